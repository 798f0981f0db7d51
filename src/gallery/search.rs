//! Finding figures by words, in every language at once, and by parameters such as `stride 2` or `k3 s2`.

use super::{Example, FIGURES, Section};
use crate::conv::{LayerParams, Param};
use crate::figure::Figure;
use crate::figure::code::{Framework, write};
use crate::words::{Kind, Lang};

/// What is looked for: a figure must have all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    conditions: Vec<Condition>,
    words: Vec<String>,
}

/// A parameter with its number, or one number per axis.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Condition {
    params: Vec<Param>,
    values: Vec<usize>,
}

/// The parameters that a word names, in any language.
fn named(name: &str) -> Vec<Param> {
    let is_named = |param: &Param| Lang::ALL.iter().any(|lang| lang.search_names(*param).contains(&name));
    Param::ALL.into_iter().filter(is_named).collect()
}

impl Search {
    /// Reads what was typed. Any text is a search.
    pub fn new(text: &str) -> Self {
        let mut search = Self::default();
        let text = normalized(text);
        let mut tokens = text.split_whitespace().peekable();
        while let Some(token) = tokens.next() {
            let (name, number) = name_and_number(token);
            let params = named(name);
            let values = match number {
                _ if params.is_empty() => None,
                "" => tokens.peek().copied().and_then(values),
                number => values(number),
            };
            match values {
                Some(values) => {
                    if number.is_empty() {
                        tokens.next();
                    }
                    search.conditions.push(Condition { params, values });
                }
                None => search.words.push(token.to_owned()),
            }
        }
        search
    }

    /// Whether nothing is looked for, so that every figure is found.
    pub const fn is_empty(&self) -> bool {
        self.conditions.is_empty() && self.words.is_empty()
    }

    /// The examples that have all that is looked for, in their order.
    pub fn found(&self) -> Vec<&'static Example> {
        FIGURES.with(|figures| {
            let found = figures.iter().filter(|(example, figure)| self.finds(example, figure));
            found.map(|(example, _)| *example).collect()
        })
    }

    fn finds(&self, example: &Example, figure: &Figure) -> bool {
        if self.is_empty() {
            return true;
        }
        let params = figure.content.params.effective();
        if !self.conditions.iter().all(|it| it.holds(&params)) {
            return false;
        }
        let text = all_words(example, &params);
        self.words.iter().all(|word| is_said(&text, word))
    }
}

impl Condition {
    fn holds(&self, params: &LayerParams) -> bool {
        self.params.iter().any(|&param| {
            let axes = params.dims.axes();
            let has: Vec<_> = axes.iter().map(|&axis| params.get(param, axis)).collect();
            match &*self.values {
                // One number holds for every axis that is as it, as long as there is one.
                [value] => has.contains(value) && param.is_of(params.op),
                values => has == values,
            }
        })
    }
}

/// Lower case, `3 × 3` as `3x3`, and no punctuation but what parameters and code are written with.
fn normalized(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| match c {
            '×' => 'x',
            ',' | ';' | '(' | ')' => ' ',
            // No example has a capital beyond ASCII.
            c => c.to_ascii_lowercase(),
        })
        .collect();
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let word = word.trim_matches([':', '=', '.']);
        let is_number = |word: &str| word.ends_with(|c: char| c.is_ascii_digit());
        match words.as_mut_slice() {
            [.., before, cross] if cross == "x" && is_number(before) && is_number(word) => {
                before.push('x');
                before.push_str(word);
                words.pop();
            }
            _ => words.push(word.to_owned()),
        }
    }
    words.join(" ")
}

/// `stride=2`, `stride:2` and `s2` in two; the number is empty where there is none.
fn name_and_number(token: &str) -> (&str, &str) {
    let at = token.find(|c: char| c.is_ascii_digit() || c == '=' || c == ':').unwrap_or(token.len());
    let (name, number) = token.split_at(at);
    (name, number.trim_start_matches(['=', ':']))
}

/// `3` or `1x5`.
fn values(text: &str) -> Option<Vec<usize>> {
    text.split('x').map(|part| part.parse().ok()).collect()
}

/// Everything that is said of a figure, in all languages.
fn all_words(example: &Example, params: &LayerParams) -> String {
    let mut text = vec![example.name.replace('_', " "), write(params, Framework::PyTorch)];
    for lang in Lang::ALL {
        let said = [example.title(lang), example.sentence(lang), example.section.name(lang)];
        text.extend(said.map(str::to_owned));
        text.extend(kinds(params).into_iter().map(|kind| lang.search_words(kind).to_owned()));
    }
    if example.section <= Section::ArithmeticNumerical {
        text.push("conv_arithmetic".to_owned());
    }
    normalized(&text.join(" ; "))
}

