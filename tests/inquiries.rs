//! Questions handed to a person: scenes between askers and staff, as they would be in their chats.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use chrono::TimeDelta;
use investor_desk::curation::current;
use investor_desk::facts::model::FactKind;
use investor_desk::inquiry::{self, Theme, Wish};
use investor_desk::language::Language::{self, En, Vi};
use investor_desk::question::Question;
use investor_desk::reply::Status;
use investor_desk::staff::Said;
use investor_desk::store::{AskedQuestion, InquiryKind, InquiryState, NewNotice};
use support::office::TestOffice;

const ADMIN: u64 = 1;
const LAN: u64 = 2;
const MINH: u64 = 3;
const READER: u64 = 4;
/// Chats of people who ask.
const ANNA: i64 = 77_001;
const BINH: i64 = 77_002;

const KOREA: &str = "fdi_registered_cumulative:hai-phong/KR:2024-04:seed-cheongju-2024";
const DENMARK: &str = "How much has Denmark invested in Hai Phong?";

/// An office with two people who answer, and one who may only look.
async fn office(language: Language) -> TestOffice {
    let office = TestOffice::open(language).await;
    office.joins(LAN, "editor", "Lan").await;
    office.joins(MINH, "publisher", "Minh").await;
    office.joins(READER, "reader", "Reader").await;
    for user in [ADMIN, LAN, MINH, READER] {
        office.office.store.set_chat_language(user as i64, language, office.now.to_utc()).await.unwrap();
    }
    office
}

/// Somebody asks the desk and then a person; what they are told.
async fn asks(office: &TestOffice, chat_id: i64, language: Language, kind: InquiryKind, text: &str) -> String {
    let question = Question { text: text.to_owned(), language: Some(language), now: office.now };
    let reply = office.office.desk.asked(&question, None).reply;
    let facts = reply.facts.into_iter().map(|fact| fact.id).collect();
    let wish = Wish { chat_id, language, kind, question: (text.to_owned(), text.to_owned()), facts };
    inquiry::ask(&office.office, wish, office.now).await.unwrap().1
}

/// The messages waiting for a chat, taken out.
async fn gets(office: &TestOffice, chat: i64) -> Vec<NewNotice> {
    let mut got = Vec::new();
    for waiting in office.office.store.notices(1000).await.unwrap() {
        if waiting.notice.chat_id == chat {
            office.office.store.drop_notice(waiting.id).await.unwrap();
            got.push(waiting.notice);
        }
    }
    got
}

fn lines(said: &Said) -> Vec<&str> {
    said.buttons.iter().flatten().map(|(_, line)| line.as_str()).collect()
}

/// Publishes a value as a colleague would, and has the desk answer from it.
async fn publishes(office: &mut TestOffice, partner: &str, value: &str) {
    office.now += TimeDelta::minutes(5);
    let id = format!("fdi_registered_cumulative:hai-phong/{partner}:2026-10:vns-jan-2025");
    let body = format!(
        r#"{{"indicator":"fdi_registered_cumulative","subject":"hai-phong","partner":"{partner}","value":"{value}",
            "unit":"USD bn","as_of":"2026-10","source":"vns-jan-2025"}}"#
    );
    let record = (FactKind::Observation, id, body);
    office.office.store.import(&[record], "telegram:3", "October figures", office.now.to_utc()).await.unwrap();
    current::refresh(&office.office).await.unwrap();
}

