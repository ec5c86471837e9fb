//! Groups and channels: silent unless addressed, short, in the topic, as a reply.
//!
//! Reading order: `addressed` (what is said to the desk), [`message`] and [`edited`] below, `here` (where
//! it was said, and the way to answer there), `short` (how much of an answer a group sees), `language` and `follow` (chosen by admins, known from `admins`).

mod addressed;
mod admins;
mod follow;
mod here;
mod language;
mod short;

use std::sync::Arc;

use teloxide::types::{Me, Message, MessageId};

use super::command::{Command, Incoming, read};
use super::front::Front;
use super::staff_group;
use follow::Wish;
use here::Here;

pub(super) use admins::Admins;
pub(super) use follow::prefer;
pub(super) use language::press;
pub(super) use short::short;

/// A link to nothing but the desk.
const NOWHERE: &str = "group";

/// Answers a message, if it is meant for the desk.
pub(super) async fn message(front: Arc<Front>, me: Me, message: Message) -> anyhow::Result<()> {
    if staff_group::answered(&front, &me, &message).await? {
        return Ok(());
    }
    let Some(text) = addressed::addressed(&message, &me) else { return Ok(()) };
    let here = Here::of(front, &me, &message).await;
    match read(&text, &here.username) {
        Incoming::NotForUs => {}
        Incoming::Command(command) => return self::command(&here, &message, command, is_named(&text)).await,
        Incoming::Question("") => {
            here.say(here.language, "telegram-group-ask", here.in_private(here.language, NOWHERE)).await
        }
        Incoming::Question(question) => return here.reply(question).await,
    }
    Ok(())
}

/// Answers an edited question anew where it was answered. One that is not meant for the desk any more, or is
/// a command now, keeps its answer.
pub(super) async fn edited(front: Arc<Front>, me: Me, message: Message, answer: MessageId) -> anyhow::Result<()> {
    let Some(text) = addressed::addressed(&message, &me) else { return Ok(()) };
    let here = Here::of(front, &me, &message).await;
    match read(&text, &here.username) {
        Incoming::Question(text) | Incoming::Command(Command::Ask(text)) if !text.is_empty() => {
            here.revise(text, answer).await
        }
        _ => Ok(()),
    }
}

async fn command(here: &Here, message: &Message, command: Command<'_>, named: bool) -> anyhow::Result<()> {
    let id = match command {
        Command::Language(named) => return language::run(here, message, named).await,
        Command::Ask("") => "telegram-group-ask",
        Command::Ask(question) => return here.reply(question).await,
        Command::Start(_) | Command::Help => "telegram-group-help",
        Command::About => "telegram-about",
        Command::Privacy => "telegram-privacy",
        Command::Subscribe(words) => return follow::run(here, message, Wish::Subscribe(words)).await,
        Command::Settings => return follow::run(here, message, Wish::Settings).await,
        Command::Stop => return follow::run(here, message, Wish::Stop).await,
        Command::Zones | Command::Fdi | Command::Events => "telegram-group-private",
        Command::MyData | Command::ForgetMe => "telegram-group-private",
        // A command that is none of ours is another bot's, unless ours is the name behind it.
        Command::Unknown if !named => return Ok(()),
        Command::Unknown => "telegram-unknown-command",
    };
    here.say(here.language, id, here.in_private(here.language, NOWHERE)).await;
    Ok(())
}

/// True when a command names its bot.
fn is_named(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|command| command.contains('@'))
}
