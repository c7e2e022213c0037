//! What no field of a case decides: the clauses that laws turn on, each with a plain question that a page can ask.
//!
//! A law file holds a condition as a short clause. `facts/circumstances.toml` gives every clause an id, a question, and what
//! a yes and a no mean; a test holds that none is missing. An owner's answer is kept in
//! [`Situation::circumstances`](crate::Situation::circumstances) by the id, or by the clause itself; with "not: " before it
//! the answer is no, and while it is not there nobody knows yet.
//!
//! [`circumstances`] lists them all, [`circumstances_for`] those that matter for one case. Here too are the kinds of business
//! that `covered` may name ([`sectors`]).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::assess;
use crate::facts::{Deadline, Law, Regulator};
use crate::ids::Kind;
use crate::shelf;
use crate::situation::Situation;

/// The clause about a business that only keeps data for others.
pub(crate) const HOLDS_FOR_OTHERS: &str = "the business only keeps the data for somebody else, who owns them";

/// The clause about names. Unlike the others it is taken to be true until the owner says no.
pub(crate) const NAMES: &str = "names, or something else that shows whose they are, stood with the data";

/// Something that no field of a case decides and that a law turns on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Circumstance {
    /// Its id, as `circumstances` of a case holds it.
    pub id: String,
    /// The clause of the law files.
    pub clause: String,
    /// The question to the owner.
    pub question: String,
    /// What a yes means.
    pub yes: String,
    /// What a no means.
    pub no: String,
    /// The ids of the laws that ask it.
    #[serde(default)]
    pub laws: Vec<String>,
}

/// A circumstance that matters for one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Asked {
    /// Its id, as `circumstances` of a case holds it.
    pub id: String,
    /// The clause of the law files.
    pub clause: String,
    /// The question to the owner.
    pub question: String,
    /// What a yes means.
    pub yes: String,
    /// What a no means.
    pub no: String,
    /// The ids of the laws that ask it in this case.
    pub laws: Vec<String>,
    /// What the owner said. Nothing: not known yet.
    pub answer: Option<bool>,
    /// Whether some duty is to be checked until it is answered. The others may free from a duty, and the duty stands
    /// meanwhile.
    pub open: bool,
}

/// A kind of business that a sector law or a regulator binds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Its id, as `covered` of a business holds it.
    pub id: String,
    /// Its rules by their short name: "HIPAA".
    pub rules: String,
    /// What such a business is, after "the business is": "under HIPAA".
    pub is: String,
    /// The question to the owner.
    pub question: String,
    /// The country whose businesses are asked.
    pub country: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    circumstance: Vec<Circumstance>,
    sector: Vec<Sector>,
}

static FILE: LazyLock<File> = LazyLock::new(|| shelf::embedded("circumstances.toml"));

static ALL: LazyLock<Vec<Circumstance>> = LazyLock::new(|| {
    let mut laws: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for law in shelf::laws() {
        for clause in clauses(law) {
            let ids = laws.entry(clause).or_default();
            if !ids.contains(&law.id) {
                ids.push(law.id.clone());
            }
        }
    }
    let abroad = shelf::laws().iter().filter(|law| law.kind == Kind::Establishment).map(offers_in);
    let mut all: Vec<Circumstance> = FILE.circumstance.iter().cloned().chain(abroad).collect();
    for one in &mut all {
        one.laws = laws.get(&one.clause).cloned().unwrap_or_default();
    }
    all
});

static BY_CLAUSE: LazyLock<BTreeMap<&'static str, &'static Circumstance>> =
    LazyLock::new(|| ALL.iter().map(|one| (one.clause.as_str(), one)).collect());

/// Every circumstance that any law turns on.
pub fn circumstances() -> &'static [Circumstance] {
    &ALL
}

/// Every kind of business that a law names.
pub fn sectors() -> &'static [Sector] {
    &FILE.sector
}

/// One kind of business by its id.
pub(crate) fn sector(id: &str) -> Option<&'static Sector> {
    FILE.sector.iter().find(|sector| sector.id == id)
}

