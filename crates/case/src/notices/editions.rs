//! The owner's own wording of a letter: every version of it that was kept, and which of them stands.
//!
//! A version is a record that says which letter it is of and holds the text, or nothing, which means our words. The last one
//! stands. What is typed within one sitting goes into one version; whatever was approved, and whatever is brought back, begins
//! a new one, so that no version that stood is ever written over.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use letters::{Block, Words};
use serde::{Deserialize, Serialize};

use super::{About, NoticeKind};
use crate::api::{Answer, Id, Problem};
use crate::files;
use crate::records::Kept;
use crate::store::{Writing, records};

/// One version of one letter's wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Of which kind of notice.
    pub kind: NoticeKind,
    /// What that notice is about.
    pub about: About,
    /// One of the places that the letter is for; nothing stands for people whose place is not known.
    pub place: String,
    /// Its language.
    pub language: String,
    /// The wording, as [`letters::source`] writes it; nothing: ours.
    pub text: Option<String>,
    /// The fingerprint of our own wording when this was written, to tell whether ours has changed since.
    pub ours: String,
}

/// A letter of a notice, as editions know it.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// Of which kind of notice.
    pub kind: NoticeKind,
    /// What that notice is about.
    pub about: &'a About,
    /// The places it is for.
    pub places: &'a [String],
    /// Its language.
    pub language: &'a str,
}

impl Letter<'_> {
    /// Whether an edition is of this letter. Places come together and part as the facts change; a version follows its place.
    #[must_use]
    pub fn is_of(&self, edition: &Edition) -> bool {
        self.places.contains(&edition.place)
            && edition.kind == self.kind
            && edition.about == *self.about
            && edition.language == self.language
    }
}

/// The version of a letter that stands, as of a version: later ones are not looked at.
#[must_use]
pub fn standing<'e>(
    editions: &'e [Kept<Edition>],
    letter: &Letter<'_>,
    as_of: Option<Id>,
) -> Option<&'e Kept<Edition>> {
    editions.iter().rev().find(|edition| as_of.is_none_or(|last| edition.id <= last) && letter.is_of(&edition.body))
}

/// The newest version of all, by which an approval remembers what stood.
#[must_use]
pub fn newest(editions: &[Kept<Edition>]) -> Option<Id> {
    editions.iter().map(|edition| edition.id).max()
}

/// The fingerprint of some words' wording.
#[must_use]
pub fn fingerprint(words: &Words) -> String {
    files::fingerprint(letters::source(words).as_bytes())
}

/// Whether any letter of a notice says something else than it did as of a version.
#[must_use]
pub fn changed_since(editions: &[Kept<Edition>], kind: NoticeKind, about: &About, as_of: Option<Id>) -> bool {
    let since = editions.iter().filter(|edition| as_of.is_none_or(|last| edition.id > last));
    let touched: BTreeSet<(&str, &str)> = since
        .filter(|edition| edition.body.kind == kind && edition.body.about == *about)
        .map(|edition| (edition.body.place.as_str(), edition.body.language.as_str()))
        .collect();
    touched.into_iter().any(|(place, language)| {
        let places = [place.to_owned()];
        let letter = Letter { kind, about, places: &places, language };
        let text = |edition: Option<&Kept<Edition>>| edition.and_then(|edition| edition.body.text.clone());
        let then = as_of.and_then(|last| standing(editions, &letter, Some(last)));
        text(standing(editions, &letter, None)) != text(then)
    })
}

/// What is typed within this time of the first stroke is one version.
const SITTING: TimeDelta = TimeDelta::minutes(10);

/// Keeps a version: within a sitting in place of the one before it, else beside it. `frozen` is the last version that an
/// approval stands on.
///
/// # Errors
/// The store's.
pub fn keep(
    write: &Writing<'_>,
    incident: Id,
    editions: &[Kept<Edition>],
    edition: Edition,
    frozen: Option<Id>,
) -> Answer<Id> {
    let before = editions.iter().rev().find(|kept| {
        let of = &kept.body;
        (of.kind, &of.about, &of.place, &of.language)
            == (edition.kind, &edition.about, &edition.place, &edition.language)
    });
    let same_sitting = before.filter(|kept| {
        kept.body.text.is_some()
            && edition.text.is_some()
            && frozen.is_none_or(|last| kept.id > last)
            && write.now - kept.added_at < SITTING
    });
    match same_sitting {
        Some(kept) => records::change(write, incident, kept.id, &edition).map(|()| kept.id),
        None => records::add(write, incident, &edition),
    }
}

