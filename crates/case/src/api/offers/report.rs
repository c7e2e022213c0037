//! Understanding a provider's file: where the codes are, how far somebody got, and whose row it is.
//!
//! Providers name and order their columns as they like, so a column is found by what stands in it where that can be
//! told, and by its name otherwise. A row is somebody's by their code, else by their email address, else by a name that
//! only one person has. What cannot be placed comes back with the reason.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use intake::{Fault, FileProblem, GridRow};

use super::table::{cell, shortened, shown};
use crate::api::Id;
use crate::api::wire::{ReportColumn, TakenFor};
use crate::offers::Secret;
use crate::people::{EnrolmentState, Person};

/// The codes of a provider's file.
pub(super) struct Codes {
    /// Each with the line on which it stands.
    pub codes: Vec<(u32, Secret)>,
    pub refused: Vec<FileProblem>,
    /// The name of their column.
    pub column: String,
}

/// Finds the codes in a file; nothing where no column is one of codes.
pub(super) fn codes(rows: &[GridRow], longest: usize) -> Option<Codes> {
    let width = rows.iter().map(|row| row.cells.len()).max()?;
    let header = rows.first()?;
    let named = (0..width).find(|column| is_code_name(cell(header, *column)));
    let column = match named {
        Some(column) => column,
        None if width == 1 => 0,
        None => (0..width).find(|column| all_codes(rows, *column))?,
    };
    let below = &rows[usize::from(named.is_some())..];
    let name = named.map_or_else(|| format!("Column {}", column + 1), |column| cell(header, column).to_owned());
    let mut read = Codes { codes: Vec::new(), refused: Vec::new(), column: name };
    for row in below {
        let code = cell(row, column);
        let signs = code.chars().count();
        let what = if code.is_empty() {
            "This row has no code."
        } else if signs > longest || code.contains(char::is_control) {
            "This is too long for a code."
        } else if !code.contains(char::is_alphanumeric) {
            "This is no code: it holds neither a letter nor a digit."
        } else {
            read.codes.push((row.line, Secret::new(code.to_owned())));
            continue;
        };
        read.refused.push(FileProblem {
            fault: Fault::Other,
            line: row.line,
            column: read.column.clone(),
            what: what.to_owned(),
            value: shown(row, Some(column)),
        });
    }
    (!read.codes.is_empty()).then_some(read)
}

/// A column in which every row holds another value that looks like a code.
fn all_codes(rows: &[GridRow], column: usize) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    rows.len() > 1
        && rows.iter().all(|row| {
            let code = cell(row, column);
            let signs = code.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
            code.len() >= 6
                && signs
                && code.bytes().any(|sign| sign.is_ascii_digit())
                && read_day(code, true).is_none()
                && seen.insert(code)
        })
}

fn is_code_name(header: &str) -> bool {
    let name = folded(header);
    // "KEY00001" is a code, and not the name of a column of keys.
    if name.contains(|sign: char| sign.is_ascii_digit()) {
        return false;
    }
    let other = ["post", "zip", "country", "area", "region", "state", "status", "language", "dial"];
    ["code", "activation", "voucher", "promo", "pin", "key"]
        .iter()
        .any(|word| name.split(' ').any(|part| part.starts_with(word)))
        && !other.iter().any(|word| name.contains(word))
        && !name.contains("date")
}

/// Everybody, and the codes that were given to them, for looking up.
#[derive(Default)]
pub(super) struct Known {
    codes: BTreeMap<String, Id>,
    emails: BTreeMap<String, Vec<Id>>,
    names: BTreeMap<String, Vec<Id>>,
}

impl Known {
    pub fn add_code(&mut self, code: &str, person: Id) {
        self.codes.insert(bare(code), person);
    }

    pub fn add_person(&mut self, id: Id, person: &Person) {
        for email in &person.record.emails {
            self.emails.entry(email.trim().to_lowercase()).or_default().push(id);
        }
        let name = folded(&person.name());
        if !name.is_empty() {
            self.names.entry(name).or_default().push(id);
        }
    }

    /// Who has the name that stands in these columns together.
    fn named(&self, row: &GridRow, columns: &[usize]) -> &[Id] {
        let name = folded(&columns.iter().map(|column| cell(row, *column)).collect::<Vec<_>>().join(" "));
        // Lists write "Family, Given" as well.
        let turned = columns.first().and_then(|column| cell(row, *column).split_once(','));
        let turned = turned.map(|(family, given)| folded(&format!("{given} {family}"))).unwrap_or_default();
        self.names.get(&name).or_else(|| self.names.get(&turned)).map(Vec::as_slice).unwrap_or_default()
    }
}

