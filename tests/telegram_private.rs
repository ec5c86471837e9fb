//! Private chats with the real program: menus, the buttons under answers, files, announcements.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use investor_desk::telegram::Key;
use serde_json::json;
use support::bot_api::{BotApi, Sent, message};
use support::program::{PARKS, Program, desk};

/// Someone in a private chat: writes, presses, and reads what comes back.
struct Investor<'a> {
    api: &'a BotApi,
    chat: i64,
}

impl Investor<'_> {
    /// What is said to a text.
    async fn says(&self, text: &str) -> Sent {
        let before = self.api.count();
        self.api.say(self.chat, text);
        self.api.sent(before + 1).await.pop().unwrap()
    }

    /// What is said to a press on the button with this text: a new message.
    async fn presses(&self, under: &Sent, text: &str) -> Sent {
        let before = self.api.count();
        self.api.press(self.chat, under.id, data(under, text));
        self.api.sent(before + 1).await.pop().unwrap()
    }

    /// What a message becomes by a press on its button.
    async fn turns(&self, under: &Sent, text: &str) -> Sent {
        let before = self.api.requests("editmessagetext").len();
        self.api.press(self.chat, under.id, data(under, text));
        self.api.called("editmessagetext", before + 1).await;
        self.api.sent(1).await.into_iter().find(|sent| sent.id == under.id).unwrap()
    }
}

/// What the button with this text carries.
fn data<'s>(sent: &'s Sent, text: &str) -> &'s str {
    let found = sent.buttons.iter().find(|(shown, _)| shown.contains(text));
    &found.unwrap_or_else(|| panic!("no button {text:?} in {sent:#?}")).1
}

fn texts(sent: &Sent) -> Vec<&str> {
    sent.buttons.iter().map(|(text, _)| text.as_str()).collect()
}

async fn chat(api: &BotApi) -> Investor<'_> {
    Investor { api, chat: 7 }
}

#[tokio::test]
async fn zones_are_listed_shown_and_compared_by_buttons() {
    let (api, _folder, _program) = desk().await;
    let investor = chat(&api).await;
    let start = investor.says("/start").await;
    let list = investor.turns(&start, "Industrial parks").await;
    assert!(list.buttons.len() > 8 && texts(&list).contains(&"‹"), "{list:#?}");
    let first = texts(&list)[0].to_owned();
    let second = investor.turns(&list, "›").await;
    assert_ne!(texts(&second)[0], first);
    let list = investor.turns(&second, "‹").await;
    assert_eq!(texts(&list)[0], first);

    let profile = investor.presses(&list, &first).await;
    assert!(profile.text.contains("Source"), "{}", profile.text);
    let others = investor.presses(&profile, "Compare with").await;
    assert!(others.text.contains("beside"), "{}", others.text);
    let compared = investor.presses(&others, texts(&others)[2]).await;
    assert!(compared.text.contains("side by side") || compared.text.contains(" and "), "{}", compared.text);
    let picture = investor.presses(&compared, "Picture").await;
    assert!(picture.file.unwrap().bytes.starts_with(b"\x89PNG"));
    // The conversation goes on from what was shown.
    let followed = investor.says("who is the developer of Trang Due?").await;
    assert!(followed.text.to_lowercase().contains("developer"), "{}", followed.text);
}

#[tokio::test]
async fn foreign_investment_goes_from_the_total_to_a_country_and_through_the_years() {
    let (api, _folder, _program) = desk().await;
    let investor = chat(&api).await;
    let menu = investor.says("/fdi").await;
    assert!(investor.presses(&menu, "Total registered").await.text.contains("US$"));
    let years = investor.presses(&menu, "by year").await;
    assert!(years.text.contains("2023") && years.text.contains("2024"), "{}", years.text);
    assert!(investor.presses(&years, "Picture").await.file.is_some());
    let countries = investor.turns(&menu, "By country").await;
    let korea = investor.presses(&countries, "South Korea").await;
    assert!(korea.text.contains("South Korea") && korea.text.contains("US$"), "{}", korea.text);
    let history = investor.presses(&korea, "History").await;
    assert!(history.text.contains("South Korea"), "{}", history.text);
    let source = investor.presses(&korea, "Source").await;
    assert!(source.text.contains("http") || source.raw.contains("http"), "{}", source.raw);
    // What follows is about the answer whose button was pressed.
    let japan = investor.says("and from Japan?").await;
    assert!(japan.text.contains("Japan") && japan.text.contains("US$"), "{}", japan.text);
}

