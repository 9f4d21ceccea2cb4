//! `terang new`.
//!
//! Takes: what is wanted, and its id. Gives: files in the content folder, each key explained in a comment. Never: overwrites a
//! file, or leaves a part of what was asked for behind when the rest fails.

mod ask;
mod files;

use super::Outcome;
use super::arguments::{New, Thing};
use super::console;
use super::environment;
use crate::content::{self, Read, Records};
use crate::failure::Failure;
use crate::pipeline::{self, Request};
use crate::say;
use crate::scaffold::{self, NewFile, Surroundings};
use crate::shape::{Id, nearest};
use crate::words::Words;
use ask::Held;
use files::Written;
use std::path::{Path, PathBuf};

/// Writes the files of a new thing.
pub fn run(arguments: &New) -> Result<Outcome, Failure> {
    ask::flags_fit(arguments)?;
    let id = checked_id(&arguments.id)?;
    let held = held(&arguments.content)?;
    is_free(arguments, &held)?;
    let new = compose(arguments, id, &held)?;
    let written = files::write(&arguments.content, &new)?;
    if let Err(failure) = stands(arguments, &new) {
        written.undo();
        return Err(failure);
    }
    report(arguments, &written, &held);
    Ok(Outcome::Done)
}

fn checked_id(text: &str) -> Result<&str, Failure> {
    match Id::<()>::new(text) {
        Ok(_) => Ok(text),
        Err(problem) => {
            let failure = Failure::new(
                problem
                    .message
                    .unwrap_or_else(|| say!(id "`{text}` bukan id yang sah", en "`{text}` is not a valid id")),
            );
            Err(match problem.help {
                Some(help) => failure.help(help),
                None => failure,
            })
        }
    }
}

/// What the content folder holds.
fn held(folder: &Path) -> Result<Held, Failure> {
    let Read { sources, layout, .. } = content::read(folder)?;
    if layout.site.is_none() {
        return Err(Failure::new(
            say!(id "folder ini tidak memuat `site.yaml`", en "this folder holds no `site.yaml`"),
        )
        .on(folder)
        .help(say!(
            id "jalankan di folder situs, atau sebut folder isinya dengan --content",
            en "run it in a site's folder, or name its content folder with --content",
        )));
    }
    let kept = layout.clone();
    let (records, _): (Records, _) = content::parse(&sources, layout);
    Ok(Held { sources, layout: kept, records })
}

/// Nothing has this id yet: file systems that do not tell cases apart would overwrite it, and addresses too.
fn is_free(arguments: &New, held: &Held) -> Result<(), Failure> {
    let id = &arguments.id;
    let taken = held.ids(arguments.thing).into_iter().find(|(known, _)| known.eq_ignore_ascii_case(id));
    match taken {
        None => Ok(()),
        Some((known, path)) => Err(Failure::new(say!(id "id `{known}` sudah dipakai", en "the id `{known}` is taken"))
            .on(&there(&arguments.content.join(path)))
            .help(say!(id "pilih id lain, atau lengkapi yang sudah ada", en "choose another id, or go on with what is there"))),
    }
}

/// A path, or the folder that it would lie in: an event's folder may hold other files than `event.md`.
fn there(path: &Path) -> PathBuf {
    if path.exists() { path.to_path_buf() } else { path.parent().unwrap_or(path).to_path_buf() }
}

fn compose(arguments: &New, id: &str, held: &Held) -> Result<Vec<NewFile>, Failure> {
    let (around, language) = (Surroundings::of(&held.records), arguments.language());
    Ok(match arguments.thing {
        Thing::Program => vec![scaffold::program(id, ask::kind(arguments), &around, language)],
        Thing::Speaker => vec![scaffold::speaker(id, &around, language)],
        Thing::Material => vec![scaffold::material(id, &around, language)],
        Thing::Page => vec![scaffold::page(id, language)],
        Thing::Event => {
            let former = ask::former(arguments, held)?;
            let asked = ask::event(arguments, held, former.as_ref())?;
            scaffold::event(&asked, &around)
        }
    })
}

/// What was written passes `terang check --drafts`: a page's id may want an address that the site has already.
fn stands(arguments: &New, new: &[NewFile]) -> Result<(), Failure> {
    let request = Request {
        content: arguments.content.clone(),
        theme: "default".to_owned(),
        base_url: None,
        drafts: true,
        today: environment::today()?,
        search: false,
    };
    let checked = pipeline::check(&request)?;
    let fault = checked
        .diagnostics
        .iter()
        .find(|found| found.is_error() && new.iter().any(|file| checked.sources.file(found.at.file).path == file.path));
    match fault {
        None => Ok(()),
        Some(fault) => {
            let Words { id, en } = &fault.message;
            let path = arguments.content.join(&checked.sources.file(fault.at.file).path);
            let failure = Failure::new(say!(
                id "tidak ada yang ditulis, karena `terang check` akan menolaknya: {id}",
                en "nothing was written, because `terang check` would refuse it: {en}",
            ))
            .on(&path);
            Err(match fault.help.clone() {
                // An event may take over what does not fit its program; of all others only the id can be refused.
                Some(help) if arguments.thing == Thing::Event => failure.help(help),
                _ => failure.help(say!(id "pilih id lain", en "choose another id")),
            })
        }
    }
}

fn report(arguments: &New, written: &Written, held: &Held) {
    let language = arguments.language();
    let tell = |words: Words| console::line(words.in_language(language));
    tell(say!(id "Ditulis sebagai draf, jadi belum terbit:", en "Written as a draft, so not published yet:"));
    for path in &written.files {
        console::line(&format!("  {}", path.display()));
    }
    let ids = held.ids(arguments.thing);
    let letters = |id: &str| id.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-').to_owned();
    let own = letters(&arguments.id);
    let near = nearest(&arguments.id, ids.iter().map(|(id, _)| id.as_str()));
    if let Some(near) = near.filter(|near| letters(near) != own) {
        tell(say!(
            id "Id ini mirip dengan `{near}` yang sudah ada: pastikan bukan hal yang sama.",
            en "This id is like `{near}`, which exists: make sure that it is not the same thing.",
        ));
    }
    let check = if arguments.content == Path::new("content") {
        "terang check --drafts".to_owned()
    } else {
        format!("terang check --drafts --content {}", console::as_typed(&arguments.content))
    };
    tell(say!(
        id "Berikutnya: isi yang diketahui, periksa dengan `{check}`, lalu hapus baris `draft: true` supaya terbit.",
        en "Next: fill in what is known, check with `{check}`, then delete the line `draft: true` to publish.",
    ));
}
