//! Numbers, money and dates as the site's style guide writes them, written anew: nothing of the program takes part.
//!
//! `Rp412.500.000`, `Rp3,72 juta`, `93,8%`, `+23,4`, `9–11 Maret 2026`; in English `412,500` and `93.8%`.

use jiff::civil::Date;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Id,
    En,
}

/// How a site writes.
#[derive(Debug, Clone)]
pub struct Style {
    pub language: Language,
    pub currency: String,
}

const MONTHS: [[&str; 2]; 12] = [
    ["Januari", "January"],
    ["Februari", "February"],
    ["Maret", "March"],
    ["April", "April"],
    ["Mei", "May"],
    ["Juni", "June"],
    ["Juli", "July"],
    ["Agustus", "August"],
    ["September", "September"],
    ["Oktober", "October"],
    ["November", "November"],
    ["Desember", "December"],
];
const WEEKDAYS: [[&str; 2]; 7] = [
    ["Senin", "Monday"],
    ["Selasa", "Tuesday"],
    ["Rabu", "Wednesday"],
    ["Kamis", "Thursday"],
    ["Jumat", "Friday"],
    ["Sabtu", "Saturday"],
    ["Minggu", "Sunday"],
];

impl Style {
    fn pick(&self, both: [&'static str; 2]) -> &'static str {
        both[usize::from(self.language == Language::En)]
    }

    fn grouped(&self, digits: &str) -> String {
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push_str(self.pick([".", ","]));
            }
            text.push(digit);
        }
        text
    }

    /// Half is rounded away from zero, on the shortest decimal text of the number.
    pub fn decimal(&self, value: f64, decimals: usize) -> String {
        let rounded = half_up(&format!("{}", value.abs()), decimals);
        let (whole, part) = rounded.split_once('.').map_or((rounded.as_str(), ""), |(whole, part)| (whole, part));
        let sign = if value < 0.0 && rounded.contains(|digit: char| digit.is_ascii_digit() && digit != '0') {
            "\u{2212}"
        } else {
            ""
        };
        let comma = if part.is_empty() { "" } else { self.pick([",", "."]) };
        format!("{sign}{}{comma}{part}", self.grouped(whole))
    }

    /// At most so many decimals.
    pub fn trimmed(&self, value: f64, decimals: usize) -> String {
        let text = self.decimal(value, decimals);
        if decimals == 0 {
            return text;
        }
        text.trim_end_matches('0').trim_end_matches([',', '.']).to_owned()
    }

    pub fn whole(&self, value: f64) -> String {
        self.decimal(value, 0)
    }

    pub fn percent(&self, share: f64, decimals: usize) -> String {
        // Moving the point in the text adds no error of its own.
        let text = shifted(&format!("{}", share.abs()));
        let value: f64 = text.parse().expect("a number");
        format!("{}%", self.decimal(value.copysign(share), decimals))
    }

    /// A difference, with its sign unless it rounds to nothing.
    pub fn points(&self, value: f64, decimals: usize) -> String {
        let text = self.decimal(value, decimals);
        let is_zero = !text.contains(|digit: char| digit.is_ascii_digit() && digit != '0');
        if value > 0.0 && !is_zero { format!("+{text}") } else { text }
    }

    fn sign(&self, value: f64, digits: &str) -> String {
        let sign = if value < 0.0 { "\u{2212}" } else { "" };
        match self.currency.as_str() {
            "IDR" => format!("{sign}Rp{digits}"),
            code => format!("{sign}{code} {digits}"),
        }
    }

    pub fn money(&self, amount: f64) -> String {
        self.sign(amount, &self.decimal(amount.abs(), 0))
    }

    pub fn money_short(&self, amount: f64) -> String {
        if amount.abs() < 1e6 {
            return self.money(amount);
        }
        let units = [(1e6, ["juta", "million"]), (1e9, ["miliar", "billion"]), (1e12, ["triliun", "trillion"])];
        let fits = |unit: f64| (amount.abs() / unit * 100.0).round() < 100_000.0;
        let (unit, word) = units.into_iter().find(|(unit, _)| fits(*unit)).unwrap_or(units[2]);
        let digits = self.trimmed((amount.abs() / unit * 100.0).round() / 100.0, 2);
        self.sign(amount, &format!("{digits} {}", self.pick(word)))
    }

    /// As a cell of a table of money has it: thousands of rupiah, or the whole amount of another currency.
    pub fn money_cell(&self, amount: f64) -> String {
        if self.currency != "IDR" {
            return self.money(amount);
        }
        let thousands = (amount.abs() / 1000.0).round();
        self.decimal(thousands.copysign(amount), 0)
    }

