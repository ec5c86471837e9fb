//! Groups and channels: silent unless addressed, short, in the topic, in the language the admins chose.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use serde_json::{Value, json};
use support::bot_api::{ANONYMOUS, BotApi, Sent, message, user};
use support::program::{PARKS, Program, desk};

/// A supergroup, and three people in it.
const GROUP: i64 = -100_500;
const ADMIN: i64 = 21;
const AN: i64 = 22;
const BINH: i64 = 23;

fn mention(text: &str) -> String {
    format!("@OurBot {text}")
}

/// Asks something of the desk at last; what was said before it in the group was left in peace.
async fn only_this_is_answered(api: &BotApi) -> Sent {
    api.say_in(GROUP, AN, 99, &mention(PARKS), json!({}));
    let sent = api.sent_to(GROUP, 1).await;
    assert_eq!(sent.len(), 1, "{sent:#?}");
    let asked = &api.asked("sendmessage", 1).await[0];
    assert_eq!(asked["reply_parameters"], json!({"message_id": 99, "allow_sending_without_reply": true}));
    sent[0].clone()
}

#[tokio::test]
async fn it_is_silent_unless_addressed() {
    let (api, _folder, _program) = desk().await;
    let from_us = json!({"id": 424_242, "is_bot": true, "first_name": "Desk", "username": "OurBot"});
    let ours = |more: Value| {
        let mut message = message(GROUP, json!({"message_id": 3, "from": from_us}));
        message.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({"reply_to_message": message})
    };
    let forwarded = json!({"forward_origin": {"type": "hidden_user", "sender_user_name": "A", "date": 1}});
    let replied = json!({"reply_to_message": message(GROUP, json!({"text": "hello"}))});
    let topic = ours(json!({"forum_topic_created": {"name": "FDI", "icon_color": 1}}));
    for (text, more) in [
        (PARKS, json!({})),
        ("@OtherBot total FDI", json!({})),
        ("mail an@ourbot.vn", json!({})),
        ("/fdi@OtherBot", json!({})),
        ("/roll", json!({})),
        ("total FDI", replied),
        ("total FDI", topic),
        ("@OurBot total FDI", forwarded),
        ("US$50.3 billion, says @OurBot", json!({"via_bot": from_us})),
        ("@OurBot total FDI", json!({"from": {"id": 5, "is_bot": true, "first_name": "Other"}})),
    ] {
        api.say_in(GROUP, AN, 50, text, more);
    }
    let answer = only_this_is_answered(&api).await;
    assert!(answer.text.contains("43") && answer.text.contains("Source:"), "{}", answer.text);
    api.say_in(GROUP, BINH, 100, "and in July 2025?", ours(json!({"text": "43"})));
    api.say_in(GROUP, BINH, 101, "/help@ourbot", json!({}));
    assert!(api.sent_to(GROUP, 3).await[2].text.contains("In groups I keep it short"));
}

#[tokio::test]
async fn an_answer_in_a_group_is_short_and_leads_on() {
    let (api, _folder, _program) = desk().await;
    api.say_in(GROUP, AN, 50, &mention("total FDI?"), json!({}));
    let short = api.sent_to(GROUP, 1).await[0].clone();
    assert!(short.text.starts_with("US$50.3 billion") && short.text.contains("Source:"), "{}", short.text);
    assert!(short.text.contains("Also published") && !short.text.contains("You could also ask"), "{}", short.text);
    let [(name, address)] = short.buttons.as_slice() else { panic!("{short:#?}") };
    assert_eq!(name, "Continue in private");
    // The button leads to the same figure, in full.
    let link = address.strip_prefix("https://t.me/OurBot?start=").unwrap();
    assert!(link.starts_with("fact-"), "{link}");
    api.say(7, &format!("/start {link}"));
    let full = &api.sent_to(7, 2).await[1];
    assert!(full.text.starts_with("US$50.3 billion") && full.text.len() > short.text.len(), "{}", full.text);
    // A list is cut, the mention alone asks back, and under somebody's question it asks that.
    api.say_in(GROUP, AN, 51, &mention("compare DEEP C and Trang Due"), json!({}));
    let list = &api.sent_to(GROUP, 2).await[1].text;
    assert!(list.contains("• …") && list.matches('•').count() == 4, "{list}");
    api.say_in(GROUP, AN, 52, "@OurBot", json!({}));
    assert!(api.sent_to(GROUP, 3).await[2].text.contains("What would you like to know?"));
    api.say_in(GROUP, AN, 53, "@OurBot", json!({"reply_to_message": message(GROUP, json!({"text": PARKS}))}));
    assert!(api.sent_to(GROUP, 4).await[3].text.contains("43"));
}

