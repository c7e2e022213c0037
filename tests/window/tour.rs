//! Every screen of a case in full swing, in the real window: the practice book of the command line's drill is opened, and
//! the tour goes wherever a link leads, once for each kind of page, until no link leads anywhere new.

use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::desktop::program;
use crate::window::Window;

/// Fewer kinds of page than this and the tour has missed the way.
const AT_LEAST: usize = 60;

#[test]
#[ignore = "drives the built program: cargo xtask test"]
fn tour() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, passphrase) = practised(folder.path());
    let window = Window::open(&desk);
    window.heading("Open your book").look("unlock");
    window.fill("Your passphrase", &passphrase).press("Open").heading("Your cases");
    let seen = wander(&window);
    assert!(seen.len() >= AT_LEAST, "the tour saw only {} kinds of page: {seen:#?}", seen.len());
}

/// A data folder with the practice book of the drill in it, and its passphrase.
pub(crate) fn practised(folder: &Path) -> (PathBuf, String) {
    let drill = folder.join("drill");
    let cli = program().with_file_name("stepback-cli");
    let made =
        Command::new(cli).args(["drill", "--people", "24", "--out"]).arg(&drill).output().expect("the drill runs");
    assert!(made.status.success(), "the drill makes a book: {}", String::from_utf8_lossy(&made.stderr));
    let desk = folder.join("desk");
    std::fs::create_dir_all(&desk).expect("a data folder");
    for file in ["case-book.stepback", "case-book.key"] {
        std::fs::copy(drill.join(file), desk.join(file)).expect("the book is copied");
    }
    let passphrase = std::fs::read_to_string(drill.join("passphrase.txt")).expect("the drill leaves its passphrase");
    (desk, passphrase.trim().to_owned())
}

/// Visits and looks at one page of each kind that links lead to; gives back the kinds.
fn wander(window: &Window) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut waiting = VecDeque::from(["#/case/1".to_owned()]);
    while let Some(address) = waiting.pop_front() {
        if !seen.insert(kind(&address)) {
            continue;
        }
        window.execute(
            "document.querySelector('h1').dataset.left = 'yes'; location.hash = arguments[0]",
            vec![address.clone().into()],
        );
        window.until(&format!("the page {address}"), || {
            let there = "const head = document.querySelector('h1'); return !!head && !head.dataset.left";
            window.execute(there, vec![]).as_bool().unwrap_or(false).then_some(())
        });
        window.look(&kind(&address).trim_start_matches("#/").replace(['/', '*'], "-"));
        let links = "return [...document.querySelectorAll('a[href^=\"#/\"]')].map((link) => link.getAttribute('href'))";
        let links: Vec<String> = serde_json::from_value(window.execute(links, vec![])).expect("a list of links");
        waiting.extend(links);
    }
    seen
}

/// The address with what only names one thing of many taken out: numbers (but not a step's), and packed names.
fn kind(address: &str) -> String {
    let parts: Vec<&str> = address.split('?').next().unwrap_or_default().split('/').collect();
    let named = parts.iter().enumerate().map(|(at, part)| {
        let of_a_step = at > 0 && parts[at - 1] == "step";
        let names_one = !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit()) || part.len() > 24;
        if names_one && !of_a_step { "*" } else { part }
    });
    named.collect::<Vec<_>>().join("/")
}
