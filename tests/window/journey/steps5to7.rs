//! Steps 5 to 7: something kept as evidence and the report for the police; one look, one restored file, one rule; the look-back, a
//! change, the plan for next time, and thanks.

use super::Desk;
use crate::window::Window;

pub(super) fn culprit(window: &Window, desk: &Desk) {
    let log = desk.files.join("router.log");
    std::fs::write(&log, "03:14 sign-in from an unknown place\n").expect("a log");
    window.heading("Catch the culprit").look("step5").press("Keep the evidence");
    window.heading("The evidence").press("Add something").heading("Add something to the evidence");
    window.will_pick(&log);
    window.press("Choose a file").says("router.log").fill("What does it show?", "A sign-in at night");
    window.fill("Who took or saved it?", "Ana").look("step5-add").press("Add it to the evidence");
    window.says("Fingerprint").look("step5-evidence").press("Back");
    window.go_to("step/5/cause").heading("What was behind it?").choose("Somebody from outside").look("step5-cause");
    window.press("Continue").heading("What points to it?").look("step5-why");
    window.go_to("step/5/report").heading("A report for the police").will_pick(&desk.papers);
    window.press("Make the report for the police").says("It is made").look("step5-report");
}

pub(super) fn safe(window: &Window) {
    window.heading("Make sure you’re safeguarded").look("step6").press("Is it still going on?");
    window.heading("Is it still going on?").look("step6-checks").press("Start with the next one");
    window.says("What did you find?").choose("Fine").look("step6-check").press("Keep this and go to the next");
    window.heading("Are there mail rules you did not make?");
    window.go_to("step/6/backup/new").heading("What did you bring back?").fill("Where is the backup?", "The blue disk");
    window.fill("Which file did you bring back?", "invoices-october.xlsx").choose("Yes").look("step6-backup");
    window.press("Keep this test").says("The blue disk");
    window
        .go_to("step/6/keep/new")
        .heading("A rule for one kind of data")
        .fill("What do you keep?", "Copies of ID cards");
    window.fill("Why do you need it?", "Looked at once").fill("For how many months?", "0").look("step6-rule");
    window.press("Keep this rule").says("Copies of ID cards").look("step6-rules");
}

pub(super) fn better(window: &Window, desk: &Desk) {
    window.heading("Prevent it from happening again").look("step7");
    window.go_to("step/7/changes/new").fill("What let it happen?", "One password for everyone");
    window
        .fill("What do you change?", "Each of us has an own account")
        .fill("Who sees to it?", "Ana")
        .choose("No day yet");
    window.look("step7-change").press("Keep this change").says("One password for everyone").look("step7-changes");
    window.go_to("step/7/thanks/new").fill("Who?", "Sam").fill("What did they do?", "Called everyone and stayed kind");
    window.look("step7-thanks").press("Keep this").says("Sam").will_pick(&desk.papers);
    window.press("Make 1 thank-you note").says("It is made");
    window.go_to("step/7/plan").heading("A plan for next time").will_pick(&desk.papers);
    window.press("Make the plan for next time").says("It is made").look("step7-plan");
}

pub(super) fn handed_over(window: &Window, desk: &Desk) {
    window.go_to("").press("Hand the case to a lawyer, your insurer or the police").heading("Hand the case over");
    window.look("hand-over").choose("A lawyer").will_pick(&desk.papers);
    window.press("Make the pack for the lawyer").says("It is made").says("Its seal").look("hand-over-made");
}