#[tokio::test]
async fn a_question_is_asked_taken_and_answered() {
    let mut office = office(En).await;
    // A Sunday; the Tuesday after it is a public holiday.
    let told = asks(&office, ANNA, En, InquiryKind::Person, "What does a cold store cost?").await;
    assert_eq!(
        told,
        "Your question is now with the staff of the investment office, as number 1. They will answer here in this chat \
         by Wednesday, 25 November 2026, 17:00 (Hai Phong time).\n\n\
         The office is closed at the weekend. It opens again on Monday, 23 November 2026, 08:00."
    );
    for user in [ADMIN, LAN, MINH] {
        let [news] = gets(&office, user as i64).await.try_into().unwrap();
        assert!(news.text.starts_with("New question no. 1, to be answered by Wednesday, 25 November"), "{}", news.text);
        assert_eq!(news.buttons[0][0].1, "/inquiry 1");
    }
    assert!(gets(&office, READER as i64).await.is_empty(), "who may not answer is not called");

    let inbox = office.says(READER, "/inbox").await;
    assert!(inbox.text.contains("Inquiries that wait for an answer: 1"), "{}", inbox.text);
    assert!(inbox.text.contains("No. 1 – due Wednesday, 25 November 2026, 17:00\nAsked (en): “What does a cold"));
    assert_eq!(lines(&inbox), ["/inquiry 1"]);
    assert_eq!(office.told(READER, "/answer 1 free").await, "Your role does not allow this. Nothing was changed.");

    assert!(lines(&office.says(LAN, "/inquiry 1").await).contains(&"/assign 1 me"));
    assert_eq!(office.told(LAN, "/assign 1 me").await, "No. 1 is now with Lan.");
    office.now += TimeDelta::days(4);
    assert!(office.told(LAN, "/inbox").await.contains("overdue, was due Wednesday"));
    let sent = office.told(LAN, "/answer 1 From 120 US dollars a pallet and month.\n\nAsk us for the list.").await;
    assert_eq!(sent, "Answered: whoever asked no. 1 gets the answer with this number.");
    let [answer] = gets(&office, ANNA).await.try_into().unwrap();
    assert_eq!(
        answer.text,
        "The investment office answers your question no. 1, “What does a cold store cost?”:\n\n\
         From 120 US dollars a pallet and month.\n\nAsk us for the list."
    );
    assert!(office.told(LAN, "/inbox").await.starts_with("No inquiry is waiting"));
    let whole = office.told(MINH, "/inquiry #1").await;
    assert!(whole.contains("Inquiry no. 1 – answered") && whole.contains("Lan answered “From 120"), "{whole}");
    assert!(!whole.contains("77001") && !whole.contains("telegram"), "{whole}");

    // A second answer is only sent when it is meant.
    let again = office.told(MINH, "/answer 1 wrong number").await;
    assert!(again.starts_with("No. 1 is answered already."), "{again}");
    assert!(gets(&office, ANNA).await.is_empty());
    office.told(MINH, "/answer 1 again Correction: 125 US dollars.").await;
    assert!(gets(&office, ANNA).await[0].text.ends_with("Correction: 125 US dollars."));
}

#[tokio::test]
async fn the_same_in_vietnamese() {
    let office = office(Vi).await;
    let told = asks(&office, BINH, Vi, InquiryKind::Wrong, "Vốn FDI của Hàn Quốc tại Hải Phòng là bao nhiêu?").await;
    assert!(
        told.contains("số tiếp nhận 1") && told.contains("trước 17:00 thứ Tư, ngày 25 tháng 11 năm 2026"),
        "{told}"
    );
    assert!(told.ends_with("Cơ quan nghỉ cuối tuần và mở cửa lại lúc 08:00 thứ Hai, ngày 23 tháng 11 năm 2026."));
    let news = gets(&office, LAN as i64).await;
    assert!(news[0].text.starts_with("Phản ánh mới số 1"), "{news:?}");
    assert!(office.told(LAN, "/inbox").await.contains("Phản ánh sai (vi)"));
    // From the report to the fact, where it can be edited.
    let whole = office.says(LAN, "/inquiry 1").await;
    assert!(whole.text.contains("Câu trả lời của hệ thống dựa trên:") && whole.text.contains(KOREA), "{}", whole.text);
    let fact = lines(&whole).into_iter().find(|line| line.starts_with("/fact ~")).unwrap().to_owned();
    assert!(office.told(LAN, &fact).await.contains(KOREA));
    assert_eq!(office.told(LAN, "/assign 1 tôi").await, "Câu hỏi số 1 nay do Lan phụ trách.");
    office.told(LAN, "/answer 1 Số liệu đã được đối chiếu với nguồn và vẫn đúng.").await;
    let answer = gets(&office, BINH).await;
    assert!(answer[0].text.starts_with("Cơ quan xúc tiến đầu tư trả lời câu hỏi số 1 của Quý vị"), "{answer:?}");
    assert!(!answer[0].text.contains("không dịch máy") && !answer[0].text.contains("Lan"), "{answer:?}");
}

