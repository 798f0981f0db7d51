//! `do=practise`: questions for one student, who answers before the figure shows it.
//!
//! The question stands in the address: loading it again asks the same, and the link gives it to others.

mod give;
mod session;
mod state;

use std::rc::Rc;

use web_sys::{InputEvent, SubmitEvent};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use self::give::Give;
use self::session::{Doing, Session};
pub(super) use self::state::Checked;
use self::state::{Act, Answer, FOR_NEXT_LEVEL, State};
use super::RoomProps;
use super::asked::letter;
use super::figure::use_figure;
use super::questions::{LEVELS, Quiz, answer, level_words, topics};
use crate::app::Action;
use crate::figure::Target;
use crate::figure::url::parse;
use crate::ui::effect::use_effect_of;
use crate::ui::el::{El, button, el, fragment, hint};
use crate::ui::fields::{Select, field_error, typed};
use crate::ui::icons::{Icon, sign_button};
use crate::ui::{Around, Dispatch, Stage, use_document_settings};
use crate::web::keys::{Focus, on_key};
use crate::web::{address, dom};
use crate::words::{Label, Lang, PractiseLabel, PractiseMsg};

const QUESTION_ID: &str = "question";
const ANSWER_ID: &str = "answer";

/// The whole document.
#[component]
pub(super) fn Practise(props: &RoomProps) -> Html {
    let session = {
        let query = props.query.clone();
        use_reducer(move || Session::open(&query))
    };
    let dispatcher = session.dispatcher();
    let send = use_memo((), move |()| Callback::from(move |doing: Doing| dispatcher.dispatch(doing)));
    let shown = session.shown();
    let query: AttrValue = shown.figure.into();
    let (state, dispatch) = use_figure(&query, props.settings);
    use_shown(&query, shown.cells, &dispatch);
    let has_arrows = use_state_eq(|| false);
    use_document_settings(state.settings);
    let lang = state.settings.lang;
    use_effect_of(lang, |&lang| {
        dom::set_title(&format!("{} · Convoscope", lang.practise(PractiseLabel::Title)));
    });
    use_address(&session);
    use_answer_keys(&session, &send, &dispatch);
    let stage = html! {
        <Stage state={state.clone()} dispatch={dispatch.clone()} has_arrows={has_arrows.setter()} />
    };
    let (tick, n_ticks) = state.tick();
    let transport = el("div")
        .class("practise__transport")
        .child(
            sign_button("icon-button", "previous", lang, Label::Previous, Icon::Previous)
                .flag("disabled", tick == 0)
                .on_click(dispatch.on(|_| Action::StepBy(-1))),
        )
        .child(
            sign_button(
                "icon-button",
                "play",
                lang,
                Label::PlayOrPause,
                if state.is_playing { Icon::Pause } else { Icon::Play },
            )
            .on_click(dispatch.on(|_| Action::TogglePlay)),
        )
        .child(
            sign_button("icon-button", "next", lang, Label::Next, Icon::Next)
                .flag("disabled", tick + 1 >= n_ticks)
                .on_click(dispatch.on(|_| Action::StepBy(1))),
        );
    let figure = el("section")
        .class("practise__figure")
        .attr("aria-label", lang.practise(PractiseLabel::Figure))
        .child(el("div").class("practise__stage").child(stage))
        .child(transport);
    let question = match &session.quiz {
        Ok(quiz) => question(&session.state, quiz, &send, lang),
        Err(why) => no_question(&why.sentence(lang), &send, lang),
    };
    let give = session.quiz.as_ref().ok().map(|quiz| html! { <Give quiz={quiz.clone()} {lang} /> });
    let whole = el("main")
        .class("practise")
        .attr("data-test", "practise")
        .child(head(&session, &send, lang))
        .child(el("div").class("practise__parts").child(figure).child(question.child(give)));
    let around = Around { lang, dispatch };
    html! { <ContextProvider<Around> context={around}>{ Html::from(whole) }</ContextProvider<Around>> }
}

/// Brings the figure that is to be seen onto the stage: that of the question, of a mistake, or of the answer.
#[hook]
fn use_shown(query: &AttrValue, cells: Vec<Target>, dispatch: &Dispatch) {
    let (is_first, dispatch) = (use_mut_ref(|| true), dispatch.clone());
    use_effect_of(query.clone(), move |query| {
        if !is_first.replace(false) {
            dispatch.send(Action::Restore(Box::new(parse(query))));
            dispatch.send(Action::Hover(cells.first().copied()));
        }
    });
}

/// Keeps the question in the address, and the progress in the browser.
#[hook]
fn use_address(session: &UseReducerHandle<Session>) {
    let link = session.link();
    use_effect_of(link, |link| {
        if let Some(link) = link {
            // A browser refuses after very many calls; then the address stays behind.
            let _ = address::replace(link);
        }
    });
    let kept = session.clone();
    use_effect_of((session.state.progress, session.topic.clone()), move |_| kept.keep());
}

