use letters::{Block, Paper, Sheet, compose, letter_pdf, paper_pdf};

use crate::support::{leah, sample};

#[test]
fn look() {
    let words = compose(&sample()).expect("composes");
    let pdf = letter_pdf(&words, &leah(), Sheet::UsLetter).expect("renders");
    std::fs::write("/tmp/letter.pdf", pdf).unwrap();
    let mut practice = sample();
    practice.practice = true;
    let pdf = letter_pdf(&compose(&practice).expect("composes"), &leah(), Sheet::A4).expect("renders");
    std::fs::write("/tmp/practice.pdf", pdf).unwrap();
    let paper = Paper {
        title: "Your recovery kit".into(),
        language: "en".into(),
        practice: false,
        blocks: vec![Block::paragraph("Keep this page."), Block::checklist(["One", "Two"])],
        footer: None,
        sheet: Sheet::A4,
    };
    std::fs::write("/tmp/paper.pdf", paper_pdf(&paper).expect("paper")).unwrap();
}
