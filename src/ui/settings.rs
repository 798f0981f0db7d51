//! What is kept beyond a figure, as one line of text with a version.

use yew::prelude::*;

use super::effect::use_effect_of;
use crate::app::{Settings, Speed, Theme, Told};
use crate::embed::Options;
use crate::web::{address, dom, storage};
use crate::words::Lang;

/// Where the settings are kept.
const STORAGE_KEY: &str = "convoscope";

const VERSION: &str = "1";

/// The settings of a visit: what the link says, else what was kept, else what the system prefers.
pub fn load_settings(kept: Option<&str>, options: &Options, preferred: Option<Lang>) -> Settings {
    let mut settings = Settings { lang: preferred.unwrap_or_default(), ..Settings::default() };
    if let Some(kept) = kept
        && pairs(kept).any(|(key, value)| key == "v" && value == VERSION)
    {
        for (key, value) in pairs(kept) {
            take(&mut settings, &key, &value);
        }
    }
    options.over(settings)
}

/// The settings as they are kept.
pub fn print_settings(settings: &Settings) -> String {
    format!(
        "v={VERSION}&lang={}&theme={}&speed={}&loop={}&tried={}&told={}",
        settings.lang.tag(),
        theme_name(settings.theme),
        settings.speed.index(),
        u8::from(settings.is_looping),
        u8::from(settings.has_tried),
        print_told(settings.told),
    )
}

/// The kept settings as text.
fn kept_settings() -> Option<String> {
    storage::get(STORAGE_KEY)
}

/// The settings of this visit: what the address says, else what was kept, else what the system prefers.
pub fn settings_of_visit() -> Settings {
    let (options, _) = Options::parse(&address::query());
    // What an embed looks like is its host's affair, whatever was chosen in the page.
    let kept = if options.is_embedded { None } else { kept_settings() };
    load_settings(kept.as_deref(), &options, address::preferred_language(Lang::from_tag))
}

/// Keeps the settings for the next visit once the reader changes them; what a link asks for is not a choice. In a frame,
/// `is_kept` is false.
#[hook]
pub(crate) fn use_kept_settings(settings: Settings, is_kept: bool) {
    let is_first = use_mut_ref(|| true);
    use_effect_of(settings, move |settings| {
        if !is_first.replace(false) && is_kept {
            storage::set(STORAGE_KEY, &print_settings(settings));
        }
    });
}

/// Tells the document its language and its colors: its styles follow.
#[hook]
pub fn use_document_settings(settings: Settings) {
    use_effect_of(settings.lang, |lang| dom::set_html_attribute("lang", lang.tag()));
    use_effect_of(settings.theme, |&theme| match theme {
        Theme::Auto => dom::remove_html_attribute("data-theme"),
        _ => dom::set_html_attribute("data-theme", theme_name(theme)),
    });
}

/// Those that are on, a letter for each.
fn print_told(told: Told) -> String {
    let Told { own, around, voice, tone } = told;
    let letters = [(own, 'o'), (around, 'a'), (voice, 'v'), (tone, 't')];
    letters.into_iter().filter(|it| it.0).map(|it| it.1).collect()
}

fn read_told(letters: &str) -> Told {
    let has = |letter| letters.contains(letter);
    Told { own: has('o'), around: has('a'), voice: has('v'), tone: has('t') }
}

/// The name of a theme in links.
pub(crate) const fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
        Theme::Projector => "projector",
    }
}

fn pairs(text: &str) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(text.as_bytes())
}

fn take(settings: &mut Settings, key: &str, value: &str) {
    match key {
        "lang" => settings.lang = Lang::from_tag(value).unwrap_or(settings.lang),
        "theme" => {
            let found =
                [Theme::Auto, Theme::Light, Theme::Dark].into_iter().find(|&it| theme_name(it) == value);
            settings.theme = found.unwrap_or(settings.theme);
        }
        "speed" => settings.speed = value.parse().map_or(settings.speed, Speed::at),
        "loop" => settings.is_looping = value == "1",
        "tried" => settings.has_tried = value == "1",
        "told" => settings.told = read_told(value),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back() {
        let settings = Settings {
            lang: Lang::Ko,
            theme: Theme::Dark,
            speed: Speed::at(5),
            is_looping: true,
            has_tried: true,
            told: Told { own: true, around: false, voice: true, tone: false },
        };
        assert_eq!(
            load_settings(Some(&print_settings(&settings)), &Options::default(), Some(Lang::En)),
            settings
        );
    }

    #[test]
    fn settings_of_an_older_page_say_what_follows_from_a_change() {
        let of = |kept: &str| load_settings(Some(kept), &Options::default(), None).told;
        assert_eq!(of("v=1&lang=en"), Told::default());
        assert!(Told::default().around);
        assert_eq!(of("v=1&told="), Told { around: false, ..Told::default() });
        let all = Told { own: true, around: true, voice: true, tone: true };
        assert_eq!((print_told(all), of("v=1&told=tvao")), ("oavt".to_owned(), all));
    }

    #[test]
    fn the_link_comes_first_and_garbage_counts_for_nothing() {
        let load = |kept, query, preferred| load_settings(Some(kept), &Options::parse(query).0, preferred);
        let settings = load("v=1&lang=ko&theme=dark", "theme=light&speed=7", None);
        assert_eq!(
            (settings.lang, settings.theme, settings.speed),
            (Lang::Ko, Theme::Light, Speed::default())
        );
        let garbage = load("v=9&lang=ko", "lang=xx&theme=%FF", Some(Lang::Ko));
        assert_eq!(garbage, Settings { lang: Lang::Ko, ..Settings::default() });
    }
}
