//! Golden values. They come from EYD V, from CLDR's id-ID and from the site's own rules, not from this program.

use super::*;
use crate::words::Language::{English as EN, Indonesian as ID};
use jiff::civil::{Date, date as day, time};

#[test]
fn money_is_written_in_full() {
    for (amount, currency, language, text) in [
        (412_500_000, "IDR", ID, "Rp412.500.000"),
        (0, "IDR", ID, "Rp0"),
        (999, "IDR", ID, "Rp999"),
        (1_000, "IDR", ID, "Rp1.000"),
        (-5_000, "IDR", ID, "\u{2212}Rp5.000"),
        (412_500_000, "IDR", EN, "Rp412,500,000"),
        (1_250, "USD", EN, "USD 1,250"),
        (1_250, "USD", ID, "USD 1.250"),
        (-1_250, "EUR", ID, "\u{2212}EUR 1.250"),
    ] {
        assert_eq!(money(amount, currency, language), text);
    }
    for (amount, text) in [(412_500_000, "412.500"), (499, "0"), (500, "1"), (-1_500, "\u{2212}2"), (-499, "0")] {
        assert_eq!(money_thousands(amount, ID), text);
    }
    assert_eq!(money(i128::MIN, "IDR", ID).chars().next(), Some('\u{2212}'));
}

#[test]
fn money_is_shortened_with_a_word() {
    for (amount, language, text) in [
        (3_720_000, ID, "Rp3,72 juta"),
        (1_120_000_000, ID, "Rp1,12 miliar"),
        (1_850_000_000, ID, "Rp1,85 miliar"),
        (412_500_000, ID, "Rp412,5 juta"),
        (20_000_000, ID, "Rp20 juta"),
        (2_050_000, ID, "Rp2,05 juta"),
        (999_994_999, ID, "Rp999,99 juta"),
        (999_995_000, ID, "Rp1 miliar"),
        (2_500_000_000_000, ID, "Rp2,5 triliun"),
        (1_234_000_000_000_000, ID, "Rp1.234 triliun"),
        (950_000, ID, "Rp950.000"),
        (-3_725_000, ID, "\u{2212}Rp3,73 juta"),
        (3_720_000, EN, "Rp3.72 million"),
        (1_120_000_000, EN, "Rp1.12 billion"),
    ] {
        assert_eq!(money_short(amount, "IDR", language), text);
    }
}

#[test]
fn numbers_are_grouped_and_rounded_as_with_a_pencil() {
    assert_eq!(integer(1_234_567, ID), "1.234.567");
    assert_eq!(integer(-1_234, EN), "\u{2212}1,234");
    assert_eq!(integer(123, ID), "123");
    for (value, decimals, text) in [
        (1_234_567.5, 1, "1.234.567,5"),
        (2.675, 2, "2,68"),
        (0.5, 0, "1"),
        (2.5, 0, "3"),
        (62.5, 0, "63"),
        (-2.5, 0, "\u{2212}3"),
        (0.05, 1, "0,1"),
        (0.04, 1, "0,0"),
        (-0.04, 1, "0,0"),
        (-0.0, 1, "0,0"),
        (0.000_123, 2, "0,00"),
        (0.000_123, 5, "0,00012"),
        (99.95, 1, "100,0"),
        (999.999, 2, "1.000,00"),
        (9.999, 2, "10,00"),
        (24.1, 1, "24,1"),
        (0.1 + 0.2, 1, "0,3"),
        (1e21, 0, "1.000.000.000.000.000.000.000"),
        (1e-300, 3, "0,000"),
        (17.0, 0, "17"),
    ] {
        assert_eq!(decimal(value, decimals, ID), text, "{value} with {decimals}");
    }
    for (value, text) in [(13.0, "13"), (13.5, "13,5"), (100.0, "100"), (1_000.25, "1.000,25"), (0.0, "0")] {
        assert_eq!(decimal_trimmed(value, 2, ID), text);
    }
    assert_eq!(decimal(1234.5, 1, EN), "1,234.5");
    assert_eq!(decimal(f64::NAN, 1, ID), "tidak diketahui");
    assert_eq!(percent(f64::INFINITY, 1, EN), "unknown");
}

#[test]
fn percentages_and_points_have_their_signs() {
    for (share, decimals, text) in [
        (0.938, 1, "93,8%"),
        (0.285, 0, "29%"),
        (1.0, 0, "100%"),
        (0.0, 1, "0,0%"),
        (1.25, 0, "125%"),
        (0.756, 1, "75,6%"),
        (-0.125, 1, "\u{2212}12,5%"),
        (12.0, 0, "1.200%"),
    ] {
        assert_eq!(percent(share, decimals, ID), text);
    }
    for (share, text) in
        [(0.9, "90%"), (0.775, "77,5%"), (0.7749, "77,49%"), (1.0, "100%"), (0.0, "0%"), (10.0, "1.000%")]
    {
        assert_eq!(percent_trimmed(share, 4, ID), text);
    }
    assert_eq!(points(23.4, 1, ID), "+23,4");
    assert_eq!(points(-3.25, 1, ID), "\u{2212}3,3");
    assert_eq!(points(0.04, 1, ID), "0,0");
    assert_eq!(points(24.1, 1, EN), "+24.1");
}

