//! A page as its readers meet it: pieces of text, each with the words around it that say what it is about.
//!
//! Takes: the HTML of a page. Gives: [`Block`]s of the main part, charts, labels and machine-readable dates included; what an
//! editor wrote as running text (`.prose`) is left out. Never: depends on an element's place beyond sections, tables and lists.

use scraper::{ElementRef, Html, Node, Selector};

/// How a piece of text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// The labels of one chart, in order, joined.
    Chart,
    /// The numbers of a chart's axis.
    Axis,
    /// An attribute that is read out, or read by machines.
    Attribute,
}

#[derive(Debug, Clone)]
pub struct Block {
    pub kind: Kind,
    /// The id of the section, or `head` before the first.
    pub section: String,
    pub text: String,
    /// What stands around it: heading, caption, row, column, term, ids; in lower case.
    pub around: String,
    /// Where its source lies: `event.md#L12`, for links to a line.
    pub link: String,
}

/// Elements after and before which a reader sees a break.
const BREAKS: [&str; 27] = [
    "p",
    "li",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "caption",
    "td",
    "th",
    "small",
    "figcaption",
    "tr",
    "table",
    "ul",
    "ol",
    "dl",
    "div",
    "section",
    "header",
    "figure",
    "summary",
    "nav",
    "blockquote",
];

/// Inline elements that may stand without a space beside their neighbour.
const SPACED: [&str; 9] = ["span", "b", "i", "time", "a", "br", "code", "cite", "sup"];

/// Whether an element stands by itself; a word of the trade does not that holds the signs beside it.
fn is_spaced(element: ElementRef<'_>) -> bool {
    let value = element.value();
    SPACED.contains(&value.name()) && value.attr("class") != Some("w")
}

#[derive(Debug, Clone, Default)]
struct Around {
    section: String,
    heading: String,
    caption: String,
    column: String,
    group: String,
    term: String,
    item: String,
    /// What stands in an item of a list is about the whole item.
    is_listed: bool,
    ids: Vec<String>,
}

impl Around {
    fn words(&self) -> String {
        let ids: Vec<String> = self.ids.iter().map(|id| format!("#{id}")).collect();
        [&self.heading, &self.caption, &self.group, &self.column, &self.term, &self.item, &ids.join(" ")]
            .map(String::as_str)
            .join(" | ")
            .to_lowercase()
    }
}

struct Reader {
    blocks: Vec<Block>,
    loose: String,
}

/// Every piece of text of the main part.
pub fn blocks(html: &str) -> Vec<Block> {
    let page = Html::parse_document(html);
    let main = Selector::parse("main").expect("a selector");
    let mut reader = Reader { blocks: Vec::new(), loose: String::new() };
    if let Some(main) = page.select(&main).next() {
        let mut around = Around { section: "head".to_owned(), ..Around::default() };
        reader.walk(main, &mut around);
        reader.flush(&around);
    }
    reader.blocks
}

impl Reader {
    fn say(&mut self, kind: Kind, text: &str, around: &Around) {
        let text = tight(text);
        if !text.is_empty() {
            self.blocks.push(Block {
                kind,
                section: around.section.clone(),
                text,
                around: around.words(),
                link: String::new(),
            });
        }
    }

    fn flush(&mut self, around: &Around) {
        let loose = std::mem::take(&mut self.loose);
        self.say(Kind::Text, &loose, around);
    }

