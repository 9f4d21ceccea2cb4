//! Rules on the budget's own story: money dated before the event, authorised only after it began or for another year, and an audit
//! that found nothing worth an amount.
//!
//! Takes: the budget. Gives: findings. Never: looks at single lines.

use super::case::Case;
use super::wording::{Both, day, few, quoted};
use crate::diagnostic::Diagnostic;
use crate::model::budget::{AuditResult, Budget};
use crate::shape::Date;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    MONEY_DATED_BEFORE_EVENT, "money-dated-before-event", Finding,
    id {
        "Realisasi, pengembalian uang, atau pemeriksaan bertanggal sebelum hari pertama kegiatan yang sudah selesai.",
        "Sebelum kegiatan berlangsung belum ada belanja yang dapat dicatat seluruhnya, dikembalikan, atau diperiksa.",
        "Cocokkan tahun, bulan, dan harinya dengan dokumennya. Jika memang benar, misalnya pemeriksaan itu reviu atas \
         rencana, biarkan dan tulis itu pada `answers`.",
    },
    en {
        "Spending, a return of money or an audit is dated before the first day of an event that is over.",
        "Before an event takes place its spending cannot be recorded whole, given back or audited.",
        "Compare year, month and day with the paper. If they are right, as where an audit was a review of the plan, leave \
         them, and say so under `answers`.",
    },
    wrong r"# budget.yaml (kegiatan mulai 2026-03-10; SPJ bertanggal 30 April 2026)
realised_as_of: 2025-04-30",
    mended r"# budget.yaml (kegiatan mulai 2026-03-10; SPJ bertanggal 30 April 2026)
realised_as_of: 2026-04-30",
}

rule! {
    AUTHORISED_AFTERWARDS, "authorised-afterwards", Finding,
    id {
        "Dokumen anggaran (DPA) bertanggal sesudah hari pertama kegiatan.",
        "Uang publik dibelanjakan sesudah anggarannya disahkan; tanggal yang lebih baru perlu dijelaskan.",
        "Tulis DPA yang berlaku ketika kegiatan mulai. Jika yang tertulis adalah DPA perubahan, atau memang belum ada DPA saat \
         itu, biarkan dan tulis itu pada `answers`.",
    },
    en {
        "The document that authorises the spending (DPA) is dated after the first day of the event.",
        "Public money is spent once its budget is authorised; where the date is later, a reader needs to know why.",
        "Write the DPA that was in force when the event began. If this is a revised one, or if there really was none at the \
         time, leave it, and say so under `answers`.",
    },
    wrong r"# budget.yaml (kegiatan mulai 2026-03-10)
dpa: { number: DPPA/2.13/2026, date: 2026-09-28 }",
    answered {
        id "Yang tertulis adalah DPA perubahan; kegiatan dimulai dengan DPA/2.13/2026 tanggal 5 Januari 2026 tanpa perubahan pagu.",
        en "This is the revised DPA; the event began under DPA/2.13/2026 of 5 January 2026, and its amount did not change.",
    },
}

rule! {
    AUTHORISED_FOR_ANOTHER_YEAR, "authorised-for-another-year", Finding,
    id {
        "Dokumen anggaran (DPA) atau sumber dananya menyebut tahun lain daripada tahun kegiatan.",
        "Anggaran daerah berlaku satu tahun. Kegiatan tahun 2026 tidak dibayar dengan DPA tahun 2024, kecuali ada yang perlu dijelaskan.",
        "Tulis nomor, tanggal, dan sumber dari DPA yang menjadi dasar belanja kegiatan ini. Jika memang dari tahun lain, misalnya \
         kegiatan tahun jamak, biarkan dan tulis itu pada `answers`.",
    },
    en {
        "The document that authorises the spending (DPA), or the source of the money, names another year than the event's.",
        "A regional budget is for one year. An event of 2026 is not paid under a DPA of 2024, unless there is something to explain.",
        "Write number, date and source of the DPA under which this event was paid. If it really is of another year, as for a project \
         over several years, leave it, and say so under `answers`.",
    },
    wrong r"# budget.yaml (kegiatan mulai 2026-03-10)
source: APBD 2026
dpa: { number: DPA/2.13/2024, date: 2024-01-05 }",
    answered {
        id "Kontrak tahun jamak 2024–2026 ditandatangani dengan DPA 2024; anggaran 2026 menyusul dalam addendum.",
        en "A contract over 2024–2026 was signed under the DPA of 2024; the money of 2026 followed in an addendum.",
    },
}

