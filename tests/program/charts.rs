//! Every chart of the example site, read back from its pages: what it says is what the table after it says.
//!
//! The pages are taken apart here by a reader of their own, which knows nothing of how charts are drawn.

use crate::support::Bench;
use std::collections::BTreeSet;

/// A figure and what stands after it, as they are written in a page.
struct Shown<'a> {
    page: &'a str,
    figure: &'a str,
    /// The first table after it, and the list of terms right behind that table, if there is one.
    table: String,
}

/// All pages with charts.
fn pages() -> Vec<(String, String)> {
    let bench = Bench::copy_of("content");
    bench.build(&[]);
    let text = |(name, bytes): (String, Vec<u8>)| Some((name, String::from_utf8(bytes).ok()?));
    let pages = bench.output().into_iter().filter(|(name, _)| name.ends_with("index.html")).filter_map(text);
    pages.filter(|(_, html)| html.contains("class=\"chart\"")).collect()
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let from = text.find(start).unwrap_or_else(|| panic!("no {start} in {text}")) + start.len();
    let to = text[from..].find(end).unwrap_or_else(|| panic!("no {end} after {start}"));
    &text[from..from + to]
}

fn figures<'a>(page: &'a str, html: &'a str) -> Vec<Shown<'a>> {
    let mut found = Vec::new();
    for (at, _) in html.match_indices("<figure>") {
        let end = at + html[at..].find("</figure>").expect("a figure ends") + "</figure>".len();
        // A photo is no chart.
        if html[at..end].contains("<img") {
            continue;
        }
        let rest = &html[end..];
        let table = rest.find("<table").unwrap_or_else(|| panic!("{page}: no table after a chart"));
        let between_them = rest[..table].trim();
        assert!(
            between_them.is_empty() || between_them.starts_with("<figure>"),
            "{page}: between a chart and its table stands {between_them}"
        );
        let rest = &rest[table..];
        let mut text = between(rest, "<table", "</table>").to_owned();
        let after = &rest[rest.find("</table>").expect("it ends") + "</table>".len()..];
        if after.starts_with("<dl class=\"defs\">") {
            text.push_str(between(after, "<dl", "</dl>"));
        }
        found.push(Shown { page, figure: &html[at..end], table: text });
    }
    found
}

/// Text without its tags; what a tag parts stays apart.
fn words(html: &str) -> String {
    let mut words = String::new();
    let mut is_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                words.push(' ');
            }
            letter if !is_tag => words.push(letter),
            _ => {}
        }
    }
    words
}

/// The numbers of a text as they are written: `1.234,5`.
fn numbers(text: &str) -> BTreeSet<String> {
    let parts = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',');
    let trimmed = parts.map(|part| part.trim_matches(['.', ',']));
    trimmed.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The texts in the drawing, those at the ticks of an axis left out.
fn labels(figure: &str) -> String {
    let mut labels = String::new();
    for piece in figure.split("<text").skip(1) {
        let (attributes, rest) = piece.split_once('>').expect("a tag ends");
        if !attributes.contains("tick") {
            labels.push_str(rest.split_once("</text>").expect("a text ends").0);
            labels.push(' ');
        }
    }
    labels
}

#[test]
fn every_number_of_a_chart_stands_in_the_table_after_it() {
    let pages = pages();
    let mut seen = BTreeSet::new();
    for (page, html) in &pages {
        for shown in figures(page, html) {
            let name = between(shown.figure, "aria-labelledby=\"", "-t ");
            seen.extend(name.split('-').nth(1).map(str::to_owned));
            let subtitle = between(shown.figure, "<span>", "</span>");
            let mut told = numbers(&words(&shown.table));
            told.extend(numbers(subtitle));
            let title = between(shown.figure, "<b>", "</b>");
            let description = between(shown.figure, "<desc", "</desc>").split_once('>').expect("a tag ends").1;
            let rows = description.strip_prefix(title).unwrap_or_else(|| panic!("{page}: {description} lacks {title}"));
            let drawn = labels(shown.figure);
            let said = [rows, &drawn, title].into_iter().take(if name == "c-money" { 2 } else { 3 });
            for text in said {
                let missing: Vec<_> = numbers(text).difference(&told).cloned().collect();
                assert!(missing.is_empty(), "{}, {name}: {missing:?} of {text:?} are not in the table", shown.page);
            }
            // What the drawing says, the words for those who do not see it say as well.
            let unsaid: Vec<_> = numbers(&labels(shown.figure)).difference(&numbers(description)).cloned().collect();
            assert!(unsaid.is_empty(), "{}, {name}: {unsaid:?} are drawn and not described", shown.page);
        }
    }
    let kinds = ["attendance", "attended", "classes", "evidence", "gain", "money", "monitoring", "plans", "runs"];
    assert_eq!(seen.iter().map(String::as_str).collect::<Vec<_>>(), kinds, "every kind of chart was looked at");
}

/// Widths of the bars of one class, in percent.
fn widths(figure: &str, class: &str) -> Vec<f64> {
    let bars = figure.split("<rect class=\"").skip(1).filter(|bar| bar.starts_with(&format!("{class}\"")));
    bars.filter_map(|bar| between(bar, "width=\"", "\"").strip_suffix('%')?.parse().ok()).collect()
}

/// The cells of a row, as words.
fn cells(row: &str) -> Vec<String> {
    row.split("<td")
        .skip(1)
        .map(|cell| words(&format!("<td{}", cell.split("</td>").next().unwrap())).trim().to_owned())
        .collect()
}

