//! How figures come about, written from the tables that compute them.
//!
//! Takes: the checklist, the table of kinds, the thresholds, the rules. Gives: the method page. Never: a definition that the code
//! does not follow; whatever can be read from a table of the program is read from there.

pub(super) mod limits;

use super::frame::{About, Anchor, Frame};
use super::parts::{Entry, Term};
use super::route::Route;
use super::site::Site;
use crate::diagnostic::{Rule, Severity};
use crate::evidence::State;
use crate::evidence::checklist::Owed;
use crate::evidence::follow_up::PLANS_WAIT_MONTHS;
use crate::failure::Failure;
use crate::kind::{Requirement, requirement};
use crate::model::EvidenceItem;
use crate::model::event::Role;
use crate::model::program::Kind;
use crate::sentence::{Sentence, Value};
use serde::Serialize;

/// Every figure that the program computes, by section of the page. The words stand under `method.formulas.<figure>`, and
/// the figure's key is its id on the page.
pub const FORMULAS: [(&str, &[&str]); 8] = [
    ("aims", &["targets"]),
    ("participants", &["attended", "stages", "completion", "composition"]),
    (
        "learning",
        &[
            "before-after",
            "gain",
            "ci95",
            "reading",
            "retest",
            "normalised-gain",
            "effect-size",
            "changes",
            "passing",
            "coverage",
            "satisfaction",
            "daily",
            "rating",
        ],
    ),
    ("time", &["hours", "time-shares"]),
    (
        "money",
        &[
            "planned",
            "realised",
            "variance",
            "per-participant",
            "per-person-hour",
            "lodging-travel",
            "place-paid",
            "ceilings",
            "payments",
        ],
    ),
    ("following", &["submitted", "follow-up", "follow-up-overdue", "monitoring"]),
    ("outcomes", &["outcome", "progress", "difference-in-differences"]),
    ("dashboard", &["evidence-score", "catalog-coverage", "sums", "median", "fourth-quarter"]),
];

/// How many sentences each of these lists has.
const LISTS: [(&str, usize); 5] =
    [("review", 7), ("suppression", 7), ("limits", 6), ("corrections", 4), ("accessibility", 4)];

/// The method page.
#[derive(Debug, Serialize)]
pub struct View {
    /// The page's sections.
    pub toc: Vec<Entry>,
    /// The eight states.
    pub states: Vec<StateRow>,
    /// The twenty-one items.
    pub items: Vec<ItemRow>,
    /// This site's thresholds.
    pub thresholds: Vec<Term>,
    /// The levels of data, from 0.
    pub levels: Vec<String>,
    /// What is asked of whom.
    pub requirements: Vec<RequirementRow>,
    /// Every figure, by section.
    pub groups: Vec<Group>,
    /// How the list of what is to be brought is made.
    pub review: Vec<String>,
    /// What is not published.
    pub suppression: Vec<String>,
    /// What the figures cannot tell.
    pub limits: Vec<String>,
    /// How mistakes are put right.
    pub corrections: Vec<String>,
    /// For whom the site works, and for whom not yet.
    pub accessibility: Vec<String>,
    /// The rules, findings first.
    pub rules: Vec<RuleGroup>,
    /// Rules in all.
    pub rules_total: usize,
    /// How to build this very site again.
    pub command: String,
    /// Every published file with its digest.
    pub manifest: Route,
}

/// A state.
#[derive(Debug, Serialize)]
pub struct StateRow {
    /// Which.
    pub state: State,
    /// What it means.
    pub means: String,
    /// What it counts.
    pub counts: String,
}

/// An item of the checklist.
#[derive(Debug, Serialize)]
pub struct ItemRow {
    /// Which.
    pub item: EvidenceItem,
    /// When it is owed.
    pub owed: String,
    /// What makes it complete.
    pub complete: String,
    /// What makes it partial.
    pub partial: String,
}

/// What is asked of whom for one item.
#[derive(Debug, Serialize)]
pub struct RequirementRow {
    /// Which.
    pub item: EvidenceItem,
    /// Of a bimtek.
    pub bimtek: String,
    /// Of a workshop.
    pub workshop: String,
    /// Of an agency that sends staff to a bimtek of somebody else.
    pub sender: String,
}

/// Figures that belong together.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The section's id.
    pub id: &'static str,
    /// Its figures.
    pub formulas: Vec<Formula>,
}

