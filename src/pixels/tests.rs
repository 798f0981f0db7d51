//! What the pure part of own pictures promises.

mod colors;
mod file;
mod pad;
mod sample;
mod state;
mod window;
mod work;
