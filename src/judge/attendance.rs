//! Rules on who came: more than were registered, far fewer, other people than it was meant for, or more each day.
//!
//! Takes: the counts of participants. Gives: findings and a hint. Never: reads a count that nobody wrote down as 0.

use super::case::Case;
use super::wording::{count, part};
use crate::diagnostic::Diagnostic;
use crate::model::event::Participants;
use crate::{rule, say};

rule! {
    ATTENDED_EXCEEDS_REGISTERED, "attended-exceeds-registered", Finding,
    id {
        "Peserta yang hadir lebih banyak daripada yang terdaftar ditambah pengganti, atau, pada kegiatan pihak lain, daripada yang \
         dikirim.",
        "Konsumsi, honor, dan sertifikat dihitung dari daftar; pembaca perlu tahu dari mana orang tambahan itu.",
        "Cocokkan kedua angka dengan daftar hadir. Pengganti yang tercatat di sana ditulis pada `substitutes`; jika tetap \
         lebih banyak yang hadir, biarkan angkanya dan tulis pada `answers` siapa mereka.",
    },
    en {
        "More people attended than were registered and came as substitutes, or, at somebody else's event, than were sent.",
        "Meals and certificates are counted by the register; a reader needs to know where the others came from.",
        "Compare both figures with the attendance sheets. Substitutes recorded there go under `substitutes`; if more \
         attended all the same, leave the figures and say under `answers` who they were.",
    },
    wrong r"# event.md
participants: { registered: 42, attended: 45 }",
    answered {
        id "Tiga staf kecamatan ikut tanpa mendaftar dan tidak menerima uang transpor; angkatan berikutnya menutup \
         pendaftaran tiga hari sebelumnya.",
        en "Three members of sub-district staff joined without registering and got no allowance; the next batch closes its \
         register three days before.",
    },
}

rule! {
    REGISTERED_EXCEEDS_INVITED, "registered-exceeds-invited", Finding,
    id {
        "Peserta yang terdaftar, atau yang hadir tanpa daftar, lebih banyak daripada yang diundang, padahal program tidak dinyatakan terbuka untuk umum.",
        "Undangan menentukan siapa yang membutuhkan; pembaca perlu tahu dari mana orang tambahan itu.",
        "Biarkan kedua angka. Tulis pada `answers` dari mana pendaftar tambahan itu; jika programnya memang terbuka untuk \
         umum, nyatakan `open_to_public: true` pada program.",
    },
    en {
        "More people registered, or attended where nobody registered, than were invited, although the program is not said to be open to the public.",
        "Invitations go to those who need it; a reader needs to know where the others came from.",
        "Leave both figures. Say under `answers` where the others came from; if the program really is open to the public, \
         say `open_to_public: true` there.",
    },
    wrong r"# event.md
participants: { invited: 40, registered: 42 }",
    answered {
        id "Dua sekretaris desa mendaftar sendiri dan diterima karena ada kursi kosong; undangan berikutnya menyebut siapa \
         yang boleh menggantikan.",
        en "Two village secretaries registered by themselves and were let in because seats were free; the next invitation \
         says who may stand in.",
    },
}

rule! {
    LOW_TURNOUT, "low-turnout", Finding,
    id {
        "Kurang dari 70% peserta terdaftar yang hadir.",
        "Biaya disiapkan untuk semua yang terdaftar; ketidakhadiran yang besar perlu diketahui sebelum membaca biaya per orang.",
        "Biarkan kedua angka. Tulis pada `answers` mengapa banyak yang tidak datang, bagaimana biaya yang sudah disiapkan \
         dipakai, dan apa yang diubah.",
    },
    en {
        "Fewer than 70% of those registered attended.",
        "Costs were prepared for all who registered; a reader needs to know of many absences before reading a cost per person.",
        "Leave both figures. Say under `answers` why many did not come, what became of the cost prepared for them, and \
         what will change.",
    },
    wrong r"# event.md
participants: { registered: 40, attended: 24 }",
    answered {
        id "Enam belas orang tidak datang karena jadwal bersamaan dengan musrenbang; konsumsi mereka tetap dibayar. Angkatan \
         berikutnya menghindari Maret.",
        en "Sixteen people did not come because the planning assembly was held that day; their meals were paid all the same. \
         The next batch keeps clear of March.",
    },
}

