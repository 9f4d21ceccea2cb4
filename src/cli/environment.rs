//! What only the machine knows: the clock, the environment, the revision of the content, the language of the site before it is
//! read.
//!
//! Takes: nothing. Gives: values for the pipeline. Never: is read anywhere else.

use crate::failure::Failure;
use crate::pipeline::Today;
use crate::say;
use crate::words::Language;
use std::fs;
use std::path::{Path, PathBuf};

/// Today by `SOURCE_DATE_EPOCH`, else by the clock.
pub fn today() -> Result<Today, Failure> {
    // Set to nothing, as scripts do, it is not set.
    let Some(epoch) = std::env::var_os("SOURCE_DATE_EPOCH").filter(|epoch| !epoch.is_empty()) else {
        return Ok(Today::Instant(jiff::Timestamp::now()));
    };
    let instant = epoch
        .to_str()
        .and_then(|text| text.parse().ok())
        .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    instant.map(Today::Instant).ok_or_else(|| {
        let text = epoch.to_string_lossy();
        Failure::new(say!(id "SOURCE_DATE_EPOCH berisi `{text}`, bukan jumlah detik", en "SOURCE_DATE_EPOCH is `{text}`, not a number of seconds"))
    })
}

/// The language that a site's `site.yaml` names, where it lies there and can be read; no more of it is looked at.
pub fn site_language(content: &Path) -> Option<Language> {
    use std::io::Read as _;
    let file = fs::File::open(content.join("site.yaml")).ok()?;
    let mut bytes = Vec::new();
    file.take(1024 * 1024).read_to_end(&mut bytes).ok()?;
    Language::named_in(&String::from_utf8_lossy(&bytes))
}

/// The revision of the content: what the Git repository around it has checked out, where there is one.
pub fn revision(content: &Path) -> Option<String> {
    let full = content.canonicalize().ok()?;
    let git = full.ancestors().map(|folder| folder.join(".git")).find(|git| git.exists())?;
    let git = match fs::read_to_string(&git) {
        // A worktree's `.git` is a file that names the real folder.
        Ok(pointer) => git.parent()?.join(pointer.strip_prefix("gitdir:")?.trim()),
        Err(_) => git,
    };
    let head = fs::read_to_string(git.join("HEAD")).ok()?;
    let Some(name) = head.trim().strip_prefix("ref:").map(str::trim) else { return revision_text(&head) };
    let common = fs::read_to_string(git.join("commondir")).map_or_else(|_| git.clone(), |path| git.join(path.trim()));
    let loose = [&git, &common].into_iter().find_map(|folder| fs::read_to_string(folder.join(name)).ok());
    let packed = || {
        let packed = fs::read_to_string(common.join("packed-refs")).ok()?;
        packed.lines().find_map(|line| line.strip_suffix(name).map(str::to_owned))
    };
    revision_text(&loose.or_else(packed)?)
}

fn revision_text(text: &str) -> Option<String> {
    let text = text.trim();
    (text.len() >= 40 && text.bytes().all(|b| b.is_ascii_hexdigit())).then(|| text.to_owned())
}

/// Where the content lies in its repository, with `/` between parts: from `GITHUB_WORKSPACE` or `CI_PROJECT_DIR` where it
/// lies below, else from the nearest folder around it that holds `.git`, else from the working folder; a whole path where
/// it lies elsewhere.
pub fn folder_in_repository(content: &Path) -> String {
    let Ok(full) = content.canonicalize() else { return content.display().to_string() };
    let named = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].map(std::env::var_os);
    let named = named.into_iter().flatten().filter(|path| !path.is_empty()).map(PathBuf::from);
    let repository = full.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_path_buf);
    let mut roots = named.chain(repository).chain(std::env::current_dir()).filter_map(|root| root.canonicalize().ok());
    let below = roots.find_map(|root| full.strip_prefix(root).ok());
    let parts = below.unwrap_or(&full).components().map(|part| part.as_os_str().to_string_lossy());
    let path = parts.collect::<Vec<_>>().join("/");
    // The root of the disk is a part of its own.
    path.strip_prefix("//").map_or(path.clone(), |rest| format!("/{rest}"))
}

/// The file in which GitHub Actions collects a step's summary, where it says so.
pub fn step_summary() -> Option<PathBuf> {
    std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()).map(PathBuf::from)
}