/// One figure.
#[derive(Debug, Serialize)]
pub struct Formula {
    /// Its id on the page.
    pub id: &'static str,
    /// What it is called.
    pub name: String,
    /// The rule in plain words.
    pub rule: String,
    /// The formula.
    pub formula: String,
    /// What is left out, and when there is no figure.
    pub excluded: String,
    /// A worked example.
    pub example: String,
    /// What it cannot tell.
    pub weakness: String,
}

/// Rules of one severity.
#[derive(Debug, Serialize)]
pub struct RuleGroup {
    /// How grave.
    pub severity: &'static str,
    /// The rules.
    pub rules: Vec<RuleRow>,
}

/// One rule.
#[derive(Debug, Serialize)]
pub struct RuleRow {
    /// Its permanent name.
    pub name: &'static str,
    /// What it finds.
    pub what: &'static str,
    /// Why it matters; `None` for rules that readers never meet.
    pub why: Option<&'static str>,
}

/// The method page.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>) -> Result<(Frame, View), Failure> {
    let about = About {
        title: site.word("method.title")?,
        description: site.word("method.description")?,
        route: site.routes.method(),
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: false,
    };
    let [review, suppression, limits, corrections, accessibility] =
        LISTS.map(|(key, count)| sentences(site, key, count));
    let view = View {
        toc: toc(site)?,
        states: State::ALL.iter().map(|state| state_row(site, *state)).collect::<Result<_, _>>()?,
        items: EvidenceItem::ALL.iter().map(|item| item_row(site, *item)).collect::<Result<_, _>>()?,
        thresholds: limits::thresholds(site)?,
        levels: (0..=4).map(|level| site.word(&format!("method.levels.{level}"))).collect::<Result<_, _>>()?,
        requirements: requirements(site)?,
        groups: FORMULAS.iter().map(|(id, figures)| group(site, id, figures)).collect::<Result<_, _>>()?,
        review: review?,
        suppression: suppression?,
        limits: limits?,
        corrections: corrections?,
        accessibility: accessibility?,
        rules: rules(site),
        rules_total: site.rules.len(),
        command: format!("terang build --as-of {}", site.evidence.today),
        manifest: site.routes.root_file("site-manifest.json"),
    };
    Ok((Frame::new(site, about)?, view))
}

fn toc(site: &Site<'_>) -> Result<Vec<Entry>, Failure> {
    let before = ["evidence", "items", "requirements", "levels", "thresholds"];
    let after = ["review", "privacy", "limits", "corrections", "rules", "again", "accessibility"];
    let all = before.into_iter().chain(FORMULAS.iter().map(|(id, _)| *id)).chain(after);
    all.map(|id| Ok(Entry::new(id, site.word(&format!("method.sections.{id}"))?))).collect()
}

/// The page's sections with what each is about: the figures that it defines, or the sentences that it consists of; of those that
/// are tables, what the page is about.
///
/// # Errors
/// Where the theme lacks a word.
pub fn sections(site: &Site<'_>) -> Result<Vec<(Entry, Vec<String>)>, Failure> {
    let about = |entry: Entry| {
        // What is not published is told under the heading of privacy.
        let list = if entry.id == "privacy" { "suppression" } else { &*entry.id };
        let figures = FORMULAS.iter().filter(|(id, _)| *id == entry.id).flat_map(|(_, figures)| *figures);
        let names = figures.map(|figure| site.word(&format!("method.formulas.{figure}.name")));
        let lists = LISTS.into_iter().filter(|(key, _)| *key == list);
        let said = lists.map(|(key, count)| sentences(site, key, count)).collect::<Result<Vec<_>, _>>()?;
        let names = names.collect::<Result<Vec<_>, _>>()?;
        let mut all: Vec<String> = names.into_iter().chain(said.into_iter().flatten()).collect();
        if all.is_empty() {
            all.push(site.word("method.description")?);
        }
        Ok((entry, all))
    };
    toc(site)?.into_iter().map(about).collect()
}

fn sentences(site: &Site<'_>, key: &str, count: usize) -> Result<Vec<String>, Failure> {
    (1..=count).map(|number| site.word(&format!("method.{key}.{number}"))).collect()
}

fn state_row(site: &Site<'_>, state: State) -> Result<StateRow, Failure> {
    let word = state.word();
    Ok(StateRow {
        state,
        means: site.word(&format!("method.states.{word}.means"))?,
        counts: site.word(&format!("method.states.{word}.counts"))?,
    })
}

