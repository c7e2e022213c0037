//! The addresses of a card: the home address before others, a preferred one before its like.

use calcard::vcard::{VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty};

use super::card::{Reading, has_type, parts};
use crate::Field;
use crate::header::Place;

impl Reading<'_> {
    /// Reads all addresses of the card.
    pub fn addresses(&mut self) {
        let card = self.card;
        let mut addresses: Vec<&VCardEntry> =
            card.entries.iter().filter(|entry| entry.name == VCardProperty::Adr).collect();
        addresses.sort_by_key(|entry| (place(entry), preference(entry)));
        let mut ordinal = [0_u32; 3];
        for entry in addresses {
            let place = place(entry);
            let (kind, which) = match place {
                Place::Home => (" (home)", 0),
                Place::Work => (" (work)", 1),
                _ => ("", 2),
            };
            ordinal[which] += 1;
            let nth = ordinal[which];
            let name = |part: &str| {
                if nth > 1 { format!("{part}{kind} {nth}") } else { format!("{part}{kind}") }
            };
            let mut parts = parts(entry);
            let written = entry.params.iter().find(|param| param.name == VCardParameterName::Label);
            if let (true, Some(label)) =
                (parts.iter().all(|part| part.trim().is_empty()), written.and_then(|label| label.value.as_text()))
            {
                self.put_at(&name("Address"), Field::WholeAddress, place, nth, &label.replace("\\n", "\n"));
                continue;
            }
            parts.resize(parts.len().max(7), String::new());
            if parts[6].trim().is_empty() {
                parts[6] = self.in_group(entry, "X-ABADR").map(|code| code.trim().to_uppercase()).unwrap_or_default();
            }
            let fields = [
                ("PO box", Field::Street2),
                ("Address, further line", Field::Street2),
                ("Street", Field::Street),
                ("City", Field::Locality),
                ("State or province", Field::Region),
                ("ZIP or postcode", Field::Postcode),
                ("Country", Field::Country),
            ];
            for (part, (text, field)) in parts.iter().zip(fields) {
                self.put_at(&name(text), field, place, nth, part);
            }
            for part in parts.iter().skip(7) {
                self.keep(&name("Address detail"), part);
            }
        }
    }
}

fn place(entry: &VCardEntry) -> Place {
    if has_type(entry, "home") {
        Place::Home
    } else if has_type(entry, "work") {
        Place::Work
    } else {
        Place::Plain
    }
}

/// The lower the better; without a word about it, last.
fn preference(entry: &VCardEntry) -> u32 {
    let said = entry.params.iter().find(|param| param.name == VCardParameterName::Pref);
    let number = said.and_then(|param| match &param.value {
        VCardParameterValue::Integer(number) => Some(*number),
        other => other.as_text().map(|_| 1),
    });
    number.or_else(|| has_type(entry, "pref").then_some(1)).unwrap_or(1_000)
}