/// So many lines of title are looked over for the names of the columns.
const MOST_TITLES: usize = 8;

/// Which column is what.
#[derive(Default)]
pub(super) struct Layout {
    /// So many rows stand above the names of the columns.
    pub titles: usize,
    header: Vec<String>,
    code: Option<usize>,
    email: Option<usize>,
    names: Vec<usize>,
    state: Option<usize>,
    day: Option<usize>,
}

impl Layout {
    /// Finds the columns; nothing where the file says of nobody how far they got.
    pub fn find(rows: &[GridRow], known: &Known) -> Option<Layout> {
        let width = rows.iter().map(|row| row.cells.len()).max()?;
        let is_data =
            |cell: &str| cell.contains('@') || known.codes.contains_key(&bare(cell)) || read_day(cell, true).is_some();
        // A row that is taken for names and is none would lose somebody: it must hold a name and nothing else we know. A title may
        // stand above it, alone in its row.
        let names = |row: &GridRow| {
            !(0..width).any(|column| is_data(cell(row, column))) && (0..width).any(|column| is_name(cell(row, column)))
        };
        let alone = |row: &GridRow| width > 1 && row.cells.iter().filter(|cell| !cell.is_empty()).count() == 1;
        let titles = rows.iter().take(MOST_TITLES).take_while(|row| alone(row)).count();
        let titles = if rows.get(titles).is_some_and(names) { titles } else { 0 };
        let first = rows.get(titles)?;
        let headed = names(first);
        let mut layout = Layout { titles, ..Layout::default() };
        if headed {
            layout.header = (0..width).map(|column| cell(first, column).to_owned()).collect();
        }
        let below: Vec<&GridRow> = layout.rows(rows).collect();
        let best = |fits: &dyn Fn(&str, &str) -> bool, likely: &dyn Fn(&str) -> bool| {
            let score = |column: usize| {
                let name = layout.name(column);
                below.iter().filter(|row| fits(&name, cell(row, column))).count()
            };
            (0..width)
                .map(|column| (likely(&layout.name(column)), score(column), column))
                .filter(|(_, score, _)| *score > 0)
                .max_by_key(|(likely, score, column)| (*likely, *score, std::cmp::Reverse(*column)))
                .map(|(.., column)| column)
        };
        let code = best(&|_, cell| known.codes.contains_key(&bare(cell)), &|_| false);
        let email = best(&|_, cell| cell.contains('@'), &|_| false);
        let state = best(
            &|name, cell| !cell.is_empty() && !tells_of_leaving(name) && read_state(cell, about_state(name)).is_some(),
            &about_state,
        );
        let day = best(&|_, cell| read_day(cell, true).is_some(), &about_day);
        let named = (0..width).find(|column| is_code_name(&layout.name(*column)));
        layout.names = layout.name_columns(width);
        if layout.names.is_empty() {
            // Whatever the columns are called: the one, or the two beside each other, that hold most names we know.
            let names = |row: &GridRow, columns: &[usize]| !known.named(row, columns).is_empty();
            let columns = (0..width).map(|at| vec![at]).chain((1..width).map(|at| vec![at - 1, at]));
            let counted = columns.map(|columns| (below.iter().filter(|row| names(row, &columns)).count(), columns));
            let most =
                counted.filter(|(count, _)| *count > 0).max_by_key(|(count, columns)| (*count, columns.len() == 1));
            layout.names = most.map(|(_, columns)| columns).unwrap_or_default();
        }
        layout.code = code.or(named);
        layout.email = email;
        layout.state = state;
        // A birthday is a day too, and says nothing of an enrolment.
        layout.day = day.filter(|column| layout.header.is_empty() || about_day(&layout.name(*column)));
        let tells = layout.state.is_some() || (layout.day.is_some() && !layout.header.is_empty());
        let names = layout.code.is_some() || layout.email.is_some() || !layout.names.is_empty();
        (tells && names).then_some(layout)
    }

