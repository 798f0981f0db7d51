//! A sentence as input: the field it is typed in.

use yew::prelude::*;

use super::dispatch::{Around, use_around};
use super::effect::use_effect_of;
use super::el::{el, hint};
use super::fields::{field_error, typed};
use super::kept::use_kept;
use crate::app::Action;
use crate::figure::{InputSource, Sentence};
use crate::words::{Label, Lang, Msg};

/// The sentence with which typing begins.
pub(super) fn first_sentence(lang: Lang) -> Option<InputSource> {
    Sentence::new(lang.label(Label::FirstSentence)).ok().map(InputSource::Sentence)
}

#[derive(Properties, PartialEq)]
pub(super) struct SentenceFieldProps {
    pub(super) sentence: Sentence,
    /// Columns of the input.
    pub(super) length: usize,
}

/// A field for a sentence. Every sentence in it is taken at once; what is none stays as typed, with what is wrong.
#[component]
pub(super) fn SentenceField(props: &SentenceFieldProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let draft = use_kept(|| None::<String>);
    {
        // A sentence that came from elsewhere (undo, a link) ends what was typed.
        let draft = draft.clone();
        use_effect_of(props.sentence.clone(), move |sentence| {
            if draft.as_deref().is_some_and(|text| Sentence::new(text).is_ok() && text != sentence.text()) {
                draft.set(None);
            }
        });
    }
    let error = draft.as_deref().and_then(|text| Sentence::new(text).err());
    let text = draft.as_deref().unwrap_or(props.sentence.text()).to_owned();
    let oninput = {
        let (draft, dispatch) = (draft.clone(), dispatch.clone());
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            if let Ok(sentence) = Sentence::new(&text) {
                dispatch.send(Action::SetInput(InputSource::Sentence(sentence)));
            }
            draft.set(Some(text));
        })
    };
    let onblur = {
        let is_wrong = error.is_some();
        Callback::from(move |_: FocusEvent| {
            // What is wrong stays, to be repaired.
            if !is_wrong {
                draft.set(None);
            }
            dispatch.send(Action::EndGesture);
        })
    };
    let (words, columns) = (props.sentence.words().len(), props.length);
    let input = el("input")
        .attr("id", "f-sentence")
        .class("field field--text")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(text)
        .on_input(oninput)
        .on_blur(onblur)
        .attr("aria-invalid", error.is_some().then_some("true"))
        .attr("aria-describedby", "sentence-error sentence-hint");
    let length = (words != columns).then(|| {
        hint(lang.text(Msg::WordsInColumns { words, columns })).attr("data-test", "sentence-length")
    });
    let error = field_error(error.map(|error| lang.sentence_error(error))).attr("id", "sentence-error");
    let label = el("label").class("subheading").attr("for", "f-sentence");
    el("div")
        .class("sentence")
        .child(label.child(lang.label(Label::YourSentence)))
        .child(input)
        .child(error)
        .child(length)
        .child(hint(lang.label(Label::MadeUpNumbers)).attr("id", "sentence-hint"))
        .into()
}
