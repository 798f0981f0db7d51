//! A question in front of a class: the loop of peer instruction.
//!
//! ```text
//! Think ──▶ Hands ──▶ Counted ──▶ Discuss ──▶ Hands ──▶ Counted      and from everywhere the answer
//! alone     A B C D   advice      neighbours  again      both votes
//! ```
//!
//! Everybody answers alone first, then the class talks: so the talk is about reasons, and the second vote shows what it
//! has done (Crouch and Mazur 2001, Vickrey et al. 2015). How many chose what is told to nobody before the answer is.

use std::fmt::Write;

use super::timer::Timer;

/// Options of a question.
pub const OPTIONS: usize = 4;
/// Votes on a question: before and after the talk.
pub const VOTES: usize = 2;
/// Most hands of an option: more than any hall has seats.
pub const MAX_HANDS: u16 = 9_999;

/// Hands of each option: heads or percent, because only shares are told.
pub type Hands = [u16; OPTIONS];

/// A question in front of a class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// What the class does.
    pub phase: Phase,
    /// The votes that were counted, and the one that is being counted.
    pub votes: [Option<Hands>; VOTES],
    /// How long the class has for what it does.
    pub clock: Timer,
}

/// What the class does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Everybody answers alone.
    #[default]
    Think,
    /// Hands are raised for an option, from 0, and counted.
    Hands(usize),
    /// All hands are counted.
    Counted,
    /// Everybody talks with a neighbour.
    Discuss,
}

/// Something that a lecturer does with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundAct {
    /// What comes next: hands of the first option, of the next one, the talk, hands again.
    Next,
    /// Another digit of the number of hands.
    Digit(u8),
    /// The last digit goes; where there is none, back to the option before.
    Erase,
    /// So many hands of an option, written in a field.
    Set {
        /// The option, from 0.
        option: usize,
        /// Hands.
        hands: u16,
    },
    /// The clock runs, or stops and is set back, at a time of day in milliseconds.
    Clock(u64),
}

/// The share of each option in percent, rounded so that together they are 100; nothing where there is no hand.
pub fn shares(hands: &Hands) -> Option<[u16; OPTIONS]> {
    let all: u32 = hands.iter().map(|&it| u32::from(it)).sum();
    if all == 0 {
        return None;
    }
    let exact = hands.map(|it| u32::from(it) * 100);
    let mut shares = exact.map(|it| it / all);
    let left = 100 - shares.iter().sum::<u32>();
    // What was cut off most is rounded up first.
    let mut by_rest: Vec<usize> = (0..OPTIONS).collect();
    by_rest.sort_by_key(|&at| std::cmp::Reverse(exact[at] % all));
    for &at in by_rest.iter().take(left as usize) {
        shares[at] += 1;
    }
    Some(shares.map(|it| it as u16))
}

impl Round {
    /// The vote that was counted last or is being counted.
    pub fn vote(&self) -> Option<Hands> {
        self.votes.iter().rev().find_map(|it| *it)
    }

    /// Which vote it is, from 0.
    pub fn vote_index(&self) -> usize {
        self.votes.iter().rposition(Option::is_some).unwrap_or(0)
    }

    /// Whether the class may vote once more.
    pub const fn can_vote_again(&self) -> bool {
        self.votes[VOTES - 1].is_none()
    }

    /// The question after something was done; `None` where nothing changes.
    pub fn reduce(&self, act: RoundAct) -> Option<Self> {
        let mut next = *self;
        match act {
            RoundAct::Next => next.go_on(),
            RoundAct::Digit(digit) => {
                // A digit at rest begins the count.
                if matches!(self.phase, Phase::Think | Phase::Discuss) {
                    next.go_on();
                }
                if let Some(hands) = next.counting() {
                    let more = u32::from(*hands) * 10 + u32::from(digit.min(9));
                    if more <= MAX_HANDS.into() {
                        *hands = more as u16;
                    }
                }
            }
            RoundAct::Erase => next.erase(),
            RoundAct::Set { option, hands } => {
                if matches!(self.phase, Phase::Think | Phase::Discuss) {
                    next.go_on();
                }
                let at = next.vote_index();
                if let Some(place) = next.votes[at].as_mut().and_then(|it| it.get_mut(option)) {
                    *place = hands.min(MAX_HANDS);
                }
            }
            RoundAct::Clock(now) => {
                next.clock.started_at = self.clock.started_at.is_none().then_some(now);
            }
        }
        (next != *self).then_some(next)
    }

