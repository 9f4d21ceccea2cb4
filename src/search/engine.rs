//! Pagefind, run in this process.
//!
//! Takes: records. Gives: the library's files without its own interfaces, which no page uses. Never: lets it touch the disk or
//! the network, or print. (One variable of the environment, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE, is the library's own and would
//! cut the index into other chunks.)

use super::chunks::{self, is_list};
use super::{ENGINE, File, trouble};
use crate::failure::Failure;
use crate::pages::search::Record;
use crate::words::Language;
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;
use std::collections::BTreeMap;

/// The script that a page loads.
const SCRIPT: &str = "pagefind.js";

pub(super) fn index(records: &[Record], language: Language) -> Result<Vec<File>, Failure> {
    // The library takes it for granted and would panic, though it needs it for nothing here.
    std::env::current_dir().map_err(|cause| trouble().because_of(&cause))?;
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().map_err(|cause| trouble().because_of(&cause))?;
    let made = runtime.block_on(files(records, language))?;
    let wasm = format!("wasm.{}.pagefind", language.code());
    let used = made.into_iter().filter(|file| is_used(&file.name, &wasm)).map(with_notice).collect();
    chunks::cut(used)
}

async fn files(records: &[Record], language: Language) -> Result<Vec<File>, Failure> {
    let code = language.code().to_owned();
    let settings = PagefindServiceConfig::builder().keep_index_url(false).force_language(code.clone()).build();
    let refused = |cause| trouble().because(cause);
    let mut index = PagefindIndex::new(Some(settings)).map_err(refused)?;
    for record in records {
        let mut shown = owned(&record.shown, String::clone);
        shown.insert("title".to_owned(), record.title.clone());
        let facets = owned(&record.facets, |values| values.iter().cloned().collect());
        let (address, text) = (record.address.clone(), record.text.clone());
        let added = index.add_custom_record(address, text, code.clone(), Some(shown), Some(facets), None);
        added.await.map_err(refused)?;
    }
    let files = index.get_files().await.map_err(refused)?;
    let name = |file: &std::path::Path| file.to_string_lossy().replace('\\', "/");
    Ok(files.into_iter().map(|file| File { name: name(&file.filename), bytes: file.contents }).collect())
}

fn owned<T, U>(map: &BTreeMap<&'static str, T>, value: impl Fn(&T) -> U) -> BTreeMap<String, U> {
    map.iter().map(|(name, known)| ((*name).to_owned(), value(known))).collect()
}

/// The script, the program it runs, and the index; not the library's interfaces, nor what only its worker needs.
fn is_used(name: &str, wasm: &str) -> bool {
    let is_index = ["index/", "fragment/", "filter/"].iter().any(|folder| name.starts_with(folder));
    is_index || is_list(name) || [SCRIPT, "pagefind-entry.json", wasm].contains(&name)
}

/// Says in the script whose it is and under which licence.
fn with_notice(file: File) -> File {
    if file.name != SCRIPT {
        return file;
    }
    let mut bytes = format!("/* {ENGINE}, MIT licence, https://pagefind.app */\n").into_bytes();
    bytes.extend(file.bytes);
    File { bytes, ..file }
}
