//! The real program against a Bot API server: what people in Telegram see.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use investor_desk::language::Language;
use investor_desk::reply::{Paragraph, Reply, Status, Style};
use investor_desk::store::{DatabaseUrl, Store};
use investor_desk::telegram::{Destination, Pace, Sender, pages, reply_blocks, text_blocks};
use serde_json::json;
use support::bot_api::{BotApi, Fault, Request, TOKEN, message};
use support::program::{PARKS, Program, desk};
use teloxide::{Bot, types::ChatId};

#[tokio::test]
async fn a_question_is_answered_in_its_language() {
    let (api, _folder, mut program) = desk().await;
    api.say(7, PARKS);
    api.say(8, "Hải Phòng có bao nhiêu khu công nghiệp?");
    let english = &api.sent_to(7, 1).await[0];
    assert!(english.text.contains("43"), "{}", english.text);
    let vietnamese = &api.sent_to(8, 1).await[0];
    assert!(vietnamese.text.contains("43"), "{}", vietnamese.text);
    program.stop().await;
    assert_eq!(api.waiting(), 0, "what was answered must not come again");
}

#[tokio::test]
async fn start_greets_in_both_languages_and_help_says_what_can_be_asked() {
    let (api, _folder, _program) = desk().await;
    api.say(7, "/Start@OurBot inv_1");
    let start = &api.sent(1).await[0];
    assert!(start.text.contains("automatic assistant") && start.text.contains("trợ lý tự động"), "{}", start.text);
    let data: Vec<&str> = start.buttons.iter().map(|(_, data)| data.as_str()).collect();
    assert_eq!(data, ["1:lang:vi", "1:lang:en", "1:zones:0", "1:fdi", "1:coming:0"]);
    api.say(7, "/help\nplease");
    assert!(api.sent(2).await[1].text.contains("/language"));
    api.say(7, "/nonsense");
    assert!(api.sent(3).await[2].text.contains("/help"));
    let menus = api.requests("setmycommands");
    let of = |menu: &Request| (menu.body["scope"]["type"].clone(), menu.body["language_code"].clone());
    let [private, group] = [json!("all_private_chats"), json!("all_group_chats")];
    let all = [(&private, json!("vi")), (&group, json!("vi")), (&private, json!(null)), (&group, json!(null))];
    assert_eq!(menus.iter().map(of).collect::<Vec<_>>(), all.map(|(scope, language)| (scope.clone(), language)));
    assert!(menus.iter().all(|menu| menu.refused.is_none() && menu.body["commands"].as_array().unwrap().len() >= 5));
}

#[tokio::test]
async fn a_chosen_language_is_kept_over_a_restart() {
    let (api, folder, mut program) = desk().await;
    api.say(7, "/language");
    let offer = api.sent(1).await[0].clone();
    assert_eq!(offer.buttons[0], ("Tiếng Việt".to_owned(), "1:lang:vi".to_owned()));
    api.press(7, offer.id, "1:lang:vi");
    api.called("editmessagetext", 1).await;
    assert!(api.sent(1).await[0].text.contains("tiếng Việt"), "the offer becomes the confirmation");
    assert_eq!(api.requests("answercallbackquery").len(), 1);
    // A second press changes nothing and is no fault.
    api.press(7, offer.id, "1:lang:vi");
    api.called("editmessagetext", 2).await;
    program.stop().await;

    let _program = Program::start(&api, folder.path());
    api.say(7, "/help");
    assert!(api.sent(2).await[1].text.contains("Quý vị"));
    api.say(7, "/start");
    let greeting = &api.sent(3).await[2];
    assert!(greeting.text.contains("Hải Phòng") && !greeting.text.contains("automatic"), "{}", greeting.text);
    api.say(7, "/language en");
    assert!(api.sent(4).await[3].text.contains("English"));
    // A message that is gone cannot be changed: a new one says it.
    api.press(7, 99_999, "1:lang:vi");
    assert!(api.sent(5).await[4].text.contains("tiếng Việt"));
}

#[tokio::test]
async fn forged_buttons_do_nothing() {
    let (api, _folder, _program) = desk().await;
    let long = "x".repeat(3000);
    for data in ["1:lang:tlh", "1:lang:vi ", "", "💣", &long] {
        api.press(7, 1, data);
    }
    api.called("answercallbackquery", 5).await;
    assert!(api.requests("answercallbackquery").iter().all(|answer| answer.body["text"].is_string()));
    api.say(7, "/help");
    assert!(api.sent(1).await[0].text.contains("English"));
}

#[tokio::test]
async fn news_in_the_bot_api_do_not_empty_a_message() {
    let (api, _folder, _program) = desk().await;
    let date = json!({"type": "date_time", "offset": 0, "length": 3, "unix_time": 1, "date_time_format": "r"});
    let reply = json!({"origin": {"type": "something_new"}, "message_id": 1});
    let keyboard = json!({"inline_keyboard": [[{"text": "a", "something_new": {}}]]});
    api.queue("message", message(1, json!({"text": PARKS, "entities": [date]})));
    api.queue("message", message(2, json!({"text": PARKS, "external_reply": reply})));
    api.queue("message", message(3, json!({"text": PARKS, "reply_markup": keyboard})));
    api.queue("message", message(4, json!({"text": PARKS, "forward_origin": {"type": "something_new", "date": 1}})));
    for chat in 1..=4 {
        assert!(api.sent_to(chat, 1).await[0].text.contains("43"), "chat {chat}");
    }
}

