//! A case handed over: each helper gets what they need and no more, and any change on the way shows.

use case::pack::holds;
use serde_json::json;

use crate::owner::Owner;

const LIST: &str = "First name,Last name,Email,Street,City,State,ZIP\n\
    Zebediah,Quillfeather,zeb.quillfeather@example.com,7 Mill Lane,Portland,ME,04101\n";

/// Makes a pack, and gives its bytes, its seal and the names of its files.
fn pack(owner: &Owner, hand_to: &str) -> (Vec<u8>, String, Vec<String>) {
    let made = owner.on_case("make_sealed_pack", json!({ "folder": owner.folder.path(), "hand_to": hand_to }));
    let bytes = std::fs::read(made["paths"][0].as_str().unwrap()).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&bytes[..])).unwrap();
    let names = (0..zip.len()).map(|at| zip.by_index(at).unwrap().name().unwrap().into_owned()).collect();
    (bytes, made["seal"].as_str().unwrap().to_owned(), names)
}

/// Every file of a pack, unpacked and read as far as it is text.
fn unpacked(bytes: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..zip.len() {
        let mut content = Vec::new();
        std::io::copy(&mut zip.by_index(at).unwrap(), &mut content).unwrap();
        all += &String::from_utf8_lossy(&content);
    }
    all
}

fn with_evidence() -> Owner {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", LIST);
    let file = owner.folder.path().join("sign-ins.txt");
    std::fs::write(&file, "03:12 sign-in from far away, zeb.quillfeather@example.com read").unwrap();
    let proof = json!({ "path": file, "what": "Sign-ins", "source": "Mail provider", "taken_by": "Ana Reyes" });
    owner.on_case("add_evidence", proof);
    owner
}

#[test]
fn a_pack_holds_its_seal_and_the_journal_keeps_it() {
    let owner = with_evidence();
    let (bytes, seal, names) = pack(&owner, "lawyer");
    assert!(holds(&bytes, &seal), "it is as it was closed");
    let mut changed = bytes;
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    assert!(!holds(&changed, &seal), "one flipped bit shows");
    assert_eq!(names.first().map(String::as_str), Some("READ ME FIRST.txt"), "what to read first stands first");
    let journal = owner.on_case("journal", json!({}));
    let kept = journal["lines"].as_array().unwrap().iter().any(|line| line["detail"].as_str().unwrap().contains(&seal));
    assert!(kept, "the seal stands in the record that nobody can change unseen");
}

#[test]
fn each_helper_gets_what_they_need_and_no_customer_is_named() {
    let owner = with_evidence();
    for (hand_to, wanted) in [("lawyer", "papers/Who must be told.pdf"), ("insurer", "records/Where it stands.json")] {
        let (bytes, _, names) = pack(&owner, hand_to);
        assert!(names.iter().any(|name| name == wanted), "the {hand_to} gets {wanted}, not only {names:?}");
        assert!(!names.iter().any(|name| name.starts_with("evidence/")), "the {hand_to} gets no raw evidence");
        let text = unpacked(&bytes);
        assert!(!text.contains("Quillfeather") && !text.contains("zeb."), "the {hand_to} reads no customer's name");
    }
    let (bytes, _, names) = pack(&owner, "police");
    assert!(names.iter().any(|name| name.starts_with("evidence/") && name.ends_with("sign-ins.txt")), "{names:?}");
    // The control: what is looked for above is found where it stands.
    assert!(unpacked(&bytes).contains("zeb.quillfeather"), "the evidence is there as it came");
}
