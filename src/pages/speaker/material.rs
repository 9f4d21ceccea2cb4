//! A material that a speaker wrote.
//!
//! Takes: the site and a material. Gives: [`MaterialRow`]. Never: its files; its own page lists them.

use crate::catalog::{Handle, Material};
use crate::failure::Failure;
use crate::format;
use crate::pages::parts::SEPARATOR;
use crate::pages::route::Route;
use crate::pages::site::Site;
use crate::sentence::{Sentence, Value};
use serde::Serialize;

/// A material that the speaker wrote.
#[derive(Debug, Serialize)]
pub struct MaterialRow {
    /// Its page.
    pub route: Route,
    /// Its name.
    pub title: String,
    /// Domain and hours.
    pub about: String,
}

pub(super) fn material_row(site: &Site<'_>, handle: Handle<Material>) -> Result<MaterialRow, Failure> {
    let material = &site.catalog[handle];
    let mut about = Vec::new();
    if let Some(domain) = &material.record.domain {
        about.push(crate::pages::parts::capitalised(
            &site.word(&format!("word.material-domain.{}", domain.value.word()))?,
        ));
    }
    if let Some(hours) = &material.record.hours {
        about.push(
            site.say(
                &Sentence::new("material.hours")
                    .with("hours", Value::Text(format::decimal_trimmed(hours.value.0, 1, site.language()))),
            )?,
        );
    }
    Ok(MaterialRow {
        route: site.routes.material(material.id.as_str()),
        title: material.record.title.to_string(),
        about: about.join(SEPARATOR),
    })
}
