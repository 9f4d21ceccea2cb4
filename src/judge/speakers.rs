//! Rules on who teaches: a bimtek mixes theory with practice, a workshop has several views.
//!
//! Takes: the speakers of an event. Gives: findings. Never: guesses the background of a speaker whose file does not say.

use super::case::Case;
use crate::catalog::Speaker;
use crate::diagnostic::Diagnostic;
use crate::model::speaker::Background;
use crate::source::Location;
use crate::{rule, say};

rule! {
    BIMTEK_SPEAKER_MIX, "bimtek-speaker-mix", Finding,
    id {
        "Narasumber bimtek tidak memadukan praktisi dengan akademisi, regulator, atau widyaiswara.",
        "Bimtek memerlukan yang mengetahui aturannya dan yang mengerjakannya setiap hari; salah satunya tidak ada.",
        "`background` ditulis menurut pekerjaan orangnya, bukan menurut yang dibutuhkan. Jika keterangannya benar, \
         biarkan dan tulis pada `answers` siapa yang diundang lain kali.",
    },
    en {
        "The speakers of a bimtek do not combine a practitioner with an academic, regulator or trainer.",
        "A bimtek needs somebody who knows the rules and somebody who works by them every day; one of the two is not there.",
        "`background` is what the person does, not what the mix needs. If it is right, leave it, and say under `answers` \
         who will be invited next time.",
    },
    wrong r"# speakers/rahma-contoh.md
background: [academic]
# speakers/budi-contoh.md
background: [regulator]
# event.md
speakers: [{ speaker: rahma-contoh }, { speaker: budi-contoh }]",
    answered {
        id "Praktisi yang diundang berhalangan dan tidak ada gantinya; angkatan II mengundang dua kaur keuangan desa.",
        en "The practitioner who was invited could not come and nobody took the place; batch II invites two village \
         treasurers.",
    },
}

rule! {
    WORKSHOP_SINGLE_SPEAKER, "workshop-single-speaker", Finding,
    id {
        "Workshop hanya mempunyai satu narasumber.",
        "Workshop mempertemukan beberapa sudut pandang; dengan satu narasumber hanya ada satu.",
        "Jika ada fasilitator atau moderator yang belum tercatat, sebut di `speakers`. Jika memang hanya satu, biarkan \
         dan tulis pada `answers`.",
    },
    en {
        "A workshop has only one speaker.",
        "A workshop brings several points of view together; with one speaker there is only one.",
        "If a facilitator or moderator is not written down yet, name that person under `speakers`. If there was only one, \
         leave it, and say so under `answers`.",
    },
    wrong r"# event.md
kind: workshop
speakers: [{ speaker: rahma-contoh }]",
    answered {
        id "Narasumber kedua sakit pada pagi harinya; workshop berikutnya menyiapkan pengganti.",
        en "The second speaker fell ill that morning; the next workshop has a substitute ready.",
    },
}

rule! {
    RATED_WITHOUT_PART, "rated-without-part", Finding,
    id {
        "Seseorang dinilai peserta, padahal ia tidak tercatat sebagai narasumber kegiatan ini.",
        "Peserta menilai orang yang mengajar; nama yang berbeda berarti penilaian atau daftar narasumbernya keliru.",
        "Sebut orang itu di `speakers` atau pada sesinya jika daftar hadir mencatatnya; jika penilaiannya milik orang \
         lain, perbaiki nama pada penilaian.",
    },
    en {
        "Somebody was rated who is not among the speakers of the event.",
        "Participants rate those who taught; another name means that the rating or the list of speakers is wrong.",
        "Name that person under `speakers` or in the session if the attendance sheets do; if the rating is another \
         person's, put the name right there.",
    },
    wrong r"# event.md (daftar hadir narasumber memuat keduanya)
speakers: [{ speaker: rahma-contoh }]
# evaluation.yaml
speaker_ratings: [{ speaker: budi-contoh, respondents: 36, mean: 4.2, scale: 5 }]",
    recorded r"# event.md (daftar hadir narasumber memuat keduanya)
speakers: [{ speaker: rahma-contoh }, { speaker: budi-contoh }]
# evaluation.yaml
speaker_ratings: [{ speaker: budi-contoh, respondents: 36, mean: 4.2, scale: 5 }]",
}

/// Applies the rules on speakers. Where nobody is named, the checklist says so.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if !case.is_host() || case.is_cancelled() {
        return;
    }
    let mut handles: Vec<_> = case.event.engagements.iter().map(|part| part.speaker).collect();
    handles.sort_unstable();
    handles.dedup();
    let speakers: Vec<&Speaker> = handles.into_iter().map(|handle| &case.catalog[handle]).collect();
    let Some(at) = place(case).filter(|_| !speakers.is_empty()) else { return };
    said.extend(strangers(case, &speakers, at));
    said.extend(if case.is_bimtek() { mix(&speakers, at) } else { single(&speakers, at) });
}

