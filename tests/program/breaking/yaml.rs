//! What another parser (a port of libyaml) makes of a file: whether a slip in its signs is a fault at all.

use super::slip::{Duty, Slip};
use libyaml_safer::{EventData, Parser};

/// What is written, event by event; `None` where it is no YAML.
fn meaning(text: &str) -> Option<Vec<String>> {
    let mut bytes = text.as_bytes();
    let mut parser = Parser::new();
    parser.set_input_string(&mut bytes);
    let mut events = Vec::new();
    for event in parser {
        events.push(match event.ok()?.data {
            EventData::Scalar { value, plain_implicit, .. } => format!("{plain_implicit} {value}"),
            EventData::Alias { .. } => return None,
            other => format!("{:?}", std::mem::discriminant(&other)),
        });
    }
    Some(events)
}

fn front<'a>(path: &str, text: &'a str) -> Option<&'a str> {
    if !path.ends_with(".md") {
        return Some(text);
    }
    let rest = text.strip_prefix("---\n")?;
    rest.find("\n---\n").map(|end| &rest[..=end])
}

/// The slip with its duty: a fault where the file cannot be read any more, harmless where it says the same as before.
pub fn decide(slip: Slip, text: &str) -> Slip {
    let (path, range, to) = &slip.edits[0];
    let mut changed = text.to_owned();
    changed.replace_range(range.clone(), to);
    let said = |text| front(path, text).and_then(meaning);
    let duty = match (said(text), said(&changed)) {
        (_, None) => Duty::Fault,
        (before, after) if before == after => Duty::Harmless,
        _ => Duty::Open,
    };
    slip.duty(duty)
}
