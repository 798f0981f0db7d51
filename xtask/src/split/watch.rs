//! A module that tells what it calls.

use std::collections::HashMap;

use anyhow::Result;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, DataSection, ElementSection, EntityType, ExportSection, FunctionSection, GlobalSection,
    ImportSection, MemorySection, Module as Encoder, TableSection, TypeSection, ValType,
};

use super::module::Module;
use super::parts::Recode;
use super::{CALLED, LINK};

/// The same module, but every function first tells its number to [`CALLED`], imported from [`LINK`].
/// The second part is the names of the functions, by number; one without a name has an empty one.
///
/// # Errors
/// For a module with parts that `wasm-bindgen` never makes.
pub fn watch(wasm: &[u8]) -> Result<(Vec<u8>, Vec<String>)> {
    let module = Module::parse(wasm)?;
    let n_imports = module.n_imports();
    // One more imported function moves all others along.
    let n_functions = module.function_types.len() as u32;
    let moved = (0..n_functions).map(|it| (it, if it < n_imports { it } else { it + 1 }));
    let mut recode = Recode(moved.collect::<HashMap<_, _>>());

    let mut types = TypeSection::new();
    recode.parse_type_section(&mut types, module.types.clone())?;
    let called_type = types.len();
    types.ty().function([ValType::I32], []);
    let mut imports = ImportSection::new();
    for (import, &ty) in module.imports.iter().zip(&module.function_types) {
        imports.import(import.module, import.name, EntityType::Function(ty));
    }
    imports.import(LINK, CALLED, EntityType::Function(called_type));

    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    for (index, body) in module.defined() {
        functions.function(module.function_types[index as usize]);
        let mut function = recode.new_function_with_parsed_locals(body)?;
        function.instructions().i32_const(index.cast_signed()).call(n_imports);
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            function.instruction(&recode.parse_instruction(&mut operators)?);
        }
        code.function(&function);
    }
    let (mut tables, mut memories) = (TableSection::new(), MemorySection::new());
    for table in &module.tables {
        tables.table(recode.table_type(table.ty)?);
    }
    for &memory in &module.memories {
        memories.memory(recode.memory_type(memory)?);
    }
    let (mut globals, mut exports) = (GlobalSection::new(), ExportSection::new());
    for global in &module.globals {
        recode.parse_global(&mut globals, global.clone())?;
    }
    for &export in &module.exports {
        recode.parse_export(&mut exports, export)?;
    }
    let (mut elements, mut data) = (ElementSection::new(), DataSection::new());
    for element in &module.elements {
        recode.parse_element(&mut elements, element.clone())?;
    }
    for datum in &module.data {
        recode.parse_data(&mut data, datum.clone())?;
    }
    let mut encoder = Encoder::new();
    encoder.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
    encoder.section(&globals).section(&exports).section(&elements).section(&code).section(&data);
    let name = |index: u32| module.names.get(&index).copied().unwrap_or_default().to_owned();
    Ok((encoder.finish(), (0..n_functions).map(name).collect()))
}