#[tokio::test]
async fn bots_are_not_answered_and_only_texts_are_read() {
    let (api, _folder, _program) = desk().await;
    let mut bot = message(6, json!({"text": PARKS}));
    bot["from"]["is_bot"] = json!(true);
    api.queue("message", bot);
    let photo = json!([{"file_id": "a", "file_unique_id": "a", "width": 1, "height": 1}]);
    for _ in 0..3 {
        api.queue("message", message(5, json!({"photo": photo, "media_group_id": "album"})));
    }
    api.queue("message", message(5, json!({"something_new": {}})));
    api.queue("message", message(5, json!({"pinned_message": message(5, json!({"text": "x"}))})));
    api.queue("message", message(5, json!({"text": "/start@OtherBot"})));
    api.say(5, "/help");
    let sent = api.sent_to(5, 3).await;
    let first: Vec<&str> = sent.iter().map(|sent| sent.text.split('.').next().unwrap()).collect();
    assert_eq!(first[..2], ["I can only read text and places on the map so far"; 2]);
    assert!(first[2].contains("Ask in your own words"));
    assert_eq!(api.sent(3).await.len(), 3, "the bot was answered");
}

#[tokio::test]
async fn what_people_write_cannot_break_the_tags() {
    let (api, _folder, _program) = desk().await;
    let texts = ["<b>&", "</i></b><script>", "FDI <3 & \"2024\"", "&lt;b&gt;", "<a href=\"x\">industrial parks</a>"];
    for text in texts {
        api.say(7, text);
    }
    api.sent(texts.len()).await;
    assert!(
        api.requests("sendmessage").iter().all(|sent| sent.refused.is_none()),
        "{:#?}",
        api.requests("sendmessage")
    );
}

/// A reply longer than three messages can hold.
fn long_reply() -> Reply {
    let paragraph = |style, text: String, link: Option<&str>| Paragraph { style, text, link: link.map(str::to_owned) };
    let sentence = "Khu công nghiệp <Tràng Duệ> & Nam Đình Vũ \u{1f3d7} còn đất. ";
    let mut paragraphs = vec![paragraph(Style::Lead, "43 & more".to_owned(), None)];
    paragraphs.extend((0..60).map(|n| paragraph(Style::Item, format!("{n} {sentence}"), Some("https://a.vn/?a&b"))));
    paragraphs.push(paragraph(Style::Note, sentence.repeat(200), None));
    Reply {
        status: Status::Answered,
        language: Language::Vi,
        paragraphs,
        facts: vec![],
        suggestions: vec![],
        attachments: vec![],
    }
}

/// What sends, without the program around it.
async fn bare(api: &BotApi) -> (Sender, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("desk.db"))).await.unwrap();
    let bot = Bot::new(TOKEN).set_api_url(api.url().parse().unwrap());
    (Sender::new(bot, store, Pace::default()), folder)
}

#[tokio::test]
async fn a_long_reply_is_split_between_its_sentences() {
    let api = BotApi::start().await;
    let (sender, _folder) = bare(&api).await;
    let to = Destination { chat: ChatId(7), topic: None };
    assert!(!sender.pages(to, &pages(&reply_blocks(&long_reply(), "")), None, &[]).await.failed());
    let sent = api.sent(1).await;
    assert!(sent.len() >= 4, "{}", sent.len());
    assert!(sent.iter().all(|page| page.text.ends_with("đất.") || page.text.ends_with("đất. ")), "{sent:#?}");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let all: Vec<String> = sent.iter().flat_map(|page| words(&page.text)).collect();
    assert_eq!(all, words(&long_reply().text()));
    assert!(api.requests("sendmessage").iter().all(|request| request.refused.is_none()));
}

#[tokio::test]
async fn a_word_as_long_as_a_message_goes_out_whole() {
    let api = BotApi::start().await;
    let (sender, _folder) = bare(&api).await;
    let to = Destination { chat: ChatId(7), topic: None };
    for (text, lengths) in [("<".repeat(4096), vec![4096]), ("ệ".repeat(4097), vec![4096, 1])] {
        let before = api.sent(0).await.len();
        assert!(!sender.pages(to, &pages(&text_blocks(&text)), None, &[]).await.failed());
        let sent = api.sent(0).await;
        assert_eq!(sent[before..].iter().map(|page| page.text.chars().count()).collect::<Vec<_>>(), lengths);
    }
}

#[tokio::test]
async fn a_message_whose_tags_are_refused_goes_out_as_plain_text() {
    let api = BotApi::start().await;
    api.fault("sendmessage", Fault::Refuse(400, "Bad Request: can't parse entities: Unsupported start tag"));
    let (sender, _folder) = bare(&api).await;
    let to = Destination { chat: ChatId(7), topic: None };
    let mut reply = long_reply();
    reply.paragraphs.truncate(2);
    assert!(!sender.pages(to, &pages(&reply_blocks(&reply, "")), None, &[]).await.failed());
    let sent = &api.sent(1).await[0];
    assert!(sent.raw.starts_with("43 & more\n\n• 0 Khu công nghiệp <Tràng Duệ>"), "{}", sent.raw);
    assert!(api.requests("sendmessage")[1].body["parse_mode"].is_null());
}
