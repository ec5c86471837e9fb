//! Inquiries with the real program: an asker, staff in Telegram and at the command line, and the staff's group.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use support::bot_api::{ANONYMOUS, BotApi, Fault, Sent, message};
use support::program::Program;

const ASKER: i64 = 7;
const STAFF: i64 = 42;
const STRANGER: i64 = 43;
const GROUP: i64 = -100_500;
const GOLF: &str = "How many golf courses does the mayor own?";

async fn desk(settings: &[(&str, &str)]) -> (BotApi, tempfile::TempDir, Program) {
    let api = BotApi::start().await;
    let folder = tempfile::tempdir().unwrap();
    let settings: Vec<(&str, &str)> = settings.iter().copied().chain([("DESK_ADMIN", "42")]).collect();
    let program = Program::start_with(api.url(), folder.path(), &settings);
    (api, folder, program)
}

/// What is said to a text.
async fn says(api: &BotApi, chat: i64, text: &str) -> Sent {
    let before = api.sent_to(chat, 0).await.len();
    api.say(chat, text);
    api.sent_to(chat, before + 1).await.pop().unwrap()
}

/// What is said to a press on a button.
async fn presses(api: &BotApi, chat: i64, under: &Sent, text: &str) -> Sent {
    let (_, data) =
        under.buttons.iter().find(|(shown, _)| shown.contains(text)).unwrap_or_else(|| panic!("{under:#?}"));
    let before = api.sent_to(chat, 0).await.len();
    api.press(chat, under.id, data);
    api.sent_to(chat, before + 1).await.pop().unwrap()
}

