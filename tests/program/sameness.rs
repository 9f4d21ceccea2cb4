//! The same inputs give the same bytes: twice, on one thread or two, in another time zone and language of the machine.

use crate::support::{Bench, SMALL};

#[test]
fn the_same_inputs_give_the_same_bytes() {
    for content in [SMALL, "content"] {
        let bench = Bench::copy_of(content);
        bench.build(&["--jobs", "1"]);
        let first = bench.output();
        bench.build(&["--jobs", "2", "--clean"]);
        assert_same(&first, &bench.output());
        let output = bench
            .terang(&["build", "--clean", "--as-of", "2026-11-22"])
            .env("TZ", "Pacific/Kiritimati")
            .env("LANG", "tr_TR.UTF-8")
            .env("LC_ALL", "tr_TR.UTF-8")
            .output()
            .expect("runs");
        assert!(output.status.success());
        assert_same(&first, &bench.output());
    }
}

fn assert_same(
    first: &std::collections::BTreeMap<String, Vec<u8>>,
    second: &std::collections::BTreeMap<String, Vec<u8>>,
) {
    assert!(first.keys().eq(second.keys()), "the same files");
    let different: Vec<_> =
        first.iter().filter(|(name, bytes)| second[*name] != **bytes).map(|(name, _)| name).collect();
    assert!(different.is_empty(), "files that differ: {different:?}");
}
