//! The process that reads contact files for the window: it answers as reading on the spot does, and whatever becomes of it, the
//! program that asked gets a sentence and goes on.

use std::path::Path;

use case::api::Code;
use case::reader::{Outcome, read};

const PROGRAM: &str = env!("CARGO_BIN_EXE_stepback-cli");

fn asked(program: Option<&str>, bytes: &[u8]) -> Outcome {
    let options = intake::Options { country: "US".to_owned(), ..intake::Options::default() };
    read(program.map(Path::new), "list.csv", bytes, &options, &|| false).expect("an answer")
}

fn told(outcome: &Outcome) -> String {
    serde_json::to_string(outcome).expect("an outcome is JSON")
}

#[test]
fn the_process_says_what_reading_on_the_spot_says() {
    let long =
        (0..20_000).fold("Name,Email\n".to_owned(), |text, n| text + &format!("Ana Reyes {n},ana{n}@example.com\n"));
    for bytes in [b"Name,Email\nZo\xc3\xab Brandt,zoe@example.com\n".as_slice(), b"", b"%PDF-1.7", long.as_bytes()] {
        let (here, there) = (asked(None, bytes), asked(Some(PROGRAM), bytes));
        assert_eq!(told(&there), told(&here), "a file of {} bytes", bytes.len());
    }
}

#[cfg(unix)]
#[test]
fn a_process_that_dies_is_a_refusal_and_no_crash() {
    let Outcome::Refused { code, words } = asked(Some("/bin/false"), b"Name\nAna\n") else { panic!("it is refused") };
    assert_eq!(code, "unsafe", "by a name of its own");
    assert!(words.contains("export"), "with what to do next: {words}");
}

#[test]
fn the_owner_can_stop_it() {
    let options = intake::Options::default();
    let stopped = read(Some(Path::new(PROGRAM)), "list.csv", b"Name\nAna\n", &options, &|| true);
    assert_eq!(stopped.err().map(|problem| problem.code), Some(Code::Stopped), "Stop is heard");
}

#[test]
fn a_program_that_is_not_there_is_a_fault_of_ours() {
    let options = intake::Options::default();
    let missing = read(Some(Path::new("/no/such/program")), "list.csv", b"Name\nAna\n", &options, &|| false);
    assert_eq!(missing.err().map(|problem| problem.code), Some(Code::Fault), "and not of the file");
}
