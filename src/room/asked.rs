//! A question in front of a class, as both windows show it.
//!
//! The class sees what to do and which options there are. How many chose what, which one is right and which mistakes the
//! others are, it sees with the answer and not before: who sees what most people chose changes his mind for the wrong
//! reason.

mod clock;

use std::rc::Rc;

use yew::prelude::*;

use self::clock::Clock;
pub(super) use self::clock::{now_millis, time_text};
use super::questions::{Quiz, answer as answer_text};
use crate::question::{self, Advice};
use crate::talk::{Act, Hands, OPTIONS, Phase, Role, Round, RoundAct, Talk, VOTES, shares};
use crate::ui::el::{El, button, el, fragment, hint};
use crate::ui::fields::typed;
use crate::web::keys::Focus;
use crate::words::{Lang, LectureLabel, LectureMsg};

/// A question in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) sentence: String,
    pub(super) options: [Choice; OPTIONS],
    /// Why the right one is right.
    pub(super) why: String,
}

/// An option in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) text: String,
    pub(super) is_right: bool,
    /// The name of the mistake that leads to it, and what is wrong there; empty for the right one.
    pub(super) mistake: String,
    pub(super) why: String,
}

/// The letter of an option.
pub(super) fn letter(option: usize) -> char {
    char::from(b'A' + option.min(25) as u8)
}

/// The panel of a question in a window of a role; `is_alone` where there is no window of the other role, so that the
/// lecturer needs advice in front of the class, without a number.
pub(super) fn panel(
    asked: &Asked,
    talk: &Talk,
    act: &Callback<Act>,
    role: Role,
    is_alone: bool,
    lang: Lang,
) -> Html {
    let round = &talk.round;
    let knows = role == Role::Lecturer || talk.is_revealed;
    let options = asked.options.iter().enumerate().map(|(at, it)| {
        let is_asked = !talk.is_revealed && round.phase == Phase::Hands(at);
        let mark = (knows && it.is_right).then(|| {
            el("strong").class("asked__right").child("✓ ").child(lang.lecture(LectureLabel::RightAnswer))
        });
        let mistake = (knows && !it.is_right && !it.mistake.is_empty())
            .then(|| el("span").class("asked__mistake").child(it.mistake.clone()));
        let shares = talk.is_revealed.then(|| bars(round, at, lang));
        el("li")
            .key(at)
            .class("asked__option")
            .class_if("asked__option--right", knows && it.is_right)
            .class_if("asked__option--now", is_asked)
            .attr("aria-current", is_asked.then_some("step"))
            .attr("data-test", format!("asked-{}", letter(at)))
            .child(el("span").class("asked__letter").child(letter(at).to_string()))
            .child(
                el("span")
                    .class("asked__text")
                    .child(answer_text(&it.text))
                    .child(" ")
                    .child(mark)
                    .child(mistake),
            )
            .child(shares)
    });
    let below = if talk.is_revealed {
        answer(asked, round, lang)
    } else {
        waiting(asked, round, act, role, is_alone, lang)
    };
    el("section")
        .class("asked")
        .class_if("asked--lecturer", role == Role::Lecturer)
        .attr("aria-label", lang.lecture(LectureLabel::Question))
        // It may scroll.
        .attr("tabindex", "0")
        .attr("data-test", "asked")
        .child(el("h2").class("asked__question").child(asked.sentence.clone()))
        .child(el("ol").class("asked__options").children(options))
        .child(below)
        .into()
}

/// Until the answer: what the class does, and what the lecturer needs for it.
fn waiting(asked: &Asked, round: &Round, act: &Callback<Act>, role: Role, is_alone: bool, lang: Lang) -> El {
    let phase = match round.phase {
        Phase::Think => lang.lecture(LectureLabel::AnswerAlone).to_owned(),
        Phase::Hands(option) => lang.lecture_text(LectureMsg::HandsUp { option: letter(option) }),
        Phase::Counted => lang.lecture(LectureLabel::AllCounted).to_owned(),
        Phase::Discuss => lang.lecture(LectureLabel::TellNeighbor).to_owned(),
    };
    let phase =
        el("p").class("asked__phase").attr("role", "status").attr("data-test", "asked-phase").child(phase);
    let clock = round.clock.started_at.map(|started_at| html! { <Clock {started_at} /> });
    // That something was typed may be seen; what, not.
    let has_typed =
        matches!(round.phase, Phase::Hands(at) if round.vote().is_some_and(|hands| hands[at] > 0));
    let dot =
        (role == Role::Audience && has_typed).then(|| el("span").attr("aria-hidden", "true").child(" •"));
    let own = match role {
        Role::Lecturer => Some(of_lecturer(asked, round, act, lang)),
        Role::Audience => is_alone.then(|| by_keys(asked, round, lang)),
    };
    let now = el("div").class("asked__now").child(phase).child(dot).child(clock);
    fragment().child(now).child(own)
}

