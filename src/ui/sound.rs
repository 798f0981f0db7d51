//! The sheet "Sound and descriptions", and the button that opens it: what is said of changes, aloud or not, and whether
//! values sound.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::dispatch::{Around, Dispatch, use_around};
use super::effect::use_effect_of;
use super::el::{El, button, el, fragment, hint};
use super::fields::{field_error, is_checked};
use super::icons::{Icon, icon};
use super::kept::use_kept;
use super::modal::{Modal, head, use_modal};
use crate::app::{Action, Told};
use crate::web::{speech, tone};
use crate::words::{Label, Lang, SaidLabel};

const TITLE_ID: &str = "sound-title";

#[derive(Properties, PartialEq)]
pub(crate) struct SoundProps {
    pub(crate) told: Told,
}

/// A button with the sheet it opens.
#[component]
pub(crate) fn Sound(props: &SoundProps) -> Html {
    let Around { lang, dispatch } = use_around();
    let dialog = use_node_ref();
    let is_open = use_kept(|| false);
    use_modal(&dialog, *is_open, None, TITLE_ID);
    // Browsers look for their voices when first asked.
    let n_news = use_kept(|| 0_u32);
    {
        let n_news = n_news.clone();
        let next = n_news.wrapping_add(1);
        use_effect_of((*is_open, *n_news), move |&(is_open, _)| {
            is_open.then(|| speech::on_voices(move || n_news.set(next)))
        });
    }
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let name = lang.said(SaidLabel::Title);
    let button = button("icon-button")
        .attr("data-test", "sound")
        .attr("aria-label", name)
        .attr("title", name)
        .attr("aria-haspopup", "dialog")
        .on_click(onclick)
        .child(icon(Icon::Sound));
    let sheet = is_open.then(|| {
        let is_open = is_open.clone();
        let onclose = Callback::from(move |_: Event| is_open.set(false));
        sheet(&dialog, lang, switches(props.told, lang, &dispatch)).on(|| ListenerKind::onclose, onclose)
    });
    fragment().child(button).child(sheet).into()
}

/// The dialog. The browser gives the focus back when it closes.
fn sheet(dialog: &NodeRef, lang: Lang, switches: El) -> El {
    let Modal { close, on_press, on_key } = Modal::new(dialog);
    let head = head(TITLE_ID, lang.said(SaidLabel::Title), "sound-close", lang.label(Label::Close), &close);
    let body =
        el("div").class("sheet__body").child(head).child(hint(lang.said(SaidLabel::Intro))).child(switches);
    el("dialog")
        .node(dialog)
        .class("sheet sheet--narrow")
        .attr("aria-labelledby", TITLE_ID)
        .attr("data-test", "sound-sheet")
        .on_click(on_press)
        .on_key(on_key)
        .child(body)
}

fn switches(told: Told, lang: Lang, dispatch: &Dispatch) -> El {
    let no_voice = match (speech::is_there(), speech::has_voice(lang.tag())) {
        (false, _) => Some(SaidLabel::NoSpeech),
        (true, Some(true)) => None,
        (true, Some(false) | None) => Some(SaidLabel::NoVoice),
    };
    let no_tone = (!tone::is_there()).then_some(SaidLabel::NoTone);
    let switch = |id: &'static str,
                  words: [SaidLabel; 2],
                  is_on: bool,
                  missing: Option<SaidLabel>,
                  with: fn(Told, bool) -> Told| {
        let hint_id = format!("told-{id}-hint");
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", format!("told-{id}"))
            .attr("aria-describedby", hint_id.clone())
            .checked(is_on)
            .on_change(dispatch.on(move |event| Action::SetTold(with(told, is_checked(&event)))));
        let field = el("label").class("check").child(input).child(el("span").child(lang.said(words[0])));
        // What the browser lacks is said, and the switch stays: it may have it the next time.
        let missing = missing.map(|it| field_error(lang.said(it)));
        el("div")
            .class("switch")
            .child(field)
            .child(hint(lang.said(words[1])).attr("id", hint_id))
            .child(missing)
    };
    el("div")
        .class("switches")
        .child(switch("own", [SaidLabel::Own, SaidLabel::OwnHint], told.own, None, |told, own| Told {
            own,
            ..told
        }))
        .child(switch(
            "around",
            [SaidLabel::Around, SaidLabel::AroundHint],
            told.around,
            None,
            |told, around| Told { around, ..told },
        ))
        .child(switch(
            "voice",
            [SaidLabel::Voice, SaidLabel::VoiceHint],
            told.voice,
            no_voice,
            |told, voice| Told { voice, ..told },
        ))
        .child(switch("tone", [SaidLabel::Tone, SaidLabel::ToneHint], told.tone, no_tone, |told, tone| {
            Told { tone, ..told }
        }))
}
