//! The formula of the size, with the place at which a mistake goes wrong.

use core::ops::Range;

use super::mistake::Mistake;
use crate::conv::AxisGeometry;
use crate::formula::output_size_of;

/// A formula as text with a marked part, which may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// What stands before it.
    pub before: String,
    /// The part that the mistake makes otherwise.
    pub wrong: String,
    /// What stands after it.
    pub after: String,
}

/// The formula of an axis with its numbers; the place of a mistake is marked, where it has one.
pub(super) fn marked(axis: &AxisGeometry, mistake: Option<Mistake>) -> Marked {
    let text = output_size_of(axis).to_string();
    let place = mistake.and_then(|mistake| place(&text, axis, mistake)).unwrap_or(text.len()..text.len());
    Marked {
        before: text[..place.start].to_owned(),
        wrong: text[place.clone()].to_owned(),
        after: text[place.end..].to_owned(),
    }
}

/// Where the formula says what a mistake makes otherwise.
fn place(text: &str, axis: &AxisGeometry, mistake: Mistake) -> Option<Range<usize>> {
    let found = |wanted: &str| text.find(wanted).map(|at| at..at + wanted.len());
    let last = |wanted: &str| text.rfind(wanted).map(|at| at..at + wanted.len());
    let without_bracket = |it: Range<usize>| it.start..it.end - 1;
    let padding = axis.padding();
    match mistake {
        Mistake::OneSide | Mistake::PaddingForgotten | Mistake::CropAdded => {
            let sign = if axis.is_transposed() { '−' } else { '+' };
            let pads = match (padding.is_symmetric(), axis.is_transposed()) {
                (true, _) => format!("2·{}", padding.before),
                (false, false) => format!("{} + {}", padding.before, padding.after),
                (false, true) => format!("({} + {})", padding.before, padding.after),
            };
            let whole = found(&format!(" {sign} {pads}"))?;
            Some(whole.end - pads.len()..whole.end)
        }
        Mistake::PlusOneForgotten => last(" + 1"),
        Mistake::MinusOneForgotten if axis.is_transposed() => found(" − 1)").map(without_bracket),
        Mistake::MinusOneForgotten => {
            found(" − 1) /").map(|it| without_bracket(it.start..it.end - " /".len()))
        }
        Mistake::RoundedUp => Some(found("⌊")?.start..found("⌋")?.end),
        Mistake::RoundedDown => Some(found("⌈")?.start..found("⌉")?.end),
        Mistake::DilationIgnored | Mistake::DilationTimesKernel => {
            last(&format!("{}·({} − 1)", axis.dilation(), axis.kernel_size()))
        }
        Mistake::StrideIgnored if axis.is_transposed() => found(&format!("·{}", axis.stride())),
        Mistake::StrideIgnored => last(&format!(" / {}", axis.stride())),
        Mistake::OutputPaddingForgotten => {
            last(&format!(" + {} + 1", axis.output_padding())).map(|it| it.start..it.end - " + 1".len())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conv::{AxisPadding, Walk};

    #[track_caller]
    fn check(numbers: [usize; 4], padding: AxisPadding, walk: Walk, mistake: Mistake, expected: &str) {
        let axis = AxisGeometry::new(numbers, padding, walk).unwrap();
        let Marked { before, wrong, after } = marked(&axis, Some(mistake));
        assert_eq!(format!("{before}[{wrong}]{after}"), expected);
    }

    #[test]
    fn the_wrong_place_is_marked() {
        let (pad, floor) = (AxisPadding::both(1), Walk::Floor);
        let numbers = [8, 3, 2, 2];
        for (mistake, expected) in [
            (Mistake::OneSide, "⌊(8 + [2·1] − 2·(3 − 1) − 1) / 2⌋ + 1 = 3"),
            (Mistake::PlusOneForgotten, "⌊(8 + 2·1 − 2·(3 − 1) − 1) / 2⌋[ + 1] = 3"),
            (Mistake::MinusOneForgotten, "⌊(8 + 2·1 − 2·(3 − 1)[ − 1]) / 2⌋ + 1 = 3"),
            (Mistake::RoundedUp, "[⌊(8 + 2·1 − 2·(3 − 1) − 1) / 2⌋] + 1 = 3"),
            (Mistake::DilationTimesKernel, "⌊(8 + 2·1 − [2·(3 − 1)] − 1) / 2⌋ + 1 = 3"),
            (Mistake::StrideIgnored, "⌊(8 + 2·1 − 2·(3 − 1) − 1)[ / 2]⌋ + 1 = 3"),
            (Mistake::SizeKept, "⌊(8 + 2·1 − 2·(3 − 1) − 1) / 2⌋ + 1 = 3[]"),
        ] {
            check(numbers, pad, floor, mistake, expected);
        }
        let uneven = AxisPadding { before: 1, after: 2 };
        check(
            numbers,
            uneven,
            floor,
            Mistake::PaddingForgotten,
            "⌊(8 + [1 + 2] − 2·(3 − 1) − 1) / 2⌋ + 1 = 4",
        );
        let back = Walk::Stretched { output_padding: 1 };
        for (mistake, expected) in [
            (Mistake::CropAdded, "(4 − 1)·2 − [2·1] + 1·(3 − 1) + 1 + 1 = 8"),
            (Mistake::StrideIgnored, "(4 − 1)[·2] − 2·1 + 1·(3 − 1) + 1 + 1 = 8"),
            (Mistake::MinusOneForgotten, "(4[ − 1])·2 − 2·1 + 1·(3 − 1) + 1 + 1 = 8"),
            (Mistake::OutputPaddingForgotten, "(4 − 1)·2 − 2·1 + 1·(3 − 1)[ + 1] + 1 = 8"),
            (Mistake::PlusOneForgotten, "(4 − 1)·2 − 2·1 + 1·(3 − 1) + 1[ + 1] = 8"),
        ] {
            check([4, 3, 2, 1], pad, back, mistake, expected);
        }
    }
}
