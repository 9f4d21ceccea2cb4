//! Answers requests.
//!
//! Takes: a request, and what is shown now. Gives: a page of the last good site, the page of faults where there has been none,
//! or the site's own page for an address that leads nowhere. Never: makes a path of the disk from an address: an address is
//! looked up among the planned ones, letter by letter.

use super::door::Door;
use super::events;
use super::now::{Faults, Now};
use crate::failure::Failure;
use crate::markup;
use crate::pipeline::Shown;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use std::sync::Arc;
use tokio::sync::watch::Receiver;

/// Addresses of the preview's own; no page of a site begins so.
const SCRIPT: &str = "/__terang/preview.js";
const EVENTS: &str = "/__terang/events";

/// What stands in every page and reloads it.
const SCRIPT_TEXT: &str = include_str!("preview.js");
/// The page that stands where there is no good site yet.
const FAULTS_PAGE: &str = include_str!("faults.html");

/// What every answer is made from.
#[derive(Clone)]
struct Counter {
    seen: Receiver<Option<Arc<Now>>>,
    door: Door,
}

/// The server's routes: one for all.
pub fn router(seen: Receiver<Option<Arc<Now>>>, door: Door) -> Router {
    Router::new().fallback(answer).with_state(Counter { seen, door })
}

async fn answer(State(Counter { mut seen, door }): State<Counter>, request: Request) -> Response {
    if let Some(status) = door.refusal(request.method(), request.uri(), request.headers()) {
        let mut response = finished((status, refusal(status)).into_response());
        if status == StatusCode::METHOD_NOT_ALLOWED {
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        return response;
    }
    finished(match request.uri().path() {
        EVENTS => events::stream(seen),
        SCRIPT => file("preview.js", SCRIPT_TEXT.into()),
        path => {
            let now = seen.wait_for(Option::is_some).await.ok().and_then(|now| now.clone());
            match now {
                Some(now) => page(now, path).await,
                None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
            }
        }
    })
}

/// Why a request is refused, for whoever reads it; the site and its language are none of a stranger's business.
fn refusal(status: StatusCode) -> &'static str {
    match status {
        StatusCode::METHOD_NOT_ALLOWED => {
            "Pratinjau hanya menjawab GET dan HEAD.\nThe preview answers GET and HEAD only.\n"
        }
        StatusCode::BAD_REQUEST => "Permintaan ini tidak menyebut satu Host.\nThis request does not name one Host.\n",
        _ => {
            "Ditolak: buka pratinjau di alamat yang disebut `terang serve`; halaman situs lain tidak boleh membacanya.\n\
             Refused: open the preview at the address that `terang serve` names; pages of other sites may not read it.\n"
        }
    }
}

