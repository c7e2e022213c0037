//! Letters and people to test with.
use letters::{Letter, Recipient};

pub const SAMPLE: &str = include_str!("sample.toml");

pub fn sample() -> Letter {
    Letter::from_toml(SAMPLE).expect("the sample letter reads")
}

pub fn leah() -> Recipient {
    Recipient {
        reference: "HB-0001".into(),
        given: "Leah".into(),
        family: "Bryan".into(),
        address: vec!["48 Alder Lane".into(), "Portland, ME 04101".into()],
        country: Some("US".into()),
        email: Some("leah@mail.example".into()),
        phones: vec!["+1 207 555 0142".into()],
        code: Some("SHIELD-7K2M-9QXT".into()),
        ..Recipient::default()
    }
}
