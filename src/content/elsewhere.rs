//! Files whose keys are those of another kind of file: copied to the wrong folder, or pasted over another.
//!
//! Takes: a text and what it should be. Gives: one fault for all of its keys. Never: takes a key or two for a whole file.

use super::line::edge_key;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Budget, Evaluation, Event, FollowUp, Material, Page, Program, Schedule, Site, Speaker};
use crate::say;
use crate::shape::Decode;
use crate::source::{FileId, Location};

/// A kind of file: what it is called in both languages, and the keys at its left edge.
type Kind = (&'static str, &'static str, &'static [&'static str]);

static KINDS: [Kind; 10] = [
    ("`site.yaml`", "`site.yaml`", Site::KEYS),
    ("halaman di `pages/`", "a page in `pages/`", Page::KEYS),
    ("program di `programs/`", "a program in `programs/`", Program::KEYS),
    ("narasumber di `speakers/`", "a speaker in `speakers/`", Speaker::KEYS),
    ("materi di `materials/`", "a material in `materials/`", Material::KEYS),
    ("`event.md`", "`event.md`", Event::KEYS),
    ("`schedule.yaml`", "`schedule.yaml`", Schedule::KEYS),
    ("`budget.yaml`", "`budget.yaml`", Budget::KEYS),
    ("`evaluation.yaml`", "`evaluation.yaml`", Evaluation::KEYS),
    ("`follow-up.yaml`", "`follow-up.yaml`", FollowUp::KEYS),
];

/// So many keys of another kind are no slip.
const LEAST: usize = 3;

/// What is told of a file that should be a `T` and holds another kind's keys; `None` where it does not.
pub fn elsewhere<T: Decode>(text: &str, file: FileId, first_line: u32) -> Option<Diagnostic> {
    let keys = keys(text);
    let known = |all: &[&str]| keys.iter().filter(|(_, key)| all.contains(key)).count();
    let (id, en, theirs) = *KINDS.iter().max_by_key(|(_, _, all)| known(all))?;
    let own = T::shape();
    let (most, right) = (known(theirs), keys.iter().filter(|(_, key)| own.has_key(key)).count());
    if most < LEAST || most * 5 < keys.len() * 4 || right * 2 > most {
        return None;
    }
    let (line, key) = keys.iter().find(|(_, key)| theirs.contains(key) && !own.has_key(key))?;
    let line = first_line.saturating_add(u32::try_from(*line).unwrap_or(u32::MAX));
    let at = Location::on_line(file, line, 0..key.len());
    let message = say!(id "kunci-kunci di berkas ini milik {id}", en "the keys of this file are those of {en}");
    let help = say!(
        id "tampaknya isinya tersalin ke tempat yang salah: pindahkan ke sana jika belum ada, lalu kembalikan isi yang seharusnya di berkas ini, atau hapus berkas ini",
        en "it seems to have been copied to the wrong place: move it there if it is not there already, then put back what should be in this file, or delete the file",
    );
    Some(Diagnostic::new(&rules::UNKNOWN_KEY, at, message).help(help))
}

/// The keys at the left edge, each with its line, from 0, up to the line that ends them.
fn keys(text: &str) -> Vec<(usize, &str)> {
    let mut lines = text.lines().enumerate().skip_while(|(_, line)| line.trim_end() == "---");
    let keyed = lines.by_ref().take_while(|(_, line)| line.trim_end() != "---");
    keyed.filter_map(|(number, line)| Some((number, edge_key(line)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::elsewhere;
    use crate::model::{Budget, Event, Material, Program, Schedule, Speaker};
    use crate::source::FileId;

    const PROGRAM: &str = "title: a\nkind: bimtek\nsummary: b\ntopics: [c]\nneed:\n  statement: d\n";
    const BUDGET: &str = "# catatan\nsource: APBD\naccount: b\nlines:\n  - item: c\n";

    #[test]
    fn the_kind_is_named_whose_keys_they_are() {
        let at =
            |fault: Option<crate::diagnostic::Diagnostic>| fault.map(|fault| (fault.at.start.line, fault.message.en));
        let told = |line, kind: &str| Some((line, format!("the keys of this file are those of {kind}")));
        assert_eq!(at(elsewhere::<Speaker>(PROGRAM, FileId(0), 2)), told(2, "a program in `programs/`"));
        assert_eq!(at(elsewhere::<Schedule>(BUDGET, FileId(0), 1)), told(2, "`budget.yaml`"));
        let whole = "---\nname: a\nbackground: b\naffiliation: c\n---\nsource: APBD\naccount: b\nlines: c\n";
        assert_eq!(at(elsewhere::<Budget>(whole, FileId(0), 1)), told(2, "a speaker in `speakers/`"));
    }

    #[test]
    fn a_file_of_its_own_kind_or_of_none_is_left_alone() {
        assert!(elsewhere::<Program>(PROGRAM, FileId(0), 2).is_none());
        assert!(elsewhere::<Budget>(BUDGET, FileId(0), 1).is_none());
        assert!(elsewhere::<Event>("source: a\ntitle: b\nprogram: c\nstart: d\n", FileId(0), 2).is_none());
        assert!(elsewhere::<Material>("source: a\naccount: b\nwarna: c\nbentuk: d\n", FileId(0), 2).is_none());
    }
}
