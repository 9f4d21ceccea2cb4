//! Every table of `/data/` as a workbook says what its CSV file says: numbers as numbers, days as days, texts as they were written.
//!
//! The workbooks are read back by another library than the one that writes them.

use crate::support::{Bench, SMALL};
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use std::collections::BTreeMap;
use std::io::Cursor;

const TABLES: [&str; 6] = ["events", "programs", "budget-lines", "evaluations", "follow-up", "outcomes"];

/// The columns of a table whose numbers and days are texts: `name`, `type` by `datapackage.json`.
fn types(output: &BTreeMap<String, Vec<u8>>, table: &str) -> BTreeMap<String, String> {
    let package: serde_json::Value = serde_json::from_slice(&output["data/datapackage.json"]).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let resource = resources.iter().find(|resource| resource["path"] == format!("{table}.csv")).unwrap();
    let fields = resource["schema"]["fields"].as_array().unwrap().iter();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    fields.map(|field| (text(&field["name"]), text(&field["type"]))).collect()
}

/// What a workbook's cell must be for a cell of the CSV file.
fn agrees(kind: &str, written: &str, cell: &Data) -> bool {
    match (kind, cell) {
        (_, Data::Empty) => written.is_empty(),
        ("number" | "integer", Data::Float(number)) => {
            written.parse::<f64>().is_ok_and(|wanted| (wanted - number).abs() <= wanted.abs() * 1e-12)
        }
        ("date", Data::DateTime(day)) => day.to_ymd_hms_milli_text() == written,
        ("boolean", Data::Bool(truth)) => written == truth.to_string(),
        // A spreadsheet runs no formula that is a text: the apostrophe of the CSV file has no place here.
        ("string", Data::String(text)) => {
            written == text || written.strip_prefix('\'').is_some_and(|bare| bare == text)
        }
        _ => false,
    }
}

trait Written {
    fn to_ymd_hms_milli_text(&self) -> String;
}

impl Written for calamine::ExcelDateTime {
    fn to_ymd_hms_milli_text(&self) -> String {
        let (year, month, day, ..) = self.to_ymd_hms_milli();
        format!("{year:04}-{month:02}-{day:02}")
    }
}

#[test]
fn a_workbook_says_what_the_csv_file_says() {
    let mut compared = 0;
    for content in ["content", SMALL, "tests/golden/lengkap/content"] {
        let bench = Bench::copy_of(content);
        bench.build(&[]);
        let output = bench.output();
        for table in TABLES {
            let types = types(&output, table);
            let bytes = output[&format!("data/{table}.xlsx")].as_slice();
            let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
            let sheets = book.sheet_names();
            assert_eq!(sheets.len(), 2, "{table}: {sheets:?}");
            let range = book.worksheet_range(&sheets[0]).unwrap();
            let mut csv = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(output[&format!("data/{table}.csv")].as_slice());
            let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
            let names: Vec<&str> = rows[0].iter().collect();
            for (row, record) in rows.iter().enumerate() {
                for (column, written) in record.iter().enumerate() {
                    let place = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
                    let cell = range.get_value(place).unwrap_or(&Data::Empty);
                    let kind = if row == 0 { "string" } else { types[names[column]].as_str() };
                    assert!(
                        agrees(kind, written, cell),
                        "{content}: {table}, row {row}, {}: {written:?}, {cell:?}",
                        names[column]
                    );
                    compared += 1;
                }
            }
            let dictionary = book.worksheet_range(&sheets[1]).unwrap();
            let told: Vec<String> = dictionary.rows().skip(1).map(|row| row[0].to_string()).collect();
            assert_eq!(told, names, "{table}");
        }
    }
    assert!(compared > 2000, "only {compared} cells");
}
