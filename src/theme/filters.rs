//! The filters of the templates: how a value is written, never which value.
//!
//! Takes: a value of a view, the site's [`Settings`]. Gives: text for the template, which escapes it like any other.
//! Never: sums, sorts, compares; and only `markup`, `explained` and `json_ld` give text that is not escaped again.

use super::Settings;
use crate::address::{self, Address};
use crate::format;
use crate::markup;
use crate::markup::terms::{self, Word};
use jiff::civil::{Date, Time};
use std::sync::Arc;
use tera::value::ValueKind;
use tera::{Error, ErrorKind, Kwargs, Number, State, Tera, TeraResult, Value};

/// All filters of a theme, for messages and for the guide.
pub(super) const NAMES: &[&str] = &[
    "absolute",
    "date",
    "date_range",
    "explained",
    "filesize",
    "json_ld",
    "list",
    "markup",
    "money",
    "money_short",
    "money_thousands",
    "number",
    "percent",
    "points",
    "time",
    "time_range",
    "timestamp",
    "url",
    "weekday",
];

/// Tera's own filters that no template may use, and why. The load-time check names them; calling one fails too.
pub(super) const BANNED: &[(&str, &str)] = &[
    (
        "safe",
        "the filter `safe` is switched off: it opens any text; a value that really is HTML is opened with `markup`",
    ),
    (
        "group_by",
        "the filter `group_by` is switched off: its order changes from run to run; the view must bring the groups",
    ),
];

type Written = fn(&Settings, &Value, &Kwargs) -> TeraResult<Value>;

/// Gives Tera the theme's filters.
pub(super) fn register(tera: &mut Tera, settings: &Arc<Settings>) {
    let filters: [(&'static str, Written); 19] = [
        ("absolute", absolute),
        ("date", date),
        ("date_range", date_range),
        ("explained", explained),
        ("filesize", filesize),
        ("json_ld", json_ld),
        ("list", list),
        ("markup", opened),
        ("money", money),
        ("money_short", money_short),
        ("money_thousands", money_thousands),
        ("number", number),
        ("percent", percent),
        ("points", points),
        ("time", time),
        ("time_range", time_range),
        ("timestamp", timestamp),
        ("url", url),
        ("weekday", weekday),
    ];
    for (name, filter) in filters {
        let settings = Arc::clone(settings);
        tera.register_filter(name, move |value: Value, kwargs: Kwargs, _: &State| filter(&settings, &value, &kwargs));
    }
    for (name, reason) in BANNED {
        tera.register_filter(*name, move |_: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
            Err(Error::message(reason))
        });
    }
}

/// The wrong kind of value, said so that its author knows what to do.
fn expected(what: &str, value: &Value) -> Error {
    let actual_type = match value.kind() {
        ValueKind::Undefined => "a field that is not defined".to_owned(),
        ValueKind::None => "none (what is missing must be said in words)".to_owned(),
        kind => format!("{kind:?}").to_lowercase(),
    };
    Error::new(ErrorKind::InvalidArgument { expected_type: what.to_owned(), actual_type })
}

fn whole(value: &Value) -> TeraResult<i128> {
    value.as_i128().ok_or_else(|| expected("whole number", value))
}

fn float(value: &Value) -> TeraResult<f64> {
    value.as_f64().filter(|number| number.is_finite()).ok_or_else(|| expected("finite number", value))
}

fn text<'a>(value: &'a Value, what: &str) -> TeraResult<&'a str> {
    value.as_str().ok_or_else(|| expected(what, value))
}

fn day(value: &Value) -> TeraResult<Date> {
    text(value, "date such as 2026-03-10")?.parse().map_err(|_| expected("date such as 2026-03-10", value))
}

fn hour(value: &Value) -> TeraResult<Time> {
    text(value, "time such as 08:30")?.parse().map_err(|_| expected("time such as 08:30", value))
}

