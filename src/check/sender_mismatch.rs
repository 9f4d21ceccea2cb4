//! `role: sender` without the block that names whose event it is, and a host who is the sender.
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
        "`role: sender` tanpa `sender.host.name`, atau tuan rumahnya penyelenggara itu sendiri.",
        "Pengirim tidak ditanya tentang tes, narasumber, jadwal, dan evaluasi harian karena itu urusan tuan rumah; tanpa tuan \
         rumah yang bernama, satu kata akan menghapus semua catatan itu.",
        "Tulis siapa tuan rumahnya pada `sender`; jika kegiatan ini diselenggarakan sendiri, hapus `role: sender`.",
    },
    en {
        "`role: sender` without `sender.host.name`, or a host who is the organizer itself.",
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
    // What the block tells of an event of one's own takes no duty away.
    let role = event.record.role.as_ref().filter(|role| role.value == Role::Sender)?;
    let sender = event.record.sender.as_ref();
    let Some(host) = sender.and_then(|sender| sender.host.as_ref()) else {
        return Some(no_host(event, role, sender));
    };
    let same = |name: &str| name.to_lowercase() == host.name.as_str().to_lowercase();
    let own = own_names(catalog, event).find(|name| same(name))?;
    let message = say!(
        id "tuan rumah “{own}” adalah penyelenggara kegiatan ini sendiri, padahal perannya `sender`",
        en "the host “{own}” is the organizer of this event itself, although its role is `sender`",
    );
    let help = say!(
        id "tulis lembaga lain yang menyelenggarakannya; jika diselenggarakan sendiri, hapus `role: sender` dan `sender`",
        en "name the institution that ran it; if it was the organizer's own, delete `role: sender` and `sender`",
    );
    let its_role = say!(id "perannya", en "its role");
    Some(Diagnostic::new(&SENDER_MISMATCH, host.name.at, message).help(help).related(role.at, its_role))
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
    use crate::check::testing::{EVENT, event, said};

    #[test]
    fn one_word_takes_no_duty_away() {
        let wrong = event("role: sender");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["sender-mismatch events/2026/a/event.md:6:7"]);
        let nobody = event("role: sender\nsender: { sent: 12 }");
        assert_eq!(said(check, &[(EVENT, &nobody)]), ["sender-mismatch events/2026/a/event.md:6:7"]);
        let right = event("role: sender\nsender: { host: { name: Balai Contoh }, sent: 12 }");
        assert!(said(check, &[(EVENT, &right)]).is_empty());
        assert!(said(check, &[(EVENT, &event("role: host"))]).is_empty());
        assert!(said(check, &[(EVENT, &event("sender: { host: { name: Balai Contoh } }"))]).is_empty());
    }

    #[test]
    fn nobody_is_sent_to_oneself() {
        let own = event("role: sender\nsender: { host: { name: lembaga } }");
        assert_eq!(said(check, &[(EVENT, &own)]), ["sender-mismatch events/2026/a/event.md:7:25"]);
    }
}
