//! The rule on sessions whose form is another than what their title names: a ceremony told as practice, an outing as a discussion.
//!
//! Takes: titles and forms. Gives: a finding for the sessions that count as learning, and one each for those under administration
//! and breaks. Never: looks at a title of which a part may be learning, or at a session that was cancelled.

mod named;
mod vocabulary;

use self::named::{Named, named};
use super::case::Case;
use super::wording::{Both, count, few, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::time::{covered, is_learning};
use crate::model::schedule::{Form, Held, Session};
use crate::words::Words;
use crate::{rule, say};

rule! {
    FORM_AGAINST_TITLE, "form-against-title", Finding,
    id {
        "Bentuk sesi (`form`) lain dari yang disebut judulnya: seremoni, ramah tamah, wisata, kunjungan, istirahat, atau registrasi \
         ditulis sebagai belajar, atau seremoni, wisata, dan kunjungan sebagai administrasi atau istirahat.",
        "Jam pelajaran, biaya per jam, dan porsi seremoni dihitung dari bentuknya; bentuk yang keliru membuat semuanya tampak lebih \
         baik.",
        "Tulis `form` menurut yang terjadi: `ceremony`, `visit`, `break`, atau `administration`. Jika sesi itu memang belajar, \
         tulis judul yang menyebut apa yang dipelajari, seperti di undangan; jika judulnya harus tetap, jelaskan pada `answers`.",
    },
    en {
        "The `form` of a session is another than its title names: a ceremony, party, outing, visit, rest or registration is told as \
         learning, or a ceremony, outing or visit as administration or a break.",
        "Lesson hours, the cost of an hour and the share of ceremonies are computed from the form; a wrong one makes all of them \
         look better.",
        "Write the `form` of what took place: `ceremony`, `visit`, `break` or `administration`. If it was learning, give it a title \
         that says what was learned, as in the invitation; if the title must stay, explain under `answers`.",
    },
    wrong r#"# schedule.yaml
sessions:
  - { date: 2026-03-12, start: "13:00", end: "17:00", title: City tour, form: practice }"#,
    mended r#"# schedule.yaml
sessions:
  - { date: 2026-03-12, start: "13:00", end: "17:00", title: City tour, form: visit }"#,
}

/// As what a session is told that its title does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Learning,
    Administration,
    Break,
}

/// A session and the first thing that its title names.
type Found<'a> = (&'a Session, Told, Named);

/// Speaks once of each: learning, administration, breaks.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if !case.is_host() || case.is_cancelled() {
        return;
    }
    let found: Vec<Found<'_>> = case.sessions().iter().filter_map(otherwise).collect();
    for told in [Told::Learning, Told::Administration, Told::Break] {
        let of_it: Vec<Found<'_>> = found.iter().filter(|(_, as_what, _)| *as_what == told).copied().collect();
        said.extend(spoken(told, &of_it));
    }
}

/// Whether a session is told as something else than its title names.
fn otherwise(session: &Session) -> Option<Found<'_>> {
    if session.held.as_ref().is_some_and(|held| held.value == Held::Cancelled) {
        return None;
    }
    let told = match session.form.as_ref()?.value {
        Form::Administration => Told::Administration,
        Form::Break => Told::Break,
        _ if is_learning(session) => Told::Learning,
        Form::Theory | Form::Practice | Form::Discussion | Form::Test | Form::Visit | Form::Ceremony => return None,
    };
    let names = named(&session.title);
    let only = |kinds: &[Named]| names.iter().all(|name| kinds.contains(name));
    let is_other = match told {
        // A visit with a purpose and a material is learning; an outing on the way is not.
        Told::Learning if session.form.as_ref().is_some_and(|form| form.value == Form::Visit) => {
            !names.contains(&Named::Visit) || names.contains(&Named::Outing)
        }
        Told::Learning => true,
        Told::Administration => only(&[Named::Ceremony, Named::Party, Named::Outing, Named::Visit]),
        Told::Break => only(&[Named::Outing, Named::Visit]),
    };
    let first = names.iter().find(|name| **name == Named::Outing).or(names.first())?;
    is_other.then_some((session, told, *first))
}

