//! Windows of a lecture over a way that loses, doubles, delays and reorders what they say.

use convoscope::talk::{Letter, MAX_MESSAGE_BYTES, MessageError, Pair, Role, Shared};
use proptest::prelude::*;

use crate::strategies::config;

#[derive(Clone, Debug, PartialEq)]
struct State(u32);

impl Shared for State {
    fn print(&self) -> String {
        self.0.to_string()
    }

    fn read(&self, text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }
}

/// What happens, to a window or to what lies between.
#[derive(Clone, Copy, Debug)]
enum Event {
    /// A reader does something in a window.
    Act(usize, u32),
    /// A window says hello.
    Hello(usize),
    /// A text that is under way arrives, whichever it is.
    Arrive(usize),
    /// A text that is under way arrives and stays under way: it will come again.
    ArriveTwice(usize),
    /// A text is lost.
    Lose(usize),
    /// A window is loaded again: it has what was kept, or nothing where the browser keeps nothing.
    Reload(usize, bool),
}

fn event() -> impl Strategy<Value = Event> {
    let window = 0..WINDOWS;
    prop_oneof![
        4 => (window.clone(), any::<u32>()).prop_map(|(at, value)| Event::Act(at, value)),
        2 => window.clone().prop_map(Event::Hello),
        6 => any::<usize>().prop_map(Event::Arrive),
        2 => any::<usize>().prop_map(Event::ArriveTwice),
        2 => any::<usize>().prop_map(Event::Lose),
        1 => (window, any::<bool>()).prop_map(|(at, is_kept)| Event::Reload(at, is_kept)),
    ]
}

const WINDOWS: usize = 3;

struct Room {
    windows: Vec<Pair<State>>,
    kept: Vec<String>,
    /// Texts under way, each to one window.
    under_way: Vec<(usize, String)>,
    /// Each window that is opened draws another number.
    opened: u64,
}

impl Room {
    fn new() -> Self {
        let mut room = Self { windows: Vec::new(), kept: Vec::new(), under_way: Vec::new(), opened: 0 };
        for at in 0..WINDOWS {
            let window = room.open(at);
            room.kept.push(window.print_state());
            room.windows.push(window);
        }
        room
    }

    fn open(&mut self, at: usize) -> Pair<State> {
        self.opened += 1;
        let role = if at == 0 { Role::Lecturer } else { Role::Audience };
        Pair::new("talk".to_owned(), role, self.opened, State(0))
    }

    /// A window says something to all others.
    fn say(&mut self, at: usize, text: &str) {
        self.kept[at] = self.windows[at].print_state();
        self.under_way.extend((0..WINDOWS).filter(|&to| to != at).map(|to| (to, text.to_owned())));
    }

    fn arrive(&mut self, (to, text): (usize, String)) {
        let before = self.windows[to].stamp();
        let heard = self.windows[to].hear(&text, 0.0).unwrap();
        assert!(self.windows[to].stamp() >= before, "a window never goes back");
        assert_eq!(heard.is_changed, self.windows[to].stamp() > before);
        self.kept[to] = self.windows[to].print_state();
        if let Some(answer) = heard.answer {
            self.say(to, &answer);
        }
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Act(at, value) => {
                let said = self.windows[at].change(State(value));
                // Nobody waits for anybody.
                assert_eq!(self.windows[at].state(), &State(value));
                self.say(at, &said);
            }
            Event::Hello(at) => {
                let said = self.windows[at].hello();
                self.say(at, &said);
            }
            Event::Arrive(_) | Event::ArriveTwice(_) | Event::Lose(_) if self.under_way.is_empty() => {}
            Event::Arrive(which) => {
                let which = which % self.under_way.len();
                let letter = self.under_way.swap_remove(which);
                self.arrive(letter);
            }
            Event::ArriveTwice(which) => {
                let which = which % self.under_way.len();
                let letter = self.under_way[which].clone();
                self.arrive(letter);
            }
            Event::Lose(which) => {
                let which = which % self.under_way.len();
                drop(self.under_way.swap_remove(which));
            }
            Event::Reload(at, is_kept) => {
                let mut window = self.open(at);
                if is_kept {
                    let newest = self.windows[at].stamp();
                    let _ = window.restore(&self.kept[at]).unwrap();
                    assert_eq!(window.stamp(), newest, "what was kept is what was there");
                }
                self.windows[at] = window;
                let said = self.windows[at].hello();
                self.say(at, &said);
            }
        }
    }

    /// Everything arrives until nobody says anything.
    fn calm(&mut self) {
        for _ in 0..10_000 {
            let Some(letter) = self.under_way.pop() else { return };
            self.arrive(letter);
        }
        panic!("the windows do not stop talking");
    }
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn windows_come_to_the_same_state_whatever_the_way_does(
        events in prop::collection::vec(event(), 0..250), first in 0..WINDOWS,
    ) {
        let mut room = Room::new();
        for event in events {
            room.happen(event);
        }
        let newest = room.windows.iter().map(|it| (it.stamp(), it.state().clone())).max_by_key(|it| it.0).unwrap();
        // What is still under way may be newer than all that is left.
        let newest_under_way = room.under_way.iter().filter_map(|(_, text)| {
            let mut reader = Pair::new("talk".to_owned(), Role::Audience, 0, State(0));
            let is_state = reader.restore(text).unwrap();
            is_state.then(|| (reader.stamp(), reader.state().clone()))
        }).max_by_key(|it| it.0);
        let newest = newest_under_way.filter(|it| it.0 > newest.0).unwrap_or(newest);
        room.calm();
        // One hello of any of them is enough.
        room.happen(Event::Hello(first));
        room.calm();
        for at in 0..WINDOWS {
            room.happen(Event::Hello(at));
            room.calm();
        }
        for window in &room.windows {
            prop_assert_eq!((window.stamp(), window.state().clone()), newest.clone());
        }
    }

    #[test]
    fn any_text_is_a_message_or_an_error(
        text in "\\PC{0,200}",
        fields in prop::collection::vec((
            prop::sample::select(vec!["convoscope-talk", "session", "from", "role", "type", "count", "by", "talk"]),
            prop_oneof![
                prop::sample::select(vec!["1", "2", "", "a", "lecturer", "audience", "hello", "state", "here", "bye", "999999999999999999", "%FF", "-1"]).prop_map(str::to_owned),
                "\\PC{0,12}",
            ],
        ), 0..12),
    ) {
        let _ = Letter::read(&text);
        let marked = format!("convoscope-talk=1&{text}");
        let query: Vec<_> = fields.iter().map(|(key, value)| format!("{key}={value}")).collect();
        for text in [text, marked, query.join("&"), format!("convoscope-talk=1&{}", query.join("&"))] {
            let mut window = Pair::new("a".to_owned(), Role::Audience, 5, State(0));
            let before = window.clone();
            match Letter::read(&text) {
                // What is read is written so that it is read the same.
                Ok(letter) => prop_assert_eq!(Letter::read(&letter.print()), Ok(letter)),
                Err(_) => {
                    prop_assert!(window.hear(&text, 0.0).is_err());
                    prop_assert_eq!(&window, &before);
                }
            }
            let _ = window.hear(&text, 0.0);
        }
    }
}

#[test]
fn a_message_is_never_more_work_than_the_limit() {
    let text = format!("convoscope-talk=1&{}", "a".repeat(MAX_MESSAGE_BYTES));
    assert_eq!(Letter::read(&text), Err(MessageError::TooLong { bytes: text.len() }));
}
