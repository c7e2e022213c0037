//! The encrypted case book: one SQLCipher file, opened with a raw key, and all the SQL there is.
//!
//! Each entity has a file of its own below, holding its statements and nothing else. Reading happens through
//! [`Reading`], changing through [`Writing`]; a `Writing` exists only inside [`Store::write`], which commits it
//! together with the journal entry that the change gives back. There is no other way to change a book.
//!
//! Not here: keys ([`crate::vault`]), rules, words.

pub mod codes;
pub mod evidence;
pub mod imports;
pub mod incidents;
pub mod journal;
pub mod ledger;
pub mod notices;
pub mod people;
pub mod records;
pub mod settings;
pub mod sheets;
pub mod unfinished;

use std::ops::Deref;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use rusqlite_migration::{M, Migrations};

use crate::api::{Answer, Code, Problem};
use crate::journal::Entry;
use crate::roll::Memory;
use crate::vault::{DataKey, Head};

/// The instants that the store keeps: local wall time with its offset.
pub type Instant = DateTime<FixedOffset>;

/// Numbered, forward only. A released one is closed.
const STEPS: &[M<'_>] =
    &[M::up(include_str!("migrations/0001_the_book.sql")), M::up(include_str!("migrations/0002_codes.sql"))];

/// An open case book.
pub struct Store {
    sql: Connection,
    memory: Memory,
}

/// One consistent look at the book.
pub struct Reading<'t> {
    sql: &'t Connection,
    /// What was computed from the book before.
    pub memory: &'t Memory,
    /// Nothing is seen here but what is committed.
    pub settled: bool,
    /// When this command was given.
    pub now: Instant,
}

/// One change to the book, not yet committed.
pub struct Writing<'t> {
    reading: Reading<'t>,
}

impl<'t> Deref for Writing<'t> {
    type Target = Reading<'t>;
    fn deref(&self) -> &Reading<'t> {
        &self.reading
    }
}

