//! An owner's first hour in the real window: the book, its recovery kit, the business, a case and its first step. Every
//! screen is scanned, and pictured where that is wanted. The screens of the later steps are gone through in `tour`.

mod first_run;
mod step1;

use std::path::PathBuf;

use crate::window::Window;

/// The owner's passphrase.
const PASSPHRASE: &str = "lantern orchard velvet harbor";

/// What the parts need besides the window.
struct Desk {
    /// Where the owner leaves papers.
    papers: PathBuf,
}

#[test]
#[ignore = "drives the built program: cargo xtask test"]
fn journey() {
    let folder = tempfile::tempdir().expect("a folder");
    let papers = match std::env::var_os("STEPBACK_LEAVE") {
        Some(left) => PathBuf::from(left).join("papers"),
        None => folder.path().join("papers"),
    };
    std::fs::create_dir_all(&papers).expect("a folder for papers");
    let desk = Desk { papers };
    let window = Window::open(&folder.path().join("desk"));
    let window = first_run::go(window, &desk);
    step1::go(window);
}
