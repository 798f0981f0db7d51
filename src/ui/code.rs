//! The layer as code of a framework, and a field that takes one.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::copying::use_copying;
use super::dispatch::{Around, use_around, use_lang};
use super::el::{El, button, el, fragment, group, hint, subheading};
use super::fields::Radios;
use super::kept::use_kept;
use crate::app::Action;
use crate::conv::LayerParams;
use crate::figure::Activation;
use crate::figure::code::{CodeError, CodeErrorKind, Framework, Support, parse, support, write_with};
use crate::words::{Label, Lang, Msg};

const COPIED_MILLIS: u32 = 2_000;
/// Most lines that the field shows at once.
const MAX_ROWS: usize = 8;

#[derive(Clone, Copy, Properties, PartialEq)]
pub(super) struct CodeProps {
    /// The layer of the figure.
    pub(super) shown: LayerParams,
    /// The layer that is asked for, which the figure may not be able to show.
    pub(super) asked: LayerParams,
    /// The function after it.
    pub(super) activation: Option<Activation>,
}

/// The layer in code, both ways.
#[component]
pub(super) fn Code(props: &CodeProps) -> Html {
    let lang = use_lang();
    let (has_worked, copy) = use_copying(COPIED_MILLIS);
    let framework = use_kept(Framework::default);
    let on_choice = {
        let framework = framework.clone();
        Callback::from(move |at: usize| framework.set(Framework::ALL.get(at).copied().unwrap_or_default()))
    };
    let choices = Radios {
        group: "framework",
        name: lang.label(Label::CodeFramework),
        class: "",
        choices: Framework::ALL
            .map(|it| (format!("framework-{}", it.name()).into(), it.name().into()))
            .into(),
        chosen: Framework::ALL.iter().position(|it| it == &*framework).unwrap_or(0),
        on_choice,
    }
    .view();
    group(lang.label(Label::InCode))
        .child(choices)
        .child(written(write_with(&props.shown, props.activation, *framework), has_worked, &copy, lang))
        .child(frameworks(&props.shown, lang))
        .child(html! { <LayerField ..*props /> })
        .into()
}

/// Which frameworks have the layer, and why another does not.
fn frameworks(params: &LayerParams, lang: Lang) -> El {
    let item = |(framework, has): (Framework, Support)| {
        let name = format!("support-{}", framework.name());
        el("li").attr("data-test", name).child(lang.support(framework, has))
    };
    fragment()
        .child(subheading(lang.label(Label::WhoHasIt)))
        .child(el("ul").class("frameworks").children(support(params).map(item)))
}

/// The code, and a button that copies it and says so for a while.
fn written(text: String, has_worked: Option<bool>, copy: &Callback<(String, NodeRef)>, lang: Lang) -> El {
    let label = if has_worked == Some(true) { Label::Copied } else { Label::CopyCode };
    let onclick = {
        let text = text.clone();
        copy.reform(move |_: MouseEvent| (text.clone(), NodeRef::default()))
    };
    let button = button("text-button")
        .attr("data-test", "copy-code")
        .on_click(onclick)
        .child(el("span").attr("role", "status").child(lang.label(label)));
    el("div")
        .class("code")
        .child(el("pre").class("code__text").attr("data-test", "code").child(el("code").child(text)))
        .child(button)
}

/// What became of the text when it was last applied.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// It is being typed.
    Open,
    Taken {
        params: Box<LayerParams>,
        /// Arguments without effect, with commas.
        ignored: String,
    },
    Wrong(CodeError),
}