    /// The number that is being typed.
    fn counting(&mut self) -> Option<&mut u16> {
        let Phase::Hands(option) = self.phase else { return None };
        let at = self.vote_index();
        self.votes[at].as_mut()?.get_mut(option)
    }

    fn go_on(&mut self) {
        match self.phase {
            Phase::Think => self.begin_vote(0),
            Phase::Hands(option) if option + 1 < OPTIONS => self.phase = Phase::Hands(option + 1),
            Phase::Hands(_) => self.phase = Phase::Counted,
            Phase::Counted if self.can_vote_again() => {
                self.phase = Phase::Discuss;
                self.clock = Timer::default();
            }
            Phase::Counted => {}
            Phase::Discuss => self.begin_vote(1),
        }
    }

    fn begin_vote(&mut self, vote: usize) {
        self.votes[vote] = Some(Hands::default());
        self.phase = Phase::Hands(0);
        self.clock = Timer::default();
    }

    fn erase(&mut self) {
        match self.phase {
            Phase::Hands(option) => {
                let Some(hands) = self.counting() else { return };
                if *hands > 0 {
                    *hands /= 10;
                } else if let Some(before) = option.checked_sub(1) {
                    self.phase = Phase::Hands(before);
                } else {
                    let at = self.vote_index();
                    self.votes[at] = None;
                    self.phase = if at == 0 { Phase::Think } else { Phase::Discuss };
                }
            }
            Phase::Counted => self.phase = Phase::Hands(OPTIONS - 1),
            Phase::Discuss => self.phase = Phase::Counted,
            Phase::Think => {}
        }
    }

    /// The question as text, see [`parse`](Self::parse).
    pub fn print(&self) -> String {
        let mut text = match self.phase {
            Phase::Think => "think".to_owned(),
            Phase::Hands(option) => format!("hands{option}"),
            Phase::Counted => "counted".to_owned(),
            Phase::Discuss => "discuss".to_owned(),
        };
        // Writing into a text never fails.
        let _ = match self.clock.started_at {
            Some(at) => write!(text, "_{at}"),
            None => write!(text, "_"),
        };
        for [a, b, c, d] in self.votes.iter().map_while(|it| *it) {
            let _ = write!(text, "_{a}.{b}.{c}.{d}");
        }
        text
    }

    /// Reads what [`print`](Self::print) writes; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('_');
        let phase = match parts.next()? {
            "think" => Phase::Think,
            "counted" => Phase::Counted,
            "discuss" => Phase::Discuss,
            hands => Phase::Hands(hands.strip_prefix("hands")?.parse().ok().filter(|&it| it < OPTIONS)?),
        };
        let started_at = match parts.next()? {
            "" => None,
            at => Some(at.parse().ok()?),
        };
        let mut round = Self { phase, clock: Timer { started_at, ..Timer::default() }, ..Self::default() };
        for (at, vote) in parts.enumerate() {
            let mut hands = Hands::default();
            let mut numbers = vote.split('.');
            for place in &mut hands {
                *place = numbers.next()?.parse().ok().filter(|&it| it <= MAX_HANDS)?;
            }
            if numbers.next().is_some() {
                return None;
            }
            *round.votes.get_mut(at)? = Some(hands);
        }
        let counted = round.votes.iter().flatten().count();
        let fits = match phase {
            Phase::Think => counted == 0,
            Phase::Hands(_) | Phase::Counted => counted > 0,
            Phase::Discuss => counted == 1,
        };
        fits.then_some(round)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(acts: &[RoundAct]) -> Round {
        acts.iter().fold(Round::default(), |round, &act| round.reduce(act).unwrap_or(round))
    }

