//! The functions of the templates: words and static files.
//!
//! Takes: the theme's words and files. Gives: text for the template, which escapes it like any other.
//! Never: a word that is not in i18n, a file that does not exist.

use super::assets::Assets;
use crate::i18n::I18n;
use std::sync::Arc;
use tera::value::ValueKind;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// Gives Tera `t`, `asset` and `asset_data`.
pub(super) fn register(tera: &mut Tera, i18n: &Arc<I18n>, assets: &Arc<Assets>, base_path: &str) {
    let words = Arc::clone(i18n);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| translate(&words, &kwargs));
    let (files, base) = (Arc::clone(assets), base_path.to_owned());
    tera.register_function("asset", move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
        let name = kwargs.must_get::<&str>("path")?;
        let asset = files.get(name).ok_or_else(|| no_asset(name, &files))?;
        Ok(format!("{base}/{}", asset.path))
    });
    let files = Arc::clone(assets);
    tera.register_function("asset_data", move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
        let name = kwargs.must_get::<&str>("path")?;
        files.get(name).map(super::assets::Asset::data_uri).ok_or_else(|| no_asset(name, &files))
    });
}

fn no_asset(name: &str, assets: &Assets) -> Error {
    Error::message(format!("the theme has no file static/{name}; it has: {}", assets.names()))
}

/// `t(key="…", name=value…)`.
fn translate(i18n: &I18n, kwargs: &Kwargs) -> TeraResult<String> {
    let mut key = None;
    let mut values = Vec::new();
    for (name, value) in kwargs.iter() {
        let name = name.as_str().unwrap_or("");
        if name == "key" {
            key = Some(value.as_str().ok_or_else(|| Error::message("`key` must be a text"))?);
        } else {
            values.push((name, written(name, value)?));
        }
    }
    let key = key.ok_or_else(|| Error::message("t() needs `key`"))?;
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    i18n.text(key, &values).map_err(Error::message)
}

/// A value as it goes into a sentence. A fraction must come through a filter, or it would have the wrong separator; and
/// what is missing must be said in words.
fn written(name: &str, value: &Value) -> TeraResult<String> {
    match value.kind() {
        ValueKind::String | ValueKind::I64 | ValueKind::U64 | ValueKind::I128 | ValueKind::U128 => {
            Ok(value.to_string())
        }
        ValueKind::F64 => Err(Error::message(format!("`{name}` is a fraction: give it through `number`, `percent` …"))),
        other => Err(Error::message(format!("`{name}` is {other:?}: t() takes texts and whole numbers"))),
    }
}