#[tokio::test]
async fn it_answers_in_the_topic_it_was_asked_in() {
    let (api, _folder, _program) = desk().await;
    let question = mention(PARKS);
    api.say_in(GROUP, AN, 50, &question, json!({"message_thread_id": 77, "is_topic_message": true}));
    // A thread of replies in a group without topics, and the topic "General".
    api.say_in(GROUP, AN, 51, &question, json!({"message_thread_id": 12}));
    api.say_in(GROUP, AN, 52, &question, json!({"message_thread_id": 1, "is_topic_message": true}));
    api.say_in(GROUP, AN, 53, "/help", json!({"message_thread_id": 77, "is_topic_message": true}));
    let sent = api.asked("sendmessage", 4).await;
    let topics: Vec<&Value> = sent.iter().map(|body| &body["message_thread_id"]).collect();
    assert_eq!(topics, [&json!(77), &Value::Null, &Value::Null, &json!(77)]);
}

#[tokio::test]
async fn everyone_has_a_conversation_of_their_own() {
    let (api, _folder, _program) = desk().await;
    api.say_in(GROUP, AN, 50, &mention("How much FDI came from South Korea?"), json!({}));
    api.say_in(GROUP, BINH, 51, &mention(PARKS), json!({}));
    api.say_in(GROUP, AN, 52, &mention("And from China?"), json!({}));
    let sent = api.sent_to(GROUP, 3).await;
    assert!(sent[2].text.contains("China") && sent[2].text.contains("FDI"), "{}", sent[2].text);
}

#[tokio::test]
async fn the_admins_choose_the_language() {
    let (api, folder, mut program) = desk().await;
    api.admins(GROUP, &[ADMIN]);
    let vietnamese = mention("Hải Phòng có bao nhiêu khu công nghiệp?");
    api.say_in(GROUP, AN, 50, &vietnamese, json!({}));
    assert!(api.sent_to(GROUP, 1).await[0].text.contains("Nguồn"), "no language chosen: that of the question");
    api.say_in(GROUP, AN, 51, "/language vi", json!({}));
    api.say_in(GROUP, AN, 52, "/language@OurBot", json!({}));
    let sent = api.sent_to(GROUP, 3).await;
    assert!(sent[1..].iter().all(|sent| sent.text.contains("Only the admins") && sent.buttons.is_empty()), "{sent:#?}");
    assert_eq!(api.requests("getchatadministrators").len(), 1, "it is asked once in a moment");

    api.say_in(GROUP, ADMIN, 53, "/language VI", json!({}));
    assert!(api.sent_to(GROUP, 4).await[3].text.contains("tiếng Việt"));
    api.say_in(GROUP, AN, 54, &mention(PARKS), json!({}));
    assert!(
        api.sent_to(GROUP, 5).await[4].text.contains("Nguồn"),
        "an English question is answered as the admins chose"
    );
    program.stop().await;

    let _program = Program::start(&api, folder.path());
    let group = json!({"id": GROUP, "type": "supergroup", "title": "Investors"});
    api.say_in(GROUP, ANONYMOUS, 55, "/language en", json!({"sender_chat": group}));
    let offer = api.sent_to(GROUP, 6).await[5].clone();
    assert!(offer.text.contains("English"), "an anonymous admin is one: {}", offer.text);
    let channel = json!({"id": -100_900, "type": "channel", "title": "Elsewhere"});
    api.say_in(GROUP, ANONYMOUS, 56, "/language vi", json!({"sender_chat": channel}));
    assert!(api.sent_to(GROUP, 7).await[6].text.contains("Only the admins"), "who writes as a channel is none");

    api.press_in(GROUP, AN, offer.id, "1:lang:vi");
    let notice = &api.asked("answercallbackquery", 1).await[0]["text"];
    assert!(notice.as_str().unwrap().contains("Only the admins") && api.requests("editmessagetext").is_empty());
    api.press_in(GROUP, ADMIN, offer.id, "1:lang:vi");
    api.called("editmessagetext", 1).await;
    assert!(api.sent_to(GROUP, 6).await[5].text.contains("tiếng Việt"));
}

#[tokio::test]
async fn it_greets_a_group_once_and_notes_when_it_is_removed() {
    let (api, _folder, program) = desk().await;
    let group = json!({"id": GROUP, "type": "supergroup", "title": "Investors"});
    let channel = json!({"id": -100_900, "type": "channel", "title": "News"});
    api.membership(channel.clone(), "left", "administrator");
    api.membership(group.clone(), "left", "member");
    api.membership(group.clone(), "member", "administrator");
    let greeting = api.sent_to(GROUP, 1).await[0].clone();
    assert!(greeting.text.contains("@OurBot total FDI") && greeting.text.contains("tổng vốn FDI"), "{}", greeting.text);
    assert_eq!(greeting.buttons.len(), 3);
    api.membership(group.clone(), "administrator", "kicked");
    program.says("takes no messages any more: the desk was removed").await;
    api.membership(group, "kicked", "member");
    assert_eq!(api.sent_to(GROUP, 2).await.len(), 2);
    program.says("takes messages again").await;
    // Someone who blocks the desk is not greeted after it.
    let private = json!({"id": 7, "type": "private", "first_name": "An"});
    api.membership(private.clone(), "member", "kicked");
    api.membership(private, "kicked", "member");
    api.membership(channel, "administrator", "left");
    program.says("chat -100900 takes no messages any more").await;
    assert_eq!(api.count(), 2);
}

