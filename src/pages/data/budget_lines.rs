//! `budget-lines.csv`: one row a line of an event's budget.
//!
//! Takes: budgets. Gives: the table. Never: a speaker whose name may not be published, not even by id.

use super::table::{Column, Table, column};
use super::{Cell, DataFile, Kind};
use crate::catalog::{self, Handle};
use crate::evidence::money::planned_of;
use crate::model::budget::{Budget, Line};
use crate::pages::Site;

/// An event and the place of a line in its budget.
type Row = (Handle<catalog::Event>, usize);

/// The table.
pub const TABLE: Table<Row> = Table { file: DataFile::BudgetLines, columns: COLUMNS, key: &["event", "line"], rows };

fn rows(site: &Site<'_>) -> Vec<Row> {
    let lines = |event: &catalog::Event| event.budget.as_deref().map_or(0, |budget| budget.lines.len());
    site.catalog.events().flat_map(|(handle, event)| (0..lines(event)).map(move |line| (handle, line))).collect()
}

fn budget<'a>(site: &Site<'a>, (event, _): Row) -> Option<&'a Budget> {
    site.catalog[event].budget.as_deref()
}

/// Reads a cell off a line.
fn line(site: &Site<'_>, row: Row, read: impl FnOnce(&Line) -> Cell) -> Cell {
    budget(site, row).and_then(|budget| budget.lines.get(row.1)).map_or(Cell::Empty, read)
}

fn volume(line: &Line) -> Cell {
    let parts: Vec<String> =
        line.volume.iter().map(|quantity| format!("{} {}", quantity.amount, quantity.unit)).collect();
    Cell::texts(parts.iter().map(String::as_str))
}

/// The speaker whose honorarium it is, where the name may be published.
fn speaker(site: &Site<'_>, (event, _): Row, line: &Line) -> Cell {
    let Some(wanted) = &line.speaker else { return Cell::Empty };
    // Who is paid has nearly always a part in the event: the long way round is for the rest.
    let engaged = site.catalog[event].engagements.iter().map(|part| &site.catalog[part.speaker]);
    let found =
        engaged.chain(site.catalog.speakers().map(|(_, speaker)| speaker)).find(|speaker| speaker.id == wanted.value);
    found.filter(|speaker| speaker.is_named()).map_or(Cell::Empty, |speaker| Cell::id(speaker.id.as_str()))
}

const COLUMNS: &[Column<Row>] = &[
    column("event", Kind::Text, "Kegiatan (events.csv).", "The event (events.csv).", |s, r| {
        Cell::id(s.catalog[r.0].id.as_str())
    }),
    column(
        "line",
        Kind::Whole,
        "Nomor baris dalam anggaran kegiatan.",
        "The line's number in the event's budget.",
        |_, r| Cell::length(r.1 + 1),
    ),
    column("category", Kind::Text, "Golongan biaya.", "Kind of cost.", |s, r| {
        line(s, r, |line| Cell::word(Some(line.category.value.word())))
    }),
    column("item", Kind::Text, "Uraian.", "What exactly.", |s, r| line(s, r, |line| Cell::text(Some(&line.item)))),
    column(
        "volume",
        Kind::Text,
        "Banyaknya; bagian yang dikalikan dipisah titik koma.",
        "How many; factors separated by semicolons.",
        |s, r| line(s, r, volume),
    ),
    column("unit_price", Kind::Whole, "Harga satuan.", "Price of one.", |s, r| {
        line(s, r, |line| Cell::money(line.unit_price.as_ref()))
    }),
    column(
        "ceiling",
        Kind::Whole,
        "Harga satuan tertinggi yang diperbolehkan.",
        "The highest price allowed.",
        |s, r| line(s, r, |line| Cell::money(line.ceiling.as_ref())),
    ),
    column("ceiling_source", Kind::Text, "Dasar harga tertinggi.", "Where that is laid down.", |s, r| {
        line(s, r, |line| Cell::text(line.ceiling_source.as_ref()))
    }),
    column(
        "planned",
        Kind::Whole,
        "Anggaran semula; bila tidak ditulis, banyaknya × harga satuan.",
        "Planned at first; where not written, volume × unit price.",
        |s, r| {
            line(s, r, |line| {
                Cell::whole(
                    line.planned
                        .as_ref()
                        .map(|amount| amount.value.0)
                        .or_else(|| crate::evidence::money::product_of(line)),
                )
            })
        },
    ),
    column("revised", Kind::Whole, "Anggaran perubahan.", "Planned after revision.", |s, r| {
        line(s, r, |line| Cell::money(line.revised.as_ref()))
    }),
    column(
        "in_force",
        Kind::Whole,
        "Anggaran yang berlaku: perubahan, atau semula.",
        "The plan in force: revised, else first.",
        |s, r| line(s, r, |line| Cell::whole(planned_of(line))),
    ),
    column("realised", Kind::Whole, "Realisasi.", "Spent.", |s, r| {
        line(s, r, |line| Cell::money(line.realised.as_ref()))
    }),
    column("currency", Kind::Text, "Mata uang (ISO 4217).", "Currency (ISO 4217).", |s, _| {
        Cell::id(s.catalog.settings().currency.as_str())
    }),
    column(
        "realised_as_of",
        Kind::Date,
        "Realisasi dicatat sampai tanggal ini.",
        "Spending is recorded up to this day.",
        |s, r| Cell::date(budget(s, r).and_then(|budget| budget.realised_as_of.as_ref())),
    ),
    column("source", Kind::Text, "Sumber dana.", "Where the money comes from.", |s, r| {
        Cell::text(budget(s, r).and_then(|budget| budget.source.as_ref()))
    }),
    column("account", Kind::Text, "Kode rekening.", "The account it is booked on.", |s, r| {
        Cell::text(budget(s, r).and_then(|budget| budget.account.as_ref()))
    }),
    column(
        "speaker",
        Kind::Text,
        "Narasumber; hanya bila namanya boleh diterbitkan.",
        "The speaker; only where the name may be published.",
        |s, r| line(s, r, |line| speaker(s, r, line)),
    ),
    column(
        "package",
        Kind::Text,
        "Paket rapat: halfday, fullday, atau fullboard.",
        "Meeting package: halfday, fullday or fullboard.",
        |s, r| line(s, r, |line| Cell::word(line.package.as_ref().map(|package| package.value.word()))),
    ),
    column(
        "includes",
        Kind::Text,
        "Biaya lain yang tersembunyi dalam baris ini.",
        "Other costs that the line hides.",
        |s, r| line(s, r, |line| Cell::texts(line.includes.iter().map(|hidden| hidden.value.word()))),
    ),
    column("vendor", Kind::Text, "Penyedia.", "From whom it was bought.", |s, r| {
        line(s, r, |line| Cell::text(line.vendor.as_ref()))
    }),
    column("method", Kind::Text, "Cara pengadaan.", "How it was bought.", |s, r| {
        line(s, r, |line| Cell::text(line.method.as_ref()))
    }),
    column("contract", Kind::Text, "Kontrak.", "The contract.", |s, r| {
        line(s, r, |line| Cell::text(line.contract.as_ref()))
    }),
    column("note", Kind::Text, "Catatan.", "A remark.", |s, r| line(s, r, |line| Cell::text(line.note.as_ref()))),
];