rule! {
    OFF_TARGET, "off-target", Finding,
    id {
        "Kurang dari 80% peserta yang hadir termasuk sasaran program.",
        "Pelatihan yang diikuti orang di luar sasaran tidak menjawab kebutuhan yang menjadi alasannya.",
        "Biarkan kedua angka. Tulis pada `answers` siapa yang datang di luar sasaran dan bagaimana peserta dipilih lain \
         kali.",
    },
    en {
        "Fewer than 80% of those who attended belong to the people it is meant for.",
        "Training that other people attend does not answer the need that was its reason.",
        "Leave both figures. Say under `answers` who else came, and how participants will be chosen next time.",
    },
    wrong r"# event.md
participants: { attended: 40, on_target: 25 }",
    answered {
        id "Lima belas peserta dikirim sebagai pengganti bendahara; undangan berikutnya menyebut nama jabatan yang wajib \
         hadir.",
        en "Fifteen participants were sent in place of treasurers; the next invitation names the post that must attend.",
    },
}

rule! {
    ATTENDANCE_RISES, "attendance-rises", Hint,
    id {
        "Jumlah hadir pada suatu hari lebih banyak daripada hari sebelumnya.",
        "Biasanya jumlah hadir tetap atau berkurang; angka yang naik sering berarti dua hari tertukar.",
        "Cocokkan urutan hari dengan daftar hadir. Jika memang naik, biarkan.",
    },
    en {
        "More people attended on one day than on the day before.",
        "Attendance usually stays or falls; a rise often means that two days were swapped.",
        "Compare the order of the days with the attendance sheets. If attendance did rise, leave it.",
    },
    wrong r"# event.md (daftar hadir: hari pertama 42 orang)
participants: { attended: 42, attended_by_day: [38, 42] }",
    mended r"# event.md (daftar hadir: hari pertama 42 orang)
participants: { attended: 42, attended_by_day: [42, 38] }",
}

/// Applies the rules on attendance.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(written) = &case.record.participants else { return };
    said.extend(exceeds(written));
    said.extend(unsent(case, written));
    said.extend(uninvited(case, written));
    if !case.is_cancelled() && case.event.last_day() < case.today {
        said.extend(turnout(written));
        said.extend(off_target(written));
    }
    said.extend(rises(written));
}

fn exceeds(written: &Participants) -> Option<Diagnostic> {
    let (attended, registered) = (written.attended.as_ref()?, written.registered.as_ref()?);
    let substitutes = written.substitutes.as_ref().map_or(0, |count| count.value.0);
    if attended.value.0 <= registered.value.0.saturating_add(substitutes) {
        return None;
    }
    let ((came, came_en), (listed, listed_en), (instead, instead_en)) =
        (count(attended.value.0), count(registered.value.0), count(substitutes));
    Some(
        Diagnostic::new(
            &ATTENDED_EXCEEDS_REGISTERED,
            attended.at,
            say!(id "{came} orang hadir, sedangkan yang terdaftar {listed} orang dan pengganti {instead} orang.", en "{came_en} ⟦person|people⟧ attended, while {listed_en} ⟦was|were⟧ registered and {instead_en} came as substitutes."),
        )
        .help(say!(id "catat pengganti yang ada di daftar hadir pada `substitutes`; selebihnya biarkan dan tulis pada `answers` di `event.md` siapa mereka", en "enter substitutes whom the attendance sheets name under `substitutes`; leave the rest and say under `answers` in `event.md` who they were"))
        .related(registered.at, say!(id "yang terdaftar", en "registered")),
    )
}

