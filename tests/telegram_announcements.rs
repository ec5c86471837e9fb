//! Announcements with the real program: chosen in private chats and groups, written by staff in theirs, read where they
//! belong; and the same at the command line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::path::Path;

use chrono::Utc;
use investor_desk::store::{DatabaseUrl, Follower, Interest, Store, Topic};
use serde_json::json;
use support::bot_api::{BotApi, Sent};
use support::program::Program;
use support::terminal::Terminal;

const GROUP: i64 = -100_500;
const ADMIN: i64 = 21;
const AN: i64 = 22;
/// Of the staff.
const LAN: i64 = 31;

async fn store(folder: &Path) -> Store {
    Store::open(&DatabaseUrl::Sqlite(folder.join("desk.db"))).await.unwrap()
}

async fn follower(folder: &Path, chat: i64) -> Follower {
    store(folder).await.follower(chat).await.unwrap().unwrap()
}

/// What a button with this text carries.
fn data<'s>(sent: &'s Sent, text: &str) -> &'s str {
    let found = sent.buttons.iter().find(|(shown, _)| shown.contains(text));
    &found.unwrap_or_else(|| panic!("no button {text:?} in {sent:#?}")).1
}

async fn says(api: &BotApi, chat: i64, text: &str) -> Sent {
    let before = api.sent_to(chat, 0).await.len();
    api.say(chat, text);
    api.sent_to(chat, before + 1).await.pop().unwrap()
}

/// What a message becomes by a press in a private chat.
async fn turns(api: &BotApi, under: &Sent, text: &str) -> Sent {
    let before = api.requests("editmessagetext").len();
    api.press(under.chat, under.id, data(under, text));
    api.called("editmessagetext", before + 1).await;
    api.sent(1).await.into_iter().find(|sent| sent.id == under.id).unwrap()
}

/// What is said to a press in a private chat: a new message.
async fn presses(api: &BotApi, under: &Sent, text: &str) -> Sent {
    let before = api.sent_to(under.chat, 0).await.len();
    api.press(under.chat, under.id, data(under, text));
    api.sent_to(under.chat, before + 1).await.pop().unwrap()
}

/// A server, a folder, and a store in it whose administrator is Lan.
async fn with_lan() -> (BotApi, tempfile::TempDir, Store) {
    let (api, folder) = (BotApi::start().await, tempfile::tempdir().unwrap());
    let own = store(folder.path()).await;
    own.seat_administrator(&format!("telegram:{LAN}"), Some(LAN), Utc::now()).await.unwrap();
    (api, folder, own)
}

#[tokio::test]
async fn a_person_follows_a_park_and_says_how_announcements_come() {
    let (api, folder, _program) = support::program::desk().await;
    assert!(says(&api, 7, "/subscribe Atlantis").await.text.contains("no park and no country"));
    let found = says(&api, 7, "/subscribe trang due").await;
    let chosen = turns(&api, &found, "Trang Due").await;
    assert!(chosen.buttons.iter().any(|(text, _)| text.starts_with("✓ Trang Due")), "{chosen:#?}");
    let settings = turns(&api, &chosen, "Settings").await;
    let quiet = turns(&api, &settings, "Quiet at night").await;
    assert!(quiet.text.contains("22:00 to 07:00"), "{}", quiet.text);
    let weekly = turns(&api, &quiet, "Once a week").await;
    let paused = turns(&api, &weekly, "Pause for a week").await;
    assert!(paused.text.contains("Paused until") && paused.text.contains("one message a week"), "{}", paused.text);
    let follower = follower(folder.path(), 7).await;
    assert_eq!((follower.quiet, follower.weekly), (Some((1320, 420)), true));
    assert!(follower.paused_until.is_some_and(|until| until > Utc::now()));
    let interests = store(folder.path()).await.interests(7).await.unwrap();
    assert!(matches!(interests.as_slice(), [Interest::Zone(zone), ..] if zone.contains("trang-due")), "{interests:?}");
    let awake = turns(&api, &paused, "Pause for a week").await;
    assert!(!awake.text.contains("Paused until"), "{}", awake.text);
    // What a subscriber is answered with is remembered, as long as they want to be told.
    says(&api, 7, support::program::PARKS).await;
    let own = store(folder.path()).await;
    let told =
        async || own.export_chat(7).await.unwrap().get("told").and_then(|rows| rows.as_array()).map_or(0, Vec::len);
    while told().await == 0 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    says(&api, 8, support::program::PARKS).await;
    assert!(!own.export_chat(8).await.unwrap().contains_key("told"));
    assert!(says(&api, 7, "/stop").await.text.contains("no announcements"));
    let before = api.sent_to(7, 0).await.len();
    api.say(7, "/mydata");
    let shown = api.sent_to(7, before + 1).await.swap_remove(before);
    assert!(shown.text.contains("Facts you were answered with"), "{}", shown.text);
}