    fn walk(&mut self, element: ElementRef<'_>, around: &mut Around) {
        let name = element.value().name();
        if matches!(name, "script" | "style" | "template") || element.value().classes().any(|class| class == "prose") {
            return;
        }
        if name == "svg" {
            return self.picture(element, around);
        }
        for label in ["aria-label", "alt", "datetime", "title"] {
            if let Some(value) = element.value().attr(label) {
                self.attribute(element, label, value, around);
            }
        }
        let breaks = BREAKS.contains(&name);
        if breaks {
            self.flush(around);
        }
        if is_spaced(element) {
            self.loose.push(' ');
        }
        let mut inner = around.clone();
        inner.enter(element);
        if name == "a"
            && let Some(line) = cited(element)
        {
            self.flush(around);
            self.cite(element, &line, &inner);
            return;
        }
        // A link to a note, an event or a year says which one.
        if name == "a"
            && let Some(mark) = mark(element)
        {
            self.flush(around);
            inner.ids.push(mark);
            self.say(Kind::Text, &text_of(element), &inner);
            return;
        }
        if name == "tr" {
            self.row(element, &mut inner);
        } else {
            self.children(element, &mut inner);
        }
        if breaks {
            self.flush(&inner);
        }
        if is_spaced(element) {
            self.loose.push(' ');
        }
        around.leave(element, &inner);
    }

    fn children(&mut self, element: ElementRef<'_>, around: &mut Around) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.loose.push_str(text),
                Node::Element(_) => self.walk(ElementRef::wrap(child).expect("an element"), around),
                _ => {}
            }
        }
    }

    /// Each cell knows its column's heading.
    fn row(&mut self, row: ElementRef<'_>, around: &mut Around) {
        let columns = columns(row);
        let mut place = 0;
        for cell in row.children().filter_map(ElementRef::wrap) {
            let is_head = cell.value().name() == "th";
            let column = columns.get(place).cloned().unwrap_or_default();
            let mut inner = around.clone();
            inner.column = if is_head { String::new() } else { format!("column: {column}") };
            self.walk(cell, &mut inner);
            place += cell.value().attr("colspan").and_then(|span| span.parse::<usize>().ok()).unwrap_or(1);
        }
    }

    fn attribute(&mut self, element: ElementRef<'_>, label: &str, value: &str, around: &Around) {
        let mut inner = around.clone();
        // A machine-readable date is judged by the words that it stands for.
        inner.item = format!("{label}={} | {}", tight(&text_of(element)), around.item);
        self.say(Kind::Attribute, value, &inner);
    }

    /// A link to a line of a source file.
    fn cite(&mut self, element: ElementRef<'_>, line: &str, around: &Around) {
        let before = self.blocks.len();
        self.say(Kind::Text, &text_of(element), around);
        for block in &mut self.blocks[before..] {
            line.clone_into(&mut block.link);
        }
    }

    fn picture(&mut self, svg: ElementRef<'_>, around: &Around) {
        if svg.value().attr("aria-hidden") == Some("true") {
            return;
        }
        if let Some(label) = svg.value().attr("aria-label") {
            self.say(Kind::Attribute, label, around);
        }
        let (mut labels, mut axes) = (String::new(), Vec::new());
        let mut inner = around.clone();
        for part in svg.descendants().filter_map(ElementRef::wrap) {
            let text = text_of(part);
            match part.value().name() {
                "title" | "desc" => {
                    inner.item.push_str(&text);
                    self.say(Kind::Text, &text, &inner);
                }
                "text" if part.value().classes().any(|class| class == "tick") => axes.push(text),
                "text" => {
                    labels.push_str(&text);
                    labels.push(' ');
                }
                _ => {}
            }
        }
        self.say(Kind::Chart, &labels, &inner);
        self.say(Kind::Axis, &axes.join(" "), &inner);
    }
}

impl Around {
    fn enter(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        if let Some(id) = value.attr("id") {
            self.ids.push(id.to_owned());
        }
        match value.name() {
            "section" => {
                let class = value.classes().next().unwrap_or_default();
                let of = value.attr("aria-labelledby").map(|id| id.trim_start_matches("h-"));
                value.attr("id").or(of).unwrap_or(class).clone_into(&mut self.section);
                self.heading.clear();
            }
            "li" | "tr" => {
                self.item = format!("{}{}", tight(&text_of(element)), marks(element));
                self.is_listed = true;
            }
            "p" | "dd" if !self.is_listed => self.item = tight(&text_of(element)),
            "figure" => self.caption = first(element, "figcaption"),
            "table" => self.caption = first(element, "caption"),
            "tbody" => {
                let head = Selector::parse("th[scope=rowgroup]").expect("a selector");
                let head = element.select(&head).next();
                self.group = head.map(|head| format!("{}{}", tight(&text_of(head)), marks(head))).unwrap_or_default();
            }
            _ => {}
        }
    }

