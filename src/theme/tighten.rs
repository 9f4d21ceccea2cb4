//! Makes a template emit tight HTML, so that no page has to be minified.
//!
//! Takes: a template's source. Gives: the same template without the white space that only its author needs. Never: looks at
//! a rendered page; never touches `pre`, `textarea`, `script`, `style`, comments, attribute values or Tera tags.
//!
//! The rule, close to that of JSX:
//!
//! 1. White space without a line break is kept as it is. What stands on one line is never changed.
//! 2. White space with a line break is **removed** between two pieces of markup (HTML tags, `{% … %}`, component calls),
//!    beside a block-level tag (`<p>`, `<li>`, `<td>` …, where browsers ignore it), and at the edges of a file, a block, a
//!    component or a `{% set %}`.
//! 3. Elsewhere, that is beside text or `{{ … }}`, white space with a line break becomes **one space**.
//!
//! So `</a>⏎<a>` touch afterwards: who wants a space between two inline elements writes them on one line, or lets CSS set
//! the gap.

use super::scan::{self, Kind};

/// Tags beside which white space is not rendered.
const BLOCKS: &str = "!doctype address article aside base blockquote body caption col colgroup dd details dialog div dl dt \
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link \
    main menu meta nav ol optgroup option p pre script search section style summary table tbody td \
    template tfoot th thead title tr ul br";

/// Elements whose content is kept byte by byte.
const VERBATIM: &[&str] = &["pre", "textarea", "script", "style"];

/// What stands on one side of white space.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Edge,
    Block,
    Markup,
    Text,
}