#[tokio::test]
async fn admins_choose_for_their_group_and_its_topic_and_a_return_restores_nothing() {
    let (api, folder, _program) = support::program::desk().await;
    api.admins(GROUP, &[ADMIN]);
    let group = json!({"id": GROUP, "type": "supergroup", "title": "Korean investors"});
    api.membership(group.clone(), "left", "member");
    let greeting = api.sent_to(GROUP, 1).await;
    assert_eq!(greeting.len(), 1);
    let known = follower(folder.path(), GROUP).await;
    assert!(known.on && known.title.as_deref() == Some("Korean investors"), "{known:?}");

    let topic = json!({"is_topic_message": true, "message_thread_id": 9});
    api.say_in(GROUP, AN, 50, "/subscribe@OurBot", topic.clone());
    assert!(api.sent_to(GROUP, 2).await[1].text.contains("Only the admins"));
    api.say_in(GROUP, ADMIN, 51, "/subscribe@OurBot", topic);
    let offer = api.sent_to(GROUP, 3).await.pop().unwrap();
    let shown = json!({"message_id": offer.id, "date": 1, "chat": group, "text": "shown", "is_topic_message": true,
        "message_thread_id": 9});
    let press = |person: i64, id: &str| {
        json!({"id": id, "from": support::bot_api::user(person), "message": shown, "chat_instance": "1",
            "data": data(&offer, "Foreign investment")})
    };
    api.queue("callback_query", press(AN, "a"));
    api.called("answercallbackquery", 1).await;
    assert!(store(folder.path()).await.interests(GROUP).await.unwrap().is_empty());
    api.queue("callback_query", press(ADMIN, "b"));
    api.called("editmessagetext", 1).await;
    assert_eq!(store(folder.path()).await.interests(GROUP).await.unwrap(), [Interest::Topic(Topic::Fdi)]);
    assert_eq!(follower(folder.path(), GROUP).await.thread_id, Some(9));

    api.membership(group.clone(), "member", "kicked");
    api.membership(group, "kicked", "member");
    api.say_in(GROUP, ADMIN, 52, "/subscribe@OurBot", json!({}));
    // It greets again, and restores nothing.
    let sent = api.sent_to(GROUP, 5).await;
    let asked = sent.iter().find(|sent| sent.text.contains("ended when I was removed")).expect("a question");
    assert!(asked.text.contains("Foreign investment"), "{}", asked.text);
    assert!(!follower(folder.path(), GROUP).await.on);
    api.press_in(GROUP, ADMIN, asked.id, data(asked, "as before"));
    api.called("editmessagetext", 2).await;
    assert!(follower(folder.path(), GROUP).await.on);
}