#[tokio::test]
async fn events_are_listed_and_go_into_a_calendar() {
    let (api, _folder, _program) = desk().await;
    let investor = chat(&api).await;
    let coming = investor.says("/events").await;
    let past = investor.turns(&coming, "Past events").await;
    let event = investor.presses(&past, texts(&past)[0]).await;
    assert!(!event.text.is_empty());
    api.say(7, "When is B.Fest 2025?");
    let fest = api.sent(3).await.pop().unwrap();
    let file = investor.presses(&fest, "calendar").await.file.unwrap();
    let text = String::from_utf8(file.bytes).unwrap();
    assert!(file.name.ends_with(".ics") && text.starts_with("BEGIN:VCALENDAR") && text.contains("Asia/Ho_Chi_Minh"));
}

#[tokio::test]
async fn an_answer_shows_what_else_is_published_and_comes_as_a_table() {
    let (api, _folder, _program) = desk().await;
    let investor = chat(&api).await;
    let answer = investor.says("Vốn FDI của Hàn Quốc tại Hải Phòng là bao nhiêu?").await;
    let also = investor.presses(&answer, "Số liệu khác").await;
    assert!(also.text.contains("11,5 tỷ") && also.text.contains("12 tỷ"), "{}", also.text);
    let excel = investor.presses(&answer, "Excel").await.file.unwrap();
    assert!(excel.name.ends_with(".xlsx") && excel.bytes.starts_with(b"PK"), "{}", excel.name);
    let csv = investor.presses(&answer, "CSV").await.file.unwrap();
    assert!(csv.name.ends_with(".csv") && String::from_utf8_lossy(&csv.bytes).contains("fdi_registered_cumulative"));
    // Greetings have nothing under them.
    assert!(texts(&investor.says("hello").await).is_empty());
}

#[tokio::test]
async fn a_question_goes_to_a_person_once_under_a_number() {
    let (api, _folder, _program) = desk().await;
    let investor = chat(&api).await;
    let answer = investor.says("How many golf courses does the mayor own?").await;
    assert!(!texts(&answer).contains(&"This is wrong"), "{answer:#?}");
    let told = investor.presses(&answer, "Ask a person").await;
    assert!(told.text.contains("number 1"), "{}", told.text);
    assert_eq!(investor.presses(&answer, "Ask a person").await.text, told.text);
    let answer = investor.says(PARKS).await;
    assert!(investor.presses(&answer, "This is wrong").await.text.contains("number 2"));
}

#[tokio::test]
async fn old_buttons_ask_to_ask_again_and_those_of_others_show_nothing() {
    let (api, folder, mut program) = desk().await;
    let investor = chat(&api).await;
    let answer = investor.says(PARKS).await;
    let stranger = Investor { api: &api, chat: 8 };
    api.press(stranger.chat, answer.id, data(&answer, "Source"));
    api.called("answercallbackquery", 1).await;
    program.stop().await;
    let _program = Program::start(&api, folder.path());
    api.press(7, answer.id, data(&answer, "Source"));
    api.called("answercallbackquery", 2).await;
    for answered in api.requests("answercallbackquery") {
        assert!(answered.body["text"].as_str().unwrap().contains("ask again"), "{answered:#?}");
    }
    assert_eq!(api.count(), 1);
}

#[tokio::test]
async fn a_long_answer_is_one_message_with_pages() {
    let (api, _folder, _program) = desk().await;
    let investor = chat(&api).await;
    let long = "How has FDI attracted in Hai Phong changed since 2016? Which industrial parks are there? Which tax \
                incentives apply in the free trade zone? Tell me about Trang Due. Which events are past?";
    let answer = investor.says(long).await;
    assert_eq!(api.count(), 1);
    assert!(texts(&answer).contains(&"1/2"), "{} letters", answer.text.chars().count());
    let second = investor.turns(&answer, "›").await;
    assert!(second.text != answer.text && texts(&second).contains(&"2/2"));
    assert_eq!(investor.turns(&second, "‹").await.text, answer.text);
    assert_eq!(api.count(), 1);
}

