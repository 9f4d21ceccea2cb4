//! The words of the chart of attendance.
//!
//! Takes: one event. Gives: the chart. Never: a day of which nothing is known as an empty one.

use super::super::Subject;
use crate::chart::{Point, attendance};
use crate::failure::Failure;
use crate::markup::SafeHtml;
use crate::pages::charts::{Words, named, written};
use crate::sentence::Sentence;

impl Subject<'_> {
    pub(super) fn attendance_chart(&self) -> Result<Option<SafeHtml>, Failure> {
        let people = &self.evidence.participants;
        let (Some(first), Some(last)) = (people.by_day.first(), people.by_day.last()) else { return Ok(None) };
        let unknown = self.site.word("word.unknown")?;
        let (mut days, mut rows) = (Vec::new(), Vec::new());
        for day in 0..self.event.days.len().max(people.by_day.len()) {
            let number = u64::try_from(day).unwrap_or(u64::MAX).saturating_add(1);
            let label = self.site.say(&Sentence::new("chart.attendance.day").count("n", number))?;
            let present = people.by_day.get(day).copied();
            let text = present.map_or_else(|| unknown.clone(), |count| written(self.site, count));
            let label = named(self.site, &label, &text)?;
            rows.push(label.clone());
            days.push(attendance::Day { label, present });
        }
        let registered = match people.registered {
            Some(count) => {
                let text = self.site.say(&Sentence::new("chart.attendance.registered").count("n", count))?;
                rows.push(text.clone());
                Some(Point::new(count.into(), text))
            }
            None => None,
        };
        let title = match (days.len(), people.registered) {
            (1, Some(of)) => {
                Sentence::new("chart.attendance.title.of").count("n", *first).text("of", written(self.site, of))
            }
            (1, None) => Sentence::new("chart.attendance.title.one").count("n", *first),
            (all, _) if all > people.by_day.len() => Sentence::new("chart.attendance.title.partly")
                .count("n", u64::try_from(people.by_day.len()).unwrap_or(0))
                .text("of", all.to_string()),
            _ if first == last => Sentence::new("chart.attendance.title.same").count("n", *first),
            _ => {
                Sentence::new("chart.attendance.title.days").count("n", *first).text("last", written(self.site, *last))
            }
        };
        let words = Words {
            title,
            subtitle: Sentence::new("chart.attendance.subtitle").text("days", self.period()),
            name: Sentence::new("chart.attendance.name"),
            rows,
        };
        Ok(Some(attendance::draw(&words.caption(self.site, "c-attendance")?, &days, registered.as_ref())))
    }
}
