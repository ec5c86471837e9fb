//! Short names for facts in buttons and links, which hold 64 bytes.
//!
//! A key is found again by looking for the fact that has it; a key of no fact is harmless.

use std::fmt;
use std::str::FromStr;

/// The key of a fact: a hash of its id (FNV-1a, 64 bits), so it is the same at every start.
///
/// ```
/// use investor_desk::key::Key;
/// let key = Key::of("trang-due");
/// assert_eq!(key.to_string().parse(), Ok(key));
/// assert_eq!("../etc".parse::<Key>(), Err(()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(u64);

impl Key {
    /// The key of a fact id.
    pub fn of(id: &str) -> Key {
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Key(id.bytes().fold(0xcbf2_9ce4_8422_2325, step))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_text(self.0))
    }
}

impl FromStr for Key {
    type Err = ();

    fn from_str(text: &str) -> Result<Key, ()> {
        to_number(text).map(Key).ok_or(())
    }
}

/// A number in digits and small letters.
pub(crate) fn to_text(mut number: u64) -> String {
    let mut letters = Vec::new();
    loop {
        letters.extend(char::from_digit((number % 36) as u32, 36));
        number /= 36;
        if number == 0 {
            return letters.into_iter().rev().collect();
        }
    }
}

/// The number a text was made from; nothing for any other text.
pub(crate) fn to_number(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 36).ok().filter(|number| to_text(*number) == text)
}
