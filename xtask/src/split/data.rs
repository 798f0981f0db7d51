//! Which data only the rest needs.
//!
//! No access to data can be caught like the call of a function, so this must be exact or not be done at all. What the
//! first part refers to is the union of
//! - all that the linker noted for its functions, and for those that the optimizer put into them: these are functions
//!   they call that are no longer there under their name. A function without a name is what the optimizer found to be
//!   alike in several functions, which call it now: what it refers to is noted for each of them;
//! - all to which a number in their code may point, for an address that the optimizer moved from a caller into the
//!   function it calls: each function of the first part has a caller there, or is called by address, see
//!   [`reachable`](super::parts);
//! - all to which that data holds pointers.
//!
//! Only constants are cut: nobody writes where the rest later puts them.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Result, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::{FunctionBody, MemArg, Operator};

use super::image::Image;
use super::linked::{Function, Linked};
use super::module::Module;

/// The addresses of all constants that no function refers to but those in `late`.
///
/// # Errors
/// If the two modules are not of one build, or if a function is not known to the linker and yet uses data.
pub(super) fn late_addresses(
    module: &Module<'_>,
    image: &Image,
    linked: &Linked,
    late: &BTreeSet<u32>,
) -> Result<BTreeSet<u32>> {
    ensure!(*image == linked.image, "the linked module and the one to cut are of different builds");
    let by_name = ByName::new(module, linked);
    let mut wanted = BTreeSet::new();
    let mut visited = BTreeSet::new();
    for (index, body) in module.defined().filter(|(index, _)| !late.contains(index)) {
        let name = plain_name(module.names.get(&index).copied().unwrap_or_default());
        let functions = by_name.linked.get(name).map_or(&[][..], Vec::as_slice);
        let pointed = pointed_at(body, image, linked)?;
        ensure!(
            !functions.is_empty() || name.is_empty() || pointed.is_empty(),
            "the linker does not know `{name}`, which uses data"
        );
        wanted.extend(pointed);
        for &function in functions {
            by_name.collect(linked, function, &mut visited, &mut wanted);
        }
    }
    let mut todo: Vec<_> = wanted.iter().copied().collect();
    while let Some(datum) = todo.pop() {
        todo.extend(linked.data[datum].refers.iter().filter(|&&it| wanted.insert(it)));
    }
    let addresses = |is_wanted| {
        let chosen = linked.data.iter().enumerate();
        chosen.filter(move |(n, _)| wanted.contains(n) == is_wanted).map(|it| it.1)
    };
    let mut found: BTreeSet<u32> =
        addresses.clone()(false).filter(|it| it.is_read_only).flat_map(|it| it.addresses.clone()).collect();
    // The linker lays equal texts, and ends of texts, over each other.
    for datum in addresses(true) {
        for address in datum.addresses.clone() {
            found.remove(&address);
        }
    }
    Ok(found)
}

/// Functions of the linked module by the name they have in the module to cut.
struct ByName<'a> {
    linked: HashMap<&'a str, Vec<usize>>,
    /// How many functions of the module to cut have that name.
    n_left: HashMap<&'a str, usize>,
}

impl<'a> ByName<'a> {
    fn new(module: &Module<'a>, linked: &'a Linked) -> Self {
        let mut found = Self { linked: HashMap::new(), n_left: HashMap::new() };
        for (n, function) in linked.functions.iter().enumerate() {
            found.linked.entry(function.name.as_str()).or_default().push(n);
        }
        for (index, _) in module.defined() {
            let name = plain_name(module.names.get(&index).copied().unwrap_or_default());
            *found.n_left.entry(name).or_default() += 1;
        }
        found
    }

    /// The data of a function and of those that may now be a part of it.
    fn collect(
        &self,
        linked: &Linked,
        function: usize,
        visited: &mut BTreeSet<usize>,
        wanted: &mut BTreeSet<usize>,
    ) {
        if !visited.insert(function) {
            return;
        }
        let Function { refers, calls, .. } = &linked.functions[function];
        wanted.extend(refers);
        for &callee in calls.iter().filter(|&&it| self.is_missing(&linked.functions[it].name)) {
            self.collect(linked, callee, visited, wanted);
        }
    }

    /// Whether a function of that name may have become part of its callers.
    fn is_missing(&self, name: &str) -> bool {
        let n_linked = self.linked.get(name).map_or(0, Vec::len);
        self.n_left.get(name).copied().unwrap_or_default() < n_linked
    }
}

/// The name without the number by which `wasm-bindgen` tells functions of one name apart.
fn plain_name(name: &str) -> &str {
    let number = name.strip_suffix(']').and_then(|it| it.rsplit_once('['));
    // The hash of a crate has 16 digits.
    match number.filter(|(_, it)| it.len() < 16 && it.bytes().all(|it| it.is_ascii_digit())) {
        Some((name, _)) => name,
        None => name,
    }
}

/// The data to which a number in the code may point: into it, or to its end.
fn pointed_at(body: &FunctionBody<'_>, image: &Image, linked: &Linked) -> Result<BTreeSet<usize>> {
    let mut numbers = Numbers(BTreeSet::new());
    let mut operators = body.get_operators_reader()?;
    while !operators.eof() {
        let operator = operators.read()?;
        if let Operator::I32Const { value } = operator {
            numbers.0.insert(u64::from(value.cast_unsigned()));
        }
        numbers.instruction(operator)?;
    }
    let is_near = |it: u64| (u64::from(image.start)..=u64::from(image.end())).contains(&it);
    let numbers: Vec<_> = numbers.0.into_iter().filter(|&it| is_near(it)).collect();
    let is_hit = |it: &&super::linked::Datum| {
        let (start, end) = (u64::from(it.addresses.start), u64::from(it.addresses.end));
        numbers.iter().any(|number| (start..=end).contains(number))
    };
    if numbers.is_empty() {
        return Ok(BTreeSet::new());
    }
    Ok((0..linked.data.len()).filter(|&it| is_hit(&&linked.data[it])).collect())
}

/// Collects the offsets of loads and stores.
struct Numbers(BTreeSet<u64>);

impl Reencode for Numbers {
    type Error = std::convert::Infallible;

    fn mem_arg(&mut self, arg: MemArg) -> Result<wasm_encoder::MemArg, Error<Self::Error>> {
        self.0.insert(arg.offset);
        wasm_encoder::reencode::utils::mem_arg(self, arg)
    }
}

#[cfg(test)]
mod tests;
