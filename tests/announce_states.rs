//! Whatever happens in whatever order – crashes, refusals, edits, corrections, withdrawals, upgrades – every chat ends
//! in a legal state, and what chats see is what the store says they see.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use investor_desk::facts::model::Bilingual;
use investor_desk::language::Language;
use investor_desk::staff::{Actor, Right};
use investor_desk::store::{
    Act, AnnouncementKind, Audience, ChatKind, DatabaseUrl, Doubt, Known, NewAnnouncement, Outcome, Parcel, Settled,
    Stage, Store, Task, Topic,
};
use proptest::prelude::*;

/// What happens next.
#[derive(Clone, Debug)]
enum Step {
    /// So many are claimed and sent; each goes as its number says.
    Send(Vec<u8>),
    /// Claimed and, as the numbers say, sent or not; then the program ends.
    Crash(Vec<bool>),
    Edit,
    Correct,
    Withdraw,
    /// All doubtful ones are decided.
    Resolve(bool),
    /// A group has a new id.
    Move(usize),
    /// A person wants to be forgotten.
    Forget(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => prop::collection::vec(any::<u8>(), 1..6).prop_map(Step::Send),
        2 => prop::collection::vec(any::<bool>(), 1..6).prop_map(Step::Crash),
        1 => Just(Step::Edit),
        1 => Just(Step::Correct),
        1 => Just(Step::Withdraw),
        1 => any::<bool>().prop_map(Step::Resolve),
        1 => (0..8usize).prop_map(Step::Move),
        1 => (0..8usize).prop_map(Step::Forget),
    ];
    prop::collection::vec(step, 1..14)
}

/// A message as its chat sees it.
struct Shown {
    chat: i64,
    announcement: i64,
    text: String,
    deleted: bool,
}

/// The store, and chats as they are.
struct World {
    store: Store,
    folder: tempfile::TempDir,
    now: DateTime<Utc>,
    shown: Vec<Shown>,
    chats: Vec<i64>,
    /// The id a group has now.
    moved: HashMap<i64, i64>,
    forgotten: Vec<i64>,
    number: i64,
    texts: i64,
    mode: Doubt,
    /// Staff sent doubtful ones again.
    again: bool,
}

fn both(text: &str) -> Bilingual {
    Bilingual { en: text.to_owned(), vi: text.to_owned() }
}

