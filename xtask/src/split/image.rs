//! The memory as a module's data makes it.

use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{Data, DataKind, Operator};

/// The bytes from the first to the last that the data sets; those between are zero.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Image {
    pub(super) start: u32,
    pub(super) bytes: Vec<u8>,
}

impl Image {
    /// # Errors
    /// For data that is not at a fixed place.
    pub(super) fn new(data: &[Data<'_>]) -> Result<Self> {
        let mut placed = Vec::new();
        for datum in data {
            placed.push((address(datum)?, datum.data));
        }
        let start = placed.iter().map(|it| it.0).min().unwrap_or_default();
        let mut bytes = Vec::new();
        for (address, data) in placed {
            let at = (address - start) as usize;
            bytes.resize(bytes.len().max(at + data.len()), 0);
            bytes[at..at + data.len()].copy_from_slice(data);
        }
        // How far zeros reach is up to each tool.
        bytes.truncate(bytes.iter().rposition(|&it| it != 0).map_or(0, |it| it + 1));
        Ok(Self { start, bytes })
    }

    pub(super) fn end(&self) -> u32 {
        self.start + self.bytes.len() as u32
    }

    /// The bytes at addresses.
    pub(super) fn at(&self, addresses: &Range<u32>) -> &[u8] {
        &self.bytes[(addresses.start - self.start) as usize..(addresses.end - self.start) as usize]
    }
}

/// Where a datum begins.
pub(super) fn address(datum: &Data<'_>) -> Result<u32> {
    let DataKind::Active { memory_index: 0, offset_expr } = &datum.kind else {
        bail!("data that the module copies itself cannot be cut")
    };
    let mut operators = offset_expr.get_operators_reader();
    let Operator::I32Const { value } = operators.read()? else { bail!("data without a fixed place") };
    ensure!(matches!(operators.read().context("a place of data without an end")?, Operator::End));
    Ok(value.cast_unsigned())
}

/// Ranges of addresses where `is_wanted` is true of the address; shorter gaps than a range costs are in them.
pub(super) fn ranges(addresses: Range<u32>, is_wanted: impl Fn(u32) -> bool) -> Vec<Range<u32>> {
    /// In bytes, measured: before compression it is a fifth of that, but zeros compress to nothing.
    const COST: u32 = 40;
    let mut found: Vec<Range<u32>> = Vec::new();
    for address in addresses.filter(|&it| is_wanted(it)) {
        match found.last_mut() {
            Some(last) if address - last.end <= COST => last.end = address + 1,
            _ => found.push(address..address + 1),
        }
    }
    found
}
