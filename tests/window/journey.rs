//! An owner's first hour in the real window: the book, its recovery kit, the business, a case and its first step. Every
//! screen is scanned, and pictured where that is wanted. The screens of the later steps are gone through in `tour`.

mod first_run;
mod step1;
mod step2;
mod step3;
mod step4;
mod steps5to7;

use std::path::PathBuf;

use crate::window::Window;

/// The owner's passphrase.
const PASSPHRASE: &str = "lantern orchard velvet harbor";

/// What the parts need besides the window.
struct Desk {
    /// Where the owner leaves papers.
    papers: PathBuf,
    /// Where the owner's own files are.
    files: PathBuf,
}

#[test]
#[ignore = "drives the built program: cargo xtask test"]
fn journey() {
    let folder = tempfile::tempdir().expect("a folder");
    let papers = match std::env::var_os("STEPBACK_LEAVE") {
        Some(left) => PathBuf::from(left).join("papers"),
        None => folder.path().join("papers"),
    };
    let files = folder.path().join("files");
    for made in [&papers, &files] {
        std::fs::create_dir_all(made).expect("a folder for files");
    }
    let desk = Desk { papers, files };
    let window = Window::open(&folder.path().join("desk"));
    let window = first_run::go(window, &desk);
    let window = step1::go(window, &desk);
    window.press("Go to step 2: tell your customers");
    step2::go(&window, &desk);
    let window = step3::go(window, &desk);
    window.go_to("step/4");
    step4::go(&window, &desk);
    window.go_to("step/5");
    steps5to7::culprit(&window, &desk);
    window.go_to("step/6");
    steps5to7::safe(&window);
    window.go_to("step/7");
    steps5to7::better(&window, &desk);
    steps5to7::handed_over(&window, &desk);
    window.go_to("").look("home-at-last");
    window.close();
}

/// Opens the book, and in it the case, in a window that was just opened.
fn open_again(window: &Window) -> &Window {
    window.heading("Open your book").fill("Your passphrase", PASSPHRASE).press("Open").heading("Your cases");
    window.press("Blue Heron").says("Practice. Nothing here is real")
}
