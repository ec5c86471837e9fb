//! Private chats: a file for each command and each kind of button, all of the same shape.
//!
//! A handler gets a [`Here`] – which chat, in which language, under which button – and says what it
//! has to say with [`Here::show`], which replaces the message of a pressed button or sends a new one.
//! To add a command: copy `help.rs`, add it to `telegram/command.rs` and to [`command`] below.

mod answer;
mod help;
mod here;
mod language;
mod start;

use std::sync::Arc;

use teloxide::types::{CallbackQuery, MaybeInaccessibleMessage, Me, Message, MessageKind};

use super::buttons::Button;
use super::command::{Command, Incoming, read};
use super::front::Front;
use here::Here;

/// Answers a message.
pub(super) async fn message(front: Arc<Front>, me: Me, message: Message) -> anyhow::Result<()> {
    let here = Here::of(front, &message).await;
    let Some(text) = message.text() else {
        // What is neither an ordinary message nor unknown to teloxide is a note of Telegram's.
        let ordinary = matches!(message.kind, MessageKind::Common(_) | MessageKind::Empty {} | MessageKind::Dice(_));
        if ordinary && here.front.first_of_album(&message) {
            here.say("telegram-text-only").await;
        }
        return Ok(());
    };
    match read(text, me.user.username.as_deref().unwrap_or_default()) {
        Incoming::NotForUs => Ok(()),
        Incoming::Question(text) => answer::run(&here, text).await,
        Incoming::Command(given) => command(&here, given).await,
    }
}

async fn command(here: &Here, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Start => start::run(here).await,
        Command::Help => help::run(here).await,
        Command::Language(named) => language::run(here, named).await,
        Command::Unknown => {
            here.say("telegram-unknown-command").await;
            Ok(())
        }
    }
}

/// Does what a button stands for.
pub(super) async fn press(
    front: Arc<Front>,
    query: &CallbackQuery,
    message: &MaybeInaccessibleMessage,
    button: Button,
) -> anyhow::Result<()> {
    let here = Here::under(front, query, message).await;
    match button {
        Button::Language(language) => language::press(&here, query, language).await,
    }
}
