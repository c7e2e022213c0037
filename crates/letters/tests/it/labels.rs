//! Address labels: everybody has one, in order, whole, and inside its own label.

use letters::{Labels, Recipient, RenderFault, labels_pdf};

use crate::support::{canary, crowd, leah, pages_of};

fn made(people: &[Recipient], labels: Labels) -> (Vec<u8>, letters::PrintRun) {
    let mut pdf = Vec::new();
    let run = labels_pdf(people, labels, "en", &mut pdf, &mut |_, _| true).unwrap();
    (pdf, run)
}

#[test]
fn everybody_has_a_label_and_the_sheets_follow_the_list() {
    let people = crowd(700);
    for (labels, a_sheet) in [(Labels::Us5160, 30), (Labels::Us5162, 14), (Labels::A4L7160, 21), (Labels::A4L7163, 14)]
    {
        let (pdf, run) = made(&people, labels);
        assert_eq!(run.people, 700, "{labels:?}: everybody");
        assert_eq!(run.pages as usize, 700usize.div_ceil(a_sheet), "{labels:?}: on as few sheets as can be");
        let Some(pages) = pages_of(&pdf) else { continue };
        for (at, page) in pages.iter().enumerate() {
            for number in 0..700 {
                let here = number / a_sheet == at;
                let count = page.matches(&canary(number)).count();
                assert_eq!(count, usize::from(here), "{labels:?}: the label of person {number} on sheet {at}");
            }
        }
    }
}

#[test]
fn a_long_address_is_set_smaller_and_stays_whole() {
    let long = Recipient {
        given: "Maximiliane Alexandrina".to_owned(),
        family: "von und zu Hohenlohe-Waldenburg-Schillingsfürst".to_owned(),
        company: Some("The Society for the Preservation of Quiet Harbours and Lighthouses".to_owned()),
        address: [
            "c/o The Gatekeeper's Lodge",
            "Building 14, Apartment 2207",
            "128 Old Post Road North",
            "Winchester-on-the-Severn, MD 21201-4567",
            "UNITED STATES OF AMERICA",
        ]
        .map(str::to_owned)
        .to_vec(),
        ..leah()
    };
    let (pdf, _) = made(&[long.clone(), leah()], Labels::Us5160);
    let Some(pages) = pages_of(&pdf) else { return };
    // Lines of the two labels stand side by side, and a long one is broken: so word by word.
    for word in long.label().iter().flat_map(|line| line.split([' ', '-'])) {
        assert!(pages[0].contains(word), "{word:?} is on the label:\n{}", pages[0]);
    }
}

#[test]
fn a_name_that_cannot_be_printed_is_named_and_not_left_blank() {
    let strange = Recipient { reference: "HB-7".to_owned(), family: "\u{1F9FF}".to_owned(), ..leah() };
    let refused = labels_pdf(&[leah(), strange], Labels::A4L7160, "en", &mut Vec::new(), &mut |_, _| true);
    let Err(RenderFault::MissingGlyph { reference, .. }) = refused else { panic!("it is refused") };
    assert_eq!(reference, "HB-7", "and the reference says whose");
}

#[test]
fn a_run_that_is_stopped_says_so() {
    let stopped = labels_pdf(&crowd(3), Labels::Us5160, "en", &mut Vec::new(), &mut |_, _| false);
    assert!(matches!(stopped, Err(RenderFault::Stopped)), "whoever asked to stop is heard");
}
