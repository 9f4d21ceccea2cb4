//! Numbers that say which of several things are meant: `Hasil tes dibahas pada sesi 3, 5, 8, 9, dan 12`.
//!
//! Takes: what stands before numbers, and the numbers as they are written. Gives: whether they are of that kind. Never: takes for
//! them what stands behind a colon, or is in any other order than from the first to the last.

use super::cell::number;
use super::title::words;
use super::vocabulary::{NUMBERED, known};

/// Whether the word right before the numbers is one for a thing that has a number, and they are whole, each higher than the last,
/// with a sign or `dan` between any two. Scores of `sesi 1: 60, 70` are none, nor do those of people come in order behind `sesi`.
pub(super) fn are_of_things(head: &str, list: &str) -> bool {
    let word = head.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_thing =
        matches!(&*words(word), [name] if known(name) & NUMBERED != 0) && word.ends_with(char::is_alphabetic);
    let (mut highest, mut parted) = (0.0, true);
    is_thing
        && list.split_whitespace().all(|word| {
            if matches!(word, "dan" | "and" | "&" | "atau" | "or") {
                parted = true;
                return true;
            }
            let rises = word.trim_end_matches([',', ';', '.']).split(['-', '–']).all(|part| {
                let found = number(part).filter(|found| found.fract() == 0.0 && *found > highest);
                highest = found.unwrap_or(highest);
                found.is_some()
            });
            std::mem::replace(&mut parted, word.ends_with([',', ';'])) && rises
        })
}

#[cfg(test)]
mod tests {
    use super::are_of_things;

    #[test]
    fn a_list_of_sessions_is_none_of_scores() {
        for (head, list) in [
            ("Hasil tes dibahas pada sesi ", "3, 5, 8, 9, dan 12."),
            ("dijelaskan pada halaman ", "4, 7, 18–21, 30"),
            ("discussed on Days ", "1; 2; 4 and 5"),
        ] {
            assert!(are_of_things(head, list), "{head}{list}");
        }
        for (head, list) in [
            ("Nilai peserta", "60, 70, 75"),
            ("Hasil tes pada sesi ", "60, 70, 80, 90, 75"),
            ("Nilai peserta sesi ", "1: 60, 70, 75"),
            ("Nilai peserta sesi ", "1 60, 70, 75"),
            ("Nilai tes pada sesi: ", "60, 70, 75"),
            ("Nilai tes pada sesi ", "60,5, 70, 75"),
        ] {
            assert!(!are_of_things(head, list), "{head}{list}");
        }
    }
}
