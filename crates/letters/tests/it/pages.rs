//! PDF pages.

use letters::{
    Block, Letter, Paper, Recipient, RenderFault, Run, Sheet, compose, letter_pdf, paper_pdf, preview, print_run,
    unprintable,
};

use crate::support::{canary, crowd, flat, leah, pages_of, sample};

fn run_of(letter: &Letter, people: &[Recipient]) -> (Vec<u8>, letters::PrintRun) {
    let mut pdf = Vec::new();
    let words = compose(letter).expect("the letter has words");
    let run = print_run(&words, people, Sheet::UsLetter, &mut pdf, &mut |_, _| true).expect("the run is printed");
    (pdf, run)
}

#[test]
fn a_letter_is_tagged_and_says_the_words() {
    let words = compose(&sample()).expect("the letter has words");
    let pdf = letter_pdf(&words, &leah(), Sheet::UsLetter).expect("the letter meets PDF/UA-1");
    assert!(pdf.windows(15).any(|window| window == b"/StructTreeRoot"), "a screen reader needs tags");
    let Some(pages) = pages_of(&pdf) else { return };
    let text = flat(&pages.concat());
    for words in [
        "Dear Leah Bryan,",
        "48 Alder Lane",
        "SHIELD-7K2M-9QXT",
        "Our reference: HB-0001",
        "November 23, 2026",
        "Ana Reyes",
    ] {
        assert!(text.contains(words), "the page must say {words}");
    }
}

#[test]
fn a_preview_is_a_page_of_the_letter() {
    let words = compose(&sample()).expect("the letter has words");
    let first = preview(&words, &leah(), Sheet::UsLetter, 1).expect("the page is drawn");
    assert!(first.pages >= 2, "the sample letter is longer than a page");
    assert!(first.svg.starts_with("<svg") && first.svg.contains("612"), "a picture as wide as US Letter paper");
    assert!(!first.svg.contains("<script") && !first.svg.contains("<image"), "nothing in it runs or is fetched");
    let last = preview(&words, &leah(), Sheet::UsLetter, 99).expect("the page is drawn");
    assert_eq!(last.page, first.pages, "past the end is the last page");
    assert_ne!(first.svg, last.svg, "each page is its own picture");
    let other = preview(&words, &Recipient { given: "Lea".to_owned(), ..leah() }, Sheet::UsLetter, 1).expect("drawn");
    assert_ne!(first.svg, other.svg, "another person's page is another picture");
}

#[test]
fn a_run_keeps_order_and_gives_everybody_only_their_own() {
    let people = crowd(120);
    let (pdf, run) = run_of(&sample(), &people);
    assert_eq!(run.people, 120, "nobody is missing");
    assert_eq!(run.bytes as usize, pdf.len(), "the bytes reconcile");
    let Some(pages) = pages_of(&pdf) else { return };
    assert_eq!(run.pages as usize, pages.len(), "the pages reconcile");
    let mut seen = Vec::new();
    for page in &pages {
        let owners: Vec<usize> = (0..120).filter(|number| page.contains(&format!("HB-{number:05}"))).collect();
        let [owner] = owners[..] else { panic!("a page belongs to exactly one person, not {owners:?}") };
        if seen.last() != Some(&owner) {
            seen.push(owner);
            assert!(
                flat(page).contains(&format!("Dear Leah {},", canary(owner))),
                "a letter begins on a page of its own"
            );
        }
        for other in (0..120).filter(|other| *other != owner) {
            assert!(
                !page.contains(&canary(other)) && !page.contains(&format!("CODE-{other:05}")),
                "nobody else's facts on the page"
            );
        }
    }
    assert_eq!(seen, (0..120).collect::<Vec<_>>(), "the order of the file is kept");
}

#[test]
fn a_run_can_be_stopped() {
    let words = compose(&sample()).expect("the letter has words");
    let stopped = print_run(&words, &crowd(60), Sheet::A4, &mut Vec::new(), &mut |done, _| done == 0);
    assert_eq!(stopped, Err(RenderFault::Stopped), "a run ends when asked to");
}

#[test]
fn a_drill_says_so_on_every_page() {
    let (pdf, run) = run_of(&Letter { practice: true, ..sample() }, &crowd(3));
    let Some(pages) = pages_of(&pdf) else { return };
    assert_eq!(pages.len(), run.pages as usize, "every page is read");
    for page in pages {
        assert!(flat(&page).contains("PRACTICE – not a real notice"), "a practice page must never pass for a real one");
    }
    let (real, _) = run_of(&sample(), &crowd(1));
    assert!(!pages_of(&real).unwrap_or_default().concat().contains("PRACTICE"), "a real page bears no band");
}

#[test]
fn no_code_leaves_no_hole() {
    let person = Recipient { code: None, ..leah() };
    let (pdf, run) = run_of(&sample(), &[person]);
    assert_eq!(run.without_code, 1, "a person without a code is counted");
    let Some(pages) = pages_of(&pdf) else { return };
    assert!(!pages.concat().contains("Your code"), "an empty code box must not be printed");
}