/// A page of the site, or the faults that it has where there has never been a good one.
async fn page(now: Arc<Now>, path: &str) -> Response {
    let Some(site) = now.site.clone() else {
        return match &now.faults {
            Some(faults) => faulty(&now, faults),
            None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        };
    };
    let base = site.base_path();
    let wanted = match path.strip_prefix(base) {
        Some("") => return elsewhere(format!("{base}/")),
        Some(below) if below.starts_with('/') => decoded(below),
        // Whoever types the server's address alone wants the site, which may lie deeper.
        _ if path == "/" => return elsewhere(format!("{base}/")),
        _ => None,
    };
    let wanted = wanted.filter(|path| !now.is_gone(path));
    let raw = path.to_owned();
    // Rendering takes milliseconds of work: the threads that listen are not kept from listening.
    let made = tokio::task::spawn_blocking(move || {
        let shown = wanted.map_or(Ok(Shown::Nothing), |path| site.show(&path))?;
        Ok(match shown {
            Shown::Page(html) => (StatusCode::OK, Shown::Page(html)),
            Shown::Nothing => (StatusCode::NOT_FOUND, site.not_found()?),
            other => (StatusCode::OK, other),
        })
    });
    match made.await {
        Ok(Ok((status, Shown::Page(html)))) => (status, html_of(with_script(&html, &now.name(), None))).into_response(),
        Ok(Ok((_, Shown::File { path, bytes }))) => file(&path, bytes),
        Ok(Ok((_, Shown::At(_)))) => elsewhere(format!("{raw}/")),
        Ok(Ok((_, Shown::Nothing))) => StatusCode::NOT_FOUND.into_response(),
        Ok(Err(failure)) => failed(&now, &failure),
        // A panic in the making of one page must not end the preview.
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// What stands at the end of every answer.
fn finished(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        // No page of another origin may put ours into a frame, an image or a script of its own.
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn html_of(html: Vec<u8>) -> Response {
    file("x.html", html)
}

fn file(path: &str, bytes: Vec<u8>) -> Response {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let is_text =
        kind.type_() == "text" || ["json", "javascript", "xml"].iter().any(|ending| kind.subtype() == *ending);
    let kind = if is_text { format!("{kind}; charset=utf-8") } else { kind.to_string() };
    let mut response = Response::new(Body::from(bytes));
    if let Ok(kind) = HeaderValue::from_str(&kind) {
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    response
}

fn elsewhere(place: String) -> Response {
    match HeaderValue::try_from(place) {
        Ok(place) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, place)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The page of faults.
fn faulty(now: &Now, faults: &Faults) -> Response {
    let html =
        FAULTS_PAGE.replace("{language}", faults.language.code()).replace("{text}", &markup::escape(&faults.text()));
    let html = with_script(html.as_bytes(), &now.name(), Some(faults));
    (StatusCode::SERVICE_UNAVAILABLE, html_of(html)).into_response()
}

/// A page that cannot be made: its template is faulty. The other pages stand.
fn failed(now: &Now, failure: &Failure) -> Response {
    let language = now.site.as_ref().map(|site| site.language()).unwrap_or_default();
    let mut response = faulty(now, &Faults::failure(failure, language, false));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}

/// A page with the script that reloads it, before its end; with the faults that it consists of, where it is a page of them.
fn with_script(html: &[u8], site: &str, faults: Option<&Faults>) -> Vec<u8> {
    let faults =
        faults.map(|faults| format!(" data-faults=\"{}\"", markup::escape(&faults.told()))).unwrap_or_default();
    let script = format!("<script src=\"{SCRIPT}\" data-site=\"{site}\" data-events=\"{EVENTS}\"{faults}></script>\n");
    let end = b"</body>";
    let place = html.windows(end.len()).rposition(|part| part == end).unwrap_or(html.len());
    [&html[..place], script.as_bytes(), &html[place..]].concat()
}

/// The letters behind an address; `None` for what no address of a site holds.
fn decoded(path: &str) -> Option<String> {
    let parts = path.split('/').map(|part| {
        let part = percent_decode_str(part).decode_utf8().ok()?;
        // What an encoded part hides is a part of its name, and no name has these.
        let harmless = part != "." && part != ".." && !part.contains(['/', '\\']) && !part.contains(char::is_control);
        harmless.then(|| part.into_owned())
    });
    Some(parts.collect::<Option<Vec<_>>>()?.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{decoded, with_script};

    #[test]
    fn an_address_is_read_part_by_part() {
        for (written, meant) in [
            ("/", Some("/")),
            ("/kegiatan/a-1/", Some("/kegiatan/a-1/")),
            ("/a%20b.pdf", Some("/a b.pdf")),
            ("/caf%C3%A9/", Some("/café/")),
            ("/../etc/passwd", None),
            ("/a/%2e%2e/b", None),
            ("/a/%2E./b", None),
            ("/a%2Fb/", None),
            ("/a%5Cb/", None),
            ("/a\\b/", None),
            ("/a%00b", None),
            ("/a%0Ab", None),
            ("/%ff/", None),
            ("/a%252Fb", Some("/a%2Fb")),
        ] {
            assert_eq!(decoded(written).as_deref(), meant, "{written}");
        }
    }

    #[test]
    fn the_script_stands_before_the_end_of_the_page() {
        let page = with_script(b"<body><pre>&lt;/body></pre></body>\n</html>\n", "1-2", None);
        let page = String::from_utf8(page).unwrap();
        let (before, after) = page.split_once("<script src=\"/__terang/preview.js\" data-site=\"1-2\"").unwrap();
        assert_eq!(before, "<body><pre>&lt;/body></pre>");
        assert!(after.ends_with("></script>\n</body>\n</html>\n"));
        assert!(with_script(b"no end", "1-2", None).starts_with(b"no end<script"));
    }
}
