//! What letters say.

use letters::{
    Block, Fault, Item, Letter, LetterFault, LetterKind, Offer, Office, Wants, WordsFault, check, compose, filled,
    hedges, plain_text, reading_grade,
};

use crate::support::{SAMPLE, every_kind, flat, leah, nothing_known, sample, update};

fn text(letter: &Letter) -> String {
    plain_text(&compose(letter).expect("the letter has words").blocks)
}

/// Every kind of data that has a name.
fn data_ids() -> Vec<String> {
    let table: toml::Table = include_str!("../../words/en/data.toml").parse().expect("the names of data are TOML");
    table.keys().cloned().collect()
}

/// The languages that have every kind of letter.
const WHOLE: [&str; 2] = ["en", "es"];

/// Every branch that the words can take: each kind of letter, each kind of data, the countries whose advice differs, with and
/// without an offer, known and unknown, in each language that has a measure of how hard it is to read.
fn branches() -> Vec<(String, Letter)> {
    let mut all = Vec::new();
    let mut add = |letter: Letter| {
        let (kind, offer) = (letter.kind, letter.offer.is_some());
        let name = format!("{} {kind:?} {} {:?} offer {offer}", letter.language, letter.country, letter.incident.data);
        all.push((name, letter));
    };
    for language in WHOLE {
        let speaking = |letter: Letter| Letter { language: language.to_owned(), ..letter };
        for country in ["US", "GB", "CA", "AU", "NZ", "DE"] {
            for offer in [None, sample().offer] {
                let one_each = data_ids().into_iter().map(|id| vec![id]);
                for data in one_each.filter(|_| offer.is_none()).chain([data_ids(), Vec::new()]) {
                    for base in [sample(), nothing_known()] {
                        let mut letter = Letter { country: country.to_owned(), offer: offer.clone(), ..speaking(base) };
                        letter.incident.data.clone_from(&data);
                        add(letter);
                    }
                }
            }
        }
        for base in every_kind() {
            for (offer, data) in
                [(None, Vec::new()), (sample().offer, data_ids()), (sample().offer, vec!["ssn".to_owned()])]
            {
                let offer = if base.kind == LetterKind::Offer { sample().offer } else { offer };
                for wants in [Wants::default(), everything()] {
                    let mut letter = Letter { offer: offer.clone(), wants, ..speaking(base.clone()) };
                    letter.incident.data.clone_from(&data);
                    add(letter);
                }
            }
        }
    }
    all
}

/// Wants that bring out every sentence that only a law asks for.
fn everything() -> Wants {
    let office = Office { name: "Office of Ease".to_owned(), phone: "1-800-555-0123".to_owned(), ..Office::default() };
    Wants { required: Item::ALL.to_vec(), offices: vec![office], ..Wants::default() }
}

#[test]
fn the_main_letters_read_well() {
    let person = |letter: &Letter| {
        let words = compose(letter).expect("the letter has words");
        format!("Subject: {}\n\n{}", words.subject, plain_text(&filled(&words.blocks, &leah()).expect("all is filled")))
    };
    insta::assert_snapshot!("first_notice", person(&sample()));
    insta::assert_snapshot!("first_notice_nothing_known", person(&nothing_known()));
    insta::assert_snapshot!("first_notice_abroad", person(&Letter { country: "GB".to_owned(), ..sample() }));
    insta::assert_snapshot!("update", person(&update()));
}

#[test]
fn every_branch_is_easy_to_read_and_passes_our_own_check() {
    let branches = branches();
    assert!(branches.len() > 800, "the branches are really gone through: {}", branches.len());
    for (name, letter) in branches {
        let words = compose(&letter).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert_eq!(words.language, letter.language, "{name}: the language has words of its own for it");
        let check = check(&words);
        let grade = check.grade.unwrap_or_else(|| panic!("{name}: no measure"));
        assert!(grade <= 8.0, "{name}: grade {grade}, and a letter must be readable at grade 8");
        let mut findings = check.findings;
        // Only letters that tell the reader what to do have to do so early and under a heading.
        if !tells_what_to_do(letter.kind) {
            findings.retain(|finding| {
                !matches!(
                    finding.what,
                    Fault::NoActions | Fault::BuriedActions | Fault::ActionsNotNumbered | Fault::MissingHeading { .. }
                )
            });
        }
        assert!(findings.is_empty(), "{name}: {findings:#?}");
    }
}

