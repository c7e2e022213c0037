//! The desk: where commands arrive. It holds the open book, if one is open, and the few things of the outside world
//! that the core needs: where files live, what time it is, and what guessing a passphrase should cost.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::api::{Answer, Code};
use crate::journal::Entry;
use crate::store::{Instant, Reading, Store, Writing};
use crate::vault::{Cost, RecoverySecret};

/// What the core needs of the outside world.
pub struct Surroundings {
    /// The folder of the case book. Made where it is missing.
    pub data_dir: PathBuf,
    /// The clock, with the offset of the place.
    pub now: fn() -> Instant,
    /// What a guess at the passphrase costs.
    pub cost: Cost,
    /// The program that reads contact files in a process of its own ([`crate::reader`]); none reads them on the spot.
    pub reader: Option<PathBuf>,
}

/// How far long work is, and whether the owner wants it to stop.
pub trait Progress {
    /// So many done of so many.
    fn report(&self, done: u32, total: u32);
    /// The owner pressed *Stop*.
    fn stopped(&self) -> bool;
}

/// Nobody watches and nobody stops it.
pub struct Idle;

impl Progress for Idle {
    fn report(&self, _done: u32, _total: u32) {}
    fn stopped(&self) -> bool {
        false
    }
}

/// The desk.
pub struct Desk {
    pub(super) surroundings: Surroundings,
    book: Mutex<Option<OpenBook>>,
}

pub(super) struct OpenBook {
    pub store: Store,
    pub secret: RecoverySecret,
}

/// A desk at which long work is done: it looks at and changes the book in single steps, so that others are not kept waiting.
pub(super) struct Bench<'a> {
    pub desk: &'a Desk,
    pub progress: &'a dyn Progress,
}

impl Desk {
    /// A desk with no book open.
    #[must_use]
    pub fn new(surroundings: Surroundings) -> Desk {
        Desk { surroundings, book: Mutex::new(None) }
    }

    pub(super) fn now(&self) -> Instant {
        (self.surroundings.now)()
    }

    pub(super) fn book_file(&self) -> PathBuf {
        self.surroundings.data_dir.join("case-book.stepback")
    }

    pub(super) fn key_file(&self) -> PathBuf {
        self.surroundings.data_dir.join("case-book.key")
    }

    /// The place of the open book. A panic elsewhere cannot have left it half-changed: changes are transactions.
    pub(super) fn book(&self) -> MutexGuard<'_, Option<OpenBook>> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn read<T>(&self, look: impl FnOnce(&Reading<'_>) -> Answer<T>) -> Answer<T> {
        let now = self.now();
        self.book().as_ref().ok_or(Code::BookLocked)?.store.read(now, look)
    }

    pub(super) fn write<T>(&self, change: impl FnOnce(&Writing<'_>) -> Answer<(T, Entry)>) -> Answer<T> {
        let now = self.now();
        self.book().as_mut().ok_or(Code::BookLocked)?.store.write(now, change)
    }
}

impl Bench<'_> {
    pub(super) fn read<T>(&self, look: impl FnOnce(&Reading<'_>) -> Answer<T>) -> Answer<T> {
        self.desk.read(look)
    }

    pub(super) fn write<T>(&self, change: impl FnOnce(&Writing<'_>) -> Answer<(T, Entry)>) -> Answer<T> {
        self.desk.write(change)
    }

    /// Reports progress and gives up where the owner asked for it.
    pub(super) fn step(&self, done: u32, total: u32) -> Answer<()> {
        self.progress.report(done, total);
        if self.progress.stopped() { Err(Code::Stopped.into()) } else { Ok(()) }
    }
}
