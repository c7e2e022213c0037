//! Every place of the law files: its letter holds all that its law wants and nothing that it forbids.

use letters::{Incident, ItemStanding, LetterKind, Need, Offer};

use super::*;

/// Everything known, as far as an owner can know it.
fn known() -> Letter {
    Letter::from_toml(
        r#"
        kind = "first_notice"
        date = 2026-11-23
        phrase = "amber harbour 41"
        [business]
        name = "Harbour Books"
        address = ["12 Quay Street", "Portland, ME 04101"]
        phone = "+1 800 555 0100"
        email = "help@harbourbooks.example"
        website = "https://harbourbooks.example/notice"
        signatory = "Ana Reyes"
        role = "Owner"
        [incident]
        discovered = 2026-11-20
        occurred = "between 3 and 9 November 2026"
        what_happened = "Somebody got into the mailbox that we use for orders."
        data = ["ssn", "driver_licence", "online_credentials", "payment_card", "tax_id"]
        doing = ["We changed every password and closed the way in."]
        taken = true
        police_delay = false
        people = 612
        [offer]
        provider = "Example Shield"
        product = "credit monitoring"
        months = 48
        enrol_by = 2027-02-28
        url = "https://shield.example"
        phone = "+1 800 555 0199"
        "#,
    )
    .unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// A case of a business that sits in a country, about everything that got out.
fn situation(letter: &Letter, country: &str, region: Option<&str>) -> law::Situation {
    law::Situation {
        business: law::Business {
            country: country.parse().ok(),
            region: region.map(str::to_owned),
            covered: Some(Vec::new()),
            ..law::Business::default()
        },
        people: Vec::new(),
        total_people: Some(612),
        data: letter.incident.data.iter().map(|id| id.parse().unwrap()).collect(),
        encrypted: Some(false),
        key_taken: Some(false),
        medium: Some(law::Medium::Electronic),
        event: Some(law::Event::Acquisition),
        harm: law::Harm::Serious,
        own_fault: Some(true),
        discovered: Some(law::Moment::Day(day())),
        ..law::Situation::default()
    }
}

fn group(country: &str, region: &str) -> Group {
    Group { country: country.to_owned(), region: region.to_owned(), language: "en".to_owned(), people: 1 }
}

/// Each place of the law files: where people live there, and where a business sits there.
fn places() -> Vec<(String, String, String)> {
    let mut places = Vec::new();
    for law in law::laws().iter().filter(|law| law.kind != Kind::Sector) {
        let (country, region) = law.id.split_once('-').unwrap_or((&law.id, ""));
        let country = if country == "EU" { "DE" } else { country };
        // Alberta's law is known by its short name.
        let region = if law.id == "CA-AB" { "AB" } else { region };
        places.push((law.id.clone(), country.to_owned(), region.to_owned()));
    }
    places
}

fn told() -> BTreeSet<String> {
    law::laws().iter().map(|law| law.id.clone()).collect()
}

/// The letter of one place.
fn letter_of(letter: &Letter, country: &str, region: &str) -> Variant {
    let situation = situation(letter, country, (!region.is_empty()).then_some(region));
    variants(letter, &situation, day(), &told(), &[group(country, region)]).unwrap().remove(0)
}

#[test]
fn every_place_of_the_law_files_gets_a_letter_with_all_it_wants_and_nothing_it_forbids() {
    let mut wanting = 0;
    for (law, country, region) in places() {
        let variant = letter_of(&known(), &country, &region);
        let binds = law::law(&law).unwrap().individual.required;
        assert_eq!(variant.places[0].laws.contains(&law), binds, "{law} binds the letter to people there");
        for line in &variant.contents {
            assert!(
                line.standing.settled(),
                "{law}: {} is {:?} although everything is known\n{}",
                line.item.id(),
                line.standing,
                letters::plain_text(&variant.words.blocks)
            );
        }
        wanting += usize::from(!variant.contents.is_empty());
    }
    assert!(wanting > 40, "most laws want something of the letter, and the test must see that: {wanting}");
}

#[test]
fn laws_about_what_a_business_does_are_kept_too_and_a_clash_is_named() {
    let letter = known();
    let mut case = situation(&letter, "US", Some("ME"));
    case.business.covered = Some(vec!["hipaa".to_owned(), "hbnr".to_owned()]);
    case.data.push(law::DataKind::Medical);
    let of = |state: &str| variants(&letter, &case, day(), &told(), &[group("US", state)]).unwrap().remove(0);
    let maine = of("ME");
    assert!(maine.places[0].laws.contains(&"US-FED-HIPAA".to_owned()), "HIPAA binds this business: {:?}", maine.places);
    for line in &maine.contents {
        assert!(line.standing.settled(), "{}: {:?}", line.item.id(), line.standing);
    }
    let clash = of("MA").contents.into_iter().find(|line| line.item == Item::WhatHappened).unwrap();
    assert_eq!(
        clash.standing,
        ItemStanding::Missing { need: Need::Forbidden },
        "HIPAA wants what happened and Massachusetts forbids it: no program decides that, and none hides it"
    );
}

#[test]
fn every_item_that_a_law_wants_is_really_asked_for() {
    // The control: what the law files say goes into the wants, item by item.
    for (id, country, region) in places() {
        let law = law::law(&id).unwrap();
        if !law.individual.required {
            continue;
        }
        let variant = letter_of(&known(), &country, &region);
        for item in &law.individual.content {
            let item = Item::of(item.id()).unwrap();
            // An offer that nobody has to make is told of only if it is made.
            let voluntary = item == Item::CreditMonitoringOffer && law.individual.credit_monitoring.months == 0;
            assert!(voluntary || variant.letter.wants.requires(item), "{id} wants {}", item.id());
        }
        for item in &law.individual.forbidden {
            assert!(variant.letter.wants.forbids(Item::of(item.id()).unwrap()), "{id} forbids {}", item.id());
        }
    }
}

#[test]
fn what_is_not_known_is_listed_as_missing_in_every_place() {
    let silent = Letter { incident: Incident::default(), offer: None, phrase: None, ..known() };
    for (law, country, region) in places() {
        let mut situation = situation(&known(), &country, (!region.is_empty()).then_some(region.as_str()));
        situation.data.clear();
        let variant =
            variants(&silent, &situation, day(), &BTreeSet::new(), &[group(&country, &region)]).unwrap().remove(0);
        for line in &variant.contents {
            let needs = match line.item {
                Item::WhatHappened => Some(Need::WhatHappened),
                Item::DateOfBreach | Item::TimeOfExposure => Some(Need::Occurred),
                Item::DateOfDiscovery => Some(Need::Discovered),
                Item::DataTypes | Item::LikelyConsequences => Some(Need::Data),
                Item::WhatWeAreDoing => Some(Need::Acts),
                Item::CreditMonitoringOffer => Some(Need::Offer),
                Item::PoliceDelayFlag => Some(Need::PoliceDelay),
                Item::NumberAffected if variant.letter.wants.requires(Item::NumberAffected) => Some(Need::Number),
                Item::RegulatorTold => Some(Need::RegulatorTold),
                _ => None,
            };
            if let Some(need) = needs {
                assert_eq!(line.standing, ItemStanding::Missing { need }, "{law}: {} is not known", line.item.id());
            }
        }
    }
}

#[test]
fn a_translated_first_notice_holds_what_the_law_wants_too() {
    let letter = known();
    for language in letters::languages() {
        for (country, region) in
            [("US", "CA"), ("US", "MA"), ("US", "RI"), ("US", "NM"), ("US", "WI"), ("NZ", ""), ("KR", "")]
        {
            let case = situation(&letter, country, (!region.is_empty()).then_some(region));
            let group = Group { language: language.code.clone(), ..group(country, region) };
            let variant = variants(&letter, &case, day(), &told(), &[group]).unwrap().remove(0);
            assert_eq!(variant.words.language, language.code, "the first notice is there in every language");
            for line in &variant.contents {
                assert!(
                    line.standing.settled(),
                    "{} {country}-{region}: {} {:?}",
                    language.code,
                    line.item.id(),
                    line.standing
                );
            }
        }
    }
}

#[test]
fn massachusetts_hears_neither_how_nor_how_many() {
    let variant = letter_of(&known(), "US", "MA");
    let text = letters::plain_text(&variant.words.blocks);
    for said in ["mailbox", "What Happened", "closed the way in", "612", "between 3 and 9"] {
        assert!(!text.contains(said), "{said:?} would say the nature or the number\n{text}");
    }
    for needed in ["police report", "Freeze your credit. It is free.", "48 months", "Harbour Books"] {
        assert!(text.contains(needed), "{needed:?} must stand there");
    }
    assert_eq!(
        variant.contents.iter().filter(|line| line.standing == ItemStanding::Absent).count(),
        2,
        "both forbidden things are proved absent"
    );
}

#[test]
fn rhode_island_hears_the_number_and_nobody_else_does() {
    assert!(letters::plain_text(&letter_of(&known(), "US", "RI").words.blocks).contains("612"), "its law wants it");
    for state in ["CA", "IL", "MA", "TX"] {
        let text = letters::plain_text(&letter_of(&known(), "US", state).words.blocks);
        assert!(!text.contains("612"), "{state}: the number is nobody's business here");
    }
}

#[test]
fn places_share_a_letter_where_it_comes_out_the_same() {
    let letter = known();
    let groups: Vec<Group> =
        ["TX", "FL", "GA", "KS", "OH", "MA", "CA", "RI", "MD"].iter().map(|state| group("US", state)).collect();
    let found = variants(&letter, &situation(&letter, "US", Some("TX")), day(), &told(), &groups).unwrap();
    let of = |place: &str| found.iter().position(|variant| variant.places.iter().any(|other| other.id == place));
    assert_eq!(of("US-TX"), of("US-FL"), "two laws that want the same share a letter");
    assert_eq!(of("US-TX"), of("US-KS"), "and so does one that wants nothing");
    assert_ne!(of("US-MA"), of("US-TX"), "Massachusetts does not");
    assert_ne!(of("US-MD"), of("US-TX"), "nor does a law that wants its own office named");
    assert!(found.len() <= 5, "as few as can be, not one for each place: {}", found.len());
    assert_eq!(found.iter().map(|variant| variant.people).sum::<u32>(), 9, "everybody has exactly one letter");
    for variant in &found {
        assert_eq!(
            letters::compose(&variant.letter).unwrap(),
            variant.words,
            "the joined wants still give these words"
        );
    }
    let spanish = Group { language: "es".to_owned(), ..group("US", "TX") };
    let both =
        variants(&letter, &situation(&letter, "US", None), day(), &told(), &[group("US", "TX"), spanish]).unwrap();
    assert_eq!(both.len(), 2, "another language is another letter");
}

#[test]
fn somebody_whose_place_is_not_known_gets_the_strictest_letter_and_the_doubt_is_named() {
    let letter = known();
    let found = variants(&letter, &situation(&letter, "US", Some("ME")), day(), &told(), &[group("", "")]).unwrap();
    let variant = &found[0];
    assert_eq!(variant.places[0].in_doubt, ["US-MA", "US-RI"], "the laws that want it otherwise are named");
    assert!(
        variant.letter.wants.requires(Item::CreditReportRights),
        "New Mexico's wish is kept for somebody who may live there"
    );
    assert!(variant.letter.wants.requires(Item::AgContact), "and so is Maryland's");
    let text = letters::plain_text(&variant.words.blocks);
    assert!(!text.contains("612"), "the number, which two laws forbid, is left out");
    for line in variant.contents.iter().filter(|line| variant.letter.wants.requires(line.item)) {
        assert!(line.standing.settled(), "{}: {:?}", line.item.id(), line.standing);
    }
}

#[test]
fn a_short_offer_and_a_changed_line_are_not_passed_over() {
    let mut letter = known();
    letter.offer = Some(Offer { months: 12, ..letter.offer.unwrap() });
    let variant = letter_of(&letter, "US", "CT");
    let offer = variant.contents.iter().find(|line| line.item == Item::CreditMonitoringOffer).unwrap();
    assert_eq!(offer.standing, ItemStanding::Missing { need: Need::LongerOffer }, "Connecticut wants 24 months");

    let mut edited = variant.words.clone();
    for block in &mut edited.blocks {
        if let letters::Block::Steps { items } = block {
            items.retain(|item| !item[0].plain().contains("Freeze your credit"));
        }
    }
    let lines = letters::contents(&variant.letter, &edited).unwrap();
    let freeze = lines.iter().find(|line| line.item == Item::SecurityFreezeInfo).unwrap();
    assert!(
        matches!(freeze.standing, ItemStanding::Changed { .. }),
        "the step was taken out by hand: {:?}",
        freeze.standing
    );

    let mut told = letter_of(&known(), "US", "MA");
    told.words.blocks.push(letters::Block::paragraph("A thief got in through the mailbox."));
    let lines = letters::contents(&told.letter, &told.words).unwrap();
    let nature = lines.iter().find(|line| line.item == Item::NatureOfBreach).unwrap();
    assert!(matches!(nature.standing, ItemStanding::OwnWords { .. }), "words typed by hand must be looked at");
}

#[test]
fn california_has_its_title_headings_and_type() {
    let variant = letter_of(&known(), "US", "CA");
    assert_eq!(variant.letter.wants.points, 10, "the law's type size is handed on");
    assert_eq!(variant.letter.kind, LetterKind::FirstNotice, "of a first notice");
    let headings: Vec<&str> = variant
        .words
        .blocks
        .iter()
        .filter_map(|block| match block {
            letters::Block::Heading { level, text } if *level < 3 => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        headings[..6],
        [
            "Notice of Data Breach",
            "What Happened",
            "What Information Was Involved",
            "What We Are Doing",
            "What You Can Do",
            "For More Information"
        ],
        "word for word as the statute has them"
    );
}
