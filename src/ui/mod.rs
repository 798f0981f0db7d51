//! The page: components and hooks. Every component takes values and gives an [`Action`](crate::app::Action); what
//! follows from it is decided in [`app`](crate::app).
//!
//! ```text
//! Page ─┬─ Header ── Gallery          words, examples, share, language, colours
//!       ├─ Params ── Values           the layer and its numbers
//!       ├─ Stage, Problems, Transport the figure
//!       └─ Explain                    this step, the size formula, the layer, its code
//! ```

mod address;
mod cell_editor;
pub(crate) mod chosen;
mod code;
mod copying;
mod costs;
mod counts;
mod covered;
mod crash;
mod dialects;
mod dispatch;
pub(crate) mod effect;
pub(crate) mod el;
mod explain;
mod facts;
pub(crate) mod fields;
mod floor;
mod gallery;
mod header;
mod hint;
mod host;
pub(crate) mod icons;
pub(crate) mod kept;
pub(crate) mod keys;
mod math;
pub(crate) mod modal;
mod notices;
mod padding;
mod page;
mod params;
mod print;
mod problems;
mod sentence;
mod settings;
mod share;
mod sheet;
pub(crate) mod slider;
mod sound;
mod stage;
mod step;
mod store;
mod summary;
mod tables;
mod told;
pub(crate) mod transport;
mod turning;
mod turns;
mod values;

pub use self::cell_editor::{CellEditor, CellEditorProps};
pub use self::crash::say_crashes;
pub use self::dispatch::{Around, Dispatch, use_around, use_dispatch, use_lang};
pub(crate) use self::gallery::{Thumbnail, use_palette};
pub use self::page::{Page, PageProps};
pub use self::settings::{load_settings, print_settings, settings_of_visit, use_document_settings};
pub(crate) use self::settings::{theme_name, use_kept_settings};
pub use self::stage::{Stage, StageProps};
pub use self::store::Store;