fn tells_what_to_do(kind: LetterKind) -> bool {
    matches!(kind, LetterKind::FirstNotice | LetterKind::Correction | LetterKind::Closing | LetterKind::WebsiteNotice)
}

#[test]
fn what_to_do_is_a_numbered_list_in_every_letter_that_says_it() {
    for (name, letter) in branches().into_iter().filter(|(_, letter)| tells_what_to_do(letter.kind)) {
        let words = compose(&letter).unwrap();
        let steps = words
            .blocks
            .iter()
            .find_map(|block| if let Block::Steps { items } = block { Some(items.len()) } else { None });
        assert!(steps.is_some_and(|steps| steps >= 3), "{name}: what to do is a list in order, {steps:?}");
    }
}

#[test]
fn the_measures_can_fail() {
    let hard = "Notwithstanding comprehensive organizational countermeasures, unauthorized individuals potentially obtained confidential information.";
    assert!(reading_grade(hard) > 12.0, "a hard sentence must be found hard");
    assert!(reading_grade("We are sorry. Call us.") < 3.0, "an easy sentence must be found easy");
    assert_eq!(
        hedges("We take your\nprivacy seriously."),
        ["take your privacy seriously"],
        "a hedge is found across a line break"
    );
}

#[test]
fn the_five_headings_stand_in_order() {
    let text = text(&sample());
    let mut rest = text.as_str();
    for heading in [
        "Notice of Data Breach",
        "What Happened",
        "What Information Was Involved",
        "What We Are Doing",
        "What You Can Do",
        "For More Information",
    ] {
        let at = rest
            .find(&format!("\n{heading}\n"))
            .unwrap_or_else(|| panic!("{heading} must stand after the heading before it"));
        rest = &rest[at + heading.len()..];
    }
}

#[test]
fn an_act_is_claimed_only_if_it_was_given() {
    let silent = flat(&text(&nothing_known()));
    for claim in ["We changed", "We told the police", "We closed", "We have hired", "We are working", "We are offering"]
    {
        assert!(!silent.contains(claim), "nothing was done that the letter could claim: {claim}");
    }
    for act in &sample().incident.doing {
        assert!(flat(&text(&sample())).contains(act.as_str()), "an act on record is told: {act}");
    }
}

#[test]
fn the_unknown_is_said_as_unknown() {
    let text = flat(&text(&nothing_known()));
    for line in [
        "We do not know yet how this happened.",
        "When it happened: We do not know yet.",
        "We do not know yet what information was involved.",
        "We have no steps to report yet.",
    ] {
        assert!(text.contains(line), "the letter must say: {line}");
    }
}

#[test]
fn typed_text_stays_text() {
    let typed = "<b>5 * 3 * 2</b> # 1. [x](http://evil.example) `code` | {{ offer }} _a_ & \\ > ok";
    let mut letter = sample();
    letter.incident.what_happened = Some(typed.to_owned());
    letter.incident.doing = vec![typed.to_owned()];
    letter.business.name = format!("Ann's {typed}");
    let text = text(&letter);
    assert_eq!(
        text.matches(typed).count(),
        5,
        "what is typed is printed as typed: sender, greeting line, text, act and signature\n{text}"
    );
}

