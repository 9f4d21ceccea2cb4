//! Slips and what they are mended to.

use super::*;
use crate::model::{Event, Schedule};
use crate::shape::Decode;

const PLACE: Place = Place { file: FileId(0), first_line: 1 };

fn wrong<T: Decode>(node: &Node) -> Vec<u32> {
    let mut faults = Faults::default();
    T::decode(node, &mut faults);
    faults.lines().collect()
}

fn wanted<T: Decode + 'static>() -> Wanted<'static> {
    Wanted { place: PLACE, wrong: &wrong::<T>, shape: T::shape }
}

/// Line and remedy of each slip that is mended.
fn mended<T: Decode + 'static>(text: &str) -> Vec<String> {
    let mended = match Draft::new(text).read(PLACE) {
        Ok((node, faults)) => levelled(Mended::unchanged(text, node, faults), wanted::<T>()),
        Err(_) => unreadable(text, wanted::<T>()).expect("mended"),
    };
    said(mended)
}

fn said(mended: Mended) -> Vec<String> {
    let slips = mended.slips;
    let said = |fault: &Diagnostic| fault.help.as_ref().map(|help| help.id.clone()).unwrap_or_default();
    slips.iter().map(|fault| format!("{} {}", fault.at.start.line, said(fault))).collect()
}

const HEAD: &str = "program: p\nstatus: planned\nstart: 2026-03-10\nend: 2026-03-12\n";

#[test]
fn a_slip_is_told_once_with_a_remedy_that_mends_it() {
    for (rest, told) in [
        // A parent without its colon, with and without a comment behind.
        ("participants\n  registered: 42\n  attended: 41\n", "5 tulis `participants:`"),
        ("targets   # sebelum hari pertama\n  - { measure: completion, value: 0.9 }\n", "5 tulis `targets:`"),
        // A parent that stands too far in, so that its own keys would be another's.
        (" participants:\n  registered: 42\n", "5 hapus 1 spasi di depannya"),
        ("venue:\n  city: Contoh\n  participants:\n  registered: 42\n  attended: 41\n", "7 hapus 2 spasi di depannya"),
        // An item too far in or out, without its space, without the colon of its first key.
        ("speakers:\n  - speaker: a\n    role: speaker\n    - speaker: b\n", "8 hapus 2 spasi di depannya"),
        (
            "speakers:\n  - speaker a\n    role: speaker\n  - speaker: b\n",
            "6 jika `speaker` kuncinya, tulis `speaker: a`",
        ),
        ("lessons:\n  - Satu hal.\n    - Hal lain.\n", "7 hapus 2 spasi di depannya"),
        // A comment without its sign, and the first line of a text that stands too far out.
        (
            "Siapa yang bepergian atas biaya negara\ntravel: { participants: 41 }\n",
            "5 jika catatan untuk penyunting, awali dengan `# `",
        ),
        // The rest of a text that has fallen to the left, a word or lines of it.
        (
            "problem:\n  statement: Telat di banyak\ndesa\n",
            "7 sambung ke ujung baris 6, atau awali setiap baris lanjutan dengan 4 spasi",
        ),
        (
            "lessons:\n  - Satu hal\nyang lain\nlagi.\n  - Hal dua.\n",
            "7 sambung ke ujung baris 6, atau awali setiap baris lanjutan dengan 4 spasi",
        ),
        ("venue:\n  name: Aula Dinas\n  lantai dua\n  city: Contoh\n", "7 sambung ke ujung baris 6, atau"),
        ("lessons:\n  - >-\n  Dari hari kedua\n    masih tersisa\n", "7 tambah 2 spasi di depannya"),
        ("problem:\n  statement: >-\n    Dari 40 desa\n  ada 17 yang belum melapor\n", "8 "),
        // The first item without its space.
        ("lessons:\n  -Satu hal.\n  - Hal lain.\n", "6 tulis `- Satu hal.`"),
        // An item that has lost its sign, keys that have got one.
        ("speakers:\n  - speaker: a\n    role: speaker\n    speaker: b\n    role: speaker\n", "8 tulis `- speaker: b`"),
        (
            "speakers:\n  - speaker: a\n  - role: speaker\n",
            "7 hapus `- `: tulis `role: speaker`, diawali 4 spasi; jika",
        ),
        ("speakers:\n  - speaker: a\n    - role: speaker\n", "7 hapus `- `: tulis `role: speaker`, diawali 4 spasi"),
        (
            "participants:\n  - registered: 42\n  attended: 41\n",
            "6 hapus `- `: tulis `registered: 42`, diawali 2 spasi",
        ),
        (
            "participants:\n  - registered: 42\n  - attended: 41\n",
            "6 hapus `- ` di baris 6, 7; setiap baris itu diawali 2 spasi",
        ),
        // Two commas, one that is missing, a mark that is missing before one.
        ("targets:\n  - { measure: completion,, value: 0.9 }\n", "6 tulis `- { measure: completion, value: 0.9 }`"),
        ("materials: [\"dasar\" \"lpj-desa\"]\n", "5 tulis `materials: [\"dasar\", \"lpj-desa\"]`"),
        (
            "venue: { name: \"Aula BKPSDM, city: \"Contoh\" }\n",
            "5 tulis `venue: { name: \"Aula BKPSDM\", city: \"Contoh\" }`",
        ),
        // A bracket that is one too many.
        (
            "participants:\n  attended: 41\n  attended_by_day: [41, 41, 40]]\n",
            "7 tulis `attended_by_day: [41, 41, 40]`",
        ),
    ] {
        let said = mended::<Event>(&format!("{HEAD}{rest}"));
        assert!(said.len() == 1 && said[0].starts_with(told), "{said:?} of {rest}");
    }
}

