//! A door for working on the page in an ordinary browser: the same desk as the window's, answering on this computer's
//! loopback only. For development; nothing that ships contains it.
#![expect(clippy::print_stdout, reason = "it says where it listens")]
#![expect(clippy::disallowed_methods, reason = "the outermost layer hands the clock in")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;

use case::api::{Desk, Idle, Surroundings};
use case::vault::Cost;
use serde_json::{Value, json};

/// Usage: `door PORT DATA_DIR`. Bodies of `POST /call/NAME` go to the desk; everything else is refused.
fn main() -> std::io::Result<()> {
    let mut given = std::env::args().skip(1);
    let port = given.next().unwrap_or_else(|| "4180".into());
    let data_dir = PathBuf::from(given.next().unwrap_or_else(|| "target/door".into()));
    let desk = Desk::new(Surroundings {
        data_dir,
        now: || chrono::Local::now().fixed_offset(),
        cost: Cost::TEST,
        reader: None,
    });
    let listener = TcpListener::bind(format!("127.0.0.1:{port}"))?;
    println!("listening on http://{}", listener.local_addr()?);
    for stream in listener.incoming() {
        answer(&desk, &mut stream?)?;
    }
    Ok(())
}

fn answer(desk: &Desk, stream: &mut TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut line, mut length) = (String::new(), 0);
    reader.read_line(&mut line)?;
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let preflight = line.starts_with("OPTIONS");
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some(value) = header.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let (status, given) = match path.strip_prefix("/call/") {
        _ if preflight => ("200 OK", Value::Null),
        Some(name) => {
            let request = serde_json::from_slice(&body).unwrap_or_else(|_| json!({}));
            match desk.call(name, request, &Idle) {
                Ok(given) => ("200 OK", given),
                Err(problem) => ("422 Unprocessable Content", json!(problem)),
            }
        }
        None => ("404 Not Found", Value::Null),
    };
    let text = given.to_string();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\
         Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n\r\n{text}",
        text.len()
    )
}
