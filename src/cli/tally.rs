//! `terang tally`.
//!
//! Takes: its arguments. Gives: the `summary` block on stdout, or in the file that is named. Never: prints what stands in a cell,
//! or writes anything where the table has a fault.

mod scale;

use super::Outcome;
use super::arguments::Tally;
use super::console::{self, line};
use crate::diagnostic::{Placed, human};
use crate::failure::Failure;
use crate::say;
use crate::table::{self, File, Table};
use crate::tally::{self, Fault, Refusal, Tallied, Target};
use crate::words::{Language, Words};
use std::fs;
use std::io::Write;
use std::path::Path;

/// No `evaluation.yaml` is larger.
const MAXIMUM_EVALUATION: u64 = 1024 * 1024;

/// Tallies a file of scores.
pub fn run(arguments: &Tally) -> Result<Outcome, Failure> {
    let language = arguments.language();
    if let Some(content) = tally::content_around(&arguments.file) {
        return Err(inside_content(&arguments.file, &content));
    }
    let target = match target(arguments) {
        Ok(target) => target,
        Err(Stop::Failed(failure)) => return Err(*failure),
        Err(Stop::Faulty(text)) => {
            line(text.trim_end());
            return Ok(Outcome::Faulty);
        }
    };
    let scale = scale::of(arguments, target.as_ref().map(|(_, target)| target))?;
    let bytes = table::read(&arguments.file).map_err(|trouble| trouble.failure(&arguments.file))?;
    let (table, unread) = open(&bytes, arguments)?;
    match tally::tally(&table, &scale) {
        Ok(mut tallied) => {
            tallied.notes.extend(unread);
            give(arguments, target.as_ref(), &tallied, &tally::digest(&bytes))
        }
        Err(faults) => {
            for fault in &faults {
                line(&words_of(fault, &arguments.file, language));
            }
            let count = faults.len();
            let end = say!(
                id "{count} galat; tidak ada ringkasan, dan tidak ada yang ditulis",
                en "{count} ⟦error|errors⟧; there is no summary, and nothing was written",
            );
            line(end.in_language(language));
            Ok(Outcome::Faulty)
        }
    }
}

/// Hands the summary over.
fn give(
    arguments: &Tally,
    target: Option<&(String, Target)>,
    tallied: &Tallied,
    digest: &str,
) -> Result<Outcome, Failure> {
    let language = arguments.language();
    let mut notes = tallied.notes.clone();
    notes.extend(warnings(arguments, target));
    for note in &notes {
        line(note.in_language(language));
    }
    let block = tally::block(&tallied.summary, digest);
    let (Some((read, target)), Some(path)) = (target, &arguments.write) else {
        print(&block);
        return Ok(Outcome::Done);
    };
    let Ok(text) = target.with(&tallied.summary, digest) else {
        let path = path.display();
        let refused = say!(
            id "tes ini ditulis sedemikian rupa di {path}, sehingga `summary` tidak dapat disisipkan dengan aman; tidak ada yang ditulis. Tempel blok berikut di bawah tes itu:",
            en "this test is written in {path} so that its `summary` cannot be put in safely; nothing was written. Paste this block below the test:",
        );
        line(refused.in_language(language));
        print(&block);
        return Ok(Outcome::Faulty);
    };
    tally::replace_file(path, read, &text)?;
    let (id, path) = (arguments.test.as_deref().unwrap_or_default(), path.display());
    let done =
        say!(id "`summary` tes `{id}` ditulis ke {path}", en "the `summary` of the test `{id}` was written to {path}");
    line(done.in_language(language));
    Ok(Outcome::Done)
}

/// Where stdout is closed there is nobody to tell.
fn print(block: &str) {
    let _ = std::io::stdout().write_all(block.as_bytes());
}

fn warnings(arguments: &Tally, target: Option<&(String, Target)>) -> Vec<Words> {
    let mut notes = Vec::new();
    if tally::repository_around(&arguments.file).is_some() {
        notes.push(say!(
            id "berkas nilai ini berada di dalam repositori Git: pindahkan ke luar, supaya tidak ikut tersimpan",
            en "this file of scores lies inside a Git repository: move it out, so that it is never committed",
        ));
    }
    if target.is_some_and(|(_, target)| target.instruments_differ()) {
        notes.push(say!(
            id "soal tes awal dan tes akhir berbeda: halaman tidak akan menampilkan kenaikan",
            en "the questions before and after differ: the page will show no gain",
        ));
    }
    notes
}

fn inside_content(file: &Path, content: &Path) -> Failure {
    let content = content.display();
    Failure::new(say!(
        id "nilai per peserta tidak boleh berada di folder isi (`{content}`): riwayat publik tidak dapat ditarik kembali",
        en "scores person by person may not lie in the content folder (`{content}`): a public history cannot be recalled",
    ))
    .on(file)
    .help(say!(
        id "pindahkan berkas ini ke luar folder isi sebelum menyimpan perubahan, lalu jalankan lagi",
        en "move this file out of the content folder before you commit, then run the command again",
    ))
}

/// One fault, as the report of `terang check` would show it, but without the line itself.
fn words_of(fault: &Fault, file: &Path, language: Language) -> String {
    let word = say!(id "galat", en "error");
    let hint = say!(id "saran", en "help");
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let place = match fault.place.words() {
        Some(place) => format!("{name}, {}", place.in_language(language)),
        None => name,
    };
    format!(
        "{}: {}\n  --> {place}\n   = {}: {}\n",
        word.in_language(language),
        fault.message.in_language(language),
        hint.in_language(language),
        fault.help.in_language(language)
    )
}

