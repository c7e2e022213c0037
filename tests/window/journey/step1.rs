//! Step 1: the pause, what not to do, the first call, and a fact that outlives the program being killed.

use super::PASSPHRASE;
use crate::window::Window;

const HAPPENED: &str = "Somebody got into the mailbox that we use for orders.";

pub(super) fn go(window: Window) {
    window.heading("You have time for this").look("step1-pause").press("I am ready");
    window.heading("What not to do").look("step1-not").press("I have read this");
    window.heading("Who to call first").look("step1-calls").press("Your insurer");
    window.heading("Your insurer").fill("Name of the person or firm", "Acorn Mutual").look("step1-call-insurer");
    fact_that_stays(window);
}

fn fact_that_stays(window: Window) {
    let address = "location.hash = location.hash.replace(/step\\/1.*/, 'step/1/facts/what_happened')";
    window.execute(address, vec![]);
    window.heading("What happened?").fill("What happened?", HAPPENED).says("Saved").look("step1-facts");
    // Typed and said to be saved: closing the window in the middle of the step loses nothing, and neither does a kill.
    let window = still_there(window.reopen());
    still_there(window.kill_and_reopen()).close();
}

fn still_there(window: Window) -> Window {
    window.heading("Open your book").fill("Your passphrase", PASSPHRASE).press("Open").heading("Your cases");
    window.press("Blue Heron").says("Practice. Nothing here is real");
    window.execute("location.hash += '/step/1/facts/what_happened'", vec![]);
    window.heading("What happened?");
    assert_eq!(window.value("What happened?"), HAPPENED, "the answer is as it was typed");
    window
}