/// An argument that may be left out; `none` counts as left out.
fn argument(kwargs: &Kwargs, name: &str) -> Option<Value> {
    kwargs.iter().find(|(key, value)| key.as_str() == Some(name) && !value.is_none()).map(|(_, value)| value.clone())
}

fn needed(kwargs: &Kwargs, name: &str) -> TeraResult<Value> {
    argument(kwargs, name).ok_or_else(|| Error::new(ErrorKind::MissingArgument { arg_name: name.to_owned() }))
}

fn decimals(kwargs: &Kwargs, usual: usize) -> TeraResult<usize> {
    let given = kwargs.get::<usize>("decimals")?.unwrap_or(usual);
    if given > 9 { Err(Error::message("`decimals` goes from 0 to 9")) } else { Ok(given) }
}

fn currency(settings: &Settings, kwargs: &Kwargs) -> TeraResult<String> {
    match argument(kwargs, "currency") {
        Some(given) => text(&given, "currency code").map(str::to_owned),
        None => Ok(settings.currency.clone()),
    }
}

fn money(settings: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    Ok(format::money(whole(value)?, &currency(settings, kwargs)?, settings.language).into())
}

fn money_short(settings: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    Ok(format::money_short(whole(value)?, &currency(settings, kwargs)?, settings.language).into())
}

fn money_thousands(settings: &Settings, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    Ok(format::money_thousands(whole(value)?, settings.language).into())
}

/// Without `decimals`, a whole number has none and another number one; `trim=true` leaves a final `,0` out.
fn number(settings: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    let given = kwargs.get::<usize>("decimals")?;
    if let (Some(Number::Integer(count)), None) = (value.as_number(), given) {
        return Ok(format::integer(count, settings.language).into());
    }
    let written = if kwargs.get::<bool>("trim")?.unwrap_or(false) { format::decimal_trimmed } else { format::decimal };
    Ok(written(float(value)?, decimals(kwargs, 1)?, settings.language).into())
}

/// `trim=true` writes as many decimals as the share has, at most four: what an editor set is not rounded.
fn percent(settings: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    if kwargs.get::<bool>("trim")?.unwrap_or(false) {
        return Ok(format::percent_trimmed(float(value)?, decimals(kwargs, 4)?, settings.language).into());
    }
    Ok(format::percent(float(value)?, decimals(kwargs, 1)?, settings.language).into())
}

fn points(settings: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    Ok(format::points(float(value)?, decimals(kwargs, 1)?, settings.language).into())
}

/// `form`: `full` (the default), `weekday`, `no_year` or `month`.
fn date(settings: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    let (day, language) = (day(value)?, settings.language);
    let form = argument(kwargs, "form");
    Ok(match form.as_ref().and_then(Value::as_str) {
        None if form.is_none() => format::date(day, language),
        Some("full") => format::date(day, language),
        Some("weekday") => format::weekday_date(day, language),
        Some("no_year") => format::date_in_year(day, language),
        Some("month") => format::month_year(day, language),
        _ => return Err(Error::message("`form` is full, weekday, no_year or month")),
    }
    .into())
}

fn date_range(settings: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    let end = argument(kwargs, "end").map_or_else(|| day(value), |end| day(&end))?;
    Ok(format::date_range(day(value)?, end, settings.language).into())
}

fn weekday(settings: &Settings, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    Ok(format::weekday(day(value)?, settings.language).into())
}

/// The day that decides what the zone is called. Indonesia's zones never change their names, so that it may be left out.
fn on(settings: &Settings, kwargs: &Kwargs) -> TeraResult<Date> {
    match argument(kwargs, "on") {
        Some(given) => day(&given),
        None if format::zone_has_one_name(&settings.time_zone) => Ok(Date::ZERO),
        None => Err(Error::message("in this time zone a time needs its day: `on=…`")),
    }
}

fn time(settings: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    Ok(format::clock(hour(value)?, &settings.time_zone, on(settings, kwargs)?, settings.language).into())
}

fn time_range(settings: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    let (start, end) = (hour(value)?, hour(&needed(kwargs, "end")?)?);
    Ok(format::clock_range(start, end, &settings.time_zone, on(settings, kwargs)?, settings.language).into())
}

