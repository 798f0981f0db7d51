//! The books: one for each language, and the page that leads to them.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use convoscope::words::Lang;
use mdbook_driver::MDBook;
use mdbook_preprocessor::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use crate::page::{Page, page};

/// The colors of all pictures of a book.
const STILLS: &str = "stills.css";

/// Where the first page wants the list of all others.
const LIST_MARK: &str = "<!-- lessons -->";

/// The folder with the lessons.
pub fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Writes all books into a folder, in place of what stands there. Says how many pages they have.
///
/// # Errors
/// Where a lesson does not do what it says, or a file cannot be read or written.
pub fn write(folder: &Path) -> Result<usize> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let theme = sources().join("theme");
    for name in ["index.html", "lesson.js"] {
        fs::copy(theme.join(name), folder.join(name)).with_context(|| format!("cannot copy {name}"))?;
    }
    let tokens = sources().join("../static/css/tokens.css");
    let css = fs::read_to_string(tokens)? + &fs::read_to_string(theme.join("lesson.css"))?;
    fs::write(folder.join("lesson.css"), css)?;
    let mut n_pages = 0;
    for lang in Lang::ALL {
        n_pages += write_book(lang, &folder.join(lang.tag()))?;
    }
    Ok(n_pages)
}

fn write_book(lang: Lang, folder: &Path) -> Result<usize> {
    let source = sources().join(lang.tag());
    let made = tempfile::tempdir()?;
    let mut book = MDBook::load(&source).with_context(|| format!("cannot read {}", source.display()))?;
    book.config.build.build_dir = made.path().to_path_buf();
    let css = Rc::new(RefCell::new(String::new()));
    book.with_preprocessor(Figures { lang, css: Rc::clone(&css) });
    book.build()?;
    fs::create_dir_all(folder)?;
    let mut n_pages = 0;
    for entry in fs::read_dir(made.path())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.ends_with(".html") || name == "toc.html" {
            continue;
        }
        let html = fs::read_to_string(&path)?;
        fs::write(folder.join(&name), finished(&html, &name))?;
        n_pages += 1;
    }
    ensure!(n_pages > 0, "mdBook wrote no pages");
    fs::write(folder.join(STILLS), css.borrow().as_bytes())?;
    Ok(n_pages)
}

/// A page of mdBook's with the names that its template does not know: its own, and those of the others in the contents.
fn finished(html: &str, name: &str) -> String {
    html.replace("__PAGE__", name).replace(".md\"", ".html\"")
}

/// Turns blocks into figures.
struct Figures {
    lang: Lang,
    /// The colors of all pictures.
    css: Rc<RefCell<String>>,
}

impl Preprocessor for Figures {
    fn name(&self) -> &str {
        "convoscope"
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let mut failed = None;
        let list = list_of_lessons(&book);
        book.for_each_mut(|item| {
            let BookItem::Chapter(chapter) = item else { return };
            let Some(path) = chapter.path.as_ref() else { return };
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            match page(&chapter.content.replace(LIST_MARK, &list), &name, self.lang) {
                Ok(Page { markdown, css }) => {
                    chapter.content = markdown;
                    self.css.borrow_mut().push_str(&css);
                }
                Err(error) => {
                    failed.get_or_insert(error.context(format!(
                        "{}/src/{}",
                        self.lang.tag(),
                        path.display()
                    )));
                }
            }
        });
        failed.map_or(Ok(book), Err)
    }
}

/// All numbered chapters as a list.
fn list_of_lessons(book: &Book) -> String {
    let mut list = String::from("<ol class=\"lessons\">\n");
    for item in book.iter() {
        let BookItem::Chapter(chapter) = item else { continue };
        let (Some(path), Some(_)) = (&chapter.path, &chapter.number) else { continue };
        let address = path.with_extension("html");
        list.push_str(&format!("<li><a href=\"{}\">{}</a></li>\n", address.display(), chapter.name));
    }
    list + "</ol>\n"
}