    /// The rows below the header.
    pub fn rows<'r>(&self, rows: &'r [GridRow]) -> impl Iterator<Item = &'r GridRow> + use<'r> {
        rows.iter().skip(self.titles + usize::from(!self.header.is_empty()))
    }

    /// What each column was taken for.
    pub fn columns(&self, rows: &[GridRow]) -> Vec<ReportColumn> {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let taken_for = |column: usize| match Some(column) {
            at if at == self.code => TakenFor::Code,
            at if at == self.email => TakenFor::Email,
            at if at == self.state => TakenFor::State,
            at if at == self.day => TakenFor::Day,
            _ if self.names.contains(&column) => TakenFor::Name,
            _ => TakenFor::Nothing,
        };
        (0..width).map(|at| ReportColumn { name: self.shown_name(at), taken_for: taken_for(at) }).collect()
    }

    /// A row that cannot be placed, with the reason. Its code stays hidden.
    pub fn problem(&self, row: &GridRow, what: &str) -> FileProblem {
        FileProblem {
            fault: Fault::Other,
            line: row.line,
            column: String::new(),
            what: what.to_owned(),
            value: shown(row, self.code),
        }
    }

    fn name(&self, column: usize) -> String {
        self.header.get(column).map(|name| folded(name)).unwrap_or_default()
    }

    fn shown_name(&self, column: usize) -> String {
        self.header.get(column).cloned().unwrap_or_else(|| format!("Column {}", column + 1))
    }

    /// The columns that together are the name: the whole name, or given before family.
    fn name_columns(&self, width: usize) -> Vec<usize> {
        let find = |words: &[&str]| (0..width).find(|column| words.contains(&self.name(*column).as_str()));
        let given = find(&["first name", "first", "firstname", "given name", "given", "forename", "fname"]);
        let family = find(&["last name", "last", "lastname", "family name", "family", "surname", "lname"]);
        match (given, family) {
            (Some(given), Some(family)) => vec![given, family],
            _ => find(&[
                "name",
                "full name",
                "fullname",
                "member",
                "member name",
                "customer",
                "customer name",
                "enrollee",
                "person",
            ])
            .into_iter()
            .collect(),
        }
    }
}

/// By what a row was found to be somebody's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum By {
    Code,
    Email,
    Name,
}

/// What one row says.
pub(super) struct Found {
    pub person: Id,
    pub by: By,
    /// How far they got; nothing: not yet.
    pub state: Option<EnrolmentState>,
    pub on: Option<NaiveDate>,
}

/// Places one row, or says why it cannot be placed.
pub(super) fn understand(
    row: &GridRow,
    layout: &Layout,
    known: &Known,
    month_first: bool,
) -> Result<Found, FileProblem> {
    let (person, by) = whose(row, layout, known).map_err(|what| layout.problem(row, what))?;
    let on = layout.day.and_then(|column| read_day(cell(row, column), month_first));
    let state = match layout.state {
        Some(column) => {
            let unknown = "We do not know this word for how far somebody got.";
            read_state(cell(row, column), about_state(&layout.name(column))).ok_or_else(|| FileProblem {
                column: layout.shown_name(column),
                value: shortened(cell(row, column)),
                ..layout.problem(row, unknown)
            })?
        }
        // A list without words for it: whoever has a day has signed up on it.
        None => on.map(|_| EnrolmentState::Enrolled),
    };
    Ok(Found { person, by, state, on })
}

fn whose(row: &GridRow, layout: &Layout, known: &Known) -> Result<(Id, By), &'static str> {
    let code = layout.code.map(|column| bare(cell(row, column))).filter(|code| !code.is_empty());
    if let Some(person) = code.and_then(|code| known.codes.get(&code)) {
        return Ok((*person, By::Code));
    }
    let email = layout.email.map(|column| cell(row, column).to_lowercase()).unwrap_or_default();
    let by_email = known.emails.get(&email).map(Vec::as_slice).unwrap_or_default();
    if let [person] = by_email {
        return Ok((*person, By::Email));
    }
    let by_name = known.named(row, &layout.names);
    // A household shares an address, a family a name: together they may still mean one person.
    let both: Vec<Id> =
        by_name.iter().copied().filter(|person| by_email.is_empty() || by_email.contains(person)).collect();
    match (both.as_slice(), by_email) {
        ([person], _) => Ok((*person, By::Name)),
        ([], []) => Err("Nobody on your list fits this row."),
        _ => Err("More than one person on your list fits this row."),
    }
}

