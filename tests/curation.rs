//! How staff keep the facts true: a day's work, scene by scene, as it would be in the chat.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use std::sync::Arc;

use investor_desk::curation::current;
use investor_desk::language::Language;
use investor_desk::question::Question;
use investor_desk::staff::{self, Actor, Office};
use support::office::TestOffice;

const ADMIN: u64 = 1;
/// Drafts.
const LAN: u64 = 2;
/// Publishes.
const MINH: u64 = 3;

const TOTAL: &str = "fdi_registered_cumulative:hai-phong";
const SOURCE: &str = "vns-china-friendship-2025";

/// An office with somebody who drafts and somebody who publishes.
async fn office(language: Language) -> TestOffice {
    let office = TestOffice::open(language).await;
    office.joins(LAN, "editor", "Lan").await;
    office.joins(MINH, "publisher", "Minh").await;
    office
}

/// What an investor is told now.
fn investor(office: &TestOffice, text: &str) -> String {
    let question = Question { text: text.to_owned(), language: None, now: office.now };
    office.office.desk.asked(&question, None).reply.text()
}

/// The texts waiting to be sent to a chat.
async fn notices(office: &TestOffice, chat: i64) -> Vec<String> {
    let all = office.office.store.notices(100).await.unwrap();
    all.into_iter().filter(|one| one.notice.chat_id == chat).map(|one| one.notice.text).collect()
}

#[tokio::test]
async fn a_new_figure_is_drafted_handed_in_published_and_taken_back() {
    let office = office(Language::En).await;
    let line = format!("/set {TOTAL} 52.1 billion USD at 2026-10 source {SOURCE} because monthly report");
    let draft = office.says(LAN, &line).await;
    assert!(draft.text.contains("US$52.1 billion (October 2026)"), "{}", draft.text);
    assert!(draft.text.contains("2026-10 is after its source"), "the gate looks at the source: {}", draft.text);
    assert!(draft.text.contains("Answers that would change"), "{}", draft.text);
    assert!(investor(&office, "total FDI in Hai Phong").contains("50.3"), "a draft is not said");

    assert!(office.told(LAN, "/submit 2").await.contains("Say why"), "warnings need a reason");
    assert!(office.told(LAN, "/submit 2 the page is updated monthly").await.contains("handed in"));
    assert_eq!(notices(&office, 3).await, ["Lan has handed in draft 2. It waits to be published."]);
    assert!(office.told(LAN, "/approve 2").await.contains("Your role does not allow this"));
    let waiting = office.says(MINH, "/review").await;
    assert!(
        waiting.text.contains("Drafts that wait: 1") && waiting.text.contains("monthly report"),
        "{}",
        waiting.text
    );
    let looked_at = office.says(MINH, &waiting.buttons[0][0].1).await;
    assert!(looked_at.text.contains("accepted because: the page is updated monthly"), "{}", looked_at.text);
    let publish = looked_at.buttons.iter().flatten().find(|(label, _)| label == "Publish").unwrap();
    let published = office.told(MINH, &publish.1).await;
    assert_eq!(published, "Draft 2 is published: one fact. The desk answers from it now.");
    assert_eq!(notices(&office, 2).await, ["Your draft 2 was published by Minh."]);
    assert!(investor(&office, "total FDI in Hai Phong").contains("US$52.1 billion"));
    let history = office.told(LAN, &format!("/history {TOTAL}")).await;
    assert!(history.contains("written by Lan, approved by Minh: monthly report"), "{history}");
    assert!(office.told(MINH, "/approve 2").await.contains("decided already"), "a second press");

    let undone = office.told(MINH, "/undo 2").await;
    assert!(undone.contains("taken back (one fact), as draft 3"), "{undone}");
    assert!(investor(&office, "total FDI in Hai Phong").contains("50.3"));
    assert!(office.told(MINH, "/undo 3").await.contains("as draft 4"), "an undo is undone like anything else");
    assert!(investor(&office, "total FDI in Hai Phong").contains("52.1"));
}

