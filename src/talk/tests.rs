//! A lecture as pure values.

use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::app::{Action, AppState, Settings, reduce as reduce_figure};
use crate::figure::url::parse;

fn item(figure: &str, clicks: Clicks) -> Item {
    Item { clicks, ..Item::of(figure) }
}

fn talk(items: Vec<Item>) -> Talk {
    Talk::new(Rc::new(Order { items }))
}

#[track_caller]
fn after(talk: &Talk, acts: &[Act]) -> Talk {
    acts.iter().fold(talk.clone(), |talk, act| reduce(&talk, act.clone()).unwrap_or(talk))
}

/// 4 × 4 cells, a kernel of 3, so an output of 2 × 2: four steps.
const FOUR_STEPS: &str = "input=4&padding=0";

#[test]
fn a_link_has_figures_with_their_texts() {
    let query =
        "do=present&show=stride=2;padding=1&title=Stride+2&clicks=play&show=kernel=5&notes=a%0Ab&ask=size";
    let ReadOrder { order, problems } = Order::parse_link(query);
    assert_eq!(problems, []);
    let first = Item { title: "Stride 2".into(), ..item("stride=2&padding=1", Clicks::Play) };
    let second = Item { notes: "a\nb".into(), ask: Some("size".into()), ..item("kernel=5", Clicks::Steps) };
    assert_eq!(order.items, [first, second]);
    assert_eq!(
        order.print_link().unwrap(),
        "show=stride=2;padding=1&title=Stride+2&clicks=play&show=kernel=5&notes=a%0Ab&ask=size"
    );
}

#[test]
fn a_link_of_the_page_is_a_lecture_of_one_figure() {
    let read = Order::parse_link("?do=present&kernel=5&theme=dark&title=Five&step=2");
    assert_eq!(read.order.items, [Item { title: "Five".into(), ..Item::of("kernel=5&step=2") }]);
    assert_eq!(Order::parse_link("").order.items, [Item::default()]);
}

#[test]
fn numbers_by_hand_keep_their_separators() {
    let order = Order { items: vec![Item::of("set_input=0.0.0:1,2;0.2.0:3&bias=1")] };
    let link = order.print_link().unwrap();
    assert_eq!(link, "show=set_input=0.0.0:1,2%253B0.2.0:3;bias=1");
    let read = Order::parse_link(&link).order;
    let [one, other] = [&order, &read].map(|it| it.items[0].parsed());
    assert_eq!(one, other);
    assert_eq!(one.figure.content.edits.len(), 3);
}

#[test]
fn what_a_link_has_too_much_of_is_said() {
    let many = "show=kernel=5&".repeat(MAX_ITEMS + 2);
    let read = Order::parse_link(&many);
    assert_eq!(read.order.len(), MAX_ITEMS);
    assert_eq!(read.problems, [OrderProblem::TooManyItems { items: MAX_ITEMS + 2 }]);
    let long = format!("show=&title={}&clicks=dance", "x".repeat(MAX_TITLE_CHARS + 1));
    let read = Order::parse_link(&long);
    assert_eq!(read.order.items[0].title.len(), MAX_TITLE_CHARS);
    assert_eq!(
        read.problems,
        [
            OrderProblem::Cut { item: 1, field: TextField::Title },
            OrderProblem::BadClicks { item: 1, value: "dance".into() }
        ]
    );
    let huge = "x".repeat(40_000);
    assert_eq!(Order::parse_link(&huge).problems, [OrderProblem::TooLong { bytes: 40_000 }]);
    let order = Order { items: vec![Item { notes: "n".repeat(4_000), ..Item::default() }; 3] };
    assert!(matches!(order.print_link(), Err(LinkTooLong { bytes }) if bytes > 12_000));
}

