//! How the desk grows: 10³ to 10⁶ observations, with time per question, time to load, and memory.
//!
//!     cargo bench --bench scale                 the table, up to 100,000 observations
//!     cargo bench --bench scale -- 1000000      one size
//!     cargo bench --bench scale -- all          the table, up to 1,000,000
//!     DESK_BENCH_SLOWEST=1                      names the slowest questions
//!
//! Each size runs in a process of its own, as the one before leaves its memory behind. A store is
//! written first, by another process; loading is what a start does: opening it, reading its
//! facts, indexing them. Questions are those of `support/questions.txt`, the golden ones, and some
//! about generated entities; *found* counts those of them that are answered.

mod support;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context;
use chrono::Utc;
use investor_desk::cli::open;
use investor_desk::desk::Desk;
use investor_desk::question::Question;
use investor_desk::reply::Status;
use investor_desk::store::{DatabaseUrl, Store};

/// How often every question is asked.
const ROUNDS: usize = 15;

fn main() -> anyhow::Result<()> {
    // `cargo bench` and `cargo test` add options of their own.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["write", size, path] => write(size.parse()?, Path::new(path)),
        ["measure", size, path] => measure(size.parse()?, Path::new(path)),
        ["all"] => table(&[1_000, 10_000, 100_000, 1_000_000]),
        [size] => table(&[size.parse().context("a number of observations, or all")?]),
        _ => table(&[1_000, 10_000, 100_000]),
    }
}

fn table(sizes: &[usize]) -> anyhow::Result<()> {
    println!("                        every asking         each question's middle");
    println!("observations  entities      p50      p99        p99       max   first reply      load   memory  found");
    for size in sizes {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("desk.db").display().to_string();
        run(&["write", &size.to_string(), &path])?;
        print!("{size:>12}  {:>8}  ", support::generated::entities(*size));
        run(&["measure", &size.to_string(), &path])?;
    }
    Ok(())
}

fn run(words: &[&str]) -> anyhow::Result<()> {
    use std::io::Write;
    std::io::stdout().flush()?;
    let status = Command::new(std::env::current_exe()?).args(words).status()?;
    anyhow::ensure!(status.success(), "{words:?} failed");
    Ok(())
}

fn write(size: usize, path: &Path) -> anyhow::Result<()> {
    let rows: Vec<_> =
        support::generated(size).into_iter().map(|(id, record)| (record.kind(), id, record.to_json())).collect();
    runtime()?.block_on(async {
        let store = Store::open(&DatabaseUrl::Sqlite(path.to_owned())).await?;
        store.import(&rows, "bench", "generated", Utc::now()).await?;
        store.close().await;
        Ok(())
    })
}

fn measure(size: usize, path: &Path) -> anyhow::Result<()> {
    let started = Instant::now();
    let desk = runtime()?.block_on(async {
        let store = Store::open(&DatabaseUrl::Sqlite(path.to_owned())).await?;
        open::desk_over(&store).await
    })?;
    let load = started.elapsed();
    let first = load + ask(&desk, &support::questions()[0]);
    let about = support::about_generated(support::generated::entities(size));
    let answered = about.iter().filter(|question| desk.asked(question, None).reply.status == Status::Answered).count();
    let questions = [support::questions(), support::golden(), about].concat();
    let rounds: Vec<Vec<Duration>> =
        (0..ROUNDS).map(|_| questions.iter().map(|question| ask(&desk, question)).collect()).collect();
    let mut times = rounds.concat();
    times.sort_unstable();
    let mut middles: Vec<(Duration, &str)> =
        questions.iter().enumerate().map(|(at, question)| (middle(&rounds, at), question.text.as_str())).collect();
    middles.sort_unstable();
    println!(
        "{:>5} µs {:>5} µs  {:>6} µs {:>7} µs  {:>8} ms {:>6} ms {:>5} MB  {answered}",
        at(&times, 0.5).as_micros(),
        at(&times, 0.99).as_micros(),
        at(&middles, 0.99).0.as_micros(),
        at(&middles, 1.0).0.as_micros(),
        first.as_millis(),
        load.as_millis(),
        memory()? / 1024
    );
    if std::env::var_os("DESK_BENCH_SLOWEST").is_some() {
        middles.iter().rev().take(8).for_each(|(time, text)| println!("    {:>6} µs  {text}", time.as_micros()));
    }
    Ok(())
}

/// The time of one question without a conversation.
fn ask(desk: &Desk, question: &Question) -> Duration {
    let started = Instant::now();
    std::hint::black_box(desk.asked(question, None));
    started.elapsed()
}

/// The middle one of a question's times: what it costs when the machine does nothing else.
fn middle(rounds: &[Vec<Duration>], question: usize) -> Duration {
    let mut times: Vec<Duration> = rounds.iter().map(|round| round[question]).collect();
    times.sort_unstable();
    at(&times, 0.5)
}

fn at<T: Copy>(sorted: &[T], share: f64) -> T {
    sorted[((sorted.len() - 1) as f64 * share) as usize]
}

/// The most memory the process has held, in KB (Linux).
fn memory() -> anyhow::Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").trim().parse()?)
}

fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}
