//! Spreadsheets as staff send them: what is right is read, what is not is named with its cell.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use investor_desk::facts::files::{self, Located};
use investor_desk::facts::model::{FactKind, Record};
use investor_desk::language::Language;
use investor_desk::localize::{Bundles, finding};
use investor_desk::spreadsheet::header::heading;
use investor_desk::spreadsheet::names::{Names, plain, unit};
use investor_desk::spreadsheet::table::{Form, TABLES, table};
use investor_desk::spreadsheet::{File, Limits, Preview, Reading, preview, published, read, report, write};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

fn words() -> Bundles {
    Bundles::load().unwrap()
}

/// The facts the program comes with, as a store publishes them.
fn facts() -> Vec<Located> {
    let rows = files::read(&files::embedded()).0;
    let mut facts = rows.into_iter().map(|at| published(at.id, at.record)).collect::<Vec<_>>();
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
    let check = |column, value, id, en: &[&str], vi: &[&str]| {
        only_fault(&csv("fdi.csv", &with(column, value)), id, en, vi);
    };
    check(
        "value",
        "1.234",
        "sheet-ambiguous-number",
        &["fdi, cell D2: ", "1.2340", "1234"],
        &["fdi, ô D2: ", "hai cách"],
    );
    check("value", "1,234", "sheet-ambiguous-number", &["D2"], &["D2"]);
    check("value", "31 tỷ", "sheet-not-a-number", &["D2", "31 tỷ", "31.5"], &["D2", "31,5"]);
    check("value", "12,5%", "sheet-percent", &["D2", "USD bn"], &["phần trăm"]);
    check("as_of", "5/27/2025", "sheet-not-a-date", &["E2", "27/5/2025"], &["ghi ngày trước"]);
    check("source", "", "sheet-blank", &["F2", "Source must be filled"], &["F2", "cần điền Nguồn"]);
    check("source", "seed-cheongu-2024", "sheet-unknown-name-near", &["F2", "seed-cheongju-2024?"], &["Có phải"]);
    check("partner", "Atlantis", "sheet-unknown-name", &["C2", "Atlantis"], &["C2", "Atlantis"]);
    let qualified = with("value", "12.5").replace("as_of", "qualifier").replace("2025-06", "maybe");
    only_fault(&csv("figures.csv", &qualified), "sheet-not-a-choice", &["E2", "about, over"], &["Có thể dùng"]);
    let unit = with("value", "12.5").replace("partner", "unit").replace("KR", "bảng Anh");
    only_fault(&csv("figures.csv", &unit), "sheet-unknown-unit", &["C2", "USD bn"], &["C2"]);
}

#[test]
fn a_name_of_several_things_is_refused_with_their_ids() {
    let mut facts = facts();
    let twin = facts.iter().find(|at| at.id == "trang-due").unwrap().clone();
    let Record::Zone(mut zone) = twin.record else { panic!() };
    zone.id = "trang-due-2".to_owned();
    facts.push(Located { id: zone.id.clone(), record: Record::Zone(zone), spot: twin.spot });
    let text = with("subject", "khu công nghiệp tràng duệ");
    let file = File { name: "fdi.csv".to_owned(), bytes: text.into_bytes() };
    let parts = &["B2", "trang-due, trang-due-2"];
    only_fault(&read_files(&[file], &facts), "sheet-ambiguous-name", parts, parts);
}

