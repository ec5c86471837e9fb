//! The real program, started as people start it, with its output caught.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tempfile::TempDir;
use tokio::time::{Instant, sleep};

use super::bot_api::{BotApi, PATIENCE, TOKEN};

/// A question every desk can answer; the answer holds "43".
pub const PARKS: &str = "How many industrial parks are there in Hai Phong?";

/// A server, a folder, and the program answering.
pub async fn desk() -> (BotApi, TempDir, Program) {
    let api = BotApi::start().await;
    let folder = tempfile::tempdir().unwrap();
    let program = Program::start(&api, folder.path());
    (api, folder, program)
}

/// `investor-desk run`; killed when dropped.
pub struct Program {
    child: Child,
    output: Arc<Mutex<String>>,
}

impl Program {
    /// Starts it against a Bot API server, with its database in a folder.
    pub fn start(api: &BotApi, folder: &Path) -> Program {
        Program::start_with(api.url(), folder, &[])
    }

    /// The same with other settings.
    pub fn start_with(api_url: &str, folder: &Path, settings: &[(&str, &str)]) -> Program {
        let database = format!("sqlite://{}", folder.join("desk.db").display());
        // Another program than the one built for the tests where a script says so: a release build is killed more often.
        let built = env!("CARGO_BIN_EXE_investor-desk").to_owned();
        let mut child = Command::new(std::env::var("DESK_PROGRAM").unwrap_or(built))
            .arg("run")
            .env_clear()
            .envs(["PATH", "HOME"].into_iter().filter_map(|name| Some((name, std::env::var(name).ok()?))))
            .env("TELOXIDE_TOKEN", TOKEN)
            .env("TELOXIDE_API_URL", api_url)
            .env("DESK_DATABASE_URL", database)
            .envs(settings.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let output = Arc::new(Mutex::new(String::new()));
        let pipes: [Box<dyn Read + Send>; 2] =
            [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
        for pipe in pipes {
            let output = output.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                    let mut output = output.lock().unwrap();
                    output.push_str(&line);
                    output.push('\n');
                }
            });
        }
        Program { child, output }
    }

    /// Everything it has printed.
    pub fn output(&self) -> String {
        self.output.lock().unwrap().clone()
    }

    /// Waits until it has printed this.
    pub async fn says(&self, words: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.output().contains(words) {
            assert!(Instant::now() < end, "it does not say {words:?}:\n{}", self.output());
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// Sends a signal, such as `TERM`.
    pub fn signal(&self, name: &str) {
        let kill = Command::new("kill").args(["-s", name, &self.child.id().to_string()]).status();
        assert!(kill.expect("kill runs").success());
    }

    /// Ends it as a crash or the loss of power would, in the middle of whatever it does.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// The memory it uses, in kilobytes.
    pub fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    /// Waits until it ends.
    pub async fn ended(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                // The threads that read its output need a moment for the last lines.
                sleep(Duration::from_millis(100)).await;
                return status;
            }
            assert!(Instant::now() < end, "it does not end:\n{}", self.output());
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// Stops it as a service manager does; it must end well.
    pub async fn stop(&mut self) {
        self.signal("TERM");
        let status = self.ended().await;
        assert!(status.success(), "{status}:\n{}", self.output());
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
