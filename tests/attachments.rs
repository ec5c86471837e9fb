//! What goes with an answer: pictures, tables, calendar entries, places. Everything in them is a fact
//! the answer cites, and what is written can be read back by another reader.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "support/golden.rs"]
#[allow(dead_code, reason = "other test files use the rest")]
mod golden;

use std::collections::BTreeSet;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use icalendar::{Calendar, Component, EventLike};
use investor_desk::attachment::*;
use investor_desk::desk::Desk;
use investor_desk::facts::Catalogue;
use investor_desk::facts::files;
use investor_desk::facts::model::{Exact, Position, Record};
use investor_desk::facts::nearest::Point;
use investor_desk::language::Language;
use investor_desk::question::{Question, instant};
use investor_desk::reply::{Reply, Status};
use investor_desk::{download, draw};
use resvg::tiny_skia::Pixmap;

/// Questions with a picture each kind of which is kept to be looked at, in both languages.
const PICTURES: &[(&str, &str)] = &[
    ("series-gaps.en", "GRDP growth by year"),
    ("series-ranks.vi", "Thứ hạng PCI qua các năm"),
    ("series-merger.en", "port throughput by year"),
    ("series-crowded.vi", "Số dự án FDI của Hải Phòng qua các năm"),
    ("series-also.vi", "Quy mô GRDP qua các năm"),
    ("ranking.en", "top investing countries by capital"),
    ("ranking.vi", "Các nước đầu tư nhiều nhất vào Hải Phòng"),
    ("comparison.vi", "So sánh FDI năm 2023 và 2024"),
    ("list.vi", "Khu công nghiệp nào rộng trên 300 ha?"),
    ("zones.en", "Compare Nam Dinh Vu and Trang Due"),
    ("zones.vi", "So sánh VSIP, Nam Cầu Kiền và Nam Đình Vũ"),
];

fn ask(desk: &Desk, text: &str) -> Reply {
    let question = Question { text: text.to_owned(), language: None, now: instant("2026-03-01").unwrap() };
    desk.asked(&question, None).reply
}

fn exhibit(desk: &Desk, text: &str) -> Exhibit {
    let reply = ask(desk, text);
    reply.exhibits().next().unwrap_or_else(|| panic!("{text}: {}", reply.text())).clone()
}

