//! The vault of codes: taken in from the provider's file or the clipboard, handed out one to a person, shown only to who asks,
//! made void and replaced. What is in the vault is in [`crate::store::codes`], whose table keeps the promise.

use std::collections::BTreeSet;

use intake::{Fault, FileProblem};
use serde_json::json;

use super::{Seen, count, one, refused, report, table};
use crate::api::desk::Bench;
use crate::api::wire::{
    CodeLine, CodePage, CodeQuery, CodeRef, CodeState, CodesImported, ImportCodes, OfferRef, OfferView, ShownCode,
    VoidCode,
};
use crate::api::{Answer, Code, Id, Problem};
use crate::journal::Entry;
use crate::offers::{pool, without};
use crate::people::Event;
use crate::records::Offer;
use crate::store::codes::Row;
use crate::store::{Reading, Writing, codes, ledger, people, records};

/// The longest code that a letter has room for.
const LONGEST_CODE: usize = 64;

pub(in crate::api) fn import(bench: &Bench<'_>, import: ImportCodes) -> Answer<CodesImported> {
    bench.read(|read| records::get::<Offer>(read, import.incident, import.offer).map(drop))?;
    let from = table::From {
        incident: import.incident,
        path: &import.path,
        pasted: import.pasted.as_ref(),
        sheet: import.sheet.as_deref(),
    };
    let table = table::open(bench, &from)?;
    let read = report::codes(&table.rows, LONGEST_CODE).ok_or_else(|| refused(&table.name, "no_codes"))?;
    bench.write(|write| {
        let (mut here, mut elsewhere) = (BTreeSet::new(), BTreeSet::new());
        for (offer, code) in codes::of_case(write, import.incident)? {
            if offer == import.offer { &mut here } else { &mut elsewhere }.insert(code.bare());
        }
        let (mut added, mut already_there, mut twice) = (0, 0, 0);
        let (mut seen, mut bad) = (BTreeSet::new(), read.refused.clone());
        for (line, code) in &read.codes {
            let bare = code.bare();
            if !seen.insert(bare.clone()) {
                twice += 1;
            } else if here.contains(&bare) {
                already_there += 1;
            } else if elsewhere.contains(&bare) {
                bad.push(FileProblem {
                    fault: Fault::Other,
                    line: *line,
                    column: read.column.clone(),
                    what: "This code belongs to another offer already.".to_owned(),
                    value: code.masked(),
                });
            } else if codes::add(write, import.offer, code)? {
                added += 1;
            } else {
                already_there += 1;
            }
        }
        bad.sort_by_key(|problem| problem.line);
        let seen = Seen::of(write, import.incident)?;
        let pool = pool(&seen.roll.standings, import.offer, &seen.offered, codes::counts(write, import.offer)?);
        let rows = count(read.codes.len()) + count(read.refused.len());
        let entry = Entry::on(
            import.incident,
            "codes_imported",
            json!({
                "offer": import.offer, "added": added, "already_there": already_there, "twice": twice,
                "refused": bad.len(), "sha256": table.fingerprint,
            }),
        );
        Ok((CodesImported { rows, added, already_there, twice, refused: bad, pool }, entry))
    })
}

pub(in crate::api) fn hand_out(write: &Writing<'_>, ask: OfferRef) -> Answer<(OfferView, Entry)> {
    let seen = Seen::of(write, ask.incident)?;
    seen.offer(ask.offer)?;
    let needing: Vec<Id> = without(&seen.roll.standings, ask.offer, &seen.offered).collect();
    if needing.is_empty() {
        return Err(Code::NobodyLeft.into());
    }
    let free = codes::free(write, ask.offer, needing.len())?;
    if free.len() < needing.len() {
        return Err(Problem::new(Code::CodesShort).with("short", needing.len() - free.len()));
    }
    for (person, code) in needing.iter().zip(free) {
        codes::give(write, ask.offer, code, *person)?;
        ledger::append(write, ask.incident, *person, &Event::CodeGiven { offer: ask.offer })?;
    }
    let entry = Entry::on(ask.incident, "codes_handed_out", json!({ "offer": ask.offer, "people": needing.len() }));
    Ok((one(write, ask)?, entry))
}

