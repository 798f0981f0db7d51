//! The figure as PNG, painted by the painter of the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::paint::{Scale, Sheet};
use super::refusal::Refusal;
use crate::export::{Job, Look};
use crate::figure::Figure;

/// Paints the figure as it rests at its step.
pub(super) async fn make(figure: &Figure, look: &Look, scale: Scale) -> Result<Blob, Refusal> {
    let job = Job::new(figure, look)?;
    let sheet = Sheet::new(scale, look.palette)?;
    sheet.paint(&job.still())?;
    Ok(JsFuture::from(sheet.canvas.convert_to_blob()?).await?.dyn_into()?)
}
