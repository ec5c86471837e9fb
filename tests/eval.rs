//! `investor-desk eval`: a file of questions in, what is right and what would change out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "support/terminal.rs"]
#[allow(dead_code, reason = "other test files use the rest")]
mod terminal;

use serde_json::{Value, json};
use terminal::Terminal;

/// Questions of two groups: three right, one with a wrong expectation, one refused that should be answered, one
/// conversation, one that expects nothing.
fn questions() -> Vec<Value> {
    let now = "2026-11-22T09:00:00+07:00";
    vec![
        json!({"id": "fdi", "group": "figure/en", "lang": "en", "now": now, "text": "FDI projects in Hai Phong?",
            "expect": {"values_any": [1737], "as_of_any": ["2025-10"], "lang": "en"}}),
        json!({"id": "area", "group": "zone/vi", "lang": "vi", "now": now, "text": "KCN Tràng Duệ rộng bao nhiêu ha?",
            "expect": {"values_any": [999], "unit": "km", "must_contain_all": ["Tràng Duệ", "hoa sen"]}}),
        json!({"id": "tower", "group": "figure/en", "lang": "en", "now": now, "text": "How tall is the Eiffel tower?",
            "expect": {"status": ["answered", "ambiguous"]}}),
        json!({"id": "poem", "group": "unknown/en", "lang": "en", "now": now, "text": "Who painted the Mona Lisa?",
            "expect": {"status": "unknown"}}),
        json!({"id": "talk", "group": "followup/en", "lang": "en", "now": now, "turns": [
            {"text": "How much has South Korea invested in Hai Phong?"},
            {"text": "and from China?", "expect": {"status": "answered", "must_contain_any": ["China"]}}]}),
        json!({"id": "only-asked", "text": "How many industrial parks are there?", "now": "2026-11-22"}),
    ]
}

/// A home with `questions.jsonl` in it, and the file's path.
fn home(questions: &[Value]) -> (Terminal, String) {
    let terminal = Terminal::new();
    let path = terminal.path("questions.jsonl");
    std::fs::write(&path, questions.iter().map(|question| format!("{question}\n")).collect::<String>()).unwrap();
    (terminal, path.display().to_string())
}

fn one_of(report: &str, words: &[&str]) -> bool {
    report.lines().any(|line| words.iter().all(|word| line.contains(word)))
}

#[test]
fn a_report_has_groups_languages_and_what_is_wrong_with_each_failure() {
    let (terminal, file) = home(&questions());
    let said = terminal.run(&["eval", &file]).good();
    for words in [
        &["area [zone/vi] KCN Tràng Duệ rộng"][..],
        &["value: expected any of 999, got ", "401"],
        &["unit: expected km, got "],
        &["text: expected hoa sen"],
        &["answer: 401 ha"],
        &["tower [figure/en]"],
        &["status: expected answered | ambiguous, got unknown"],
        &["group", "right", "refused", "recall"],
        &["figure/en ", " 1 ", " 2 ", "50"],
        &["unknown", "100"],
        &["language vi", " 0 ", " 1 "],
        &["all ", " 3 ", " 5 ", "60"],
        &["questions.jsonl: 3 of 5 right (60%", "1 wrong among 3 answered, 1 refused"],
        &["not judged: 1"],
    ] {
        assert!(one_of(&said, words), "{words:?} is on no line of\n{said}");
    }
    assert!(!said.contains("Mona Lisa") && !said.contains("and from China"), "only failures are listed:\n{said}");
    let vietnamese = terminal.run(&["eval", &file, "--lang", "vi"]).good();
    for words in [&["giá trị: cần một trong 999"][..], &["đúng 3 trên 5 (60%"], &["nhóm", "từ chối nhầm"]]
    {
        assert!(one_of(&vietnamese, words), "{words:?} is on no line of\n{vietnamese}");
    }
    assert_eq!(said.lines().count(), vietnamese.lines().count(), "both languages say the same");
}

