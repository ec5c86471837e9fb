//! Spreadsheets on the command line: a template filled in, looked at, imported; exports that come back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::path::Path;
use std::process::Command;

use support::terminal::{Output, Terminal};

const FIGURES: &str = "Chỉ tiêu;Đối tượng;Đối tác;Giá trị;Thời điểm;Nguồn\n\
    Tổng vốn FDI đăng ký lũy kế;Hải Phòng;Hàn Quốc;12,5;6/2025;seed-cheongju-2024\n";

fn at(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[track_caller]
fn failed(output: &Output, shown: &[&str]) {
    assert_eq!(output.code, Some(1), "{output:?}");
    assert!(output.err.lines().last().unwrap().starts_with("investor-desk: "), "{}", output.err);
    assert!(shown.iter().all(|part| output.out.contains(part)), "{shown:?} are not all in: {}", output.out);
}

#[test]
fn a_monthly_figure_is_looked_at_and_then_imported() {
    let terminal = Terminal::new();
    let file = terminal.path("so-lieu.csv");
    std::fs::write(&file, FIGURES).unwrap();
    let id = "fdi_registered_cumulative:hai-phong/KR:2025-06:seed-cheongju-2024";
    let said = terminal.run(&["import", at(&file), "--dry-run", "--lang", "vi"]).good();
    assert!(said.starts_with("1 mục thêm mới, 0 mục thay đổi, 0 mục giữ nguyên, 0 lỗi bị từ chối.\n"), "{said}");
    assert!(said.contains(id) && said.ends_with("nothing was changed: this was a dry run\n"), "{said}");
    let said = terminal.run(&["import", at(&file), "--author", "Lan", "--reason", "June"]).good();
    assert!(said.starts_with("1 to add, ") && said.contains("1 added, 0 changed, 0 unchanged\n"), "{said}");
    let said = terminal.run(&["import", at(&file)]).good();
    assert!(said.ends_with("0 added, 0 changed, 1 unchanged\n"), "{said}");
    std::fs::write(&file, FIGURES.replace("12,5", "12,8")).unwrap();
    let said = terminal.run(&["import", at(&file), "--lang", "vi"]).good();
    assert!(said.contains(&format!("  observation {id}\n      Giá trị: 12.5 → 12.8\n")), "{said}");
    assert!(said.contains("0 added, 1 changed, 0 unchanged\n"), "{said}");
    let answer = terminal.run(&["ask", "How much FDI came from South Korea as of June 2025?"]).good();
    assert!(answer.contains("12.8"), "{answer}");
}

#[test]
fn nothing_is_imported_when_a_cell_is_wrong() {
    let terminal = Terminal::new();
    let file = terminal.path("so-lieu.csv");
    let good = "Tổng vốn FDI đăng ký lũy kế;Hải Phòng;Trung Quốc;5,5;6/2025;seed-cheongju-2024\n";
    std::fs::write(&file, FIGURES.replace("12,5", "1.234") + good).unwrap();
    let output = terminal.run(&["import", at(&file), "--lang", "vi"]);
    failed(&output, &["1 lỗi bị từ chối", "so-lieu, ô D2: “1.234”", "1.2340"]);
    assert_eq!(output.err, format!("investor-desk: 1 errors in {}; nothing was imported\n", file.display()));
    // What no row shows by itself the rules find: a stock has no period.
    std::fs::write(&file, FIGURES.replace("Thời điểm", "Kỳ")).unwrap();
    failed(&terminal.run(&["import", at(&file)]), &["so-lieu, cell E2: error: ", "is a stock"]);
    std::fs::write(&file, FIGURES).unwrap();
    let said = terminal.run(&["import", at(&file), "--dry-run"]).good();
    assert!(said.starts_with("1 to add, "), "something was imported: {said}");
}

#[test]
fn everything_goes_out_in_every_form_and_comes_back_unchanged() {
    let terminal = Terminal::new();
    for (first, second, args) in [
        ("a.xlsx", "b.xlsx", &[][..]),
        ("c.xlsx", "d.xlsx", &["--lang", "vi"]),
        ("a", "b", &["--format", "csv"]),
        ("c", "d", &["--format", "yaml"]),
    ] {
        let (first, second) = (terminal.path(first), terminal.path(second));
        terminal.run(&[&["export", at(&first)], args].concat()).good();
        let said = terminal.run(&["import", at(&first)]).good();
        assert!(said.lines().last().unwrap().starts_with("0 added, 0 changed, "), "{said}");
        terminal.run(&[&["export", at(&second)], args].concat()).good();
        let same = Command::new("diff").arg("-r").arg(&first).arg(&second).output().unwrap();
        assert!(same.status.success(), "{}", String::from_utf8_lossy(&same.stdout));
    }
    // Into a store that has other facts, everything comes in as it went out.
    let (folder, again) = (terminal.path("a"), terminal.path("again"));
    let other = Terminal::new();
    other.run(&["import", at(&folder)]).good();
    other.run(&["export", at(&again), "--format", "csv"]).good();
    assert!(Command::new("diff").arg("-r").arg(&folder).arg(&again).status().unwrap().success());
}

#[test]
fn a_template_is_written_once_and_filled_in() {
    let terminal = Terminal::new();
    for kind in ["observation", "zone", "event", "topic", "organisation", "source", "indicator", "subject", "partner"] {
        let file = terminal.path(&format!("{kind}.xlsx"));
        terminal.run(&["export", "--template", kind, at(&file), "--lang", "vi"]).good();
        terminal.run(&["export", "--template", kind, at(&file)]).refused(1, &["exists already"]);
        let said = terminal.run(&["import", at(&file)]).good();
        assert!(said.ends_with("0 added, 0 changed, 0 unchanged\n"), "{said}");
    }
    let file = terminal.path("observation.csv");
    terminal.run(&["export", "--template", "observation", at(&file), "--lang", "vi"]).good();
    let empty = std::fs::read_to_string(&file).unwrap();
    let headings = empty.lines().next().unwrap().trim_start_matches('\u{feff}').split(',').collect::<Vec<_>>();
    assert_eq!(headings[..5], ["Mã", "Chỉ tiêu", "Đối tượng", "Đối tác", "Giá trị"]);
    let row = ",fdi_registered_cumulative,Hải Phòng,Nhật Bản,\"8,5\",,,,06/2025,,khoảng,,,,,seed-cheongju-2024\r\n";
    std::fs::write(&file, empty + row).unwrap();
    let said = terminal.run(&["import", at(&file)]).good();
    assert!(said.contains("fdi_registered_cumulative:hai-phong/JP:2025-06:seed-cheongju-2024"), "{said}");
}

#[test]
fn files_that_cannot_be_imported_are_named() {
    let terminal = Terminal::new();
    terminal.run(&["import", at(&terminal.path("gone.xlsx"))]).refused(1, &["cannot read", "gone.xlsx"]);
    let file = terminal.path("letter.docx");
    std::fs::write(&file, "PK").unwrap();
    failed(&terminal.run(&["import", at(&file)]), &["letter.docx is neither .xlsx nor .csv"]);
    let large = terminal.path("large.csv");
    std::fs::File::create(&large).unwrap().set_len(65 << 20).unwrap();
    terminal.run(&["import", at(&large)]).refused(1, &["larger than 64 MB"]);
    let folder = terminal.path("mixed");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("a.csv"), FIGURES).unwrap();
    std::fs::write(folder.join("a.yaml"), "tags: []\n").unwrap();
    terminal.run(&["import", at(&folder)]).refused(1, &[".csv files and others"]);
    terminal.run(&["export", at(&terminal.path("mixed"))]).refused(1, &["not empty"]);
}

#[test]
fn a_dry_run_of_a_folder_of_facts_shows_what_would_change() {
    let terminal = Terminal::new();
    let folder = terminal.path("facts");
    terminal.run(&["export", at(&folder)]).good();
    let tags = folder.join("tags.yaml");
    let text = std::fs::read_to_string(&tags).unwrap();
    let name = text.lines().find_map(|line| line.trim().strip_prefix("name: {en: ")?.split(',').next()).unwrap();
    std::fs::write(&tags, text.replacen(&format!("en: {name},"), "en: Something Else,", 1)).unwrap();
    let said = terminal.run(&["import", at(&folder), "--dry-run"]).good();
    assert!(said.starts_with("0 to add, 1 to change, "), "{said}");
    assert!(said.contains(&format!("Name (English): {name} → Something Else")), "{said}");
    let said = terminal.run(&["import", at(&folder)]).good();
    assert!(said.starts_with("0 added, 1 changed, "), "{said}");
}
