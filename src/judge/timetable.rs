//! Rules on the timetable: that there is one, much ceremony, sessions nobody confirmed, other hours than offered, very long days.
//!
//! Takes: sessions and the measured hours. Gives: findings and hints. Never: looks at a timetable that is the host's.

use super::case::Case;
use super::half_told::lacks_times;
use super::overfull_day;
use super::wording::{count, day, hours, percent};
use crate::diagnostic::Diagnostic;
use crate::evidence::agenda::{SESSIONS_WITHIN, unconfirmed as unconfirmed_sessions};
use crate::evidence::time::minutes;
use crate::model::EvidenceItem;
use crate::model::schedule::Form;
use crate::{rule, say};

rule! {
    SCHEDULE_MISSING, "schedule-missing", Finding,
    id {
        "Kegiatan sudah berlangsung, tetapi tidak ada jadwalnya.",
        "Tanpa jadwal, hari belajar, jam pelajaran, dan bagian upacara tidak dapat dihitung, dan tidak ada yang dapat \
         memeriksanya.",
        "Tulis sesi yang benar-benar berlangsung di `schedule.yaml`, dari undangan dan daftar hadir. Jika tidak ada lagi yang \
         mengetahuinya, jangan menyusunnya dari ingatan: tulis itu pada `answers`.",
    },
    en {
        "The event has taken place, and there is no timetable of it.",
        "Without one, learning days, lesson hours and the share of ceremonies cannot be computed, and nobody can check them.",
        "Write the sessions that were held into `schedule.yaml`, from the invitation and the attendance sheets. If nobody \
         knows them any more, do not make them up from memory: say so under `answers`.",
    },
    wrong r"# event.md, tanpa schedule.yaml
status: completed
start: 2026-03-10
end: 2026-03-12",
    answered {
        id "Jadwalnya hanya dibagikan di grup percakapan dan tidak tersimpan; jadwal angkatan II disimpan sebelum kegiatan.",
        en "The timetable was only sent round in a chat and not kept; that of batch II is filed before the event.",
    },
}

rule! {
    CEREMONY_HEAVY, "ceremony-heavy", Finding,
    id {
        "Upacara, sambutan, dan penutupan mengambil lebih dari 20% waktu terjadwal.",
        "Waktu peserta dan narasumber dibayar; pembaca perlu tahu berapa yang dipakai untuk belajar.",
        "Periksa `form` setiap sesi. Jika upacaranya memang selama itu, biarkan jamnya dan tulis pada `answers` apa yang \
         diubah.",
    },
    en {
        "Ceremonies and speeches take more than 20% of the scheduled time.",
        "The time of participants and speakers is paid for; a reader needs to know how much of it is for learning.",
        "Check the `form` of every session. If the ceremony did take so long, leave its times, and say under `answers` \
         what will change.",
    },
    wrong r#"# schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:00", end: "10:00", title: Pembukaan dan sambutan, form: ceremony }
  - { date: 2026-03-10, start: "10:00", end: "12:00", title: Regulasi desa, form: theory }"#,
    answered {
        id "Tiga sambutan mengambil dua jam; angkatan II memuat satu sambutan, paling lama 20 menit.",
        en "Three speeches took two hours; batch II has one, of 20 minutes at most.",
    },
}

rule! {
    SCHEDULE_UNCONFIRMED, "schedule-unconfirmed", Finding,
    id {
        "Tiga puluh hari sesudah kegiatan, belum dicatat sesi mana yang benar-benar berlangsung (`held`).",
        "Jadwal hanyalah rencana; tanpa catatan itu jam pelajaran dalam laporan belum pasti.",
        "Tulis `held` setiap sesi menurut yang terjadi: `as-planned`, `shortened`, `moved`, atau `cancelled`, juga jika \
         sesinya batal.",
    },
    en {
        "Thirty days after the event it is not recorded which sessions were really held (`held`).",
        "A timetable is only a plan; without that record the lesson hours of the report are not certain.",
        "Write for every session what happened under `held`: `as-planned`, `shortened`, `moved` or `cancelled`, also \
         where it was called off.",
    },
    wrong r#"# schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, form: theory }"#,
    recorded r#"# schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, form: theory, held: as-planned }"#,
}