    /// What goes on after an element has ended: headings and terms speak of what follows.
    fn leave(&mut self, element: ElementRef<'_>, inner: &Self) {
        match element.value().name() {
            "h3" => {
                let id = element.value().attr("id").map(|id| format!(" #{id}")).unwrap_or_default();
                self.heading = format!("{}{id}", tight(&text_of(element)));
            }
            "dt" => self.term = tight(&text_of(element)),
            "div" | "dl" | "header" | "figure" | "details" | "blockquote" => self.heading.clone_from(&inner.heading),
            _ => {}
        }
    }
}

/// The lists that are narrowed by facets.
const LISTS: [&str; 4] = ["katalog", "catalog", "program", "programs"];

/// Which event, year or note a link leads to: `to:keuangan-desa-2026-1 `.
fn mark(link: ElementRef<'_>) -> Option<String> {
    let address = link.value().attr("href")?;
    if let Some(note) = address.strip_prefix("#note-") {
        return Some(format!("to:{note} "));
    }
    let address = address.split('#').next().unwrap_or_default();
    let parts: Vec<&str> = address.trim_end_matches('/').split('/').collect();
    let [.., folder, name] = parts[..] else { return None };
    let is_facet = parts.iter().rev().nth(2).is_some_and(|list| LISTS.contains(list));
    (is_facet || ["kegiatan", "events", "dasbor", "dashboard"].contains(&folder)).then(|| format!("to:{name} "))
}

/// The events that an item of a list leads to.
fn marks(element: ElementRef<'_>) -> String {
    let links = Selector::parse("a[href]").expect("a selector");
    let marks: Vec<String> = element.select(&links).filter_map(mark).collect();
    if marks.is_empty() { String::new() } else { format!(" {}", marks.join(" ")) }
}

/// The headings of a row's columns.
fn columns(row: ElementRef<'_>) -> Vec<String> {
    let table = row.ancestors().filter_map(ElementRef::wrap).find(|element| element.value().name() == "table");
    let heads = Selector::parse("thead th").expect("a selector");
    table.map_or_else(Vec::new, |table| table.select(&heads).map(|head| tight(&text_of(head))).collect())
}

/// `event.md#L12`, of a link to a line in a repository of sources.
fn cited(element: ElementRef<'_>) -> Option<String> {
    let (address, line) = element.value().attr("href")?.rsplit_once("#L")?;
    let (_, below) = address.split_once("/content/")?;
    line.starts_with(|first: char| first.is_ascii_digit()).then(|| format!("{below}#L{line}"))
}

fn first(element: ElementRef<'_>, selector: &str) -> String {
    let found = element.select(&Selector::parse(selector).expect("a selector")).next();
    found.map(|found| tight(&text_of(found))).unwrap_or_default()
}

/// All words of an element, with a space between its parts.
fn text_of(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    for node in element.children() {
        match node.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(child) if !matches!(child.name(), "style" | "script") => {
                let element = ElementRef::wrap(node).expect("an element");
                let spaced = is_spaced(element) || BREAKS.contains(&child.name());
                let inner = text_of(element);
                let around = if spaced { " " } else { "" };
                text.extend([around, &inner, around]);
            }
            _ => {}
        }
    }
    text
}

/// One space between words, none before a sign that ends something.
pub fn tight(text: &str) -> String {
    let mut tight: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for sign in [",", ".", ")", ";", ":"] {
        tight = tight.replace(&format!(" {sign}"), sign);
    }
    tight.replace("( ", "(")
}
