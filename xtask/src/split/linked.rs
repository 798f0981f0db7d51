//! What the linker knows and no later tool keeps: which data each function and each datum refers to.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{
    KnownCustom, Linking, Name, Operator, Parser, Payload, RelocationEntry, SymbolInfo, TypeRef,
};

use super::image::{Image, address};

/// The module as it was linked, with `--emit-relocs`.
pub(super) struct Linked {
    pub(super) data: Vec<Datum>,
    pub(super) functions: Vec<Function>,
    pub(super) image: Image,
}

/// A static or a constant.
pub(super) struct Datum {
    pub(super) addresses: Range<u32>,
    pub(super) is_read_only: bool,
    /// The data to which it holds pointers.
    pub(super) refers: BTreeSet<usize>,
}

/// A function with code.
pub(super) struct Function {
    /// As `wasm-bindgen` writes it; several may have the same.
    pub(super) name: String,
    /// The data whose addresses are in its code.
    pub(super) refers: BTreeSet<usize>,
    /// The functions that it calls.
    pub(super) calls: BTreeSet<usize>,
}

/// The segments in which nothing is ever written.
const READ_ONLY: &str = ".rodata";

impl Linked {
    /// Nothing if the linker was not asked for its notes.
    ///
    /// # Errors
    /// For a module that no linker writes.
    pub(super) fn parse(wasm: &[u8]) -> Result<Option<Self>> {
        let (mut n_imports, mut code_start, mut data_start) = (0, 0, 0);
        let (mut bodies, mut segments) = (Vec::new(), Vec::new());
        let (mut names, mut symbols, mut kinds) = (HashMap::new(), Vec::new(), Vec::new());
        let (mut in_code, mut in_data) = (None, None);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        n_imports += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionStart { unchecked_range, .. } => code_start = unchecked_range.start,
                Payload::CodeSectionEntry(body) => bodies.push(body),
                Payload::DataSection(section) => {
                    data_start = section.range().start;
                    segments = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CustomSection(section) => match (section.name(), section.as_known()) {
                    (_, KnownCustom::Name(section)) => {
                        for subsection in section {
                            if let Name::Function(map) = subsection? {
                                for naming in map {
                                    let naming = naming?;
                                    names.insert(naming.index as usize, naming.name);
                                }
                            }
                        }
                    }
                    (_, KnownCustom::Linking(section)) => {
                        for subsection in section.subsections() {
                            match subsection? {
                                Linking::SymbolTable(map) => {
                                    symbols = map.into_iter().collect::<Result<Vec<_>, _>>()?;
                                }
                                Linking::SegmentInfo(map) => {
                                    for segment in map {
                                        kinds.push(segment?.name.to_owned());
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                    ("reloc.CODE", KnownCustom::Reloc(section)) => in_code = Some(section.entries()),
                    ("reloc.DATA", KnownCustom::Reloc(section)) => in_data = Some(section.entries()),
                    _ => {}
                },
                _ => {}
            }
        }
        let (Some(in_code), Some(in_data)) = (in_code, in_data) else { return Ok(None) };

        let mut places = Vec::new();
        for segment in &segments {
            places.push((address(segment)?, segment.range.end - segment.data.len() as u64));
        }
        // The data by symbol, and where in the file its bytes are.
        let (mut data, mut in_file) = (Vec::new(), Vec::new());
        let mut datum_of = HashMap::new();
        for (n, symbol) in symbols.iter().enumerate() {
            let SymbolInfo::Data { symbol: Some(symbol), .. } = symbol else { continue };
            let segment = symbol.index as usize;
            let (start, file_start) =
                *places.get(segment).context("a symbol in a segment that is not there")?;
            let is_read_only = kinds.get(segment).is_some_and(|it| it.starts_with(READ_ONLY));
            let start = start + symbol.offset;
            datum_of.insert(n, data.len());
            data.push(Datum { addresses: start..start + symbol.size, is_read_only, refers: BTreeSet::new() });
            let start = file_start + u64::from(symbol.offset);
            in_file.push(start..start + u64::from(symbol.size));
        }
        for entry in in_data {
            let entry: RelocationEntry = entry?;
            let Some(&target) = datum_of.get(&(entry.index as usize)) else { continue };
            let place = data_start + u64::from(entry.offset);
            let pointer = wasm.get(place as usize..).and_then(|it| it.first_chunk());
            check(&entry, &data[target], pointer.map(|it| u32::from_le_bytes(*it)))?;
            let mut holders = in_file.iter().enumerate().filter(|(_, it)| it.contains(&place)).peekable();
            if holders.peek().is_none() {
                bail!("a pointer in data that has no symbol");
            }
            for (holder, _) in holders {
                data[holder].refers.insert(target);
            }
        }

        let mut functions: Vec<_> = (n_imports..)
            .take(bodies.len())
            .map(|index| {
                let name = names.get(&index).copied().unwrap_or_default();
                let name = rustc_demangle::demangle(name).to_string();
                Function { name, refers: BTreeSet::new(), calls: BTreeSet::new() }
            })
            .collect();
        for entry in in_code {
            let entry: RelocationEntry = entry?;
            let Some(&target) = datum_of.get(&(entry.index as usize)) else { continue };
            let place = code_start + u64::from(entry.offset);
            check(&entry, &data[target], wasm.get(place as usize..).and_then(padded))?;
            let after = bodies.partition_point(|it| it.range().start <= place);
            let holder = after.checked_sub(1).filter(|&it| bodies[it].range().end > place);
            functions[holder.context("an address outside the code")?].refers.insert(target);
        }
        for (function, body) in functions.iter_mut().zip(&bodies) {
            for operator in body.get_operators_reader()? {
                if let Operator::Call { function_index } | Operator::ReturnCall { function_index } = operator?
                {
                    function.calls.extend((function_index as usize).checked_sub(n_imports));
                }
            }
        }
        Ok(Some(Self { data, functions, image: Image::new(&segments)? }))
    }
}

/// That the linker put the address there of which it says so.
fn check(entry: &RelocationEntry, target: &Datum, found: Option<u32>) -> Result<()> {
    let expected = i64::from(target.addresses.start) + entry.addend;
    // Addresses wrap around as they do for the processor.
    ensure!(found == Some(expected as u32), "the linker's note for byte {} is wrong", entry.offset);
    Ok(())
}

/// The number that the linker wrote with all of its five bytes.
fn padded(bytes: &[u8]) -> Option<u32> {
    let bytes: &[u8; 5] = bytes.first_chunk()?;
    Some(bytes.iter().rev().fold(0, |number, byte| (number << 7) | u32::from(byte & 0x7f)))
}
