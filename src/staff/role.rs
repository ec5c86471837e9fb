//! Roles of the office's staff and what each may do.
//!
//! ```
//! use investor_desk::staff::{Right, Role};
//! assert!(Role::Publisher.may(Right::Draft));
//! assert!(!Role::Editor.may(Right::Publish));
//! ```

/// What somebody of the staff is; each may do what the ones before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Sees facts with their history, drafts, inquiries and counts.
    Reader,
    /// Drafts changes and announcements, answers inquiries.
    Editor,
    /// Publishes, rejects, undoes, sends announcements.
    Publisher,
    /// Says who is staff.
    Administrator,
}

/// What an action needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Right {
    /// To look at what is not public.
    Read,
    /// To draft changes and announcements, and to answer inquiries.
    Draft,
    /// To publish, reject, undo and send.
    Publish,
    /// To say who is staff.
    Administer,
}

impl Role {
    /// Every role, the least first.
    pub const ALL: [Role; 4] = [Role::Reader, Role::Editor, Role::Publisher, Role::Administrator];

    /// The word commands and the store use.
    pub fn word(self) -> &'static str {
        match self {
            Role::Reader => "reader",
            Role::Editor => "editor",
            Role::Publisher => "publisher",
            Role::Administrator => "administrator",
        }
    }

    /// The role a word names, in English or Vietnamese, with or without marks.
    pub fn from_word(word: &str) -> Option<Role> {
        match word.to_lowercase().as_str() {
            "reader" | "xem" | "người-đọc" | "đọc" => Some(Role::Reader),
            "editor" | "biên-tập" | "bien-tap" | "soạn" => Some(Role::Editor),
            "publisher" | "duyệt" | "duyet" | "xuất-bản" => Some(Role::Publisher),
            "administrator" | "admin" | "quản-trị" | "quan-tri" => Some(Role::Administrator),
            _ => None,
        }
    }

    /// True when the role is enough.
    pub fn may(self, right: Right) -> bool {
        let least = match right {
            Right::Read => Role::Reader,
            Right::Draft => Role::Editor,
            Right::Publish => Role::Publisher,
            Right::Administer => Role::Administrator,
        };
        self >= least
    }
}

#[cfg(test)]
mod tests {
    use super::{Right, Role};

    #[test]
    fn each_role_may_what_the_one_before_may_and_one_thing_more() {
        let rights = [Right::Read, Right::Draft, Right::Publish, Right::Administer];
        for (nth, role) in Role::ALL.into_iter().enumerate() {
            let may: Vec<Right> = rights.into_iter().filter(|right| role.may(*right)).collect();
            assert_eq!(may, rights[..=nth]);
            assert_eq!(Role::from_word(role.word()), Some(role));
        }
    }
}
