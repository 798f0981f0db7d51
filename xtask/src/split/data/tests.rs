use std::borrow::Cow;

use wasm_encoder::{CustomSection, LinkingSection, Section, SymbolTable};
use wasmparser::{Parser, Payload};

use crate::split::{LOAD, split};

/// Far enough that the number takes five bytes, as the linker writes it.
const BASE: u32 = 0x1000_0000;

/// The lengths of the data in [`linked`], which follow each other from [`BASE`].
const SIZES: [u32; 6] = [8, 8, 8, 8, 8, 8];
/// The datum that is not a constant.
const WRITABLE: usize = 5;

/// `first` uses the data 0 itself and 1 by `helper`; 0 points to 2. `late` uses 3 and, as `first` would if the
/// optimizer moved its address there, 4 and 5.
const LINKED: &str = r#"(module
    (table 1 funcref)
    (memory (export "memory") 5000)
    (export "first" (func $first))
    (export "late" (func $late))
    (func $first (result i32) call $helper i32.const 0x10000000 i32.add)
    (func $helper (result i32) i32.const 0x10000008)
    (func $late (result i32)
        i32.const 0x10000018 i32.const 0x10000020 i32.add i32.const 0x10000028 i32.add)
    (data (i32.const 0x10000000) "0>>>\10\00\00\101>>>>>>>2>>>>>>>3>>>>>>>4>>>>>>>")
    (data (i32.const 0x10000028) "5>>>>>>>"))"#;

/// The same after the optimizer made `helper` a part of `first`.
fn optimized() -> String {
    let first = "i32.const 0x10000008 i32.const 0x10000000 i32.add)";
    let without = LINKED.replace("(func $helper (result i32) i32.const 0x10000008)", "");
    without.replace("call $helper i32.const 0x10000000 i32.add)", first)
}

fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// A section of relocations of one kind, each at an offset and of a symbol.
fn relocations(name: &str, section: usize, kind: u8, entries: &[(usize, usize)]) -> Vec<u8> {
    let mut data = [leb(section), leb(entries.len())].concat();
    for &(offset, symbol) in entries {
        data.push(kind);
        data.extend([leb(offset), leb(symbol), vec![0]].concat());
    }
    let mut bytes = Vec::new();
    CustomSection { name: name.into(), data: Cow::Owned(data) }.append_to(&mut bytes);
    bytes
}

/// [`LINKED`] with the notes of a linker.
fn linked() -> Vec<u8> {
    const MEMORY_ADDR_SLEB: u8 = 4;
    const MEMORY_ADDR_I32: u8 = 5;
    const SEGMENT_INFO: u8 = 5;
    let wasm = wat::parse_str(LINKED).unwrap();
    let (mut code, mut data) = (0..0, 0..0);
    for payload in Parser::new(0).parse_all(&wasm) {
        match payload.unwrap() {
            Payload::CodeSectionStart { unchecked_range, .. } => code = unchecked_range,
            Payload::DataSection(section) => data = section.range(),
            _ => {}
        }
    }
    let (mut in_code, mut in_data) = (Vec::new(), Vec::new());
    let (mut symbols, mut address) = (SymbolTable::new(), BASE);
    for (n, size) in SIZES.into_iter().enumerate() {
        let (segment, start) = if n == WRITABLE { (1, BASE + 40) } else { (0, BASE) };
        let definition = wasm_encoder::DataSymbolDefinition { index: segment, offset: address - start, size };
        symbols.data(0, &n.to_string(), Some(definition));
        let number: [u8; 5] =
            std::array::from_fn(|at| (address >> (7 * at)) as u8 & 0x7f | if at < 4 { 0x80 } else { 0 });
        let found = |range: &std::ops::Range<u64>, bytes: &[u8]| {
            let section = &wasm[range.start as usize..range.end as usize];
            section.windows(bytes.len()).enumerate().filter(|it| it.1 == bytes).map(|it| (it.0, n)).collect()
        };
        let places: Vec<(usize, usize)> = found(&code, &number);
        in_code.extend(places);
        let places: Vec<(usize, usize)> = found(&data, &address.to_le_bytes());
        in_data.extend(places);
        address += size;
    }
    assert_eq!((in_code.len(), in_data.len()), (5, 1));
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    let mut notes = Vec::new();
    linking.append_to(&mut notes);
    // `wasm-encoder` cannot write the names of the segments; each is followed by an alignment and flags.
    let kinds = [&[2, 7][..], b".rodata", &[0, 0, 5], b".data", &[0, 0]].concat();
    let kinds = [vec![SEGMENT_INFO], leb(kinds.len()), kinds].concat();
    let version = 2;
    let kinds = CustomSection { name: "linking".into(), data: Cow::Owned([vec![version], kinds].concat()) };
    kinds.append_to(&mut notes);
    [
        wasm,
        notes,
        relocations("reloc.CODE", 4, MEMORY_ADDR_SLEB, &in_code),
        relocations("reloc.DATA", 5, MEMORY_ADDR_I32, &in_data),
    ]
    .concat()
}

/// Which data both parts hold, by the digit with which each begins.
fn cut(wat: &str, linked: &[u8]) -> anyhow::Result<[String; 2]> {
    let parts = split(&wat::parse_str(wat).unwrap(), Some(linked), LOAD, |name| name != "late")?;
    Ok([&parts.first, &parts.rest].map(|part| {
        let data = Parser::new(0).parse_all(part).filter_map(|it| match it.unwrap() {
            Payload::DataSection(section) => Some(section),
            _ => None,
        });
        let bytes = data.flatten().flat_map(|it| it.unwrap().data);
        bytes.map(|&it| char::from(it)).filter(char::is_ascii_digit).collect()
    }))
}

#[test]
fn constants_that_only_the_rest_uses_come_with_it() {
    // What `first` uses, what the function uses that became a part of it, and what that data points to, stay.
    assert_eq!(cut(&optimized(), &linked()).unwrap(), ["0125", "34"]);
}

#[test]
fn what_a_function_that_is_still_there_uses_does_not_count_for_its_callers() {
    let parts =
        split(&wat::parse_str(LINKED).unwrap(), Some(&linked()), LOAD, |name| name == "first").unwrap();
    assert!(!parts.first.windows(2).any(|it| it == b"1>"));
    assert!(parts.rest.windows(2).any(|it| it == b"1>"));
}

#[test]
fn a_number_in_the_code_keeps_what_it_may_point_to() {
    // As if the optimizer had moved an address from a caller into `first`: within datum 4, and also the end of 3.
    let kept_with = |code: &str| cut(&optimized().replace("i32.const 0x10000008", code), &linked()).unwrap();
    assert_eq!(kept_with("i32.const 0x10000024"), ["01245", "3"]);
    assert_eq!(kept_with("i32.const 0 i32.load offset=0x10000024"), ["01245", "3"]);
    assert_eq!(kept_with("i32.const 0x10000020"), ["012345", ""]);
}

#[test]
fn without_the_linkers_notes_all_data_comes_first() {
    let wasm = wat::parse_str(LINKED).unwrap();
    assert_eq!(cut(&optimized(), &wasm).unwrap(), ["012345", ""]);
}

#[test]
fn two_builds_are_told_apart() {
    let err = cut(&optimized().replace("3>>>", "3>>!"), &linked()).unwrap_err();
    assert!(err.to_string().contains("different builds"), "{err}");
}

#[test]
fn a_function_that_the_linker_does_not_know_may_use_no_data() {
    let renamed = optimized().replace("$first", "$second");
    let err = cut(&renamed, &linked()).unwrap_err();
    assert!(err.to_string().contains("`second`"), "{err}");
}
