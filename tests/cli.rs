//! The real program in a terminal: what people type wrong, what breaks around it, what it says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::io::{BufRead, BufReader, Write};
use std::process::Command;

use serde_json::{Value, json};
use support::terminal::Terminal;

const FDI: &str = "How much FDI does Hai Phong have in total?";

#[test]
fn a_question_on_the_command_line_is_answered_with_its_source() {
    let said = Terminal::new().run(&["ask", FDI, "--now", "2026-11-22"]).good();
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].contains("billion"), "{said}");
    assert!(lines[1].starts_with("Source: "), "{said}");
    assert!(!said.contains('\u{1b}'), "colours belong on a terminal only");
}

#[test]
fn wrong_arguments_are_one_sentence_and_exit_code_2() {
    let terminal = Terminal::new();
    for (args, words) in [
        (&["frobnicate"][..], &["frobnicate"][..]),
        (&["ask"], &["ask: give a question", "--json"]),
        (&["ask", ""], &["give a question"]),
        (&["ask", "  ", "\t"], &["give a question"]),
        (&["ask", "--json", "FDI?"], &["not both"]),
        (&["ask", "--json", "--why"], &["--why"]),
        (&["ask", "FDI?", "--now", "yesterday"], &["--now", "yesterday", "2026-11-22"]),
        (&["ask", "FDI?", "--now", "2026-13-45"], &["--now", "RFC 3339"]),
        (&["ask", "FDI?", "--lang", "fr"], &["--lang", "fr", "vi or en"]),
        (&["ask", "FDI?", "--loud"], &["--loud"]),
        (&["chat", "--lang", "xx"], &["vi or en"]),
        (&["parse"], &["parse: give a question"]),
        (&["search", ""], &["search: give words"]),
        (&["search", "port", "-k", "many"], &["-k", "many"]),
        (&["check", "--now", "tomorrow"], &["--now", "2026-11-22"]),
        (&["import"], &["<PATH>"]),
        (&["import", "x.xlsx", "--lang", "fr"], &["vi or en"]),
        (&["export", "x", "--template", "figure"], &["figure", "observation"]),
        (&["export", "x.pdf", "--template", "zone"], &["x.pdf", ".xlsx", ".csv"]),
        (&["export", "x.csv"], &["x.csv", "--format csv"]),
        (&["export", "x", "--format", "xlsx"], &[".xlsx"]),
        (&["export", "x", "--format", "ods"], &["ods"]),
        (&["run", "123456:AAH-secret"], &["unexpected argument"]),
    ] {
        terminal.run(args).refused(2, words);
    }
    assert!(!terminal.database().exists(), "a refused command made a database");
    let help = terminal.run(&[]);
    assert_eq!((help.code, help.out.as_str()), (Some(2), ""));
    assert!(help.err.contains("chat") && help.err.contains("Examples"), "{}", help.err);
}

#[test]
fn a_question_that_is_no_text_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let question = std::ffi::OsStr::from_bytes(b"FDI \xff\xfe");
    let mut command = Command::new(env!("CARGO_BIN_EXE_investor-desk"));
    let output = command.arg("ask").arg(question).env_clear().output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("UTF-8"));
}

#[test]
fn help_and_version_are_answers_and_show_no_settings() {
    let terminal = Terminal::new().with("DESK_DATABASE_URL", "postgres://me:hunter2@db/desk");
    let terminal = terminal.with("TELOXIDE_API_URL", "http://me:hunter2@api");
    for args in [&["--help"][..], &["-h"], &["help", "run"], &["run", "--help"], &["ask", "--help"]] {
        let said = terminal.run(args).good();
        assert!(said.contains("Usage") && !said.contains("hunter2"), "{said}");
    }
    assert!(terminal.run(&["--version"]).good().starts_with("investor-desk "));
}

