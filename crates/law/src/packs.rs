//! Report packs: for each regulator the fields of its own form, in its order, so that a report can be rehearsed offline.
//!
//! A pack is a file under `packs/`; what the forms share stands once in `packs/catalogue.toml`. `facts/SCHEMA.md` explains
//! both. A duty finds its pack by its law and the name of the office ([`pack_for`]); where no form is known the generic pack
//! serves. Filling a pack from a case is in `fill`.

mod fill;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::assessment::Duty;
use crate::facts::toml_date;
use crate::ids::{Confidence, FieldSource, Tell};
pub use fill::{CaseAnswers, FilledField, FilledPack, fill};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/packs");

/// The fields of one form, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Its id.
    pub id: String,
    /// The office and its form.
    pub name: String,
    /// Whom it speaks to.
    pub tell: Tell,
    /// The duties it serves.
    pub serves: Vec<Served>,
    /// The smallest number of people it is for.
    pub people_from: u32,
    /// The largest.
    pub people_to: Option<u32>,
    /// Where the form is, or nothing.
    pub url: String,
    /// Where its fields were read.
    pub source: String,
    /// The day they were read.
    pub checked: NaiveDate,
    /// How sure they are.
    pub confidence: Confidence,
    /// How it is handed in.
    pub how: String,
    /// What to know beforehand.
    pub notes: Vec<String>,
    /// The fields.
    pub fields: Vec<Field>,
}

/// A duty that a pack serves.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Served {
    /// The id of the law.
    pub law: String,
    /// The name of the office in that law.
    pub regulator: String,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its id, which stays.
    pub id: String,
    /// What it asks, in plain words.
    pub label: String,
    /// Where the answer stands.
    pub from: FieldSource,
    /// Whether the form cannot do without it.
    pub required: bool,
}

/// What is wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPack {
    /// Not TOML, or a field that packs do not have.
    #[error("{0}: {1}")]
    Shape(String, String),
    /// A field that neither the catalogue nor the pack describes.
    #[error("{0}: the field {1} is not described")]
    UnknownField(String, String),
    /// A field twice in one pack, or a pack twice.
    #[error("{0}: {1} stands twice")]
    Twice(String, String),
    /// Fields that the pack describes, names or makes optional and does not have.
    #[error("{0}: {1} is not among the fields")]
    Unused(String, String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    field: Vec<Described>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Described {
    id: String,
    label: String,
    from: FieldSource,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    name: String,
    tell: Tell,
    #[serde(rename = "for")]
    serves: Vec<Served>,
    #[serde(default)]
    people_from: u32,
    #[serde(default)]
    people_to: Option<u32>,
    url: String,
    source: String,
    #[serde(deserialize_with = "toml_date")]
    checked: NaiveDate,
    confidence: Confidence,
    how: String,
    notes: Vec<String>,
    fields: Vec<String>,
    optional: Vec<String>,
    #[serde(default)]
    labels: BTreeMap<String, String>,
    #[serde(default)]
    own: Vec<Described>,
}

static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads every one")]
    read_all().expect("the embedded packs keep their shape")
});

/// Every pack, in the order of the ids.
pub fn packs() -> &'static [Pack] {
    &PACKS
}

/// One pack by its id.
pub fn pack(id: &str) -> Option<&'static Pack> {
    PACKS.binary_search_by(|pack| pack.id.as_str().cmp(id)).ok().and_then(|at| PACKS.get(at))
}

/// The pack for a duty towards a regulator or the credit agencies; nothing for other duties. `people` is the number the duty
/// counts: where a form differs by it and it is not known, the form for more people is taken.
pub fn pack_for(duty: &Duty, people: Option<u32>) -> Option<&'static Pack> {
    match duty.tell {
        Tell::Regulator => {
            let own = PACKS.iter().filter(|pack| {
                let fits = people.is_none_or(|n| n >= pack.people_from && pack.people_to.is_none_or(|to| n <= to));
                fits && pack.serves.iter().any(|it| it.law == duty.law && it.regulator == duty.name)
            });
            own.max_by_key(|pack| pack.people_from).or_else(|| pack("generic"))
        }
        Tell::CreditAgencies => pack("credit-bureaus"),
        Tell::Individuals | Tell::Media | Tell::Contract => None,
    }
}