#[tokio::test]
async fn links_lead_to_facts_and_forged_ones_greet() {
    let (api, _folder, _program) = desk().await;
    let investor = chat(&api).await;
    investor.says("/language en").await;
    assert!(investor.says("/start zone-trang-due").await.text.contains("Trang Due"));
    assert!(investor.says("/start event-apec-2027").await.text.contains("APEC"));
    let korea = investor.says("How much FDI from South Korea?").await;
    let fact = "fdi_registered_cumulative:hai-phong/KR:2024-04:s-vna-cheongju-2024";
    let link = investor.says(&format!("/start fact-{}", Key::of(fact))).await;
    assert!(!korea.text.is_empty() && !link.text.is_empty());
    for forged in ["zone-", "zone-../../etc", "fact-zzzzzzzzzzzzzzzz", "event-💣", "-", &"x".repeat(4000)] {
        let greeting = investor.says(&format!("/start {forged}")).await;
        assert!(greeting.text.contains("Welcome"), "{forged}: {}", greeting.text);
    }
    // A newcomer is greeted first.
    api.say(8, "/start zone-trang-due");
    let sent = api.sent_to(8, 2).await;
    assert!(sent[0].text.contains("automatic assistant") && sent[1].text.contains("Trang Due"));
}

#[tokio::test]
async fn topics_are_chosen_kept_and_stopped() {
    let (api, folder, mut program) = desk().await;
    let investor = chat(&api).await;
    let offer = investor.says("/subscribe").await;
    assert!(offer.text.contains("no advertising") && offer.text.contains("/stop"), "{}", offer.text);
    let chosen = investor.turns(&offer, "Events").await;
    assert!(texts(&chosen).contains(&"✓ Events"), "{chosen:#?}");
    program.stop().await;
    let _program = Program::start(&api, folder.path());
    assert!(texts(&investor.says("/subscribe").await).contains(&"✓ Events"));
    assert!(investor.says("/stop").await.text.contains("no announcements"));
    assert!(investor.says("/stop").await.text.contains("nothing to stop"));
}

#[tokio::test]
async fn a_place_on_the_map_is_answered_honestly() {
    let (api, _folder, _program) = desk().await;
    api.queue("message", message(7, json!({"location": {"latitude": 20.86, "longitude": 106.68}})));
    let answer = &api.sent(1).await[0];
    assert!(answer.text.contains("coordinates") || answer.text.contains("km"), "{}", answer.text);
}

#[tokio::test]
async fn what_is_kept_is_shown_and_forgotten() {
    let (api, _folder, program) = desk().await;
    let investor = chat(&api).await;
    investor.says("/language en").await;
    let answer = investor.says("What does the canary-question say?").await;
    investor.presses(&answer, "Ask a person").await;
    let offer = investor.says("/subscribe").await;
    investor.turns(&offer, "Policy").await;

    let before = api.count();
    api.say(7, "/mydata");
    let shown = api.sent(before + 2).await;
    let (text, file) = (&shown[before].text, shown[before + 1].file.clone().unwrap());
    for part in ["English", "Policy", "No. 1", "canary-question"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let file = String::from_utf8(file.bytes).unwrap();
    for part in ["subscription", "policy", "inquiry", "canary-question", "inbox", "/mydata"] {
        assert!(file.contains(part), "{part}: {file}");
    }

    let asked = investor.says("/forgetme").await;
    let kept = investor.turns(&asked, "No, keep it").await;
    assert!(kept.text.contains("Nothing was erased"));
    let asked = investor.says("/forgetme").await;
    let done = investor.turns(&asked, "Yes, erase").await;
    for part in ["settings", "subscribed to: 1", "no longer lead to you: 1", "in memory"] {
        assert!(done.text.contains(part), "{part}: {}", done.text);
    }
    let before = api.count();
    api.say(7, "/mydata");
    let text = api.sent(before + 2).await[before].text.clone();
    assert!(text.contains("none chosen") && !text.contains("canary-question") && !text.contains("Policy"), "{text}");
    assert!(!program.output().contains("canary-question"), "{}", program.output());
}
