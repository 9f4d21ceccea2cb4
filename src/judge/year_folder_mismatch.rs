//! The hint on event folders that lie under another year than the event's first day.
//!
//! Takes: the folder and the first day. Gives: one hint. Never: moves a folder.

use super::case::Case;
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    YEAR_FOLDER_MISMATCH, "year-folder-mismatch", Hint,
    id {
        "Kegiatan disimpan dalam folder tahun yang berbeda dari tahun mulainya.",
        "Laporan tetap benar karena tanggallah yang dipakai, tetapi rekan Anda akan mencari berkasnya di tahun yang \
         salah.",
        "Pindahkan foldernya ke tahun mulainya; jika tahunnya yang salah ketik, perbaiki menurut undangannya.",
    },
    en {
        "An event lies in the folder of another year than that of its first day.",
        "The report is still right, because the date counts, but your colleagues will look for the file in the wrong \
         year.",
        "Move the folder to the year of its first day; if the year is a slip, put it right by the invitation.",
    },
    wrong r"# events/2025/keuangan-desa-angkatan-1/event.md
start: 2026-03-10",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
start: 2026-03-10",
}

/// Speaks where the folder is the year of neither the first day nor, for a postponed event, the new one.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let (folder, start) = (&case.event.year_folder, &case.record.start);
    let years = [start.value.year(), case.event.first_day().year()];
    if years.iter().any(|year| year.to_string() == *folder) {
        return;
    }
    let year = years[1];
    said.push(
        Diagnostic::new(&YEAR_FOLDER_MISMATCH, start.at, say!(id "Kegiatan {year} ini tersimpan di folder `events/{folder}/`.", en "This event of {year} lies in the folder `events/{folder}/`."))
            .help(say!(id "pindahkan foldernya ke `events/{year}/`, atau perbaiki tanggalnya", en "move the folder to `events/{year}/`, or mend the date")),
    );
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn in_the_folder_of_another_year() {
        let event = "---\nprogram: contoh\nstatus: planned\nstart: 2027-03-10\nend: 2027-03-10\n---\n";
        sound().file("events/2026/lain/event.md", event).says(
            "year-folder-mismatch",
            "events/2026/lain/event.md",
            "start: 2027",
            "events/2026/",
        );
        sound().file("events/2027/lain/event.md", event).is_silent_on("year-folder-mismatch");
    }
}