/// The circumstances that matter for a case: the open ones first, each once, in the order of the list.
pub fn circumstances_for(situation: &Situation, as_of: NaiveDate) -> Vec<Asked> {
    let heard = assess::heard(situation, as_of);
    let mut relevant: Vec<Asked> = Vec::new();
    for one in circumstances() {
        let mut of_this = heard.iter().filter(|(_, asked)| asked.condition == one.clause).peekable();
        if of_this.peek().is_none() {
            continue;
        }
        let mut found = Asked {
            id: one.id.clone(),
            clause: one.clause.clone(),
            question: one.question.clone(),
            yes: one.yes.clone(),
            no: one.no.clone(),
            laws: Vec::new(),
            answer: None,
            open: false,
        };
        for (law, asked) in of_this {
            if !found.laws.contains(law) {
                found.laws.push(law.clone());
            }
            found.answer = found.answer.or(asked.answer);
            found.open |= asked.answer.is_none() && !asked.way_out;
        }
        relevant.push(found);
    }
    relevant.sort_by_key(|asked| !asked.open);
    relevant
}

/// The id of a clause.
pub(crate) fn id_of(clause: &str) -> Option<String> {
    BY_CLAUSE.get(clause).map(|one| one.id.clone())
}

/// Whether a text is the id of a clause.
pub(crate) fn is_id_of(text: &str, clause: &str) -> bool {
    BY_CLAUSE.get(clause).is_some_and(|one| one.id.eq_ignore_ascii_case(text))
}

/// The clause about keeping to the rules of a sector.
pub(crate) fn follows(sector_id: &str) -> String {
    let rules = sector(sector_id).map_or(sector_id, |sector| sector.rules.as_str());
    format!("the business keeps to the breach rules of {rules} and tells people as they say")
}

/// The clause about dealing with people of a place where the business is not.
pub(crate) fn offers(law: &Law) -> String {
    format!("the business offers goods or services to people in {}", spoken(law))
}

/// The clause about a rule that is made but not yet in force.
pub(crate) fn in_force(from: NaiveDate) -> String {
    format!("the rule that was to start on {from} is in force")
}

/// The place of a law as one would say it in a sentence.
pub(crate) fn spoken(law: &Law) -> &str {
    match law.id.as_str() {
        "EU" => "the European Union",
        "CA" => "Canada",
        "GB" => "the United Kingdom",
        "PH" => "the Philippines",
        _ => &law.name,
    }
}

fn offers_in(law: &Law) -> Circumstance {
    let name = spoken(law);
    Circumstance {
        id: format!("offers_in_{}", law.id.to_ascii_lowercase().replace('-', "_")),
        clause: offers(law),
        question: format!(
            "Do you aim your business at people in {name}? For example, do you ship there, or show prices in their money?"
        ),
        yes: format!("The law of {name} may bind you as if you were there, so its duties are shown."),
        no: format!("The law of {name} does not bind you just because some of your customers live there."),
        laws: Vec::new(),
    }
}

/// Every clause that a law turns on.
pub(crate) fn clauses(law: &Law) -> Vec<String> {
    let mut all: Vec<&str> = Vec::new();
    let trigger = &law.trigger;
    all.extend(
        [
            &trigger.harm_exemption_only_if,
            &trigger.regardless_of_harm_if,
            &trigger.encryption_only_if,
            &trigger.paper_only_if,
            &trigger.only_if,
            &trigger.beside_if,
            &law.data.alone_if,
            &law.individual.only_if,
            &law.individual.credit_monitoring.longer_if,
            &law.credit_agencies.only_if,
        ]
        .into_iter()
        .filter_map(Option::as_deref),
    );
    all.extend(law.data.only_if.values().map(String::as_str));
    all.extend(law.small.iter().flat_map(|small| &small.unless).map(String::as_str));
    all.extend(law.way_out.iter().map(|way| way.condition.as_str()));
    for regulator in &law.regulator {
        all.extend([&regulator.only_if, &regulator.logins_only_if].into_iter().filter_map(Option::as_deref));
    }
    if !law.data.with_name.is_empty() {
        all.push(NAMES);
    }
    all.push(HOLDS_FOR_OTHERS);
    let mut all: Vec<String> = all.into_iter().map(str::to_owned).collect();
    all.extend(deadlines(law).filter_map(|deadline| Some(deadline.longer.as_ref()?.condition.clone())));
    let exempt = &law.exempt;
    all.extend(
        [&exempt.individuals, &exempt.regulator, &exempt.credit_agencies].into_iter().flatten().map(|s| follows(s)),
    );
    let later = law.individual.required_from.into_iter().chain(law.regulator.iter().filter_map(|r| r.in_force_from));
    all.extend(later.map(in_force));
    if law.kind == Kind::Establishment {
        all.push(offers(law));
    }
    all
}

fn deadlines(law: &Law) -> impl Iterator<Item = &Deadline> {
    let of_regulators = law.regulator.iter().map(|regulator: &Regulator| &regulator.deadline);
    [&law.individual.deadline, &law.credit_agencies.deadline].into_iter().chain(of_regulators)
}
