//! The loop of peer instruction: answer alone, show hands, see what to do, talk, vote again.
//!
//! The shares are hidden until they are revealed: who sees what others chose chooses so too.

use super::made::N_CHOICES;

/// In what hands are typed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Hands.
    #[default]
    Count,
    /// Percent of the class, estimated.
    Percent,
}

/// The hands of one vote, for each choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hands {
    /// As typed in.
    pub numbers: [u32; N_CHOICES],
    /// In what.
    pub unit: Unit,
}

/// Why hands are none of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PollError {
    /// Nobody has voted.
    #[error("nobody has voted")]
    Nobody,
    /// The percents are far from 100 together.
    #[error("the percents make {sum}, not 100")]
    NotAllPercent {
        /// What they make together.
        sum: u32,
    },
    /// More hands than any hall has.
    #[error("more than {MAX_HANDS} hands")]
    TooMany,
}

/// Most hands for a choice.
pub const MAX_HANDS: u32 = 100_000;
/// By how much percents, which are estimated, may miss 100 together.
const PERCENT_SLACK: u32 = 5;

/// Shares of right answers, in percent, below which a class is to hear it anew, and above which it can go on.
///
/// Source: the rule of thumb of peer instruction, as in Vickrey et al. 2015 (doi 10.1187/cbe.14-11-0198): below 35 %
/// explain anew, up to 70 % let them discuss, above go on.
pub const EXPLAIN_BELOW: u32 = 35;
/// See [`EXPLAIN_BELOW`].
pub const GO_ON_ABOVE: u32 = 70;

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Too few are right to convince the others: explain it again, or give a hint, and vote again.
    ExplainAnew,
    /// Let them talk to a neighbor who chose otherwise, and vote again.
    Discuss,
    /// Most are right: a short explanation, then go on.
    GoOn,
}

impl Hands {
    /// The shares of the choices in percent, exactly together 100 but for rounding.
    ///
    /// # Errors
    /// Where nobody voted, or percents are not about 100 together.
    pub fn shares(&self) -> Result<[f64; N_CHOICES], PollError> {
        if self.numbers.iter().any(|&it| it > MAX_HANDS) {
            return Err(PollError::TooMany);
        }
        let sum: u32 = self.numbers.iter().sum();
        if sum == 0 {
            return Err(PollError::Nobody);
        }
        if self.unit == Unit::Percent && sum.abs_diff(100) > PERCENT_SLACK {
            return Err(PollError::NotAllPercent { sum });
        }
        Ok(self.numbers.map(|it| f64::from(it) * 100.0 / f64::from(sum)))
    }

    /// What to do, by the share of the right choice.
    ///
    /// # Errors
    /// As [`shares`](Self::shares).
    pub fn advice(&self, right: usize) -> Result<Advice, PollError> {
        self.shares()?;
        // In whole numbers, so that 35 of 100 is 35.
        let sum: u32 = self.numbers.iter().sum();
        let n_right = self.numbers.get(right).copied().unwrap_or(0) * 100;
        Ok(match () {
            () if n_right < EXPLAIN_BELOW * sum => Advice::ExplainAnew,
            () if n_right > GO_ON_ABOVE * sum => Advice::GoOn,
            () => Advice::Discuss,
        })
    }
}

/// The votes of a class on one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Poll {
    /// Votes that are over.
    before: Vec<Hands>,
    now: Hands,
    are_shares_shown: bool,
}

/// More votes on one question than any class takes.
const MAX_VOTES: usize = 20;

impl Poll {
    /// The hands of the present vote.
    pub const fn hands(&self) -> &Hands {
        &self.now
    }

    /// Which vote it is, from 1.
    pub fn vote(&self) -> usize {
        self.before.len() + 1
    }

    /// Types in how many chose something. What does not exist changes nothing.
    pub fn set(&mut self, choice: usize, number: u32) {
        if let Some(place) = self.now.numbers.get_mut(choice) {
            *place = number.min(MAX_HANDS);
        }
    }

    /// Types in counts, or percents.
    pub const fn set_unit(&mut self, unit: Unit) {
        self.now.unit = unit;
    }

    /// Whether the shares may be seen.
    pub const fn are_shares_shown(&self) -> bool {
        self.are_shares_shown
    }

