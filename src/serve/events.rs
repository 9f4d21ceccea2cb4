//! What browsers hear without asking again.
//!
//! Takes: the value shown now, whenever it is replaced. Gives: a stream of events (SSE). Never: ends of its own accord.

use super::now::Now;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch::Receiver;

/// How soon a browser looks for the preview again after it went away.
const AGAIN: Duration = Duration::from_millis(500);

/// Tells what is shown now, and then whatever is shown next.
pub fn stream(mut seen: Receiver<Option<Arc<Now>>>) -> Response {
    // A browser that has just come has heard nothing.
    seen.mark_changed();
    let told = stream::unfold(seen, |mut seen| async move {
        loop {
            seen.changed().await.ok()?;
            let now = seen.borrow_and_update().clone();
            if let Some(now) = now {
                let event = Event::default().event("now").retry(AGAIN).data(now.told());
                return Some((Ok::<_, Infallible>(event), seen));
            }
        }
    });
    Sse::new(told).keep_alive(KeepAlive::default()).into_response()
}
