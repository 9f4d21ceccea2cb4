//! Slips with whole files: copied, renamed, lost.

use super::site::Site;
use super::slip::{Duty, Slip};
use super::words::all;

fn events(site: &Site) -> impl Iterator<Item = &str> {
    site.0.keys().filter_map(|path| path.strip_suffix("event.md"))
}

fn copied(site: &Site, from: &str, to: &str) -> Slip {
    let mut slip = Slip::files(format!("{from} > {to}"));
    for (path, text) in site.0.iter().filter(|(path, _)| path.starts_with(from)) {
        let below = &path[from.len()..];
        slip = slip.add(format!("{to}{below}"), text.clone());
    }
    slip
}

/// An event's folder copied into another year.
pub fn event_copied_to_another_year(site: &Site) -> Vec<Slip> {
    let slip = |from: &str| {
        let id = from.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let to = format!("events/2031/{id}/");
        copied(site, from, &to).or_at(&format!("{from}event.md"), 1..2).or_at(&format!("{to}event.md"), 1..2)
    };
    events(site).map(slip).collect()
}

/// An event's folder copied beside itself, as the beginning of the next one: nobody teaches in both.
pub fn event_copied_beside_itself(site: &Site) -> Vec<Slip> {
    let slip = |from: &str| {
        let to = format!("{}-salinan/", from.trim_end_matches('/'));
        let schedule = site.text(&format!("{from}schedule.yaml"));
        let front = site.text(&format!("{from}event.md"));
        let takes_place = !["status: cancelled", "status: postponed"].iter().any(|status| front.contains(status));
        let is_double = takes_place && schedule.contains("speaker:") && schedule.contains("start:");
        let many = u32::MAX;
        copied(site, from, &to)
            .or_at(&format!("{from}schedule.yaml"), 1..many)
            .or_at(&format!("{to}schedule.yaml"), 1..many)
            .duty(if is_double { Duty::Fault } else { Duty::Open })
    };
    events(site).map(slip).collect()
}

/// Two pages that claim one former address.
pub fn alias_twice(site: &Site) -> Vec<Slip> {
    let papers: Vec<(&str, &str)> = site.written().filter(|(path, _)| path.ends_with(".md")).collect();
    let slip = |pair: &[(&str, &str)]| {
        let [(path, text), (other, second)] = pair else { return None };
        (!text.contains("\naliases:") && !second.contains("\naliases:")).then(|| {
            let line = "aliases: [alamat/lama/]\n";
            let slip = Slip::edit(path, text, 4..4, line).also(other, 4..4, line);
            Slip { what: format!("{path}:2 and {other}:2 `{}`", line.trim()), ..slip }.or_at(other, 2..3)
        })
    };
    papers.windows(2).filter_map(slip).collect()
}

/// A text file by a name that the model does not know.
pub fn file_misnamed(site: &Site) -> Vec<Slip> {
    let mut slips = Vec::new();
    for (turn, (path, text)) in site.written().enumerate() {
        let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (&path[..=folder.len()], name));
        let (stem, ending) = name.rsplit_once('.').expect("an ending");
        let to = match (ending, turn % 3) {
            ("yaml", 0) => format!("{folder}{stem}.yml"),
            ("yaml", 1) => format!("{folder}{stem} (1).yaml"),
            ("yaml", _) => format!("{folder}{}.yaml", stem.to_uppercase()),
            (_, 0) => format!("{folder}{stem}.markdown"),
            (_, 1) => format!("{folder}{stem} (1).md"),
            _ => format!("{folder}{}{}.md", stem[..1].to_uppercase(), &stem[1..]),
        };
        slips.push(Slip::files(format!("{path} > {to}")).remove(path).add(to.clone(), text).or_at(&to, 1..2));
    }
    slips
}

/// A file that others name is gone.
pub fn attachment_lost(site: &Site) -> Vec<Slip> {
    let mut slips = Vec::new();
    for (path, text, line) in all(site) {
        if !matches!(line.key, Some("file" | "document" | "evidence")) || !line.is_plain() {
            continue;
        }
        let folder = if path.starts_with("materials/") {
            path.trim_end_matches(".md")
        } else {
            path.rsplit_once('/').map_or("", |(folder, _)| folder)
        };
        let named = format!("{folder}/{}", line.value);
        if site.0.contains_key(&named) {
            let range = line.start..line.start;
            let slip = Slip { edits: Vec::new(), ..Slip::of(path, text, &line, range, "") };
            slips.push(Slip { what: format!("{named} lost"), ..slip }.remove(named.clone()));
        }
    }
    slips
}
