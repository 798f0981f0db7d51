//! Copying parts of a module whose functions get other numbers.

use std::collections::HashMap;
use std::fmt;

use anyhow::Result;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataSection, ElementSection, ExportSection, FunctionSection, GlobalSection, ImportSection,
    MemorySection, Module as Encoder, TableSection, TypeSection,
};

use super::module::Module;

/// Copies code, with other numbers for functions.
pub(super) struct Recode(pub(super) HashMap<u32, u32>);

impl Reencode for Recode {
    type Error = Elsewhere;

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Elsewhere>> {
        self.0.get(&index).copied().ok_or(Error::UserError(Elsewhere(index)))
    }
}

/// A function that is asked for in the part where it is not.
#[derive(Debug)]
pub(super) struct Elsewhere(u32);

impl fmt::Display for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "function {} is in the other part", self.0)
    }
}

impl std::error::Error for Elsewhere {}

/// What a module has besides its functions.
pub(super) struct Copy {
    tables: TableSection,
    memories: MemorySection,
    pub(super) globals: GlobalSection,
    pub(super) exports: ExportSection,
    elements: ElementSection,
    pub(super) data: DataSection,
}

impl Recode {
    pub(super) fn copy(
        &mut self,
        module: &Module<'_>,
        table_types: impl Iterator<Item = wasmparser::TableType>,
    ) -> Result<Copy> {
        let (mut tables, mut memories) = (TableSection::new(), MemorySection::new());
        for ty in table_types {
            tables.table(self.table_type(ty)?);
        }
        for &memory in &module.memories {
            memories.memory(self.memory_type(memory)?);
        }
        let (mut globals, mut exports) = (GlobalSection::new(), ExportSection::new());
        for global in &module.globals {
            self.parse_global(&mut globals, global.clone())?;
        }
        for &export in &module.exports {
            self.parse_export(&mut exports, export)?;
        }
        let (mut elements, mut data) = (ElementSection::new(), DataSection::new());
        for element in &module.elements {
            self.parse_element(&mut elements, element.clone())?;
        }
        for datum in &module.data {
            self.parse_data(&mut data, datum.clone())?;
        }
        Ok(Copy { tables, memories, globals, exports, elements, data })
    }
}

impl Copy {
    /// The module with these functions.
    pub(super) fn finish(
        &self,
        types: &TypeSection,
        imports: &ImportSection,
        functions: &FunctionSection,
        code: &CodeSection,
    ) -> Vec<u8> {
        let mut encoder = Encoder::new();
        encoder
            .section(types)
            .section(imports)
            .section(functions)
            .section(&self.tables)
            .section(&self.memories);
        encoder
            .section(&self.globals)
            .section(&self.exports)
            .section(&self.elements)
            .section(code)
            .section(&self.data);
        encoder.finish()
    }
}