#[test]
fn a_file_is_lines() {
    let text = "\u{feff}convoscope-talk 1\r\n\r\nfigure: https://example.org/c/?stride=2&padding=1#x\r\n\
                Title: Stride: 2\r\nclicks: play\r\nnotes: one\r\nnotes:\r\nnotes:   three\r\nwho: me\r\nfigure:\r\n";
    let read = Order::parse_file(text.as_bytes()).unwrap();
    let first = Item {
        title: "Stride: 2".into(),
        notes: "one\n\n  three".into(),
        ..item("stride=2&padding=1", Clicks::Play)
    };
    assert_eq!(read.order.items, [first, Item::default()]);
    assert_eq!(read.problems, [OrderProblem::UnknownLine { line: 9, text: "who: me".into() }]);
    assert_eq!(Order::parse_file(read.order.print_file().as_bytes()).unwrap().order, read.order);
}

#[test]
fn other_files_are_refused() {
    let refused = |bytes: &[u8]| Order::parse_file(bytes).unwrap_err();
    assert_eq!(refused(b"{ \"convoscope\": 1 }"), FileError::NotAnOrder);
    assert_eq!(refused(b"\xff\xfe"), FileError::NotAnOrder);
    assert_eq!(refused(b""), FileError::NotAnOrder);
    assert_eq!(refused(b"convoscope-talk 2\nfigure:"), FileError::TooNew { version: 2 });
    assert_eq!(refused(&vec![b'x'; 2_000_001]), FileError::TooLarge { bytes: 2_000_001 });
}

#[test]
fn a_clicker_goes_through_steps_and_then_on() {
    let start = talk(vec![item(FOUR_STEPS, Clicks::Steps), item("kernel=5", Clicks::Stay)]);
    assert_eq!(start.sweep, Sweep { tick: 0, ticks: 4, is_playing: false });
    let last = after(&start, &[Act::Forward, Act::Forward, Act::Forward]);
    assert_eq!((last.at, last.sweep.tick, &*last.figure), (0, 3, "input=4&padding=0&step=3"));
    let second = after(&last, &[Act::Forward]);
    assert_eq!((second.at, &*second.figure), (1, "kernel=5"));
    let back = after(&second, &[Act::Back]);
    assert_eq!((back.at, back.sweep.tick), (0, 3), "as it was left");
    assert_eq!(after(&back, &[Act::Back]).sweep.tick, 2);
    let end = after(&second, &[Act::Forward]);
    assert_eq!(end.screen, Screen::End);
    assert_eq!(reduce(&end, Act::Forward), None);
    assert_eq!(after(&end, &[Act::Back]), second);
    assert_eq!(reduce(&start, Act::Back), None);
}

#[test]
fn a_clicker_plays_and_then_goes_on() {
    let start = talk(vec![item(FOUR_STEPS, Clicks::Play), Item::of("kernel=5")]);
    let playing = after(&start, &[Act::Forward]);
    assert!(playing.sweep.is_playing && playing.at == 0);
    let paused = after(&playing, &[Act::TogglePlay]);
    assert!(!paused.sweep.is_playing);
    for talk in [playing, paused] {
        let next = after(&talk, &[Act::Forward]);
        assert_eq!((next.at, next.sweep.is_playing), (1, false));
    }
}

#[test]
fn an_empty_screen_hides_nothing_for_good() {
    let start = talk(vec![Item::of(FOUR_STEPS)]);
    let black = after(&start, &[Act::Blank(Screen::Black)]);
    assert_eq!(black.screen, Screen::Black);
    assert_eq!(after(&black, &[Act::Forward]), start, "it comes back first");
    assert_eq!(after(&black, &[Act::Blank(Screen::Black)]), start);
    assert_eq!(after(&black, &[Act::Blank(Screen::White)]).screen, Screen::White);
}

#[test]
fn what_is_asked_is_answered_before_its_figure_is_left() {
    let asked = Item { ask: Some("size".into()), ..item(FOUR_STEPS, Clicks::Stay) };
    let start = talk(vec![asked, Item::of("kernel=5")]);
    let revealed = after(&start, &[Act::Forward]);
    assert!(revealed.is_revealed && revealed.at == 0);
    let next = after(&revealed, &[Act::Forward]);
    assert_eq!((next.at, next.is_revealed), (1, false));
    assert!(after(&next, &[Act::Back]).is_revealed);
}

