//! One card into values by column.
//!
//! Names, firm, emails and numbers get the columns that `table` knows how to read; a date of birth, a note, a web address and whatever
//! else is kept under a name that a person understands. Addresses are read in `home`, dates in `day`.

use calcard::vcard::{VCard, VCardEntry, VCardParameterName, VCardProperty, VCardValue};
use calcard::{Entry, Parser};

use super::cut::Piece;
use super::day::{date, moment};
use super::slots::Slots;
use crate::Field;
use crate::header::Place;

/// One card: its values by column.
pub(super) struct Card {
    pub line: u32,
    pub values: Vec<(usize, String)>,
    pub nobody: Option<&'static str>,
}

/// A card that could not be taken apart, shown as it stands.
pub(super) fn broken(piece: &Piece) -> Card {
    let nobody = Some("This card could not be read. Please add the person by hand.");
    Card { line: piece.line, values: vec![(0, piece.text.trim().replace('\n', " · "))], nobody }
}

/// Reads one card.
pub(super) fn read(piece: &Piece, slots: &mut Slots) -> Card {
    if piece.stray {
        return Card {
            nobody: Some("This text stands outside of any card. Please check whether it names somebody."),
            ..broken(piece)
        };
    }
    let vcard = match Parser::new(&piece.text).entry() {
        Entry::VCard(vcard) => vcard,
        _ => return broken(piece),
    };
    let mut card = Reading { card: &vcard, slots, values: Vec::new(), emails: 0, phones: 0 };
    card.names();
    for entry in &vcard.entries {
        card.entry(entry);
    }
    card.addresses();
    if piece.left_out > 0 {
        card.keep("Photo", "A picture or sound was left out.");
    }
    let group = vcard.entries.iter().any(|entry| is_kind(entry) && text(entry).eq_ignore_ascii_case("group"));
    let nobody = group.then_some("This card is a group of other cards, not a person.");
    Card { line: piece.line, values: card.values, nobody }
}

fn is_kind(entry: &VCardEntry) -> bool {
    match &entry.name {
        VCardProperty::Kind => true,
        VCardProperty::Other(name) => name.eq_ignore_ascii_case("X-ADDRESSBOOKSERVER-KIND"),
        _ => false,
    }
}

pub(super) struct Reading<'r> {
    pub card: &'r VCard,
    slots: &'r mut Slots,
    values: Vec<(usize, String)>,
    emails: u32,
    phones: u32,
}