#[test]
fn advice_follows_the_data_and_the_country() {
    let with = |data: &[&str], country: &str| {
        let mut letter = Letter { country: country.to_owned(), offer: None, ..sample() };
        letter.incident.data = data.iter().map(|id| (*id).to_owned()).collect();
        text(&letter)
    };
    let first = |text: &str| text.lines().find(|line| line.starts_with("1. ")).unwrap_or_default().to_owned();
    assert!(
        first(&with(&["online_credentials"], "US")).contains("Change your password"),
        "a stolen password is the first thing to mend"
    );
    assert!(
        first(&with(&["ssn"], "US")).contains("Freeze your credit"),
        "a number that opens accounts is frozen first"
    );
    assert!(first(&with(&["payment_card"], "GB")).contains("Call your card company"), "a card is stopped first");
    assert!(with(&["ssn"], "US").contains("Equifax"), "US readers get the credit agencies");
    assert!(!with(&["medical"], "US").contains("Equifax"), "the credit agencies are of no use for medical data");
    assert!(with(&["medical"], "US").contains("Federal Trade Commission"), "every US reader gets the FTC");
    let abroad = with(&["ssn", "financial_account"], "GB");
    assert!(
        !abroad.contains("1-888-298-0045") && !abroad.contains("identitytheft.gov"),
        "US offices are of no use abroad"
    );
}

#[test]
fn every_kind_of_data_in_the_law_has_a_name() {
    let letter = Letter { incident: letters::Incident { data: data_ids(), ..Default::default() }, ..sample() };
    assert_eq!(data_ids().len(), 29, "the law facts know 29 kinds of data");
    assert!(compose(&letter).is_ok(), "all of them can stand in a letter");
}

#[test]
fn what_cannot_be_a_letter_is_refused() {
    let check = |change: &dyn Fn(&mut Letter), fault: WordsFault| {
        let mut letter = sample();
        change(&mut letter);
        assert_eq!(compose(&letter), Err(fault), "this letter cannot be written");
    };
    check(&|letter| letter.language = "tlh".to_owned(), WordsFault::UnknownLanguage { language: "tlh".to_owned() });
    check(
        &|letter| letter.incident.data.push("shoe_size".to_owned()),
        WordsFault::UnknownData { id: "shoe_size".to_owned() },
    );
    check(&|letter| letter.business.signatory = " ".to_owned(), WordsFault::NoSender);
    check(
        &|letter| {
            letter.business.phone = None;
            letter.business.email = None;
            letter.business.website = Some(String::new());
        },
        WordsFault::NoContact,
    );
    check(
        &|letter| letter.offer = Some(Offer { provider: "X".to_owned(), ..Offer::default() }),
        WordsFault::OfferUnclear,
    );
    check(&|letter| letter.kind = LetterKind::Update, WordsFault::NoNews);
}

#[test]
fn a_letter_file_says_what_is_wrong_with_it() {
    let check = |from: &str, to: &str, expected: &str| {
        let fault = Letter::from_toml(&SAMPLE.replace(from, to)).expect_err("the file has a fault");
        assert!(fault.to_string().contains(expected), "{fault} must say: {expected}");
    };
    check("[offer]", "[ofer]", "a part called \"ofer\"");
    check("months = 12", "moths = 12", "the part \"offer\" cannot be used: unknown field `moths`");
    check("date = 2026-11-23", "", "does not say \"date\"");
    check("date = 2026-11-23", "date = 2026-02-30", "slip in how it is written");
    check("name = \"Harbour Books\"", "name = 7", "the part \"business\"");
    assert_eq!(
        Letter::from_toml("kind = \"first_notice\""),
        Err(LetterFault::MissingPart { name: "date".to_owned() }),
        "a missing part is named"
    );
}

#[test]
fn words_survive_being_frozen() {
    let words = compose(&sample()).expect("the letter has words");
    let frozen = serde_json::to_string(&words).expect("words are JSON");
    assert_eq!(
        serde_json::from_str::<letters::Words>(&frozen).expect("they come back"),
        words,
        "what is approved is what is sent"
    );
    assert_eq!(format!("{:?}", leah()), "Recipient(..)", "a log cannot hold a person");
}