impl World {
    async fn new(mode: Doubt) -> World {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("desk.db"))).await.unwrap();
        let now = Utc.with_ymd_and_hms(2026, 11, 22, 5, 0, 0).unwrap();
        let chats = vec![-1, -2, -3, -4, 5, 6, 7, 8];
        for chat in &chats {
            let kind = if *chat < 0 { ChatKind::Group } else { ChatKind::Private };
            store.register_follower(*chat, (kind, Some("g")), Language::Vi, true, now).await.unwrap();
            store.subscribe(*chat, Topic::Fdi, now).await.unwrap();
        }
        let audience = Audience { interests: vec![Topic::Fdi.into()], ..Audience::default() };
        let kind = AnnouncementKind::Notice;
        let text = both("text 0");
        let new = NewAnnouncement { kind, text, audience, facts: vec![], mode, occasion: None, files: vec![] };
        let (office, about) = (Actor::terminal("test"), String::new());
        let act = Act { actor: &office, right: Right::Publish, action: "send", about };
        let number = store.add_announcement(&act, &new, now).await.unwrap().unwrap();
        store.schedule_announcement(&act, (number, 1), false, now, now).await.unwrap();
        let announcement = store.announcement(number).await.unwrap().unwrap();
        let to = store.recipients(&announcement.audience, now).await.unwrap().chats;
        assert!(store.start_announcement(&announcement, &to, now).await.unwrap());
        assert!(!store.start_announcement(&announcement, &to, now).await.unwrap(), "started twice");
        let (shown, moved, forgotten) = (Vec::new(), HashMap::new(), Vec::new());
        World { store, folder, now, shown, chats, moved, forgotten, number, texts: 0, mode, again: false }
    }

    async fn claim(&mut self, limit: usize) -> Vec<Parcel> {
        self.now += TimeDelta::minutes(10);
        let mut parcels = Vec::new();
        for due in self.store.due_deliveries(limit as i64, self.now, 0).await.unwrap() {
            let lease = self.now + TimeDelta::minutes(2);
            let parcel = self.store.begin_delivery(due.id, &Known::default(), self.now, lease).await.unwrap();
            assert!(self.store.begin_delivery(due.id, &Known::default(), self.now, lease).await.unwrap().is_none());
            parcels.extend(parcel);
        }
        parcels
    }

    /// Does what is to be done in the chat; gives the message.
    fn perform(&mut self, parcel: &Parcel) -> Option<i64> {
        match parcel.task {
            Task::Send { .. } => {
                let (chat, announcement, text) = (parcel.chat_id, parcel.announcement, parcel.text.clone());
                self.shown.push(Shown { chat, announcement, text, deleted: false });
                Some(self.shown.len() as i64 - 1)
            }
            Task::Edit { message_id } => {
                let shown = &mut self.shown[message_id as usize];
                assert_eq!(
                    (shown.chat, shown.announcement),
                    (parcel.chat_id, parcel.announcement),
                    "another message is edited"
                );
                shown.text.clone_from(&parcel.text);
                Some(message_id)
            }
            Task::Withdraw { message_id, .. } => {
                let shown = &mut self.shown[message_id as usize];
                assert_eq!(
                    (shown.chat, shown.announcement),
                    (parcel.chat_id, parcel.announcement),
                    "another message is deleted"
                );
                shown.deleted = true;
                Some(message_id)
            }
        }
    }

    async fn send(&mut self, fates: &[u8]) {
        let parcels = self.claim(fates.len()).await;
        let mut settled = Vec::new();
        for (parcel, fate) in parcels.into_iter().zip(fates) {
            let until = self.now + TimeDelta::seconds(60);
            // Under its old id a group that was upgraded takes nothing.
            let gone = self.moved.contains_key(&parcel.chat_id);
            let outcome = match fate % 8 {
                _ if gone => Outcome::Moved,
                0 => Outcome::NotNow(until),
                1 => Outcome::Doubtful { reason: "cut", until },
                2 => {
                    self.perform(&parcel);
                    Outcome::Doubtful { reason: "timeout", until }
                }
                3 => Outcome::Failed { reason: "rights", dead: false },
                4 if !matches!(parcel.task, Task::Send { .. }) => Outcome::Failed { reason: "fixed", dead: false },
                _ => Outcome::Done { message_id: self.perform(&parcel) },
            };
            settled.push(Settled { parcel, outcome });
        }
        self.store.settle_deliveries(&Known { settled, later: vec![] }, self.now).await.unwrap();
        self.store.finish_announcements(self.now).await.unwrap();
    }

    async fn crash(&mut self, done: &[bool]) {
        for (parcel, done) in self.claim(done.len()).await.into_iter().zip(done) {
            if *done && !self.moved.contains_key(&parcel.chat_id) {
                self.perform(&parcel);
            }
        }
        self.store.recover_deliveries(self.now).await.unwrap();
    }

    async fn step(&mut self, step: &Step) {
        let (office, about) = (Actor::terminal("test"), String::new());
        let act = Act { actor: &office, right: Right::Publish, action: "send", about };
        let (store, now, number) = (self.store.clone(), self.now, self.number);
        match step {
            Step::Send(fates) => self.send(fates).await,
            Step::Crash(done) => self.crash(done).await,
            Step::Edit | Step::Correct => {
                self.texts += 1;
                let text = both(&format!("text {}", self.texts));
                let out = store.announcement(number).await.unwrap().unwrap().stage != Stage::Withdrawn;
                let done = match step {
                    Step::Edit => store.edit_announcement(&act, number, &text, now).await.unwrap(),
                    _ => {
                        let reply = both(&format!("corrected to {}", self.texts));
                        store.correct_announcement(&act, number, (&text, &reply), now).await.unwrap().is_some()
                    }
                };
                assert_eq!(done, out);
                self.texts -= i64::from(!done);
            }
            Step::Withdraw => drop(store.withdraw_announcement(&act, number, now).await.unwrap()),
            Step::Resolve(again) => {
                self.again |= again;
                store.resolve_doubtful(&act, number, (None, *again), now).await.unwrap();
            }
            Step::Move(at) => {
                let old = self.chats[*at];
                if old < 0 && !self.forgotten.contains(&old) {
                    let new = old - 100;
                    self.moved.insert(old, new);
                    self.chats[*at] = new;
                    store.move_chat(old, new).await.unwrap();
                    // Messages are numbered anew there, and what stood in the old chat stays readable.
                    self.shown.iter_mut().filter(|shown| shown.chat == old).for_each(|shown| shown.chat = new);
                }
            }
            Step::Forget(at) => {
                let chat = self.chats[*at];
                if chat > 0 {
                    store.erase_chat(chat).await.unwrap();
                    self.forgotten.push(chat);
                }
            }
        }
        self.legal().await;
    }

    /// The rows of the announcement and its corrections, as they stand.
    async fn legal(&self) {
        let report = self.store.announcement_report(self.number).await.unwrap();
        assert_eq!(report.chats, 8, "a row is lost or too many: {report:?}");
        for chat in &self.chats {
            let copies = self.copies(*chat, self.number).len();
            if self.mode == Doubt::Hold && !self.again {
                assert!(copies <= 1, "chat {chat} got it {copies} times in hold mode");
            }
        }
    }

    fn copies(&self, chat: i64, announcement: i64) -> Vec<&Shown> {
        let ours = |shown: &&Shown| shown.chat == chat && shown.announcement == announcement;
        self.shown.iter().filter(ours).collect()
    }

    /// Lets everything come to its end without further trouble, and compares what is told with what is seen.
    async fn ends_well(&mut self) {
        for _ in 0..40 {
            self.send(&[7; 16]).await;
        }
        let report = self.store.announcement_report(self.number).await.unwrap();
        assert_eq!((report.waiting, report.sending), (0, 0), "{report:?}");
        let announcement = self.store.announcement(self.number).await.unwrap().unwrap();
        assert!(matches!(announcement.stage, Stage::Done | Stage::Withdrawn), "{announcement:?}");
        let doubtful = self.store.doubtful_chats(self.number).await.unwrap();
        for row in self.rows().await {
            let Some(chat) = row.chat.filter(|chat| self.chats.contains(chat)) else { continue };
            let copies = self.copies(chat, self.number);
            match row.state.as_str() {
                "sent" if row.reason.as_deref() == Some("taken as sent") => {}
                "sent" => {
                    assert!(!copies.is_empty(), "chat {chat} did not get what is told to be sent");
                    let current = copies.iter().any(|shown| shown.text == announcement.text.en && !shown.deleted);
                    assert!(
                        current || row.unchanged.is_some() || announcement.stage == Stage::Withdrawn,
                        "chat {chat}: {row:?}"
                    );
                }
                "withdrawn" => assert!(copies.iter().any(|shown| shown.deleted), "chat {chat} has it still"),
                "doubtful" => assert!(doubtful.iter().any(|doubt| doubt.chat_id == chat)),
                "failed" | "cancelled" => {
                    let sure = self.mode == Doubt::Hold && !self.again;
                    assert!(copies.is_empty() || !sure, "chat {chat} got what is told not to be sent: {row:?}");
                }
                other => panic!("chat {chat} ends as {other}"),
            }
        }
        self.store.clone().close().await;
    }

    async fn rows(&self) -> Vec<Row> {
        use sqlx::{Connection, SqliteConnection};
        let url = format!("sqlite://{}", self.folder.path().join("desk.db").display());
        let mut raw = SqliteConnection::connect(&url).await.unwrap();
        let select = "SELECT chat_id, state, reason, unchanged FROM delivery WHERE announcement = $1";
        type Columns = (Option<i64>, String, Option<String>, Option<String>);
        let rows: Vec<Columns> = sqlx::query_as(select).bind(self.number).fetch_all(&mut raw).await.unwrap();
        rows.into_iter().map(|(chat, state, reason, unchanged)| Row { chat, state, reason, unchanged }).collect()
    }
}

