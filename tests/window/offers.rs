//! Step 4 with the keyboard alone: from choosing what helps to the second reminder, and the bill at the end.

use std::path::Path;

use crate::tour::practised;
use crate::window::Window;

#[test]
#[ignore = "drives the built program: cargo xtask test"]
fn offers() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, passphrase) = practised(folder.path());
    let mut window = Window::open(&desk);
    window.without_mouse(true);
    window.heading("Open your book").fill("Your passphrase", &passphrase).press("Open").heading("Your cases");
    window.execute("location.hash = '#/case/1'", vec![]);
    window.heading("Today’s answers").go_to("step/4").heading("Offer what you can").look("offers-step");
    chosen(&window, folder.path());
    looked_after(&window);
    reminded(&window, folder.path());
    followed_up(&window);
    window.close();
}

fn chosen(window: &Window, folder: &Path) {
    window.press("What helps your customers").heading("What helps your customers").look("offers-helps");
    window.press("Compare prices").heading("Compare prices").will_pick(folder);
    window.press("Make the letter that asks for a quote").says("It is made").press("Write down a quote");
    window
        .heading("What does the provider ask?")
        .fill("Provider", "Example Shield")
        .fill("Name of the service", "Shield One");
    window.choose("For each code they give you").fill("Price", "1.50").look("offers-quote").press("Keep this quote");
    window.heading("Compare prices").says("If everyone signs up").look("offers-quotes").press("Offer this");
    window.heading("What do you offer, and who gives it?").fill("Web address for signing up", "shield.example");
    window.press("Continue").heading("What does it cost?").press("Check this offer").heading("What you offer");
    window.press("Change For whom").heading("Who is this offer for?").look("offers-who").press("Check this offer");
    window.heading("What you offer").look("offers-offer");
}

fn looked_after(window: &Window) {
    // The practice case came with an offer, its codes handed out and its letters sent.
    window.go_to("step/4").press("Bring the provider’s codes").heading("Bring the provider’s codes");
    window.press("Look at the codes").heading("The codes one by one").says("Given").look("offers-vault");
    window.press("Show code").says("The code is").press("Replace or void").says("Is something wrong with code");
    window.choose("Make it void, and give this person another").fill("What is wrong with it?", "It was used already");
    window.look("offers-void").press("Replace this code").heading("The codes one by one").says("1 void");
}

fn reminded(window: &Window, folder: &Path) {
    for number in 1..=2 {
        window.go_to("step/4").press("Remind those who have not signed up");
        window.heading("Remind those who have not signed up").look(&format!("offers-remind-{number}"));
        window.press(if number == 1 { "Read the first reminder" } else { "Read reminder 2" });
        window.heading("The reminder, and whom it is for").look(&format!("offers-reminder-{number}"));
        window.press("These words are right. Go on").heading("Approve exactly these words");
        window
            .press("Approve exactly these words")
            .says("These words were approved")
            .look(&format!("offers-desk-{number}"));
        window.press("Make letters, emails or a call list").heading("What do you want to make?").will_pick(folder);
        window.choose("Email drafts").press("Make").says("ready").press("Back");
        window.press("Mark what went out").heading("What went out?").choose("Email");
        window.fill("What shows it?", "Sent folder").press("Mark").says("marked as told");
    }
}

fn followed_up(window: &Window) {
    window
        .go_to("step/4")
        .press("See who signs up")
        .heading("Who has signed up")
        .says("Reminder 2")
        .look("offers-take-up");
    window.press("Check the provider’s bills").heading("Check the provider’s bills").press("Write down a bill");
    window.heading("What does the bill say?").fill("Number of the bill", "2026-77");
    window.fill("How many codes or people does it count?", "30").fill("Sum in all", "599.70").press("Keep this bill");
    window.heading("Check the provider’s bills").says("2026-77").look("offers-bills");
    window.go_to("step/4/after").heading("Afterwards").press("Write down a question");
    window.heading("What do customers ask?").fill("The question, as they ask it", "Was my card taken?");
    window
        .fill("Your answer", "No. Card numbers were not there.")
        .press("Keep this question")
        .says("Was my card taken?");
    window.look("offers-after");
}