#[tokio::test]
async fn a_fact_is_sent_in_the_language_of_whoever_asked() {
    let office = office(Vi).await;
    asks(&office, ANNA, En, InquiryKind::Person, "Korean money in your city?").await;
    asks(&office, BINH, Vi, InquiryKind::Person, "Tiền Hàn Quốc đổ vào thế nào?").await;
    assert!(office.told(LAN, "/answer 1 fact no-such-fact").await.contains("no-such-fact"));
    let sent = office.told(LAN, &format!("/answer 1 fact {KOREA}")).await;
    assert!(sent.starts_with("Đã trả lời"), "{sent}");
    office.told(LAN, &format!("/answer 2 fact {KOREA}")).await;
    let (english, vietnamese) = (gets(&office, ANNA).await, gets(&office, BINH).await);
    let text = &english[0].text;
    assert!(text.contains("US$11.5 billion") && text.contains("Source: VNA") && text.contains("April 2024"), "{text}");
    let text = &vietnamese[0].text;
    assert!(text.contains("11,5 tỷ USD") && text.contains("Nguồn: ") && text.contains("tháng 4 năm 2024"), "{text}");

    // Whatever can be shown alone can be an answer; what cannot is refused before anything is sent.
    let shown = [
        ("trang-due", "Trang Due"),
        ("bfest-2023", "2023"),
        ("topic merger", "Hai Duong"),
        ("heza", "Economic Zone Authority"),
    ];
    for (number, (fact, part)) in (3..).zip(shown) {
        asks(&office, ANNA, En, InquiryKind::Person, &format!("Tell me about {number}")).await;
        let said = office.told(LAN, &format!("/answer {number} fact {fact}")).await;
        assert!(said.starts_with("Đã trả lời"), "{fact}: {said}");
        let [got] = gets(&office, ANNA).await.try_into().unwrap();
        assert!(got.text.contains(part) && got.text.contains("Source"), "{fact}: {}", got.text);
    }
    let waiting = office.office.store.waiting_inquiries().await.unwrap().len();
    asks(&office, ANNA, En, InquiryKind::Person, "one more").await;
    assert!(office.told(LAN, "/answer 7 fact vns-jan-2025").await.contains("Chưa gửi gì"), "a source is no answer");
    assert_eq!(office.office.store.waiting_inquiries().await.unwrap().len(), waiting + 1);
}

#[tokio::test]
async fn a_text_in_the_other_language_is_said_to_be_one() {
    let office = office(Vi).await;
    asks(&office, ANNA, En, InquiryKind::Person, "Is there a Danish school?").await;
    let sent = office.told(LAN, "/answer 1 Hiện chưa có trường Đan Mạch tại thành phố.").await;
    assert!(sent.contains("Người hỏi dùng tiếng Anh") && sent.contains("/answer 1 again"), "{sent}");
    let text = gets(&office, ANNA).await[0].text.clone();
    assert!(text.contains("Hiện chưa có trường Đan Mạch tại thành phố."), "{text}");
    assert!(
        text.ends_with("The staff wrote this in Vietnamese. You get it as they wrote it, not translated by a machine.")
    );
    office.told(LAN, "/answer 1 again There is no Danish school in the city yet.").await;
    assert!(!gets(&office, ANNA).await[0].text.contains("machine"));
}

