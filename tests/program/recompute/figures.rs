//! Every number of a `report.json`, by a path that does not depend on the order of lists: items go by what names them.

use serde_json::Value;

/// One number, or one list of numbers that stands for one figure.
#[derive(Debug, Clone)]
pub struct Figure {
    /// `learning.pengetahuan.gain.mean`, in parts, since an aspect or a vendor may hold a full stop.
    pub path: Vec<String>,
    pub values: Vec<f64>,
}

impl Figure {
    pub fn name(&self) -> String {
        self.path.join(".")
    }
}

/// What names an item of a list.
const NAMES: [&str; 12] =
    ["test", "category", "vendor", "payer", "by", "months", "id", "date", "measure", "aspect", "rule", "what"];

/// All numbers below a value. Lists of numbers are one figure each.
pub fn figures(value: &Value) -> Vec<Figure> {
    let mut found = Vec::new();
    walk(value, &mut Vec::new(), &mut found);
    found
}

fn walk(value: &Value, path: &mut Vec<String>, found: &mut Vec<Figure>) {
    match value {
        Value::Number(number) => found.push(Figure { path: path.clone(), values: vec![number.as_f64().unwrap()] }),
        Value::Array(items) if !items.is_empty() && items.iter().all(Value::is_number) => {
            found
                .push(Figure { path: path.clone(), values: items.iter().map(|item| item.as_f64().unwrap()).collect() });
        }
        Value::Array(items) => {
            let mut taken: Vec<String> = Vec::new();
            for item in items {
                path.push(unique(name_of(item), &mut taken));
                walk(item, path, found);
                path.pop();
            }
        }
        Value::Object(map) => {
            for (key, below) in map {
                // What names an item is no figure of it.
                if path.len() > 1 && NAMES.contains(&key.as_str()) {
                    continue;
                }
                path.push(key.clone());
                walk(below, path, found);
                path.pop();
            }
        }
        _ => {}
    }
}

/// The second item of a name is `name.2`.
fn unique(name: String, taken: &mut Vec<String>) -> String {
    let nth = taken.iter().filter(|taken| **taken == name).count() + 1;
    taken.push(name.clone());
    if nth == 1 { name } else { format!("{name}.{nth}") }
}

fn name_of(item: &Value) -> String {
    if let Some(who) = item["who"].as_array() {
        return who.iter().map(|who| who.as_str().unwrap()).collect::<Vec<_>>().join("+");
    }
    if item["from"].is_number() {
        return format!("{}-{}", item["from"], item["to"]);
    }
    let named = NAMES.iter().find_map(|key| match &item[*key] {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    named.unwrap_or_else(|| "unnamed".to_owned())
}
