//! One row of cells into a record.
//!
//! `Plan` is made once from the columns; `Plan::record` is then asked for each row. A cell that ends in a field of its own is marked as
//! used; whatever is not used and not blank goes under `kept` with the name of its column, so nothing is lost. Addresses are read in
//! `home`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::about::Signs;
use crate::cells::{Row, clean, is_nothing};

use crate::columns::{Col, Sample};
use crate::duplicates::{Mark, number};
use crate::fold::fold;
use crate::header::{self, Place};
use crate::home::{self, Homes};
use crate::name::{self, Order};
use crate::{About, Fault, Field, FileProblem, Kind, Record, contact};

/// The longest value that is kept; beyond it a cell is no value of a contact list.
const MAX_CELL: usize = 256 * 1024;

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
    homes: Homes<'c>,
    names: Vec<Names>,
    /// Which columns may name a person's account or a firm's.
    accounts: Vec<bool>,
    signs: Signs,
}

/// What a row came to.
pub(crate) struct Outcome {
    pub record: Record,
    pub mark: Mark,
    pub about: About,
    /// Faults in single cells.
    pub faults: Vec<FileProblem>,
    /// Whether the row holds somebody.
    pub somebody: bool,
}

impl<'c> Plan<'c> {
    pub fn new(cols: &'c [Col], home: &'c str, below: &[Sample]) -> Self {
        let mut names: Vec<Names> = Vec::new();
        for (i, col) in cols.iter().enumerate() {
            match col.field {
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
        names.sort_by_key(|names| (names.place != Place::Plain, names.place));
        // Beside "Customer", which may be anybody's account, "Full name" and "Contact" name a person.
        let accounts: Vec<bool> = cols.iter().map(|col| header::is_account(&col.header)).collect();
        names.iter_mut().for_each(|names| names.full.sort_by_key(|i| accounts[*i]));
        let homes = Homes::new(cols, home, noughts_kept(cols, below));
        Self { cols, home, homes, names, accounts, signs: Signs::new(cols, below, home) }
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

        let (mut given, mut family, company, kind) = self.who(&mut row);
        let both = [given.as_deref(), family.as_deref()].map(Option::unwrap_or_default).join(" ");
        let (address, named) = self.homes.best(&mut row, &[Some(both.trim()), company.as_deref()]);
        let (emails, rests) = self.emails(&mut row);
        if given.is_none() && family.is_none() && company.is_none() {
            (given, family) = self.named_in_email(&mut row);
        }
        let phones = self.phones(&mut row, named, &rests);
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
        let residence = home::residence(address.as_ref());
        let named = [given.as_deref(), family.as_deref(), company.as_deref()].map(Option::unwrap_or_default).join(" ");
        let about = self.signs.of(&row.values, &named);
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
        Outcome { record, mark, about, faults: row.faults, somebody }
    }

    fn header(&self, i: usize) -> String {
        self.cols.get(i).map_or_else(|| format!("Column {}", i + 1), |col| col.header.clone())
    }

    fn order(&self, i: usize) -> Order {
        if self.cols[i].family_first { Order::FamilyFirst } else { Order::of(self.home) }
    }

    fn oversized(&self, row: &mut Row<'_>) {
        for i in 0..row.values.len() {
            if row.values[i].len() > MAX_CELL {
                let what = format!(
                    "This cell holds {} characters, more than a contact list can need. It was left out; the rest of the row was read.",
                    row.values[i].chars().count()
                );
                row.fault(Fault::Unread, self.header(i), &what, row.values[i]);
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
            if [&given, &family].into_iter().flatten().any(|part| name::is_two_people(part)) {
                two_people(row, &[given.as_deref(), family.as_deref()].map(Option::unwrap_or_default).join(" "));
            }
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
            let parted = text.rsplit_once(':').filter(|_| !name::is_no_name(text));
            parted
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
                let parted = name::part(&text, self.order(i));
                if name::is_two_people(&text) {
                    two_people(row, &text);
                }
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
            } else if company.is_none()
                && (name::is_firm(text) || self.accounts[i] && is_another(text, given.as_deref(), family.as_deref()))
            {
                *company = Some(row.take(i));
            }
        }
    }

    /// The emails of a row, and what stands beside them in their cells that may be telephone numbers.
    fn emails(&self, row: &mut Row<'_>) -> (Vec<String>, Vec<String>) {
        let mut found: Vec<String> = Vec::new();
        let mut rests = Vec::new();
        // A buyer of somebody else's ticket is somebody else.
        let own = self
            .cols
            .iter()
            .enumerate()
            .any(|(i, col)| col.field == Field::Email && col.place != Place::Buyer && row.says(i));
        for (i, col) in self.cols.iter().enumerate() {
            let is_name = matches!(col.field, Field::GivenName | Field::FamilyName | Field::FullName)
                && contact::is_email(row.values[i]);
            let in_phone = col.field == Field::Phone && row.values[i].contains('@');
            let other = own && col.place == Place::Buyer;
            if !row.says(i) || row.used[i] || other || !(col.field == Field::Email || is_name || in_phone) {
                continue;
            }
            let emails = contact::emails(row.values[i]);
            if in_phone && emails.found.is_empty() {
                continue;
            }
            if emails.bad && !in_phone {
                row.fault(Fault::Email, col.header.clone(), "This does not look like an email address.", row.values[i]);
            } else {
                row.used[i] = emails.rest.is_empty() && !emails.bad;
            }
            if emails.rest.bytes().filter(u8::is_ascii_digit).count() >= 7 {
                rests.push(emails.rest);
            }
            for email in emails.found {
                if !found.contains(&email) {
                    found.push(email);
                }
            }
        }
        (found, rests)
    }

    /// `Ann Lee <ann@example.org>` where no column holds a name.
    fn named_in_email(&self, row: &mut Row<'_>) -> (Option<String>, Option<String>) {
        let cells = self.cols.iter().enumerate().filter(|(i, col)| col.field == Field::Email && row.says(*i));
        let before = cells
            .filter_map(|(i, _)| Some((i, row.values[i].split_once('<')?.0.trim().trim_matches(['"', '\'']))))
            .next();
        let Some((i, text)) = before.filter(|(_, text)| name::looks_part(text)) else { return (None, None) };
        let parted = name::part(text, Order::of(self.home));
        row.used[i] = !parted.more && row.values[i].matches('@').count() == 1 && row.values[i].ends_with('>');
        (parted.given, parted.family)
    }

    fn phones(&self, row: &mut Row<'_>, named: Option<&'static str>, rests: &[String]) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for (i, col) in self.cols.iter().enumerate() {
            let emailed = || row.values[i].contains('@') && !contact::emails(row.values[i]).found.is_empty();
            if col.field != Field::Phone || !row.says(i) || emailed() {
                continue;
            }
            let label =
                i.checked_sub(1).filter(|at| self.cols[*at].field == Field::Kind).map_or("", |at| row.values[at]);
            if fold(label).contains("fax") {
                continue;
            }
            let phones = contact::phones(row.values[i], named, self.home);
            if phones.found.is_empty() {
                row.fault(Fault::Phone, col.header.clone(), "This does not look like a phone number.", row.values[i]);
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
        for phone in rests.iter().flat_map(|rest| contact::phones(rest, named, self.home).found) {
            if !found.contains(&phone.number) {
                found.push(phone.number);
            }
        }
        found
    }

    fn kept(&self, row: &Row<'_>) -> BTreeMap<String, String> {
        let values = row.values.iter().enumerate().filter(|(i, value)| !row.used[*i] && !is_nothing(value));
        values.map(|(i, value)| (self.header(i), (*value).to_owned())).collect()
    }
}

/// Whether what an account is called is no way to write the name of its person: "Amy's Bird Sanctuary" of Amy Kane.
fn is_another(account: &str, given: Option<&str>, family: Option<&str>) -> bool {
    let words = fold(account);
    let says = |part: Option<&str>| {
        part.is_some_and(|part| fold(part).split(' ').any(|word| words.split(' ').any(|own| own == word)))
    };
    let first = account.split(' ').next().unwrap_or_default();
    !account.contains(',')
        && family.is_some()
        && !(says(given) && says(family))
        && (!says(family) || words.split(' ').count() > 2 && !name::is_given(first))
        && (!name::is_given(first) || !says(given))
}

fn two_people(row: &mut Row<'_>, name: &str) {
    row.warnings.push(format!("\"{}\" may be two people. Each of them must be told.", name.trim()));
}

/// Whether some postcode of the sample begins with a nought: then none has lost one.
fn noughts_kept(cols: &[Col], below: &[Sample]) -> bool {
    let at: Vec<usize> =
        cols.iter().enumerate().filter(|(_, col)| col.field == Field::Postcode).map(|(i, _)| i).collect();
    below.iter().any(|(_, cells)| at.iter().any(|i| cells.get(*i).is_some_and(|code| code.starts_with('0'))))
}

fn dated(value: &str) -> &str {
    if value == "0/0/00" || value.starts_with("0000") { "" } else { value }
}
