//! The lists: events and programs, whole and narrowed, with what a script loads to narrow them; speakers; materials.
//!
//! Takes: the events of every value of every facet. Gives: their pages, to the plan. Never: a list of nothing but the whole ones.

use super::super::catalog::CARDS;
use super::super::facets::{FacetCount, program_facet_values};
use super::super::program::by_title;
use super::super::route::Facet;
use super::{EventList, ListPage, Planner, ProgramsPage, Shows, list_pages, newest_first};
use crate::catalog::{Event, Handle, Program};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Planner<'_> {
    pub(super) fn lists(&mut self, lists: BTreeMap<(Facet, String), Vec<Handle<Event>>>) {
        let (catalog, routes) = (self.site.catalog, self.routes);
        let all: Vec<_> = newest_first(catalog).map(|(handle, _)| handle).collect();
        let counts: Arc<[FacetCount]> = lists
            .iter()
            .map(|((facet, value), events)| FacetCount { facet: *facet, value: value.clone(), count: events.len() })
            .collect();
        self.add(routes.search(), Shows::Search(counts.clone()));
        self.event_list(None, &all, &counts);
        if !all.is_empty() {
            self.add(routes.columns(&routes.catalog(1)), Shows::CatalogColumns(counts.clone()));
        }
        for file in 0..all.len().div_ceil(CARDS) {
            self.add(routes.cards_file(&routes.catalog(1), file), Shows::CatalogCards(file));
        }
        for ((facet, value), events) in lists {
            self.event_list(Some(&(facet, value)), &events, &counts);
        }
        self.program_lists();
        for page in list_pages(catalog.speakers().filter(|(_, speaker)| speaker.is_named()).count()) {
            self.add(routes.speakers(page.page), Shows::Speakers(page));
        }
        for page in list_pages(catalog.materials().len()) {
            self.add(routes.materials(page.page), Shows::Materials(page));
        }
    }

    fn event_list(&mut self, facet: Option<&(Facet, String)>, events: &[Handle<Event>], counts: &Arc<[FacetCount]>) {
        let events: Arc<[Handle<Event>]> = events.into();
        for ListPage { page, pages } in list_pages(events.len()) {
            let route = match facet {
                Some((facet, value)) => self.routes.facet(*facet, value, page),
                None => self.routes.catalog(page),
            };
            self.add(
                route,
                Shows::Catalog(EventList {
                    facet: facet.cloned(),
                    page,
                    pages,
                    events: events.clone(),
                    counts: counts.clone(),
                }),
            );
        }
    }

    fn program_lists(&mut self) {
        let catalog = self.site.catalog;
        let all = by_title(catalog);
        let mut lists: BTreeMap<(Facet, String), Vec<Handle<Program>>> = BTreeMap::new();
        for handle in &all {
            for (facet, value) in program_facet_values(&catalog[*handle]) {
                lists.entry((facet, value)).or_default().push(*handle);
            }
        }
        let count = |((facet, value), programs): (&(Facet, String), &Vec<_>)| FacetCount {
            facet: *facet,
            value: value.clone(),
            count: programs.len(),
        };
        let counts: Arc<[FacetCount]> = lists.iter().map(count).collect();
        let routes = self.routes;
        if !all.is_empty() {
            self.add(routes.columns(&routes.programs(1)), Shows::ProgramColumns(counts.clone()));
        }
        for file in 0..all.len().div_ceil(CARDS) {
            self.add(routes.cards_file(&routes.programs(1), file), Shows::ProgramCards(file));
        }
        self.program_list(None, all, &counts);
        for (facet, programs) in lists {
            self.program_list(Some(&facet), programs, &counts);
        }
    }

    fn program_list(
        &mut self,
        facet: Option<&(Facet, String)>,
        programs: Vec<Handle<Program>>,
        counts: &Arc<[FacetCount]>,
    ) {
        let programs: Arc<[Handle<Program>]> = programs.into();
        for list in list_pages(programs.len()) {
            let route = self.routes.programs_narrowed(facet, list.page);
            let (facet, programs, counts) = (facet.cloned(), programs.clone(), counts.clone());
            self.add(route, Shows::Programs(ProgramsPage { facet, list, programs, counts }));
        }
    }
}
