//! Things with a number each, in the order in which they come.

/// Keys in their own order, each with its number.
///
/// A list: there are few keys, and a tree is 2 kB of the page.
pub(super) struct Numbered<K>(Vec<(K, usize)>);

impl<K: Ord + Copy> Numbered<K> {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    /// The number of a key: the next one where it comes for the first time.
    pub(super) fn number_of(&mut self, key: K) -> usize {
        match self.0.binary_search_by(|(other, _)| other.cmp(&key)) {
            Ok(at) => self.0[at].1,
            Err(at) => {
                let number = self.0.len();
                self.0.insert(at, (key, number));
                number
            }
        }
    }

    /// The keys in order, with their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &(K, usize)> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_given_once_and_in_turn() {
        let mut numbered = Numbered::new();
        assert_eq!([7, 3, 7, 5, 3].map(|key| numbered.number_of(key)), [0, 1, 0, 2, 1]);
        assert_eq!(numbered.iter().copied().collect::<Vec<_>>(), [(3, 1), (5, 2), (7, 0)]);
    }
}