pub(in crate::api) fn page(read: &Reading<'_>, query: CodeQuery) -> Answer<CodePage> {
    let seen = Seen::of(read, query.incident)?;
    seen.offer(query.offer)?;
    let wanted = query.search.trim().to_lowercase();
    let fits = |row: &Row| {
        query.state.is_none_or(|wanted| wanted == state(row))
            && (wanted.is_empty()
                || row.person.is_some_and(|person| seen.roll.words.of(person).contains(&wanted))
                || row.code.masked().to_lowercase().trim_start_matches('•').ends_with(&wanted))
    };
    let rows: Vec<Row> = codes::all(read, query.offer)?.into_iter().filter(fits).collect();
    let total = count(rows.len());
    let shown = rows.into_iter().skip(query.offset as usize).take(query.limit as usize);
    let codes = shown.map(|row| line(read, query.incident, row)).collect();
    let pool = pool(&seen.roll.standings, query.offer, &seen.offered, codes::counts(read, query.offer)?);
    Ok(CodePage { codes, total, pool })
}

/// One code, hidden.
pub(in crate::api) fn one_code(read: &Reading<'_>, ask: CodeRef) -> Answer<CodeLine> {
    Ok(line(read, ask.incident, found(read, ask.incident, ask.offer, ask.code)?))
}

fn line(read: &Reading<'_>, incident: Id, row: Row) -> CodeLine {
    // Somebody of an undone list holds theirs still, and is in no list.
    let name = row.person.and_then(|person| people::get(read, incident, person).ok()).map(|person| person.name());
    CodeLine {
        id: row.id,
        masked: row.code.masked(),
        state: state(&row),
        person: row.person,
        name: name.unwrap_or_default(),
        why: row.void,
    }
}

fn state(row: &Row) -> CodeState {
    match (&row.void, row.person) {
        (Some(_), _) => CodeState::Void,
        (None, Some(_)) => CodeState::Given,
        (None, None) => CodeState::Free,
    }
}

/// Shows one code. That somebody looked is written down.
pub(in crate::api) fn show(write: &Writing<'_>, ask: CodeRef) -> Answer<(ShownCode, Entry)> {
    let row = found(write, ask.incident, ask.offer, ask.code)?;
    let entry = Entry::on(ask.incident, "code_shown", json!({ "offer": ask.offer, "code": ask.code }));
    Ok((ShownCode { id: row.id, code: row.code.clone() }, entry))
}

/// Makes a code void, and gives its holder another where that is wanted: both, or neither.
pub(in crate::api) fn void(write: &Writing<'_>, ask: VoidCode) -> Answer<(OfferView, Entry)> {
    let row = found(write, ask.incident, ask.offer, ask.code)?;
    let reason = ask.reason.trim();
    if reason.is_empty() {
        return Err(Problem::bad("reason"));
    }
    if row.void.is_some() || (ask.replace && row.person.is_none()) {
        return Err(Problem::bad("code"));
    }
    codes::void(write, row.id, reason)?;
    if let Some(person) = row.person {
        let note = reason.to_owned();
        ledger::append(write, ask.incident, person, &Event::CodeVoid { offer: ask.offer, note })?;
        if ask.replace {
            let next = codes::free(write, ask.offer, 1)?;
            let next = next.first().ok_or_else(|| Problem::new(Code::CodesShort).with("short", 1))?;
            codes::give(write, ask.offer, *next, person)?;
            ledger::append(write, ask.incident, person, &Event::CodeGiven { offer: ask.offer })?;
        }
    }
    let detail = json!({ "offer": ask.offer, "code": ask.code, "person": row.person, "replaced": ask.replace });
    let view = one(write, OfferRef { incident: ask.incident, offer: ask.offer })?;
    Ok((view, Entry::on(ask.incident, "code_void", detail)))
}

fn found(read: &Reading<'_>, incident: Id, offer: Id, code: Id) -> Answer<Row> {
    records::get::<Offer>(read, incident, offer)?;
    codes::get(read, offer, code)?.ok_or_else(|| Code::NotFound.into())
}
