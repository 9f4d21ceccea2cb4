//! The rule on papers whose date does not fit the event that they are about.
//!
//! Takes: the listed papers, the report and the contracts that budget lines name. Gives: one finding that names them. Never: opens
//! a paper, or minds one whose kind may be dated at any time.

use super::case::Case;
use super::wording::{Both, day, few, quoted};
use crate::diagnostic::Diagnostic;
use crate::model::budget::Category;
use crate::model::event::{Document, DocumentKind};
use crate::model::follow_up::{Monitoring, MonitoringBy};
use crate::shape::Date;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    PAPER_OUT_OF_ORDER, "paper-out-of-order", Finding,
    id {
        "Tanggal sebuah dokumen tidak cocok dengan jalannya kegiatan: kerangka acuan, analisis kebutuhan, undangan, atau surat tugas \
         sesudah hari pertama; kontrak belanja kegiatan, atau soal tes, sesudah hari terakhir; rekap hadir, laporan, atau pemantauan sebelum \
         kegiatan; atau pemeriksaan data pribadi sebelum dokumennya ada.",
        "Surat yang disusun sesudahnya dengan tanggal lain tidak menunjukkan apa yang direncanakan; pembaca perlu tahu urutannya.",
        "Cocokkan tanggal dan `kind` dengan dokumennya. Jika suratnya memang terbit pada hari itu, tanggalnya tidak dimundurkan: \
         biarkan, dan tulis pada `answers` mengapa.",
    },
    en {
        "The date of a paper does not fit the event: terms of reference, a needs assessment, an invitation or an assignment letter \
         after the first day; a contract for the event, or the questions of its tests, after the last; attendance, a report or monitoring before the event; or a \
         check for personal data before there was a paper.",
        "A paper that was made later does not show what was planned; a reader needs to know the order.",
        "Compare date and `kind` with the paper. If it was issued on that day, the date is not moved back: leave it, and say under \
         `answers` why.",
    },
    wrong r"# event.md
start: 2026-03-10
documents: [{ title: Surat undangan, kind: invitation, date: 2026-03-20 }]",
    answered {
        id "Peserta diundang lewat telepon pada 20 Februari 2026; suratnya baru ditandatangani sesudah kepala dinas kembali bertugas.",
        en "Participants were invited by telephone on 20 February 2026; the letter was signed only when the head of office was back.",
    },
}

/// A paper with what it is called, its date, and what its date is compared with.
struct Odd<'a> {
    date: &'a Fact<Date>,
    said: Both,
}

/// Speaks once, and names the papers.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if case.is_cancelled() {
        return;
    }
    let odd: Vec<Odd<'_>> = case
        .record
        .documents
        .iter()
        .filter_map(|paper| out_of_order(case, paper).or_else(|| checked_early(paper)))
        .chain(early_report(case))
        .collect();
    let Some((first, rest)) = odd.split_first() else { return };
    let (names, names_en) = few(&odd.iter().map(|paper| paper.said.clone()).collect::<Vec<_>>());
    let message = say!(id "Tanggal dokumen tidak cocok dengan jalannya kegiatan: {names}.", en "Dates of papers do not fit the event: {names_en}.");
    let help = say!(id "cocokkan tanggal dan `kind` dengan dokumennya; jika memang terbit pada hari itu, biarkan dan jelaskan pada `answers` di `event.md`", en "compare date and `kind` with the paper; if it was issued on that day, leave it and explain under `answers` in `event.md`");
    let found = Diagnostic::new(&PAPER_OUT_OF_ORDER, first.date.at, message)
        .help(help)
        .related(case.record.start.at, say!(id "kegiatan mulai", en "the event begins"));
    said.push(
        rest.iter()
            .fold(found, |found, paper| found.related(paper.date.at, say!(id "juga ini", en "this one as well"))),
    );
}

fn odd<'a>(date: &'a Fact<Date>, name: &str, (id, en): (&str, &str)) -> Odd<'a> {
    let ((on, on_en), (name, _)) = (day(date.value), quoted(name));
    Odd { date, said: (format!("{name} ({on}, {id})"), format!("{name} ({on_en}, {en})")) }
}

fn out_of_order<'a>(case: &Case<'_>, paper: &'a Document) -> Option<Odd<'a>> {
    // What is dated after today has its own message.
    let date = paper.date.as_ref().filter(|date| !case.is_future(date))?;
    // Of an event that was put off, the earlier of its days counts for what comes after, the later for what comes before.
    let (began, last) = (case.event.first_day(), case.event.last_day());
    let earliest = began.min(case.record.start.value);
    let words = match paper.kind.as_ref()?.value {
        DocumentKind::Tor | DocumentKind::Needs | DocumentKind::Invitation | DocumentKind::Assignment => {
            (date.value > began).then_some(("sesudah kegiatan mulai", "after the event began"))
        }
        DocumentKind::Contract => (date.value > last && buys_the_event(case, paper))
            .then_some(("sesudah kegiatan selesai", "after the event had ended")),
        DocumentKind::AttendanceSummary | DocumentKind::Report | DocumentKind::Monitoring => {
            let is_over = last < case.today;
            (is_over && date.value < earliest).then_some(("sebelum kegiatan mulai", "before the event began"))
        }
        DocumentKind::Instrument => (date.value > last && is_of_a_test(case, paper, date.value))
            .then_some(("sesudah tes awal dan tes akhir", "after the tests before and after")),
        DocumentKind::Decree | DocumentKind::Audit | DocumentKind::Other => None,
    };
    Some(odd(date, &paper.title, words?))
}