#[test]
fn a_wrong_setting_is_named_and_a_secret_in_it_is_not_shown() {
    for url in ["", "desk.db", "mysql://root:hunter2@db/desk", "postgres://me:hunter2@db/desk"] {
        let output = Terminal::new().with("DESK_DATABASE_URL", url).run(&["ask", FDI]);
        assert!(!output.err.contains("hunter2"), "{}", output.err);
        output.refused(1, &["DESK_DATABASE_URL", "sqlite://PATH"]);
    }
    let flag = Terminal::new().run(&["--database", "mysql://root:hunter2@db/desk", "ask", FDI]);
    assert!(!flag.err.contains("hunter2"), "{}", flag.err);
    flag.refused(1, &["--database"]);
    Terminal::new().run(&["run"]).refused(1, &["TELOXIDE_TOKEN", "@BotFather"]);
    let wrong = Terminal::new().with("TELOXIDE_TOKEN", "hunter2 is it").run(&["run"]);
    assert!(!wrong.err.contains("hunter2"), "{}", wrong.err);
    wrong.refused(1, &["TELOXIDE_TOKEN", "@BotFather"]);
    let address = Terminal::new().with("TELOXIDE_TOKEN", "1:a").with("TELOXIDE_API_URL", "ftp://x");
    address.run(&["run"]).refused(1, &["http://"]);
    let group = Terminal::new().with("TELOXIDE_TOKEN", "1:a").with("DESK_STAFF_GROUP", "@investors");
    group.run(&["run"]).refused(1, &["DESK_STAFF_GROUP", "-1001234567890"]);
    let said = Terminal::new().run(&["run", "123456:AAH-secret"]).err;
    assert!(!said.contains("AAH-secret"), "{said}");
}

#[test]
fn what_needs_no_store_does_not_look_at_its_setting() {
    let terminal = Terminal::new().with("DESK_DATABASE_URL", "nonsense");
    terminal.run(&["check", "--now", "2026-11-22"]).good();
}

#[test]
fn a_database_that_is_none_or_is_damaged_is_left_as_it_is() {
    let terminal = Terminal::new();
    terminal.run(&["ask", FDI]).good();
    let whole = std::fs::read(terminal.database()).unwrap();
    let mut holed = whole.clone();
    holed[8_192..20_480].fill(0xa5);
    for (content, words) in [
        (&b"not a database, but somebody's letter"[..], &["not a database", "left as it is"][..]),
        (&whole[..whole.len() / 2], &["desk.db"]),
        (&holed, &["desk.db"]),
    ] {
        std::fs::write(terminal.database(), content).unwrap();
        for command in [&["ask", FDI][..], &["chat"], &["export", "out"], &["search", "port"]] {
            let output = terminal.run(command);
            // Of a damaged file some commands may still read what they need; they may not lie.
            if content != holed.as_slice() || output.code != Some(0) {
                output.refused(1, words);
            }
        }
        assert_eq!(std::fs::read(terminal.database()).unwrap(), content, "the file was changed");
    }
}

#[test]
fn folders_that_cannot_be_used_are_named() {
    let terminal = Terminal::new();
    std::fs::write(terminal.path("letter"), "a file").unwrap();
    let inside = format!("sqlite://{}", terminal.path("letter/desk.db").display());
    let flag = |url: &str| terminal.run(&["--database", url, "ask", FDI]);
    flag(&inside).refused(1, &["letter", "cannot be used"]);
    flag("sqlite:///proc/investor-desk/desk.db").refused(1, &["/proc/investor-desk", "cannot be used"]);
    flag(&format!("sqlite://{}", terminal.path("").display())).refused(1, &["it is a folder"]);
    let taken = terminal.path("letter/facts");
    terminal.run(&["export", taken.to_str().unwrap()]).refused(1, &["cannot make the folder"]);
    let full = terminal.path("");
    terminal.run(&["export", full.to_str().unwrap()]).refused(1, &["is not empty"]);
    assert_eq!(std::fs::read_to_string(terminal.path("letter")).unwrap(), "a file");
}

#[test]
fn a_read_only_folder_or_file_is_named() {
    let terminal = Terminal::new();
    terminal.run(&["ask", FDI]).good();
    let lock = |mode: &str, path: &std::path::Path| {
        assert!(Command::new("chmod").arg(mode).arg(path).status().unwrap().success());
    };
    let folder = terminal.path("closed");
    std::fs::create_dir(&folder).unwrap();
    lock("555", &folder);
    // Root may write anywhere: then there is nothing to refuse.
    if std::fs::write(folder.join("probe"), "").is_ok() {
        return;
    }
    let url = format!("sqlite://{}", folder.join("desk.db").display());
    terminal.run(&["--database", &url, "ask", FDI]).refused(1, &["closed"]);
    lock("444", &terminal.database());
    terminal.run(&["ask", FDI]).refused(1, &["read-only"]);
}