impl Store {
    /// Makes a new book where no file stands.
    ///
    /// # Errors
    /// [`Code::BookExists`] where anything stands at `path`; [`Code::CannotWrite`], [`Code::DiskFull`].
    pub fn create(path: &Path, key: &DataKey, head: Head) -> Answer<Store> {
        // Taking the name first, and only if it is free, is what keeps an unreadable book from ever being replaced.
        let mut fresh = std::fs::OpenOptions::new();
        fresh.write(true).create_new(true);
        // Locked or not, it is nobody else's business.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut fresh, 0o600);
        fresh.open(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Problem::new(Code::BookExists),
            _ => crate::files::cannot_write("the case book", &error),
        })?;
        Store::unlocked(path, key, head)
    }

    /// Opens an existing book and brings it up to date.
    ///
    /// # Errors
    /// [`Code::BookMissing`], [`Code::BookDamaged`] (also: a wrong key), [`Code::BookNewer`], [`Code::BookInUse`].
    pub fn open(path: &Path, key: &DataKey, head: Head) -> Answer<Store> {
        match std::fs::metadata(path) {
            Err(_) => return Err(Code::BookMissing.into()),
            Ok(about) if about.len() == 0 => return Err(Code::BookDamaged.into()),
            Ok(_) => {}
        }
        Store::unlocked(path, key, head)
    }

    fn unlocked(path: &Path, key: &DataKey, head: Head) -> Answer<Store> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut sql = Connection::open_with_flags(path, flags)?;
        // A wrong key is an answer of ours, not a line on somebody's terminal.
        sql.execute_batch("PRAGMA cipher_log_level = NONE")?;
        sql.pragma_update(None, "key", key.literal(head).as_str())?;
        let cipher: String = sql.query_row("PRAGMA cipher_version", [], |row| row.get(0)).unwrap_or_default();
        if cipher.is_empty() {
            tracing::error!("this build has no encryption; the book is not opened");
            return Err(Code::Fault.into());
        }
        // One copy of the program at a time: the lock is taken now, held until the end, and dies with the process.
        sql.busy_timeout(Duration::ZERO)?;
        sql.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        // A wrong key shows only at the first page read.
        let version: i64 = sql.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version > i64::try_from(STEPS.len()).unwrap_or(i64::MAX) {
            return Err(Code::BookNewer.into());
        }
        sql.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
        sql.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        sql.pragma_update(None, "synchronous", "EXTRA")?;
        sql.pragma_update(None, "foreign_keys", true)?;
        sql.pragma_update(None, "secure_delete", true)?;
        sql.pragma_update(None, "temp_store", "MEMORY")?;
        sql.pragma_update(None, "trusted_schema", false)?;
        sql.execute_batch("BEGIN EXCLUSIVE; COMMIT")?;
        migrations().to_latest(&mut sql).map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            _ => Problem::new(Code::BookDamaged),
        })?;
        Ok(Store { sql, memory: Memory::default() })
    }

    /// Looks at the book.
    ///
    /// # Errors
    /// What `look` gives.
    pub fn read<T>(&self, now: Instant, look: impl FnOnce(&Reading<'_>) -> Answer<T>) -> Answer<T> {
        look(&Reading { sql: &self.sql, memory: &self.memory, settled: true, now })
    }

    /// Changes the book: all of `change` and its journal entry, or nothing.
    ///
    /// # Errors
    /// What `change` gives, or the store's own; then nothing was changed.
    pub fn write<T>(&mut self, now: Instant, change: impl FnOnce(&Writing<'_>) -> Answer<(T, Entry)>) -> Answer<T> {
        self.memory.begin();
        let transaction = Transaction::new(&mut self.sql, TransactionBehavior::Immediate)?;
        let writing = Writing { reading: Reading { sql: &transaction, memory: &self.memory, settled: false, now } };
        let (given, entry) = change(&writing)?;
        journal::append(&writing, &entry)?;
        transaction.commit()?;
        self.memory.settle();
        Ok(given)
    }

    /// Checks every page of the book against its seal.
    ///
    /// # Errors
    /// [`Code::BookDamaged`] where a page is not what was written.
    pub fn check_pages(&self) -> Answer<()> {
        let faults = self.sql.prepare("PRAGMA cipher_integrity_check")?.query_map([], |_| Ok(()))?.count();
        let sound: String = self.sql.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        if faults > 0 || sound != "ok" {
            return Err(Code::BookDamaged.into());
        }
        Ok(())
    }
}

fn migrations() -> Migrations<'static> {
    Migrations::from_slice(STEPS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::RecoverySecret;

    fn book() -> (tempfile::TempDir, std::path::PathBuf, RecoverySecret, Head) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.stepback");
        (folder, path, RecoverySecret::make().unwrap(), Head::make().unwrap())
    }

    #[test]
    fn the_migrations_are_whole() {
        migrations().validate().unwrap();
    }

    #[test]
    fn the_file_begins_with_its_head_and_is_noise_after() {
        let (_folder, path, secret, head) = book();
        drop(Store::create(&path, &secret.data_key(head), head).unwrap());
        assert_eq!(Head::of(&path).unwrap(), head, "the head can be read back without the key");
        let bytes = std::fs::read(&path).unwrap();
        assert!(!bytes.windows(6).any(|part| part == b"ledger"), "no table name can be read in the file");
        assert!(!bytes.starts_with(b"SQLite"), "the file does not say what it is");
    }

    #[test]
    fn another_key_opens_nothing_and_changes_nothing() {
        let (_folder, path, secret, head) = book();
        drop(Store::create(&path, &secret.data_key(head), head).unwrap());
        let before = std::fs::read(&path).unwrap();
        let other = RecoverySecret::make().unwrap();
        let refused = Store::open(&path, &other.data_key(head), head).err().unwrap();
        assert_eq!(refused.code, Code::BookDamaged, "the store cannot tell a wrong key from noise");
        assert_eq!(std::fs::read(&path).unwrap(), before, "the file is as it was");
    }

    #[test]
    fn an_older_build_refuses_a_newer_book_and_leaves_it_alone() {
        let (_folder, path, secret, head) = book();
        let store = Store::create(&path, &secret.data_key(head), head).unwrap();
        store.sql.pragma_update(None, "user_version", 99).unwrap();
        drop(store);
        let before = std::fs::read(&path).unwrap();
        let refused = Store::open(&path, &secret.data_key(head), head).err().unwrap();
        assert_eq!(refused.code, Code::BookNewer, "the reason is told");
        assert_eq!(std::fs::read(&path).unwrap(), before, "the file is as it was");
    }

    #[test]
    fn a_second_copy_is_refused_and_the_lock_dies_with_the_first() {
        let (_folder, path, secret, head) = book();
        let first = Store::create(&path, &secret.data_key(head), head).unwrap();
        let refused = Store::open(&path, &secret.data_key(head), head).err().unwrap();
        assert_eq!(refused.code, Code::BookInUse, "two copies never write one book");
        drop(first);
        Store::open(&path, &secret.data_key(head), head).unwrap();
    }

    #[test]
    fn nothing_is_created_over_an_existing_file() {
        let (_folder, path, secret, head) = book();
        std::fs::write(&path, b"").unwrap();
        let refused = Store::create(&path, &secret.data_key(head), head).err().unwrap();
        assert_eq!(refused.code, Code::BookExists, "even an empty file is somebody's");
        let refused = Store::open(&path, &secret.data_key(head), head).err().unwrap();
        assert_eq!(refused.code, Code::BookDamaged, "an emptied book is not taken for a new one");
    }
}
