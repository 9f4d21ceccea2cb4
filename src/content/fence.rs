//! A fence of code, ```` ``` ````, that came along around a file copied from a chat or a manual.
//!
//! Takes: a text. Gives: the text without the fence, and its place. Never: touches a fence inside a text.

use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::{FileId, Location, Position};
use std::borrow::Cow;

/// A text without the fence around it: every other line stays where it is.
pub fn lifted(text: &str) -> (Cow<'_, str>, Option<u32>) {
    let mut fences = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    let Some((_, first)) = fences.next().filter(|(line, _)| is_fence(line)) else {
        return (Cow::Borrowed(text), None);
    };
    let last = fences.last().filter(|(line, _)| line.trim() == "```").map(|(_, number)| number);
    let mut lifted = String::with_capacity(text.len());
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        if number == first || Some(number) == last {
            lifted.extend(line.chars().filter(|c| matches!(c, '\n' | '\r')));
        } else {
            lifted.push_str(line);
        }
    }
    (Cow::Owned(lifted), Some(first))
}

/// Whether a line opens a fence: three marks or more, and at most the name of a language.
pub fn is_fence(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}').trim();
    let rest = line.trim_start_matches('`');
    line.len() - rest.len() >= 3 && rest.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// What is said of one.
pub fn fault(file: FileId, line: u32) -> Diagnostic {
    let message = say!(
        id "baris ini pembuka blok kode (```), yang biasanya ikut saat menyalin; bukan bagian dari berkas",
        en "this line opens a block of code (```), as comes along with copied text; it is no part of the file",
    );
    let help = say!(
        id "hapus baris ini, dan baris ``` penutup di akhir berkas jika ada",
        en "delete this line, and the closing line ``` at the end of the file if there is one",
    );
    let (start, end) = (Position { line, column: 1 }, Position { line, column: 4 });
    Diagnostic::new(&rules::INVALID_YAML, Location { file, start, end }, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::lifted;

    #[test]
    fn a_fence_around_a_file_is_lifted_and_one_inside_stays() {
        let (text, line) = lifted("```yaml\na: 1\n```\n");
        assert_eq!((&*text, line), ("\na: 1\n\n", Some(1)));
        assert_eq!(lifted("a: |\n  ```\n  x\n  ```\n").1, None);
        assert_eq!(lifted("\n```\na: 1\n").1, Some(2));
    }
}
