//! What must not break anything: wrong files, wrong passphrases, a second copy, a damaged book, requests out of shape.

use case::api::{Class, Code, Idle, Problem};
use serde_json::{Value, json};

use crate::owner::{Owner, PASSPHRASE, customers, desk};

#[test]
fn a_file_that_is_no_list_is_refused_and_nothing_changes() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 3));
    let (before, journal) = (owner.balance(), owner.journal());
    let files: [(&str, &[u8]); 5] = [
        ("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("empty.csv", b""),
        ("blank.csv", b" \n\n \n"),
        ("header.csv", b"First Name,Last Name,Email\n"),
        ("report.pdf", b"%PDF-1.7\n1 0 obj"),
    ];
    for (name, bytes) in files {
        let path = owner.file(name, bytes);
        for command in ["look_at_file", "import_people"] {
            let refused =
                owner.is_refused(command, json!({ "file": { "path": path, "layout": null, "country": null } }));
            assert_eq!(refused.code, Code::FileRefused, "{command} refuses {name}");
            assert!(!refused.params["why"].is_empty(), "and says why");
        }
    }
    let gone = json!({ "file": { "path": owner.folder.path().join("gone.csv"), "layout": null, "country": null } });
    assert_eq!(owner.is_refused("import_people", gone).code, Code::FileUnreadable, "a file that is not there");
    let folder = json!({ "file": { "path": owner.folder.path(), "layout": null, "country": null } });
    assert_eq!(owner.is_refused("import_people", folder).code, Code::FileUnreadable, "a folder is no file");
    assert_eq!((owner.balance(), owner.journal()), (before, journal), "nothing was changed by any of it");
}

#[test]
fn the_same_list_twice_brings_nobody_twice() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 3));
    let path = owner.file("renamed.csv", customers(1, 3));
    let again = owner.is_refused("import_people", json!({ "file": { "path": path, "layout": null, "country": null } }));
    assert_eq!(again.params["why"], "already_in", "the bytes decide, not the name");
    assert_eq!(owner.balance()["everyone"], 3, "three people, as before");
}

#[test]
fn provider_files_that_are_none_are_refused() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 2));
    let offer = owner.offers();
    let files: [(&str, &[u8], &str); 4] = [
        ("book.xlsx", b"PK\x03\x04....", "damaged"),
        ("empty.txt", b"", "empty"),
        ("names.csv", b"Name,Town\nAna,Bath\nBen,York\n", "no_codes"),
        ("header.csv", b"Activation code\n", "no_codes"),
    ];
    for (name, bytes, why) in files {
        let path = owner.file(name, bytes);
        let refused = owner.is_refused("import_codes", json!({ "offer": offer, "path": path }));
        assert_eq!((refused.code, refused.params["why"].as_str()), (Code::FileRefused, why), "{name}");
    }
    let path = owner.file("list.csv", "Name,Town\nGiven1 Family1,Bath\n");
    let refused = owner.is_refused("read_provider_report", json!({ "offer": offer, "path": path }));
    assert_eq!(refused.params["why"], "no_enrolments", "a list that says of nobody how far they got");
}

