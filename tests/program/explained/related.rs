//! Events of other programs at the end of a page: each by its link, its days and what it is called.

use crate::explained::phrase::Phrase;
use crate::explained::site::Site;
use crate::explained::sums::Held;

/// What may stand there of every event.
pub fn phrases(site: &Site) -> Vec<Phrase> {
    const RELATED: [&str; 1] = ["related"];
    let of = |held: &Held<'_>| {
        let (mark, days) = (held.mark(), held.event.days());
        let edition = held.event.says("event.md", "title").map_or_else(|| days.clone(), str::to_owned);
        [
            Phrase::new(&RELATED, &[&mark], &days),
            Phrase::new(&RELATED, &[&mark], &edition),
            Phrase::new(&RELATED, &[&format!("datetime={days}")], &held.start.to_string()),
        ]
    };
    Held::all(site).iter().flat_map(of).collect()
}
