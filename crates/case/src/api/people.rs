//! Step 2, the people: files looked at and taken in, the list, one person, who is left out, the balance.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;

use super::desk::Bench;
use super::wire::{
    AddPerson, CaseRef, Coverage, EditPerson, Exclude, FilePreview, ImportLine, Imports, Include, LedgerLine,
    PeopleFilter, PeoplePage, PeopleQuery, PersonForm, PersonLine, PersonRef, PersonState, PersonView, Preview, Remove,
};
use super::{Answer, Code, Id, Problem};
use crate::alike;
use crate::business::{self, Business};
use crate::coverage;
use crate::files;
use crate::journal::Entry;
use crate::people::{self, Event, Exclusion, Person, Standing};
use crate::reader::{self, Outcome};
use crate::roll::{self, Card};
use crate::store::{Reading, Writing, imports as store_imports, incidents, ledger, people as store_people, settings};

/// The largest contact file that is read.
const FILE_LIMIT: u64 = 256 * 1024 * 1024;
/// What a list from the clipboard is called.
const PASTED: &str = "What you pasted";
/// How many rows the page shows before anything is taken in.
const SAMPLE: usize = 50;

struct Looked {
    file_name: String,
    fingerprint: String,
    intake: intake::Intake,
}

/// Understands a file. The book is free for others meanwhile.
fn look(bench: &Bench<'_>, request: &Preview) -> Answer<Looked> {
    let file = &request.file;
    let (file_name, bytes) = match &file.pasted {
        Some(text) => (PASTED.to_owned(), text.clone().into_bytes()),
        None => {
            let path = Path::new(&file.path);
            (files::file_name(path), files::read_picked(path, FILE_LIMIT)?)
        }
    };
    let business: Business = bench.read(|read| {
        incidents::get(read, request.incident)?;
        settings::get(read, business::SETTING)
    })?;
    let options = intake::Options {
        country: file.country.clone().unwrap_or(business.country),
        sheet: file.sheet.clone(),
        layout: file.layout.clone(),
        retyped: file.retyped.clone().unwrap_or_default(),
    };
    let program = bench.desk.surroundings.reader.as_deref();
    match reader::read(program, &file_name, &bytes, &options, &|| bench.progress.stopped())? {
        Outcome::Read(intake) => {
            // Of a workbook, each sheet is a list of its own.
            let sheet = intake.sheets.first().map(|sheet| format!(" {sheet}")).unwrap_or_default();
            let fingerprint = files::fingerprint(&bytes) + &sheet;
            Ok(Looked { fingerprint, file_name, intake: *intake })
        }
        Outcome::Rows(_) => Err(Code::Fault.into()),
        Outcome::Refused { code, words } => {
            Err(Problem::new(Code::FileRefused).with("name", &file_name).with("why", code).with("words", words))
        }
    }
}

pub(super) fn look_at_file(bench: &Bench<'_>, request: Preview) -> Answer<FilePreview> {
    let looked = look(bench, &request)?;
    let already_in = bench.read(|read| store_imports::holds(read, request.incident, &looked.fingerprint))?;
    let intake = looked.intake;
    Ok(FilePreview {
        same_person: u32::try_from(twins(&intake).count()).unwrap_or(u32::MAX),
        file_name: looked.file_name,
        format: intake.format,
        encoding: intake.encoding,
        delimiter: intake.delimiter.unwrap_or_default(),
        header_line: intake.header_line,
        columns: intake.columns,
        records: intake.records,
        people: intake.people,
        organisations: intake.organisations,
        sample: intake.persons.into_iter().take(SAMPLE).collect(),
        residents: intake.residents,
        problems: intake.problems,
        faulty: intake.faulty,
        notices: intake.notices,
        sheets: intake.sheets,
        already_in,
    })
}

/// Records that are the same person as an earlier record of the file: (this one, that one).
fn twins(intake: &intake::Intake) -> impl Iterator<Item = (u32, u32)> {
    let same = intake.duplicates.iter().filter(|group| group.same);
    same.flat_map(|group| group.records.iter().skip(1).map(|twin| (*twin, group.records[0])))
}

