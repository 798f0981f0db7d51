//! Files to save, and what becomes of the one that is being made.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::Blob;
use yew::prelude::*;

use super::controls::list;
use super::files::{File, ROWS, Row, nth, saved_as};
use super::state::{Chosen, JobCell, SCALES, Set, change};
use crate::app::{Settings, Theme};
use crate::figure::Figure;
use crate::figure::url::print;
use crate::number::fixed;
use crate::ui::el::{El, button, el, fragment, hint};
use crate::ui::fields::typed;
use crate::web::media::Preference;
use crate::web::worker::{Export, FILM, Job, PNG, Report};
use crate::web::{address, dom, download};
use crate::words::{Lang, ShareLabel, ShareMsg};

/// The fastest film that is made.
const MOST_PLACES_PER_SEC: f64 = 25.0;
/// A browser reads a file that it saves within this time.
const SAVED_MILLIS: u32 = 60_000;

/// How pictures look beyond the figure.
pub(super) fn looks(chosen: &Chosen, set: &Set, lang: Lang) -> El {
    let (set_caption, set_scale) = (set.clone(), set.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let caption = typed(&event);
        change(&set_caption, move |it| it.caption = caption);
    });
    let scales = SCALES.iter().map(|scale| format!("{} ×", *scale as u32).into()).collect();
    let on_scale = Callback::from(move |scale| change(&set_scale, move |it| it.scale = scale));
    let caption = el("input")
        .attr("id", "share-caption")
        .class("text")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", "400")
        .value(chosen.caption.clone())
        .on_input(oninput);
    let name = el("label").attr("for", "share-caption").child(lang.share(ShareLabel::Caption));
    el("div")
        .class("share__choices")
        .child(el("div").class("share__choice share__choice--wide").child(name).child(caption))
        .child(list("share-scale", lang.share(ShareLabel::Scale), scales, chosen.scale, on_scale))
}

/// The files that can be saved, and what becomes of the one that is being made.
pub(super) fn files(
    figure: &Rc<Figure>,
    settings: Settings,
    chosen: &Chosen,
    set: &Set,
    job: &JobCell,
) -> El {
    let lang = settings.lang;
    let has_film = dom::has_global("VideoEncoder");
    let make = {
        let (figure, chosen, set, job) = (figure.clone(), chosen.clone(), set.clone(), job.clone());
        Callback::from(move |at: usize| make(&figure, settings, &chosen, &set, &job, at))
    };
    let cancel = {
        let (set, job) = (set.clone(), job.clone());
        Callback::from(move |_: MouseEvent| {
            job.take();
            change(&set, move |it| {
                it.making = None;
                it.made = Some(lang.share(ShareLabel::Cancelled).to_owned());
            });
        })
    };
    let mut at = 0;
    let mut file_button = |file: &File| {
        let (this, make) = (at, make.clone());
        at += 1;
        let is_possible = has_film || file.format != FILM;
        button("chip")
            .key(file.format)
            .attr("data-test", ["save-", file.format].concat())
            .flag("disabled", !is_possible)
            .on_click(make.reform(move |_| this))
            .child(file.name.in_language(lang))
    };
    let mut row = |row: &Row| {
        let is_missing = !has_film && row.files.iter().any(|file| file.format == FILM);
        let purpose = if is_missing { ShareLabel::NoFilm } else { row.purpose };
        el("li")
            .class("share__file")
            .child(el("span").class("share__buttons").children(row.files.iter().map(&mut file_button)))
            .child(el("span").class("hint").child(lang.share(purpose)))
    };
    let name = chosen.making.and_then(|(at, _)| nth(at)).map(|file| file.name.in_language(lang));
    let share = chosen.making.map(|(_, share)| fixed(share, 3));
    let said = match (name, &chosen.made) {
        (Some(name), _) => lang.share_text(ShareMsg::Making { name }),
        (None, Some(made)) => made.clone(),
        (None, None) => String::new(),
    };
    let progress = name.map(|_| {
        el("progress")
            .attr("data-test", "save-progress")
            .attr("max", "1")
            .attr("value", share)
            .attr("aria-label", said.clone())
    });
    let cancel = name.map(|_| {
        button("chip").attr("data-test", "save-cancel").on_click(cancel).child(lang.share(ShareLabel::Cancel))
    });
    let elsewhere = (chosen.made.is_some() && dom::is_framed()).then(|| {
        let link = el("a")
            .attr("href", address::with_query(&print(figure)))
            .attr("target", "_blank")
            .attr("rel", "noopener")
            .child(lang.share(ShareLabel::OpenInTab));
        hint(lang.share(ShareLabel::InFrame)).child(" ").child(link)
    });
    let status = el("p").attr("role", "status").attr("data-test", "save-status").child(said);
    let below =
        el("div").class("share__progress").child(progress).child(cancel).child(status).child(elsewhere);
    fragment().child(el("ul").class("share__files").children(ROWS.iter().map(&mut row))).child(below)
}

/// Has a file made, and tells the browser to save it.
fn make(figure: &Rc<Figure>, settings: Settings, chosen: &Chosen, set: &Set, job: &JobCell, at: usize) {
    let Some(file) = nth(at) else { return };
    let Settings { lang, theme, speed, .. } = settings;
    let figure = print(figure);
    let request = Export {
        figure: &figure,
        format: file.format,
        lang: lang.tag(),
        is_dark: theme == Theme::Dark || theme == Theme::Auto && Preference::Dark.is_wanted(),
        size: dom::size("stage-canvas").unwrap_or(Export::default().size),
        scale: match file.format {
            PNG => SCALES.get(chosen.scale).copied().unwrap_or(1.0),
            // A projector is finer than the page.
            FILM => 2.0,
            _ => 1.0,
        },
        caption: &chosen.caption,
        places_per_sec: speed.steps_per_sec().min(MOST_PLACES_PER_SEC),
        ..Export::default()
    };
    let tell = {
        let set = set.clone();
        move |made: String| {
            change(&set, move |it| {
                it.making = None;
                it.made = Some(made);
            });
        }
    };
    let (answer, progress) = (tell.clone(), set.clone());
    // What is being made is not wanted any more.
    job.take();
    let started = Job::export(&request, move |report| match report {
        Report::Progress(share) => change(&progress, move |it| it.making = Some((at, share))),
        Report::File(made) => answer(save(&made, &saved_as(file, &made.type_()), lang)),
        Report::Refused(sentence) => answer(sentence),
        Report::NoWorker => answer(lang.share(ShareLabel::NoWorker).to_owned()),
        Report::Figure(_) => {}
    });
    match started {
        Ok(started) => {
            *job.borrow_mut() = Some(started);
            change(set, move |it| it.making = Some((at, 0.0)));
        }
        Err(_) => tell(lang.share(ShareLabel::NoWorker).to_owned()),
    }
}

/// Saves a file, and says so.
fn save(made: &Blob, name: &str, lang: Lang) -> String {
    match download::save(made, name) {
        Ok(url) => {
            Timeout::new(SAVED_MILLIS, move || drop(url)).forget();
            let kilobytes = (made.size() / 1e3).ceil() as usize;
            lang.share_text(ShareMsg::Made { file: name, kilobytes })
        }
        Err(_) => lang.share(ShareLabel::InFrame).to_owned(),
    }
}