#[derive(Debug)]
struct Row {
    chat: Option<i64>,
    state: String,
    reason: Option<String>,
    unchanged: Option<String>,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_chat_ends_in_a_legal_state(steps in steps(), hold in any::<bool>()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut world = World::new(if hold { Doubt::Hold } else { Doubt::Resend }).await;
            for step in &steps {
                world.step(step).await;
            }
            world.ends_well().await;
        });
    }
}

#[tokio::test]
async fn a_chat_that_was_told_wrong_and_cannot_be_edited_is_told_right() {
    let mut world = World::new(Doubt::Hold).await;
    // One of them is doubtful, one cannot be edited afterwards.
    world.step(&Step::Send(vec![2, 7, 7, 7, 7])).await;
    world.step(&Step::Correct).await;
    world.step(&Step::Send(vec![4, 7, 7, 7, 7, 7, 7, 7])).await;
    world.ends_well().await;
    let told: Vec<i64> =
        world.shown.iter().filter(|shown| shown.text == "corrected to 1").map(|shown| shown.chat).collect();
    let wrong: Vec<i64> = world.shown.iter().filter(|shown| shown.text == "text 0").map(|shown| shown.chat).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(wrong.iter().all(|chat| told.contains(chat)), "{wrong:?} {told:?}");
}
