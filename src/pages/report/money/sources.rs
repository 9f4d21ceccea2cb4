//! Where the figures on money come from.
//!
//! Takes: what the report shows of the budget, and the budget. Gives: its citations. Never: a citation of a figure that is not shown.

use super::super::Scope;
use super::super::citations::{Citations, at};
use super::Money;
use crate::evidence::money::{is_beside_ceiling, is_lodging_or_travel, is_unpriced_ceiling, planned_of};
use crate::model::budget::{Budget, Category, Line};
use crate::pages::meaning;
use crate::source::Location;

/// Where a line says what it was to cost: in one amount, or in a price and how many of what.
fn planned_at(line: &Line) -> Vec<Location> {
    line.revised.as_ref().map_or_else(|| original_at(line), |amount| vec![amount.at])
}

/// Where a line says what it was to cost before it was revised.
fn original_at(line: &Line) -> Vec<Location> {
    match &line.planned {
        Some(amount) => vec![amount.at],
        None => at(line.unit_price.as_ref()).into_iter().chain(line.volume.iter().map(|part| part.at)).collect(),
    }
}

pub(super) fn cite<'a>(scope: &Scope<'a>, shown: &Money<'a>, budget: &'a Budget, citations: &mut Citations<'a>) {
    let of = |wanted: Option<Category>| {
        budget.lines.iter().filter(move |line| wanted.is_none_or(|wanted| line.category.value == wanted))
    };
    let spent = |wanted| of(wanted).filter_map(|line| Some(line.realised.as_ref()?.at));
    let planned = |wanted| of(wanted).filter(|line| planned_of(line).is_some()).flat_map(planned_at);
    citations.all("money.planned", shown.planned.figure, planned(None));
    citations.all("money.original", shown.original.figure, of(None).flat_map(original_at));
    citations.all("money.realised", shown.realised.figure, spent(None));
    citations.all("money.variance", shown.variance.figure, spent(None).chain(planned(None)));
    citations.all("money.realised_share", shown.realised_share.figure, spent(None).chain(planned(None)));
    let people = scope.event.record.participants.as_ref();
    let people_sent = scope.event.record.sender.as_ref().and_then(|sender| at(sender.sent.as_ref()));
    let attended = people.and_then(|people| at(people.attended.as_ref())).or(people_sent);
    citations.all("money.per_participant", shown.per_participant.figure, spent(None).chain(attended));
    let by_day = || people.into_iter().flat_map(|people| people.attended_by_day.iter().map(|day| day.at));
    let estimated = attended.filter(|_| people.is_none_or(|people| people.attended_by_day.is_empty()));
    let sessions =
        || scope.event.schedule.iter().flat_map(|schedule| schedule.sessions.iter().map(|session| session.at));
    let hour = scope.site.catalog.settings().lesson_hour_at;
    citations.all(
        "money.per_participant_hour",
        shown.per_participant_hour.figure,
        spent(None).chain(by_day()).chain(estimated).chain(hour),
    );
    citations.block("money.per_participant_hour", shown.per_participant_hour.figure, sessions());
    citations.all("money.person_hours", shown.person_hours.figure, by_day().chain(estimated).chain(hour));
    citations.block("money.person_hours", shown.person_hours.figure, sessions());
    if shown.lodging_travel_basis == Some("planned") {
        citations.all("money.lodging_travel_share", shown.lodging_travel_share.figure, planned(None));
    } else {
        citations.all("money.lodging_travel_share", shown.lodging_travel_share.figure, spent(None));
    }
    let unpaid = || budget.lines.iter().filter(|line| line.realised.is_none() && !is_lodging_or_travel(line));
    citations.all(
        "money.lodging_travel_least",
        shown.lodging_travel_least.figure,
        spent(None).chain(unpaid().flat_map(planned_at)),
    );
    for total in &shown.by_category {
        let path = |figure: &str| format!("money.by_category.{}.{figure}", total.category.word());
        citations.all(path("planned"), total.planned.figure, planned(Some(total.category)));
        citations.all(path("realised"), total.realised.figure, spent(Some(total.category)));
    }
    cite_rest(shown, budget, citations);
}