#[tokio::test]
async fn a_published_figure_is_corrected_in_vietnamese() {
    let office = office(Language::Vi).await;
    let line = format!("/set {TOTAL} 50,4 tỷ USD tại tháng 10/2025 nguồn {SOURCE} vì báo in nhầm");
    let draft = office.told(LAN, &line).await;
    assert!(draft.contains("value: 50.3 → 50.4"), "{draft}");
    assert!(draft.contains("Sửa: Tổng vốn FDI"), "{draft}");
    let approved = office.told(MINH, "/approve 2").await;
    assert!(approved.contains("Đã công bố bản thảo số 2: 1 dữ liệu"), "{approved}");
    let said = investor(&office, "Tổng vốn FDI của Hải Phòng là bao nhiêu?");
    assert!(said.contains("50,4 tỷ USD"), "{said}");
    assert!(said.contains("đính chính") && said.contains("50,3 tỷ USD"), "the correction is told: {said}");
}

#[tokio::test]
async fn who_drafts_a_figure_does_not_publish_it_and_who_drafts_an_event_may() {
    let office = office(Language::En).await;
    office.told(MINH, &format!("/set {TOTAL} 50.4 billion USD at 2025-10 source {SOURCE}")).await;
    assert!(office.told(MINH, "/approve 2").await.contains("somebody else has to publish"));
    assert!(office.told(ADMIN, "/approve 2").await.contains("is published"));
    office.told(MINH, "/edit bfest-2024 venue.en = City Theatre Square").await;
    let gate = office.told(MINH, "/draft 3").await;
    assert!(gate.contains("venue.en of bfest-2024 was changed in one language only"), "{gate}");
    assert!(office.told(MINH, "/approve 3 a proper name").await.contains("is published"));
}

#[tokio::test]
async fn what_cannot_be_is_stopped_and_said() {
    let office = office(Language::En).await;
    let set = async |value: &str, at: &str, source: &str| {
        office.told(LAN, &format!("/set {TOTAL} {value} at {at} source {source}")).await
    };
    for (value, at, source, words) in [
        ("52 trillion USD", "2026-10", SOURCE, "more than any such amount can be"),
        ("520 billion USD", "2026-10", SOURCE, "far from the value before it, 50.3 USD bn"),
        ("52 billion USD", "2027-03", SOURCE, "still to come"),
        ("20 billion USD", "2026-10", SOURCE, "falls from 50.3"),
        ("40 billion USD", "2024-08", SOURCE, "There is a newer value"),
        ("52 ha", "2026-10", SOURCE, "in another unit"),
        ("many", "2026-10", SOURCE, "I cannot read “many” as a value"),
        ("52 billion USD", "someday", SOURCE, "I cannot read “someday” as a date"),
        ("52 billion USD", "2026-10", "no-such-source", "is not among the sources"),
    ] {
        let said = set(value, at, source).await;
        assert!(said.contains(words), "{value} at {at}: {said}");
    }
    let stopped = office.told(MINH, "/approve 2 I insist").await;
    assert!(stopped.contains("has an error, so it stays a draft"), "{stopped}");
    assert!(office.told(LAN, "/set no_such:thing 5 at 2025 source x").await.contains("not among the sources"));
    let none = office.told(LAN, &format!("/set no_such:thing 5 at 2025 source {SOURCE}")).await;
    assert!(none.contains("There is no series"), "{none}");
    assert!(office.told(LAN, "/set").await.starts_with("/set SERIES"));
    assert!(investor(&office, "total FDI in Hai Phong").contains("50.3"));
}

#[tokio::test]
async fn two_drafts_of_one_fact_do_not_overwrite_each_other() {
    let office = office(Language::En).await;
    for value in ["50.4", "50.5"] {
        office.told(LAN, &format!("/set {TOTAL} {value} billion USD at 2025-10 source {SOURCE}")).await;
    }
    assert!(office.told(MINH, "/approve 2").await.contains("is published"));
    let late = office.told(MINH, "/approve 3").await;
    assert!(late.contains("was changed by somebody else after this draft was made"), "{late}");
    assert!(investor(&office, "total FDI in Hai Phong").contains("50.4"));
    assert!(office.told(LAN, "/drop 3").await.contains("is dropped"));
    assert!(office.told(MINH, "/reject 3 late").await.contains("decided already"));
}

#[tokio::test]
async fn a_rejected_draft_comes_back_with_the_reason() {
    let office = office(Language::En).await;
    office.told(LAN, &format!("/set {TOTAL} 50.4 billion USD at 2025-10 source {SOURCE}")).await;
    office.told(LAN, "/submit 2").await;
    assert!(office.told(MINH, "/reject 2").await.contains("Please say why"));
    assert!(office.told(MINH, "/reject 2 the page says 50.3").await.contains("is rejected"));
    assert_eq!(notices(&office, 2).await, ["Your draft 2 was rejected by Minh: the page says 50.3"]);
    assert!(office.told(LAN, "/draft 2").await.contains("rejected by Minh"));
}

