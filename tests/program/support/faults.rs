//! What the program says of content, as `terang check` finds it out.

use terang::catalog::{Options, link, name_by_title};
use terang::check;
use terang::content::{Read, parse};
use terang::diagnostic::{self, Diagnostic};
use terang::judge;
use terang::pages::bodies::Addresses;
use terang::pages::links;
use terang::source::Sources;

/// Every fault of what was read, in the order of the report.
pub fn all(read: Read) -> (Vec<Diagnostic>, Sources) {
    let Read { sources, layout, mut faults, .. } = read;
    let (records, found) = parse(&sources, layout);
    faults.extend(found);
    let ids = records.ids();
    let (catalog, found) = link(records, &Options::default());
    faults.extend(found);
    faults.extend(check::check(&catalog));
    faults.extend(links::check(&catalog, &Addresses::of(&catalog), &ids));
    faults.extend(judge::unknown_answers(&catalog));
    name_by_title(&catalog, &sources, &mut faults);
    check::point_at_personal_data(&sources, &mut faults);
    diagnostic::sort(&mut faults, &sources);
    (check::each_name(faults), sources)
}

/// The errors of texts by their paths.
pub fn errors(files: &[(String, String)]) -> (Vec<Diagnostic>, Sources) {
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let (mut faults, sources) = all(Read::of_texts(&files));
    faults.retain(Diagnostic::is_error);
    (faults, sources)
}
