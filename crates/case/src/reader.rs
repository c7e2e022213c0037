//! Contact files are read by a process of their own: a file that was made to do harm can at worst end that process.
//!
//! The program starts itself anew with [`ARGUMENT`], hands the bytes over and takes the answer back; the process has no
//! book, is told of no file, and lives within limits on memory and time. [`serve`] is that process. Where no program is
//! named, as in tests, the file is read on the spot.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use intake::{Grid, Intake, Options};
use serde::{Deserialize, Serialize};

use crate::api::{Answer, Code};

/// With this as its only argument, a program that can read contact files does so for another.
pub const ARGUMENT: &str = "--read-contacts";

/// However large the file, nobody waits longer.
const PATIENCE: Duration = Duration::from_secs(120);
/// The address space of the process: this, and some for each byte of the file. A list of a million rows needs it.
const MEMORY: u64 = 1 << 30;
const MEMORY_PER_BYTE: u64 = 40;

/// What the process is asked, before the bytes of the file.
#[derive(Serialize, Deserialize)]
struct Asked {
    file_name: String,
    options: Options,
    want: Want,
}

/// What is wanted of the file.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Want {
    /// The people in it.
    People,
    /// Its rows as they stand.
    Rows,
}

/// What came of a file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was understood.
    Read(Box<Intake>),
    /// Its rows, as they stand.
    Rows(Grid),
    /// It was not read.
    Refused {
        /// A short name that stays the same when the words change.
        code: String,
        /// What it seems to be and what to do next, in plain words.
        words: String,
    },
}

impl Outcome {
    fn of(asked: &Asked, bytes: &[u8]) -> Outcome {
        let Asked { file_name, options, want } = asked;
        let outcome = match want {
            Want::People => intake::read(file_name, bytes, options).map(|intake| Outcome::Read(Box::new(intake))),
            Want::Rows => intake::grid(bytes, &options.country, options.sheet.as_deref()).map(Outcome::Rows),
        };
        outcome.unwrap_or_else(|refusal| Outcome::refused(refusal.code(), &refusal.to_string()))
    }

    fn refused(code: &str, words: &str) -> Outcome {
        Outcome::Refused { code: code.to_owned(), words: words.to_owned() }
    }
}

/// Reads a contact file, in a process of its own where `program` names one. `stopped` is asked while it lasts.
///
/// # Errors
/// [`Code::Stopped`]; [`Code::Fault`] where the program cannot be started.
pub fn read(
    program: Option<&Path>,
    file_name: &str,
    bytes: &[u8],
    options: &Options,
    stopped: &dyn Fn() -> bool,
) -> Answer<Outcome> {
    ask(
        program,
        &Asked { file_name: file_name.to_owned(), options: options.clone(), want: Want::People },
        bytes,
        stopped,
    )
}

/// Opens a table that is no list of people, in the same way, and gives its rows as they stand.
///
/// # Errors
/// As [`read`].
pub fn rows(
    program: Option<&Path>,
    file_name: &str,
    bytes: &[u8],
    options: &Options,
    stopped: &dyn Fn() -> bool,
) -> Answer<Outcome> {
    ask(program, &Asked { file_name: file_name.to_owned(), options: options.clone(), want: Want::Rows }, bytes, stopped)
}

fn ask(program: Option<&Path>, asked: &Asked, bytes: &[u8], stopped: &dyn Fn() -> bool) -> Answer<Outcome> {
    let Some(program) = program else { return Ok(Outcome::of(asked, bytes)) };
    let asked = serde_json::to_vec(asked)?;
    let mut child = Command::new(program)
        .arg(ARGUMENT)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| {
            tracing::error!(%error, "the process that reads contact files does not start");
            Code::Fault
        })?;
    let (Some(mut to), Some(mut from)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Code::Fault.into());
    };
    let ended = thread::scope(|scope| {
        // What is not taken to its end is told by the answer, so a broken pipe is no news.
        scope.spawn(move || {
            let length = u32::try_from(asked.len()).unwrap_or(u32::MAX);
            let _ = to.write_all(&length.to_le_bytes());
            let _ = to.write_all(&asked);
            let _ = to.write_all(bytes);
        });
        let answer = scope.spawn(move || {
            let mut answer = Vec::new();
            from.read_to_end(&mut answer).map(|_| answer)
        });
        let ended = wait(&mut child, stopped);
        (ended, answer.join())
    });
    match ended {
        (Ended::Stopped, _) => Err(Code::Stopped.into()),
        (Ended::TooSlow, _) => Ok(Outcome::refused(
            "too_slow",
            "This file takes longer to read than is safe. Please export the list again, or split it into smaller files.",
        )),
        (Ended::Well, Ok(Ok(answer))) => Ok(serde_json::from_slice(&answer)?),
        _ => Ok(Outcome::refused(
            "unsafe",
            "This file asks for more memory than is safe, or is damaged. Please export the list again as a CSV file.",
        )),
    }
}

enum Ended {
    Well,
    Badly,
    TooSlow,
    Stopped,
}

fn wait(child: &mut Child, stopped: &dyn Fn() -> bool) -> Ended {
    let start = Instant::now();
    let cut = loop {
        match child.try_wait() {
            Ok(Some(status)) => return if status.success() { Ended::Well } else { Ended::Badly },
            Ok(None) if stopped() => break Ended::Stopped,
            Ok(None) if start.elapsed() > PATIENCE => break Ended::TooSlow,
            Ok(None) => thread::sleep(Duration::from_millis(5)),
            Err(_) => break Ended::Badly,
        }
    };
    let _ = child.kill();
    let _ = child.wait();
    cut
}

/// The process that reads one contact file: from standard input, to standard output.
#[must_use]
pub fn serve() -> ExitCode {
    match answer() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer() -> std::io::Result<()> {
    let mut from = std::io::stdin().lock();
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let mut asked = vec![0; usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX).min(1 << 20)];
    from.read_exact(&mut asked)?;
    let asked: Asked = serde_json::from_slice(&asked)?;
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    within_limits(bytes.len() as u64)?;
    let outcome = Outcome::of(&asked, &bytes);
    let mut to = std::io::BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer(&mut to, &outcome)?;
    to.flush()
}

/// Asking for more than this ends the process.
#[cfg(unix)]
fn within_limits(length: u64) -> std::io::Result<()> {
    let most = MEMORY.saturating_add(length.saturating_mul(MEMORY_PER_BYTE));
    rlimit::setrlimit(rlimit::Resource::AS, most, most)?;
    // And it writes no file, nor leaves a picture of its memory behind.
    rlimit::setrlimit(rlimit::Resource::CORE, 0, 0)
}

#[cfg(not(unix))]
fn within_limits(_length: u64) -> std::io::Result<()> {
    Ok(())
}
