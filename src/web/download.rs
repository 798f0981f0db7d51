//! Files that the page gives to the reader.

use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlElement, Url};

use super::{JsError, dom};

/// The address of a file that the page has made. The file is freed when this is dropped.
#[derive(Debug, PartialEq)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// Gives a file an address.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn new(file: &Blob) -> Result<Self, JsError> {
        Ok(Self(Url::create_object_url_with_blob(file)?))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // It fails only for what is no address.
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// Tells the browser to save a file under a name. It reads the file later: keep the address until then.
///
/// A frame that may not save files is not told so, by any browser.
///
/// # Errors
/// Where the browser refuses.
pub fn save(file: &Blob, name: &str) -> Result<ObjectUrl, JsError> {
    let url = ObjectUrl::new(file)?;
    if let Some(document) = dom::document() {
        let link = document.create_element("a")?;
        link.set_attribute("href", url.as_str())?;
        link.set_attribute("download", name)?;
        if let Some(link) = link.dyn_ref::<HtmlElement>() {
            link.click();
        }
    }
    Ok(url)
}
