//! `events.csv`: one row an event.
//!
//! Takes: events and what was measured of them. Gives: the table. Never: a count of women and men that points at people.

use super::table::{Column, Table, column};
use super::{Cell, DataFile, Kind};
use crate::catalog::{self, Handle};
use crate::evidence::{EventEvidence, Total};
use crate::model;
use crate::pages::absolute::absolute;
use crate::pages::dates::content_date;
use crate::pages::{Site, disclosure};

type Event = Handle<catalog::Event>;

/// The table.
pub const TABLE: Table<Event> = Table {
    file: DataFile::Events,
    columns: COLUMNS,
    key: &["id"],
    rows: |site| site.catalog.events().map(|(event, _)| event).collect(),
};

fn record<'a>(site: &Site<'a>, event: Event) -> &'a model::Event {
    &site.catalog[event].record
}

fn venue<'a>(site: &Site<'a>, event: Event) -> Option<&'a model::event::Venue> {
    record(site, event).venue.as_ref()
}

fn measured<'a>(site: &Site<'a>, event: Event) -> &'a EventEvidence {
    site.evidence.of(event)
}

/// A count of budget lines; nothing where there is no budget.
fn of_budget(site: &Site<'_>, event: Event, lines: usize) -> Cell {
    if site.catalog[event].budget.is_some() { Cell::length(lines) } else { Cell::Empty }
}

fn sexes(site: &Site<'_>, event: Event) -> Option<(u32, u32)> {
    let group = site.catalog.settings().thresholds.minimum_group;
    disclosure::sexes(&measured(site, event).participants, group)
}

fn known(total: Total) -> Option<u64> {
    (!total.is_unknown()).then_some(total.known)
}

