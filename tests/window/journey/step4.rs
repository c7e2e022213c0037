//! Step 4: an offer, the provider's codes, one for each person, and who has used theirs.

use super::Desk;
use crate::window::Window;

pub(super) fn go(window: &Window, desk: &Desk) {
    window.heading("Offer what you can").look("step4").press("Write down what you offer");
    window.heading("What do you offer, and who gives it?").fill("Provider", "Example Shield");
    window
        .fill("Name of the service", "credit monitoring")
        .fill("Web address for signing up", "https://shield.example");
    window.fill("Phone number for help", "+1 800 555 0199").look("step4-offer").press("Continue");
    window.heading("What does it cost?").fill("Price for one", "14.95").look("step4-price").press("Check this offer");
    window.press("Bring the provider’s codes");

    let codes = desk.files.join("codes.csv");
    std::fs::write(&codes, "code\nA1B2-0001\nA1B2-0002\nA1B2-0003\nA1B2-0004\nA1B2-0004\n").expect("the codes");
    window.will_pick(&codes);
    window.heading("Bring the provider’s codes").look("step4-codes").press("Choose the file with the codes");
    window.says("4 codes came in").look("step4-codes-in").press("Give them out");
    window.heading("Give one code to each person").look("step4-hand-out").press("Give a code to 4 people");
    window.says("4 people now have a code").look("step4-handed-out");

    let report = desk.files.join("report.csv");
    std::fs::write(&report, "code,status,date\nA1B2-0002,active,2026-11-20\nZZZZ-9999,active,2026-11-20\n")
        .expect("it");
    window.press("Back").press("Read the provider’s report").will_pick(&report);
    window.heading("Read the provider’s report").press("Choose the report").says("2 rows were read");
    window.look("step4-report").press("See who has signed up").heading("Who has signed up").look("step4-take-up");
}
