//! What goes out: at Telegram's pace, until it arrives, each message once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use chrono::Utc;
use investor_desk::language::Language;
use investor_desk::store::{DatabaseUrl, Store};
use investor_desk::telegram::{Attachment, Destination, Pace, Request, Sender, Sent, pages, text_blocks};
use serde_json::json;
use support::bot_api::{BotApi, Fault, TOKEN};
use teloxide::{Bot, types::ChatId};

/// A server, a store and what sends between them.
struct Post {
    api: BotApi,
    store: Store,
    sender: Sender,
    _folder: tempfile::TempDir,
}

/// Quick enough for a test, and impatient.
fn pace() -> Pace {
    let (many, soon) = (NonZeroU32::new(1000).unwrap(), Duration::from_millis(10));
    Pace {
        per_second: many,
        private_pause: soon,
        group_pause: soon,
        patience: Duration::from_millis(800),
        ..Pace::default()
    }
}

async fn post() -> Post {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("desk.db"))).await.unwrap();
    let sender = sender(&api, &store);
    Post { api, store, sender, _folder: folder }
}

fn sender(api: &BotApi, store: &Store) -> Sender {
    Sender::new(Bot::new(TOKEN).set_api_url(api.url().parse().unwrap()), store.clone(), pace())
}

/// Sends what is kept, as long as the test runs.
fn keep_sending(sender: &Sender) -> tokio::task::JoinHandle<()> {
    let sender = sender.clone();
    tokio::spawn(async move { sender.send_kept().await })
}

fn to(chat: i64) -> Destination {
    Destination { chat: ChatId(chat), topic: None }
}

impl Post {
    async fn say(&self, chat: i64, text: &str) -> Sent {
        self.sender.pages(to(chat), &pages(&text_blocks(text)), None, &["fdi:x".to_owned()]).await
    }

    async fn texts(&self, chat: i64, count: usize) -> Vec<String> {
        self.api.sent_to(chat, count).await.into_iter().map(|sent| sent.text).collect()
    }
}

#[tokio::test]
async fn a_chat_told_to_wait_gets_everything_later_in_order_and_keeps_no_other_waiting() {
    let post = post().await;
    let sending = keep_sending(&post.sender);
    let start = Instant::now();
    post.api.hold(7, Duration::from_millis(1500));
    assert_eq!(post.say(7, "one").await, Sent::Later);
    assert_eq!(post.say(7, "two").await, Sent::Later);
    assert!(post.say(8, "other").await.message().is_some());
    assert!(start.elapsed() < Duration::from_millis(700), "{:?}", start.elapsed());
    assert_eq!(post.texts(7, 2).await, ["one", "two"]);
    assert!(start.elapsed() >= Duration::from_millis(1500));
    assert_eq!(post.api.early(), 1, "nothing was sent before its time");
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(post.say(7, "three").await.message().is_some());
    sending.abort();
}

#[tokio::test]
async fn what_had_to_wait_goes_out_after_a_restart() {
    let post = post().await;
    post.api.hold(7, Duration::from_millis(1200));
    assert_eq!(post.say(7, "one").await, Sent::Later);
    let file = Attachment { field: "document".to_owned(), name: "a.csv".to_owned(), bytes: b"1,2".to_vec() };
    assert_eq!(post.sender.file(to(7), "sendDocument", file, None, &[]).await, Sent::Later);
    assert_eq!(post.api.early(), 1);
    let _sending = keep_sending(&sender(&post.api, &post.store));
    // The file is a message, too, without a text: in the order in which they had to wait.
    assert_eq!(post.texts(7, 2).await, ["one", ""]);
    post.api.called("senddocument", 1).await;
    assert_eq!(post.api.early(), 1);
}