    pub fn month(&self, date: Date) -> &'static str {
        self.pick(MONTHS[usize::try_from(date.month() - 1).expect("a month")])
    }

    pub fn date(&self, date: Date) -> String {
        format!("{} {}", self.day(date), date.year())
    }

    /// Without its year.
    pub fn day(&self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    pub fn weekday(&self, date: Date) -> String {
        let day = usize::try_from(date.weekday().to_monday_zero_offset()).expect("a weekday");
        format!("{}, {}", self.pick(WEEKDAYS[day]), self.date(date))
    }

    pub fn range(&self, start: Date, end: Date) -> String {
        if start == end {
            self.date(start)
        } else if (start.year(), start.month()) == (end.year(), end.month()) {
            format!("{}–{}", start.day(), self.date(end))
        } else if start.year() == end.year() {
            format!("{}–{}", self.day(start), self.date(end))
        } else {
            format!("{}–{}", self.date(start), self.date(end))
        }
    }

    /// `08.30`; in English `08:30`.
    pub fn clock(&self, text: &str) -> String {
        text.replace([':', '.'], self.pick([".", ":"]))
    }

    /// `9,5 KB`, `48 KB`, `1,2 MB`: thousands of bytes.
    pub fn file_size(&self, bytes: usize) -> String {
        let size = f64::from(u32::try_from(bytes).expect("not so large"));
        if bytes < 1000 {
            return format!("{bytes} {}", self.pick(["byte", "bytes"]));
        }
        let (size, unit) = if size < 999_500.0 { (size / 1e3, "KB") } else { (size / 1e6, "MB") };
        format!("{} {unit}", self.trimmed(size, usize::from(size < 9.95)))
    }
}

/// The number 100 times as large, as text.
fn shifted(text: &str) -> String {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part = format!("{part}00");
    format!("{whole}{}.{}", &part[..2], &part[2..]).trim_end_matches('.').to_owned()
}

/// A decimal text with so many digits after the point.
fn half_up(text: &str, decimals: usize) -> String {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let padded = format!("{part}{}", "0".repeat(decimals + 1));
    let mut digits: Vec<u8> = format!("0{whole}{}", &padded[..decimals]).into_bytes();
    if padded.as_bytes()[decimals] >= b'5' {
        for digit in digits.iter_mut().rev() {
            if *digit < b'9' {
                *digit += 1;
                break;
            }
            *digit = b'0';
        }
    }
    let text = String::from_utf8(digits).expect("digits");
    let (whole, part) = text.split_at(text.len() - decimals);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if decimals == 0 { whole.to_owned() } else { format!("{whole}.{part}") }
}

#[test]
fn numbers_are_written_as_the_style_guide_has_them() {
    let id = Style { language: Language::Id, currency: "IDR".to_owned() };
    let en = Style { language: Language::En, currency: "USD".to_owned() };
    let day = |text: &str| text.parse::<Date>().unwrap();
    for (made, meant) in [
        (id.money(412_500_000.0), "Rp412.500.000"),
        (id.money(-5_000.0), "\u{2212}Rp5.000"),
        (en.money(1_250.0), "USD 1,250"),
        (id.money_short(3_720_000.0), "Rp3,72 juta"),
        (id.money_short(999_995_000.0), "Rp1 miliar"),
        (id.money_short(950_000.0), "Rp950.000"),
        (id.money_cell(-1_500.0), "\u{2212}2"),
        (id.decimal(2.675, 2), "2,68"),
        (id.decimal(62.5, 0), "63"),
        (id.decimal(9.999, 2), "10,00"),
        (id.decimal(-0.04, 1), "0,0"),
        (id.trimmed(1_000.25, 2), "1.000,25"),
        (id.trimmed(100.0, 2), "100"),
        (id.percent(0.285, 0), "29%"),
        (id.percent(0.938, 1), "93,8%"),
        (id.percent(-0.125, 1), "\u{2212}12,5%"),
        (id.percent(0.0, 1), "0,0%"),
        (id.points(23.4, 1), "+23,4"),
        (id.points(0.04, 1), "0,0"),
        (en.points(24.1, 1), "+24.1"),
        (id.range(day("2026-03-09"), day("2026-03-11")), "9–11 Maret 2026"),
        (id.range(day("2026-02-28"), day("2026-03-02")), "28 Februari–2 Maret 2026"),
        (id.weekday(day("2026-11-22")), "Minggu, 22 November 2026"),
        (en.clock("08.30"), "08:30"),
        (id.file_size(9_500), "9,5 KB"),
        (id.file_size(48_200), "48 KB"),
        (id.file_size(1_234_567), "1,2 MB"),
    ] {
        assert_eq!(made, meant);
    }
}
