//! Payers that are the agency itself by another name.
//!
//! Takes: the catalog. Gives: a fault for each. Never: takes an organizer for the agency; it may pay for itself.

use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;

/// Parts of a budget that the agency pays, and that would be told as paid by somebody else.
pub fn check(catalog: &Catalog) -> Vec<Diagnostic> {
    let agency = &catalog.settings().agency;
    let names: Vec<String> = [Some(&agency.name), agency.short_name.as_ref()]
        .into_iter()
        .flatten()
        .map(|name| name.to_lowercase())
        .collect();
    let budgets = catalog.events().filter_map(|(_, event)| event.budget.as_ref());
    let payers = budgets.flat_map(|budget| budget.funding.iter().map(|part| &part.payer));
    let own = payers.filter(|payer| !payer.value.is_agency() && names.contains(&payer.value.to_lowercase()));
    own.map(|payer| {
        let name = payer.value.as_str();
        let message = say!(
            id "`{name}` adalah instansi penerbit sendiri, tetapi terbaca sebagai pihak lain",
            en "`{name}` is the publishing agency itself, and reads as somebody else",
        );
        Diagnostic::new(&rules::INVALID_VALUE, payer.at, message)
            .help(say!(id "tulis `payer: agency`", en "write `payer: agency`"))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Options, link};
    use crate::content::{Read, parse};
    use crate::diagnostic::Diagnostic;

    /// The Indonesian messages on the payer of an event.
    fn told(payer: &str) -> Vec<String> {
        let budget = format!("funding: [{{ payer: {payer}, amount: 5 }}]\n");
        let read = Read::of_texts(&[
            (
                "site.yaml",
                "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Badan Contoh, short_name: BKPSDM, email: ppid@gmail.com }\n",
            ),
            ("programs/p.md", "---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\n---\n"),
            ("events/2026/a/event.md", "---\nprogram: p\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n---\n"),
            ("events/2026/a/budget.yaml", &budget),
        ]);
        let (records, faults) = parse(&read.sources, read.layout);
        assert!(faults.is_empty(), "{faults:?}");
        let (_, faults) = link(records, &Options::default());
        faults.into_iter().filter(Diagnostic::is_error).map(|fault| fault.message.id).collect()
    }

    #[test]
    fn the_agency_pays_by_its_word_and_not_by_its_name() {
        for name in ["BKPSDM", "bkpsdm", "Badan Contoh"] {
            assert_eq!(
                told(name),
                [format!("`{name}` adalah instansi penerbit sendiri, tetapi terbaca sebagai pihak lain")]
            );
        }
        for name in ["agency", "Desa peserta", "Badan Contoh Lain"] {
            assert_eq!(told(name), [""; 0], "{name}");
        }
    }
}
