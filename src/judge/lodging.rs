//! Rules on nights: more than travellers could sleep, with little to learn beside them, or for an event without a place.
//!
//! Takes: the budget, the travellers and the timetable. Gives: findings. Never: counts a day without a timetable as empty.

use super::case::Case;
use super::wording::{count, day, few, hours, number};
use crate::diagnostic::Diagnostic;
use crate::evidence::money::{hides_lodging, holds_nights, planned_of, realised_of};
use crate::evidence::time::minutes;
use crate::model::budget::{Category, Line};
use crate::model::event::{Mode, VenueKind};
use crate::source::Location;
use crate::{rule, say};

rule! {
    PERSON_NIGHTS_EXCEED, "person-nights-exceed", Finding,
    id {
        "Malam penginapan yang dianggarkan lebih banyak daripada orang yang bepergian dikali jumlah malam, atau kamar yang dibayar \
         lebih banyak daripada orang yang menginap, atau penginapan dibayar sedangkan tercatat nol malam.",
        "Kamar dibayar per orang dan per malam; angka yang lebih besar berarti salah satu catatan keliru.",
        "Biarkan apa yang dianggarkan dan siapa yang bepergian. Jika salah satunya salah tulis, cocokkan dengan kontrak \
         dan daftar kamar; jika tidak, tulis pada `answers` untuk siapa malam selebihnya.",
    },
    en {
        "More nights are budgeted than there were travellers times nights, or more rooms were paid than people stayed, or lodging was \
         paid while no night is recorded.",
        "Rooms are paid by person and night; a larger figure means that one of the records is wrong.",
        "Leave what was budgeted and who travelled. If one of them is a slip, go by the contract and the list of rooms; \
         if not, say under `answers` whom the other nights were for.",
    },
    wrong r"# budget.yaml
lines: [{ category: lodging, item: Kamar, volume: [40 orang, 3 malam], unit_price: 500000 }]
# event.md
travel: { participants: 30, nights: 2 }",
    answered {
        id "Kamar dipesan untuk 40 orang sebelum 10 orang batal; 60 malam yang tidak terpakai tidak dibayar. Pemesanan \
         berikutnya menunggu daftar akhir.",
        en "Rooms were booked for 40 people before 10 withdrew; the 60 nights not used were not paid. The next booking waits \
         for the final list.",
    },
}

rule! {
    THIN_DAY, "thin-day", Finding,
    id {
        "Penginapan dibayar, tetapi ada hari dengan kurang dari 4 jam pelajaran.",
        "Menginap dibenarkan oleh hari belajar yang penuh; hari yang tipis dapat dipadatkan atau dilaksanakan tanpa menginap.",
        "Jika ada sesi yang belum tercatat, lengkapi jadwal. Jika tidak, biarkan jadwalnya dan tulis pada `answers` \
         mengapa hari itu tetap dibayar.",
    },
    en {
        "Lodging is paid for, but a day holds fewer than 4 lesson hours.",
        "Full days of learning are the reason to stay overnight; a thin day can be filled, or held without staying.",
        "If a session is missing, complete the timetable. If not, leave it as it was, and say under `answers` why that \
         day was paid for all the same.",
    },
    wrong r#"# schedule.yaml (budget.yaml memuat baris lodging)
sessions:
  - { date: 2026-03-12, start: "08:30", end: "09:30", title: Tanya jawab, form: discussion }"#,
    answered {
        id "Hari terakhir hanya tanya jawab satu jam; penginapan malam sebelumnya dapat dihemat. Angkatan berikutnya selesai \
         pada hari kedua.",
        en "The last day held one hour of questions; the night before it could have been saved. The next batch ends on the \
         second day.",
    },
}

rule! {
    ONLINE_WITH_LODGING, "online-with-lodging", Finding,
    id {
        "Kegiatan daring, tetapi anggarannya memuat penginapan atau paket menginap.",
        "Peserta kegiatan daring tidak perlu menginap; pembaca perlu tahu siapa yang menginap dan untuk apa.",
        "Biarkan `mode` dan baris anggarannya. Tulis pada `answers` siapa yang menginap dan untuk apa.",
    },
    en {
        "An event is held online, but its budget holds lodging.",
        "Nobody needs to stay overnight for an online event; a reader needs to know who did, and what for.",
        "Leave the `mode` and the budget line. Say under `answers` who stayed overnight, and what for.",
    },
    wrong r"# event.md
mode: online
# budget.yaml
lines: [{ category: lodging, item: Kamar panitia, realised: 3000000 }]",
    answered {
        id "Empat panitia menginap dua malam di studio siaran karena acara mulai pukul 06.00 WIT. Berikutnya siaran \
         dilakukan dari kantor.",
        en "Four committee members stayed two nights at the studio because the event began at 06:00. The next one is sent \
         from the office.",
    },
}

