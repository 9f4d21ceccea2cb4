//! Who may ask.
//!
//! Takes: the head of a request. Gives: why it is refused, if it is. Never: looks at what is asked for.
//!
//! Any page that the editor has open may make the browser ask this server. That page must learn nothing: a name that some
//! stranger's DNS has just pointed at this machine is not ours, and neither is a page of another origin.

use axum::http::{HeaderMap, HeaderName, Method, StatusCode, Uri, header};
use std::net::{IpAddr, Ipv6Addr};

/// The names under which the preview is reached.
#[derive(Debug, Clone)]
pub struct Door {
    host: String,
    is_local: bool,
}

impl Door {
    /// For the host that was asked for, and the address that this led to.
    pub fn new(host: &str, bound: IpAddr) -> Self {
        let host = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        Self { host, is_local: bound.is_loopback() }
    }

    /// Why a request is refused.
    pub fn refusal(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<StatusCode> {
        if method != Method::GET && method != Method::HEAD {
            return Some(StatusCode::METHOD_NOT_ALLOWED);
        }
        let only = |name: HeaderName| {
            let mut all = headers.get_all(name).iter();
            let first = all.next().map(|value| value.to_str().unwrap_or_default());
            (first, all.next().is_some())
        };
        let (host, twice) = only(header::HOST);
        let Some(host) = host.filter(|_| !twice) else { return Some(StatusCode::BAD_REQUEST) };
        // A request may name the host in its first line too, as one to a proxy does.
        let named = [Some(host), uri.authority().map(axum::http::uri::Authority::as_str)];
        if named.into_iter().flatten().any(|host| !self.knows(host)) {
            return Some(StatusCode::FORBIDDEN);
        }
        match only(header::ORIGIN) {
            (None, _) => None,
            (Some(origin), false) if origin.strip_prefix("http://") == Some(host) => None,
            _ => Some(StatusCode::FORBIDDEN),
        }
    }

    /// Whether a host, with or without a port, is this server: an address is (it needs no DNS), `localhost`, and what was asked for.
    fn knows(&self, host: &str) -> bool {
        let Some(name) = name(host) else { return false };
        let address = name.parse::<IpAddr>().ok();
        match address {
            Some(address) => !self.is_local || address.is_loopback(),
            None => name == "localhost" || name == self.host,
        }
    }
}

/// A host without its port and brackets, in small letters; `None` where it is no host.
fn name(host: &str) -> Option<String> {
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => {
            let (address, port) = rest.split_once(']')?;
            address.parse::<Ipv6Addr>().ok()?;
            (address, port.strip_prefix(':').or(port.is_empty().then_some("0"))?)
        }
        None => host.split_once(':').unwrap_or((host, "0")),
    };
    port.parse::<u16>().ok()?;
    (!name.is_empty()).then(|| name.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::Door;
    use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
    use std::net::IpAddr;

    fn ask(door: &Door, target: &'static str, said: &[(HeaderName, &'static str)]) -> Option<u16> {
        let mut headers = HeaderMap::new();
        for (name, value) in said {
            headers.append(name, HeaderValue::from_static(value));
        }
        door.refusal(&Method::GET, &Uri::from_static(target), &headers).map(|status| status.as_u16())
    }

    fn local() -> Door {
        Door::new("127.0.0.1", IpAddr::from([127, 0, 0, 1]))
    }

    #[test]
    fn only_names_of_this_machine_are_let_in() {
        for (host, refused) in [
            ("127.0.0.1:4000", None),
            ("localhost:4000", None),
            ("LOCALHOST", None),
            ("[::1]:4000", None),
            ("127.0.0.1", None),
            // Through a tunnel the port is another one.
            ("localhost:8080", None),
            ("evil.example:4000", Some(403)),
            ("localhost.evil.example", Some(403)),
            ("127.0.0.1.evil.example:4000", Some(403)),
            ("192.168.1.5:4000", Some(403)),
            ("localhost:4000@evil.example", Some(403)),
            ("[::1", Some(403)),
            ("[evil]:1", Some(403)),
            ("localhost:", Some(403)),
            (":4000", Some(403)),
            ("", Some(403)),
        ] {
            assert_eq!(ask(&local(), "/", &[(header::HOST, host)]), refused, "{host}");
        }
        assert_eq!(ask(&local(), "/", &[]), Some(400));
        assert_eq!(ask(&local(), "/", &[(header::HOST, "localhost"), (header::HOST, "evil.example")]), Some(400));
        assert_eq!(ask(&local(), "http://evil.example/", &[(header::HOST, "localhost")]), Some(403));
    }

    #[test]
    fn a_server_for_others_is_reached_by_address_or_by_the_name_asked_for() {
        let open = Door::new("0.0.0.0", IpAddr::from([0, 0, 0, 0]));
        assert_eq!(ask(&open, "/", &[(header::HOST, "192.168.1.5:4000")]), None);
        assert_eq!(ask(&open, "/", &[(header::HOST, "evil.example")]), Some(403));
        let named = Door::new("Meja.kantor", IpAddr::from([192, 168, 1, 5]));
        assert_eq!(ask(&named, "/", &[(header::HOST, "meja.kantor:4000")]), None);
    }

    #[test]
    fn pages_of_other_origins_learn_nothing() {
        for (origin, refused) in [
            ("http://localhost:4000", None),
            ("http://127.0.0.1:4000", Some(403)),
            ("http://localhost:4001", Some(403)),
            ("https://localhost:4000", Some(403)),
            ("http://evil.example", Some(403)),
            ("null", Some(403)),
            ("", Some(403)),
        ] {
            let said = [(header::HOST, "localhost:4000"), (header::ORIGIN, origin)];
            assert_eq!(ask(&local(), "/", &said), refused, "{origin}");
        }
    }

    #[test]
    fn nothing_can_be_changed() {
        let mut headers = HeaderMap::new();
        headers.append(header::HOST, HeaderValue::from_static("localhost"));
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS, Method::CONNECT, Method::TRACE] {
            let refusal = local().refusal(&method, &Uri::from_static("/"), &headers);
            assert_eq!(refusal, Some(StatusCode::METHOD_NOT_ALLOWED), "{method}");
        }
    }
}
