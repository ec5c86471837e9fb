//! Staff at work with the real program, and everybody who only looks like staff.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use investor_desk::staff::Word;
use investor_desk::store::{DatabaseUrl, Store};
use serde_json::json;
use support::bot_api::{BotApi, Sent, message};
use support::program::Program;

/// The administrator, by the settings.
const ADMIN: i64 = 7;
const LAN: i64 = 8;
const SOURCE: &str = "vns-china-friendship-2025";

struct Office {
    api: BotApi,
    folder: tempfile::TempDir,
    _program: Program,
}

/// An office with these administrators.
async fn office(administrators: &[i64]) -> Office {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let numbers: Vec<String> = administrators.iter().map(i64::to_string).collect();
    let settings = [("DESK_ADMIN", numbers.join(",")), ("DESK_MESSAGES_PER_SECOND", "1000".to_owned())];
    let settings = settings.each_ref().map(|(name, value)| (*name, value.as_str()));
    let program = Program::start_with(api.url(), folder.path(), &settings);
    Office { api, folder, _program: program }
}

impl Office {
    /// What is said to a line in the private chat of a user.
    async fn says(&self, user: i64, line: &str) -> Sent {
        let before = self.api.sent_to(user, 0).await.len();
        self.api.say(user, line);
        self.api.sent_to(user, before + 1).await.pop().unwrap()
    }

    async fn presses(&self, user: i64, under: &Sent, label: &str) -> Sent {
        let before = self.api.sent_to(user, 0).await.len();
        let found = under.buttons.iter().find(|(text, _)| text.contains(label));
        let data = &found.unwrap_or_else(|| panic!("no {label} in {under:#?}")).1;
        self.api.press(user, under.id, data);
        self.api.sent_to(user, before + 1).await.pop().unwrap()
    }

    async fn store(&self) -> Store {
        Store::open(&DatabaseUrl::Sqlite(self.folder.path().join("desk.db"))).await.unwrap()
    }
}

#[tokio::test]
async fn a_day_at_the_office() {
    let office = office(&[ADMIN]).await;
    let invited = office.says(ADMIN, "/staff invite editor Nguyễn Thị Lan").await;
    assert!(invited.text.contains("https://t.me/OurBot?start=join-"), "{}", invited.text);
    let code = invited.text.rsplit("start=").next().unwrap().trim().to_owned();
    let welcome = office.says(LAN, &format!("/start {code}")).await;
    assert!(welcome.text.starts_with("Welcome, Nguyễn Thị Lan"), "{}", welcome.text);
    let can = office.presses(LAN, &welcome, "What can I do").await;
    assert!(can.text.contains("/set SERIES") && !can.text.contains("/approve"), "{}", can.text);

    let line = format!("/set fdi_registered_cumulative:hai-phong 50.4 billion USD at 2025-10 source {SOURCE}");
    let draft = office.says(LAN, &line).await;
    assert!(draft.text.contains("50.3 → 50.4"), "{}", draft.text);
    office.presses(LAN, &draft, "Hand in").await;
    let told = office.api.sent_to(ADMIN, 2).await.pop().unwrap();
    assert!(told.text.contains("has handed in draft 2"), "{}", told.text);
    let shown = office.presses(ADMIN, &told, "Draft 2").await;
    let published = office.presses(ADMIN, &shown, "Publish").await;
    assert!(published.text.contains("is published"), "{}", published.text);
    let answer = office.says(99, "total FDI in Hai Phong").await;
    assert!(answer.text.contains("50.4 billion") && answer.text.contains("Corrected on"), "{}", answer.text);

    let table = format!("indicator;subject;value;as_of;source\nfdi_projects_count;hai-phong;1871;2026-10;{SOURCE}\n");
    // Lan is told first what became of the draft.
    let told = office.api.sent_to(LAN, 5).await.pop().unwrap();
    assert_eq!(told.text, "Your draft 2 was published by administrator.");
    office.api.send_document(LAN, "figures.csv", table.into_bytes());
    let draft = office.api.sent_to(LAN, 6).await.pop().unwrap();
    assert!(draft.text.contains("1871"), "{}", draft.text);
    // Anybody else's file is answered like any file.
    office.api.send_document(99, "figures.csv", b"a;b\n1;2\n".to_vec());
    let refused = office.api.sent_to(99, 2).await.pop().unwrap();
    assert!(refused.text.contains("text"), "{}", refused.text);
    assert_eq!(office.api.requests("getfile").len(), 1, "nobody else's file is fetched");
}

