//! Lists in a sentence, and the weight of files.
//!
//! Takes: items or a number of bytes. Gives: text. Never: cuts a list short.

use super::number::decimal;
use crate::words::Language;

/// `a`, `a dan b`, `a, b, dan c`.
#[must_use]
pub fn list<S: AsRef<str>>(items: &[S], language: Language) -> String {
    let and = match language {
        Language::Indonesian => "dan",
        Language::English => "and",
    };
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first, second] => format!("{} {and} {}", first.as_ref(), second.as_ref()),
        [first @ .., last] => {
            let mut text = String::new();
            for item in first {
                text.push_str(item.as_ref());
                text.push_str(", ");
            }
            text + and + " " + last.as_ref()
        }
    }
}

/// `512 byte`, `9,5 KB`, `48 KB`, `1,2 MB`: thousands, as storage is sold and as file managers show it.
#[must_use]
pub fn file_size(bytes: u64, language: Language) -> String {
    const UNITS: [&str; 4] = ["KB", "MB", "GB", "TB"];
    if bytes < 1000 {
        let unit = match language {
            Language::English if bytes != 1 => "bytes",
            _ => "byte",
        };
        return format!("{bytes} {unit}");
    }
    // Precise enough: only two digits of it are shown.
    #[expect(clippy::cast_precision_loss)]
    let mut size = bytes as f64 / 1000.0;
    let mut unit = 0;
    while size >= 999.5 && unit + 1 < UNITS.len() {
        size /= 1000.0;
        unit += 1;
    }
    let text = decimal(size, usize::from(size < 9.95), language);
    let zero = match language {
        Language::Indonesian => ",0",
        Language::English => ".0",
    };
    format!("{} {}", text.strip_suffix(zero).unwrap_or(&text), UNITS[unit])
}