fn opens(owner: &Owner, name: &str, request: Value) -> Result<Value, Problem> {
    desk(&owner.folder.path().join("book")).call(name, request, &Idle)
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_the_kit_opens_it() {
    let owner = Owner::with_case();
    let code = owner.does("recovery_code", json!({ "passphrase": PASSPHRASE }))["code"].clone();
    owner.does("lock", json!({}));
    let refused = opens(&owner, "unlock", json!({ "passphrase": "lamp harbour quiet eight" })).unwrap_err();
    assert_eq!((refused.code, refused.class), (Code::WrongPassphrase, Class::Fix), "one word is wrong");
    let weak = opens(&owner, "recover", json!({ "code": code, "new_passphrase": "password1" })).unwrap_err();
    assert_eq!(weak.code, Code::WeakPassphrase, "a new passphrase must be worth something");
    let slip = code.as_str().unwrap().replacen(|sign: char| sign.is_ascii_digit(), "*", 1);
    let mistyped =
        opens(&owner, "recover", json!({ "code": slip, "new_passphrase": "seven quiet harbour lamps" })).unwrap_err();
    assert_eq!(mistyped.code, Code::CodeMistyped, "a slip of the pen is called one");
    std::fs::remove_file(owner.folder.path().join("book/case-book.key")).unwrap();
    assert_eq!(
        opens(&owner, "unlock", json!({ "passphrase": PASSPHRASE })).unwrap_err().code,
        Code::KeyFileMissing,
        "the key file is gone"
    );
    let open =
        opens(&owner, "recover", json!({ "code": code, "new_passphrase": "seven quiet harbour lamps" })).unwrap();
    assert_eq!(open["open"], true, "the printed code opens the book without it");
    opens(&owner, "unlock", json!({ "passphrase": "seven quiet harbour lamps" }))
        .expect("and the new passphrase holds from then on");
}

#[test]
fn a_second_copy_is_told_so_and_the_first_goes_on() {
    let owner = Owner::with_case();
    let refused = opens(&owner, "unlock", json!({ "passphrase": PASSPHRASE })).unwrap_err();
    assert_eq!((refused.code, refused.class), (Code::BookInUse, Class::Retry), "two copies never write one book");
    assert_eq!(owner.balance()["everyone"], 0, "the first works as before");
}

#[test]
fn a_book_is_never_made_over_one_and_a_damaged_one_is_left_alone() {
    let owner = Owner::with_case();
    owner.does("lock", json!({}));
    let refused = opens(&owner, "create_book", json!({ "passphrase": "another good passphrase 7" })).unwrap_err();
    assert_eq!(refused.code, Code::BookExists, "a book stands here");
    let book = owner.folder.path().join("book/case-book.stepback");
    let whole = std::fs::read(&book).unwrap();
    let mut scratched = whole.clone();
    for byte in scratched.iter_mut().skip(16).take(64) {
        *byte ^= 0x55;
    }
    for (what, bytes) in [
        ("zeros", vec![0; whole.len()]),
        ("nothing", Vec::new()),
        ("half of it", whole[..10].to_vec()),
        ("a scratch", scratched),
    ] {
        std::fs::write(&book, &bytes).unwrap();
        let refused = opens(&owner, "unlock", json!({ "passphrase": PASSPHRASE })).unwrap_err();
        assert_eq!(refused.code, Code::BookDamaged, "{what} is no book");
        assert_eq!(std::fs::read(&book).unwrap(), bytes, "{what}: what is there is left as it is");
    }
    std::fs::write(&book, &whole).unwrap();
    opens(&owner, "unlock", json!({ "passphrase": PASSPHRASE })).expect("the whole book opens");
}

#[test]
fn requests_out_of_shape_are_refused_without_repeating_them() {
    let owner = Owner::with_case();
    let secret = "Leah Bryan";
    for (name, request) in [
        ("home", json!({ "incident": 1 })),
        ("home", json!({ "incident": secret })),
        ("home", json!({})),
        ("home", json!({ "incident": "1", "also": secret })),
        ("home", json!([])),
        ("save_plan", json!({ "incident": "1", "plan": { "channels": [secret] } })),
        (
            "mark_told",
            json!({ "incident": "1", "notice": "1", "channel": "letter", "people": [], "on": secret, "proof": "" }),
        ),
    ] {
        let refused = owner.desk.call(name, request, &Idle).unwrap_err();
        assert_eq!(refused.code, Code::BadValue, "{name} is out of shape");
        assert!(!serde_json::to_string(&refused).unwrap().contains(secret), "and what was typed is not repeated");
    }
    let unknown = owner.desk.call("drop_tables", json!({}), &Idle).unwrap_err();
    assert_eq!(unknown.code, Code::UnknownCommand, "only what is on the list");
    let other = owner.desk.call("home", json!({ "incident": "99" }), &Idle).unwrap_err();
    assert_eq!(other.code, Code::NotFound, "a case that is not there");
}

#[test]
fn a_record_of_one_case_cannot_be_reached_from_another() {
    let mut owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 1));
    let (offer, person) = (owner.offers(), owner.people()[0].clone());
    let second = owner.does("open_case", json!({ "codename": "Red folder", "practice": true }))["incident"].clone();
    second.as_str().unwrap().clone_into(&mut owner.incident);
    let path = owner.file("codes.txt", "KEY00001\n");
    assert_eq!(
        owner.is_refused("import_codes", json!({ "offer": offer, "path": path })).code,
        Code::NotFound,
        "another case's offer"
    );
    assert_eq!(owner.is_refused("person", json!({ "person": person })).code, Code::NotFound, "another case's person");
    let form = json!({ "offer": offer, "people": [person], "state": "enrolled", "on": "2026-11-23", "source": "" });
    assert_eq!(owner.is_refused("record_enrolment", form).code, Code::NotFound, "another case's enrolment");
}
