//! `terang schema` as people and editors meet it. That the schemas say what the program does is compared in
//! `browser/schema.mjs`, by a validator and an editor's language server.

use crate::support::{Bench, SMALL, files};
use serde_json::Value;
use std::fs;

const FILES: [&str; 11] = [
    "budget.schema.json",
    "evaluation.schema.json",
    "event.schema.json",
    "follow-up.schema.json",
    "material.schema.json",
    "page.schema.json",
    "program.schema.json",
    "schedule.schema.json",
    "site.schema.json",
    "speaker.schema.json",
    "theme.schema.json",
];

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn one_kind_or_all_of_them_are_printed() {
    let bench = Bench::empty();
    let all = bench.run(&["schema"]);
    assert_eq!((all.status, all.stderr.as_str()), (0, ""));
    let all = json(&all.stdout);
    assert_eq!(all["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(all["$defs"].as_object().map(serde_json::Map::len), Some(FILES.len()));
    let one = bench.run(&["schema", "budget", "--lang", "en"]);
    assert_eq!((one.status, one.stderr.as_str()), (0, ""));
    let one = json(&one.stdout);
    assert_eq!((&one["$id"], &one["title"]), (&"urn:terang:model:1:budget".into(), &"The budget".into()));
    // The name of the file is as good as that of its kind.
    assert_eq!(bench.run(&["schema", "follow-up.yaml"]).stdout, bench.run(&["schema", "follow-up"]).stdout);
    assert_eq!(json(&bench.run(&["schema", "event"]).stdout)["title"], "Kegiatan");
}

#[test]
fn an_unknown_kind_is_guessed() {
    let said = Bench::empty().run(&["schema", "budgt", "--lang", "en"]);
    assert_eq!((said.status, said.stdout.as_str()), (2, ""));
    assert!(said.stderr.contains("did you mean `budget`?"), "{}", said.stderr);
    let said = Bench::empty().run(&["schema", "zzz"]);
    assert!(said.stderr.contains("pilihannya: `site`, `page`"), "{}", said.stderr);
}

#[test]
fn a_folder_is_filled_and_the_editor_told_of() {
    let bench = Bench::copy_of(SMALL);
    let said = bench.run(&["schema", "--out", ".vscode/schemas", "--lang", "en"]);
    assert_eq!((said.status, said.stdout.as_str()), (0, ""), "{}", said.stderr);
    let found = files(&bench.path(".vscode/schemas"));
    assert_eq!(found.keys().map(String::as_str).collect::<Vec<_>>(), FILES);
    for line in ["\".vscode/schemas/budget.schema.json\": \"content/events/*/*/budget.yaml\"", "`terang check` does"] {
        assert!(said.stderr.contains(line), "{}", said.stderr);
    }
    // Front matter is not YAML to an editor, so that nothing is promised for it.
    assert!(!said.stderr.contains("event.schema.json"), "{}", said.stderr);
    let again = Bench::copy_of(SMALL);
    again.run(&["schema", "--out", "schemas", "--lang", "en"]);
    assert_eq!(found, files(&again.path("schemas")), "the same bytes everywhere");
    // The site still builds beside them.
    bench.build(&[]);
}

#[test]
fn an_unchanged_schema_stays_and_an_old_one_is_replaced() {
    let bench = Bench::copy_of(SMALL);
    bench.run(&["schema", "--out", "schemas"]);
    let time = |name: &str| fs::metadata(bench.path(name)).and_then(|data| data.modified()).expect("a time");
    let first = time("schemas/site.schema.json");
    let whole = bench.read("schemas/page.schema.json");
    bench.write("schemas/page.schema.json", "{ \"$id\": \"urn:terang:model:1:page\", \"title\": \"old\" }");
    assert_eq!(bench.run(&["schema", "--out", "schemas"]).status, 0);
    assert_eq!(bench.read("schemas/page.schema.json"), whole);
    assert_eq!(time("schemas/site.schema.json"), first);
    assert_eq!(bench.run(&["schema", "page", "--out", "one"]).status, 0);
    assert_eq!(files(&bench.path("one")).len(), 1);
}

#[test]
fn a_foreign_file_is_never_replaced() {
    let bench = Bench::copy_of(SMALL);
    bench.write("schemas/site.schema.json", "{ \"$id\": \"https://example.org/site\" }");
    let said = bench.run(&["schema", "--out", "schemas"]);
    assert_eq!(said.status, 2);
    assert!(
        said.stderr.contains("site.schema.json") && said.stderr.contains("tidak ada yang ditulis"),
        "{}",
        said.stderr
    );
    assert_eq!(files(&bench.path("schemas")).len(), 1, "nothing else was written");
    assert_eq!(bench.read("schemas/site.schema.json"), "{ \"$id\": \"https://example.org/site\" }");
}

#[test]
fn schemas_stay_out_of_the_content_and_out_of_files() {
    let bench = Bench::copy_of(SMALL);
    for folder in ["content", "content/schemas", "content/events"] {
        let said = bench.run(&["schema", "--out", folder]);
        assert_eq!(said.status, 2, "{folder}");
        assert!(said.stderr.contains(".vscode/schemas"), "{}", said.stderr);
    }
    bench.write("taken", "a file");
    let said = bench.run(&["schema", "--out", "taken/schemas"]);
    assert_eq!(said.status, 2);
    assert!(said.stderr.contains("taken"), "{}", said.stderr);
    assert!(files(&bench.path("content")).keys().all(|name| !name.contains("schema")));
}