/// The texts of a picture, as another XML reader finds them.
fn texts(svg: &str) -> Vec<String> {
    let read = resvg::usvg::roxmltree::Document::parse(svg).unwrap();
    let texts = read.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

#[test]
fn everything_attached_to_a_golden_answer_is_cited_and_can_be_made() {
    let desk = golden::desk();
    let mut drawn = 0;
    for question in golden::files().iter().flat_map(|file| golden::questions(file)) {
        for outcome in golden::ask(&desk, &question) {
            let reply = outcome.reply;
            let cited: BTreeSet<&str> = reply.facts.iter().map(|fact| fact.id.as_str()).collect();
            for exhibit in reply.exhibits() {
                for row in &exhibit.rows {
                    assert!(cited.contains(row.fact.as_str()), "{}: {} is not cited", question.id, row.fact);
                    assert!(!row.source.publisher.is_empty(), "{}: {} has no source", question.id, row.fact);
                }
                assert!(!exhibit.title.is_empty() && !exhibit.rows.is_empty(), "{}", question.id);
                download::csv(exhibit).unwrap();
                download::xlsx(exhibit).unwrap();
                if exhibit.is_drawn() {
                    drawn += 1;
                    check_svg(&question.id, exhibit);
                }
            }
            for appointment in reply.appointments() {
                assert!(cited.contains(appointment.event.as_str()), "{}: {appointment:?}", question.id);
            }
            if reply.status == Status::Unknown {
                assert!(reply.attachments.is_empty(), "{}: unknown, with attachments", question.id);
            }
        }
    }
    assert!(drawn > 20, "only {drawn} pictures");
}

fn check_svg(id: &str, exhibit: &Exhibit) {
    let svg = draw::svg(exhibit).unwrap();
    for text in texts(&svg) {
        let unknown: String = text.chars().filter(|letter| !draw::font::writes(*letter)).collect();
        assert!(unknown.is_empty(), "{id}: the font cannot write {unknown:?} of {text:?}");
    }
    let said = texts(&svg).join(" ");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    for word in words(&exhibit.title).into_iter().chain(words(&exhibit.sources)) {
        assert!(said.contains(&word), "{id}: {word:?} is missing in the picture");
    }
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    let desk = golden::desk();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    for (name, question) in PICTURES {
        let svg = draw::svg(&exhibit(&desk, question)).unwrap();
        let file: PathBuf = folder.join(format!("{name}.svg"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&file, &svg).unwrap();
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(kept == svg, "{name} has changed: run with UPDATE_EXPECT=1 and look at tests/pictures/{name}.svg");
    }
}

#[test]
fn a_picture_is_painted_in_full_and_small_enough_for_a_phone() {
    let desk = golden::desk();
    for (name, question) in PICTURES {
        let exhibit = exhibit(&desk, question);
        let png = draw::png(&exhibit).unwrap();
        let pixels = Pixmap::decode_png(&png).unwrap();
        assert_eq!(pixels.width(), 1000, "{name}");
        assert!((300..2400).contains(&pixels.height()), "{name}: {} high", pixels.height());
        assert!(png.len() < 300_000, "{name}: {} bytes", png.len());
        let ink = pixels.pixels().iter().filter(|pixel| (pixel.red(), pixel.green(), pixel.blue()) != (255, 255, 255));
        let share = ink.count() * 100 / pixels.pixels().len();
        assert!((4..60).contains(&share), "{name}: {share}% of it is painted");
        assert!(pixels.pixels().iter().all(|pixel| pixel.alpha() == 255), "{name} is see-through");
    }
}

#[test]
fn the_font_has_every_vietnamese_letter() {
    let small = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
    let others = "0123456789.,:;–−+×÷%$²³()“”‘’…·&/-";
    for letter in small.chars().chain(small.to_uppercase().chars()).chain(others.chars()) {
        assert!(draw::font::writes(letter), "{letter}");
    }
    assert!(!draw::font::writes('國'));
}

#[test]
fn gaps_and_the_merger_are_seen() {
    let desk = golden::desk();
    let said = |question: &str| texts(&draw::svg(&exhibit(&desk, question)).unwrap()).join(" ");
    let growth = said("GRDP growth by year");
    assert!(growth.contains("2020–2022: no whole-year value published"), "{growth}");
    let port = said("port throughput by year");
    assert!(port.contains("Merger with Hai Duong (1 July 2025)") && port.contains("million tonnes"), "{port}");
    let projects = said("Số dự án FDI của Hải Phòng qua các năm");
    assert!(projects.contains("Hợp nhất với Hải Dương (ngày 1 tháng 7 năm 2025)"), "{projects}");
    assert!(projects.contains("1.737"), "{projects}");
    let countries = said("top investing countries by capital");
    assert!(countries.contains("US$12.77 billion") && countries.contains("April 2024"), "{countries}");
}

/// An exhibit with hostile and unusual values.
fn hostile(desk: &Desk) -> Exhibit {
    let mut exhibit = exhibit(desk, "top investing countries by capital");
    let names = ["=HYPERLINK(\"http://x\")", "+84 225 1, \"a\"\nb", "<script>&'\u{0}\u{1}"];
    for (row, name) in exhibit.rows.iter_mut().zip(names) {
        row.name = name.to_owned();
        row.source.url = Some("javascript:alert(1)".to_owned());
    }
    exhibit.rows[0].amount = exhibit.rows[0].amount.map(|amount| Amount { high: "-0.5".parse().unwrap(), ..amount });
    exhibit
}

#[test]
fn a_table_is_read_back_as_it_was_written() {
    let desk = golden::desk();
    let exhibit = exhibit(&desk, "GRDP growth by year");
    let bytes = download::csv(&exhibit).unwrap();
    assert!(bytes.starts_with(&[0xEF, 0xBB, 0xBF]), "no mark for Excel");
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let headings: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let column = |name: &str| headings.iter().position(|heading| heading == name).unwrap_or_else(|| panic!("{name}"));
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), exhibit.rows.len());
    for (record, row) in records.iter().zip(&exhibit.rows) {
        assert_eq!(record[column("Value")], row.amount.unwrap().high.normalize().to_string());
        assert_eq!(record[column("As of")], row.date.to_string());
        assert_eq!(record[column("Fact")], row.fact);
        assert_eq!(record[column("Published by")], row.source.publisher);
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(download::xlsx(&exhibit).unwrap())).unwrap();
    assert_eq!(book.sheet_names(), ["Figures"]);
    let sheet = book.worksheet_range("Figures").unwrap();
    assert_eq!(sheet.get_value((0, 0)), Some(&Data::String(exhibit.title.clone())));
    let (value, published) = (column("Value") as u32, column("Published on") as u32);
    for (line, row) in (3u32..).zip(&exhibit.rows) {
        let number = row.amount.unwrap().high.to_string().parse().unwrap();
        assert_eq!(sheet.get_value((line, value)), Some(&Data::Float(number)));
        let day = row.source.date.filter(|date| date.first_day() == date.last_day()).map(|date| date.first_day());
        if let Some(day) = day {
            use calamine::DataType;
            assert_eq!(sheet.get_value((line, published)).and_then(|cell| cell.as_date()), Some(day));
        }
    }
}

