//! Two windows and what lies between them.

use super::*;

/// A number as a state.
#[derive(Clone, Debug, PartialEq)]
struct Number(u32);

impl Shared for Number {
    fn print(&self) -> String {
        self.0.to_string()
    }

    fn read(&self, text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }
}

fn window(me: u64, role: Role) -> Pair<Number> {
    Pair::new("talk".to_owned(), role, me, Number(0))
}

fn two() -> (Pair<Number>, Pair<Number>) {
    (window(1, Role::Audience), window(2, Role::Lecturer))
}

/// Lets the second window hear a text, and the first its answer, and so on until nobody says anything.
fn exchange(text: String, from: &mut Pair<Number>, to: &mut Pair<Number>, now: f64) {
    let mut said = Some(text);
    let mut is_back = false;
    for _ in 0..8 {
        let Some(text) = said.take() else { return };
        let hearer = if is_back { &mut *from } else { &mut *to };
        said = hearer.hear(&text, now).unwrap().answer;
        is_back = !is_back;
    }
    panic!("they do not stop");
}

#[test]
fn a_change_here_is_a_change_there() {
    let (mut audience, mut lecturer) = two();
    let said = audience.change(Number(5));
    assert_eq!(lecturer.hear(&said, 0.0), Ok(Heard { is_changed: true, answer: None }));
    assert_eq!(lecturer.state(), &Number(5));
    let said = lecturer.change(Number(6));
    exchange(said, &mut lecturer, &mut audience, 0.0);
    assert_eq!((audience.state(), audience.stamp()), (&Number(6), Stamp { count: 2, by: 2 }));
}

#[test]
fn a_window_that_comes_late_gets_the_state() {
    let (mut audience, mut lecturer) = two();
    for number in 1..=3 {
        let _ = audience.change(Number(number));
    }
    let hello = lecturer.hello();
    exchange(hello, &mut lecturer, &mut audience, 0.0);
    assert_eq!(lecturer.state(), &Number(3));
}

#[test]
fn a_window_that_has_missed_something_gets_it_by_the_next_hello_of_either() {
    for asks_first in [true, false] {
        let (mut audience, mut lecturer) = two();
        let _lost = audience.change(Number(9));
        if asks_first {
            let hello = audience.hello();
            exchange(hello, &mut audience, &mut lecturer, 0.0);
        } else {
            let hello = lecturer.hello();
            exchange(hello, &mut lecturer, &mut audience, 0.0);
        }
        assert_eq!(lecturer.state(), &Number(9), "{asks_first}");
    }
}

#[test]
fn of_two_acts_at_the_same_moment_one_wins_in_both() {
    let (mut audience, mut lecturer) = two();
    let (first, second) = (audience.change(Number(10)), lecturer.change(Number(20)));
    assert!(!lecturer.hear(&first, 0.0).unwrap().is_changed);
    assert!(audience.hear(&second, 0.0).unwrap().is_changed);
    assert_eq!((audience.state(), lecturer.state()), (&Number(20), &Number(20)));
}

#[test]
fn an_old_message_changes_nothing() {
    let (mut audience, mut lecturer) = two();
    let old = audience.change(Number(1));
    let new = audience.change(Number(2));
    for text in [&new, &old, &new, &old] {
        let _ = lecturer.hear(text, 0.0).unwrap();
        assert_eq!(lecturer.state(), &Number(2));
    }
}

#[test]
fn a_window_knows_whether_the_other_is_there() {
    let (audience, mut lecturer) = two();
    assert!(!lecturer.has(Role::Audience, 0.0));
    let _ = lecturer.hear(&audience.hello(), 1_000.0).unwrap();
    assert!(lecturer.has(Role::Audience, 1_000.0) && !lecturer.has(Role::Lecturer, 1_000.0));
    assert!(lecturer.has(Role::Audience, 5_000.0) && !lecturer.has(Role::Audience, 6_000.0));
    // A clock that is set back does not keep it there for ever.
    assert!(!lecturer.has(Role::Audience, -9_000.0));
    let _ = lecturer.hear(&audience.hello(), 9_000.0).unwrap();
    let _ = lecturer.hear(&audience.bye(), 9_100.0).unwrap();
    assert!(!lecturer.has(Role::Audience, 9_100.0));
}

#[test]
fn another_lecture_and_what_cannot_be_read_change_nothing() {
    let (_, mut lecturer) = two();
    let before = lecturer.clone();
    let other = Pair::new("another".to_owned(), Role::Audience, 1, Number(3)).change(Number(4));
    assert_eq!(lecturer.hear(&other, 0.0), Ok(Heard::default()));
    let bad = window(1, Role::Audience).change(Number(4)).replace("&talk=4", "&talk=four");
    assert_eq!(lecturer.hear(&bad, 0.0), Err(MessageError::Field("talk")));
    assert_eq!(lecturer.restore(&bad), Err(MessageError::Field("talk")));
    assert_eq!(lecturer.hear("", 0.0), Err(MessageError::Foreign));
    assert_eq!(lecturer, before);
}

#[test]
fn what_was_kept_comes_back() {
    let mut audience = window(1, Role::Audience);
    let _ = audience.change(Number(7));
    let kept = audience.print_state();
    let mut again = window(3, Role::Audience);
    assert_eq!(again.restore(&kept), Ok(true));
    assert_eq!((again.state(), again.stamp()), (&Number(7), audience.stamp()));
    assert_eq!(again.restore(&kept), Ok(false));
}
