//! `terang schema`.
//!
//! Takes: a kind of file, or none for all; perhaps a folder. Gives: JSON Schemas, on stdout or as files. Never: replaces a
//! file that it did not make, or touches one that is unchanged.

use super::Outcome;
use super::arguments::Schema;
use super::console;
use super::theme::content_around;
use crate::failure::Failure;
use crate::say;
use crate::schema::{self, KINDS, Kind, NAMESPACE};
use crate::shape::nearest;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Prints or writes schemas.
pub fn run(arguments: &Schema) -> Result<Outcome, Failure> {
    let language = arguments.language();
    let chosen = match &arguments.kind {
        Some(name) => vec![find(name)?],
        None => KINDS.iter().collect(),
    };
    if let Some(folder) = &arguments.out {
        let files: Vec<(PathBuf, String)> =
            chosen.iter().map(|kind| (folder.join(kind.file_name()), kind.text(language))).collect();
        write_all(folder, &files)?;
        let (count, folder) = (files.len(), folder.display());
        let done = say!(id "{count} skema ada di {folder}.", en "{count} ⟦schema is|schemas are⟧ in {folder}.");
        console::line(done.in_language(language));
        console::line(wiring(&chosen, arguments).in_language(language));
        return Ok(Outcome::Done);
    }
    let text = match *chosen {
        [one] => one.text(language),
        _ => schema::bundle(language),
    };
    // A closed pipe, as in `terang schema | head`, is no failure.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Ok(Outcome::Done)
}

fn find(name: &str) -> Result<&'static Kind, Failure> {
    // The name of the file is as good as that of its kind.
    let wanted = name.trim_end_matches(".yaml").trim_end_matches(".md");
    KINDS.iter().find(|kind| kind.name == wanted).ok_or_else(|| {
        let all = KINDS.map(|kind| kind.name).join("`, `");
        Failure::new(say!(id "tidak ada jenis berkas `{name}`", en "there is no kind of file `{name}`")).help(
            match nearest(wanted, KINDS.iter().map(|kind| kind.name)) {
                Some(near) => say!(id "mungkin maksud Anda `{near}`? Pilihannya: `{all}`", en "did you mean `{near}`? The choices are `{all}`"),
                None => say!(id "pilihannya: `{all}`", en "the choices are `{all}`"),
            },
        )
    })
}

/// How editors are told of them.
fn wiring(chosen: &[&Kind], arguments: &Schema) -> crate::words::Words {
    let folder = arguments.out.as_deref().unwrap_or(Path::new(".")).display();
    let pairs: Vec<String> = chosen
        .iter()
        .filter(|kind| !kind.is_front_matter())
        .map(|kind| format!("    \"{folder}/{}\": \"{}\"", kind.file_name(), kind.files))
        .collect();
    let pairs = pairs.join(",\n");
    say!(
        id "Untuk VS Code dengan ekstensi YAML (Red Hat), tulis di .vscode/settings.json:\n  \"yaml.schemas\": {{\n{pairs}\n  }}\nKunci di antara dua baris `---` pada berkas .md tidak diperiksa ekstensi itu; `terang check` memeriksanya.",
        en "For VS Code with the YAML extension (Red Hat), write into .vscode/settings.json:\n  \"yaml.schemas\": {{\n{pairs}\n  }}\nThat extension does not check the keys between two lines `---` in .md files; `terang check` does.",
    )
}

fn write_all(folder: &Path, files: &[(PathBuf, String)]) -> Result<(), Failure> {
    if let Some(content) = content_around(folder)? {
        return Err(Failure::new(say!(
            id "skema tidak boleh ditulis ke folder isi",
            en "schemas may not be written into the content folder",
        ))
        .on(&content)
        .help(say!(
            id "skema sebuah situs berada di samping folder isi: `terang schema --out .vscode/schemas`",
            en "a site's schemas lie beside its content folder: `terang schema --out .vscode/schemas`",
        )));
    }
    let mut stale = Vec::new();
    for (place, text) in files {
        match fs::read_to_string(place) {
            Ok(found) if found == *text => {}
            Ok(found) if is_ours(&found) => stale.push((place, text)),
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => stale.push((place, text)),
            _ => {
                return Err(Failure::new(say!(
                    id "berkas ini bukan skema buatan terang; tidak ada yang ditulis",
                    en "this file is no schema that terang made; nothing was written",
                ))
                .on(place)
                .help(say!(id "pilih folder lain, atau pindahkan berkas itu", en "choose another folder, or move that file away")));
            }
        }
    }
    let refused = |place: &Path| {
        let place = place.to_path_buf();
        move |cause: std::io::Error| {
            Failure::at(&place, say!(id "skema tidak dapat ditulis", en "a schema cannot be written"), &cause)
        }
    };
    fs::create_dir_all(folder).map_err(refused(folder))?;
    // Each is written beside its place first, so that no editor reads half of one.
    for (place, text) in &stale {
        let beside = beside(place);
        if let Err(cause) = fs::write(&beside, text) {
            for (place, _) in &stale {
                let _ = fs::remove_file(self::beside(place));
            }
            return Err(refused(place)(cause));
        }
    }
    for (place, _) in &stale {
        fs::rename(beside(place), place).map_err(refused(place))?;
    }
    Ok(())
}

fn beside(place: &Path) -> PathBuf {
    place.with_extension("json.terang-part")
}

fn is_ours(text: &str) -> bool {
    let found: Option<serde_json::Value> = serde_json::from_str(text).ok();
    found.is_some_and(|schema| schema["$id"].as_str().is_some_and(|id| id.starts_with(NAMESPACE)))
}
