//! `case FILE verify`: is the book whole, and is nobody forgotten?

use std::path::Path;

use case::store::{Reading, Store, evidence, incidents, journal, records};
use case::vault::{Head, unseal};
use case::{coverage, files, roll};
use serde_json::{Value, json};

use crate::Outcome;
use crate::fault::Fault;

/// Opens the book without the desk, to look at all of it at once.
pub fn open(book: &Path, passphrase: &str) -> Result<Store, Fault> {
    let secret = unseal(passphrase, &book.with_extension("key"))?;
    let head = Head::of(book)?;
    Ok(Store::open(book, &secret.data_key(head), head)?)
}

pub fn verify(book: &Path, passphrase: &str) -> Result<Outcome, Fault> {
    let store = open(book, passphrase)?;
    store.check_pages()?;
    let (chain, cases) = store.read(crate::now(), |read| {
        let chain = journal::chain(read, None)?;
        let cases = incidents::all(read)?.into_iter().map(|case| one(read, &case)).collect::<Result<Vec<_>, _>>()?;
        Ok((chain, cases))
    })?;
    if let Some(at) = case::journal::first_broken(&chain) {
        return Err(Fault::failed(
            "journal_broken",
            format!("The journal does not hold at entry {at}: it was changed outside Stepback."),
        ));
    }
    if cases.iter().any(|case| case["balanced"] != true) {
        return Err(Fault::failed("balance_broken", "Told, left out and still to do do not add up to everyone."));
    }
    if cases.iter().any(|case| case["evidence_changed"] != 0) {
        return Err(Fault::failed("evidence_changed", "A piece of evidence is no longer what its fingerprint says."));
    }
    let words = format!(
        "All pages are whole. The journal holds: {} entries. {} cases add up, and all evidence is as it came.",
        chain.len(),
        cases.len()
    );
    Ok(Outcome::new(
        json!({ "pages": "whole", "journal_entries": chain.len(), "journal": "whole", "cases": cases }),
        words,
    ))
}

fn one(read: &Reading<'_>, case: &incidents::Row) -> case::api::Answer<Value> {
    let balance =
        coverage::balance(roll::of(read, case.id)?.standings.values(), &coverage::first_notices(read, case.id)?);
    let kept = records::all::<case::records::Evidence>(read, case.id)?;
    let mut changed = 0;
    for item in &kept {
        if files::fingerprint(&evidence::bytes(read, item.id)?) != item.body.sha256 {
            changed += 1;
        }
    }
    Ok(json!({
        "id": case.id, "practice": case.practice, "balance": balance,
        "balanced": balance.told + balance.excluded + balance.to_do == balance.everyone,
        "evidence": kept.len(), "evidence_changed": changed,
    }))
}
