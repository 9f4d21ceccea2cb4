//! The address to listen at.
//!
//! Takes: a host and a port. Gives: a listener, at the next port where the first is taken. Never: listens anywhere else.

use crate::failure::Failure;
use crate::say;
use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};

/// So many ports are tried.
const TRIES: u16 = 100;

/// Listens at the first free port from `port` on.
///
/// # Errors
/// Where the host is none of this machine, no port is free, or the port may not be used.
pub fn listen(host: &str, port: u16) -> Result<(TcpListener, SocketAddr), Failure> {
    let refused = |cause: &io::Error| {
        Failure::new(
            say!(id "pratinjau tidak dapat dibuka di {host}:{port}", en "no preview can be opened at {host}:{port}"),
        )
        .because(cause)
        .help(say!(id "pilih alamat lain dengan --host dan --port", en "choose another address with --host and --port"))
    };
    let addresses = |port: u16| {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        (bare, port).to_socket_addrs().map(Iterator::collect::<Vec<_>>)
    };
    let last = if port == 0 { 0 } else { port.saturating_add(TRIES) };
    let mut cause = io::Error::from(ErrorKind::AddrInUse);
    for port in port..=last {
        // A name may have several addresses; the first is taken that this machine has.
        for address in addresses(port).map_err(|cause| refused(&cause))? {
            match TcpListener::bind(address) {
                Ok(listener) => {
                    let bound = listener.set_nonblocking(true).and_then(|()| listener.local_addr());
                    return bound.map(|bound| (listener, bound)).map_err(|cause| refused(&cause));
                }
                Err(found) => cause = found,
            }
        }
        if cause.kind() != ErrorKind::AddrInUse {
            break;
        }
    }
    Err(refused(&cause))
}

#[cfg(test)]
mod tests {
    use super::listen;
    use std::net::Ipv4Addr;

    #[test]
    fn the_next_free_port_is_taken() {
        let (_first, taken) = listen("127.0.0.1", 0).unwrap();
        let (_second, next) = listen("127.0.0.1", taken.port()).unwrap();
        assert!(next.port() > taken.port(), "{next} after {taken}");
        assert_eq!(next.ip(), Ipv4Addr::LOCALHOST);
    }

    #[test]
    fn a_host_of_another_machine_is_refused() {
        // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has it.
        let failure = listen("192.0.2.1", 4000).unwrap_err();
        assert!(failure.what.en.contains("192.0.2.1:4000"), "{failure:?}");
    }
}