rule! {
    AMOUNT_WITHOUT_AUDIT_FINDING, "amount-without-audit-finding", Finding,
    id {
        "Pemeriksaan dinyatakan tanpa temuan, tetapi menyebut sebuah jumlah uang.",
        "`amount` adalah nilai temuan; jika ada nilainya, pembaca perlu tahu apa yang ditemukan.",
        "Ikuti laporan pemeriksa: `result: finding` jika jumlah itu nilai temuan; hapus `amount` hanya jika itu nilai \
         yang diperiksa.",
    },
    en {
        "An audit is said to have found nothing, but names an amount of money.",
        "`amount` is what a finding amounts to; where there is an amount, a reader needs to know what was found.",
        "Follow the auditors' report: `result: finding` if that is what a finding amounts to; delete `amount` only if it \
         is what was looked into.",
    },
    wrong r"# budget.yaml (LHP: temuan Rp15.750.000, sudah disetor)
audits: [{ by: Inspektorat, date: 2026-09-01, result: no-finding, amount: 15750000 }]",
    mended r"# budget.yaml (LHP: temuan Rp15.750.000, sudah disetor)
audits: [{ by: Inspektorat, date: 2026-09-01, result: finding, amount: 15750000, status: closed }]",
}

/// Applies the rules on the budget as a whole.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(budget) = &case.event.budget else { return };
    said.extend(early(case, budget));
    said.extend(authorised(case, budget));
    said.extend(of_another_year(case, budget));
    said.extend(audited(case, budget));
}

/// A cancelled event may well give its money back before the day it was to begin; one to come may record a first payment.
fn early(case: &Case<'_>, budget: &Budget) -> Option<Diagnostic> {
    if case.is_cancelled() || case.event.last_day() >= case.today {
        return None;
    }
    let first = case.event.first_day().min(case.record.start.value);
    let mut dated: Vec<(&Fact<Date>, &str, &str)> = Vec::new();
    let before = |date: &&Fact<Date>| date.value < first;
    dated.extend(
        budget.realised_as_of.as_ref().filter(before).map(|date| (date, "keadaan realisasi", "the realised budget")),
    );
    let given_back = budget.returned.as_ref().and_then(|returned| returned.date.as_ref());
    dated.extend(given_back.filter(before).map(|date| (date, "pengembalian uang", "the return of money")));
    // A plan may be reviewed ahead, but then it was not the spending that was looked into, which a reader has to know.
    let audits = budget.audits.iter().filter_map(|audit| audit.date.as_ref());
    dated.extend(audits.filter(before).map(|date| (date, "pemeriksaan", "an audit")));
    let (at, ..) = dated.first()?;
    let names: Vec<Both> = dated
        .iter()
        .map(|(date, id, en)| {
            let (day, day_en) = day(date.value);
            (format!("{id} ({day})"), format!("{en} ({day_en})"))
        })
        .collect();
    let ((names, names_en), (start, start_en)) = (few(&names), day(first));
    Some(
        Diagnostic::new(&MONEY_DATED_BEFORE_EVENT, at.at, say!(id "Bertanggal sebelum kegiatan mulai pada {start}: {names}.", en "Dated before the event began on {start_en}: {names_en}."))
            .help(say!(id "periksa tahun, bulan, dan harinya; jika memang benar, tulis sebabnya pada `answers` di `event.md`", en "check year, month and day; if they are right, say why under `answers` in `event.md`"))
            .related(case.record.start.at, say!(id "kegiatan mulai", en "the event begins")),
    )
}

