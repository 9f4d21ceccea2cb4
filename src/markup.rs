//! HTML that is known to be safe, and the one way to make text so.
//!
//! Takes: text, or HTML that a room of this program has built. Gives: [`SafeHtml`] and [`escape_into`].
//! Never: takes HTML from content or from a template on trust.
//!
//! Only `markdown` and `chart` build [`SafeHtml`]. In a template it is a value that no text can be mistaken for: it arrives
//! as a map with the single key `html`, prints as nothing useful, and only the filter `markup` opens it. `terms` makes buttons of
//! words in HTML that templates have made.

pub(crate) mod terms;

use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::borrow::Cow;

/// The one key of a serialized [`SafeHtml`].
pub(crate) const KEY: &str = "html";

/// HTML whose every tag was written by this program, and whose text is escaped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// Vouches that `html` was built from escaped text and from tags of our own.
    pub(crate) fn trusted(html: String) -> Self {
        Self(html)
    }

    /// Plain text as HTML.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        Self(escape(text))
    }

    /// The HTML.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True where there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for SafeHtml {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_struct("SafeHtml", 1)?;
        map.serialize_field(KEY, &self.0)?;
        map.end()
    }
}

/// Text as it must stand in HTML or XML, in an element or in an attribute with either kind of quotes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 8);
    escape_into(&mut html, text);
    html
}

/// [`escape`] for the many values that need none: those are not copied.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    let harmless = |byte: u8| (b' '..=b'~').contains(&byte) && !b"&<>\"'".contains(&byte);
    if text.bytes().all(harmless) { Cow::Borrowed(text) } else { Cow::Owned(escape(text)) }
}

/// Appends text for an element or an attribute.
pub fn escape_into(html: &mut String, text: &str) {
    append(html, text, |letter| match letter {
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        letter => in_element(letter),
    });
}

/// Appends text for an element only: quotes stay as they are, which keeps long texts light.
pub(crate) fn escape_text_into(html: &mut String, text: &str) {
    append(html, text, in_element);
}

fn append(html: &mut String, text: &str, replacement: impl Fn(char) -> Option<&'static str>) {
    let mut plain_from = 0;
    for (index, letter) in text.char_indices() {
        if let Some(instead) = replacement(letter) {
            html.push_str(&text[plain_from..index]);
            html.push_str(instead);
            plain_from = index + letter.len_utf8();
        }
    }
    html.push_str(&text[plain_from..]);
}

/// What stands for a character that may not stand for itself. Control characters and the code points that Unicode keeps
/// for nobody are left out: neither HTML nor XML allows them, and they hide things.
fn in_element(letter: char) -> Option<&'static str> {
    match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '\t' | '\n' => None,
        letter if letter.is_control() => Some(""),
        '\u{fdd0}'..='\u{fdef}' => Some(""),
        letter if u32::from(letter) & 0xfffe == 0xfffe => Some(""),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_for_elements_and_both_kinds_of_quotes() {
        assert_eq!(escape(r#"a<b>&"c" 'd' é"#), "a&lt;b&gt;&amp;&quot;c&quot; &#39;d&#39; é");
        assert_eq!(escape("a\u{0}\u{8}\u{7f}\tb\r\n"), "a\tb\n");
        assert_eq!(escape("a\u{85}\u{fffe}\u{fdd0}\u{1fffe}\u{fffd}"), "a\u{fffd}");
        let mut light = String::new();
        escape_text_into(&mut light, "\"a\" < 'b'");
        assert_eq!(light, "\"a\" &lt; 'b'");
    }

    #[test]
    fn safe_html_travels_as_a_map() {
        let json = serde_json::to_string(&SafeHtml::from_text("<b>")).expect("a map");
        assert_eq!(json, r#"{"html":"&lt;b&gt;"}"#);
    }
}