#[test]
fn dates_and_ranges() {
    for (start, end, text) in [
        (day(2026, 3, 9), day(2026, 3, 9), "9 Maret 2026"),
        (day(2026, 3, 9), day(2026, 3, 11), "9–11 Maret 2026"),
        (day(2026, 2, 28), day(2026, 3, 2), "28 Februari–2 Maret 2026"),
        (day(2026, 12, 30), day(2027, 1, 2), "30 Desember 2026–2 Januari 2027"),
        (day(2026, 3, 9), day(2027, 3, 9), "9 Maret 2026–9 Maret 2027"),
    ] {
        assert_eq!(date_range(start, end, ID), text);
    }
    assert_eq!(date(day(2026, 11, 22), ID), "22 November 2026");
    assert_eq!(date(day(2026, 8, 17), EN), "17 August 2026");
    assert_eq!(weekday_date(day(2026, 11, 22), ID), "Minggu, 22 November 2026");
    assert_eq!(weekday(day(2026, 3, 10), EN), "Tuesday");
    assert_eq!(month_year(day(2026, 5, 1), ID), "Mei 2026");
    assert_eq!(date_in_year(day(2026, 5, 1), ID), "1 Mei");
    assert_eq!(month(13, ID), "");
    assert_eq!(month(-1, ID), "");
    assert_eq!(date(Date::MIN, ID), "1 Januari -9999");
}

#[test]
fn every_time_names_its_zone() {
    let on = day(2026, 3, 9);
    for (zone, text) in [
        ("Asia/Jakarta", "08.30 WIB"),
        ("Asia/Pontianak", "08.30 WIB"),
        ("Asia/Makassar", "08.30 WITA"),
        ("Asia/Jayapura", "08.30 WIT"),
        ("Asia/Singapore", "08.30 UTC+8"),
        ("Asia/Kolkata", "08.30 IST"),
        ("Asia/Kathmandu", "08.30 UTC+5:45"),
        ("Europe/Berlin", "08.30 CET"),
        ("UTC", "08.30 UTC"),
        ("Mars/Olympus", "08.30 Mars/Olympus"),
    ] {
        assert_eq!(clock(time(8, 30, 0, 0), zone, on, ID), text);
    }
    assert_eq!(zone_abbreviation("Europe/Berlin", day(2026, 7, 9)), "CEST");
    assert_eq!(clock_range(time(8, 30, 0, 0), time(10, 0, 0, 0), "Asia/Makassar", on, ID), "08.30–10.00 WITA");
    assert_eq!(clock(time(8, 30, 0, 0), "Asia/Jakarta", on, EN), "08:30 WIB");
    assert_eq!(timestamp(on, time(8, 30, 0, 0), "Asia/Jakarta"), "2026-03-09T08:30+07:00");
    assert_eq!(timestamp(on, time(8, 30, 0, 0), "Asia/Jayapura"), "2026-03-09T08:30+09:00");
    assert_eq!(timestamp(on, time(8, 30, 0, 0), "America/St_Johns"), "2026-03-09T08:30-02:30");
    assert_eq!(timestamp(on, time(8, 30, 0, 0), "Mars/Olympus"), "2026-03-09T08:30");
}

#[test]
fn lists_and_sizes() {
    assert_eq!(list::<&str>(&[], ID), "");
    assert_eq!(list(&["a"], ID), "a");
    assert_eq!(list(&["a", "b"], ID), "a dan b");
    assert_eq!(list(&["a", "b", "c"], ID), "a, b, dan c");
    assert_eq!(list(&["a", "b", "c"], EN), "a, b, and c");
    for (bytes, text) in [
        (0, "0 byte"),
        (999, "999 byte"),
        (1_000, "1 KB"),
        (9_500, "9,5 KB"),
        (9_960, "10 KB"),
        (48_200, "48 KB"),
        (999_400, "999 KB"),
        (999_600, "1 MB"),
        (1_234_567, "1,2 MB"),
        (2_000_000_000, "2 GB"),
    ] {
        assert_eq!(file_size(bytes, ID), text);
    }
    assert_eq!(file_size(512, EN), "512 bytes");
    assert_eq!(file_size(1, EN), "1 byte");
    assert!(file_size(u64::MAX, EN).ends_with(" TB"));
}
