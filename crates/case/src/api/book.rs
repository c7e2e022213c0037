//! Opening and closing the book: first run, unlock, lock, recovery, the printed kit.

use std::path::Path;

use serde_json::json;

use super::desk::{Desk, OpenBook};
use super::wire::{
    BookState, ChangePassphrase, Done, Folder, Measured, Nothing, Passphrase, Produced, Recover, RecoveryCode,
    ThisComputer, TypedCode,
};
use super::{Answer, Code, Problem};
use crate::breach::YesNo;
use crate::business::{self, Business};
use crate::journal::Entry;
use crate::store::{Reading, Store, Writing, settings};
use crate::vault::strength::{self, Strength};
use crate::vault::{self, CodeFault, Head, RecoverySecret};
use crate::{files, papers};

const KIT_KEPT: &str = "recovery_kit_kept";
const THIS_COMPUTER: &str = "this_computer";

pub(super) fn state(desk: &Desk, _: Nothing) -> Answer<BookState> {
    let exists = desk.book_file().exists();
    let key_file_missing = exists && !desk.key_file().exists();
    let open = desk.book().is_some();
    let mut state =
        BookState { exists, open, key_file_missing, kit_kept: false, this_computer: None, business_known: false };
    if open {
        desk.read(|read| {
            state.kit_kept = settings::get(read, KIT_KEPT)?;
            state.this_computer = settings::get::<Option<YesNo>>(read, THIS_COMPUTER)?;
            state.business_known = !settings::get::<Business>(read, business::SETTING)?.name.trim().is_empty();
            Ok(())
        })?;
    }
    Ok(state)
}

pub(super) fn measure(_: &Desk, request: Passphrase) -> Answer<Measured> {
    Ok(Measured { strength: strength::measure(&request.passphrase) })
}

pub(super) fn create(desk: &Desk, request: Passphrase) -> Answer<RecoveryCode> {
    strong_enough(&request.passphrase)?;
    let folder = &desk.surroundings.data_dir;
    std::fs::create_dir_all(folder).map_err(|error| files::cannot_write(&files::file_name(folder), &error))?;
    let (book_file, key_file) = (desk.book_file(), desk.key_file());
    if book_file.exists() || key_file.exists() {
        return Err(Code::BookExists.into());
    }
    let (secret, head) = (RecoverySecret::make()?, Head::make()?);
    // The key file first: a book without it could only be opened with a code that nobody has seen yet.
    vault::seal(&secret, &request.passphrase, desk.surroundings.cost, &key_file)?;
    let made = Store::create(&book_file, &secret.data_key(head), head).and_then(|mut store| {
        store.write(desk.now(), |_| Ok(((), Entry::book("book_created", json!({}))))).map(|()| store)
    });
    let store = made.inspect_err(|_| {
        // Nothing was in this book yet; what half of it there is would only bar the way to a second try.
        let _ = std::fs::remove_file(&key_file);
        let _ = std::fs::remove_file(&book_file);
    })?;
    let code = secret.spell();
    *desk.book() = Some(OpenBook { store, secret });
    Ok(RecoveryCode { code })
}

pub(super) fn unlock(desk: &Desk, request: Passphrase) -> Answer<BookState> {
    if !desk.book_file().exists() {
        return Err(Code::BookMissing.into());
    }
    let secret = vault::unseal(&request.passphrase, &desk.key_file())?;
    open(desk, secret)?;
    state(desk, Nothing {})
}

pub(super) fn recover(desk: &Desk, request: Recover) -> Answer<BookState> {
    if !desk.book_file().exists() {
        return Err(Code::BookMissing.into());
    }
    let secret = read_code(&request.code)?;
    strong_enough(&request.new_passphrase)?;
    open(desk, secret.clone()).map_err(|problem| match problem.code {
        // The store cannot tell a wrong key from noise; a well-formed code that opens nothing is most likely another book's.
        Code::BookDamaged => Code::WrongCode.into(),
        _ => problem,
    })?;
    vault::seal(&secret, &request.new_passphrase, desk.surroundings.cost, &desk.key_file())?;
    desk.write(|_| Ok(((), Entry::book("opened_with_recovery_code", json!({})))))?;
    state(desk, Nothing {})
}

