//! What a path in `content/` is by its names, and what is said of a name that the model does not know.
//!
//! Takes: a path's parts. Gives: [`Place`], and the messages. Never: opens a file.

use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::{copied, nearest, nearest_key};
use crate::source::{FileId, Location};
use crate::words::Words;

/// The files that an event's folder may hold.
pub const EVENT_FILES: [&str; 5] = ["event.md", "schedule.yaml", "budget.yaml", "evaluation.yaml", "follow-up.yaml"];
const ROOT_NAMES: [&str; 6] = ["site.yaml", "pages", "programs", "speakers", "materials", "events"];
const EVENT_FOLDERS: [&str; 2] = ["documents", "photos"];

/// What a path is, by its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A text file that the model reads.
    Text,
    /// A file that may be published as it is.
    Attachment,
    /// A table under a hidden name: never published, but as public as the repository it lies in.
    HiddenTable,
    /// A name that the model does not know; the nearest known one where there is one.
    Unknown(Option<&'static str>),
}

/// Sorts one path; `parts` are its names below `content/`.
pub fn place(parts: &[&str]) -> Place {
    match parts {
        ["site.yaml"] => Place::Text,
        ["pages" | "programs" | "speakers" | "materials", name] if is_markdown(name) => Place::Text,
        ["speakers", name] if is_picture(name) => Place::Attachment,
        ["materials", _, ..] if parts.len() > 2 => Place::Attachment,
        ["events", year, _, name] if is_year(year) => match EVENT_FILES.iter().find(|known| *known == name) {
            Some(_) => Place::Text,
            None => Place::Unknown(nearest_event_name(name)),
        },
        ["events", year, _, "documents" | "photos", ..] if is_year(year) => Place::Attachment,
        ["events", year, _, folder, ..] if is_year(year) => Place::Unknown(nearest_key(folder, &EVENT_FOLDERS)),
        [name, ..] if !ROOT_NAMES.contains(name) => Place::Unknown(nearest_root_name(name)),
        _ => Place::Unknown(None),
    }
}

/// Which part of an unknown path is a folder of an unknown name.
pub fn renamed(parts: &[&str]) -> Option<usize> {
    match parts {
        [name, _, ..] if !ROOT_NAMES.contains(name) => Some(0),
        ["events", year, _, ..] if !is_year(year) => Some(1),
        ["events", year, _, folder, _, ..] if is_year(year) && !EVENT_FOLDERS.contains(folder) => Some(3),
        _ => None,
    }
}

/// The message for a folder with a name that the model does not know, by one of the files in it.
pub fn unknown_folder(file: FileId, path: &str, near: Option<&'static str>, taken: bool) -> Diagnostic {
    let Diagnostic { help, .. } = unknown(file, path, near, taken);
    let message = say!(
        id "folder `{path}` tidak dikenal model isi",
        en "the content model does not know the folder `{path}`",
    );
    let help = match near {
        Some(near) if taken => Some(say!(
            id "folder `{near}` sudah ada; pindahkan berkas-berkas ini ke sana, lalu hapus folder ini",
            en "the folder `{near}` is there; move these files into it, then delete this one",
        )),
        _ => help,
    };
    Diagnostic::new(&rules::UNKNOWN_FILE, Location::whole(file), message).maybe_help(help)
}

/// Spellings that a string distance would not find, first.
fn nearest_event_name(name: &str) -> Option<&'static str> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    let known = match stem.as_str() {
        "jadwal" => Some("schedule.yaml"),
        "anggaran" | "biaya" | "rab" => Some("budget.yaml"),
        "evaluasi" | "nilai" | "tes" => Some("evaluation.yaml"),
        "rtl" | "tindak-lanjut" | "followup" => Some("follow-up.yaml"),
        "kegiatan" | "index" => Some("event.md"),
        // Notes about a folder are no misspelling of what stands in it.
        "readme" | "catatan" | "notes" => return None,
        _ => EVENT_FILES.iter().copied().find(|known| known.split('.').next() == Some(stem.as_str())),
    };
    known.or_else(|| nearest(name, EVENT_FILES))
}

fn nearest_root_name(name: &str) -> Option<&'static str> {
    match name.to_lowercase().as_str() {
        "kegiatan" => Some("events"),
        "halaman" => Some("pages"),
        _ => nearest_key(name, &ROOT_NAMES),
    }
}

fn is_year(name: &str) -> bool {
    name.len() == 4 && name.bytes().all(|b| b.is_ascii_digit())
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, found)| !stem.is_empty() && extensions.contains(&found))
}

fn is_markdown(name: &str) -> bool {
    has_extension(name, &["md"])
}

fn is_picture(name: &str) -> bool {
    has_extension(name, &["jpg", "jpeg", "png", "webp"])
}

/// Whether a name is that of a copy kept beside a text.
fn is_spare(path: &str) -> bool {
    path.ends_with('~') || has_extension(&path.to_lowercase(), &["bak", "old", "orig", "rej", "swp", "tmp"])
}

/// Whether a name is that of a second copy, as a file manager gives it.
fn is_copy(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    copied(name.split('.').next().unwrap_or(name)).is_some()
}

/// Whether it is one of a file of that name.
fn is_copy_of(path: &str, known: &str) -> bool {
    let (name, ending) = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).unwrap_or((path, ""));
    known.rsplit_once('.').is_some_and(|(stem, known)| ending == known && copied(name) == Some(stem))
}

/// The name that a Markdown file should have, where it has another ending: `tes.markdown`, `tes.MD`, `tes.md.txt`.
fn as_markdown(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let lower = name.to_lowercase();
    let ending = [".markdown", ".mdown", ".mkd", ".mdx", ".md.txt", ".txt", ".md"]
        .into_iter()
        .find(|ending| lower.ends_with(ending))?;
    (holds_texts(folder) && !is_markdown(name)).then(|| format!("{}.md", &name[..name.len() - ending.len()]))
}

