//! `letters`: every kind and language, children and the dead, and letter files that are wrong in every way.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::{json as run_json, run};

const LEAST: &str = r#"
kind = "first_notice"
language = "en"
date = 2026-11-23
[business]
name = "Harbour Books"
phone = "+1 207 555 0100"
signatory = "Ana Reyes"
"#;

const PEOPLE: &str = "\
Given name,Family name,Street,City,State,Zip,Email,Birthdate,Deceased,Code
Leah,Bryan,48 Alder Lane,Portland,ME,04101,leah@mail.example,1951-03-03,,SHIELD-7K2M
Tom,Reed,9 Elm Street,Portland,ME,04101,,2018-05-04,,SHIELD-9QXT
Ada,Cole,3 Oak Road,Portland,ME,04101,,1930-01-01,yes,SHIELD-4RRT
";

fn folder(letter: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.toml"), letter).unwrap();
    fs::write(folder.path().join("people.csv"), PEOPLE).unwrap();
    folder
}

fn make(folder: &Path, out: &str, more: &[&str]) -> (i32, serde_json::Value) {
    run_json(folder, &[&["letters", "--letter", "letter.toml", "--people", "people.csv", "--out", out], more].concat())
}

#[test]
fn the_least_letter_file_makes_letters_in_every_language() {
    let folder = folder(LEAST);
    for language in ["en", "es", "fr", "de", "zh", "vi", "tl", "ko"] {
        let (status, made) = make(folder.path(), &format!("{language}.docx"), &["--language", language]);
        assert_eq!((status, &made["people"], &made["language"]), (0, &json!(3), &json!(language)), "{made}");
        let notes = made["notes"].as_array().unwrap().len();
        assert_eq!(
            notes,
            usize::from(language != "en"),
            "{language}: whoever sends them hears that nobody has read the words"
        );
    }
    let (status, refused) = make(folder.path(), "tlh.docx", &["--language", "tlh"]);
    assert_eq!((status, refused["error"]["code"].as_str()), (2, Some("words_refused")), "there are no Klingon words");
    let message = refused["error"]["message"].as_str().unwrap();
    assert!(message.contains("en, zh") && message.contains("vi"), "and the message says which there are: {message}");
}

#[test]
fn every_kind_that_goes_to_people_is_made_and_no_other() {
    let more = [
        ("first_notice", ""),
        (
            "update",
            "[update]\nheadline = \"We know more\"\nwhat_is_new = \"The way in is closed.\"\nstage = \"resolved\"\n",
        ),
        (
            "correction",
            "[correction]\nwhat_we_told = \"Your card was involved.\"\nwhat_is_right = \"It was not.\"\nsent_on = 2026-11-20\n",
        ),
        (
            "offer",
            "[offer]\nprovider = \"Example Shield\"\nproduct = \"credit monitoring\"\nmonths = 12\nurl = \"https://shield.example\"\n",
        ),
        ("closing", ""),
    ];
    for (kind, section) in more {
        let folder = folder(&format!("{}{section}", LEAST.replace("first_notice", kind)));
        let (status, made) = make(folder.path(), "out.docx", &[]);
        assert_eq!((status, &made["people"]), (0, &json!(3)), "{kind}: {made}");
        if !section.is_empty() {
            let bare = self::folder(&LEAST.replace("first_notice", kind));
            let (status, refused) = make(bare.path(), "out.docx", &[]);
            assert_eq!(
                (status, refused["error"]["code"].as_str()),
                (2, Some("words_refused")),
                "{kind} needs its section"
            );
        }
    }
    for kind in
        ["holding_statement", "website_notice", "questions", "staff_briefing", "call_script", "regulator_letter"]
    {
        let folder = folder(&LEAST.replace("first_notice", kind));
        let (status, refused) = make(folder.path(), "out.docx", &[]);
        assert_eq!(
            (status, refused["error"]["code"].as_str()),
            (2, Some("not_a_letter")),
            "{kind} goes to nobody by name"
        );
    }
    let (_, made) = make(folder(LEAST).path(), "out.docx", &["--language", "fr"]);
    assert_eq!(made["language"], "fr", "French has the first notice");
    let closing = folder(&LEAST.replace("first_notice", "closing"));
    let (_, made) = make(closing.path(), "out.docx", &["--language", "fr"]);
    assert_eq!(made["language"], "en", "and no closing letter yet, which is said");
    assert!(made["notes"][0].as_str().unwrap().contains("French"), "{made}");
}