#[test]
fn a_number_jumps_and_one_too_large_does_nothing() {
    let start = talk(["", "kernel=5", "stride=2"].map(Item::of).to_vec());
    assert_eq!(after(&start, &[Act::GoTo(2)]).at, 2);
    assert_eq!(reduce(&start, Act::GoTo(3)), None);
    assert_eq!(reduce(&talk(Vec::new()), Act::GoTo(0)), None);
    assert_eq!(after(&talk(Vec::new()), &[Act::NextFigure]).screen, Screen::End);
}

#[test]
fn the_timer_is_right_after_an_hour_of_sleep() {
    const HOUR: u64 = 3_600_000;
    let start = talk(vec![Item::default()]);
    let running = after(&start, &[Act::Timer(TimerAct::Start(1_000))]);
    assert_eq!(running.timer.elapsed(1_000 + HOUR), HOUR);
    let stopped = after(&running, &[Act::Timer(TimerAct::Stop(6_000)), Act::Timer(TimerAct::Start(9_000))]);
    assert_eq!(stopped.timer.elapsed(10_000), 6_000);
    assert_eq!(after(&stopped, &[Act::Timer(TimerAct::Reset(11_000))]).timer.elapsed(12_000), 1_000);
    assert_eq!(running.timer.elapsed(0), 0, "a clock that was set back");
}

#[test]
fn the_figure_follows_the_lecture_and_is_followed() {
    let start = talk(vec![Item::of(FOUR_STEPS), Item::of("kernel=5&stride=2")]);
    let state = AppState::new(parse(&start.figure), Settings::default());
    let stepped = after(&start, &[Act::Forward]);
    let next = follow(&state, &stepped);
    assert!(Rc::ptr_eq(&state.model, &next.model), "the same numbers");
    assert_eq!(next.tick(), (1, 4));
    assert_eq!(stand(&next, &stepped), None);
    let second = after(&stepped, &[Act::NextFigure, Act::TogglePlay]);
    let next = follow(&next, &second);
    assert!(next.is_playing && next.figure.content.params.kernel_size == [1, 5, 5]);
    let advanced = reduce_figure(&next, Action::Advance).unwrap();
    let told = after(&second, &[stand(&advanced, &second).unwrap()]);
    assert_eq!(told.sweep, Sweep { tick: 1, ticks: advanced.tick().1, is_playing: true });
    assert_eq!(follow(&advanced, &told), advanced);
}

#[test]
fn a_figure_moves_duplicates_and_goes() {
    let order = Order { items: ["a", "b", "c"].map(Item::of).to_vec() };
    let names = |order: Order| order.items.iter().map(|it| it.figure.clone()).collect::<Vec<_>>().concat();
    assert_eq!(names(order.moved(0, 2).unwrap()), "bca");
    assert_eq!(names(order.moved(2, 0).unwrap()), "cab");
    assert_eq!(order.moved(1, 1), None);
    assert_eq!(order.moved(1, 3), None);
    assert_eq!(names(order.with(1, Item::of("x")).unwrap()), "axbc");
    assert_eq!(names(order.without(1).unwrap()), "ac");
    assert_eq!(order.without(3), None);
    let full = Order { items: vec![Item::default(); MAX_ITEMS] };
    assert_eq!(full.with(0, Item::default()), None);
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~가-힣é;&%#\n]{0,24}", ".{0,12}"]
}

