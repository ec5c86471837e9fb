//! Who is staff, and what each may do: scenes as they would be in the chat.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use chrono::TimeDelta;
use investor_desk::language::Language;
use investor_desk::staff::{self, Actor, Word};
use support::office::TestOffice;

const ADMIN: u64 = 1;
const LAN: u64 = 2;
const STRANGER: u64 = 99;

#[tokio::test]
async fn somebody_is_invited_works_is_given_another_role_and_leaves() {
    let office = TestOffice::open(Language::En).await;
    office.joins(LAN, "editor", "Nguyễn Thị Lan").await;
    let people = office.told(ADMIN, "/staff").await;
    assert!(people.contains("Nguyễn Thị Lan – editor (telegram:2)"), "{people}");
    assert!(office.told(LAN, "/office").await.contains("/facts WORDS"));
    assert!(!office.told(LAN, "/office").await.contains("/audit"));

    let changed = office.told(ADMIN, "/staff role nguyễn thị lan publisher").await;
    assert!(changed.contains("WHO"), "a name of three words is no single word: {changed}");
    assert_eq!(office.told(ADMIN, "/staff role 2 publisher").await, "Nguyễn Thị Lan is now publisher.");
    assert_eq!(office.told(LAN, "/staff").await, "Your role does not allow this. Nothing was changed.");

    assert!(office.told(ADMIN, "/staff remove 2").await.starts_with("Nguyễn Thị Lan is no longer"));
    assert_eq!(office.tries(LAN, "/facts FDI").await, None, "who has left is answered like anybody");
    let audit = office.told(ADMIN, "/audit").await;
    assert!(audit.contains("Nguyễn Thị Lan · staff  (telegram) – refused") || audit.contains("refused"), "{audit}");
}

#[tokio::test]
async fn a_link_works_once_and_not_for_ever() {
    let mut office = TestOffice::open(Language::Vi).await;
    let invited = office.told(ADMIN, "/staff invite bien-tap Lan").await;
    let code = invited.rsplit("join-").next().unwrap().trim().to_owned();
    let join = async |office: &TestOffice, user: u64| {
        let who = (&Actor::telegram(user), user as i64);
        staff::join(&office.office, who, &code, office.language, office.now).await.unwrap().text
    };
    assert_eq!(join(&office, LAN).await, "Chào mừng Lan. Từ nay anh/chị là biên tập viên.");
    assert!(join(&office, STRANGER).await.contains("không còn hiệu lực"));
    assert_eq!(office.tries(STRANGER, "/facts FDI").await, None);

    let invited = office.told(ADMIN, "/staff invite editor Minh").await;
    let code = invited.rsplit("join-").next().unwrap().trim().to_owned();
    office.now += TimeDelta::hours(73);
    let who = (&Actor::telegram(STRANGER), 99);
    let late = staff::join(&office.office, who, &code, Language::Vi, office.now).await.unwrap();
    assert!(late.text.contains("không còn hiệu lực"));
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let office = TestOffice::open(Language::En).await;
    for line in ["/staff remove 1", "/staff role 1 reader"] {
        assert!(office.told(ADMIN, line).await.starts_with("This is the last administrator."), "{line}");
    }
    office.joins(LAN, "administrator", "Lan").await;
    assert!(office.told(ADMIN, "/staff role 1 reader").await.contains("is now reader"));
}

#[tokio::test]
async fn the_first_administrator_claims_the_place_once() {
    let office = TestOffice::open(Language::En).await;
    let store = &office.office.store;
    assert_eq!(staff::claim_code(store, office.now).await.unwrap(), None, "there is an administrator");

    let folder = tempfile::tempdir().unwrap();
    let url = investor_desk::store::DatabaseUrl::Sqlite(folder.path().join("desk.db"));
    let store = investor_desk::store::Store::open(&url).await.unwrap();
    let code = staff::claim_code(&store, office.now).await.unwrap().unwrap();
    let new = staff::Office::open(&store, staff::Policy::default()).await.unwrap();
    let other = staff::claim_code(&new.store, office.now).await.unwrap().unwrap();
    for (user, code, word) in [(5, &code, "does not work"), (6, &other, "administrator"), (7, &other, "does not work")]
    {
        let who = (&Actor::telegram(user), user as i64);
        let said = staff::join(&new, who, code, Language::En, office.now).await.unwrap();
        assert!(said.text.contains(word), "{user}: {}", said.text);
    }
}

#[tokio::test]
async fn whoever_may_not_learns_nothing_and_changes_nothing() {
    let office = TestOffice::open(Language::En).await;
    office.joins(3, "reader", "Reader").await;
    office.joins(4, "editor", "Editor").await;
    office.joins(5, "publisher", "Publisher").await;
    office.joins(6, "editor", "Gone").await;
    office.told(ADMIN, "/staff remove 6").await;
    let facts = office.office.store.published().await.unwrap();
    let roles = [(3, staff::Role::Reader), (4, staff::Role::Editor), (5, staff::Role::Publisher)];
    for word in Word::ALL {
        // Rests that would do something, were they allowed.
        for rest in ["", " 1", " trang-due", " invite editor X", " remove 3"] {
            let line = format!("/{}{rest}", word.text());
            assert_eq!(office.tries(STRANGER, &line).await, None, "a stranger: {line}");
            assert_eq!(office.tries(6, &line).await, None, "who has left: {line}");
            for (user, _) in roles.iter().filter(|(_, role)| !role.may(word.right())) {
                let said = office.told(*user, &line).await;
                assert_eq!(said, "Your role does not allow this. Nothing was changed.", "user {user}: {line}");
            }
        }
    }
    assert_eq!(office.office.store.published().await.unwrap(), facts);
    assert_eq!(office.office.store.members().await.unwrap().len(), 4);
    assert_eq!(office.office.store.waiting_drafts().await.unwrap(), Vec::<i64>::new());
}
