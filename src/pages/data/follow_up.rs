//! `follow-up.csv`: one row an action that can be followed.
//!
//! Takes: follow-up items. Gives: the table. Never: a person's name; owners are roles.

use super::table::{Column, Table, column};
use super::{Cell, DataFile, Kind};
use crate::catalog::{self, Handle};
use crate::evidence::follow_up::{days_late, is_overdue, status};
use crate::model::follow_up::{Item, ItemStatus};
use crate::pages::absolute::absolute;
use crate::pages::{Site, picture};

/// An event and the place of an item in its list.
type Row = (Handle<catalog::Event>, usize);

/// The table.
pub const TABLE: Table<Row> = Table { file: DataFile::FollowUp, columns: COLUMNS, key: &["event", "item"], rows };

fn rows(site: &Site<'_>) -> Vec<Row> {
    let items = |event: &catalog::Event| event.follow_up.as_ref().map_or(0, |follow_up| follow_up.items.len());
    site.catalog.events().flat_map(|(handle, event)| (0..items(event)).map(move |item| (handle, item))).collect()
}

/// Reads a cell off an item.
fn item(site: &Site<'_>, (event, place): Row, read: impl FnOnce(&Item) -> Cell) -> Cell {
    site.catalog[event].follow_up.as_ref().and_then(|follow_up| follow_up.items.get(place)).map_or(Cell::Empty, read)
}

/// The file that shows it, where it is published.
fn evidence(site: &Site<'_>, event: Handle<catalog::Event>, item: &Item) -> Cell {
    let event = &site.catalog[event];
    let route = item.evidence.as_ref().and_then(|path| picture::event_file(site, event, path.as_str()));
    route.map_or(Cell::Empty, |route| Cell::id(absolute(site, &route)))
}

const COLUMNS: &[Column<Row>] = &[
    column("event", Kind::Text, "Kegiatan (events.csv).", "The event (events.csv).", |s, r| {
        Cell::id(s.catalog[r.0].id.as_str())
    }),
    column("item", Kind::Text, "Tanda pengenal tindakan.", "The action's identifier.", |s, r| {
        item(s, r, |item| Cell::id(item.id.as_str()))
    }),
    column("action", Kind::Text, "Yang akan dilakukan.", "What shall be done.", |s, r| {
        item(s, r, |item| Cell::text(Some(&item.action)))
    }),
    column("owner", Kind::Text, "Jabatan penanggung jawab.", "The role in charge.", |s, r| {
        item(s, r, |item| Cell::text(item.owner.as_ref()))
    }),
    column("unit", Kind::Text, "Unit.", "The unit.", |s, r| item(s, r, |item| Cell::text(item.unit.as_ref()))),
    column("due", Kind::Date, "Batas waktu.", "Until when.", |s, r| item(s, r, |item| Cell::date(item.due.as_ref()))),
    column("indicator", Kind::Text, "Tanda bahwa sudah selesai.", "How one sees that it is done.", |s, r| {
        item(s, r, |item| Cell::text(item.indicator.as_ref()))
    }),
    column(
        "type",
        Kind::Text,
        "apply, innovate, share, regulate, atau other.",
        "apply, innovate, share, regulate or other.",
        |s, r| item(s, r, |item| Cell::word(item.item_type.as_ref().map(|kind| kind.value.word()))),
    ),
    column(
        "status",
        Kind::Text,
        "planned, in-progress, done, stuck, atau dropped.",
        "planned, in-progress, done, stuck or dropped.",
        |s, r| item(s, r, |item| Cell::word(status(item, s.evidence.today).map(ItemStatus::word))),
    ),
    column("done_on", Kind::Date, "Tanggal selesai.", "When it was done.", |s, r| {
        item(s, r, |item| Cell::date(item.done_on.as_ref()))
    }),
    column(
        "overdue",
        Kind::Truth,
        "Lewat batas waktu pada hari as_of.",
        "Whether it is late on the day as_of.",
        |s, r| item(s, r, |item| Cell::Truth(is_overdue(item, s.evidence.today))),
    ),
    column(
        "days_late",
        Kind::Whole,
        "Terlambat berapa hari pada hari as_of.",
        "Days late on the day as_of.",
        |s, r| item(s, r, |item| Cell::whole(days_late(item, s.evidence.today))),
    ),
    column("reason", Kind::Text, "Alasan tersendat atau batal.", "Why it is stuck or dropped.", |s, r| {
        item(s, r, |item| Cell::text(item.reason.as_ref()))
    }),
    column("evidence", Kind::Address, "Bukti yang diterbitkan.", "The published evidence.", |s, r| {
        item(s, r, |item| evidence(s, r.0, item))
    }),
    column("as_of", Kind::Date, "Hari yang dirujuk oleh overdue.", "The day that overdue refers to.", |s, _| {
        Cell::Date(s.evidence.today)
    }),
];
