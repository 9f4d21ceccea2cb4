//! Birth dates in the place of codes.
//!
//! Takes: codes. Gives: whether one holds a date on which an adult may have been born, and which of a column do that can be told
//! only side by side. Never: takes a number for a date by its length alone.

/// Years in which those were born who work now; no event is that old, and no register of schools begins so.
const YEARS: std::ops::RangeInclusive<u32> = 1940..=2007;

/// So many codes at the least are looked at side by side.
const FEWEST: usize = 5;

/// So many days of the year at the least lie among dates of birth; a code for a district and a number has fewer.
const DAYS: usize = 3;

/// Whether a code holds a date that is written as one: `19780312`, `1978-03-12`, `12/03/1978`, also behind letters.
pub(super) fn is_written(code: &str) -> bool {
    let runs: Vec<&str> = code.split(|c: char| !c.is_ascii_digit()).collect();
    let compact = |run: &&str| run.len() == 8 && day(&run[6..], &run[4..6], &run[..4]).is_some();
    // One sign between two of them; two leave a run without a digit.
    let apart = |three: &[&str]| match *three {
        [year, month, other] if year.len() == 4 => day(other, month, year).is_some(),
        [other, month, year] if year.len() == 4 => day(other, month, year).is_some(),
        _ => false,
    };
    runs.iter().any(compact) || runs.windows(3).any(apart)
}

/// The places of codes such as `12031978`, where most of a column are dates if they are read so, and on several days of the year.
/// One alone may be the number of a school.
pub(super) fn among(codes: &[&str]) -> Vec<usize> {
    let found: Vec<(usize, (u32, u32))> =
        codes.iter().enumerate().filter_map(|(place, code)| Some((place, backwards(code)?))).collect();
    let days: std::collections::BTreeSet<(u32, u32)> = found.iter().map(|(_, day)| *day).collect();
    let is_most = found.len() >= FEWEST && found.len() * 2 > codes.len();
    if is_most && days.len() >= DAYS { found.into_iter().map(|(place, _)| place).collect() } else { Vec::new() }
}

/// The day and the month of `12031978`, or of `1031978`, from which a spreadsheet took the 0.
fn backwards(code: &str) -> Option<(u32, u32)> {
    let digits = code.trim();
    let is_long = matches!(digits.len(), 7 | 8) && digits.bytes().all(|b| b.is_ascii_digit());
    let (rest, year) = is_long.then(|| digits.split_at(digits.len() - 4))?;
    let (date, month) = rest.split_at(rest.len() - 2);
    day(date, month, year)
}

/// Day and month, where an adult may have been born on that date.
fn day(day: &str, month: &str, year: &str) -> Option<(u32, u32)> {
    let number = |text: &str| (1..=2).contains(&text.len()).then(|| text.parse::<i8>().ok()).flatten();
    let (day, month, year) = (number(day)?, number(month)?, year.parse::<i16>().ok()?);
    let is_theirs = u32::try_from(year).is_ok_and(|year| YEARS.contains(&year));
    let date = jiff::civil::Date::new(year, month, day).ok().filter(|_| is_theirs)?;
    Some((u32::try_from(date.day()).ok()?, u32::try_from(date.month()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::{among, is_written};

    #[test]
    fn a_date_that_is_written_as_one() {
        for code in ["19780312", "P19780312", "1978-03-12", "12-03-1978", "12/3/1978", "12.03.1978", "A 19991231"] {
            assert!(is_written(code), "{code}");
        }
        // A batch, a school, a district, an account, a day of this year, and no day at all.
        for code in [
            "2026001",
            "20101234",
            "12010101",
            "33010112",
            "20260310",
            "2026-03-10",
            "19781340",
            "19780230",
            "197803123",
            "KEC03-07",
            "P01",
            "0042",
            "KD-2026/17",
            "12-03",
            "7.3",
            "1978--03--12",
            "",
        ] {
            assert!(!is_written(code), "{code}");
        }
    }

    #[test]
    fn dates_that_only_the_others_show() {
        let dates = ["12031978", "1041980", "23111969", "05051990", "30091985"];
        assert_eq!(among(&dates), [0, 1, 2, 3, 4]);
        assert_eq!(among(&[&dates[..], &["P6", "P7"]].concat()), [0, 1, 2, 3, 4]);
        // Fewer than five, or fewer than half, prove nothing; nor do numbers of one district.
        assert!(among(&dates[..4]).is_empty());
        assert!(among(&[&dates[..], &["P6", "P7", "P8", "P9", "P10"]].concat()).is_empty());
        assert!(among(&["12012001", "12012002", "12012003", "12012004", "12012005"]).is_empty());
        assert!(among(&["20101234", "20101235", "20101236", "20101237", "20101238"]).is_empty());
        assert!(among(&[]).is_empty());
    }
}