    /// Shows the shares to the class.
    ///
    /// # Errors
    /// Where the hands are none of a vote.
    pub fn show(&mut self) -> Result<(), PollError> {
        self.now.shares()?;
        self.are_shares_shown = true;
        Ok(())
    }

    /// The shares of the present vote, in percent; `None` while they are hidden.
    pub fn shares(&self) -> Option<[f64; N_CHOICES]> {
        if self.are_shares_shown { self.now.shares().ok() } else { None }
    }

    /// The shares of the votes before, the first first.
    pub fn shares_before(&self) -> impl Iterator<Item = [f64; N_CHOICES]> + '_ {
        self.before.iter().filter_map(|hands| hands.shares().ok())
    }

    /// What to do; for the lecturer alone, so also while the shares are hidden.
    ///
    /// # Errors
    /// Where the hands are none of a vote.
    pub fn advice(&self, right: usize) -> Result<Advice, PollError> {
        self.now.advice(right)
    }

    /// Begins another vote: the hands are down, and their shares hidden.
    ///
    /// # Errors
    /// Where the hands are none of a vote.
    pub fn vote_again(&mut self) -> Result<(), PollError> {
        self.now.shares()?;
        if self.before.len() + 1 >= MAX_VOTES {
            self.before.remove(0);
        }
        let unit = self.now.unit;
        self.before.push(core::mem::replace(&mut self.now, Hands { unit, ..Hands::default() }));
        self.are_shares_shown = false;
        Ok(())
    }

    /// By how many percent points the share of the right choice has grown since the vote before.
    pub fn gain(&self, right: usize) -> Option<f64> {
        let before = self.before.last()?.shares().ok()?;
        let now = self.shares()?;
        Some(now.get(right)? - before.get(right)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numbers: [u32; 4], unit: Unit, expected: Result<Advice, PollError>) {
        assert_eq!(Hands { numbers, unit }.advice(1), expected, "{numbers:?}");
    }

    #[test]
    fn the_share_of_the_right_choice_decides() {
        use Advice::{Discuss, ExplainAnew, GoOn};
        check([66, 34, 0, 0], Unit::Count, Ok(ExplainAnew));
        check([65, 35, 0, 0], Unit::Count, Ok(Discuss));
        check([30, 70, 0, 0], Unit::Count, Ok(Discuss));
        check([29, 71, 0, 0], Unit::Percent, Ok(GoOn));
        // 7 of 20 are 35 %, 6 of 20 are 30 %.
        check([13, 7, 0, 0], Unit::Count, Ok(Discuss));
        check([14, 6, 0, 0], Unit::Count, Ok(ExplainAnew));
        check([0, 1, 0, 0], Unit::Count, Ok(GoOn));
        check([0; 4], Unit::Count, Err(PollError::Nobody));
        check([50, 30, 0, 0], Unit::Percent, Err(PollError::NotAllPercent { sum: 80 }));
        check([50, 48, 0, 0], Unit::Percent, Ok(Discuss));
        check([MAX_HANDS + 1, 1, 0, 0], Unit::Count, Err(PollError::TooMany));
    }

    #[test]
    fn shares_are_hidden_until_they_are_shown_and_again_in_the_next_vote() {
        let mut poll = Poll::default();
        assert_eq!((poll.show(), poll.vote_again()), (Err(PollError::Nobody), Err(PollError::Nobody)));
        poll.set(0, 6);
        poll.set(1, 4);
        poll.set(7, 100);
        assert_eq!((poll.shares(), poll.vote()), (None, 1));
        assert_eq!(poll.advice(1), Ok(Advice::Discuss));
        poll.show().unwrap();
        assert_eq!(poll.shares(), Some([60.0, 40.0, 0.0, 0.0]));
        poll.vote_again().unwrap();
        assert_eq!((poll.shares(), poll.vote(), poll.hands().numbers), (None, 2, [0; 4]));
        poll.set(1, 10);
        assert_eq!(poll.gain(1), None);
        poll.show().unwrap();
        assert_eq!(poll.gain(1), Some(60.0));
        assert_eq!(poll.shares_before().collect::<Vec<_>>(), [[60.0, 40.0, 0.0, 0.0]]);
    }

    #[test]
    fn no_number_of_votes_grows_without_end() {
        let mut poll = Poll::default();
        for _ in 0..100 {
            poll.set(0, 1);
            poll.vote_again().unwrap();
        }
        assert_eq!(poll.vote(), MAX_VOTES);
    }
}
