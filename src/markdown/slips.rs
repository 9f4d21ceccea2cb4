//! What stands in a body as plain text, and was probably meant as Markdown.
//!
//! Takes: a body. Gives: each such place, with what it seems to be. Never: looks into code, or doubts what the parser took for
//! a link; a slip is a guess, and nothing is changed for it.

use super::parser;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// What was probably meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// `##Tujuan`: a heading whose signs no space follows.
    Heading,
    /// `[teks] (/alamat/)`: a link with a space before its address.
    SpacedLink,
    /// `[teks](/alamat/`: a link whose bracket stays open.
    OpenLink,
    /// `[teks](`: a link whose address is gone.
    NoAddress,
    /// `[teks] https://contoh.go.id`: a link whose address stands in no brackets.
    BareAddress,
    /// `[teks][catatan]`: a link to a definition that is not there.
    NoDefinition,
    /// `<b>teks</b>`: HTML, which readers see as it is typed; the first of a body.
    Html,
    /// `{{< youtube abc >}}`, `{% include peta.html %}`: a command to another site generator, which readers do not see.
    Shortcode,
    /// `{{ title }}`: a value that another site generator would put there, or braces that are meant as they stand.
    Template,
    /// `![](/foto.jpg)`: a picture without words for those who do not see it.
    NoAlternative,
}

/// Every slip in a body, in its order, each with its bytes.
#[must_use]
pub fn slips(body: &str) -> Vec<(Slip, Range<usize>)> {
    if !["#", "[", "<", "{{", "{%"].iter().any(|sign| body.contains(sign)) {
        return Vec::new();
    }
    let events: Vec<(Event<'_>, Range<usize>)> = parser(body).into_offset_iter().collect();
    let mut found: Vec<(Slip, Range<usize>)> = Vec::new();
    let mut settled: Vec<Range<usize>> = Vec::new();
    for (index, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Code(_) | Event::Start(Tag::CodeBlock(_) | Tag::Link { .. }) => settled.push(range.clone()),
            Event::Start(Tag::Image { .. }) => {
                if let Some((Event::End(_), _)) = events.get(index + 1) {
                    found.push((Slip::NoAlternative, range.clone()));
                }
                settled.push(range.clone());
            }
            Event::Html(text) | Event::InlineHtml(text) => {
                // A comment says nothing to readers, and all tags of a body are one slip.
                let is_tag = !text.starts_with("<!--") && !found.iter().any(|(slip, _)| *slip == Slip::Html);
                if is_tag && !text.trim().is_empty() {
                    found.push((Slip::Html, range.clone()));
                }
                settled.push(range.clone());
            }
            _ => {}
        }
    }
    let mut start = 0;
    for line in body.split_inclusive('\n') {
        let is_open = |at: usize| !settled.iter().any(|range| range.contains(&(start + at)));
        let heading = heading(line).into_iter().map(|range| (Slip::Heading, range));
        let all = heading.chain(links(line)).chain(shortcodes(line)).filter(|(_, range)| is_open(range.start));
        found.extend(all.map(|(slip, range)| (slip, start + range.start..start + range.end)));
        start += line.len();
    }
    found.sort_by_key(|(_, range)| range.start);
    found
}

/// `##Tujuan`, and `#Tujuan` where a capital follows: `#1` and `#bimtek` are none.
fn heading(line: &str) -> Option<Range<usize>> {
    let text = line.trim_start_matches(' ');
    let signs = text.bytes().take_while(|b| *b == b'#').count();
    let next = text[signs..].chars().next()?;
    let is_word = if signs == 1 { next.is_uppercase() } else { next.is_alphanumeric() };
    let from = line.len() - text.len();
    ((1..=6).contains(&signs) && from < 4 && is_word).then(|| from..from + text.trim_end().len())
}

/// `{{< figure >}}`, `{{% note %}}`, `{% include %}`, `{{ title }}`: what Hugo, Zola and Jekyll would replace.
fn shortcodes(line: &str) -> Vec<(Slip, Range<usize>)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((open, close)) = [("{{", "}}"), ("{%", "%}")]
        .into_iter()
        .filter_map(|(open, close)| Some((from + line[from..].find(open)?, close)))
        .min_by_key(|(at, _)| *at)
    {
        let Some(end) = line[open..].find(close).map(|at| open + at + close.len()) else { break };
        let is_command = ["{{<", "{{%", "{%"].iter().any(|sign| line[open..].starts_with(sign));
        found.push((if is_command { Slip::Shortcode } else { Slip::Template }, open..end));
        from = end;
    }
    found
}