#[test]
fn a_key_that_is_missing_above_its_block_is_named() {
    let above = "di baris tepat di atas ini";
    for (rest, told) in [
        // A mapping below another, an item below a value, items among those of another list.
        (
            "venue:\n  city: Contoh\n  registered: 42\n  attended: 41\n",
            format!("7 tulis `participants:` {above}, mulai di kolom pertama"),
        ),
        (
            "mode: online\n  - { measure: completion, value: 0.9 }\n",
            format!("6 tulis `targets:` {above}, mulai di kolom pertama"),
        ),
        (
            "speakers:\n  - speaker: a\n  - title: Undangan\n    kind: invitation\n",
            format!("7 tulis `documents:` {above}, mulai di kolom pertama"),
        ),
        // Further in, with nothing beside it.
        (
            "report:\n    - Satu.\n    - Dua.\n",
            format!("6 tulis salah satu dari `conclusions:`, `recommendations:` {above}, diawali 2 spasi"),
        ),
    ] {
        assert_eq!(mended::<Event>(&format!("{HEAD}{rest}")), [told], "{rest}");
    }
}

#[test]
fn a_block_is_moved_as_a_whole_to_where_others_stand() {
    for (rest, told) in [
        (
            "speakers:\n    - speaker: a\n      role: speaker\n  - speaker: b\n  - speaker: c\n",
            "6 hapus 2 spasi di depan setiap baris itu",
        ),
        (
            "speakers:\n- speaker: a\n  role: speaker\n  - speaker: b\n  - speaker: c\n",
            "6 tambah 2 spasi di depan setiap baris itu",
        ),
    ] {
        assert_eq!(mended::<Event>(&format!("{HEAD}{rest}")), [told], "{rest}");
    }
}

#[test]
fn a_wrong_value_below_its_key_is_no_sign_of_another_key() {
    // As conclusions these would be right, and the materials would be none.
    assert!(mended::<Event>(&format!("{HEAD}materials:\n  - Bukan Sebuah Id\n")).is_empty());
}

#[test]
fn what_stands_below_a_missing_key_keeps_its_lines() {
    let text = "sessions:\n  - date: 2026-03-10\n    title: Satu\n    - a\n    - b\n    held: as-planned\n";
    let read = unreadable(text, wanted::<Schedule>()).expect("mended");
    let schedule = Schedule::decode(&read.node.expect("a tree"), &mut Faults::default()).expect("a timetable");
    let held = schedule.sessions[0].held.as_ref().expect("what stands below it");
    assert_eq!((held.at.start.line, read.slips[0].at.start.line), (6, 4));
}

