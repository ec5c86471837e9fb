use super::super::{Finding, Severity, Spot, render};

fn finding(line: u64, column: u64, severity: Severity) -> Finding {
    Finding { severity, spot: Spot { file: "facts/a.yaml".to_owned(), line, column }, message: "wrong".to_owned() }
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
