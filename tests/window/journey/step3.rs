//! Step 3: a development, half typed when the window is closed; the update that tells of it, and the day of the next.

use super::{Desk, open_again};
use crate::window::Window;

const HEADLINE: &str = "We know how they got in";

/// The whole step for somebody who cannot point.
pub(super) fn go(mut window: Window, desk: &Desk) -> Window {
    window.without_mouse(true);
    window.press("Step 3: keep them updated").heading("Keep them updated").look("step3");
    window.press("Promise the next update").heading("When will people hear from you next?").press("In 7 days");
    window.look("step3-promise").press("Promise ");
    window.says("The next update is promised for").press("Write down what happened");
    window.heading("What happened?").fill("One line that says what is new", HEADLINE).says("Saved");

    let mut window = window.reopen();
    open_again(&window).go_to("step/3/add").heading("What happened?");
    assert_eq!(window.value("One line that says what is new"), HEADLINE, "half a form outlives the window");
    window.without_mouse(true);
    window.choose("We found something out");
    window.fill("What happened, in full", "A password had been used twice. We have changed it everywhere.");
    window.look("step3-add").press("Add to the log");
    window.heading("The update, and whom it is for").says(HEADLINE).look("step3-update");
    window.press("These words are right. Go on").press("Approve exactly these words");
    window.says("These words were approved").press("Make letters, emails or a call list");
    window.choose("Letters to print").will_pick(&desk.papers);
    window.press("Make 3 letters").says("3 letters are ready to print").look("step3-letters-made");
    window.without_mouse(false);
    window
}
