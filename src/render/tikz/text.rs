//! Text as LaTeX: nothing of it is a command, and signs are set as mathematics sets them.

/// Longest line of a comment.
const LINE_CHARS: usize = 100;

/// A text as LaTeX, and whether all its characters could be kept: others are `\cvmissing`.
pub(super) fn escaped(text: &str) -> (String, bool) {
    let (mut tex, mut is_whole) = (String::new(), true);
    for c in text.chars() {
        match c {
            _ if is_kept(c) => tex.push(c),
            _ => tex.push_str(command(c).unwrap_or_else(|| {
                is_whole = false;
                "\\cvmissing{}"
            })),
        }
    }
    (tex, is_whole)
}

/// Whether the fonts of pdfLaTeX have all characters of a text.
pub fn is_latin(text: &str) -> bool {
    escaped(text).1
}

/// Characters that LaTeX takes as they are: those of ASCII that mean nothing to it and begin no ligature but those of
/// letters, and letters with accents, which it composes.
const fn is_kept(c: char) -> bool {
    match c {
        'A'..='Z' | 'a'..='z' | '0'..='9' | ' ' => true,
        '(' | ')' | '*' | '+' | ',' | '.' | '/' | ':' | ';' | '=' | '@' | '[' | ']' => true,
        // Not in the fonts: Eth, eth, thorn, guillemets.
        'À'..='Ï' | 'Ñ'..='Ö' | 'Ø'..='Ý' | 'ß'..='ï' | 'ñ'..='ö' | 'ø'..='ý' | 'ÿ' => true,
        'Ą'..='ą' | 'Đ'..='đ' | 'Ę'..='ę' | 'Ĳ'..='ĳ' | 'ĸ' | 'Į'..='į' => false,
        'Ā'..='Č' | 'č'..='Ď' | 'ď' | 'Ē'..='Ě' | 'ě' | 'Ğ'..='ğ' | 'İ' | 'ı' => true,
        'Ĺ' | 'ĺ' | 'Ł'..='ň' | 'Ō'..='ō' | 'Ő'..='ŕ' | 'Ř'..='ś' | 'Ş'..='ş' | 'Š'..='Ť' => {
            true
        }
        'Ū'..='ű' | 'Ÿ'..='ž' => true,
        _ => false,
    }
}

/// How LaTeX writes other characters; `None` where its standard fonts have no such.
const fn command(c: char) -> Option<&'static str> {
    Some(match c {
        // Of mathematics, or by number: the sans serif has them in no font that everybody has.
        '\\' => "$\\backslash$",
        '{' => "$\\{$",
        '}' => "$\\}$",
        '$' => "\\char36{}",
        '&' => "\\&",
        '#' => "\\#",
        '%' => "\\%",
        '_' => "\\_",
        '^' => "\\textasciicircum{}",
        '~' => "\\textasciitilde{}",
        '<' => "$<$",
        '>' => "$>$",
        '|' => "$|$",
        '"' => "\\textquotedblright{}",
        '\'' | '’' => "\\textquoteright{}",
        '`' | '‘' => "\\textquoteleft{}",
        '“' => "\\textquotedblleft{}",
        '”' => "\\textquotedblright{}",
        // With another they would be a dash, or signs of Spanish.
        '!' => "!{}",
        '?' => "?{}",
        '-' => "-{}",
        '–' => "\\textendash{}",
        '—' => "\\textemdash{}",
        '\u{2212}' => "$-$",
        '×' => "$\\times$",
        '÷' => "$\\div$",
        '±' => "$\\pm$",
        '·' => "$\\cdot$",
        '∗' => "$\\ast$",
        '→' => "$\\rightarrow$",
        '←' => "$\\leftarrow$",
        '∞' => "$\\infty$",
        'Σ' | '∑' => "$\\Sigma$",
        'σ' => "$\\sigma$",
        'ᵀ' => "$^{\\mathsf T}$",
        '≤' => "$\\leq$",
        '≥' => "$\\geq$",
        '≈' => "$\\approx$",
        '≠' => "$\\neq$",
        '°' => "$^\\circ$",
        '²' => "$^2$",
        '³' => "$^3$",
        '½' => "$\\frac12$",
        '…' => "\\ldots{}",
        '⌊' => "$\\lfloor$",
        '⌋' => "$\\rfloor$",
        '⌈' => "$\\lceil$",
        '⌉' => "$\\rceil$",
        '\u{A0}' => "~",
        '\u{2009}' | '\u{202F}' => "\\,",
        _ => return None,
    })
}

/// A text as a comment of one line or several.
pub(super) fn comment(text: &str) -> String {
    let mut tex = String::new();
    let mut length = 0;
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        let n_chars = word.chars().count();
        if length == 0 || length + n_chars >= LINE_CHARS {
            tex.push_str(if length == 0 { "%" } else { "\n%" });
            length = 1;
        }
        tex.push(' ');
        tex.push_str(word);
        length += 1 + n_chars;
    }
    if length > 0 {
        tex.push('\n');
    }
    tex
}
