//! The panel, open: the link, code for other people's pages, files to save, and a file to open.

use std::rc::Rc;

use web_sys::{File, HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use super::code::{embed_choices, places, snippet};
use super::controls::{checkbox, text_to_copy};
use super::opening::Said;
use super::qr::qr_code;
use super::save::{files, looks};
use super::snippet::Place;
use super::state::{Chosen, Extra, Set, change, too_much};
use crate::app::Settings;
use crate::figure::{Figure, Model};
use crate::ui::copying::use_copying;
use crate::ui::modal::{Modal, head, use_modal};
use crate::web::address;
use crate::web::worker::Job;
use crate::words::{Label, Lang, ShareLabel};

const TITLE_ID: &str = "share-title";
const LINK_ID: &str = "share-link";
const CODE_ID: &str = "share-code";
/// How long it is said that a text was copied, or how to copy it by hand.
const COPIED_MILLIS: u32 = 8_000;

#[derive(Properties, Clone, Debug, PartialEq)]
pub(super) struct PanelProps {
    /// The figure as it was when the panel was opened.
    pub(super) figure: Rc<Figure>,
    pub(super) model: Rc<Model>,
    pub(super) settings: Settings,
    /// What was said of the last file that was to be opened.
    pub(super) said: Option<Said>,
    pub(super) open: Callback<Option<File>>,
    pub(super) on_close: Callback<()>,
}

/// The panel. It has the focus until it is closed, and gives it back then.
#[component]
pub(super) fn Panel(props: &PanelProps) -> Html {
    let lang = props.settings.lang;
    let dialog = use_node_ref();
    use_modal(&dialog, true, None, TITLE_ID);
    let Modal { close, on_press, on_key } = Modal::new(&dialog);
    let chosen = use_reducer(Chosen::new);
    let (link_field, code_field) = (use_node_ref(), use_node_ref());
    let link_copying = use_copying(COPIED_MILLIS);
    let code_copying = use_copying(COPIED_MILLIS);
    let (qr_job, file_job) = (use_mut_ref(|| None::<Job>), use_mut_ref(|| None::<Job>));
    let is_open = props.said.as_ref().is_some_and(|said| said.is_open);
    {
        let dialog = dialog.clone();
        use_effect_with(is_open, move |&is_open| {
            if is_open && let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        });
    }
    let set = chosen.dispatcher();
    let query = chosen.query(&props.figure, &props.settings, false);
    let link = address::with_query(&query);
    let code = snippet(&props.figure, &props.model, &props.settings, &chosen);
    html! {
        <dialog ref={dialog} class="sheet" aria-labelledby={TITLE_ID} data-test="share-panel"
            onclick={on_press} onkeydown={on_key} onclose={props.on_close.reform(|_: Event| ())}>
            <div class="sheet__body">
                { head(TITLE_ID, lang.share(ShareLabel::Title), "share-close", lang.label(Label::Close), &close) }
                <div class="share">
                    <div>
                    <section class="share__part">
                        <h3 class="heading">{ lang.share(ShareLabel::Link) }</h3>
                        <p class="hint">{ lang.share(ShareLabel::LinkHint) }</p>
                        { text_to_copy(LINK_ID, ShareLabel::Link, &link, "2", &link_field, &link_copying, lang) }
                        { extras(&chosen, &set, lang) }
                        if let Some(sentence) = too_much(&props.figure, &query, lang) {
                            <p class="field-error" data-test="share-too-much">{ sentence }</p>
                        }
                        { qr_code(&chosen, &set, &qr_job, &link, lang) }
                    </section>
                    <section class="share__part">
                        <h3 class="heading">{ lang.share(ShareLabel::Embed) }</h3>
                        { places(&chosen, &set, lang) }
                        { text_to_copy(CODE_ID, ShareLabel::Code, &code, "5", &code_field, &code_copying, lang) }
                        if chosen.place != Place::Markdown {
                            { embed_choices(&chosen, &set, lang) }
                        }
                    </section>
                    </div>
                    <div>
                    <section class="share__part">
                        <h3 class="heading">{ lang.share(ShareLabel::Save) }</h3>
                        { looks(&chosen, &set, lang) }
                        { files(&props.figure, props.settings, &chosen, &set, &file_job) }
                    </section>
                    <section class="share__part">
                        <h3 class="heading">{ lang.share(ShareLabel::Open) }</h3>
                        <p class="hint">{ lang.share(ShareLabel::OpenHint) }</p>
                        { file_button(props, lang) }
                    </section>
                    </div>
                </div>
            </div>
        </dialog>
    }
}

/// What the link may have beyond the figure.
fn extras(chosen: &Chosen, set: &Set, lang: Lang) -> Html {
    let extra = |(extra, id, name): (Extra, &'static str, ShareLabel)| {
        let set = set.clone();
        let on_choice =
            Callback::from(move |is_wanted| change(&set, move |it| it.extras[extra as usize] = is_wanted));
        checkbox(id, lang.share(name), chosen.has(extra), on_choice)
    };
    html! {
        <div class="share__choices" role="group" aria-label={lang.share(ShareLabel::InLink)}>
            <span aria-hidden="true">{ lang.share(ShareLabel::InLink) }</span>
            { for Extra::ALL.map(extra) }
        </div>
    }
}

/// A button that opens a file, and what came of the last.
fn file_button(props: &PanelProps, lang: Lang) -> Html {
    let onchange = props.open.reform(|event: Event| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        let file = field.as_ref().and_then(HtmlInputElement::files).and_then(|files| files.get(0));
        if let Some(field) = field {
            // The same file can be chosen again.
            field.set_value("");
        }
        file
    });
    html! {
        <>
            <label class="chip share__choose">
                <input id="share-open" type="file" class="visually-hidden" {onchange} />
                <span>{ lang.share(ShareLabel::ChooseFile) }</span>
            </label>
            <p role="status" data-test="open-status">{ props.said.as_ref().map(|said| said.sentence.clone()) }</p>
        </>
    }
}
