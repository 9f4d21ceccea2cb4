//! `role: sender` without the block that names whose event it is, the block without the role, and a host who is the sender.
//!
//! Takes: the catalog. Gives: one fault an event. Never: weighs why somebody else's event was chosen.

use super::walk::{Part, events};
use crate::catalog::{Catalog, Event};
use crate::diagnostic::Diagnostic;
use crate::model::event::{Role, Sender};
use crate::source::Fact;
use crate::{rule, say};

rule! {
    SENDER_MISMATCH, "sender-mismatch", Error,
    id {
        "`role: sender` tanpa `sender.host.name`, `sender` tanpa `role: sender`, atau tuan rumahnya penyelenggara itu sendiri.",
        "Pengirim tidak ditanya tentang tes, narasumber, jadwal, dan evaluasi harian karena itu urusan tuan rumah; tanpa tuan \
         rumah yang bernama, satu kata akan menghapus semua catatan itu.",
        "Tulis siapa tuan rumahnya pada `sender`; jika kegiatan ini diselenggarakan sendiri, hapus `role: sender`.",
    },
    en {
        "`role: sender` without `sender.host.name`, `sender` without `role: sender`, or a host who is the organizer itself.",
        "A sender is not asked about tests, speakers, timetable and daily evaluation, because they are the host's; without a \
         host who has a name, one word would remove all those findings.",
        "Say under `sender` who the host was; if the event was the organizer's own, delete `role: sender`.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
role: sender",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
role: sender
sender: { host: { name: Balai Contoh, kind: ministry }, sent: 12 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    faults.extend(events(catalog).filter_map(|event| fault(catalog, event)));
}

fn fault(catalog: &Catalog, event: &Event) -> Option<Diagnostic> {
    let role = event.record.role.as_ref().filter(|role| role.value == Role::Sender);
    match (role, &event.record.sender) {
        (None, None) => None,
        (None, Some(sender)) => Some(no_role(event, sender)),
        (Some(role), sender) => match sender.as_ref().and_then(|sender| sender.host.as_ref()) {
            None => Some(no_host(event, role, sender.as_ref())),
            Some(host) => {
                let same = |name: &str| name.to_lowercase() == host.name.as_str().to_lowercase();
                let own = own_names(catalog, event).find(|name| same(name))?;
                let message = say!(
                    id "tuan rumah “{own}” adalah penyelenggara kegiatan ini sendiri, padahal perannya `sender`",
                    en "the host “{own}” is the organizer of this event itself, although its role is `sender`",
                );
                Some(
                    Diagnostic::new(&SENDER_MISMATCH, host.name.at, message)
                        .help(say!(
                            id "tulis lembaga lain yang menyelenggarakannya; jika diselenggarakan sendiri, hapus `role: sender` dan `sender`",
                            en "name the institution that ran it; if it was the organizer's own, delete `role: sender` and `sender`",
                        ))
                        .related(role.at, say!(id "perannya", en "its role")),
                )
            }
        },
    }
}

fn no_host(event: &Event, role: &Fact<Role>, sender: Option<&Sender>) -> Diagnostic {
    let message = say!(
        id "kegiatan ini `role: sender`, tetapi tuan rumahnya (`sender.host.name`) tidak ditulis",
        en "this event is `role: sender`, but its host (`sender.host.name`) is not written",
    );
    let help = say!(
        id "tulis `sender: {{ host: {{ name: … }} }}`; jika kegiatan ini diselenggarakan sendiri, hapus `role: sender`",
        en "write `sender: {{ host: {{ name: … }} }}`; if the event was the organizer's own, delete `role: sender`",
    );
    let fault = Diagnostic::new(&SENDER_MISMATCH, role.at, message).help(help).leaning_on(event.record.at, "sender");
    match sender {
        Some(sender) => fault.leaning_on(sender.at, "host"),
        None => fault,
    }
}

fn no_role(event: &Event, sender: &Sender) -> Diagnostic {
    let message = say!(
        id "`sender` ditulis, tetapi kegiatan ini tidak `role: sender`",
        en "`sender` is written, but this event is not `role: sender`",
    );
    let help = say!(
        id "tulis `role: sender` jika pegawai dikirim ke kegiatan pihak lain; jika diselenggarakan sendiri, hapus `sender`",
        en "write `role: sender` if staff was sent to somebody else's event; if it was the organizer's own, delete `sender`",
    );
    Diagnostic::new(&SENDER_MISMATCH, sender.at, message).help(help).leaning_on(event.record.at, "role")
}

/// What whoever answers for an event is called: its organizer, else the agency.
fn own_names<'a>(catalog: &'a Catalog, event: &'a Event) -> impl Iterator<Item = &'a str> {
    let settings = catalog.settings();
    let organizer = event.organizer.map(|organizer| &catalog[organizer].record);
    let (name, short) = match organizer {
        Some(unit) => (&unit.name, &unit.short_name),
        None => (&settings.agency.name, &settings.agency.short_name),
    };
    [Some(name), short.as_ref()].into_iter().flatten().map(|name| name.as_str())
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, event, messages, said};

    #[test]
    fn one_word_takes_no_duty_away() {
        let wrong = event("role: sender");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["sender-mismatch events/2026/a/event.md:6:7"]);
        let nobody = event("role: sender\nsender: { sent: 12 }");
        assert_eq!(said(check, &[(EVENT, &nobody)]), ["sender-mismatch events/2026/a/event.md:6:7"]);
        let right = event("role: sender\nsender: { host: { name: Balai Contoh }, sent: 12 }");
        assert!(said(check, &[(EVENT, &right)]).is_empty());
        assert!(said(check, &[(EVENT, &event("role: host"))]).is_empty());
    }

    #[test]
    fn the_block_says_nothing_of_an_event_of_one_s_own() {
        let wrong = event("sender: { host: { name: Balai Contoh } }");
        assert_eq!(said(check, &[(EVENT, &wrong)]).len(), 1);
        assert!(messages(check, &[(EVENT, &wrong)])[0].starts_with("`sender` ditulis"));
    }

    #[test]
    fn nobody_is_sent_to_oneself() {
        let own = event("role: sender\nsender: { host: { name: lembaga } }");
        assert_eq!(said(check, &[(EVENT, &own)]), ["sender-mismatch events/2026/a/event.md:7:25"]);
    }
}
