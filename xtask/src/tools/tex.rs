//! pdfLaTeX, which reads the pictures that are written for it.

use super::{browsers, process};

/// Debian's names of what has pdfLaTeX and `TikZ`.
const DEBIAN_PACKAGES: [&str; 2] = ["texlive-latex-base", "texlive-pictures"];

/// Installs it where that can be done; says what is missing after that.
pub fn ensure() -> Option<String> {
    let is_missing = || process::find("pdflatex").is_none();
    if is_missing() && browsers::is_debian_root() {
        println!(
            "Installing pdfLaTeX, which reads the pictures for papers, by apt-get (66 MB, 1 minute) ..."
        );
        // What cannot be installed is reported below, by what is not there.
        if let Err(err) = browsers::apt_install(&DEBIAN_PACKAGES) {
            println!("warning: {err:#}");
        }
    }
    is_missing().then(|| "not installed here: pdflatex with the package tikz".to_owned())
}