#[tokio::test]
async fn alike_questions_are_one_in_the_inbox_and_answered_together() {
    let office = office(En).await;
    asks(&office, ANNA, En, InquiryKind::Person, "Cold store rent?").await;
    asks(&office, BINH, Vi, InquiryKind::Person, "cold store RENT").await;
    asks(&office, BINH, En, InquiryKind::Person, "Warm store rent?").await;
    let inbox = office.says(LAN, "/inbox").await;
    assert_eq!(lines(&inbox), ["/inquiry 1", "/inquiry 3"]);
    assert!(inbox.text.contains("wait for an answer: 3") && inbox.text.contains("Alike: no. 2"), "{}", inbox.text);
    let sent = office.says(LAN, &format!("/answer 1 fact {KOREA}")).await;
    assert_eq!(lines(&sent), ["/answer 1 alike"]);
    assert_eq!(office.told(LAN, "/answer 1 alike").await, "Answered the same way: no. 2");
    assert!(gets(&office, ANNA).await[0].text.contains("US$11.5 billion"));
    let [only] = gets(&office, BINH).await.try_into().unwrap();
    assert!(only.text.contains("số 2") && only.text.contains("11,5 tỷ USD"), "{}", only.text);
    assert_eq!(office.told(LAN, "/answer 1 alike").await, "No inquiry that waits is like no. 1.");
    assert!(office.told(LAN, "/answer 3 alike").await.contains("no answer yet"));

    // Two reports about the same answer are one, however they were asked for.
    let korea = ["How much has South Korea invested in Hai Phong?", "Vốn FDI của Hàn Quốc tại Hải Phòng là bao nhiêu?"];
    asks(&office, ANNA, En, InquiryKind::Wrong, korea[0]).await;
    asks(&office, BINH, Vi, InquiryKind::Wrong, korea[1]).await;
    asks(&office, BINH, Vi, InquiryKind::Person, korea[1]).await;
    let whole = office.told(LAN, "/inquiry 4").await;
    assert!(whole.contains("Alike: no. 5\n") || whole.contains("Alike: no. 5"), "{whole}");
    assert!(!whole.contains("5, 6"), "a question for a person is no report: {whole}");
}

#[tokio::test]
async fn what_is_published_later_is_offered_once_and_sent_by_a_button() {
    let mut office = office(En).await;
    asks(&office, ANNA, Vi, InquiryKind::Person, DENMARK).await;
    asks(&office, BINH, En, InquiryKind::Person, "How many golf courses does the mayor own?").await;
    office.told(ADMIN, "/assign 1 Lan").await;
    for user in [ADMIN, LAN, MINH] {
        gets(&office, user as i64).await;
    }
    assert!(inquiry::on_published(&office.office, office.now).await.unwrap().is_empty(), "nothing was published");
    publishes(&mut office, "FR", "0.2").await;
    assert!(inquiry::on_published(&office.office, office.now).await.unwrap().is_empty(), "that was France");
    publishes(&mut office, "DK", "1.2").await;
    assert_eq!(inquiry::on_published(&office.office, office.now).await.unwrap(), [1]);
    assert!(inquiry::on_published(&office.office, office.now).await.unwrap().is_empty(), "not twice");
    assert!(gets(&office, MINH as i64).await.is_empty(), "it has an owner");
    let [offer] = gets(&office, LAN as i64).await.try_into().unwrap();
    assert!(offer.text.starts_with("Something was published that seems to answer inquiry no. 1"), "{}", offer.text);
    assert!(offer.text.contains("1,2 tỷ USD"), "in the language of whoever asked: {}", offer.text);

    // Corrected before the button was pressed: the new answer is shown, not the old one sent.
    publishes(&mut office, "DK", "1.3").await;
    let changed = office.says(LAN, &offer.buttons[0][0].1).await;
    assert!(changed.text.contains("another one by now") && changed.text.contains("1,3 tỷ USD"), "{}", changed.text);
    assert!(gets(&office, ANNA).await.is_empty());
    assert_eq!(inquiry::on_published(&office.office, office.now).await.unwrap(), [1], "other figures, another offer");
    let sent = office.told(LAN, lines(&changed)[0]).await;
    assert!(sent.starts_with("Answered"), "{sent}");
    let [answer] = gets(&office, ANNA).await.try_into().unwrap();
    assert!(answer.text.contains("1,3 tỷ USD") && answer.text.contains("Nguồn: "), "{}", answer.text);
    publishes(&mut office, "DK", "1.4").await;
    assert!(inquiry::on_published(&office.office, office.now).await.unwrap().is_empty(), "it is answered");
    assert!(office.told(LAN, "/answer 2 desk").await.contains("has no answer to no. 2 now"));
}