/// What was spent before anybody allowed it.
fn authorised(case: &Case<'_>, budget: &Budget) -> Option<Diagnostic> {
    let first = case.event.first_day();
    let date = budget.dpa.as_ref()?.date.as_ref().filter(|date| date.value > first && !case.is_future(date))?;
    if case.is_cancelled() {
        return None;
    }
    let ((on, on_en), (start, start_en)) = (day(date.value), day(first));
    Some(
        Diagnostic::new(&AUTHORISED_AFTERWARDS, date.at, say!(id "DPA bertanggal {on}, sesudah kegiatan mulai pada {start}.", en "The authorisation (DPA) is dated {on_en}, after the event began on {start_en}."))
            .help(say!(id "tulis DPA yang menjadi dasar belanja kegiatan ini; jika itu DPA perubahan atau memang baru terbit, jelaskan pada `answers` di `event.md`", en "write the DPA by which the money was spent; if this is a revised one or there was none before, explain under `answers` in `event.md`"))
            .related(case.record.start.at, say!(id "kegiatan mulai", en "the event begins")),
    )
}

/// A year that is none of the event's, in the DPA's number or date or in the source. A budget for a year is authorised in the last
/// months of the year before; dates after the event began have their own rule.
fn of_another_year(case: &Case<'_>, budget: &Budget) -> Option<Diagnostic> {
    let days = [case.event.first_day(), case.event.last_day(), case.record.start.value, case.record.end.value];
    let years: Vec<i16> = days.iter().map(|day| day.0.year()).collect();
    let (from, to) = (*years.iter().min()?, *years.iter().max()?);
    let is_other = |year: i16| year < from || year > to;
    let dpa = budget.dpa.as_ref();
    let date = dpa.and_then(|dpa| dpa.date.as_ref()).filter(|date| {
        let (year, month) = (date.value.0.year(), date.value.0.month());
        year < from - 1 || year == from - 1 && month < AUTHORISED_FROM
    });
    let texts = [dpa.and_then(|dpa| dpa.number.as_ref()), budget.source.as_ref()];
    let named = texts.into_iter().flatten().find(|text| {
        let years = years_in(text.as_str());
        !years.is_empty() && years.into_iter().all(is_other)
    });
    let (at, said) = match (date, named) {
        (_, Some(text)) => (text.at, quoted(text.as_str())),
        (Some(date), None) => (date.at, day(date.value)),
        (None, None) => return None,
    };
    let ((what, what_en), (start, start_en)) = (said, day(case.event.first_day()));
    Some(
        Diagnostic::new(&AUTHORISED_FOR_ANOTHER_YEAR, at, say!(id "Anggarannya menyebut tahun lain ({what}), sedangkan kegiatan mulai pada {start}.", en "Its budget names another year ({what_en}), while the event began on {start_en}."))
            .help(say!(id "tulis DPA dan sumber dana yang menjadi dasar belanja kegiatan ini; jika memang dari tahun lain, tulis sebabnya pada `answers` di `event.md`", en "write the DPA and the source under which this event was paid; if they really are of another year, say why under `answers` in `event.md`"))
            .related(case.record.start.at, say!(id "kegiatan mulai", en "the event begins")),
    )
}

/// From October on the budget of the next year is authorised.
const AUTHORISED_FROM: i8 = 10;

/// Years of this age in a text, each by itself: of `DPA/2.13/2024` one, of `5.1.02.02.12.2024001` none.
fn years_in(text: &str) -> Vec<i16> {
    let numbers = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() == 4);
    numbers.filter_map(|word| word.parse().ok()).filter(|year| (2000..2100).contains(year)).collect()
}