#[test]
fn a_floor_that_is_broken_is_named_and_ends_with_code_1() {
    let (terminal, file) = home(&questions());
    let floor = |right: Value, wrong: usize| {
        let path = terminal.path("floor.json");
        std::fs::write(&path, json!({"questions": {"right": right, "wrong_at_most": wrong}}).to_string()).unwrap();
        terminal.run(&["eval", &file, "--floor", path.to_str().unwrap()])
    };
    let reached = json!({"figure/en": 1, "zone/vi": 0, "unknown/en": 1, "followup/en": 1});
    floor(reached.clone(), 1).good();
    for (right, wrong, words) in [
        (
            json!({"figure/en": 2, "zone/vi": 0, "unknown/en": 1, "followup/en": 1}),
            1,
            "below the floor: figure/en: 1 of 2",
        ),
        (reached, 0, "1 wrong among 3 answered, at most 0"),
        (json!({"figure/en": 1, "zone/vi": 0, "unknown/en": 1}), 1, "without a floor: followup/en"),
        (
            json!({"figure/en": 1, "zone/vi": 0, "unknown/en": 1, "followup/en": 1, "rank/en": 3}),
            1,
            "a floor without questions: rank/en",
        ),
    ] {
        let output = floor(right, wrong);
        assert_eq!((output.code, output.err.as_str()), (Some(1), "investor-desk: the floor is broken\n"));
        assert!(output.out.contains(words), "{words:?} is not in\n{}", output.out);
    }
}