/// Why the file to be written is none that can be written to.
enum Stop {
    Failed(Box<Failure>),
    Faulty(String),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(Box::new(failure))
    }
}

/// The test that the summary is for, with the text that was read, where there is one.
fn target(arguments: &Tally) -> Result<Option<(String, Target)>, Stop> {
    let (Some(path), Some(id)) = (&arguments.write, &arguments.test) else { return Ok(None) };
    let text = evaluation(path)?;
    match Target::find(&path.to_string_lossy(), text.clone(), id) {
        Ok(target) => Ok(Some((text, target))),
        Err(Refusal::Faulty(faults, sources)) => Err(Stop::Faulty(human(
            &faults,
            &Placed { sources: &sources, folder: "" },
            arguments.language(),
            console::is_coloured(),
        ))),
        Err(Refusal::NoTest { near, known }) => {
            let failure =
                Failure::new(say!(id "tidak ada tes `{id}` di berkas ini", en "there is no test `{id}` in this file"))
                    .on(path);
            let known = known.join("`, `");
            Err(failure
                .help(match near {
                    Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
                    None if known.is_empty() => say!(id "tulis dahulu tesnya: `tests: [{{ id: {id} }}]`", en "write the test first: `tests: [{{ id: {id} }}]`"),
                    None => say!(id "tes yang ada: `{known}`", en "tests there: `{known}`"),
                })
                .into())
        }
        Err(Refusal::Twice | Refusal::Unsafe) => {
            Err(Failure::new(say!(id "ada dua tes `{id}` di berkas ini", en "there are two tests `{id}` in this file"))
                .on(path)
                .help(say!(id "beri masing-masing `id` yang berbeda", en "give each its own `id`"))
                .into())
        }
    }
}

fn evaluation(path: &Path) -> Result<String, Failure> {
    let refused = |cause: std::io::Error| {
        Failure::at(path, say!(id "berkas evaluasi tidak dapat dibaca", en "the evaluation file cannot be read"), &cause)
            .help(say!(id "contoh: --write content/events/2026/<id>/evaluation.yaml", en "for example: --write content/events/2026/<id>/evaluation.yaml"))
    };
    let found = fs::metadata(path).map_err(refused)?;
    if !found.is_file() || found.len() > MAXIMUM_EVALUATION {
        return Err(Failure::new(say!(id "ini bukan berkas evaluasi", en "this is no evaluation file"))
            .on(path)
            .help(say!(id "sebut `evaluation.yaml` sebuah kegiatan", en "name the `evaluation.yaml` of an event")));
    }
    String::from_utf8(fs::read(path).map_err(refused)?).map_err(|_| {
        Failure::new(say!(id "berkas evaluasi bukan teks UTF-8", en "the evaluation file is not UTF-8 text"))
            .on(path)
            .help(say!(id "simpan ulang dengan pengodean UTF-8", en "save it again with UTF-8 encoding"))
    })
}

/// The table, by the sheet that was named or the only one there is, and whether there are sheets that nobody sees.
fn open(bytes: &[u8], arguments: &Tally) -> Result<(Table, Option<Words>), Failure> {
    let path = &arguments.file;
    let mut workbook = match table::open(bytes, path).map_err(|trouble| trouble.failure(path))? {
        File::Workbook(workbook) => *workbook,
        File::Text(_) if arguments.sheet.is_some() => {
            return Err(Failure::new(
                say!(id "--sheet hanya untuk buku kerja XLSX", en "--sheet is for XLSX workbooks only"),
            )
            .on(path));
        }
        File::Text(tables) => {
            let table = tally::headed(tables).ok_or_else(|| table::Trouble::Nothing.failure(path))?;
            return Ok((table, None));
        }
    };
    let names = workbook.sheets.join("`, `");
    let sheet = match (&arguments.sheet, &*workbook.sheets) {
        (Some(wanted), sheets) => sheets.iter().find(|name| *name == wanted).cloned().ok_or_else(|| {
            Failure::new(say!(id "tidak ada lembar `{wanted}`", en "there is no sheet `{wanted}`"))
                .on(path)
                .help(say!(id "lembar yang ada: `{names}`", en "sheets there: `{names}`"))
        })?,
        (None, [only]) => only.clone(),
        (None, []) => {
            return Err(Failure::new(
                say!(id "buku kerja ini tidak punya lembar yang tampak", en "this workbook has no visible sheet"),
            )
            .on(path)
            .help(say!(id "tampilkan lembarnya di Excel, lalu simpan", en "unhide the sheet in Excel and save")));
        }
        (None, _) => {
            return Err(Failure::new(
                say!(id "buku kerja ini punya beberapa lembar", en "this workbook has several sheets"),
            )
            .on(path)
            .help(say!(id "sebut satu dengan --sheet: `{names}`", en "name one with --sheet: `{names}`")));
        }
    };
    let hidden = workbook.hidden.len();
    let unread = (hidden > 0).then(|| {
        say!(
            id "buku kerja ini punya lembar tersembunyi ({hidden}), yang tidak dibaca",
            en "this workbook has hidden sheets ({hidden}), which were not read",
        )
    });
    Ok((workbook.table(&sheet, None).map_err(|trouble| trouble.failure(path))?, unread))
}