#[tokio::test]
async fn an_event_is_entered_step_by_step_and_a_restart_loses_nothing() {
    let mut office = office(Language::Vi).await;
    let press = async |office: &TestOffice, said: &investor_desk::staff::Said, label: &str| {
        let found = said.buttons.iter().flatten().find(|(text, _)| text.contains(label));
        let line = found.unwrap_or_else(|| panic!("no {label}: {said:#?}")).1.clone();
        office.says(LAN, &line).await
    };
    let said = office.says(LAN, "/new").await;
    let said = press(&office, &said, "Sự kiện").await;
    assert_eq!(said.text, "Tên sự kiện là gì? (bằng tiếng Việt)");
    office.told(LAN, "Diễn đàn đầu tư Hải Phòng 2027").await;
    // The program ends and starts again.
    office.office = Office::open(&office.office.store, office.office.policy).await.unwrap();
    let said = office.says(LAN, "Hai Phong Investment Forum 2027").await;
    assert_eq!(said.text, "Đây là loại sự kiện nào?");
    let early = said.clone();
    press(&office, &said, "Diễn đàn").await;
    let again = press(&office, &early, "Hội chợ").await;
    assert!(again.text.contains("câu hỏi trước"), "a button of an earlier question: {}", again.text);
    assert!(office.told(LAN, "hôm nào đó").await.starts_with("Không đọc được “hôm nào đó”"));
    let said = office.says(LAN, "15/3/2027").await;
    let said = press(&office, &said, "Bỏ qua").await;
    let said = press(&office, &said, "Bỏ qua").await;
    assert!(said.text.starts_with("Nội dung sự kiện"), "{}", said.text);
    let said = office.says(LAN, "Diễn đàn giới thiệu cơ hội đầu tư vào khu thương mại tự do.").await;
    press(&office, &said, "Sao chép").await;
    let said = office.says(LAN, SOURCE).await;
    let draft = press(&office, &said, "hai-phong-investment-forum-2027").await;
    assert!(draft.text.contains("summary.en của hai-phong-investment-forum-2027"), "not silently: {}", draft.text);
    assert!(draft.text.contains("chưa được dịch"), "{}", draft.text);
    assert_eq!(office.tries(LAN, "có sự kiện nào sắp tới?").await, None, "the dialogue is over");
    assert!(office.told(MINH, "/approve 2 bản dịch sẽ có tuần sau").await.contains("Đã công bố"));
    let said = investor(&office, "Diễn đàn đầu tư Hải Phòng 2027 diễn ra khi nào?");
    assert!(said.contains("15 tháng 3 năm 2027"), "{said}");
}

#[tokio::test]
async fn a_page_nobody_has_entered_is_asked_about_and_goes_with_the_figure() {
    let office = office(Language::En).await;
    let page = "https://heza.gov.vn/bao-cao-10-2026";
    let asked = office.says(LAN, &format!("/set {TOTAL} 52.1 billion USD at 2026-10 source {page}")).await;
    assert!(asked.text.starts_with("What is the title"), "{}", asked.text);
    office.told(LAN, "Báo cáo thu hút đầu tư 10 tháng năm 2026").await;
    office.told(LAN, "HEZA").await;
    let asked = office.says(LAN, "2026-11-05").await;
    let asked = office.says(LAN, &asked.buttons[0][0].1).await;
    let asked = office.says(LAN, &asked.buttons[0][0].1).await;
    let draft = office.says(LAN, &asked.buttons[0][0].1).await;
    assert!(draft.text.contains("New: Báo cáo thu hút đầu tư"), "{}", draft.text);
    assert!(draft.text.contains("US$52.1 billion (October 2026)"), "{}", draft.text);
    assert!(office.told(MINH, "/approve 2").await.contains("2 facts"));
    let said = investor(&office, "total FDI in Hai Phong");
    assert!(said.contains("52.1") && said.contains("HEZA"), "{said}");
}

