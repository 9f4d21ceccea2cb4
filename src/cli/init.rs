//! `terang init`.
//!
//! Takes: a folder. Gives: a site in it that builds. Never: writes into a folder that holds anything, or leaves half a site
//! behind where the disk fails it.

use super::Outcome;
use super::arguments::Init;
use super::console;
use crate::failure::Failure;
use crate::say;
use crate::schema;
use crate::starter::FILES;
use crate::words::Language;
use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where the site is put together before it is moved into its folder.
const BENCH: &str = ".terang-init";

/// Makes a site.
pub fn run(arguments: &Init) -> Result<Outcome, Failure> {
    let folder = &arguments.folder;
    let is_new = !folder.exists();
    refuse_what_is_there(folder)?;
    let refused = |cause: io::Error| {
        Failure::at(folder, say!(id "situs tidak dapat dibuat di sini", en "no site can be made here"), &cause)
    };
    let made = fs::create_dir_all(folder).and_then(|()| write(folder, arguments.lang.into()));
    if let Err(cause) = made {
        // What was not there before goes away again; the cause is what the editor needs to hear of.
        let _ = if is_new { fs::remove_dir_all(folder) } else { fs::remove_dir_all(folder.join(BENCH)) };
        return Err(refused(cause));
    }
    tell(folder, arguments.lang.into());
    Ok(Outcome::Done)
}

/// A folder that holds anything but a fresh Git repository is somebody's.
fn refuse_what_is_there(folder: &Path) -> Result<(), Failure> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => {
            return Err(Failure::at(
                folder,
                say!(id "folder ini tidak dapat dibuka", en "this folder cannot be opened"),
                &cause,
            ));
        }
    };
    let other = entries.filter_map(Result::ok).find(|entry| entry.file_name() != ".git");
    let Some(other) = other else { return Ok(()) };
    // The name of a folder that is not there.
    let name = folder.file_name().map_or_else(|| "katalog".into(), |name| name.to_string_lossy());
    let free = (2..100).map(|number| format!("{name}-{number}")).find(|name| !folder.with_file_name(name).exists());
    let free = free.unwrap_or_else(|| format!("{name}-baru"));
    Err(Failure::new(say!(id "folder ini sudah berisi; tidak ada yang dibuat", en "this folder holds something already; nothing was made"))
        .on(&other.path())
        .help(say!(
            id "sebut folder yang kosong atau belum ada, misalnya `terang init {free}`",
            en "name a folder that is empty or not there yet, such as `terang init {free}`",
        )))
}

/// Puts the site together beside its place, then moves it there, entry by entry.
fn write(folder: &Path, language: Language) -> io::Result<()> {
    let bench = folder.join(BENCH);
    for (name, bytes) in FILES {
        match language {
            Language::Indonesian => write_file(&bench.join(name), bytes)?,
            Language::English => write_file(&bench.join(name), &in_english(name, bytes))?,
        }
    }
    for schema in &schema::KINDS {
        let place = bench.join(".vscode/schemas").join(schema.file_name());
        write_file(&place, schema.text(language).as_bytes())?;
    }
    let mut moved: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(&bench)? {
        let entry = entry?;
        let place = folder.join(entry.file_name());
        if let Err(cause) = fs::rename(entry.path(), &place) {
            for place in moved {
                let _ = if place.is_dir() { fs::remove_dir_all(place) } else { fs::remove_file(place) };
            }
            return Err(cause);
        }
        moved.push(place);
    }
    fs::remove_dir(&bench)
}

/// The same file in a site whose own words and addresses are English; what the example tells stays as it is.
fn in_english<'a>(name: &str, bytes: &'a [u8]) -> Cow<'a, [u8]> {
    let (from, to) = match name {
        "content/site.yaml" => ("\nlanguage: id\n", "\nlanguage: en\n"),
        "content/pages/tentang.md" => ("(/metode/)", "(/method/)"),
        _ => return Cow::Borrowed(bytes),
    };
    Cow::Owned(String::from_utf8_lossy(bytes).replacen(from, to, 1).into_bytes())
}

fn write_file(place: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(place, bytes)
}

fn tell(folder: &Path, language: Language) {
    let (here, shown) = (folder == Path::new("."), folder.display());
    let made = say!(
        id "Situs contoh dibuat di {shown}: satu bimtek, satu workshop, dan README.md bagi penyunting.",
        en "An example site was made in {shown}: one bimtek, one workshop, and README.md for editors. Its pages and messages are in English; what the examples tell, and README.md, is in Indonesian.",
    );
    let enter = if here { String::new() } else { format!("cd {} && ", console::as_typed(folder)) };
    let next = say!(
        id "Langkah berikutnya: {enter}terang serve, lalu buka alamat yang ditampilkannya; sesudah menyunting: terang check, lalu terang build",
        en "Next: {enter}terang serve, and open the address that it shows; after editing: terang check, then terang build",
    );
    console::line(made.in_language(language));
    console::line(next.in_language(language));
}
