//! The hint on topics that the site's own list of topics does not name.
//!
//! Takes: the topics of programs, materials and speakers, and `topics` in `site.yaml`. Gives: a hint a topic, with every place
//! that has it. Never: speaks where the site lists no topics at all.

use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::shape::nearest;
use crate::source::Location;
use crate::{rule, say};
use std::collections::BTreeMap;

rule! {
    UNNAMED_TOPIC, "unnamed-topic", Hint,
    id {
        "Sebuah topik tidak ada dalam daftar `topics` di site.yaml, mungkin karena salah ketik.",
        "Setiap topik mendapat halaman sendiri di katalog; kegiatan dengan topik yang salah ketik hilang dari halaman yang \
         dicari pembaca.",
        "Tulis id topik seperti di site.yaml; jika topiknya memang baru, tambahkan di sana beserta namanya.",
    },
    en {
        "A topic is not among the `topics` in site.yaml, perhaps because it is misspelt.",
        "Each topic has a page of its own in the catalog; events under a misspelt one are missing from the page that \
         readers look at.",
        "Write the id of the topic as in site.yaml; if it is new, add it there with its name.",
    },
    wrong r"# programs/keuangan-desa.md (site.yaml: topics: { tata-kelola: Tata kelola })
topics: [tatakelola]",
    mended r"# programs/keuangan-desa.md (site.yaml: topics: { tata-kelola: Tata kelola })
topics: [tata-kelola]",
}

/// Speaks once a topic.
pub fn check(catalog: &Catalog, _evidence: &Evidence, said: &mut Vec<Diagnostic>) {
    let named = &catalog.settings().topics.0;
    if named.is_empty() {
        return;
    }
    let is_named = |id: &str| named.iter().any(|(known, _)| known.as_str() == id);
    let of_programs = catalog.programs().flat_map(|(_, program)| &program.record.topics);
    let of_materials = catalog.materials().flat_map(|(_, material)| &material.record.topics);
    let of_speakers = catalog.speakers().flat_map(|(_, speaker)| &speaker.record.expertise);
    let mut unnamed: BTreeMap<&str, Vec<Location>> = BTreeMap::new();
    for topic in of_programs.chain(of_materials).chain(of_speakers).filter(|topic| !is_named(topic.as_str())) {
        unnamed.entry(topic.as_str()).or_default().push(topic.at);
    }
    for (id, places) in unnamed {
        let help = match nearest(id, named.iter().map(|(known, _)| known.as_str())) {
            Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
            None => {
                say!(id "tambahkan `{id}` dengan namanya pada `topics` di `site.yaml`, atau perbaiki id ini", en "add `{id}` with its name to `topics` in `site.yaml`, or mend this id")
            }
        };
        let message = say!(id "Topik `{id}` tidak ada pada `topics` di site.yaml.", en "The topic `{id}` is not among the `topics` in site.yaml.");
        let mut found = Diagnostic::new(&UNNAMED_TOPIC, places[0], message).help(help);
        for place in &places[1..] {
            found = found.related(*place, say!(id "di sini juga", en "here too"));
        }
        said.push(found);
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_topic_that_the_site_does_not_name() {
        let topics = |written: &str| {
            sound().add("site.yaml", "topics: { tata-kelola: Tata kelola }\n").add("speakers/kaur.md", written)
        };
        topics("expertise: [tatakelola]\n").says(
            "unnamed-topic",
            "speakers/kaur.md",
            "expertise: [tatakelola]",
            "Topik `tatakelola`",
        );
        topics("expertise: [tata-kelola]\n").is_silent_on("unnamed-topic");
        // A site that lists none names its topics after their ids.
        sound().add("speakers/kaur.md", "expertise: [tatakelola]\n").is_silent_on("unnamed-topic");
    }
}