pub(super) fn import(bench: &Bench<'_>, request: Preview) -> Answer<Coverage> {
    let incident = request.incident;
    let looked = look(bench, &request)?;
    let known = bench.read(|read| store_imports::holds(read, incident, &looked.fingerprint))?;
    if known {
        return Err(Problem::new(Code::FileRefused).with("name", looked.file_name).with("why", "already_in"));
    }
    let total = looked.intake.records;
    let retyped = request.file.retyped.map_or(0, |cells| cells.len());
    bench.step(0, total)?;
    let twins: BTreeMap<u32, u32> = twins(&looked.intake).collect();
    let problems = looked.intake.problems;
    let (mut rows, mut about) = (looked.intake.persons, looked.intake.about);
    for (twin, first) in &twins {
        enrich(&mut rows, *first, *twin);
        if let Some(said) = about.get(twin).cloned() {
            about.entry(*first).or_insert(said);
        }
    }
    bench.write(|write| {
        let here = Here::of(write, incident)?;
        let import = store_imports::add(write, incident, &looked.file_name, &looked.fingerprint, &problems)?;
        let mut known_before = 0;
        for record in rows {
            let number = record.record;
            if number % 500 == 0 {
                bench.step(number, total)?;
            }
            let person = Person { about: about.remove(&number).unwrap_or_default(), record };
            let id = store_people::add(write, incident, Some(import), &person)?;
            let same = match (twins.get(&number), here.holds(&person.record)) {
                (Some(first), _) => format!("The same as row {first} of {}", looked.file_name),
                (None, Some(known)) => {
                    known_before += 1;
                    format!("The same as {}", people::reference(known))
                }
                (None, None) => continue,
            };
            ledger::append(write, incident, id, &Event::Excluded { reason: Exclusion::SamePerson, note: same })?;
        }
        let detail = json!({
            "import": import, "records": total, "problems": problems.len(), "same_person": twins.len(),
            "known_before": known_before, "retyped": retyped,
            "fingerprint": looked.fingerprint,
        });
        Ok((covered(write, incident)?, Entry::on(incident, "people_imported", detail)))
    })
}

/// Gives the first of two rows of one person what only the other has.
fn enrich(rows: &mut [intake::Record], first: u32, twin: u32) {
    let at = |number: u32| rows.binary_search_by_key(&number, |row| row.record).ok();
    if let (Some(first), Some(twin)) = (at(first), at(twin))
        && let Some(richer) = alike::united(&rows[first], &rows[twin])
    {
        rows[first] = richer;
    }
}

/// Everyone who is on the list already, found by email and phone.
struct Here {
    people: BTreeMap<Id, intake::Record>,
    ways: BTreeMap<String, Vec<Id>>,
}

impl Here {
    fn of(read: &Reading<'_>, incident: Id) -> Answer<Here> {
        let standings = roll::of(read, incident)?.standings;
        let mut here = Here { people: BTreeMap::new(), ways: BTreeMap::new() };
        store_people::walk(read, incident, |id, person| {
            if standings.get(&id).is_some_and(|standing| standing.excluded.is_none()) {
                for way in person.record.emails.iter().chain(&person.record.phones) {
                    here.ways.entry(way.clone()).or_default().push(id);
                }
                here.people.insert(id, person.record);
            }
            Ok(())
        })?;
        Ok(here)
    }

    /// Who surely is the person of this row.
    fn holds(&self, row: &intake::Record) -> Option<Id> {
        let ways = row.emails.iter().chain(&row.phones).filter_map(|way| self.ways.get(way));
        ways.flatten().copied().find(|id| self.people.get(id).is_some_and(|known| alike::agree(known, row)))
    }
}

pub(super) fn imports(read: &Reading<'_>, case: CaseRef) -> Answer<Imports> {
    let rows = store_imports::all::<Vec<intake::FileProblem>>(read, case.incident)?;
    let lines = rows.into_iter().map(|row| {
        let people = store_people::of_import(read, row.id)?;
        Ok(ImportLine {
            told: touched(read, &people)?,
            people: u32::try_from(people.len()).unwrap_or(u32::MAX),
            id: row.id,
            file_name: row.file_name,
            imported_at: row.imported_at.to_rfc3339(),
            undone: row.undone_at.is_some(),
            problems: row.summary,
        })
    });
    Ok(Imports { imports: lines.collect::<Answer<_>>()? })
}

pub(super) fn undo_import(write: &Writing<'_>, request: Remove) -> Answer<(Coverage, Entry)> {
    let people = store_people::of_import(write, request.id)?;
    if touched(write, &people)? {
        return Err(Problem::bad("import"));
    }
    store_imports::undo(write, request.incident, request.id)?;
    let entry = Entry::on(request.incident, "import_undone", json!({ "import": request.id, "people": people.len() }));
    Ok((covered(write, request.incident)?, entry))
}

