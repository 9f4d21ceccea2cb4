//! A page as a person would read it out: one line a heading, paragraph, list item or table row, indented by what holds it.
//!
//! It is what golden sites keep of a page: words, links, order and nesting, without what only machines see. A change of the
//! stylesheet leaves it alone; a word that goes missing does not.

use scraper::{ElementRef, Html, Node, Selector};

/// Elements that begin no line of their own.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "br", "cite", "code", "data", "dfn", "em", "i", "img", "kbd", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "wbr",
];

/// The title, the description and the main part of a page; `whole` adds what stands around the main part.
pub fn outline(html: &str, whole: bool) -> String {
    let page = Html::parse_document(html);
    let mut lines = Vec::new();
    let first = |selector: &str| page.select(&Selector::parse(selector).expect("a selector")).next();
    lines.extend(first("title").map(|title| format!("title: {}", tight(&title.text().collect::<String>()))));
    for (name, selector, attribute) in [
        ("description", "meta[name=description]", "content"),
        ("address", "link[rel=canonical]", "href"),
        ("leads to", "meta[http-equiv=refresh]", "content"),
    ] {
        let value = first(selector).and_then(|found| found.value().attr(attribute));
        lines.extend(value.map(|value| format!("{name}: {value}")));
    }
    lines.push(String::new());
    if let Some(part) = first(if whole { "body" } else { "main" }).or_else(|| first("body")) {
        block(part, 0, &mut lines);
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

fn block(element: ElementRef<'_>, depth: usize, lines: &mut Vec<String>) {
    let name = element.value().name();
    match name {
        "script" | "style" | "template" => return,
        "tr" => {
            let cells: Vec<String> = children(element).map(|cell| inline(cell)).collect();
            return say(depth, "row", &cells.join(" | "), lines);
        }
        "svg" => return picture(element, depth, lines),
        _ => {}
    }
    let id = element.value().attr("id").map(|id| format!("#{id}")).unwrap_or_default();
    if children(element).all(|child| is_inline(child)) {
        let text = inline(element);
        if !(text.is_empty() && id.is_empty()) {
            say(depth, &format!("{name}{id}"), &text, lines);
        }
        return;
    }
    say(depth, &format!("{name}{id}"), "", lines);
    // Text beside blocks belongs to the element itself.
    let mut loose = String::new();
    for child in element.children() {
        match child.value() {
            Node::Text(text) => loose.push_str(text),
            Node::Element(_) => {
                let child = ElementRef::wrap(child).expect("an element");
                if is_inline(child) {
                    loose.push_str(&inline_of(child));
                } else {
                    flush(depth + 1, &mut loose, lines);
                    block(child, depth + 1, lines);
                }
            }
            _ => {}
        }
    }
    flush(depth + 1, &mut loose, lines);
}

fn flush(depth: usize, loose: &mut String, lines: &mut Vec<String>) {
    let text = tight(loose);
    loose.clear();
    if !text.is_empty() {
        say(depth, "text", &text, lines);
    }
}

fn say(depth: usize, name: &str, text: &str, lines: &mut Vec<String>) {
    lines.push(format!("{}{name} {text}", "  ".repeat(depth)).trim_end().to_owned());
}

/// A picture that says nothing is an ornament.
fn picture(element: ElementRef<'_>, depth: usize, lines: &mut Vec<String>) {
    if element.value().attr("aria-hidden") == Some("true") {
        return;
    }
    let part = |name: &str| children(element).find(|child| child.value().name() == name).map(inline);
    let words: Vec<String> = [part("title"), part("desc")].into_iter().flatten().collect();
    say(depth, "picture", &words.join(": "), lines);
    let labels: Vec<String> = element
        .select(&Selector::parse("text").expect("a selector"))
        .map(|label| tight(&label.text().collect::<String>()))
        .collect();
    if !labels.is_empty() {
        say(depth + 1, "labels", &labels.join(" | "), lines);
    }
}

fn children(element: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    element.children().filter_map(ElementRef::wrap)
}

fn is_inline(element: ElementRef<'_>) -> bool {
    is_mark(element) || (INLINE.contains(&element.value().name()) && children(element).all(is_inline))
}

/// A picture in the middle of a line: an ornament, or a mark with a name.
fn is_mark(element: ElementRef<'_>) -> bool {
    let drawn = || children(element).any(|child| child.value().name() == "desc");
    element.value().name() == "svg" && !drawn()
}

/// The words of an element in a line, with the targets of its links.
fn inline(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(_) => text.push_str(&inline_of(ElementRef::wrap(child).expect("an element"))),
            _ => {}
        }
    }
    tight(&text)
}

fn inline_of(element: ElementRef<'_>) -> String {
    match element.value().name() {
        "svg" => match element.value().attr("aria-label") {
            Some(name) if element.value().attr("aria-hidden") != Some("true") => format!("({name})"),
            _ => String::new(),
        },
        "script" | "style" => String::new(),
        "br" => " / ".to_owned(),
        "a" => format!("[{}]({})", inline(element), element.value().attr("href").unwrap_or_default()),
        "img" => {
            let said = |name| element.value().attr(name).unwrap_or_default();
            let copies =
                said("srcset").split_whitespace().filter(|width| width.ends_with(['w', ','])).collect::<String>();
            format!("![{}]({} {}×{} {copies})", said("alt"), said("src"), said("width"), said("height"))
        }
        // Between two cells or lines there is a space to the eye.
        name if !INLINE.contains(&name) || name == "small" => format!(" {} ", inline(element)),
        _ => {
            let raw: String = element.text().take(1).collect();
            let lead = if raw.starts_with(' ') { " " } else { "" };
            let tail = if element.text().last().is_some_and(|text| text.ends_with(' ')) { " " } else { "" };
            format!("{lead}{}{tail}", inline(element))
        }
    }
}

fn tight(text: &str) -> String {
    text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