fn spoken(told: Told, found: &[Found<'_>]) -> Option<Diagnostic> {
    let ((first, ..), rest) = found.split_first()?;
    let names: Vec<Both> = found.iter().map(|(session, _, name)| with_noun(session, *name)).collect();
    let spent = covered(found.iter().map(|(session, ..)| *session));
    let place = |session: &Session| session.form.as_ref().map_or(session.at, |form| form.at);
    let found = Diagnostic::new(&FORM_AGAINST_TITLE, place(first), message(told, spent, few(&names)))
        .help(say!(id "tulis `form` menurut yang terjadi; jika memang demikian, tulis judul yang menyebut isinya, atau jelaskan pada `answers` di `event.md`", en "write the `form` of what took place; if it is right, give the session a title that says what it holds, or explain under `answers` in `event.md`"))
        .related(first.title.at, say!(id "judulnya", en "its title"));
    Some(
        rest.iter()
            .fold(found, |found, (session, ..)| found.related(place(session), say!(id "di sini juga", en "here too"))),
    )
}

fn message(told: Told, spent: u32, (names, names_en): Both) -> Words {
    let (minutes, minutes_en) = count(spent);
    let (time, time_en) = if spent == 0 {
        (String::new(), String::new())
    } else {
        (format!(" ({minutes} menit)"), format!(" ({minutes_en} ⟦minute|minutes⟧)"))
    };
    match told {
        Told::Learning => say!(
            id "Ada sesi yang dihitung sebagai belajar{time}, sedangkan judulnya menyebut acara lain: {names}.",
            en "Time is counted as learning{time_en} under titles that name something else: {names_en}.",
        ),
        Told::Administration => say!(
            id "Ada sesi yang ditulis sebagai administrasi{time}, sedangkan judulnya menyebut acara lain: {names}.",
            en "Time is told as administration{time_en} under titles that name something else: {names_en}.",
        ),
        Told::Break => say!(
            id "Ada sesi yang ditulis sebagai istirahat{time}, sedangkan judulnya menyebut acara lain: {names}.",
            en "Time is told as breaks{time_en} under titles that name something else: {names_en}.",
        ),
    }
}

/// `“City tour” (wisata)`.
fn with_noun(session: &Session, name: Named) -> Both {
    let (title, title_en) = quoted(&session.title);
    let (noun, noun_en) = match name {
        Named::Ceremony => ("seremoni", "a ceremony"),
        Named::Party => ("ramah tamah atau hiburan", "a party"),
        Named::Outing => ("wisata", "an outing"),
        Named::Visit => ("kunjungan", "a visit"),
        Named::Rest => ("istirahat", "a rest"),
        Named::Registration => ("registrasi", "registration"),
    };
    (format!("{title} ({noun})"), format!("{title_en} ({noun_en})"))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "form-against-title";
    const LAST: &str = "title: Praktik lanjutan, form: practice, speaker: kaur, material: lanjutan,";

    /// The last session, of 135 minutes, under another title and form.
    fn last(title: &str, form: &str) -> Site {
        sound().with(
            "schedule.yaml",
            LAST,
            &format!("title: {title}, form: {form}, speaker: kaur, material: lanjutan,"),
        )
    }

    #[test]
    fn no_learning_told_as_learning() {
        let says =
            "dihitung sebagai belajar (135 menit), sedangkan judulnya menyebut acara lain: “City tour” (wisata).";
        last("City tour", "practice").says(RULE, "schedule.yaml", "City tour", says);
        last("Upacara pembukaan", "discussion").says(
            RULE,
            "schedule.yaml",
            "Upacara",
            "“Upacara pembukaan” (seremoni)",
        );
        last("Kunjungan lapangan", "theory").says(RULE, "schedule.yaml", "Kunjungan", "(kunjungan)");
        last("Registrasi peserta", "test").says(RULE, "schedule.yaml", "Registrasi", "(registrasi)");
        for title in ["Praktik pembukaan rekening", "Studi kasus penutupan kas", "Pembukaan penawaran"] {
            last(title, "practice").is_silent_on(RULE);
        }
        last("City tour", "ceremony").is_silent_on(RULE);
    }

    #[test]
    fn a_visit_that_counts_as_learning() {
        let visit = |title: &str| last(title, "visit, purpose: Mengukur antrean");
        visit("Kunjungan ke loket perizinan").is_silent_on(RULE);
        visit("Kunjungan wisata").says(RULE, "schedule.yaml", "Kunjungan wisata", "(wisata)");
        // Without a purpose it is no learning.
        last("Kunjungan wisata", "visit").is_silent_on(RULE);
    }

    #[test]
    fn a_ceremony_or_an_outing_hidden_elsewhere() {
        last("Penutupan", "administration").says(
            RULE,
            "schedule.yaml",
            "Penutupan",
            "ditulis sebagai administrasi (135 menit)",
        );
        last("Registrasi dan foto bersama", "administration").is_silent_on(RULE);
        last("Makan siang", "administration").is_silent_on(RULE);
        last("City tour", "break").says(RULE, "schedule.yaml", "City tour", "ditulis sebagai istirahat (135 menit)");
        last("Ramah tamah", "break").is_silent_on(RULE);
    }

    #[test]
    fn two_sessions_are_one_finding_and_one_that_was_cancelled_is_none() {
        let both =
            last("City tour", "practice").with("schedule.yaml", "title: Diskusi, form", "title: Ramah tamah, form");
        let says = "(270 menit), sedangkan judulnya menyebut acara lain: “Ramah tamah” (ramah tamah atau hiburan) dan “City tour” (wisata).";
        both.says(RULE, "schedule.yaml", "Ramah tamah", says);
        let cancelled = "material: lanjutan, held: cancelled";
        last("City tour", "practice")
            .with(
                "schedule.yaml",
                "title: City tour, form: practice, speaker: kaur, material: lanjutan, held: as-planned",
                &format!("title: City tour, form: practice, speaker: kaur, {cancelled}"),
            )
            .is_silent_on(RULE);
        last("City tour", "practice")
            .add("event.md", "role: sender\nsender: { host: { name: Balai Contoh } }\n")
            .is_silent_on(RULE);
    }
}
