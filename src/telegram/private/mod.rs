//! Private chats: a file for each command, with the buttons that belong to it, all of the same shape.
//!
//! A handler gets a [`Here`] – which chat, in which language, under which button – and says what it
//! has to say with [`Here::show`], which replaces the message of a pressed button or sends a new one.
//! To add a command: copy `help.rs`, add it to `telegram/command.rs` and to [`command`] below; a
//! button goes into `telegram/buttons.rs` and to [`pressed`].

mod about;
mod answer;
mod ask;
mod events;
mod fdi;
mod files;
mod follow;
mod forgetme;
mod help;
mod here;
mod inquiry;
mod language;
mod list;
mod location;
mod mydata;
mod privacy;

mod staff;
mod start;
mod subscribe;
mod under;
mod zones;

use std::sync::Arc;

use teloxide::types::{CallbackQuery, MaybeInaccessibleMessage, Me, Message, MessageId, MessageKind};

use super::buttons::Button;
use super::command::{Command, Incoming, read};
use super::front::Front;
use here::Here;

/// Answers a message.
pub(super) async fn message(front: Arc<Front>, me: Me, message: Message) -> anyhow::Result<()> {
    let here = Here::of(front, &message).await;
    if let Some(place) = message.location() {
        return location::run(&here, place).await;
    }
    if staff::file(&here, &message).await? {
        return Ok(());
    }
    let Some(text) = message.text() else {
        // What is neither an ordinary message nor unknown to teloxide is a note of Telegram's.
        let ordinary = matches!(message.kind, MessageKind::Common(_) | MessageKind::Empty {} | MessageKind::Dice(_));
        if ordinary && here.front.first_of_album(&message) {
            here.say("telegram-text-only").await;
        }
        return Ok(());
    };
    if staff::run(&here, here.author, text).await? {
        return Ok(());
    }
    match read(text, me.user.username.as_deref().unwrap_or_default()) {
        Incoming::NotForUs => Ok(()),
        Incoming::Question(text) => answer::run(&here, text).await,
        Incoming::Command(given) => command(&here, given).await,
    }
}

/// Puts another answer in place of the one a question had before it was edited.
pub(super) async fn edited(front: Arc<Front>, me: &Me, message: &Message, answer: MessageId) -> anyhow::Result<()> {
    let here = Here { pressed: Some(answer), ..Here::of(front, message).await };
    match read(message.text().unwrap_or_default(), me.user.username.as_deref().unwrap_or_default()) {
        Incoming::Question(text) | Incoming::Command(Command::Ask(text)) if !text.is_empty() => {
            answer::run(&here, text).await
        }
        _ => Ok(()),
    }
}

async fn command(here: &Here, command: Command<'_>) -> anyhow::Result<()> {
    match command {
        Command::Start(link) => start::run(here, link).await,
        Command::Help => help::run(here).await,
        Command::Zones => zones::run(here, 0).await,
        Command::Fdi => fdi::run(here).await,
        Command::Events => events::run(here, false, 0).await,
        Command::Ask(text) => ask::run(here, text).await,
        Command::Language(named) => language::run(here, named).await,
        Command::Subscribe(words) => subscribe::run(here, words).await,
        Command::Settings => subscribe::settings(here).await,
        Command::Stop => subscribe::stop(here).await,
        Command::About => about::run(here).await,
        Command::Privacy => privacy::run(here).await,
        Command::MyData => mydata::run(here).await,
        Command::ForgetMe => forgetme::run(here).await,
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
    let given = match button {
        Button::Answer(id, _) => here.front.recent.get(here.to.chat, id),
        _ => None,
    };
    let expired = matches!(button, Button::Answer(..)) && given.is_none();
    let notice = expired.then(|| here.text("telegram-button-expired"));
    // The button shows a waiting sign until this is sent, whatever becomes of the wish.
    here.front.sender.answer_press(&query.id, notice.as_deref()).await;
    match (button, given) {
        (Button::Answer(_, follow), Some(given)) => follow::run(&here, &given, follow).await,
        (other, _) => pressed(&here, other).await,
    }
}

async fn pressed(here: &Here, button: Button) -> anyhow::Result<()> {
    match button {
        Button::Language(language) => language::run(here, Some(language)).await,
        Button::Menu => start::menu(here).await,
        Button::Zones(page) => zones::run(here, page).await,
        Button::Zone(zone) => zones::one(here, zone).await,
        Button::With(zone) => zones::with(&here.below(), zone, 0).await,
        Button::WithPage(zone, page) => zones::with(here, zone, page).await,
        Button::Versus(one, other) => zones::versus(here, one, other).await,
        Button::Fdi => fdi::run(here).await,
        Button::Total => fdi::total(here).await,
        Button::Years => fdi::years(here).await,
        Button::Countries(page) => fdi::countries(here, page).await,
        Button::Country(partner) => fdi::country(here, partner).await,
        Button::Coming(page) => events::run(here, false, page).await,
        Button::Past(page) => events::run(here, true, page).await,
        Button::Event(event) => events::one(here, event).await,
        Button::Topic(topic) => subscribe::turn(here, topic).await,
        Button::Prefer(preference) => subscribe::prefer(here, preference).await,
        Button::Stop => subscribe::stop(here).await,
        Button::Forget => forgetme::forget(here).await,
        Button::Keep => forgetme::keep(here).await,
        Button::Withdraw(number) => inquiry::withdraw(here, number).await,
        Button::Staff(line) => {
            let below = here.below();
            if !staff::run(&below, here.author, line.as_str()).await? {
                below.say("telegram-button-unknown").await;
            }
            Ok(())
        }
        // An answer nobody remembers: the notice over the chat has said so.
        Button::Answer(..) => Ok(()),
    }
}
