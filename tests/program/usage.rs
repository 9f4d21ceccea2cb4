//! What is refused before any content is read, and in which words: arguments, themes, the environment.

use crate::support::{Bench, SMALL};
use serde_json::Value;
use std::fs;

#[test]
fn usage_faults_are_told_in_the_language_that_was_asked_for() {
    let bench = Bench::empty();
    for (arguments, id, en) in [
        (
            &["build", "--strcit"][..],
            "argumen `--strcit` tidak dikenal\n  = mungkin maksud Anda `--strict`?",
            "unknown argument `--strcit`\n  = did you mean `--strict`?",
        ),
        (&["chekc"], "`chekc` tidak dikenal\n  = mungkin maksud Anda `check`?", "`chekc`\n  = did you mean `check`?"),
        (
            &["build", "--as-of"],
            "`--as-of <YYYY-MM-DD>` memerlukan sebuah nilai",
            "`--as-of <YYYY-MM-DD>` needs a value",
        ),
        (
            &["check", "--format", "xml"],
            "`xml` bukan nilai untuk `--format <FORMAT>`\n  = pilihannya: `human`, `json`",
            "`xml` is no value for `--format <FORMAT>`\n  = one of: `human`, `json`",
        ),
        (
            &["serve", "--port", "70000"],
            "`70000` bukan nilai untuk `--port <PORT>`\n  = tulis bilangan bulat dari 0 sampai 65535",
            "`70000` is no value for `--port <PORT>`\n  = write a whole number from 0 to 65535",
        ),
        (&["build", "--jobs", "0"], "`0` bukan nilai untuk `--jobs <N>`", "`0` is no value for `--jobs <N>`"),
        (&["tally"], "argumen `<FILE>` belum disebut", "the argument `<FILE>` is missing"),
        (&["build", "-q", "-v"], "tidak dapat dipakai bersama", "cannot be used together"),
    ] {
        let said = bench.run(arguments);
        assert_eq!((said.status, said.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(said.stderr.starts_with("gagal: ") && said.stderr.contains(id), "{arguments:?}: {}", said.stderr);
        let said = bench.run(&[&["--lang=en"], arguments].concat());
        // `--lang` before a command is no place for it; its language is heard all the same.
        assert!(said.stderr.starts_with("failed: "), "{arguments:?}: {}", said.stderr);
        let said = bench.run(&[arguments, &["--lang", "en"]].concat());
        if arguments.last() != Some(&"--as-of") {
            assert!(said.stderr.contains(en), "{arguments:?}: {}", said.stderr);
        }
    }
    assert_eq!(bench.run(&["--help"]).status, 0);
    assert_eq!(bench.run(&["--version"]).status, 0);
}

/// Whoever has broken `site.yaml` is told in the language that it names, and so is whoever asks for help.
#[test]
fn the_language_of_the_site_is_spoken_before_all_else_is_known() {
    let bench = Bench::copy_of(SMALL);
    for (arguments, en, id) in [
        (&["explain", "low-turnout"][..], "What to do instead:", "Yang dilakukan:"),
        (&["explain", "low-turnuot"], "did you mean `low-turnout`?", "mungkin maksud Anda"),
        (&["--help"], "Usage: terang", "Pemakaian: terang"),
        (&["check", "--help"], "Usage: terang check", "Pemakaian: terang check"),
        (&["help", "new"], "Usage: terang new", "Pemakaian: terang new"),
        (&["theme"], "Commands:", "Perintah:"),
        (&["build", "--strcit"], "unknown argument", "tidak dikenal"),
    ] {
        for (more, words) in [(&[][..], en), (&["--lang", "id"], id)] {
            // `help` and a group of commands take no `--lang`; they speak the site's language.
            if ["help", "theme"].contains(&arguments[0]) && !more.is_empty() {
                continue;
            }
            let said = bench.run(&[arguments, more].concat());
            let all = said.stdout + &said.stderr;
            assert!(all.contains(words), "{arguments:?} {more:?}: {all}");
        }
        let elsewhere = Bench::empty();
        let said = elsewhere.run(arguments);
        assert!((said.stdout + &said.stderr).contains(id), "{arguments:?}");
    }
    for (from, to) in [("base_url: ", "base_url: ftp:"), ("agency:", "agency:\n\tname: A\nx-rest:")] {
        let bench = Bench::copy_of(SMALL);
        bench.replace("content/site.yaml", from, to);
        let said = bench.run(&["check", "--as-of", "2026-11-22"]);
        assert_eq!(said.status, 1, "{}", said.stderr);
        assert!(said.stderr.contains("error[") && !said.stderr.contains("galat"), "{}", said.stderr);
    }
}

#[test]
fn a_failure_is_one_object_for_machines() {
    let bench = Bench::copy_of(SMALL);
    for arguments in [
        &["build", "--format", "json", "--content", "nowhere"][..],
        &["build", "--format=json", "--theme", "none"],
        &["check", "--format", "json", "--strcit"],
        &["build", "--format", "json", "--output", "content"],
    ] {
        let said = bench.run(arguments);
        assert_eq!((said.status, said.stderr.as_str()), (2, ""), "{arguments:?}");
        let whole: Value = serde_json::from_str(&said.stdout).expect("one object");
        let failure = &whole["failure"];
        assert!(failure["message"].as_str().is_some_and(|text| !text.is_empty()), "{arguments:?}: {whole}");
        assert!(failure["help"].is_string(), "{arguments:?}: {whole}");
        assert!(failure.get("path").is_some() && failure.get("cause").is_some(), "{whole}");
    }
}

#[test]
fn the_quiet_hear_what_stops_and_nothing_else() {
    let bench = Bench::copy_of(SMALL);
    // A speaker whom no event names is a hint.
    bench.write("content/speakers/idle.md", "---\nname: Idle Example\nname_basis: consent\n---\n");
    let day = ["--as-of", "2026-11-22"];
    assert!(bench.run(&[&["check"][..], &day].concat()).stderr.contains("unused-speaker"));
    for command in ["build", "check"] {
        let said = bench.run(&[&[command, "--strict", "-q"][..], &day].concat());
        assert_eq!(said.status, 1);
        assert!(said.stderr.contains("monitoring-overdue"), "{}", said.stderr);
        assert!(!said.stderr.contains("unused-speaker") && !said.stderr.contains("mend what"), "{}", said.stderr);
        let said = bench.run(&[&[command, "-q"][..], &day].concat());
        assert_eq!((said.status, said.stderr.as_str()), (0, ""));
    }
    let said = bench.run(&[&["build", "--strict"][..], &day].concat());
    assert!(said.stderr.contains("monitoring-overdue") && !said.stderr.contains("[unused-speaker]"), "{}", said.stderr);
    assert!(said.stderr.contains("nothing was written"), "{}", said.stderr);
    let said = bench.run(&[&["build"][..], &day].concat());
    assert!(!said.stderr.contains("monitoring-overdue"), "{}", said.stderr);
    assert!(said.stderr.contains("for details: terang check --as-of 2026-11-22"), "{}", said.stderr);
    assert!(said.stderr.lines().count() <= 3, "a calm end: {}", said.stderr);
}

#[test]
fn an_empty_date_in_the_environment_is_none() {
    let bench = Bench::copy_of(SMALL);
    let output = bench.terang(&["check"]).env("SOURCE_DATE_EPOCH", "").output().expect("runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_output_may_not_meet_the_theme() {
    let bench = Bench::copy_of(SMALL);
    assert_eq!(bench.run(&["theme", "eject", "look/ours"]).status, 0);
    let before = crate::support::files(&bench.path("look"));
    for output in ["look/ours", "look/ours/static", "look"] {
        let said = bench.run(&["build", "--theme", "look/ours", "--output", output]);
        assert_eq!(said.status, 2, "{output}: {}", said.stderr);
    }
    assert_eq!(before, crate::support::files(&bench.path("look")));
    assert_eq!(bench.run(&["build", "--theme", "look/ours"]).status, 0);
}

#[test]
fn a_theme_is_not_ejected_into_the_content() {
    let bench = Bench::copy_of(SMALL);
    let before = crate::support::files(&bench.path("content"));
    for folder in ["content", "content/themes", "content/pages/x/y", "themes/../content/themes"] {
        fs::create_dir_all(bench.path("themes")).expect("a folder");
        let said = bench.run(&["theme", "eject", folder, "--lang", "en"]);
        assert_eq!(said.status, 2, "{folder}: {}", said.stderr);
        assert!(said.stderr.contains("themes/<name>"), "{}", said.stderr);
    }
    assert_eq!(before, crate::support::files(&bench.path("content")));
}

#[test]
fn a_theme_says_only_what_is_understood() {
    let bench = Bench::copy_of(SMALL);
    let build = || bench.run(&["build", "--theme", "ours", "--lang", "en", "--as-of", "2026-11-22"]);
    bench.write("themes/ours/theme.yaml", "a: [\n");
    let said = build();
    assert_eq!(said.status, 2, "{}", said.stderr);
    assert!(said.stderr.contains("theme.yaml:1:"), "{}", said.stderr);
    bench.write("themes/ours/theme.yaml", "name: Ours\nlicence: MIT\n");
    let said = build();
    assert!(said.status == 2 && said.stderr.contains("theme.yaml:2:1"), "{}", said.stderr);
    assert!(said.stderr.contains("`license`"), "{}", said.stderr);
    bench.write("themes/ours/theme.yaml", "name: Ours\n");
    bench.write("themes/ours/i18n/en.yaml", "menu:\n  catalog: Our events\n");
    assert_eq!(build().status, 0);
    assert!(bench.read("output/index.html").contains("Our events"));
    bench.write("themes/ours/i18n/en.yaml", "menu:\n  catalogue: Our events\n");
    let said = build();
    assert_eq!(said.status, 2);
    assert!(said.stderr.contains("i18n/en.yaml:2:3") && said.stderr.contains("`menu.catalog`"), "{}", said.stderr);
}

#[test]
fn what_is_said_of_one_event_can_be_asked_for_alone() {
    let bench = Bench::copy_of("content");
    let day = ["--as-of", "2026-11-22", "--lang", "en", "--format", "json"];
    let files = |only: &[&str]| {
        let said = bench.run(&[&["check"][..], only, &day].concat());
        let found = said.stdout.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        let files: Vec<String> = found.filter_map(|found| found["file"].as_str().map(str::to_owned)).collect();
        (said.status, files)
    };
    let (_, all) = files(&[]);
    let event = "events/2026/keuangan-desa-2026-1";
    let own: Vec<_> = all.iter().filter(|file| file.starts_with(event)).cloned().collect();
    assert!(!own.is_empty() && own.len() < all.len());
    for name in [
        "keuangan-desa-2026-1",
        event,
        "content/events/2026/keuangan-desa-2026-1",
        "./content/events/2026/keuangan-desa-2026-1/",
    ] {
        assert_eq!(files(&[name]), (0, own.clone()), "{name}");
    }
    let whole = bench.path(&format!("content/{event}")).canonicalize().expect("a folder");
    assert_eq!(files(&[whole.to_str().expect("UTF-8")]), (0, own.clone()));
    // A fault elsewhere is not told, but that there is one; one of its own fails.
    bench.replace("content/programs/pelayanan-publik.md", "kind: bimtek", "kind: bimtk");
    let said = bench.run(&["check", "keuangan-desa-2026-1", "--as-of", "2026-11-22", "--lang", "en"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(
        said.stderr.contains("1 error is in other files") && !said.stderr.contains("invalid-value"),
        "{}",
        said.stderr
    );
    // Nor is anything judged before that is mended: no findings would be untrue.
    assert!(
        said.stderr.contains("0 errors") && said.stderr.contains("looked for once the errors are mended"),
        "{}",
        said.stderr
    );
    let said = bench.run(&["check", "keuangan-desa-2026-1", "--as-of", "2026-11-22", "--format", "json"]);
    assert!(said.stdout.contains("\"errors\":0") && said.stdout.contains("\"judged\":false"), "{}", said.stdout);
    assert_eq!(files(&["pelayanan-publik"]).0, 1);
    let said = bench.run(&["check", "keuangan-desa-2026-11", "--lang", "en"]);
    assert_eq!(said.status, 2);
    assert!(said.stderr.contains("did you mean `keuangan-desa-2026-1`?"), "{}", said.stderr);
}

#[test]
fn an_answered_finding_asks_for_nothing_more() {
    let bench = Bench::copy_of("tests/golden/lengkap/content");
    let run = |format: &str| bench.run(&["check", "--as-of", "2026-11-22", "--lang", "en", "--format", format]);
    let found: Vec<serde_json::Value> =
        run("json").stdout.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let answered: Vec<_> = found.iter().filter(|found| found["answered"] == true).collect();
    assert_eq!(answered.len(), 1);
    assert_eq!((&answered[0]["rule"], &answered[0]["help"]), (&"target-missed".into(), &serde_json::Value::Null));
    assert!(answered[0]["message"].as_str().is_some_and(|message| message.ends_with("(Answered.)")));
    assert_eq!(found.last().map(|last| &last["summary"]["answered"]), Some(&1.into()));
    assert!(run("human").stderr.contains("(1 answered)"));
}
