//! What is said to the public and to staff: the statement before more is known, the website's notice and its questions and
//! answers, the briefing for staff and the script for the phone. The owner reads the words, and only those are made.

use std::path::Path;

use letters::{LetterKind, Recipient, Words};
use serde_json::json;

use super::make::leave;
use super::plan_set;
use crate::api::desk::Bench;
use crate::api::wire::{MakeSaid, Produced, Said, SaidDraft, SaidRef};
use crate::api::{Answer, Code, Id, Problem};
use crate::business::{self, Business};
use crate::journal::Entry;
use crate::notices::draft::{self, Wording};
use crate::notices::{About, NoticeKind, letter};
use crate::papers;
use crate::store::{Reading, settings};

impl Said {
    fn kind(self) -> LetterKind {
        match self {
            Said::HoldingStatement => LetterKind::HoldingStatement,
            Said::WebsiteNotice => LetterKind::WebsiteNotice,
            Said::Questions => LetterKind::Questions,
            Said::StaffBriefing => LetterKind::StaffBriefing,
            Said::CallScript => LetterKind::CallScript,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Said::HoldingStatement => "Holding statement",
            Said::WebsiteNotice => "Website notice",
            Said::Questions => "Questions and answers",
            Said::StaffBriefing => "Staff briefing",
            Said::CallScript => "Call script",
        }
    }

    /// Whether it stands on the website.
    fn on_the_web(self) -> bool {
        matches!(self, Said::HoldingStatement | Said::WebsiteNotice | Said::Questions)
    }
}

fn written(read: &Reading<'_>, incident: Id, what: Said) -> Answer<(Words, String)> {
    let base = letter(read, incident, NoticeKind::FirstNotice, &About::default())?;
    let letter = letters::Letter { kind: what.kind(), sheets: false, ..base };
    let words = letters::compose(&letter).map_err(|fault| Problem::new(Code::WordsRefused).with("why", fault))?;
    let hash = draft::hash(&[Wording { places: Vec::new(), language: words.language.clone(), words: words.clone() }])?;
    Ok((words, hash))
}

pub(in crate::api) fn draft(read: &Reading<'_>, request: SaidRef) -> Answer<SaidDraft> {
    let (words, hash) = written(read, request.incident, request.what)?;
    Ok(SaidDraft { check: letters::check(&words), words, hash })
}

pub(in crate::api) fn make(bench: &Bench<'_>, request: MakeSaid) -> Answer<Produced> {
    let (words, business) = bench.read(|read| {
        plan_set(read, request.incident)?;
        let (words, hash) = written(read, request.incident, request.what)?;
        // What the owner read is what is made.
        if hash != request.hash {
            return Err(Code::NotApproved.into());
        }
        Ok((words, settings::get::<Business>(read, business::SETTING)?))
    })?;
    let (folder, sheet) = (Path::new(&request.folder), business.sheet());
    let practice = if words.practice { "PRACTICE " } else { "" };
    let name = |ending: &str| format!("{practice}{}.{ending}", request.what.name());
    let nobody = Recipient::default();
    let mut paths =
        vec![leave(folder, &name("pdf"), &letters::letter_pdf(&words, &nobody, sheet).map_err(papers::refused)?)?];
    let document = letters::docx(&words, std::slice::from_ref(&nobody), sheet).map_err(papers::refused)?;
    paths.push(leave(folder, &name("docx"), &document)?);
    if request.what.on_the_web() {
        let page = letters::web_page(&words).map_err(papers::refused)?;
        paths.push(leave(folder, &name("html"), page.as_bytes())?);
    }
    bench.write(|_| {
        let detail = json!({ "what": request.what, "words": request.hash });
        Ok(((), Entry::on(request.incident, "statement_made", detail)))
    })?;
    let paths = paths.into_iter().map(|path| path.to_string_lossy().into_owned()).collect();
    Ok(Produced { paths, people: 0, pages: 0, left_out: 0 })
}
