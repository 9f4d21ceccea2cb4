//! Makes CSS tight, so that every page carries no byte of it that only its author needs.
//!
//! Takes: CSS as its author wrote it. Gives: the same tokens without comments and without the white space that no rule of CSS
//! reads. Never: changes, merges or drops a token, so that what a browser makes of it is the same; touches strings or
//! addresses, or CSS that is broken, which a browser may still mend in its own way.
//!
//! White space goes beside `{` `}` `;` `,`, after `(` and `[`, before `)` and `]`, and behind the `:` of a declaration; the last
//! `;` of a block goes too. Elsewhere it becomes one space: beside `+` and `-` it parts a sum from a sign, before `:` a descendant
//! from a state.
//! A comment that begins with `!`, as licences do, stays. The rest is left to the compression of the transfer.

use cssparser::{ParseError, Parser, Token};

/// CSS without what only its author needs; as it was written where it is broken.
#[must_use]
pub(super) fn tight(css: &str) -> String {
    // A `}` too many, which only CSS without an unclosed block, string or comment leaves outside of all of them.
    let closed = format!("{css}{END}");
    let mut tight = Tight { css: String::with_capacity(css.len()), between: Between::Nothing, open: true };
    match tight.all(&mut Parser::new(&closed), Place::Elsewhere) {
        Ok(End::Closed) => tight.css,
        Ok(End::OfBlock) | Err(Broken) => css.to_owned(),
    }
}

const END: char = '}';

/// Where a run of tokens ended.
enum End {
    /// At the end of its block, or of the text.
    OfBlock,
    /// At [`END`].
    Closed,
}

/// The CSS is not what the standard calls well-formed, or nested beyond reason.
struct Broken;

/// What the author wrote between the last token and the next.
#[derive(Clone, Copy, PartialEq)]
enum Between {
    Nothing,
    Comment,
    Space,
    /// A `;` that is only needed where something follows in the same block.
    Semicolon,
}

/// Where a token stands, as far as a declaration may begin there.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// At the start of a block in curly brackets, or behind a part of it.
    Start,
    /// Behind a name that stood there.
    Name,
    Elsewhere,
}

struct Tight {
    css: String,
    /// What stands between the last token and the next.
    between: Between,
    /// Whether the last token needs no space after it.
    open: bool,
}

impl Tight {
    /// All tokens up to the end of the block that `parser` is in.
    fn all(&mut self, parser: &mut Parser<'_>, first: Place) -> Result<End, Broken> {
        let mut place = first;
        loop {
            let start = parser.position();
            let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else {
                return Ok(End::OfBlock);
            };
            let text = parser.slice_from(start);
            match token {
                Token::WhiteSpace(_) => self.see(Between::Space),
                Token::Comment(words) if !words.starts_with('!') => self.see(Between::Comment),
                Token::Semicolon => {
                    self.see(Between::Semicolon);
                    place = first;
                }
                Token::Ident(_) if place == Place::Start => {
                    self.put(text, true, false);
                    place = Place::Name;
                }
                Token::Colon if place == Place::Name => {
                    self.put(text, true, is_declaration(parser));
                    place = Place::Elsewhere;
                }
                Token::Comma => self.put(text, false, true),
                Token::Function(_) | Token::ParenthesisBlock => self.block(parser, text, ")")?,
                Token::SquareBracketBlock => self.block(parser, text, "]")?,
                Token::CurlyBracketBlock => {
                    self.block(parser, text, "}")?;
                    place = first;
                }
                Token::CloseCurlyBracket if parser.next_including_whitespace_and_comments().is_err() => {
                    return Ok(End::Closed);
                }
                // A backslash before the end of a line is none of CSS, and before the end of the text something else.
                Token::Delim('\\') => return Err(Broken),
                _ if token.is_parse_error() => return Err(Broken),
                _ => {
                    self.put(text, true, false);
                    place = Place::Elsewhere;
                }
            }
        }
    }

    /// A block from its opening on.
    fn block(&mut self, parser: &mut Parser<'_>, opening: &str, closing: &str) -> Result<(), Broken> {
        let curly = closing == "}";
        self.put(opening, !curly, true);
        let first = if curly { Place::Start } else { Place::Elsewhere };
        let inside = parser.parse_nested_block(|block| Ok::<_, ParseError<()>>(self.all(block, first)));
        inside.map_err(|_| Broken)??;
        self.between = Between::Nothing;
        self.put(closing, false, curly);
        Ok(())
    }

    /// White space outweighs a comment, a `;` both.
    fn see(&mut self, seen: Between) {
        let seen_before = self.between;
        if seen == Between::Semicolon
            || seen_before == Between::Nothing
            || (seen, seen_before) == (Between::Space, Between::Comment)
        {
            self.between = seen;
        }
    }

    /// The next token, after as much of what stood before it as CSS reads.
    fn put(&mut self, text: &str, spaced: bool, open: bool) {
        self.css.push_str(match self.between {
            Between::Semicolon => ";",
            Between::Space if spaced && !self.open => " ",
            // `a/**/b` are two names, `ab` is one.
            Between::Comment if spaced && !self.open => "/**/",
            _ => "",
        });
        self.css.push_str(text);
        self.between = Between::Nothing;
        self.open = open;
    }
}

/// Whether a value follows, up to the end of its declaration, and not the rest of a selector.
fn is_declaration(parser: &mut Parser<'_>) -> bool {
    let here = parser.state();
    let ends = loop {
        match parser.next() {
            Ok(Token::CurlyBracketBlock) => break false,
            Ok(Token::Semicolon) | Err(_) => break true,
            Ok(_) => {}
        }
    };
    parser.reset(&here);
    ends
}
