//! What the document does, by the key `do` of its address.

/// What the document does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Shows figures to a class.
    #[default]
    Present,
    /// Puts two figures side by side.
    Compare,
    /// Puts a running order together.
    Edit,
    /// Shows the lecturer notes, what comes next, and the time.
    Notes,
    /// Asks one student.
    Practise,
}

impl Route {
    /// All, each with its name in addresses.
    pub const ALL: [(&'static str, Self); 5] = [
        ("present", Self::Present),
        ("edit", Self::Edit),
        ("compare", Self::Compare),
        ("notes", Self::Notes),
        ("practise", Self::Practise),
    ];

    /// What an address asks for; [`Present`](Self::Present) where it says nothing that is known.
    pub fn of(query: &str) -> Self {
        let wanted = form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == "do").last();
        let found = wanted.and_then(|(_, name)| Self::ALL.into_iter().find(|it| it.0 == name));
        found.map(|it| it.1).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_the_document_does() {
        for (name, route) in Route::ALL {
            assert_eq!(Route::of(&format!("stride=2&do={name}")), route);
        }
        assert_eq!(Route::of("do=nothing"), Route::default());
        assert_eq!(Route::of(""), Route::default());
    }
}
