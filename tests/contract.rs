//! The check of every request against the Bot API's description: wrong requests do not pass it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use serde_json::{Value, json};
use support::bot_api::{BotApi, TOKEN, contract};

fn article(id: &str) -> Value {
    json!({"type": "article", "id": id, "title": "43", "input_message_content": {"message_text": "43"}})
}

fn button(button: Value) -> Value {
    json!({"chat_id": 7, "text": "x", "reply_markup": {"inline_keyboard": [[button]]}})
}

#[test]
fn what_the_bot_api_takes_passes() {
    let reply = json!({"message_id": 5, "allow_sending_without_reply": true});
    let command = json!({"command": "help", "description": "What you can ask"});
    for (method, body) in [
        ("getMe", Value::Null),
        ("GetMe", json!({})),
        ("sendMessage", json!({"chat_id": 7, "text": "x"})),
        ("sendMessage", json!({"chat_id": "@channel", "text": "x", "reply_parameters": reply})),
        ("sendMessage", json!({"chat_id": 7, "text": format!("<b>{}</b>", "x".repeat(4096)), "parse_mode": "HTML"})),
        ("sendMessage", button(json!({"text": "a", "callback_data": "ệ".repeat(21)}))),
        ("sendMessage", button(json!({"text": "a", "url": "https://t.me/OurBot?start=group"}))),
        ("answerInlineQuery", json!({"inline_query_id": "1", "results": [article("a"), article("b")]})),
        ("setMyCommands", json!({"commands": [command], "scope": {"type": "all_group_chats"}})),
        (
            "sendDocument",
            contract::typed(
                "sendDocument",
                json!({"chat_id": "7", "document": {"file": "a.csv"},
            "reply_markup": "{\"inline_keyboard\":[]}", "caption": "7"})
                .as_object()
                .unwrap()
                .clone(),
            ),
        ),
    ] {
        assert_eq!(contract::faults(method, &body), [] as [String; 0], "{method} {body}");
    }
}

#[test]
fn what_it_does_not_take_is_named() {
    let results = |results: Vec<Value>| json!({"inline_query_id": "1", "results": results});
    let many = (0..51).map(|id| article(&id.to_string())).collect();
    let command = |name: &str, words: &str| json!({"commands": [{"command": name, "description": words}]});
    for (method, body, fault) in [
        ("sendMesage", json!({}), "no such method"),
        ("sendMessage", json!({"chat_id": 7}), "sendMessage.text is missing"),
        ("sendMessage", json!([]), "no object"),
        ("sendMessage", json!({"chat_id": 7, "text": "x", "disable_web_page_preview": true}), "is unknown"),
        ("sendMessage", json!({"chat_id": 7, "text": 43}), "sendMessage.text is no String"),
        ("sendMessage", json!({"chat_id": 7.5, "text": "x"}), "sendMessage.chat_id is no Integer"),
        ("sendMessage", json!({"chat_id": 7, "text": null}), "is no String"),
        ("sendMessage", json!({"chat_id": 7, "text": "x", "message_thread_id": "3"}), "is no Integer"),
        ("sendMessage", json!({"chat_id": 7, "text": ""}), "0 text, 1 to 4096"),
        ("sendMessage", json!({"chat_id": 7, "text": "<b></b>", "parse_mode": "HTML"}), "0 text"),
        ("sendMessage", json!({"chat_id": 7, "text": "<b>x", "parse_mode": "HTML"}), "end tag"),
        ("sendMessage", json!({"chat_id": 7, "text": "😀".repeat(2049)}), "4098 text"),
        (
            "sendMessage",
            json!({"chat_id": 7, "text": "x", "reply_parameters": {"message": 5}}),
            "ReplyParameters.message is unknown",
        ),
        ("sendMessage", button(json!({"text": "a"})), "0 of"),
        ("sendMessage", button(json!({"text": "a", "url": "https://a.vn", "callback_data": "b"})), "2 of"),
        ("sendMessage", button(json!({"text": "a", "callback_data": "ệ".repeat(22)})), "66 bytes"),
        ("sendMessage", button(json!({"text": "a", "callback_data": ""})), "0 bytes"),
        ("sendPhoto", json!({"chat_id": 7, "photo": "a", "caption": "x".repeat(1025)}), "1025 text"),
        ("answerCallbackQuery", json!({"callback_query_id": "1", "text": "x".repeat(201)}), "201 units"),
        ("answerInlineQuery", results(many), "51 items"),
        ("answerInlineQuery", results(vec![article(&"ệ".repeat(22))]), "66 bytes"),
        (
            "answerInlineQuery",
            results(vec![json!({"type": "article", "id": "a", "title": "43"})]),
            "input_message_content is missing",
        ),
        ("answerInlineQuery", results(vec![json!({"type": "artikel", "id": "a"})]), "is no ="),
        ("setMyCommands", command("Help", "x"), "letters other"),
        ("setMyCommands", command("help", ""), "0 units"),
        ("setMyCommands", command(&"x".repeat(33), "x"), "33 bytes"),
        ("getUpdates", json!({"limit": 101}), "101 range"),
        ("getUpdates", json!({"allowed_updates": "message"}), "allowed_updates is no ["),
    ] {
        let faults = contract::faults(method, &body);
        assert!(faults.iter().any(|found| found.contains(fault)), "{method} {body}: {faults:?}");
    }
}

#[tokio::test]
async fn a_wrong_request_fails_the_test_it_was_made_in() {
    let api = BotApi::start().await;
    let address = format!("{}/bot{TOKEN}/sendMessage", api.url());
    let send = |body: Value| reqwest::Client::new().post(&address).body(body.to_string()).send();
    assert!(send(json!({"chat_id": 7, "text": "x"})).await.unwrap().status().is_success());
    assert_eq!(api.breaches(), [] as [String; 0]);
    send(json!({"chat_id": 7, "text": "x", "colour": "red"})).await.unwrap();
    let other = api.clone();
    let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || drop(other)));
    assert!(ended.is_err(), "a test with a wrong request would pass");
    assert_eq!(api.breaches(), ["sendMessage.colour is unknown"]);
}
