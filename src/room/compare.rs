//! Two figures side by side with one transport, and in what they differ.

mod parameters;
mod sentence;
mod tools;
mod transport;

use std::rc::Rc;

use yew::prelude::*;

use self::parameters::parameters;
use self::sentence::{hint_of, sentence};
use self::tools::Tools;
use self::transport::transport;
use super::RoomProps;
use crate::app::Action;
use crate::beside::{Act, Difference, Pair, Side, reduce};
use crate::figure::code::{Framework, write_with};
use crate::figure::url::print;
use crate::ui::effect::use_effect_of;
use crate::ui::el::{El, el};
use crate::ui::icons::logo;
use crate::ui::keys::{Press, Wish, on_page};
use crate::ui::{Around, Dispatch, Stage, use_document_settings};
use crate::web::{address, keys};
use crate::words::{BesideLabel, Lang};

/// Keys of the address that are the pair's own.
const OWN_KEYS: [&str; 4] = ["do", "left", "right", "link"];

/// The pair behind a reducer.
#[derive(Clone, Debug)]
struct Store(Rc<Pair>);

impl Reducible for Store {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        match reduce(&self.0, act) {
            Some(next) => Rc::new(Self(Rc::new(next))),
            // The same store: nobody renders.
            None => self,
        }
    }
}

/// Where wishes about the pair go: of either side, and of both.
#[derive(Clone, PartialEq)]
struct Wishes {
    sides: [Dispatch; 2],
    both: Callback<Act>,
}

/// The whole document.
#[component]
pub(super) fn Compare(props: &RoomProps) -> Html {
    let store = {
        let RoomProps { query, settings } = props.clone();
        use_reducer(move || Store(Rc::new(Pair::parse(&query, settings))))
    };
    let dispatcher = store.dispatcher();
    let wishes = use_memo((), move |()| {
        let both = Callback::from(move |act: Act| dispatcher.dispatch(act));
        let side = |side| {
            let both = both.clone();
            Dispatch::new(Callback::from(move |action| both.emit(Act::On(side, action))))
        };
        Wishes { sides: Side::ALL.map(side), both }
    });
    let pair = store.0.clone();
    let settings = pair.side(Side::Left).settings;
    let lang = settings.lang;
    use_document_settings(settings);
    use_keys(wishes.both.clone());
    use_address(&pair, &props.query);
    let difference = pair.difference();
    let [left, right] = difference.lit.clone();
    let lit = [left, right].map(Rc::<[_]>::from);
    let sides = Side::ALL.into_iter().zip(lit).map(|(side, lit)| {
        let dispatch = wishes.sides[side.index()].clone();
        html! { <OneSide key={side.index()} {side} pair={Shown(pair.clone())} {dispatch} {lit} /> }
    });
    el("main")
        .class("compare")
        .child(
            el("header")
                .class("compare__head")
                .child(el("h1").class("compare__title").child(logo()).child(lang.beside(BesideLabel::Title)))
                .child(html! { <Tools pair={Shown(pair.clone())} both={wishes.both.clone()} /> }),
        )
        .child(hint_of(&pair, lang))
        .child(el("div").class("compare__sides").children(sides))
        .child(transport(&pair, &wishes.both, lang))
        .child(said(&pair, &difference, lang))
        .child(parameters(&pair, &wishes.sides, lang))
        .into()
}

/// What both figures do at this step. While it plays fast, speech would lag behind.
fn said(pair: &Pair, difference: &Difference, lang: Lang) -> El {
    let is_spoken = !pair.is_playing() || pair.side(Side::Left).settings.speed.steps_per_sec() <= 0.5;
    el("section")
        .class("compare__said")
        .attr("aria-label", lang.beside(BesideLabel::Differences))
        .child(
            el("p")
                .attr("aria-live", if is_spoken { "polite" } else { "off" })
                .attr("data-test", "differ")
                .attr("data-known", difference.known)
                .attr("data-differ", difference.other_values)
                .child(sentence(pair, difference, lang)),
        )
        .child(el("p").class("hint compare__key").child(lang.beside(BesideLabel::LitHint)))
}