/// Whether anything went out to one of these people: then taking them away would hide who was told.
fn touched(read: &Reading<'_>, people: &[Id]) -> Answer<bool> {
    for person in people {
        let went_out =
            |(_, event): &(_, Event)| !matches!(event, Event::Excluded { .. } | Event::IncludedAgain | Event::Edited);
        if ledger::of(read, *person)?.iter().any(went_out) {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) fn page(read: &Reading<'_>, query: PeopleQuery) -> Answer<PeoplePage> {
    let roll = roll::of(read, query.incident)?;
    let notices = Told::of(read, query.incident)?;
    let text = query.search.trim().to_lowercase();
    let today = read.now.date_naive();
    let found = read.memory.find(&roll, &text);
    let of = |id: &Id| roll.cards.get(id).zip(roll.standings.get(id)).ok_or(Code::NotFound);
    let asked = |card: &Card, standing: &Standing| {
        let state = || notices.state(standing);
        query.place.as_ref().is_none_or(|place| *place == card.place())
            && query.channel.is_none_or(|channel| card.ways.contains(&channel))
            && match query.filter {
                None => true,
                Some(PeopleFilter::Told) => state() == PersonState::Told,
                Some(PeopleFilter::Returned) => state() == PersonState::Returned,
                Some(PeopleFilter::Excluded) => state() == PersonState::Excluded,
                Some(PeopleFilter::ToDo) => matches!(state(), PersonState::ToDo | PersonState::Returned),
                Some(PeopleFilter::Minor) => card.minor(today),
                Some(PeopleFilter::Died) => card.died,
                Some(PeopleFilter::CannotBeReached) => state() != PersonState::Excluded && card.ways.is_empty(),
            }
    };
    let filtered = query.filter.is_some() || query.place.is_some() || query.channel.is_some();
    let listed: Cow<'_, [Id]> = if filtered {
        let mut listed = Vec::new();
        for id in found.iter() {
            let (card, standing) = of(id)?;
            if asked(card, standing) {
                listed.push(*id);
            }
        }
        listed.into()
    } else {
        found.as_slice().into()
    };
    let total = u32::try_from(listed.len()).unwrap_or(u32::MAX);
    let window = listed.iter().copied().skip(query.offset as usize).take(query.limit.min(500) as usize);
    let people = window.map(|id| {
        let (card, standing) = of(&id)?;
        let person = store_people::get(read, query.incident, id)?;
        Ok(PersonLine {
            id,
            name: person.name(),
            place: place(&person),
            channels: person.channels().into_iter().collect(),
            minor: card.minor(today),
            died: card.died,
            state: notices.state(standing),
            excluded: standing.excluded,
        })
    });
    let people = people.collect::<Answer<_>>()?;
    Ok(PeoplePage { people, total, balance: read.memory.balance(&roll, &notices.first) })
}

pub(super) fn place(person: &Person) -> String {
    let country = person.residence_country();
    match (country, person.residence_region()) {
        ("", _) => String::new(),
        (country, "") => law::place_name(country).to_owned(),
        (country, region) => law::place_name(&format!("{country}-{region}")).to_owned(),
    }
}

/// The notices against which somebody's state is judged.
pub(super) struct Told {
    pub first: Vec<Id>,
}

impl Told {
    pub fn of(read: &Reading<'_>, incident: Id) -> Answer<Told> {
        Ok(Told { first: coverage::first_notices(read, incident)? })
    }

    pub fn state(&self, standing: &Standing) -> PersonState {
        if standing.told_any(&self.first) {
            PersonState::Told
        } else if standing.excluded.is_some() {
            PersonState::Excluded
        } else if self.first.iter().any(|notice| standing.returned(*notice)) {
            PersonState::Returned
        } else {
            PersonState::ToDo
        }
    }
}

pub(super) fn view(read: &Reading<'_>, request: PersonRef) -> Answer<PersonView> {
    let person = store_people::get(read, request.incident, request.person)?;
    let events = ledger::of(read, request.person)?;
    let mut standing = Standing::default();
    for (at, event) in &events {
        standing.follow(event, at.date_naive());
    }
    Ok(PersonView {
        id: request.person,
        reference: people::reference(request.person),
        state: Told::of(read, request.incident)?.state(&standing),
        excluded: standing.excluded,
        minor: person.of_age_on().is_some_and(|day| day > read.now.date_naive()),
        person,
        ledger: events.into_iter().map(|(at, event)| LedgerLine { at: at.to_rfc3339(), event }).collect(),
    })
}

pub(super) fn add(write: &Writing<'_>, request: AddPerson) -> Answer<(PersonView, Entry)> {
    incidents::get(write, request.incident)?;
    let person = Person { record: record(request.person, None)?, about: intake::About::default() };
    let id = store_people::add(write, request.incident, None, &person)?;
    let view = view(write, PersonRef { incident: request.incident, person: id })?;
    Ok((view, Entry::on(request.incident, "person_added", json!({ "person": id }))))
}

pub(super) fn edit(write: &Writing<'_>, request: EditPerson) -> Answer<(PersonView, Entry)> {
    let before = store_people::get(write, request.incident, request.id)?;
    let person = Person { record: record(request.person, Some(before.record))?, about: before.about };
    store_people::change(write, request.id, &person)?;
    ledger::append(write, request.incident, request.id, &Event::Edited)?;
    let view = view(write, PersonRef { incident: request.incident, person: request.id })?;
    Ok((view, Entry::on(request.incident, "person_edited", json!({ "person": request.id }))))
}

/// What the owner typed, on top of what was known. Further emails and phones of the file stay.
fn record(form: PersonForm, before: Option<intake::Record>) -> Answer<intake::Record> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    let (given, family, company) = (text(&form.given), text(&form.family), text(&form.company));
    let (email, phone) = (text(&form.email).map(|email| email.to_lowercase()), text(&form.phone));
    if given.is_none() && family.is_none() && company.is_none() && email.is_none() {
        return Err(Problem::bad("family"));
    }
    if email.as_ref().is_some_and(|email| !email.contains('@')) {
        return Err(Problem::bad("email"));
    }
    let country = text(&form.country).map(|country| country.to_uppercase());
    let region = text(&form.region);
    let lines: Vec<String> = form.street.lines().filter_map(text).collect();
    let address = intake::Address {
        lines,
        locality: text(&form.locality),
        region: region.clone(),
        postcode: text(&form.postcode),
        country: country.clone(),
    };
    let placed = address != intake::Address { country: country.clone(), ..intake::Address::default() };
    let kind = if given.is_none() && family.is_none() && email.is_none() {
        intake::Kind::Organisation
    } else {
        intake::Kind::Person
    };
    let old = before.as_ref();
    let first_then_rest = |first: Option<String>, rest: Option<&Vec<String>>| {
        let rest = rest.map(|rest| rest.iter().skip(1).cloned()).into_iter().flatten();
        first.into_iter().chain(rest).collect()
    };
    Ok(intake::Record {
        record: old.map_or(0, |old| old.record),
        line: old.map_or(0, |old| old.line),
        kind,
        given,
        family,
        company,
        emails: first_then_rest(email, old.map(|old| &old.emails)),
        phones: first_then_rest(phone, old.map(|old| &old.phones)),
        residence: intake::Residence {
            region: region.filter(|_| matches!(country.as_deref(), Some("US" | "CA" | "AU"))),
            country,
        },
        address: placed.then_some(address),
        kept: old.map(|old| old.kept.clone()).unwrap_or_default(),
        warnings: Vec::new(),
    })
}