fn audited(case: &Case<'_>, budget: &Budget) -> Vec<Diagnostic> {
    let clean = budget.audits.iter().filter_map(|audit| {
        let result = audit.result.as_ref().filter(|result| result.value == AuditResult::NoFinding)?;
        Some((audit, result, audit.amount.as_ref().filter(|amount| amount.value.0 > 0)?))
    });
    let said = clean.map(|(audit, result, amount)| {
        let (by, (sum, sum_en)) = (&*audit.by, case.money(amount.value.0));
        Diagnostic::new(&AMOUNT_WITHOUT_AUDIT_FINDING, amount.at, say!(id "Pemeriksaan {by} dinyatakan tanpa temuan, tetapi menyebut {sum}.", en "The audit by {by} is said to have found nothing, but names {sum_en}."))
            .help(say!(id "tulis `result: finding` jika itu nilai temuan; hapus `amount` jika itu nilai yang diperiksa", en "write `result: finding` if that is what a finding amounts to; delete `amount` if that is what was looked into"))
            .related(result.at, say!(id "hasilnya", en "the result"))
    });
    said.collect()
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_budget_is_for_one_year() {
        const RULE: &str = "authorised-for-another-year";
        let dpa = |dpa: &str| {
            sound().with("budget.yaml", "source: APBD 2026", &format!("source: APBD 2026\ndpa: {{ {dpa} }}"))
        };
        dpa("number: DPA/2.13/2024").says(RULE, "budget.yaml", "DPA/2.13/2024", "tahun lain (“DPA/2.13/2024”)");
        dpa("date: 2024-01-05").says(RULE, "budget.yaml", "2024-01-05", "tahun lain (5 Januari 2024)");
        dpa("date: 2025-03-05").says(RULE, "budget.yaml", "2025-03-05", "5 Maret 2025");
        // The budget of a year is authorised at the end of the one before.
        for of_this_year in [
            "date: 2025-12-30",
            "number: DPA/2.13/2026, date: 2026-01-05",
            "number: DPA/2.13/17",
            "number: DPA 2025-2026",
        ] {
            dpa(of_this_year).is_silent_on(RULE);
        }
        sound().with("budget.yaml", "source: APBD 2026", "source: APBD 2024").says(
            RULE,
            "budget.yaml",
            "APBD 2024",
            "“APBD 2024”",
        );
        sound().with("budget.yaml", "source: APBD 2026", "source: Dana desa").is_silent_on(RULE);
    }

    #[test]
    fn money_dated_before_the_event() {
        let as_of = |date: &str| sound().with("budget.yaml", "realised_as_of: 2026-04-30", date);
        as_of("realised_as_of: 2026-03-09").says(
            "money-dated-before-event",
            "budget.yaml",
            "2026-03-09",
            "sebelum kegiatan mulai pada 10 Maret 2026: keadaan realisasi (9 Maret 2026)",
        );
        as_of("realised_as_of: 2026-03-10").is_silent_on("money-dated-before-event");
        let back = "returned: { amount: 5, date: 2025-10-02 }\nrealised_as_of: 2026-04-30";
        as_of(back).says("money-dated-before-event", "budget.yaml", "2025-10-02", "pengembalian uang");
        as_of(back)
            .with("event.md", "status: completed", "status: cancelled\nstatus_reason: Banjir.")
            .is_silent_on("money-dated-before-event");
        let audit = |date: &str| sound().with("budget.yaml", "date: 2026-09-01", date);
        audit("date: 2024-09-01").says(
            "money-dated-before-event",
            "budget.yaml",
            "2024",
            "pemeriksaan (1 September 2024)",
        );
        audit("date: 2026-03-09").says("money-dated-before-event", "budget.yaml", "2026-03-09", "9 Maret 2026");
        audit("date: 2026-03-10").is_silent_on("money-dated-before-event");
    }

    #[test]
    fn money_authorised_after_the_first_day() {
        let dpa = |date: &str| sound().add("budget.yaml", &format!("\ndpa: {{ date: {date} }}\n"));
        dpa("2026-03-11").says(
            "authorised-afterwards",
            "budget.yaml",
            "2026-03-11",
            "DPA bertanggal 11 Maret 2026, sesudah kegiatan mulai pada 10 Maret 2026",
        );
        dpa("2026-03-10").is_silent_on("authorised-afterwards");
        dpa("2027-03-11").is_silent_on("authorised-afterwards");
    }

    #[test]
    fn nothing_found_and_an_amount() {
        let audit = |more: &str| sound().with("budget.yaml", "result: no-finding", more);
        audit("result: no-finding, amount: 5000").says(
            "amount-without-audit-finding",
            "budget.yaml",
            "amount: 5000",
            "Inspektorat dinyatakan tanpa temuan, tetapi menyebut Rp5.000",
        );
        audit("result: no-finding, amount: 0").is_silent_on("amount-without-audit-finding");
        audit("result: finding, amount: 5000").is_silent_on("amount-without-audit-finding");
    }
}
