//! Step 2: the list of customers, whom the law names, the notice, what is made of it, and who was told.

use std::process::Command;

use super::Desk;
use crate::window::Window;

/// Four customers in two states, one of them without a street: the letter cannot reach her, the email can. The last line is a person
/// twice over.
const CUSTOMERS: &str = "First name,Last name,Email,Phone,Street,City,State,ZIP\n\
    Maria,O'Neill,maria@example.com,,4 Elm Street,Portland,ME,04101\n\
    Jun,Nakamura,jun@example.com,,19 Hill Road,Nashua,NH,03060\n\
    Zoë,Brandt,zoe@example.com,,7 Mill Lane,Portland,ME,04102\n\
    Ada,Lowell,ada@example.com,(207) 555-0143,,,ME,\n\
    Maria,O'Neill,maria@example.com,,4 Elm Street,Portland,ME,04101\n";

pub(super) fn go(window: &Window, desk: &Desk) {
    window.heading("Tell your customers").look("step2");
    bring_in(window, desk);
    window.press("See who must be told by law").heading("Who must be told by law").look("step2-law");
    for paper in ["Make the sheet", "Make the calendar file"] {
        window.will_pick(&desk.papers);
        window.press(paper).says("It is made");
    }
    window.press("Back");
    notice(window);
    letters(window, desk);
    mark(window);
}

fn bring_in(window: &Window, desk: &Desk) {
    let list = desk.files.join("customers.csv");
    std::fs::write(&list, CUSTOMERS).expect("the list can be written");
    let wrong = desk.files.join("holiday.csv");
    std::fs::write(&wrong, [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46]).expect("a picture can be written");

    window.press("Bring in your lists").heading("Your customer lists").look("step2-lists");
    window.will_pick(&wrong);
    window.press("Choose a file").says("We could not use holiday.csv");
    window.look("step2-wrong-file").press("Back");
    window.will_pick(&list);
    window.heading("Your customer lists").press("Choose a file");
    window.heading("What we found in customers.csv").look("step2-preview").press("Bring in");
    window.heading("People").look("step2-people");
    window.says("Nakamura").press("Back");
}

fn notice(window: &Window) {
    window.press("Write the notice").heading("The notice").look("step2-notice").press("What we have done");
    window.heading("What we have done").fill("What did you do?", "We changed every password and closed the way in.");
    window.press("Add this").says("Done on").look("step2-acts").press("Back to the notice");
    window.press("Read it and approve it").heading("The letters, and whom they are for").look("step2-letter");
    window.press("These words are right. Go on").heading("Approve exactly these words").look("step2-approve");
    window.press("Approve exactly these words");
}

fn letters(window: &Window, desk: &Desk) {
    window.says("These words were approved").look("step2-desk").press("Make letters, emails or a call list");
    window.heading("What do you want to make?").look("step2-make").choose("Letters to print");
    window.will_pick(&desk.papers);
    window.press("Make 3 letters").says("3 letters are ready to print").look("step2-letters-made");
    window.choose("Email drafts").will_pick(&desk.papers);
    window.press("Make 4 email drafts").says("4 email drafts are ready");
    window.choose("A call list on paper").will_pick(&desk.papers);
    window.press("Make the call list for 1 person").says("The call list for 1 person is ready");
    window.choose("A sheet for mail merge").will_pick(&desk.papers);
    window.press("Make the sheet with 4 people").says("The sheet with 4 people is ready");

    let letters = text_of(desk, "PRACTICE Letters.pdf");
    for name in ["Maria O'Neill", "Jun Nakamura", "Zoë Brandt"] {
        assert!(letters.contains(name), "there is a letter to {name}");
    }
    assert!(letters.contains("changed every password"), "the letters say what was done");
    assert!(!letters.contains("Ada Lowell"), "nobody without an address gets a letter on paper");
    assert!(text_of(desk, "PRACTICE Call sheet.pdf").contains("Ada Lowell"), "she is to be called");
    window.press("Back");
}

/// The words of one of the papers, on lines of one blank each.
fn text_of(desk: &Desk, paper: &str) -> String {
    let read =
        Command::new("pdftotext").arg(desk.papers.join(paper)).arg("-").output().expect("pdftotext is installed");
    let text = String::from_utf8_lossy(&read.stdout).replace('’', "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn mark(window: &Window) {
    window.press("Mark what went out").heading("What went out?").choose("Letter");
    window.fill("What shows it?", "Post office receipt 4471").look("step2-mark").press("Mark 3 people as told");
    window.says("3 people marked as told").look("step2-marked").press("Mark something else");
    window.choose("Email").press("Mark 1 person as told").says("Nobody is left to do").press("Back to this notice");
    window.says("Nobody is left").look("step2-all-told");
}