/// Where in the HTML the scan stands.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Content,
    /// Inside a tag; the quote that is open, if any.
    Tag(Option<u8>),
    /// Inside something that ends with this text.
    Until(&'static str),
    /// Inside an element that is kept as it is.
    Verbatim(&'static str),
}

struct Tightener {
    tight: String,
    state: State,
    left: Side,
    /// White space whose right side is not known yet.
    waiting: String,
    /// Name of the tag in which the scan stands.
    tag: String,
}

/// Tightens one template.
pub(super) fn tighten(source: &str) -> String {
    let mut tightener = Tightener {
        tight: String::with_capacity(source.len()),
        state: State::Content,
        left: Side::Edge,
        waiting: String::new(),
        tag: String::new(),
    };
    for piece in scan::pieces(source) {
        let text = &source[piece.range];
        match piece.kind {
            Kind::Text => tightener.text(text),
            // A comment prints nothing, so it goes, and the white space on its two sides becomes one run.
            Kind::Comment
                if tightener.state == State::Content && !text.starts_with("{#-") && !text.ends_with("-#}") => {}
            Kind::Comment => tightener.tera(text, Side::Markup, Side::Markup),
            Kind::Print if scan::tag_name(text) == "<" => tightener.tera(text, Side::Markup, Side::Markup),
            Kind::Print | Kind::Raw => tightener.tera(text, Side::Text, Side::Text),
            Kind::Statement => match scan::tag_name(text) {
                "block" | "component" | "set" | "set_global" | "filter" => {
                    tightener.tera(text, Side::Markup, Side::Edge);
                }
                "endblock" | "endcomponent" | "endset" | "endfilter" => {
                    tightener.tera(text, Side::Edge, Side::Markup);
                }
                _ => tightener.tera(text, Side::Markup, Side::Markup),
            },
        }
    }
    tightener.settle(Side::Edge);
    tightener.tight
}

impl Tightener {
    /// A Tera tag: `before` and `after` say what it is to the white space on its two sides.
    fn tera(&mut self, text: &str, before: Side, after: Side) {
        if self.state == State::Content {
            self.settle(before);
            self.left = after;
        } else {
            self.flush_in_tag(false);
        }
        self.tight.push_str(text);
    }

    fn text(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let used = match self.state {
                State::Content => self.content(rest),
                State::Tag(quote) => self.inside_tag(rest, quote),
                State::Until(end) => self.until(rest, end),
                State::Verbatim(name) => self.verbatim(rest, name),
            };
            rest = &rest[used..];
        }
    }

    /// One step in content: a run of white space, the start of a tag, or text up to either.
    fn content(&mut self, rest: &str) -> usize {
        let space = rest.find(|letter: char| !letter.is_ascii_whitespace()).unwrap_or(rest.len());
        if space > 0 {
            self.waiting.push_str(&rest[..space]);
            return space;
        }
        for (start, end) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
            if rest.starts_with(start) {
                self.settle(Side::Markup);
                self.state = State::Until(end);
                self.left = Side::Markup;
                self.tight.push_str(start);
                return start.len();
            }
        }
        if rest.starts_with('<')
            && rest[1..].starts_with(|next: char| next.is_ascii_alphabetic() || "/!".contains(next))
        {
            let name_end = rest[2..].find(|letter: char| letter.is_ascii_whitespace() || "/>{".contains(letter));
            let name_end = name_end.map_or(rest.len(), |end| end + 2);
            self.tag = rest[1..name_end].to_ascii_lowercase();
            let side = self.side_of_tag();
            self.settle(side);
            self.left = side;
            self.state = State::Tag(None);
            self.tight.push_str(&rest[..name_end]);
            return name_end;
        }
        self.settle(Side::Text);
        self.left = Side::Text;
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let end = rest[first..].find(|letter: char| letter.is_ascii_whitespace() || letter == '<');
        let end = end.map_or(rest.len(), |end| first + end);
        self.tight.push_str(&rest[..end]);
        end
    }

    fn inside_tag(&mut self, rest: &str, quote: Option<u8>) -> usize {
        let first = rest.as_bytes()[0];
        if let Some(open) = quote {
            let end = rest.bytes().position(|byte| byte == open).map_or(rest.len(), |end| end + 1);
            if rest.as_bytes()[end - 1] == open {
                self.state = State::Tag(None);
            }
            self.tight.push_str(&rest[..end]);
            return end;
        }
        let space = rest.find(|letter: char| !letter.is_ascii_whitespace()).unwrap_or(rest.len());
        if space > 0 {
            self.waiting.push_str(&rest[..space]);
            return space;
        }
        self.flush_in_tag(first == b'>');
        match first {
            b'>' => self.close_tag(),
            b'"' | b'\'' => self.state = State::Tag(Some(first)),
            _ => {}
        }
        let length = rest.chars().next().map_or(1, char::len_utf8);
        self.tight.push_str(&rest[..length]);
        length
    }

    /// After a tag's `>`: an element that is kept as it is begins, or content goes on.
    fn close_tag(&mut self) {
        let kept = VERBATIM.iter().find(|name| **name == self.tag);
        let empty = self.tight.ends_with('/');
        self.state = match kept {
            Some(name) if !empty => State::Verbatim(name),
            _ => State::Content,
        };
    }

    fn until(&mut self, rest: &str, end: &str) -> usize {
        let used = if let Some(found) = rest.find(end) {
            self.state = State::Content;
            found + end.len()
        } else {
            rest.len()
        };
        self.tight.push_str(&rest[..used]);
        used
    }

    fn verbatim(&mut self, rest: &str, name: &str) -> usize {
        let closes = |at: &usize| {
            let after = &rest.as_bytes()[at + 2..];
            after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        };
        let end = rest.match_indices("</").map(|(at, _)| at).find(closes);
        let used = end.unwrap_or(rest.len());
        if end.is_some() {
            self.state = State::Content;
            self.left = Side::Text;
        }
        self.tight.push_str(&rest[..used]);
        used
    }

    fn side_of_tag(&self) -> Side {
        let name = self.tag.trim_start_matches('/');
        if BLOCKS.split(' ').any(|block| block == name) { Side::Block } else { Side::Markup }
    }

    /// Decides about the waiting white space, now that its right side is known.
    fn settle(&mut self, right: Side) {
        let space = std::mem::take(&mut self.waiting);
        if !space.contains('\n') {
            self.tight.push_str(&space);
            return;
        }
        let between_markup = self.left != Side::Text && right != Side::Text;
        let unseen = [self.left, right].iter().any(|side| matches!(side, Side::Block | Side::Edge));
        if !between_markup && !unseen {
            self.tight.push(' ');
        }
    }

    /// White space between attributes: one space, none before `>`.
    fn flush_in_tag(&mut self, at_end: bool) {
        let space = std::mem::take(&mut self.waiting);
        if !space.contains('\n') {
            self.tight.push_str(&space);
        } else if !at_end {
            self.tight.push(' ');
        }
    }
}