/// Reads every embedded pack.
fn read_all() -> Result<Vec<Pack>, BadPack> {
    let mut catalogue = Vec::new();
    let mut packs = Vec::new();
    for file in FILES.files() {
        let name = file.path().display().to_string();
        let text = file.contents_utf8().unwrap_or_default();
        if name == "catalogue.toml" {
            let read: Catalogue = toml::from_str(text).map_err(|e| BadPack::Shape(name, e.to_string()))?;
            catalogue = read.field;
        } else {
            packs.push((name, text));
        }
    }
    let mut packs =
        packs.into_iter().map(|(name, text)| read(&name, text, &catalogue)).collect::<Result<Vec<_>, _>>()?;
    packs.sort_by(|a, b| a.id.cmp(&b.id));
    match packs.windows(2).find(|pair| matches!(pair, [a, b] if a.id == b.id)) {
        Some([twice, ..]) => Err(BadPack::Twice(twice.id.clone(), "the pack".to_owned())),
        _ => Ok(packs),
    }
}

fn read(name: &str, text: &str, catalogue: &[Described]) -> Result<Pack, BadPack> {
    let file: File = toml::from_str(text).map_err(|e| BadPack::Shape(name.to_owned(), e.to_string()))?;
    let mut fields: Vec<Field> = Vec::new();
    for id in &file.fields {
        if fields.iter().any(|field| field.id == *id) {
            return Err(BadPack::Twice(file.id.clone(), id.clone()));
        }
        let described = file.own.iter().chain(catalogue).find(|described| described.id == *id);
        let described = described.ok_or_else(|| BadPack::UnknownField(file.id.clone(), id.clone()))?;
        fields.push(Field {
            id: id.clone(),
            label: file.labels.get(id).unwrap_or(&described.label).clone(),
            from: described.from,
            required: !file.optional.contains(id),
        });
    }
    let own = file.own.iter().map(|described| &described.id);
    let mut named = file.optional.iter().chain(file.labels.keys()).chain(own);
    if let Some(unused) = named.find(|id| !file.fields.contains(id)) {
        return Err(BadPack::Unused(file.id.clone(), unused.clone()));
    }
    Ok(Pack {
        id: file.id,
        name: file.name,
        tell: file.tell,
        serves: file.serves,
        people_from: file.people_from,
        people_to: file.people_to,
        url: file.url,
        source: file.source,
        checked: file.checked,
        confidence: file.confidence,
        how: file.how,
        notes: file.notes,
        fields,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
        id = "x"
        name = "X"
        tell = "regulator"
        for = [{ law = "US-CA", regulator = "Y" }]
        url = ""
        source = "s"
        checked = 2026-11-24
        confidence = "low"
        how = "by post"
        notes = []
        fields = ["a"]
        optional = ["a"]
    "#;

    fn catalogue() -> Vec<Described> {
        vec![Described { id: "a".to_owned(), label: "A".to_owned(), from: FieldSource::OnlyYou }]
    }

    #[test]
    fn a_pack_with_a_fault_is_refused() {
        assert!(read("x", GOOD, &catalogue()).is_ok(), "the control of the controls");
        for (from, to, what) in [
            ("fields = [\"a\"]", "fields = [\"b\"]", "is not described"),
            ("fields = [\"a\"]", "fields = [\"a\", \"a\"]", "stands twice"),
            ("optional = [\"a\"]", "optional = [\"b\"]", "is not among the fields"),
            ("confidence = \"low\"", "confidence = \"some\"", "confidence"),
            ("notes = []", "notes = []\ncolour = \"red\"", "colour"),
        ] {
            let fault = read("x", &GOOD.replace(from, to), &catalogue()).unwrap_err().to_string();
            assert!(fault.contains(what), "{to}: {fault}");
        }
    }
}
