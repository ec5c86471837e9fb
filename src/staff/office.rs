//! What a staff command works with, and what it says.
//!
//! ```
//! use investor_desk::staff::Said;
//! let said = Said::new("Draft 12.").with(vec![("Publish".to_owned(), "/approve 12".to_owned())]);
//! assert_eq!(said.buttons[0][0].1, "/approve 12");
//! ```

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, FixedOffset, Utc};
use tokio::sync::Mutex;

use crate::curation::current::{self, Generation};
use crate::desk::Desk;
use crate::error::UserError;
use crate::facts::model::FactKind;
use crate::language::Language;
use crate::store::{Act, Member, Store, StoreError};

use super::{Actor, Talking, Word};

/// The office: its facts, its store, and how it wants to work.
#[derive(Clone)]
pub struct Office {
    /// The facts as they are answered from, and the messages.
    pub desk: Arc<Desk>,
    /// What survives a restart.
    pub store: Store,
    /// How the office wants to work.
    pub policy: Policy,
    /// Who is in a dialogue.
    pub talking: Talking,
    /// The bot's name in Telegram without `@`, once it is known: invitations are links to it.
    pub bot: Arc<OnceLock<String>>,
    /// The generation of the store the desk answers from.
    pub(crate) answers_from: Generation,
}

impl Office {
    /// The office over an open store: its desk answers from what is published there.
    pub async fn open(store: &Store, policy: Policy) -> anyhow::Result<Office> {
        // Read first: what is published meanwhile has a later one, and is looked for.
        let generation = store.generation().await?;
        let desk = Arc::new(Desk::new(current::catalogue(store).await?)?);
        let talking = Talking::read(store).await?;
        let answers_from = Arc::new(Mutex::new(generation));
        Ok(Office { desk, store: store.clone(), policy, talking, bot: Arc::default(), answers_from })
    }
}

/// How the office wants to work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// What needs a second person to be published.
    pub second_person: SecondPerson,
    /// The Telegram group inquiries are posted to, if there is one.
    pub staff_group: Option<i64>,
}

/// What the author of a draft may not publish.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SecondPerson {
    /// Nothing: everybody who may publish may publish their own.
    Never,
    /// Drafts with figures.
    #[default]
    Observations,
    /// Any draft.
    Always,
}

impl SecondPerson {
    /// The setting a word means.
    pub fn from_word(word: &str) -> Option<SecondPerson> {
        match word {
            "never" => Some(SecondPerson::Never),
            "observations" => Some(SecondPerson::Observations),
            "always" => Some(SecondPerson::Always),
            _ => None,
        }
    }

    /// True when a draft of such facts needs a second person.
    pub fn is_needed(self, mut kinds: impl Iterator<Item = FactKind>) -> bool {
        match self {
            SecondPerson::Never => false,
            SecondPerson::Observations => kinds.any(|kind| kind == FactKind::Observation),
            SecondPerson::Always => true,
        }
    }
}

/// The language chosen in a chat of somebody of the staff; the office's own where none was.
pub async fn reads(store: &Store, chat: i64) -> Result<Language, StoreError> {
    Ok(store.chat_language(chat).await?.unwrap_or(Language::Vi))
}

/// One command of one person.
#[derive(Clone, Copy)]
pub struct Visit<'a> {
    /// The office.
    pub office: &'a Office,
    /// Who gives it.
    pub actor: &'a Actor,
    /// What is known of them; nobody at the command line is a member.
    pub member: Option<&'a Member>,
    /// The language they read.
    pub language: Language,
    /// The command.
    pub word: Word,
    /// The instant.
    pub now: DateTime<FixedOffset>,
}

impl Visit<'_> {
    /// A message of `locales/`.
    pub fn text(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.office.desk.words().text(self.language, id, args)
    }

    /// A message without arguments.
    pub fn say(&self, id: &str) -> Said {
        Said::new(self.text(id, &[]))
    }

    /// The instant as the store keeps it.
    pub fn utc(&self) -> DateTime<Utc> {
        self.now.with_timezone(&Utc)
    }

    /// This command done to something, as the store allows and keeps it.
    pub fn act(&self, about: impl ToString) -> Act<'_> {
        Act { actor: self.actor, right: self.word.right(), action: self.word.text(), about: about.to_string() }
    }

    /// A fault of the reader's as the text it is.
    pub fn told(&self, error: &UserError) -> String {
        self.office.desk.words().told(self.language, error)
    }

    /// What colleagues call an account.
    pub async fn name_of(&self, id: &str) -> anyhow::Result<String> {
        let member = self.office.store.member(id).await?;
        let plain = || id.split_once(':').map_or(id, |(_, name)| name).to_owned();
        Ok(match member {
            // Nobody has named who came by the settings or by the claim code.
            Some(member) if member.name == member.id => self.text(&format!("staff-role-{}", member.role.word()), &[]),
            Some(member) => member.name,
            None => plain(),
        })
    }
}

/// What is said to staff: a text, buttons that each stand for a command, and perhaps a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The text, paragraphs parted by empty lines.
    pub text: String,
    /// Buttons in rows: the label, and the command line it stands for.
    pub buttons: Vec<Vec<(String, String)>>,
    /// A file: its name and bytes.
    pub file: Option<(String, Vec<u8>)>,
}

impl Said {
    /// A text alone.
    pub fn new(text: impl Into<String>) -> Said {
        Said { text: text.into(), ..Said::default() }
    }

    /// The same with one more row of buttons.
    pub fn with(mut self, row: Vec<(String, String)>) -> Said {
        self.buttons.extend(Some(row).filter(|row| !row.is_empty()));
        self
    }
}
