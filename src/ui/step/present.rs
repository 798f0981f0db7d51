//! The present step with all that is needed to draw it.

use std::ops::Range;
use std::rc::Rc;

use crate::conv::{Source, StepTrace, Tap};
use crate::figure::{Cursor, Kin, Model, Target};
use crate::words::{Lang, Msg, exact_number};

/// See the module.
pub(super) struct Present<'a> {
    pub(super) lang: Lang,
    pub(super) model: &'a Model,
    pub(super) trace: Rc<StepTrace>,
    pub(super) cursor: Cursor,
    /// How many products are added up so far.
    pub(super) done: usize,
    /// What is pointed at or selected.
    pub(super) pointed: Option<Target>,
    /// The product that a key or a finger has gone to.
    pub(super) at: usize,
}

impl Present<'_> {
    /// Whether the sweep goes from product to product.
    pub(super) const fn is_by_products(&self) -> bool {
        self.cursor.taps_done.is_some()
    }

    /// The product that was added last.
    pub(super) const fn last(&self) -> usize {
        self.done.saturating_sub(1)
    }

    pub(super) fn n_channels(&self) -> usize {
        self.trace.channel_sums.len()
    }

    /// Products of a channel.
    pub(super) fn per_channel(&self) -> usize {
        self.trace.taps.len() / self.n_channels()
    }

    /// The first channel of the input that the output channel reads.
    pub(super) fn first_channel(&self) -> usize {
        self.model.layer.inputs_of(self.trace.output.oc).start
    }

    /// What some channels add together, once all their products are added up.
    pub(super) fn sum_of(&self, channels: Range<usize>) -> String {
        match self.done >= channels.end * self.per_channel() {
            true => exact_number(self.trace.channel_sums[channels].iter().sum()),
            false => "…".to_owned(),
        }
    }

    /// The channel that is pointed at, or that has what is pointed at.
    pub(super) fn pointed_channel(&self) -> Option<usize> {
        let output = self.trace.output;
        match self.pointed? {
            Target::Input { ic, .. } => ic.checked_sub(self.first_channel()),
            Target::Weight { oc, fc, .. } if oc == output.oc => Some(fc),
            Target::Partial { oc, fc, o } if (oc, o) == (output.oc, output.o) => Some(fc),
            Target::Tap(n) => Some(n / self.per_channel()),
            _ => None,
        }
    }

    /// Whether a product belongs to what is pointed at.
    pub(super) fn is_lit(&self, tap: &Tap, n: usize) -> bool {
        let Some(of) = self.pointed else { return false };
        match of {
            Target::Tap(other) => other == n,
            Target::Weight { oc, fc, k } => {
                (oc, self.first_channel() + fc, k) == (self.trace.output.oc, tap.ic, tap.k)
            }
            Target::Input { .. } => {
                let input = Target::Input { ic: tap.ic, position: tap.position };
                Kin::new(self.model, of).contains(input, self.cursor)
            }
            Target::Entry { .. } => Kin::new(self.model, of).contains(Target::Tap(n), self.cursor),
            Target::Bias { .. } | Target::Partial { .. } | Target::Output(_) => false,
        }
    }

    /// A product in words: the value, what it is multiplied with, what comes out.
    pub(super) fn sentence(&self, tap: &Tap, n: usize) -> String {
        let [input, weight, product] = [tap.input, tap.weight, tap.product].map(exact_number);
        let is_padding = tap.source.is_padding();
        self.lang.text(match self.model.layer.has_weight() {
            true => Msg::ProductCell {
                input: &input,
                weight: &weight,
                product: &product,
                is_padding,
                copied: match &tap.source {
                    Source::Copied(cell) => Some(self.model.layer.params().dims.in_use(cell)),
                    _ => None,
                },
                is_inserted: tap.source == Source::Inserted,
            },
            false => {
                let is_winner = self.trace.winner(self.done) == Some(n);
                Msg::ValueCell { value: &input, is_padding, is_winner }
            }
        })
    }
}
