//! Which pair, how it is linked, and what can be done with it.

use yew::prelude::*;

use super::Shown;
use crate::beside::{Act, Link, Pair, READY};
use crate::figure::url::{parse, print};
use crate::figure::{Cursor, Figure};
use crate::ui::el::{button, el};
use crate::ui::fields::Select;
use crate::ui::kept::use_kept;
use crate::web::{address, clipboard};
use crate::words::{BesideLabel, Lang};

/// The choice of a pair that is none of the ready ones.
const OWN: &str = "own";

#[derive(Properties, Clone, PartialEq)]
pub(super) struct ToolsProps {
    pub(super) pair: Shown,
    pub(super) both: Callback<Act>,
}

/// The lists and buttons of the document's head.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let ToolsProps { pair: Shown(pair), both } = props;
    let lang = pair.sides[0].settings.lang;
    let has_copied = use_kept(|| None::<bool>);
    let label = match *has_copied {
        None => BesideLabel::CopyLink,
        Some(true) => BesideLabel::LinkCopied,
        Some(false) => BesideLabel::LinkNotCopied,
    };
    let on_copy = {
        let pair = pair.clone();
        Callback::from(move |_: MouseEvent| {
            let link = address::with_query(&format!("do=compare&{}", pair.print()));
            let has_copied = has_copied.clone();
            clipboard::copy(&link, None, move |worked| has_copied.set(Some(worked)));
        })
    };
    let on_pair = both.reform(|name: String| {
        let ready = READY.iter().find(|it| it.name == name);
        // Its own pair is the one that is shown already.
        ready.map_or(Act::Transport(crate::app::Action::EndGesture), |it| {
            Act::Open(it.links.map(str::to_owned))
        })
    });
    let on_link = both.reform(|name: String| {
        Act::SetLink(Link::ALL.into_iter().find(|it| it.name() == name).unwrap_or_default())
    });
    let chosen = chosen(pair).map_or(OWN, |at| READY[at].name);
    let mut pairs: Vec<(AttrValue, AttrValue)> =
        READY.iter().map(|it| (it.name.into(), it.words.get(lang)[0].into())).collect();
    if chosen == OWN {
        pairs.push((OWN.into(), lang.beside(BesideLabel::OwnPair).into()));
    }
    let links = Link::ALL.map(|it| (it.name().into(), name_of(it, lang).into())).to_vec();
    let named = |label: BesideLabel, list: Html| {
        el("label").class("compare__choice").child(el("span").child(lang.beside(label))).child(list)
    };
    let swap = both.reform(|_: MouseEvent| Act::Swap);
    el("div")
        .class("compare__tools")
        .child(named(
            BesideLabel::Pairs,
            html! {
                <Select id="pair" name={lang.beside(BesideLabel::Pairs)} groups={vec![(None, pairs)]} value={chosen}
                    on_value={on_pair} />
            },
        ))
        .child(named(
            BesideLabel::LinkedBy,
            html! {
                <Select id="link" name={lang.beside(BesideLabel::LinkedBy)} groups={vec![(None, links)]}
                    value={pair.link.name()} on_value={on_link} />
            },
        ))
        .child(button("chip").attr("data-test", "swap").on_click(swap).child(lang.beside(BesideLabel::Swap)))
        .child(
            button("chip")
                .attr("data-test", "copy-link")
                .on_click(on_copy)
                .child(el("span").attr("role", "status").child(lang.beside(label))),
        )
        .into()
}

const fn name_of(link: Link, lang: Lang) -> &'static str {
    lang.beside(match link {
        Link::Window => BesideLabel::ByWindow,
        Link::Cell => BesideLabel::ByCell,
        Link::Step => BesideLabel::ByStep,
        Link::Free => BesideLabel::Free,
    })
}

/// Which of the ready pairs is shown, at whatever step.
pub(super) fn chosen(pair: &Pair) -> Option<usize> {
    let still = |figure: &Figure| {
        let mut figure = figure.clone();
        figure.shown.cursor = Cursor::START;
        print(&figure)
    };
    let shown = pair.sides.each_ref().map(|side| still(&side.figure));
    READY.iter().position(|ready| ready.links.map(|link| print(&parse(link).figure)) == shown)
}
