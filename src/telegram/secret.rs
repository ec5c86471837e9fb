//! The bot's token: readable by the code that sends, by nothing else.
//!
//! ```
//! use investor_desk::telegram::Secret;
//! let token: Secret = "123456:AAH-secret".parse()?;
//! assert_eq!(format!("{token:?}"), "Secret");
//! # Ok::<(), investor_desk::telegram::NotAToken>(())
//! ```

use std::fmt;
use std::str::FromStr;

/// A token. It is never printed: there is no `Display`, and `Debug` says only that it is one.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The token itself.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// The text given as a token is none. The text is not repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a bot token; @BotFather gives one, it looks like 123456789:AbCd-EfGh")]
pub struct NotAToken;

impl FromStr for Secret {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Secret, NotAToken> {
        let token = text.trim();
        let (number, rest) = token.split_once(':').ok_or(NotAToken)?;
        let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let letters = rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        if digits && letters && !rest.is_empty() { Ok(Secret(token.to_owned())) } else { Err(NotAToken) }
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn a_token_is_told_from_other_texts_and_never_shown() {
        assert_eq!("1:a_b-C\n".parse::<Secret>().map(|token| token.reveal().to_owned()), Ok("1:a_b-C".to_owned()));
        for wrong in ["", "hunter2", ":x", "1:", "1:a b", "bot1:a", "1:é"] {
            let error = wrong.parse::<Secret>().expect_err(wrong);
            assert!(!format!("{error} {error:?}").contains("hunter2"));
        }
    }
}
