//! Answering requests.

use std::convert::Infallible;
use std::net::{IpAddr, TcpListener};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tokio::sync::oneshot;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};
use tower_http::services::{ServeDir, ServeFile};

use super::super::failure::Failure;
use super::{Portal, page};
use crate::base::message;
use crate::plan::links::decoded;

/// Why the server stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stopped {
    /// The user has seen enough.
    ByUser,
    /// The builder is gone.
    BuilderGone,
}

/// Serves until Ctrl-C, or until the builder is gone.
///
/// # Errors
/// The machine failed.
pub(super) fn serve(
    listener: TcpListener,
    portal: Arc<Portal>,
    local: bool,
    ended: oneshot::Receiver<()>,
) -> Result<Stopped, Failure> {
    let run = async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::select! {
            served = axum::serve(listener, router(portal, local)) => served.map(|()| Stopped::ByUser),
            pressed = tokio::signal::ctrl_c() => pressed.map(|()| Stopped::ByUser),
            _ = ended => Ok(Stopped::BuilderGone),
        }
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime
        .and_then(|runtime| runtime.block_on(run))
        .map_err(|error| Failure::io(message!("failure-serve"), &error))
}

fn router(portal: Arc<Portal>, local: bool) -> Router {
    let missing = ServeFile::new(portal.folder.join("404.html"));
    let files = ServeDir::new(&portal.folder).not_found_service(missing);
    let pages = Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(Arc::clone(&portal), around));
    let router = Router::new()
        .route("/.bantin/reload.js", get(script))
        .route("/.bantin/reload", get(reload))
        .with_state(portal)
        .fallback_service(pages)
        .layer(middleware::from_fn(only_plain));
    if local { router.layer(middleware::from_fn(only_local)) } else { router }
}

