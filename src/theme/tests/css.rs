//! CSS after tightening: the same tokens, fewer bytes.

use super::super::css::tight;
use cssparser::{ParseError, Parser, Token};
use proptest::prelude::*;

#[test]
fn what_no_browser_reads_goes() {
    for (css, expected) in [
        ("a {\n  color : red ;\n  margin: 0;\n}\n\nb { }\n", "a{color :red;margin:0}b{}"),
        ("/* why */ a , b > c { d: e } /* end */", "a,b > c{d:e}"),
        ("a/* x */b{c:d}", "a/**/b{c:d}"),
        ("a /* x */ b{c:d}", "a b{c:d}"),
        ("/*! MIT */\na{b:c}", "/*! MIT */ a{b:c}"),
        ("@media ( width <= 22rem ) { a { b: c; } }", "@media (width <= 22rem){a{b:c}}"),
        ("@import \"x.css\" screen;\na{b:c}", "@import \"x.css\" screen;a{b:c}"),
        ("a{b:c;;d:e}", "a{b:c;d:e}"),
        ("a { b: c; &:d { e: f } --g: h; }", "a{b:c;&:d{e:f}--g:h}"),
        // No selector is mended: this one no browser reads.
        ("a { b: c { d: e } }", "a{b: c{d:e}}"),
        ("a : hover { b: c }", "a : hover{b:c}"),
        ("", ""),
    ] {
        assert_eq!(tight(css), expected, "{css}");
    }
}

#[test]
fn what_a_browser_reads_stays() {
    for css in [
        "a :hover{b:c}",
        "a:hover{b:c}",
        ".task ::before{b:c}",
        "a{b:calc(1px + 2px - (3px + 4px) * 2)}",
        "a{b:clamp(1px, 1px + 2vw, 3px)}".replace(", ", ",").as_str(),
        "a::before{content:\"a  /* b */ ; }  c\"}",
        "a{b:url( data:image/svg+xml;,x )}",
        ":root{--empty: ;--next:1}".replace(": ;", ":;").as_str(),
        ".a\\: b,.c\\{ d{e:f}",
        ".x{& > b{c:d}.y &{e:f}}",
        "a{margin:-1px -2px}",
        "@supports selector(::details-content){a{b:c}}",
    ] {
        assert_eq!(tight(css), css);
    }
}

/// A browser mends these in its own way; whoever touches them may change what it makes of them.
#[test]
fn broken_css_stays_as_it_was_written() {
    let deep = format!("{}  {}", "(".repeat(5000), ")".repeat(5000));
    for css in [
        "a { b: 'c\n' }",
        "a { b: c ) ; }  d { }",
        "a { } }  b { }",
        "a { b: url(x y) }  ",
        "a { b: c",
        "a { b: 'c",
        "a { } /* b",
        "a { } }  /*",
        "a { } b\\",
        deep.as_str(),
    ] {
        assert_eq!(tight(css), css);
    }
}

#[test]
fn the_default_stylesheet_becomes_smaller_and_keeps_its_tokens() {
    let source = include_str!("../../../themes/default/static/terang.css");
    let tight = tight(source);
    assert!(tight.len() < source.len() * 9 / 10, "{} of {}", tight.len(), source.len());
    assert_eq!(tokens(&tight), tokens(source));
}

/// What CSS is made of, without white space, comments and a `;` that parts nothing.
fn tokens(css: &str) -> Vec<String> {
    fn all(parser: &mut Parser<'_>, found: &mut Vec<String>) {
        while let Ok(token) = parser.next().cloned() {
            let block = matches!(
                token,
                Token::Function(_) | Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock
            );
            found.push(format!("{token:?}"));
            if block {
                let _ = parser.parse_nested_block(|block| {
                    all(block, found);
                    Ok::<_, ParseError<()>>(())
                });
                found.push("end".to_owned());
            }
        }
    }
    let mut found = Vec::new();
    all(&mut Parser::new(css), &mut found);
    found.push("end".to_owned());
    let semicolon = format!("{:?}", Token::Semicolon);
    let parts = |pair: &[String]| pair[0] != semicolon || pair[1] != "end" && pair[1] != semicolon;
    found.windows(2).filter(|pair| parts(pair)).map(|pair| pair[0].clone()).collect()
}

#[test]
fn a_backslash_keeps_the_end_of_its_line() {
    assert_eq!(tight("\\\n"), "\\\n");
}

proptest! {
    /// Whatever is written: no panic, nothing more to take away the second time, and the same tokens.
    #[test]
    fn tokens_stay(css in "([a-z{}();:,.#@>+~*!/\\\\ \n'\"-]|/\\*|\\*/|url\\(|calc\\(|1px|#f0f){0,60}") {
        let once = tight(&css);
        prop_assert!(once.len() <= css.len() + 3, "{once:?}");
        prop_assert_eq!(&tight(&once), &once);
        prop_assert_eq!(tokens(&once), tokens(&css));
    }
}