#[test]
fn a_gap_is_a_fault() {
    let words = compose(&sample()).expect("the letter has words");
    let nobody = Recipient { reference: String::new(), ..leah() };
    let fault = letter_pdf(&words, &nobody, Sheet::A4);
    assert!(
        matches!(fault, Err(RenderFault::MissingFact { .. })),
        "a letter that could not be traced back is refused: {fault:?}"
    );
}

#[test]
fn greeting_without_a_name() {
    let check = |given: &str, company: Option<&str>, expected: &str| {
        let words = compose(&sample()).expect("the letter has words");
        let person =
            Recipient { given: given.to_owned(), family: String::new(), company: company.map(str::to_owned), ..leah() };
        let text = letters::plain_text(&letters::filled(&words.blocks, &person).expect("all is filled"));
        assert!(text.contains(expected), "greeting of {given:?} and {company:?} must be {expected}");
    };
    check("Leah", None, "Dear Leah,");
    check("", Some("Quay Café"), "Dear Quay Café,");
    check("", None, "Dear customer,");
}

#[test]
fn a_sign_no_font_has_is_reported_by_name() {
    let words = compose(&sample()).expect("the letter has words");
    let person = Recipient { reference: "HB-0002".to_owned(), given: "ⰍⰟⰐ".to_owned(), ..leah() };
    let other = Recipient { reference: "HB-0003".to_owned(), given: "Ann 𓀀".to_owned(), ..leah() };
    let people = [leah(), person, other];
    let found: Vec<&str> = unprintable(&people).iter().map(|(person, _)| person.reference.as_str()).collect();
    assert_eq!(found, ["HB-0002", "HB-0003"], "all of them are found at once, beforehand");
    match print_run(&words, &people, Sheet::A4, &mut Vec::new(), &mut |_, _| true) {
        Err(RenderFault::MissingGlyph { reference, text }) => {
            assert_eq!(reference, "HB-0002", "the fault names whose letter it is");
            assert!(text.contains("ⰍⰟⰐ"), "and what cannot be printed");
            let fault = RenderFault::MissingGlyph { reference, text };
            assert!(!format!("{fault} {fault:?}").contains("ⰍⰟⰐ"), "but no log can hold the name");
        }
        other => panic!("a name must never be printed blank: {other:?}"),
    }
}

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "Card of facts".to_owned(),
        language: "en".to_owned(),
        practice: true,
        blocks,
        footer: Some("Keep it safe.".to_owned()),
        sheet: Sheet::A4,
    }
}

#[test]
fn a_paper_holds_every_block() {
    let every = paper(vec![
        Block::heading(3, "A heading that skips levels"),
        Block::paragraph("Words with #hash, *stars*, @at and $math$."),
        Block::Paragraph {
            runs: vec![Run::strong("Strong"), Run::text(" and "), Run::link("a link", "https://example.org")],
        },
        Block::steps(["First", "Second"]),
        Block::bullets(["Some", "More"]),
        Block::checklist(["To do"]),
        Block::facts([("Label", "Value")]),
        Block::Table { header: vec!["A".to_owned(), "B".to_owned()], rows: vec![vec!["1".to_owned(), String::new()]] },
        Block::CodeBox { label: "Code".to_owned(), code: vec![Run::text("AB-12")], note: String::new() },
        Block::PageBreak,
        Block::Sender { name: "Us".to_owned(), lines: vec!["Here".to_owned()] },
        Block::Date { text: "Today".to_owned() },
        Block::Signature { name: "Me".to_owned(), role: String::new(), business: "Us".to_owned() },
    ]);
    let pdf = paper_pdf(&every).expect("the paper meets PDF/UA-1");
    let Some(pages) = pages_of(&pdf) else { return };
    assert!(pages.len() >= 2, "the page break breaks the page");
    for page in &pages {
        assert!(page.contains("PRACTICE") && page.contains("Keep it safe."), "band and footer stand on every page");
    }
    assert!(flat(&pages.concat()).contains("Words with #hash, *stars*, @at and $math$."), "typed text is never markup");
}

#[test]
fn an_empty_paper_and_an_empty_run_are_still_files() {
    assert!(paper_pdf(&paper(Vec::new())).is_ok(), "a paper may have a title only");
    let (pdf, run) = run_of(&sample(), &[]);
    assert_eq!((run.people, run.pages), (0, 0), "nobody, no page");
    assert!(pdf.starts_with(b"%PDF-"), "and still a PDF");
}

#[test]
fn chinese_full_stops_come_from_the_chinese_font() {
    let words = compose(&Letter { language: "zh".to_owned(), ..sample() }).expect("the letter has words");
    let pdf = letter_pdf(&words, &leah(), Sheet::UsLetter).expect("a letter");
    let Ok(mut reader) = std::process::Command::new("pdffonts")
        .arg("-")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
    else {
        return;
    };
    std::io::Write::write_all(&mut reader.stdin.take().expect("a pipe"), &pdf).expect("it is read");
    let found = reader.wait_with_output().expect("it ends");
    let fonts = String::from_utf8_lossy(&found.stdout).into_owned();
    assert!(fonts.contains("DroidSans"), "the control: the Chinese font is used at all: {fonts}");
    assert!(!fonts.contains("Mongolian") && !fonts.contains("SansYi"), "no sign of another script: {fonts}");
}
