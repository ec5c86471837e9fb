//! Who acts: an account on a channel.
//!
//! ```
//! use investor_desk::staff::Actor;
//! assert_eq!(Actor::telegram(42).id, "telegram:42");
//! assert!(Actor::terminal("lan").is_trusted());
//! ```

/// Where a command came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// A private chat in Telegram.
    Telegram,
    /// The command line of the machine the store is on.
    Terminal,
}

impl Channel {
    /// The word the audit uses.
    pub fn word(self) -> &'static str {
        match self {
            Channel::Telegram => "telegram",
            Channel::Terminal => "terminal",
        }
    }
}

/// Somebody who gives a command. What they may do stands in the store and is read there when it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account: `telegram:USER-ID` or `terminal:NAME`.
    pub id: String,
    /// Where the command came from.
    pub channel: Channel,
}

impl Actor {
    /// A user of Telegram, by the id Telegram vouches for.
    pub fn telegram(user: u64) -> Actor {
        Actor { id: format!("telegram:{user}"), channel: Channel::Telegram }
    }

    /// Somebody at the command line, by the name they give.
    pub fn terminal(name: &str) -> Actor {
        Actor { id: format!("terminal:{name}"), channel: Channel::Terminal }
    }

    /// True at the command line: who can open the file of the store can change all of it anyway.
    pub fn is_trusted(&self) -> bool {
        self.channel == Channel::Terminal
    }
}
