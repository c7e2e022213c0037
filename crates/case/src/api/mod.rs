//! Everything that can be asked of Stepback, in one list.
//!
//! [`commands`] is the list: each line names a command, its request, its response and the function that answers. The
//! dispatcher of the window, the TypeScript types of the page, the door of the tests and the command line are all
//! made from it, so that none can drift from another. A `read` command gets a look at the open book; a `write`
//! command gets one transaction, committed together with its journal entry; a `work` command may take long, reports
//! how far it is and can be stopped; a `door` command is about opening the book itself.
//!
//! To add a command: write its request and response in [`wire`], its function in the module of its area, and one
//! line in the list; then run `cargo xtask types`.

mod commands;
mod desk;
mod problem;
pub mod wire;

mod alike;
mod book;
mod cases;
mod circumstances;
mod duties;
mod evidence;
mod exports;
mod first_steps;
mod lessons;
mod lists;
mod notices;
mod offers;
mod packs;
mod people;
mod reports;
mod safeguards;
mod severity;
mod unfinished;
mod updates;

pub use commands::{COMMANDS, typescript};
pub use desk::{Desk, Idle, Progress, Surroundings};
pub use problem::{Answer, Class, Code, Problem};
pub use wire::Id;
