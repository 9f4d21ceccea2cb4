//! The colours of a stylesheet, for pictures that are drawn without one.
//!
//! Takes: CSS. Gives: [`Colours`]. Never: fails: a colour that the stylesheet does not name in its `:root`, or not as `#rrggbb`, is
//! the default theme's.

use crate::banner::{Colours, Rgb};
use cssparser::{Parser, Token};
use std::collections::BTreeMap;

/// The colours that hold in daylight: those that no `@media` names.
pub(super) fn of(css: &str) -> Colours {
    let named = custom_properties(css);
    let colour = |name: &str, usual: Rgb| named.get(name).copied().unwrap_or(usual);
    let usual = Colours::USUAL;
    Colours {
        paper: colour("--paper", usual.paper),
        ink: colour("--ink", usual.ink),
        soft: colour("--soft", usual.soft),
        mark: colour("--nila", usual.mark),
        line: colour("--line", usual.line),
        band: colour("--deep", usual.band),
        petal: usual.petal,
    }
}

/// The custom properties of `:root` that are colours, by name; the last of a name holds.
fn custom_properties(css: &str) -> BTreeMap<String, Rgb> {
    let mut found = BTreeMap::new();
    let mut parser = Parser::new(css);
    let mut selector = String::new();
    while let Ok(token) = parser.next().cloned() {
        match token {
            // A block that is not entered is passed over.
            Token::CurlyBracketBlock => {
                if selector == ":root" {
                    let inside = parser.parse_nested_block(|block| {
                        declarations(block, &mut found);
                        Ok::<_, cssparser::ParseError<()>>(())
                    });
                    drop(inside);
                }
                selector.clear();
            }
            Token::Semicolon => selector.clear(),
            Token::Colon => selector.push(':'),
            Token::Ident(name) => selector.push_str(&name),
            _ => selector.push(' '),
        }
    }
    found
}

fn declarations(block: &mut Parser<'_>, found: &mut BTreeMap<String, Rgb>) {
    let mut name = None;
    while let Ok(token) = block.next().cloned() {
        match token {
            Token::Ident(word) if word.starts_with("--") => name = Some(word.to_string()),
            Token::Colon => {}
            Token::Hash(digits) | Token::IDHash(digits) => {
                if let Some((name, colour)) = name.take().zip(rgb(&digits)) {
                    found.insert(name, colour);
                }
            }
            _ => name = None,
        }
    }
}

/// `rrggbb`, or `rgb` for the same digits twice.
fn rgb(digits: &str) -> Option<Rgb> {
    let digits: Vec<u8> = digits.chars().map(|digit| digit.to_digit(16)?.try_into().ok()).collect::<Option<_>>()?;
    match digits[..] {
        [red, green, blue] => Some(Rgb([red * 17, green * 17, blue * 17])),
        [_, _, _, _, _, _] => Some(Rgb([0, 2, 4].map(|at| digits[at] * 16 + digits[at + 1]))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_the_root_in_daylight() {
        let css = ":root{--paper:#fff;--ink:#102030;--soft:rgb(1,2,3)}@media (prefers-color-scheme:dark){:root{--ink:#eee}}.a:root{--ink:#000}";
        let found = of(css);
        let usual = Colours::USUAL;
        assert_eq!((found.paper, found.ink), (Rgb([255, 255, 255]), Rgb([16, 32, 48])));
        assert_eq!((found.soft, found.mark), (usual.soft, usual.mark));
    }

    #[test]
    fn the_default_colours_are_those_of_the_default_theme() {
        let files = crate::theme::ThemeFiles::embedded().expect("the default theme");
        let css = String::from_utf8(files.assets["terang.css"].clone()).expect("text");
        let named = custom_properties(&css);
        for name in ["--paper", "--ink", "--soft", "--nila", "--line", "--deep"] {
            assert!(named.contains_key(name), "{name}");
        }
        assert_eq!(of(&css), Colours::USUAL);
        assert!(css.contains("fill='%239db9da'"), "the petals of the band");
    }

    #[test]
    fn broken_css_has_the_usual_colours() {
        for css in ["", ":root{", "}}}", ":root{--ink:#12", "@media{:root{--ink:#123456}"] {
            assert_eq!(of(css), Colours::USUAL, "{css}");
        }
    }
}
