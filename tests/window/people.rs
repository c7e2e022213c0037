//! Step 2, the owner's lists with the keyboard alone: what a column means, a row that reads badly, a list from the clipboard, people
//! found as one types, rows joined and parted, and a list taken back.

use std::path::Path;

use crate::tour::practised;
use crate::window::Window;

/// The first names stand in a column whose name says something else, one email lacks its end, and one row names nobody.
const SHOP: &str = "Nickname,Last name,Email,Phone,State\n\
    Tess,Varga,tess@,,ME\n\
    Ugo,Varga,ugo@example.com,207-555-0161,ME\n\
    ,,,call back in May,\n";
/// Ugo again with another phone, and his wife at his address of email.
const BOOKINGS: &str = "First name,Last name,Email,Phone\n\
    Ugo,Varga,ugo@example.com,207-555-0162\n\
    Vera,Varga,ugo@example.com,\n";

#[test]
#[ignore = "drives the built program: cargo xtask test"]
fn people() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, passphrase) = practised(folder.path());
    let mut window = Window::open(&desk);
    window.without_mouse(true);
    window.heading("Open your book").fill("Your passphrase", &passphrase).press("Open").heading("Your cases");
    window.execute("location.hash = '#/case/1'", vec![]);
    window.heading("Today’s answers").go_to("step/2/lists");
    mended_on_the_way_in(&window, folder.path());
    found_as_typed(&window);
    joined_and_parted(&window);
    taken_back(&window);
    window.close();
}

fn mended_on_the_way_in(window: &Window, folder: &Path) {
    let list = folder.join("shop.csv");
    std::fs::write(&list, SHOP).expect("the list can be written");
    window.will_pick(&list);
    window.heading("Your customer lists").press("Choose a file").heading("What we found in shop.csv");
    window.pick("What Nickname means", "First name").says("Tess Varga");
    window.heading("Rows that name nobody").look("people-mend-nobody").press("Leave these as they are");
    window.heading("Emails that do not look right").look("people-mend-email");
    window.fill("Email", "tess@example.com").press("Use this");
    window.says("Line 2 was read again").says("tess@example.com").press("1 value that you changed");
    window.says("In your file").look("people-mended").press("Bring in 2 people").heading("People");
}

fn found_as_typed(window: &Window) {
    window.fill("Search", "varga").says("2 of 27 people").look("people-found");
    window.fill("Search", "tess").says("1 of 27 people").press("Tess Varga").says("tess@example.com");
    window.says("You changed").look("people-person").press("Back");
}

fn joined_and_parted(window: &Window) {
    window.go_to("step/2/lists/paste").heading("Paste your list").fill("Your list", BOOKINGS).look("people-paste");
    window.press("Look at it").heading("What we found in What you pasted").press("Bring in 2 people").heading("People");
    window.go_to("step/2/people/alike").heading("Is this one person?").says("Most likely one person");
    window.look("people-alike").press("They are one person").says("Most likely not one person");
    window.look("people-household").press("They are two people").heading("Nobody seems to be on the list twice");
    window.go_to("step/2/people").fill("Search", "ugo").says("Left out: the same person twice");
    window.pick("Show", "Left out").says("1 of 29 people").press("Ugo Varga").press("Put back on the list");
    window.says("Leave this person out").look("people-parted");
}

fn taken_back(window: &Window) {
    window.go_to("step/2/lists").press("Take this list back shop.csv").heading("Take back shop.csv?");
    window.look("people-take-back").press("Take back 2 people").says("Taken back").look("people-taken-back");
    window.go_to("step/2/people").pick("Show", "Everyone").fill("Search", "tess").says("0 of 27 people");
}
