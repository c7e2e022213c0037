//! In which languages letters go out, and in which to one person.

use std::collections::BTreeMap;

use serde_json::json;

use crate::api::wire::{CaseRef, ChooseTongue, Done, SaveTongues, TongueLine, TonguesView};
use crate::api::{Answer, Problem};
use crate::journal::Entry;
use crate::notices::draft::language_of;
use crate::notices::tongues::{HOME, Tongues};
use crate::roll;
use crate::store::{Reading, Writing, people, sheets};

pub(in crate::api) fn view(read: &Reading<'_>, case: CaseRef) -> Answer<TonguesView> {
    let tongues: Tongues = sheets::get(read, case.incident)?;
    let all = Tongues {
        languages: letters::languages().into_iter().map(|language| language.code).collect(),
        people: tongues.people.clone(),
    };
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for (id, card) in roll::of(read, case.incident)?.cards.iter() {
        *counts.entry(language_of(&all, *id, card).to_owned()).or_default() += 1;
    }
    let languages =
        letters::languages().into_iter().filter(|language| language.code != HOME).map(|language| TongueLine {
            people: counts.get(&language.code).copied().unwrap_or(0),
            chosen: tongues.languages.contains(&language.code),
            name: language.english_name,
            reviewed: language.reviewed,
            code: language.code,
        });
    Ok(TonguesView { languages: languages.collect() })
}

pub(in crate::api) fn save(write: &Writing<'_>, save: SaveTongues) -> Answer<(Done, Entry)> {
    if save.languages.iter().any(|code| !known(code) || code == HOME) {
        return Err(Problem::bad("languages"));
    }
    let mut tongues: Tongues = sheets::get(write, save.incident)?;
    tongues.languages = save.languages.iter().cloned().collect();
    sheets::put(write, save.incident, &tongues)?;
    Ok((Done {}, Entry::on(save.incident, "languages_chosen", json!({ "languages": save.languages }))))
}

pub(in crate::api) fn choose(write: &Writing<'_>, choose: ChooseTongue) -> Answer<(Done, Entry)> {
    people::get(write, choose.incident, choose.person)?;
    if choose.language.as_ref().is_some_and(|code| !known(code)) {
        return Err(Problem::bad("language"));
    }
    let mut tongues: Tongues = sheets::get(write, choose.incident)?;
    match &choose.language {
        Some(language) => drop(tongues.people.insert(choose.person, language.clone())),
        None => drop(tongues.people.remove(&choose.person)),
    }
    sheets::put(write, choose.incident, &tongues)?;
    let detail = json!({ "person": choose.person, "language": choose.language });
    Ok((Done {}, Entry::on(choose.incident, "language_chosen_for_person", detail)))
}

fn known(code: &str) -> bool {
    letters::languages().iter().any(|language| language.code == code)
}
