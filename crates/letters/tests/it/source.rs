//! Words as text and back: whatever an owner types is kept word for word.

use std::sync::LazyLock;

use letters::{Block, Field, Run, Words, compose, settled, source, with_source, with_wording};
use proptest::prelude::*;

use crate::support;

static OURS: LazyLock<Words> = LazyLock::new(|| compose(&support::sample()).unwrap());

/// Words with everything in them that Markdown would take for its own.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{1,8}( [a-zé]{1,8}){0,4}",
        2 => "[-a-c1. *_#>|`~+:\\\\()\\[\\]!&<$%^={}\"',;?@/]{1,14}",
        1 => "[0-9]{1,3}[.)] [a-z]{1,5}",
        1 => "\\PC{0,16}",
        1 => Just("see www.example.com, or help@example.com.".to_owned()),
        1 => Just("مرحبا नमस्ते 你好".to_owned()),
    ]
}

fn run() -> impl Strategy<Value = Run> {
    prop_oneof![
        5 => text().prop_map(Run::text),
        2 => text().prop_map(Run::strong),
        1 => (text(), "https://[a-z]{1,8}\\.example(/[-a-z0-9?=&%()]{0,8})?").prop_map(|(text, url)| Run::link(text, url)),
        1 => prop_oneof![
            text().prop_map(|otherwise| Run::Field(Field::Salutation { otherwise })),
            Just(Run::Field(Field::FullName)),
            Just(Run::Field(Field::Code)),
            Just(Run::Field(Field::Reference)),
        ],
    ]
}

fn runs() -> impl Strategy<Value = Vec<Run>> {
    proptest::collection::vec(run(), 0..5)
}

fn block() -> impl Strategy<Value = Block> {
    let items = || proptest::collection::vec(runs(), 0..4);
    let rows = (1usize..4).prop_flat_map(|wide| {
        let row = move || proptest::collection::vec(text(), wide);
        (row(), proptest::collection::vec(row(), 0..3))
    });
    prop_oneof![
        1 => (1u8..4, text()).prop_map(|(level, text)| Block::Heading { level, text }),
        4 => runs().prop_map(|runs| Block::Paragraph { runs }),
        1 => items().prop_map(|items| Block::Steps { items }),
        1 => items().prop_map(|items| Block::Bullets { items }),
        1 => rows.prop_map(|(header, rows)| Block::Table { header, rows }),
        1 => proptest::collection::vec((text(), text()), 0..3).prop_map(|rows| Block::Facts { rows }),
        1 => (text(), runs(), text()).prop_map(|(label, code, note)| Block::CodeBox { label, code, note }),
        1 => Just(Block::PageBreak),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn what_was_written_reads_as_it_was(subject in text(), wording in proptest::collection::vec(block(), 0..6)) {
        let ours = &*OURS;
        let theirs = with_wording(ours, subject, wording);
        let read = with_source(ours, &source(&theirs));
        prop_assert!(read.is_ok(), "what we write we can read: {:?} in\n{}", read, source(&theirs));
        prop_assert_eq!(&read.unwrap(), &theirs, "and it says the same; the text was\n{}", source(&theirs));
    }

    #[test]
    fn settling_twice_changes_nothing(wording in proptest::collection::vec(block(), 0..6)) {
        let once = settled(wording);
        prop_assert_eq!(settled(once.clone()), once, "what is settled stays as it is");
    }

    #[test]
    fn no_word_is_lost(words in "[a-z]{1,8}( [a-z]{1,8}){0,6}", strong in any::<bool>()) {
        let run = if strong { Run::strong(&words) } else { Run::text(&words) };
        let kept = settled(vec![Block::Paragraph { runs: vec![run.clone()] }]);
        prop_assert_eq!(kept, vec![Block::Paragraph { runs: vec![run] }], "plain words stand as they were typed");
    }
}

#[test]
fn our_own_letters_read_as_they_were() {
    for letter in [support::sample(), support::update()] {
        let ours = compose(&letter).unwrap();
        assert_eq!(with_source(&ours, &source(&ours)).unwrap(), ours, "the text of our words gives our words");
    }
}

#[test]
fn who_writes_and_who_signs_is_not_wording() {
    let ours = compose(&support::sample()).unwrap();
    let theirs = with_wording(&ours, "Other".into(), vec![Block::paragraph("Other words.")]);
    let kept = |words: &Words| -> Vec<Block> {
        words.blocks.iter().filter(|block| !letters::is_wording(block)).cloned().collect()
    };
    assert_eq!(kept(&theirs), kept(&ours), "sender, address, date and signature stay");
    assert!(source(&theirs).contains("Other words"), "and the wording is the owner's");
}

#[test]
fn the_signature_stays_above_the_sheets_whichever_side_of_it_is_changed() {
    let ours = compose(&support::sample()).unwrap();
    let signed =
        |words: &Words| words.blocks.iter().position(|block| matches!(block, Block::Signature { .. })).unwrap();
    for beside in [signed(&ours) - 1, signed(&ours) + 1] {
        let mut blocks = ours.blocks.clone();
        blocks[beside] = Block::paragraph("Other words.");
        let wording = blocks.into_iter().filter(letters::is_wording).collect();
        let theirs = with_wording(&ours, ours.subject.clone(), wording);
        assert_eq!(signed(&theirs), signed(&ours), "the sheets of advice follow the signature, as they did");
    }
}

#[test]
fn a_link_that_would_run_something_becomes_words() {
    let runs = vec![Run::link("press here", "javascript:alert(1)")];
    let kept = settled(vec![Block::Paragraph { runs }]);
    assert_eq!(kept, vec![Block::paragraph("press here")], "the words stay, the way goes");
}
