//! What comes in: kept before it is acknowledged, handled once, brought or fetched.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::path::Path;
use std::time::Duration;

use chrono::Utc;
use investor_desk::language::Language;
use investor_desk::store::{DatabaseUrl, InboxChange, NewUpdate, Store};
use serde_json::{Value, json};
use sqlx::{ConnectOptions, sqlite::SqliteConnectOptions};
use support::bot_api::{BotApi, Fault, message};
use support::program::{PARKS, Program, desk};

const SECRET: &str = "webhook-Secret_0123456789";

/// The inbox: update id, state, and what is kept of it.
async fn inbox(folder: &Path) -> Vec<(i64, String, Option<String>, Option<i64>)> {
    let mut file = SqliteConnectOptions::new().filename(folder.join("desk.db")).connect().await.unwrap();
    let rows = "SELECT update_id, state, body, chat_id FROM inbox ORDER BY update_id";
    sqlx::query_as(rows).fetch_all(&mut file).await.unwrap()
}

#[tokio::test]
async fn what_comes_twice_is_answered_once_and_ids_may_start_anew() {
    let (api, folder, mut program) = desk().await;
    let ask = || message(7, json!({"text": PARKS}));
    for id in [900_000, 900_000, 900_001, 900_000] {
        api.queue_as(id, "message", ask());
    }
    api.sent_to(7, 2).await;
    // After a quiet time ids may be lower than before.
    tokio::time::sleep(Duration::from_millis(300)).await;
    for (id, chat) in [(17, 8), (17, 8), (18, 9)] {
        api.queue_as(id, "message", message(chat, json!({"text": PARKS})));
    }
    api.sent_to(8, 1).await;
    api.sent_to(9, 1).await;
    program.stop().await;
    assert_eq!(api.sent_to(7, 2).await.len(), 2);
    let rows = inbox(folder.path()).await;
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|(_, state, body, chat)| state == "done" && body.is_none() && chat.is_none()), "{rows:?}");
}

#[tokio::test]
async fn whoever_asks_too_fast_is_told_once_and_the_others_do_not_notice() {
    let (api, folder, mut program) = desk().await;
    api.called("getupdates", 1).await;
    for _ in 0..60 {
        api.say(7, "/start@OtherBot");
    }
    let notice = &api.sent_to(7, 1).await[0];
    assert!(notice.text.contains("send them again"), "{}", notice.text);
    api.say(8, PARKS);
    api.sent_to(8, 1).await;
    program.stop().await;
    assert_eq!(api.sent_to(7, 1).await.len(), 1);
    let limited = inbox(folder.path()).await.into_iter().filter(|(_, state, ..)| state == "limited").count();
    assert_eq!(limited, 40);
}

#[tokio::test]
async fn what_an_earlier_run_left_is_handled_first_and_not_for_ever() {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("desk.db"))).await.unwrap();
    let left = |id: i64, chat: i64| {
        let body = json!({"update_id": id, "message": message(chat, json!({"text": PARKS}))}).to_string();
        NewUpdate { update_id: id, chat_id: Some(chat), body: Some(body) }
    };
    let arrived = vec![left(1, 7), left(2, 8), left(3, 9)];
    store.change_inbox(&InboxChange { arrived, ..InboxChange::default() }, Utc::now()).await.unwrap();
    for _ in 0..3 {
        let taken_up = InboxChange { taken_up: vec![1], ..InboxChange::default() };
        store.change_inbox(&taken_up, Utc::now()).await.unwrap();
    }
    store.change_inbox(&InboxChange { taken_up: vec![2], ..InboxChange::default() }, Utc::now()).await.unwrap();
    store.close().await;
    let mut program = Program::start(&api, folder.path());
    assert!(api.sent_to(8, 1).await[0].text.contains("43"));
    assert!(api.sent_to(9, 1).await[0].text.contains("43"));
    assert!(api.sent_to(7, 1).await[0].text.contains("Sorry"));
    program.says("is given up").await;
    program.stop().await;
    let states: Vec<String> = inbox(folder.path()).await.into_iter().map(|(_, state, ..)| state).collect();
    assert_eq!(states, ["given up", "done", "done"]);
}

