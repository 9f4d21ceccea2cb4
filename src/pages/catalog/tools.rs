//! With what a script narrows and sorts the list: the form, and where its data lie.
//!
//! Takes: a planned list. Gives: [`Tools`]. Never: loads anything; the script does, when a reader touches a filter.

use super::super::route::{Facet, Route};
use super::super::site::Site;
use super::values::Of;
use crate::failure::Failure;
use crate::words::Language;
use serde::Serialize;

/// The form, and where its data lie.
#[derive(Debug, Serialize)]
pub struct Tools {
    /// The whole list, whose address tells what it is narrowed to.
    pub list: Route,
    /// By what its entries can be narrowed and sorted.
    pub columns: Route,
    /// The folder of their cards.
    pub cards: Route,
    /// The folder of their pages.
    pub entries: Route,
    /// What this page is narrowed to, as the whole list's address would tell it; empty where it is not.
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
    /// The tools of one page of a list that is narrowed to `facet`. orders: each as in addresses, and the key of its words.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub(in super::super) fn new(
        site: &Site<'_>,
        of: Of,
        facet: Option<&(Facet, String)>,
        orders: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Failure> {
        let (routes, language) = (site.routes, site.language());
        let own = facet.map(|(facet, value)| format!("{}={value}", facet.segment(language)));
        let order = |(value, key): (String, String)| Ok(OrderChoice { value, text: site.word(&key)? });
        let (order_name, page_name) = match language {
            Language::Indonesian => ("urut", "hal"),
            Language::English => ("sort", "page"),
        };
        let list = of.whole(site);
        Ok(Self {
            columns: routes.columns(&list),
            cards: routes.cards(&list),
            entries: of.entries(site),
            list,
            own: own.unwrap_or_default(),
            order_name,
            page_name,
            orders: orders.map(order).collect::<Result<_, Failure>>()?,
        })
    }
}
