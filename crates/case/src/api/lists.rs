//! Lists of plain records: seen, added to, changed, taken from. One function each for every kind of record.

use serde_json::json;

use super::wire::{CaseRef, Remove, Save};
use super::{Answer, Problem};
use crate::journal::Entry;
use crate::offers::lists::{Asked, Concern, Invoice, Quote};
use crate::records::{Act, BackupTest, Call, ContractPromise, Kept, Lesson, RetentionRule, Thanks};
use crate::store::records::Record;
use crate::store::{Reading, Writing, records};

/// What a record must hold before it is kept, so that no empty line stands in a list.
pub(super) trait Filled {
    /// The name of the first field that is empty and must not be.
    fn empty_field(&self) -> Option<&'static str>;
}

macro_rules! filled {
    ($($type:ty: $($field:ident),*;)*) => { $(
        impl Filled for $type {
            fn empty_field(&self) -> Option<&'static str> {
                $(if self.$field.trim().is_empty() { return Some(stringify!($field)); })*
                None
            }
        }
    )* };
}

filled! {
    Act: what;
    Call: ;
    ContractPromise: with;
    BackupTest: place, file;
    RetentionRule: what, why;
    Lesson: cause, change;
    Thanks: who, what;
    Quote: provider, product;
    Invoice: number;
    Concern: what;
    Asked: question;
}

pub(super) fn all<R: Record>(read: &Reading<'_>, case: CaseRef) -> Answer<Vec<Kept<R>>> {
    records::all(read, case.incident)
}

pub(super) fn save<R: Record + Filled>(write: &Writing<'_>, save: Save<R>) -> Answer<(Vec<Kept<R>>, Entry)> {
    if let Some(field) = save.body.empty_field() {
        return Err(Problem::bad(field));
    }
    let (id, act) = match save.id {
        Some(id) => {
            records::change(write, save.incident, id, &save.body)?;
            (id, "record_changed")
        }
        None => (records::add(write, save.incident, &save.body)?, "record_added"),
    };
    let entry = Entry::on(save.incident, act, json!({ "kind": R::KIND, "id": id }));
    Ok((records::all(write, save.incident)?, entry))
}

pub(super) fn remove<R: Record>(write: &Writing<'_>, remove: Remove) -> Answer<(Vec<Kept<R>>, Entry)> {
    records::remove::<R>(write, remove.incident, remove.id)?;
    let entry = Entry::on(remove.incident, "record_removed", json!({ "kind": R::KIND, "id": remove.id }));
    Ok((records::all(write, remove.incident)?, entry))
}
