//! What becomes of every note of a law: counted in, asked, or left to be read.
//!
//! Notes are the part of a law that was written before the program knew how to hold it. Here stands for each of them whether
//! it does now. What is left, [`undecided`], is what a person has to read.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::facts::Law;
use crate::ids::NoteKind;
use crate::shelf;

static KINDS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| shelf::embedded("notes.toml"));

/// The notes of a law, each with what becomes of it. A note that nobody sorted is one to read.
pub fn notes(law: &Law) -> impl Iterator<Item = (&str, NoteKind)> {
    let kinds = KINDS.get(&law.id).map(String::as_str).unwrap_or_default().split_whitespace();
    let kinds = kinds.map(|word| word.parse().unwrap_or(NoteKind::Reading)).chain(std::iter::repeat(NoteKind::Reading));
    law.notes.iter().map(String::as_str).zip(kinds)
}

/// Every note that neither a field nor an answer of the owner decides, with the id of its law.
pub fn undecided() -> impl Iterator<Item = (&'static str, &'static str, NoteKind)> {
    shelf::laws().iter().flat_map(|law| {
        notes(law)
            .filter(|(_, kind)| !matches!(kind, NoteKind::Field | NoteKind::Asked))
            .map(|(note, kind)| (law.id.as_str(), note, kind))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_note_is_sorted() {
        for law in shelf::laws() {
            let words: Vec<_> = KINDS.get(&law.id).map(|line| line.split_whitespace().collect()).unwrap_or_default();
            assert_eq!(words.len(), law.notes.len(), "{}: one word for each note", law.id);
            for word in words {
                assert!(word.parse::<NoteKind>().is_ok(), "{}: {word} is no kind of note", law.id);
            }
        }
        assert_eq!(KINDS.len(), shelf::laws().len(), "and no line for a law that is not there");
    }
}