impl Reading<'_> {
    fn put(&mut self, name: &str, field: Field, value: &str) {
        self.put_at(name, field, Place::Plain, 0, value);
    }

    pub fn put_at(&mut self, name: &str, field: Field, place: Place, ordinal: u32, value: &str) {
        if !value.trim().is_empty() {
            let at = self.slots.get(name, field, place, ordinal);
            self.values.push((at, value.trim().to_owned()));
        }
    }

    pub fn keep(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            let (at, shared) = self.slots.kept(name);
            let value = value.trim();
            self.values.push((at, if shared { format!("{name}: {value}") } else { value.to_owned() }));
        }
    }

    fn names(&mut self) {
        let all =
            |wanted: &VCardProperty| self.card.entries.iter().filter(|entry| entry.name == *wanted).collect::<Vec<_>>();
        let (names, whole, firms) = (all(&VCardProperty::N), all(&VCardProperty::Fn), all(&VCardProperty::Org));
        let firm = self.card.entries.iter().any(|entry| is_kind(entry) && text(entry).eq_ignore_ascii_case("org"));
        for (i, entry) in names.iter().enumerate() {
            let parts = parts(entry);
            let fields = [
                ("Last name", Field::FamilyName),
                ("First name", Field::GivenName),
                ("Middle name", Field::MiddleName),
                ("Title", Field::Prefix),
                ("Suffix", Field::Suffix),
            ];
            for (at, part) in parts.iter().enumerate() {
                match fields.get(at).filter(|_| i == 0) {
                    Some((name, field)) => self.put(name, *field, part),
                    None => self.keep("Further name", part),
                }
            }
        }
        for (i, entry) in whole.iter().enumerate() {
            let name = text(entry);
            match (i, firm && firms.is_empty()) {
                (0, true) => self.put("Company", Field::Company, &name),
                (0, false) => self.put("Full name", Field::FullName, &name),
                _ => self.keep("Further name", &name),
            }
        }
        for (i, entry) in firms.iter().enumerate() {
            let mut parts = parts(entry).into_iter();
            let company = parts.next().unwrap_or_default();
            if i == 0 {
                self.put("Company", Field::Company, &company);
            } else {
                self.keep("Further company", &company);
            }
            for part in parts {
                self.keep("Department", &part);
            }
        }
    }

    /// Everything but names and addresses.
    fn entry(&mut self, entry: &VCardEntry) {
        let value = text(entry);
        let label = self.label(entry);
        let titled = |name: &str| label.as_ref().map_or_else(|| name.to_owned(), |label| format!("{name} ({label})"));
        match &entry.name {
            VCardProperty::Begin
            | VCardProperty::End
            | VCardProperty::Version
            | VCardProperty::Prodid
            | VCardProperty::N
            | VCardProperty::Fn
            | VCardProperty::Org
            | VCardProperty::Adr => {}
            VCardProperty::Email => {
                let name = numbered("Email", &mut self.emails);
                self.put(&name, Field::Email, &value);
                self.keep(&format!("{name}, label"), label.as_deref().unwrap_or_default());
            }
            VCardProperty::Tel => {
                let number = value.strip_prefix("tel:").unwrap_or(&value).replace(";ext=", " ext. ");
                if has_type(entry, "fax") || has_type(entry, "pager") {
                    self.keep(if has_type(entry, "fax") { "Fax" } else { "Pager" }, &number);
                } else {
                    let name = numbered("Phone", &mut self.phones);
                    self.put(&name, Field::Phone, &number);
                    self.keep(&format!("{name}, label"), label.as_deref().unwrap_or_default());
                }
            }
            VCardProperty::Bday => self.put("Birthday", Field::Birthdate, &date(entry).unwrap_or(value)),
            VCardProperty::Deathdate => self.keep("Date of death", &date(entry).unwrap_or(value)),
            VCardProperty::Anniversary => self.keep("Anniversary", &date(entry).unwrap_or(value)),
            VCardProperty::Lang | VCardProperty::Language => self.put("Language", Field::Language, &value),
            VCardProperty::Note => self.keep("Note", &value),
            VCardProperty::Url => self.keep(&titled("Website"), &value),
            VCardProperty::Title => self.keep("Job title", &value),
            VCardProperty::Other(name) => self.other(name, &titled, &value),
            VCardProperty::Kind => {
                if !["individual", "org", "group"].iter().any(|kind| value.eq_ignore_ascii_case(kind)) {
                    self.keep("Kind", &value);
                }
            }
            name => {
                let name = name.as_str();
                let name =
                    name.get(..1).unwrap_or_default().to_owned() + &name.get(1..).unwrap_or_default().to_lowercase();
                self.keep(&titled(&name), &value);
            }
        }
    }

    fn other(&mut self, name: &str, titled: &dyn Fn(&str) -> String, value: &str) {
        match name.to_ascii_uppercase().as_str() {
            // Said with the entry that they belong to.
            "X-ABLABEL" | "X-ABADR" => {}
            "AGENT" => self.keep("Agent", value),
            "LABEL" => {
                let address = self.card.entries.iter().any(|entry| entry.name == VCardProperty::Adr);
                if address {
                    self.keep("Address label", value);
                } else {
                    self.put("Address", Field::WholeAddress, value);
                }
            }
            "X-ABRELATEDNAMES" => self.keep(&titled("Related"), value),
            "X-ABDATE" => self.keep(&titled("Date"), value),
            "X-SOCIALPROFILE" => self.keep(&titled("Social profile"), value),
            // Says with the firm's name that there is no person.
            "X-ABSHOWAS" if value.eq_ignore_ascii_case("company") => {}
            "X-ADDRESSBOOKSERVER-KIND" if value.eq_ignore_ascii_case("group") => {}
            "X-ADDRESSBOOKSERVER-MEMBER" => self.keep("Member", value),
            _ => self.keep(name, value),
        }
    }

    /// What the card itself calls an entry: `item1.X-ABLabel:Mother`.
    fn label(&self, entry: &VCardEntry) -> Option<String> {
        let label = self.in_group(entry, "X-ABLABEL")?;
        let own = label.strip_prefix("_$!<").and_then(|label| label.strip_suffix(">!$_"));
        match (own, &entry.name) {
            // Apple's own words for home, work and mobile say nothing that the entry does not.
            (Some(_), VCardProperty::Email | VCardProperty::Tel | VCardProperty::Url) => None,
            (Some(own), _) => Some(own.to_owned()),
            (None, _) => Some(label),
        }
    }

    pub fn in_group(&self, entry: &VCardEntry, name: &str) -> Option<String> {
        let group = entry.group.as_ref()?;
        let beside = self.card.entries.iter().find(|other| {
            other.group.as_ref() == Some(group)
                && matches!(&other.name, VCardProperty::Other(other) if other.eq_ignore_ascii_case(name))
        })?;
        Some(text(beside)).filter(|text| !text.trim().is_empty())
    }
}

fn numbered(name: &str, count: &mut u32) -> String {
    *count += 1;
    // Beyond a dozen they share a column; a cell may hold several.
    if *count == 1 { name.to_owned() } else { format!("{name} {}", (*count).min(12)) }
}

pub(super) fn has_type(entry: &VCardEntry, wanted: &str) -> bool {
    entry.params.iter().any(|param| {
        let other = matches!(&param.name, VCardParameterName::Other(name) if name.eq_ignore_ascii_case(wanted));
        let listed = param
            .value
            .as_text()
            .is_some_and(|value| value.split(',').any(|one| one.trim().eq_ignore_ascii_case(wanted)));
        other || (param.name == VCardParameterName::Type && listed)
    })
}

/// The parts of a structured value.
pub(super) fn parts(entry: &VCardEntry) -> Vec<String> {
    entry.values.iter().map(shown).collect()
}

/// A value on one line or more.
fn text(entry: &VCardEntry) -> String {
    parts(entry).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn shown(value: &VCardValue) -> String {
    match value {
        VCardValue::Component(parts) => parts.join(", "),
        VCardValue::Integer(number) => number.to_string(),
        VCardValue::Float(number) => number.to_string(),
        VCardValue::Boolean(yes) => yes.to_string(),
        VCardValue::PartialDateTime(date) => moment(date, false),
        VCardValue::Binary(data) => format!("{} bytes of data, left out", data.data.len()),
        other => other.as_text().unwrap_or_default().to_owned(),
    }
}
