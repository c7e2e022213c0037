//! Breach notification law of 74 jurisdictions as dated facts, and the duties that follow from a case.
//!
//! Give [`assess`] a [`Situation`] and the day on which you ask; it answers with an [`Assessment`]: who must be told, by
//! when, why, how the date was counted, and what is still to find out. It is a guide with its sources beside it and not
//! legal advice.
//!
//! Everything here is pure: no clock, no files at run time, no database. The facts are the TOML files under `facts/`,
//! carried inside the program ([`laws`]); `facts/SCHEMA.md` explains their fields. Two ideas run through the code:
//!
//! - What is not known never lets a duty lapse. It turns "yes" into "check" and asks ([`Question`]).
//! - No date is invented. Where a law gives no number, `by` is empty and its own words stand in its place.
//!
//! Beside the duties: what changed from one assessment to the next ([`changes()`]), what only the owner can answer
//! ([`circumstances_for`]), how bad it is by ENISA's method ([`severity()`]), and the forms of regulators filled from a case
//! ([`pack_for`], [`fill`]).
//!
//! Start reading at `assess`; `held` asks one law, `facts` has the shape of a law, `situation` that of a case, `deadline` the
//! sums, `conditions` and `data` what a duty turns on.

mod assess;
mod assessment;
mod calendar;
mod changes;
mod circumstances;
mod conditions;
mod contents;
mod crowd;
mod data;
mod deadline;
mod facts;
mod findings;
mod held;
mod ids;
mod moment;
mod notes;
mod packs;
mod place;
mod promise;
mod reach;
mod reports;
mod severity;
mod shelf;
mod situation;
mod unread;

pub use assess::{assess, next_due};
pub use assessment::{Assessment, Duty, NotTriggered, Question, SubstituteNotice};
pub use changes::{Changes, DutyMark, Moved, changes};
pub use circumstances::{Asked, Circumstance, Sector, circumstances, circumstances_for, sectors};
pub use facts::*;
pub use ids::{
    Anchor, Confidence, ContentItem, DataKind, Event, FieldSource, FieldState, Findable, ForbiddenItem, Harm, Kind,
    Lasting, Level, Medium, Method, Must, NoteKind, Spread, Tell, Telling, UnknownId,
};
pub use moment::{Due, Moment, NotAMoment};
pub use notes::{notes, undecided};
pub use packs::{BadPack, CaseAnswers, Field, FilledField, FilledPack, Pack, Served, fill, pack, pack_for, packs};
pub use place::{Country, NotACountry, place_name, region_id};
pub use severity::{
    QUESTIONS as SEVERITY_QUESTIONS, SOURCE as SEVERITY_SOURCE, SOURCE_URL as SEVERITY_URL, Severity, SeverityAnswers,
    severity, severity_answers,
};
pub use shelf::{Authority, authorities, in_eea, law, laws};
pub use situation::{Business, Contract, PeopleAt, Situation, SituationError, Turnover};
pub use unread::unread;