/// Applies the rules on nights.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let more = nights(case).or_else(|| rooms(case).is_none().then(|| no_nights(case)).flatten());
    said.extend(more);
    said.extend(rooms(case));
    if !case.is_cancelled() {
        said.extend(thin_days(case));
    }
    said.extend(online(case));
}

/// Whether anything was, or else is to be, paid on a line.
fn is_paid(line: &Line) -> bool {
    realised_of(line).or_else(|| planned_of(line)) != Some(0)
}

/// A line that pays for nights: lodging, a fullboard package, or one that holds lodging beside something else.
fn pays_nights(line: &Line) -> bool {
    holds_nights(line) && is_paid(line)
}

fn nights(case: &Case<'_>) -> Option<Diagnostic> {
    let travel = case.record.travel.as_ref()?;
    let nights = travel.nights.as_ref()?;
    if travel.groups().into_iter().all(Option::is_none) {
        return None;
    }
    let people = travel.written();
    let possible = people * u64::from(nights.value.0);
    let rooms = || {
        case.lines()
            .iter()
            .filter(|line| line.category.value == Category::Lodging && !line.volume.is_empty() && is_paid(line))
    };
    let paid: f64 = rooms().map(|line| line.volume.iter().map(|quantity| quantity.amount).product::<f64>()).sum();
    let first = rooms().next()?;
    #[expect(clippy::cast_precision_loss, reason = "two counts below 2^32 make a product that a reader can still read")]
    if paid <= possible as f64 {
        return None;
    }
    let ((paid, paid_en), (people, people_en), (nights_id, nights_en), (possible, possible_en)) =
        (number(paid), count(people), count(nights.value.0), count(possible));
    Some(
        Diagnostic::new(
            &PERSON_NIGHTS_EXCEED,
            first.volume.first()?.at,
            say!(
                id "Anggaran memuat {paid} malam penginapan, sedangkan yang tercatat bepergian {people} orang selama {nights_id} malam ({possible} malam).",
                en "The budget holds {paid_en} ⟦night|nights⟧ of lodging, while {people_en} ⟦person is|people are⟧ recorded as travelling for {nights_en} ⟦night|nights⟧ ({possible_en} ⟦night|nights⟧).",
            ),
        )
        .help(say!(id "cocokkan dengan kontrak dan daftar kamar; jika memang sebanyak itu, jelaskan pada `answers` di `event.md`", en "go by the contract and the list of rooms; if there were that many, explain under `answers` in `event.md`"))
        .related(nights.at, say!(id "jumlah malam per orang", en "nights of each person")),
    )
}

/// A sum for lodging, without a volume that could be held against it, beside a record of no nights at all.
fn no_nights(case: &Case<'_>) -> Option<Diagnostic> {
    let travel = case.record.travel.as_ref().filter(|_| !case.is_cancelled())?;
    let nights = travel.nights.as_ref().filter(|nights| nights.value.0 == 0)?;
    // What another line hides is told there.
    let is_lodging = |line: &Line| holds_nights(line) && !hides_lodging(line);
    let spent = |line: &&Line| is_lodging(line) && realised_of(line).is_some_and(|sum| sum > 0);
    let line = case.lines().iter().find(spent)?;
    let (item, (sum, sum_en)) = (&*line.item, case.money(realised_of(line)?));
    Some(
        Diagnostic::new(&PERSON_NIGHTS_EXCEED, line.item.at, say!(id "Penginapan dibayar (“{item}”, {sum}), sedangkan tercatat tidak ada malam menginap.", en "Lodging was paid for (“{item}”, {sum_en}), while no night is recorded."))
            .help(say!(id "cocokkan dengan kontrak dan daftar kamar; jika ada yang menginap, tulis berapa malam setiap orang pada `travel.nights`, atau jelaskan pada `answers` di `event.md`", en "go by the contract and the list of rooms; if anybody stayed, write the nights of each person in `travel.nights`, or explain under `answers` in `event.md`"))
            .related(nights.at, say!(id "jumlah malam per orang", en "nights of each person")),
    )
}

