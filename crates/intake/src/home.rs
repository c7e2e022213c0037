//! The best known postal address of a row.
//!
//! A row may hold several: home, billing, work. The home address comes first, then whatever else there is; the others stay under
//! `kept`. How a whole address in one cell falls into parts is told in `address`.

use crate::address::{self, Parts};
use crate::cells::{Row, narrow, one_line};
use crate::columns::Col;
use crate::fold::fold;
use crate::header::Place;
use crate::place::{self, FEDERAL};
use crate::{Address, Field, Residence, country, postcode};

/// The columns of one address.
struct Group {
    place: Place,
    ordinal: u32,
    label: Option<usize>,
    cells: Vec<(Field, usize)>,
}

/// All addresses that the columns can hold, best first.
pub(crate) struct Homes<'c> {
    home: &'c str,
    /// Whether some postcode of the file begins with nought, so that none was lost.
    noughts_kept: bool,
    groups: Vec<Group>,
}

const PARTS: [Field; 9] = [
    Field::Street,
    Field::Street2,
    Field::HouseNumber,
    Field::Locality,
    Field::Region,
    Field::Postcode,
    Field::Country,
    Field::PlaceLine,
    Field::WholeAddress,
];

impl<'c> Homes<'c> {
    pub fn new(cols: &[Col], home: &'c str, noughts_kept: bool) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for (i, col) in cols.iter().enumerate().filter(|(_, col)| PARTS.contains(&col.field)) {
            let at = groups.iter().position(|group| group.place == col.place && group.ordinal == col.ordinal);
            let at = at.unwrap_or_else(|| {
                groups.push(Group { place: col.place, ordinal: col.ordinal, label: None, cells: Vec::new() });
                groups.len() - 1
            });
            groups[at].cells.push((col.field, i));
        }
        for group in &mut groups {
            group.label = cols.iter().position(|col| {
                col.field == Field::Kind && col.ordinal == group.ordinal && fold(&col.header).starts_with("address")
            });
        }
        lend_country(&mut groups);
        groups.sort_by_key(|group| (group.place, group.ordinal));
        Self { home, noughts_kept, groups }
    }

    /// The best known address, and the country it names or is taken to be in.
    pub fn best(&self, row: &mut Row<'_>, who: &[Option<&str>]) -> (Option<Address>, Option<&'static str>) {
        let mut best: Option<((bool, Place, u32), &Group, Parts)> = None;
        for group in &self.groups {
            if !group.cells.iter().any(|(_, i)| row.says(*i)) {
                continue;
            }
            let parts = group.parts(row, self.home);
            let weak = parts.lines.is_empty() && parts.locality.is_none() && parts.postcode.is_none();
            let place = group.label.map_or(group.place, |label| match fold(row.values[label]).as_str() {
                "home" | "privat" | "domicile" | "casa" | "thuis" => Place::Home,
                "work" | "business" | "arbeit" | "bureau" | "trabajo" | "ufficio" | "werk" => Place::Work,
                "other" | "andere" | "autre" | "otro" | "altro" => Place::Other,
                _ => group.place,
            });
            let rank = (weak, place, group.ordinal);
            if best.as_ref().is_none_or(|(other, ..)| rank < *other) {
                best = Some((rank, group, parts));
            }
        }
        let Some((_, group, parts)) = best else { return (None, None) };
        let mut address = self.settle(row, parts);
        // "Bill to 1" repeats who it is; a label prints that line by itself.
        if group.cells.iter().filter(|(field, _)| *field == Field::WholeAddress).count() > 1 {
            let own: Vec<Vec<String>> = who.iter().flatten().map(|name| words(name)).collect();
            while address.lines.len() > 1 && own.contains(&words(&address.lines[0])) {
                address.lines.remove(0);
            }
        }
        group.mark_used(row, &address);
        let country = address.country.as_deref().and_then(place::iso);
        (Some(address), country)
    }

    /// Codes put in order: country, state, postcode, in the order in which each helps the next.
    fn settle(&self, row: &mut Row<'_>, mut parts: Parts) -> Address {
        // A number that went through a program which thinks in fractions, or through a wide keyboard.
        parts.postcode = parts.postcode.map(|code| narrow(code.strip_suffix(".0").unwrap_or(&code)).into_owned());
        let first = parts.postcode.as_deref().map(|code| postcode::mend(code, None, None));
        if let Some(mended) = first.as_ref().filter(|mended| mended.country.is_some()) {
            parts.postcode = Some(mended.code.clone());
        }
        let prefixed = first.and_then(|mended| mended.country);
        if parts.region.is_none()
            && let Some((town, state)) = parts.locality.as_deref().and_then(|town| town.rsplit_once([' ', ',']))
            && parts.country.is_none_or(|named| named.country == "US")
            && self.home == "US"
            && state.len() == 2
            && !state.chars().any(char::is_lowercase)
            && place::region("US", state).is_some()
        {
            (parts.region, parts.locality) =
                (Some(state.to_owned()), Some(town.trim_end_matches([',', ' ']).to_owned()));
        }
        let named = parts.country.map(|named| named.country).or(prefixed);
        let country = named.or_else(|| {
            country::infer(parts.region.as_deref(), parts.postcode.as_deref(), self.home, self.noughts_kept)
        });
        let territory = parts.country.and_then(|named| named.region);
        let mut region = country.filter(|country| FEDERAL.contains(country)).and_then(|country| {
            let written = parts.region.as_deref().and_then(|text| place::region(country, text));
            written.or(territory).or_else(|| {
                parts
                    .region
                    .is_none()
                    .then(|| {
                        parts
                            .locality
                            .as_deref()
                            .filter(|town| fold(town).starts_with("washington d"))
                            .and_then(|town| place::region(country, town))
                    })
                    .flatten()
            })
        });
        let mended = parts.postcode.as_deref().map(|code| postcode::mend(code, country, region));
        row.warnings.extend(mended.as_ref().and_then(|mended| mended.warning.clone()));
        let code = mended.map(|mended| mended.code);
        let witness = country.zip(code.as_deref()).and_then(|(country, code)| place::region_of(country, code));
        match (country, region, witness) {
            (Some(_), None, Some(state)) => {
                row.warnings.push(match &parts.region {
                    Some(written) => format!("\"{written}\" is no state that we know; the postcode says {state}."),
                    None => format!("The state is not given; it follows from the postcode: {state}."),
                });
                region = Some(state);
            }
            (Some("US"), Some(state), witness) if !postcode::agrees(state, witness) => {
                row.warnings.push(format!(
                    "The ZIP code belongs to {}, the address says {state}. Please check which is right.",
                    witness.unwrap_or_default()
                ));
            }
            _ => {}
        }
        if country.is_none() {
            row.warnings.push(
                "The address does not say which country it is in, and its state or postcode is not one of yours."
                    .to_owned(),
            );
        }
        Address {
            lines: parts.lines,
            locality: parts.locality,
            region: region.map(str::to_owned).or(parts.region),
            postcode: code,
            country: country.map(str::to_owned),
        }
    }
}

