//! Buttons under messages: what they carry, and what a press does.
//!
//! The data of a button comes back from outside and may be anything, so it is read strictly.
//!
//! ```
//! use investor_desk::{language::Language, telegram::Button};
//! assert_eq!(Button::Language(Language::Vi).data(), "language:vi");
//! assert_eq!("language:tlh".parse::<Button>(), Err(()));
//! ```

use std::str::FromStr;

use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};

use crate::language::Language;
use crate::localize::Bundles;

/// What a button stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// Answer in this language from now on.
    Language(Language),
}

impl Button {
    /// What the button carries, at most 64 bytes.
    pub fn data(self) -> String {
        match self {
            Button::Language(language) => format!("language:{}", language.tag()),
        }
    }
}

impl FromStr for Button {
    type Err = ();

    fn from_str(data: &str) -> Result<Button, ()> {
        Language::ALL.into_iter().map(Button::Language).find(|button| button.data() == data).ok_or(())
    }
}

/// One button for each language, named in that language.
pub(super) fn languages(words: &Bundles) -> InlineKeyboardMarkup {
    let button = |language| {
        let name = words.text(language, "telegram-language-name", &[]);
        InlineKeyboardButton::callback(name, Button::Language(language).data())
    };
    InlineKeyboardMarkup::new([Language::ALL.map(button)])
}