/// Letters and digits choose, arrows step, Enter goes on.
#[hook]
fn use_answer_keys(session: &UseReducerHandle<Session>, send: &Callback<Doing>, dispatch: &Dispatch) {
    let (send, dispatch) = (send.clone(), dispatch.clone());
    let is_over = session.state.answer.is_over();
    use_effect_of(is_over, move |&is_over| {
        on_key(move |event, focus| {
            let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
            if is_command || matches!(focus, Focus::Line | Focus::Text | Focus::Choice | Focus::Radio) {
                return false;
            }
            let key = event.key();
            let option = match key.as_bytes() {
                [digit @ b'1'..=b'4'] => Some(digit - b'1'),
                [letter @ (b'a'..=b'd' | b'A'..=b'D')] => Some(letter.to_ascii_lowercase() - b'a'),
                _ => None,
            };
            match (&*key, option) {
                (_, Some(option)) => send.emit(Doing::Choose(option.into())),
                ("Enter", _) if is_over && focus != Focus::Button => next(&send),
                ("ArrowRight" | "ArrowDown" | "PageDown", _) => dispatch.send(Action::StepBy(1)),
                ("ArrowLeft" | "ArrowUp" | "PageUp", _) => dispatch.send(Action::StepBy(-1)),
                (" ", _) if focus != Focus::Button => dispatch.send(Action::TogglePlay),
                _ => return false,
            }
            true
        })
    });
}

/// The next question; who hears the page hears it.
fn next(send: &Callback<Doing>) {
    send.emit(Doing::Act(Act::Next { last_level: LEVELS }));
    dom::focus(QUESTION_ID);
}

/// Level, topic and score.
fn head(session: &Session, send: &Callback<Doing>, lang: Lang) -> El {
    let progress = session.state.progress;
    let levels: Vec<(AttrValue, AttrValue)> = (1..=LEVELS)
        .map(|level| (level.to_string().into(), lang.practise_text(PractiseMsg::Level { level }).into()))
        .collect();
    let set_level = send.reform(|level: String| Doing::Act(Act::SetLevel(level.parse().unwrap_or(1))));
    let topics: Vec<(AttrValue, AttrValue)> =
        topics(lang).into_iter().map(|(name, words)| (name.into(), words.into())).collect();
    let set_topic = send.reform(Doing::Topic);
    let score = lang.practise_text(PractiseMsg::Score { right: progress.right, answered: progress.answered });
    el("header")
        .class("practise__head")
        .child(el("h1").class("practise__title").child(lang.practise(PractiseLabel::Title)))
        .child(html! {
            <Select id="level" name={lang.practise(PractiseLabel::Level)} test="level" groups={vec![(None, levels)]}
                value={progress.level.to_string()} on_value={set_level} />
        })
        .child(html! {
            <Select id="topic" name={lang.practise(PractiseLabel::Topic)} test="topic" groups={vec![(None, topics)]}
                value={session.topic.clone()} on_value={set_topic} />
        })
        .child(el("p").class("practise__level hint").child(level_words(progress.level, lang)))
        .child(el("p").class("practise__score").attr("data-test", "score").child(score))
}

fn no_question(why: &str, send: &Callback<Doing>, lang: Lang) -> El {
    el("section").class("practise__question").child(
        el("div")
            .attr("role", "alert")
            .child(el("p").child(lang.practise(PractiseLabel::NoQuestion)).child(" ").child(why.to_owned()))
            .child(
                button("button")
                    .attr("data-test", "draw")
                    .on_click(send.reform(|_| Doing::Act(Act::SetLevel(1))))
                    .child(lang.practise(PractiseLabel::DrawOne)),
            ),
    )
}

/// The question, the ways to answer it, and what came of it.
fn question(state: &State, quiz: &Rc<Quiz>, send: &Callback<Doing>, lang: Lang) -> El {
    let asked = quiz.words(lang);
    let is_over = state.answer.is_over();
    let chosen = match state.answer {
        Answer::Wrong(mistake) => mistake.and_then(|it| quiz.option_of(Some(it))),
        _ => None,
    };
    let promoted = state.is_promoted.then(|| {
        let level = state.progress.level;
        el("p").class("practise__promoted").child(lang.practise_text(PractiseMsg::Promoted { level }))
    });
    let options = asked.options.iter().enumerate().map(|(at, option)| {
        let is_wrong = chosen == Some(at);
        let is_right = is_over && option.is_right;
        el("li").key(at).child(
            button("practise__option")
                .class_if("practise__option--right", is_right)
                .class_if("practise__option--wrong", is_wrong)
                .attr("data-test", format!("option-{}", letter(at)))
                .attr("aria-pressed", is_wrong || is_right)
                .flag("disabled", is_over && !option.is_right)
                .on_click(send.reform(move |_| Doing::Choose(at)))
                .child(el("span").class("practise__letter").child(letter(at).to_string()))
                .child(answer(&option.text))
                .child(
                    is_right
                        .then(|| el("span").class("practise__mark").attr("aria-hidden", "true").child("✓")),
                )
                .child(
                    is_wrong
                        .then(|| el("span").class("practise__mark").attr("aria-hidden", "true").child("✗")),
                ),
        )
    });
    let by_hand = quiz.can_be_typed().then(|| {
        fragment().child(form(state, quiz, send, lang)).child(hint(lang.practise(PractiseLabel::OrChoose)))
    });
    el("section")
        .class("practise__question")
        .child(promoted)
        .child(
            el("h2")
                .attr("id", QUESTION_ID)
                .attr("tabindex", "-1")
                .attr("data-test", "question")
                .child(asked.sentence.clone()),
        )
        .child(by_hand)
        .child(el("ul").class("practise__options").children(options))
        .child(result(state, quiz, lang))
        .child(buttons(state, send, lang))
}

