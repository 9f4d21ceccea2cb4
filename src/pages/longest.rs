//! How much of a long list a page shows.
//!
//! Takes: how long the list is. Gives: how many rows are shown, and whether a page has to say that there are more. Never: leaves
//! out a row in silence; what is left out stands in the data files.

/// Rows that one table of a page shows at most. A page of a hundred rows stays within the weight that a page may have.
pub const LONGEST: usize = 100;

/// The length of a list of which not all is shown; `None` where all of it is.
#[must_use]
pub fn cut(length: usize) -> Option<usize> {
    (length > LONGEST).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture::Content;
    use crate::pages::{json_ld, material, program, speaker};
    use serde_json::to_value;

    #[test]
    fn only_what_is_longer_is_cut() {
        assert_eq!(cut(LONGEST), None);
        assert_eq!(cut(LONGEST + 1), Some(101));
    }

    #[test]
    fn the_latest_of_very_many_runs_are_shown_and_the_others_counted() {
        let event = |day: usize| {
            let day = format!("20{:02}-03-{:02}", 10 + day / 20, 1 + day % 20);
            format!(
                "program: latihan\nstatus: completed\nstart: {day}\nend: {day}\nspeakers: [{{ speaker: rahma }}]\nmaterials: [dasar]"
            )
        };
        let content = Content::new()
            .file("speakers/rahma.md", "---\nname: Rahma Contoh\nname_basis: consent\n---\n")
            .file("materials/dasar.md", "---\ntitle: Dasar\n---\n");
        let content = (0..=LONGEST).fold(content, |content, day| content.event(&format!("a-{day}"), &event(day)));
        content.spoken("2026-11-22", |site| {
            let (handle, _) = site.catalog.programs().next().expect("a program");
            let (_, view) = program::view(site, handle).expect("words");
            let told = json_ld::program(site, handle);
            assert_eq!((view.runs.len(), view.runs_of), (LONGEST, Some(LONGEST + 1)));
            assert_eq!(view.runs[0].route.to_string(), format!("/kegiatan/a-{LONGEST}/"), "the latest comes first");
            assert_eq!(told[0]["hasCourseInstance"].as_array().map(Vec::len), Some(LONGEST));
            let (handle, _) = site.catalog.speakers().next().expect("a speaker");
            let (_, view) = speaker::view(site, handle).expect("words");
            assert_eq!((view.groups[0].parts.len(), view.groups[0].of), (LONGEST, Some(LONGEST + 1)));
            assert_eq!((view.ratings.len(), view.ratings_of), (LONGEST, Some(LONGEST + 1)));
            let (handle, _) = site.catalog.materials().next().expect("a material");
            let view = to_value(material::view(site, handle).expect("words").1).expect("JSON");
            assert_eq!(view["events"].as_array().map(Vec::len), Some(LONGEST));
            assert_eq!(view["events_of"], LONGEST + 1);
        });
    }
}
