//! The letter check on texts as people paste them, and the gate on claims: no letter says that something was done unless that act
//! was handed in.

use std::collections::BTreeSet;

use letters::{Block, Fault, Finding, Letter, LetterKind, check, check_text, compose, grade_in, prose};

use crate::support::{every_kind, sample};

/// A notice as many are: hedged, hard, with the advice at its end and a place left open.
const BAD: &str = "\
Dear [First Name],

We take your privacy seriously. Out of an abundance of caution, we are writing to inform you of a sophisticated
security incident that may have been impacted certain categories of personally identifiable information which were
maintained in the ordinary course of our business operations by an unaffiliated third-party vendor.

We have no evidence that your information was misused. Rest assured that this will never happen again.

What Happened

On or about {date}, our organization identified suspicious activity. An investigation was immediately commenced.

Please change your password. Call your bank if you see charges that are not yours.
";

fn found(findings: &[Finding], is: impl Fn(&Fault) -> bool) -> Vec<&Finding> {
    findings.iter().filter(|finding| is(&finding.what)).collect()
}

/// The words that a finding points at.
fn pointed(text: &str, finding: &Finding) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[finding.from as usize..finding.to as usize]).unwrap()
}

#[test]
fn a_bad_notice_is_seen_through() {
    let check = check_text(BAD, "en");
    assert!(check.grade.unwrap() > 8.0, "it is hard to read: {:?}", check.grade);
    let all = &check.findings;
    let has = |is: fn(&Fault) -> bool, why: &str| assert!(!found(all, is).is_empty(), "{why}: {all:#?}");
    has(|fault| matches!(fault, Fault::HardToRead), "the whole is hard");
    has(|fault| matches!(fault, Fault::LongSentence { words } if *words > 25), "a sentence is long");
    has(|fault| matches!(fault, Fault::BuriedActions), "what to do comes last");
    has(|fault| matches!(fault, Fault::ActionsNotNumbered), "and is no list");
    has(|fault| matches!(fault, Fault::NoContact), "nobody can ask");
    let hedges: Vec<String> = found(all, |fault| matches!(fault, Fault::Hedge { .. }))
        .iter()
        .map(|finding| pointed(BAD, finding).split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(
        hedges,
        [
            "take your privacy seriously",
            "abundance of caution",
            "sophisticated",
            "security incident",
            "may have been impacted"
        ],
        "each hedge is pointed at where it stands, also over a line's end"
    );
    let claims = found(all, |fault| matches!(fault, Fault::NoEvidence { .. }));
    assert_eq!(claims[0].sentence, "We have no evidence that your information was misused.", "with its sentence");
    assert_eq!(found(all, |fault| matches!(fault, Fault::Promise { .. })).len(), 2, "two promises nobody can keep");
    let blanks: Vec<String> =
        found(all, |fault| matches!(fault, Fault::Blank { .. })).iter().map(|finding| pointed(BAD, finding)).collect();
    assert_eq!(blanks, ["[First Name]", "{date}"], "and every place left open");
    let headings: Vec<u8> = all
        .iter()
        .filter_map(|finding| if let Fault::MissingHeading { heading } = finding.what { Some(heading) } else { None })
        .collect();
    assert_eq!(headings, [2, 3, 4, 5], "one heading of five is there");
}

#[test]
fn a_good_notice_passes_also_when_pasted() {
    for language in ["en", "es"] {
        let words = compose(&Letter { language: language.to_owned(), sheets: false, ..sample() }).unwrap();
        let text = letters::plain_text(&letters::filled(&words.blocks, &crate::support::leah()).unwrap());
        let check = check_text(&text, language);
        assert!(check.findings.is_empty(), "{language}: {:#?}", check.findings);
        assert!(check.grade.unwrap() <= 8.0, "{language}: {:?}", check.grade);
    }
}

#[test]
fn places_of_findings_hold_with_signs_outside_the_basic_plane() {
    let text = "😀 We take your privacy seriously. Call us at 207 555 0100.";
    let check = check_text(text, "en");
    let hedge = found(&check.findings, |fault| matches!(fault, Fault::Hedge { .. }))[0];
    assert_eq!(pointed(text, hedge), "take your privacy seriously", "counted as the page counts");
}

#[test]
fn our_own_fields_are_no_blanks_and_a_typed_one_is() {
    let mut words = compose(&sample()).unwrap();
    let blanks =
        |words: &letters::Words| found(&check(words).findings, |fault| matches!(fault, Fault::Blank { .. })).len();
    assert_eq!(blanks(&words), 0, "the place for a name is filled for each person");
    words.blocks.push(Block::paragraph("Your agent is [NAME], reach them at <<Phone>> or XXXX."));
    let check = check(&words);
    let found = found(&check.findings, |fault| matches!(fault, Fault::Blank { .. }));
    assert_eq!(found.len(), 3, "three places were left open by hand: {found:#?}");
    assert_eq!(found[0].at.unwrap().block as usize, words.blocks.len() - 1, "and the block is named");
}

#[test]
fn nothing_makes_the_check_stumble() {
    for text in
        ["", " \n\n", "。。。", "[[[[", "{{{{}}}}", "____", "a", "1.", "- \n- ", "\u{0}\u{202e}", "Привет. [имя]"]
    {
        for language in ["en", "zh", "tlh", ""] {
            let check = check_text(text, language);
            assert!(check.findings.len() < 20, "{text:?}");
        }
    }
    let long = "We take your privacy seriously. ".repeat(2_000);
    assert_eq!(check_text(&long, "en").findings.len(), 2_000 + 7, "a long text is gone through whole");
}

#[test]
fn spanish_is_measured_too() {
    let hard = "La implementación de procedimientos organizacionales extraordinariamente complejos imposibilitó \
                considerablemente la identificación inmediata de vulnerabilidades potencialmente comprometedoras.";
    assert!(grade_in(hard, "es").unwrap() > 10.0, "a hard sentence is hard: {:?}", grade_in(hard, "es"));
    assert!(grade_in("Llame a su banco. Pida una tarjeta.", "es").unwrap() < 4.0, "and an easy one is easy");
    assert_eq!(grade_in("你好。", "zh"), None, "no measure is made up for a language that has none here");
}

/// Every sentence about ourselves that a letter says without an act behind it. A sentence that is not here and not an act fails
/// the gate: whoever adds one must think whether it claims something.
const WITHOUT_AN_ACT: &[&str] = &[
    "We are sorry",
    "We do not know yet",
    "We do not know who",
    "We did not find out how this happened.",
    "We will",
    "We have no steps to report yet.",
    "We have nothing new to tell you today.",
    "We said that we would write, so we do.",
    "We wrote to you about a data breach",
    "We offered you help",
    "We are offering you",
    "We get nothing if you sign up",
    "We now know more about what got out.",
    "We found out that information about people we work with got out of our hands.",
    "We know that somebody got your information",
    "We tell each person only about themselves.",
    "We write to each person",
    "We pay for",
    "We offer the people affected",
    "We are dealing with it.",
    "We are telling each person",
    "We have told this office",
    "We found out on",
];

#[test]
fn no_letter_claims_an_act_that_was_not_handed_in() {
    let mut said = BTreeSet::new();
    for mut letter in every_kind() {
        letter.incident.doing.clear();
        letter.incident.what_happened = None;
        letter.incident.regulator_told = None;
        if let Some(update) = &mut letter.update {
            update.what_is_new = "News.".to_owned();
        }
        letter.offer = sample().offer.filter(|_| letter.kind == LetterKind::Offer);
        let words = compose(&letter).unwrap();
        for sentence in prose(&words.blocks).split_inclusive(['.', '!', '?', '\n']) {
            let sentence = sentence.trim().trim_start_matches(['"', '“']);
            if sentence.starts_with("We ") {
                said.insert(sentence.to_owned());
            }
        }
    }
    assert!(said.len() > 10, "the letters do speak of us: {said:?}");
    let known = |sentence: &&String| WITHOUT_AN_ACT.iter().any(|known| sentence.starts_with(known));
    let strange: Vec<_> = said.iter().filter(|sentence| !known(sentence)).collect();
    assert!(strange.is_empty(), "these may claim an act that nobody recorded: {strange:#?}");
    for sentence in &said {
        for act in
            ["We have told", "We have changed", "We changed", "We closed", "We hired", "We have hired", "We told"]
        {
            assert!(!sentence.starts_with(act), "{sentence:?} claims an act");
        }
    }
    let mut acting = sample();
    acting.incident.doing = vec!["We moved to a new mail host.".to_owned()];
    let told = prose(&compose(&acting).unwrap().blocks);
    assert!(told.contains("We moved to a new mail host."), "the control: an act that was handed in is told");
}
