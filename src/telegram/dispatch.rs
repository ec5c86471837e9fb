//! Which update goes to which handler, each behind its guard.
//!
//! Updates of one chat run one after another, those of different chats at the same time. The
//! filters of the tree must come first in each branch and must not be able to panic.

use std::convert::Infallible;
use std::sync::Arc;

use teloxide::dispatching::{DefaultKey, Dispatcher, UpdateFilterExt, UpdateHandler};
use teloxide::types::{CallbackQuery, ChatId, Me, Message, Update};
use teloxide::{Bot, dptree};

use super::guard::guard;
use super::incoming::{self, Front};
use super::outgoing::Destination;

/// How many updates of one chat wait for it before the others must wait too.
const WAITING_PER_CHAT: usize = 1024;

/// The dispatcher, ready to run.
pub(super) fn dispatcher(bot: Bot, front: Arc<Front>) -> Dispatcher<Bot, Infallible, DefaultKey> {
    Dispatcher::builder(bot, tree())
        .dependencies(dptree::deps![front])
        // The one teloxide brings would log what people wrote.
        .default_handler(|_| async {})
        .worker_queue_size(WAITING_PER_CHAT)
        .build()
}

fn tree() -> UpdateHandler<Infallible> {
    dptree::entry()
        .branch(Update::filter_message().endpoint(message))
        .branch(Update::filter_callback_query().endpoint(press))
}

async fn message(me: Me, message: Message, front: Arc<Front>) -> Result<(), Infallible> {
    let to = Destination::of(&message);
    let apology = apologise(front.clone(), to, message.from.clone());
    guard(to.chat, incoming::message(front, me, message), apology).await;
    Ok(())
}

async fn press(query: CallbackQuery, front: Arc<Front>) -> Result<(), Infallible> {
    let chat = query.message.as_ref().map_or(ChatId::from(query.from.id), |message| message.chat().id);
    let to = Destination { chat, topic: None };
    let apology = apologise(front.clone(), to, Some(query.from.clone()));
    guard(chat, incoming::press(front, query), apology).await;
    Ok(())
}

async fn apologise(front: Arc<Front>, to: Destination, reader: Option<teloxide::types::User>) {
    let pages = front.page(incoming::guess(reader.as_ref()), "telegram-apology");
    front.sender.pages(to, &pages, None, &[]).await;
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_handler_gets_what_it_asks_for() {
        let given = [
            teloxide::dptree::Type::of::<super::Bot>(),
            teloxide::dptree::Type::of::<super::Update>(),
            teloxide::dptree::Type::of::<super::Me>(),
            teloxide::dptree::Type::of::<super::Arc<super::Front>>(),
        ];
        teloxide::dptree::type_check(super::tree().sig(), &teloxide::dptree::deps![], &given);
    }
}
