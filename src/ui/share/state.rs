//! What is chosen in the panel.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::snippet::Place;
use crate::app::Settings;
use crate::figure::Figure;
use crate::figure::url::{MAX_EDITS, MAX_QUERY_BYTES, print};
use crate::ui::settings::theme_name;
use crate::web::download::ObjectUrl;
use crate::web::worker::Job;
use crate::words::{Lang, ShareLabel, ShareMsg};

/// A choice for embeds: what it is called, and of each value what a link says and what it is called.
pub(super) struct Choice {
    pub(super) id: &'static str,
    pub(super) name: ShareLabel,
    pub(super) values: &'static [(&'static str, ShareLabel)],
}

/// The choices for embeds. What is left out of a link is the first.
pub(super) const CHOICES: [Choice; 4] = [
    Choice {
        id: "embed-shown",
        name: ShareLabel::Shown,
        values: &[
            ("", ShareLabel::ShownPlayer),
            ("hide=transport", ShareLabel::ShownStage),
            ("show=explain", ShareLabel::ShownExplained),
            ("show=all", ShareLabel::ShownAll),
        ],
    },
    Choice {
        id: "embed-load",
        name: ShareLabel::Loads,
        values: &[
            ("", ShareLabel::LoadsWhenVisible),
            ("load=click", ShareLabel::LoadsOnClick),
            ("load=now", ShareLabel::LoadsNow),
        ],
    },
    Choice {
        id: "embed-keys",
        name: ShareLabel::KeysOfFrame,
        values: &[
            ("", ShareLabel::KeysOwn),
            ("keys=pass", ShareLabel::KeysPass),
            ("keys=none", ShareLabel::KeysNone),
        ],
    },
    Choice {
        id: "embed-theme",
        name: ShareLabel::ColorsOfFrame,
        values: &[
            ("", ShareLabel::ColorsAuto),
            ("theme=light", ShareLabel::ColorsLight),
            ("theme=dark", ShareLabel::ColorsDark),
        ],
    },
];

/// Pixels of a PNG for one of the page.
pub(super) const SCALES: [f64; 3] = [1.0, 2.0, 4.0];

/// What a link may have beyond the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extra {
    Step,
    Language,
    Colors,
}

impl Extra {
    pub(super) const ALL: [(Self, &'static str, ShareLabel); 3] = [
        (Self::Step, "link-step", ShareLabel::Step),
        (Self::Language, "link-lang", ShareLabel::Language),
        (Self::Colors, "link-theme", ShareLabel::Colors),
    ];
}

/// What is chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chosen {
    /// By [`Extra`].
    pub(super) extras: [bool; 3],
    pub(super) place: Place,
    /// By [`CHOICES`].
    pub(super) values: [usize; CHOICES.len()],
    pub(super) is_read_only: bool,
    pub(super) width: usize,
    pub(super) caption: String,
    pub(super) scale: usize,
    /// The QR code of a link, or why there is none.
    pub(super) qr: Option<(String, Qr)>,
    /// What is being made, by its place in the table, and how much is done.
    pub(super) making: Option<(usize, f64)>,
    /// What came of it.
    pub(super) made: Option<String>,
    /// Which text could not be copied and is selected, by its field.
    pub(super) by_hand: Option<&'static str>,
}

/// What there is of a QR code.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Qr {
    Coming,
    /// The address of its picture.
    Picture(Rc<ObjectUrl>),
    Refused(String),
}

/// A change of what is chosen.
pub(super) type Change = Box<dyn FnOnce(&mut Chosen)>;

impl Reducible for Chosen {
    type Action = Change;

    fn reduce(mut self: Rc<Self>, change: Change) -> Rc<Self> {
        change(Rc::make_mut(&mut self));
        self
    }
}

impl Chosen {
    pub(super) fn new() -> Self {
        Self {
            extras: [true, false, false],
            place: Place::Page,
            values: [0; CHOICES.len()],
            is_read_only: false,
            width: 720,
            caption: String::new(),
            scale: 1,
            qr: None,
            making: None,
            made: None,
            by_hand: None,
        }
    }

    pub(super) const fn has(&self, extra: Extra) -> bool {
        self.extras[extra as usize]
    }