#[tokio::test]
async fn a_withdrawn_fact_is_answered_with_the_day_and_the_reason() {
    let office = office(Language::En).await;
    assert!(office.told(LAN, "/withdraw hai-phong-tourism-no-such x").await.contains("no published fact"));
    assert!(office.told(LAN, "/withdraw bfest-2024").await.contains("Please say why"));
    office.told(LAN, "/withdraw bfest-2024 a mistake").await;
    let used = office.told(MINH, "/approve 2 agreed").await;
    assert!(used.contains("has an error"), "other facts name it: {used}");
    office
        .told(LAN, "/withdraw abac-iii-2025 the organiser has withdrawn the report | ban tổ chức đã rút báo cáo")
        .await;
    let approved = office.told(MINH, "/approve 3 agreed").await;
    assert!(approved.contains("is published"), "{approved}");
    let said = investor(&office, "When was ABAC III 2025?");
    assert!(said.contains("withdrawn on 22 November 2026: the organiser has withdrawn the report"), "{said}");
    let said = investor(&office, "ABAC III 2025 diễn ra khi nào?");
    assert!(said.contains("22 tháng 11 năm 2026") && said.contains("ban tổ chức đã rút báo cáo"), "{said}");
}

#[tokio::test]
async fn what_was_said_on_an_earlier_day_can_be_asked() {
    let mut office = office(Language::En).await;
    let before = office.now;
    office.now += chrono::TimeDelta::days(3);
    office.told(LAN, &format!("/set {TOTAL} 50.4 billion USD at 2025-10 source {SOURCE}")).await;
    office.told(MINH, "/approve 2").await;
    let store = &office.office.store;
    let then = current::catalogue_at(store, before.to_utc()).await.unwrap();
    let now = current::catalogue(store).await.unwrap();
    let id = format!("{TOTAL}:2025-10:{SOURCE}");
    let value = |catalogue: &investor_desk::facts::Catalogue| catalogue.figure(&id).unwrap().high.to_string();
    assert_eq!((value(&then), value(&now)), ("50300000000".to_owned(), "50400000000".to_owned()));
}

#[tokio::test]
async fn an_article_becomes_a_draft_whose_facts_are_mended_or_left_out() {
    let office = office(Language::Vi).await;
    let asked = office.told(LAN, "/article").await;
    assert!(asked.contains("Bài viết lấy từ nguồn nào"), "{asked}");
    assert!(office.told(LAN, SOURCE).await.contains("gửi nội dung"), "then the text");
    let text = "Hải Phòng, 5/11/2026 – Tính đến hết tháng 10/2026, tổng vốn FDI đăng ký lũy kế của thành phố đạt \
        52,1 tỷ USD với 1.871 dự án còn hiệu lực. Điện thoại liên hệ: 0225 3 123 456.";
    let read = office.says(LAN, text).await;
    assert!(read.text.contains("52,1 tỷ USD") && read.text.contains("1.871"), "{}", read.text);
    assert!(read.text.contains("Theo bài viết: “"), "the words it came from: {}", read.text);
    assert!(read.text.contains("50,3 tỷ USD"), "beside what the desk says: {}", read.text);
    assert!(!read.text.contains("0225 3 123 456 "), "no figure is invented: {}", read.text);
    assert!(investor(&office, "Tổng vốn FDI của Hải Phòng").contains("50,3"), "nothing is published by itself");

    let fields = office.says(LAN, "/mend 2 1").await;
    assert!(fields.buttons.iter().flatten().any(|(label, _)| label.starts_with("value: 52.1")), "{fields:#?}");
    assert!(office.told(LAN, "/mend 2 1 value").await.contains("value hiện là"), "asked for");
    let mended = office.told(LAN, "52.2").await;
    assert!(mended.contains("52,2 tỷ USD"), "{mended}");
    let left = office.told(LAN, "/leave 2 2").await;
    assert!(!left.contains("1871"), "{left}");
    assert!(office.told(LAN, "/leave 2 1").await.contains("dữ liệu duy nhất"), "the last one is dropped otherwise");
    office.told(MINH, "/approve 2 đã đối chiếu").await;
    assert!(investor(&office, "Tổng vốn FDI của Hải Phòng").contains("52,2 tỷ USD"));
}

#[tokio::test]
async fn what_is_due_and_what_contradicts_is_listed() {
    let office = office(Language::En).await;
    let stale = office.says(LAN, "/stale").await;
    assert!(stale.text.starts_with("To be looked at again") && stale.text.contains("the newest value is of"));
    let second = stale.buttons.last().unwrap()[0].1.clone();
    assert_eq!(second, "/stale #2");
    assert_ne!(office.told(LAN, &second).await, stale.text);
    let conflicts = office.told(LAN, "/conflicts").await;
    assert!(conflicts.contains(" – "), "{conflicts}");
}

