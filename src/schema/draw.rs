//! Shapes as schemas.
//!
//! Takes: a [`Shape`]. Gives: the keywords of JSON Schema that say the same. Never: loses a bound.
//!
//! Keywords speak of one type each: `pattern` of texts, `minimum` of numbers, `items` of lists. So one flat schema can say
//! "a text of this form, or a list of such", and editors show one hover and one list of proposals instead of alternatives.

use super::prose;
use crate::shape::{Field, Form, Record, Shape};
use crate::words::Language;
use serde_json::{Map, Number, Value, json};

type Schema = Map<String, Value>;

/// Editors show what each word of an `enum` means; validators know this keyword as a remark.
const MEANINGS: &str = "enumDescriptions";

/// The schemas of one file's keys, and the forms of texts that they share.
pub struct Drawing {
    language: Language,
    forms: Schema,
}

impl Drawing {
    /// A file's keys, entered into its schema.
    pub fn file(record: &Record, language: Language, schema: &mut Schema) {
        let mut drawing = Self { language, forms: Map::new() };
        schema.insert("title".to_owned(), json!(record.help.title(language)));
        insert_prose(schema, record.help.rest(language));
        // A file without a word is a mapping without keys.
        let may_be_empty = !record.fields.iter().any(|field| field.required);
        schema.insert("type".to_owned(), if may_be_empty { json!(["object", "null"]) } else { json!("object") });
        drawing.keys(record, schema);
        drawing.forms.sort_keys();
        schema.insert("$defs".to_owned(), Value::Object(drawing.forms));
    }

    /// The keys of a mapping: all that are known, those that begin with `x-`, and no other.
    fn keys(&mut self, record: &Record, schema: &mut Schema) {
        let properties: Schema =
            record.fields.iter().map(|field| (field.key.to_owned(), self.property(field))).collect();
        let required: Vec<&str> = record.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
        schema.insert("properties".to_owned(), Value::Object(properties));
        if !required.is_empty() {
            schema.insert("required".to_owned(), json!(required));
        }
        schema.insert("patternProperties".to_owned(), json!({ "^x-": true }));
        schema.insert("additionalProperties".to_owned(), json!(false));
    }

    fn property(&mut self, field: &Field) -> Value {
        let mut schema = Map::new();
        schema.insert("title".to_owned(), json!(field.help.title(self.language)));
        insert_prose(&mut schema, &prose::of_field(field, self.language));
        self.draw(&field.shape, &mut schema);
        let examples = examples(field);
        if !examples.is_empty() {
            schema.insert("examples".to_owned(), json!(examples));
        }
        // A key without a value is no key.
        if !field.required {
            allow_nothing(&mut schema, self.language);
        }
        Value::Object(schema)
    }

    fn draw(&mut self, shape: &Shape, schema: &mut Schema) {
        match shape {
            Shape::Scalar(form) => self.scalar(form, schema),
            Shape::List(item) => {
                schema.insert("type".to_owned(), json!("array"));
                schema.insert("items".to_owned(), self.value(item));
            }
            Shape::OneOrMany(item) => {
                self.draw(item, schema);
                add_type(schema, "array");
                schema.insert("items".to_owned(), self.value(item));
            }
            Shape::Table(key, of) => {
                schema.insert("type".to_owned(), json!("object"));
                let mut names = Map::new();
                self.scalar(key, &mut names);
                schema.insert("propertyNames".to_owned(), Value::Object(names));
                schema.insert("additionalProperties".to_owned(), self.value(of));
            }
            Shape::Record(record) => {
                schema.insert("type".to_owned(), json!("object"));
                self.keys(record, schema);
            }
            Shape::Either(form, record) => {
                self.scalar(form, schema);
                add_type(schema, "object");
                self.keys(record, schema);
            }
        }
    }

    /// An item of a list or a table: records keep their own title there.
    fn value(&mut self, shape: &Shape) -> Value {
        let mut schema = Map::new();
        if let Shape::Record(record) = shape {
            schema.insert("title".to_owned(), json!(record.help.title(self.language)));
            insert_prose(&mut schema, record.help.rest(self.language));
        }
        self.draw(shape, &mut schema);
        Value::Object(schema)
    }

