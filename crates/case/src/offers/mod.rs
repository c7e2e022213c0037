//! What is offered to the people: the remedies that help, whom each offer is for, what it costs, and how far people got.
//!
//! Pure rules, each in a file of its own: [`remedies`] (what helps, and what the law asks), [`audience`] (which offer is
//! whose; [`Seen`] reads it all for one look), [`cost`], [`take_up`] (from the ledger to counts), [`reminder`] (words to those who have not signed up),
//! and the records of step 4 beside the offers in [`lists`]. Codes themselves are rows of
//! [`crate::store::codes`]; here is only the type that keeps them from being printed.

pub mod audience;
pub mod cost;
pub mod lists;
pub mod remedies;
pub mod reminder;
mod secret;
mod seen;
pub mod take_up;

pub use audience::{Ages, Audience, Offered};
pub use secret::Secret;
pub(crate) use seen::Seen;
pub use take_up::{Look, Pool, Stage, TakeUp, pool, without};
