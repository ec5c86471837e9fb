//! The office in one process: its people by name, each with what they see in their chat.

use chrono::{DateTime, FixedOffset};
use investor_desk::facts::files;
use investor_desk::facts::model::FactKind;
use investor_desk::language::Language;
use investor_desk::question::instant;
use investor_desk::staff::{self, Actor, Office, Policy, Said};
use investor_desk::store::{DatabaseUrl, Store};
use tempfile::TempDir;

/// An office over the facts the program comes with, with one administrator: user 1.
pub struct TestOffice {
    pub office: Office,
    pub now: DateTime<FixedOffset>,
    pub language: Language,
    pub folder: TempDir,
}

impl TestOffice {
    pub async fn open(language: Language) -> TestOffice {
        let folder = tempfile::tempdir().unwrap();
        let now = instant("2026-11-22T09:00:00+07:00").unwrap();
        let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("desk.db"))).await.unwrap();
        let (records, _) = files::read(&files::embedded());
        let row = |one: &files::Located| (one.record.kind(), one.id.clone(), one.record.to_json());
        let rows: Vec<(FactKind, String, String)> = records.iter().map(row).collect();
        store.import(&rows, "investor-desk", "the facts the program came with", now.to_utc()).await.unwrap();
        store.seat_administrator("telegram:1", Some(1), now.to_utc()).await.unwrap();
        let office = Office::open(&store, Policy::default()).await.unwrap();
        TestOffice { office, now, language, folder }
    }

    /// A line in the private chat of a user; nothing when the desk takes it for no staff command.
    pub async fn tries(&self, user: u64, line: &str) -> Option<Said> {
        staff::handle(&self.office, &Actor::telegram(user), line, self.language, self.now).await.unwrap()
    }

    /// The same, where it must be one.
    pub async fn says(&self, user: u64, line: &str) -> Said {
        self.tries(user, line).await.unwrap_or_else(|| panic!("no staff command of user {user}: {line}"))
    }

    /// The text of what is said to a line.
    pub async fn told(&self, user: u64, line: &str) -> String {
        self.says(user, line).await.text
    }

    /// Has a user join in a role, by a link of the administrator's.
    pub async fn joins(&self, user: u64, role: &str, name: &str) {
        let invited = self.told(1, &format!("/staff invite {role} {name}")).await;
        let code = invited.rsplit("join-").next().unwrap().trim().to_owned();
        let who = (&Actor::telegram(user), user as i64);
        staff::join(&self.office, who, &code, self.language, self.now).await.unwrap();
    }
}