/// A field for a layer in code. Enter applies it, with Shift it begins a new line; what is wrong is said, selected, and
/// stays to be repaired.
#[component]
fn LayerField(props: &CodeProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let node = use_node_ref();
    let text = use_kept(String::new);
    let outcome = use_kept(|| Outcome::Open);
    let oninput = {
        let (text, outcome) = (text.clone(), outcome.clone());
        Callback::from(move |event: InputEvent| {
            let area = event.target_dyn_into::<HtmlTextAreaElement>();
            text.set(area.map(|area| area.value()).unwrap_or_default());
            outcome.set(Outcome::Open);
        })
    };
    let apply = {
        let (node, text, outcome, asked) = (node.clone(), text.clone(), outcome.clone(), props.asked);
        Callback::from(move |()| match parse(&text, &asked) {
            Ok(read) => {
                dispatch.send(Action::SetLayerInCode { params: read.params, activation: read.activation });
                let (params, ignored) = (Box::new(read.params), read.ignored.join(", "));
                outcome.set(Outcome::Taken { params, ignored });
            }
            Err(error) => {
                if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                    select(&area, &text, &error);
                }
                outcome.set(Outcome::Wrong(error));
            }
        })
    };
    let onkeydown = {
        let apply = apply.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
                event.prevent_default();
                apply.emit(());
            }
        })
    };
    let onclick = apply.reform(|_: MouseEvent| ());
    let (said, ignored) = match &*outcome {
        Outcome::Open => (None, None),
        Outcome::Taken { params, ignored } => {
            let names = (!ignored.is_empty()).then(|| lang.text(Msg::NoEffect { names: ignored }));
            // Of a layer that cannot be shown the figure says why; one that has been changed since is another.
            let is_shown = LayerParams { input_size: props.shown.input_size, ..**params } == props.shown;
            (is_shown.then(|| lang.label(Label::LayerTaken).to_owned()), names)
        }
        Outcome::Wrong(error) => (Some(lang.code_error(error)), None),
    };
    let wrong = if let Outcome::Wrong(error) = &*outcome { Some(error) } else { None };
    let rows = (text.matches('\n').count() + 1).min(MAX_ROWS);
    let area = el("textarea")
        .node(&node)
        .attr("id", "layer-code")
        .class("text")
        .attr("rows", rows)
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("aria-describedby", "layer-code-said layer-code-hint")
        .attr("aria-invalid", wrong.is_some().then_some("true"))
        .value((*text).clone())
        .on_input(oninput)
        .on_key(onkeydown);
    let apply =
        button("chip").attr("data-test", "apply-code").on_click(onclick).child(lang.label(Label::Apply));
    let label = el("label").attr("for", "layer-code").child(lang.label(Label::TypeLayer));
    let said_class = if wrong.is_some() { "field-error" } else { "hint" };
    el("div")
        .class("layer-code")
        .child(el("h3").class("subheading").child(label))
        .child(el("div").class("layer-code__field").child(area).child(apply))
        .child(
            el("div")
                .attr("id", "layer-code-said")
                .attr("role", "status")
                .child(said.map(|said| el("p").class(said_class).child(said)))
                .child(ignored.map(hint)),
        )
        .child(wrong.map(|error| wrong_line(&text, error)))
        .child(hint(lang.label(Label::TypeLayerHint)).attr("id", "layer-code-hint"))
        .into()
}

/// Puts the cursor where the text is wrong. The browser counts in units of UTF-16.
fn select(area: &HtmlTextAreaElement, text: &str, error: &CodeError) {
    let units = |bytes: usize| text.get(..bytes).unwrap_or(text).encode_utf16().count() as u32;
    // Nothing is lost where the browser does not want to.
    let _ = area.focus();
    let _ = area.set_selection_range(units(error.at), units(error.at + error.len));
}

/// The wrong line with its wrong part marked, for the eye: the sentence and the selection say the same.
fn wrong_line(text: &str, error: &CodeError) -> Html {
    let Some((before, rest)) = text.split_at_checked(error.at) else { return Html::default() };
    if matches!(error.kind, CodeErrorKind::TooLong { .. }) {
        return Html::default();
    }
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let (wrong, after) = rest.split_at_checked(error.len).unwrap_or((rest, ""));
    let until_end = |text: &str| text.split('\n').next().unwrap_or_default().to_owned();
    let after = if wrong.contains('\n') { String::new() } else { until_end(after) };
    let marked = match until_end(wrong) {
        // Where something is missing, a gap is marked.
        marked if marked.is_empty() => "\u{a0}".to_owned(),
        marked => marked,
    };
    el("pre")
        .class("code__text layer-code__wrong")
        .attr("aria-hidden", "true")
        .attr("data-test", "wrong-code")
        .child(before[start..].to_owned())
        .child(el("mark").child(marked))
        .child(after)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Figure;

    #[derive(Properties, PartialEq)]
    struct ProbeProps {
        text: &'static str,
    }

    #[component]
    fn Probe(props: &ProbeProps) -> Html {
        match parse(props.text, &Figure::default().content.params) {
            Ok(_) => Html::default(),
            Err(error) => wrong_line(props.text, &error),
        }
    }

    #[track_caller]
    fn check(text: &'static str, expected: &str) {
        let renderer = yew::LocalServerRenderer::<Probe>::with_props(ProbeProps { text }).hydratable(false);
        let html = futures::executor::block_on(renderer.render());
        let (_, line) = html.split_once('>').unwrap();
        assert_eq!(line.strip_suffix("</pre>").unwrap(), expected);
    }

    #[test]
    fn the_wrong_part_of_the_line_is_marked() {
        check("nn.Conv2d(3, 8, 3, strides=2)", "nn.Conv2d(3, 8, 3, <mark>strides</mark>=2)");
        check("nn.Conv2d(\n  3, -8,\n  3)", "  3, <mark>-8</mark>,");
        check("nn.Conv2d(3, 8", "nn.Conv2d(3, 8<mark>\u{a0}</mark>");
        check("nn.Conv2d(3, 8, 3)\nnn.ReLU()\nx", "<mark>nn.ReLU()</mark>");
        check("층(3)", "<mark>층</mark>(3)");
    }
}
