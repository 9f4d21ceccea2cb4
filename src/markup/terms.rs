//! Words of the trade, made buttons that open what they mean.
//!
//! Takes: HTML of a page that templates have made of escaped texts, and the [`Word`]s to look for. Gives: the same HTML in which the
//! first place of each word in each section is a button, and which words were met. Never: changes a text, touches links, headings,
//! captions, drawings or what is laid out piece by piece; finds a word of everyday language outside of the sections it belongs to.

use std::cmp::Reverse;
use std::ops::Range;

/// A word to look for.
#[derive(Debug)]
pub(crate) struct Word<'a> {
    /// Its anchor in the glossary; what explains it on the page is called `t-<id>`.
    pub id: &'a str,
    /// As it is written. One without small letters is an abbreviation, and looked for in capitals only.
    pub name: &'a str,
    /// The sections in which it has this meaning, by anchor; `None` where it has no other.
    pub only: Option<Vec<&'a str>>,
}

/// Elements in which nothing is explained, whatever they hold.
const BARRED: [&str; 16] = [
    "a",
    "button",
    "caption",
    "cite",
    "code",
    "figcaption",
    "h1",
    "h2",
    "h3",
    "h4",
    "nav",
    "pre",
    "script",
    "style",
    "summary",
    "svg",
];
/// Classes of elements in which nothing is explained: states, tags, lines of sources, what is only printed or to be copied.
const BARRED_CLASSES: [&str; 7] = ["st", "tag", "kicker", "src", "print", "box", "has"];
/// Elements whose own text flows, so that a button in it stands where the word stood.
const FLOWING: [&str; 13] = ["p", "dd", "dt", "td", "th", "small", "span", "b", "em", "strong", "i", "q", "blockquote"];
const VOID: [&str; 6] = ["br", "img", "input", "hr", "wbr", "source"];

/// An element that is open.
struct Open<'a> {
    name: &'a str,
    barred: bool,
    flows: bool,
    is_plain_list: bool,
}

struct Reader<'a> {
    words: &'a [Word<'a>],
    /// The words that may begin with each byte, by their places, the longest first.
    by_first: [Vec<usize>; 256],
    section: &'a str,
    /// The words met in this section.
    said: Vec<bool>,
    met: Vec<bool>,
    open: Vec<Open<'a>>,
    out: String,
}

/// Makes the first place of each word in each section (an element `<section id=…>`; what stands before the first is one, too) a button.
/// Gives the HTML, and for each word whether it was met.
pub(crate) fn explained<'a>(html: &'a str, words: &'a [Word<'a>]) -> (String, Vec<bool>) {
    let nothing = vec![false; words.len()];
    let out = String::with_capacity(html.len() + html.len() / 16);
    let mut reader = Reader {
        words,
        by_first: by_first(words),
        section: "",
        said: nothing.clone(),
        met: nothing,
        open: Vec::new(),
        out,
    };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        reader.text(&rest[..at]);
        // In an attribute `>` is escaped, so that the next one ends the tag.
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        reader.tag(&rest[at..end]);
        rest = &rest[end..];
    }
    reader.text(rest);
    (reader.out, reader.met)
}