#[tokio::test]
async fn short_waits_errors_of_the_server_and_cut_lines_are_got_over() {
    let post = post().await;
    let start = Instant::now();
    post.api.fault("sendmessage", Fault::Refuse(502, "Bad Gateway"));
    post.api.fault("sendmessage", Fault::Page(503));
    assert!(post.say(7, "one").await.message().is_some());
    assert!(start.elapsed() < Duration::from_secs(4), "{:?}", start.elapsed());
    post.api.fault("sendmessage", Fault::Cut { done: false });
    assert!(post.say(8, "two").await.message().is_some());
    // Whether it arrived is not known; twice is better than never.
    post.api.fault("sendmessage", Fault::Cut { done: true });
    assert!(post.say(9, "three").await.message().is_some());
    assert_eq!(post.texts(9, 2).await, ["three", "three"]);
}

#[tokio::test]
async fn every_way_of_being_gone_is_final_and_coming_back_is_noticed() {
    let post = post().await;
    let reasons = [
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
        "Forbidden: bot was kicked from the group chat",
        "Forbidden: bot was kicked from the supergroup chat",
        "Forbidden: bot is not a member of the channel chat",
        "Forbidden: the group chat was deleted",
    ];
    for (chat, reason) in (7..).zip(reasons) {
        post.api.leave(chat, reason);
        assert_eq!(post.say(chat, "x").await, Sent::Never);
    }
    assert_eq!(post.api.requests("sendmessage").len(), reasons.len(), "none is tried twice");
    assert_eq!(post.store.chats_gone().await.unwrap(), [7, 8, 9, 10, 11, 12]);
    post.api.come_back(7);
    assert!(post.say(7, "x").await.message().is_some());
    assert_eq!(post.store.chats_gone().await.unwrap(), [8, 9, 10, 11, 12]);
}

#[tokio::test]
async fn an_upgraded_group_gets_the_message_and_keeps_its_settings() {
    let post = post().await;
    post.store.set_chat_language(-7, Language::Vi, Utc::now()).await.unwrap();
    post.api.upgrade(-7, -1007);
    assert!(post.say(-7, "one").await.message().is_some());
    assert!(post.say(-7, "two").await.message().is_some());
    assert_eq!(post.texts(-1007, 2).await, ["one", "two"]);
    assert_eq!(post.api.requests("sendmessage").len(), 3, "the new id is known from then on");
    assert_eq!(post.store.chat_language(-1007).await.unwrap(), Some(Language::Vi));
    assert_eq!(post.store.chat_language(-7).await.unwrap(), None);
}

#[tokio::test]
async fn what_is_kept_for_a_group_follows_it_to_its_new_id_once() {
    let post = post().await;
    post.api.hold(-7, Duration::from_millis(1000));
    for text in ["one", "two", "three"] {
        assert_eq!(post.say(-7, text).await, Sent::Later);
    }
    post.api.upgrade(-7, -1007);
    let _sending = keep_sending(&post.sender);
    assert_eq!(post.texts(-1007, 3).await, ["one", "two", "three"]);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(post.texts(-1007, 3).await.len(), 3, "none twice");
}

#[tokio::test]
async fn what_is_as_it_should_be_and_what_came_too_late_is_no_fault() {
    let post = post().await;
    let sent = post.say(7, "one").await;
    let page = &pages(&text_blocks("one"))[0];
    let edited = post.sender.edit(ChatId(7), sent.message().unwrap(), page, None, &[]).await;
    assert!(!edited.failed() && post.api.requests("editmessagetext")[0].refused.is_some());
    post.sender.answer_press(&teloxide::types::CallbackQueryId(String::new()), Some("late")).await;
    assert_eq!(post.api.requests("answercallbackquery").len(), 1);
}

#[tokio::test]
async fn a_bot_server_that_is_down_costs_no_reply() {
    let post = post().await;
    let down = Bot::new(TOKEN).set_api_url("http://127.0.0.1:1".parse().unwrap());
    let sender = Sender::new(down, post.store.clone(), pace());
    let request = Request::new("sendMessage", json!({"chat_id": 7, "text": "kept"}));
    assert_eq!(sender.deliver(ChatId(7), request).await, Sent::Later);
    assert_eq!(post.store.kept_chats().await.unwrap().len(), 1);
}