#[test]
fn facts_that_cannot_be_read_are_named_and_nothing_is_imported() {
    let terminal = Terminal::new();
    let folder = terminal.path("facts");
    let given = folder.to_str().unwrap();
    let check = |words: &[&str]| {
        for command in ["check", "import"] {
            let output = terminal.run(&[command, given]);
            assert_eq!(output.code, Some(1), "{output:?}");
            let all = format!("{}{}", output.out, output.err);
            assert!(words.iter().all(|word| all.contains(word)), "{words:?} are not all in: {all}");
            assert!(output.err.lines().last().unwrap().starts_with("investor-desk: "), "{}", output.err);
        }
    };
    check(&["cannot read the folder", "facts"]);
    std::fs::create_dir(&folder).unwrap();
    check(&["no .yaml file"]);
    std::fs::write(folder.join("a.yaml"), b"topics: \xff").unwrap();
    check(&["cannot read", "a.yaml"]);
    std::fs::write(folder.join("a.yaml"), "topics:\n- id: x\n  colour: red\n").unwrap();
    check(&["a.yaml:3:3", "colour", "error"]);
    let vietnamese = terminal.run(&["check", given, "--lang", "vi"]);
    assert!(
        vietnamese.out.starts_with(&format!("{given}/a.yaml:3:3: lỗi: không đọc được tệp: unknown field `colour`"))
    );
    assert!(vietnamese.out.ends_with("0 dữ liệu, 1 lỗi, 0 cảnh báo\n"), "{}", vietnamese.out);
    std::fs::remove_file(folder.join("a.yaml")).unwrap();
    std::os::unix::fs::symlink(terminal.path("gone"), folder.join("b.yaml")).unwrap();
    check(&["cannot read", "b.yaml"]);
    assert!(!terminal.database().exists(), "a refused import made a database");
}

#[test]
fn a_folder_that_links_to_itself_is_read_once() {
    let terminal = Terminal::new();
    let folder = terminal.path("facts");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("places.yaml"), "places: []\n").unwrap();
    std::os::unix::fs::symlink(&folder, folder.join("again")).unwrap();
    assert!(terminal.run(&["check", folder.to_str().unwrap()]).good().contains("0 facts, 0 errors"));
}

#[test]
fn documents_to_search_are_read_or_named() {
    let terminal = Terminal::new();
    let docs = terminal.path("docs.jsonl");
    let given = docs.to_str().unwrap();
    let search = |args: &[&str]| terminal.run(&[&["search", "--docs", given], args].concat());
    search(&["port"]).refused(1, &["cannot read", "docs.jsonl"]);
    std::fs::write(&docs, "{\"para_id\":\"a\",\"text\":\"the port\"}\n\n{\"para_id\": 5}\n").unwrap();
    search(&["port"]).refused(1, &["docs.jsonl line 3"]);
    std::fs::write(&docs, "{\"para_id\":\"a\",\"text\":\"the port\"}\n").unwrap();
    assert!(search(&["port"]).good().trim().ends_with('a'));
    search(&["port", "-k", "0"]).good();
    let lines = terminal.pipe(&["search", "--json", "--docs", given], b"{\"id\":\"1\",\"text\":\"port\"}\n").good();
    let reply: Value = serde_json::from_str(&lines).unwrap();
    assert_eq!(reply["hits"][0]["para_id"], "a");
}

#[test]
fn facts_go_out_and_come_back_unchanged() {
    let terminal = Terminal::new();
    let (first, second) = (terminal.path("first"), terminal.path("second"));
    terminal.run(&["export", first.to_str().unwrap()]).good();
    let said = terminal.run(&["import", first.to_str().unwrap(), "--author", "A", "--reason", "B"]).good();
    assert!(said.starts_with("0 added, 0 changed, "), "{said}");
    terminal.run(&["export", second.to_str().unwrap()]).good();
    let diff = Command::new("diff").arg("-r").arg(&first).arg(&second).output().unwrap();
    assert!(diff.status.success(), "{}", String::from_utf8_lossy(&diff.stdout));
    assert!(!terminal.path("investor-desk/desk.db-wal").exists(), "the store was not closed");
}