/// Whether an instrument of that day can only be of a test that was taken. Its title may say what it is of; where it does not, it
/// may be what people were asked later on, in a round of monitoring that there was.
fn is_of_a_test(case: &Case<'_>, paper: &Document, on: Date) -> bool {
    let mut tests = case.event.evaluation.iter().flat_map(|evaluation| &evaluation.tests);
    if !tests.any(|test| test.summary.is_some()) {
        return false;
    }
    let title = paper.title.as_str().to_lowercase();
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).collect();
    let names = |list: &[&str]| words.iter().any(|word| list.contains(word));
    if names(OF_TESTS) {
        return true;
    }
    let mut rounds = case.event.follow_up.iter().flat_map(|follow_up| &follow_up.monitoring);
    !names(OF_SURVEYS) && !rounds.any(|round| could_use(case, round, on))
}

/// Whether an instrument of that day can have been used in a round of monitoring: one that was held, not before that day, and in
/// which people were asked.
fn could_use(case: &Case<'_>, round: &Monitoring, on: Date) -> bool {
    let asked = round.by.as_ref().is_none_or(|by| by.value != MonitoringBy::Records);
    let answered = [&round.contacted, &round.respondents].into_iter().flatten().any(|people| people.value.0 > 0);
    asked && answered && round.date.as_ref().is_some_and(|date| date.value >= on && !case.is_future(date))
}

/// Words of a title that only the questions of a test have.
const OF_TESTS: &[&str] = &[
    "tes", "test", "tests", "pretes", "postes", "posttes", "pretest", "posttest", "soal", "ujian", "exam", "quiz",
    "kuis",
];

/// Words of a title that only what is asked later, or of other things, has.
const OF_SURVEYS: &[&str] = &[
    "pemantauan",
    "monitoring",
    "survei",
    "survey",
    "kuesioner",
    "questionnaire",
    "angket",
    "wawancara",
    "interview",
    "kepuasan",
    "satisfaction",
    "observasi",
    "observation",
    "dampak",
    "impact",
    "pascapelatihan",
    "alumni",
];

/// Whether a line for the event itself names this contract; follow-up and certificates may be bought later.
fn buys_the_event(case: &Case<'_>, paper: &Document) -> bool {
    let Some(number) = &paper.number else { return false };
    case.lines().iter().any(|line| {
        let later = matches!(line.category.value, Category::FollowUp | Category::Certification | Category::Other);
        !later && line.contract.as_ref().is_some_and(|contract| contract.as_str() == number.as_str())
    })
}

fn checked_early(paper: &Document) -> Option<Odd<'_>> {
    let (written, checked) = (paper.date.as_ref()?, paper.checked.as_ref()?.date.as_ref()?);
    let words = ("diperiksa sebelum dokumennya ada", "checked before there was a paper");
    (checked.value < written.value).then(|| odd(checked, &paper.title, words))
}