/// For each byte the words that may begin with it, in either case; the longest first, of two as long the later.
fn by_first(words: &[Word<'_>]) -> [Vec<usize>; 256] {
    let mut places: [Vec<usize>; 256] = std::array::from_fn(|_| Vec::new());
    for (place, word) in words.iter().enumerate() {
        let Some(first) = word.name.bytes().next() else { continue };
        let (small, capital) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
        places[usize::from(small)].push(place);
        if capital != small {
            places[usize::from(capital)].push(place);
        }
    }
    for places in &mut places {
        places.sort_unstable_by_key(|place| Reverse((words[*place].name.len(), *place)));
    }
    places
}

impl<'a> Reader<'a> {
    fn tag(&mut self, tag: &'a str) {
        self.out.push_str(tag);
        let inside = &tag[1..];
        if let Some(closed) = inside.strip_prefix('/') {
            let name = closed.trim_end_matches('>');
            // One that nobody closed ends with the element around it.
            if let Some(place) = self.open.iter().rposition(|open| open.name == name) {
                self.open.truncate(place);
            }
            return;
        }
        let name = &inside[..inside.find([' ', '>', '/']).unwrap_or(inside.len())];
        if inside.starts_with('!') || tag.ends_with("/>") || VOID.contains(&name) {
            return;
        }
        let (class, around) = (attribute(tag, " class=\""), self.open.last());
        let in_plain_list = around.is_some_and(|around| around.is_plain_list);
        let barred =
            around.is_some_and(|around| around.barred) || BARRED.contains(&name) || class.is_some_and(is_barred);
        if name == "section"
            && let Some(id) = attribute(tag, " id=\"")
        {
            self.section = id;
            self.said.fill(false);
        }
        self.open.push(Open {
            name,
            barred,
            flows: FLOWING.contains(&name) || name == "li" && in_plain_list,
            is_plain_list: matches!(name, "ul" | "ol") && class.is_none(),
        });
    }

    fn text(&mut self, text: &str) {
        let mut from = 0;
        if self.open.last().is_some_and(|open| open.flows && !open.barred) {
            let mut at = 0;
            while at < text.len() {
                let Some(place) = self.word_at(text, at) else {
                    at += 1;
                    continue;
                };
                let Word { id, name, .. } = &self.words[place];
                (self.said[place], self.met[place]) = (true, true);
                let word = at..at + name.len();
                let glued = glued(text, from, &word);
                self.out.push_str(&text[from..glued.start]);
                let (before, after) = if glued == word { ("", "") } else { ("<span class=\"w\">", "</span>") };
                for part in [
                    before,
                    &text[glued.start..word.start],
                    "<button class=\"term\" popovertarget=\"t-",
                    id,
                    "\" aria-describedby=\"t-",
                    id,
                    "\">",
                    &text[word.clone()],
                    "</button>",
                    &text[word.end..glued.end],
                    after,
                ] {
                    self.out.push_str(part);
                }
                (from, at) = (glued.end, glued.end);
            }
        }
        self.out.push_str(&text[from..]);
    }

    /// The longest word that stands here, whole, and has not been explained in this section.
    fn word_at(&self, text: &str, at: usize) -> Option<usize> {
        let places = &self.by_first[usize::from(text.as_bytes()[at])];
        if places.is_empty()
            || !text.is_char_boundary(at)
            || text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
        {
            return None;
        }
        let stands = |word: &Word<'_>| {
            let Some(here) = text.get(at..at + word.name.len()) else { return false };
            let is_short = !word.name.bytes().any(|byte| byte.is_ascii_lowercase());
            let same = if is_short { here == word.name } else { here.eq_ignore_ascii_case(word.name) };
            same && !text[at + here.len()..].starts_with(char::is_alphanumeric)
        };
        let place = *places.iter().find(|place| stands(&self.words[**place]))?;
        let belongs = self.words[place].only.as_ref().is_none_or(|sections| sections.contains(&self.section));
        (belongs && !self.said[place]).then_some(place)
    }
}

/// A word with the punctuation that it must not part from at the end of a line: browsers break before and behind any button.
fn glued(text: &str, from: usize, word: &Range<usize>) -> Range<usize> {
    let before = text[from..word.start].trim_end_matches(['(', '“']);
    let after = text[word.end..].trim_start_matches(['.', ',', ';', ':', ')', '”', '/']);
    from + before.len()..text.len() - after.len()
}

fn is_barred(class: &str) -> bool {
    class.split(' ').any(|class| BARRED_CLASSES.contains(&class))
}

/// What stands between the quotes of an attribute.
fn attribute<'a>(tag: &'a str, start: &str) -> Option<&'a str> {
    let value = &tag[tag.find(start)? + start.len()..];
    value.find('"').map(|end| &value[..end])
}

#[cfg(test)]
mod tests {
    use super::{Word, explained};

    fn words() -> [Word<'static>; 4] {
        [
            Word { id: "lesson-hour", name: "JP", only: None },
            Word { id: "cost", name: "Biaya per orang-JP", only: None },
            Word { id: "speaker", name: "Narasumber", only: None },
            Word { id: "gain", name: "Kenaikan", only: Some(vec!["learning"]) },
        ]
    }

    /// The HTML, with the buttons written `[id:text]`.
    fn short(html: &str) -> String {
        let mut text = explained(html, &words()).0;
        for Word { id, .. } in words() {
            let button = format!("<button class=\"term\" popovertarget=\"t-{id}\" aria-describedby=\"t-{id}\">");
            text = text.replace(&button, &format!("[{id}:"));
        }
        text.replace("</button>", "]")
    }

