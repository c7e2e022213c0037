//! The report for the police: what happened, what points to whom, and the evidence with its fingerprints. No customer's name.

use chrono::NaiveDate;
use letters::{Block, Paper};

use super::{day, filled, known, list, paper};
use crate::business::Business;
use crate::coverage::Place;
use crate::incident::Facts;
use crate::records::{Act, Cause, CauseKind, Development, Evidence, Kept};
use crate::store::incidents;

/// What the report is made from.
#[derive(Debug)]
pub struct Incident<'a> {
    /// The fact sheet.
    pub facts: &'a Facts,
    /// What is believed about the cause.
    pub cause: &'a Cause,
    /// The evidence.
    pub evidence: &'a [Kept<Evidence>],
    /// What was done.
    pub acts: &'a [Kept<Act>],
    /// What came to light.
    pub developments: &'a [Kept<Development>],
    /// Where they live.
    pub places: &'a [Place],
    /// The first day on which customers were told.
    pub told_on: Option<NaiveDate>,
}

/// The report.
#[must_use]
pub fn police_report(case: &incidents::Row, business: &Business, incident: &Incident<'_>, on: NaiveDate) -> Paper {
    let date = |date: &NaiveDate| day(*date, business);
    let (facts, cause) = (incident.facts, incident.cause);
    let mut blocks = vec![
        Block::paragraph(
            "A report about data that got out of our business. It says what we know, what we believe, and what we have kept as evidence.",
        ),
        Block::heading(1, "Who reports"),
        Block::Facts {
            rows: filled([
                ("Business", business.name.clone()),
                ("Address", business.address().join(", ")),
                (
                    "Contact",
                    [business.signatory.as_str(), business.role.as_str()]
                        .map(str::trim)
                        .join(", ")
                        .trim_matches([',', ' '])
                        .to_owned(),
                ),
                ("Phone", business.phone.clone()),
                ("Email", business.email.clone()),
                ("Our name for the case", case.codename.clone()),
                ("Your number", cause.police_reference.clone()),
                ("First told you on", cause.police_told_on.map(|on| day(on, business)).unwrap_or_default()),
            ]),
        },
        Block::heading(1, "What happened"),
        Block::facts([
            ("In short", known(&facts.what_happened, Clone::clone)),
            ("Kind of event", known(&facts.event, |event| event.label().to_owned())),
            ("Happened", known(&facts.occurred, Clone::clone)),
            ("Found on", known(&facts.discovered, date)),
            ("Found how", known(&facts.found_how, Clone::clone)),
            ("Way in closed on", known(&facts.contained, date)),
            ("Data that got out", known(&facts.data, |data| list(data, |kind| kind.label()))),
            ("Encrypted", known(&facts.encrypted, |yes| if *yes { "Yes" } else { "No" }.to_owned())),
            ("Harm to people", known(&facts.harm, |harm| harm.label().to_owned())),
        ]),
        Block::heading(1, "Who may be harmed"),
        Block::paragraph(people(incident)),
        Block::heading(1, "What we believe about the cause"),
        Block::facts([
            (
                "Kind",
                if cause.kinds.is_empty() {
                    "Not known yet".to_owned()
                } else {
                    list(&cause.kinds, |kind| kind_words(*kind))
                },
            ),
            (
                "What points to it",
                if cause.why.trim().is_empty() { "Nothing yet".to_owned() } else { cause.why.clone() },
            ),
        ]),
    ];
    let timeline = timeline(incident);
    if !timeline.is_empty() {
        blocks.push(Block::heading(1, "In order of time"));
        blocks.push(Block::Table {
            header: ["Day", "What"].map(str::to_owned).to_vec(),
            rows: timeline.into_iter().map(|(on, what)| vec![day(on, business), what]).collect(),
        });
    }
    blocks.push(Block::heading(1, "Evidence"));
    if incident.evidence.is_empty() {
        blocks.push(Block::paragraph("None kept so far."));
    } else {
        blocks.push(Block::paragraph(
            "Each file was copied into our case book as it came, and that copy has not been opened or changed since. Its fingerprint \
             (SHA-256) was taken at that moment: the same file always gives the same fingerprint, and any change gives another.",
        ));
        for (number, item) in (1..).zip(incident.evidence) {
            blocks.extend(evidence(number, &item.body, business));
        }
    }
    blocks.push(Block::Signature {
        name: business.signatory.clone(),
        role: business.role.clone(),
        business: business.name.clone(),
    });
    paper(case, business, "Report for the police", blocks, on)
}

fn people(incident: &Incident<'_>) -> String {
    let names = "Their names are left out of this report on purpose. We can give them to you in the way you choose.";
    // Not everyone on the list: a row that is the same person again is nobody more.
    match incident.places.iter().map(|place| place.people).sum::<u32>() {
        0 => "We have not counted the people yet.".to_owned(),
        people => {
            let places = incident
                .places
                .iter()
                .map(|place| {
                    let name = if place.name.is_empty() { "place not known" } else { &place.name };
                    format!("{name} ({})", place.people)
                })
                .collect::<Vec<_>>()
                .join(", ");
            format!("We hold data of {people} people. By where they live: {places}. {names}")
        }
    }
}

fn timeline(incident: &Incident<'_>) -> Vec<(NaiveDate, String)> {
    let facts = incident.facts;
    let fixed = [
        (facts.discovered.value().copied(), "We found out."),
        (facts.determined.value().copied(), "We were sure that data had got out."),
        (facts.contained.value().copied(), "The way in was closed."),
        (incident.cause.police_told_on, "We told the police."),
        (incident.told_on, "We began to tell our customers."),
    ];
    let mut days: Vec<(NaiveDate, String)> =
        fixed.into_iter().filter_map(|(on, what)| Some((on?, what.to_owned()))).collect();
    days.extend(incident.acts.iter().map(|act| (act.body.done_on, act.body.what.clone())));
    days.extend(incident.developments.iter().map(|news| (news.body.on, news.body.headline.clone())));
    days.sort_by_key(|(on, _)| *on);
    days
}

fn evidence(number: u32, item: &Evidence, business: &Business) -> [Block; 3] {
    [
        Block::heading(2, format!("{number}. {}", item.what)),
        Block::Facts {
            rows: filled([
                ("File", item.file_name.clone()),
                ("Size", format!("{} bytes", item.bytes)),
                ("SHA-256", grouped(&item.sha256)),
                ("Came from", item.source.clone()),
            ]),
        },
        Block::Table {
            header: ["Day", "In whose hands", "What was done"].map(str::to_owned).to_vec(),
            rows: item
                .custody
                .iter()
                .map(|step| vec![day(step.on, business), step.who.clone(), step.what.clone()])
                .collect(),
        },
    ]
}

/// A fingerprint in groups of eight, so that it fits a page and can be read out.
fn grouped(fingerprint: &str) -> String {
    fingerprint.as_bytes().chunks(8).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}

const fn kind_words(kind: CauseKind) -> &'static str {
    match kind {
        CauseKind::Outside => "somebody from outside",
        CauseKind::Inside => "somebody inside, on purpose",
        CauseKind::Supplier => "a supplier",
        CauseKind::Mistake => "a mistake",
        CauseKind::BadPolicy => "a rule or habit that was not good enough",
        CauseKind::Unknown => "not known",
    }
}
