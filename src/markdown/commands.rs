//! Commands to other site generators, which are no text for readers.
//!
//! Takes: the parser's events of a body. Gives: the same without `{{< … >}}`, `{{% … %}}` and `{% … %}`, and without the signs of
//! a link whose address such a command was to give. Never: touches code, or `{{ … }}`, which may be meant as it stands.

use super::slips::{Slip, slips};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// An event, and its bytes in the body.
type Placed<'a> = (Event<'a>, Range<usize>);

/// The events of `body` that readers get.
pub(super) fn without_commands<'a>(body: &str, events: Vec<Placed<'a>>) -> Vec<Placed<'a>> {
    let hidden = hidden(body);
    if hidden.is_empty() {
        return events;
    }
    let mut kept = Vec::with_capacity(events.len());
    for (event, at) in events {
        match event {
            Event::Text(text) if hidden.iter().any(|range| range.start < at.end && at.start < range.end) => {
                // What was written as it is read is cut letter by letter; any other text, such as `&amp;`, only as a whole.
                let is_literal = body.get(at.clone()) == Some(&*text);
                for rest in rest(&at, &hidden) {
                    let piece = if is_literal { body.get(rest.clone()).unwrap_or_default() } else { &text };
                    if !piece.is_empty() {
                        kept.push((Event::Text(piece.to_owned().into()), rest));
                    }
                }
            }
            Event::InlineHtml(_) if is_within(&at, &hidden) => {}
            event => kept.push((event, at)),
        }
    }
    without_empty_paragraphs(kept)
}

/// What is not shown, in the order of the body.
fn hidden(body: &str) -> Vec<Range<usize>> {
    if !body.contains("{{") && !body.contains("{%") {
        return Vec::new();
    }
    let commands = slips(body).into_iter().filter(|(slip, _)| *slip == Slip::Shortcode);
    let mut hidden = Vec::new();
    for (_, range) in commands {
        let (before, after) = (&body[..range.start], &body[range.end..]);
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        match before[line..].strip_suffix("](").and_then(|text| text.rfind('[')).filter(|_| after.starts_with(')')) {
            Some(open) => hidden.extend([line + open..line + open + 1, range.start - 2..range.end + 1]),
            None => hidden.push(range),
        }
    }
    hidden
}

fn is_within(at: &Range<usize>, hidden: &[Range<usize>]) -> bool {
    hidden.iter().any(|range| range.start <= at.start && at.end <= range.end)
}

/// The parts of a range that are shown.
fn rest(at: &Range<usize>, hidden: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut rest = Vec::new();
    let mut from = at.start;
    for range in hidden.iter().filter(|range| range.start < at.end && at.start < range.end) {
        if from < range.start {
            rest.push(from..range.start);
        }
        from = from.max(range.end);
    }
    if from < at.end {
        rest.push(from..at.end);
    }
    rest
}

/// Without the paragraphs of which nothing is left to read.
fn without_empty_paragraphs(events: Vec<Placed<'_>>) -> Vec<Placed<'_>> {
    let mut kept: Vec<Placed<'_>> = Vec::with_capacity(events.len());
    // Where the paragraph begins that says nothing yet.
    let mut blank = None;
    for (event, at) in events {
        let says_nothing = match &event {
            Event::Text(text) => text.trim().is_empty(),
            Event::SoftBreak | Event::HardBreak => true,
            _ => false,
        };
        match (&event, blank) {
            (Event::Start(Tag::Paragraph), _) => blank = Some(kept.len()),
            (Event::End(TagEnd::Paragraph), Some(begin)) => {
                kept.truncate(begin);
                blank = None;
                continue;
            }
            _ if !says_nothing => blank = None,
            _ => {}
        }
        kept.push((event, at));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::super::tests::{html, rendered};
    use super::super::{excerpt, parser};
    use super::without_commands;

    #[test]
    fn a_command_is_no_text() {
        assert_eq!(html("Sebelum {{< youtube abc >}} sesudah."), html("Sebelum  sesudah."));
        assert_eq!(
            html("Satu.\n\n{{< asset-static file=\"a.pptx\" label=\"Salindia\" >}}\n\nDua."),
            html("Satu.\n\nDua.")
        );
        assert_eq!(html("{{% note %}}\nIsi *catatan*.\n{{% /note %}}"), "<p>\nIsi <em>catatan</em>.\n</p>");
        assert_eq!(html("{% include peta.html %}"), "");
        assert_eq!(html("{{<peta>}} Teks"), "<p> Teks</p>");
        assert_eq!(excerpt("{{< accordion >}} Isi.", 80), "Isi.");
    }

    #[test]
    fn a_link_whose_address_was_to_come_from_a_command_is_its_text() {
        assert_eq!(html("Baca [dasar kota]({{< link \"dasar\" >}}) dulu."), html("Baca dasar kota dulu."));
        assert_eq!(html("- [satu]({{< ref x >}}), [dua](/dua/)"), html("- satu, [dua](/dua/)"));
    }

    #[test]
    fn what_is_meant_as_it_stands_stays() {
        for body in [
            "`{{< youtube abc >}}`",
            "    {{< kode >}}",
            "Tulis {{ nama }} atau {{nama}} di sini.",
            "{{< tak tertutup",
            "50% {%",
        ] {
            let events: Vec<_> = parser(body).into_offset_iter().collect();
            assert_eq!(without_commands(body, events.clone()), events, "{body}");
        }
    }

    #[test]
    fn places_in_the_body_stay_what_they_were() {
        let body = "{{< a >}} [x](/x/) {{< b >}} & &amp; [y](/y/)";
        let links = rendered(body, "", "").links;
        let written: Vec<&str> = links.iter().map(|link| &body[link.at.clone()]).collect();
        assert_eq!(written, ["[x](/x/)", "[y](/y/)"]);
    }
}
