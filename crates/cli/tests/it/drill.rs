//! The whole plan on a practice case, with no network to use and with a disk that runs full; then the book it leaves.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::{PROGRAM, json as run_json, run};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_drill_leaves_what_an_owner_would_have_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let (status, done) = run_json(folder.path(), &["drill", "--out", "drill", "--people", "25", "--seed", "3"]);
    assert_eq!(status, 0, "{done}");
    let balance = &done["balance"];
    // Twenty-five and one who stands twice in the list.
    assert_eq!(
        (&balance["everyone"], &balance["to_do"]),
        (&json!(26), &json!(0)),
        "everybody is told or left out with a reason"
    );
    assert!(
        done["steps"].as_array().unwrap().iter().filter(|step| step["status"] == "done").count() >= 6,
        "{}",
        done["steps"]
    );
    let drill = folder.path().join("drill");
    let expected = [
        "PRACTICE Sealed pack for the lawyer.zip",
        "README.txt",
        "case-book.key",
        "case-book.stepback",
        "duties.json",
        "journal.json",
        "passphrase.txt",
        "step-1",
        "step-2",
        "step-3",
        "step-4",
        "step-5",
        "step-7",
        "summary.json",
    ];
    assert_eq!(names(&drill), expected, "what README.txt promises");
    let report = std::fs::read_to_string(drill.join("step-4/enrolments.csv")).unwrap();
    assert!(report.lines().count() > 20, "a line for everybody who was offered the service");

    let book = ["case", "drill/case-book.stepback"];
    let pass = ["--passphrase-file", "drill/passphrase.txt"];
    let case = |act: &[&str]| run_json(folder.path(), &[&book[..], act, &pass].concat());
    let (status, found) = case(&["verify"]);
    assert_eq!(
        (status, &found["pages"], &found["cases"][0]["balanced"]),
        (0, &json!("whole"), &json!(true)),
        "{found}"
    );
    let (_, list) = case(&["list"]);
    assert_eq!(list["cases"][0]["practice"], true, "it says of itself that it is practice");
    let (_, summary) = case(&["summary"]);
    assert_eq!(summary["cases"][0]["case"]["balance"], *balance, "the book holds what the drill said");
    let (_, people) = case(&["call", "coverage", r#"{"incident":"1"}"#]);
    assert_eq!(people["balance"], *balance, "any command of the list can be sent");
    let (status, refused) = case(&["call", "hand_out_codes", r#"{"incident":"1","offer":"999"}"#]);
    assert_eq!((status, refused["error"]["code"].as_str()), (2, Some("not_found")), "and is refused as in the window");
    let (status, exported) = case(&["export", "--out", "exported"]);
    assert_eq!((status, &exported["people"]), (0, &json!(26)), "everybody goes out in ordinary formats");
    let document: Value =
        serde_json::from_slice(&std::fs::read(folder.path().join("exported/case-1-people-and-ledger.json")).unwrap())
            .unwrap();
    assert!(document["people"][0]["ledger"].as_array().unwrap().len() >= 2, "with what happened to each");

    std::fs::write(folder.path().join("wrong.txt"), "not the passphrase of it\n").unwrap();
    let (status, refused) = run_json(folder.path(), &[&book[..], &["list", "--passphrase-file", "wrong.txt"]].concat());
    assert_eq!(
        (status, refused["error"]["code"].as_str()),
        (2, Some("wrong_passphrase")),
        "a wrong passphrase opens nothing"
    );
}

#[test]
fn the_same_seed_gives_the_same_list() {
    let folder = tempfile::tempdir().unwrap();
    for (name, seed) in [("one", "5"), ("two", "5"), ("three", "6")] {
        let output = run(folder.path(), &["drill", "--out", name, "--people", "6", "--seed", seed]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let list = |name: &str| std::fs::read(folder.path().join(name).join("step-2/customers.csv")).unwrap();
    assert_eq!(list("one"), list("two"), "a drill can be repeated");
    assert_ne!(list("one"), list("three"), "and varied");
}

/// Runs a script of the shell in namespaces of its own, `$0` being the program.
#[cfg(target_os = "linux")]
fn apart(folder: &Path, namespaces: &[&str], script: &str) -> Output {
    Command::new("unshare")
        .args(["--user", "--map-root-user"])
        .args(namespaces)
        .args(["sh", "-c", script, PROGRAM])
        .current_dir(folder)
        .output()
        .expect("unshare is there: it belongs to every Linux")
}

#[cfg(target_os = "linux")]
#[test]
fn a_drill_needs_no_network_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let output = apart(
        folder.path(),
        &["--net"],
        "cat /proc/net/dev > interfaces; exec \"$0\" drill --out drill --people 12 --json",
    );
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the drill works where there is no network: {said}");
    let done: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(done["balance"]["to_do"], 0, "and comes to its end");
    let table = std::fs::read_to_string(folder.path().join("interfaces")).unwrap();
    let interfaces: Vec<&str> = table.lines().filter_map(|line| Some(line.split_once(':')?.0.trim())).collect();
    assert_eq!(
        interfaces,
        ["lo"],
        "there was nothing but a loopback that leads nowhere, so nothing can have been reached"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_plainly_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    // A disk of eight megabytes: a drill, then a file that fills it, then two changes that have no room, then room again.
    let script = r#"
        mkdir disk && mount -t tmpfs -o size=8m none disk || exit 90
        "$0" drill --out disk/drill --people 8 --json > drill.json || exit 91
        head -c 1000000 /dev/urandom > photo.bin
        book() { "$0" case disk/drill/case-book.stepback "$@" --passphrase-file disk/drill/passphrase.txt --json; }
        head -c 16000000 /dev/zero > disk/filler 2>/dev/null
        book call add_evidence "{\"incident\":\"1\",\"path\":\"$PWD/photo.bin\",\"what\":\"Photo\",\"source\":\"\",\"taken_by\":\"Ana\"}" > full.json
        echo $? > full.status
        book call make_police_report "{\"incident\":\"1\",\"folder\":\"$PWD/disk/drill\"}" > paper.json
        echo $? > paper.status
        rm disk/filler
        book verify > verify.json || exit 92
        ls disk/drill > left.txt
    "#;
    let output = apart(folder.path(), &["--mount"], script);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the script went through: {:?} {said}", output.status.code());
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    for (what, status) in [("full.json", "full.status"), ("paper.json", "paper.status")] {
        let document: Value = serde_json::from_str(&read(what)).unwrap();
        assert_eq!(document["error"]["code"], "disk_full", "{what}: it is said that the disk is full: {document}");
        assert_eq!(read(status).trim(), "1", "and it may work later");
    }
    let verified: Value = serde_json::from_str(&read("verify.json")).unwrap();
    assert_eq!(verified["cases"][0]["evidence"], 1, "the book is whole, and as it was before");
    assert!(!read("left.txt").contains("Report for the police"), "and no half paper lies about");
}
