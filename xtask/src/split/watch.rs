//! A module that tells what it calls.

use std::collections::HashMap;

use anyhow::Result;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{CodeSection, EntityType, FunctionSection, ImportSection, TypeSection, ValType};

use super::module::Module;
use super::recode::Recode;
use super::{CALLED, LINK};

/// The same module, but every function first tells its number to [`CALLED`], imported from [`LINK`].
/// The second part is the names of the functions, by number; one without a name, or without code, has an empty one.
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
    let copy = recode.copy(&module, module.table_types())?;
    let watched = copy.finish(&types, &imports, &functions, &code);
    let name =
        |index: u32| module.names.get(&index).filter(|_| index >= n_imports).copied().unwrap_or_default();
    Ok((watched, (0..n_functions).map(|index| name(index).to_owned()).collect()))
}