/// Where the first speaker is named.
fn place(case: &Case<'_>) -> Option<Location> {
    let session = || case.sessions().iter().flat_map(|session| &session.speaker.0).next();
    case.record.speakers.first().map(|part| part.speaker.at).or_else(|| session().map(|speaker| speaker.at))
}

fn mix(speakers: &[&Speaker], at: Location) -> Option<Diagnostic> {
    // The missing side may be somebody whose file does not say it: then it is not known.
    if speakers.iter().any(|speaker| speaker.record.background.is_empty()) {
        return None;
    }
    let has = |wanted: &[Background]| {
        speakers.iter().any(|speaker| speaker.record.background.iter().any(|found| wanted.contains(&found.value)))
    };
    let (lack, lack_en) = match (
        has(&[Background::Academic, Background::Regulator, Background::Trainer]),
        has(&[Background::Practitioner]),
    ) {
        (true, true) => return None,
        (true, false) => ("praktisi", "a practitioner"),
        (false, _) => ("akademisi, regulator, atau widyaiswara", "an academic, a regulator or a trainer"),
    };
    Some(
        Diagnostic::new(&BIMTEK_SPEAKER_MIX, at, say!(id "Di antara narasumber bimtek ini tidak ada {lack}.", en "Among the speakers of this bimtek there is not {lack_en}."))
            .help(say!(id "`background` ditulis menurut pekerjaan orangnya; jika sudah benar, tulis pada `answers` di `event.md` siapa yang diundang lain kali", en "`background` is what the person does; if it is right, say under `answers` in `event.md` who will be invited next time")),
    )
}

/// Nobody is named: a speaker's name may not be published.
fn strangers(case: &Case<'_>, speakers: &[&Speaker], at: Location) -> Vec<Diagnostic> {
    // A session may have speakers whom the event's own list leaves out.
    let sessions = case.sessions().iter().flat_map(|session| &session.speaker.0).map(|speaker| speaker.as_str());
    let known: Vec<&str> = speakers.iter().map(|speaker| speaker.id.as_str()).chain(sessions).collect();
    let ratings = case.event.evaluation.iter().flat_map(|evaluation| &evaluation.speaker_ratings);
    let strange = ratings.filter(|rating| !known.contains(&rating.speaker.as_str())).map(|rating| {
        Diagnostic::new(&RATED_WITHOUT_PART, rating.speaker.at, say!(id "Ada penilaian atas seseorang yang tidak tercatat sebagai narasumber kegiatan ini.", en "Somebody was rated who is not among the speakers of this event."))
            .help(say!(id "sebut orangnya di `speakers` atau pada sesinya, atau perbaiki penilaiannya", en "name that person under `speakers` or in the session, or mend the rating"))
            .related(at, say!(id "para narasumber", en "the speakers"))
    });
    strange.collect()
}

fn single(speakers: &[&Speaker], at: Location) -> Option<Diagnostic> {
    (speakers.len() == 1).then(|| {
        Diagnostic::new(&WORKSHOP_SINGLE_SPEAKER, at, say!(id "Workshop ini mempunyai satu narasumber, sedangkan workshop memerlukan dua atau lebih.", en "This workshop has one speaker; a workshop asks for two or more."))
            .help(say!(id "sebut fasilitator dan moderator juga di `speakers`; jika memang hanya satu, jelaskan pada `answers` di `event.md`", en "name facilitators and moderators under `speakers` as well; if there was only one, explain under `answers` in `event.md`"))
    })
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_bimtek_needs_both_sides() {
        let kaur = |background: &str| sound().with("speakers/kaur.md", "background: [practitioner]\n", background);
        kaur("background: [regulator]\n").says(
            "bimtek-speaker-mix",
            "schedule.yaml",
            "speaker: dosen",
            "tidak ada praktisi",
        );
        kaur("").is_silent_on("bimtek-speaker-mix");
        kaur("background: [regulator, practitioner]\n").is_silent_on("bimtek-speaker-mix");
    }

    #[test]
    fn somebody_rated_who_did_not_teach() {
        let site = || {
            sound().file("speakers/lain.md", "---\nname: Lain\nbackground: [trainer]\nname_basis: consent\n---\n").add(
                "evaluation.yaml",
                "\nspeaker_ratings: [{ speaker: lain, respondents: 36, mean: 4.2, scale: 5 }]\n",
            )
        };
        site().says("rated-without-part", "evaluation.yaml", "speaker: lain", "tidak tercatat sebagai narasumber");
        site().with("evaluation.yaml", "speaker: lain", "speaker: dosen").is_silent_on("rated-without-part");
    }

    #[test]
    fn a_workshop_needs_two() {
        let one = "speakers: [{ speaker: dosen }]\nkind: workshop\nkind_reason: Masalah peserta\n";
        sound().add("event.md", one).says("workshop-single-speaker", "event.md", "speaker: dosen", "satu narasumber");
        sound().add("event.md", &one.replace(" }]", " }, { speaker: kaur }]")).is_silent_on("workshop-single-speaker");
    }
}
