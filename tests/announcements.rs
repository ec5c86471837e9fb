//! Announcements from the first word to the last report, as staff type them; what chats see meanwhile.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::time::{Duration, Instant};

use chrono::{TimeDelta, Utc};
use investor_desk::announce::feeds::atom;
use investor_desk::announce::{Published, Verdict, on_published};
use investor_desk::facts::Catalogue;
use investor_desk::facts::model::{Exact, Record};
use investor_desk::language::Language;
use investor_desk::staff::Said;
use investor_desk::store::{ChatKind, InboxChange, Interest, Stage, Told, Topic};
use support::office::TestOffice;
use support::post::{Post, Sending, Trouble, Wall};

const ADMIN: u64 = 1;
const LAN: u64 = 2;
const MINH: u64 = 3;
const GROUP: i64 = -1001;
const PERSON: i64 = 501;
const KOREA: &str = "fdi_registered_cumulative:hai-phong/KR";

/// An office with an editor and a publisher, chats that follow, and a channel that sends.
struct Scene {
    office: TestOffice,
    post: Post,
    wall: Wall,
    sending: Sending,
}

impl Scene {
    async fn open(language: Language) -> Scene {
        let office = TestOffice::open(language).await;
        office.joins(LAN, "editor", "Lan").await;
        office.joins(MINH, "publisher", "Minh").await;
        let (post, wall) = (Post::default(), Wall::at(office.now.to_utc()));
        let sending = Sending::begin(&office.office, &post, &wall);
        Scene { office, post, wall, sending }
    }

    async fn follows(&self, chat: i64, language: Language, interests: &[Interest]) {
        let (store, now) = (&self.office.office.store, self.office.now.to_utc());
        let kind = if chat < 0 { ChatKind::Group } else { ChatKind::Private };
        store.register_follower(chat, (kind, Some("Korean investors")), language, true, now).await.unwrap();
        for interest in interests {
            store.subscribe(chat, interest.clone(), now).await.unwrap();
        }
    }

    async fn says(&mut self, user: u64, line: &str) -> Said {
        self.office.now = self.wall.now().fixed_offset();
        self.office.says(user, line).await
    }

    async fn told(&mut self, user: u64, line: &str) -> String {
        self.says(user, line).await.text
    }

