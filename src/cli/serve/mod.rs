//! `serve`: builds the portal, shows it on this machine, and builds it again whenever a source
//! changes.
//!
//! Two threads share a [`Portal`]. The *builder* waits for changes ([`watch`]), builds into the
//! site's `.bantin/serve/` like any other build, and notes what went wrong and how many times there
//! was something new. The *server* ([`server`]) answers requests from that folder, or with the page
//! of what went wrong; each page holds a line to the server over which it learns that it is out of
//! date. Neither ends for a mistake in the content.

mod builder;
mod page;
mod server;
mod watch;

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::{oneshot, watch as signal};

use super::Status;
use super::args::{Common, Serve};
use super::failure::Failure;
use super::terminal::Terminal;
use crate::base::{cause, message};
use builder::Builder;
use watch::Sources;

/// Folder in which the portal is built.
const FOLDER: &str = ".bantin/serve";

/// State that builder and server share.
struct Portal {
    /// The folder with the files of the last good build.
    folder: PathBuf,
    /// The page about the last build, if that was not good.
    fault: RwLock<Option<String>>,
    /// The pages about articles that are not published, by the address that they would have.
    absent: RwLock<BTreeMap<String, String>>,
    /// Number of builds that brought something new.
    builds: signal::Sender<u64>,
}

impl Portal {
    fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            fault: RwLock::default(),
            absent: RwLock::default(),
            builds: signal::Sender::new(0),
        }
    }

    /// The page to show instead of the portal.
    fn fault(&self) -> Option<String> {
        self.fault.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The page about an article that would stand at an address, but is not published.
    fn absent(&self, address: &str) -> Option<String> {
        let absent = self.absent.read().unwrap_or_else(PoisonError::into_inner);
        absent.get(address).or_else(|| absent.get(&format!("{address}/"))).cloned()
    }

    /// Takes note of the articles that are not published.
    fn note_absent(&self, pages: BTreeMap<String, String>) {
        *self.absent.write().unwrap_or_else(PoisonError::into_inner) = pages;
    }

    /// Takes note of a build. Open pages are told if they would look different now.
    fn note(&self, fault: Option<String>, changed: bool) {
        let mut last = self.fault.write().unwrap_or_else(PoisonError::into_inner);
        let news = changed || *last != fault;
        *last = fault;
        drop(last);
        if news {
            self.builds.send_modify(|builds| *builds += 1);
        }
    }
}

/// Serves until Ctrl-C.
pub(super) fn run(args: &Serve, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let terminal = terminal.with_format(args.problems.format).counting_notes();
    let listener = listen(args.bind, args.port)?;
    let address =
        listener.local_addr().map_err(|error| Failure::io(message!("failure-port"), &error))?;
    let url = url(address);
    let sources = Sources::new()?;
    let portal = Arc::new(Portal::new(PathBuf::from(FOLDER)));
    let mut builder =
        Builder::new(args.shown(), common.clone(), terminal, url.clone(), Arc::clone(&portal));
    builder.first()?;
    let serving = terminal.text(&message!("serve-serving", address = &url));
    terminal.answer(&format!("{serving}\n"))?;
    if args.open {
        open(&url, terminal);
    }
    let (end, ended) = oneshot::channel::<()>();
    let thread = std::thread::spawn(move || {
        // The server learns that this thread is gone, for whatever reason, by the end of the line.
        let _end = end;
        builder.go_on(sources);
    });
    let stopped = server::serve(listener, portal, address.ip().is_loopback(), ended)?;
    if stopped == server::Stopped::BuilderGone {
        thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    }
    Ok(Status::Clean)
}

fn listen(bind: IpAddr, port: u16) -> Result<TcpListener, Failure> {
    let bound = TcpListener::bind((bind, port))
        .and_then(|listener| listener.set_nonblocking(true).map(|()| listener));
    bound.map_err(|error| {
        let address = SocketAddr::new(bind, port).to_string();
        Failure::io(message!("failure-listen", address = address), &error)
    })
}

/// The address for a browser on this machine.
fn url(address: SocketAddr) -> String {
    let ip =
        if address.ip().is_unspecified() { IpAddr::V4(Ipv4Addr::LOCALHOST) } else { address.ip() };
    format!("http://{}/", SocketAddr::new(ip, address.port()))
}

/// Asks the desktop to open the address; the portal is served all the same if there is none.
fn open(url: &str, terminal: Terminal) {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "windows" => ("cmd", &["/C", "start", ""]),
        "macos" => ("open", &[]),
        _ => ("xdg-open", &[]),
    };
    if let Err(error) = std::process::Command::new(program).args(arguments).arg(url).spawn() {
        let why = cause::of(&error);
        terminal.warn(message!("serve-no-browser", program = program, why = why));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_for_a_browser() {
        for (address, expected) in [
            ("127.0.0.1:1666", "http://127.0.0.1:1666/"),
            ("0.0.0.0:80", "http://127.0.0.1:80/"),
            ("[::1]:1666", "http://[::1]:1666/"),
        ] {
            assert_eq!(url(address.parse().expect(address)), expected);
        }
    }

    #[test]
    fn pages_are_told_only_what_is_new() {
        let portal = Portal::new(PathBuf::new());
        let version = |fault: Option<&str>, changed| {
            portal.note(fault.map(str::to_owned), changed);
            *portal.builds.borrow()
        };
        assert_eq!(version(None, true), 1);
        assert_eq!(version(None, false), 1);
        assert_eq!(version(Some("a"), false), 2);
        assert_eq!(version(Some("a"), false), 2);
        assert_eq!(version(None, false), 3);
    }
}
