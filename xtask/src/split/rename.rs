//! Other names for what a module shares with its surroundings.

use anyhow::Result;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// The same module with other names of modules, imports and exports.
///
/// # Errors
/// For what is not a module.
pub fn rename(wasm: &[u8], mut name: impl FnMut(&str) -> String) -> Result<Vec<u8>> {
    let mut encoder = Module::new();
    let mut same = RoundtripReencoder;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.clone().into_imports() {
                    let import = import?;
                    imports.import(&name(import.module), &name(import.name), same.entity_type(import.ty)?);
                }
                encoder.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section.clone() {
                    let export = export?;
                    exports.export(&name(export.name), same.export_kind(export.kind)?, export.index);
                }
                encoder.section(&exports);
            }
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    encoder
                        .section(&RawSection { id, data: &wasm[range.start as usize..range.end as usize] });
                }
            }
        }
    }
    Ok(encoder.finish())
}