/// The name that a text of a word processor should have as Markdown: `tes.docx`.
fn from_word_processor(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let (stem, ending) = name.rsplit_once('.')?;
    let is_one = matches!(ending.to_lowercase().as_str(), "docx" | "doc" | "odt" | "rtf" | "pages");
    (holds_texts(folder) && is_one && !stem.is_empty()).then(|| format!("{stem}.md"))
}

/// Whether a folder holds Markdown files and nothing else.
fn holds_texts(folder: &str) -> bool {
    matches!(folder, "pages" | "programs" | "speakers" | "materials")
}

/// The names, without their ending, that a Markdown file may have had before it was put into a folder of its own, the likeliest
/// first: `keuangan-desa` of `programs/keuangan-desa/index.md`; `uang` and `panduan-uang` of `pages/panduan/uang.md`.
pub fn unfolded(path: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = path.split('/').collect();
    let ["pages" | "programs" | "speakers", folders @ .., name] = parts.as_slice() else { return None };
    let (folder, stem) = (folders.last()?, name.strip_suffix(".md")?);
    match stem.to_lowercase().as_str() {
        "readme" => None,
        "index" | "_index" => Some(vec![(*folder).to_owned()]),
        _ if stem == *folder => Some(vec![stem.to_owned()]),
        _ => Some(vec![stem.to_owned(), format!("{folder}-{stem}")]),
    }
}

/// The message for a name that the model does not know; `taken` where the nearest known name is there as well.
pub fn unknown(file: FileId, path: &str, near: Option<&'static str>, taken: bool) -> Diagnostic {
    let message =
        say!(id "berkas `{path}` tidak dikenal di folder ini", en "the content model does not know the file `{path}`");
    let help: Words = match near.filter(|_| !is_spare(path)) {
        Some(near) if taken => say!(
            id "`{near}` sudah ada dan itulah yang dibaca; gabungkan isi berkas ini ke sana jika masih perlu, lalu hapus berkas ini",
            en "`{near}` is there and is what is read; merge this file into it if it is still needed, then delete this one",
        ),
        Some(near) => say!(id "mungkin maksud Anda `{near}`? Ganti namanya.", en "did you mean `{near}`? Rename it."),
        None if is_spare(path) => say!(
            id "tampaknya ini salinan cadangan dari editor teks; hapus jika tidak dipakai: Git menyimpan semua versi lama",
            en "this seems to be a spare copy that an editor made; delete it if it is not needed: Git keeps all old versions",
        ),
        None if is_copy(path)
            && (EVENT_FILES.iter().any(|known| is_copy_of(path, known)) || is_copy_of(path, "site.yaml")) =>
        {
            say!(
                id "tampaknya ini salinan, yang tidak dibaca; pindahkan isinya ke berkas aslinya jika masih perlu, lalu hapus berkas ini",
                en "this seems to be a copy, which is not read; take what is needed of it over into the first one, then delete it",
            )
        }
        None if is_copy(path) => say!(
            id "tampaknya ini salinan; hapus jika tidak dipakai, atau ganti namanya jika memang berkas lain",
            en "this seems to be a copy; delete it if it is not needed, or rename it if it is another file",
        ),
        None if let Some(name) = as_markdown(path) => {
            say!(id "ganti namanya menjadi `{name}`", en "rename it to `{name}`")
        }
        None if let Some(name) = from_word_processor(path) => say!(
            id "berkas pengolah kata tidak dapat dibaca: salin teksnya ke berkas teks biasa bernama `{name}`, lalu pindahkan berkas ini ke luar folder isi",
            en "a word processor's file cannot be read: copy its text into a plain text file named `{name}`, then move this one out of the content folder",
        ),
        None if let Some(names) = unfolded(path) => {
            let (folder, names) =
                (path.split('/').next().unwrap_or_default(), names.iter().map(|name| format!("{name}.md")));
            let names: Vec<String> = names.map(|name| format!("`{folder}/{name}`")).collect();
            let (first, others) = (names[0].as_str(), names[1..].join(", "));
            let Words { id: other_id, en: other_en } = if others.is_empty() {
                say!(id "", en "")
            } else {
                say!(id " (atau {others}, jika itu namanya dalam rujukan dan tautan)", en " (or {others}, if that is what references and links call it)")
            };
            say!(
                id "berkas di `{folder}/` tidak dibagi ke dalam subfolder: pindahkan menjadi {first}{other_id}",
                en "the files of `{folder}/` lie in no folders of their own: move it to {first}{other_en}",
            )
        }
        None if path.to_lowercase().ends_with("readme.md") => say!(
            id "berkas ini tidak dibaca dan tidak diterbitkan; pindahkan ke luar folder isi, atau awali namanya dengan titik",
            en "this file is neither read nor published; move it out of the content folder, or begin its name with a point",
        ),
        None if path.starts_with("events/") => say!(
            id "kegiatan disimpan sebagai `events/<tahun>/<id>/event.md`, berkas bukti di `documents/` atau `photos/` di sebelahnya",
            en "events are kept as `events/<year>/<id>/event.md`, evidence files in `documents/` or `photos/` beside it",
        ),
        None => say!(
            id "isi situs: `site.yaml` serta berkas `.md` di `pages/`, `programs/`, `speakers/`, `materials/`, dan folder `events/`",
            en "a site holds `site.yaml`, `.md` files in `pages/`, `programs/`, `speakers/`, `materials/`, and the folder `events/`",
        ),
    };
    Diagnostic::new(&rules::UNKNOWN_FILE, Location::whole(file), message).help(help)
}
