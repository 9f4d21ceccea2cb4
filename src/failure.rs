//! Trouble with the machine or the command, as opposed to trouble with the editor's content.
//!
//! Takes: what went wrong, where and why. Gives: [`Failure`], which ends the run with exit status 2.
//! Never: speaks of a fault in content; that is a [`Diagnostic`](crate::diagnostic::Diagnostic).

use crate::words::{Language, Words};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A file, folder, theme or option that stopped the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What could not be done.
    pub what: Words,
    /// The file or folder concerned.
    pub path: Option<PathBuf>,
    /// What the operating system said, or a library in its own words.
    pub cause: Option<Words>,
    /// What the person can do about it.
    pub help: Option<Words>,
}

impl Failure {
    /// A failure that concerns no file.
    #[must_use]
    pub fn new(what: Words) -> Self {
        Self { what, path: None, cause: None, help: None }
    }

    /// A failure of the file system at `path`.
    #[must_use]
    pub fn at(path: &Path, what: Words, cause: &std::io::Error) -> Self {
        Self::new(what).on(path).because_of(cause)
    }

    /// Names the file or folder concerned.
    #[must_use]
    pub fn on(mut self, path: &Path) -> Self {
        self.path = Some(path.to_path_buf());
        self
    }

    /// Adds what the operating system or a library said.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a cause is handed over; callers have no further use for it")]
    pub fn because(mut self, cause: impl ToString) -> Self {
        let cause = cause.to_string();
        self.cause = Some(Words { id: cause.clone(), en: cause });
        self
    }

    /// Adds what the operating system said, in both languages where the trouble is common.
    #[must_use]
    pub fn because_of(mut self, cause: &std::io::Error) -> Self {
        self.cause = Some(system_words(cause));
        self
    }

    /// Adds what the person can do about it.
    #[must_use]
    pub fn help(mut self, help: Words) -> Self {
        self.help = Some(help);
        self
    }

    /// The whole message in one language, one line a part.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        let mut text = self.what.in_language(language).to_owned();
        if let Some(path) = &self.path {
            text.push_str("\n  → ");
            text.push_str(&path.display().to_string());
        }
        if let Some(cause) = &self.cause {
            text.push_str("\n  = ");
            text.push_str(cause.in_language(language));
        }
        if let Some(help) = &self.help {
            text.push_str("\n  = ");
            text.push_str(help.in_language(language));
        }
        text
    }
}

/// What the operating system said, in both languages, since it speaks English only; a rare trouble in its own words.
#[must_use]
pub fn system_words(cause: &std::io::Error) -> Words {
    let known = match cause.kind() {
        ErrorKind::NotFound => "berkas atau folder tidak ada",
        ErrorKind::PermissionDenied => "tidak ada izin",
        ErrorKind::AlreadyExists => "sudah ada",
        ErrorKind::NotADirectory => "bukan folder",
        ErrorKind::IsADirectory => "ini sebuah folder",
        ErrorKind::StorageFull => "ruang penyimpanan penuh",
        ErrorKind::QuotaExceeded => "jatah ruang penyimpanan habis",
        ErrorKind::ReadOnlyFilesystem => "hanya dapat dibaca",
        ErrorKind::FileTooLarge => "berkas terlalu besar",
        ErrorKind::InvalidFilename => "nama berkas terlalu panjang atau tidak sah",
        ErrorKind::DirectoryNotEmpty => "folder tidak kosong",
        ErrorKind::ResourceBusy => "sedang dipakai program lain",
        ErrorKind::ExecutableFileBusy => "program itu sedang berjalan",
        ErrorKind::CrossesDevices => "tujuan berada di penyimpanan lain",
        ErrorKind::StaleNetworkFileHandle => "folder jaringan terputus",
        ErrorKind::TimedOut => "terlalu lama tanpa jawaban",
        ErrorKind::BrokenPipe => "penerimanya berhenti membaca",
        ErrorKind::UnexpectedEof => "berkas berakhir sebelum waktunya",
        ErrorKind::InvalidData => "isinya tidak dapat dibaca",
        ErrorKind::OutOfMemory => "memori habis",
        ErrorKind::AddrInUse => "alamat sudah dipakai program lain",
        ErrorKind::AddrNotAvailable => "alamat tidak ada di komputer ini",
        _ => {
            let said = cause.to_string();
            return Words { id: format!("sistem operasi menjawab: {said}"), en: said };
        }
    };
    let code = cause.raw_os_error().map_or_else(String::new, |code| format!(" (os error {code})"));
    Words { id: format!("{known}{code}"), en: cause.to_string() }
}

#[cfg(test)]
mod tests {
    use super::Failure;
    use crate::say;
    use crate::words::Language;
    use std::io::Error;
    use std::path::Path;

    #[test]
    fn what_the_system_says_is_told_in_the_reader_s_language() {
        let failure =
            |cause: &Error| Failure::at(Path::new("a"), say!(id "tidak dapat dibaca", en "cannot be read"), cause);
        let missing = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tidak-ada")).unwrap_err();
        let (id, en) =
            (failure(&missing).in_language(Language::Indonesian), failure(&missing).in_language(Language::English));
        assert!(id.contains("berkas atau folder tidak ada") && !id.contains("No such"), "{id}");
        assert!(!en.contains("berkas"), "{en}");
        let strange = Error::other("flux");
        assert!(failure(&strange).in_language(Language::Indonesian).contains("sistem operasi menjawab: flux"));
        let long = std::fs::read("a".repeat(5000)).unwrap_err();
        assert!(failure(&long).in_language(Language::Indonesian).contains("nama berkas terlalu panjang"));
    }
}
