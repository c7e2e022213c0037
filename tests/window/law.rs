//! Step 2, the law with the keyboard alone: a question of the law answered and what it changed, a duty opened and marked done, its
//! report, the sheet and the calendar, a decision with its paper, and how bad it is.

use crate::tour::practised;
use crate::window::Window;

#[test]
#[ignore = "drives the built program: cargo xtask test"]
fn law() {
    let folder = tempfile::tempdir().expect("a folder");
    let papers = folder.path().join("papers");
    std::fs::create_dir(&papers).expect("a folder for papers");
    let (desk, passphrase) = practised(folder.path());
    let mut window = Window::open(&desk);
    window.without_mouse(true);
    window.heading("Open your book").fill("Your passphrase", &passphrase).press("Open").heading("Your cases");
    window.execute("location.hash = '#/case/1'", vec![]);
    window.heading("Today’s answers").go_to("step/2/law");

    window.heading("Who must be told by law").look("law").press("Answer what the law asks");
    window.heading("What the law asks you").look("law-questions").press("Did the consumer office of Massachusetts");
    window.heading("Did the consumer office of Massachusetts").choose("Yes").press("Keep this answer");
    window.says("What this answer changes").says("now it must be done").look("law-answered");

    window.go_to("step/2/law").press("The credit reporting agencies").heading("The credit reporting agencies");
    window
        .look("law-duty")
        .fill("The number or name they gave you", "CB-5")
        .press("Mark as done")
        .says("Reference: CB-5");
    window.press("See the report, ready to copy").heading("Report: The credit reporting agencies").look("law-report");
    window.will_pick(&papers);
    window.press("Make the report as a PDF").says("It is made");

    window.go_to("step/2/law/contracts/new").fill("With whom is the contract?", "Example Bank");
    window.fill("Within how many hours must you tell them?", "48").press("Keep this promise").says("48 hours");
    window.look("law-contracts").go_to("step/2/law").says("The next one: Example Bank");
    for paper in ["Make the sheet", "Make the calendar file"] {
        window.will_pick(&papers);
        window.press(paper).says("It is made");
    }

    window.go_to("step/2/law/decision").fill("Why will you not tell them?", "Nothing left the shop.");
    window.fill("Who decided?", "Ana Reyes").press("Keep this decision").says("by Ana Reyes").will_pick(&papers);
    window.press("Make the paper").says("It is made").look("law-decision");
    window.go_to("step/2/law").says("decided to tell nobody").says("The next one");

    window
        .go_to("step/1/severity")
        .press("Start")
        .heading("What could a stranger learn")
        .choose("About what such data");
    window.look("severity-question").press("Continue").heading("How easily could a stranger").choose("At once");
    window.press("Continue").heading("What happened to the data?").press("Continue").says("by your answers");
    window.look("severity").go_to("").says("By your three answers");
    let made = std::fs::read_dir(&papers).expect("the folder of papers").count();
    assert_eq!(made, 4, "the report, the sheet, the calendar and the decision");
    window.close();
}
