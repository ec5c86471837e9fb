//! The real program against a Bot API server nobody here wrote: PyPI's `lo-bot-api-emulator`.
//!
//! Where it is not installed the tests say so and pass; `scripts/test` installs it under `target/`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use serde_json::{Value, json};
use support::bot_api::{message, user};
use support::emulator::{Emulator, free_port, installed};
use support::program::{PARKS, Program};

const SECRET: &str = "emulator-Secret_0123456789";

async fn say(emulator: &Emulator, chat: i64, text: &str) {
    emulator.queue("message", message(chat, json!({"text": text}))).await;
}

/// The texts sent to a chat, once there are that many.
async fn texts(emulator: &Emulator, chat: i64, count: usize, of_all: usize) -> Vec<String> {
    let sent = emulator.done("sendMessage", of_all).await;
    let to_chat = sent.iter().filter(|call| call.body["chat_id"] == json!(chat));
    let texts: Vec<String> = to_chat.map(|call| call.body["text"].as_str().unwrap().to_owned()).collect();
    assert_eq!(texts.len(), count, "{texts:#?}");
    texts
}

#[tokio::test]
async fn questions_in_both_languages_buttons_and_a_restart() {
    let Some(place) = installed() else { return };
    let emulator = Emulator::start(place, None).await;
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start_with(emulator.url(), folder.path(), &[]);
    say(&emulator, 7, PARKS).await;
    assert!(texts(&emulator, 7, 1, 1).await[0].contains("43"));
    say(&emulator, 8, "Hải Phòng có bao nhiêu khu công nghiệp?").await;
    assert!(texts(&emulator, 8, 1, 2).await[0].contains("Nguồn"));
    say(&emulator, 7, "/language").await;
    let offer = emulator.done("sendMessage", 3).await.pop().unwrap();
    let data = &offer.body["reply_markup"]["inline_keyboard"][0][0]["callback_data"];
    let shown = json!({"message_id": offer.answer["result"]["message_id"], "date": 1, "text": "shown",
        "chat": {"id": 7, "type": "private", "first_name": "An"}});
    let press = json!({"id": "1", "from": user(7), "message": shown, "chat_instance": "1", "data": data});
    emulator.queue("callback_query", press).await;
    emulator.done("answerCallbackQuery", 1).await;
    let edited = &emulator.done("editMessageText", 1).await[0].body;
    assert_eq!(edited["message_id"], offer.answer["result"]["message_id"]);
    assert!(edited["text"].as_str().unwrap().contains("tiếng Việt"), "{edited}");
    let query = json!({"id": "9", "from": user(7), "query": "total FDI", "offset": ""});
    emulator.queue("inline_query", query).await;
    assert!(!emulator.done("answerInlineQuery", 1).await[0].body["results"].as_array().unwrap().is_empty());
    program.stop().await;

    // Said while the desk was away; what it answered before is not answered again.
    say(&emulator, 7, "/help").await;
    let mut program = Program::start_with(emulator.url(), folder.path(), &[]);
    assert!(texts(&emulator, 7, 3, 4).await[2].contains("Quý vị"), "the language is kept");
    program.kill();
    say(&emulator, 8, "/help").await;
    let mut program = Program::start_with(emulator.url(), folder.path(), &[]);
    texts(&emulator, 8, 2, 5).await;
    program.stop().await;
    assert_eq!(emulator.done("sendMessage", 5).await.len(), 5, "something was said twice");
    emulator.verdict(&["sendMessage", "editMessageText", "answerCallbackQuery", "answerInlineQuery", "setMyCommands"]);
}

#[tokio::test]
async fn a_second_program_with_the_token_ends_and_the_first_goes_on() {
    let Some(place) = installed() else { return };
    let emulator = Emulator::start(place, None).await;
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let mut first = Program::start_with(emulator.url(), folders[0].path(), &[]);
    say(&emulator, 7, PARKS).await;
    texts(&emulator, 7, 1, 1).await;
    let mut second = Program::start_with(emulator.url(), folders[1].path(), &[]);
    let status = second.ended().await;
    assert!(!status.success(), "{}", second.output());
    assert!(second.output().contains("another program is already answering as this bot"), "{}", second.output());
    say(&emulator, 7, "/help").await;
    texts(&emulator, 7, 2, 2).await;
    first.stop().await;
}

#[tokio::test]
async fn by_webhook_with_its_secret() {
    let Some(place) = installed() else { return };
    let port = free_port();
    let emulator = Emulator::start(place, Some(port)).await;
    let folder = tempfile::tempdir().unwrap();
    let listen = format!("127.0.0.1:{port}");
    let settings =
        [("DESK_WEBHOOK_URL", "https://desk.example/hook"), ("DESK_WEBHOOK_SECRET", SECRET), ("DESK_LISTEN", &listen)];
    let mut program = Program::start_with(emulator.url(), folder.path(), &settings);
    let set: Value = emulator.done("setWebhook", 1).await[0].body.clone();
    assert_eq!(set["secret_token"], json!(SECRET));
    say(&emulator, 7, PARKS).await;
    assert!(texts(&emulator, 7, 1, 1).await[0].contains("43"));
    let forged = json!({"update_id": 77, "message": message(8, json!({"text": PARKS}))}).to_string();
    let knock = reqwest::Client::new().post(format!("http://{listen}/hook")).body(forged);
    let refused = knock.header("x-telegram-bot-api-secret-token", "emulator-Secret_0123456780").send().await.unwrap();
    assert_eq!(refused.status(), 401);
    say(&emulator, 7, "/help").await;
    texts(&emulator, 7, 2, 2).await;
    program.stop().await;
    emulator.verdict(&["sendMessage", "setWebhook"]);
}