#[test]
fn what_the_title_counts_of_money_can_be_counted_in_the_table() {
    let (mut counted, mut stopped) = (0, 0);
    for (page, html) in &pages() {
        for shown in figures(page, html).iter().filter(|shown| shown.figure.contains("\"c-money-")) {
            let rows: Vec<_> = between(&shown.table, "<tbody>", "</tbody>").split("<tr").skip(1).map(cells).collect();
            let whole = |text: &str| text.replace('.', "").parse::<u64>().ok();
            let least = |text: &str| whole(text.trim_start_matches("sedikitnya").trim());
            let (mut over, mut open, mut plan_open, mut planned_only) = (0, 0, 0, true);
            for row in &rows {
                // Planned, realised, share; of a plan alone there is no column for what was spent.
                if row.len() == 3 {
                    planned_only = false;
                    let (plan, spent) = (whole(&row[0]), whole(&row[1]));
                    let exceeds = plan.zip(least(&row[1])).is_some_and(|(plan, spent)| spent > plan);
                    over += usize::from(exceeds);
                    open += usize::from(!exceeds && (plan.is_none() || spent.is_none()));
                    plan_open += usize::from(plan.is_none());
                }
            }
            let all = rows.len();
            // `2 harga satuan di atas batasnya` in the row of each category that has such lines.
            let told = words(&shown.table);
            let before: Vec<&str> = told.split(" harga satuan di atas batasnya").collect();
            let counts = before[..before.len() - 1].iter().filter_map(|text| text.split_whitespace().last());
            let above: usize = counts.map(|count| count.parse::<usize>().expect("a count")).sum();
            let spent: u64 = rows.iter().filter_map(|row| row.get(1)).filter_map(|cell| least(cell)).sum();
            if html.contains("Kegiatan ini dibatalkan") && spent > 0 {
                let millions = format!("{:.2}", f64::from(u32::try_from(spent).expect("thousands")) / 1000.0);
                let millions = millions.trim_end_matches('0').trim_end_matches('.').replace('.', ",");
                let expected = format!("Sedikitnya Rp{millions} juta terpakai untuk kegiatan yang dibatalkan");
                assert_eq!(between(shown.figure, "<b>", "</b>"), expected, "{page}");
                stopped += 1;
                continue;
            }
            let expected = match (planned_only, over, open) {
                (true, ..) => format!("Rencana {all} jenis belanja"),
                (_, 0, 0) if above > 0 => format!("{above} harga satuan di atas batasnya, tanpa melampaui rencana"),
                (_, 0, 0) => format!("Tidak satu pun dari {all} jenis belanja melampaui rencana"),
                (_, 0, open) if plan_open == 0 => {
                    format!("Realisasi {open} dari {all} jenis belanja belum diketahui seluruhnya")
                }
                (_, 0, open) => format!("{open} dari {all} jenis belanja belum dapat dibandingkan dengan rencana"),
                (_, over, 0) => format!("{over} dari {all} jenis belanja melampaui rencana"),
                (_, over, _) => format!("Sedikitnya {over} dari {all} jenis belanja melampaui rencana"),
            };
            assert_eq!(between(shown.figure, "<b>", "</b>"), expected, "{page}");
            counted += 1;
        }
    }
    assert!(counted > 5 && stopped > 0, "{counted} {stopped}");
}

#[test]
fn bars_are_as_long_as_the_counts_of_the_table() {
    let mut compared = 0;
    for (page, html) in &pages() {
        for shown in figures(page, html).iter().filter(|shown| shown.figure.contains("\"c-classes-")) {
            let body = between(&shown.table, "<tbody>", "</tbody>");
            let cells: Vec<f64> = body
                .split("<td class=\"num\">")
                .skip(1)
                .map(|cell| cell.split('<').next().unwrap().parse().unwrap())
                .collect();
            let (pre, post) = (widths(shown.figure, "s2"), widths(shown.figure, "s1"));
            assert_eq!(cells.len(), pre.len() + post.len(), "{page}");
            let drawn: Vec<f64> = pre.into_iter().zip(post).flat_map(|(pre, post)| [pre, post]).collect();
            let most = cells.iter().copied().fold(0.0, f64::max);
            let longest = drawn.iter().copied().fold(0.0, f64::max);
            for (count, width) in cells.iter().zip(&drawn) {
                assert!(
                    (width - count / most * longest).abs() < 0.11,
                    "{page}: {count} of {most} is {width}% of {longest}%"
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 20, "only {compared} bars were compared");
}

#[test]
fn charts_are_light_short_titled_and_have_ids_of_their_own() {
    let (mut bytes, mut count) = (0, 0);
    for (page, html) in &pages() {
        let mut ids = BTreeSet::new();
        for piece in html.split(" id=\"").skip(1) {
            let id = piece.split('"').next().expect("it ends");
            assert!(ids.insert(id), "{page}: the id {id} is there twice");
        }
        for shown in figures(page, html) {
            let title = between(shown.figure, "<b>", "</b>");
            assert!(title.split_whitespace().count() <= 10, "{page}: the title is long: {title}");
            for banned in ["meningkatkan", "membuktikan", "terbukti", "berhasil", "sukses", "efektif", "berkat"] {
                assert!(!shown.figure.to_lowercase().contains(banned), "{page}: {banned}");
            }
            bytes += shown.figure.len();
            count += 1;
        }
    }
    assert!(count > 50, "only {count} charts");
    assert!(bytes / count < 4096, "{} bytes a chart", bytes / count);
}
