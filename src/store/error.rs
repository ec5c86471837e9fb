//! What can go wrong with the store: one sentence per cause, for standard error.

use std::path::PathBuf;

use sqlx::migrate::MigrateError;

/// A fault of the store. Whatever it is, nothing was lost and nothing was overwritten.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address has no form the desk knows. It is not repeated: it may hold a password.
    #[error("the database address is not understood; use sqlite://PATH, for example sqlite:///srv/desk/desk.db")]
    Address,
    /// A PostgreSQL address.
    #[error("PostgreSQL comes in a later release; use sqlite://PATH for now")]
    PostgresLater,
    /// The folder of the file cannot be made or entered.
    #[error("the folder {folder} for the database cannot be used: {cause}", folder = .folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the operating system said.
        cause: std::io::Error,
    },
    /// The file is there but cannot be opened.
    #[error("the database {place} cannot be opened: {cause}; look at the rights of the file and its folder")]
    Open {
        /// The database.
        place: String,
        /// What the operating system said.
        cause: String,
    },
    /// The file or its folder may not be written.
    #[error("the database {place} is read-only; give this user the right to write the file and its folder")]
    ReadOnly {
        /// The database.
        place: String,
    },
    /// The file is something else.
    #[error("{place} is not a database of this program; it was left as it is, choose another file")]
    NotADesk {
        /// The database.
        place: String,
    },
    /// The file is damaged.
    #[error("the database {place} is damaged ({detail}); it was left as it is, restore a backup beside it")]
    Corrupt {
        /// The database.
        place: String,
        /// The first fault found.
        detail: String,
    },
    /// The tables were made by a newer program.
    #[error("the database {place} was written by a newer version of investor-desk; use that version or a backup")]
    NewerSchema {
        /// The database.
        place: String,
    },
    /// No room left.
    #[error("no space is left for the database {place}; free some and try again, nothing was changed")]
    Full {
        /// The database.
        place: String,
    },
    /// Another program holds the lock.
    #[error("the database {place} is busy: another program has been writing to it for too long; try again")]
    Busy {
        /// The database.
        place: String,
    },
    /// Two records of one import have the same kind and id.
    #[error("the same fact was given twice in one import; nothing was changed")]
    Twice,
    /// The right for it is missing, read at the moment of the write. Nothing was changed.
    #[error("you may not do this")]
    NotAllowed,
    /// What was to be changed is not there, or is no longer as it was.
    #[error("there is no such row any more; nothing was changed")]
    NoSuchRow,
    /// The office would be left without an administrator.
    #[error("this is the last administrator; make somebody else one first")]
    LastAdministrator,
    /// The author of a draft may not publish it.
    #[error("somebody else has to publish this")]
    SecondPerson,
    /// A fact was changed by another draft meanwhile.
    #[error("{fact} was changed meanwhile; nothing was published")]
    OutOfDate {
        /// The fact.
        fact: String,
    },
    /// A row says something this program does not know.
    #[error("the database {place} holds a {what} this program does not know: {value:?}")]
    Unknown {
        /// The database.
        place: String,
        /// What it is.
        what: &'static str,
        /// What it says.
        value: String,
    },
    /// Anything else.
    #[error("the database {place} failed: {cause}")]
    Other {
        /// The database.
        place: String,
        /// What the database said.
        cause: sqlx::Error,
    },
}

// The low byte of SQLite's extended result codes, https://www.sqlite.org/rescode.html
const BUSY: i32 = 5;
const LOCKED: i32 = 6;
const READ_ONLY: i32 = 8;
const CORRUPT: i32 = 11;
const FULL: i32 = 13;
const CANNOT_OPEN: i32 = 14;
const NOT_A_DATABASE: i32 = 26;
/// `SQLITE_IOERR` with the detail "write": what some systems answer when a quota is reached.
const IO_WRITE: i32 = 778;

/// Why a transaction ends: what the database reported, or what the store has to say itself.
#[derive(Debug)]
pub(super) enum Fault {
    /// The database's report, still without its place.
    Database(sqlx::Error),
    /// Said already.
    Said(StoreError),
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Fault {
        Fault::Database(error)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Fault {
        Fault::Said(error)
    }
}

impl StoreError {
    /// Says in words what the database reported.
    pub(super) fn from_sqlx(place: &str, error: sqlx::Error) -> StoreError {
        let place = place.to_owned();
        let Some(report) = error.as_database_error() else {
            return match error {
                sqlx::Error::PoolTimedOut => StoreError::Busy { place },
                cause => StoreError::Other { place, cause },
            };
        };
        if report.is_unique_violation() {
            return StoreError::Twice;
        }
        let code = report.code().and_then(|code| code.parse::<i32>().ok()).unwrap_or(0);
        let cause = report.message().to_owned();
        match code & 0xff {
            _ if code == IO_WRITE => StoreError::Full { place },
            BUSY | LOCKED => StoreError::Busy { place },
            READ_ONLY => StoreError::ReadOnly { place },
            CORRUPT => StoreError::Corrupt { place, detail: cause },
            FULL => StoreError::Full { place },
            CANNOT_OPEN => StoreError::Open { place, cause },
            NOT_A_DATABASE => StoreError::NotADesk { place },
            _ => StoreError::Other { place, cause: error },
        }
    }

    /// Says in words why the tables could not be brought up to date.
    pub(super) fn from_migrate(place: &str, error: MigrateError) -> StoreError {
        match error {
            MigrateError::VersionMissing(_) | MigrateError::VersionMismatch(_) | MigrateError::VersionTooNew(..) => {
                StoreError::NewerSchema { place: place.to_owned() }
            }
            MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _) => {
                StoreError::from_sqlx(place, cause)
            }
            other => StoreError::Other { place: place.to_owned(), cause: sqlx::Error::Migrate(Box::new(other)) },
        }
    }
}

#[cfg(test)]
mod tests {
    use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};

    use super::StoreError;

    async fn scratch() -> SqliteConnection {
        let mut connection = SqliteConnectOptions::new().in_memory(true).connect().await.unwrap();
        sqlx::query("CREATE TABLE note (text)").execute(&mut connection).await.unwrap();
        connection
    }

    fn said(error: sqlx::Error) -> String {
        StoreError::from_sqlx("desk.db", error).to_string()
    }

    #[tokio::test]
    async fn a_full_disk_is_said() {
        let mut connection = scratch().await;
        let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut connection).await.unwrap();
        // At a page limit SQLite answers as it does when the disk is full.
        let limit = AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"));
        sqlx::query(limit).execute(&mut connection).await.unwrap();
        let full = sqlx::query("INSERT INTO note VALUES (zeroblob(100000))").execute(&mut connection).await;
        assert!(said(full.unwrap_err()).contains("no space is left for the database desk.db"));
    }

    #[tokio::test]
    async fn a_read_only_file_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new().filename(folder.path().join("a.db"));
        options.clone().create_if_missing(true).connect().await.unwrap().close().await.unwrap();
        std::fs::write(folder.path().join("a.db"), "").unwrap();
        let mut connection = options.read_only(true).connect().await.unwrap();
        let refused = sqlx::query("CREATE TABLE note (text)").execute(&mut connection).await;
        assert!(said(refused.unwrap_err()).contains("read-only"));
    }
}
