//! A second pair of eyes without accounts: a copy of the exact words to give away, and the answer, tied to those words.

use std::path::{Path, PathBuf};

use letters::{RenderFault, Words};
use serde_json::json;

use super::make::leave;
use super::{about, draft};
use crate::api::desk::Bench;
use crate::api::wire::{Done, MakeReviewCopy, Produced, RecordReview, ReviewCopy, ReviewLine, ReviewOutput};
use crate::api::{Answer, Id, Problem};
use crate::business::{self, Business};
use crate::journal::Entry;
use crate::notices::{About, NoticeKind};
use crate::papers;
use crate::records::{Review, ReviewAnswer};
use crate::store::{Reading, Writing, incidents, records, settings};

/// What stands on a copy, by which its answer is found again.
fn reference(review: Id) -> String {
    format!("R-{:04}", review.0)
}

/// What others said of a notice's words, newest first.
pub(super) fn lines(
    read: &Reading<'_>,
    incident: Id,
    kind: NoticeKind,
    about: &About,
    hash: &str,
) -> Answer<Vec<ReviewLine>> {
    let reviews = records::all::<Review>(read, incident)?.into_iter().rev();
    Ok(reviews
        .filter(|review| review.body.kind == kind && review.body.about == *about)
        .map(|review| ReviewLine { reference: reference(review.id), current: review.body.hash == hash, review })
        .collect())
}

pub(in crate::api) fn make_copy(bench: &Bench<'_>, request: MakeReviewCopy) -> Answer<ReviewCopy> {
    let incident = request.draft.incident;
    let to = request.to.trim().to_owned();
    if to.is_empty() {
        return Err(Problem::bad("to"));
    }
    let about = about(&request.draft);
    // The record comes first: its number stands on the copy. A copy that cannot be made leaves a record without an answer.
    let (review, drafted) = bench.write(|write| {
        let drafted = draft::drafted(write, incident, request.draft.kind, &about)?;
        let body = Review {
            kind: request.draft.kind,
            about: about.clone(),
            hash: drafted.hash.clone(),
            to: to.clone(),
            answer: None,
        };
        let id = records::add(write, incident, &body)?;
        let detail = json!({ "review": id, "words": drafted.hash, "what": request.what });
        Ok(((id, drafted), Entry::on(incident, "review_asked", detail)))
    })?;
    let (case, business, today) = bench.read(|read| {
        let business: Business = settings::get(read, business::SETTING)?;
        Ok((incidents::get(read, incident)?, business, read.now.date_naive()))
    })?;
    let copy =
        papers::Copy { reference: &reference(review), hash: &drafted.hash, letters: &drafted.wordings, on: today };
    let paper = papers::review_copy(&case, &business, &copy);
    let folder = Path::new(&request.folder);
    let practice = if case.practice { "PRACTICE " } else { "" };
    let name = |ending: &str| format!("{practice}Review copy {}.{ending}", reference(review));
    let produced = match request.what {
        ReviewOutput::Pdf => papers::save(&paper, folder, &name("pdf"))?,
        ReviewOutput::Docx => {
            one(leave(folder, &name("docx"), &letters::paper_docx(&paper).map_err(papers::refused)?)?)
        }
        ReviewOutput::Email => {
            let words = Words {
                subject: paper.title.clone(),
                language: paper.language.clone(),
                date: today,
                practice: case.practice,
                blocks: paper.blocks.clone(),
                footer: Vec::new(),
            };
            let person = letters::Recipient { email: Some(to), ..letters::Recipient::default() };
            let message = letters::eml(&words, &person, &business.email).map_err(|fault| match fault {
                RenderFault::BadAddress { .. } => Problem::bad("to"),
                other => papers::refused(other),
            })?;
            one(leave(folder, &name("eml"), &message)?)
        }
    };
    Ok(ReviewCopy { reference: reference(review), made: produced })
}

fn one(path: PathBuf) -> Produced {
    Produced { paths: vec![path.to_string_lossy().into_owned()], people: 0, pages: 0, left_out: 0 }
}

pub(in crate::api) fn record(write: &Writing<'_>, request: RecordReview) -> Answer<(Done, Entry)> {
    let kept = records::get::<Review>(write, request.incident, request.review)?;
    if request.who.trim().is_empty() {
        return Err(Problem::bad("who"));
    }
    if request.on > write.now.date_naive() {
        return Err(Problem::bad("on"));
    }
    let answer = ReviewAnswer { verdict: request.verdict, who: request.who, said: request.said, on: request.on };
    let hash = kept.body.hash.clone();
    records::change(write, request.incident, request.review, &Review { answer: Some(answer), ..kept.body })?;
    let detail = json!({ "review": request.review, "verdict": request.verdict, "words": hash });
    Ok((Done {}, Entry::on(request.incident, "review_answered", detail)))
}