    use RoundAct::{Digit, Erase, Next};

    /// Twelve, five, nothing, three.
    const FIRST: [RoundAct; 9] = [Next, Digit(1), Digit(2), Next, Digit(5), Next, Next, Digit(3), Next];

    #[test]
    fn hands_are_typed_option_by_option() {
        let round = after(&FIRST);
        assert_eq!((round.phase, round.votes), (Phase::Counted, [Some([12, 5, 0, 3]), None]));
        assert!(round.can_vote_again());
        // The first digit is enough to begin.
        assert_eq!(after(&FIRST[1..]), round);
    }

    #[test]
    fn a_second_vote_leaves_the_first_and_there_is_no_third() {
        let mut acts = FIRST.to_vec();
        acts.extend([Next, Next, Digit(1), Digit(8), Next, Digit(2), Next, Next, Next]);
        let round = after(&acts);
        assert_eq!(round.votes, [Some([12, 5, 0, 3]), Some([18, 2, 0, 0])]);
        assert_eq!((round.phase, round.can_vote_again()), (Phase::Counted, false));
        assert_eq!(round.reduce(Next), None);
    }

    #[test]
    fn what_was_typed_is_taken_back_to_the_very_beginning() {
        let mut acts = FIRST.to_vec();
        acts.extend([Erase; 2]);
        assert_eq!(after(&acts).phase, Phase::Hands(3));
        acts.extend([Erase; 8]);
        assert_eq!(after(&acts), Round::default());
    }

    #[test]
    fn numbers_stay_in_bounds() {
        let round = after(&[Digit(9); 7]);
        assert_eq!(round.votes[0], Some([MAX_HANDS, 0, 0, 0]));
        assert_eq!(round.reduce(RoundAct::Set { option: 9, hands: 1 }), None);
        let set = round.reduce(RoundAct::Set { option: 2, hands: u16::MAX }).unwrap();
        assert_eq!(set.votes[0], Some([MAX_HANDS, 0, MAX_HANDS, 0]));
    }

    #[test]
    fn the_clock_runs_until_the_next_phase() {
        let round = Round::default().reduce(RoundAct::Clock(5_000)).unwrap();
        assert_eq!(round.clock.elapsed(3_605_000), 3_600_000);
        assert_eq!(round.reduce(Next).unwrap().clock, Timer::default());
        assert_eq!(round.reduce(RoundAct::Clock(9_000)).unwrap().clock, Timer::default());
    }

    #[test]
    fn shares_are_a_hundred_together() {
        assert_eq!(shares(&[12, 5, 0, 3]), Some([60, 25, 0, 15]));
        assert_eq!(shares(&[1, 1, 1, 0]), Some([34, 33, 33, 0]));
        assert_eq!(shares(&[0, 0, 0, 0]), None);
        for a in 0..20 {
            for b in 0..20 {
                let sum = shares(&[a, b, 7, 3]).unwrap().iter().sum::<u16>();
                assert_eq!(sum, 100);
            }
        }
    }

    #[test]
    fn every_moment_comes_back_from_text() {
        let mut acts = FIRST.to_vec();
        acts.extend([
            RoundAct::Clock(1_790_000_000_000),
            Next,
            RoundAct::Clock(7),
            Next,
            Digit(4),
            Next,
            Next,
            Next,
            Next,
        ]);
        for until in 0..=acts.len() {
            let round = after(&acts[..until]);
            assert_eq!(Round::parse(&round.print()), Some(round), "{}", round.print());
        }
        for bad in [
            "",
            "think",
            "hands4_",
            "hands_",
            "counted_",
            "discuss__1.2.3.4_1.2.3.4",
            "think__1.2.3.4",
            "hands0__1.2.3",
            "hands0__1.2.3.4.5",
            "hands0__1.2.3.10000",
            "counted_x_1.2.3.4",
            "counted__1.2.3.4_1.2.3.4_1.2.3.4",
        ] {
            assert_eq!(Round::parse(bad), None, "{bad}");
        }
    }
}