/// "Country" beside a billing and a shipping address, with no street of its own, is everybody's.
fn lend_country(groups: &mut Vec<Group>) {
    let is_place = |group: &Group| group.cells.iter().all(|(field, _)| matches!(field, Field::Country | Field::Region));
    let alone = groups.iter().position(|group| group.place == Place::Plain && group.ordinal == 0 && is_place(group));
    if let Some(at) = alone.filter(|_| groups.len() == 2) {
        let cells = groups[at].cells.clone();
        let other = &mut groups[1 - at];
        let missing: Vec<_> =
            cells.iter().filter(|(field, _)| !other.cells.iter().any(|(has, _)| has == field)).copied().collect();
        if missing.len() == cells.len() {
            other.cells.extend(missing);
            groups.remove(at);
        }
    }
}

impl Group {
    fn parts(&self, row: &Row<'_>, home: &str) -> Parts {
        let all = |field: Field| {
            self.cells
                .iter()
                .filter(move |(of, _)| *of == field)
                .map(|(_, i)| *i)
                .filter(|i| row.says(*i))
                .map(|i| row.values[i])
        };
        let whole: Vec<&str> = all(Field::WholeAddress).collect();
        let owned = |field: Field| all(field).next().map(one_line);
        let mut lines: Vec<String> =
            all(Field::Street).flat_map(str::lines).map(one_line).filter(|line| !line.is_empty()).collect();
        if let (Some(number), Some(street)) = (all(Field::HouseNumber).next(), lines.first_mut()) {
            let before = matches!(home, "US" | "CA" | "GB" | "IE" | "AU" | "NZ" | "FR" | "ZA");
            *street = if before { format!("{number} {street}") } else { format!("{street} {number}") };
        }
        lines.extend(all(Field::Street2).flat_map(str::lines).map(one_line).filter(|line| !line.is_empty()));
        lines.dedup();
        let mut parts = Parts {
            lines,
            locality: owned(Field::Locality),
            region: owned(Field::Region),
            postcode: owned(Field::Postcode),
            country: all(Field::Country).find_map(place::country),
        };
        let empty = parts.lines.is_empty() && parts.locality.is_none() && parts.postcode.is_none();
        let near = parts.country.map_or(home, |named| named.country);
        let read = match all(Field::PlaceLine).next() {
            Some(line) => Some(address::parse_place(line, near)),
            None => (empty && !whole.is_empty()).then(|| address::parse(&whole.join("\n"), near)),
        };
        if let Some(read) = read {
            parts.lines.extend(read.lines);
            parts.locality = parts.locality.or(read.locality);
            parts.region = parts.region.or(read.region);
            parts.postcode = parts.postcode.or(read.postcode);
            parts.country = parts.country.or(read.country);
        }
        parts
    }