#[tokio::test]
async fn staff_announce_in_their_chat_and_a_group_reads_it_in_its_topic() {
    let (api, folder, own) = with_lan().await;
    let called = (investor_desk::store::ChatKind::Group, Some("Investors"));
    own.register_follower(GROUP, called, investor_desk::language::Language::Vi, true, Utc::now()).await.unwrap();
    own.subscribe(GROUP, Interest::Partner("KR".into()), Utc::now()).await.unwrap();
    let follower = Follower { thread_id: Some(9), ..own.follower(GROUP).await.unwrap().unwrap() };
    own.set_follower(&follower, Utc::now()).await.unwrap();
    let _program = Program::start(&api, folder.path());

    // A stranger learns nothing.
    assert!(says(&api, 7, "/announce").await.text.contains("do not know that command"));
    let preview = says(&api, LAN, "/announce about fdi_registered_cumulative:hai-phong/KR").await;
    assert!(preview.text.contains("Announcement 1 – draft") && preview.text.contains("1 chat now"), "{}", preview.text);
    let told = presses(&api, &preview, "Send now").await;
    assert!(told.text.contains("goes out now to 1 chat."), "{}", told.text);
    let read = api.sent_to(GROUP, 1).await.remove(0);
    assert!(read.raw.starts_with("<b>Số liệu về Hải Phòng</b>") && read.text.contains("11,5 tỷ"), "{}", read.raw);
    assert!(read.buttons[0].1.starts_with("https://t.me/OurBot?start=fact-"), "{:?}", read.buttons);
    let request = api.requests("sendmessage").into_iter().find(|request| request.body["chat_id"] == GROUP).unwrap();
    assert_eq!(request.body["message_thread_id"], 9);

    says(&api, LAN, "/send 1 edit\nvi: Số liệu <b> & mới\nen: New").await;
    api.called("editmessagetext", 1).await;
    assert!(api.sent_to(GROUP, 1).await[0].raw.contains("&lt;b&gt; &amp; mới"));
    let asked = says(&api, LAN, "/send 1 withdraw").await;
    presses(&api, &asked, "Yes, withdraw").await;
    api.called("deletemessage", 1).await;
    assert!(api.sent_to(GROUP, 1).await[0].deleted);
    says(&api, LAN, "/announce 1 report").await;
    // That it has gone out was told meanwhile.
    let told = async |words: &str| {
        let mut seen = 0;
        while !api.sent_to(LAN, seen).await.iter().any(|sent| sent.text.contains(words)) {
            seen = api.sent_to(LAN, seen + 1).await.len();
        }
    };
    told("Announcement 1 – withdrawn").await;
    told("Thông báo 1 đã gửi xong").await;
}

#[tokio::test]
async fn a_file_staff_send_goes_with_the_announcement_and_is_brought_up_once() {
    let (api, folder, own) = with_lan().await;
    let called = (investor_desk::store::ChatKind::Group, Some("Investors"));
    for chat in [GROUP, GROUP - 1, GROUP - 2] {
        let language =
            if chat == GROUP { investor_desk::language::Language::Vi } else { investor_desk::language::Language::En };
        own.register_follower(chat, called, language, true, Utc::now()).await.unwrap();
        own.subscribe(chat, Topic::Events, Utc::now()).await.unwrap();
    }
    let _program = Program::start(&api, folder.path());
    says(&api, LAN, "/announce new to events\nvi: Hội nghị xúc tiến\nen: Promotion conference").await;
    // A stranger's file under the same words is any file.
    api.send_document_with(7, "evil.pdf", b"%PDF-evil".to_vec(), "/announce 1 with");
    assert!(api.sent_to(7, 1).await[0].file.is_none());
    let before = api.sent_to(LAN, 0).await.len();
    api.send_document_with(LAN, "invitation.pdf", b"%PDF-en".to_vec(), "/announce 1 with");
    let shown = api.sent_to(LAN, before + 1).await.pop().unwrap();
    assert!(
        shown.text.contains("With the file invitation.pdf") || shown.text.contains("Kèm tệp invitation.pdf"),
        "{}",
        shown.text
    );
    api.send_photo(LAN, b"\xff\xd8\xff photo".to_vec(), "/announce 1 with vi");
    api.sent_to(LAN, before + 2).await;
    api.send_photo(LAN, b"\xff\xd8\xff photo".to_vec(), "/announce 1 beside");
    let wrong = api.sent_to(LAN, before + 3).await.pop().unwrap();
    assert!(wrong.text.contains("/announce N with"), "{}", wrong.text);
    says(&api, LAN, "/send 1 now").await;
    let read = async |chat| api.sent_to(chat, 1).await.remove(0);
    let (vietnamese, english, other) = (read(GROUP).await, read(GROUP - 1).await, read(GROUP - 2).await);
    assert_eq!(vietnamese.file.as_ref().unwrap().bytes, b"\xff\xd8\xff photo");
    assert_eq!(
        (english.file.as_ref().unwrap().name.as_str(), other.file.unwrap().bytes),
        ("invitation.pdf", b"%PDF-en".to_vec())
    );
    assert!(vietnamese.text.contains("Hội nghị xúc tiến") && english.text.contains("Promotion conference"));
    let brought: Vec<_> =
        api.requests("senddocument").into_iter().filter(|one| one.body["document"] == "attached").collect();
    assert!(!brought.is_empty() && brought.len() < 3, "{}", brought.len());
}

