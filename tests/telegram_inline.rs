//! Inline mode: what is offered while someone types `@OurBot …` in any chat.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use serde_json::{Value, json};
use support::bot_api::{BotApi, message, user};
use support::program::desk;

/// Someone whose Telegram speaks this language types a query; what is offered.
async fn offered(api: &BotApi, language: &str, query: &str, offset: &str) -> Value {
    let mut from = user(7);
    from["language_code"] = json!(language);
    let before = api.requests("answerinlinequery").len();
    api.queue("inline_query", json!({"id": format!("q{before}"), "from": from, "query": query, "offset": offset}));
    api.asked("answerinlinequery", before + 1).await.pop().unwrap()
}

fn titles(answer: &Value) -> Vec<&str> {
    answer["results"].as_array().unwrap().iter().map(|result| result["title"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_answer_is_offered_with_its_source() {
    let (api, _folder, _program) = desk().await;
    let answer = offered(&api, "en", "total FDI", "").await;
    let first = &answer["results"][0];
    assert!(first["title"].as_str().unwrap().starts_with("US$50.3 billion"), "{first}");
    assert!(first["description"].as_str().unwrap().starts_with("Source: Viet Nam News"), "{first}");
    let text = first["input_message_content"]["message_text"].as_str().unwrap();
    assert!(text.contains("Source:") && text.contains("October 2025") && text.contains("https://"), "{text}");
    assert_eq!((&answer["cache_time"], &answer["is_personal"]), (&json!(300), &json!(false)));
    assert!((2..=4).contains(&titles(&answer).len()), "further readings are offered: {:?}", titles(&answer));
    assert!(answer["button"].is_null());
}

#[tokio::test]
async fn it_is_personal_only_when_the_readers_language_decided() {
    let (api, _folder, _program) = desk().await;
    let english = offered(&api, "en", "FDI", "").await;
    let vietnamese = offered(&api, "vi", "FDI", "").await;
    assert!(titles(&english)[0].starts_with("US$") && titles(&vietnamese)[0].contains("tỷ USD"));
    assert_eq!((&english["is_personal"], &vietnamese["is_personal"]), (&json!(true), &json!(true)));
    let typed = offered(&api, "en", "Hải Phòng có bao nhiêu khu công nghiệp?", "").await;
    assert!(titles(&typed)[0].contains("khu công nghiệp") && typed["is_personal"] == json!(false), "{typed}");
}

#[tokio::test]
async fn before_anything_is_typed_there_is_something_to_begin_with() {
    let (api, _folder, _program) = desk().await;
    let english = offered(&api, "en", "  ", "").await;
    assert_eq!(titles(&english).len(), 3);
    assert!(titles(&english)[0].ends_with('?') && english["is_personal"] == json!(true));
    assert!(titles(&offered(&api, "vi", "", "").await)[0].contains("khu công nghiệp"));
    assert!(titles(&offered(&api, "vi", "", "3").await).is_empty(), "there is no second page");
}

#[tokio::test]
async fn what_is_unknown_is_kept_for_a_moment_only() {
    let (api, _folder, _program) = desk().await;
    for query in ["population of Mars", "to", "<b>&", "💣", &"x ".repeat(2000)] {
        let answer = offered(&api, "en", query, "").await;
        assert_eq!((titles(&answer).len(), &answer["cache_time"]), (0, &json!(5)), "{query}");
        assert_eq!(answer["button"]["start_parameter"], json!("inline"));
    }
    let long = format!("total FDI {}", " ".repeat(5000));
    assert!(titles(&offered(&api, "en", &long, "").await)[0].starts_with("US$50.3 billion"));
}

#[tokio::test]
async fn an_answer_put_into_the_chat_with_the_desk_is_no_question() {
    let (api, _folder, _program) = desk().await;
    let ours = json!({"id": 424_242, "is_bot": true, "first_name": "Desk", "username": "OurBot"});
    api.queue("message", message(7, json!({"text": "43 industrial parks", "via_bot": ours})));
    api.say(7, "/help");
    let sent = api.sent_to(7, 1).await;
    assert!(sent.len() == 1 && sent[0].text.contains("Ask in your own words"), "{sent:#?}");
}
