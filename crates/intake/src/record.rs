//! One row of cells into a record.
//!
//! `Plan` is made once from the columns; `Plan::record` is then asked for each row. A cell that ends in a field of its own is marked as
//! used; whatever is not used and not blank goes under `kept` with the name of its column, so nothing is lost.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::address::{self, Parts};
use crate::columns::Col;
use crate::duplicates::{Mark, number};
use crate::fold::fold;
use crate::header::Place;
use crate::place::{self, FEDERAL};
use crate::{Address, Field, FileProblem, Kind, Record, Residence, contact, name, postcode};

/// The longest value that is kept; beyond it a cell is no value of a contact list.
const MAX_CELL: usize = 256 * 1024;

/// The columns of one address.
struct Group {
    place: Place,
    ordinal: u32,
    label: Option<usize>,
    cells: Vec<(Field, usize)>,
}

/// The columns of one name.
struct Names {
    place: Place,
    given: Vec<usize>,
    family: Vec<usize>,
    full: Vec<usize>,
}

/// Which columns feed which part of a record.
pub(crate) struct Plan<'c> {
    cols: &'c [Col],
    home: &'c str,
    /// Whether some postcode of the file begins with nought, so that none was lost.
    noughts_kept: bool,
    groups: Vec<Group>,
    names: Vec<Names>,
}

/// What a row came to.
pub(crate) struct Outcome {
    pub record: Record,
    pub mark: Mark,
    /// Faults in single cells.
    pub faults: Vec<FileProblem>,
    /// Whether the row holds somebody.
    pub somebody: bool,
}