/// Request lines of a small conversation with every trap in between.
fn requests() -> Vec<u8> {
    let ask = |id: &str, text: &str, session: &str| {
        let now = "2026-11-22T09:00:00+07:00";
        json!({"id": id, "text": text, "now": now, "context": {"session": session, "zone": "x"}}).to_string() + "\n"
    };
    let mut lines = Vec::new();
    lines.extend(ask("1", FDI, "a").bytes());
    lines.extend(b"this is not JSON\n\n   \n{\"id\":7,\"text\":\"FDI\"}\n{\"id\":\"x\"}\n[1]\n\"\xff\"\n");
    lines.extend(ask("2", "and from South Korea?", "a").bytes());
    lines.extend(ask("3", "KCN Tràng Duệ rộng bao nhiêu ha?", "b").bytes());
    lines
        .extend(b"{\"id\":\"4\",\"text\":\"FDI\",\"now\":\"soon\"}\n{\"id\":\"5\",\"text\":\"FDI\",\"lang\":\"fr\"}\n");
    lines.extend(ask("6", "", "c").bytes());
    lines.extend(ask("7", &"khu công nghiệp ".repeat(2_000), "c").bytes());
    lines.extend(b"{\"id\":\"8\",\"text\":\"FDI\\u0000\\u202e\",\"now\":\"2026-11-22\"}");
    lines
}

#[test]
fn json_lines_are_answered_in_order_and_a_malformed_one_stops_nothing() {
    let said = Terminal::new().pipe(&["ask", "--json"], &requests()).good();
    let replies: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<&str> = replies.iter().map(|reply| reply["id"].as_str().unwrap_or("-")).collect();
    assert_eq!(ids, ["1", "-", "-", "-", "-", "-", "2", "3", "4", "-", "6", "7", "8"]);
    for reply in &replies {
        let id = &reply["id"];
        if reply.get("error").is_some() {
            assert_eq!(reply["status"], "unknown", "{reply}");
            assert!(reply["error"].as_str().is_some_and(|error| !error.is_empty()), "{reply}");
            continue;
        }
        let answered = reply["status"] == "answered";
        assert!(reply["latency_us"].is_u64() && reply["answer_text"].is_string(), "{id}");
        assert!(!answered || !reply["facts"].as_array().unwrap().is_empty(), "{id}: answered without facts");
        assert!(reply["status"] != "unknown" || reply["facts"] == json!([]), "{id}: unknown with facts");
    }
    assert_eq!([&replies[0]["lang"], &replies[7]["lang"]], ["en", "vi"]);
    assert!(replies[8]["error"].as_str().unwrap().contains("2026-11-22"), "{}", replies[8]);
}

#[test]
fn two_runs_give_the_same_bytes_but_for_the_latency() {
    let terminal = Terminal::new();
    let run = || {
        let said = terminal.pipe(&["ask", "--json"], &requests()).good();
        let lines = said.lines().map(|line| match line.rsplit_once(",\"latency_us\":") {
            Some((rest, latency)) if latency.trim_end_matches('}').bytes().all(|b| b.is_ascii_digit()) => {
                rest.to_owned()
            }
            _ => line.to_owned(),
        });
        lines.collect::<Vec<_>>()
    };
    assert_eq!(run(), run());
}

