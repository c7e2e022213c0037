//! The dates of a case as a calendar file, with alarms: a reminder that works when Stepback is closed.
//!
//! An iCalendar file is a dozen lines a date, so it is written here in full. It names no customers and not the
//! incident; whoever shares the owner's calendar sees the codename only.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate, Utc};

use crate::api::wire::DutiesView;
use crate::store::{Instant, incidents};

/// Writes the calendar: open duties with a date, and the promised update.
#[must_use]
pub fn write(case: &incidents::Row, duties: &DutiesView, promised: Option<NaiveDate>, now: Instant) -> String {
    let mut out = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Stepback//Dates to keep//EN\r\n");
    let practice = if case.practice { "PRACTICE: " } else { "" };
    let stamp = now.with_timezone(&Utc).format("%Y%m%dT%H%M%SZ").to_string();
    let mut event = |key: &str, day: NaiveDate, title: &str, about: &str| {
        let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
        let _ = write!(
            out,
            "BEGIN:VEVENT\r\n{}{}DTSTART;VALUE=DATE:{}\r\nDTEND;VALUE=DATE:{}\r\n{}{}",
            line("UID", &format!("{key}-{}@stepback", case.id)),
            line("DTSTAMP", &stamp),
            day.format("%Y%m%d"),
            next.format("%Y%m%d"),
            line("SUMMARY", &text(&format!("{practice}{title} ({})", case.codename))),
            line("DESCRIPTION", &text(about)),
        );
        for before in ["-P3D", "-P1D"] {
            let _ = write!(
                out,
                "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:{before}\r\n{}END:VALARM\r\n",
                line("DESCRIPTION", &text(title))
            );
        }
        out += "END:VEVENT\r\n";
    };
    for duty in duties.duties.iter().filter(|line| line.done.is_none()) {
        let Some(by) = duty.duty.by else { continue };
        let about = format!(
            "{}. {}. Checked {}. Source: {}. A guide, not legal advice.",
            duty.duty.cite, duty.duty.counted, duty.duty.checked, duty.duty.url
        );
        event(
            &format!("{}-{}", duty.duty.law, duty.duty.tell.id()),
            by.day(),
            &format!("Tell: {}", duty.duty.name),
            &about,
        );
    }
    if let Some(due) = promised {
        event(
            "update",
            due,
            "Send the update you promised",
            "You told people that they would hear from you by this day.",
        );
    }
    out += "END:VCALENDAR\r\n";
    out
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
}
