//! `cargo xtask serve`

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
};

use anyhow::{Context, Error, Result};
use lexopt::prelude::*;

use super::build;
use crate::server::{Server, Site};

pub const HELP: &str = "\
Builds the page and serves it to this machine.

Usage: cargo xtask serve [--port PORT] [--no-build]

  --port PORT   default 8080
  --no-build    serve dist/ as it is

Ctrl-C ends it. While working on the page, `trunk serve` builds again at every change.";

const DEFAULT_PORT: u16 = 8080;

pub fn run(mut args: lexopt::Parser) -> Result<()> {
    let (mut port, mut is_built) = (DEFAULT_PORT, false);
    while let Some(arg) = args.next()? {
        match arg {
            Long("port") => {
                let text = args.value()?.string()?;
                port = text.parse().with_context(|| format!("{text:?} is not a port (1 to 65535)"))?;
            }
            Long("no-build") => is_built = true,
            _ => return Err(arg.unexpected().into()),
        }
    }
    // Better known before a build of minutes than after it.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|err| explain(err, port))?;
    let folder = if is_built { build::dist() } else { build::page()? };
    let site = Site::load(&folder)
        .with_context(|| format!("cannot read {}; `cargo xtask build` makes it", folder.display()))?;
    let server = Server::start(site, port).map_err(|err| explain(err, port))?;
    println!("\nConvoscope is at {}  (Ctrl-C ends it)", server.url());
    server.wait();
    Ok(())
}

fn explain(err: std::io::Error, port: u16) -> Error {
    let kind = err.kind();
    let err = Error::from(err);
    match kind {
        ErrorKind::AddrInUse => err.context(format!(
            "port {port} is taken by another program; choose another: cargo xtask serve --port {}",
            port.checked_add(1).unwrap_or(DEFAULT_PORT)
        )),
        ErrorKind::PermissionDenied => {
            err.context(format!("port {port} is reserved; choose one above 1023 with --port"))
        }
        _ => err.context(format!("cannot listen on port {port}")),
    }
}
