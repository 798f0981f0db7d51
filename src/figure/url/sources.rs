//! Where numbers come from, read and written side by side.

use super::Refused;
use super::forms::number;
use crate::conv::Dims;
use crate::figure::{
    DIGIT_COUNT, Figure, InputSource, KernelPreset, KernelSource, Sentence, SentenceError, Signal,
};

/// Before a sentence.
const SENTENCE: &str = "text:";

/// A sentence, where that is what the text says and there is one dimension.
pub(super) fn sentence(dims: Dims, text: &str) -> Option<Result<Sentence, SentenceError>> {
    text.strip_prefix(SENTENCE).filter(|_| dims == Dims::One).map(Sentence::new)
}

pub(super) fn read_input<'t>(figure: &mut Figure, text: &'t str) -> Result<(), Refused<'t>> {
    let content = &mut figure.content;
    content.input = match sentence(content.params.dims, text) {
        Some(sentence) => InputSource::Sentence(sentence.map_err(Refused::Sentence)?),
        None => input_source(text).ok_or(Refused::Form(text))?,
    };
    Ok(())
}

fn input_source(text: &str) -> Option<InputSource> {
    match text {
        "zeros" => return Some(InputSource::Zeros),
        "sphere" => return Some(InputSource::Sphere),
        _ => {}
    }
    let digit = |text: &str| {
        number(text).and_then(|digit| u8::try_from(digit).ok()).filter(|&digit| digit < DIGIT_COUNT)
    };
    if let Some(text) = text.strip_prefix("digit") {
        return digit(text).map(InputSource::Digit);
    }
    if let Some(text) = text.strip_prefix("moving_digit") {
        return digit(text).map(InputSource::MovingDigit);
    }
    let signal = Signal::ALL.into_iter().find(|signal| signal.name() == text);
    signal.map(InputSource::Signal).or_else(|| seed(text).map(InputSource::Seeded))
}

pub(super) fn write_input(source: &InputSource) -> String {
    match source {
        InputSource::Seeded(seed) => format!("seed{seed}"),
        InputSource::Digit(digit) => format!("digit{digit}"),
        InputSource::Signal(signal) => signal.name().to_owned(),
        InputSource::Sentence(sentence) => {
            let text: String = form_urlencoded::byte_serialize(sentence.text().as_bytes()).collect();
            format!("{SENTENCE}{text}")
        }
        InputSource::Sphere => "sphere".to_owned(),
        InputSource::MovingDigit(digit) => format!("moving_digit{digit}"),
        InputSource::Zeros => "zeros".to_owned(),
    }
}

pub(super) fn read_kernel<'t>(figure: &mut Figure, text: &'t str) -> Result<(), Refused<'t>> {
    let preset = KernelPreset::ALL.into_iter().find(|preset| preset.name() == text);
    let source = preset.map(KernelSource::Preset).or_else(|| seed(text).map(KernelSource::Seeded));
    figure.content.kernel = source.ok_or(Refused::Form(text))?;
    Ok(())
}

pub(super) fn write_kernel(source: KernelSource) -> String {
    match source {
        KernelSource::Seeded(seed) => format!("seed{seed}"),
        KernelSource::Preset(preset) => preset.name().to_owned(),
    }
}

fn seed(text: &str) -> Option<u32> {
    number(text.strip_prefix("seed")?).and_then(|seed| u32::try_from(seed).ok())
}
