//! The picture as `TikZ`, as a document of its own or as a part of another.
//!
//! Its labels are in English: pdfLaTeX has no Korean without further packages. A caption that its fonts cannot write is
//! left to the document, and stands in a comment.

use super::error::ExportError;
use super::job::Job;
use super::look::Look;
use super::row::Row;
use super::watch::{Watch, tell};
use crate::render::tikz::{Form, is_latin, write};
use crate::words::Lang;

pub(super) const ROW: Row = Row {
    name: "tex",
    extension: "tex",
    media_type: "application/x-tex",
    write: |job, watch| bytes(job, Form::Document, watch),
};

pub(super) const FRAGMENT: Row = Row {
    name: "tex-fragment",
    extension: "tex",
    media_type: "application/x-tex",
    write: |job, watch| bytes(job, Form::Fragment, watch),
};

fn bytes(job: &Job<'_>, form: Form, watch: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    tell(watch, 0, 1)?;
    let caption = job.look.caption.as_deref();
    let look = Look {
        lang: Lang::En,
        caption: caption.filter(|caption| is_latin(caption)).map(str::to_owned),
        ..job.look.clone()
    };
    let english = Job { figure: job.figure, model: job.model.clone(), look: &look };
    let about = [caption.unwrap_or_default(), &english.description()].join(" ");
    let text = write(&english.still(), look.palette, &about, form)
        .map_err(|why| ExportError::TooManyRuns { runs: why.runs })?;
    tell(watch, 1, 1)?;
    Ok(text.into_bytes())
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::export::{Format, write};
    use crate::figure::url::parse;

    #[test]
    fn labels_are_english_and_a_caption_is_drawn_where_the_fonts_have_it() {
        let tex = |format, caption: &str| {
            let look = Look { lang: Lang::Ko, caption: Some(caption.to_owned()), ..Look::default() };
            let bytes = write(&parse("").figure, format, &look, &mut |_| ControlFlow::Continue(())).unwrap();
            String::from_utf8(bytes).unwrap()
        };
        let korean = tex(Format::Tex, "보폭 2");
        assert!(
            korean.starts_with("% 보폭 2 ") && korean.contains("{\\bfseries\\color{cvInputText}Input} 1")
        );
        assert!(!korean.lines().any(|line| !line.starts_with('%') && line.contains('보')));
        let english = tex(Format::TexFragment, "Größe & more");
        assert!(english.contains("{Größe \\& more};") && !english.contains("documentclass"));
    }
}