/// Whether a cell of the first row is the name of a column we know.
fn is_name(cell: &str) -> bool {
    let name = folded(cell);
    let known = is_code_name(cell)
        || about_state(&name)
        || about_day(&name)
        || ["mail", "name", "member", "customer"].iter().any(|word| name.contains(word));
    known && read_state(cell, false).is_none()
}

fn about_state(name: &str) -> bool {
    ["status", "enrol", "activ", "regist", "redeem", "result", "outcome", "state"]
        .iter()
        .any(|word| name.contains(word))
        && !name.contains("code")
        && !name.contains("date")
}

fn about_day(name: &str) -> bool {
    let days = ["enrol", "activ", "regist", "redeem", "date", "since", "day"];
    days.iter().any(|word| name.contains(word)) && !name.contains("birth") && !name.contains("code")
}

/// "Opted out: yes" must not be read as "enrolled: yes".
fn tells_of_leaving(name: &str) -> bool {
    ["opt", "declin", "refus", "expir", "cancel", "withdr", "deceas"].iter().any(|word| name.contains(word))
}

/// The words of providers for how far somebody got. The outer nothing: not such a word. The inner nothing: not yet.
/// A bare yes or no says something only in a column that asks.
fn read_state(cell: &str, asked: bool) -> Option<Option<EnrolmentState>> {
    use EnrolmentState::{Active, Declined, Enrolled, Expired, Ineligible};
    let word = folded(cell);
    match word.as_str() {
        "yes" | "y" | "true" | "1" | "x" => return asked.then_some(Some(Enrolled)),
        "no" | "n" | "false" | "0" => return asked.then_some(None),
        _ => {}
    }
    let state = match word.as_str() {
        "enrolled"
        | "enroled"
        | "enrollment complete"
        | "enrolment complete"
        | "complete"
        | "completed"
        | "registered"
        | "signed up"
        | "redeemed"
        | "used"
        | "claimed"
        | "subscribed" => Some(Enrolled),
        "active" | "activated" | "in force" | "live" | "monitoring" | "monitoring active" | "running"
        | "enrolled active" => Some(Active),
        "declined" | "refused" | "opted out" | "opt out" | "optout" | "no thanks" | "withdrawn" | "cancelled"
        | "canceled" | "unsubscribed" => Some(Declined),
        "expired" | "lapsed" | "code expired" | "too late" => Some(Expired),
        "ineligible"
        | "not eligible"
        | "rejected"
        | "unverified"
        | "not verified"
        | "verification failed"
        | "failed verification"
        | "could not verify"
        | "deceased"
        | "minor" => Some(Ineligible),
        "" | "not enrolled" | "not enroled" | "unenrolled" | "pending" | "invited" | "sent" | "mailed" | "unused"
        | "unredeemed" | "not redeemed" | "available" | "open" | "new" | "waiting" | "not activated"
        | "not registered" | "inactive" => None,
        _ => return None,
    };
    Some(state)
}

/// A day in the forms in which reports write it, with or without a time after it.
fn read_day(cell: &str, month_first: bool) -> Option<NaiveDate> {
    let cell = cell.trim();
    if !cell.bytes().next()?.is_ascii_alphanumeric() || !cell.bytes().any(|sign| sign.is_ascii_digit()) {
        return None;
    }
    let numeric = cell.split(['T', ' ']).next().unwrap_or_default();
    let slashed = if month_first { ["%m/%d/%Y", "%d/%m/%Y", "%m/%d/%y"] } else { ["%d/%m/%Y", "%m/%d/%Y", "%d/%m/%y"] };
    let numeric_forms = ["%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", slashed[0], slashed[1], slashed[2], "%d-%m-%Y"];
    let worded_forms = ["%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%d-%b-%Y"];
    // "%Y" takes 26 for the year 26, in which nobody enrolled.
    let parse =
        |text: &str, form: &str| NaiveDate::parse_from_str(text, form).ok().filter(|day| *day >= NaiveDate::default());
    numeric_forms
        .iter()
        .find_map(|form| parse(numeric, form))
        .or_else(|| worded_forms.iter().find_map(|form| parse(cell, form)))
}

/// A code without what people put between its signs.
fn bare(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).collect()
}

/// Words in small letters with single spaces between them.
fn folded(text: &str) -> String {
    let text: String = text.chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests;
