//! The link as a QR code.

use std::rc::Rc;

use yew::prelude::*;

use super::state::{Chosen, JobCell, Qr, Set, change};
use crate::ui::el::{El, button, el, fragment};
use crate::ui::fields::field_error;
use crate::web::download;
use crate::web::worker::{Job, Report};
use crate::words::{Lang, ShareLabel};

/// The link as a QR code, made when it is asked for.
pub(super) fn qr_code(chosen: &Chosen, set: &Set, job: &JobCell, link: &str, lang: Lang) -> El {
    let shown = chosen.qr.as_ref().filter(|(of, _)| of == link).map(|(_, qr)| qr);
    let is_shown = shown.is_some();
    let onclick = {
        let (set, job, link) = (set.clone(), job.clone(), link.to_owned());
        Callback::from(move |_: MouseEvent| {
            job.take();
            let (to, of) = (set.clone(), link.clone());
            let tell = move |qr: Option<Qr>| change(&to, move |it| it.qr = qr.map(|qr| (of, qr)));
            if is_shown {
                return tell(None);
            }
            let answer = tell.clone();
            let started = Job::qr(&link, lang.tag(), move |report| {
                let refused = |sentence| Some(Qr::Refused(sentence));
                (answer.clone())(match report {
                    Report::File(file) => match download::ObjectUrl::new(&file) {
                        Ok(url) => Some(Qr::Picture(Rc::new(url))),
                        Err(_) => refused(lang.share(ShareLabel::NoWorker).to_owned()),
                    },
                    Report::Refused(sentence) => refused(sentence),
                    Report::NoWorker => refused(lang.share(ShareLabel::NoWorker).to_owned()),
                    Report::Progress(_) | Report::Figure(_) => return,
                });
            });
            match started {
                Ok(started) => {
                    *job.borrow_mut() = Some(started);
                    tell(Some(Qr::Coming));
                }
                Err(_) => tell(Some(Qr::Refused(lang.share(ShareLabel::NoWorker).to_owned()))),
            }
        })
    };
    let label = if is_shown { ShareLabel::HideQrCode } else { ShareLabel::QrCode };
    let picture = match shown {
        Some(Qr::Picture(url)) => Some(
            el("img")
                .attr("src", url.as_str().to_owned())
                .attr("alt", lang.share(ShareLabel::QrCodeOfLink))
                .attr("width", "220")
                .attr("height", "220"),
        ),
        Some(Qr::Refused(sentence)) => Some(field_error(sentence.clone())),
        Some(Qr::Coming) | None => None,
    };
    let button = button("chip")
        .attr("data-test", "share-qr")
        .attr("aria-expanded", is_shown)
        .on_click(onclick)
        .child(lang.share(label));
    fragment().child(button).child(el("div").class("share__qr").attr("role", "status").child(picture))
}
