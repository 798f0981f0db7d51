//! Opening a file of the reader: a figure that was saved, or numbers for the input.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::File;
use yew::prelude::*;

use crate::app::Action;
use crate::figure::Figure;
use crate::figure::url::{MAX_SAVED_BYTES, Parsed, parse_saved, print};
use crate::ui::dispatch::Dispatch;
use crate::ui::kept::use_kept;
use crate::web::worker::{Job, Report};
use crate::words::{Lang, ShareLabel, ShareMsg};

/// How long it is said that a file was opened.
const OPENED_MILLIS: u32 = 10_000;

/// What came of opening a file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    pub(super) sentence: String,
    /// The figure is the file's now.
    pub(super) is_open: bool,
}

/// What was said of the last file, and what opens one, or forgets what was said.
#[hook]
pub(super) fn use_opening(
    figure: &Rc<Figure>,
    lang: Lang,
    dispatch: &Dispatch,
) -> (Option<Said>, Callback<Option<File>>, Callback<()>) {
    let said = use_kept(|| None::<Said>);
    let job = use_mut_ref(|| None::<Job>);
    let timeout = use_mut_ref(|| None::<Timeout>);
    let latest = use_mut_ref(|| figure.clone());
    latest.replace(figure.clone());
    let forget = {
        let said = said.clone();
        Callback::from(move |()| said.set(None))
    };
    let shown = (*said).clone();
    let dispatch = dispatch.clone();
    let open = Callback::from(move |file: Option<File>| {
        let tell = {
            let (said, timeout) = (said.clone(), timeout.clone());
            move |sentence: String, is_open: bool| {
                said.set(Some(Said { sentence, is_open }));
                // What is wrong stays until it is read.
                let said = said.clone();
                let later = is_open.then(|| Timeout::new(OPENED_MILLIS, move || said.set(None)));
                timeout.replace(later);
            }
        };
        let label = move |it| lang.share(it).to_owned();
        // What is read no longer matters.
        job.take();
        let Some(file) = file else { return tell(label(ShareLabel::NotAFile), false) };
        if file.size() > MAX_SAVED_BYTES as f64 {
            let megabytes = (file.size() / 1e6).ceil() as usize;
            return tell(lang.share_text(ShareMsg::FileTooLarge { megabytes }), false);
        }
        tell(label(ShareLabel::Reading), false);
        let query = print(&latest.borrow());
        let (answer, dispatch) = (tell.clone(), dispatch.clone());
        let started = Job::read(&file, &file.name(), &query, lang.tag(), move |report| match report {
            Report::Figure(query) => {
                let Parsed { figure, impossible, problems } = parse_saved(&query);
                dispatch.send(Action::Open(Box::new(figure)));
                // What is wrong with it, and what would work, is said as of any layer.
                if let Some(impossible) = impossible {
                    dispatch.send(Action::SetLayer(impossible.params));
                }
                let problems: Vec<_> = problems.iter().map(|problem| lang.url_problem(problem)).collect();
                match problems.is_empty() {
                    true => answer(label(ShareLabel::Opened), true),
                    false => answer(problems.join(" "), true),
                }
            }
            Report::Refused(sentence) => answer(sentence, false),
            Report::NoWorker => answer(label(ShareLabel::NoWorker), false),
            Report::Progress(_) | Report::File(_) => {}
        });
        match started {
            Ok(started) => *job.borrow_mut() = Some(started),
            Err(_) => tell(label(ShareLabel::NoWorker), false),
        }
    });
    (shown, open, forget)
}