#[tokio::test]
async fn the_desk_takes_up_what_was_published_here_or_elsewhere_once() {
    let office = office(Language::En).await;
    let before = office.office.desk.snapshot();
    office.told(LAN, &format!("/withdraw {TOTAL} printed in error")).await;
    current::refresh(&office.office).await.unwrap();
    assert!(Arc::ptr_eq(&before, &office.office.desk.snapshot()), "a draft is not published");
    assert!(office.told(MINH, "/approve 2 as the source says").await.contains("is published"));
    let after = office.office.desk.snapshot();
    assert!(!Arc::ptr_eq(&before, &after));
    current::refresh(&office.office).await.unwrap();
    assert!(Arc::ptr_eq(&after, &office.office.desk.snapshot()), "it answers from it already");
    // Another program on the same store takes it back.
    let elsewhere = Office::open(&office.office.store, office.office.policy).await.unwrap();
    staff::handle(&elsewhere, &Actor::telegram(MINH), "/undo 2", Language::En, office.now).await.unwrap().unwrap();
    assert!(Arc::ptr_eq(&after, &office.office.desk.snapshot()), "nobody looked yet");
    current::refresh(&office.office).await.unwrap();
    assert!(!Arc::ptr_eq(&after, &office.office.desk.snapshot()));
}

#[tokio::test]
async fn the_weekly_digest_goes_out_once_a_week() {
    let mut office = office(Language::En).await;
    use investor_desk::curation::digest;
    // 22 November 2026 is a Sunday.
    assert!(!digest::send(&office.office, office.now).await.unwrap(), "the week of the first start has none");
    office.now += chrono::TimeDelta::hours(22);
    assert!(!digest::send(&office.office, office.now).await.unwrap(), "Monday 7 o'clock is too early");
    office.now += chrono::TimeDelta::hours(1);
    assert!(digest::send(&office.office, office.now).await.unwrap(), "Monday 8 o'clock");
    assert!(!digest::send(&office.office, office.now).await.unwrap(), "once");
    let told = notices(&office, 2).await;
    assert!(told[0].starts_with("Công việc tuần này:") && told[0].contains("bản thảo đang chờ"), "{told:?}");
}

#[tokio::test]
async fn a_spreadsheet_that_is_sent_becomes_a_draft_after_a_preview() {
    let office = office(Language::Vi).await;
    let send = async |user: u64, name: &str, text: String| {
        let actor = investor_desk::staff::Actor::telegram(user);
        let attached = investor_desk::staff::Attached { name, caption: "", photo: false };
        let file = (attached, async { Ok(text.into_bytes()) });
        investor_desk::staff::file(&office.office, &actor, file, office.language, office.now).await.unwrap()
    };
    let table = |value: &str, count: &str| {
        format!(
            "Chỉ tiêu;Đối tượng;Giá trị;Thời điểm;Nguồn\n\
            fdi_registered_cumulative;Hải Phòng;{value};10/2026;{SOURCE}\n\
            fdi_projects_count;Hải Phòng;{count};10/2026;{SOURCE}\n"
        )
    };
    assert_eq!(send(99, "FDI.csv", table("52,1", "1871")).await, None, "a stranger's file is any file");
    let wrong = send(LAN, "FDI.csv", table("năm mươi", "1.871")).await.unwrap();
    assert!(wrong.text.contains("ô C2") && wrong.text.contains("ô C3"), "the cells are named: {}", wrong.text);
    assert!(wrong.text.contains("Chưa soạn gì"), "{}", wrong.text);
    let draft = send(LAN, "FDI.csv", table("52,1", "1871")).await.unwrap();
    assert!(draft.text.contains("52,1 tỷ USD") && draft.text.contains("1871"), "{}", draft.text);
    assert!(office.told(MINH, "/approve 2 đã đối chiếu").await.contains("2 dữ liệu"));
    assert!(investor(&office, "Tổng vốn FDI của Hải Phòng").contains("52,1 tỷ USD"));
    assert!(office.told(MINH, "/undo 2").await.contains("2 dữ liệu"), "an import is undone as one");
    assert!(investor(&office, "Tổng vốn FDI của Hải Phòng").contains("50,3"));
    let template = office.says(LAN, "/template observation").await.file.unwrap();
    assert!(template.0.ends_with(".xlsx") && template.1.starts_with(b"PK"));
}
