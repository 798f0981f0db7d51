//! Steers real browsers through the page.