impl<'c> Plan<'c> {
    pub fn new(cols: &'c [Col], home: &'c str, noughts_kept: bool) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        let mut names: Vec<Names> = Vec::new();
        for (i, col) in cols.iter().enumerate() {
            match col.field {
                Field::Street
                | Field::Street2
                | Field::HouseNumber
                | Field::Locality
                | Field::Region
                | Field::Postcode
                | Field::Country
                | Field::PlaceLine
                | Field::WholeAddress => {
                    let group = match groups
                        .iter_mut()
                        .position(|group| group.place == col.place && group.ordinal == col.ordinal)
                    {
                        Some(at) => &mut groups[at],
                        None => {
                            groups.push(Group {
                                place: col.place,
                                ordinal: col.ordinal,
                                label: None,
                                cells: Vec::new(),
                            });
                            let last = groups.len() - 1;
                            &mut groups[last]
                        }
                    };
                    group.cells.push((col.field, i));
                }
                Field::GivenName | Field::FamilyName | Field::FullName => {
                    let at = names.iter().position(|names| names.place == col.place).unwrap_or_else(|| {
                        names.push(Names { place: col.place, given: Vec::new(), family: Vec::new(), full: Vec::new() });
                        names.len() - 1
                    });
                    match col.field {
                        Field::GivenName => names[at].given.push(i),
                        Field::FamilyName => names[at].family.push(i),
                        _ => names[at].full.push(i),
                    }
                }
                _ => {}
            }
        }
        for group in &mut groups {
            group.label = cols.iter().position(|col| {
                col.field == Field::Kind && col.ordinal == group.ordinal && fold(&col.header).starts_with("address")
            });
        }
        lend_country(&mut groups);
        groups.sort_by_key(|group| (group.place, group.ordinal));
        names.sort_by_key(|names| (names.place != Place::Plain, names.place));
        Self { cols, home, noughts_kept, groups, names }
    }

    /// Reads one row.
    pub fn record(&self, line: u32, cells: &[Cow<'_, str>]) -> Outcome {
        let mut row = Row {
            values: cells.iter().map(|cell| clean(cell)).collect(),
            used: vec![false; cells.len()],
            line,
            faults: Vec::new(),
            warnings: Vec::new(),
        };
        row.values.resize(row.values.len().max(self.cols.len()), "");
        row.used.resize(row.values.len(), false);
        self.oversized(&mut row);

        let (given, family, company, kind) = self.who(&mut row);
        let (address, named) = self.home_of(&mut row);
        let emails = self.emails(&mut row);
        let phones = self.phones(&mut row, named);
        let mut mark = Mark::default();
        for (i, col) in self.cols.iter().enumerate() {
            match col.field {
                Field::Birthdate => mark.birth = number(dated(row.values[i])),
                Field::Suffix => mark.suffix = number(row.values[i]),
                Field::Ignore => row.used[i] = true,
                _ => {}
            }
        }
        let somebody = given.is_some()
            || family.is_some()
            || company.is_some()
            || !emails.is_empty()
            || !phones.is_empty()
            || address.as_ref().is_some_and(|address| !address.lines.is_empty());
        let residence = residence(address.as_ref());
        let record = Record {
            record: 0,
            line,
            kind,
            given,
            family,
            company,
            emails,
            phones,
            address,
            residence,
            kept: self.kept(&row),
            warnings: row.warnings,
        };
        Outcome { record, mark, faults: row.faults, somebody }
    }

    fn header(&self, i: usize) -> String {
        self.cols.get(i).map_or_else(|| format!("Column {}", i + 1), |col| col.header.clone())
    }

    fn oversized(&self, row: &mut Row<'_>) {
        for i in 0..row.values.len() {
            if row.values[i].len() > MAX_CELL {
                let what = format!(
                    "This cell holds {} characters, more than a contact list can need. It was left out; the rest of the row was read.",
                    row.values[i].chars().count()
                );
                row.fault(self.header(i), &what, row.values[i]);
                row.values[i] = "";
            }
        }
    }

    fn who(&self, row: &mut Row<'_>) -> (Option<String>, Option<String>, Option<String>, Kind) {
        let company_at = self
            .cols
            .iter()
            .enumerate()
            .find(|(i, col)| col.field == Field::Company && !row.values[*i].is_empty())
            .map(|(i, _)| i);
        let mut company = company_at.map(|i| row.take(i));
        let named = |row: &Row<'_>, list: &[usize]| {
            list.iter().copied().find(|i| row.says(*i) && !contact::is_email(row.values[*i]))
        };
        let mut given = None;
        let mut family = None;
        for names in &self.names {
            let (first, last) = (named(row, &names.given), named(row, &names.family));
            if first.is_none() && last.is_none() {
                continue;
            }
            given = first.map(|i| row.take(i));
            family = last.map(|i| row.take(i));
            break;
        }
        // A firm's name typed into one of the name columns.
        if let (Some(lone), None) | (None, Some(lone)) = (&given, &family)
            && company.is_none()
            && name::is_firm(lone)
        {
            company = Some(lone.clone());
            (given, family) = (None, None);
        }
        self.whole_names(row, &mut given, &mut family, &mut company);
        let both = || [given.as_deref(), family.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        if [&given, &family].into_iter().flatten().any(|part| name::is_two_people(part)) {
            row.warnings.push(format!("\"{}\" may be two people. Each of them must be told.", both()));
        }
        if company.as_deref().is_some_and(|company| fold(company) == fold(&both())) {
            (given, family) = (None, None);
        }
        let kind =
            if given.is_none() && family.is_none() && company.is_some() { Kind::Organisation } else { Kind::Person };
        (given, family, company, kind)
    }

    /// Cells with a whole name: the person's where there is no other, else the firm's, or one more way to write the same.
    fn whole_names(
        &self,
        row: &mut Row<'_>,
        given: &mut Option<String>,
        family: &mut Option<String>,
        company: &mut Option<String>,
    ) {
        let cells: Vec<usize> = self
            .names
            .iter()
            .flat_map(|names| names.full.iter().copied())
            .filter(|i| row.says(*i) && !contact::is_email(row.values[*i]))
            .collect();
        let child = |text: &str| {
            text.rsplit_once(':')
                .filter(|(parent, child)| !parent.trim().is_empty() && !child.trim().is_empty())
                .map(|(parent, child)| (parent.trim().to_owned(), child.trim().to_owned()))
        };
        if given.is_none() && family.is_none() {
            let person = cells.iter().copied().find(|i| {
                let text = child(row.values[*i]).map_or_else(|| row.values[*i].to_owned(), |(_, child)| child);
                !name::is_firm(&text)
                    && text.chars().any(char::is_alphabetic)
                    && company.as_deref().is_none_or(|company| fold(company) != fold(&text))
            });
            if let Some(i) = person {
                let text = child(row.values[i]).map_or_else(|| row.values[i].to_owned(), |(_, child)| child);
                let parted = name::part(&text, self.cols[i].family_first);
                row.used[i] = !parted.more && child(row.values[i]).is_none();
                (*given, *family) = (parted.given, parted.family);
            }
        }
        let whole = |given: &Option<String>, family: &Option<String>| {
            let mut words: Vec<String> = [given, family]
                .into_iter()
                .flatten()
                .flat_map(|part| fold(part).split(' ').map(str::to_owned).collect::<Vec<_>>())
                .collect();
            words.sort_unstable();
            words
        };
        let words = whole(given, family);
        let same = |text: &str| {
            let mut other: Vec<String> = fold(text).split(' ').map(str::to_owned).collect();
            other.sort_unstable();
            !words.is_empty() && other == words
        };
        for i in cells {
            let text = row.values[i];
            if row.used[i] || same(text) {
                row.used[i] = true;
            } else if let Some((parent, _)) = child(text).filter(|(_, child)| same(child)) {
                row.used[i] =
                    company.is_none() || company.as_deref().is_some_and(|company| fold(company) == fold(&parent));
                company.get_or_insert(parent);
            } else if company.as_deref().is_some_and(|company| fold(company) == fold(text)) {
                row.used[i] = true;
            } else if company.is_none() && name::is_firm(text) {
                *company = Some(row.take(i));
            }
        }
    }

    fn emails(&self, row: &mut Row<'_>) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        // A buyer of somebody else's ticket is somebody else.
        let own = self
            .cols
            .iter()
            .enumerate()
            .any(|(i, col)| col.field == Field::Email && col.place != Place::Buyer && row.says(i));
        for (i, col) in self.cols.iter().enumerate() {
            let is_name = matches!(col.field, Field::GivenName | Field::FamilyName | Field::FullName)
                && contact::is_email(row.values[i]);
            let other = own && col.place == Place::Buyer;
            if !row.says(i) || row.used[i] || other || !(col.field == Field::Email || is_name) {
                continue;
            }
            let emails = contact::emails(row.values[i]);
            if emails.bad {
                row.fault(col.header.clone(), "This does not look like an email address.", row.values[i]);
            } else {
                row.used[i] = !row.values[i].contains('<');
            }
            for email in emails.found {
                if !found.contains(&email) {
                    found.push(email);
                }
            }
        }
        found
    }

    fn phones(&self, row: &mut Row<'_>, named: Option<&'static str>) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for (i, col) in self.cols.iter().enumerate() {
            if col.field != Field::Phone || !row.says(i) {
                continue;
            }
            let label =
                i.checked_sub(1).filter(|at| self.cols[*at].field == Field::Kind).map_or("", |at| row.values[at]);
            if fold(label).contains("fax") {
                continue;
            }
            let phones = contact::phones(row.values[i], named, self.home);
            if phones.found.is_empty() {
                row.fault(col.header.clone(), "This does not look like a phone number.", row.values[i]);
            } else {
                row.used[i] = !phones.more;
            }
            for phone in phones.found {
                row.warnings.extend(phone.warning.filter(|_| !found.contains(&phone.number)));
                if !found.contains(&phone.number) {
                    found.push(phone.number);
                }
            }
        }
        found
    }

    /// The best known address, and the country it names or is taken to be in.
    fn home_of(&self, row: &mut Row<'_>) -> (Option<Address>, Option<&'static str>) {
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
        let address = self.settle(row, parts);
        group.mark_used(row, &address);
        let country = address.country.as_deref().and_then(place::iso);
        (Some(address), country)
    }

    /// Codes put in order: country, state, postcode, in the order in which each helps the next.
    fn settle(&self, row: &mut Row<'_>, mut parts: Parts) -> Address {
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
            address::infer_country(parts.region.as_deref(), parts.postcode.as_deref(), self.home, self.noughts_kept)
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

    fn kept(&self, row: &Row<'_>) -> BTreeMap<String, String> {
        let values = row.values.iter().enumerate().filter(|(i, value)| !row.used[*i] && !is_nothing(value));
        values.map(|(i, value)| (self.header(i), (*value).to_owned())).collect()
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
        for field in [
            Field::Street,
            Field::Street2,
            Field::HouseNumber,
            Field::Locality,
            Field::Region,
            Field::Postcode,
            Field::Country,
            Field::PlaceLine,
            Field::WholeAddress,
        ] {
            let several = matches!(field, Field::Street | Field::Street2 | Field::WholeAddress);
            let mut first = true;
            for (_, i) in self.cells.iter().filter(|(of, _)| *of == field) {
                if !row.says(*i) {
                    continue;
                }
                let shown = match field {
                    Field::Country => place::country(row.values[*i])
                        .is_some_and(|named| address.country.as_deref() == Some(named.country)),
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

fn residence(address: Option<&Address>) -> Residence {
    let country = address.and_then(|address| address.country.clone());
    let decides = country.as_deref().and_then(place::iso).filter(|country| FEDERAL.contains(country));
    let region = decides.and_then(|country| {
        address.and_then(|address| address.region.as_deref()).and_then(|region| place::region(country, region))
    });
    Residence { country, region: region.map(str::to_owned) }
}

struct Row<'r> {
    values: Vec<&'r str>,
    used: Vec<bool>,
    line: u32,
    faults: Vec<FileProblem>,
    warnings: Vec<String>,
}

impl Row<'_> {
    /// Whether a cell says something: it is not blank, a dash or "n/a".
    fn says(&self, i: usize) -> bool {
        self.values.get(i).is_some_and(|value| !is_nothing(value) && !is_absent(value))
    }

    fn take(&mut self, i: usize) -> String {
        self.used[i] = true;
        one_line(self.values[i])
    }

    fn fault(&mut self, column: String, what: &str, value: &str) {
        self.faults.push(FileProblem { line: self.line, column, what: what.to_owned(), value: shortened(value) });
    }
}

/// At most 200 characters of a value.
pub(crate) fn shortened(value: &str) -> String {
    match value.char_indices().nth(200) {
        Some((at, _)) => format!("{}…", &value[..at]),
        None => value.to_owned(),
    }
}

fn one_line(text: &str) -> String {
    if text.contains(['\n', '\r', '\t']) {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}

/// A value without blanks around it and without the marks that spreadsheets put before text: `'02139`, `="02139"`.
pub(crate) fn clean(cell: &str) -> &str {
    let mut text = cell
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}'));
    if let Some(inner) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'))
        && !inner.contains('"')
    {
        text = inner.trim();
    }
    match text.strip_prefix('\'') {
        // "'t Hooft" begins with an apostrophe of its own.
        Some(rest)
            if !rest.contains('\'')
                && rest.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase() || "=+-@(".contains(c)) =>
        {
            rest.trim_start()
        }
        _ => text,
    }
}

/// Blank, or nothing but a mark such as `-` or `*`.
fn is_nothing(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_punctuation() || b.is_ascii_whitespace())
}

fn is_absent(value: &str) -> bool {
    value.len() <= 6
        && (["n/a", "#n/a", "(null)", "null", "none", "nil", "nan", "0/0/00"]
            .iter()
            .any(|nothing| value.eq_ignore_ascii_case(nothing))
            && !matches!(value, "Null" | "Nan" | "None"))
}

fn dated(value: &str) -> &str {
    if value == "0/0/00" || value.starts_with("0000") { "" } else { value }
}
