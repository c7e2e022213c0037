//! What only the owner can answer: every clause has a question, and every answer moves something.

use std::collections::BTreeSet;

use law::{Harm, Must, Situation, Tell, circumstances, circumstances_for, laws, sectors};

use crate::{asked, duty, plain, today, us};

/// A case that brings up one circumstance; the tests below answer it.
fn with(case: &Situation, id: &str, answer: Option<bool>) -> Situation {
    let one = circumstances().iter().find(|one| one.id == id).expect("a circumstance of this id");
    let mut case = case.clone();
    case.answer(one, answer);
    case
}

/// The answer of a duty before the owner says anything, after a yes and after a no. `None`: not triggered.
#[track_caller]
fn check(case: &Situation, id: &str, (law, tell, name): (&str, Tell, &str), expected: [Option<Must>; 3]) {
    let found = [None, Some(true), Some(false)].map(|answer| {
        let found = asked(&with(case, id, answer));
        let mut duties = found.duties.iter().filter(|d| d.law == law && d.tell == tell && d.name.contains(name));
        duties.next().map(|d| d.must)
    });
    assert_eq!(found, expected, "{law} {tell:?} {name}: open, yes and no to {id}");
    let listed = circumstances_for(case, today());
    let this = listed.iter().find(|one| one.id == id);
    assert!(this.is_some_and(|one| one.laws.iter().any(|of| of == law)), "{id} is among those to ask for {law}");
    assert_eq!(this.map(|one| one.answer), Some(None), "and nobody has answered it");
    let answered = circumstances_for(&with(case, id, Some(false)), today());
    let this = answered.iter().find(|one| one.id == id).map(|one| (one.answer, one.open));
    assert_eq!(this, Some((Some(false), false)), "an answered one stays on the page, so that it can be changed");
}

const OPEN: Option<Must> = Some(Must::Check);
const YES: Option<Must> = Some(Must::Yes);
const NO: Option<Must> = Some(Must::No);