#[test]
fn children_and_the_dead_are_written_to_through_others() {
    let folder = folder(LEAST);
    let (status, _) = make(folder.path(), "sheet.xlsx", &[]);
    assert_eq!(status, 0, "a sheet is made");
    let (_, made) = make(folder.path(), "each/", &[]);
    assert_eq!(made["files"], json!(3), "a folder without more said holds a PDF for each");
    let text = |number: u32| {
        let file = folder.path().join(format!("each/{number:05}.pdf"));
        let found = std::process::Command::new("pdftotext").arg("-layout").arg(file).arg("-").output();
        found.ok().map(|found| String::from_utf8_lossy(&found.stdout).split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let Some(leah) = text(1) else { return };
    assert!(leah.contains("Dear Leah Bryan,") && !leah.contains("guardian"), "a grown-up is written to");
    let tom = text(2).unwrap();
    assert!(tom.contains("To the parent or guardian of Tom Reed"), "a child's parents open the letter: {tom}");
    assert!(tom.contains("Dear parent or guardian of Tom Reed,"), "and are greeted");
    assert!(text(3).unwrap().contains("Dear family of Ada Cole,"), "and so is the family of somebody who died");
}

#[test]
fn a_folder_is_a_folder_whatever_its_name() {
    let folder = folder(LEAST);
    let (status, made) = make(folder.path(), "out.v2/", &["--each", "pdf"]);
    assert_eq!((status, &made["files"]), (0, &json!(3)), "a name that ends in a slash is a folder: {made}");
    fs::create_dir(folder.path().join("there.pdf")).unwrap();
    let (status, made) = make(folder.path(), "there.pdf", &["--each", "pdf"]);
    assert_eq!((status, &made["files"]), (0, &json!(3)), "and so is a folder that is there: {made}");
    let (status, refused) = make(folder.path(), "out.txt", &[]);
    assert_eq!((status, refused["error"]["code"].as_str()), (2, Some("unknown_format")), "{refused}");
}

#[test]
fn wrong_letter_files_are_refused_with_the_place_of_the_fault() {
    let cases: [(&str, String, &str); 12] = [
        ("nothing", String::new(), "kind"),
        ("no date", LEAST.replace("date = 2026-11-23", ""), "date"),
        ("a day that is none", LEAST.replace("2026-11-23", "2026-02-30"), "date"),
        ("a date in words", LEAST.replace("date = 2026-11-23", "date = \"soon\""), "date"),
        ("a kind that is none", LEAST.replace("first_notice", "love_letter"), "love_letter"),
        ("a key with a slip", LEAST.replace("language", "langauge"), "langauge"),
        ("a key with a slip inside", LEAST.replace("signatory", "signatry"), "signatry"),
        ("a number for a name", LEAST.replace("\"Harbour Books\"", "7"), "business"),
        ("no way to ask", LEAST.replace("phone = \"+1 207 555 0100\"", "phone = \" \\u0000 \""), "phone"),
        ("data that is none", format!("{LEAST}\n[incident]\ndata = [\"shoe_size\"]"), "shoe_size"),
        ("a stage that is none", format!("{LEAST}\n[update]\nstage = \"late\""), "update"),
        ("months below nothing", format!("{LEAST}\n[offer]\nprovider = \"X\"\nproduct = \"Y\"\nmonths = -3"), "offer"),
    ];
    for (name, letter, said) in cases {
        let folder = folder(&letter);
        let (status, refused) = make(folder.path(), "out.docx", &[]);
        assert_eq!(status, 2, "{name}: {refused}");
        let message = refused["error"]["message"].as_str().unwrap();
        assert!(message.contains(said), "{name}: {message:?} must say {said:?}");
        assert!(!folder.path().join("out.docx").exists(), "{name}: nothing is left behind");
    }
    let folder = folder("");
    fs::write(folder.path().join("letter.toml"), b"kind = \"\xff\xfe\"").unwrap();
    let (status, refused) = make(folder.path(), "out.docx", &[]);
    assert_eq!((status, refused["error"]["code"].as_str()), (2, Some("not_text")), "bytes that are no text");
}

#[test]
fn what_is_strange_and_not_wrong_is_printed_as_text() {
    let strange = LEAST.replace("Harbour Books", "<b>&\\\"{{ 7*7 }} [x](field:code) | # \\u202e ok");
    let long = "Somebody got in. ".repeat(2_000);
    let letter = format!("{strange}\n[incident]\nwhat_happened = \"{long}\"\ndoing = [\"{{{{ business }}}}\", \"\"]\n");
    let folder = folder(&letter);
    let (status, refused) = make(folder.path(), "mails/", &["--each", "eml"]);
    assert_eq!(
        (status, refused["error"]["code"].as_str()),
        (2, Some("no_sender")),
        "nobody writes from nowhere: {refused}"
    );
    assert!(!folder.path().join("mails").exists(), "and nothing is begun");
    let with_email = letter.replace("phone =", "email = \"help@harbourbooks.example\"\nphone =");
    fs::write(folder.path().join("letter.toml"), with_email).unwrap();
    let (status, made) = make(folder.path(), "mails/", &["--each", "eml"]);
    assert_eq!((status, &made["files"], &made["left_out"]), (0, &json!(1), &json!(2)), "{made}");
    let mail = fs::read_to_string(folder.path().join("mails/00001.eml")).unwrap();
    let (_, html) = mail.split_once("text/html").unwrap();
    assert!(html.contains("&lt;b&gt;") && !html.contains("<b>&"), "what was typed is no markup in the HTML");
    let output =
        run(folder.path(), &["letters", "--letter", "letter.toml", "--people", "people.csv", "--out", "plain.docx"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("3 letters"), "people, pages and bytes in plain words: {said}");
}