/// The field for an answer in one's own words.
fn form(state: &State, quiz: &Quiz, send: &Callback<Doing>, lang: Lang) -> El {
    let on_submit = send.reform(|event: SubmitEvent| {
        event.prevent_default();
        Doing::Check
    });
    let on_input = send.reform(|event: InputEvent| Doing::Act(Act::Type(typed(&event))));
    let is_unreadable = state.answer == Answer::Unreadable;
    let why = is_unreadable.then(|| quiz.unreadable(&state.typed, lang)).flatten().unwrap_or_default();
    let field = el("input")
        .class("text practise__field")
        .attr("id", ANSWER_ID)
        .attr("data-test", "answer")
        .attr("placeholder", quiz.form(lang))
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "answer-error")
        .attr("aria-invalid", (!why.is_empty()).then_some("true"))
        .flag("disabled", state.answer.is_over())
        .value(state.typed.clone())
        .on_input(on_input);
    el("form")
        .class("practise__form")
        .on(|| ListenerKind::onsubmit, on_submit)
        .child(el("label").attr("for", ANSWER_ID).child(lang.practise(PractiseLabel::YourAnswer)))
        .child(field)
        .child(
            el("button")
                .attr("type", "submit")
                .class("button")
                .attr("data-test", "check")
                .flag("disabled", state.answer.is_over() || state.typed.trim().is_empty())
                .child(lang.practise(PractiseLabel::Check)),
        )
        .child(field_error(why).attr("id", "answer-error").attr("role", "alert"))
}

/// What came of the answer. It is heard as soon as it is there.
fn result(state: &State, quiz: &Quiz, lang: Lang) -> El {
    let asked = quiz.words(lang);
    let said = |label: PractiseLabel| el("strong").child(lang.practise(label)).child(" ");
    let line = || el("p").class("practise__line");
    let content = match &state.answer {
        Answer::Open | Answer::Unreadable => None,
        Answer::Right => {
            let why = line().child(said(PractiseLabel::Right)).child(asked.why.clone());
            Some(fragment().child(why).child(quiz.formula(None, lang)))
        }
        Answer::Seen => {
            Some(fragment().child(line().child(asked.why.clone())).child(quiz.formula(None, lang)))
        }
        Answer::Wrong(mistake) => Some(match quiz.mistake(*mistake, lang) {
            Some((name, why)) => {
                let name = lang.practise_text(PractiseMsg::Mistake { mistake: name });
                fragment()
                    .child(
                        line()
                            .child(said(PractiseLabel::Wrong))
                            .child(el("span").attr("data-test", "mistake").child(name)),
                    )
                    .child(line().child(why))
                    .child(quiz.formula(*mistake, lang))
            }
            None => {
                line().child(said(PractiseLabel::Wrong)).child(lang.practise(PractiseLabel::UnknownMistake))
            }
        }),
    };
    let more = FOR_NEXT_LEVEL.saturating_sub(state.progress.streak);
    let streak =
        (state.answer == Answer::Right && !state.was_wrong && more > 0 && state.progress.level < LEVELS)
            .then(|| hint(lang.practise_text(PractiseMsg::UntilNextLevel { more })));
    el("div")
        .class("practise__result")
        .class_if("practise__result--right", state.answer == Answer::Right)
        .class_if("practise__result--wrong", matches!(state.answer, Answer::Wrong(_)))
        .attr("role", "status")
        .attr("data-test", "result")
        .child(content)
        .child(streak)
}

fn buttons(state: &State, send: &Callback<Doing>, lang: Lang) -> El {
    let press = |class: &'static str, test: &'static str, label: PractiseLabel, act: Act| {
        button(class)
            .attr("data-test", test)
            .on_click(send.reform(move |_: MouseEvent| Doing::Act(act.clone())))
            .child(lang.practise(label))
    };
    let is_wrong = matches!(state.answer, Answer::Wrong(_));
    let is_over = state.answer.is_over();
    let again = is_wrong.then(|| press("button", "try-again", PractiseLabel::TryAgain, Act::TryAgain));
    let see = (!is_over).then(|| press("chip", "see", PractiseLabel::SeeAnswer, Act::See));
    let onward = {
        let send = send.clone();
        let class = if is_over { "button" } else { "chip" };
        button(class)
            .attr("data-test", "next-question")
            .on_click(Callback::from(move |_| next(&send)))
            .child(lang.practise(PractiseLabel::Next))
    };
    el("div").class("practise__buttons").child(again).child(see).child(onward)
}
