//! What each law says of one plain case, as a person would read it: one snapshot a law, read once, whole. Notes are left out,
//! as they are the facts' own.

use std::fmt::Write;

use law::{Kind, Must, Situation, laws};

use crate::{asked, plain};

/// A case that sets off what the law asks: its own people and data, and what no field says left open.
fn case_of(law: &law::Law) -> Situation {
    let (country, region) = match law.id.as_str() {
        "EU" => ("DE", "BE"),
        "CA" => ("CA", "ON"),
        _ if law.kind == Kind::Sector => ("US", "MS"),
        id => id.split_once('-').unwrap_or((id, "")),
    };
    let usual = ["ssn", "payment_card", "online_credentials", "medical", "contact_only"];
    let mut case = plain(country, region, 1200, &usual);
    case.business.covered = Some(law.sector().into_iter().collect());
    case.individuals_told = None;
    case
}

fn explained(law: &law::Law) -> String {
    let found = asked(&case_of(law));
    let mut text = format!("{} ({})\n", law.name, law.statute.cite);
    for duty in found.duties.iter().filter(|duty| duty.law == law.id) {
        let must = match duty.must {
            Must::Yes => "You must tell",
            Must::No => "You need not tell",
            Must::Check => "To check: tell",
        };
        let by = duty.by.map_or_else(String::new, |by| format!(", by {by}"));
        writeln!(text, "\n{must} {}{by}", duty.name).expect("text grows");
        let mut line = |what: &str, words: &str| {
            if !words.is_empty() {
                writeln!(text, "  {what}: {words}").expect("text grows");
            }
        };
        line("law", &duty.words);
        line("sum", &duty.counted);
        duty.why.iter().for_each(|why| line("why", why));
        let items = duty.content.iter().map(|item| {
            item.parse::<law::ContentItem>().map_or_else(|_| item.clone(), |known| known.label().to_owned())
        });
        line("says", &items.collect::<Vec<_>>().join("; "));
        line("not", &duty.forbidden.iter().map(|item| item.label()).collect::<Vec<_>>().join("; "));
        line("by way of", &duty.methods.iter().map(|method| method.label()).collect::<Vec<_>>().join("; "));
        line("form", &duty.format.join("; "));
        if duty.credit_monitoring_months > 0 {
            line("offer", &format!("{} months of credit monitoring", duty.credit_monitoring_months));
        }
        if let Some(substitute) = &duty.substitute {
            line("instead", &format!("{} when {}", substitute.how.join(", "), substitute.when.join(", or ")));
        }
        if duty.before_individuals {
            line("order", "before the people are told");
        }
    }
    for not in found.not_triggered.iter().filter(|not| not.law == law.id) {
        writeln!(text, "\nNot {}: {}", not.name, not.why).expect("text grows");
    }
    text
}

#[test]
fn every_law_explains_itself() {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "snapshots/laws" }, {
        for law in laws() {
            insta::assert_snapshot!(law.id.to_lowercase(), explained(law));
        }
    });
}