/// A staff command at the command line, beside the running bot.
fn at_the_command_line(folder: &Path, line: &str) -> String {
    let database = format!("sqlite://{}", folder.join("desk.db").display());
    let done = Command::new(env!("CARGO_BIN_EXE_investor-desk"))
        .args(["staff", "--as", "lan", line])
        .env("DESK_DATABASE_URL", database)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

#[tokio::test]
async fn staff_answer_in_telegram_and_at_the_command_line() {
    let (api, folder, program) = desk(&[]).await;
    says(&api, STAFF, "/language en").await;
    let answer = says(&api, ASKER, GOLF).await;
    let told = presses(&api, ASKER, &answer, "Ask a person").await;
    assert!(told.text.contains("as number 1") && told.text.contains("(Hai Phong time)"), "{}", told.text);
    let news = api.sent_to(STAFF, 2).await.pop().unwrap();
    assert!(news.text.starts_with("New question no. 1") && news.text.contains(GOLF), "{}", news.text);
    let shown = presses(&api, STAFF, &news, "Open no. 1").await;
    assert!(shown.text.contains("Inquiry no. 1 – nobody has taken it yet"), "{}", shown.text);
    presses(&api, STAFF, &shown, "I take it").await;
    says(&api, STAFF, "/answer 1 The mayor owns none.").await;
    let got = api.sent_to(ASKER, 3).await.pop().unwrap();
    assert!(got.text.contains("question no. 1") && got.text.ends_with("The mayor owns none."), "{}", got.text);

    // What "and from Japan?" meant is kept with it; the command line answers while the bot runs.
    says(&api, ASKER, "How much has South Korea invested in Hai Phong?").await;
    let followed = says(&api, ASKER, "and from Japan?").await;
    presses(&api, ASKER, &followed, "Ask a person").await;
    let whole = at_the_command_line(folder.path(), "/inquiry 2");
    assert!(
        whole.contains("“and from Japan?”")
            && whole.contains("Understood as: “How much has invested in Hai Phong Japan”"),
        "{whole}"
    );
    let sent = at_the_command_line(folder.path(), "/answer 2 The newer figure for Japan is on its way.");
    assert!(sent.contains("Answered"), "{sent}");
    let got = api.sent_to(ASKER, 7).await.pop().unwrap();
    assert!(got.text.ends_with("The newer figure for Japan is on its way."), "{}", got.text);

    // One is taken back; another's number is none.
    let answer = says(&api, ASKER, GOLF).await;
    let told = presses(&api, ASKER, &answer, "Ask a person").await;
    let (_, data) = told.buttons.iter().find(|(text, _)| text.contains("no longer need")).unwrap().clone();
    api.press(STRANGER, told.id, &data);
    assert!(api.sent_to(STRANGER, 1).await[0].text.contains("nothing to withdraw"));
    let before = api.sent_to(ASKER, 0).await.len();
    api.say(ASKER, "/mydata");
    let shown = api.sent_to(ASKER, before + 2).await.remove(before);
    assert!(shown.text.contains("No. 3") && shown.text.contains("waiting for an answer"), "{}", shown.text);
    let buttons: Vec<&str> = shown.buttons.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(buttons, ["I no longer need an answer to no. 3"], "the others are answered");
    assert!(presses(&api, ASKER, &told, "no longer need").await.text.starts_with("Number 3 is withdrawn."));
    assert!(!program.output().contains("mayor") && !program.output().contains("Japan"), "{}", program.output());
}

/// A reply in the group to a message of the desk, in a topic.
fn reply_to(sent: &Sent, topic: Option<i64>, more: Value) -> Value {
    let us = json!({"id": 424_242, "is_bot": true, "first_name": "Desk", "username": "OurBot"});
    let replied = message(GROUP, json!({"message_id": sent.id, "from": us, "text": sent.text}));
    let mut reply = json!({"reply_to_message": replied});
    if let Some(topic) = topic {
        reply["message_thread_id"] = json!(topic);
        reply["is_topic_message"] = json!(true);
    }
    reply.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    reply
}

#[tokio::test]
async fn in_the_staffs_group_a_reply_of_staff_is_the_answer_and_nothing_else_is() {
    let (api, _folder, _program) = desk(&[("DESK_STAFF_GROUP", "-100500")]).await;
    let answer = says(&api, ASKER, GOLF).await;
    presses(&api, ASKER, &answer, "Ask a person").await;
    let made = api.asked("createforumtopic", 1).await.remove(0);
    assert!(made["name"].as_str().unwrap().starts_with("Số 1 – How many golf"), "{made}");
    let post = api.sent_to(GROUP, 1).await.remove(0);
    assert!(post.text.contains("số 1") && post.text.contains(GOLF), "{}", post.text);
    let topic = api.requests("sendmessage").iter().find_map(|sent| sent.body["message_thread_id"].as_i64());
    assert!(topic.is_some() && api.sent_to(STAFF, 0).await.is_empty(), "the group is told, not everybody");

    let forwarded = json!({"forward_origin": {"type": "hidden_user", "sender_user_name": "A", "date": 1}});
    let as_group = json!({"sender_chat": {"id": GROUP, "type": "supergroup", "title": "Investors"}});
    let talk = json!({"message_thread_id": topic, "is_topic_message": true});
    for (number, (person, more)) in (50..).zip([
        (STRANGER, reply_to(&post, topic, json!({}))),
        (ANONYMOUS, reply_to(&post, topic, as_group)),
        (STAFF, reply_to(&post, topic, forwarded)),
        (STAFF, talk),
    ]) {
        api.say_in(GROUP, person, number, "Nobody shall see this", more);
    }
    api.say_in(GROUP, STAFF, 60, "The mayor owns none.", reply_to(&post, topic, json!({})));
    let done = api.sent_to(GROUP, 2).await.pop().unwrap();
    assert!(done.text.starts_with("Đã trả lời"), "{}", done.text);
    let got = api.sent_to(ASKER, 3).await.pop().unwrap();
    assert!(got.text.ends_with("The mayor owns none.") && !got.text.contains("Nobody shall"), "{}", got.text);

    // A group without topics takes plain messages; a reply to one is the answer to that one.
    api.fault("createforumtopic", Fault::Refuse(400, "Bad Request: the chat is not a forum"));
    let answer = says(&api, ASKER, "Is there a Danish school?").await;
    presses(&api, ASKER, &answer, "Ask a person").await;
    let post = api.sent_to(GROUP, 3).await.pop().unwrap();
    assert!(post.text.contains("số 2"), "{}", post.text);
    api.say_in(GROUP, STAFF, 61, "Not yet.", reply_to(&post, None, json!({})));
    let got = api.sent_to(ASKER, 6).await.pop().unwrap();
    assert!(got.text.contains("no. 2") && got.text.ends_with("Not yet."), "{}", got.text);
    assert_eq!(api.sent_to(ASKER, 0).await.len(), 6, "nothing else reached the asker");
}