/// Every place of a line at which a text in square brackets is followed by what should have made it a link.
fn links(line: &str) -> Vec<(Slip, Range<usize>)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = line[from..].find('[').map(|at| from + at) {
        from = open + 1;
        let Some(close) = line[open..].find(']').map(|at| open + at) else { break };
        let after = &line[close + 1..];
        let is_address =
            |text: &str| ["/", "http://", "https://", "mailto:"].iter().any(|start| text.starts_with(start));
        let end = |rest: &str, sign: char| {
            rest.find(sign).map_or(line.trim_end().len(), |at| line.len() - rest.len() + at + 1)
        };
        if close == open + 1 {
            continue;
        }
        let spaced = after.strip_prefix(" (").filter(|address| is_address(address) && address.contains(')'));
        let unclosed = after.strip_prefix('(').filter(|address| is_address(address) && !address.contains(')'));
        // What nothing follows, or the rest of a sentence.
        let begins = |rest: &str| rest.chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ',' | ';'));
        let cut = after.strip_prefix('(').filter(|rest| begins(rest) && !rest.contains(')'));
        // `[3] https://…` is an item of a list of sources.
        let is_named = line[open..close].contains(char::is_alphabetic);
        let bare = Some(after.trim_start_matches([' ', '-', '–'])).filter(|rest| is_named && is_web(rest));
        let defined = after.strip_prefix('[').filter(|name| name.find(']').is_some_and(|at| at > 0));
        if let Some(rest) = spaced {
            found.push((Slip::SpacedLink, open..end(rest, ')')));
        } else if let Some(rest) = unclosed {
            found.push((Slip::OpenLink, open..end(rest, ')')));
        } else if cut.is_some() {
            found.push((Slip::NoAddress, open..close + 2));
        } else if let Some(rest) = bare {
            let address = rest.find(char::is_whitespace).map_or(rest.trim_end(), |at| &rest[..at]);
            let length = address.trim_end_matches(['.', ',', ';', ')']).len();
            let start = line.len() - rest.len();
            found.push((Slip::BareAddress, open..start + length));
        } else if let Some(rest) = defined {
            found.push((Slip::NoDefinition, open..end(rest, ']')));
        }
    }
    found
}

fn is_web(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::{Slip, slips};

    #[test]
    fn what_was_meant_as_markdown_is_found() {
        for (body, slip, text) in [
            ("Teks.\n\n##Tujuan\n", Slip::Heading, "##Tujuan"),
            ("#Tujuan\n", Slip::Heading, "#Tujuan"),
            ("Lihat [panduan] (/panduan/) dulu.\n", Slip::SpacedLink, "[panduan] (/panduan/)"),
            ("Lihat [panduan](/panduan/ dulu.\n", Slip::OpenLink, "[panduan](/panduan/ dulu."),
            ("Lihat [panduan](. Lalu isi.\n", Slip::NoAddress, "[panduan]("),
            ("Lihat [panduan](\n", Slip::NoAddress, "[panduan]("),
            ("[surat edaran] https://a.go.id/b, dan lain.\n", Slip::BareAddress, "[surat edaran] https://a.go.id/b"),
            ("[surat edaran]https://a.go.id/b\n", Slip::BareAddress, "[surat edaran]https://a.go.id/b"),
            ("Lihat [panduan][p] dulu.\n", Slip::NoDefinition, "[panduan][p]"),
            ("Ini <b>penting</b>.\n", Slip::Html, "<b>"),
            ("Lihat {{< youtube abc >}} ini.\n", Slip::Shortcode, "{{< youtube abc >}}"),
            ("{{% note %}}\n", Slip::Shortcode, "{{% note %}}"),
            ("{% include peta.html %}\n", Slip::Shortcode, "{% include peta.html %}"),
            ("Judul: {{ page.title }}\n", Slip::Template, "{{ page.title }}"),
            ("![](/foto.jpg)\n", Slip::NoAlternative, "![](/foto.jpg)"),
        ] {
            let found: Vec<(Slip, &str)> = slips(body).into_iter().map(|(slip, range)| (slip, &body[range])).collect();
            assert_eq!(found, [(slip, text)], "{body}");
        }
    }

    #[test]
    fn what_is_right_or_code_is_let_be() {
        for body in [
            "## Tujuan\n\n# Satu\n",
            "#1 dan #bimtek, C#\n",
            "Lihat [panduan](/panduan/), [panduan][p], dan [p].\n\n[p]: /panduan/\n",
            "Tiga [3] (lihat lampiran), daftar [a][] dan [ ] (kosong).\n",
            "[3] https://a.go.id/b\n\n[p]: https://a.go.id/\n",
            "- [x] (sudah), [a] (lihat b)\n",
            "`##Tujuan` dan `[x] (/y/)`\n\n```\n##Tujuan\n<b>\n```\n",
            "![Peserta menyusun laporan](/foto.jpg)\n",
            "`{{ judul }}` dan {a}, {{ tanpa akhir, 5{%\n",
            "1 < 2 dan 3 > 2, <https://contoh.go.id/>\n",
            "<!-- catatan -->\n",
        ] {
            assert_eq!(slips(body), [], "{body}");
        }
    }
}