/// A pair that is compared by identity.
#[derive(Clone, Debug)]
struct Shown(Rc<Pair>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, Clone, PartialEq)]
struct SideProps {
    side: Side,
    pair: Shown,
    dispatch: Dispatch,
    lit: Rc<[crate::figure::Target]>,
}

/// One figure with its layer in code, and what is wrong where it is impossible.
#[component]
fn OneSide(props: &SideProps) -> Html {
    let SideProps { side, pair, dispatch, lit } = props;
    let has_arrows = use_state_eq(|| false);
    let state = pair.0.side(*side);
    let lang = state.settings.lang;
    let name = lang.beside(match side {
        Side::Left => BesideLabel::Left,
        Side::Right => BesideLabel::Right,
    });
    let test = if *side == Side::Left { "left" } else { "right" };
    let content = &state.figure.content;
    let code = write_with(&content.params, content.activation, Framework::PyTorch);
    let open = el("a")
        .class("compare__open")
        .attr("href", format!("index.html?{}", print(&state.figure)))
        .attr("data-test", format!("open-{test}"))
        .child(lang.beside(BesideLabel::OpenInPage))
        .child(el("span").class("visually-hidden").child(format!(": {name}")));
    let problem = state.draft.as_ref().map(|draft| {
        let sentences = lang.problems(draft.params.dims, &draft.problems);
        let discard = dispatch.on(|_: MouseEvent| Action::DiscardDraft);
        el("div")
            .class("notice notice--problem")
            .attr("data-test", "problems")
            .children(sentences.into_iter().map(|sentence| el("p").child(sentence)))
            .child(
                crate::ui::el::button("text-button")
                    .on_click(discard)
                    .child(lang.label(crate::words::Label::Discard)),
            )
    });
    let stage = html! {
        <ContextProvider<Around> context={Around { lang, dispatch: dispatch.clone() }}>
            <Stage state={state.clone()} dispatch={dispatch.clone()} has_arrows={has_arrows.setter()} lit={lit.clone()}
                canvas_id={format!("stage-{test}")} is_quiet=true />
        </ContextProvider<Around>>
    };
    el("section")
        .class("compare__side")
        .attr("aria-label", name)
        .attr("data-test", format!("side-{test}"))
        .attr("data-step", state.tick().0)
        .child(
            el("div")
                .class("compare__bar")
                .child(el("h2").class("compare__name").child(name))
                .child(
                    el("code").class("compare__code").attr("data-test", format!("code-{test}")).child(code),
                )
                .child(open),
        )
        .child(stage)
        .child(el("div").attr("role", "alert").child(problem))
        .into()
}

/// The page's keys: those of the transport move both figures, undo takes back the last edit of either.
#[hook]
fn use_keys(both: Callback<Act>) {
    use_effect_with((), move |()| {
        let listener = keys::on_key(move |event, focus| {
            let (key, is_command) = (event.key(), event.ctrl_key() || event.meta_key());
            let press = Press { key: &key, is_command, is_shifted: event.shift_key() };
            let Some(Wish::Act(action)) = on_page(press, focus).filter(|_| !event.alt_key()) else {
                return false;
            };
            both.emit(match *action {
                action @ (Action::Undo | Action::Redo) => Act::Undo(action),
                action => Act::Transport(action),
            });
            true
        });
        move || drop(listener)
    });
}

/// Keeps the address that of the pair, as soon as it rests.
#[hook]
fn use_address(pair: &Pair, opened: &AttrValue) {
    let query = (!pair.is_playing()).then(|| address_of(pair, opened));
    use_effect_of(query, move |query| {
        if let Some(query) = query {
            // Nothing is lost where the browser does not want to.
            let _ = address::replace(query);
        }
    });
}

/// The query of a pair's address: its own keys, and what else stood there.
fn address_of(pair: &Pair, opened: &str) -> String {
    let mut query = format!("do=compare&{}", pair.print());
    let others = opened
        .split('&')
        .filter(|part| !part.is_empty() && !OWN_KEYS.contains(&part.split('=').next().unwrap_or_default()));
    for other in others {
        query.push('&');
        query.push_str(other);
    }
    query
}
