//! What happens to the vault of codes when the program dies while it hands them out: none goes to two people, nobody has two, none is
//! lost, and the pool balances after every kill.
//!
//! A thousand kills (`cargo xtask gates`) see a hundred thousand codes handed out; a plain test run sees some.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use case::api::Idle;
use serde_json::json;
use stepback_tests::{script, vault};

use crate::{delay, desk, kills};

/// Half of the kills of the other test: each sees a hundred codes and more.
fn vault_kills() -> u32 {
    (kills() / 2).max(10)
}

/// Lets the child work until it has said so many lines, and kills it a moment later. Gives back what it said.
fn work_and_die(manner: &str, dir: &Path, round: u32, lines: usize) -> Vec<String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_writer"))
        .arg(manner)
        .arg(dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the writer starts");
    let mut said = BufReader::new(child.stdout.take().expect("its output is ours")).lines().map_while(Result::ok);
    let mut heard: Vec<String> = said.by_ref().take(lines).collect();
    std::thread::sleep(delay(round));
    child.kill().expect("it can be killed");
    let ended = child.wait_with_output().expect("it is gone");
    let complaint = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(heard.len() == lines, "round {round}: the writer stopped by itself: {complaint}");
    heard.extend(said);
    heard
}

#[test]
fn no_code_is_given_twice_or_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    vault::prepare(&desk(folder.path())).unwrap();
    let mut before: BTreeMap<String, vault::Held> = BTreeMap::new();
    for round in 1..=vault_kills() {
        let said = work_and_die("vault", folder.path(), round, 5);
        let desk = desk(folder.path());
        desk.call("unlock", json!({ "passphrase": script::PASSPHRASE }), &Idle).expect("the book opens after a kill");
        // A line that was cut in the middle was not acknowledged.
        let heard = said.iter().filter_map(|line| line.strip_suffix('.')?.split_once(' '));
        let acknowledged: BTreeMap<&str, u64> =
            heard.filter_map(|(case, used)| Some((case, used.parse().ok()?))).collect();
        assert!(!acknowledged.is_empty(), "round {round}: something was acknowledged");
        for (case, used) in acknowledged {
            let held = vault::judge(&desk, case).unwrap_or_else(|wrong| panic!("round {round}, case {case}: {wrong}"));
            assert!(held.used() >= used, "round {round}: {used} codes were acknowledged and {} are used", held.used());
            let earlier = before.entry(case.to_owned()).or_default();
            vault::kept(earlier, &held).unwrap_or_else(|wrong| panic!("round {round}, case {case}: {wrong}"));
            *earlier = held;
        }
    }
    // At last everything once more, the cases that no kill fell into too.
    let desk = desk(folder.path());
    desk.call("unlock", json!({ "passphrase": script::PASSPHRASE }), &Idle).unwrap();
    let (mut used, mut people) = (0, BTreeSet::new());
    for case in vault::cases(&desk).unwrap() {
        let held = vault::judge(&desk, &case).unwrap_or_else(|wrong| panic!("case {case}, at last: {wrong}"));
        if let Some(earlier) = before.get(&case) {
            vault::kept(earlier, &held).unwrap_or_else(|wrong| panic!("case {case}, at last: {wrong}"));
        }
        used += held.used();
        assert!(held.given.into_values().all(|person| people.insert(person)), "case {case}: nobody is of two cases");
        let journal = desk.call("journal", json!({ "incident": case }), &Idle).unwrap();
        assert!(journal["broken_at"].is_null(), "case {case}: the journal's chain holds");
    }
    println!("{used} codes handed out or replaced under {} kills: none twice, none lost", vault_kills());
    assert!(used >= u64::from(vault_kills()) * 60, "the kills fell while codes were handed out: {used}");
}

/// The control: a vault that keeps who has what in a file of its own, rewritten in place, does give codes twice under the same kills.
#[test]
fn a_careless_vault_does_give_codes_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut given: BTreeMap<String, String> = BTreeMap::new();
    let mut twice = 0;
    for round in 1..=vault_kills().max(60) {
        for line in work_and_die("careless-vault", folder.path(), round, 5) {
            let Some((code, person)) = line.strip_suffix('.').and_then(|line| line.split_once(' ')) else { continue };
            if given.insert(code.to_owned(), person.to_owned()).is_some_and(|holder| holder != person) {
                twice += 1;
            }
        }
        if twice > 0 {
            return;
        }
    }
    panic!("kills at these moments do catch a vault that rewrites in place");
}
