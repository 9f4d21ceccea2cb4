//! The guide for editors, followed to the letter: its files are written, its commands are run, in the order of its pages.
//!
//! A code block says by its first line what to do with it: `yaml FILE` writes a file, `yaml FILE tambah` appends to it,
//! `yaml FILE kunci` adds keys at the end of the front matter, `yaml FILE sisip` shows lines of it as they shall become;
//! `sh` runs each line and expects it to end in order, `sh gagal` with faults; `sh hapus` removes files with `rm`.

use crate::support::{Bench, Said, root};
use std::fs;
use std::path::{Path, PathBuf};

/// A code block of the guide.
#[derive(Debug)]
struct Block {
    /// Its page and line, to find it by.
    place: String,
    /// What stands behind the three backticks.
    info: Vec<String>,
    text: String,
}

/// The pages in the order that the first one gives.
fn pages() -> Vec<String> {
    let first = fs::read_to_string(root().join("content/pages/panduan.md")).expect("the guide's first page");
    let links = first.split("](/panduan-").skip(1).map(|rest| rest.split('/').next().unwrap());
    std::iter::once("panduan".to_owned()).chain(links.map(|id| format!("panduan-{id}"))).collect()
}

fn blocks(page: &str) -> Vec<Block> {
    let text = fs::read_to_string(root().join(format!("content/pages/{page}.md"))).expect(page);
    let (mut blocks, mut open): (Vec<Block>, Option<Block>) = (Vec::new(), None);
    for (number, line) in text.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(info)) => {
                let info = info.split_whitespace().map(str::to_owned).collect();
                open = Some(Block { place: format!("{page}.md:{}", number + 1), info, text: String::new() });
            }
            (None, None) => {}
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(block), None) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
        }
    }
    assert!(open.is_none(), "{page}: a code block is not closed");
    blocks
}

/// Where the guide's commands are typed: a copy of the catalog, with room for a file beside it.
struct Desk {
    bench: Bench,
    folder: PathBuf,
    failed: usize,
}

impl Desk {
    fn new() -> Self {
        let bench = Bench::empty();
        let folder = bench.path("katalog");
        let own = root().join("content");
        for (name, bytes) in crate::support::files(&own) {
            let path = folder.join("content").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Self { bench, folder, failed: 0 }
    }

    fn follow(&mut self, block: &Block) {
        let info: Vec<&str> = block.info.iter().map(String::as_str).collect();
        match info[..] {
            ["sh"] => self.each_command(block, 0),
            ["sh", "gagal"] => {
                self.each_command(block, 1);
                self.failed += 1;
            }
            ["sh", "hapus"] => {
                for line in block.text.lines() {
                    let file = line.strip_prefix("rm ").unwrap_or_else(|| panic!("{}: {line}", block.place));
                    fs::remove_file(self.folder.join(file)).expect(file);
                }
            }
            ["yaml", file] | ["csv", "contoh", file] => self.write(file, &block.text),
            ["yaml", file, "tambah"] => {
                let whole = self.read(file) + &block.text;
                self.write(file, &whole);
            }
            ["yaml", file, "kunci"] => {
                let text = self.read(file);
                let (keys, own) = text[4..].split_once("\n---\n").expect("front matter");
                self.write(file, &format!("---\n{keys}\n\n{}---\n{own}", block.text));
            }
            ["yaml", file, "sisip"] => {
                let text =
                    changed(&self.read(file), &block.text).unwrap_or_else(|| panic!("{}: {block:?}", block.place));
                self.write(file, &text);
            }
            _ => panic!("{}: what is to be done with `{}`?", block.place, block.info.join(" ")),
        }
    }

    fn each_command(&self, block: &Block, status: i32) {
        for line in block.text.lines() {
            let arguments = line.strip_prefix("terang ").unwrap_or_else(|| panic!("{}: {line}", block.place));
            let arguments: Vec<&str> = arguments.split(' ').collect();
            let mut command = self.bench.terang(&arguments);
            // 22 November 2026, noon in Jakarta: the day on which the guide is read.
            let said =
                command.current_dir(&self.folder).env("SOURCE_DATE_EPOCH", "1795323600").output().expect("it runs");
            let said = Said::from(said);
            assert_eq!(said.status, status, "{}: {line}\n{}{}", block.place, said.stdout, said.stderr);
        }
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).expect(file)
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.folder.join(Path::new(file));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).expect(file);
    }
}

