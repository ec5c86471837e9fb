//! Opening the database: its address, its file, its tables.
//!
//! A file is looked at before anything is written to it: something else, a damaged file or the
//! tables of a newer program stop the start and stay as they are.
//!
//! SQL is written once, with `$n` binds, for every database: [`with_pool!`] instantiates a body
//! for the pool at hand. PostgreSQL becomes a second arm of [`Db`].

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::{Duration, Instant};

use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection as _, SqliteConnection};

use super::StoreError;

static SQLITE_TABLES: Migrator = sqlx::migrate!("migrations/sqlite");

/// How long a write waits for another program's write.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How long to wait before a file that is busy is tried again.
const PAUSE: Duration = Duration::from_millis(50);
/// Connections: one writes at a time, the others read meanwhile.
const CONNECTIONS: u32 = 4;

/// Where the store is: `sqlite://PATH`.
///
/// ```
/// use investor_desk::store::DatabaseUrl;
/// let url: DatabaseUrl = "sqlite:///srv/desk/desk.db".parse()?;
/// assert_eq!(url.to_string(), "sqlite:///srv/desk/desk.db");
/// assert!("desk.db".parse::<DatabaseUrl>().is_err());
/// # Ok::<(), investor_desk::store::StoreError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// One file.
    Sqlite(PathBuf),
}

impl DatabaseUrl {
    /// The file used when nothing is said: `desk.db` in the user's data folder.
    pub fn default_path() -> DatabaseUrl {
        let absolute = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let data = absolute("XDG_DATA_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/share")));
        DatabaseUrl::Sqlite(data.unwrap_or_default().join("investor-desk/desk.db"))
    }
}

impl FromStr for DatabaseUrl {
    type Err = StoreError;

    fn from_str(text: &str) -> Result<DatabaseUrl, StoreError> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Err(StoreError::PostgresLater);
        }
        match text.strip_prefix("sqlite://") {
            None | Some("" | ":memory:") => Err(StoreError::Address),
            Some(path) => Ok(DatabaseUrl::Sqlite(PathBuf::from(path))),
        }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DatabaseUrl::Sqlite(path) => write!(f, "sqlite://{}", path.display()),
        }
    }
}

/// A connection inside a transaction, for steps that several writes share.
pub(super) type Connection = SqliteConnection;

/// The pool of one of the databases the desk can use.
#[derive(Clone, Debug)]
pub(super) enum Db {
    /// One file.
    Sqlite(SqlitePool),
}

/// Runs one body on whichever pool there is: `with_pool!(db, pool => query(…).execute(pool).await)`.
macro_rules! with_pool {
    ($db:expr, $pool:ident => $body:expr) => {
        match $db {
            $crate::store::database::Db::Sqlite($pool) => $body,
        }
    };
}
pub(super) use with_pool;

impl Db {
    /// How a writing transaction begins: it takes the write lock at once, so that nothing it
    /// read can change before it writes.
    pub(super) fn begin_write(&self) -> &'static str {
        match self {
            Db::Sqlite(_) => "BEGIN IMMEDIATE",
        }
    }

    /// Opens the database, makes it when missing and brings its tables up to date.
    pub(super) async fn open(url: &DatabaseUrl) -> Result<Db, StoreError> {
        let DatabaseUrl::Sqlite(path) = url;
        let place = path.display().to_string();
        prepare_file(path)?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT)
            .disable_statement_logging();
        // The switch to WAL does not wait for a lock by itself.
        let end = Instant::now() + BUSY_TIMEOUT;
        loop {
            match prepare_tables(&options, &place).await {
                Err(StoreError::Busy { .. }) if Instant::now() < end => tokio::time::sleep(PAUSE).await,
                prepared => break prepared?,
            }
        }
        // A connection to a file does not break by itself; asking each time costs as much as a query.
        let pool = SqlitePoolOptions::new().max_connections(CONNECTIONS).test_before_acquire(false);
        let pool = pool.connect_with(options).await;
        Ok(Db::Sqlite(pool.map_err(|error| StoreError::from_sqlx(&place, error))?))
    }
}

/// Checks the file, brings its tables up to date, and lets readers work beside a writer (WAL
/// stays set in the file).
async fn prepare_tables(options: &SqliteConnectOptions, place: &str) -> Result<(), StoreError> {
    let told = |error| StoreError::from_sqlx(place, error);
    let mut connection = options.connect().await.map_err(told)?;
    inspect(&mut connection, place).await?;
    migrate(&mut connection, place).await?;
    sqlx::query("PRAGMA journal_mode = WAL").execute(&mut connection).await.map_err(told)?;
    connection.close().await.map_err(told)
}

/// Makes the folder and refuses what cannot be a database before SQLite sees it.
fn prepare_file(path: &Path) -> Result<(), StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|cause| StoreError::Folder { folder: folder.to_owned(), cause })?;
    let place = path.display().to_string();
    if path.is_dir() {
        return Err(StoreError::Open { place, cause: "it is a folder".to_owned() });
    }
    let mut head = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| {
        use std::io::Read;
        file.take(SQLITE_HEAD.len() as u64).read_to_end(&mut head)
    });
    match read {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(StoreError::Open { place, cause: error.to_string() }),
        Ok(_) if head.is_empty() || head == SQLITE_HEAD => Ok(()),
        Ok(_) => Err(StoreError::NotADesk { place }),
    }
}

/// The first bytes of every SQLite file.
const SQLITE_HEAD: &[u8] = b"SQLite format 3\0";

/// Reads the whole file once and checks that it is sound, ours, and writable.
async fn inspect(connection: &mut SqliteConnection, place: &str) -> Result<(), StoreError> {
    let told = |error| StoreError::from_sqlx(place, error);
    let verdict: String =
        sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut *connection).await.map_err(told)?;
    if verdict != "ok" {
        // Of a report over several lines the last one names the fault.
        let detail = verdict.lines().last().unwrap_or_default().to_owned();
        return Err(StoreError::Corrupt { place: place.to_owned(), detail });
    }
    const TABLES: &str =
        "SELECT count(*), coalesce(sum(name = '_sqlx_migrations'), 0) FROM sqlite_master WHERE type = 'table'";
    let (tables, ours): (i64, i64) = sqlx::query_as(TABLES).fetch_one(&mut *connection).await.map_err(told)?;
    if tables > 0 && ours == 0 {
        return Err(StoreError::NotADesk { place: place.to_owned() });
    }
    // SQLite opens a file it may not write without a word; taking the write lock tells.
    let probe = connection.begin_with("BEGIN IMMEDIATE").await.map_err(told)?;
    probe.rollback().await.map_err(told)
}

/// Brings the tables up to date in one transaction: two programs started at the same time on
/// a new file do it one after the other.
async fn migrate(connection: &mut SqliteConnection, place: &str) -> Result<(), StoreError> {
    let told = |error| StoreError::from_sqlx(place, error);
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await.map_err(told)?;
    SQLITE_TABLES
        .run_direct(None, &mut *transaction, false)
        .await
        .map_err(|error| StoreError::from_migrate(place, error))?;
    transaction.commit().await.map_err(told)
}