pub(super) fn change_passphrase(desk: &Desk, request: ChangePassphrase) -> Answer<BookState> {
    strong_enough(&request.new)?;
    let secret = vault::unseal(&request.old, &desk.key_file())?;
    vault::seal(&secret, &request.new, desk.surroundings.cost, &desk.key_file())?;
    desk.write(|_| Ok(((), Entry::book("passphrase_changed", json!({})))))?;
    state(desk, Nothing {})
}

pub(super) fn lock(desk: &Desk, _: Nothing) -> Answer<BookState> {
    *desk.book() = None;
    state(desk, Nothing {})
}

pub(super) fn recovery_code(desk: &Desk, request: Passphrase) -> Answer<RecoveryCode> {
    Ok(RecoveryCode { code: vault::unseal(&request.passphrase, &desk.key_file())?.spell() })
}

pub(super) fn save_kit(desk: &Desk, request: Folder) -> Answer<Produced> {
    let code = desk.book().as_ref().map(|book| book.secret.spell()).ok_or(Code::BookLocked)?;
    let business: Business = desk.read(|read| settings::get(read, business::SETTING))?;
    let paper = papers::recovery_kit(&code, &business, desk.now().date_naive());
    let path = papers::save(&paper, Path::new(&request.folder), "Stepback recovery kit.pdf")?;
    desk.write(|_| Ok(((), Entry::book("recovery_kit_made", json!({})))))?;
    Ok(path)
}

pub(super) fn confirm_kit(desk: &Desk, request: TypedCode) -> Answer<BookState> {
    let typed = read_code(&request.code)?;
    let same = desk.book().as_ref().map(|book| book.secret == typed).ok_or(Code::BookLocked)?;
    if !same {
        return Err(Code::WrongCode.into());
    }
    desk.write(|write| {
        settings::set(write, KIT_KEPT, &true)?;
        Ok(((), Entry::book("recovery_kit_kept", json!({}))))
    })?;
    state(desk, Nothing {})
}

pub(super) fn note_this_computer(write: &Writing<'_>, request: ThisComputer) -> Answer<(Done, Entry)> {
    settings::set(write, THIS_COMPUTER, &Some(request.part_of_it))?;
    Ok((Done {}, Entry::book("this_computer_noted", json!({ "part_of_it": request.part_of_it }))))
}

pub(super) fn business(read: &Reading<'_>, _: Nothing) -> Answer<Business> {
    settings::get(read, business::SETTING)
}

pub(super) fn save_business(write: &Writing<'_>, business: Business) -> Answer<(Done, Entry)> {
    settings::set(write, business::SETTING, &business)?;
    Ok((Done {}, Entry::book("business_described", json!({ "country": business.country }))))
}

fn open(desk: &Desk, secret: RecoverySecret) -> Answer<()> {
    let mut place = desk.book();
    if place.is_some() {
        return Ok(());
    }
    let head = Head::of(&desk.book_file())?;
    let store = Store::open(&desk.book_file(), &secret.data_key(head), head)?;
    *place = Some(OpenBook { store, secret });
    Ok(())
}

fn strong_enough(passphrase: &str) -> Answer<()> {
    if strength::measure(passphrase) < Strength::Good { Err(Code::WeakPassphrase.into()) } else { Ok(()) }
}

fn read_code(typed: &str) -> Answer<RecoverySecret> {
    RecoverySecret::read(typed).map_err(|fault| {
        let problem = Problem::new(Code::CodeMistyped);
        match fault {
            CodeFault::Length(signs) => problem.with("why", "length").with("signs", signs),
            CodeFault::Sign(place) => problem.with("why", "sign").with("group", place.div_ceil(4)),
            CodeFault::Check => problem.with("why", "check"),
        }
    })
}
