//! `programs.csv`: one row a program.
//!
//! Takes: programs. Gives: the table. Never: figures of its runs; those stand in `events.csv`.

use super::table::{Column, Table, column};
use super::{Cell, DataFile, Kind};
use crate::catalog::{self, Handle};
use crate::model;
use crate::pages::Site;
use crate::pages::absolute::absolute;

type Program = Handle<catalog::Program>;

/// The table.
pub const TABLE: Table<Program> = Table {
    file: DataFile::Programs,
    columns: COLUMNS,
    key: &["id"],
    rows: |site| site.catalog.programs().map(|(program, _)| program).collect(),
};

fn record<'a>(site: &Site<'a>, program: Program) -> &'a model::Program {
    &site.catalog[program].record
}

fn work<'a>(site: &Site<'a>, program: Program) -> Option<&'a model::program::WorkProgram> {
    record(site, program).work_program.as_ref()
}

const COLUMNS: &[Column<Program>] = &[
    column("id", Kind::Text, "Tanda pengenal program.", "The program's identifier.", |s, p| {
        Cell::id(s.catalog[p].id.as_str())
    }),
    column("title", Kind::Text, "Judul.", "Title.", |s, p| Cell::text(Some(&record(s, p).title))),
    column("kind", Kind::Text, "bimtek atau workshop.", "bimtek or workshop.", |s, p| {
        Cell::word(Some(record(s, p).kind.value.word()))
    }),
    column("summary", Kind::Text, "Satu kalimat.", "One sentence.", |s, p| Cell::text(Some(&record(s, p).summary))),
    column("topics", Kind::Text, "Topik, dipisah titik koma.", "Topics, separated by semicolons.", |s, p| {
        Cell::texts(record(s, p).topics.iter().map(|topic| topic.as_str()))
    }),
    column("audience", Kind::Text, "Untuk siapa.", "For whom.", |s, p| {
        Cell::texts(record(s, p).audience.iter().flat_map(|audience| &audience.who).map(|who| who.as_str()))
    }),
    column("open_to_public", Kind::Truth, "Apakah siapa saja boleh datang.", "Whether anybody may come.", |s, p| {
        record(s, p)
            .audience
            .as_ref()
            .and_then(|audience| audience.open_to_public.as_ref())
            .map_or(Cell::Empty, |open| Cell::Truth(open.value))
    }),
    column("hours", Kind::Number, "Jam pelajaran (JP).", "Lesson hours (JP).", |s, p| {
        record(s, p).hours.as_ref().map_or(Cell::Empty, |hours| Cell::Written(*hours.value))
    }),
    column("objectives", Kind::Text, "Tujuan belajar.", "What participants shall be able to do.", |s, p| {
        Cell::texts(
            record(s, p)
                .objectives
                .iter()
                .map(|objective| objective.text.as_ref().map_or(objective.id.as_str(), |text| text.as_str())),
        )
    }),
    column("materials", Kind::Text, "Materi.", "Materials.", |s, p| {
        Cell::texts(s.catalog[p].materials.iter().map(|material| s.catalog[*material].id.as_str()))
    }),
    column("legal_basis", Kind::Text, "Dasar hukum.", "Regulations it rests on.", |s, p| {
        Cell::texts(record(s, p).legal_basis.iter().map(|basis| basis.title.as_str()))
    }),
    column("plan", Kind::Text, "Dokumen rencana kerja.", "The plan document.", |s, p| {
        Cell::text(work(s, p).and_then(|work| work.plan.as_ref()))
    }),
    column("activity", Kind::Text, "Kegiatan dalam rencana kerja.", "The activity in it.", |s, p| {
        Cell::text(work(s, p).and_then(|work| work.activity.as_ref()))
    }),
    column("activity_code", Kind::Text, "Kode kegiatan.", "The activity's code.", |s, p| {
        Cell::text(work(s, p).and_then(|work| work.code.as_ref()))
    }),
    column("indicator", Kind::Text, "Indikator kegiatan.", "The activity's indicator.", |s, p| {
        Cell::text(work(s, p).and_then(|work| work.indicator.as_ref()))
    }),
    column("reform_areas", Kind::Text, "Area reformasi birokrasi.", "Areas of administrative reform.", |s, p| {
        Cell::texts(record(s, p).reform_areas.iter().map(|area| area.value.word()))
    }),
    column("events", Kind::Whole, "Banyaknya kegiatan dalam katalog.", "Number of events in the catalog.", |s, p| {
        Cell::length(s.catalog[p].events.len())
    }),
    column("url", Kind::Address, "Halaman program.", "The program's page.", |s, p| {
        Cell::id(absolute(s, &s.routes.program(s.catalog[p].id.as_str())))
    }),
];
