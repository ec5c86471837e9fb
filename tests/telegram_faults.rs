//! The real program against a Bot API server that fails, and a program that is stopped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::time::{Duration, Instant};

use serde_json::json;
use support::bot_api::{BotApi, Fault, TOKEN, message};
use support::program::{PARKS, Program, desk};

#[tokio::test]
async fn a_malformed_update_does_not_stop_its_neighbours() {
    let (api, _folder, mut program) = desk().await;
    api.say(1, PARKS);
    api.queue("message", json!({"broken": true}));
    api.queue("something_new", json!({"text": "secret words"}));
    api.queue_raw(r#"{"message": {"no": "id"}}"#);
    api.queue_raw("null");
    let half = message(2, json!({"text": "HALF"})).to_string().replace("HALF", "/help\\ud83d");
    api.queue_raw(&format!(r#"{{"update_id":ID,"message":{half}}}"#));
    api.say(3, PARKS);
    for chat in 1..=3 {
        api.sent_to(chat, 1).await;
    }
    program.stop().await;
    assert_eq!(api.waiting(), 0);
    assert!(!program.output().contains("secret words"), "{}", program.output());
}

#[tokio::test]
async fn a_stop_waits_for_the_replies_in_the_making() {
    let (api, _folder, mut program) = desk().await;
    api.slow(7, Duration::from_millis(700));
    for _ in 0..3 {
        api.say(7, PARKS);
    }
    api.sent(1).await;
    program.signal("TERM");
    assert!(program.ended().await.success(), "{}", program.output());
    assert_eq!(api.sent(3).await.len(), 3);
    assert_eq!(api.waiting(), 0);
}

#[tokio::test]
async fn an_interrupt_and_a_stop_before_telegram_answered_end_well() {
    let (api, folder, mut program) = desk().await;
    api.called("getupdates", 1).await;
    program.signal("INT");
    assert!(program.ended().await.success());
    let mut deaf = Program::start_with("http://127.0.0.1:1", folder.path(), &[]);
    deaf.says("cannot be reached").await;
    deaf.stop().await;
}

#[tokio::test]
async fn the_older_of_two_programs_with_one_token_gives_way() {
    let (api, _folder, mut older) = desk().await;
    api.called("getupdates", 1).await;
    let other = tempfile::tempdir().unwrap();
    let mut newer = Program::start(&api, other.path());
    assert!(!older.ended().await.success());
    let output = older.output();
    assert_eq!(output.matches("another program is already answering as this bot").count(), 1, "{output}");
    api.say(7, PARKS);
    assert!(api.sent(1).await[0].text.contains("43"));
    newer.stop().await;
}

#[tokio::test]
async fn a_refused_token_ends_with_one_clear_line() {
    let api = BotApi::start().await;
    let folder = tempfile::tempdir().unwrap();
    for (token, said) in [("424242:wrong", "does not accept the bot token"), ("hunter2", "not a bot token")] {
        let mut program = Program::start_with(api.url(), folder.path(), &[("TELOXIDE_TOKEN", token)]);
        assert!(!program.ended().await.success());
        assert!(program.output().contains(said), "{}", program.output());
        assert!(!program.output().contains(token), "{}", program.output());
    }
}

#[tokio::test]
async fn a_webhook_left_over_is_removed() {
    let api = BotApi::start().await;
    api.set_webhook("https://old.example/hook");
    let folder = tempfile::tempdir().unwrap();
    let _program = Program::start(&api, folder.path());
    api.say(7, PARKS);
    api.sent(1).await;
    assert_eq!(api.requests("deletewebhook").len(), 1);
}

#[tokio::test]
async fn troubles_of_the_server_are_waited_out() {
    let (api, _folder, mut program) = desk().await;
    api.called("getupdates", 1).await;
    api.fault("getupdates", Fault::Page(502));
    api.fault("getupdates", Fault::TooMany { seconds: 1 });
    api.fault("getupdates", Fault::Refuse(500, "Internal Server Error"));
    api.say(6, "/help");
    api.sent(1).await;
    api.fault("sendmessage", Fault::TooMany { seconds: 1 });
    api.say(7, PARKS);
    api.sent_to(7, 1).await;
    api.fault("sendmessage", Fault::Refuse(403, "Forbidden: bot was blocked by the user"));
    api.say(8, PARKS);
    api.called("sendmessage", 4).await;
    api.say(8, PARKS);
    api.sent_to(8, 1).await;
    // The facts of a text that could not be read are named: staff can find what is wrong with it.
    api.fault("sendmessage", Fault::Refuse(400, "Bad Request: can't parse entities: Unsupported start tag"));
    api.say(9, PARKS);
    api.sent_to(9, 1).await;
    program.says("about [ip_count:hai-phong:").await;
    program.stop().await;
}

#[tokio::test]
async fn one_busy_chat_does_not_keep_the_others_waiting() {
    let (api, _folder, _program) = desk().await;
    api.called("getupdates", 1).await;
    api.slow(7, Duration::from_millis(300));
    for _ in 0..200 {
        api.say(7, PARKS);
    }
    api.sent_to(7, 1).await;
    let asked = Instant::now();
    api.say(8, PARKS);
    api.sent_to(8, 1).await;
    assert!(asked.elapsed() < Duration::from_secs(1), "{:?}", asked.elapsed());
}

#[tokio::test]
async fn neither_the_token_nor_what_people_write_is_printed() {
    let api = BotApi::start().await;
    let folder = tempfile::tempdir().unwrap();
    for (level, words_may_show) in [("trace", true), ("info", false)] {
        let mut program = Program::start_with(api.url(), folder.path(), &[("RUST_LOG", level)]);
        let before = api.sent(0).await.len();
        api.fault("sendmessage", Fault::Refuse(400, "Bad Request: something else"));
        api.say(7, "canary question about industrial parks");
        api.say(7, "canary question about industrial parks");
        api.sent(before + 1).await;
        program.stop().await;
        let mut deaf = Program::start_with("http://127.0.0.1:1", folder.path(), &[("RUST_LOG", level)]);
        deaf.says("cannot be reached").await;
        deaf.stop().await;
        let output = program.output() + &deaf.output();
        assert!(output.len() > 100 && !output.contains(TOKEN) && !output.contains("canary-Token"), "{output}");
        assert!(words_may_show || !output.contains("canary"), "{output}");
    }
}
