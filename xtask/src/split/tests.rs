use std::collections::BTreeSet;

use wasmparser::{Parser, Payload, TypeRef, Validator};

use super::{CALLED, LINK, LOAD, LOAD_DRAWING, append, split, stable_name, watch};

/// `start` calls `often` and, through the table, `seldom`, which calls `often`, `deep` and the page's `tell`.
const MODULE: &str = r#"(module
    (import "page" "tell" (func $tell (param i32)))
    (import "page" "unused" (func $unused))
    (type $f (func (param i32) (result i32)))
    (table 3 3 funcref)
    (memory (export "memory") 1)
    (global $depth (mut i32) (i32.const 7))
    (export "start" (func $start))
    (export "0" (func $deep))
    (elem (i32.const 1) $often $seldom)
    (data (i32.const 8) "text")
    (func $start (param i32) (result i32)
        local.get 0 call $often
        i32.const 2 call_indirect (type $f)
        call $seldom)
    (func $often (param i32) (result i32) local.get 0 global.get $depth i32.add)
    (func $seldom (param i32) (result i32) local.get 0 call $often call $deep)
    (func $deep (param i32) (result i32) local.get 0 call $tell i32.const 1)
)"#;

fn module() -> Vec<u8> {
    wat::parse_str(MODULE).unwrap()
}

/// The names of what a module imports from `module`, and what it exports.
fn interface(wasm: &[u8], module: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut imports, mut exports) = (BTreeSet::new(), BTreeSet::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                let found = section.into_imports().map(Result::unwrap).filter(|it| it.module == module);
                imports.extend(found.map(|it| it.name.to_owned()));
            }
            Payload::ExportSection(section) => {
                exports.extend(section.into_iter().map(|it| it.unwrap().name.to_owned()));
            }
            _ => {}
        }
    }
    (imports, exports)
}

fn n_functions(wasm: &[u8]) -> usize {
    let is_code = |it: &Payload<'_>| matches!(it, Payload::CodeSectionEntry(_));
    Parser::new(0).parse_all(wasm).map(Result::unwrap).filter(is_code).count()
}

#[test]
fn both_parts_are_valid_and_fit_together() {
    let parts = split(&module(), Some(&module()), LOAD, |name| matches!(name, "start" | "often")).unwrap();
    for part in [&parts.first, &parts.rest] {
        Validator::new().validate_all(part).unwrap();
    }
    let (wanted, _) = interface(&parts.rest, LINK);
    let (loading, offered) = interface(&parts.first, LINK);
    assert!(wanted.is_subset(&offered), "{wanted:?} of {offered:?}");
    assert_eq!(loading, BTreeSet::from([LOAD.to_owned()]));
    assert!(offered.contains(&parts.is_loaded), "{offered:?}");
    // A name that the module exports itself is not taken.
    assert!(!wanted.contains("0"), "{wanted:?}");
}

#[test]
fn each_function_is_in_one_part_and_has_a_stand_in_only_if_the_first_part_reaches_it() {
    // The first part has one more function, which has the rest loaded.
    // `seldom` is called and in the table, `deep` is exported; without that export nothing in the first part has it.
    let parts = split(&module(), Some(&module()), LOAD, |name| matches!(name, "start" | "often")).unwrap();
    assert_eq!((n_functions(&parts.first), n_functions(&parts.rest)), (5, 2));
    let hidden = wat::parse_str(MODULE.replace(r#"(export "0" (func $deep))"#, "")).unwrap();
    let parts = split(&hidden, Some(&hidden), LOAD, |name| matches!(name, "start" | "often")).unwrap();
    assert_eq!((n_functions(&parts.first), n_functions(&parts.rest)), (4, 2));
}

#[test]
fn each_part_imports_only_what_it_uses() {
    let parts = split(&module(), Some(&module()), LOAD, |name| matches!(name, "start" | "often")).unwrap();
    assert_eq!(interface(&parts.first, "page").0, BTreeSet::new());
    assert_eq!(interface(&parts.rest, "page").0, BTreeSet::from(["tell".to_owned()]));
}

#[test]
fn the_first_part_can_be_cut_again() {
    let parts = split(&module(), Some(&module()), LOAD, |name| name != "deep").unwrap();
    let again = split(&parts.first, None, LOAD_DRAWING, |name| name != "seldom").unwrap();
    for part in [&again.first, &again.rest] {
        Validator::new().validate_all(part).unwrap();
    }
    let (loading, offered) = interface(&again.first, LINK);
    assert_eq!(loading, BTreeSet::from([LOAD.to_owned(), LOAD_DRAWING.to_owned()]));
    for part in [&again.rest, &parts.rest] {
        let (wanted, _) = interface(part, LINK);
        assert!(wanted.is_subset(&offered), "{wanted:?} of {offered:?}");
    }
    assert_ne!(parts.is_loaded, again.is_loaded);
    assert!(offered.contains(&again.is_loaded) && offered.contains(&parts.is_loaded), "{offered:?}");
}

#[test]
fn a_file_of_two_modules_is_a_module_and_begins_with_one() {
    let parts = split(&module(), Some(&module()), LOAD, |name| matches!(name, "start" | "often")).unwrap();
    let (file, [first, second]) = append(&parts.first, &parts.rest).unwrap();
    Validator::new().validate_all(&file).unwrap();
    Validator::new().validate_all(&file[first.clone()]).unwrap();
    assert_eq!(interface(&file[first.clone()], LINK), interface(&parts.first, LINK));
    assert_eq!(&file[second], parts.rest);
    // The names are gone.
    assert!(first.len() < parts.first.len());
    append(b"text", &parts.rest).unwrap_err();
}

#[test]
fn a_module_whose_functions_have_no_names_is_not_cut() {
    let module = wat::parse_str("(module (table 0 funcref) (memory 1) (func))").unwrap();
    let err = split(&module, Some(&module), LOAD, |_| true).unwrap_err();
    assert!(err.to_string().contains("name"), "{err}");
}

#[test]
fn a_watched_module_tells_the_number_of_each_function() {
    let (watched, names) = watch(&module()).unwrap();
    Validator::new().validate_all(&watched).unwrap();
    assert_eq!(names, ["", "", "start", "often", "seldom", "deep"]);
    assert_eq!(interface(&watched, LINK).0, BTreeSet::from([CALLED.to_owned()]));
    let imports = Parser::new(0).parse_all(&watched).find_map(|it| match it.unwrap() {
        Payload::ImportSection(section) => {
            Some(section.into_imports().map(Result::unwrap).collect::<Vec<_>>())
        }
        _ => None,
    });
    assert!(imports.unwrap().iter().all(|it| matches!(it.ty, TypeRef::Func(_))));
}

#[test]
fn names_are_compared_without_the_hash_of_the_build() {
    let name = "<alloc[0123456789abcdef]::vec::Vec<convoscope[fedcba9876543210]::conv::Tap> as Drop>::drop";
    assert_eq!(stable_name(name), "<alloc::vec::Vec<convoscope::conv::Tap> as Drop>::drop");
    let shim = "<web_sys[0123456789abcdef]::Element>::set_id::__wbg_set_id_0123456789abcdef externref shim";
    assert_eq!(stable_name(shim), "<web_sys::Element>::set_id::__wbg_set_id externref shim");
    for name in ["main", "f::<[u8; 16]>", "g::<[u8]>", "한국어로 된 이름 [", "[0123456789abcdeg]"] {
        assert_eq!(stable_name(name), name);
    }
}
