//! Which update goes to which handler, each behind its guard.
//!
//! Updates of one chat run one after another, those of different chats at the same time. The
//! filters of the tree must come first in each branch and must not be able to panic.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::Arc;

use dptree::di::DependencyMap;
use dptree::{Cont, HandlerSignature};
use tokio::sync::mpsc;

use teloxide::dispatching::{DefaultKey, Dispatcher, UpdateFilterExt, UpdateHandler};
use teloxide::types::{CallbackQuery, ChatId, ChatMemberUpdated, InlineQuery, Me, Message, Update};
use teloxide::{Bot, dptree};

use super::front::{self, Front};
use super::guard::guard;
use super::intake::{Intake, Notice};
use super::outgoing::Destination;
use super::{edited, incoming, inline, membership};

/// How many updates of one chat teloxide takes before all others wait; the intake gives it less.
const WAITING_PER_CHAT: usize = 64;

/// The dispatcher, ready to run.
pub(super) fn dispatcher(bot: Bot, front: Arc<Front>, intake: Arc<Intake>) -> Dispatcher<Bot, Infallible, DefaultKey> {
    Dispatcher::builder(bot, tree())
        .dependencies(dptree::deps![front, intake])
        // The one teloxide brings would log what people wrote.
        .default_handler(|_| async {})
        .worker_queue_size(WAITING_PER_CHAT)
        .build()
}

fn tree() -> UpdateHandler<Infallible> {
    finishing()
        .branch(Update::filter_message().endpoint(message))
        .branch(Update::filter_callback_query().endpoint(press))
        .branch(Update::filter_edited_message().endpoint(edited))
        .branch(Update::filter_channel_post().endpoint(message))
        .branch(Update::filter_edited_channel_post().endpoint(edited))
        .branch(Update::filter_inline_query().endpoint(inline_query))
        .branch(Update::filter_my_chat_member().endpoint(membership_changed))
}

/// Stands around all branches: whatever becomes of an update, and when no branch takes it, it is
/// marked as handled once its handler has come to its end.
fn finishing() -> UpdateHandler<Infallible> {
    let passes_on = HandlerSignature::Other {
        obligations: BTreeMap::new(),
        guaranteed_outcomes: BTreeSet::new(),
        conditional_outcomes: BTreeSet::new(),
        continues: true,
    };
    let finish = |given: DependencyMap, handle: Cont<'static, _>| async move {
        let (update, intake): (Arc<Update>, Arc<Arc<Intake>>) = (given.get(), given.get());
        let end = handle(given).await;
        intake.finished(&update);
        end
    };
    dptree::from_fn(finish, passes_on)
}

/// Says to chats what the intake has to say to them.
pub(super) async fn tell(front: Arc<Front>, mut notices: mpsc::Receiver<Notice>) {
    while let Some(notice) = notices.recv().await {
        let front = front.clone();
        // A chat that takes its time keeps no other from being told.
        tokio::spawn(async move {
            let (chat, tag, id) = match &notice {
                Notice::TooMany { chat, language } => (*chat, language.as_deref(), "telegram-too-many"),
                Notice::GivenUp { chat } => (*chat, None, "telegram-apology"),
            };
            let to = Destination { chat: ChatId(chat), topic: None };
            let language = front.chosen(to.chat).await.unwrap_or_else(|| front::speaks(tag));
            front.sender.pages(to, &front.page(language, id), None, &[]).await;
        });
    }
}

async fn message(me: Me, message: Message, front: Arc<Front>) -> Result<(), Infallible> {
    let to = Destination::of(&message);
    if let Some((old, new)) = upgraded(&message) {
        front.sender.move_chat(old, new).await;
        return Ok(());
    }
    let apology = apologise(front.clone(), to, message.from.clone());
    guard(to.chat, incoming::message(front, me, message), apology).await;
    Ok(())
}

/// The old and the new id of a group, when a message tells that it was upgraded. Both chats are told.
fn upgraded(message: &Message) -> Option<(ChatId, ChatId)> {
    let here = message.chat.id;
    let to = message.migrate_to_chat_id().map(|new| (here, *new));
    to.or_else(|| message.migrate_from_chat_id().map(|old| (*old, here)))
}

async fn press(query: CallbackQuery, front: Arc<Front>) -> Result<(), Infallible> {
    let chat = query.message.as_ref().map_or(ChatId::from(query.from.id), |message| message.chat().id);
    let to = Destination { chat, topic: None };
    let apology = apologise(front.clone(), to, Some(query.from.clone()));
    guard(chat, incoming::press(front, query), apology).await;
    Ok(())
}

async fn edited(me: Me, message: Message, front: Arc<Front>) -> Result<(), Infallible> {
    // The earlier answer stays when this fails; nobody waits for words.
    guard(message.chat.id, edited::message(front, me, message), async {}).await;
    Ok(())
}

async fn inline_query(query: InlineQuery, front: Arc<Front>) -> Result<(), Infallible> {
    guard(ChatId::from(query.from.id), inline::query(front, query), async {}).await;
    Ok(())
}

async fn membership_changed(me: Me, change: ChatMemberUpdated, front: Arc<Front>) -> Result<(), Infallible> {
    guard(change.chat.id, membership::changed(front, me, change), async {}).await;
    Ok(())
}

async fn apologise(front: Arc<Front>, to: Destination, reader: Option<teloxide::types::User>) {
    let pages = front.page(front::guess(reader.as_ref()), "telegram-apology");
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
            teloxide::dptree::Type::of::<super::Arc<super::Intake>>(),
        ];
        teloxide::dptree::type_check(super::tree().sig(), &teloxide::dptree::deps![], &given);
    }
}