/// A change of wording: blocks that were taken out, what took their place, and what stood above them.
struct Change {
    above: Option<String>,
    old: Vec<String>,
    new: Vec<Block>,
}

/// Carries what was changed from `before` to `after` over to another letter, wherever the very same words stand there. Gives
/// the other letter's words where every change found its place, and nothing where one did not.
#[must_use]
pub fn carried(before: &Words, after: &Words, other: &Words) -> Option<Words> {
    let subject = if other.subject == before.subject { after.subject.clone() } else { other.subject.clone() };
    let wording = |words: &Words| -> Vec<Block> {
        words.blocks.iter().filter(|block| letters::is_wording(block)).cloned().collect()
    };
    let mut blocks = wording(other);
    for change in changes(&wording(before), &wording(after)) {
        let text: Vec<String> = blocks.iter().map(written).collect();
        let at = if change.old.is_empty() {
            match &change.above {
                Some(above) => text.iter().position(|block| block == above)? + 1,
                None => 0,
            }
        } else {
            text.windows(change.old.len()).position(|window| window == change.old)?
        };
        blocks.splice(at..at + change.old.len(), change.new);
    }
    Some(letters::with_wording(other, subject, blocks))
}

fn written(block: &Block) -> String {
    serde_json::to_string(block).unwrap_or_default()
}

/// The stretches in which two texts differ, by their longest common part.
fn changes(before: &[Block], after: &[Block]) -> Vec<Change> {
    let (old, new): (Vec<_>, Vec<_>) = (before.iter().map(written).collect(), after.iter().map(written).collect());
    // `common[i][j]`: how many blocks the rests from i and from j have in common, in order.
    let mut common = vec![vec![0u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] =
                if old[i] == new[j] { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
            continue;
        }
        let (from_old, from_new) = (i, j);
        while (i < old.len() || j < new.len()) && !(i < old.len() && j < new.len() && old[i] == new[j]) {
            if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
                i += 1;
            } else {
                j += 1;
            }
        }
        found.push(Change {
            above: from_old.checked_sub(1).map(|at| old[at].clone()),
            old: old[from_old..i].to_vec(),
            new: after[from_new..j].to_vec(),
        });
    }
    found
}

/// Checks that what the owner wrote can go out at all.
///
/// # Errors
/// [`Problem`] with the field at fault: a letter without words, or a place for a code where no code is given out.
pub fn checked(words: &Words, gives_codes: bool) -> Answer<()> {
    if words.subject.is_empty() {
        return Err(Problem::bad("subject"));
    }
    if !words.blocks.iter().any(letters::is_wording) {
        return Err(Problem::bad("blocks"));
    }
    let asks = |runs: &Vec<letters::Run>| runs.contains(&letters::Run::Field(letters::Field::Code));
    let in_line = words.blocks.iter().any(|block| match block {
        Block::Paragraph { runs } => asks(runs),
        Block::Steps { items } | Block::Bullets { items } | Block::Checklist { items } => items.iter().any(asks),
        _ => false,
    });
    if in_line && !gives_codes { Err(Problem::bad("code")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(paragraphs: &[&str]) -> Words {
        Words {
            subject: "Notice".into(),
            language: "en".into(),
            date: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
            practice: false,
            blocks: paragraphs.iter().map(|text| Block::paragraph(*text)).collect(),
            footer: Vec::new(),
        }
    }

    #[test]
    fn a_change_is_carried_to_where_the_same_words_stand() {
        let (before, after) = (words(&["a", "b", "c", "d"]), words(&["a", "B", "c", "d", "e"]));
        let other = words(&["x", "a", "b", "y", "d"]);
        let carried = carried(&before, &after, &other).unwrap();
        assert_eq!(carried.blocks, words(&["x", "a", "B", "y", "d", "e"]).blocks, "both changes, and nothing else");
    }

    #[test]
    fn a_change_whose_words_stand_nowhere_changes_nothing() {
        let other = words(&["a", "b with a law of its own", "c"]);
        assert!(carried(&words(&["a", "b"]), &words(&["a", "B"]), &other).is_none(), "that letter says it differently");
    }

    #[test]
    fn words_can_be_taken_out_everywhere() {
        let carried = carried(&words(&["a", "b", "c"]), &words(&["a", "c"]), &words(&["a", "b", "z"])).unwrap();
        assert_eq!(carried.blocks, words(&["a", "z"]).blocks, "the taken out words are gone there too");
    }
}