async fn script() -> impl IntoResponse {
    (
        [
            (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
        ],
        page::SCRIPT,
    )
}

/// The line over which a page learns the number of the newest build, now and whenever it changes.
async fn reload(
    State(portal): State<Arc<Portal>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let builds = WatchStream::new(portal.builds.subscribe());
    Sse::new(builds.map(|build| Ok(Event::default().data(build.to_string()))))
        .keep_alive(KeepAlive::default())
}

/// Paths that the server itself answers.
const OWN: [&str; 2] = ["/.bantin/reload", "/.bantin/reload.js"];

/// The longest path and segment that a file of the portal can have, in bytes.
const LONGEST: usize = 1024;
const LONGEST_SEGMENT: usize = 255;

/// Finds nothing at paths that no file of the portal has: our records lie in the same folder, and
/// there are many ways to spell their names.
async fn only_plain(request: Request, next: Next) -> Response {
    if is_plain(request.uri().path()) {
        next.run(request).await
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

/// Returns `true` if a path, read as the file server reads it, names what may be a file or folder
/// of the portal.
fn is_plain(path: &str) -> bool {
    if OWN.contains(&path) {
        return true;
    }
    let path = decoded(path);
    let strange = |segment: &str| {
        matches!(segment, "" | "." | "..")
            || segment.len() > LONGEST_SEGMENT
            // Some file systems disregard case, and points and blanks at the end.
            || segment.trim_end_matches([' ', '.']).eq_ignore_ascii_case(".bantin")
    };
    let inside = path.strip_prefix('/').unwrap_or(&path);
    let inside = inside.strip_suffix('/').unwrap_or(inside);
    let plain = !path.contains('\\') && !path.contains(char::is_control) && path.len() <= LONGEST;
    plain && (inside.is_empty() && path == "/" || !inside.split('/').any(strange))
}

/// Shows what went wrong in place of pages, and adds the script to pages.
async fn around(State(portal): State<Arc<Portal>>, mut request: Request, next: Next) -> Response {
    // The length of a page is known when it is made, so a question for its head is answered with a
    // page that is not sent.
    let head = request.method() == Method::HEAD;
    if head {
        *request.method_mut() = Method::GET;
    }
    // Read before the page: at worst it is loaded once too often.
    let build = *portal.builds.borrow();
    let path = decoded(request.uri().path());
    let asks_for_page = request.method() == Method::GET && is_page(request.uri().path());
    let mut response = match portal.fault().filter(|_| asks_for_page) {
        Some(fault) => own_page(StatusCode::INTERNAL_SERVER_ERROR, &fault, build),
        None => file(request, next, build).await,
    };
    if asks_for_page && response.status() == StatusCode::NOT_FOUND {
        let absent = portal.absent(&path);
        response = absent.map_or(response, |page| own_page(StatusCode::NOT_FOUND, &page, build));
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if head { Response::from_parts(response.into_parts().0, Body::empty()) } else { response }
}

/// A page that only the server shows.
fn own_page(status: StatusCode, page: &str, build: u64) -> Response {
    let page = page::with_script(page.as_bytes(), build);
    (status, [(header::CONTENT_LENGTH, page.len())], Html(page)).into_response()
}

/// Answers with a file, always the whole of it: it may change twice in the second that a condition
/// can tell apart, and two parts of a page need not be of the same build.
async fn file(mut request: Request, next: Next, build: u64) -> Response {
    for condition in [
        header::IF_MODIFIED_SINCE,
        header::IF_UNMODIFIED_SINCE,
        header::IF_MATCH,
        header::IF_NONE_MATCH,
        header::IF_RANGE,
        header::RANGE,
    ] {
        request.headers_mut().remove(condition);
    }
    let mut response = next.run(request).await;
    if response.headers().contains_key(header::ACCEPT_RANGES) {
        response.headers_mut().insert(header::ACCEPT_RANGES, HeaderValue::from_static("none"));
    }
    if is_html(&response) { inject(response, build).await } else { response }
}

async fn inject(response: Response, build: u64) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(html) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = page::with_script(&html, build);
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(page.len()));
    Response::from_parts(parts, Body::from(page))
}

/// Returns `true` if a route is that of a page: a folder, or something that ends with `.html`.
fn is_page(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').is_none_or(|(_, extension)| extension == "html")
}

fn is_html(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// Refuses requests that a foreign page makes through a name of its own for this machine: what is
/// not published yet would be read by others that way.
async fn only_local(request: Request, next: Next) -> Response {
    let named = request.uri().host().is_none_or(is_local);
    if named && are_local(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

/// Returns `true` if there is a name for this machine, and no other one.
fn are_local(headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    headers.contains_key(header::HOST) && hosts.all(|host| host.to_str().is_ok_and(is_local))
}

fn is_local(host: &str) -> bool {
    let port = |port: &str| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    let name = host.rsplit_once(':').filter(|(_, rest)| port(rest)).map_or(host, |(name, _)| name);
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    name == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_known_by_their_route() {
        for page in ["/", "/articles/2022/x/", "/articles/2022/x", "/404.html", "/"] {
            assert!(is_page(page), "{page}");
        }
        for file in ["/assets/style.css", "/feed.xml", "/data/figures.json"] {
            assert!(!is_page(file), "{file}");
        }
    }

    #[test]
    fn records_are_found_in_no_spelling() {
        for good in [
            "/",
            "/index.html",
            "/articles/2022/x/",
            "/.bantin/reload",
            "/.bantin/reload.js",
            "/.well-known/security.txt",
            "/.htaccess",
            "/media/a%20b.png",
            "/media/%C4%91.png",
            "/100%",
            "/a..b/c",
        ] {
            assert!(is_plain(good), "{good}");
        }
        for bad in [
            "/.bantin",
            "/.bantin/",
            "/.bantin/manifest",
            "/%2ebantin/manifest",
            "/%2Ebantin/manifest",
            "/.%62antin/manifest",
            "//.bantin/manifest",
            "/./.bantin/manifest",
            "/.bantin%2fmanifest",
            "/.bantin%2Fmanifest",
            "/a/..%2f.bantin/",
            "/a/%2e%2e/.bantin/manifest",
            "/..\\.bantin\\manifest",
            "/.bantin%5cmanifest",
            "/.BANTIN/manifest",
            "/.bantin./manifest",
            "/.bantin%20/manifest",
            "/.bantin%00/manifest",
            "/.bantin/reload/",
            "/.bantin/reload.js%00",
            "/%2ebantin/reload",
            "/a//b",
            "//",
            "//evil.example/..",
            "/%00",
            &format!("/{}", "a".repeat(256)),
            &"/a".repeat(600),
        ] {
            assert!(!is_plain(bad), "{bad}");
        }
        // A name that is escaped twice is that of no file.
        assert!(
            is_plain("/%252ebantin/x")
                && !is_plain("/topics/.bantin/")
                && is_plain("/topics/bantin/")
        );
    }

    #[test]
    fn names_of_other_machines_are_refused() {
        for good in ["127.0.0.1:1666", "localhost:1666", "localhost", "[::1]:1666", "127.0.0.1"] {
            assert!(is_local(good), "{good}");
        }
        for bad in [
            "evil.example:1666",
            "",
            "192.168.0.7:1666",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
        ] {
            assert!(!is_local(bad), "{bad}");
        }
        let mut headers = HeaderMap::new();
        assert!(!are_local(&headers));
        headers.append(header::HOST, HeaderValue::from_static("localhost"));
        assert!(are_local(&headers));
        headers.append(header::HOST, HeaderValue::from_static("evil.example"));
        assert!(!are_local(&headers));
    }
}
