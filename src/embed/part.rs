//! The parts of the page that can be shown and hidden.

/// A part that `show=` and `hide=` name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The head of the page: examples, undo, share, language, colors, keys.
    Header,
    /// The controls of the layer.
    Params,
    /// Where the numbers come from, and numbers by hand.
    Values,
    /// The tabs of the views.
    Views,
    /// The buttons that turn a volume.
    Turning,
    /// Play, step, first, last.
    Buttons,
    /// The slider through all steps.
    Scrubber,
    /// Which step of how many.
    Step,
    /// The size of a step, and how fast they follow.
    Speed,
    /// Whether the sweep begins anew after the last step.
    Loop,
    /// The present step in a sentence.
    Sentence,
    /// The present step taken apart.
    Products,
    /// How the size of the output comes about.
    Formula,
    /// What groups save.
    Costs,
    /// The layer in the code of frameworks.
    Code,
    /// The link that opens the figure in a tab.
    Link,
}

/// What a part is: its names and where it is shown if nothing is said.
struct Row {
    /// Its own name, and those of the groups that it belongs to.
    names: &'static [&'static str],
    is_in_page: bool,
    is_in_embed: bool,
}

const fn row(names: &'static [&'static str], is_in_page: bool, is_in_embed: bool) -> Row {
    Row { names, is_in_page, is_in_embed }
}

/// The name that stands for every part.
pub(super) const ALL: &str = "all";

impl Part {
    /// All, in the order in which they stand in the page.
    pub const ALL: [Self; 16] = [
        Self::Header,
        Self::Params,
        Self::Values,
        Self::Views,
        Self::Turning,
        Self::Buttons,
        Self::Scrubber,
        Self::Step,
        Self::Speed,
        Self::Loop,
        Self::Sentence,
        Self::Products,
        Self::Formula,
        Self::Costs,
        Self::Code,
        Self::Link,
    ];

    const fn row(self) -> Row {
        match self {
            Self::Header => row(&["header"], true, false),
            Self::Params => row(&["params"], true, false),
            Self::Values => row(&["values"], true, false),
            Self::Views => row(&["views"], true, false),
            Self::Turning => row(&["turning"], true, false),
            Self::Buttons => row(&["buttons", "transport"], true, true),
            Self::Scrubber => row(&["scrubber", "transport"], true, true),
            Self::Step => row(&["step", "transport"], true, true),
            Self::Speed => row(&["speed", "transport"], true, false),
            Self::Loop => row(&["loop", "transport"], true, false),
            Self::Sentence => row(&["sentence"], false, false),
            Self::Products => row(&["products", "explain"], true, false),
            Self::Formula => row(&["formula", "explain"], true, false),
            Self::Costs => row(&["costs", "explain"], true, false),
            Self::Code => row(&["code", "explain"], true, false),
            Self::Link => row(&["link"], false, true),
        }
    }

    /// Its name in links.
    pub const fn name(self) -> &'static str {
        self.row().names[0]
    }

    /// Its name, then those of the groups that it belongs to.
    pub const fn names(self) -> &'static [&'static str] {
        self.row().names
    }

    /// Whether it is shown if nothing is said.
    pub const fn is_default(self, is_embedded: bool) -> bool {
        let row = self.row();
        if is_embedded { row.is_in_embed } else { row.is_in_page }
    }

    /// Whether a name is that of the part, of a group of it, or of all.
    fn is_named(self, name: &str) -> bool {
        name == ALL || self.names().contains(&name)
    }
}

/// Which parts are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts(u32);

impl Parts {
    /// Every part.
    pub const ALL: Self = Self((1 << Part::ALL.len()) - 1);

    /// What is shown if nothing is said.
    pub fn default_of(is_embedded: bool) -> Self {
        let mut parts = Self(0);
        for part in Part::ALL {
            parts.set(part, part.is_default(is_embedded));
        }
        parts
    }

    /// Whether a part is shown.
    pub const fn has(self, part: Part) -> bool {
        self.0 & (1 << part as u32) != 0
    }

    /// Whether one of several is shown.
    pub fn has_any(self, parts: &[Part]) -> bool {
        parts.iter().any(|&part| self.has(part))
    }

    /// Shows a part, or hides it.
    pub const fn set(&mut self, part: Part, is_shown: bool) {
        let bit = 1 << part as u32;
        self.0 = if is_shown { self.0 | bit } else { self.0 & !bit };
    }

    /// Shows or hides what has a name; false where nothing has it.
    pub(super) fn set_named(&mut self, name: &str, is_shown: bool) -> bool {
        let mut is_known = false;
        for part in Part::ALL.into_iter().filter(|part| part.is_named(name)) {
            self.set(part, is_shown);
            is_known = true;
        }
        is_known
    }

    /// The names of what is shown, or of what is not.
    pub fn names(self, is_shown: bool) -> impl Iterator<Item = &'static str> {
        Part::ALL.into_iter().filter(move |&part| self.has(part) == is_shown).map(Part::name)
    }
}
