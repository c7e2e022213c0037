//! "Is it still going on?": the looks that a person without training can take, and when to take them again.
//!
//! The words of each check, and where to click, are the page's; here are their ids and the rhythm.

use chrono::{Days, NaiveDate};

use crate::records::{CheckDone, Finding, Kept};

/// The checks, in the order in which to take them: what lets an attacker read along comes first.
pub const CHECKS: [&str; 15] = [
    "mail_forwarding",
    "mail_rules",
    "signed_in_devices",
    "recovery_details",
    "admin_list",
    "connected_apps",
    "sent_mail",
    "new_payees",
    "remote_access",
    "website_files",
    "router",
    "backup_reached",
    "card_terminal",
    "former_staff",
    "supplier_access",
];

/// The latest look at each check.
#[must_use]
pub fn latest<'a>(check: &str, looks: &'a [Kept<CheckDone>]) -> Option<&'a Kept<CheckDone>> {
    looks.iter().rev().find(|look| look.body.check == check)
}

/// When to look again: a week after the first look, a month after a later one; at once where something was wrong or
/// could not be told.
#[must_use]
pub fn again_on(check: &str, looks: &[Kept<CheckDone>]) -> Option<NaiveDate> {
    let last = latest(check, looks)?;
    let day = last.added_at.date_naive();
    let taken = looks.iter().filter(|look| look.body.check == check).count();
    match last.body.finding {
        Finding::DoesNotApply => None,
        Finding::Wrong | Finding::NotSure => Some(day),
        Finding::Fine => day.checked_add_days(Days::new(if taken == 1 { 7 } else { 30 })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Id;

    #[test]
    fn a_second_look_comes_after_a_week_and_later_ones_after_a_month() {
        let at = chrono::DateTime::parse_from_rfc3339("2026-11-01T09:00:00+00:00").unwrap();
        let look = |finding| Kept {
            id: Id(1),
            added_at: at,
            changed_at: at,
            body: CheckDone { check: "router".into(), finding, note: String::new() },
        };
        let check = |findings: &[Finding], expected: Option<&str>| {
            let looks: Vec<_> = findings.iter().map(|finding| look(*finding)).collect();
            let found = again_on("router", &looks).map(|day| day.to_string());
            assert_eq!(found.as_deref(), expected, "{findings:?}");
        };
        check(&[], None);
        check(&[Finding::Fine], Some("2026-11-08"));
        check(&[Finding::Fine, Finding::Fine], Some("2026-12-01"));
        check(&[Finding::Fine, Finding::Wrong], Some("2026-11-01"));
        check(&[Finding::NotSure], Some("2026-11-01"));
        check(&[Finding::DoesNotApply], None);
    }
}
