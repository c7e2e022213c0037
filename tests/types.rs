//! Prints the page's types as the list of commands has them.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

fn main() {
    print!("{}", case::api::typescript());
}