#[tokio::test]
async fn what_a_group_chose_moves_with_it() {
    let (api, _folder, program) = desk().await;
    const NEW: i64 = -100_777;
    api.admins(-55, &[ADMIN]);
    api.say_in(-55, ADMIN, 50, "/language vi", json!({"chat": {"id": -55, "type": "group", "title": "Investors"}}));
    api.sent_to(-55, 1).await;
    let group = |id: i64| json!({"id": id, "type": "supergroup", "title": "Investors"});
    api.queue("message", message(-55, json!({"migrate_to_chat_id": NEW, "message_id": 51})));
    api.queue("message", message(NEW, json!({"migrate_from_chat_id": -55, "message_id": 1})));
    api.membership(group(NEW), "left", "member");
    program.says("chat -55 is chat -100777 from now on").await;
    api.say_in(NEW, AN, 2, &mention(PARKS), json!({}));
    let sent = api.sent_to(NEW, 1).await;
    assert!(sent.len() == 1 && sent[0].text.contains("Nguồn"), "no second greeting, and in Vietnamese: {sent:#?}");
}

#[tokio::test]
async fn channels_are_left_in_peace_unless_they_ask() {
    let (api, _folder, _program) = desk().await;
    const CHANNEL: i64 = -100_900;
    let channel = json!({"id": CHANNEL, "type": "channel", "title": "News"});
    let post = |number: i64, text: &str, more: Value| {
        let mut post = json!({"message_id": number, "date": 1, "chat": channel, "sender_chat": channel, "text": text});
        post.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        post
    };
    api.queue("channel_post", post(10, PARKS, json!({})));
    api.queue("edited_channel_post", post(10, "@OurBot total FDI", json!({"edit_date": 2})));
    api.queue("channel_post", post(11, &mention(PARKS), json!({"author_signature": "An"})));
    let sent = api.sent_to(CHANNEL, 1).await;
    assert!(sent.len() == 1 && sent[0].text.contains("43"), "{sent:#?}");
    api.queue("edited_channel_post", post(11, &mention("total FDI"), json!({"edit_date": 2})));
    api.called("editmessagetext", 1).await;
    assert!(api.sent_to(CHANNEL, 1).await[0].text.contains("50.3"));
    // The discussion group gets a copy, which asks nothing again.
    let copy = json!({"sender_chat": channel, "from": user(777_000), "is_automatic_forward": true,
        "forward_origin": {"type": "channel", "chat": channel, "message_id": 11, "date": 1}});
    api.say_in(GROUP, 777_000, 3, &mention(PARKS), copy);
    only_this_is_answered_later(&api).await;
}

async fn only_this_is_answered_later(api: &BotApi) {
    api.say_in(GROUP, AN, 99, "/help@OurBot", json!({}));
    let sent = api.sent_to(GROUP, 1).await;
    assert!(sent.len() == 1 && sent[0].text.contains("In groups"), "{sent:#?}");
}

#[tokio::test]
async fn an_edited_question_has_its_answer_edited() {
    let (api, folder, mut program) = desk().await;
    api.say_in(GROUP, AN, 50, &mention(PARKS), json!({}));
    api.edit_in(GROUP, AN, 50, &mention("total FDI"));
    api.called("editmessagetext", 1).await;
    assert!(api.sent_to(GROUP, 1).await[0].text.starts_with("US$50.3 billion"));
    program.stop().await;

    let _program = Program::start(&api, folder.path());
    // Known after a restart; what no longer addresses the desk, or was never answered, changes nothing.
    api.edit_in(GROUP, AN, 50, "never mind");
    api.edit_in(GROUP, AN, 49, &mention(PARKS));
    api.edit_in(GROUP, AN, 50, &mention(PARKS));
    api.called("editmessagetext", 2).await;
    let sent = api.sent(1).await;
    assert!(sent.len() == 1 && sent[0].text.contains("43") && sent[0].buttons.len() == 1, "{sent:#?}");
}

#[tokio::test]
async fn so_it_is_in_a_private_chat() {
    let (api, _folder, _program) = desk().await;
    api.queue("message", message(7, json!({"text": "total FDY of Cat Hai", "message_id": 31})));
    api.sent_to(7, 1).await;
    let edit =
        |number: i64, text: &str| message(7, json!({"text": text, "message_id": number, "edit_date": 1_700_000_100}));
    api.queue("edited_message", edit(30, "a question nobody answered"));
    api.queue("edited_message", edit(31, PARKS));
    api.called("editmessagetext", 1).await;
    // Telegram calls it an edit, too, when a link gets its preview: the text is the same.
    api.queue("edited_message", edit(31, PARKS));
    api.called("editmessagetext", 2).await;
    api.say(7, "/help");
    let sent = api.sent_to(7, 2).await;
    assert!(sent.len() == 2 && sent[0].text.contains("43"), "{sent:#?}");
}
