//! What search engines read: JSON-LD in the words of schema.org.
//!
//! Takes: the site and what a page shows. Gives: the nodes of the page's `@graph`; its frame adds the way to the page.
//! Never: says more than the page does. A speaker without a basis for publishing the name is not there, and what nobody
//! wrote down (whether an event is free) is not claimed.

mod thing;
mod training;

pub use training::{event, program};

use super::Shows;
use super::Site;
use super::absolute::absolute;
use super::data::{DataFile, license_address};
use super::dates::changed;
use super::picture;
use crate::address::{Address, classify};
use crate::catalog::{Handle, Material, Speaker};
use serde_json::Value;
use thing::Thing;

/// The home page: who publishes, and what.
#[must_use]
pub fn home(site: &Site<'_>) -> Vec<Value> {
    let settings = site.catalog.settings();
    let website = Thing::new("WebSite")
        .id(format!("{}#website", home_address(site)))
        .with("name", &*settings.title.value)
        .maybe("description", settings.tagline.as_ref().map(|tagline| tagline.as_str()))
        .with("url", home_address(site))
        .with("inLanguage", site.language().code())
        .with("publisher", agency_reference(site));
    nodes([agency(site), website])
}

/// A speaker's page; nothing where the name may not be published.
#[must_use]
pub fn speaker(site: &Site<'_>, speaker: Handle<Speaker>) -> Vec<Value> {
    let Some(person) = person(site, speaker) else { return Vec::new() };
    let record = &site.catalog[speaker].record;
    let elsewhere = record.links.iter().filter(|link| classify(&link.url) == Address::External);
    let topics = record.expertise.iter().map(|topic| Value::from(site.catalog.settings().topic_name(topic)));
    let image = picture::of_speaker(site, &site.catalog[speaker]).pop().map(|copy| absolute(site, &copy.route));
    let person = person
        .maybe("image", image)
        .list("sameAs", elsewhere.map(|link| Value::from(link.url.as_str())).collect())
        .list("knowsAbout", topics.collect());
    nodes([person])
}

/// A material's page, described as its frame describes it.
#[must_use]
pub fn material(site: &Site<'_>, material: Handle<Material>, description: &str) -> Vec<Value> {
    let material = &site.catalog[material];
    let (id, record) = (material.id.as_str(), &material.record);
    let address = absolute(site, &site.routes.material(id));
    let downloads = material.downloads.iter().map(|download| {
        let below = download.file.path.strip_prefix(&format!("materials/{id}/")).unwrap_or(&download.file.name);
        Thing::new("MediaObject")
            .with("name", download.title.as_str())
            .with("contentUrl", absolute(site, &site.routes.material_file(id, below)))
            .with("contentSize", format!("{} B", download.file.bytes))
            .into()
    });
    let topics = record.topics.iter().map(|topic| Value::from(site.catalog.settings().topic_name(topic)));
    let authors = material.authors.iter().filter_map(|author| person(site, *author)).map(Value::from);
    let minutes =
        record.hours.as_ref().map(|hours| hours.value.0 * f64::from(site.catalog.settings().lesson_hour_minutes));
    let resource = Thing::new("LearningResource")
        .id(format!("{address}#material"))
        .with("name", &*record.title.value)
        .with("description", description)
        .with("url", address)
        .with("inLanguage", site.language().code())
        .list("about", topics.collect())
        .list("author", authors.collect())
        .with("publisher", agency_reference(site))
        .maybe("timeRequired", minutes.map(duration))
        .maybe("license", record.license.as_ref().map(|license| self::license(license)))
        .list("encoding", downloads.collect());
    nodes([resource])
}

/// The page with files to download, by its title and described as its frame describes it.
#[must_use]
pub fn data(site: &Site<'_>, title: &str, description: &str) -> Vec<Value> {
    let settings = site.catalog.settings();
    let address = absolute(site, &site.routes.data());
    let reference = format!("{address}#dataset");
    let files = DataFile::ALL.into_iter().map(|file| {
        let format = if file == DataFile::Package { "application/json" } else { "text/csv" };
        Thing::new("DataDownload")
            .with("name", file.title().in_language(site.language()))
            .with("description", file.about().in_language(site.language()))
            .with("encodingFormat", format)
            .with("contentUrl", absolute(site, &site.routes.data_file(file.name())))
            .into()
    });
    let events = || site.catalog.events().map(|(_, event)| event);
    let period =
        events().map(crate::catalog::Event::first_day).min().zip(events().map(crate::catalog::Event::last_day).max());
    let changed = changed(site, &Shows::Data);
    let dataset = Thing::new("Dataset")
        .id(reference.clone())
        .with("name", format!("{} — {}", &*settings.title.value, title))
        .with("description", description)
        .with("url", address.as_str())
        .with("inLanguage", site.language().code())
        .with("creator", agency_reference(site))
        .with("isAccessibleForFree", true)
        .maybe("license", settings.license.as_ref().map(|license| self::license(license)))
        .maybe("temporalCoverage", period.map(|(first, last)| format!("{first}/{last}")))
        .maybe("dateModified", changed.map(|date| date.to_string()))
        .list("distribution", files.collect());
    let catalog = Thing::new("DataCatalog")
        .id(format!("{address}#catalog"))
        .with("name", &*settings.title.value)
        .with("url", address)
        .with("publisher", agency_reference(site))
        .list("dataset", vec![Thing::reference(reference).into()]);
    nodes([agency(site), catalog, dataset])
}

/// The things of a page's graph; the page's frame adds the way to it.
fn nodes<const N: usize>(things: [Thing; N]) -> Vec<Value> {
    things.into_iter().map(Value::from).collect()
}

fn home_address(site: &Site<'_>) -> String {
    absolute(site, &site.routes.home())
}

fn agency_id(site: &Site<'_>) -> String {
    format!("{}#agency", home_address(site))
}

fn agency_reference(site: &Site<'_>) -> Thing {
    Thing::new("GovernmentOrganization").id(agency_id(site)).with("name", &*site.catalog.settings().agency.name.value)
}

/// The publishing agency in full.
fn agency(site: &Site<'_>) -> Thing {
    let agency = &site.catalog.settings().agency;
    agency_reference(site)
        .maybe("alternateName", agency.short_name.as_ref().map(|name| name.as_str()))
        .with("url", home_address(site))
        .maybe("email", agency.email.as_ref().map(|email| email.as_str()))
}

/// A person whose name may be published.
fn person(site: &Site<'_>, speaker: Handle<Speaker>) -> Option<Thing> {
    let speaker = &site.catalog[speaker];
    if !speaker.is_named() {
        return None;
    }
    let address = absolute(site, &site.routes.speaker(speaker.id.as_str()));
    let affiliation =
        speaker.record.affiliation.as_ref().map(|name| Thing::new("Organization").with("name", name.as_str()));
    let person = Thing::new("Person")
        .id(format!("{address}#person"))
        .with("name", &*speaker.record.name.value)
        .with("url", address)
        .maybe("jobTitle", speaker.record.position.as_ref().map(|position| position.as_str()))
        .maybe("affiliation", affiliation);
    Some(person)
}

/// A licence by its address, or by its name where nobody knows one.
fn license(text: &str) -> Value {
    license_address(text).map_or_else(|| Thing::new("CreativeWork").with("name", text).into(), Value::from)
}

/// Minutes as an ISO 8601 duration.
fn duration(minutes: f64) -> String {
    format!("PT{}M", minutes.round())
}

#[cfg(test)]
mod tests;
