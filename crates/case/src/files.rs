//! Writing files so that none is ever lost: nothing is created over an existing file, nothing half-written keeps a
//! final name, and a file that must be replaced is replaced whole.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::api::{Answer, Code, Problem};

/// Writes a new file called `name` in `folder`. Where the name is taken, "(2)", "(3)" … is added.
/// The file appears under its name only once it is complete and on the disk.
///
/// # Errors
/// [`Code::CannotWrite`], [`Code::DiskFull`], or whatever `fill` gives; then no file is left.
pub fn create_new(folder: &Path, name: &str, fill: impl FnOnce(&mut dyn Write) -> Answer<()>) -> Answer<PathBuf> {
    let refused = |error: io::Error| cannot_write(name, &error);
    let mut temporary = tempfile::Builder::new().prefix(".stepback-").tempfile_in(folder).map_err(refused)?;
    {
        let mut buffered = io::BufWriter::with_capacity(1 << 16, temporary.as_file_mut());
        fill(&mut buffered)?;
        buffered.flush().map_err(refused)?;
    }
    temporary.as_file().sync_all().map_err(refused)?;
    for copy in 1..1000 {
        let path = folder.join(numbered(name, copy));
        match temporary.persist_noclobber(&path) {
            Ok(_) => {
                sync_folder(folder);
                return Ok(path);
            }
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => temporary = error.file,
            Err(error) => return Err(refused(error.error)),
        }
    }
    Err(Problem::new(Code::CannotWrite).with("name", name))
}

/// Makes a new folder called `name` in `folder`, numbered where the name is taken.
///
/// # Errors
/// [`Code::CannotWrite`], [`Code::DiskFull`].
pub fn create_new_folder(folder: &Path, name: &str) -> Answer<PathBuf> {
    for copy in 1..1000 {
        let path = folder.join(numbered(name, copy));
        match fs::create_dir(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(cannot_write(name, &error)),
        }
    }
    Err(Problem::new(Code::CannotWrite).with("name", name))
}

/// Puts `bytes` in the place of the file at `path`, whole or not at all.
///
/// # Errors
/// [`Code::CannotWrite`], [`Code::DiskFull`].
pub fn replace(path: &Path, bytes: &[u8]) -> Answer<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let refused = |error: io::Error| cannot_write(&name, &error);
    let folder = path.parent().ok_or_else(|| Problem::new(Code::CannotWrite).with("name", &name))?;
    let mut temporary = tempfile::NamedTempFile::new_in(folder).map_err(refused)?;
    temporary.write_all(bytes).map_err(refused)?;
    temporary.as_file().sync_all().map_err(refused)?;
    temporary.persist(path).map_err(|error| refused(error.error))?;
    sync_folder(folder);
    Ok(())
}

/// Reads a file that the owner picked, refusing what is larger than `limit` bytes before reading it.
///
/// # Errors
/// [`Code::FileUnreadable`], [`Code::FileRefused`].
pub fn read_picked(path: &Path, limit: u64) -> Answer<Vec<u8>> {
    let name = file_name(path);
    let unreadable = |_| Problem::new(Code::FileUnreadable).with("name", &name);
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(Problem::new(Code::FileUnreadable).with("name", &name));
    }
    if about.len() > limit {
        return Err(Problem::new(Code::FileRefused).with("name", &name).with("why", "too_large"));
    }
    fs::read(path).map_err(unreadable)
}

/// The last part of a path, for sentences.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The SHA-256 fingerprint of some bytes, in hexadecimal.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The problem that a failed write is.
#[must_use]
pub fn cannot_write(name: &str, error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            Code::DiskFull.into()
        }
        _ => Problem::new(Code::CannotWrite).with("name", name),
    }
}

fn numbered(name: &str, copy: u32) -> String {
    if copy == 1 {
        return name.to_owned();
    }
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem} ({copy}).{ending}"),
        None => format!("{name} ({copy})"),
    }
}

/// Makes a new name in a folder survive a power cut. Not every system can sync a folder; then there is nothing to do.
fn sync_folder(folder: &Path) {
    if let Ok(handle) = File::open(folder) {
        let _ = handle.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_created_over_an_existing_file() {
        let folder = tempfile::tempdir().unwrap();
        let put = |text: &'static [u8]| {
            create_new(folder.path(), "Letters.pdf", |out| out.write_all(text).map_err(|_| Code::Fault.into())).unwrap()
        };
        let (one, two) = (put(b"one"), put(b"two"));
        assert_eq!(fs::read(one).unwrap(), b"one", "the first file is as it was");
        assert_eq!(two.file_name().unwrap(), "Letters (2).pdf", "the second has a name of its own");
    }

    #[test]
    fn a_failed_write_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let failed = create_new(folder.path(), "Letters.pdf", |out| {
            out.write_all(b"half").unwrap();
            Err(Code::Stopped.into())
        });
        assert_eq!(failed.unwrap_err().code, Code::Stopped, "the reason comes through");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "no half file under any name");
    }
}