    #[test]
    fn punctuation_stays_on_the_line_of_its_word() {
        let glue = |inside: &str| format!("<p>24 <span class=\"w\">{inside}</span> JP</p>");
        assert_eq!(short("<p>24 JP, JP</p>"), glue("[lesson-hour:JP],"));
        assert_eq!(short("<p>24 (JP). JP</p>"), glue("([lesson-hour:JP])."));
        assert_eq!(short("<p>24 “JP” JP</p>"), glue("“[lesson-hour:JP]”"));
        // What stands between two words goes with the one it follows.
        let both = "<p><span class=\"w\">[lesson-hour:JP],</span> [speaker:Narasumber]</p>";
        assert_eq!(short("<p>JP, Narasumber</p>"), both);
        assert_eq!(short("<p>JP-Narasumber</p>"), "<p>[lesson-hour:JP]-[speaker:Narasumber]</p>");
    }

    #[test]
    fn the_first_place_in_each_section_is_explained_and_the_words_met_are_told() {
        let html = "<p>24 JP, 6 JP.</p><section id=\"how\"><p>JP</p><p>JP</p></section><section id=\"cost\"><p>JP</p></section>";
        let told = "<p>24 <span class=\"w\">[lesson-hour:JP],</span> 6 JP.</p><section id=\"how\"><p>[lesson-hour:JP]</p><p>JP</p></section>\
            <section id=\"cost\"><p>[lesson-hour:JP]</p></section>";
        assert_eq!(short(html), told);
        assert_eq!(explained(html, &words()).1, [true, false, false, false]);
    }

    #[test]
    fn a_word_is_whole_an_abbreviation_in_capitals_and_the_longest_counts() {
        assert_eq!(short("<p>AJP JPx jp éJP JP</p>"), "<p>AJP JPx jp éJP [lesson-hour:JP]</p>");
        assert_eq!(short("<p>narasumber Narasumber</p>"), "<p>[speaker:narasumber] Narasumber</p>");
        assert_eq!(
            short("<p>Biaya per orang-JP dan orang-JP</p>"),
            "<p>[cost:Biaya per orang-JP] dan orang-[lesson-hour:JP]</p>"
        );
        assert_eq!(short("<p>é</p><p>J</p><p></p>J"), "<p>é</p><p>J</p><p></p>J");
    }

    #[test]
    fn words_that_begin_alike_are_told_apart_and_of_two_as_long_the_later_counts() {
        let word = |id, name| Word { id, name, only: None };
        let alike = [
            word("pre", "Pra"),
            word("test", "Pra-tes"),
            word("first", "RTL"),
            word("r", "rasio"),
            word("last", "RTL"),
        ];
        let places = |html| explained(html, &alike).1;
        assert_eq!(places("<p>pra-tes</p>"), [false, true, false, false, false]);
        assert_eq!(places("<p>Pra tes</p>"), [true, false, false, false, false]);
        assert_eq!(places("<p>rtl RTL Rasio</p>"), [false, false, false, true, true]);
        assert_eq!(explained("<p>JP \u{e9}</p>", &[word("none", "")]).1, [false]);
    }

    #[test]
    fn a_word_of_everyday_language_is_explained_where_it_belongs_only() {
        assert_eq!(
            short("<section id=\"why\"><p>kenaikan</p></section>"),
            "<section id=\"why\"><p>kenaikan</p></section>"
        );
        assert_eq!(
            short("<section id=\"learning\"><p>kenaikan</p></section>"),
            "<section id=\"learning\"><p>[gain:kenaikan]</p></section>"
        );
    }

    #[test]
    fn links_headings_captions_drawings_and_what_is_laid_out_piece_by_piece_are_left_alone() {
        for html in [
            "<h2>JP</h2>",
            "<p><a href=\"/JP/\">6 JP</a></p>",
            "<p class=\"kicker\"><span>JP</span></p>",
            "<p class=\"none st\">JP</p>",
            "<svg><text>JP</text></svg>",
            "<table><caption><b>JP</b></caption></table>",
            "<ul class=\"log\"><li>JP</li></ul>",
            "<div>JP</div>",
            "<p title=\"JP\"><br></p>",
            "JP",
        ] {
            assert_eq!(short(html), html);
        }
        assert_eq!(short("<ul><li>JP</li></ul>"), "<ul><li>[lesson-hour:JP]</li></ul>");
        assert_eq!(short("<p><a>JP</a><br>JP<img alt=\"\">"), "<p><a>JP</a><br>[lesson-hour:JP]<img alt=\"\">");
    }

    #[test]
    fn html_that_nobody_closed_is_read_to_its_end() {
        for html in ["<p>JP", "<p", "<p>JP<", "</p>JP", "<", "<>", "</", "<p class=\"st>JP", "<!-- JP -->"] {
            let told = explained(html, &words()).0;
            assert!(told.starts_with(&html[..1]) && told.len() >= html.len(), "{told}");
        }
    }
}