fn orders() -> impl Strategy<Value = Order> {
    let clicks = prop_oneof![Just(Clicks::Steps), Just(Clicks::Play), Just(Clicks::Stay)];
    let figures = prop_oneof![
        Just(String::new()),
        Just("stride=2&padding=1&set_input=0.0:1;0.2:5".to_owned()),
        Just("dims=1&values=text:%EC%95%88%EB%85%95+a".to_owned()),
    ];
    let item = (figures, texts(), texts(), clicks, texts());
    let items = proptest::collection::vec(item, 0..5);
    items.prop_map(|items| {
        let item = |(figure, title, notes, clicks, ask): (String, String, String, Clicks, String)| {
            let line = |text: &str| text.replace(char::is_control, " ").trim().to_owned();
            let ask = Some(line(&ask)).filter(|ask| !ask.is_empty());
            let notes = notes.replace('\r', "");
            Item { figure, title: line(&title), notes, clicks, ask }
        };
        Order { items: items.into_iter().map(item).collect() }
    })
}

proptest! {
    #[test]
    fn a_file_gives_back_its_order(order in orders()) {
        let read = Order::parse_file(order.print_file().as_bytes()).unwrap();
        prop_assert_eq!(read, ReadOrder { order, problems: Vec::new() });
    }

    #[test]
    fn a_link_gives_back_its_order(order in orders()) {
        prop_assume!(!order.is_empty());
        let link = order.print_link().unwrap();
        prop_assert!(link.is_ascii() && !link.contains(['#', ' ', '"']));
        let read = Order::parse_link(&link);
        prop_assert_eq!(read.problems, Vec::new());
        prop_assert_eq!(read.order.len(), order.len());
        for (one, other) in order.items.iter().zip(&read.order.items) {
            prop_assert_eq!((&one.title, &one.notes, one.clicks, &one.ask), (&other.title, &other.notes, other.clicks, &other.ask));
            prop_assert_eq!(one.parsed(), other.parsed());
        }
    }

    #[test]
    fn any_text_is_an_order_or_is_refused(text in "\\PC{0,200}", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let read = Order::parse_link(&text);
        let _ = Talk::new(Rc::new(read.order));
        let _ = Order::parse_file(&bytes);
        let with_head = [b"convoscope-talk 1\n", text.as_bytes()].concat();
        prop_assert!(Order::parse_file(&with_head).is_ok());
    }

    #[test]
    fn where_a_lecture_stands_is_read_back(acts in proptest::collection::vec(0u8..14, 0..30), order in orders()) {
        let order = Rc::new(order);
        let mut talk = Talk::new(order.clone());
        for act in acts {
            let act = match act {
                0 => Act::Forward, 1 => Act::Back, 2 => Act::GoTo(1), 3 => Act::NextFigure, 4 => Act::PreviousFigure,
                5 => Act::StepBy(3), 6 => Act::StepBy(-2), 7 => Act::FirstStep, 8 => Act::LastStep,
                9 => Act::TogglePlay, 10 => Act::Blank(Screen::Black), 11 => Act::Point(Some(Spot::at(0.25, 2.0))),
                12 => Act::Reveal, _ => Act::Timer(TimerAct::Start(5)),
            };
            talk = reduce(&talk, act).unwrap_or(talk);
            prop_assert!(talk.sweep.tick < talk.sweep.ticks);
            prop_assert_eq!(Talk::parse(&order, &talk.print()), Ok(talk.clone()));
            let state = follow(&AppState::new(parse(""), Settings::default()), &talk);
            prop_assert_eq!(stand(&state, &talk), None);
        }
    }

    #[test]
    fn any_text_is_where_a_lecture_stands_or_is_refused(text in "\\PC{0,120}") {
        let _ = Talk::parse(&Rc::new(Order::default()), &text);
    }
}

#[test]
fn another_order_is_noticed() {
    let (one, other) = (talk(vec![Item::of("a=1")]), talk(vec![Item::of("kernel=5")]));
    assert_eq!(Talk::parse(&other.order, &one.print()), Err(TalkError::OtherOrder));
    assert_eq!(Talk::parse(&one.order, &one.print().replace("&tick=0", "")), Err(TalkError::Part("tick")));
    assert_eq!(
        Talk::parse(&one.order, &one.print().replace("tick=0", "tick=99999")),
        Err(TalkError::Part("tick"))
    );
    assert_eq!(Talk::parse(&one.order, "order=zz"), Err(TalkError::Part("order")));
}
