//! The panel, open: the link, code for other people's pages, files to save, and a file to open.

use std::rc::Rc;

use web_sys::{File, HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

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
use crate::ui::effect::use_effect_of;
use crate::ui::el::{El, el, fragment, hint};
use crate::ui::fields::field_error;
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
        use_effect_of(is_open, move |&is_open| {
            if is_open && let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        });
    }
    let set = chosen.dispatcher();
    let query = chosen.query(&props.figure, &props.settings, false);
    let link = address::with_query(&query);
    let code = snippet(&props.figure, &props.model, &props.settings, &chosen);
    let part =
        |name| el("section").class("share__part").child(el("h3").class("heading").child(lang.share(name)));
    let too_much = too_much(&props.figure, &query, lang);
    let link_part = part(ShareLabel::Link)
        .child(hint(lang.share(ShareLabel::LinkHint)))
        .child(text_to_copy(LINK_ID, ShareLabel::Link, &link, "2", &link_field, &link_copying, lang))
        .child(extras(&chosen, &set, lang))
        .child(too_much.map(|sentence| field_error(sentence).attr("data-test", "share-too-much")))
        .child(qr_code(&chosen, &set, &qr_job, &link, lang));
    let embed_part = part(ShareLabel::Embed)
        .child(places(&chosen, &set, lang))
        .child(text_to_copy(CODE_ID, ShareLabel::Code, &code, "5", &code_field, &code_copying, lang))
        .child((chosen.place != Place::Markdown).then(|| embed_choices(&chosen, &set, lang)));
    let save_part = part(ShareLabel::Save).child(looks(&chosen, &set, lang)).child(files(
        &props.figure,
        props.settings,
        &chosen,
        &set,
        &file_job,
    ));
    let open_part =
        part(ShareLabel::Open).child(hint(lang.share(ShareLabel::OpenHint))).child(file_button(props, lang));
    let parts = el("div")
        .class("share")
        .child(el("div").child(link_part).child(embed_part))
        .child(el("div").child(save_part).child(open_part));
    let title = lang.share(ShareLabel::Title);
    let body = el("div")
        .class("sheet__body")
        .child(head(TITLE_ID, title, "share-close", lang.label(Label::Close), &close))
        .child(parts);
    el("dialog")
        .node(&dialog)
        .class("sheet")
        .attr("aria-labelledby", TITLE_ID)
        .attr("data-test", "share-panel")
        .on_click(on_press)
        .on_key(on_key)
        .on(|| ListenerKind::onclose, props.on_close.reform(|_: Event| ()))
        .child(body)
        .into()
}

/// What the link may have beyond the figure.
fn extras(chosen: &Chosen, set: &Set, lang: Lang) -> El {
    let extra = |(extra, id, name): (Extra, &'static str, ShareLabel)| {
        let set = set.clone();
        let on_choice =
            Callback::from(move |is_wanted| change(&set, move |it| it.extras[extra as usize] = is_wanted));
        checkbox(id, lang.share(name), chosen.has(extra), on_choice)
    };
    let name = lang.share(ShareLabel::InLink);
    el("div")
        .class("share__choices")
        .attr("role", "group")
        .attr("aria-label", name)
        .child(el("span").attr("aria-hidden", "true").child(name))
        .children(Extra::ALL.map(extra))
}

/// A button that opens a file, and what came of the last.
fn file_button(props: &PanelProps, lang: Lang) -> El {
    let onchange = props.open.reform(|event: Event| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        let file = field.as_ref().and_then(HtmlInputElement::files).and_then(|files| files.get(0));
        if let Some(field) = field {
            // The same file can be chosen again.
            field.set_value("");
        }
        file
    });
    let input = el("input")
        .attr("id", "share-open")
        .attr("type", "file")
        .class("visually-hidden")
        .on_change(onchange);
    let name = el("span").child(lang.share(ShareLabel::ChooseFile));
    let said = props.said.as_ref().map(|said| said.sentence.clone());
    fragment()
        .child(el("label").class("chip share__choose").child(input).child(name))
        .child(el("p").attr("role", "status").attr("data-test", "open-status").child(said))
}