pub(super) fn exclude(write: &Writing<'_>, request: Exclude) -> Answer<(Coverage, Entry)> {
    if request.reason == Exclusion::Other && request.note.trim().is_empty() {
        return Err(Problem::bad("note"));
    }
    for person in &request.people {
        store_people::get(write, request.incident, *person)?;
        let event = Event::Excluded { reason: request.reason, note: request.note.clone() };
        ledger::append(write, request.incident, *person, &event)?;
    }
    let detail = json!({ "people": request.people, "reason": request.reason });
    Ok((covered(write, request.incident)?, Entry::on(request.incident, "people_left_out", detail)))
}

pub(super) fn include(write: &Writing<'_>, request: Include) -> Answer<(Coverage, Entry)> {
    for person in &request.people {
        store_people::get(write, request.incident, *person)?;
        ledger::append(write, request.incident, *person, &Event::IncludedAgain)?;
    }
    let detail = json!({ "people": request.people });
    Ok((covered(write, request.incident)?, Entry::on(request.incident, "people_put_back", detail)))
}

pub(super) fn coverage(read: &Reading<'_>, case: CaseRef) -> Answer<Coverage> {
    covered(read, case.incident)
}

fn covered(read: &Reading<'_>, incident: Id) -> Answer<Coverage> {
    let roll = roll::of(read, incident)?;
    Ok(Coverage {
        balance: read.memory.balance(&roll, &coverage::first_notices(read, incident)?),
        places: coverage::places(&roll),
        reach: coverage::reach(&roll, |_, standing| standing.excluded.is_none()),
    })
}