    async fn until(&self, what: &str, reached: impl AsyncFn() -> bool) {
        let end = Instant::now() + Duration::from_secs(15);
        while !reached().await {
            assert!(Instant::now() < end, "waited in vain for {what}: {:#?}", self.post.all());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn reaches(&self, number: i64, stage: Stage) {
        let store = &self.office.office.store;
        self.until(&format!("{stage:?}"), async || {
            let now = store.announcement(number).await.unwrap().unwrap().stage;
            let report = store.announcement_report(number).await.unwrap();
            now == stage && report.changing + report.sending == 0
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_figure_is_announced_in_both_languages_corrected_and_reported() {
    let mut scene = Scene::open(Language::En).await;
    scene.follows(GROUP, Language::En, &[Interest::Partner("KR".into())]).await;
    scene.follows(PERSON, Language::Vi, &[Topic::Fdi.into()]).await;
    scene.follows(502, Language::Vi, &[Topic::Events.into()]).await;
    scene.follows(503, Language::En, &[Topic::Fdi.into()]).await;

    let preview = scene.says(LAN, &format!("/announce about {KOREA}")).await;
    for part in [
        "Announcement 1 – draft",
        "Figure on Hai Phong",
        "Số liệu về Hải Phòng",
        "Source:",
        "Nguồn:",
        "3 chats now – 1 in Vietnamese, 2 in English, 1 of them groups",
    ] {
        assert!(preview.text.contains(part), "{part}: {}", preview.text);
    }
    // An editor writes and does not send.
    assert_eq!(scene.told(LAN, "/send 1 now").await, "Your role does not allow this. Nothing was changed.");
    let now = preview.buttons[0][0].1.clone();
    assert_eq!(now, "/send 1 now v1");
    scene.post.trouble(503, Trouble::Says(Verdict::Failed { reason: "blocked", dead: true }));
    let sent = scene.says(MINH, &now).await;
    assert!(sent.text.contains("goes out now to 3 chats"), "{}", sent.text);
    scene.reaches(1, Stage::Done).await;
    let (group, person) = (scene.post.of(GROUP), scene.post.of(PERSON));
    assert!(group[0].text.starts_with("Figure on Hai Phong") && group[0].text.contains("Source: VNA"), "{group:#?}");
    assert!(person[0].text.contains("tỷ"), "{person:#?}");
    assert!(scene.post.of(502).is_empty() && scene.post.of(503).is_empty());
    let report = scene.told(LAN, "/announce 1 report").await;
    for part in ["gone out", "Chats: 3", "Sent: 2", "Not delivered: 1 – the person has blocked the desk", "Took"] {
        assert!(report.contains(part), "{part}: {report}");
    }
    assert!(!scene.office.office.store.follower(503).await.unwrap().unwrap().on, "a dead chat is pruned");
    // Lan wrote it, and is told; nothing is doubtful, so the others are not.
    let told = scene.office.office.store.notices(10).await.unwrap();
    let told: Vec<_> = told.iter().map(|one| (one.notice.chat_id, one.notice.text.as_str())).collect();
    let news = "Thông báo 1 đã gửi xong. Số nơi đã nhận: 2; không gửi được: 1; chưa rõ: 0.";
    assert_eq!(told, [(2, news)]);

    // The figure was wrong. One chat cannot be edited: it is told what was and what is.
    scene.post.trouble(GROUP, Trouble::Says(Verdict::Failed { reason: "fixed", dead: false }));
    let english = group[0].text.replace("11.5", "12.5").replace("11,5", "12,5");
    let vietnamese = person[0].text.replace("11,5", "12,5");
    assert_ne!(english, group[0].text);
    let corrected = scene.told(MINH, &format!("/send 1 correct\nvi: {vietnamese}\nen: {english}")).await;
    assert!(corrected.contains("It said:") && corrected.contains("11.5") && corrected.contains("12.5"), "{corrected}");
    scene.reaches(2, Stage::Done).await;
    assert_eq!(scene.post.of(PERSON).len(), 1);
    assert!(scene.post.of(PERSON)[0].text.contains("12,5"));
    let group = scene.post.of(GROUP);
    assert_eq!((group.len(), group[1].reply_to), (2, Some(group[0].id)));
    assert!(
        group[1].text.starts_with("Correction of our announcement") && group[1].text.contains("12.5"),
        "{group:#?}"
    );
    assert!(scene.told(MINH, "/announce 2 report").await.contains("Sent: 1"));
    assert!(scene.post.of(502).is_empty() && scene.post.of(503).is_empty());
    scene.sending.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_needs_both_languages_a_second_person_and_its_time() {
    let mut scene = Scene::open(Language::Vi).await;
    scene.follows(PERSON, Language::Vi, &[Topic::Policy.into()]).await;
    assert!(scene.told(LAN, "/announce new to polizy\nvi: Chào").await.contains("“polizy”"));
    assert!(scene.told(LAN, "/announce new to 501\nvi: Chào").await.contains("cá nhân"));
    assert!(scene.told(LAN, "/announce new to policy").await.contains("vi:"));
    let draft = scene.told(LAN, "/announce new to policy\nvi: Quy định mới\nvề ưu đãi").await;
    assert!(draft.contains("Quy định mới\nvề ưu đãi") && draft.contains("Còn thiếu nội dung tiếng Anh"), "{draft}");
    assert!(scene.told(MINH, "/send 1 now").await.contains("Còn thiếu nội dung tiếng Anh"));
    scene.told(MINH, "/send auto approval on").await;
    let draft = scene.says(LAN, "/announce 1 en: New rules\non incentives").await;
    assert!(draft.text.contains("New rules\non incentives") && draft.text.contains("hiện có 1 nơi nhận"));
    assert!(scene.told(MINH, "/send 1 at 09:30").await.contains("cần một người khác duyệt"));
    assert!(scene.told(MINH, "/send 1 approve v1").await.contains("không còn như"), "an approval is of what was read");
    assert!(scene.told(MINH, "/send 1 approve v2").await.contains("đã duyệt"));
    assert!(scene.told(MINH, "/send 1 at yesterday").await.contains("“yesterday”"));
    assert!(scene.told(MINH, "/send 1 at 21/11/2026 09:00").await.contains("đã qua"));
    let told = scene.told(MINH, "/send 1 at 23/11/2026 08:00").await;
    assert!(told.contains("08:00 (giờ Hải Phòng, UTC+7)") && told.contains("ngày 23 tháng 11 năm 2026"), "{told}");
    // A change voids the approval and the time.
    scene.told(LAN, "/announce 1 text\nen: New rules on tax").await;
    assert!(scene.told(MINH, "/announce 1").await.contains("bản thảo"));
    // Who wrote it does not approve it.
    scene.told(MINH, "/announce new to policy\nvi: a\nen: b").await;
    assert!(scene.told(MINH, "/send 2 approve").await.contains("một người khác duyệt"));
    assert!(scene.told(MINH, "/send 2 cancel").await.contains("đã hủy"));
    assert!(scene.told(MINH, "/send 2 now").await.contains("cần một người khác duyệt"));
    assert!(scene.told(ADMIN, "/audit").await.contains("send 1"));
    assert!(scene.post.all().is_empty());
    scene.sending.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn doubtful_chats_are_held_and_decided_one_by_one() {
    let mut scene = Scene::open(Language::En).await;
    for chat in [PERSON, 502, GROUP] {
        scene.follows(chat, Language::En, &[Topic::Zones.into()]).await;
    }
    scene.post.trouble(PERSON, Trouble::Unheard);
    scene.post.trouble(GROUP, Trouble::Says(Verdict::Doubtful("cut")));
    scene.told(LAN, "/announce new to zones\nvi: Khu mới\nen: A new park").await;
    scene.told(MINH, "/send 1 now").await;
    scene.reaches(1, Stage::Done).await;
    let report = scene.says(LAN, "/announce 1 report").await;
    for part in [
        "Sent: 1",
        "Doubtful, may have arrived or not: 2",
        "• 501: no answer in time",
        "• Korean investors: the line broke",
    ] {
        assert!(report.text.contains(part), "{part}: {}", report.text);
    }
    let lines: Vec<&str> = report.buttons.iter().flatten().map(|(_, line)| line.as_str()).collect();
    assert_eq!(lines[..4], ["/send 1 again", "/send 1 taken", "/send 1 again -1001", "/send 1 taken -1001"]);
    scene.told(MINH, "/send 1 taken 501").await;
    scene.told(MINH, "/send 1 again -1001").await;
    scene.reaches(1, Stage::Done).await;
    assert_eq!([PERSON, 502, GROUP].map(|chat| scene.post.of(chat).len()), [1, 1, 1]);
    assert!(scene.told(LAN, "/announce 1 report").await.contains("Sent: 3"));
    assert!(scene.told(MINH, "/send 1 again").await.contains("No chat of this announcement is doubtful"));
    scene.sending.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_is_edited_and_withdrawn_everywhere() {
    let mut scene = Scene::open(Language::En).await;
    for chat in [PERSON, 502, GROUP] {
        scene.follows(chat, Language::En, &[Topic::Zones.into()]).await;
    }
    scene.told(LAN, "/announce new to zones\nvi: Một\nen: One").await;
    scene.told(MINH, "/send 1 now").await;
    scene.reaches(1, Stage::Done).await;
    scene.told(MINH, "/send 1 edit\nvi: Hai\nen: Two").await;
    scene.reaches(1, Stage::Done).await;
    assert!(scene.post.all().iter().all(|shown| shown.text == "Two"), "{:#?}", scene.post.all());
    // A reader of the feed sees that the entry is another now.
    let store = &scene.office.office.store;
    let feed = atom(scene.office.office.desk.words(), Language::En, &store.announcements(9).await.unwrap());
    let feed: atom_syndication::Feed = feed.parse().unwrap();
    let entry = &feed.entries()[0];
    assert!(entry.content().unwrap().value() == Some("Two") && Some(entry.updated()) > entry.published(), "{entry:?}");
    let asked = scene.says(MINH, "/send 1 withdraw").await;
    assert!(asked.text.contains("in the 3 chats that have it") && asked.text.contains("48 hours"), "{}", asked.text);
    scene.told(MINH, &asked.buttons[0][0].1).await;
    scene.reaches(1, Stage::Withdrawn).await;
    assert!([PERSON, 502, GROUP].iter().all(|chat| scene.post.of(*chat).is_empty()));
    assert!(scene.told(MINH, "/announce 1 report").await.contains("Deleted again: 3"));
    assert!(scene.told(MINH, "/send 1 edit\nvi: Ba\nen: Three").await.contains("taken back"));
    scene.sending.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_old_to_delete_says_that_it_was_withdrawn() {
    let mut scene = Scene::open(Language::En).await;
    scene.follows(PERSON, Language::Vi, &[Topic::Zones.into()]).await;
    // Three days ago by every clock the desk has.
    scene.sending.stop().await;
    scene.wall = Wall::at(Utc::now() - TimeDelta::days(3));
    scene.sending = Sending::begin(&scene.office.office, &scene.post, &scene.wall);
    scene.told(LAN, "/announce new to zones\nvi: Một\nen: One").await;
    scene.told(MINH, "/send 1 now").await;
    scene.reaches(1, Stage::Done).await;
    scene.told(MINH, "/send 1 withdraw yes").await;
    scene.reaches(1, Stage::Withdrawn).await;
    assert!(scene.post.of(PERSON)[0].text.contains("thu hồi"), "{:#?}", scene.post.all());
    assert!(scene.told(MINH, "/announce 1 report").await.contains("Too old to delete, marked as withdrawn: 1"));
    scene.sending.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_by_a_day_sends_nothing_early_nothing_twice_and_skips_nothing() {
    let mut scene = Scene::open(Language::En).await;
    scene.follows(PERSON, Language::En, &[Topic::Zones.into()]).await;
    scene.told(LAN, "/announce new to zones\nvi: Sau\nen: Later").await;
    scene.told(MINH, "/send 1 at 12:00").await;
    scene.told(LAN, "/announce new to zones\nvi: Ngay\nen: Soon").await;
    scene.wall.jump(TimeDelta::days(1));
    tokio::time::sleep(Duration::from_millis(2500)).await;
    assert!(scene.post.all().is_empty(), "{:#?}", scene.post.all());
    scene.wall.jump(TimeDelta::days(-1));
    scene.told(MINH, "/send 2 now").await;
    scene.wall.jump(TimeDelta::days(-1));
    scene.reaches(2, Stage::Done).await;
    scene.wall.jump(TimeDelta::days(1));
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(scene.post.of(PERSON).iter().map(|shown| shown.text.as_str()).collect::<Vec<_>>(), ["Soon"]);
    scene.sending.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_is_upgraded_gets_it_once_wherever_it_was_chosen() {
    let mut scene = Scene::open(Language::En).await;
    let store = scene.office.office.store.clone();
    scene.follows(GROUP, Language::En, &[]).await;
    scene.follows(-1002, Language::En, &[Topic::Zones.into()]).await;
    scene.told(LAN, "/announce new to zones -1001\nvi: Một\nen: One").await;
    // Chosen by its number, upgraded before it goes out; the other one in the middle of it.
    store.move_chat(GROUP, -9001).await.unwrap();
    scene.post.trouble(-1002, Trouble::Says(Verdict::Moved));
    store
        .register_follower(-9002, (ChatKind::Group, Some("New")), Language::Vi, true, scene.office.now.to_utc())
        .await
        .unwrap();
    scene.told(MINH, "/send 1 now").await;
    scene.until("the attempt", async || scene.post.attempts() >= 2).await;
    store.move_chat(-1002, -9002).await.unwrap();
    scene.reaches(1, Stage::Done).await;
    let chats: Vec<i64> = scene.post.all().iter().map(|shown| shown.chat).collect();
    assert_eq!(chats.len(), 2, "{chats:?}");
    assert!(chats.contains(&-9001), "{chats:?}");
    assert_eq!(store.interests(-9002).await.unwrap(), [Interest::Topic(Topic::Zones)]);
    scene.sending.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_pauses_sleeps_or_waits_for_monday_gets_it_so() {
    let mut scene = Scene::open(Language::En).await;
    let store = scene.office.office.store.clone();
    for chat in [PERSON, 502, 503, 504] {
        scene.follows(chat, Language::En, &[Topic::Zones.into()]).await;
    }
    let now = scene.wall.now();
    let mut paused = store.follower(502).await.unwrap().unwrap();
    paused.paused_until = Some(now + TimeDelta::days(3));
    store.set_follower(&paused, now).await.unwrap();
    let mut asleep = store.follower(503).await.unwrap().unwrap();
    asleep.quiet = Some((8 * 60, 12 * 60));
    store.set_follower(&asleep, now).await.unwrap();
    let mut weekly = store.follower(504).await.unwrap().unwrap();
    weekly.weekly = true;
    store.set_follower(&weekly, now).await.unwrap();
    scene.told(MINH, "/send auto weekly on").await;
    for text in ["vi: Một\nen: One", "vi: Hai\nen: Two"] {
        let draft = scene.told(LAN, &format!("/announce new to zones\n{text}")).await;
        assert!(draft.contains("3 chats now") && draft.contains("Paused: 1"), "{draft}");
    }
    scene.told(MINH, "/send 1 now").await;
    scene.told(MINH, "/send 2 now").await;
    scene.until("two messages", async || scene.post.of(PERSON).len() == 2).await;
    tokio::time::sleep(Duration::from_millis(1200)).await;
    assert_eq!([502, 503, 504].map(|chat| scene.post.of(chat).len()), [0, 0, 0]);
    scene.sending.stop().await;
    // The next morning is a Monday.
    scene.wall = Wall::at(now + TimeDelta::days(1));
    scene.sending = Sending::begin(&scene.office.office, &scene.post, &scene.wall);
    scene.until("the week's message", async || scene.post.of(504).len() == 1).await;
    let week = &scene.post.of(504)[0].text;
    assert!(week.starts_with("The week at") && week.contains("One\n\nTwo"), "{week}");
    assert_eq!(scene.post.of(503).len(), 0, "still in its quiet hours");
    scene.sending.stop().await;
    scene.wall = Wall::at(now + TimeDelta::days(1) + TimeDelta::hours(4));
    scene.sending = Sending::begin(&scene.office.office, &scene.post, &scene.wall);
    scene.until("what was announced in the quiet hours", async || scene.post.of(503).len() == 2).await;
    scene.reaches(2, Stage::Done).await;
    assert_eq!((scene.post.of(504).len(), scene.post.of(502).len()), (1, 0));
    scene.sending.stop().await;
}

/// The facts with one of them changed, published; what that was.
fn publish(scene: &Scene, id: &str, change: impl FnOnce(Record) -> Option<Record>) -> Published {
    let snapshot = scene.office.office.desk.snapshot();
    let old = snapshot.catalogue.records().into_iter().find(|(known, _)| known == id).unwrap().1;
    let new = change(old.clone());
    let others = snapshot.catalogue.records().into_iter().filter(|(known, _)| known != id);
    let all = others.chain(new.clone().map(|record| (id.to_owned(), record)));
    scene.office.office.desk.publish(Catalogue::build(all));
    Published { id: id.to_owned(), old: Some(old), new }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_switched_on_announces_itself_once() {
    let mut scene = Scene::open(Language::En).await;
    let office = scene.office.office.clone();
    scene.follows(PERSON, Language::En, &[Topic::Events.into(), Topic::Fdi.into()]).await;
    let id = office
        .desk
        .snapshot()
        .catalogue
        .events
        .iter()
        .find(|event| {
            let ahead = event.start.is_some_and(|start| start.first_day() > scene.office.now.date_naive());
            ahead && event.state == investor_desk::facts::model::EventState::Announced
        })
        .unwrap()
        .id
        .clone();
    let now = scene.office.now;
    let started = |days: i64| (now.date_naive() + TimeDelta::days(days)).to_string().parse().unwrap();
    let at = |days: i64| {
        move |record: Record| match record {
            Record::Event(event) => Some(Record::Event(investor_desk::facts::model::Event {
                start: Some(started(days)),
                end: None,
                ..event
            })),
            _ => None,
        }
    };
    publish(&scene, &id, at(30));
    let moved = publish(&scene, &id, at(40));
    let new = Published { old: None, ..moved.clone() };
    // Off until switched on.
    on_published(&office.store, &office.desk, &[moved.clone(), new.clone()], now).await.unwrap();
    assert!(scene.told(LAN, "/announce").await.starts_with("Nothing has been announced"));
    for name in ["figure", "event", "change", "reminder"] {
        assert!(scene.told(MINH, &format!("/send auto {name} on")).await.contains(": on"));
    }
    for _ in 0..2 {
        on_published(&office.store, &office.desk, &[moved.clone(), new.clone()], now).await.unwrap();
    }
    scene.until("both", async || scene.post.of(PERSON).len() == 2).await;
    let texts = scene.post.of(PERSON).iter().map(|shown| shown.text.clone()).collect::<Vec<_>>();
    let change = texts.iter().find(|text| text.starts_with("New date:")).unwrap();
    assert!(change.contains("1 January 2027") && change.contains("22 December 2026"), "{change}");
    assert!(texts.iter().any(|text| text.starts_with("Event in Hai Phong")), "{texts:#?}");

    // Cancelled: the old date is named.
    let gone = publish(&scene, &id, |_| None);
    on_published(&office.store, &office.desk, &[gone], now).await.unwrap();
    scene.until("the cancellation", async || scene.post.of(PERSON).len() == 3).await;
    let text = &scene.post.of(PERSON)[2].text;
    assert!(text.starts_with("Cancelled:") && text.contains("1 January 2027"), "{text}");
    // Whoever publishes is asked whether chats that got the earlier text are to be told.
    let notices = office.store.notices(10).await.unwrap();
    assert!(
        notices.iter().any(|one| one.notice.chat_id == 3 && one.notice.text.contains("Năm APEC 2027")),
        "{notices:#?}"
    );
    scene.sending.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_figure_announces_itself_and_its_correction_is_offered_once() {
    let mut scene = Scene::open(Language::Vi).await;
    let office = scene.office.office.clone();
    scene.follows(PERSON, Language::Vi, &[Interest::Partner("KR".into())]).await;
    scene.told(MINH, "/send auto figure on").await;
    let snapshot = office.desk.snapshot();
    let newest = snapshot.catalogue.series("fdi_registered_cumulative", "hai-phong", Some("KR"));
    let id = newest.last().unwrap().id.clone();
    let as_it_is = publish(&scene, &id, Some);
    let new = Published { old: None, ..as_it_is };
    let now = scene.office.now;
    for _ in 0..3 {
        on_published(&office.store, &office.desk, std::slice::from_ref(&new), now).await.unwrap();
    }
    scene.reaches(1, Stage::Done).await;
    assert_eq!(scene.post.of(PERSON).len(), 1);
    assert!(scene.post.of(PERSON)[0].text.starts_with("Số liệu mới công bố"));
    let changed = publish(&scene, &id, |record| match record {
        Record::Observation(mut figure) => {
            figure.value = Some(Exact(99.into()));
            figure.value_min = None;
            figure.value_max = None;
            Some(Record::Observation(figure))
        }
        _ => None,
    });
    for _ in 0..2 {
        on_published(&office.store, &office.desk, std::slice::from_ref(&changed), now).await.unwrap();
    }
    let offers: Vec<_> =
        office.store.notices(20).await.unwrap().into_iter().filter(|one| one.notice.chat_id == 3).collect();
    assert_eq!(offers.len(), 1, "{offers:#?}");
    let line = offers[0].notice.buttons[0][1].1.clone();
    assert_eq!(line, "/send 1 correct");
    let told = scene.told(MINH, &line).await;
    assert!(told.contains("99 tỷ"), "{told}");
    scene.reaches(1, Stage::Done).await;
    scene.until("the edit", async || scene.post.of(PERSON)[0].text.contains("99 tỷ")).await;
    assert_eq!(scene.post.of(PERSON).len(), 1, "edited, not sent again");
    scene.sending.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_answered_with_a_figure_that_is_corrected_is_told_under_that_answer() {
    let mut scene = Scene::open(Language::Vi).await;
    let office = scene.office.office.clone();
    scene.follows(PERSON, Language::En, &[Topic::Events.into()]).await;
    scene.follows(502, Language::Vi, &[Topic::Events.into()]).await;
    // Somebody who asked and never subscribed is not remembered.
    let catalogue = office.desk.snapshot();
    let series = catalogue.catalogue.series("fdi_registered_cumulative", "hai-phong", None);
    let id = series.last().unwrap().id.clone();
    let told = |chat_id, answer_id| Told { chat_id, answer_id, facts: vec![id.clone(), "another".into()] };
    let asked = async |told: Vec<Told>, at| {
        office.store.change_inbox(&InboxChange { told, ..InboxChange::default() }, at).await.unwrap();
    };
    let before = scene.wall.now() - TimeDelta::days(1);
    asked(vec![told(PERSON, 70), told(502, 71), told(503, 72)], before).await;
    assert_eq!(office.store.told_before(&id, scene.wall.now()).await.unwrap(), 2);
    assert!(scene.told(MINH, &format!("/announce told {id}")).await.contains("chưa từng được sửa"));

    let at = series.last().unwrap().date.to_string();
    let source = catalogue.catalogue.figure(&id).unwrap().observation.source.clone();
    let (subject, value) = ("fdi_registered_cumulative:hai-phong", "52.1 billion USD");
    let drafted = scene.told(LAN, &format!("/set {subject} {value} at {at} source {source} because misprint")).await;
    let handed = scene.told(LAN, "/submit 2 we looked at the report again").await;
    let approved = scene.told(MINH, "/approve 2 checked").await;
    assert!(approved.contains("Đã công bố"), "{drafted}\n{handed}\n{approved}");
    // Asked again since: told right.
    asked(vec![told(502, 90)], scene.wall.now() + TimeDelta::minutes(1)).await;
    let notices = office.store.notices(20).await.unwrap();
    let offers: Vec<_> = notices.iter().filter(|one| one.notice.text.contains("người đăng ký")).collect();
    // The administrator may publish as well.
    assert!(offers.len() == 2 && offers[0].notice.text.contains("đã có 2 người"), "{notices:#?}");
    let preview = scene.told(MINH, &offers[0].notice.buttons[0][0].1.clone()).await;
    assert!(preview.contains("Đính chính thông tin chúng tôi đã cung cấp"), "{preview}");
    assert!(preview.contains("hiện có 1 nơi nhận") && preview.contains("trước đó số liệu được nêu là"), "{preview}");
    scene.told(MINH, "/send 1 now").await;
    scene.reaches(1, Stage::Done).await;
    let read = scene.post.of(PERSON);
    assert!(read.len() == 1 && read[0].reply_to == Some(70), "{read:#?}");
    assert!(read[0].text.contains("US$52.1 billion") && read[0].text.contains("until then the desk said"));
    assert!(scene.post.of(502).is_empty() && scene.post.of(503).is_empty());
    scene.sending.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_answered_with_what_is_withdrawn_is_told_so() {
    let mut scene = Scene::open(Language::En).await;
    let store = scene.office.office.store.clone();
    scene.follows(PERSON, Language::Vi, &[Topic::Events.into()]).await;
    let event = "abac-iii-2025";
    let told = vec![Told { chat_id: PERSON, answer_id: 7, facts: vec![event.to_owned()] }];
    let change = InboxChange { told, ..InboxChange::default() };
    store.change_inbox(&change, scene.wall.now() - TimeDelta::hours(1)).await.unwrap();
    scene.told(LAN, &format!("/withdraw {event} the organiser called it off | ban tổ chức đã hủy")).await;
    scene.told(LAN, "/submit 2 called off").await;
    let approved = scene.told(MINH, "/approve 2 called off").await;
    assert!(approved.contains("is published"), "{approved}");
    let notices = store.notices(20).await.unwrap();
    let offer = notices.iter().find(|one| one.notice.text.contains("đã có 1 người")).expect("an offer");
    let preview = scene.told(MINH, &offer.notice.buttons[0][0].1.clone()).await;
    assert!(preview.contains("was withdrawn on") && preview.contains("called it off"), "{preview}");
    scene.told(MINH, "/send 1 now").await;
    scene.reaches(1, Stage::Done).await;
    let read = scene.post.of(PERSON);
    assert!(read[0].text.contains("đã được rút") && read[0].text.contains("ban tổ chức đã hủy"), "{read:#?}");
    scene.sending.stop().await;
}