    fn scalar(&mut self, form: &Form, schema: &mut Schema) {
        if form.words.is_empty() {
            schema.insert("type".to_owned(), if let [only] = form.types { json!(only) } else { json!(form.types) });
            schema.insert("$ref".to_owned(), json!(format!("#/$defs/{}", self.form(form))));
            return;
        }
        let mut words = Map::new();
        words.insert("enum".to_owned(), form.words.iter().map(|word| word.word).collect());
        words.insert(
            MEANINGS.to_owned(),
            form.words.iter().map(|word| word.help.text(self.language).replace('`', "")).collect(),
        );
        if form.pattern.is_empty() {
            schema.extend(words);
        } else {
            let others = json!({ "type": "string", "pattern": form.pattern });
            schema.insert("anyOf".to_owned(), json!([words, others]));
        }
    }

    /// The name under which a form stands in `$defs`: what is expected, in English, as a name.
    fn form(&mut self, form: &Form) -> String {
        let en = form.expected.en;
        let name = en.strip_prefix("an ").or_else(|| en.strip_prefix("a ")).unwrap_or(en);
        let name = name.strip_prefix("the ").unwrap_or(name).replace(['\'', ','], "").replace(' ', "-");
        let mut schema = Map::new();
        schema.insert("pattern".to_owned(), json!(form.pattern));
        if let Some((least, greatest)) = form.range {
            schema.insert("minimum".to_owned(), number(least));
            schema.insert("maximum".to_owned(), number(greatest));
        }
        if let Some(longest) = form.longest {
            schema.insert("maxLength".to_owned(), json!(longest));
        }
        if let Some(format) = form.format {
            schema.insert("format".to_owned(), json!(format));
        }
        schema.insert("errorMessage".to_owned(), json!(prose::expected(form, self.language)));
        self.forms.entry(name.clone()).or_insert(Value::Object(schema));
        name
    }
}

/// Plain for everybody, and with its marks for those who can show them.
fn insert_prose(schema: &mut Schema, text: &str) {
    if text.is_empty() {
        return;
    }
    schema.insert("description".to_owned(), json!(text.replace('`', "")));
    if text.contains('`') {
        schema.insert("markdownDescription".to_owned(), json!(text));
    }
}

/// A number as people write it: without `.0`.
fn number(value: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "bounds are far below 2^53")]
    let whole = value as i64;
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "bounds are far below 2^53")]
    let is_whole = whole as f64 == value;
    if is_whole { json!(whole) } else { Number::from_f64(value).map_or(Value::Null, Value::Number) }
}

fn add_type(schema: &mut Schema, name: &str) {
    match schema.get_mut("type") {
        Some(Value::Array(types)) => types.push(json!(name)),
        Some(one) => *one = json!([one.take(), name]),
        None => {}
    }
}

fn allow_nothing(schema: &mut Schema, language: Language) {
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.push(Value::Null);
        if let Some(Value::Array(meanings)) = schema.get_mut(MEANINGS) {
            meanings.push(json!(prose::nothing(language)));
        }
    } else if let Some(Value::Array(either)) = schema.get_mut("anyOf") {
        either.push(json!({ "type": "null" }));
    } else {
        add_type(schema, "null");
    }
}

/// A key's examples as values; words need none, each is one.
fn examples(field: &Field) -> Vec<Value> {
    let texts = field.examples;
    match &field.shape {
        Shape::Scalar(form) if !form.words.is_empty() => Vec::new(),
        Shape::Scalar(form) | Shape::Either(form, _) => texts.iter().map(|text| example(form, text)).collect(),
        Shape::OneOrMany(item) => match &**item {
            Shape::Scalar(form) => texts.iter().map(|text| example(form, text)).collect(),
            _ => Vec::new(),
        },
        Shape::List(item) => match &**item {
            Shape::Scalar(form) if !texts.is_empty() => vec![texts.iter().map(|text| example(form, text)).collect()],
            _ => Vec::new(),
        },
        Shape::Table(_, of) => match (&**of, texts) {
            (Shape::Scalar(form), [key, text]) => vec![json!({ *key: example(form, text) })],
            _ => Vec::new(),
        },
        Shape::Record(_) => Vec::new(),
    }
}

/// A text as the value that YAML would take it for.
fn example(form: &Form, text: &str) -> Value {
    let takes = |name: &str| form.types.first() == Some(&name);
    match text.parse::<f64>() {
        Ok(value) if takes("integer") || takes("number") => number(value),
        _ => json!(text),
    }
}