#[test]
fn each_reply_is_sent_before_the_next_request_is_read() {
    let terminal = Terminal::new();
    let mut child = terminal.start(&["ask", "--json"]);
    let (mut input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut lines = BufReader::new(output).lines();
    for id in ["1", "2"] {
        writeln!(input, "{}", json!({"id": id, "text": FDI, "now": "2026-11-22"})).unwrap();
        let reply: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
        assert_eq!(reply["id"], id);
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn parse_and_search_speak_json_lines_too() {
    let line = "{\"id\":\"1\",\"text\":\"FDI in 2024 over 3 billion USD\",\"now\":\"2026-11-22\"}\nnonsense\n";
    let said = Terminal::new().pipe(&["parse", "--json"], line.as_bytes()).good();
    let replies: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(replies[0]["dates"][0]["grain"], "year", "{}", replies[0]);
    assert!(replies[0]["utterance"].is_object() && replies[1]["id"].is_null());
    let said = Terminal::new().pipe(&["search", "--json", "-k", "3"], b"{\"id\":\"1\",\"text\":\"tax\"}\n").good();
    let reply: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(reply["hits"].as_array().unwrap().len(), 3);
}

#[test]
fn an_article_becomes_proposals_set_against_the_store() {
    let terminal = Terminal::new();
    let text = "Hai Phong had 47 industrial parks at the end of May 2026. Bac Ninh had 20 industrial parks.";
    let said = terminal.pipe(&["article", "-", "--date", "2026-06-12"], text.as_bytes()).good();
    assert!(said.contains("1. Industrial parks, Hai Phong: 47 (May 2026)"), "{said}");
    assert!(said.contains("Newer than the store"), "{said}");
    assert!(said.contains("“20 industrial parks” is about elsewhere (Bac Ninh)"), "{said}");
    assert!(said.contains("To fill in: the source"), "{said}");

    let text = "Tính đến hết tháng 5/2026, thành phố có 47 khu công nghiệp.";
    let args = ["article", "-", "--date", "2026-06-12", "--json", "--source", "seed-intl-city-2024"];
    let line: Value = serde_json::from_str(terminal.pipe(&args, text.as_bytes()).good().trim()).unwrap();
    assert_eq!(line["record"]["value"], "47", "{line}");
    assert_eq!((&line["record"]["as_of"], &line["store"]), (&json!("2026-05"), &Value::Null), "{line}");
    assert_eq!(line["against"]["store"], "newer", "{line}");

    terminal.pipe(&["article", "-"], b" ").refused(1, &["empty"]);
    terminal.pipe(&["article", "-", "--source", "nobody"], text.as_bytes()).refused(2, &["nobody"]);
    terminal.run(&["article", "/nowhere.txt"]).refused(1, &["/nowhere.txt"]);
}

#[test]
fn a_conversation_works_in_a_pipe() {
    let typed = "How much FDI came from South Korea?\r\n\n   \n/lang\n/LANG en\n/lang tlh\n/help\n/dance\nand China?\n\
        \u{feff}/quit\n/quit\nnever asked\n";
    let said = Terminal::new().pipe(&["chat"], typed.as_bytes()).good();
    for words in ["South Korea", "/lang vi", "I will answer in English", "And from China?", "I know /help", "China"] {
        assert!(said.contains(words), "{words:?} is not in: {said}");
    }
    assert!(!said.contains("never asked") && !said.contains('\u{1b}'), "{said}");
    assert_eq!(said.matches("Which language").count(), 2, "{said}");
}

#[test]
fn what_is_no_text_is_no_reason_to_stop_a_conversation() {
    let typed = b"\xff\xfe\x00\x01\nHow much FDI \xc3\x28 in total?\n\x1b[31m\n/help\n";
    let said = Terminal::new().pipe(&["chat", "--lang", "en"], typed).good();
    assert!(said.contains("Ask in your own words"), "{said}");
    assert!(!said.contains("\u{1b}"), "what was typed must not steer the terminal: {said:?}");
}

#[test]
fn when_the_reader_goes_the_program_ends_quietly() {
    let terminal = Terminal::new();
    terminal.run(&["ask", FDI]).good();
    let many = format!("{FDI}\n").repeat(50);
    let json = (json!({"id": "1", "text": FDI}).to_string() + "\n").repeat(50);
    for (args, input) in [
        (&["check"][..], ""),
        (&["ask", FDI, "--why"], ""),
        (&["chat"], many.as_str()),
        (&["ask", "--json"], json.as_str()),
        (&["parse", FDI], ""),
        (&["search", "port"], ""),
        (&["--help"], ""),
    ] {
        let mut child = terminal.start(args);
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().unwrap();
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), said.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn a_service_logs_what_it_does_and_a_command_only_what_goes_wrong() {
    let quiet = Terminal::new().with("RUST_LOG", "").run(&["ask", FDI]);
    assert_eq!(quiet.err, "");
    let trace = Terminal::new().with("RUST_LOG", "trace").pipe(&["chat"], b"what is the hunter2 tax?\n");
    assert_eq!(trace.code, Some(0));
    let loud = Terminal::new().with("RUST_LOG", "info").pipe(&["chat"], b"what is the hunter2 tax?\n");
    assert!(!loud.err.contains("hunter2"), "{}", loud.err);
}

/// The other half of the next test: a bug, in a process of its own.
#[test]
fn a_bug_in_a_process_of_its_own() {
    if std::env::var_os("DESK_TEST_BUG").is_some() {
        investor_desk::cli::process::report_bugs();
        assert!(investor_desk::cli::process::guarded(|| panic!("what a person wrote: hunter2")).is_none());
    }
}

#[test]
fn a_bug_says_where_it_is_and_not_what_was_written() {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "a_bug_in_a_process_of_its_own", "--nocapture"]).env("DESK_TEST_BUG", "1");
    let output = child.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("a bug at tests/cli.rs:"), "{said}");
    assert!(!said.contains("hunter2"), "{said}");
}

#[test]
fn figures_and_events_of_an_answer_are_written_to_files() {
    let terminal = Terminal::new();
    let path = |name: &str| terminal.path(name).display().to_string();
    let (png, svg, csv) = (path("a.png"), path("a.svg"), path("a.csv"));
    let ask = |question: &str, more: &[&str]| {
        let args: Vec<&str> =
            ["ask", question, "--now", "2026-03-01"].into_iter().chain(more.iter().copied()).collect();
        terminal.run(&args)
    };
    ask("GRDP growth by year", &["--picture", &png, "--table", &csv]).good();
    assert!(std::fs::read(&png).unwrap().starts_with(b"\x89PNG"));
    assert!(String::from_utf8(std::fs::read(&csv).unwrap()).unwrap().contains("16.68"));
    ask("GRDP growth by year", &["--picture", &svg, "--table", &path("a.xlsx")]).good();
    assert!(std::fs::read_to_string(&svg).unwrap().starts_with("<svg"));
    assert!(std::fs::read(path("a.xlsx")).unwrap().starts_with(b"PK"));
    ask("When is B.Fest 2025?", &["--calendar", &path("a.ics")]).good();
    assert!(std::fs::read_to_string(path("a.ics")).unwrap().starts_with("BEGIN:VCALENDAR\r\n"));
    // What is there stays as it is.
    let before = std::fs::read(&png).unwrap();
    ask("PCI rank over the years", &["--picture", &png]).refused(1, &["a.png", "exists already"]);
    assert_eq!(std::fs::read(&png).unwrap(), before);
    ask("GRDP growth by year", &["--picture", &path("a.jpg")]).refused(2, &["--picture", "a.jpg", ".png or .svg"]);
    ask("GRDP growth by year", &["--table", &path("b")]).refused(2, &["--table", ".csv or .xlsx"]);
    // The answer is given; what it does not hold is one sentence.
    for (question, option, name, words) in [
        ("GRDP growth by year", "--table", "no/where.csv", "cannot be written"),
        ("When is APEC 2027?", "--calendar", "b.ics", "exact day"),
        ("Who is the mayor of Paris?", "--picture", "b.png", "no figures that can be drawn"),
        ("Who is the mayor of Paris?", "--table", "b.csv", "no table of figures"),
        ("Who is the mayor of Paris?", "--calendar", "b.ics", "no dated event"),
    ] {
        let output = ask(question, &[option, &path(name)]);
        assert_eq!(output.code, Some(1), "{output:?}");
        assert!(!output.out.is_empty() && output.err.contains(words), "{output:?}");
        assert_eq!(output.err.lines().count(), 1, "{}", output.err);
    }
    for name in ["b", "b.png", "b.csv", "b.ics", "a.jpg"] {
        assert!(!terminal.path(name).exists(), "{name} was written");
    }
}