#[test]
fn what_stands_around_a_slip_is_read() {
    let text = "sessions:\n  - date: 2026-03-10\n    title: Satu\n  -date: 2026-03-11\n    title: Dua\n  - date: 2026-03-12\n  \
                title: Tiga\n";
    let read = unreadable(text, wanted::<Schedule>()).expect("mended");
    let schedule = Schedule::decode(&read.node.expect("a tree"), &mut Faults::default()).expect("a timetable");
    let titles: Vec<&str> = schedule.sessions.iter().map(|session| &*session.title.value).collect();
    assert_eq!((titles, read.slips.len()), (vec!["Satu", "Dua", "Tiga"], 2));
}

#[test]
fn two_slips_do_not_hide_each_other() {
    let text = format!(
        "{HEAD}venue:\n  city: Contoh\n  participants:\n  registered: 42\n  attended: 41\ntargets\n  - {{ measure: completion, value: 0.9 }}\n"
    );
    assert_eq!(mended::<Event>(&text), ["10 tulis `targets:`", "7 hapus 2 spasi di depannya"]);
}

#[test]
fn the_line_that_stands_wrong_is_told_of_and_not_what_follows_it() {
    // The parser gives up two lines below the header.
    let text = format!(
        "{HEAD}report:\n  date: 2026-03-30\n  addressed_to: Bupati\n  conclusions:\n    - Satu.\nsignatories:\n    - role: Kepala\n  recommendations:\n    - Tiga.\n"
    );
    let told = mended::<Event>(&text);
    assert!(told.len() == 1 && told[0].starts_with("10 tambah 2 spasi"), "{told:?}");
}

#[test]
fn a_key_does_not_vanish_in_a_text() {
    // Moved further in, it would be a part of the text above, and nothing would be wrong any more.
    let text = format!("{HEAD}problem:\n  statement: >-\n    Dari 40 desa, 17 terlambat.\n  outcomx: tepat-waktu\n");
    assert!(mended::<Event>(&text).is_empty());
}

#[test]
fn nothing_is_mended_on_a_guess() {
    for rest in [
        // No single line makes sense of it.
        "title: [a: b\nsummary: \"c\n",
        "participants: {{ attended: 41\n",
        // Mended as YAML, it would be wrong beside the slip.
        "statuss\nmode: in-person\n",
    ] {
        assert!(mended_or_nothing(&format!("{HEAD}{rest}")).is_none(), "{rest}");
    }
    // What is sound needs nothing.
    assert!(mended::<Event>(&format!("{HEAD}participants: {{ attended: 41 }}\n")).is_empty());
}

fn mended_or_nothing(text: &str) -> Option<Mended> {
    unreadable(text, wanted::<Event>())
}

#[test]
fn lines_that_have_run_together_are_parted() {
    for (rest, told) in [
        (
            "mode: onlineorganizer: dinas\n",
            "5 sesudah `mode: online`, mulai baris baru dengan `organizer: dinas`, mulai di kolom pertama",
        ),
        (
            "venue:city: Contoh\n  name: Aula\n",
            "5 sesudah `venue:`, mulai baris baru dengan `city: Contoh`, diawali 2 spasi",
        ),
        // The second is of another level, an item, in brackets, a key without a value, a text.
        (
            "venue:\n  city: Contoh participants:\n  attended: 41\n",
            "6 sesudah `city: Contoh`, mulai baris baru dengan `participants:`, mulai di kolom pertama",
        ),
        (
            "speakers:\n  - speaker: a\n    role: speaker  - speaker: b\n    role: moderator\n",
            "7 sesudah `role: speaker`, mulai baris baru dengan `- speaker: b`, diawali 2 spasi",
        ),
        (
            "targets:\n  - { measure: completion, value: 0.9 }- { measure: gain, value: 9 }\n",
            "6 sesudah `- { measure: completion, value: 0.9 }`, mulai baris baru dengan `- { measure: gain, value: 9 }`, diawali 2 spasi",
        ),
        (
            "materials:\n  - dasar\n  - lpj-desa preparation:\n  - Bawa bukti belanja.\n",
            "7 sesudah `- lpj-desa`, mulai baris baru dengan `preparation:`, mulai di kolom pertama",
        ),
        (
            "problem:\n  statement: >-Dari 40 desa\n    ada 17 yang belum melapor\n",
            "6 sesudah `statement: >-`, mulai baris baru dengan `Dari 40 desa`, diawali 4 spasi",
        ),
        // What a remark has taken up is missing below.
        (
            "mode: online  # dari rumah participants:\n  attended: 41\n",
            "5 sesudah `mode: online  # dari rumah`, mulai baris baru dengan `participants:`, mulai di kolom pertama",
        ),
    ] {
        assert_eq!(mended::<Event>(&format!("{HEAD}{rest}")), [told], "{rest}");
    }
}

