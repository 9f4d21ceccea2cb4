//! The site that `terang init` begins with, carried inside the program.
//!
//! Takes: nothing. Gives: its files, by their path below the site's folder. Never: touches the disk.
//!
//! The list is kept by hand, as that of the default theme is; a test compares it with the folder. Names that begin with a dot
//! stand there without it, so that no tool takes them for its own.

/// A path below `starter/files/`, and the path below the new site.
macro_rules! files {
    ($($path:literal => $name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/starter/files/", $path)))),*]
    };
}

/// Path below the site's folder and content.
pub const FILES: &[(&str, &[u8])] = files![
    "README.md" => "README.md",
    "content/events/2025/arsip-kantor-2025-1/budget.yaml" => "content/events/2025/arsip-kantor-2025-1/budget.yaml",
    "content/events/2025/arsip-kantor-2025-1/documents/aturan-nama.pdf" => "content/events/2025/arsip-kantor-2025-1/documents/aturan-nama.pdf",
    "content/events/2025/arsip-kantor-2025-1/evaluation.yaml" => "content/events/2025/arsip-kantor-2025-1/evaluation.yaml",
    "content/events/2025/arsip-kantor-2025-1/event.md" => "content/events/2025/arsip-kantor-2025-1/event.md",
    "content/events/2025/arsip-kantor-2025-1/follow-up.yaml" => "content/events/2025/arsip-kantor-2025-1/follow-up.yaml",
    "content/events/2025/arsip-kantor-2025-1/schedule.yaml" => "content/events/2025/arsip-kantor-2025-1/schedule.yaml",
    "content/events/2025/laporan-desa-2025-1/budget.yaml" => "content/events/2025/laporan-desa-2025-1/budget.yaml",
    "content/events/2025/laporan-desa-2025-1/documents/buku-kas-juni.pdf" => "content/events/2025/laporan-desa-2025-1/documents/buku-kas-juni.pdf",
    "content/events/2025/laporan-desa-2025-1/evaluation.yaml" => "content/events/2025/laporan-desa-2025-1/evaluation.yaml",
    "content/events/2025/laporan-desa-2025-1/event.md" => "content/events/2025/laporan-desa-2025-1/event.md",
    "content/events/2025/laporan-desa-2025-1/follow-up.yaml" => "content/events/2025/laporan-desa-2025-1/follow-up.yaml",
    "content/events/2025/laporan-desa-2025-1/schedule.yaml" => "content/events/2025/laporan-desa-2025-1/schedule.yaml",
    "content/materials/buku-kas.md" => "content/materials/buku-kas.md",
    "content/pages/tentang.md" => "content/pages/tentang.md",
    "content/programs/arsip-kantor.md" => "content/programs/arsip-kantor.md",
    "content/programs/laporan-desa.md" => "content/programs/laporan-desa.md",
    "content/site.yaml" => "content/site.yaml",
    "content/speakers/bagas-contoh.md" => "content/speakers/bagas-contoh.md",
    "content/speakers/rahma-contoh.md" => "content/speakers/rahma-contoh.md",
    "github/workflows/terbit.yml" => ".github/workflows/terbit.yml",
    "gitignore" => ".gitignore",
    "vscode/extensions.json" => ".vscode/extensions.json",
    "vscode/settings.json" => ".vscode/settings.json",
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    fn below(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { below(&path, found) } else { found.push(path) }
        }
    }

    #[test]
    fn every_file_of_the_folder_is_in_the_list() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/starter/files");
        let mut found = Vec::new();
        below(&folder, &mut found);
        let found: BTreeSet<String> = found
            .iter()
            .map(|path| path.strip_prefix(&folder).expect("below").to_string_lossy().into_owned())
            .collect();
        let listed: BTreeSet<String> = FILES.iter().map(|(name, _)| name.trim_start_matches('.').to_owned()).collect();
        assert_eq!(listed, found);
    }
}