#[test]
fn nothing_in_a_table_is_taken_for_a_formula() {
    let exhibit = hostile(&golden::desk());
    let bytes = download::csv(&exhibit).unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(&records[0][0], "'=HYPERLINK(\"http://x\")");
    assert_eq!(&records[1][0], "'+84 225 1, \"a\"\nb");
    assert!(records[0].iter().any(|field| field == "-0.5"), "a number below zero stays one: {:?}", records[0]);
    for field in records.iter().flatten().filter(|field| field.parse::<f64>().is_err()) {
        assert!(!field.starts_with(['=', '+', '-', '@', '\t']), "{field}");
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(download::xlsx(&exhibit).unwrap())).unwrap();
    let name = book.sheet_names()[0].clone();
    assert!(book.worksheet_formula(&name).unwrap().used_cells().count() == 0);
    let sheet = book.worksheet_range(&name).unwrap();
    assert_eq!(sheet.get_value((3, 0)), Some(&Data::String("=HYPERLINK(\"http://x\")".to_owned())));
    // And a picture of the same is still a picture.
    assert!(texts(&draw::svg(&exhibit).unwrap()).iter().any(|text| text.starts_with("<script>&'")));
    draw::png(&exhibit).unwrap();
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    let exhibit = exhibit(&golden::desk(), "top investing countries by capital");
    assert!(download::xlsx(&exhibit).unwrap() == download::xlsx(&exhibit).unwrap());
    assert!(draw::png(&exhibit).unwrap() == draw::png(&exhibit).unwrap());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(download::xlsx(&exhibit).unwrap())).unwrap();
    assert_eq!(book.sheet_names(), ["Figures"]);
    let vietnamese = self::exhibit(&golden::desk(), "Các nước đầu tư nhiều nhất vào Hải Phòng");
    book = Xlsx::new(Cursor::new(download::xlsx(&vietnamese).unwrap())).unwrap();
    assert_eq!(book.sheet_names(), ["Số liệu"]);
}

