//! The domain of Stepback: one incident from its first minute to its last, kept in one encrypted case book.
//!
//! Start at [`api`]: its list of commands is everything the window, the command line and the tests can ask for.
//! Below it stand, each with one job: [`vault`] (who may open the book), [`store`] (all SQL), [`journal`] (what was
//! done, in a chain that cannot be altered unseen), and the plain rules: [`incident`], [`people`], [`coverage`],
//! [`breach`], [`home`], [`notices`], [`offers`], [`papers`].
//!
//! Not here: how a file is parsed (`intake`), what the law says (`law`), how a page is set (`letters`), and
//! anything about windows.

pub mod alike;
pub mod api;
pub mod breach;
pub mod business;
pub mod calendar;
pub mod coverage;
pub mod duties;
pub mod exports;
pub mod files;
pub mod home;
pub mod incident;
pub mod journal;
pub mod notices;
pub mod offers;
pub mod pack;
pub mod papers;
pub mod people;
pub mod reader;
pub mod records;
pub mod reports;
pub mod roll;
pub mod safeguards;
pub mod search;
pub mod severity;
pub mod store;
pub mod vault;