#[test]
fn what_cannot_be_read_is_one_line_with_its_place_and_makes_no_store() {
    let terminal = Terminal::new();
    let path = terminal.path("q.jsonl");
    let given = path.to_str().unwrap();
    terminal.run(&["eval", given]).refused(1, &["cannot read", "q.jsonl"]);
    const GOOD: &str = r#"{"id":"1","text":"FDI?"}"#;
    for (text, words) in [
        ("", &["q.jsonl:1: there is no question"][..]),
        ("{\"id\":\"1\",\"text\":\"FDI?\"}\n\nnonsense\n", &["q.jsonl:3: expected"]),
        ("{\"id\":\"1\"}\n", &["q.jsonl:1: it has neither text nor turns"]),
        ("{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"1\",\"text\":\"b\"}", &["q.jsonl:2:", "\"1\"", "line 1"]),
        (r#"{"id":"1","text":"a","expect":{"value_any":[1]}}"#, &["q.jsonl:1:", "value_any"]),
        (r#"{"id":"1","text":"a","expect":{"status":"unkown"}}"#, &["q.jsonl:1:", "unkown", "unknown"]),
        (r#"{"id":"1","text":"a","now":"soon"}"#, &["q.jsonl:1: now:", "soon", "2026-11-22"]),
        (r#"{"id":"1","text":"a","lang":"fr"}"#, &["q.jsonl:1:", "fr"]),
        (r#"{"id":"1","text":"a","send_lang":true}"#, &["q.jsonl:1: send_lang needs lang"]),
    ] {
        std::fs::write(&path, text).unwrap();
        terminal.run(&["eval", given]).refused(1, words);
    }
    std::fs::write(&path, b"\xff\xfe").unwrap();
    terminal.run(&["eval", given]).refused(1, &["cannot read", "UTF-8"]);
    std::fs::write(&path, GOOD).unwrap();
    let other = terminal.path("other");
    std::fs::write(&other, GOOD).unwrap();
    let other = other.to_str().unwrap();
    terminal.run(&["eval", given, other]).refused(1, &["\"1\"", "earlier file"]);
    terminal.run(&["eval", given, "--diff", other]).refused(1, &["other:1:", "--save"]);
    terminal.run(&["eval", given, "--diff", "gone"]).refused(1, &["cannot read gone"]);
    terminal.run(&["eval", given, "--floor", other]).refused(1, &["other", "no floors"]);
    std::fs::write(other, "{}").unwrap();
    terminal.run(&["eval", given, "--floor", other]).refused(1, &["other", "no floor for \"q\""]);
    terminal.run(&["eval", given, "--save", given]).refused(2, &["--save would overwrite"]);
    terminal.run(&["eval"]).refused(2, &["<FILE>"]);
    assert!(!terminal.database().exists(), "a refused command made a database");
}

#[test]
fn what_would_change_is_shown_before_facts_are_imported_and_what_changed_after() {
    let (terminal, file) = home(&questions());
    let (facts, kept) = (terminal.path("facts"), terminal.path("before.jsonl"));
    let (facts, kept) = (facts.to_str().unwrap(), kept.to_str().unwrap());
    terminal.run(&["export", facts]).good();
    let diff = |with: &str| terminal.run(&["eval", &file, "--diff", with]).good();
    assert!(diff(facts).contains("would change with these facts: 0 of 7"));
    terminal.run(&["eval", &file, "--save", kept]).good();

    let observations = format!("{facts}/observations.yaml");
    let before = std::fs::read_to_string(&observations).unwrap();
    let after = before.replace("value: 1737\n", "value: 1747\n");
    assert_ne!(before, after, "the fact this test changes is gone");
    std::fs::write(&observations, after).unwrap();
    let changed = ["fdi FDI projects in Hai Phong?", "was right, is wrong now", "  − 1,737: FDI", "  + 1,747: FDI"];
    let ahead = diff(facts);
    for words in changed.iter().chain(&["would change with these facts: 1 of 7", "2 of 5 right"]) {
        assert!(ahead.contains(words), "{words:?} is not in\n{ahead}");
    }
    assert!(diff(kept).contains("Answers that changed: 0 of 7"), "asking imported the facts");
    terminal.run(&["import", facts]).good();
    let now = diff(kept);
    for words in changed.iter().chain(&["Answers that changed: 1 of 7"]) {
        assert!(now.contains(words), "{words:?} is not in\n{now}");
    }

    std::fs::write(&observations, "observations:\n- value: nonsense\n").unwrap();
    let refused = terminal.run(&["eval", &file, "--diff", facts]);
    assert_eq!((refused.code, refused.out.as_str()), (Some(1), ""));
    assert!(
        refused.err.contains("observations.yaml:2") && refused.err.contains("nothing was asked"),
        "{}",
        refused.err
    );
}

#[test]
fn answers_that_ask_wrote_can_be_compared_too() {
    let (terminal, file) = home(&questions()[..1]);
    let request = json!({"id": "fdi", "text": "FDI projects in Hai Phong?", "now": "2026-11-22T09:00:00+07:00"});
    let answers = terminal.pipe(&["ask", "--json"], request.to_string().as_bytes()).good();
    let kept = terminal.path("answers.jsonl");
    std::fs::write(&kept, answers.clone() + &answers.replace("\"fdi\"", "\"old\"")).unwrap();
    let said = terminal.run(&["eval", &file, "--diff", kept.to_str().unwrap()]).good();
    assert!(said.contains("changed: 0 of 1") && said.contains("not asked any more: 1"), "{said}");
}

#[test]
fn a_report_for_programs_is_one_object() {
    let (terminal, file) = home(&questions());
    let kept = terminal.path("kept.jsonl");
    let said = terminal.run(&["eval", &file, "--json", "--save", kept.to_str().unwrap()]).good();
    let report: Value = serde_json::from_str(&said).unwrap();
    let all = &report["files"][0]["all"];
    assert_eq!((&all["right"], &all["of"], &all["abstention"]["falsely"]), (&json!(3), &json!(5), &json!(1)));
    assert_eq!(report["files"][0]["failures"][0]["faults"][0]["fault"], "no_wanted_value");
    assert_eq!(report["files"][0]["languages"]["vi"]["of"], 1);
    assert!(report.get("changes").is_none());
    let compared = terminal.run(&["eval", &file, "--json", "--diff", kept.to_str().unwrap()]).good();
    let report: Value = serde_json::from_str(&compared).unwrap();
    assert_eq!((&report["changes"]["compared"], &report["changes"]["changed"]), (&json!(7), &json!([])));
}