#[test]
fn a_key_that_a_remark_or_a_text_has_swallowed_is_told_of() {
    let told = |rest: &str| {
        let text = format!("{HEAD}{rest}");
        let (node, faults) = Draft::new(&text).read(PLACE).expect("sound");
        said(unswallowed(Mended::unchanged(&text, node, faults), wanted::<Event>()))
    };
    let remark = "jika memang bagian dari catatan itu, tulis tanpa titik dua";
    let quoted = "jika memang bagian dari teks itu, apit seluruh teks dengan tanda kutip";
    assert_eq!(
        told("mode: online  # dari rumahorganizer: dinas\n"),
        [format!("5 pindahkan ke baris baru, mulai di kolom pertama; {remark}")],
    );
    assert_eq!(
        told("participants:\n  attended: 41  # sedikitnya satu hari registered: 42\n"),
        [format!("6 pindahkan ke baris baru, diawali 2 spasi; {remark}")],
    );
    assert_eq!(
        told("problem:\n  statement: >-\n    Dari 40 desa ada 17 yang belum melapor. raised_by: agency\n"),
        [format!("7 pindahkan ke baris baru, diawali 2 spasi; {quoted}")],
    );
    // A key that is there, that is none of this record, that may hold any text, or whose value it cannot have.
    for rest in [
        "mode: online  # dahulu mode: hybrid\n",
        "mode: online  # lihat unit_price: 4000\n",
        "mode: online  # lihat title: Angkatan II\n",
        "mode: online  # lihat organizer: Dinas Pertanian\n",
        "problem:\n  statement: \"Dari 40 desa ada 17 yang belum melapor. raised_by: agency\"\n",
    ] {
        assert_eq!(told(rest), [""; 0], "{rest}");
    }
}

#[test]
fn an_item_is_joined_only_as_another_one_shows() {
    let joined = |gaps: &str| {
        let text = format!("{HEAD}needs_assessment:\n  gaps:\n{gaps}");
        let (node, faults) = Draft::new(&text).read(PLACE).expect("read");
        said(joined(Mended::unchanged(&text, node, faults), wanted::<Event>()))
    };
    let other = "    - unit: B\n      required: 4\n      actual: 2\n";
    let told = "9 hapus `- `: tulis `actual: 1`, diawali 6 spasi; jika memang butir baru, lengkapi kuncinya";
    assert_eq!(joined(&format!("    - unit: A\n      required: 4\n    - actual: 1\n{other}")), [told]);
    // No other has these keys, or one has them in another order.
    for gaps in
        ["    - unit: A\n      required: 4\n    - actual: 1\n", "    - unit: A\n    - actual: 1\n      required: 4\n"]
    {
        assert_eq!(joined(&format!("{gaps}{}", other.replace("      actual: 2\n", ""))), [""; 0], "{gaps}");
        assert_eq!(joined(gaps), [""; 0], "{gaps}");
    }
    assert_eq!(joined(&format!("    - unit: A\n    - actual: 1\n      required: 4\n{other}")), [""; 0]);
}