/// Of those who were sent to somebody else's event, no more attend than were sent.
fn unsent(case: &Case<'_>, written: &Participants) -> Option<Diagnostic> {
    let (attended, sent) = (written.attended.as_ref()?, case.record.sender.as_ref()?.sent.as_ref()?);
    if case.is_host() || attended.value.0 <= sent.value.0 {
        return None;
    }
    let ((there, there_en), (gone, gone_en)) = (count(attended.value.0), count(sent.value.0));
    Some(
        Diagnostic::new(&ATTENDED_EXCEEDS_REGISTERED, attended.at, say!(id "{there} orang hadir, sedangkan yang dikirim {gone} orang.", en "{there_en} ⟦person|people⟧ attended, while {gone_en} ⟦was|were⟧ sent."))
            .help(say!(id "hitung hanya pegawai yang dikirim; jika yang lain ikut atas biaya lain, tulis pada `answers` di `event.md` siapa mereka", en "count only staff who were sent; if others came at another's cost, say under `answers` in `event.md` who they were"))
            .related(sent.at, say!(id "yang dikirim", en "sent")),
    )
}

fn uninvited(case: &Case<'_>, written: &Participants) -> Option<Diagnostic> {
    let invited = written.invited.as_ref()?;
    let (registered, is_listed) = match (&written.registered, &written.attended) {
        (Some(registered), _) => (registered, true),
        (None, Some(attended)) => (attended, false),
        (None, None) => return None,
    };
    let audience = case.program.record.audience.as_ref();
    let open = audience.and_then(|audience| audience.open_to_public.as_ref()).is_some_and(|open| open.value);
    if open || registered.value.0 <= invited.value.0 {
        return None;
    }
    let ((listed, listed_en), (asked, asked_en)) = (count(registered.value.0), count(invited.value.0));
    let message = if is_listed {
        say!(id "{listed} orang terdaftar, sedangkan yang diundang {asked} orang.", en "{listed_en} ⟦person|people⟧ registered, while {asked_en} ⟦was|were⟧ invited.")
    } else {
        say!(id "{listed} orang hadir, sedangkan yang diundang {asked} orang.", en "{listed_en} ⟦person|people⟧ attended, while {asked_en} ⟦was|were⟧ invited.")
    };
    Some(
        Diagnostic::new(&REGISTERED_EXCEEDS_INVITED, registered.at, message)
            .help(say!(id "periksa kedua angka; jika orang lain boleh mendaftar, tulis sebabnya pada `answers` di `event.md`, atau `open_to_public: true` pada programnya", en "check both figures; if others may register, say why under `answers` in `event.md`, or write `open_to_public: true` in the program"))
            .related(invited.at, say!(id "yang diundang", en "invited")),
    )
}

fn turnout(written: &Participants) -> Option<Diagnostic> {
    let (attended, registered) = (written.attended.as_ref()?, written.registered.as_ref()?);
    if f64::from(attended.value.0) >= 0.7 * f64::from(registered.value.0) {
        return None;
    }
    let (share, share_en) = part(attended.value.0, registered.value.0);
    Some(
        Diagnostic::new(
            &LOW_TURNOUT,
            attended.at,
            say!(id "Yang hadir {share} orang terdaftar.", en "Of those registered, {share_en} attended."),
        )
        .help(say!(id "biarkan angkanya; tulis pada `answers` di `event.md` mengapa banyak yang tidak datang", en "leave the figures; say under `answers` in `event.md` why many did not come"))
        .related(registered.at, say!(id "yang terdaftar", en "registered")),
    )
}

fn off_target(written: &Participants) -> Option<Diagnostic> {
    let (meant, attended) = (written.on_target.as_ref()?, written.attended.as_ref()?);
    if f64::from(meant.value.0) >= 0.8 * f64::from(attended.value.0) {
        return None;
    }
    let (share, share_en) = part(meant.value.0, attended.value.0);
    Some(
        Diagnostic::new(&OFF_TARGET, meant.at, say!(id "Peserta yang termasuk sasaran program: {share} orang yang hadir.", en "Of those who attended, the program is meant for {share_en}."))
            .help(say!(id "jelaskan pada `answers` di `event.md` mengapa orang lain yang datang", en "explain under `answers` in `event.md` why others came"))
            .related(attended.at, say!(id "yang hadir", en "attended")),
    )
}

