//! Address cards: any bytes between the first line and the last.
#![no_main]

use libfuzzer_sys::fuzz_target;

// A panic that the crate itself catches is no finding: libFuzzer would stop at it.
fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    let card = [b"BEGIN:VCARD\r\n", bytes, b"\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Ann Lee\r\nEND:VCARD\r\n"].concat();
    let options = intake::Options { country: "US".to_owned(), ..intake::Options::default() };
    if let Ok(intake) = intake::read("cards.vcf", &card, &options) {
        let nobody = intake.problems.iter().filter(|problem| problem.column.is_empty()).count();
        assert!(intake.persons.len() + nobody >= 1, "a card is a record or a problem");
    }
});
