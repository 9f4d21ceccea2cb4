//! What is printed, and where: diagnostics and summaries for people to stderr, reports for machines to stdout.
//!
//! Takes: what happened. Gives: lines. Never: decides the exit status, or colours what no terminal shows.

use super::arguments::Format;
use super::{environment, step_summary};
use crate::diagnostic::{Counts, Diagnostic, Placed, Severity};
use crate::diagnostic::{github, github_failure, gitlab, gitlab_failure, human, json, sarif, sarif_failure};
use crate::failure::Failure;
use crate::pipeline::{self, Checked, Indexed, Pages, Stage, Stages};
use crate::say;
use crate::words::{Language, Words};
use std::io::Write;
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

/// How much of what was found is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Errors, or findings where `--strict` stops on them: what keeps a site from being published.
    Stops,
    /// Errors, and how many findings and hints there are.
    Counts,
    /// Everything.
    All,
}

/// A line on stderr. Where stderr is closed there is nobody to tell.
pub fn line(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// Whether stderr shows colours.
pub fn is_coloured() -> bool {
    anstream::AutoStream::choice(&std::io::stderr()) != anstream::ColorChoice::Never
}

/// A path as a shell takes it for one word, and `cd` for no option; a newline in it is more than a hint can tell.
pub fn as_typed(folder: &Path) -> String {
    let shown = folder.display().to_string();
    let shown = if shown.starts_with('-') { format!("./{shown}") } else { shown };
    let is_plain = |letter: char| letter.is_alphanumeric() || "/._-+@%:,\\".contains(letter);
    if shown.chars().all(is_plain) && (cfg!(windows) || !shown.contains('\\')) {
        return shown;
    }
    if cfg!(windows) { format!("\"{shown}\"") } else { format!("'{}'", shown.replace('\'', "'\\''")) }
}

/// How a command speaks, and about which content.
#[derive(Debug, Clone, Copy)]
pub struct Manner<'a> {
    /// To whom.
    pub format: Format,
    /// In which language.
    pub language: Language,
    /// The content folder, as it was named.
    pub content: &'a Path,
    /// Nothing but what stops.
    pub quiet: bool,
    /// What the rules mean, too.
    pub verbose: bool,
    /// Findings stop as well.
    pub strict: bool,
}

/// The trouble that ended a command: for people to stderr, for machines a document of their kind to stdout.
pub fn failure(failure: &Failure, format: Format, language: Language) {
    let said = match format {
        Format::Human => {
            let word = say!(id "gagal", en "failed");
            return line(&format!("{}: {}", word.in_language(language), failure.in_language(language)));
        }
        Format::Json => failure_json(failure, language),
        Format::Github => github_failure(failure, language),
        Format::Gitlab => gitlab_failure(failure, language),
        Format::Sarif => sarif_failure(failure, language),
    };
    document(&said);
}

fn failure_json(failure: &Failure, language: Language) -> String {
    let said = serde_json::json!({ "failure": {
        "message": failure.what.in_language(language),
        "help": failure.help.as_ref().map(|help| help.in_language(language)),
        "path": failure.path.as_ref().map(|path| path.display().to_string()),
        "cause": failure.cause.as_ref().map(|cause| cause.in_language(language)),
    } });
    format!("{said}\n")
}

