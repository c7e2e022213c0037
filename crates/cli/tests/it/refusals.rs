//! Refused input ends with status 2 and one plain sentence that repeats nobody's data.

use crate::{json, run};

#[test]
fn a_refusal_has_a_code_a_sentence_and_status_two() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    put("empty.csv", b"");
    put("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    put("people.csv", b"Name,Email\nLeah Bryan,leah@example.com\n");
    put("bad.json", b"{ Leah Bryan");
    put("facts.json", br#"{ "medium": "stone", "total_people": 3 }"#);
    put("letter.toml", b"kind = \"first_notice\"\n");
    put("passphrase.txt", b"Leah Bryan\n");
    std::fs::create_dir(folder.path().join("full")).unwrap();
    put("full/something.txt", b"here");
    let check = |arguments: &[&str], code: &str| {
        let (status, document) = json(folder.path(), arguments);
        assert_eq!((status, document["error"]["code"].as_str()), (2, Some(code)), "{arguments:?}: {document}");
        let message = document["error"]["message"].as_str().unwrap();
        assert!(message.ends_with(['.', '?']), "a sentence: {message}");
        assert!(!message.contains("Leah"), "that repeats nobody's data: {message}");
        let spoken = run(folder.path(), arguments);
        assert_eq!(spoken.status.code(), Some(2), "the same without --json");
        assert!(spoken.stdout.is_empty() && !spoken.stderr.is_empty(), "and the sentence stands on standard error");
    };
    check(&["inspect", "gone.csv"], "file_not_found");
    check(&["inspect", "empty.csv"], "empty");
    check(&["inspect", "picture.csv"], "not_a_contact_file");
    check(&["inspect", "full"], "file_unreadable");
    check(&["duties", "bad.json"], "not_json");
    check(&["duties", "facts.json"], "bad_facts");
    check(&["letters", "--letter", "letter.toml", "--people", "people.csv", "--out", "o.pdf"], "bad_letter");
    check(&["drill", "--out", "full"], "folder_not_empty");
    check(&["case", "people.csv", "list", "--passphrase-file", "passphrase.txt"], "not_a_book");
    check(&["case", "case-book.stepback", "list", "--passphrase-file", "passphrase.txt"], "book_missing");
    std::fs::write(folder.path().join("case-book.stepback"), [7; 4096]).unwrap();
    check(&["case", "case-book.stepback", "list"], "no_passphrase");
    check(&["case", "case-book.stepback", "list", "--passphrase-file", "passphrase.txt"], "key_file_missing");
}

#[test]
fn a_command_line_that_cannot_be_read_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (status, document) = json(folder.path(), &["inspect"]);
    assert_eq!((status, document["error"]["code"].as_str()), (2, Some("usage")), "as a document");
    assert_eq!(run(folder.path(), &["frobnicate"]).status.code(), Some(2), "and in words");
    assert_eq!(run(folder.path(), &["--help"]).status.code(), Some(0), "help is no fault");
}
