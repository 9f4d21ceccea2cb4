//! Amounts of money in whole currency units.
//!
//! Takes: text. Gives: [`Money`]. Never: uses fractions of a currency unit or binary fractions for money.

use super::decode::{Expected, Problem, Scalar};
use super::describe::{Form, digits_up_to, taken_for};
use super::guess::figure;
use super::number::{digits, grouped, is_digits, only, unread};
use crate::diagnostic::rules;
use crate::say;
use serde::Serialize;

/// An amount in whole units of the site's currency, never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub struct Money(pub u64);

/// No amount may be above this (below one quadrillion), so that sums and products cannot overflow.
const MAXIMUM: u64 = 999_999_999_999_999;

impl Scalar for Money {
    const EXPECTED: Expected =
        Expected { id: "jumlah uang dalam satuan utuh", en: "an amount of money in whole units", example: "1500000" };

    fn form() -> Form {
        let plain = digits_up_to(15);
        // At most fifteen digits after leading zeros, of those before the decimals `,00`.
        let bounded = "(?!(?:[^0-9,]*0)*[^0-9,]*[1-9](?:[^0-9,]*[0-9]){15})";
        let grouped = |least: u8| format!("[0-9]{{1,3}}(?:\\.[0-9]{{3}}){{{least},}}");
        let (bare, named) = (grouped(2), grouped(1));
        let pattern = format!("{bounded}(?:{plain}|{bare}|Rp\\.*\\s*(?:{plain}|{named})(?:,00|,-)?\\s*)");
        Form::text(Self::EXPECTED, &pattern).taken_for(taken_for::WHOLE).between(0.0, 999_999_999_999_999.0)
    }

    fn stand_in() -> Self {
        Self(0)
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let (named, amount) = match text.strip_prefix("Rp") {
            Some(rest) => (true, rest.trim_start_matches('.').trim()),
            None => (false, text),
        };
        let unsigned = amount.strip_prefix(['-', '−']);
        if unsigned.is_some_and(|rest| digits(rest).or_else(|| grouped(rest)?.parse().ok()).is_some()) {
            return Err(Problem::of(&rules::NEGATIVE_AMOUNT, say!(id "jumlah uang tidak boleh negatif: `{text}`", en "an amount of money cannot be negative: `{text}`")).help(say!(
                id "uang yang dikembalikan ditulis di `returned`, bukan sebagai angka negatif",
                en "money that was given back goes into `returned`, not into a negative figure",
            )));
        }
        let whole = if named {
            amount.strip_suffix(",00").or_else(|| amount.strip_suffix(",-")).unwrap_or(amount)
        } else {
            amount
        };
        // `1.500.000` can only be one thing; `1.500` alone could be one and a half.
        let several_groups = whole.matches('.').count() > 1 || (named && whole.contains('.'));
        let value = digits(whole).or_else(|| if several_groups { grouped(whole)?.parse().ok() } else { None });
        match value {
            Some(value) if value <= MAXIMUM => Ok(Self(value)),
            Some(_) => Err(Problem::value(say!(id "`{text}` terlalu besar untuk sebuah biaya", en "`{text}` is too large for a cost"))),
            None if is_digits(whole) => Err(Problem::value(say!(id "`{text}` terlalu besar untuk sebuah biaya", en "`{text}` is too large for a cost"))),
            None => Err(match grouped(whole) {
                Some(meant) => Problem::shape().help(say!(id "jika maksudnya {meant}, tulis `{meant}` tanpa titik atau koma", en "if you mean {meant}, write `{meant}` without points or commas")),
                None => rewritten(text).map_or_else(|| unread(text), |meant| Problem::shape().help(only(&meant))),
            }),
        }
    }
}

/// `1800000,00`, `1 800 000`, `5,4 juta`: the amount in digits.
fn rewritten(text: &str) -> Option<String> {
    let bare = text.strip_suffix(",00").or_else(|| text.strip_suffix(".00")).filter(|bare| is_digits(bare));
    if let Some(bare) = bare {
        return Some(bare.to_owned());
    }
    // Spaces between groups of three, of whatever kind.
    let amount = text.strip_prefix("Rp").map_or(text, |rest| rest.trim_start_matches('.')).trim();
    if amount.contains(char::is_whitespace) {
        let groups = amount.split(char::is_whitespace).collect::<Vec<_>>().join(".");
        if let Some(meant) =
            grouped(&groups).filter(|_| groups.matches('.').count() == amount.split_whitespace().count() - 1)
        {
            return Some(meant);
        }
    }
    figure(text).filter(|meant| !meant.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::{Money, Scalar};

    #[test]
    fn an_amount_is_rewritten_where_it_can_only_be_one() {
        let help = |text: &str| Money::parse(text, true).unwrap_err().help.map(|help| help.en);
        for text in ["1800000,00", "1800000.00", "1 800 000", "Rp 1 800 000", "1.800.000 (lunas)", "1,8 juta"] {
            assert_eq!(help(text).as_deref(), Some("write the number alone: `1800000`"), "{text}");
        }
        for text in ["1800000,50", "1 80 000", "18 00", "1.800.000 dan 200", "lunas"] {
            assert_eq!(help(text), None, "{text}");
        }
        assert!(help("tidak ada").unwrap().contains("`0`"));
    }
}
