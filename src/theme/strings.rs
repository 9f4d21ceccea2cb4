//! What a template asks of the theme's words, checked before any page is rendered.
//!
//! Takes: template sources and the [`I18n`]. Gives: the keys that are asked for by name, and a [`Failure`] for a call that
//! cannot succeed. Never: renders; a key that is put together while rendering is checked then.

use super::scan::{self, Kind, Token};
use crate::failure::Failure;
use crate::i18n::I18n;
use crate::say;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// One `t(key="…", …)` in a template.
struct Call<'a> {
    /// `None` where the key is an expression.
    key: Option<&'a str>,
    names: Vec<&'a str>,
    at: usize,
}

/// Checks every call of `t` in a template and adds its literal keys to `keys`; refuses banned filters.
///
/// # Errors
///
/// A missing key, a place without a value, a value without a place, a banned filter.
pub(super) fn check(name: &str, source: &str, i18n: &I18n, keys: &mut BTreeSet<String>) -> Result<(), Failure> {
    for piece in scan::pieces(source) {
        if !matches!(piece.kind, Kind::Print | Kind::Statement) {
            continue;
        }
        let tokens = scan::tokens(source, &piece);
        for (index, (token, at)) in tokens.iter().enumerate() {
            match (token, tokens.get(index + 1).map(|next| next.0)) {
                (Token::Name("t"), Some(Token::Sign(b'('))) => {
                    let call = call(&tokens[index + 2..], *at);
                    if let Some(key) = call.key {
                        keys.insert(key.to_owned());
                        i18n.check(key, &call.names)
                            .map_err(|fault| at_position(name, source, call.at).because(fault))?;
                    }
                }
                (Token::Sign(b'|'), Some(Token::Name(filter))) => {
                    if let Some((_, reason)) = super::filters::BANNED.iter().find(|(banned, _)| *banned == filter) {
                        return Err(at_position(name, source, *at).because(reason));
                    }
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// Reads the arguments after `t(`, up to its closing parenthesis.
fn call<'a>(tokens: &[(Token<'a>, usize)], at: usize) -> Call<'a> {
    let mut call = Call { key: None, names: Vec::new(), at };
    let mut depth = 0_usize;
    for (index, (token, _)) in tokens.iter().enumerate() {
        match token {
            Token::Sign(b'(' | b'[' | b'{') => depth += 1,
            Token::Sign(b')' | b']' | b'}') if depth == 0 => break,
            Token::Sign(b')' | b']' | b'}') => depth -= 1,
            Token::Name(name) if depth == 0 && is_argument(tokens, index) => {
                if *name == "key" {
                    call.key = literal(&tokens[index + 2..]);
                } else {
                    call.names.push(name);
                }
            }
            _ => {}
        }
    }
    call
}

/// `name =` and not `name ==`, at the start of an argument.
fn is_argument(tokens: &[(Token<'_>, usize)], index: usize) -> bool {
    let first = index == 0 || tokens[index - 1].0 == Token::Sign(b',');
    let sign = |offset: usize| tokens.get(index + offset).map(|token| token.0);
    first && sign(1) == Some(Token::Sign(b'=')) && sign(2) != Some(Token::Sign(b'='))
}

/// A string that is the whole argument, not part of an expression.
fn literal<'a>(tokens: &[(Token<'a>, usize)]) -> Option<&'a str> {
    match (tokens.first()?.0, tokens.get(1)?.0) {
        (Token::Text(text), Token::Sign(b',' | b')')) => Some(text),
        _ => None,
    }
}

fn at_position(name: &str, source: &str, at: usize) -> Failure {
    let (line, column) = scan::position(source, at);
    let shown = source.lines().nth(line - 1).unwrap_or("").trim();
    Failure::new(say!(
        id "templat `{name}` tidak dapat dipakai: `{shown}`",
        en "the template `{name}` cannot be used: `{shown}`"
    ))
    .on(&PathBuf::from(format!("templates/{name}:{line}:{column}")))
    .help(say!(
        id "perbaiki templat itu atau lengkapi i18n/id.yaml dan i18n/en.yaml",
        en "mend the template, or complete i18n/id.yaml and i18n/en.yaml"
    ))
}
