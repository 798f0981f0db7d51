//! The cut itself.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, Function,
    FunctionSection, GlobalType, ImportSection, Module as Encoder, NameMap, NameSection, Section,
    TypeSection, ValType,
};
use wasmparser::ElementKind;

use super::image::{self, Image};
use super::linked::Linked;
use super::module::Module;
use super::recode::Recode;
use super::{LINK, data};

/// A module in two parts.
#[derive(Debug)]
pub struct Parts {
    /// What comes first, with the names of its functions: it may be cut again. It imports the function that has the
    /// rest loaded from [`LINK`].
    pub first: Vec<u8>,
    /// What comes later; it imports the first part's exports from [`LINK`].
    pub rest: Vec<u8>,
    /// The export of the first part that is to be 1 once the rest is there.
    pub is_loaded: String,
}

/// Cuts a module: functions for whose names `comes_first` is true are in the first part, if it can reach them.
/// It has the rest loaded by the function `load`, imported from [`LINK`].
/// `linked` is the same module as the linker wrote it; without its notes all data is in the first part.
///
/// # Errors
/// For a module without names, or with parts that `wasm-bindgen` never makes.
pub fn split(
    wasm: &[u8],
    linked: Option<&[u8]>,
    load: &str,
    comes_first: impl Fn(&str) -> bool,
) -> Result<Parts> {
    let module = Module::parse(wasm)?;
    ensure!(!module.names.is_empty(), "the WebAssembly does not name its functions");
    let mut cut = Cut::new(&module, load, comes_first)?;
    if let Some(linked) = linked.map(Linked::parse).transpose()?.flatten() {
        cut.late_addresses = data::late_addresses(&module, &cut.image, &linked, &cut.late)?;
    }
    cut.parts()
}

/// Which function is where.
struct Cut<'a, 'b> {
    module: &'b Module<'a>,
    /// The imported function that has the rest loaded.
    load: &'b str,
    types: Vec<wasmparser::FuncType>,
    /// Functions of the rest.
    late: BTreeSet<u32>,
    /// Functions of the rest that the first part reaches, in the order of their slots.
    stand_ins: Vec<u32>,
    /// What the rest uses of the first part: its functions and imported ones.
    shared: Vec<u32>,
    /// The imported functions that the first part uses itself.
    first_imports: BTreeSet<u32>,
    /// First slot in the function table.
    first_slot: u32,
    table: u32,
    image: Image,
    /// Where only the rest needs the data.
    late_addresses: BTreeSet<u32>,
}