/// Rooms for more people than travelled, or for no night. Where a group of travellers is not written, nobody knows how many there
/// were.
fn rooms(case: &Case<'_>) -> Option<Diagnostic> {
    let travel = case.record.travel.as_ref().filter(|_| !case.is_cancelled())?;
    let paid = travel.rooms.as_ref().filter(|rooms| rooms.value.0 > 0)?;
    let (rooms, rooms_en) = count(paid.value.0);
    let (message, beside) = if let Some(nights) = travel.nights.as_ref().filter(|nights| nights.value.0 == 0) {
        (
            say!(id "{rooms} kamar dibayar, sedangkan tercatat tidak ada malam menginap.", en "{rooms_en} ⟦room was|rooms were⟧ paid, while no night is recorded."),
            Some(nights.at),
        )
    } else {
        let people = travel.people()?;
        if u64::from(paid.value.0) <= people {
            return None;
        }
        let (people, people_en) = count(people);
        (
            say!(id "{rooms} kamar dibayar, sedangkan yang tercatat bepergian {people} orang.", en "{rooms_en} ⟦room was|rooms were⟧ paid, while {people_en} ⟦person is|people are⟧ recorded as travelling."),
            None,
        )
    };
    let found = Diagnostic::new(&PERSON_NIGHTS_EXCEED, paid.at, message)
        .help(say!(id "cocokkan dengan kontrak dan daftar kamar; jika memang sebanyak itu, jelaskan pada `answers` di `event.md`", en "go by the contract and the list of rooms; if there were that many, explain under `answers` in `event.md`"));
    Some(
        beside
            .into_iter()
            .fold(found, |found, at| found.related(at, say!(id "jumlah malam per orang", en "nights of each person"))),
    )
}

fn thin_days(case: &Case<'_>) -> Option<Diagnostic> {
    let paid = case.lines().iter().find(|line| pays_nights(line))?;
    case.time.hours.filter(|_| case.is_host())?;
    let mut first: Option<Location> = None;
    let mut thin = Vec::new();
    for (date, learned) in case.event.days.iter().zip(&case.time.by_day).filter(|(_, learned)| **learned < 4.0) {
        let Some(session) =
            case.sessions().iter().find(|session| session.date.value == *date && minutes(session).is_some())
        else {
            continue;
        };
        first = first.or(Some(session.date.at));
        let ((day, day_en), (jp, jp_en)) = (day(*date), hours(*learned));
        thin.push((format!("{day} ({jp} JP)"), format!("{day_en} ({jp_en})")));
    }
    let ((number, number_en), (all, all_en), (names, names_en)) =
        (count(thin.len() as i128), count(case.event.days.len() as i128), few(&thin));
    Some(
        Diagnostic::new(
            &THIN_DAY,
            first?,
            say!(
                id "Penginapan dibayar, sedangkan {number} dari {all} hari memuat kurang dari 4 jam pelajaran: {names}.",
                en "Lodging is paid for, while {number_en} of {all_en} ⟦day|days⟧ had fewer than 4 lesson hours: {names_en}.",
            ),
        )
        .help(say!(id "lengkapi jadwal jika ada sesi yang belum tercatat; selain itu tulis sebabnya pada `answers` di `event.md`", en "complete the schedule if a session is missing; otherwise say why under `answers` in `event.md`"))
        .related(paid.item.at, say!(id "penginapan dibayar di sini", en "lodging is paid here")),
    )
}