    /// The query of the figure's link. An embed chooses its colors itself.
    pub(super) fn query(&self, figure: &Figure, settings: &Settings, is_embed: bool) -> String {
        let mut parts = vec![match self.has(Extra::Step) {
            true => print(figure),
            false => {
                let mut figure = figure.clone();
                let cursor = &mut figure.shown.cursor;
                cursor.step = 0;
                cursor.taps_done = cursor.taps_done.map(|_| 1);
                print(&figure)
            }
        }];
        if self.has(Extra::Language) {
            parts.push(format!("lang={}", settings.lang.tag()));
        }
        if self.has(Extra::Colors) && !is_embed {
            parts.push(format!("theme={}", theme_name(settings.theme)));
        }
        parts.retain(|part| !part.is_empty());
        parts.join("&")
    }

    /// What an embed's link gets beyond the figure.
    pub(super) fn options(&self) -> Vec<&'static str> {
        let chosen =
            CHOICES.iter().zip(self.values).filter_map(|(choice, at)| Some(choice.values.get(at)?.0));
        let mut options: Vec<_> = chosen.filter(|option| !option.is_empty()).collect();
        if self.is_read_only {
            options.push("readonly");
        }
        options
    }
}

/// Changes what is chosen.
pub(super) type Set = UseReducerDispatcher<Chosen>;

pub(super) fn change(set: &Set, how: impl FnOnce(&mut Chosen) + 'static) {
    set.dispatch(Box::new(how));
}

/// A job of the worker. Emptying it ends the job.
pub(super) type JobCell = Rc<RefCell<Option<Job>>>;

/// Why a link does not hold a figure.
pub(super) fn too_much(figure: &Figure, query: &str, lang: Lang) -> Option<String> {
    let numbers = figure.content.edits.len();
    if numbers > MAX_EDITS {
        return Some(lang.share_text(ShareMsg::TooManyForLink { numbers }));
    }
    let characters = query.len();
    (characters > MAX_QUERY_BYTES).then(|| lang.share_text(ShareMsg::TooLongForLink { characters }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Theme;
    use crate::embed::Options;
    use crate::figure::Cell;
    use crate::figure::url::parse;

    #[test]
    fn an_embed_reads_whatever_can_be_chosen() {
        for choice in &CHOICES {
            for (option, _) in choice.values {
                let (options, problems) = Options::parse(&format!("embed&{option}"));
                assert_eq!(problems, [], "{option}");
                // What is left out is said by nothing, and all else changes something.
                assert_eq!(options == Options::of(true), option.is_empty(), "{option}");
            }
        }
        let chosen = Chosen { is_read_only: true, values: [3, 1, 2, 1], ..Chosen::new() };
        let (options, problems) = Options::parse(&format!("embed&{}", chosen.options().join("&")));
        assert_eq!(problems, []);
        assert!(options.is_readonly && options.theme == Some(Theme::Light), "{options:?}");
    }

    #[test]
    fn a_link_has_beyond_the_figure_what_is_chosen() {
        let figure = parse("stride=2&step=3").figure;
        let settings = Settings { lang: Lang::Ko, theme: Theme::Dark, ..Settings::default() };
        let query = |extras, is_embed| Chosen { extras, ..Chosen::new() }.query(&figure, &settings, is_embed);
        assert_eq!(query([true, false, false], false), "stride=2&step=3");
        assert_eq!(query([false, true, true], false), "stride=2&lang=ko&theme=dark");
        assert_eq!(query([true, true, true], true), "stride=2&step=3&lang=ko");
        let by_products = parse("step=3&tap=5").figure;
        assert_eq!(
            Chosen { extras: [false; 3], ..Chosen::new() }.query(&by_products, &settings, false),
            "tap=1"
        );
    }

    #[test]
    fn what_no_link_holds_is_said_with_its_number() {
        let mut figure = parse("input=100x100").figure;
        let mut add = |count: usize| {
            let cell = |n: usize| (Cell::Input { ic: 0, i: [0, n / 100, n % 100] }, 1.0);
            figure.content.edits.extend((0..count).map(cell));
            too_much(&figure, &print(&figure), Lang::En)
        };
        assert_eq!(add(4096), None);
        assert!(add(4097).is_some_and(|sentence| sentence.contains("4\u{202f}097 numbers")));
    }
}