/// A day and `time=` as ISO 8601 with the site's offset, for `<time datetime>`.
fn timestamp(settings: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    Ok(format::timestamp(day(value)?, hour(&needed(kwargs, "time")?)?, &settings.time_zone).into())
}

fn filesize(settings: &Settings, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    let bytes = value.as_u64().ok_or_else(|| expected("number of bytes", value))?;
    Ok(format::file_size(bytes, settings.language).into())
}

fn list(settings: &Settings, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    let items = value.as_array().ok_or_else(|| expected("list of texts", value))?;
    let items = items.iter().map(|item| text(item, "text")).collect::<TeraResult<Vec<_>>>()?;
    Ok(format::list(&items, settings.language).into())
}

/// Opens a `SafeHtml`, and nothing else.
fn opened(_: &Settings, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    let map = value.as_map().filter(|map| map.len() == 1);
    let html = map.and_then(|map| map.iter().next()).filter(|(key, _)| key.as_str() == Some(markup::KEY));
    match html.and_then(|(_, html)| html.as_str()) {
        Some(html) => Ok(Value::safe_string(html)),
        None => Err(expected("SafeHtml: a field that Markdown or a chart has filled", value)),
    }
}

/// What a template has captured (`{% set %}`), with the words of `terms` made buttons where each section has them first: a map of
/// `html`, and of those terms that were `met`, in their order.
fn explained(_: &Settings, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    let captured = value.as_str().filter(|_| value.is_safe());
    let html = captured.ok_or_else(|| expected("HTML that a template has captured with `set`", value))?;
    let terms = needed(kwargs, "terms")?;
    let terms = terms.as_array().ok_or_else(|| expected("list of terms", &terms))?;
    let words = terms.iter().map(word).collect::<TeraResult<Vec<_>>>()?;
    let (html, met) = terms::explained(html, &words);
    let met: Vec<Value> = terms.iter().zip(met).filter(|(_, met)| *met).map(|(term, _)| term.clone()).collect();
    Ok(tera::Map::from_iter([("html".into(), Value::safe_string(&html)), ("met".into(), Value::from(met))]).into())
}

/// A term as the reader of the page looks for it.
fn word(term: &Value) -> TeraResult<Word<'_>> {
    let field =
        |name: &'static str| term.get_from_path(name).and_then(Value::as_str).ok_or_else(|| expected("term", term));
    let only = term.get_from_path("only").and_then(Value::as_array);
    Ok(Word {
        id: field("id")?,
        name: field("name")?,
        only: only.map(|ids| ids.iter().filter_map(Value::as_str).collect()),
    })
}

/// JSON that cannot leave its `<script>`: what HTML could read as a tag is written as an escape of JSON's own.
fn json_ld(_: &Settings, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    let json = serde_json::to_string(value).map_err(Error::message)?;
    let mut safe = String::with_capacity(json.len() + 16);
    for letter in json.chars() {
        match letter {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            other => safe.push(other),
        }
    }
    Ok(Value::safe_string(&safe))
}

/// A site-relative address with the site's own path before it; another allowed address as it is.
fn url(settings: &Settings, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    let written = text(value, "address")?;
    match address::classify(written) {
        Address::Site(path) => Ok(format!("{}{path}", settings.base_path).into()),
        Address::Fragment | Address::External | Address::Contact => Ok(written.trim().into()),
        Address::Relative | Address::Forbidden => {
            Err(Error::message(format!("`{written}` is no address of this site (/…), of the web, mailto: or tel:")))
        }
    }
}

/// A site-relative address as a full one.
fn absolute(settings: &Settings, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    let written = text(value, "address")?;
    match address::classify(written) {
        Address::Site(path) => Ok(format!("{}{path}", settings.base_url.trim_end_matches('/')).into()),
        Address::External => Ok(written.trim().into()),
        _ => Err(Error::message(format!("`{written}` is no address of this site (/…) or of the web"))),
    }
}
