//! The listing with its carets, and values in both languages.

use rust_decimal::Decimal;

use super::{listing, summary, text};
use crate::facts::check::{Arg, Finding, Message, Severity, Spot};
use crate::facts::model::Qualifier;
use crate::facts::unit::UNITS;
use crate::language::Language;
use crate::localize::Bundles;

fn finding(line: u64, column: u64, severity: Severity) -> Finding {
    saying(line, column, severity, Message::new("check-unreadable").with("detail", "wrong"))
}

fn saying(line: u64, column: u64, severity: Severity, said: Message) -> Finding {
    Finding { severity, spot: Spot { file: "facts/a.yaml".to_owned(), line, column }, said }
}

fn render(findings: &[Finding], files: &[(String, String)]) -> String {
    listing(&Bundles::load().expect("built-in messages"), Language::En, findings, files)
}

/// A value in both languages: English, Vietnamese.
fn amount(low: &str, high: &str, unit: &str, qualifier: Option<Qualifier>) -> [String; 2] {
    let number = |text: &str| text.parse::<Decimal>().expect("a number");
    let value = Arg::Amount { low: number(low), high: number(high), unit: unit.to_owned(), qualifier };
    let finding = saying(1, 1, Severity::Error, Message::new("check-too-large").with_arg("value", value));
    let words = Bundles::load().expect("built-in messages");
    let said = [Language::En, Language::Vi].map(|language| text(&words, language, &finding));
    let [en, vi] = said.each_ref().map(String::as_str);
    let before = |text: &str, end: &str| text.strip_suffix(end).map(str::to_owned).expect("the value comes first");
    [before(en, " is too large to be held"), before(vi, " quá lớn nên không lưu được")]
}

#[test]
fn findings_are_sorted_and_drawn_with_their_lines() {
    let files = [("facts/a.yaml".to_owned(), "tags:\n- id: một\n  name: hai\n- id: b\n".to_owned())];
    let text = render(&[finding(3, 9, Severity::Warning), finding(1, 1, Severity::Error)], &files);
    assert_eq!(
        text,
        "facts/a.yaml:1:1: error: wrong
     1 | tags:
       | ^
     2 | - id: một
facts/a.yaml:3:9: warning: wrong
     2 | - id: một
     3 |   name: hai
       |         ^
     4 | - id: b
"
    );
}

#[test]
fn long_lines_are_cut_around_the_caret() {
    let files = [("facts/a.yaml".to_owned(), format!("{}x{}\n", "ạ".repeat(300), "b".repeat(300)))];
    let text = render(&[finding(1, 301, Severity::Error)], &files);
    let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
    let caret = lines[2].iter().position(|c| *c == '^').expect("a caret");
    assert_eq!(lines[1][caret], 'x');
    assert!(lines[1].len() < 130 && lines[1].last() == Some(&'…'));
}

#[test]
fn a_place_that_is_not_there_has_no_drawing() {
    let line = "facts/a.yaml:9:9: error: wrong\n";
    assert_eq!(render(&[finding(9, 9, Severity::Error)], &[]), line);
    assert_eq!(render(&[finding(9, 9, Severity::Error)], &[("facts/a.yaml".to_owned(), String::new())]), line);
    assert_eq!(render(&[], &[]), "");
}

#[test]
fn a_listing_is_in_one_language() {
    let words = Bundles::load().expect("built-in messages");
    let files = [("facts/a.yaml".to_owned(), "tags:\n".to_owned())];
    let later = Message::new("check-future").with("date", "2027-01");
    let findings =
        [saying(1, 1, Severity::Error, Message::new("check-no-date")), saying(1, 5, Severity::Warning, later)];
    assert_eq!(
        listing(&words, Language::Vi, &findings, &files),
        "facts/a.yaml:1:1: lỗi: chưa có thời gian; ghi as_of hoặc period
     1 | tags:
       | ^
facts/a.yaml:1:5: cảnh báo: 2027-01 là thời điểm trong tương lai
     1 | tags:
       |     ^
"
    );
    assert_eq!(summary(&words, Language::En, 2, &findings), "2 facts, 1 error, 1 warning");
    assert_eq!(summary(&words, Language::En, 1, &[]), "1 fact, 0 errors, 0 warnings");
    assert_eq!(summary(&words, Language::Vi, 2, &findings), "2 dữ liệu, 1 lỗi, 1 cảnh báo");
}

#[test]
fn values_are_worded_and_their_numbers_left_as_written() {
    assert_eq!(
        amount("31000.50", "31000.50", "USD bn", Some(Qualifier::Over)),
        ["over 31000.50 USD bn", "hơn 31000.50 tỷ USD"]
    );
    assert_eq!(
        amount("5", "6", "working days", Some(Qualifier::About)),
        ["about 5 to 6 working days", "khoảng từ 5 đến 6 ngày làm việc"]
    );
    assert_eq!(amount("954", "954", "count", None), ["954", "954"]);
    assert_eq!(amount("7", "7", "furlong", None), ["7 furlong", "7 furlong"], "a unit nobody knows");
}

#[test]
fn units_that_are_english_words_are_vietnamese_in_vietnamese() {
    // Written alike in both languages.
    const SIGNS: [&str; 12] = ["count", "rank", "USD", "ha", "km2", "km", "m", "km/h", "MW", "kV", "MVA", "DWT"];
    for unit in UNITS {
        let [en, vi] = amount("2", "2", unit.name, None);
        assert_eq!(en == vi, SIGNS.contains(&unit.name), "{en} / {vi}");
    }
}