impl<'a, 'b> Cut<'a, 'b> {
    fn new(module: &'b Module<'a>, load: &'b str, comes_first: impl Fn(&str) -> bool) -> Result<Self> {
        let reachable = reachable(module, |index| module.names.get(&index).is_none_or(|it| comes_first(it)))?;
        let late: BTreeSet<u32> =
            module.defined().map(|(index, _)| index).filter(|index| !reachable.contains(index)).collect();
        let is_imported = |index: u32| index < module.n_imports();
        let (mut reached, mut shared, mut first_imports) =
            (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for (index, body) in module.defined() {
            for callee in Module::callees(body)? {
                match (late.contains(&index), late.contains(&callee)) {
                    (false, true) => drop(reached.insert(callee)),
                    (true, false) => drop(shared.insert(callee)),
                    (false, false) if is_imported(callee) => drop(first_imports.insert(callee)),
                    _ => {}
                }
            }
        }
        for element in &module.elements {
            for index in functions_of(element)? {
                if late.contains(&index) {
                    reached.insert(index);
                } else if is_imported(index) {
                    first_imports.insert(index);
                }
            }
        }
        for export in &module.exports {
            if export.kind == wasmparser::ExternalKind::Func && late.contains(&export.index) {
                reached.insert(export.index);
            }
        }
        let table = module.tables.iter().position(|it| it.ty.element_type == wasmparser::RefType::FUNCREF);
        let table = table.context("the module has no table of functions")?;
        Ok(Self {
            module,
            load,
            types: module.types_of_functions()?,
            late,
            stand_ins: reached.into_iter().collect(),
            shared: shared.into_iter().collect(),
            first_imports,
            first_slot: u32::try_from(module.tables[table].ty.initial)?,
            table: u32::try_from(table)?,
            image: Image::new(&module.data)?,
            late_addresses: BTreeSet::new(),
        })
    }

    fn parts(&self) -> Result<Parts> {
        let mut names = Names::new(self.module);
        let exports_of_globals: Vec<_> = self.module.globals.iter().map(|_| names.next()).collect();
        let exports_of_tables: Vec<_> = self.module.tables.iter().map(|_| names.next()).collect();
        let (memory, is_loaded) = (names.next(), names.next());
        let mut function_names = HashMap::new();
        for &index in self.shared.iter().filter(|&&it| it >= self.module.n_imports()) {
            function_names.insert(index, names.next());
        }
        let links = Links { exports_of_globals, exports_of_tables, memory, is_loaded, function_names };
        Ok(Parts { first: self.first(&links)?, rest: self.rest(&links)?, is_loaded: links.is_loaded })
    }

    fn first(&self, links: &Links) -> Result<Vec<u8>> {
        let module = self.module;
        let mut map = HashMap::new();
        for &index in &self.first_imports {
            map.insert(index, map.len() as u32);
        }
        let load = map.len() as u32;
        let in_first = |index: u32| !self.late.contains(&index) || self.stand_ins.contains(&index);
        map.extend(module.defined().map(|it| it.0).filter(|&index| in_first(index)).zip(load + 1..));
        let mut recode = Recode(map);

        let mut types = TypeSection::new();
        recode.parse_type_section(&mut types, module.types.clone())?;
        let load_type = types.len();
        types.ty().function([], []);

        let mut imports = ImportSection::new();
        for &index in &self.first_imports {
            let import = module.imports[index as usize];
            let ty = EntityType::Function(module.function_types[index as usize]);
            imports.import(import.module, import.name, ty);
        }
        imports.import(LINK, self.load, EntityType::Function(load_type));

        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let is_loaded = module.globals.len() as u32;
        // After all others.
        let ensure_rest = load + 1 + module.defined().filter(|it| in_first(it.0)).count() as u32;
        for (index, body) in module.defined().filter(|&(index, _)| in_first(index)) {
            functions.function(module.function_types[index as usize]);
            if self.late.contains(&index) {
                code.function(&self.stand_in(index, ensure_rest));
            } else {
                recode.parse_function_body(&mut code, body.clone())?;
            }
        }

        functions.function(load_type);
        code.function(&Self::ensure_rest(load, is_loaded));

        let mut copy = recode.copy(module, self.table_types())?;
        let flag = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        copy.globals.global(flag, &ConstExpr::i32_const(0));
        let end = self.image.end();
        copy.data = self.data(
            image::ranges(self.image.start..end, |it| {
                !self.late_addresses.contains(&it) && self.image.at(&(it..it + 1)) != [0]
            }),
            |it| !self.late_addresses.contains(&it),
        );

        for (name, kind, index) in links.all(is_loaded) {
            let index = if kind == ExportKind::Func { recode.function_index(index)? } else { index };
            copy.exports.export(name, kind, index);
        }
        let mut first = copy.finish(&types, &imports, &functions, &code);
        // Not those of stand-ins: they stay where they are.
        let mut names = NameMap::new();
        for (index, _) in module.defined().filter(|it| !self.late.contains(&it.0)) {
            if let Some(name) = module.names.get(&index) {
                names.append(recode.function_index(index)?, name);
            }
        }
        let mut section = NameSection::new();
        section.functions(&names);
        section.append_to(&mut first);
        Ok(first)
    }

    fn rest(&self, links: &Links) -> Result<Vec<u8>> {
        let module = self.module;
        let mut map = HashMap::new();
        let mut imports = ImportSection::new();
        let mut recode = Recode(HashMap::new());
        for &index in &self.shared {
            let ty = EntityType::Function(module.function_types[index as usize]);
            match links.function_names.get(&index) {
                Some(name) => imports.import(LINK, name, ty),
                None => {
                    let import = module.imports[index as usize];
                    imports.import(import.module, import.name, ty)
                }
            };
            map.insert(index, map.len() as u32);
        }
        for (global, name) in module.globals.iter().zip(&links.exports_of_globals) {
            imports.import(LINK, name, EntityType::Global(recode.global_type(global.ty)?));
        }
        for (mut ty, name) in self.table_types().zip(&links.exports_of_tables) {
            // Another cut of the first part makes it longer.
            ty.maximum = None;
            imports.import(LINK, name, EntityType::Table(recode.table_type(ty)?));
        }
        let memory = recode.memory_type(module.memories[0])?;
        imports.import(LINK, &links.memory, EntityType::Memory(memory));
        for &index in &self.late {
            map.insert(index, map.len() as u32);
        }
        recode.0 = map;

        let mut types = TypeSection::new();
        recode.parse_type_section(&mut types, module.types.clone())?;
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for (index, body) in module.defined().filter(|(index, _)| self.late.contains(index)) {
            functions.function(module.function_types[index as usize]);
            recode.parse_function_body(&mut code, body.clone())?;
        }
        let mut slots = Vec::new();
        for &index in &self.stand_ins {
            slots.push(recode.function_index(index)?);
        }
        let mut elements = ElementSection::new();
        let offset = ConstExpr::i32_const(self.first_slot.cast_signed());
        elements.active(Some(self.table), &offset, Elements::Functions(slots.into()));

        let mut encoder = Encoder::new();
        encoder.section(&types).section(&imports).section(&functions).section(&elements).section(&code);
        if let (Some(&first), Some(&last)) = (self.late_addresses.first(), self.late_addresses.last()) {
            // Between them may be other constants, which stand there already.
            let ranges = image::ranges(first..last + 1, |it| self.late_addresses.contains(&it));
            encoder.section(&self.data(ranges, |_| true));
        }
        Ok(encoder.finish())
    }

    /// The data at ranges of addresses, zero where it is not wanted.
    fn data(&self, ranges: Vec<Range<u32>>, is_wanted: impl Fn(u32) -> bool) -> DataSection {
        let mut data = DataSection::new();
        for range in ranges {
            let bytes = range.clone().zip(self.image.at(&range));
            let bytes = bytes.map(|(address, &byte)| if is_wanted(address) { byte } else { 0 });
            data.active(0, &ConstExpr::i32_const(range.start.cast_signed()), bytes);
        }
        data
    }

    /// The types of the tables, that of functions with the slots of the stand-ins.
    fn table_types(&self) -> impl Iterator<Item = wasmparser::TableType> {
        let n_slots = self.stand_ins.len() as u64;
        self.module.table_types().zip(0..).map(move |(mut ty, at)| {
            if at == self.table {
                ty.initial += n_slots;
                ty.maximum = ty.maximum.map(|it| it + n_slots);
            }
            ty
        })
    }

    /// Has the rest loaded unless it is there.
    fn ensure_rest(load: u32, is_loaded: u32) -> Function {
        let mut function = Function::new([]);
        let mut code = function.instructions();
        code.global_get(is_loaded).i32_eqz().if_(wasm_encoder::BlockType::Empty).call(load).end().end();
        function
    }

    /// Calls [`Self::ensure_rest`], and then the function by its slot.
    fn stand_in(&self, index: u32, ensure_rest: u32) -> Function {
        let type_index = self.module.function_types[index as usize];
        let slot = self.first_slot + self.stand_ins.partition_point(|&it| it < index) as u32;
        let mut function = Function::new([]);
        let mut code = function.instructions();
        code.call(ensure_rest);
        for n in 0..self.types[type_index as usize].params().len() {
            code.local_get(n as u32);
        }
        code.i32_const(slot.cast_signed()).call_indirect(self.table, type_index).end();
        function
    }
}

/// The functions that may come first and are exported, in a table, or called by such a function.
fn reachable(module: &Module<'_>, may_come_first: impl Fn(u32) -> bool) -> Result<BTreeSet<u32>> {
    let mut todo = Vec::new();
    for element in &module.elements {
        todo.extend(functions_of(element)?);
    }
    let is_function = |it: &&wasmparser::Export<'_>| it.kind == wasmparser::ExternalKind::Func;
    todo.extend(module.exports.iter().filter(is_function).map(|it| it.index));
    let mut found = BTreeSet::new();
    while let Some(index) = todo.pop() {
        let defined = index.checked_sub(module.n_imports()).and_then(|at| module.bodies.get(at as usize));
        if let Some(body) = defined.filter(|_| may_come_first(index) && found.insert(index)) {
            todo.extend(Module::callees(body)?);
        }
    }
    Ok(found)
}

/// The names under which the parts find each other.
struct Links {
    exports_of_globals: Vec<String>,
    exports_of_tables: Vec<String>,
    memory: String,
    is_loaded: String,
    function_names: HashMap<u32, String>,
}

impl Links {
    fn all(&self, is_loaded: u32) -> Vec<(&str, ExportKind, u32)> {
        let mut all = Vec::new();
        all.extend(
            self.exports_of_globals.iter().zip(0..).map(|(it, n)| (it.as_str(), ExportKind::Global, n)),
        );
        all.extend(self.exports_of_tables.iter().zip(0..).map(|(it, n)| (it.as_str(), ExportKind::Table, n)));
        all.push((&self.memory, ExportKind::Memory, 0));
        all.push((&self.is_loaded, ExportKind::Global, is_loaded));
        let mut functions: Vec<_> =
            self.function_names.iter().map(|(&n, it)| (it.as_str(), ExportKind::Func, n)).collect();
        functions.sort_unstable_by_key(|it| it.2);
        all.extend(functions);
        all
    }
}

/// Short names that the module does not export yet.
struct Names<'a> {
    taken: BTreeSet<&'a str>,
    next: u32,
}

impl<'a> Names<'a> {
    fn new(module: &Module<'a>) -> Self {
        Self { taken: module.exports.iter().map(|it| it.name).collect(), next: 0 }
    }

    fn next(&mut self) -> String {
        loop {
            // Digits of few kinds compress best.
            let name = format!("{:x}", self.next);
            self.next += 1;
            if !self.taken.contains(name.as_str()) {
                return name;
            }
        }
    }
}

fn functions_of(element: &wasmparser::Element<'_>) -> Result<Vec<u32>> {
    ensure!(!matches!(element.kind, ElementKind::Passive), "a passive list of functions cannot be cut");
    match element.items.clone() {
        wasmparser::ElementItems::Functions(section) => Ok(section.into_iter().collect::<Result<_, _>>()?),
        wasmparser::ElementItems::Expressions(_, section) => {
            ensure!(section.count() == 0, "a list of expressions cannot be cut");
            Ok(Vec::new())
        }
    }
}
