//! Finding figures by words, in every language at once, and by parameters such as `stride 2` or `k3 s2`.

use super::{Example, FIGURES, Section};
use crate::conv::{LayerParams, Op, PaddingMode, Param};
use crate::figure::Figure;
use crate::figure::code::{Framework, write};
use crate::words::Lang;

/// What is looked for: a figure must have all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    conditions: Vec<Condition>,
    words: Vec<String>,
}

/// A parameter with its number, or one number per axis.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Condition {
    params: &'static [Param],
    values: Vec<usize>,
}

/// What parameters are called, in full and as papers shorten them.
const NAMES: [(&[&str], &[Param]); 10] = [
    (&["kernel", "kernel_size", "k", "커널", "커널크기", "창"], &[Param::KernelSize]),
    (&["stride", "strides", "s", "스트라이드"], &[Param::Stride]),
    (&["padding", "pad", "p", "패딩"], &[Param::PaddingBefore, Param::PaddingAfter]),
    (&["dilation", "d", "딜레이션", "팽창"], &[Param::Dilation]),
    (&["groups", "group", "g", "그룹"], &[Param::Groups]),
    (&["output_padding"], &[Param::OutputPadding]),
    (&["in_channels", "입력채널"], &[Param::InChannels]),
    (&["out_channels", "출력채널"], &[Param::OutChannels]),
    (&["channels", "channel", "채널"], &[Param::InChannels, Param::OutChannels]),
    (&["input", "입력"], &[Param::InputSize]),
];

impl Search {
    /// Reads what was typed. Any text is a search.
    pub fn new(text: &str) -> Self {
        let mut search = Self::default();
        let text = normalized(text);
        let mut tokens = text.split_whitespace().peekable();
        while let Some(token) = tokens.next() {
            let (name, number) = name_and_number(token);
            let params = NAMES.iter().find(|(names, _)| names.contains(&name)).map(|(_, params)| *params);
            let values = match number {
                "" => params.and(tokens.peek().copied()).and_then(values),
                number => values(number),
            };
            match (params, values) {
                (Some(params), Some(values)) => {
                    if number.is_empty() {
                        tokens.next();
                    }
                    search.conditions.push(Condition { params, values });
                }
                _ => search.words.push(token.to_owned()),
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
        let params = figure.params.effective();
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
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '×' => 'x',
            ',' | ';' | '(' | ')' => ' ',
            c => c,
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
    }
    text.extend(kinds(params).into_iter().map(str::to_owned));
    if example.section <= Section::ArithmeticNumerical {
        text.push("conv_arithmetic".to_owned());
    }
    normalized(&text.join(" ; "))
}

/// What a layer is called beside its words: in other books, or by its numbers.
fn kinds(params: &LayerParams) -> Vec<&'static str> {
    let is_any =
        |param: Param, most: usize| params.dims.axes().iter().any(|&axis| params.get(param, axis) > most);
    let is_weighted = !params.op.is_pool();
    let mut kinds = vec![match params.op {
        Op::Conv => "convolution 합성곱",
        Op::ConvTranspose => "transposed deconvolution upsampling 전치 역합성곱 업샘플링",
        Op::MaxPool => "max pooling maxpool subsampling 최대 풀링 맥스풀링",
        Op::AvgPool => "average mean pooling avgpool subsampling 평균 풀링",
    }];
    if is_weighted && params.groups > 1 {
        kinds.push("grouped groups 그룹");
        if params.groups == params.in_channels {
            kinds.push("depthwise 깊이별 뎁스와이즈");
        }
    }
    if is_weighted && !is_any(Param::KernelSize, 1) {
        kinds.push("pointwise 1x1 점별 포인트와이즈");
    }
    if is_any(Param::Stride, 1) {
        kinds.push("strides strided 스트라이드");
    }
    if is_any(Param::Dilation, 1) {
        kinds.push("dilation dilated atrous 딜레이션 팽창");
    }
    if is_any(Param::PaddingBefore, 0) || is_any(Param::PaddingAfter, 0) {
        kinds.push("padding padded 패딩");
    }
    kinds.extend(match params.padding_mode {
        PaddingMode::Reflect => Some("reflect mirror 반사"),
        PaddingMode::Replicate => Some("replicate edge 복제"),
        PaddingMode::Circular => Some("circular wrap 순환"),
        _ => None,
    });
    if is_weighted && params.bias {
        kinds.push("bias 편향");
    }
    kinds
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
        let expected: Vec<_> =
            examples().filter(|it| is_right(&it.figure().params.effective())).map(|it| it.name).collect();
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
