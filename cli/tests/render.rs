//! The command itself, as a Makefile calls it.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by a panic too")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder that is empty before and gone after.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_convoscope-cli")).args(args).output().unwrap()
}

fn rendered(folder: &Folder, name: &str, args: &[&str]) -> Vec<u8> {
    let path = folder.path(name);
    let output = run(&[&["render", "-o", &path], args].concat());
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    fs::read(path).unwrap()
}

fn refused(args: &[&str]) -> (i32, String) {
    let output = run(args);
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_link_becomes_a_file_of_each_kind() {
    let folder = Folder::new("kinds");
    for (name, start) in [
        ("a.svg", &b"<svg "[..]),
        ("a.png", b"\x89PNG\r\n"),
        ("a.pdf", b"%PDF-"),
        ("a.gif", b"GIF89a"),
        ("a.tex", b"%"),
        ("a.csv", b""),
        ("a.json", b"{"),
    ] {
        let bytes = rendered(&folder, name, &["https://example.org/?input=3&padding=0&values=seed1"]);
        assert!(bytes.starts_with(start) && bytes.len() > 20, "{name}: {} bytes", bytes.len());
    }
    let npy = rendered(&folder, "x.npy", &["input=3", "--format", "npy-output"]);
    assert!(npy.starts_with(b"\x93NUMPY"));
}

#[test]
fn a_caption_stands_in_svg_and_pdf() {
    let folder = Folder::new("captions");
    let svg = rendered(&folder, "a.svg", &["stride=2", "--caption", "두 칸씩 건너뜁니다", "--lang", "ko"]);
    assert!(String::from_utf8(svg).unwrap().contains(">두 칸씩 건너뜁니다</text>"));
    let pdf = rendered(&folder, "a.pdf", &["stride=2", "--caption", "Two cells at a time"]);
    // The title is metadata, which is not compressed.
    assert!(pdf.windows(19).any(|it| it == b"Two cells at a time"));
}

#[test]
fn a_list_becomes_a_folder_and_a_mistake_in_it_stops_nothing_else() {
    let folder = Folder::new("list");
    let (list, out) = (folder.path("links.txt"), folder.path("figures"));
    fs::write(&list, "# notes\nstride\tstride=2\nwrong\tstride=0\npadding\t?padding=2\n").unwrap();
    let (code, said) = refused(&["render", "--list", &list, "-o", &out, "--format", "svg"]);
    assert_eq!(code, 1);
    assert!(said.starts_with("wrong: ") && said.contains("tride"), "{said}");
    let mut names: Vec<_> =
        fs::read_dir(&out).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["padding.svg", "stride.svg"]);
}

#[test]
fn mistakes_are_sentences_with_what_would_work() {
    let folder = Folder::new("mistakes");
    let [svg, gif, odd, npy] = ["a.svg", "a.gif", "a.bmp", "a.npy"].map(|name| folder.path(name));
    for (args, code, word) in [
        (&["render", "stride=x", "-o", &*svg][..], 1, "stride"),
        (&["render", "input=3&kernel=5&padding=0", "-o", &*svg], 1, "ernel"),
        (&["render", "", "-o", &*svg, "--width", "10"], 1, "from 120 to 4096"),
        (&["render", "", "-o", &*svg, "--width", "nan"], 1, "from 120 to 4096"),
        (&["render", "", "-o", &*gif, "--speed", "0"], 1, "from 0.1 to 25"),
        (&["render", "", "-o", &*gif, "--scale", "1e9"], 1, "pixels"),
        (&["render", "", "-o", &*gif, "--steps", "60-70"], 1, "1 to 64"),
        (&["render", "", "-o", &*gif, "--steps", "0-3"], 2, "1-12"),
        (&["render", "", "-o", &*odd], 1, "svg, animated-svg"),
        (&["render", "", "-o", &*npy], 1, "--format"),
        (&["render", "", "-o", &*gif, "--animated"], 1, ".svg"),
        (&["render", "", "-o", &*svg, "--lang", "tlh"], 2, "en or ko"),
        (&["render", "-o", &*svg], 2, "LINK"),
        (&["render", "", "-o", "/proc/none/a.svg"], 1, "cannot be written"),
        (&["render", "--list", "/none.txt", "-o", &*svg], 1, "cannot be read"),
        (&["render", "", "-o", &*folder.path("a.png"), "--font", "Cargo.toml"], 1, "no font in it"),
        (&["compute", "stride=0"], 1, "tride"),
    ] {
        let (seen, said) = refused(args);
        assert_eq!(seen, code, "{args:?}: {said}");
        assert!(said.contains(word) && !said.contains("panicked"), "{args:?}: {said}");
    }
}

#[test]
fn numbers_are_computed_for_programs() {
    // Four cells of 1 to 4 under a kernel of ones with stride 1 and no padding, kernel 2: one cell, 10.
    let link = "input=2&kernel=2&padding=0&bias=0&values=zeros&set_input=0.0.0:1,2;0.1.0:3,4&weights=ones";
    let output = run(&["compute", link, "--lang", "ko"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text} {}", String::from_utf8_lossy(&output.stderr));
    let known: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(known["output"]["values"].to_string(), "[[[[10.0]]]]", "{text}");
    assert_eq!(known["input"]["shape"].to_string(), "[1,1,2,2]");
    assert!(known["sentence"].as_str().unwrap().contains("합성곱"), "{text}");
}

#[test]
fn the_picture_of_the_readme_is_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let line = readme.lines().find_map(|line| line.strip_prefix("cargo convoscope render \"")).unwrap();
    let (link, options) = line.split_once("\" ").unwrap();
    // Words, and sentences in quotation marks.
    let mut args: Vec<&str> = Vec::new();
    for (nth, part) in options.split('"').enumerate() {
        match nth % 2 {
            0 => args.extend(part.split_whitespace()),
            _ => args.push(part),
        }
    }
    let at = args.iter().position(|it| *it == "-o").unwrap();
    let path = root.join(args[at + 1]);
    args.drain(at..);
    let folder = Folder::new("readme");
    let made = rendered(&folder, "sweep.svg", &[&[link], &*args].concat());
    let is_same = fs::read(&path).unwrap() == made;
    assert!(is_same, "run the command that stands in README.md: {line}");
}