fn online(case: &Case<'_>) -> Option<Diagnostic> {
    let mode = case.record.mode.as_ref().filter(|mode| mode.value == Mode::Online).map(|mode| mode.at);
    let kind = case
        .record
        .venue
        .as_ref()
        .and_then(|venue| venue.kind.as_ref())
        .filter(|kind| kind.value == VenueKind::Online && case.record.mode.is_none());
    let online = mode.or(kind.map(|kind| kind.at))?;
    let line = case.lines().iter().find(|line| pays_nights(line))?;
    let amount = realised_of(line).or_else(|| planned_of(line)).map(|amount| case.money(amount));
    let (amount, amount_en) = amount.map_or_else(Default::default, |(id, en)| (format!(" ({id})"), format!(" ({en})")));
    let item = &*line.item;
    Some(
        Diagnostic::new(&ONLINE_WITH_LODGING, line.item.at, say!(id "Kegiatan ini daring, tetapi anggarannya memuat penginapan: “{item}”{amount}.", en "This event is held online, but its budget holds lodging: “{item}”{amount_en}."))
            .help(say!(id "periksa `mode`, atau jelaskan pada `answers` di `event.md` siapa yang menginap", en "check `mode`, or explain under `answers` in `event.md` who stayed overnight"))
            .related(online, say!(id "daring menurut baris ini", en "online by this line")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    fn with_rooms() -> Site {
        let rooms = "lines:\n  - category: lodging\n    item: Kamar\n    volume: [5 orang, 2 malam]\n    unit_price: 100000\n    planned: 1000000\n    realised: 1000000\n";
        sound().with("budget.yaml", "lines:\n", rooms)
    }

    #[test]
    fn more_nights_than_people_could_sleep() {
        with_rooms().with("event.md", "nights: 0", "nights: 1").says(
            "person-nights-exceed",
            "budget.yaml",
            "[5 orang, 2 malam]",
            "10 malam penginapan",
        );
        with_rooms().with("event.md", "nights: 0", "nights: 2").is_silent_on("person-nights-exceed");
        with_rooms().with("event.md", ", nights: 0", "").is_silent_on("person-nights-exceed");
    }

    #[test]
    fn more_rooms_than_people() {
        // One speaker and four of the committee.
        let stay = |rooms: u32, nights: u32| {
            sound().with("event.md", "nights: 0", &format!("nights: {nights}, rooms: {rooms}"))
        };
        stay(6, 1).says(
            "person-nights-exceed",
            "event.md",
            "rooms: 6",
            "6 kamar dibayar, sedangkan yang tercatat bepergian 5 orang",
        );
        stay(5, 1).is_silent_on("person-nights-exceed");
        stay(1, 0).says("person-nights-exceed", "event.md", "rooms: 1", "tidak ada malam menginap");
        stay(0, 0).is_silent_on("person-nights-exceed");
        stay(6, 1).with("event.md", "officials: 0, ", "").is_silent_on("person-nights-exceed");
    }

    #[test]
    fn a_night_for_a_day_with_little_to_learn() {
        let short = || {
            with_rooms().with(
                "schedule.yaml",
                "start: \"12:45\", end: \"15:00\", title: Praktik lanjutan",
                "start: \"12:45\", end: \"13:00\", title: Praktik lanjutan",
            )
        };
        short().says("thin-day", "schedule.yaml", "title: Diskusi", "1 dari 2 hari");
        with_rooms().is_silent_on("thin-day");
        short()
            .with("event.md", "status: completed", "status: cancelled\nstatus_reason: Banjir.")
            .is_silent_on("thin-day");
    }

    #[test]
    fn nights_without_a_place() {
        with_rooms().with("event.md", "mode: in-person", "mode: online").says(
            "online-with-lodging",
            "budget.yaml",
            "item: Kamar",
            "Rp1.000.000",
        );
        with_rooms().is_silent_on("online-with-lodging");
        sound().with("event.md", "mode: in-person", "mode: online").is_silent_on("online-with-lodging");
    }

    #[test]
    fn lodging_is_paid_and_no_night_is_recorded() {
        let paid = |category: &str, realised: u32| {
            let line = format!(
                "lines:\n  - {{ category: {category}, item: Hotel peserta, planned: 900000, realised: {realised} }}\n"
            );
            sound().with("budget.yaml", "lines:\n", &line)
        };
        let says = "Penginapan dibayar (“Hotel peserta”, Rp900.000), sedangkan tercatat tidak ada malam menginap";
        paid("lodging", 900_000).says("person-nights-exceed", "budget.yaml", "item: Hotel peserta", says);
        paid("meeting-package, package: fullboard", 900_000).says(
            "person-nights-exceed",
            "budget.yaml",
            "item: Hotel peserta",
            says,
        );
        paid("lodging", 0).is_silent_on("person-nights-exceed");
        // Nobody wrote how many nights there were.
        paid("lodging", 900_000).with("event.md", ", nights: 0", "").is_silent_on("person-nights-exceed");
        // By its volume it is told already.
        with_rooms().says("person-nights-exceed", "budget.yaml", "5 orang, 2 malam", "selama 0 malam (0 malam)");
    }
}