const COLUMNS: &[Column<Event>] = &[
    column("id", Kind::Text, "Tanda pengenal kegiatan.", "The event's identifier.", |s, e| {
        Cell::id(s.catalog[e].id.as_str())
    }),
    column("title", Kind::Text, "Judul program dan kegiatan.", "Title of program and event.", |s, e| {
        Cell::Text(s.event_title(e))
    }),
    column(
        "program",
        Kind::Text,
        "Program yang dijalankan (programs.csv).",
        "The program it is a run of (programs.csv).",
        |s, e| Cell::id(s.catalog[s.catalog[e].program].id.as_str()),
    ),
    column("kind", Kind::Text, "bimtek atau workshop.", "bimtek or workshop.", |s, e| {
        Cell::word(Some(s.catalog[e].kind.word()))
    }),
    column(
        "role",
        Kind::Text,
        "host: menyelenggarakan; sender: mengirim peserta.",
        "host: runs it; sender: sends staff.",
        |s, e| Cell::word(record(s, e).role.as_ref().map(|role| role.value.word())),
    ),
    column("organizer", Kind::Text, "Unit penyelenggara.", "The work unit that runs it.", |s, e| {
        s.catalog[e].organizer.map_or(Cell::Empty, |organizer| Cell::id(s.catalog[organizer].id.as_str()))
    }),
    column(
        "status",
        Kind::Text,
        "planned, ongoing, completed, postponed, atau cancelled.",
        "planned, ongoing, completed, postponed or cancelled.",
        |s, e| Cell::word(Some(record(s, e).status.value.word())),
    ),
    column(
        "status_reason",
        Kind::Text,
        "Alasan ditunda atau dibatalkan.",
        "Why it was postponed or cancelled.",
        |s, e| Cell::text(record(s, e).status_reason.as_ref()),
    ),
    column("start", Kind::Date, "Hari pertama menurut rencana semula.", "First day as first planned.", |s, e| {
        Cell::Date(record(s, e).start.value)
    }),
    column("end", Kind::Date, "Hari terakhir menurut rencana semula.", "Last day as first planned.", |s, e| {
        Cell::Date(record(s, e).end.value)
    }),
    column(
        "new_start",
        Kind::Date,
        "Hari pertama yang baru bila ditunda.",
        "The new first day where it was postponed.",
        |s, e| Cell::date(record(s, e).new_start.as_ref()),
    ),
    column("days", Kind::Whole, "Banyaknya hari.", "Number of days.", |s, e| Cell::length(s.catalog[e].days.len())),
    column("mode", Kind::Text, "in-person, online, atau hybrid.", "in-person, online or hybrid.", |s, e| {
        Cell::word(record(s, e).mode.as_ref().map(|mode| mode.value.word()))
    }),
    column("venue", Kind::Text, "Tempat.", "The place.", |s, e| {
        Cell::text(venue(s, e).and_then(|venue| venue.name.as_ref()))
    }),
    column("city", Kind::Text, "Kota atau kabupaten tempat itu.", "The town.", |s, e| {
        Cell::text(venue(s, e).and_then(|venue| venue.city.as_ref()))
    }),
    column("region", Kind::Text, "Kode wilayah tempat itu.", "The place's region code.", |s, e| {
        venue(s, e)
            .and_then(|venue| venue.region.as_ref())
            .map_or(Cell::Empty, |region| Cell::Text(region.value.0.clone()))
    }),
    column(
        "venue_kind",
        Kind::Text,
        "Jenis tempat: own, government, hotel, dan seterusnya.",
        "Kind of place: own, government, hotel and so on.",
        |s, e| Cell::word(venue(s, e).and_then(|venue| venue.kind.as_ref()).map(|kind| kind.value.word())),
    ),
    column("invited", Kind::Whole, "Orang yang diundang.", "People invited.", |s, e| {
        Cell::whole(measured(s, e).participants.invited)
    }),
    column("registered", Kind::Whole, "Orang yang mendaftar.", "People registered.", |s, e| {
        Cell::whole(measured(s, e).participants.registered)
    }),
    column(
        "attended",
        Kind::Whole,
        "Orang yang hadir sedikitnya satu hari.",
        "People present on at least one day.",
        |s, e| Cell::whole(measured(s, e).participants.attended),
    ),
    column("completed", Kind::Whole, "Orang yang menyelesaikan.", "People who completed.", |s, e| {
        Cell::whole(measured(s, e).participants.completed)
    }),
    column(
        "women",
        Kind::Whole,
        "Perempuan di antara yang dicatat jenis kelaminnya, yang dapat kurang dari attended; kosong bila menunjuk orang.",
        "Women among those of whom it is recorded, who may be fewer than attended; empty where it would point at people.",
        |s, e| Cell::whole(sexes(s, e).map(|(women, _)| women)),
    ),
    column(
        "men",
        Kind::Whole,
        "Laki-laki di antara yang dicatat jenis kelaminnya, yang dapat kurang dari attended; kosong bila menunjuk orang.",
        "Men among those of whom it is recorded, who may be fewer than attended; empty where it would point at people.",
        |s, e| Cell::whole(sexes(s, e).map(|(_, men)| men)),
    ),
    column(
        "sexes_reason",
        Kind::Text,
        "Mengapa women dan men kosong: suppressed, akan menunjuk orang; unknown-part, hanya satu yang dicatat; not-collected, tidak dicatat.",
        "Why women and men are empty: suppressed, they would point at people; unknown-part, only one is recorded; not-collected, neither is.",
        |s, e| {
            let group = s.catalog.settings().thresholds.minimum_group;
            Cell::word(disclosure::sexes_reason(&measured(s, e).participants, group).map(disclosure::Reason::word))
        },
    ),
    column("hours", Kind::Number, "Jam pelajaran (JP) yang diberikan.", "Lesson hours (JP) delivered.", |s, e| {
        Cell::computed(measured(s, e).time.hours)
    }),
    column(
        "learning_share",
        Kind::Number,
        "Bagian waktu untuk belajar, 0–1.",
        "Share of the time spent learning, 0–1.",
        |s, e| Cell::computed(measured(s, e).time.learning_share),
    ),
    column(
        "hours_at_least",
        Kind::Truth,
        "Apakah JP itu batas bawah: ada sesi belajar tanpa jam.",
        "Whether those hours are a lower bound: a learning session has no times.",
        |s, e| measured(s, e).time.hours.map_or(Cell::Empty, |_| Cell::Truth(measured(s, e).time.hours_at_least)),
    ),
    column(
        "hours_confirmed",
        Kind::Truth,
        "Apakah pelaksanaan setiap sesi dinyatakan; bila tidak, JP itu menurut jadwal.",
        "Whether every session says what became of it; otherwise the hours are those of the timetable.",
        |s, e| measured(s, e).time.hours.map_or(Cell::Empty, |_| Cell::Truth(measured(s, e).time.confirmed)),
    ),
    column(
        "ceremony_share",
        Kind::Number,
        "Bagian waktu untuk seremoni, 0–1.",
        "Share of the time spent on ceremony, 0–1.",
        |s, e| Cell::computed(measured(s, e).time.ceremony_share),
    ),
    column(
        "practice_share",
        Kind::Number,
        "Bagian waktu belajar untuk praktik, 0–1.",
        "Share of learning time spent on practice, 0–1.",
        |s, e| Cell::computed(measured(s, e).time.practice_share),
    ),
    column(
        "planned",
        Kind::Whole,
        "Anggaran (perubahan bila ada); jumlah baris yang diketahui.",
        "Planned (revised where revised); sum of the known lines.",
        |s, e| Cell::whole(known(measured(s, e).money.planned)),
    ),
    column(
        "planned_complete",
        Kind::Truth,
        "Apakah anggaran semua baris diketahui; bila tidak, jumlahnya batas bawah.",
        "Whether the plan of every line is known; otherwise the sum is a lower bound.",
        |s, e| Cell::Truth(measured(s, e).money.planned.is_complete()),
    ),
    column(
        "realised",
        Kind::Whole,
        "Realisasi; jumlah baris yang diketahui.",
        "Spent; sum of the known lines.",
        |s, e| Cell::whole(known(measured(s, e).money.realised)),
    ),
    column(
        "realised_complete",
        Kind::Truth,
        "Apakah realisasi semua baris diketahui; bila tidak, jumlahnya batas bawah.",
        "Whether the spending of every line is known; otherwise the sum is a lower bound.",
        |s, e| Cell::Truth(measured(s, e).money.realised.is_complete()),
    ),
    column(
        "variance",
        Kind::Whole,
        "Realisasi dikurangi anggaran; kosong bila sebagian belum diketahui.",
        "Spent less planned; empty while a part is unknown.",
        |s, e| Cell::whole(measured(s, e).money.variance.ok()),
    ),
    column(
        "realised_share",
        Kind::Number,
        "Realisasi ÷ anggaran; kosong bila sebagian belum diketahui.",
        "Spent ÷ planned; empty while a part is unknown.",
        |s, e| Cell::computed(measured(s, e).money.realised_share.ok()),
    ),
    column(
        "per_participant",
        Kind::Whole,
        "Realisasi per orang yang hadir.",
        "Spent per person who attended.",
        |s, e| Cell::whole(measured(s, e).money.per_participant.ok()),
    ),
    column(
        "per_participant_hour",
        Kind::Whole,
        "Realisasi per orang per JP.",
        "Spent per person and lesson hour.",
        |s, e| Cell::whole(measured(s, e).money.per_participant_hour.ok()),
    ),
    column(
        "lodging_travel_share",
        Kind::Number,
        "Bagian penginapan dan perjalanan, 0–1.",
        "Share of lodging and travel, 0–1.",
        |s, e| Cell::computed(measured(s, e).money.lodging_travel.ok().map(|found| found.share)),
    ),
    column(
        "lodging_travel_basis",
        Kind::Text,
        "realised atau planned: bagian dari apa.",
        "realised or planned: what it is a share of.",
        |s, e| {
            let found = measured(s, e).money.lodging_travel.ok();
            Cell::word(found.map(|found| if found.of_realised { "realised" } else { "planned" }))
        },
    ),
    column(
        "lodging_travel_at_least",
        Kind::Truth,
        "Apakah bagian itu batas bawah: ada, atau mungkin ada, penginapan atau perjalanan yang tidak terpisah.",
        "Whether that share is a lower bound: there is, or may be, lodging or travel that cannot be told apart.",
        |s, e| measured(s, e).money.lodging_travel.map_or(Cell::Empty, |found| Cell::Truth(found.at_least)),
    ),
    column(
        "above_ceiling",
        Kind::Whole,
        "Baris yang harga satuan, rencana, atau realisasinya di atas batas.",
        "Lines whose unit price, plan or spending is above their ceiling.",
        |s, e| of_budget(s, e, measured(s, e).money.ceilings.above),
    ),
    column(
        "ceilings",
        Kind::Whole,
        "Baris yang menyebut batas harga dan dapat dibandingkan dengannya.",
        "Lines that name a ceiling and can be compared with it.",
        |s, e| of_budget(s, e, measured(s, e).money.ceilings.compared),
    ),
    column(
        "ceilings_unpriced",
        Kind::Whole,
        "Baris yang menyebut batas harga, tetapi tanpa harga satuan untuk dibandingkan.",
        "Lines that name a ceiling, but no unit price to compare with it.",
        |s, e| of_budget(s, e, measured(s, e).money.ceilings.unpriced),
    ),
    column("returned", Kind::Whole, "Uang yang dikembalikan.", "Money given back.", |s, e| {
        let budget = s.catalog[e].budget.as_ref();
        Cell::money(budget.and_then(|budget| budget.returned.as_ref()).map(|returned| &returned.amount))
    }),
    column(
        "realised_as_of",
        Kind::Date,
        "Realisasi dicatat sampai tanggal ini.",
        "Spending is recorded up to this day.",
        |s, e| Cell::date(s.catalog[e].budget.as_ref().and_then(|budget| budget.realised_as_of.as_ref())),
    ),
    column("currency", Kind::Text, "Mata uang (ISO 4217).", "Currency (ISO 4217).", |s, _| {
        Cell::id(s.catalog.settings().currency.as_str())
    }),
    column(
        "evidence_score",
        Kind::Number,
        "Bukti lengkap ditambah setengah bukti sebagian.",
        "Complete items plus half of each partial one.",
        |s, e| Cell::halves(measured(s, e).checklist.score_in_halves()),
    ),
    column("evidence_due", Kind::Whole, "Bukti yang sudah wajib ada.", "Items that are owed.", |s, e| {
        Cell::length(measured(s, e).checklist.due())
    }),
    column(
        "evidence_level",
        Kind::Whole,
        "Tingkat data yang ada, 0–4 (Kirkpatrick).",
        "Level of the data that exist, 0–4 (Kirkpatrick).",
        |s, e| Cell::whole(Some(measured(s, e).checklist.level())),
    ),
    column(
        "plans_submitted",
        Kind::Whole,
        "Peserta yang menyerahkan rencana tindak lanjut.",
        "Participants who handed in a follow-up plan.",
        |s, e| Cell::whole(measured(s, e).follow_up.submitted),
    ),
    column("plans", Kind::Whole, "Rencana pada rekap terakhir.", "Plans at the latest count.", |s, e| {
        Cell::whole(measured(s, e).follow_up.latest.map(|plans| plans.of))
    }),
    column(
        "plans_done",
        Kind::Whole,
        "Rencana yang selesai pada rekap terakhir.",
        "Plans done at the latest count.",
        |s, e| Cell::whole(measured(s, e).follow_up.latest.and_then(|plans| plans.done)),
    ),
    column(
        "completion",
        Kind::Number,
        "Rencana selesai ÷ semua rencana, 0–1; kosong bila kurang dari sepuluh rencana.",
        "Plans done ÷ all plans, 0–1; empty below ten plans.",
        |s, e| {
            let latest = measured(s, e).follow_up.latest;
            Cell::computed(latest.and_then(|plans| disclosure::share(plans.done, Some(plans.of))))
        },
    ),
    column(
        "findings",
        Kind::Whole,
        "Banyaknya catatan terbuka, satu untuk setiap aturan.",
        "Number of findings, one for each rule.",
        |s, e| Cell::length(s.judgement.findings(s.catalog, e).len()),
    ),
    column(
        "updated",
        Kind::Date,
        "Tanggal terakhir sampai as_of: hari terakhir, koreksi, laporan, realisasi, atau pemantauan.",
        "The latest of last day, correction, report, realisation and monitoring up to as_of.",
        |s, e| content_date(s, e).map_or(Cell::Empty, Cell::Date),
    ),
    column(
        "as_of",
        Kind::Date,
        "Hari yang dirujuk oleh bukti dan keadaan.",
        "The day that evidence and states refer to.",
        |s, _| Cell::Date(s.evidence.today),
    ),
    column("url", Kind::Address, "Halaman laporan.", "The report's page.", |s, e| {
        Cell::id(absolute(s, &s.routes.event(s.catalog[e].id.as_str())))
    }),
    column(
        "report",
        Kind::Address,
        "Laporan sebagai JSON, dengan sumber setiap angka.",
        "The report as JSON, with the source of every figure.",
        |s, e| Cell::id(absolute(s, &s.routes.event_file(s.catalog[e].id.as_str(), "report.json"))),
    ),
];
