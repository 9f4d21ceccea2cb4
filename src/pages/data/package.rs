//! `datapackage.json`: what the columns of all tables mean, as a Frictionless Data Package (version 1).
//!
//! Takes: the tables' columns and the site's settings. Gives: JSON. Never: a column that a table does not have.

use super::license::{is_license_name, license_address};
use super::{DataFile, Field};
use crate::failure::Failure;
use crate::pages::Site;
use crate::pages::absolute::absolute;
use crate::say;
use serde::Serialize;

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    name: String,
    title: String,
    description: String,
    homepage: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<License<'a>>,
    contributors: Vec<Contributor<'a>>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct License<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    title: &'a str,
}

#[derive(Serialize)]
struct Contributor<'a> {
    title: &'a str,
    role: &'static str,
}

#[derive(Serialize)]
struct Resource {
    profile: &'static str,
    name: &'static str,
    path: &'static str,
    title: String,
    description: String,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Column>,
    missing_values: [&'static str; 1],
    primary_key: Vec<&'static str>,
    foreign_keys: Vec<ForeignKey>,
}

#[derive(Serialize)]
struct Column {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints>,
}

#[derive(Serialize)]
struct Constraints {
    required: bool,
}

#[derive(Serialize)]
struct ForeignKey {
    fields: &'static str,
    reference: Reference,
}

#[derive(Serialize)]
struct Reference {
    resource: &'static str,
    fields: &'static str,
}

/// The description of all tables.
///
/// # Errors
/// Where it cannot be written, which no content should bring about.
pub fn package(site: &Site<'_>) -> Result<Vec<u8>, Failure> {
    let settings = site.catalog.settings();
    let files = DataFile::ALL.into_iter().filter(|file| *file != DataFile::Package);
    let package = Package {
        profile: "tabular-data-package",
        name: name(&settings.base_url.address()),
        title: settings.title.to_string(),
        description: settings.tagline.as_ref().map_or_else(|| settings.title.to_string(), ToString::to_string),
        homepage: absolute(site, &site.routes.home()),
        licenses: settings.license.iter().map(|license| self::license(site, license)).collect(),
        contributors: vec![Contributor { title: &settings.agency.name, role: "publisher" }],
        resources: files.map(|file| resource(site, file)).collect(),
    };
    let mut json = serde_json::to_vec_pretty(&package).map_err(|cause| {
        Failure::new(say!(id "`datapackage.json` tidak dapat disusun", en "`datapackage.json` cannot be put together"))
            .because(cause)
    })?;
    json.push(b'\n');
    Ok(json)
}

/// The site's address without its scheme, made of what a package's name may hold.
fn name(address: &str) -> String {
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    let letter = |letter: char| {
        if letter.is_ascii_alphanumeric() || "-._/".contains(letter) { letter.to_ascii_lowercase() } else { '-' }
    };
    host.chars().map(letter).collect()
}

/// A licence needs a name of the list or an address; one in words of its own is explained on the data page.
fn license<'a>(site: &Site<'_>, text: &'a str) -> License<'a> {
    let path = license_address(text);
    let named = is_license_name(text);
    License {
        name: named.then_some(text),
        path: path.or_else(|| (!named).then(|| absolute(site, &site.routes.data()))),
        title: text,
    }
}

fn resource(site: &Site<'_>, file: DataFile) -> Resource {
    let (path, language) = (file.name(), site.language());
    let fields = file.fields();
    Resource {
        profile: "tabular-data-resource",
        name: path.strip_suffix(".csv").unwrap_or(path),
        path,
        title: file.title().in_language(language).to_owned(),
        description: file.about().in_language(language).to_owned(),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: Schema {
            primary_key: fields.iter().filter(|field| field.key).map(|field| field.name).collect(),
            foreign_keys: foreign_keys(&fields),
            missing_values: [""],
            fields: fields.into_iter().map(|field| column(site, &field)).collect(),
        },
    }
}

fn column(site: &Site<'_>, field: &Field) -> Column {
    let (kind, format) = field.kind.words();
    let description = field.about.in_language(site.language()).to_owned();
    Column {
        name: field.name,
        kind,
        format,
        description,
        constraints: field.key.then_some(Constraints { required: true }),
    }
}

/// A column `event` or `program` names a row of that table.
fn foreign_keys(fields: &[Field]) -> Vec<ForeignKey> {
    let known = [("event", "events"), ("program", "programs")];
    let here = known.into_iter().filter(|(name, _)| fields.iter().any(|field| field.name == *name));
    here.map(|(fields, resource)| ForeignKey { fields, reference: Reference { resource, fields: "id" } }).collect()
}