#[tokio::test]
async fn what_another_program_publishes_is_announced_and_its_correction_offered() {
    let (api, folder, _own) = with_lan().await;
    let _program = Program::start(&api, folder.path());
    says(&api, LAN, "/send auto figure on").await;
    let found = says(&api, 7, "/subscribe south korea").await;
    turns(&api, &found, "South Korea").await;

    let import = async |value: &str| {
        let sheet = folder.path().join("figures.csv");
        let row = format!("Tổng vốn FDI đăng ký lũy kế;Hải Phòng;Hàn Quốc;{value};11/2026;seed-cheongju-2024\n");
        let head = "Chỉ tiêu;Đối tượng;Đối tác;Giá trị;Thời điểm;Nguồn\n";
        std::fs::write(&sheet, format!("{head}{row}")).unwrap();
        let database = format!("sqlite://{}", folder.path().join("desk.db").display());
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_investor-desk"));
        program.arg("import").arg(&sheet).env("DESK_DATABASE_URL", database);
        let done = tokio::task::spawn_blocking(move || program.output()).await.unwrap().unwrap();
        assert!(done.status.success(), "{done:?}");
    };
    let before = api.sent_to(7, 0).await.len();
    import("14,5").await;
    let read = api.sent_to(7, before + 1).await.pop().unwrap();
    assert!(read.text.starts_with("New figure published") && read.text.contains("14.5 billion"), "{}", read.text);
    let before = api.sent_to(LAN, 0).await.len();
    import("14,2").await;
    let offer = api.sent_to(LAN, before + 1).await.pop().unwrap();
    assert!(offer.text.contains("Thông báo 1 dựa vào") && offer.text.contains("14,2 tỷ"), "{}", offer.text);
    presses(&api, &offer, "Đính chính").await;
    api.called("editmessagetext", 2).await;
    let read = api.sent_to(7, 1).await.into_iter().find(|sent| sent.id == read.id).unwrap();
    assert!(read.text.contains("14.2 billion") && read.text.contains("until then the desk said"), "{}", read.text);
}

#[test]
fn the_command_line_does_what_the_chat_does_and_writes_feeds() {
    let terminal = Terminal::new();
    let announce = |words: &[&str], text: &str| {
        let args: Vec<&str> = ["announce", "--as", "Lan"].iter().chain(words).copied().collect();
        terminal.pipe(&args, text.as_bytes())
    };
    assert!(announce(&["list"], "").good().contains("Nothing has been announced yet"));
    let draft = announce(&["compose", "to", "events", "--text", "-"], "vi: Sự kiện mới\nen: A new event").good();
    assert!(draft.contains("Announcement 1 – draft") && draft.contains("/send 1 now v1"), "{draft}");
    assert!(announce(&["report", "9"], "").good().contains("There is no announcement 9"));
    assert!(announce(&["send", "1"], "").good().contains("goes out now to 0 chats"));
    assert!(announce(&["cancel", "1"], "").good().contains("is cancelled"));
    announce(&["compose", "--text", "/nowhere/at/all"], "").refused(1, &["cannot read /nowhere/at/all"]);

    let feeds = terminal.path("feeds");
    let out = terminal.run(&["export", feeds.to_str().unwrap(), "--feeds"]).good();
    assert!(out.starts_with("4 feeds written"), "{out}");
    // Again, in their place.
    terminal.run(&["export", "--feeds", feeds.to_str().unwrap()]).good();
    for tag in ["vi", "en"] {
        let calendar = std::fs::read_to_string(feeds.join(format!("events.{tag}.ics"))).unwrap();
        assert!(calendar.matches("BEGIN:VEVENT").count() > 5, "{calendar}");
        let feed = std::fs::read_to_string(feeds.join(format!("announcements.{tag}.xml"))).unwrap();
        let feed: atom_syndication::Feed = feed.parse().unwrap();
        assert!(feed.id().ends_with(tag) && feed.entries().is_empty());
    }
}
