//! The page: mounts the root component.

fn main() {}
