//! The dates of a case as a calendar file, with alarms: a reminder that works when Stepback is closed.
//!
//! An iCalendar file is a dozen lines a date, so it is written here in full. A day is an all-day event with alarms three
//! days and one day before and on its morning; a last minute is an event at that minute, with alarms a day, four hours and
//! one hour before. It names no customers and not the incident; whoever shares the owner's calendar sees the codename only.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate, Utc};
use law::{Due, Must};

use crate::api::wire::{DutiesView, DutyLine};
use crate::duties;
use crate::files;
use crate::store::{Instant, incidents};

/// Alarms of a whole day: three days before, the day before, and nine in the morning of the day itself.
const OF_A_DAY: [&str; 3] = ["-P3D", "-P1D", "PT9H"];
/// Alarms of a minute.
const OF_A_MINUTE: [&str; 3] = ["-P1D", "-PT4H", "-PT1H"];

/// Writes the calendar: open duties with a date, promises to partners among them, and the promised update.
#[must_use]
pub fn write(case: &incidents::Row, view: &DutiesView, promised: Option<NaiveDate>, now: Instant) -> String {
    let mut file =
        File { case, stamp: now.with_timezone(&Utc).format("%Y%m%dT%H%M%SZ").to_string(), out: String::new() };
    file.out += "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Stepback//Dates to keep//EN\r\nCALSCALE:GREGORIAN\r\n";
    for line in view.duties.iter().filter(|line| is_open(line)) {
        let Some(by) = line.duty.by else { continue };
        let duty = &line.duty;
        let checked = if duty.stale { ", more than a year ago: look at the source first" } else { "" };
        let source = if duty.url.is_empty() { String::new() } else { format!(" Source: {}.", duty.url) };
        let about = format!(
            "{}. {}. Checked {}{checked}.{source} How sure: {}. A guide, not legal advice.",
            duty.cite,
            duty.counted,
            duty.checked,
            duty.confidence.label()
        );
        let key = files::fingerprint(format!("{}|{}|{}", duty.law, duty.tell.id(), duty.name).as_bytes());
        let perhaps = if duty.must == Must::Check { " (only if the law asks it; open Stepback to see)" } else { "" };
        file.event(&key[..16], by, &format!("Last day to tell: {}{perhaps}", duties::whom(duty)), &about);
    }
    if let Some(due) = promised {
        let about = "You told people that they would hear from you by this day.";
        file.event("update", Due::Day(due), "Send the update you promised", about);
    }
    file.out + "END:VCALENDAR\r\n"
}

/// What is done needs no reminder. What was decided against needs one only where the law leaves no choice.
fn is_open(line: &DutyLine) -> bool {
    let open = line.done.is_none() && !line.told;
    match line.duty.must {
        Must::No => false,
        Must::Check => open && line.decision.is_none(),
        Must::Yes => open,
    }
}

struct File<'a> {
    case: &'a incidents::Row,
    stamp: String,
    out: String,
}

impl File<'_> {
    fn event(&mut self, key: &str, by: Due, title: &str, about: &str) {
        let practice = if self.case.practice { "PRACTICE: " } else { "" };
        let title = text(&format!("{practice}{title} ({})", self.case.codename));
        let opened = self.case.opened_at.with_timezone(&Utc).format("%Y%m%dT%H%M%S");
        self.out += "BEGIN:VEVENT\r\n";
        self.out += &line("UID", &format!("{key}-{}-{opened}@stepback", self.case.id));
        self.out += &line("DTSTAMP", &self.stamp);
        let alarms = match by {
            Due::Day(day) => {
                let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
                let (day, next) = (day.format("%Y%m%d"), next.format("%Y%m%d"));
                let _ =
                    write!(self.out, "DTSTART;VALUE=DATE:{day}\r\nDTEND;VALUE=DATE:{next}\r\nTRANSP:TRANSPARENT\r\n");
                OF_A_DAY
            }
            Due::Minute(minute) => {
                self.out += &line("DTSTART", &minute.with_timezone(&Utc).format("%Y%m%dT%H%M%SZ").to_string());
                OF_A_MINUTE
            }
        };
        self.out += &line("SUMMARY", &title);
        self.out += &line("DESCRIPTION", &text(about));
        for before in alarms {
            let _ = write!(self.out, "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:{before}\r\n");
            self.out += &line("DESCRIPTION", &title);
            self.out += "END:VALARM\r\n";
        }
        self.out += "END:VEVENT\r\n";
    }
}

/// Escapes text for a property.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out += "\\n",
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out
}

/// A property, folded at 75 bytes as the standard asks.
fn line(name: &str, value: &str) -> String {
    let mut out = format!("{name}:");
    let mut width = out.len();
    for sign in value.chars() {
        if width + sign.len_utf8() > 74 {
            out += "\r\n ";
            width = 1;
        }
        out.push(sign);
        width += sign.len_utf8();
    }
    out + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_fold_and_special_signs_are_escaped() {
        let folded = line("DESCRIPTION", &text(&"Tell; them, über alles. ".repeat(10)));
        assert!(folded.split("\r\n").all(|line| line.len() <= 75), "no line is longer than 75 bytes");
        let unfolded = folded.replace("\r\n ", "");
        assert!(unfolded.contains("Tell\\; them\\, über"), "the text is whole after unfolding: {unfolded}");
        assert_eq!(text("a\r\nBEGIN:VEVENT"), "a\\nBEGIN:VEVENT", "no line can be smuggled in");
    }

    #[test]
    fn a_last_minute_is_an_event_at_that_minute() {
        let opened_at = chrono::DateTime::parse_from_rfc3339("2026-11-20T09:00:00-05:00").unwrap();
        let case =
            incidents::Row { id: crate::api::Id(1), codename: "Blue folder".to_owned(), practice: true, opened_at };
        let mut file = File { case: &case, stamp: "20261123T140000Z".to_owned(), out: String::new() };
        file.event("a", Due::Minute(opened_at), "Tell the bank", "48 hours");
        assert!(
            file.out.contains("DTSTART:20261120T140000Z\r\n"),
            "in UTC, so that every calendar agrees: {}",
            file.out
        );
        assert!(file.out.contains("TRIGGER:-PT4H\r\n"), "with an alarm hours before");
        file.event("b", Due::Day("2026-12-31".parse().unwrap()), "Tell Maine", "30 days");
        assert!(
            file.out.contains("DTEND;VALUE=DATE:20270101\r\n"),
            "a day ends where the next begins, over the year too"
        );
        assert_eq!(file.out.matches("SUMMARY:PRACTICE: ").count(), 2, "practice is marked in other people's calendars");
        assert_eq!(file.out.matches("BEGIN:VALARM").count(), 6, "three alarms for each");
    }
}