/// The kinds of layers that a layer is one of.
fn kinds(params: &LayerParams) -> Vec<Kind> {
    let is_any =
        |param: Param, most: usize| params.dims.axes().iter().any(|&axis| params.get(param, axis) > most);
    let is_weighted = !params.op.is_pool();
    let is_grouped = is_weighted && params.groups > 1;
    let is_padded = is_any(Param::PaddingBefore, 0) || is_any(Param::PaddingAfter, 0);
    let kinds = [
        (true, Kind::Op(params.op)),
        (is_grouped, Kind::Grouped),
        (is_grouped && params.groups == params.in_channels, Kind::Depthwise),
        (is_weighted && !is_any(Param::KernelSize, 1), Kind::Pointwise),
        (is_any(Param::Stride, 1), Kind::Strided),
        (is_any(Param::Dilation, 1), Kind::Dilated),
        (is_padded, Kind::Padded),
        (true, Kind::PaddingMode(params.padding_mode)),
        (is_weighted && params.bias, Kind::Biased),
    ];
    kinds.into_iter().filter(|(is_one, _)| *is_one).map(|(_, kind)| kind).collect()
}

/// Whether a text has a word: a number or a single letter as a whole, any other anywhere.
fn is_said(text: &str, word: &str) -> bool {
    let is_whole = word.chars().count() == 1 || word.chars().all(|c| c.is_ascii_digit());
    if !is_whole {
        return text.contains(word);
    }
    text.split(|c: char| !c.is_alphanumeric()).any(|it| it == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::Dims;
    use crate::gallery::examples;

    fn found(text: &str) -> Vec<&'static str> {
        Search::new(text).found().into_iter().map(|it| it.name).collect()
    }

    #[track_caller]
    fn check(text: &str, is_right: impl Fn(&LayerParams) -> bool) {
        let names = found(text);
        let expected: Vec<_> = examples()
            .filter(|it| is_right(&it.figure().content.params.effective()))
            .map(|it| it.name)
            .collect();
        assert!(!expected.is_empty(), "no example shows {text}");
        assert_eq!(names, expected, "{text}");
    }

    #[test]
    fn nothing_typed_finds_everything() {
        assert_eq!(found(" ").len(), examples().count());
        assert!(Search::new(" ").is_empty());
    }

    #[test]
    fn a_parameter_with_its_number_finds_the_layers_that_have_it() {
        let has = |sizes: [usize; 3], value| sizes.contains(&value);
        for text in ["stride 2", "Stride=2", "s2", "스트라이드 2", "strides: 2"] {
            check(text, |it| has(it.stride, 2));
        }
        for text in ["kernel 1x5", "kernel 1 × 5", "커널 1×5"] {
            check(text, |it| it.dims == Dims::Two && it.kernel_size == [1, 1, 5]);
        }
        check("k3 s2 p1", |it| {
            has(it.kernel_size, 3)
                && has(it.stride, 2)
                && it.explicit_padding()[1..].iter().any(|it| [it.before, it.after].contains(&1))
        });
        check("dilation 2", |it| has(it.dilation, 2));
        check("groups 2", |it| it.groups == 2 && !it.op.is_pool());
        check("채널 16", |it| it.in_channels == 16 || it.out_channels == 16);
    }

    #[test]
    fn words_are_found_in_both_languages_whatever_the_page_speaks() {
        for text in ["depthwise", "깊이별", "Depthwise"] {
            assert!(found(text).contains(&"depthwise"), "{text}");
            assert!(!found(text).contains(&"pointwise"), "{text}");
        }
        for text in ["전치", "transposed", "ConvTranspose2d", "deconvolution"] {
            assert!(found(text).contains(&"padding_strides_odd_transposed"), "{text}");
            assert!(!found(text).contains(&"padding_strides_odd"), "{text}");
        }
        assert_eq!(found("mirror"), ["reflect_padding"]);
        assert!(found("nn.MaxPool2d").contains(&"numerical_max_pooling"));
    }

    #[test]
    fn every_word_must_be_there() {
        assert_eq!(found("transposed odd"), ["padding_strides_odd_transposed"]);
        assert!(found("transposed reflect").is_empty());
        assert!(found("가나다라").is_empty());
    }

    #[test]
    fn every_example_is_found_by_its_name_and_its_titles() {
        for example in examples() {
            assert!(found(&example.name.replace('_', " ")).contains(&example.name), "{}", example.name);
            for lang in Lang::ALL {
                let title = example.title(lang);
                assert!(found(title).contains(&example.name), "{title}");
            }
        }
    }
}