#[tokio::test]
async fn no_batch_is_so_broken_that_it_blocks_its_neighbours() {
    let (api, _folder, mut program) = desk().await;
    api.called("getupdates", 1).await;
    api.say(1, PARKS);
    // No JSON at all, and nested deeper than any reader follows.
    api.queue_raw(r#"{"update_id":ID,"message":{"text":"#);
    api.queue_raw(&format!(r#"{{"update_id":ID,"message":{}1{}}}"#, "[".repeat(5000), "]".repeat(5000)));
    api.queue("message", message(2, json!({"text": "x".repeat(10_000_000)})));
    api.queue_raw(&format!(r#"{{"update_id":99999999999999,"message":{}}}"#, message(2, json!({"text": PARKS}))));
    api.say(3, PARKS);
    for chat in [1, 3] {
        assert!(api.sent_to(chat, 1).await[0].text.contains("43"));
    }
    program.stop().await;
    assert_eq!(api.waiting(), 0);
}

/// The program with a webhook; its address.
async fn webhook(api: &BotApi, folder: &Path) -> (Program, String) {
    let settings = [
        ("DESK_WEBHOOK_URL", "https://desk.example/telegram/hook"),
        ("DESK_WEBHOOK_SECRET", SECRET),
        ("DESK_LISTEN", "127.0.0.1:0"),
    ];
    let program = Program::start_with(api.url(), folder, &settings);
    program.says("listening on").await;
    let said = program.output();
    let address = said.split("listening on ").nth(1).unwrap().split_whitespace().next().unwrap();
    let address: String = address.chars().filter(|c| c.is_ascii_digit() || ".:".contains(*c)).collect();
    (program, format!("http://{address}/telegram/hook"))
}

async fn bring(url: &str, secret: Option<&str>, body: String) -> u16 {
    let mut request = reqwest::Client::new().post(url).body(body);
    if let Some(secret) = secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    request.send().await.unwrap().status().as_u16()
}

fn update(id: i64, chat: i64) -> Value {
    json!({"update_id": id, "message": message(chat, json!({"text": PARKS}))})
}

#[tokio::test]
async fn by_webhook_the_same_desk_answers_and_only_telegram_is_let_in() {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let (mut program, url) = webhook(&api, folder.path()).await;
    let set = &api.requests("setwebhook")[0].body;
    assert_eq!((&set["url"], &set["secret_token"]), (&json!("https://desk.example/telegram/hook"), &json!(SECRET)));
    assert_eq!(set["allowed_updates"].as_array().unwrap().len(), 7);
    let body = update(1, 7).to_string();
    assert_eq!(bring(&url, None, body.clone()).await, 401);
    assert_eq!(bring(&url, Some("webhook-Secret_0123456780"), body.clone()).await, 401);
    assert_eq!(bring(&url, Some(SECRET), "x".repeat(1_100_000)).await, 413);
    assert_eq!(bring(&format!("{url}/other"), Some(SECRET), body.clone()).await, 404);
    assert_eq!(reqwest::get(&url).await.unwrap().status().as_u16(), 405);
    for broken in ["", "null", "{\"update_id\":", "{\"update_id\":5,\"something_new\":{}}", "[]"] {
        assert_eq!(bring(&url, Some(SECRET), broken.to_owned()).await, 200, "{broken}");
    }
    // Telegram brings an update again when it did not hear that it arrived.
    for _ in 0..3 {
        assert_eq!(bring(&url, Some(SECRET), body.clone()).await, 200);
    }
    assert!(api.sent_to(7, 1).await[0].text.contains("43"));
    assert_eq!(bring(&url, Some(SECRET), update(2, 8).to_string()).await, 200);
    api.sent_to(8, 1).await;
    program.stop().await;
    assert_eq!(api.sent_to(7, 1).await.len(), 1);
    assert!(api.requests("deletewebhook").is_empty() && api.requests("getupdates").is_empty());
    assert!(!program.output().contains(SECRET), "{}", program.output());
}

#[tokio::test]
async fn a_webhook_is_not_served_without_a_secret_or_with_a_wrong_setting() {
    let api = BotApi::start().await;
    let folder = tempfile::tempdir().unwrap();
    let url = ("DESK_WEBHOOK_URL", "https://desk.example/hook");
    let secret = ("DESK_WEBHOOK_SECRET", SECRET);
    let wrong: [(&[(&str, &str)], &str); 5] = [
        (&[url], "a webhook needs DESK_WEBHOOK_SECRET"),
        (&[url, ("DESK_WEBHOOK_SECRET", "short")], "DESK_WEBHOOK_SECRET: the secret of the webhook must be 16 to 256"),
        (&[("DESK_WEBHOOK_URL", "http://desk.example/hook"), secret], "DESK_WEBHOOK_URL must be the public address"),
        (&[url, secret, ("DESK_LISTEN", "8080")], "DESK_LISTEN must be an address and a port"),
        (&[("DESK_MESSAGES_PER_SECOND", "0")], "DESK_MESSAGES_PER_SECOND must be a whole number"),
    ];
    for (settings, said) in wrong {
        let mut program = Program::start_with(api.url(), folder.path(), settings);
        assert!(!program.ended().await.success());
        assert!(program.output().contains(said) && !program.output().contains("short"), "{}", program.output());
    }
    api.fault("setwebhook", Fault::Refuse(400, "Bad Request: bad webhook: Failed to resolve host"));
    let mut program = Program::start_with(api.url(), folder.path(), &[url, secret, ("DESK_LISTEN", "127.0.0.1:0")]);
    assert!(!program.ended().await.success());
    assert!(program.output().contains("check DESK_WEBHOOK_URL"), "{}", program.output());
}

#[tokio::test]
async fn while_the_store_cannot_write_nothing_is_acknowledged() {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let (mut program, url) = webhook(&api, folder.path()).await;
    let mut other = SqliteConnectOptions::new().filename(folder.path().join("desk.db")).connect().await.unwrap();
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    assert_eq!(bring(&url, Some(SECRET), update(1, 7).to_string()).await, 503);
    sqlx::query("COMMIT").execute(&mut other).await.unwrap();
    assert_eq!(bring(&url, Some(SECRET), update(1, 7).to_string()).await, 200);
    api.sent_to(7, 1).await;
    program.stop().await;
    assert!(program.output().contains("what arrives cannot be kept"), "{}", program.output());
}

#[tokio::test]
async fn a_group_that_is_upgraded_keeps_its_settings_and_every_kind_ends_quietly() {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let url = DatabaseUrl::Sqlite(folder.path().join("desk.db"));
    let store = Store::open(&url).await.unwrap();
    store.set_chat_language(-7, Language::Vi, Utc::now()).await.unwrap();
    store.set_chat_language(-8, Language::Vi, Utc::now()).await.unwrap();
    store.close().await;
    let mut program = Program::start(&api, folder.path());
    api.queue("message", message(-7, json!({"migrate_to_chat_id": -1007})));
    api.queue("message", message(-1008, json!({"migrate_from_chat_id": -8})));
    let person = message(5, json!({}))["from"].clone();
    api.queue("channel_post", message(-1009, json!({"text": "news"})));
    api.queue("edited_message", message(5, json!({"text": PARKS, "edit_date": 2})));
    api.queue("inline_query", json!({"id": "1", "from": person, "query": "FDI", "offset": ""}));
    api.queue(
        "my_chat_member",
        json!({"chat": message(5, json!({}))["chat"], "from": person, "date": 1,
        "old_chat_member": {"status": "member", "user": person}, "new_chat_member": {"status": "kicked", "user": person,
        "until_date": 0}}),
    );
    api.say(9, PARKS);
    api.sent_to(9, 1).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    program.stop().await;
    assert!(inbox(folder.path()).await.iter().all(|(_, state, ..)| state == "done"));
    let store = Store::open(&url).await.unwrap();
    for (old, new) in [(-7, -1007), (-8, -1008)] {
        assert_eq!(store.chat_language(new).await.unwrap(), Some(Language::Vi));
        assert_eq!(store.chat_language(old).await.unwrap(), None);
    }
}

#[tokio::test]
async fn the_kinds_asked_for_are_exactly_those() {
    let (api, _folder, _program) = desk().await;
    api.called("getupdates", 1).await;
    let asked = &api.requests("getupdates")[0].body["allowed_updates"];
    let kinds = ["message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "inline_query"];
    assert_eq!(asked.as_array().unwrap().len(), 7);
    assert!(kinds.iter().all(|kind| asked.as_array().unwrap().contains(&json!(kind))));
    assert!(asked.as_array().unwrap().contains(&json!("my_chat_member")));
}
