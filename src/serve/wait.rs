//! Waits for the word to stop.
//!
//! Takes: nothing. Gives: a future that ends with Ctrl-C, or with the signal by which systems end programs. Never: stops anything.

/// Ends when the preview is told to stop.
#[cfg(unix)]
pub async fn for_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    // Where a signal cannot be waited for, it ends the program as it always does.
    let next = async |kind: SignalKind| match signal(kind) {
        Ok(mut signals) => drop(signals.recv().await),
        Err(_) => std::future::pending().await,
    };
    tokio::select! {
        () = next(SignalKind::interrupt()) => {}
        () = next(SignalKind::terminate()) => {}
        () = next(SignalKind::hangup()) => {}
    }
}

/// Ends when the preview is told to stop.
#[cfg(not(unix))]
pub async fn for_stop() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
