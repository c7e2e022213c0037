//! What happens to the book when the program dies at the worst moment.
//!
//! A child writes; we kill it without warning at a random moment; then we open what it left and compare it with what
//! it had acknowledged. `STEPBACK_KILLS` sets how often (50, unless told).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly, in its helpers too")]

mod codes;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use case::api::{Code, Desk, Idle, Surroundings};
use case::vault::Cost;
use serde_json::json;
use stepback_tests::script;

fn kills() -> u32 {
    std::env::var("STEPBACK_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(50)
}

/// A delay between 0 and 60 ms that wanders over the writer's work; fixed, so that a failure can be had again.
fn delay(round: u32) -> Duration {
    Duration::from_micros(u64::from(round.wrapping_mul(2_654_435_761) % 60_000))
}

/// Lets the child write, kills it, and gives back the last step that it acknowledged.
fn write_and_die(manner: &str, dir: &Path, round: u32) -> u32 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_writer"))
        .arg(manner)
        .arg(dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the writer starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output is ours")).lines();
    // The first acknowledgement shows that it is at work; the delay counts from there.
    let mut last = lines.next().and_then(Result::ok).and_then(|line| line.parse().ok()).unwrap_or(0);
    std::thread::sleep(delay(round));
    child.kill().expect("it can be killed");
    child.wait().expect("it is gone");
    // A line that was cut in the middle was not acknowledged.
    for line in lines.map_while(Result::ok) {
        last = line.parse().ok().filter(|step| *step == last + 1).unwrap_or(last);
    }
    last
}

fn desk(dir: &Path) -> Desk {
    Desk::new(Surroundings { data_dir: dir.to_owned(), now: script::now, cost: Cost::TEST, reader: None })
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    script::prepare(&desk(folder.path()));
    for round in 1..=kills() {
        let acknowledged = write_and_die("desk", folder.path(), round);
        let desk = desk(folder.path());
        desk.call("unlock", json!({ "passphrase": script::PASSPHRASE }), &Idle).expect("the book opens after a kill");
        let found = script::steps_done(&desk).expect("the state is that of a whole number of steps");
        assert!(acknowledged > 0, "the writer was at work in round {round}");
        assert!(
            found == acknowledged || found == acknowledged + 1,
            "round {round}: {acknowledged} steps were acknowledged and {found} are in the book"
        );
        let journal = desk.call("journal", json!({ "incident": "1" }), &Idle).unwrap();
        assert!(journal["broken_at"].is_null(), "round {round}: the journal's chain holds");
    }
}

/// The control: if this writer lost nothing either, the test above would prove nothing.
#[test]
fn a_careless_writer_does_lose_what_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let lost = (1..=kills().max(50)).filter(|round| {
        let acknowledged = write_and_die("careless", folder.path(), *round);
        let kept = std::fs::read_to_string(folder.path().join("careless.txt")).unwrap_or_default();
        let whole = kept.lines().zip(1..).take_while(|(line, step)| *line == format!("step {step}")).count();
        whole < acknowledged as usize
    });
    assert!(lost.count() > 0, "kills at these moments do catch a writer that rewrites in place");
}

#[test]
fn a_second_copy_of_the_program_is_told_so_and_the_first_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let first = desk(folder.path());
    script::prepare(&first);
    first.call("unlock", json!({ "passphrase": script::PASSPHRASE }), &Idle).unwrap();
    let second = desk(folder.path());
    let refused = second.call("unlock", json!({ "passphrase": script::PASSPHRASE }), &Idle).unwrap_err();
    assert_eq!(refused.code, Code::BookInUse, "the second copy says why");
    let (name, request) = script::change(1);
    first.call(name, request, &Idle).expect("the first copy still writes");
}