fn early_report<'a>(case: &Case<'a>) -> Option<Odd<'a>> {
    let (report, last) = (case.record.report.as_ref()?, case.event.last_day());
    let date = report.date.as_ref().filter(|date| last < case.today && date.value < last)?;
    let ((on, on_en), (id, en)) = (day(date.value), ("sebelum kegiatan selesai", "before the event had ended"));
    Some(Odd { date, said: (format!("laporan resmi ({on}, {id})"), format!("the official report ({on_en}, {en})")) })
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const RULE: &str = "paper-out-of-order";

    #[test]
    fn papers_of_before_come_before() {
        let invited = |date: &str| {
            sound().with("event.md", "kind: invitation, date: 2026-02-20", &format!("kind: invitation, date: {date}"))
        };
        invited("2026-03-11").says(
            RULE,
            "event.md",
            "kind: invitation",
            "“Undangan” (11 Maret 2026, sesudah kegiatan mulai)",
        );
        invited("2026-03-10").is_silent_on(RULE);
        for kind in ["tor", "needs", "assignment"] {
            let of = |date: &str| invited(date).with("event.md", "kind: invitation", &format!("kind: {kind}"));
            of("2026-03-11").says(RULE, "event.md", &format!("kind: {kind}"), "sesudah kegiatan mulai");
            of("2026-03-10").is_silent_on(RULE);
        }
        for kind in ["decree", "instrument", "contract", "audit", "other"] {
            invited("2026-04-11").with("event.md", "kind: invitation", &format!("kind: {kind}")).is_silent_on(RULE);
        }
    }

    #[test]
    fn the_questions_of_a_test_are_no_younger_than_it() {
        let questions = |date: &str| {
            sound().with("event.md", "kind: invitation, date: 2026-02-20", &format!("kind: instrument, date: {date}"))
        };
        // The last survey of participants was in September.
        questions("2026-09-20").says(RULE, "event.md", "2026-09-20", "sesudah tes awal dan tes akhir");
        questions("2026-03-11").is_silent_on(RULE);
        // It may be what participants were asked later.
        questions("2026-03-12").is_silent_on(RULE);
        questions("2026-03-12").with("follow-up.yaml", "monitoring:", "x-monitoring:").says(
            RULE,
            "event.md",
            "2026-03-12",
            "12 Maret 2026, sesudah tes awal dan tes akhir",
        );
        // A round can only use what was there, and only where people were asked in it.
        let alone = |round: &str| {
            questions("2026-03-12").with(
                "follow-up.yaml",
                "monitoring:",
                &format!("monitoring: [{{ {round} }}]\nx-monitoring:"),
            )
        };
        alone("months: 3, date: 2026-06-15, respondents: 30, applied: 22").is_silent_on(RULE);
        for none in [
            "months: 3, respondents: 30, applied: 22",
            "months: 3, date: 2027-06-15, respondents: 30",
            "months: 3, date: 2026-06-15, by: records, respondents: 30, applied: 22",
            "months: 3, date: 2026-06-15, findings: Belum ada jawaban",
            "months: 3, date: 2026-06-15, respondents: 0, applied: 0",
        ] {
            alone(none).says(RULE, "event.md", "2026-03-12", "sesudah tes awal dan tes akhir");
        }
        let titled =
            |date: &str, title: &str| questions(date).with("event.md", "title: Undangan", &format!("title: {title}"));
        // Whatever was asked later, the questions of the test were not written for it.
        titled("2026-03-12", "Soal tes keuangan desa").says(
            RULE,
            "event.md",
            "2026-03-12",
            "sesudah tes awal dan tes akhir",
        );
        titled("2026-03-12", "Lembar pre-test dan post-test").says(RULE, "event.md", "2026-03-12", "sesudah tes");
        // And what says that it is something else is no test, whenever it was written.
        titled("2026-09-20", "Kuesioner pemantauan 6 bulan").is_silent_on(RULE);
        titled("2026-03-12", "Formulir kepuasan peserta").is_silent_on(RULE);
        // Without a test it is a form for something else.
        questions("2026-09-20")
            .file("evaluation.yaml", "satisfaction: { respondents: 36, scale: 5 }\n")
            .is_silent_on(RULE);
    }

    #[test]
    fn papers_of_after_come_after() {
        let paper = |kind: &str, date: &str| {
            sound().with("event.md", "kind: invitation, date: 2026-02-20", &format!("kind: {kind}, date: {date}"))
        };
        for kind in ["attendance-summary", "report", "monitoring"] {
            paper(kind, "2026-03-09").says(RULE, "event.md", "2026-03-09", "9 Maret 2026, sebelum kegiatan mulai");
            paper(kind, "2026-03-10").is_silent_on(RULE);
        }
        let report = |date: &str| {
            sound().with("event.md", "800/77/2026, date: 2026-04-01", &format!("800/77/2026, date: {date}"))
        };
        report("2026-03-10").says(
            RULE,
            "event.md",
            "800/77/2026",
            "laporan resmi (10 Maret 2026, sebelum kegiatan selesai)",
        );
        report("2026-03-11").is_silent_on(RULE);
    }

    #[test]
    fn what_was_bought_for_the_event_was_ordered_before_it_ended() {
        let contract = |date: &str| {
            sound()
                .with(
                    "event.md",
                    "kind: invitation, date: 2026-02-20",
                    &format!("kind: contract, number: SP-7, date: {date}"),
                )
                .with("budget.yaml", "    item: Konsumsi\n", "    item: Konsumsi\n    contract: SP-7\n")
        };
        contract("2026-03-12").says(RULE, "event.md", "SP-7", "12 Maret 2026, sesudah kegiatan selesai");
        contract("2026-03-11").is_silent_on(RULE);
        contract("2026-03-12").with("budget.yaml", "category: meals", "category: follow-up").is_silent_on(RULE);
    }

    #[test]
    fn a_paper_is_there_before_it_is_checked() {
        let checked = |date: &str| {
            sound().with("event.md", "by: Sekretaris, date: 2026-04-02", &format!("by: Sekretaris, date: {date}"))
        };
        checked("2026-03-31").says(RULE, "event.md", "2026-03-31", "diperiksa sebelum dokumennya ada");
        checked("2026-04-01").is_silent_on(RULE);
    }
}
