//! What the charts say, as a template sees it.

use crate::pages::event::view;
use crate::pages::fixture::Content;
use serde_json::Value;

const EVENT: &str = "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10\nparticipants: { attended: 40, completed: 38 }";

/// The names of the rows of the table of monitoring.
fn rounds(monitoring: &str) -> Vec<String> {
    let content = Content::new().event("a-1", EVENT).file("events/2026/a-1/follow-up.yaml", monitoring);
    content.spoken("2026-07-22", |site| {
        let (handle, _) = site.catalog.events().next().expect("an event");
        let charts = serde_json::to_value(&view(site, handle).expect("words").1.charts).expect("JSON");
        let name = |row: &Value| row["name"].as_str().expect("a name").to_owned();
        charts["monitoring"]["table"]["rows"].as_array().expect("rows").iter().map(name).collect()
    })
}

#[test]
fn every_round_after_the_same_months_is_drawn() {
    let one = "monitoring:\n  - { months: 3, date: 2026-06-15, respondents: 30, applied: 22, by: alumni }\n";
    assert_eq!(rounds(one), ["3 bulan", "6 bulan", "12 bulan"]);
    let two = format!("{one}  - {{ months: 3, date: 2026-06-20, respondents: 12, applied: 11, by: supervisors }}\n");
    assert_eq!(rounds(&two), ["3 bulan, dari peserta", "3 bulan, dari atasan peserta", "6 bulan", "12 bulan"]);
}
