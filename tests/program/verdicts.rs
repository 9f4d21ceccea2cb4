//! The verdict at the top of every report: two or three short sentences, in either language.
//!
//! Read off the pages of the example site and of the golden sites, each built in both languages.

use crate::support::{Bench, root};
use scraper::{Html, Selector};

/// Content folders below the repository's root.
fn sites() -> Vec<String> {
    let golden = std::fs::read_dir(root().join("tests/golden")).expect("golden sites");
    let names = golden.map(|site| format!("tests/golden/{}/content", site.unwrap().file_name().to_str().unwrap()));
    std::iter::once("content".to_owned()).chain(names).collect()
}

/// A site in a language, whatever its own is. Links in texts lead to addresses of its own language, and so to elsewhere here.
fn in_language(site: &str, language: &str) -> Bench {
    let bench = Bench::copy_of(site);
    bench.speak(language);
    bench.build(&[]);
    bench
}

/// Sentences of a text: a full stop ends one where a blank or nothing follows, but not in a quotation.
fn sentences(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut all) = (0, 0, Vec::new());
    for (at, c) in text.char_indices() {
        depth += i32::from(c == '“') - i32::from(c == '”');
        let end = at + c.len_utf8();
        if c == '.' && depth == 0 && text[end..].chars().next().is_none_or(char::is_whitespace) {
            all.push(text[start..end].trim());
            start = end;
        }
    }
    all
}

/// Words of a sentence.
fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[test]
fn a_verdict_is_two_or_three_sentences_of_twenty_words_at_most() {
    let (lede, mut seen) = (Selector::parse("p.lede").unwrap(), 0);
    let mut wrong = Vec::new();
    for site in sites() {
        for language in ["id", "en"] {
            let bench = in_language(&site, language);
            let reports = if language == "id" { "kegiatan/" } else { "events/" };
            for (name, bytes) in bench.output() {
                if !name.strip_prefix(reports).is_some_and(|page| page.ends_with("/index.html")) {
                    continue;
                }
                let page = Html::parse_document(&String::from_utf8(bytes).unwrap());
                let Some(verdict) = page.select(&lede).next() else { continue };
                let text: String = verdict.text().collect();
                seen += 1;
                let said = sentences(text.trim());
                assert!(said.concat().len() + said.len() > text.trim().len(), "all of it is in sentences: {text}");
                if !(2..=3).contains(&said.len()) || said.iter().any(|sentence| words(sentence) > 20) {
                    wrong.push(format!("{site} {language} {name}: {text}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 40, "{seen} verdicts");
}

#[test]
fn a_sentence_is_told_from_a_number_and_a_quotation() {
    for (text, count) in [("Rp1.500.000 dari 3.", 1), ("Satu. Dua.", 2), ("Pada “A. B.” turun.", 1)] {
        assert_eq!(sentences(text).len(), count, "{text}");
    }
    assert_eq!(sentences("Satu dua. Tiga."), ["Satu dua.", "Tiga."]);
    assert_eq!(words("Selang 95%: 9,8 – 17,7 poin."), 5);
}
