//! What a pointer does on the page.

use anyhow::Result;
use serde_json::json;
use thirtyfour::WebElement;

use crate::Page;

/// An element in the window, in CSS pixels.
struct Placed {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Page {
    /// Clicks a point of an element, counted from its upper left corner in CSS pixels.
    pub async fn click_at(&self, css: &str, [x, y]: [f64; 2]) -> Result<()> {
        let (element, Placed { width, height, .. }) = self.in_sight(css).await?;
        // Drivers count from the middle.
        let (x, y) = ((x - width / 2.0).round() as i64, (y - height / 2.0).round() as i64);
        let chain = self.browser.session().action_chain();
        Ok(chain.move_to_element_with_offset(&element, x, y).click().perform().await?)
    }

    /// Drags from one point of an element to another, with a stop in between.
    pub async fn drag_over(&self, css: &str, from: [f64; 2], to: [f64; 2]) -> Result<()> {
        let place = |share: f64| [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * share);
        self.drag(css, |_| [0.0, 0.5, 1.0].map(place).to_vec()).await
    }

    /// Drags a slider with the pointer over several values, to the last one.
    pub async fn drag_to_end(&self, css: &str) -> Result<()> {
        self.drag(css, |it| {
            [2.0, 4.0, 6.0, 8.0, 9.95].map(|tenths| [it.width * tenths / 10.0, it.height / 2.0]).to_vec()
        })
        .await
    }

    /// Drags from the middle of an element by so many CSS pixels, in steps, and lets go.
    pub async fn drag_by(&self, css: &str, [right, down]: [f64; 2]) -> Result<()> {
        self.drag(css, |it| {
            let place = |share| [it.width / 2.0 + right * share, it.height / 2.0 + down * share];
            [0.0, 0.2, 0.4, 0.6, 0.8, 1.0].map(place).to_vec()
        })
        .await
    }

    /// Moves a slider to a value at once.
    pub async fn slide(&self, css: &str, value: i64) -> Result<()> {
        let slider = self.element(css).await?.to_json()?;
        self.call(
            "const [slider, value] = arguments; slider.value = value; \
             slider.dispatchEvent(new Event('input', { bubbles: true })); \
             slider.dispatchEvent(new Event('change', { bubbles: true }));",
            vec![slider, json!(value)],
        )
        .await
    }

    /// Holds the pointer down at the first of an element's places, counted from its upper left corner, and lets go at
    /// the last.
    async fn drag(&self, css: &str, places: impl Fn(&Placed) -> Vec<[f64; 2]>) -> Result<()> {
        let (_, it) = self.in_sight(css).await?;
        let mut chain = self.browser.session().action_chain();
        for (n, [x, y]) in places(&it).into_iter().enumerate() {
            chain = chain.move_to((it.left + x).round() as i64, (it.top + y).round() as i64);
            if n == 0 {
                chain = chain.click_and_hold();
            }
        }
        Ok(chain.release().perform().await?)
    }

    /// An element, scrolled to, and where it then is.
    async fn in_sight(&self, css: &str) -> Result<(WebElement, Placed)> {
        let element = self.element(css).await?;
        element.scroll_into_view().await?;
        let script = "const { left, top, width, height } = arguments[0].getBoundingClientRect(); \
                      return [left, top, width, height]";
        let [left, top, width, height] = self.call(script, vec![element.to_json()?]).await?;
        Ok((element, Placed { left, top, width, height }))
    }
}