fn rises(written: &Participants) -> Option<Diagnostic> {
    let days = &written.attended_by_day;
    let later = days.iter().zip(days.iter().skip(1)).find(|(earlier, later)| later.value > earlier.value);
    let (earlier, later) = later?;
    let ((before, before_en), (after, after_en)) = (count(earlier.value.0), count(later.value.0));
    Some(
        Diagnostic::new(&ATTENDANCE_RISES, later.at, say!(id "Jumlah hadir naik dari {before} menjadi {after} orang pada hari berikutnya.", en "Attendance rises from {before_en} to {after_en} ⟦person|people⟧ on the next day."))
            .help(say!(id "periksa urutan harinya; jika memang benar, biarkan", en "check the order of the days; if it is right, leave it"))
            .related(earlier.at, say!(id "hari sebelumnya", en "the day before")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn more_came_than_were_registered() {
        let site = || sound().with("event.md", "registered: 42", "registered: 39");
        site().says("attended-exceeds-registered", "event.md", "attended: 40", "40 orang hadir");
        site()
            .with("event.md", "  completed: 38", "  substitutes: 1\n  completed: 38")
            .is_silent_on("attended-exceeds-registered");
    }

    #[test]
    fn more_came_than_were_sent() {
        let sent = |people: u32| {
            sound().add(
                "event.md",
                &format!("role: sender\nsender: {{ host: {{ name: Balai Contoh }}, sent: {people} }}\n"),
            )
        };
        sent(39).says(
            "attended-exceeds-registered",
            "event.md",
            "attended: 40",
            "40 orang hadir, sedangkan yang dikirim 39 orang",
        );
        sent(40).is_silent_on("attended-exceeds-registered");
    }

    #[test]
    fn more_registered_than_were_invited() {
        let invited =
            |count: u32| sound().with("event.md", "  registered: 42", &format!("  invited: {count}\n  registered: 42"));
        invited(40).says(
            "registered-exceeds-invited",
            "event.md",
            "registered: 42",
            "42 orang terdaftar, sedangkan yang diundang 40 orang",
        );
        invited(42).is_silent_on("registered-exceeds-invited");
        let unlisted = |count: u32| sound().with("event.md", "  registered: 42", &format!("  invited: {count}"));
        unlisted(39).says("registered-exceeds-invited", "event.md", "attended: 40", "40 orang hadir");
        unlisted(40).is_silent_on("registered-exceeds-invited");
        invited(40)
            .with("programs/contoh.md", "kind: bimtek", "kind: bimtek\naudience: { open_to_public: true }")
            .is_silent_on("registered-exceeds-invited");
    }

    #[test]
    fn few_came() {
        let site = |registered: &str| sound().with("event.md", "registered: 42", registered);
        site("registered: 60").says("low-turnout", "event.md", "attended: 40", "40 dari 60 (66,7%)");
        site("registered: 57").is_silent_on("low-turnout");
        site("registered: 60")
            .with("event.md", "status: completed", "status: cancelled\nstatus_reason: Banjir.")
            .is_silent_on("low-turnout");
    }

    #[test]
    fn others_came() {
        sound().with("event.md", "on_target: 37", "on_target: 31").says(
            "off-target",
            "event.md",
            "on_target: 31",
            "31 dari 40 (77,5%)",
        );
        sound().with("event.md", "on_target: 37", "on_target: 32").is_silent_on("off-target");
    }

    #[test]
    fn more_came_on_the_second_day() {
        sound().with("event.md", "[40, 39]", "[39, 40]").says(
            "attendance-rises",
            "event.md",
            "[39, 40]",
            "dari 39 menjadi 40",
        );
        sound().with("event.md", "[40, 39]", "[40, 40]").is_silent_on("attendance-rises");
    }
}