fn item_row(site: &Site<'_>, item: EvidenceItem) -> Result<ItemRow, Failure> {
    let thresholds = &site.catalog.settings().thresholds;
    let owed = match Owed::of(item) {
        Owed::FromStart => Sentence::new("method.owed.from-start"),
        Owed::LastDay => Sentence::new("method.owed.last-day"),
        Owed::Evaluation => Sentence::new("method.owed.days").count("n", thresholds.evaluation_due_days),
        Owed::Realisation => Sentence::new("method.owed.days").count("n", thresholds.realisation_due_days),
        Owed::Months(months) if thresholds.monitoring_months.contains(&months) => {
            Sentence::new("method.owed.months").count("n", months)
        }
        Owed::Months(_) => Sentence::new("method.owed.not-monitored"),
    };
    let key = |part: &str| format!("method.items.{}.{part}", item.word());
    Ok(ItemRow {
        item,
        owed: site.say(&owed)?,
        complete: site.word(&key("complete"))?,
        partial: site.word(&key("partial"))?,
    })
}

/// The word for a requirement.
///
/// # Errors
/// Where the theme lacks it.
pub fn requirement_word(site: &Site<'_>, required: Requirement) -> Result<String, Failure> {
    site.word(match required {
        Requirement::Required => "method.requirement.required",
        Requirement::Recommended => "method.requirement.recommended",
        Requirement::Optional => "method.requirement.optional",
        Requirement::HostOwes => "method.requirement.host-owes",
    })
}

fn requirements(site: &Site<'_>) -> Result<Vec<RequirementRow>, Failure> {
    let row = |item: &EvidenceItem| {
        let word = |kind, role| requirement_word(site, requirement(*item, kind, role));
        Ok(RequirementRow {
            item: *item,
            bimtek: word(Kind::Bimtek, Role::Host)?,
            workshop: word(Kind::Workshop, Role::Host)?,
            sender: word(Kind::Bimtek, Role::Sender)?,
        })
    };
    EvidenceItem::ALL.iter().map(row).collect()
}

fn group(site: &Site<'_>, id: &'static str, figures: &'static [&'static str]) -> Result<Group, Failure> {
    let formula = |id: &&'static str| {
        let word = |part: &str| site.word(&format!("method.formulas.{id}.{part}"));
        Ok(Formula {
            id,
            name: word("name")?,
            rule: word("rule")?,
            formula: word("formula")?,
            excluded: site.say(&excluded(id))?,
            example: site.say(&example(site, id))?,
            weakness: word("weakness")?,
        })
    };
    Ok(Group { id, formulas: figures.iter().map(formula).collect::<Result<_, _>>()? })
}

/// What is left out of a figure; of targets with the time that plans have.
fn excluded(id: &str) -> Sentence {
    let sentence = Sentence::new(format!("method.formulas.{id}.excluded"));
    match id {
        "targets" => sentence.with("months", Value::Count(PLANS_WAIT_MONTHS.into())),
        _ => sentence,
    }
}

/// The worked example of a figure; that of lesson hours in those of the site.
fn example(site: &Site<'_>, id: &str) -> Sentence {
    /// What the example's minutes are.
    const MINUTES: f64 = 1080.0;
    let sentence = Sentence::new(format!("method.formulas.{id}.example"));
    let hour = site.catalog.settings().lesson_hour_minutes;
    match id {
        "hours" => sentence
            .with("minutes", Value::Number(MINUTES, 0))
            .with("hour", Value::Count(hour.into()))
            .with("hours", Value::Number(MINUTES / f64::from(hour), 1)),
        _ => sentence,
    }
}

/// Every rule: findings, which readers meet on reports, then errors and hints.
fn rules(site: &Site<'_>) -> Vec<RuleGroup> {
    let group = |severity: Severity| {
        let mut rules: Vec<&Rule> = site.rules.iter().copied().filter(|rule| rule.severity == severity).collect();
        rules.sort_by_key(|rule| rule.name);
        let row = |rule: &Rule| {
            let text = rule.text(site.language());
            // Readers meet findings only; of the others the program itself says more, at their line and by `terang explain`,
            // and with all their texts the page would weigh more than its budget.
            let met = |text| Some(text).filter(|_| severity == Severity::Finding);
            RuleRow { name: rule.name, what: text.what, why: met(text.why) }
        };
        RuleGroup { severity: severity.name(), rules: rules.into_iter().map(row).collect() }
    };
    [Severity::Finding, Severity::Error, Severity::Hint]
        .into_iter()
        .map(group)
        .filter(|group| !group.rules.is_empty())
        .collect()
}