rule! {
    HOURS_MISMATCH, "hours-mismatch", Hint,
    id {
        "Jam pelajaran menurut jadwal berbeda lebih dari 1 JP dari jam program.",
        "Peserta memilih program menurut jamnya; jika programnya berubah, ubah juga angkanya.",
        "Jika programnya berubah, ubah `hours` program; jika ada sesi yang belum tercatat, lengkapi jadwal. Jam sesi \
         tidak diubah supaya cocok.",
    },
    en {
        "The lesson hours of the timetable differ from those of the program by more than 1.",
        "Participants choose a program by its hours; where the program has changed, change the figure.",
        "If the program has changed, change its `hours`; if a session is missing, complete the timetable. Session times \
         are not changed to make them fit.",
    },
    wrong r"# programs/keuangan-desa.md (jadwal kegiatan memuat 18 JP)
hours: 24",
    mended r"# programs/keuangan-desa.md (jadwal kegiatan memuat 18 JP)
hours: 18",
}

rule! {
    LONG_DAY, "long-day", Hint,
    id {
        "Satu hari memuat lebih dari 9 jam pelajaran.",
        "Hari sepanjang itu jarang benar-benar terlaksana; periksa jam mulai dan selesainya.",
        "Cocokkan jam sesi dengan daftar hadir. Jika memang sepanjang itu, biarkan.",
    },
    en {
        "A day holds more than 9 lesson hours.",
        "So long a day is seldom really held; check when its sessions begin and end.",
        "Compare the times with the attendance sheets. If the day was so long, leave it.",
    },
    wrong r#"# schedule.yaml (menurut daftar hadir: istirahat pukul 12, selesai pukul 15.30)
sessions:
  - { date: 2026-03-10, start: "08:00", end: "17:30", title: Praktik Siskeudes, form: practice }"#,
    mended r#"# schedule.yaml (menurut daftar hadir: istirahat pukul 12, selesai pukul 15.30)
sessions:
  - { date: 2026-03-10, start: "08:00", end: "12:00", title: Praktik Siskeudes, form: practice }
  - { date: 2026-03-10, start: "13:00", end: "15:30", title: Praktik Siskeudes, form: practice }"#,
}

/// Applies the rules on the timetable.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if !case.is_host() || case.is_cancelled() {
        return;
    }
    said.extend(missing(case));
    said.extend(ceremony(case));
    said.extend(unconfirmed(case));
    said.extend(mismatch(case));
    said.extend(long_days(case));
}

/// Before an event the checklist says what is still to be planned.
fn missing(case: &Case<'_>) -> Option<Diagnostic> {
    if !case.lacks(EvidenceItem::Schedule) || case.event.last_day() >= case.today {
        return None;
    }
    Some(
        Diagnostic::new(&SCHEDULE_MISSING, case.record.start.at, say!(id "Tidak ada jadwal yang tercatat untuk kegiatan ini, sehingga hari belajar, jam pelajaran, dan bagian upacara tidak dapat dihitung.", en "No timetable is on record for this event, so that learning days, lesson hours and the share of ceremonies cannot be computed."))
            .help(say!(id "tulis sesi yang berlangsung di `schedule.yaml`; jika tidak ada yang mengetahuinya, jelaskan pada `answers` di `event.md`", en "write the sessions that were held into `schedule.yaml`; if nobody knows them, explain under `answers` in `event.md`")),
    )
}

