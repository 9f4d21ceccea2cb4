//! With what a script narrows and sorts the list: the form, and where its data lie.
//!
//! Takes: a planned list. Gives: [`Tools`]. Never: loads anything; the script does, when a reader touches a filter.

use super::super::plan::EventList;
use super::super::route::Route;
use super::super::site::Site;
use super::order::Order;
use crate::failure::Failure;
use crate::words::Language;
use serde::Serialize;

/// The form, and where its data lie.
#[derive(Debug, Serialize)]
pub struct Tools {
    /// The whole catalog, whose address tells what it is narrowed to.
    pub catalog: Route,
    /// By what events can be narrowed and sorted.
    pub columns: Route,
    /// The folder of their cards.
    pub cards: Route,
    /// The folder of their reports.
    pub events: Route,
    /// What this page is narrowed to, as the catalog's address would tell it; empty where it is not.
    pub own: String,
    /// The word for the order in addresses.
    pub order_name: &'static str,
    /// The word for the page in addresses.
    pub page_name: &'static str,
    /// The orders; the first is that of the pages.
    pub orders: Vec<OrderChoice>,
}

/// An order to choose.
#[derive(Debug, Serialize)]
pub struct OrderChoice {
    /// As in addresses.
    pub value: String,
    /// What readers see.
    pub text: String,
}

impl Tools {
    /// The tools of one page of the list; `None` where there is no event.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn new(site: &Site<'_>, list: &EventList) -> Result<Option<Self>, Failure> {
        if list.events.is_empty() {
            return Ok(None);
        }
        let (routes, language) = (site.routes, site.language());
        let own = list.facet.as_ref().map(|(facet, value)| format!("{}={value}", facet.segment(language)));
        let order = |order: Order| {
            Ok(OrderChoice { value: order.word(language), text: site.word(&format!("catalog.order-{}", order.key()))? })
        };
        let (order_name, page_name) = match language {
            Language::Indonesian => ("urut", "hal"),
            Language::English => ("sort", "page"),
        };
        Ok(Some(Self {
            catalog: routes.catalog(1),
            columns: routes.catalog_columns(),
            cards: routes.catalog_cards(),
            events: routes.events(),
            own: own.unwrap_or_default(),
            order_name,
            page_name,
            orders: Order::all().map(order).collect::<Result<_, Failure>>()?,
        }))
    }
}
