//! Step 1: the pause, what not to do, the first call, the facts (one of which outlives the window being closed and the program being
//! killed), whether it is a breach, and the plan, which is made with the keyboard alone.

use super::{Desk, open_again};
use crate::window::Window;

const HAPPENED: &str = "Somebody got into the mailbox that we use for orders.";

/// Ends at the end of the plan.
pub(super) fn go(window: Window, desk: &Desk) -> Window {
    window.heading("You have time for this").look("step1-pause").press("I am ready");
    window.heading("What not to do").look("step1-not").press("I have read this");
    window.heading("Who to call first").look("step1-calls").will_pick(&desk.papers);
    window.press("Make the card of facts (PDF)").says("It is made").press("Your insurer");
    window.heading("Your insurer").fill("Name of the person or firm", "Acorn Mutual").look("step1-call-insurer");
    window.go_to("step/1").heading("Step back for a second").look("step1");
    let window = fact_that_stays(window);
    facts(&window);
    breach(&window);
    plan(window)
}

fn fact_that_stays(window: Window) -> Window {
    window.go_to("step/1/facts/what_happened").heading("What happened?").fill("What happened?", HAPPENED);
    window.says("Saved").look("step1-facts");
    // Typed and said to be saved: closing the window in the middle of the step loses nothing, and neither does a kill.
    let window = still_there(window.reopen());
    still_there(window.kill_and_reopen())
}

fn still_there(window: Window) -> Window {
    open_again(&window).go_to("step/1/facts/what_happened").heading("What happened?");
    assert_eq!(window.value("What happened?"), HAPPENED, "the answer is as it was typed");
    window
}

fn facts(window: &Window) {
    window.press("Continue").heading("How was it found?").choose("Not known yet").press("Continue");
    let day = |question: &str| {
        window.heading(question).fill("Month", "11").fill("Day", "10").fill("Year", "2026");
    };
    day("What day did you find out?");
    window.look("step1-fact-day").press("Continue");
    day("What day were you sure that data got out?");
    window
        .press("Continue")
        .heading("When did it happen?")
        .fill("When did it happen?", "between November 3 and November 9");
    window.press("Continue").heading("What day was the way in closed?").choose("Not known yet").press("Continue");
    window.heading("What kind of thing was it?").choose("Someone took data").look("step1-fact-kind").press("Continue");
    window.heading("What kinds of data got out?").choose("User names or emails with passwords");
    window.choose("Card numbers").look("step1-fact-data").press("Continue");
    window.heading("Where was the data?").choose("On computers, phones or online").press("Continue");
    window.heading("Was the data encrypted?").choose("No").press("Continue");
    window.heading("Could people be hurt by this?").choose("Likely").press("Continue");
    window.heading("Did it come from inside the business?").choose("No").press("Continue");
    window.heading("What you know so far").look("step1-fact-sheet").press("Done for now");
}

fn breach(window: &Window) {
    window.heading("Is it really a breach?").look("step1-breach").go_to("step/1/breach/about_people");
    for (question, answer) in [
        ("Is it about people?", "Yes"),
        ("Could someone have seen", "Yes"),
        ("Was it impossible for them to read?", "No"),
        ("Did it come back, surely unread?", "No"),
    ] {
        window.heading(question).choose(answer).press("Continue");
    }
    window.says("Yes. Treat it as a breach").look("step1-verdict");
}

fn plan(mut window: Window) -> Window {
    window
        .go_to("step/2/send")
        .says("Nothing goes out before there is a plan")
        .look("step2-held-back")
        .go_to("step/1/plan");
    window.without_mouse(true);
    window.heading("Who decides, and who speaks?").fill("Who decides what goes out?", "Ana Reyes");
    window.fill("Who speaks to customers and the press?", "Ana Reyes").look("step1-plan").press("Continue");
    window.heading("How and by when will you tell people?").choose("Letter by post").choose("Email");
    window.look("step1-plan-ways").press("Continue").heading("Check your plan").look("step1-plan-check");
    window.press("Set the plan").heading("You have a plan").look("step1-plan-set");
    window.without_mouse(false);
    window
}