#[tokio::test]
async fn what_only_looks_like_the_administrator_changes_nothing() {
    let set = format!("/set fdi_projects_count:hai-phong 1 at 2025-10 source {SOURCE}");
    let mut lines: Vec<String> = Word::ALL.iter().map(|word| format!("/{} 1 x", word.text())).collect();
    lines.extend([set.clone(), "/staff invite administrator X".to_owned(), "/new event".to_owned()]);
    // An administrator for each line: who sends too much at once is not heard at all.
    let people: Vec<i64> = (0..lines.len() as i64).map(|nth| 2000 + nth).chain([ADMIN]).collect();
    let office = office(&people).await;
    office.says(ADMIN, "/office").await;
    let store = office.store().await;
    let (members, facts) = (store.members().await.unwrap(), store.published().await.unwrap());
    let bot = json!({"id": 5, "is_bot": true, "first_name": "Other", "username": "other_bot"});
    let anonymous =
        json!({"id": 1_087_968_824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot"});
    for (line, admin) in lines.iter().zip(&people) {
        let group = json!({"id": -10_000 - admin, "type": "supergroup", "title": "Investors"});
        let channel = json!({"id": -20_000 - admin, "type": "channel", "title": "News"});
        let from = json!({"id": admin, "is_bot": false, "first_name": "An"});
        let origin = json!({"type": "user", "sender_user": from, "date": 1});
        let with = |more: serde_json::Value| {
            let mut content = json!({"text": line});
            content.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            message(*admin, content)
        };
        office.api.queue("message", with(json!({"forward_origin": origin})));
        office.api.queue("message", with(json!({"via_bot": bot})));
        office.api.queue("message", with(json!({"sender_chat": channel})));
        office.api.queue("edited_message", with(json!({"edit_date": 1_700_000_100})));
        office.api.queue("message", with(json!({"chat": group})));
        office.api.queue("message", with(json!({"chat": group, "from": anonymous, "sender_chat": group})));
        office.api.queue("channel_post", json!({"message_id": 9, "date": 1, "chat": channel, "text": line}));
        let shown = json!({"message_id": 3, "date": 1, "chat": group, "text": "shown"});
        let data = format!("1:do:{}", &line[..line.len().min(58)]);
        let press = json!({"id": "1", "from": from, "message": shown, "chat_instance": "1", "data": data});
        office.api.queue("callback_query", press);
    }
    let end = tokio::time::Instant::now() + std::time::Duration::from_secs(60);
    while office.api.waiting() > 0 || !store.unfinished().await.unwrap().is_empty() {
        assert!(tokio::time::Instant::now() < end, "the updates are not done with");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(store.members().await.unwrap(), members);
    assert_eq!(store.published().await.unwrap(), facts);
    assert_eq!(store.waiting_drafts().await.unwrap(), Vec::<i64>::new());
    assert_eq!(store.dialogues().await.unwrap(), Vec::<String>::new());

    // What is brought twice is done once.
    let twice = message(ADMIN, json!({"text": set}));
    let id = office.api.queue("message", twice.clone());
    office.api.queue_as(id, "message", twice);
    loop {
        let done = office.says(ADMIN, "/review").await;
        if done.text.contains("Drafts that wait") {
            assert!(done.text.contains("Drafts that wait: 1"), "{}", done.text);
            break;
        }
    }
}