#[tokio::test]
async fn who_asked_can_take_it_back_and_only_they() {
    let office = office(En).await;
    asks(&office, ANNA, En, InquiryKind::Person, "Is there a Danish school?").await;
    office.told(ADMIN, "/assign 1 Lan").await;
    gets(&office, LAN as i64).await;
    let by = async |chat| inquiry::withdraw(&office.office, (chat, En), 1, office.now).await.unwrap();
    assert!(by(BINH).await.contains("nothing to withdraw"), "another's number shows nothing");
    assert!(office.told(LAN, "/inbox").await.contains("wait for an answer: 1"));
    gets(&office, LAN as i64).await;
    assert_eq!(by(ANNA).await, "Number 1 is withdrawn. Nobody will answer it.");
    assert!(gets(&office, LAN as i64).await[0].text.starts_with("No. 1 was withdrawn"));
    assert!(by(ANNA).await.contains("nothing to withdraw"));
    for line in ["/answer 1 yes", "/close 1 because", "/assign 1 me", "/answer 1 again yes"] {
        assert!(office.told(LAN, line).await.starts_with("No. 1 was withdrawn"), "{line}");
    }
    assert!(gets(&office, ANNA).await.is_empty());
}

#[tokio::test]
async fn closing_needs_a_reason_and_tells_it() {
    let office = office(Vi).await;
    asks(&office, ANNA, En, InquiryKind::Person, "Sell me the harbour").await;
    assert!(office.told(LAN, "/close 1").await.starts_with("Xin ghi số và lý do"));
    assert!(office.told(LAN, "/close 1 It is not for sale.").await.starts_with("Đã kết thúc câu hỏi số 1."));
    let text = gets(&office, ANNA).await[0].text.clone();
    assert!(text.contains("without an answer. The reason:\n\nIt is not for sale."), "{text}");
    assert!(office.told(LAN, "/answer 1 Yes").await.starts_with("Câu hỏi số 1 đã kết thúc"));
}

#[tokio::test]
async fn who_is_forgotten_is_not_written_to() {
    let office = office(En).await;
    asks(&office, ANNA, En, InquiryKind::Person, "Is there a Danish school?").await;
    office.office.store.erase_chat(ANNA).await.unwrap();
    assert!(office.told(LAN, "/inquiry 1").await.contains("had everything about them erased"));
    assert!(office.told(LAN, "/answer 1 yes").await.contains("nobody can be answered"));
    assert!(office.told(LAN, "/close 1 forgotten").await.ends_with("There is nobody to tell."));
    assert!(gets(&office, ANNA).await.is_empty());

    // A group that is upgraded keeps its inquiries, and is answered under its new number.
    asks(&office, -7, En, InquiryKind::Person, "Is there a Finnish school?").await;
    office.office.store.move_chat(-7, -1007).await.unwrap();
    office.told(LAN, "/answer 2 no").await;
    assert!(gets(&office, -7).await.is_empty());
    assert_eq!(gets(&office, -1007).await.len(), 1);
    let kept = office.office.store.export_chat(-1007).await.unwrap();
    assert!(serde_json::to_string(&kept).unwrap().contains("answers your question no. 2"), "/mydata shows the answer");
}

