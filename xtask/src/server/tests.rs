use std::{
    io::{Read, Write},
    net::TcpStream,
};

use super::{Server, Site, request::decoded_path};

fn site() -> Site {
    let mut site = Site::default();
    site.insert("index.html", b"<!doctype html>".repeat(40));
    site.insert("app.wasm", b"\0asm".to_vec());
    site.insert("notes/index.html", b"notes".to_vec());
    site
}

/// Sends `head` and returns the whole answer as text.
fn ask(server: &Server, head: &str) -> String {
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(stream, "{head}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[track_caller]
fn check(server: &Server, head: &str, expected: &[&str]) {
    let answer = ask(server, head);
    for part in expected {
        assert!(answer.contains(part), "{head}: no {part:?} in {answer:?}");
    }
}

#[test]
fn answers_with_type_length_and_compression() {
    let server = Server::start(site(), 0).unwrap();
    check(&server, "GET / HTTP/1.1", &["200 OK", "text/html; charset=utf-8", "Content-Length: 600"]);
    check(&server, "GET /?step=3 HTTP/1.1\r\nAccept-Encoding: br, gzip", &["Content-Encoding: gzip"]);
    check(&server, "GET /app.wasm HTTP/1.1", &["application/wasm", "\0asm"]);
    assert!(!ask(&server, "GET / HTTP/1.1\r\nAccept-Encoding: gzip;q=0").contains("gzip\r\n"));
    assert!(!ask(&server, "HEAD / HTTP/1.1").contains("doctype"));
}

#[test]
fn finds_folders_and_nothing_else() {
    let server = Server::start(site().mounted_at("a/b"), 0).unwrap();
    assert!(server.url().ends_with("/a/b/"));
    check(&server, "GET /a/b/ HTTP/1.1", &["200 OK"]);
    check(&server, "GET /a/b HTTP/1.1", &["301", "Location: /a/b/"]);
    check(&server, "GET /a/b/notes HTTP/1.1", &["301", "Location: /a/b/notes/"]);
    check(&server, "GET / HTTP/1.1", &["404"]);
    check(&server, "POST /a/b/ HTTP/1.1", &["405"]);
}

#[test]
fn a_path_cannot_leave_the_site() {
    let server = Server::start(site(), 0).unwrap();
    for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/notes/..%2f..%2fx", "/..%5cx", "/%00", "/%ff"] {
        check(&server, &format!("GET {path} HTTP/1.1"), &["400"]);
    }
    check(&server, "GET http://elsewhere/ HTTP/1.1", &["400"]);
    check(&server, "GET //etc/passwd HTTP/1.1", &["404"]);
    check(&server, "GET /%zz HTTP/1.1", &["404"]);
}

#[test]
fn an_overlong_head_is_refused_and_a_long_address_is_not() {
    let server = Server::start(site(), 0).unwrap();
    check(&server, &format!("GET /?x={} HTTP/1.1", "y".repeat(100_000)), &["200 OK"]);
    check(&server, &format!("GET / HTTP/1.1{}", "\r\nA: b".repeat(100)), &["431"]);
    assert!(decoded_path("/%ED%95%9C").is_some_and(|it| it == "/한"));
    let mut stream = TcpStream::connect(server.address).unwrap();
    // The server may close before everything is written.
    let _ = stream.write_all(format!("GET /?x={}", "y".repeat(256 * 1024)).as_bytes());
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    assert!(answer.contains("431"), "{answer:?}");
}

#[test]
fn keeps_a_log_and_the_connection() {
    let server = Server::start(site(), 0).unwrap();
    let mut stream = TcpStream::connect(server.address).unwrap();
    stream
        .write_all(b"GET /app.wasm HTTP/1.1\r\n\r\nGET /gone?x HTTP/1.1\r\nConnection: close\r\n\r\n")
        .unwrap();
    stream.read_to_end(&mut Vec::new()).unwrap();
    let hits = server.take_hits();
    assert_eq!(
        hits.iter().map(|it| (it.path(), it.status)).collect::<Vec<_>>(),
        [("/app.wasm", 200), ("/gone", 404)]
    );
    assert_eq!(server.hits(), []);
}

#[test]
fn the_element_for_host_pages_stays_small() {
    let path = crate::tools::process::root().join("static/conv-scope.js");
    let mut site = Site::default();
    site.insert("conv-scope.js", std::fs::read(path).unwrap());
    let n_bytes = site.get("conv-scope.js").unwrap().gzip().len();
    assert!(n_bytes <= 3000, "{n_bytes} bytes");
}

#[test]
fn another_site_takes_its_place_and_nobody_is_answered_while_it_is_away() {
    let server = Server::start(site(), 0).unwrap();
    let mut other = Site::default();
    other.insert("index.html", b"another".to_vec());
    server.change(other);
    check(&server, "GET / HTTP/1.1", &["200 OK", "another"]);
    check(&server, "GET /app.wasm HTTP/1.1", &["404"]);
    server.set_away(true);
    assert_eq!(ask(&server, "GET / HTTP/1.1"), "");
    server.set_away(false);
    check(&server, "GET / HTTP/1.1", &["another"]);
}