fn ceremony(case: &Case<'_>) -> Option<Diagnostic> {
    let share = case.time.ceremony_share.filter(|share| *share > 0.2)?;
    let first = case
        .sessions()
        .iter()
        .find(|session| session.form.as_ref().is_some_and(|form| form.value == Form::Ceremony))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a few thousand minutes")]
    let spent = (share * f64::from(case.time.scheduled_minutes)).round() as u32;
    let ((share, share_en), (spent, spent_en), (all, all_en)) =
        (percent(share), count(spent), count(case.time.scheduled_minutes));
    Some(
        Diagnostic::new(
            &CEREMONY_HEAVY,
            first.form.as_ref().map_or(first.at, |form| form.at),
            say!(id "Upacara dan sambutan mengambil {share} waktu terjadwal ({spent} dari {all} menit).", en "Ceremonies and speeches take {share_en} of the scheduled time ({spent_en} of {all_en} ⟦minute|minutes⟧)."),
        )
        .help(say!(id "periksa `form` setiap sesi; jika memang selama itu, biarkan jamnya dan jelaskan pada `answers` di `event.md`", en "check the `form` of every session; if it took so long, leave its times and explain under `answers` in `event.md`")),
    )
}

fn unconfirmed(case: &Case<'_>) -> Option<Diagnostic> {
    if case.event.last_day().plus_days(SESSIONS_WITHIN) >= case.today {
        return None;
    }
    // Nobody is asked whether a break took place.
    let counts =
        || case.sessions().iter().filter(|session| session.form.as_ref().is_none_or(|form| form.value != Form::Break));
    let mut open = unconfirmed_sessions(case.event);
    let first = open.next()?;
    let (open, sessions) = (1 + open.count() as i128, counts().count() as i128);
    let ((missing, missing_en), (all, all_en)) = (count(open), count(sessions));
    let said = match (open == sessions, sessions) {
        (true, 1) => say!(
            id "Belum diketahui apakah satu-satunya sesi terlaksana, sehingga jam pelajaran dihitung menurut jadwal.",
            en "It is not recorded whether the only session was held, so lesson hours are by the timetable.",
        ),
        (true, _) => say!(
            id "Belum diketahui apakah {all} sesi di jadwal terlaksana, sehingga jam pelajaran dihitung menurut jadwal.",
            en "It is not recorded whether any of the {all_en} sessions was held, so lesson hours are by the timetable.",
        ),
        (false, _) => say!(
            id "Untuk {missing} dari {all} sesi belum diketahui apakah terlaksana, sehingga jam pelajaran dihitung menurut jadwal.",
            en "A record of being held is missing for {missing_en} of {all_en} sessions, so lesson hours are by the timetable.",
        ),
    };
    Some(
        Diagnostic::new(
            &SCHEDULE_UNCONFIRMED,
            first.title.at,
            said,
        )
        .help(say!(id "tulis `held: as-planned`, `shortened`, `moved`, atau `cancelled` pada setiap sesi", en "write `held: as-planned`, `shortened`, `moved` or `cancelled` for every session")),
    )
}

fn mismatch(case: &Case<'_>) -> Option<Diagnostic> {
    let offered = case.program.record.hours.as_ref()?;
    let delivered = case.time.hours.filter(|hours| (hours - offered.value.0).abs() > 1.0)?;
    // Where the times of some sessions are missing, that is told.
    let first = case.sessions().first().filter(|_| !lacks_times(case.sessions()))?;
    let ((held, held_en), (plan, plan_en)) = (hours(delivered), hours(offered.value.0));
    Some(
        Diagnostic::new(&HOURS_MISMATCH, first.at, say!(id "Jadwal memuat {held} JP, sedangkan programnya {plan} JP.", en "The timetable holds {held_en} lesson ⟦hour|hours⟧, the program {plan_en}."))
            .help(say!(id "lengkapi jadwal jika ada sesi yang belum tercatat, atau ubah `hours` jika programnya berubah", en "complete the timetable if a session is missing, or change `hours` if the program has changed"))
            .related(offered.at, say!(id "jam program", en "the program's hours")),
    )
}

