//! The real program in a terminal of its own: its folder, its environment, its output.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// A home of its own, with the default database in it.
pub struct Terminal {
    folder: TempDir,
    settings: Vec<(String, String)>,
}

/// What a command left behind.
#[derive(Debug)]
pub struct Output {
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
    /// Exit code; none when a signal ended it.
    pub code: Option<i32>,
}

impl Terminal {
    /// An empty home.
    pub fn new() -> Terminal {
        Terminal { folder: tempfile::tempdir().unwrap(), settings: vec![] }
    }

    /// The same with one more environment variable.
    pub fn with(mut self, name: &str, value: &str) -> Terminal {
        self.settings.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A path in the home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where the database is when nothing is said.
    pub fn database(&self) -> PathBuf {
        self.path("investor-desk/desk.db")
    }

    /// Runs a command with nothing on standard input.
    pub fn run(&self, args: &[&str]) -> Output {
        self.pipe(args, b"")
    }

    /// Runs a command with this on standard input.
    pub fn pipe(&self, args: &[&str], input: &[u8]) -> Output {
        let mut child = self.start(args);
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        // Fed from beside: the program may answer before it has read everything, or not read at all.
        let feeder = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        feeder.join().unwrap();
        Output {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code(),
        }
    }

    /// Starts a command with all three streams piped.
    pub fn start(&self, args: &[&str]) -> Child {
        Command::new(env!("CARGO_BIN_EXE_investor-desk"))
            .args(args)
            .env_clear()
            .env("XDG_DATA_HOME", self.folder.path())
            .envs(self.settings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts")
    }
}

impl Output {
    /// It ended well and said nothing on standard error.
    #[track_caller]
    pub fn good(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// It ended with this code, nothing on standard output, and one sentence that holds these words.
    #[track_caller]
    pub fn refused(self, code: i32, words: &[&str]) {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert_eq!(self.out, "");
        assert!(self.err.starts_with("investor-desk: ") && self.err.ends_with('\n'), "{:?}", self.err);
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in: {}", self.err);
        }
    }
}
