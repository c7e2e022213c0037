//! Changing the words of a letter, the versions that are kept of it, and the check that runs as somebody types.

use letters::{Check, Words};
use serde_json::json;

use super::{about, draft};
use crate::api::wire::{
    CheckText, CheckWords, Done, DraftRef, LetterRef, LetterSaved, LetterVersion, LetterVersions, RestoreLetter,
    SaveLetter,
};
use crate::api::{Answer, Code, Id, Problem};
use crate::journal::Entry;
use crate::notices::About;
use crate::notices::draft::{Drafted, Drawn};
use crate::notices::editions::{self, Edition};
use crate::records::Kept;
use crate::store::{self, Reading, Writing, records};

/// Far beyond what a letter holds.
const LONGEST: usize = 1 << 18;

/// A draft with the one of its letters that is meant.
struct Desk {
    drafted: Drafted,
    about: About,
    at: usize,
}

impl Desk {
    fn open(read: &Reading<'_>, letter: &LetterRef) -> Answer<Desk> {
        let DraftRef { incident, kind, .. } = letter.draft;
        let about = about(&letter.draft);
        let drafted = draft::drafted(read, incident, kind, &about)?;
        let meant = |drawn: &Drawn| drawn.variant.language == letter.language && drawn.places().contains(&letter.place);
        let at = drafted.letters.iter().position(meant).ok_or(Code::NotFound)?;
        Ok(Desk { drafted, about, at })
    }

    fn letter(&self) -> &Drawn {
        &self.drafted.letters[self.at]
    }

    /// The owner's words for one of the letters, as a version of it.
    fn edition(&self, letter: &LetterRef, drawn: &Drawn, words: Option<&Words>) -> Edition {
        Edition {
            kind: letter.draft.kind,
            about: self.about.clone(),
            place: drawn.place().to_owned(),
            language: drawn.variant.language.clone(),
            text: words.map(letters::source),
            ours: editions::fingerprint(&drawn.variant.words),
        }
    }
}

/// The newest version that an approval stands on.
fn frozen(read: &Reading<'_>, incident: Id) -> Answer<Option<Id>> {
    Ok(store::notices::all(read, incident)?.into_iter().filter_map(|row| row.edition).max())
}

pub(in crate::api) fn save(write: &Writing<'_>, save: SaveLetter) -> Answer<(LetterSaved, Entry)> {
    let incident = save.letter.draft.incident;
    let desk = Desk::open(write, &save.letter)?;
    let drawn = desk.letter();
    let words = letters::with_wording(&drawn.words, save.subject, save.blocks);
    if letters::source(&words).len() > LONGEST {
        return Err(Problem::bad("blocks"));
    }
    let frozen = frozen(write, incident)?;
    let keep = |drawn: &Drawn, words: &Words| {
        let edition = desk.edition(&save.letter, drawn, Some(words));
        editions::keep(write, incident, &desk.drafted.editions, edition, frozen)
    };
    let (mut also, mut apart, mut version) = (0, 0, None);
    if words != drawn.words {
        version = Some(keep(drawn, &words)?);
        let others = desk.drafted.letters.iter().enumerate().filter(|(at, other)| {
            save.everywhere && *at != desk.at && other.variant.language == drawn.variant.language
        });
        for (_, other) in others {
            match editions::carried(&drawn.words, &words, &other.words) {
                Some(carried) => {
                    keep(other, &carried)?;
                    also += 1;
                }
                None => apart += 1,
            }
        }
    }
    let detail = json!({
        "kind": save.letter.draft.kind, "place": drawn.place(), "language": drawn.variant.language, "version": version,
        "words": editions::fingerprint(&words), "also": also,
    });
    Ok((LetterSaved { also, apart }, Entry::on(incident, "letter_changed", detail)))
}

pub(in crate::api) fn versions(read: &Reading<'_>, letter: LetterRef) -> Answer<LetterVersions> {
    let desk = Desk::open(read, &letter)?;
    let drawn = desk.letter();
    let places = drawn.places();
    let of =
        editions::Letter { kind: letter.draft.kind, about: &desk.about, places: &places, language: &letter.language };
    let standing = editions::standing(&desk.drafted.editions, &of, None).map(|kept| kept.id);
    let ours = &drawn.variant.words;
    let mut versions =
        vec![LetterVersion { id: None, at: None, current: drawn.edition.is_none(), words: ours.clone() }];
    for kept in desk.drafted.editions.iter().filter(|kept| of.is_of(&kept.body)) {
        if let Some(text) = &kept.body.text {
            versions.push(LetterVersion {
                id: Some(kept.id),
                at: Some(kept.changed_at.to_rfc3339()),
                current: standing == Some(kept.id),
                words: read_back(ours, text)?,
            });
        }
    }
    versions.reverse();
    Ok(LetterVersions { versions })
}

fn read_back(ours: &Words, text: &str) -> Answer<Words> {
    letters::with_source(ours, text).map_err(|fault| Problem::new(Code::WordsRefused).with("why", fault))
}

pub(in crate::api) fn restore(write: &Writing<'_>, restore: RestoreLetter) -> Answer<(Done, Entry)> {
    let incident = restore.letter.draft.incident;
    let desk = Desk::open(write, &restore.letter)?;
    let drawn = desk.letter();
    let words = match restore.version {
        None => None,
        Some(version) => {
            let kept: Kept<Edition> = records::get(write, incident, version)?;
            let text = kept.body.text.ok_or(Code::NotFound)?;
            Some(read_back(&drawn.variant.words, &text)?)
        }
    };
    // A version of its own, so that the one that stood until now is kept.
    let id = records::add(write, incident, &desk.edition(&restore.letter, drawn, words.as_ref()))?;
    let detail = json!({
        "kind": restore.letter.draft.kind, "place": drawn.place(), "language": drawn.variant.language,
        "brought_back": restore.version, "version": id,
    });
    Ok((Done {}, Entry::on(incident, "letter_brought_back", detail)))
}

pub(in crate::api) fn check_words(_: &Reading<'_>, request: CheckWords) -> Answer<Check> {
    Ok(letters::check(&request.words))
}

pub(in crate::api) fn check_text(_: &Reading<'_>, request: CheckText) -> Answer<Check> {
    if request.text.len() > LONGEST {
        return Err(Problem::bad("text"));
    }
    Ok(letters::check_text(&request.text, &request.language))
}
