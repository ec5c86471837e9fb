//! Spreadsheets as staff send them: what is right is read, what is not is named with its cell.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use investor_desk::facts::files::{self, Located};
use investor_desk::facts::model::{FactKind, Record};
use investor_desk::language::Language;
use investor_desk::localize::Bundles;
use investor_desk::spreadsheet::header::heading;
use investor_desk::spreadsheet::names::plain;
use investor_desk::spreadsheet::table::{Form, TABLES, table};
use investor_desk::spreadsheet::{File, Limits, Preview, Reading, preview, published, read, report, write};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

fn words() -> Bundles {
    Bundles::load().unwrap()
}

/// The facts the program comes with, as a store publishes them.
fn facts() -> Vec<Located> {
    let rows = files::read(&files::embedded()).0;
    let mut facts = published(rows.into_iter().map(|at| (at.record.kind(), at.id, at.record)).collect());
    facts.sort_by_key(|at| at.record.kind());
    facts
}

fn read_files(files: &[File], facts: &[Located]) -> Reading {
    read(files, &Limits::COMMAND_LINE, facts, &words(), &mut |_| {})
}

fn csv(name: &str, text: &str) -> Reading {
    read_files(&[File { name: name.to_owned(), bytes: text.as_bytes().to_vec() }], &facts())
}

/// A workbook of one sheet that a test fills.
fn xlsx(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn sheet(fill: impl FnOnce(&mut Worksheet)) -> Reading {
    read_files(&[File { name: "figures.xlsx".to_owned(), bytes: xlsx(fill) }], &facts())
}

const HEADINGS: [&str; 6] = ["indicator", "subject", "partner", "value", "as_of", "source"];
const ROW: [&str; 6] = ["fdi_registered_cumulative", "hai-phong", "KR", "12.5", "2025-06", "seed-cheongju-2024"];

/// One row of figures with one cell otherwise.
fn with(column: &str, value: &str) -> String {
    let row: Vec<String> = HEADINGS
        .iter()
        .zip(ROW)
        .map(|(heading, cell)| if *heading == column { value } else { cell })
        .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
        .collect();
    format!("{}\n{}\n", HEADINGS.join(","), row.join(","))
}

fn headings(sheet: &mut Worksheet) {
    for (at, (heading, cell)) in (0u16..).zip(HEADINGS.iter().zip(ROW)) {
        sheet.write_string(0, at, *heading).unwrap();
        sheet.write_string(1, at, cell).unwrap();
    }
}

/// What is refused, in a language.
fn refused(reading: &Reading, language: Language) -> Vec<String> {
    let words = words();
    reading.refused.iter().map(|fault| fault.text(&words, language)).collect()
}

#[track_caller]
fn only_fault(reading: &Reading, id: &str, en: &[&str], vi: &[&str]) {
    let ids: Vec<&str> = reading.refused.iter().map(|fault| fault.message.id).collect();
    assert_eq!(ids, [id], "{:?}", refused(reading, Language::En));
    for (language, parts) in [(Language::En, en), (Language::Vi, vi)] {
        let text = refused(reading, language).remove(0);
        assert!(parts.iter().all(|part| text.contains(part)), "{parts:?} are not all in: {text}");
    }
}

#[track_caller]
fn one(reading: Reading) -> Located {
    assert_eq!(refused(&reading, Language::En), [""; 0]);
    assert_eq!(reading.records.len(), 1);
    reading.records.into_iter().next().unwrap()
}

fn value_of(reading: Reading) -> String {
    match one(reading).record {
        Record::Observation(observation) => observation.value.unwrap().to_string(),
        other => panic!("{other:?}"),
    }
}

fn date_of(reading: Reading) -> String {
    match one(reading).record {
        Record::Observation(observation) => observation.date().unwrap().to_string(),
        other => panic!("{other:?}"),
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn compared(reading: Reading) -> Preview {
    preview(&facts(), reading, today())
}

#[test]
fn headings_are_distinct_in_every_table_and_both_languages() {
    let words = words();
    for table in TABLES {
        for language in Language::ALL {
            let names: Vec<String> =
                table.columns.iter().map(|column| plain(&heading(&words, language, column))).collect();
            let distinct: BTreeSet<&String> = names.iter().collect();
            assert_eq!(distinct.len(), names.len(), "{} {}: {names:?}", table.id, language.tag());
            for (at, name) in names.iter().enumerate() {
                let other = table.columns.iter().position(|column| plain(&column.id()) == *name);
                assert!(other.is_none_or(|other| other == at), "{}: {name} is the id of another column", table.id);
            }
        }
    }
}

#[test]
fn a_table_in_either_language_gives_the_same_figure() {
    for text in [
        with("", ""),
        "Chỉ tiêu;Đối tượng;Đối tác;Giá trị;Thời điểm;Nguồn\n\
         fdi_registered_cumulative;Hải Phòng;Hàn Quốc;12,5;Tháng 6 năm 2025;seed-cheongju-2024\n"
            .to_owned(),
        "CHI TIEU\tDoi tuong\tdoi tac\tGia tri\tThoi diem\tNguon\n\
         fdi_registered_cumulative\thai phong\than quoc\t12.5\t06/2025\tseed-cheongju-2024\n"
            .to_owned(),
        "Indicator,Subject,Partner,Value,As of,Source\n\
         fdi_registered_cumulative, Hai Phong ,South Korea,12.5,June 2025,seed-cheongju-2024\n"
            .to_owned(),
        "sep=;\r\nindicator;subject;partner;value;as_of;source\r\n\
         fdi_registered_cumulative;hai-phong;KR;12.5;2025-06;seed-cheongju-2024\r\n"
            .to_owned(),
    ] {
        let at = one(csv("so lieu.csv", &text));
        assert_eq!(at.id, "fdi_registered_cumulative:hai-phong/KR:2025-06:seed-cheongju-2024", "{text}");
        let Record::Observation(figure) = at.record else { panic!() };
        assert_eq!((figure.value.unwrap().to_string().as_str(), figure.unit.as_str()), ("12.5", "USD bn"));
    }
}

#[test]
fn each_fault_of_a_cell_names_the_cell_and_what_would_be_right() {
    let check =
        |column, value, id, en: &[&str], vi: &[&str]| only_fault(&csv("fdi.csv", &with(column, value)), id, en, vi);
    check("value", "1.234", "sheet-ambiguous-number", &["fdi, cell D2", "1.2340", "1234"], &["fdi, ô D2", "hai cách"]);
    check("value", "1,234", "sheet-ambiguous-number", &["D2"], &["D2"]);
    check("value", "31 tỷ", "sheet-not-a-number", &["D2", "31 tỷ", "31.5"], &["D2", "31,5"]);
    check("value", "12,5%", "sheet-percent", &["D2", "USD bn"], &["phần trăm"]);
    check("as_of", "5/27/2025", "sheet-not-a-date", &["E2", "27/5/2025"], &["ghi ngày trước"]);
}
