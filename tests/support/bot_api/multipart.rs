//! Reads a form with a file, as `sendPhoto` and `sendDocument` bring it.

use serde_json::{Map, Value, json};

use super::contract;

/// A file that came with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The arguments and the file of a form; nothing for a body that is none.
pub fn read(method: &str, body: &[u8]) -> Option<(Value, Option<File>)> {
    let end = body.windows(2).position(|two| two == b"\r\n").filter(|_| body.starts_with(b"--"))?;
    let boundary = &body[..end];
    let (mut arguments, mut file) = (Map::new(), None);
    let mut rest = &body[end + 2..];
    while let Some(length) = find(rest, &[b"\r\n", boundary].concat()) {
        let part = &rest[..length];
        let head = find(part, b"\r\n\r\n")?;
        let (head, content) = (String::from_utf8_lossy(&part[..head]).into_owned(), &part[head + 4..]);
        let quoted = |key: &str| Some(head.split(&format!("{key}=\"")).nth(1)?.split('"').next()?.to_owned());
        let name = quoted(" name")?;
        match quoted("filename") {
            Some(named) => {
                arguments.insert(name, json!("attached"));
                file = Some(File { name: named, bytes: content.to_vec() });
            }
            None => {
                let text = String::from_utf8(content.to_vec()).ok()?;
                arguments.insert(name, Value::String(text));
            }
        }
        let after = &rest[length + 2 + boundary.len()..];
        if after.starts_with(b"--") {
            return Some((contract::typed(method, arguments), file));
        }
        rest = &after[2..];
    }
    None
}

fn find(within: &[u8], what: &[u8]) -> Option<usize> {
    within.windows(what.len()).position(|window| window == what)
}