#[test]
fn numbers_and_dates_are_read_as_people_write_them() {
    for (written, value) in
        [("12,5", "12.5"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5"), (" 31\u{a0}", "31"), ("0.75575", "0.75575")]
    {
        assert_eq!(value_of(csv("figures.csv", &with("value", written))), value);
    }
    for (written, date) in [
        ("27/5/2025", "2025-05-27"),
        ("tháng 6/2025", "2025-06"),
        ("Quý 2/2025", "2025-Q2"),
        ("2025", "2025"),
        ("45809", "2025-06-01"),
    ] {
        assert_eq!(date_of(csv("figures.csv", &with("as_of", written))), date);
    }
}

#[test]
fn every_encoding_that_spreadsheets_write_is_read() {
    let text = with("subject", "Hải Phòng").replace("KR", "Hàn Quốc");
    let utf16 = |units: Vec<u8>| units;
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    // Windows-1258 has letters with tones only in two pieces: ả is a and a hook above it.
    let old: Vec<u8> = {
        let pieces = text.replace('ả', "a\u{309}").replace('ò', "o\u{300}").replace('ố', "ô\u{301}");
        let byte = |c: char| match c {
            '\u{309}' => 0xd2,
            '\u{300}' => 0xcc,
            '\u{301}' => 0xec,
            other => u8::try_from(u32::from(other)).unwrap(),
        };
        pieces.chars().map(byte).collect()
    };
    for bytes in [
        text.clone().into_bytes(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        [&[0xff, 0xfe][..], &little].concat(),
        [&[0xfe, 0xff][..], &big].concat(),
        utf16(little),
        utf16(big),
        old.clone(),
    ] {
        let reading = read_files(&[File { name: "figures.csv".to_owned(), bytes }], &facts());
        assert!(one(reading).id.starts_with("fdi_registered_cumulative:hai-phong/KR:"));
    }
    let reading = read_files(&[File { name: "figures.csv".to_owned(), bytes: old }], &facts());
    assert_eq!(reading.notices[0].message.id, "sheet-read-as-1258");
    for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"\x01\x02\x03\x04\x05\x06"] {
        let reading = read_files(&[File { name: "picture.csv".to_owned(), bytes: bytes.to_vec() }], &facts());
        only_fault(&reading, "sheet-file-encoding", &["CSV UTF-8"], &["CSV UTF-8"]);
    }
}

#[test]
fn cells_of_a_workbook_are_read_as_they_are_shown() {
    let date = ExcelDateTime::from_ymd(2025, 6, 1).unwrap();
    for (format, shown) in
        [("mmm-yy", "2025-06"), ("dd/mm/yyyy", "2025-06-01"), ("yyyy", "2025"), ("mm/yyyy", "2025-06")]
    {
        let reading = sheet(|sheet| {
            headings(sheet);
            sheet.write_number(1, 3, 12.5).unwrap();
            sheet.write_datetime_with_format(1, 4, &date, &Format::new().set_num_format(format)).unwrap();
        });
        assert_eq!(date_of(reading), shown, "{format}");
    }
    let year = sheet(|sheet| {
        headings(sheet);
        sheet.write_number(1, 4, 2024).unwrap();
    });
    assert_eq!(date_of(year), "2024");
    let share = sheet(|sheet| {
        headings(sheet);
        sheet.write_string(1, 0, "fdi_capital_share").unwrap();
        sheet.write_number_with_format(1, 3, 0.643, &Format::new().set_num_format("0.0%")).unwrap();
    });
    assert_eq!(value_of(share), "64.3");
    let percent = sheet(|sheet| {
        headings(sheet);
        sheet.write_number_with_format(1, 3, 0.643, &Format::new().set_num_format("0%")).unwrap();
    });
    only_fault(&percent, "sheet-percent", &["Sheet1, cell D2", "USD bn"], &["Sheet1, ô D2"]);
    let exact = sheet(|sheet| {
        headings(sheet);
        sheet.write_number(1, 3, 0.1 + 0.7).unwrap();
    });
    assert_eq!(value_of(exact), "0.7999999999999999", "what Excel holds, not what it rounds to");
}

#[test]
fn formulas_merged_cells_and_errors_are_refused_and_named() {
    let formula = sheet(|sheet| {
        headings(sheet);
        sheet.write_formula(1, 3, Formula::new("=5+7.5").set_result("12.5")).unwrap();
    });
    only_fault(&formula, "sheet-formula", &["Sheet1, cell D2", "paste it as a value"], &["ô D2", "công thức"]);
    let merged = sheet(|sheet| {
        headings(sheet);
        sheet.merge_range(1, 1, 2, 2, "hai-phong", &Format::new()).unwrap();
    });
    only_fault(&merged, "sheet-merged", &["cell B2", "B2:C3"], &["ô B2", "B2:C3"]);
    let above = sheet(|sheet| {
        sheet.merge_range(0, 0, 0, 5, "Số liệu FDI", &Format::new()).unwrap();
        for (at, (heading, cell)) in (0u16..).zip(HEADINGS.iter().zip(ROW)) {
            sheet.write_string(2, at, *heading).unwrap();
            sheet.write_string(4, at, cell).unwrap();
        }
    });
    assert_eq!(one(above).spot.line, 5, "a merged title above the headings harms nothing, nor does an empty row");
    let strayed = sheet(|sheet| {
        headings(sheet);
        sheet.write_string(1, 9, "see my mail").unwrap();
    });
    only_fault(&strayed, "sheet-no-heading", &["cell J2"], &["ô J2"]);
    let date_for_number = sheet(|sheet| {
        headings(sheet);
        let date = ExcelDateTime::from_ymd(2025, 5, 1).unwrap();
        sheet.write_datetime_with_format(1, 3, &date, &Format::new().set_num_format("d-mmm")).unwrap();
    });
    only_fault(&date_for_number, "sheet-date-for-number", &["D2", "2025-05-01"], &["D2"]);
}

#[test]
fn headings_that_are_wrong_are_named() {
    let text = with("value", "1").replace("value", "valeu");
    only_fault(
        &csv("figures.csv", &text),
        "sheet-heading-unknown",
        &["cell D1", "valeu", "Figures"],
        &["ô D1", "Số liệu"],
    );
    let text = with("value", "1").replace("partner", "Chỉ tiêu");
    only_fault(&csv("figures.csv", &text), "sheet-heading-twice", &["cell C1"], &["ô C1"]);
    only_fault(&csv("x.csv", "id,name_en,name_vi\na,A,B\n"), "sheet-which-table", &["tag", "partner"], &["tag"]);
    assert_eq!(one(csv("Nhãn.csv", "id,name_en,name_vi\na,A,B\n")).record.kind(), FactKind::Tag);
    only_fault(&csv("x.csv", "a,b,c\n1,2,3\n"), "sheet-no-table", &["--template"], &["--template"]);
}

#[test]
fn hidden_sheets_are_passed_over_and_said() {
    let mut book = Workbook::new();
    headings(book.add_worksheet());
    headings(book.add_worksheet().set_name("Nháp").unwrap().set_hidden(true));
    book.add_worksheet().set_name("Remarks").unwrap().write_string(0, 0, "ask Lan about June").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let reading = read_files(&[File { name: "a.xlsx".to_owned(), bytes }], &facts());
    let notices: Vec<String> = reading.notices.iter().map(|fault| fault.text(&words(), Language::En)).collect();
    assert_eq!(notices.len(), 2, "{notices:?}");
    assert!(notices[0].contains("Nháp") && notices[0].contains("hidden"), "{notices:?}");
    assert!(notices[1].contains("Remarks") && notices[1].contains("no row holds headings"), "{notices:?}");
    one(reading);
}

#[test]
fn what_is_no_spreadsheet_is_refused() {
    for (name, bytes, id) in [
        ("a.xlsx", &b"PK\x03\x04 and then nothing"[..], "sheet-file-broken"),
        ("a.xlsx", b"indicator,subject\n", "sheet-file-not-xlsx"),
        ("a.csv", b"PK\x03\x04", "sheet-file-not-xlsx"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "sheet-file-old"),
        ("a.pdf", b"%PDF-1.7", "sheet-file-unknown"),
        ("a.csv", b"", "sheet-file-empty"),
    ] {
        let reading = read_files(&[File { name: name.to_owned(), bytes: bytes.to_vec() }], &facts());
        only_fault(&reading, id, &[], &[]);
    }
    let whole = workbook(&facts(), Language::En).remove(0);
    for cut in [1, 2, 10, 1_000, whole.bytes.len() / 2] {
        let bytes = whole.bytes[..whole.bytes.len() - cut].to_vec();
        let reading = read_files(&[File { name: "cut.xlsx".to_owned(), bytes }], &[]);
        assert!(!reading.refused.is_empty(), "{cut} bytes less");
    }
}

/// A workbook whose first sheet unpacks to so many megabytes.
fn bomb(megabytes: usize, honest: bool) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    archive.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    let block = vec![b'0'; 1 << 20];
    for _ in 0..megabytes {
        archive.write_all(&block).unwrap();
    }
    let mut bytes = archive.finish().unwrap().into_inner();
    if !honest {
        // The directory says it is small.
        let size = u32::try_from(megabytes << 20).unwrap().to_le_bytes();
        let small = 1_000u32.to_le_bytes();
        for at in 0..bytes.len() - 4 {
            if bytes[at..at + 4] == size {
                bytes[at..at + 4].copy_from_slice(&small);
            }
        }
    }
    bytes
}

#[test]
fn zip_bombs_and_floods_of_cells_are_refused_before_they_are_read() {
    for honest in [true, false] {
        let file = File { name: "bomb.xlsx".to_owned(), bytes: bomb(60, honest) };
        assert!(file.bytes.len() < 200_000);
        let reading = read(&[file], &Limits::CHAT, &[], &words(), &mut |_| {});
        let ids: Vec<&str> = reading.refused.iter().map(|fault| fault.message.id).collect();
        assert!(ids == ["sheet-file-unpacks-too-large"] || !honest && ids == ["sheet-file-broken"], "{ids:?}");
    }
    let few = Limits { cells: 20, ..Limits::CHAT };
    let rows = format!("{}\n", ROW.join(",")).repeat(10);
    let text = format!("{}\n{rows}", HEADINGS.join(","));
    let reading =
        read(&[File { name: "a.csv".to_owned(), bytes: text.into_bytes() }], &few, &facts(), &words(), &mut |_| {});
    assert_eq!(reading.refused.last().unwrap().message.id, "sheet-too-many-cells");
    let bytes =
        xlsx(|sheet| (0..10u32).for_each(|row| (0..6u16).for_each(|column| drop(sheet.write_number(row, column, 1)))));
    let reading = read(&[File { name: "a.xlsx".to_owned(), bytes }], &few, &facts(), &words(), &mut |_| {});
    assert_eq!(reading.refused.last().unwrap().message.id, "sheet-too-many-cells");
    let tight = Limits { file: 100, ..Limits::CHAT };
    let reading =
        read(&[File { name: "a.csv".to_owned(), bytes: vec![b' '; 101] }], &tight, &[], &words(), &mut |_| {});
    assert_eq!(reading.refused[0].message.id, "sheet-file-too-large");
}

#[test]
fn rows_may_name_what_the_same_file_brings_in_any_order() {
    let mut book = Workbook::new();
    headings(book.add_worksheet().set_name("Figures").unwrap());
    book.worksheet_from_name("Figures").unwrap().write_string(1, 5, "Báo cáo tháng 6").unwrap();
    let sources = book.add_worksheet().set_name("Nguồn").unwrap();
    for (at, (heading, cell)) in (0u16..).zip([
        ("Mã", "bc-2025-06"),
        ("Tiêu đề", "Báo cáo tháng 6"),
        ("Ngôn ngữ", "vi"),
        ("Cấp nguồn", "chính thức"),
        ("Ngày công bố", "30/6/2025"),
    ]) {
        sources.write_string(0, at, heading).unwrap();
        sources.write_string(1, at, cell).unwrap();
    }
    let file = File { name: "a.xlsx".to_owned(), bytes: book.save_to_buffer().unwrap() };
    let preview = compared(read_files(&[file], &facts()));
    let ids: Vec<&str> = preview.added.iter().map(|at| at.id.as_str()).collect();
    assert_eq!(ids, ["bc-2025-06", "fdi_registered_cumulative:hai-phong/KR:2025-06:bc-2025-06"]);
    assert!(preview.is_sound(), "{:?}", preview.findings);
}

#[test]
fn a_sheet_with_some_columns_changes_those_alone() {
    let preview = compared(csv("Zones.csv", "id,name_vi\ntrang-due,KCN Tràng Duệ mới\n"));
    assert_eq!((preview.added.len(), preview.changed.len()), (0, 1));
    let facts = facts();
    let Record::Zone(old) = &facts.iter().find(|at| at.id == "trang-due").unwrap().record else { panic!() };
    let Record::Zone(new) = &preview.changed[0].record else { panic!() };
    assert_eq!(new.name.vi, "KCN Tràng Duệ mới");
    assert_eq!((&new.attributes, &new.name.en, &new.aliases), (&old.attributes, &old.name.en, &old.aliases));
    let text = report(&preview, &facts, &words(), Language::Vi, 5);
    assert!(text.contains("0 mục thêm mới, 1 mục thay đổi") && text.contains("Tên (tiếng Việt): "), "{text}");
    assert!(text.contains("→ KCN Tràng Duệ mới"), "{text}");
    only_fault(
        &csv("Zones.csv", "id,name_vi\nnew-zone,Khu mới\n"),
        "sheet-column-missing",
        &["row 2", "new-zone", "Type"],
        &["Loại hình"],
    );
}

#[test]
fn an_attribute_row_changes_its_value_and_leaves_the_others() {
    let facts = facts();
    let Record::Zone(old) = &facts.iter().find(|at| at.id == "trang-due").unwrap().record else { panic!() };
    let attribute = "total_area_ha";
    let value = &old.attributes[attribute][0];
    let text = format!("zone,attribute,value,as_of,source\ntrang-due,{attribute},999,2026-05,{}\n", value.source);
    let preview = compared(csv("zone attributes.csv", &text));
    let Record::Zone(new) = &preview.changed[0].record else { panic!() };
    assert_eq!(new.attributes[attribute].len(), old.attributes[attribute].len() + 1, "a new date is a new value");
}

#[test]
fn only_what_the_import_brings_is_found_and_shown_at_its_cell() {
    let text = with("value", "12500");
    let preview = compared(csv("figures.csv", &text));
    let words = words();
    let found: Vec<String> = preview
        .findings
        .iter()
        .map(|f| {
            format!("{:?} {}", f.place.as_ref().and_then(|p| p.cell()), finding::text(&words, Language::En, &f.finding))
        })
        .collect();
    assert!(found.iter().any(|text| text.starts_with("Some(\"D2\")") && text.contains("200 times off")), "{found:?}");
    assert!(preview.is_sound(), "warnings stop nothing");
    let text = text.replace("as_of", "period");
    let preview = compared(csv("figures.csv", &text));
    assert!(!preview.is_sound());
    let shown = report(&preview, &facts(), &words, Language::Vi, 5);
    assert!(shown.contains("figures, ô E2: lỗi: "), "{shown}");
}

#[test]
fn an_id_in_a_row_is_that_of_the_figure() {
    let row = |id: &str, value: &str| {
        format!(
            "id,indicator,subject,partner,value,as_of,source\n{id},fdi_registered_cumulative,hai-phong,KR,{value},2025-06,seed-cheongju-2024\n"
        )
    };
    let id = "fdi_registered_cumulative:hai-phong/KR:2025-06:seed-cheongju-2024";
    assert_eq!(one(csv("a.csv", &row(&format!("{id}#3"), "1"))).id, format!("{id}#3"));
    only_fault(&csv("a.csv", &row("other", "1")), "sheet-id-does-not-fit", &["cell A2", id], &["ô A2", "xóa mã"]);
    let two = row("", "12.5") + ",fdi_registered_cumulative,hai-phong,KR,13,2025-06,seed-cheongju-2024\n";
    let ids: Vec<String> = csv("a.csv", &two).records.into_iter().map(|at| at.id).collect();
    assert_eq!(ids, [id.to_owned(), format!("{id}#2")]);
    let twice = "id,name_en,name_vi\na,A,A\na,B,B\n";
    only_fault(&csv("tags.csv", twice), "sheet-given-twice", &["cell A3", "row 2"], &["dòng 2"]);
}

#[test]
fn after_many_faults_the_rest_is_not_read() {
    let text = format!("{}\n{}", HEADINGS.join(","), "x,y,z,v,w,q\n".repeat(1_000));
    let reading = csv("figures.csv", &text);
    assert_eq!(reading.refused.len(), 500);
    assert_eq!(reading.notices.last().unwrap().message.id, "sheet-many-faults");
    let shown = report(&compared(reading), &facts(), &words(), Language::En, 3);
    assert!(shown.contains("500 refused") && shown.contains("… and 497 more"), "{shown}");
}

#[test]
fn a_template_of_every_kind_reads_back_in_both_languages() {
    let (words, facts) = (words(), facts());
    for table in TABLES {
        for language in Language::ALL {
            let book = write::template_xlsx(table, &facts, &words, language).unwrap();
            let reading = read_files(&[File { name: "t.xlsx".to_owned(), bytes: book.clone() }], &facts);
            assert_eq!((refused(&reading, language), reading.notices.len()), (vec![], 0), "{}", table.id);
            assert_eq!(book, write::template_xlsx(table, &facts, &words, language).unwrap());
            let text = write::template_csv(table, &words, language).unwrap();
            let reading = read_files(&[File { name: format!("{}.csv", table.file), bytes: text }], &facts);
            assert_eq!((refused(&reading, language), reading.rows), (vec![], 0), "{}", table.id);
        }
    }
}

#[test]
fn what_a_template_offers_can_be_chosen() {
    use calamine::Reader;
    let (words, facts) = (words(), facts());
    let mut names = Names::default();
    facts.iter().for_each(|at| names.add(&at.id, &at.record));
    let table = table("observation").unwrap();
    for language in Language::ALL {
        let bytes = write::template_xlsx(table, &facts, &words, language).unwrap();
        let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let lists = book.worksheet_range(&words.text(language, "sheet-lists-name", &[])).unwrap();
        let row: Vec<String> = lists.rows().next().unwrap().iter().map(ToString::to_string).collect();
        for (at, heading_shown) in row.iter().enumerate() {
            let column =
                table.columns.iter().find(|column| heading(&words, language, column) == *heading_shown).unwrap();
            for cell in lists.rows().skip(1).map(|row| row[at].to_string()).filter(|cell| !cell.is_empty()) {
                match column.form {
                    Form::One(kinds) => assert!(names.find(kinds, &cell).is_ok(), "{cell}"),
                    Form::Unit => assert!(unit(&cell).is_ok(), "{cell}"),
                    _ => continue,
                }
            }
        }
        assert!(row.len() >= 6, "{row:?}");
    }
}

#[test]
fn nothing_that_is_exported_is_a_formula() {
    let mut facts: Vec<Located> = facts().into_iter().filter(|at| at.record.kind() == FactKind::Tag).take(8).collect();
    for (at, text) in facts.iter_mut().zip(["=1+1", "+1", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1"]) {
        let Record::Tag(tag) = &mut at.record else { panic!() };
        tag.name.en = text.to_owned();
        tag.aliases.en = vec![text.to_owned(), "; =2".to_owned()];
    }
    let text = String::from_utf8(csv_files(&facts).remove(0).bytes).unwrap();
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']), "{cell:?}");
    }
    let before: Vec<_> = facts.iter().map(|at| at.record.to_json()).collect();
    for files in [csv_files(&facts), workbook(&facts, Language::En)] {
        let after: Vec<_> = back(&files, &[]).into_iter().map(|(_, _, json)| json).collect();
        assert_eq!(before, after);
    }
}

/// The records of exported facts, read back beside nothing published.
fn back(files: &[File], facts: &[Located]) -> Vec<(FactKind, String, String)> {
    let reading = read_files(files, facts);
    assert_eq!(refused(&reading, Language::En), [""; 0]);
    let mut rows: Vec<_> =
        reading.records.iter().map(|at| (at.record.kind(), at.id.clone(), at.record.to_json())).collect();
    rows.sort_by_key(|(kind, ..)| *kind);
    rows
}

fn csv_files(facts: &[Located]) -> Vec<File> {
    let files = write::csv(facts).unwrap().into_iter();
    files.map(|(name, bytes)| File { name, bytes }).collect()
}

fn workbook(facts: &[Located], language: Language) -> Vec<File> {
    vec![File { name: "all.xlsx".to_owned(), bytes: write::xlsx(facts, &words(), language).unwrap() }]
}

#[test]
fn everything_goes_out_and_comes_back_in_every_format() {
    let facts = facts();
    let before: Vec<_> = facts.iter().map(|at| (at.record.kind(), at.id.clone(), at.record.to_json())).collect();
    for files in [csv_files(&facts), workbook(&facts, Language::En), workbook(&facts, Language::Vi)] {
        let after = back(&files, &[]);
        assert_eq!(after.len(), before.len());
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(before, after);
        }
        let preview = compared(read_files(&files, &facts));
        assert_eq!((preview.added.len(), preview.changed.len(), preview.unchanged), (0, 0, facts.len()));
        assert!(preview.is_sound() && preview.findings.is_empty());
    }
    assert_eq!(workbook(&facts, Language::Vi)[0].bytes, workbook(&facts, Language::Vi)[0].bytes);
}
