//! A question for others: its link, its QR code, and files for other tools.

use std::cell::RefCell;
use std::rc::Rc;

#[cfg(feature = "export")]
use gloo_timers::callback::Timeout;
#[cfg(feature = "export")]
use web_sys::Blob;
use yew::prelude::*;

#[cfg(feature = "export")]
use crate::question::export::Kind;
use crate::room::questions::Quiz;
use crate::ui::el::{El, button, el, hint};
use crate::ui::fields::field_error;
use crate::ui::kept::{Kept, use_kept};
#[cfg(feature = "export")]
use crate::web::download;
use crate::web::download::ObjectUrl;
use crate::web::worker::{Job, Report};
use crate::web::{address, clipboard};
use crate::words::{Lang, PractiseLabel, ShareLabel};

/// How long a saved file stays readable, in milliseconds.
#[cfg(feature = "export")]
const SAVED_MILLIS: u32 = 60_000;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct GiveProps {
    pub(super) quiz: Rc<Quiz>,
    pub(super) lang: Lang,
}

/// What has become of a wish.
#[derive(Clone, Default, PartialEq)]
enum Given {
    #[default]
    Nothing,
    Said(PractiseLabel),
    /// The link could not be copied, and stands in a field.
    ByHand,
    Qr(Rc<ObjectUrl>),
    Refused(String),
}

/// The part below the question; closed until it is asked for.
#[component]
pub(super) fn Give(props: &GiveProps) -> Html {
    let GiveProps { quiz, lang } = props;
    let lang = *lang;
    let given = use_kept(Given::default);
    let job = use_mut_ref(|| None::<Job>);
    let link = address::with_query(&format!("do=practise&{}", quiz.link()));
    let copy = {
        let (given, link) = (given.clone(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let given = given.clone();
            clipboard::copy(&link, None, move |is_copied| {
                given.set(if is_copied { Given::Said(PractiseLabel::Copied) } else { Given::ByHand });
            });
        })
    };
    let qr = {
        let (given, job, link) = (given.clone(), job, link.clone());
        Callback::from(move |_: MouseEvent| show_qr(&given, &job, &link, lang))
    };
    let files = files(quiz, &given, lang);
    let said = match &*given {
        Given::Nothing => None,
        Given::Said(label) => Some(el("p").child(lang.practise(*label))),
        Given::ByHand => Some(
            el("label")
                .child(lang.practise(PractiseLabel::CopyByHand))
                .child(el("input").class("text practise__link").attr("readonly", "readonly").value(link)),
        ),
        Given::Qr(url) => Some(
            el("img")
                .attr("src", url.as_str().to_owned())
                .attr("alt", lang.share(ShareLabel::QrCodeOfLink))
                .attr("width", "220")
                .attr("height", "220"),
        ),
        Given::Refused(sentence) => Some(field_error(sentence.clone())),
    };
    let press = |test: &'static str, label: &'static str, press: Callback<MouseEvent>| {
        button("chip").attr("data-test", test).on_click(press).child(label)
    };
    el("details")
        .class("practise__give")
        .attr("data-test", "give")
        .child(el("summary").child(lang.practise(PractiseLabel::Give)))
        .child(hint(lang.practise(PractiseLabel::GiveHint)))
        .child(
            el("div")
                .class("practise__buttons")
                .child(press("copy-link", lang.practise(PractiseLabel::CopyLink), copy))
                .child(press("qr", lang.share(ShareLabel::QrCode), qr))
                .children(files),
        )
        .child(
            el("div").class("practise__given").attr("role", "status").attr("data-test", "given").child(said),
        )
        .into()
}

fn show_qr(given: &Kept<Given>, job: &Rc<RefCell<Option<Job>>>, link: &str, lang: Lang) {
    let no_worker = move || Given::Refused(lang.share(ShareLabel::NoWorker).to_owned());
    let answer = given.clone();
    let started = Job::qr(link, lang.tag(), move |report| {
        answer.set(match report {
            Report::File(file) => {
                ObjectUrl::new(&file).map_or_else(|_| no_worker(), |url| Given::Qr(Rc::new(url)))
            }
            Report::Refused(sentence) => Given::Refused(sentence),
            Report::NoWorker => no_worker(),
            Report::Progress(_) | Report::Figure(_) => return,
        });
    });
    match started {
        Ok(started) => {
            job.replace(Some(started));
        }
        Err(_) => given.set(no_worker()),
    }
}

/// Buttons for the files that other tools read.
#[cfg(feature = "export")]
fn files(quiz: &Rc<Quiz>, given: &Kept<Given>, lang: Lang) -> Vec<El> {
    let kinds = [
        (Kind::Gift, PractiseLabel::Gift),
        (Kind::H5p, PractiseLabel::H5p),
        (Kind::Text, PractiseLabel::Text),
    ];
    let one = |(kind, label): (Kind, PractiseLabel)| {
        let (given, quiz) = (given.clone(), quiz.clone());
        let save = Callback::from(move |_: MouseEvent| {
            let label = if save(kind, &quiz, lang) { PractiseLabel::Saved } else { PractiseLabel::NotSaved };
            given.set(Given::Said(label));
        });
        button("chip")
            .attr("data-test", format!("save-{}", kind.name()))
            .on_click(save)
            .child(lang.practise(label))
    };
    kinds.map(one).into()
}

/// There are none where nothing that writes them is built in, as in what draws the page natively.
#[cfg(not(feature = "export"))]
const fn files(_: &Rc<Quiz>, _: &Kept<Given>, _: Lang) -> Vec<El> {
    Vec::new()
}

/// The address of the page, which stands beside this document.
#[cfg(feature = "export")]
fn page() -> String {
    let here = address::with_query("");
    let (folder, _) = here.rsplit_once('/').unwrap_or((&here, ""));
    format!("{folder}/index.html")
}

/// Makes a file of the question and tells the browser to save it; whether that was possible.
#[cfg(feature = "export")]
fn save(kind: Kind, quiz: &Quiz, lang: Lang) -> bool {
    let Ok(bytes) = quiz.file(kind, lang, &page()) else { return false };
    let bytes = js_sys::Uint8Array::from(&*bytes);
    let Ok(blob) = Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&bytes)) else { return false };
    match download::save(&blob, kind.file()) {
        Ok(url) => {
            // The browser reads the file later.
            Timeout::new(SAVED_MILLIS, move || drop(url)).forget();
            true
        }
        Err(_) => false,
    }
}