/// Text for another program. Where nobody reads it, as behind a closed pipe, there is nobody to tell.
fn document(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Everything that was found, as asked for.
pub fn diagnostics(checked: &Checked, manner: &Manner<'_>, detail: Detail) {
    let language = manner.language;
    let mut shown: Vec<Diagnostic> = shown(checked, detail, manner.strict).cloned().collect();
    let folder = environment::folder_in_repository(manner.content);
    let placed = Placed { sources: &checked.sources, folder: &folder };
    match manner.format {
        Format::Human => people(checked, manner, &shown),
        Format::Json => {
            let lines = shown.iter().map(|found| json(found, &checked.sources, language) + "\n");
            document(&lines.collect::<String>());
        }
        Format::Github => {
            // Only the first ten of each severity become annotations.
            pipeline::sort_by_gravity(&mut shown);
            document(&github(&shown, &placed, language));
            step_summary::append(&shown, &placed, language);
        }
        Format::Gitlab => document(&gitlab(&shown, &placed, language)),
        Format::Sarif => document(&sarif(&shown, &placed, language)),
    }
}

/// The content folder as it was named, with `/` between parts: a terminal opens files by it from the working folder.
fn from_here(content: &Path) -> String {
    let parts = content.components().filter(|part| *part != Component::CurDir);
    parts.collect::<PathBuf>().to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

fn people(checked: &Checked, manner: &Manner<'_>, shown: &[Diagnostic]) {
    if !shown.is_empty() {
        let folder = from_here(manner.content);
        let placed = Placed { sources: &checked.sources, folder: &folder };
        line(human(shown, &placed, manner.language, is_coloured()).trim_end());
    }
    if manner.verbose {
        meanings(shown, manner.language);
    }
}

/// What [`diagnostics`] tells, as lines that can be compared with those of another look.
pub fn told(checked: &Checked, manner: &Manner<'_>, detail: Detail) -> Vec<String> {
    shown(checked, detail, manner.strict).map(|found| json(found, &checked.sources, manner.language)).collect()
}

fn shown(checked: &Checked, detail: Detail, strict: bool) -> impl Iterator<Item = &Diagnostic> {
    let strict = detail == Detail::Stops && strict;
    checked.diagnostics.iter().filter(move |found| match found.severity() {
        Severity::Error => true,
        Severity::Finding => strict || detail == Detail::All,
        Severity::Hint => detail == Detail::All,
    })
}

/// Why each rule that spoke matters.
fn meanings(shown: &[Diagnostic], language: Language) {
    let mut rules: Vec<_> = shown.iter().map(|found| found.rule).collect();
    rules.sort_by_key(|rule| (rule.severity, rule.name));
    rules.dedup_by_key(|rule| rule.name);
    for rule in rules {
        let text = rule.text(language);
        line(&format!("{}: {} {}", rule.name, text.what, text.why));
    }
}

/// One line on what was found, for people to stderr, beside a report for machines too; one JSON object as the last line of
/// `--format json`.
///
/// `stages` where it was asked how long each took.
pub fn summary(counts: Counts, pages: Option<&Pages>, seconds: f64, stages: Option<&Stages>, manner: &Manner<'_>) {
    if manner.format == Format::Json {
        let mut said = summary_json(counts, pages, seconds);
        if let Some(stages) = stages {
            let named = stages.passed().iter().map(|(stage, took)| (stage.name().to_owned(), rounded(*took)));
            said["summary"]["stages"] = named.collect::<serde_json::Map<_, _>>().into();
        }
        document(&format!("{said}\n"));
        return;
    }
    for (stage, took) in stages.iter().flat_map(|stages| stages.passed()) {
        line(stage_words(*stage, took.as_secs_f64()).in_language(manner.language));
    }
    if !manner.quiet {
        if let Some(search) = pages.and_then(|pages| pages.search) {
            line(search_words(search, seconds).in_language(manner.language));
        }
        line(summary_words(counts, pages, seconds).in_language(manner.language));
    }
}

/// Seconds, to the millisecond.
fn rounded(took: Duration) -> serde_json::Value {
    ((took.as_secs_f64() * 1000.0).round() / 1000.0).into()
}

/// How long a stage took.
fn stage_words(stage: Stage, seconds: f64) -> Words {
    let Words { id, en } = match stage {
        Stage::Read => say!(id "membaca berkas", en "reading files"),
        Stage::Parse => say!(id "mengurai isinya", en "parsing them"),
        Stage::Link => say!(id "menghubungkan", en "linking"),
        Stage::Check => say!(id "mencari galat", en "looking for errors"),
        Stage::Measure => say!(id "menghitung bukti", en "measuring evidence"),
        Stage::Judge => say!(id "mencari catatan dan petunjuk", en "looking for findings and hints"),
        Stage::Prepare => say!(id "menyiapkan tema dan gambar", en "preparing theme and pictures"),
        Stage::Pages => say!(id "membuat halaman dan indeks pencarian", en "making pages and the search index"),
        Stage::Commit => say!(id "menaruh hasilnya", en "putting them into place"),
    };
    say!(id "{seconds:7.3} detik  {id}", en "{seconds:7.3} s  {en}")
}

/// What the search index came to, and which part of the time it took; it is made beside the pages.
fn search_words(search: Indexed, seconds: f64) -> Words {
    let Indexed { records, is_kept, took } = search;
    let took = took.as_secs_f64();
    let share = if seconds > 0.0 { (took / seconds * 100.0).clamp(0.0, 100.0) } else { 0.0 };
    if is_kept {
        return say!(
            id "pencarian: {records} rekaman, indeks tetap ({took:.2} detik, {share:.0}% waktu)",
            en "search: {records} ⟦record|records⟧, index unchanged ({took:.2} s, {share:.0}% of the time)",
        );
    }
    say!(
        id "pencarian: {records} rekaman, indeks disusun ({took:.2} detik, {share:.0}% waktu)",
        en "search: {records} ⟦record|records⟧, index made ({took:.2} s, {share:.0}% of the time)",
    )
}

fn summary_json(counts: Counts, pages: Option<&Pages>, seconds: f64) -> serde_json::Value {
    let seconds = (seconds * 1000.0).round() / 1000.0;
    let search = pages.and_then(|pages| pages.search).map(|search| {
        let seconds = (search.took.as_secs_f64() * 1000.0).round() / 1000.0;
        serde_json::json!({ "records": search.records, "kept": search.is_kept, "seconds": seconds })
    });
    serde_json::json!({ "summary": {
        "pages": pages.map_or(0, |pages| pages.pages),
        "written": pages.map_or(0, |pages| pages.files.written),
        "unchanged": pages.map_or(0, |pages| pages.files.unchanged),
        "removed": pages.map_or(0, |pages| pages.files.removed),
        "errors": counts.errors,
        "findings": counts.findings,
        "answered": counts.answered,
        "hints": counts.hints,
        "judged": counts.is_judged(),
        "seconds": seconds,
        "search": search,
    } })
}

/// `1 error`, `2 errors`: in English.
fn some(count: usize, noun: &str) -> String {
    let end = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{end}")
}

fn summary_words(counts: Counts, pages: Option<&Pages>, seconds: f64) -> Words {
    let Counts { errors, findings, hints, .. } = counts;
    let Words { id: replied, en: replied_en } = counts.replied();
    let (errors_en, findings_en, hints_en) = (some(errors, "error"), some(findings, "finding"), some(hints, "hint"));
    let found = if counts.is_judged() {
        say!(
            id "{errors} galat, {findings} catatan terbuka{replied}, {hints} petunjuk ({seconds:.2} detik)",
            en "{errors_en}, {findings_en}{replied_en}, {hints_en} ({seconds:.2} s)",
        )
    } else {
        // None found would be untrue.
        say!(
            id "{errors} galat ({seconds:.2} detik); catatan dan petunjuk baru dicari sesudah galat diperbaiki",
            en "{errors_en} ({seconds:.2} s); findings and hints are looked for once the errors are mended",
        )
    };
    match pages {
        None => found,
        Some(pages) => {
            let (count, files) = (pages.pages, pages.files);
            let (written, unchanged, removed) = (files.written, files.unchanged, files.removed);
            let (pages_en, Words { id: found_id, en: found_en }) = (some(count, "page"), found);
            say!(
                id "{count} halaman; berkas: {written} ditulis, {unchanged} tetap, {removed} dihapus; {found_id}",
                en "{pages_en}; files: {written} written, {unchanged} unchanged, {removed} removed; {found_en}",
            )
        }
    }
}

/// What a look of a preview came to: for people one line, for machines one object.
pub fn looked(counts: Counts, pages: Option<usize>, seconds: f64, manner: &Manner<'_>) {
    let Counts { errors, findings, answered, hints, .. } = counts;
    if manner.format == Format::Json {
        let seconds = (seconds * 1000.0).round() / 1000.0;
        let said = serde_json::json!({ "summary": {
            "pages": pages, "errors": errors, "findings": findings, "answered": answered, "hints": hints,
            "judged": counts.is_judged(), "seconds": seconds,
        } });
        document(&format!("{said}\n"));
    } else if !manner.quiet {
        let Words { id, en } = summary_words(counts, None, seconds);
        let said = match pages {
            Some(pages) => say!(id "{pages} halaman; {id}", en "{pages} ⟦page|pages⟧; {en}"),
            None => Words { id, en },
        };
        line(said.in_language(manner.language));
    }
}

/// Where the preview can be seen, for machines, and the port that was asked for where another program has it.
pub fn serving(url: &str, taken: Option<u16>) {
    let mut said = serde_json::json!({ "url": url });
    if let Some(port) = taken {
        said["taken"] = port.into();
    }
    document(&format!("{}\n", serde_json::json!({ "serving": said })));
}

#[cfg(test)]
mod tests {
    use super::as_typed;
    use std::path::Path;

    #[cfg(unix)]
    #[test]
    fn a_folder_is_named_as_a_shell_takes_it() {
        for (folder, typed) in [
            ("katalog", "katalog"),
            ("folder dengan spasi \u{e9}", "'folder dengan spasi \u{e9}'"),
            ("-x", "./-x"),
            ("a'b", "'a'\\''b'"),
            ("a;rm", "'a;rm'"),
            ("$(x)", "'$(x)'"),
            ("~", "'~'"),
            ("a\\b", "'a\\b'"),
        ] {
            assert_eq!(as_typed(Path::new(folder)), typed);
        }
    }
}
