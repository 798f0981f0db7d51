//! The name that a misspelled one probably means.

/// The name that is written most alike; `None` where none is.
pub(super) fn nearest<T: AsRef<str>>(name: &str, names: impl Iterator<Item = T>) -> Option<T> {
    let limit = (name.len() / 4).max(2);
    let with_distance = names.map(|it| (distance(name, it.as_ref()), it));
    let (least, nearest) = with_distance.min_by_key(|(distance, _)| *distance)?;
    // A name that would be written anew is not alike.
    (least <= limit && least < name.len()).then_some(nearest)
}

/// How many letters must be inserted, left out or replaced, upper case or not.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.bytes().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in other.bytes().enumerate() {
            let replaced = diagonal + usize::from(!a.eq_ignore_ascii_case(&b));
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: Option<&str>) {
        let names = ["stride", "padding", "padding_mode", "Conv2d", "ConvTranspose2d"];
        assert_eq!(nearest(name, names.into_iter()), expected);
    }

    #[test]
    fn letters_may_be_wrong_missing_or_too_many() {
        check("strides", Some("stride"));
        check("paddin", Some("padding"));
        check("padding_mod", Some("padding_mode"));
        check("Conv2D", Some("Conv2d"));
        check("convtranpose2D", Some("ConvTranspose2d"));
    }

    #[test]
    fn what_is_unlike_is_not_offered() {
        for name in ["", "x", "Linear", "형식", "device"] {
            check(name, None);
        }
    }
}
