//! A module taken apart, as far as cutting it needs.

use std::collections::HashMap;

use anyhow::{Result, bail, ensure};
use wasmparser::{
    Data, Element, Export, FunctionBody, Global, Import, KnownCustom, Name, Operator, Parser, Payload, Table,
    TypeRef, TypeSectionReader,
};

/// The parts of a module. Indices of functions count the imported ones first, as WebAssembly does.
pub(super) struct Module<'a> {
    pub(super) types: TypeSectionReader<'a>,
    pub(super) imports: Vec<Import<'a>>,
    /// The type of every function.
    pub(super) function_types: Vec<u32>,
    pub(super) tables: Vec<Table<'a>>,
    pub(super) memories: Vec<wasmparser::MemoryType>,
    pub(super) globals: Vec<Global<'a>>,
    pub(super) exports: Vec<Export<'a>>,
    pub(super) elements: Vec<Element<'a>>,
    pub(super) data: Vec<Data<'a>>,
    /// The code of the functions that are not imported.
    pub(super) bodies: Vec<FunctionBody<'a>>,
    pub(super) names: HashMap<u32, &'a str>,
}

impl<'a> Module<'a> {
    pub(super) fn parse(wasm: &'a [u8]) -> Result<Self> {
        let mut types = None;
        let (mut imports, mut function_types) = (Vec::new(), Vec::new());
        let (mut tables, mut memories, mut globals) = (Vec::new(), Vec::new(), Vec::new());
        let (mut exports, mut elements, mut data) = (Vec::new(), Vec::new(), Vec::new());
        let (mut bodies, mut names) = (Vec::new(), HashMap::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(section) => types = Some(section),
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        match import.ty {
                            TypeRef::Func(ty) => function_types.push(ty),
                            _ => bail!("only functions may be imported, and {} is not one", import.name),
                        }
                        imports.push(import);
                    }
                }
                Payload::FunctionSection(section) => {
                    for ty in section {
                        function_types.push(ty?);
                    }
                }
                Payload::TableSection(section) => tables = all(section)?,
                Payload::MemorySection(section) => memories = all(section)?,
                Payload::GlobalSection(section) => globals = all(section)?,
                Payload::ExportSection(section) => exports = all(section)?,
                Payload::ElementSection(section) => elements = all(section)?,
                Payload::DataSection(section) => data = all(section)?,
                Payload::CodeSectionEntry(body) => bodies.push(body),
                Payload::StartSection { .. } => bail!("a module with a start function cannot be cut"),
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(section) = section.as_known() {
                        for subsection in section {
                            if let Name::Function(map) = subsection? {
                                for naming in map {
                                    let naming = naming?;
                                    names.insert(naming.index, naming.name);
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let Some(types) = types else { bail!("a module without types has nothing to cut") };
        ensure!(memories.len() == 1 && !tables.is_empty(), "the module has not one memory and a table");
        Ok(Self {
            types,
            imports,
            function_types,
            tables,
            memories,
            globals,
            exports,
            elements,
            data,
            bodies,
            names,
        })
    }

    pub(super) fn n_imports(&self) -> u32 {
        self.imports.len() as u32
    }

    pub(super) fn table_types(&self) -> impl Iterator<Item = wasmparser::TableType> {
        self.tables.iter().map(|it| it.ty)
    }

    /// The functions with code.
    pub(super) fn defined(&self) -> impl Iterator<Item = (u32, &FunctionBody<'a>)> {
        (self.n_imports()..).zip(&self.bodies)
    }

    /// The functions that the code of one calls or takes the address of.
    pub(super) fn callees(body: &FunctionBody<'_>) -> Result<Vec<u32>> {
        let mut found = Vec::new();
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index }
                | Operator::ReturnCall { function_index }
                | Operator::RefFunc { function_index } => found.push(function_index),
                Operator::MemoryInit { .. } | Operator::DataDrop { .. } => {
                    bail!("a module that copies its data itself cannot be cut")
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// The types of functions, by their number.
    pub(super) fn types_of_functions(&self) -> Result<Vec<wasmparser::FuncType>> {
        let mut found = Vec::new();
        for group in self.types.clone() {
            for ty in group?.into_types() {
                match ty.composite_type.inner {
                    wasmparser::CompositeInnerType::Func(ty) => found.push(ty),
                    _ => bail!("only types of functions are known here"),
                }
            }
        }
        Ok(found)
    }
}

fn all<'a, T: wasmparser::FromReader<'a>>(
    section: wasmparser::SectionLimited<'a, T>,
) -> wasmparser::Result<Vec<T>> {
    section.into_iter().collect()
}
