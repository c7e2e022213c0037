//! What goes over the wire about the law: duties, the law's open questions, decisions, reports to offices, severity.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Id;
use crate::breach::YesNo;
use crate::records::{Decision, DutyDone, DutyRef, Kept};

wire! {
    LawLine { id: String, name: String, }
    /// A duty with what was done about it.
    DutyLine {
        duty: law::Duty,
        done: Option<Kept<DutyDone>>,
        /// It is to the customers, and everybody on the list was told.
        told: bool,
        /// The decision not to tell them. The duty stays on the list.
        decision: Option<Kept<Decision>>,
        /// How many years such a decision is kept, and whether the rule itself says so.
        keep_years: u32,
        keep_by_law: bool,
        late: bool,
    }
    DutiesView {
        as_of: String,
        /// Those that certainly apply.
        laws: Vec<LawLine>,
        /// Every law that is spoken of, with its name.
        names: Vec<LawLine>,
        duties: Vec<DutyLine>,
        questions: Vec<law::Question>,
        not_triggered: Vec<law::NotTriggered>,
        /// Countries whose law is not held, by name.
        not_held: Vec<String>,
        /// What changed since the owner last said that they saw the list; null: they never looked.
        changes: Option<law::Changes>,
        /// Until when the police asked the business to wait, and who asked.
        police_delay_until: Option<String>,
        police_delay_by: String,
        /// The decision to tell nobody at all.
        decision: Option<Kept<Decision>>,
        /// Years that such a decision is kept.
        keep_years: u32,
        /// Promises to partners in the register.
        promises: u32,
        /// The kinds of business with rules of their own were not all asked yet.
        kinds_open: bool,
    }

    /// Something that no fact decides and the law turns on, with the owner's answer.
    CircumstanceLine {
        asked: law::Asked,
        /// Null: not answered.
        said: Option<YesNo>,
        laws: Vec<LawLine>,
    }
    AnswerCircumstance {
        incident: Id,
        id: String,
        /// Null: taken back.
        said: Option<YesNo>,
    }
    /// The questions as they are now, and what the answer changed on the list of duties.
    Answered { circumstances: Vec<CircumstanceLine>, changes: law::Changes, laws: Vec<LawLine>, }

    MakeDecisionPaper { incident: Id, id: Id, folder: String, }

    /// A report: that of a duty, or a pack by itself (the insurer, the card company).
    ReportRef {
        incident: Id,
        /// The duty it keeps; null: it stands by itself.
        duty: Option<DutyRef>,
        /// Which pack; null: the form of the office itself.
        pack: Option<String>,
    }
    ReportLine {
        duty: Option<DutyRef>,
        pack: String,
        name: String,
        law: Option<LawLine>,
        by: Option<String>,
        /// It must be made; false: it turns on what is not settled.
        must: bool,
        done: bool,
        /// Fields that the form cannot do without and that are still empty.
        missing: u32,
    }
    ReportField {
        field: law::FilledField,
        /// What the owner typed because the case has no place for it.
        typed: Option<String>,
        /// The same words serve every report.
        shared: bool,
    }
    ReportView {
        filled: law::FilledPack,
        fields: Vec<ReportField>,
        missing: u32,
        /// The duty that it keeps, where it keeps one.
        line: Option<DutyLine>,
        law: Option<LawLine>,
        /// A later report may follow: the first was made.
        later: bool,
        /// Authorities that may be meant, where there are several.
        authorities: Vec<law::Authority>,
    }
    SaveReportAnswer {
        incident: Id,
        duty: Option<DutyRef>,
        pack: Option<String>,
        /// The field's id.
        field: String,
        /// Empty: taken back.
        text: String,
    }
    MakeReport { incident: Id, duty: Option<DutyRef>, pack: Option<String>, folder: String, }

    SeverityView {
        answers: crate::severity::Answers,
        /// The answers with what the fact sheet gives.
        taken: law::SeverityAnswers,
        result: law::Severity,
        /// All three questions were answered.
        complete: bool,
        /// The owner's own answer on the fact sheet.
        harm: Option<law::Harm>,
        /// What each question offers, in the order of the method.
        questions: Vec<String>,
    }
    SaveSeverity { incident: Id, answers: crate::severity::Answers, }
}