fn long_days(case: &Case<'_>) -> Option<Diagnostic> {
    // A day that is longer still has a finding of its own.
    let most = f64::from(overfull_day::LEARNING) / f64::from(case.settings.lesson_hour_minutes);
    let is_long = |learned: f64| learned > 9.0 && learned <= most;
    let (date, learned) = case.event.days.iter().zip(&case.time.by_day).find(|(_, learned)| is_long(**learned))?;
    let session = case.sessions().iter().find(|session| session.date.value == *date && minutes(session).is_some())?;
    let ((day, day_en), (jp, jp_en)) = (day(*date), hours(*learned));
    Some(
        Diagnostic::new(
            &LONG_DAY,
            session.date.at,
            say!(id "Pada {day} terjadwal {jp} JP.", en "On {day_en}, {jp_en} lesson ⟦hour is|hours are⟧ scheduled."),
        )
        .help(say!(id "cocokkan jam sesi hari itu dengan daftar hadir; jika memang selama itu, biarkan", en "compare that day's times with the attendance sheets; if it was so long, leave them")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn an_event_without_a_timetable() {
        let bare = || sound().file("schedule.yaml", "sessions: []\n");
        bare().says(
            "schedule-missing",
            "event.md",
            "start: 2026-03-10",
            "jam pelajaran, dan bagian upacara tidak dapat dihitung",
        );
        // It ends on 11 March.
        bare().on("2026-03-11").is_silent_on("schedule-missing");
        bare().on("2026-03-12").says("schedule-missing", "event.md", "start: 2026-03-10", "Tidak ada jadwal");
        bare()
            .add("event.md", "absences: [{ what: schedule, state: withheld, basis: UU 14/2008, reason: Sidang }]\n")
            .is_silent_on("schedule-missing");
        bare()
            .add("event.md", "role: sender\nsender: { host: { name: Balai Contoh } }\n")
            .is_silent_on("schedule-missing");
        bare()
            .with("event.md", "status: completed", "status: cancelled\nstatus_reason: Banjir.")
            .is_silent_on("schedule-missing");
        sound().is_silent_on("schedule-missing");
    }

    #[test]
    fn much_ceremony() {
        let opening = |end: &str| {
            sound().with(
                "schedule.yaml",
                "start: \"08:00\", end: \"08:30\"",
                &format!("start: \"05:00\", end: \"{end}\""),
            )
        };
        opening("07:30").says(
            "ceremony-heavy",
            "schedule.yaml",
            "Pembukaan",
            "21,7% waktu terjadwal (150 dari 690 menit)",
        );
        opening("07:00").is_silent_on("ceremony-heavy");
    }

    #[test]
    fn nobody_said_what_was_held() {
        let open = || {
            sound().with(
                "schedule.yaml",
                "material: lanjutan, held: as-planned }\n  - { date: 2026-03-11, start: \"08:30\"",
                "material: lanjutan }\n  - { date: 2026-03-11, start: \"08:30\"",
            )
        };
        open().says("schedule-unconfirmed", "schedule.yaml", "title: Praktik,", "1 dari 5 sesi");
        open().on("2026-04-10").is_silent_on("schedule-unconfirmed");
        open().on("2026-04-11").says("schedule-unconfirmed", "schedule.yaml", "title: Praktik,", "1 dari 5");
    }

    #[test]
    fn other_hours_than_the_program_offers() {
        sound().with("programs/contoh.md", "hours: 12", "hours: 14").says(
            "hours-mismatch",
            "schedule.yaml",
            "Pembukaan",
            "memuat 12 JP, sedangkan programnya 14 JP",
        );
        sound().with("programs/contoh.md", "hours: 12", "hours: 13").is_silent_on("hours-mismatch");
        let no_end = ("end: \"15:00\", title: Praktik,", "title: Praktik,");
        sound().with("schedule.yaml", no_end.0, no_end.1).is_silent_on("hours-mismatch");
    }

    #[test]
    fn a_very_long_day() {
        sound()
            .with("schedule.yaml", "end: \"15:00\", title: Praktik lanjutan", "end: \"20:00\", title: Praktik lanjutan")
            .says("long-day", "schedule.yaml", "Diskusi", "12,7 JP");
    }
}
