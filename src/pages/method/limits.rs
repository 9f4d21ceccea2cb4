//! What a site has set for all of its reports, beside what is usual.
//!
//! Takes: the settings. Gives: a term for each threshold, and which are set otherwise. Never: leaves out one that the site has set
//! otherwise, or what it is elsewhere.

use crate::catalog::{LESSON_HOUR_MINUTES, Thresholds};
use crate::evidence::SUFFICIENT_COVERAGE;
use crate::failure::Failure;
use crate::format;
use crate::pages::parts::Term;
use crate::pages::site::Site;
use crate::sentence::Sentence;

/// A threshold's key and its words.
type Limit = (&'static str, String);

/// Each threshold; one that the site has set otherwise tells what is usual, so that nobody loosens it in silence.
pub(super) fn thresholds(site: &Site<'_>) -> Result<Vec<Term>, Failure> {
    let term = |((key, own), (_, usual)): (Limit, Limit)| {
        let name = site.word(&format!("method.thresholds.{key}"))?;
        if own == usual {
            return Ok(Term::new(name, own));
        }
        let both = Sentence::new("method.thresholds.differs").text("own", own).text("usual", usual);
        Ok(Term::new(name, site.say(&both)?))
    };
    beside_usual(site)?.map(term).collect()
}

/// What each threshold is called that the site has set otherwise.
pub(in crate::pages) fn set_otherwise(site: &Site<'_>) -> Result<Vec<String>, Failure> {
    let settings = site.catalog.settings();
    // Every report asks, and most sites have set none.
    if settings.thresholds == Thresholds::default() && settings.lesson_hour_minutes == LESSON_HOUR_MINUTES {
        return Ok(Vec::new());
    }
    let changed = beside_usual(site)?.filter(|(own, usual)| own != usual);
    changed.map(|((key, _), _)| site.word(&format!("method.thresholds.{key}"))).collect()
}

/// Each threshold in words under its key, as the site has it and as it is usual.
fn beside_usual(site: &Site<'_>) -> Result<impl Iterator<Item = (Limit, Limit)>, Failure> {
    let settings = site.catalog.settings();
    let own = limits(site, &settings.thresholds, settings.lesson_hour_minutes)?;
    Ok(own.into_iter().zip(limits(site, &Thresholds::default(), LESSON_HOUR_MINUTES)?))
}

/// Thresholds in words, each under its key.
fn limits(site: &Site<'_>, limits: &Thresholds, hour: u32) -> Result<Vec<Limit>, Failure> {
    let language = site.language();
    let counted = |key: &str, n: u32| site.say(&Sentence::new(format!("method.thresholds.{key}")).count("n", n));
    let months: Vec<String> = limits.monitoring_months.iter().map(u32::to_string).collect();
    let months: Vec<&str> = months.iter().map(String::as_str).collect();
    let months = Sentence::new("method.thresholds.months").text("months", format::list(&months, language));
    let share = limits.lodging_travel_share;
    let is_whole = (share * 100.0).fract() == 0.0;
    Ok(vec![
        ("minimum-group", counted("people", limits.minimum_group)?),
        ("evaluation", counted("days", limits.evaluation_due_days)?),
        ("realisation", counted("days", limits.realisation_due_days)?),
        ("monitoring", site.say(&months)?),
        ("lodging-travel-share", format::percent(share, usize::from(!is_whole), language)),
        ("sufficient", format::percent(SUFFICIENT_COVERAGE, 0, language)),
        ("lesson-hour", counted("minutes", hour)?),
    ])
}

#[cfg(test)]
mod tests {
    use crate::pages::fixture::Content;
    use crate::pages::method::view;

    /// The thresholds of a site, and its example of a lesson hour.
    fn told(settings: &str, english: bool) -> (Vec<String>, String) {
        let content = Content::new().settings(settings);
        let content = if english { content.english() } else { content };
        content.spoken("2026-11-22", |site| {
            let (_, view) = view(site).expect("a page");
            let mut formulas = view.groups.iter().flat_map(|group| &group.formulas);
            let hours = formulas.find(|formula| formula.id == "hours").expect("lesson hours");
            (view.thresholds.iter().map(|term| term.text.clone()).collect(), hours.example.clone())
        })
    }

    #[test]
    fn a_threshold_that_the_site_has_set_tells_what_is_usual() {
        let (usual, example) = told("", false);
        let expected = [
            "5 orang",
            "30 hari setelah hari terakhir",
            "60 hari setelah hari terakhir",
            "bulan ke-3, 6, dan 12",
            "50%",
            "60%",
            "45 menit",
        ];
        assert_eq!((usual.as_slice(), &*example), (&expected.map(String::from)[..], "1.080 menit ÷ 45 = 24 JP"));
        let loosened = "thresholds: { minimum_group: 8, evaluation_due_days: 400, realisation_due_days: 90, monitoring_months: [12], lodging_travel_share: 0.504 }\nlesson_hour_minutes: 50\n";
        let (set, example) = told(loosened, false);
        let expected = [
            "8 orang (bawaan: 5 orang)",
            "400 hari setelah hari terakhir (bawaan: 30 hari setelah hari terakhir)",
            "90 hari setelah hari terakhir (bawaan: 60 hari setelah hari terakhir)",
            "bulan ke-12 (bawaan: bulan ke-3, 6, dan 12)",
            "50,4% (bawaan: 50%)",
            "60%",
            "50 menit (bawaan: 45 menit)",
        ];
        // 1.080 ÷ 50 = 21,6.
        assert_eq!((set.as_slice(), &*example), (&expected.map(String::from)[..], "1.080 menit ÷ 50 = 21,6 JP"));
    }

    #[test]
    fn what_a_site_has_set_otherwise_is_named_on_reports() {
        let named = |settings: &str| {
            let event = "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10\n";
            Content::new().settings(settings).event("a-1", event).spoken("2026-11-22", |site| {
                let (handle, _) = site.catalog.events().next().expect("an event");
                crate::pages::event::view(site, handle).expect("a report").1.thresholds
            })
        };
        assert_eq!(named("thresholds: { evaluation_due_days: 30, lodging_travel_share: 0.5 }\n"), None);
        let loosened = "thresholds: { evaluation_due_days: 400, lodging_travel_share: 0.9 }\n";
        let said = "Situs ini mengubah ambang bawaan: Tenggat evaluasi; Bagian menginap dan perjalanan yang dicatat.";
        assert_eq!(named(loosened).as_deref(), Some(said));
    }

    #[test]
    fn what_is_written_down_as_it_is_anyway_is_usual() {
        let (told, example) = told(
            "thresholds: { evaluation_due_days: 30, monitoring_months: [3, 6, 12] }\nlesson_hour_minutes: 45\n",
            true,
        );
        assert_eq!(
            (&*told[1], &*told[3], &*told[6]),
            ("30 days after the last day", "months 3, 6, and 12", "45 minutes")
        );
        assert_eq!(example, "1,080 minutes ÷ 45 = 24 JP");
    }
}
