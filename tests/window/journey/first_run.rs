//! The book: made, its recovery kit kept, locked, opened again, opened wrongly, opened by the kit. And the business.

use std::process::Command;

use super::{Desk, PASSPHRASE};
use crate::window::{Kind, Window};

/// Ends on the list of cases with a practice case just opened.
pub(super) fn go(window: Window, desk: &Desk) -> Window {
    window.heading("You have time for this").look("first-run").press("Begin");
    window.heading("Choose a passphrase for your book").fill("Your new passphrase", "hunter2").press("Continue");
    window.says("Add a word or two until the line below says it is strong enough").look("passphrase-too-weak");
    window.fill("Your new passphrase", PASSPHRASE).says("Keep it.").look("passphrase").press("Continue");

    window.will_pick(&desk.papers);
    window.heading("Save your recovery kit").look("recovery-kit").press("Choose a folder and save the page");
    window.says("Open the page to print it").look("recovery-kit-saved").press("I have it on paper");
    let code = code_on_paper(desk);
    window
        .heading("Type the code from your paper")
        .fill("Type the code from your paper", "0000")
        .press("Check the code");
    window.says("Please look at this first").look("recovery-kit-mistyped");
    window.fill("Type the code from your paper", &code).press("Check the code");

    window.heading("Was this computer part of what happened?").look("this-computer").press("Continue");
    window.says("Choose one.").choose("No").press("Continue");
    business(&window);
    locked_and_opened(&window, &code);
    new_case(window)
}

/// The code as it stands on the printed page, which is where an owner reads it.
fn code_on_paper(desk: &Desk) -> String {
    let kit = desk.papers.read_dir().expect("the papers").flatten().map(|entry| entry.path());
    let kit =
        kit.into_iter().find(|path| path.extension().is_some_and(|kind| kind == "pdf")).expect("the kit is a PDF");
    let text = Command::new("pdftotext").arg("-layout").arg(&kit).arg("-").output().expect("pdftotext is installed");
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    // The groups are set far apart, so the blanks between signs mean nothing; the reader of codes ignores them too.
    let of_code = |line: &&str| {
        line.matches('-').count() >= 2 && line.chars().all(|sign| matches!(sign, 'A'..='Z' | '0'..='9' | '-' | ' '))
    };
    let code: String = text.lines().map(str::trim).filter(of_code).collect::<Vec<_>>().join("-").replace(' ', "");
    assert_eq!(code.replace('-', "").len(), 36, "the kit shows its code whole:\n{text}");
    code
}

fn business(window: &Window) {
    window.heading("Your business").fill("Name of the business", "Harbour Books").fill("What does it do?", "bookshop");
    window.fill("How many people work there?", "6").look("business").press("Continue");
    window.heading("Where is it?").fill("Street address", "12 Quay Street").fill("Town or city", "Portland");
    window
        .fill("State or province", "ME")
        .fill("ZIP or postal code", "04101")
        .look("business-address")
        .press("Continue");
    window.heading("How do customers reach you?").fill("Phone number for customers", "+1 207 555 0100");
    window.fill("Email for customers", "help@harbourbooks.example");
    window.fill("Page on your website", "https://harbourbooks.example/notice");
    window.fill("Who signs the letters?", "Ana Reyes").fill("What is their role?", "Owner");
    window.look("business-contact").press("Continue");
    window.heading("Check what your letters will say").says("12 Quay Street").look("business-check").press("Keep this");
    window.heading("Your cases");
}

fn locked_and_opened(window: &Window, code: &str) {
    window.press("Lock").heading("Open your book").look("locked");
    window.fill("Your passphrase", "not my passphrase at all").press("Open").says("Please look at this first");
    window.look("wrong-passphrase");
    assert!(!window.has(Kind::Heading, "Your cases"), "a wrong passphrase opens nothing");
    window.fill("Your passphrase", PASSPHRASE).press("Open").heading("Your cases");
    window.press("Lock").press("I forgot it: use my recovery code");
    window.heading("Open your book with the recovery kit").fill("The code from your kit", code);
    window.fill("Choose a new passphrase", PASSPHRASE).look("recover").press("Open the book").heading("Your cases");
}

fn new_case(window: Window) -> Window {
    window.look("no-cases").press("Start a case").heading("Is this real, or practice?").choose("Practice");
    window.fill("A dull name for this case", "Blue Heron").look("new-case").press("Start the case");
    window.says("Practice. Nothing here is real");
    window
}
