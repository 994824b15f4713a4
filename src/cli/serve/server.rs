//! Answering requests.

use std::convert::Infallible;
use std::net::{IpAddr, TcpListener};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{any, get};
use tokio::sync::oneshot;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};
use tower_http::services::{ServeDir, ServeFile};

use super::super::failure::Failure;
use super::{Portal, page};

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
        .map_err(|error| Failure::io("the portal cannot be served", &error))
}

fn router(portal: Arc<Portal>, local: bool) -> Router {
    let missing = ServeFile::new(portal.folder.join("404.html"));
    let files = ServeDir::new(&portal.folder).not_found_service(missing);
    let pages =
        Router::new().fallback_service(files).layer(middleware::from_fn_with_state(Arc::clone(&portal), around));
    let router = Router::new()
        .route("/.bantin/reload.js", get(script))
        .route("/.bantin/reload", get(reload))
        // Our records lie in the folder, but are no part of the portal.
        .route("/.bantin/{*rest}", any(StatusCode::NOT_FOUND))
        .with_state(portal)
        .fallback_service(pages);
    if local { router.layer(middleware::from_fn(only_local)) } else { router }
}

async fn script() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], page::SCRIPT)
}

/// The line over which a page learns the number of the newest build, now and whenever it changes.
async fn reload(State(portal): State<Arc<Portal>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let builds = WatchStream::new(portal.builds.subscribe());
    Sse::new(builds.map(|build| Ok(Event::default().data(build.to_string())))).keep_alive(KeepAlive::default())
}

/// Shows what went wrong in place of pages, and adds the script to pages.
async fn around(State(portal): State<Arc<Portal>>, mut request: Request, next: Next) -> Response {
    // Read before the page: at worst it is loaded once too often.
    let build = *portal.builds.borrow();
    if let Some(fault) = portal.fault().filter(|_| is_page(request.uri().path())) {
        let page = Html(page::with_script(fault.as_bytes(), build));
        return (StatusCode::INTERNAL_SERVER_ERROR, [(header::CACHE_CONTROL, "no-store")], page).into_response();
    }
    // A file may change twice in the second that these headers can tell apart.
    for condition in [header::IF_MODIFIED_SINCE, header::IF_UNMODIFIED_SINCE, header::IF_NONE_MATCH, header::RANGE] {
        request.headers_mut().remove(condition);
    }
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if is_html(&response) { inject(response, build).await } else { response }
}

async fn inject(response: Response, build: u64) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(html) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if !html.is_empty() {
        parts.headers.remove(header::CONTENT_LENGTH);
    }
    Response::from_parts(parts, Body::from(page::with_script(&html, build)))
}

/// Whether a route is that of a page: a folder, or something that ends with `.html`.
fn is_page(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').is_none_or(|(_, extension)| extension == "html")
}

fn is_html(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// Refuses requests that a foreign page makes through a name of its own for this machine: what is not published yet
/// would be read by others that way.
async fn only_local(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if is_local(host) { next.run(request).await } else { StatusCode::FORBIDDEN.into_response() }
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
    fn names_of_other_machines_are_refused() {
        for good in ["127.0.0.1:1666", "localhost:1666", "localhost", "[::1]:1666", "127.0.0.1"] {
            assert!(is_local(good), "{good}");
        }
        for bad in ["evil.example:1666", "", "192.168.0.7:1666", "localhost.evil.example"] {
            assert!(!is_local(bad), "{bad}");
        }
    }
}
