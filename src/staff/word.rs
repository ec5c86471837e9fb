//! The words staff commands begin with, the same in every channel, and the right each needs.
//!
//! ```
//! use investor_desk::staff::{Right, Word};
//! assert_eq!(Word::read("/Fact trang-due"), Some((Word::Fact, "trang-due")));
//! assert_eq!(Word::Staff.right(), Right::Administer);
//! ```

use super::Right;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $text:literal $right:ident,)*) => {
        /// The first word of a command.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Word {
            $($(#[$doc])* $name,)*
        }

        impl Word {
            /// Every word, in the order they are listed to staff.
            pub const ALL: &[Word] = &[$(Word::$name),*];

            /// As it is typed, without the `/`.
            pub fn text(self) -> &'static str {
                match self {
                    $(Word::$name => $text,)*
                }
            }

            /// What it needs.
            pub fn right(self) -> Right {
                match self {
                    $(Word::$name => Right::$right,)*
                }
            }
        }
    };
}

words! {
    /// What the reader may do here.
    Office "office" Read,
    /// Finds facts by words.
    Facts "facts" Read,
    /// One fact with all about it.
    Fact "fact" Read,
    /// Every version of a fact.
    History "history" Read,
    /// Drafts a value of a series.
    Set "set" Draft,
    /// Drafts a new fact, field by field.
    New "new" Draft,
    /// Drafts another text or value of a fact.
    Edit "edit" Draft,
    /// Asks for the new text of a field.
    Field "field" Draft,
    /// Drafts what a news text tells.
    Article "article" Draft,
    /// Drafts what a spreadsheet holds: the file is sent.
    Import "import" Draft,
    /// Gives a table to fill in.
    Template "template" Draft,
    /// Gives all published facts.
    Export "export" Read,
    /// Changes a field of a fact in a draft.
    Mend "mend" Draft,
    /// Leaves a fact out of a draft.
    Leave "leave" Draft,
    /// Drafts that a fact is said no more.
    Withdraw "withdraw" Draft,
    /// Answers the question of a dialogue.
    Choose "choose" Draft,
    /// Ends a dialogue.
    Cancel "cancel" Draft,
    /// One draft.
    Draft "draft" Read,
    /// The drafts that wait.
    Review "review" Read,
    /// Hands a draft in.
    Submit "submit" Draft,
    /// Gives a draft up.
    Drop "drop" Draft,
    /// Publishes a draft.
    Approve "approve" Publish,
    /// Rejects a draft.
    Reject "reject" Publish,
    /// Takes back what a draft published.
    Undo "undo" Publish,
    /// What is to be looked at again.
    Stale "stale" Read,
    /// Facts that contradict each other.
    Conflicts "conflicts" Read,
    /// The inquiries that wait.
    Inbox "inbox" Read,
    /// One inquiry with all about it.
    Inquiry "inquiry" Read,
    /// Answers the asker of an inquiry.
    Answer "answer" Draft,
    /// Says who is to answer.
    Assign "assign" Draft,
    /// Ends an inquiry without an answer.
    Close "close" Draft,
    /// What was asked, in counts.
    Stats "stats" Read,
    /// Writes announcements and shows what became of them.
    Announce "announce" Draft,
    /// Lets announcements out, corrects and withdraws them.
    Send "send" Publish,
    /// Who is staff.
    Staff "staff" Administer,
    /// Who did what.
    Audit "audit" Administer,
}

impl Word {
    /// The word a line begins with, and the rest; nothing for any other line.
    pub fn read(line: &str) -> Option<(Word, &str)> {
        let line = line.trim().strip_prefix('/')?;
        let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        // In groups a command names the bot; staff commands are for private chats, where clients do it, too.
        let first = first.split_once('@').map_or(first, |(word, _)| word).to_lowercase();
        Word::ALL.iter().find(|word| word.text() == first).map(|word| (*word, rest.trim()))
    }
}