/// What a lecturer without a window of his own needs: the keys, and what to do after a vote.
fn by_keys(asked: &Asked, round: &Round, lang: Lang) -> El {
    let advice = (round.phase == Phase::Counted)
        .then(|| advice_of(asked, &round.vote()?))
        .flatten()
        .map(|advice| el("p").attr("data-test", "advice").child(advice.sentence(lang)));
    el("div")
        .class("asked__alone")
        .child(advice)
        .child(el("p").child(lang.lecture(LectureLabel::KeysOfRound)))
}

/// With the answer: why, how the votes were, and what the mistakes are.
fn answer(asked: &Asked, round: &Round, lang: Lang) -> El {
    let has_votes = round.votes.iter().flatten().any(|it| shares(it).is_some());
    let legend = (has_votes && round.votes[1].is_some()).then(|| {
        let part =
            |vote: usize| el("span").class("asked__key").child(bar(vote, 100)).child(vote_name(vote, lang));
        el("p").class("asked__legend").children((0..VOTES).map(part))
    });
    let mistakes = asked.options.iter().enumerate().filter(|(_, it)| !it.is_right && !it.why.is_empty()).map(
        |(at, it)| el("li").key(at).child(el("b").child(format!("{} ", letter(at)))).child(it.why.clone()),
    );
    el("div")
        .class("asked__answer")
        .attr("role", "status")
        .attr("data-test", "asked-answer")
        .child(legend)
        .child(el("p").class("asked__why").child(asked.why.clone()))
        .child(el("ul").class("asked__mistakes").children(mistakes))
}

const fn vote_name(vote: usize, lang: Lang) -> &'static str {
    lang.lecture(if vote == 0 { LectureLabel::FirstVote } else { LectureLabel::SecondVote })
}

/// The shares of an option in both votes.
fn bars(round: &Round, option: usize, lang: Lang) -> El {
    let of_vote = |vote: usize| {
        let percent = shares(&round.votes[vote]?)?[option];
        let said = lang.lecture_text(LectureMsg::Share { option: letter(option), percent });
        Some(
            el("span")
                .class("asked__share")
                .attr("role", "img")
                .attr("aria-label", format!("{}, {said}", vote_name(vote, lang)))
                .attr("data-test", format!("share-{vote}-{}", letter(option)))
                .child(bar(vote, percent))
                .child(
                    el("span")
                        .class("asked__percent")
                        .attr("aria-hidden", "true")
                        .child(format!("{percent}\u{202f}%")),
                ),
        )
    };
    el("span").class("asked__shares").children((0..VOTES).map(of_vote))
}

/// A bar as long as a share.
fn bar(vote: usize, percent: u16) -> El {
    el("svg")
        .class("asked__bar")
        .class_if("asked__bar--again", vote > 0)
        .attr("viewBox", "0 0 100 10")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(el("rect").attr("width", percent.to_string()).attr("height", "10"))
}

/// Hands, advice and buttons.
fn of_lecturer(asked: &Asked, round: &Round, act: &Callback<Act>, lang: Lang) -> El {
    let vote = round.vote();
    let fields = (0..OPTIONS).map(|option| hands_field(option, round, vote, act, lang));
    let counting = matches!(round.phase, Phase::Hands(_) | Phase::Counted).then(|| {
        let name = vote_name(round.vote_index(), lang);
        el("fieldset")
            .class("asked__hands")
            .child(el("legend").child(format!("{} · {name}", lang.lecture(LectureLabel::Hands))))
            .child(el("div").class("asked__fields").children(fields))
            .child(hint(lang.lecture(LectureLabel::HandsHint)))
    });
    let next = match round.phase {
        Phase::Think => Some(LectureLabel::ToHands),
        Phase::Hands(option) if option + 1 < OPTIONS => Some(LectureLabel::ToNextOption),
        Phase::Hands(_) => Some(LectureLabel::Counted),
        Phase::Counted if round.can_vote_again() => Some(LectureLabel::ToDiscuss),
        Phase::Counted => None,
        Phase::Discuss => Some(LectureLabel::ToHandsAgain),
    };
    let next = next.map(|label| {
        button("chip asked__next")
            .attr("data-test", "asked-next")
            .attr("aria-keyshortcuts", "Enter")
            .on_click(act.reform(|_| Act::Round(RoundAct::Next)))
            .child(lang.lecture(label))
    });
    let clock = {
        let label = match round.clock.started_at {
            Some(_) => LectureLabel::StopClock,
            None => LectureLabel::TakeClock,
        };
        button("chip")
            .attr("data-test", "asked-clock")
            .attr("aria-keyshortcuts", "t")
            .on_click(act.reform(|_| Act::Round(RoundAct::Clock(now_millis()))))
            .child(lang.lecture(label))
    };
    let reveal = button("chip asked__reveal")
        .attr("data-test", "asked-reveal")
        .attr("aria-keyshortcuts", "s")
        .on_click(act.reform(|_| Act::Reveal))
        .child(lang.lecture(LectureLabel::ShowAnswer));
    let advice = (round.phase == Phase::Counted).then(|| {
        let said = vote.and_then(|hands| advice(asked, &hands, lang));
        el("p")
            .class("asked__advice")
            .attr("role", "status")
            .attr("data-test", "advice")
            .child(said.unwrap_or_else(|| lang.lecture(LectureLabel::NoHands).to_owned()))
    });
    fragment()
        .child(advice)
        .child(counting)
        .child(el("div").class("asked__buttons").child(next).child(clock).child(reveal))
}

