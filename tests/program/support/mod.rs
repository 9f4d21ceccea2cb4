//! A site in a temporary folder, and the program run on it.

pub mod attack;
pub mod faults;
pub mod outline;

use assert_cmd::Command;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A small site that builds: one bimtek, one workshop, a speaker, a material, a page.
pub const SMALL: &str = "tests/golden/plain/content";

/// The folder of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A site of its own, which a test may break.
pub struct Bench {
    folder: TempDir,
}

impl Bench {
    /// A copy of a content folder of the project.
    pub fn copy_of(content: &str) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        copy(&root().join(content), &folder.path().join("content"));
        Self { folder }
    }

    /// A folder with an empty content folder.
    pub fn empty() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        fs::create_dir(folder.path().join("content")).expect("a folder");
        Self { folder }
    }

    pub fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    pub fn write(&self, below: &str, text: impl AsRef<[u8]>) {
        let path = self.path(below);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("written");
    }

    pub fn read(&self, below: &str) -> String {
        fs::read_to_string(self.path(below)).unwrap_or_else(|fault| panic!("{below}: {fault}"))
    }

    /// Replaces text in a file; the text must be there.
    pub fn replace(&self, below: &str, from: &str, to: &str) {
        let text = self.read(below);
        assert!(text.contains(from), "{below} does not hold {from:?}");
        self.write(below, text.replace(from, to));
    }

    /// Sets the language of the site; links of its texts, which name addresses of one language, lead elsewhere then.
    pub fn speak(&self, language: &str) {
        let written = self.read("content/site.yaml");
        let lines: Vec<&str> = written.lines().filter(|line| !line.starts_with("language:")).collect();
        self.write("content/site.yaml", format!("{}\nlanguage: {language}\n", lines.join("\n")));
        for (name, bytes) in
            files(&self.path("content")).into_iter().filter(|(name, _)| name.strip_suffix(".md").is_some())
        {
            let text = String::from_utf8(bytes).expect("UTF-8");
            self.write(&format!("content/{name}"), text.replace("](/", "](https://contoh.example/"));
        }
    }

    /// The program, to be run in this folder on a fixed day.
    pub fn terang(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("terang").expect("the program");
        command.current_dir(self.folder.path()).args(arguments).env_remove("SOURCE_DATE_EPOCH").env("NO_COLOR", "1");
        command
    }

    /// Builds and expects it to work.
    pub fn build(&self, arguments: &[&str]) -> Said {
        let said = self.run(&[&["build", "--as-of", "2026-11-22"], arguments].concat());
        assert_eq!(said.status, 0, "{}", said.stderr);
        said
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        Said::from(self.terang(arguments).output().expect("the program runs"))
    }

    /// Puts one file of the output in the place of another, and calls it the program's own: who makes nothing anew does not
    /// notice.
    pub fn pass_off(&self, from: &str, to: &str) {
        let manifest = self.read("output/site-manifest.json");
        let digest = |name: &str| {
            let start = manifest.find(&format!("\"{name}\": \"")).expect("listed") + name.len() + 5;
            manifest[start..start + 64].to_owned()
        };
        self.write(&format!("output/{to}"), fs::read(self.path(&format!("output/{from}"))).expect("a file"));
        self.write("output/site-manifest.json", manifest.replace(&digest(to), &digest(from)));
    }

    /// Every file of the output with its bytes.
    pub fn output(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.path("output"))
    }
}

/// What the program said.
#[derive(Debug)]
pub struct Said {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl From<std::process::Output> for Said {
    fn from(output: std::process::Output) -> Self {
        Self {
            status: output.status.code().expect("an exit status, not a signal"),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

/// The files of a site as a reader with patience sees them: what is compressed for the search is opened; the engine, which no
/// content goes into, is left out.
pub fn opened(output: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let is_engine = |name: &str| name.ends_with("/pagefind.js") || name.ends_with(".pagefind");
    let open = |bytes: &[u8]| {
        let mut whole = Vec::new();
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut whole).expect("gzip");
        whole.strip_prefix(b"pagefind_dcd").expect("the library's mark").to_vec()
    };
    let see = |bytes: &Vec<u8>| if bytes.starts_with(&[0x1f, 0x8b]) { open(bytes) } else { bytes.clone() };
    output.iter().filter(|(name, _)| !is_engine(name)).map(|(name, bytes)| (name.clone(), see(bytes))).collect()
}

/// A PNG of one pixel.
pub fn pixel() -> Vec<u8> {
    let mut file = Vec::new();
    let writer = png::Encoder::new(&mut file, 1, 1).write_header();
    writer.and_then(|mut writer| writer.write_image_data(&[0])).expect("encoded");
    file
}

/// Every file below a folder with its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(place) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&place) else { continue };
        for entry in entries {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").to_string_lossy().into_owned();
                found.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    found
}

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in files(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }
}
