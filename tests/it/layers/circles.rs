//! Files of one folder that use each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Mention, Source, sources};

/// Folders whose files are looked at one by one.
const FOLDERS: [&str; 13] = [
    "app", "conv", "export", "figure", "formula", "gallery", "number", "question", "render", "scene", "ui",
    "web", "words",
];

/// For each file the files of its folder that it uses.
type Uses = BTreeMap<String, BTreeSet<String>>;

/// What uses what within a folder. A file that only passes a name on does not use it, and who takes the name from there
/// uses the file that it comes from.
fn uses_within(folder: &str, sources: &[Source]) -> Uses {
    let modules: BTreeMap<Vec<String>, &Source> = sources
        .iter()
        .filter(|it| it.folder() == folder && !it.is_test())
        .map(|it| (it.module(), it))
        .collect();
    let mut passed_on: BTreeMap<(Vec<String>, String), Vec<String>> = BTreeMap::new();
    let mut mentions: Vec<(&str, Mention)> = Vec::new();
    for (module, source) in &modules {
        for mention in source.mentions() {
            if mention.is_test {
                continue;
            }
            if mention.is_exported
                && let Some(name) = mention.names.last()
            {
                passed_on.insert((module.clone(), name.clone()), mention.names.clone());
            }
            mentions.push((&source.path, mention));
        }
    }
    let mut uses = Uses::new();
    for (path, mention) in mentions.into_iter().filter(|(_, mention)| !mention.is_exported) {
        let mut names = mention.names;
        // A name may be passed on several times.
        for _ in 0..8 {
            let (module, name) = split(&names, &modules);
            match name.and_then(|name| passed_on.get(&(module, name.clone()))) {
                Some(from) => names.clone_from(from),
                None => break,
            }
        }
        let (module, _) = split(&names, &modules);
        if let Some(used) = modules.get(&module)
            && used.path != path
        {
            uses.entry(path.to_owned()).or_default().insert(used.path.clone());
        }
    }
    uses
}

/// The longest beginning of a path that is a file, and the name that follows.
fn split<'a>(
    names: &'a [String],
    modules: &BTreeMap<Vec<String>, &Source>,
) -> (Vec<String>, Option<&'a String>) {
    let length = (0..=names.len()).rev().find(|&length| modules.contains_key(&names[..length])).unwrap_or(0);
    (names[..length].to_vec(), names.get(length))
}

/// The files of a circle in their order, the first once more at the end; empty where there is none.
fn circle(uses: &Uses) -> Vec<String> {
    fn visit(file: &str, uses: &Uses, way: &mut Vec<String>, done: &mut BTreeSet<String>) -> bool {
        if let Some(start) = way.iter().position(|it| it == file) {
            way.drain(..start);
            way.push(file.to_owned());
            return true;
        }
        if !done.contains(file) {
            way.push(file.to_owned());
            if uses.get(file).into_iter().flatten().any(|next| visit(next, uses, way, done)) {
                return true;
            }
            way.pop();
            done.insert(file.to_owned());
        }
        false
    }
    let (mut way, mut done) = (Vec::new(), BTreeSet::new());
    for file in uses.keys() {
        if visit(file, uses, &mut way, &mut done) {
            return way;
        }
    }
    Vec::new()
}

#[test]
fn no_files_of_a_folder_use_each_other_in_a_circle() {
    let sources = sources();
    for folder in FOLDERS {
        let uses = uses_within(folder, &sources);
        let circle = circle(&uses);
        assert!(circle.is_empty(), "a circle in src/{folder}: {}", circle.join(" → "));
    }
}

#[test]
fn a_circle_is_found() {
    let source = |(path, text): (&str, &str)| Source { path: path.to_owned(), text: text.to_owned() };
    let circle = |files: &[(&str, &str)]| {
        circle(&uses_within("scene", &files.iter().copied().map(source).collect::<Vec<_>>())).join(" ")
    };
    let root = ("scene/mod.rs", "mod a; mod b; mod c; pub use self::a::A; pub use self::b::B;");
    assert_eq!(circle(&[root, ("scene/a.rs", "use super::b::f;"), ("scene/b.rs", "use super::c::f;")]), "");
    assert_eq!(
        circle(&[root, ("scene/a.rs", "use super::b::f;"), ("scene/b.rs", "use crate::scene::a;")]),
        "scene/a.rs scene/b.rs scene/a.rs"
    );
    // By a path in the code, over three files.
    assert_eq!(
        circle(&[
            root,
            ("scene/a.rs", "fn f() { super::b::f() }"),
            ("scene/b.rs", "use super::{c::{f, g}};"),
            ("scene/c.rs", "use super::a::f as g;"),
        ]),
        "scene/a.rs scene/b.rs scene/c.rs scene/a.rs"
    );
    // By names that the root passes on.
    assert_eq!(
        circle(&[root, ("scene/a.rs", "use super::B;"), ("scene/b.rs", "use crate::scene::{A, B};")]),
        "scene/a.rs scene/b.rs scene/a.rs"
    );
    // What the root itself defines is used from there, and a child that it uses must not use it.
    let root = ("scene/mod.rs", "mod a; const N: u8 = a::M;");
    assert_eq!(circle(&[root, ("scene/a.rs", "use super::N;")]), "scene/a.rs scene/mod.rs scene/a.rs");
    // Tests may use whatever they test.
    let root = ("scene/mod.rs", "mod a; mod b;");
    assert_eq!(
        circle(&[
            root,
            ("scene/a.rs", "use super::b::f;"),
            ("scene/b.rs", "#[cfg(test)] mod tests { use crate::scene::a; }")
        ]),
        ""
    );
}
