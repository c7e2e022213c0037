//! Makes the sample letter for looking at: `cargo run -p letters --example look DIR [N]`; with a number, also a run of that size.
use letters::{Letter, Recipient, Sheet};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let mut letter = Letter::from_toml(include_str!("../tests/it/sample.toml"))?;
    let person = Recipient {
        reference: "HB-0001".to_owned(),
        given: "Leah".to_owned(),
        family: "Bryan".to_owned(),
        address: vec!["48 Alder Lane".to_owned(), "Portland, ME 04101".to_owned()],
        email: Some("leah@mail.example".to_owned()),
        code: Some("SHIELD-7K2M-9QXT".to_owned()),
        ..Recipient::default()
    };
    let words = letters::compose(&letter)?;
    std::fs::write(format!("{folder}/letter.pdf"), letters::letter_pdf(&words, &person, Sheet::UsLetter)?)?;
    std::fs::write(
        format!("{folder}/letter.docx"),
        letters::docx(&words, std::slice::from_ref(&person), Sheet::UsLetter)?,
    )?;
    std::fs::write(format!("{folder}/letter.eml"), letters::eml(&words, &person, "help@harbourbooks.example")?)?;
    letter.practice = true;
    std::fs::write(
        format!("{folder}/practice.pdf"),
        letters::letter_pdf(&letters::compose(&letter)?, &person, Sheet::A4)?,
    )?;
    if let Some(size) = std::env::args().nth(2) {
        let people: Vec<Recipient> = (0..size.parse()?)
            .map(|number: u32| Recipient {
                reference: format!("HB-{number:05}"),
                family: format!("Bryan {number}"),
                ..person.clone()
            })
            .collect();
        let mut out = std::io::BufWriter::new(std::fs::File::create(format!("{folder}/run.pdf"))?);
        letters::print_run(&words, &people, Sheet::UsLetter, &mut out, &mut |_, _| true)?;
    }
    Ok(())
}
