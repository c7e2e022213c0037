//! The incident plan: what to do if it ever happens again, made from what was learned this time.

use chrono::{Months, NaiveDate};
use letters::{Block, Paper};

use super::card::call_rows;
use super::{LINE, day, filled, paper};
use crate::business::Business;
use crate::incident::Plan;
use crate::records::{Call, Kept, Lesson, LookBack, RetentionRule};
use crate::store::incidents;

/// What the plan is made from.
#[derive(Debug)]
pub struct NextTime<'a> {
    /// This time's plan.
    pub plan: &'a Plan,
    /// The first calls.
    pub calls: &'a [Kept<Call>],
    /// What was changed, and what is still to change.
    pub lessons: &'a [Kept<Lesson>],
    /// The look-back meeting.
    pub look_back: &'a LookBack,
    /// How long things are kept.
    pub rules: &'a [Kept<RetentionRule>],
}

/// The plan.
#[must_use]
pub fn incident_plan(case: &incidents::Row, business: &Business, next: &NextTime<'_>, on: NaiveDate) -> Paper {
    let or_line = |text: &str| if text.trim().is_empty() { LINE.to_owned() } else { text.trim().to_owned() };
    let mut blocks = vec![
        Block::paragraph("Keep one copy on paper where everybody can find it. On the day, begin at the top."),
        Block::heading(1, "Who does what"),
        Block::facts([
            ("Decides what goes out", or_line(&next.plan.decides)),
            ("Speaks to customers and press", or_line(&next.plan.speaks)),
            ("Everybody else", "Listens, writes down, and passes questions on".to_owned()),
            ("Where the case book is", LINE.to_owned()),
            ("Where the recovery kit is", LINE.to_owned()),
        ]),
        Block::heading(1, "The seven steps"),
        Block::steps([
            "Step back. Breathe. Nothing is switched off, deleted or said in public yet. Take the computer off the network, and leave it on.",
            "Tell all customers, not only those you are sure about. Look up who must be told by law, and by when.",
            "Keep telling them: what was found, what was put right, and the day of the next update. Keep that day.",
            "Offer what helps: credit monitoring, new cards, help with passwords. Order codes early.",
            "Keep the evidence before anything is cleaned. Tell the police. Name the cause without blame.",
            "Make sure it is over: forwarding rules, signed-in devices, recovery details, backups that restore.",
            "Look back within two weeks. Change what let it happen. Thank those who helped.",
        ]),
        Block::heading(1, "Who to call"),
        Block::Table {
            header: ["Who", "Name", "Phone", "Our number with them", "Told last time on"].map(str::to_owned).to_vec(),
            rows: call_rows(next.calls, business),
        },
    ];
    if !next.lessons.is_empty() {
        blocks.push(Block::heading(1, "What we changed"));
        blocks.push(Block::Table {
            header: ["What let it happen", "What we change", "Who", "By", "Done on"].map(str::to_owned).to_vec(),
            rows: next.lessons.iter().map(|lesson| change(&lesson.body, business)).collect(),
        });
    }
    let look_back = next.look_back;
    let learned = filled([
        ("Look-back held on", look_back.held_on.map(|on| day(on, business)).unwrap_or_default()),
        ("What went well", look_back.went_well.clone()),
        ("What we stop", look_back.stop.clone()),
        ("What we start", look_back.start.clone()),
    ]);
    if !learned.is_empty() {
        blocks.push(Block::heading(1, "What we learned"));
        blocks.push(Block::Facts { rows: learned });
    }
    if !next.rules.is_empty() {
        blocks.push(Block::heading(1, "What we keep, and how long"));
        blocks.push(Block::Table {
            header: ["What", "Why", "Months", "Who sees to it"].map(str::to_owned).to_vec(),
            rows: next
                .rules
                .iter()
                .map(|rule| {
                    let rule = &rule.body;
                    vec![rule.what.clone(), rule.why.clone(), rule.months.to_string(), rule.owner.clone()]
                })
                .collect(),
        });
    }
    let again = on.checked_add_months(Months::new(12)).unwrap_or(on);
    blocks.push(Block::paragraph(format!(
        "Read this plan once a year and practise it. Next time: by {}. Check that every number on it still works.",
        day(again, business)
    )));
    paper(case, business, "If it happens again: our plan", blocks, on)
}

fn change(lesson: &Lesson, business: &Business) -> Vec<String> {
    let date = |on: Option<NaiveDate>| on.map(|on| day(on, business)).unwrap_or_default();
    vec![lesson.cause.clone(), lesson.change.clone(), lesson.owner.clone(), date(lesson.due), date(lesson.done_on)]
}
