//! Tables of web pages: any bytes inside one.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let page = [b"<html><table><tr><th>Name<th>Email<tr>", bytes].concat();
    let options = intake::Options { country: "US".to_owned(), ..intake::Options::default() };
    let _ = intake::read("page.xls", &page, &options);
});