    /// Cells that came to be part of the address; a country that nobody knows stays visible under `kept`.
    fn mark_used(&self, row: &mut Row<'_>, address: &Address) {
        let components = self
            .cells
            .iter()
            .any(|(field, i)| *field != Field::WholeAddress && *field != Field::Country && row.says(*i));
        for field in PARTS {
            let several = matches!(field, Field::Street | Field::Street2 | Field::WholeAddress);
            let mut first = true;
            for (_, i) in self.cells.iter().filter(|(of, _)| *of == field) {
                if !row.says(*i) {
                    continue;
                }
                let shown = match field {
                    Field::Country => place::country(row.values[*i])
                        .is_some_and(|named| address.country.as_deref() == Some(named.country)),
                    Field::Region => is_region(row.values[*i], address),
                    Field::WholeAddress => !components || is_told(row.values[*i], address),
                    Field::HouseNumber => !address.lines.is_empty() && address.lines[0].contains(row.values[*i]),
                    _ => true,
                };
                row.used[*i] |= shown && (first || several);
                first = false;
            }
        }
    }
}

/// Whether the address says the state that a cell names; where the postcode overruled it, it is kept.
fn is_region(text: &str, address: &Address) -> bool {
    let Some(region) = address.region.as_deref() else { return false };
    let country = address.country.as_deref().and_then(place::iso);
    fold(text) == fold(region) || country.and_then(|country| place::region(country, text)) == Some(region)
}

/// The words of a name in no order.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = fold(text).split(' ').map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// Whether every word of a formatted address is in its parts already, the country's name aside.
fn is_told(text: &str, address: &Address) -> bool {
    let told = fold(
        &[
            address.lines.join(" "),
            [&address.locality, &address.region, &address.postcode]
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>()
                .join(" "),
        ]
        .join(" "),
    );
    text.lines().flat_map(|line| line.split(',')).all(|piece| {
        let piece = piece.trim();
        place::country(piece).is_some_and(|named| address.country.as_deref() == Some(named.country))
            || fold(piece).split(' ').all(|word| told.split(' ').any(|other| other == word))
    })
}

/// Where the person of an address lives, as far as it decides which law applies.
pub(crate) fn residence(address: Option<&Address>) -> Residence {
    let country = address.and_then(|address| address.country.clone());
    let decides = country.as_deref().and_then(place::iso).filter(|country| FEDERAL.contains(country));
    let region = decides.and_then(|country| {
        address.and_then(|address| address.region.as_deref()).and_then(|region| place::region(country, region))
    });
    Residence { country, region: region.map(str::to_owned) }
}