#[test]
fn every_clause_has_a_question() {
    for law in laws() {
        let of_law = circumstances().iter().filter(|one| one.laws.contains(&law.id)).count();
        assert!(of_law > 0, "{}: a law is in the list by at least the clause about data kept for others", law.id);
    }
    let mut seen = BTreeSet::new();
    for one in circumstances() {
        assert!(!one.laws.is_empty(), "{}: some law asks it, or it should not be in the list", one.id);
        assert!(seen.insert(&one.id), "{}: no id twice", one.id);
        assert!(one.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'), "{}: an id", one.id);
        assert!(one.question.ends_with(['?', '.']) && one.question.contains('?'), "{}: a question", one.id);
        assert!(one.yes.ends_with('.') && one.no.ends_with('.'), "{}: whole sentences", one.id);
        assert!(one.clause.starts_with(|c: char| c.is_lowercase() || c.is_uppercase()), "{}: a clause", one.id);
    }
}

/// The school grade of a text by the formula of Flesch and Kincaid, with syllables counted as groups of vowels.
fn grade(text: &str) -> f64 {
    let count = |n: usize| f64::from(u32::try_from(n).expect("a short text"));
    let sentences = text.split(['.', '?']).filter(|part| !part.trim().is_empty()).count();
    let words: Vec<_> =
        text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-').filter(|w| !w.is_empty()).collect();
    let syllables = |word: &&str| {
        let letters: String = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
        let groups = letters.split(|c| !"aeiouy".contains(c)).filter(|group| !group.is_empty()).count();
        let silent = groups > 1 && letters.ends_with('e') && !letters.ends_with("le");
        groups.saturating_sub(usize::from(silent)).max(1)
    };
    let all: usize = words.iter().map(syllables).sum();
    0.39 * count(words.len()) / count(sentences) + 11.8 * count(all) / count(words.len()) - 15.59
}

#[test]
fn questions_are_plain() {
    let mut grades = Vec::new();
    let texts = circumstances().iter().flat_map(|one| [&one.question, &one.yes, &one.no]);
    for text in texts.chain(sectors().iter().map(|sector| &sector.question)) {
        let grade = grade(text);
        assert!(grade < 10.0, "grade {grade:.1}: {text}");
        grades.push(grade);
    }
    let above = grades.iter().filter(|grade| **grade > 8.0).count();
    assert!(
        above * 10 < grades.len(),
        "few are above grade 8, and those for the names in them: {above} of {}",
        grades.len()
    );
    let law =
        "Notwithstanding anything to the contrary herein, notification obligations arising hereunder are extinguished.";
    assert!(grade(law) > 15.0, "the formula knows a hard text when it sees one: {}", grade(law));
}

/// Asks every law everything and looks for a question without an id.
#[test]
fn every_question_about_a_circumstance_names_one() {
    let mut asked_for = BTreeSet::new();
    for law in laws() {
        let (country, region) = match law.id.as_str() {
            "EU" => ("DE", "BE"),
            "CA" => ("CA", "QC"),
            id if id.starts_with("US-FED") => ("US", "MS"),
            id => id.split_once('-').unwrap_or((id, "")),
        };
        for data in
            [&["payment_card"][..], &["online_credentials"], &["employer_id", "mothers_maiden_name"], &["contact_only"]]
        {
            for harm in [Harm::Unlikely, Harm::Unknown] {
                let mut case = Situation { harm, ..plain(country, region, 120_000, data) };
                case.business.covered =
                    Some(sectors().iter().map(|sector| sector.id.clone()).chain(law.sector()).collect());
                case.business.turnover = Some(law::Turnover { amount: 1.0, currency: "AUD".to_owned() });
                case.encrypted = (data == ["payment_card"]).then_some(true);
                let found = law::assess(&case, "2027-06-01".parse().expect("a date"));
                for question in found.questions.iter().filter(|q| q.ask == "circumstances") {
                    let id = question.circumstance.as_ref();
                    assert!(id.is_some(), "{}: {:?} has no id", law.id, question.condition);
                    asked_for.extend(id.cloned());
                }
                asked_for.extend(circumstances_for(&case, today()).into_iter().map(|one| one.id));
            }
        }
    }
    assert!(asked_for.len() > 30, "the cases bring up most of the list: {}", asked_for.len());
}

#[test]
fn an_answer_takes_the_place_of_an_earlier_one() {
    let case = us("TN", 9);
    let yes = with(&case, "encryption_fips", Some(true));
    let no = with(&yes, "encryption_fips", Some(false));
    assert_eq!(yes.circumstances, ["encryption_fips"], "kept by its id");
    assert_eq!(no.circumstances, ["not: encryption_fips"], "the later answer stands alone");
    assert_eq!(with(&no, "encryption_fips", None), case, "and can be taken back");
    let by_clause =
        Situation { circumstances: vec!["not: the encryption meets FIPS 140-2".to_owned()], ..case.clone() };
    assert_eq!(with(&by_clause, "encryption_fips", Some(true)), yes, "one kept by its clause is replaced too");
}

#[test]
fn what_is_open_comes_first() {
    let mut case = us("NY", 9);
    case.data = vec![law::DataKind::PaymentCard];
    let list = circumstances_for(&case, today());
    assert_eq!(list.first().map(|one| (one.id.as_str(), one.open)), Some(("number_works_alone", true)), "{list:#?}");
    assert!(list.iter().any(|one| one.id == "names" && !one.open), "a way out is listed and holds nothing up");
    assert!(list.iter().all(|one| one.laws == ["US-NY"]), "only the laws of this case ask");
}

#[test]
fn answers_settle_what_is_to_be_checked() {
    let people = |law: &'static str| (law, Tell::Individuals, "");
    let encrypted = |state: &str| Situation { encrypted: Some(true), ..us(state, 9) };
    check(&encrypted("TN"), "encryption_fips", people("US-TN"), [OPEN, NO, YES]);
    check(&encrypted("MA"), "encryption_128", people("US-MA"), [OPEN, NO, YES]);
    check(&us("GA", 9), "information_broker_or_government", people("US-GA"), [OPEN, YES, None]);
    check(&plain("US", "NY", 9, &["payment_card"]), "number_works_alone", people("US-NY"), [OPEN, YES, None]);
    check(&plain("US", "MD", 9, &["online_credentials"]), "login_opens_mailbox", people("US-MD"), [OPEN, YES, None]);
    check(&plain("US", "NC", 9, &["online_credentials"]), "opens_money", people("US-NC"), [OPEN, YES, None]);
    check(&plain("CA", "AB", 9, &["medical"]), "commissioner_orders", people("CA-AB"), [OPEN, YES, None]);
    check(&plain("CA", "QC", 9, &["medical"]), "crossed_border_or_federal", people("CA"), [OPEN, YES, None]);
    check(&plain("PH", "", 9, &["contact_only"]), "could_harm_identity", people("PH"), [OPEN, YES, None]);
    check(&plain("BR", "", 9, &["contact_only"]), "brazil_kinds", people("BR"), [OPEN, YES, None]);
    check(&plain("CH", "", 9, &["medical"]), "people_need_to_act", people("CH"), [OPEN, YES, None]);
    let report = |law: &'static str, name| (law, Tell::Regulator, name);
    check(&plain("IL", "", 9, &["medical"]), "database_level", report("IL", ": report"), [OPEN, YES, None]);
    check(&us("MN", 600), "mn_attorney_general_asks", report("US-MN", "Attorney General"), [OPEN, YES, None]);
    check(&us("MA", 9), "ocabr_names_agencies", ("US-MA", Tell::CreditAgencies, ""), [OPEN, YES, None]);
}

#[test]
fn a_way_out_frees_only_by_a_yes() {
    let people = |law: &'static str| (law, Tell::Individuals, "");
    check(&us("AZ", 9), "not_a_database", people("US-AZ"), [YES, NO, YES]);
    check(&us("NV", 9), "not_materially_weakened", people("US-NV"), [YES, NO, YES]);
    check(&us("CA", 9), "names", people("US-CA"), [YES, YES, None]);
    check(&us("WA", 9), "names", people("US-WA"), [YES, YES, OPEN]);
    check(&us("FL", 9), "holds_for_others", people("US-FL"), [YES, NO, YES]);
    check(&us("CA", 9), "holds_for_others", people("US-CA"), [YES, OPEN, YES]);
    check(&plain("DE", "BE", 9, &["medical"]), "harm_removed", people("EU"), [YES, NO, YES]);
    check(&plain("DE", "BE", 9, &["medical"]), "holds_for_others", ("EU", Tell::Regulator, ""), [YES, NO, YES]);
    check(&plain("JP", "", 9, &["medical"]), "recovered_unseen", people("JP"), [YES, NO, YES]);
    check(&plain("ZA", "", 9, &["medical"]), "nobody_identifiable", people("ZA"), [YES, NO, YES]);
}

#[test]
fn who_keeps_data_for_others_tells_their_owner() {
    let florida = with(&us("FL", 9), "holds_for_others", Some(true));
    let owner = duty(&asked(&florida), "US-FL", Tell::Contract, "owner of the data");
    assert_eq!(
        (owner.must, owner.by.map(|by| by.to_string())),
        (Must::Yes, Some("2026-03-12".to_owned())),
        "in 10 days"
    );
    let none = asked(&us("FL", 9)).duties.iter().any(|d| d.tell == Tell::Contract);
    assert!(!none, "until then nobody speaks of it");
}

#[test]
fn a_sector_law_that_is_kept_frees_where_the_state_says_so() {
    let mut case = us("TN", 9);
    case.business.covered = Some(vec!["hipaa".to_owned()]);
    check(&case, "follows_hipaa", ("US-TN", Tell::Individuals, ""), [OPEN, NO, YES]);
    let mut insurer = us("PA", 600);
    insurer.business.covered = Some(vec!["insurance".to_owned()]);
    check(&insurer, "follows_insurance", ("US-PA", Tell::Regulator, ""), [OPEN, NO, YES]);
}

#[test]
fn whether_a_foreign_law_reaches_is_the_owners_answer() {
    let mut case = us("CA", 9);
    case.people.push(law::PeopleAt { country: "DE".parse().ok(), region: None, people: Some(3) });
    case.total_people = Some(12);
    check(&case, "offers_in_eu", ("EU", Tell::Regulator, ""), [None, YES, None]);
    let bound = duty(&asked(&with(&case, "offers_in_eu", Some(true))), "EU", Tell::Regulator, "");
    assert!(
        bound.notes[0].starts_with("People in Germany"),
        "without a seat there each state counts: {}",
        bound.notes[0]
    );
}

/// Cases that between them bring up everything that a law may ask.
fn cases_of(law: &law::Law) -> Vec<Situation> {
    let (country, region) = match law.id.as_str() {
        "EU" => ("DE", "BE"),
        "CA" => ("CA", "QC"),
        id if id.starts_with("US-FED") => ("US", "MS"),
        id => id.split_once('-').unwrap_or((id, "")),
    };
    let kinds: &[&[&str]] = &[
        &["ssn", "medical"],
        &["payment_card"],
        &["online_credentials"],
        &["employer_id"],
        &["mothers_maiden_name"],
        &["contact_only"],
    ];
    let mut cases = Vec::new();
    for data in kinds {
        for (harm, medium) in [
            (Harm::Serious, law::Medium::Electronic),
            (Harm::Unlikely, law::Medium::Electronic),
            (Harm::Serious, law::Medium::Paper),
        ] {
            for encrypted in [false, true] {
                let mut case = Situation { harm, medium: Some(medium), ..plain(country, region, 600, data) };
                case.encrypted = Some(encrypted);
                case.event =
                    Some(if harm == Harm::Unlikely { law::Event::Misdelivery } else { law::Event::Acquisition });
                case.total_people = (harm == Harm::Serious).then_some(120_000);
                case.business.turnover = Some(law::Turnover { amount: 1.0, currency: "AUD".to_owned() });
                let exempt =
                    law.exempt.individuals.iter().chain(&law.exempt.regulator).chain(&law.exempt.credit_agencies);
                let trades = law.regulator.iter().flat_map(|regulator| &regulator.only_for);
                case.business.covered = Some(exempt.chain(trades).cloned().chain(law.sector()).collect());
                cases.push(case.clone());
                // A business elsewhere, and many people here.
                case.business.country = "BM".parse().ok();
                case.people.iter_mut().for_each(|at| at.people = Some(120_000));
                cases.push(case);
            }
        }
    }
    cases
}

/// Every answer counts: for each circumstance there is a case in which a yes and a no lead to different duties.
#[test]
fn every_answer_moves_something() {
    let day = "2027-06-01".parse().expect("a day");
    let mut idle = Vec::new();
    for one in circumstances() {
        let differs = |case: &Situation| {
            let [yes, no] =
                [Some(true), Some(false)].map(|answer| law::assess(&with(case, &one.id, answer), day).duties);
            yes.iter().zip(&no).any(|(a, b)| {
                (&a.name, a.must, a.by, a.credit_monitoring_months)
                    != (&b.name, b.must, b.by, b.credit_monitoring_months)
            }) || yes.len() != no.len()
        };
        let laws = one.laws.iter().filter_map(|id| law::law(id));
        // Some answers matter only once names are known not to be there.
        let nameless = |case: &Situation| one.id != "names" && differs(&with(case, "names", Some(false)));
        if !laws.flat_map(cases_of).any(|case| differs(&case) || nameless(&case)) {
            idle.push(&one.id);
        }
    }
    assert!(idle.is_empty(), "no case in which the answer matters: {idle:?}");
}

#[test]
fn kinds_of_business_are_listed_with_a_question() {
    let named: BTreeSet<_> = sectors().iter().map(|sector| sector.id.as_str()).collect();
    for law in laws() {
        let exempt = &law.exempt;
        let lists = [&exempt.individuals, &exempt.regulator, &exempt.credit_agencies, &law.trigger.only_for];
        let own = lists.into_iter().flatten().chain(law.regulator.iter().flat_map(|r| &r.only_for));
        for id in own.chain(law.individual.sooner.iter().flat_map(|s| &s.only_for)).chain(&law.sector()) {
            assert!(named.contains(id.as_str()), "{}: {id} is in no list that a page can show", law.id);
        }
    }
}
