//! A static server for one machine: answers on the loopback interface only, from memory.
//!
//! It does what the hosts do that the page will live on: correct MIME types, `gzip -9`,
//! keep-alive, `HEAD`, a redirect from a folder to its slash. It keeps a log of what was
//! asked for, so that a test can say "this file was fetched once".
//!
//! Requests are read by `httparse`; the sockets are our own, because no kept library fits:
//! hyper and all that stands on it refuse addresses above 65,534 bytes (`http::Uri`), which the
//! page must explain itself, and `tiny_http` has no maintainer.
//!
//! ```ignore
//! let server = Server::start(Site::load(Path::new("dist"))?, 0)?;
//! println!("{}", server.url());
//! ```

mod request;
mod site;

use std::{
    io::{self, BufReader, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use request::{ReadError, Request};
pub use site::{Asset, Found, Site};

/// A silent connection is closed after this time.
const IDLE_TIMEOUT: Duration = Duration::from_secs(60);

/// One answered request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The path and query as the browser sent them.
    pub target: String,
    pub status: u16,
    /// Bytes of the body on the wire.
    pub body_bytes: usize,
}

impl Hit {
    /// The path without the query.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }
}

/// A running server; dropping it stops it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    acceptor: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    site: RwLock<Arc<Site>>,
    /// Whether it answers nobody, as where there is no network.
    is_away: AtomicBool,
    hits: Mutex<Vec<Hit>>,
    is_stopping: AtomicBool,
}

impl Server {
    /// Serves `site` at 127.0.0.1; port 0 takes any free port.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            site: RwLock::new(Arc::new(site)),
            is_away: AtomicBool::new(false),
            hits: Mutex::default(),
            is_stopping: AtomicBool::new(false),
        });
        let acceptor = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Self { address, shared, acceptor: Some(acceptor) })
    }

    /// The address of the site, with the slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.site().mount())
    }

    /// The scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What was asked for since the last call of [`Server::take_hits`].
    pub fn hits(&self) -> Vec<Hit> {
        self.shared.hits().clone()
    }

    /// Returns the log and starts a new one.
    pub fn take_hits(&self) -> Vec<Hit> {
        std::mem::take(&mut *self.shared.hits())
    }

    /// From now on it serves another site under the same address.
    pub fn change(&self, site: Site) {
        *self.shared.site.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }

    /// Closes every connection without an answer, as where there is no network, or answers again.
    pub fn set_away(&self, is_away: bool) {
        self.shared.is_away.store(is_away, Ordering::Relaxed);
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(acceptor) = self.acceptor.take() {
            // Only a panic of the acceptor ends here, and it has been printed.
            let _ = acceptor.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.is_stopping.store(true, Ordering::Relaxed);
        // Wakes the acceptor, which then sees the flag.
        let _ = TcpStream::connect(self.address);
        if let Some(acceptor) = self.acceptor.take() {
            let _ = acceptor.join();
        }
    }
}

impl Shared {
    fn site(&self) -> Arc<Site> {
        self.site.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn hits(&self) -> std::sync::MutexGuard<'_, Vec<Hit>> {
        self.hits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.is_stopping.load(Ordering::Relaxed) {
            break;
        }
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        // A browser that goes away in the middle of an answer is no event worth a word.
        thread::spawn(move || converse(&stream, &shared).unwrap_or_default());
    }
}

/// Answers the requests of one connection, one after the other.
fn converse(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(IDLE_TIMEOUT))?;
    let mut reader = BufReader::new(stream);
    loop {
        let request = match Request::read(&mut reader) {
            Ok(Some(request)) => request,
            Ok(None) => return Ok(()),
            Err(ReadError::Io(err)) => return Err(err),
            Err(ReadError::Malformed) => return refuse(stream, "400 Bad Request"),
            Err(ReadError::TooLong) => return refuse(stream, "431 Request Header Fields Too Large"),
        };
        if shared.is_away.load(Ordering::Relaxed) {
            return Ok(());
        }
        let site = shared.site();
        let response = respond(&request, &site);
        let body = if request.is_head { &[] } else { response.body };
        shared.hits().push(Hit {
            target: request.target.clone(),
            status: response.status,
            body_bytes: body.len(),
        });
        let mut writer = stream;
        writer.write_all(response.head().as_bytes())?;
        writer.write_all(body)?;
        writer.flush()?;
        if request.wants_close {
            return Ok(());
        }
    }
}

fn refuse(mut stream: &TcpStream, status: &str) -> io::Result<()> {
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

struct Response<'a> {
    status: u16,
    reason: &'static str,
    headers: String,
    body: &'a [u8],
}

impl Response<'_> {
    fn head(&self) -> String {
        format!(
            "HTTP/1.1 {} {}\r\nContent-Length: {}\r\n{}\
             X-Content-Type-Options: nosniff\r\n\r\n",
            self.status,
            self.reason,
            self.body.len(),
            self.headers,
        )
    }

    fn plain(status: u16, reason: &'static str) -> Self {
        let headers = "Content-Type: text/plain; charset=utf-8\r\n".to_owned();
        Self { status, reason, headers, body: reason.as_bytes() }
    }
}

fn respond<'a>(request: &Request, site: &'a Site) -> Response<'a> {
    if !request.is_read {
        return Response::plain(405, "Method Not Allowed");
    }
    let Some(path) = request::decoded_path(&request.target) else {
        return Response::plain(400, "Bad Request");
    };
    match site.find(&path) {
        Some(Found::Asset(asset)) => {
            let keeping = if asset.is_immutable() { "max-age=31536000, immutable" } else { "no-cache" };
            let mut headers = format!(
                "Content-Type: {}\r\nCache-Control: {keeping}\r\nVary: Accept-Encoding\r\n",
                asset.mime()
            );
            let body = if request.accepts_gzip && asset.gzip().len() < asset.raw().len() {
                headers.push_str("Content-Encoding: gzip\r\n");
                asset.gzip()
            } else {
                asset.raw()
            };
            Response { status: 200, reason: "OK", headers, body }
        }
        Some(Found::Folder { location }) => {
            let headers = format!("Location: {location}\r\n");
            Response { headers, ..Response::plain(301, "Moved Permanently") }
        }
        None => Response::plain(404, "Not Found"),
    }
}

#[cfg(test)]
mod tests;