fn cite_rest<'a>(shown: &Money<'a>, budget: &'a Budget, citations: &mut Citations<'a>) {
    let place = [Category::Venue, Category::MeetingPackage, Category::Lodging];
    let place = || budget.lines.iter().filter(|line| place.contains(&line.category.value));
    if place().next().is_none() {
        // Nothing was paid, as the kinds of all lines tell.
        citations.all("money.place.paid", shown.place.paid.figure, budget.lines.iter().map(|line| line.category.at));
    } else if shown.place.basis == Some("planned") {
        citations.all("money.place.paid", shown.place.paid.figure, place().flat_map(planned_at));
    } else {
        citations.all(
            "money.place.paid",
            shown.place.paid.figure,
            place().filter_map(|line| Some(line.realised.as_ref()?.at)),
        );
    }
    let priced = || budget.lines.iter().filter(|line| is_beside_ceiling(line));
    let both = |line: &Line| [at(line.unit_price.as_ref()), at(line.ceiling.as_ref())].into_iter().flatten();
    // Plan and spending stand beside the volume at the ceiling.
    let sums = |line: &Line| -> Vec<Location> {
        let written = [at(line.revised.as_ref().or(line.planned.as_ref())), at(line.realised.as_ref())];
        let volume = line.volume.iter().map(|quantity| quantity.at);
        if line.volume.is_empty() { Vec::new() } else { volume.chain(written.into_iter().flatten()).collect() }
    };
    let unpriced = |line: &Line| if line.unit_price.is_none() { sums(line) } else { Vec::new() };
    citations.all("money.ceilings.above", Some(()), priced().flat_map(|line| both(line).chain(sums(line))));
    citations.all("money.ceilings.compared", Some(()), priced().flat_map(|line| both(line).chain(unpriced(line))));
    let unpriced = budget.lines.iter().filter(|line| is_unpriced_ceiling(line));
    let unpriced = unpriced.filter_map(|line| at(line.ceiling.as_ref()));
    citations.all("money.ceilings.unpriced", Some(()), unpriced);
    citations.all("money.ceilings.lines", Some(()), budget.lines.iter().map(|line| line.category.at));
    for total in &shown.vendors {
        let own = || {
            budget.lines.iter().filter(|line| line.vendor.as_ref().is_some_and(|name| name.as_str() == total.vendor))
        };
        let path = |figure: &str| format!("money.vendors.{}.{figure}", total.vendor);
        let spent = own().filter_map(|line| Some(line.realised.as_ref()?.at));
        citations.all(path("realised"), total.realised.figure, spent);
        citations.all(path("lines"), Some(()), own().filter_map(|line| at(line.vendor.as_ref())));
        let planned = own().filter(|line| planned_of(line).is_some()).flat_map(planned_at);
        citations.all(path("planned"), total.planned.figure, planned);
    }
    let mut names = Vec::new();
    for written in &budget.funding {
        let name = meaning::name(&mut names, written.payer.as_str());
        citations.fact(format!("money.funding.{name}.amount"), written.amount.as_ref());
        citations.fact(format!("money.funding.{name}.per_payer"), written.per_payer.as_ref());
        citations.fact(format!("money.funding.{name}.payers"), written.payers.as_ref());
    }
    citations.fact("money.returned.amount", budget.returned.as_ref().map(|returned| &returned.amount));
    let mut names = Vec::new();
    for written in &budget.audits {
        let name = meaning::name(&mut names, written.by.as_str());
        citations.fact(format!("money.audits.{name}"), Some(&written.by));
        citations.fact(format!("money.audits.{name}.amount"), written.amount.as_ref());
    }
}