#[tokio::test]
async fn work_is_given_to_those_who_may_do_it() {
    let office = office(En).await;
    asks(&office, ANNA, En, InquiryKind::Person, "Is there a Danish school?").await;
    gets(&office, MINH as i64).await;
    let offered = office.says(LAN, "/assign 1").await;
    assert_eq!(lines(&offered), ["/assign 1 telegram:1", "/assign 1 telegram:3", "/assign 1 telegram:2"]);
    assert!(office.told(LAN, "/assign 1 Reader").await.contains("may look at inquiries but not answer"));
    assert!(office.told(LAN, "/assign 1 nobody").await.contains("nobody"));
    assert_eq!(office.told(LAN, "/assign 1 minh").await, "No. 1 is now with Minh.");
    let [given] = gets(&office, MINH as i64).await.try_into().unwrap();
    assert!(given.text.starts_with("Lan has given you inquiry no. 1"), "{}", given.text);
    assert!(office.told(LAN, "/inbox").await.contains("With: Minh"));
    for line in ["/inquiry", "/inquiry 9", "/answer", "/answer 1", "/assign x", "/close", "/stats 900", "/inquiry -1"] {
        let said = office.told(LAN, line).await;
        assert!(!said.is_empty() && !said.contains("inquiry-"), "{line}: {said}");
    }
    let state = office.office.store.inquiry(1).await.unwrap().unwrap().state;
    assert_eq!(state, InquiryState::Assigned);
}

#[tokio::test]
async fn use_is_counted_and_what_nobody_answered_is_shown_without_its_askers() {
    let office = office(En).await;
    let today = office.now.date_naive();
    let asked = |text: &str, status, topic, ago| AskedQuestion {
        text: text.to_owned(),
        language: if text.is_ascii() { En } else { Vi },
        status,
        day: today - TimeDelta::days(ago),
        topic,
    };
    let log = [
        asked("Total FDI?", Status::Answered, Theme::Fdi, 0),
        asked("FDI của Nhật?", Status::Answered, Theme::Fdi, 3),
        asked("How big?", Status::Ambiguous, Theme::Zones, 1),
        asked("golf courses of the mayor", Status::Unknown, Theme::Unclear, 1),
        asked("Golf courses of the mayor?", Status::Unknown, Theme::Unclear, 2),
        asked("a school for my daughter", Status::Unknown, Theme::Unclear, 2),
        // The desk answers this by now.
        asked("How many industrial parks are there in Hai Phong?", Status::Unknown, Theme::Zones, 1),
        asked("How many industrial parks are there in Hai Phong?", Status::Unknown, Theme::Zones, 2),
        asked("Old", Status::Answered, Theme::Events, 20),
    ];
    office.office.store.log_questions(&log, today).await.unwrap();
    asks(&office, ANNA, En, InquiryKind::Person, "Is there a Danish school?").await;
    asks(&office, ANNA, En, InquiryKind::Wrong, "Total FDI?").await;
    asks(&office, BINH, En, InquiryKind::Person, "Is there a Finnish school?").await;
    office.told(LAN, "/answer 1 no").await;
    office.told(LAN, "/close 3 asked twice").await;

    let stats = office.told(READER, "/stats 7").await;
    for part in [
        "Questions in the last days (7): 8",
        "Answered: 2 · several readings: 1 · no answer: 5",
        "In Vietnamese: 1 · in English: 7",
        "• foreign investment: 2, without an answer 0",
        "• parks and zones: 3, without an answer 2",
        "• not understood: 3, without an answer 3",
        "questions 2, reports of a wrong answer 1",
        "Answered in time: 1 · late: 0 · closed: 1 · withdrawn: 0",
        "Waiting: 1, of these overdue: 0",
        "• “Golf courses of the mayor?” – times asked: 2, on days: 2",
    ] {
        assert!(stats.contains(part), "{part}:\n{stats}");
    }
    assert!(!stats.contains("daughter") && !stats.contains("industrial parks are"), "{stats}");
    assert!(office.told(READER, "/stats").await.contains("(30): 9"));
    let inbox = office.told(READER, "/inbox").await;
    assert!(inbox.contains("nobody to answer to") && inbox.contains("Golf courses of the mayor?"), "{inbox}");
}