/// A file with some of its lines as they shall become: the first one stands there already; those that follow it are there,
/// take the place of the line with the same key, or are new.
fn changed(text: &str, lines: &str) -> Option<String> {
    let mut file: Vec<&str> = text.lines().collect();
    let mut wanted = lines.lines();
    let first = wanted.next()?;
    let mut places = (0..file.len()).filter(|place| file[*place] == first);
    let after = places.next()? + 1;
    if places.next().is_some() {
        return None;
    }
    let key = |line: &str| line.split_once(':').map(|(key, _)| key.to_owned());
    for (place, line) in (after..).zip(wanted) {
        match file.get(place) {
            Some(found) if *found == line => {}
            Some(found) if key(found) == key(line) => file[place] = line,
            _ => file.insert(place, line),
        }
    }
    Some(file.join("\n") + "\n")
}

#[test]
fn the_guide_can_be_followed_to_the_letter() {
    let mut desk = Desk::new();
    let mut followed = 0;
    for page in pages() {
        for block in blocks(&page) {
            desk.follow(&block);
            followed += 1;
        }
    }
    assert!(followed > 25, "only {followed} steps");
    assert_eq!(desk.failed, 1, "the step on privacy shows a refusal");
    // What the editor has in the end is the report that the guide speaks of.
    let end = Block { place: "the end".to_owned(), info: vec!["sh".to_owned()], text: "terang build\n".to_owned() };
    desk.follow(&end);
    let report = desk.read("output/kegiatan/pelayanan-publik-2026-2/report.json");
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    // 25 of the 26 took both tests; 5,400,000 + 2,400,000 + 870,000.
    assert_eq!(report["learning"][0]["pairs"], 25);
    assert_eq!(report["money"]["realised"], 8_670_000);
    assert_eq!(report["follow_up"]["plans"]["done"], 8);
    assert_eq!(report["corrections"].as_array().map(Vec::len), Some(1));
    let answered =
        report["findings"].as_array().unwrap().iter().find(|found| found["rule"] == "needs-assessment-missing");
    assert!(answered.unwrap()["answer"].as_str().unwrap().contains("Februari"));
    // Whoever follows the guide meets no finding that it does not speak of.
    let guide: String = pages().iter().map(|page| desk.read(&format!("content/pages/{page}.md"))).collect();
    let rules: Vec<&str> =
        report["findings"].as_array().unwrap().iter().map(|found| found["rule"].as_str().unwrap()).collect();
    for rule in &rules {
        assert!(guide.contains(&format!("`{rule}`")), "`{rule}` is in no page of the guide; found: {rules:?}");
    }
    assert!(!rules.contains(&"problem-unmeasured") && !rules.contains(&"fee-hours-exceed-schedule"), "{rules:?}");
}

#[test]
fn every_page_of_the_guide_is_in_its_list() {
    let all = fs::read_dir(root().join("content/pages")).unwrap().map(|entry| entry.unwrap().file_name());
    let all = all.map(|name| name.to_string_lossy().trim_end_matches(".md").to_owned());
    let (mut of_the_guide, mut listed): (Vec<String>, _) =
        (all.filter(|id| id.starts_with("panduan")).collect(), pages());
    of_the_guide.sort();
    listed.sort();
    assert_eq!(of_the_guide, listed);
}

#[test]
fn lines_become_what_is_shown() {
    let file = "lines:\n  - item: a\n    planned: 1\n    speaker: x\n  - item: b\n    planned: 2\n";
    let shown = "    planned: 1\n    realised: 1\n    speaker: x\n";
    assert_eq!(changed(file, shown).unwrap(), file.replace("planned: 1\n", "planned: 1\n    realised: 1\n"));
    let shown = "    planned: 1\n    speaker: y\n";
    assert_eq!(changed(file, shown).unwrap(), file.replace("speaker: x", "speaker: y"));
    assert_eq!(changed(file, "    planned: 3\n"), None);
}