fn advice(asked: &Asked, hands: &Hands, lang: Lang) -> Option<String> {
    let at = asked.options.iter().position(|it| it.is_right)?;
    let right = shares(hands)?[at];
    Some(lang.lecture_text(match advice_of(asked, hands)? {
        Advice::ExplainAnew => LectureMsg::Explain { right },
        Advice::Discuss => LectureMsg::Discuss { right },
        Advice::GoOn => LectureMsg::GoOn { right },
    }))
}

/// What to do after a vote; `None` where no hand was counted.
fn advice_of(asked: &Asked, hands: &Hands) -> Option<Advice> {
    let right = asked.options.iter().position(|it| it.is_right)?;
    let hands = question::Hands { numbers: hands.map(u32::from), ..question::Hands::default() };
    hands.advice(right).ok()
}

fn hands_field(option: usize, round: &Round, vote: Option<Hands>, act: &Callback<Act>, lang: Lang) -> El {
    let hands = vote.map_or(0, |it| it[option]);
    let set = {
        let act = act.clone();
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            let digits: String = text.chars().filter(char::is_ascii_digit).take(4).collect();
            // Only digits stay in the field.
            if let Some(field) =
                event.target_dyn_into::<web_sys::HtmlInputElement>().filter(|_| digits != text)
            {
                field.set_value(&digits);
            }
            let hands = digits.bytes().fold(0, |number: u16, digit| number * 10 + u16::from(digit - b'0'));
            act.emit(Act::Round(RoundAct::Set { option, hands }));
        })
    };
    let percent = vote.and_then(|it| shares(&it)).map(|it| format!("{}\u{202f}%", it[option]));
    el("label")
        .class("asked__field")
        .class_if("asked__field--now", round.phase == Phase::Hands(option))
        .child(el("span").child(letter(option).to_string()))
        .child(
            el("input")
                .class("field")
                .attr("inputmode", "numeric")
                .attr("autocomplete", "off")
                .attr("maxlength", "4")
                .attr("aria-label", lang.lecture_text(LectureMsg::HandsOf { option: letter(option) }))
                .attr("data-test", format!("hands-{}", letter(option)))
                .value(if hands == 0 { String::new() } else { hands.to_string() })
                .on_input(set),
        )
        .child(el("span").class("hint").child(percent.unwrap_or_default()))
}

/// What a key does with a question; `None` where it is no key of it, or of what has the focus.
pub(super) fn round_act(key: &str, focus: Focus) -> Option<RoundAct> {
    if matches!(focus, Focus::Line | Focus::Text | Focus::Choice | Focus::Radio) {
        return None;
    }
    Some(match key {
        "Enter" if focus != Focus::Button => RoundAct::Next,
        "Backspace" => RoundAct::Erase,
        "t" | "T" => RoundAct::Clock(now_millis()),
        _ => match key.as_bytes() {
            [digit @ b'0'..=b'9'] => RoundAct::Digit(digit - b'0'),
            _ => return None,
        },
    })
}

/// What is asked about the figure that a lecture shows.
#[hook]
pub(super) fn use_asked(talk: &Talk, lang: Lang) -> Rc<Option<Asked>> {
    // All mistakes are computed for it: only where something else is asked.
    use_memo((talk.item().cloned(), lang), |(item, lang)| Some(Quiz::of_item(item.as_ref()?)?.words(*lang)))
}