/// RFC 5545, section 3.1: lines end in CRLF and are at most 75 octets.
fn check_lines(file: &str) {
    assert!(file.ends_with("\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']), "line ends");
    let long: Vec<&str> = file.split("\r\n").filter(|line| line.len() > 75).collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn an_event_is_read_back_from_its_calendar_file() {
    let desk = golden::desk();
    for (question, words) in [
        ("When is B.Fest 2025?", ["Organised by: DEEP C", "Source: VnEconomy", "Political and Administrative Centre"]),
        ("B.Fest 2025 diễn ra khi nào?", ["Đơn vị tổ chức: DEEP C", "Nguồn: VnEconomy", "Trung tâm Chính trị"]),
    ] {
        let reply = ask(&desk, question);
        let file = download::calendar("Hải Phòng, desk; a", &reply.appointments());
        check_lines(&file);
        let read: Calendar = file.parse().unwrap();
        assert_eq!(read.property_value("X-WR-TIMEZONE"), Some("Asia/Ho_Chi_Minh"));
        let events: Vec<_> = read.events().collect();
        let [event] = events.as_slice() else { panic!("{file}") };
        assert_eq!(event.get_uid(), Some("bfest-2025@investor-desk"));
        assert_eq!(event.get_summary(), Some("B.Fest 2025"));
        let day = |date: &str| icalendar::DatePerhapsTime::Date(date.parse::<NaiveDate>().unwrap());
        assert_eq!(event.get_start(), Some(day("2025-10-24")));
        // The end is the day after the last.
        assert_eq!(event.get_end(), Some(day("2025-10-27")));
        assert_eq!(event.get_timestamp().unwrap().to_rfc3339(), "2025-10-24T00:00:00+00:00");
        assert!(event.get_url().unwrap().starts_with("https://vneconomy.vn/"));
        let description = event.get_description().unwrap();
        assert!(description.contains(words[0]) && description.contains(words[1]), "{description}");
        assert!(event.get_location().unwrap().contains(words[2]), "{file}");
    }
}

#[test]
fn an_event_without_a_day_has_no_calendar_entry_and_says_why() {
    let desk = golden::desk();
    for (question, why) in [
        ("When is APEC 2027?", "the desk does not have the exact day"),
        ("When is the next B.Fest?", "its date is not confirmed yet"),
        ("APEC 2027 diễn ra khi nào?", "chưa có ngày cụ thể"),
    ] {
        let reply = ask(&desk, question);
        assert!(reply.appointments().is_empty(), "{question}");
        assert!(reply.undated().is_some_and(|said| said.contains(why)), "{question}: {:?}", reply.undated());
    }
}

#[test]
fn whatever_stands_in_an_event_the_file_stays_whole() {
    let appointment = Appointment {
        event: "a".to_owned(),
        title: "Ngày hội; \\ một, hai\r\nBEGIN:VALARM".to_owned(),
        first: NaiveDate::MAX,
        last: NaiveDate::MAX,
        place: Some("Ở đâu\u{7}".repeat(60)),
        description: "x\nATTACH:evil".to_owned(),
        url: Some("https://x/\r\nATTACH:evil".to_owned()),
        published: NaiveDate::from_ymd_opt(2025, 1, 1).unwrap(),
    };
    let file = download::calendar("a\nb", &[&appointment]);
    check_lines(&file);
    assert!(!file.contains("\r\nATTACH") && !file.contains("\r\nBEGIN:VALARM"), "{file}");
    assert_eq!(file.matches("BEGIN:").count() - file.matches("nBEGIN:").count(), 2, "{file}");
}

/// The built-in facts with coordinates of two zones that only this test has.
fn placed() -> Desk {
    let (records, _) = files::read(&files::embedded());
    let place = |latitude: &str, longitude: &str| Position {
        latitude: Exact(latitude.parse().unwrap()),
        longitude: Exact(longitude.parse().unwrap()),
        as_of: "2024".parse().unwrap(),
        source: "seed-intl-city-2024".to_owned(),
    };
    let records = records.into_iter().map(|one| match one.record {
        Record::Zone(mut zone) => {
            match zone.id.as_str() {
                "trang-due" => zone.position = Some(place("20.5", "106.5")),
                "deep-c" => zone.position = Some(place("20.9", "106.5")),
                _ => {}
            }
            (one.id, Record::Zone(zone))
        }
        other => (one.id, other),
    });
    Desk::new(Catalogue::build(records)).unwrap()
}

#[test]
fn a_zone_is_on_the_map_only_where_its_coordinates_are_published() {
    let (desk, placed) = (golden::desk(), placed());
    assert_eq!(ask(&desk, "Tell me about Trang Due").venues().count(), 0);
    let reply = ask(&placed, "Giới thiệu về Khu công nghiệp Tràng Duệ");
    let venue = reply.venues().next().unwrap();
    assert_eq!((venue.zone.as_str(), venue.latitude.to_string().as_str()), ("trang-due", "20.5"));
    assert_eq!(venue.name, "Khu công nghiệp Tràng Duệ");
    assert!(reply.facts.iter().any(|fact| fact.id == "trang-due"));
    let here = Point { latitude: 20.6, longitude: 106.5 };
    let near = placed.near(here, Language::Vi);
    assert_eq!(near.status, Status::Answered);
    let items: Vec<&str> = near.paragraphs.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(items[1], "Khu công nghiệp Tràng Duệ: 11,1 km");
    assert!(items[2].ends_with(": 33,4 km"), "{items:?}");
    let unknown = desk.near(here, Language::En);
    assert_eq!((unknown.status, unknown.facts.len()), (Status::Unknown, 0));
    assert!(unknown.text().contains("no coordinates"), "{}", unknown.text());
    let nowhere = placed.near(Point { latitude: f64::NAN, longitude: 0.0 }, Language::En);
    assert_eq!(nowhere.status, Status::Unknown);
}
