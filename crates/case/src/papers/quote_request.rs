//! The letter that asks a provider of credit monitoring for its price: how many people, where, which data, how long, and the same
//! questions for every provider, so that the answers can be laid side by side. It names no customer and says nothing of how it happened.

use chrono::NaiveDate;
use letters::{Block, Paper};

use super::{LINE, day, filled, known, list, paper};
use crate::business::Business;
use crate::incident::Facts;
use crate::offers::remedies::{Crowd, Mandatory, least_months};
use crate::store::incidents;

/// What is asked for.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// What got out.
    pub facts: &'a Facts,
    /// Whose.
    pub crowd: &'a Crowd,
    /// What laws ask for.
    pub mandatory: &'a [Mandatory],
}

/// The letter.
#[must_use]
pub fn quote_request(case: &incidents::Row, business: &Business, wanted: &Wanted<'_>, on: NaiveDate) -> Paper {
    let people: u32 = wanted.crowd.places.iter().map(|(_, people)| people).sum();
    let months = least_months(wanted.mandatory, |_| true).max(12);
    let laws = if wanted.mandatory.is_empty() {
        "None that we know of. We would like 12 months.".to_owned()
    } else {
        let lines =
            wanted.mandatory.iter().map(|duty| format!("{}: {} months ({})", duty.place, duty.months, duty.cite));
        lines.collect::<Vec<_>>().join("; ")
    };
    let minors = match wanted.crowd.minors {
        0 => String::new(),
        minors => format!("{minors}. Please name your product for children, and how a parent signs up."),
    };
    let sender = filled([
        ("From", business.name.clone()),
        ("Address", business.address().join(", ")),
        ("Phone", business.phone.clone()),
        ("Email", business.email.clone()),
        ("Date", day(on, business)),
    ]);
    let asked = filled([
        ("People to be told", people.to_string()),
        ("Of those, under age", minors),
        ("Where they live", places(wanted.crowd)),
        ("What got out", known(&wanted.facts.data, |data| list(data, |kind| kind.label()))),
        ("Months at least", months.to_string()),
        ("Asked for by law", laws),
    ]);
    let questions = [
        "Price for each code you give us",
        "Price for each person who signs up",
        "One price for everything",
        "Set-up fee, and any other fee",
        "What happens with codes that nobody uses",
        "Months of cover, and from which day they count",
        "What is watched: one bureau or three, and what else",
        "Insured sum, and who insures it",
        "Help when somebody's name was misused",
        "Product for children, through a parent",
        "Phone line for our customers: hours, languages",
        "Days until we have the codes",
        "Last day for people to sign up",
        "How you report to us who has signed up, and how often",
        "What you do with our customers' data, and when you delete it",
        "Until when this price holds",
    ];
    let blocks = vec![
        Block::Facts { rows: sender },
        Block::paragraph(
            "We are a small business. Data of our customers got out, and we want to offer them help that we pay for. We are \
             asking more than one provider. Please answer each line below, in writing, so that we can compare like with like. We name no customer before \
             we have a contract.",
        ),
        Block::heading(1, "What we need"),
        Block::Facts { rows: asked },
        Block::heading(1, "What we ask you"),
        Block::Table {
            header: ["Question", "Your answer"].map(str::to_owned).to_vec(),
            rows: questions.iter().map(|question| vec![(*question).to_owned(), LINE.to_owned()]).collect(),
        },
    ];
    paper(case, business, "Request for a quote: protection for our customers", blocks, on)
}

/// The places in words, the most people first; a long tail is summed up.
fn places(crowd: &Crowd) -> String {
    const NAMED: usize = 8;
    let mut places: Vec<&(String, u32)> = crowd.places.iter().collect();
    places.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
    let name = |place: &str| if place.is_empty() { "place not known" } else { law::place_name(place) }.to_owned();
    let mut words: Vec<String> =
        places.iter().take(NAMED).map(|(place, people)| format!("{} {people}", name(place))).collect();
    let rest: u32 = places.iter().skip(NAMED).map(|(_, people)| people).sum();
    if rest > 0 {
        words.push(format!("elsewhere {rest}"));
    }
    words.join(", ")
}
