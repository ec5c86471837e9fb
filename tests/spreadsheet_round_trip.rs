//! Whatever is published comes back from CSV and XLSX as it was, however nasty its texts are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use investor_desk::facts::files::Located;
use investor_desk::facts::model::*;
use investor_desk::language::Language;
use investor_desk::localize::Bundles;
use investor_desk::spreadsheet::{File, Limits, preview, published, read, write};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Texts that formulas, separators, encodings and readers of XML stumble over.
fn text() -> impl Strategy<Value = String> {
    let awkward = [
        "",
        " ",
        "=1+1",
        "+84 225",
        "-",
        "@x",
        "\t",
        "\r",
        "\r\n",
        "\n",
        "a\r\nb",
        "'",
        "''",
        "'=1",
        "'a",
        "\"",
        "a,b;c\td",
        "#",
        "# x",
        "\u{feff}",
        "a\u{feff}b",
        "\u{a0}",
        "a\u{a0}b",
        "\u{200b}",
        "Ha\u{309}i",
        "＝1",
        "_x0041_",
        "_x000D_",
        "\u{1}",
        "a\u{0}b",
        "\u{1f}",
        "\u{7f}",
        "\u{85}",
        "\u{2028}",
        "\u{fffe}",
        "\u{ffff}",
        "😀",
        "]]>",
        "<b>&amp;",
        "\\",
        "a\\",
        ";",
        "1.234",
        "2024-05",
        "true",
        "null",
        "sep=;",
        "ﬁ",
        "Å",
    ];
    prop_oneof![prop::sample::select(awkward.to_vec()).prop_map(str::to_owned), any::<String>(), "[ -~\\n\\t]{0,12}"]
}

fn both() -> impl Strategy<Value = Bilingual> {
    (text(), text()).prop_map(|(en, vi)| Bilingual { en, vi })
}

fn aliases() -> impl Strategy<Value = Aliases> {
    // An empty item is an error wherever it stands.
    let list = || prop::collection::vec(text().prop_filter("an item says something", |text| !text.is_empty()), 0..3);
    (list(), list()).prop_map(|(en, vi)| Aliases { en, vi })
}

fn date() -> impl Strategy<Value = FactDate> {
    let dates = ["2024", "2024-H1", "2024-Q3", "2024-05", "2024-05-27", "2025-01/2025-07", "1999/2030-12-31", "0999"];
    prop::sample::select(dates.to_vec()).prop_map(|date| date.parse().unwrap())
}

fn number() -> impl Strategy<Value = Exact> {
    let any = (any::<i64>(), 0u32..20).prop_map(|(digits, scale)| Decimal::new(digits, scale));
    let small = (-200_000i64..200_000, 0u32..6).prop_map(|(digits, scale)| Decimal::new(digits, scale));
    prop_oneof![any, small].prop_map(Exact)
}

fn maybe<T: std::fmt::Debug>(some: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::of(some)
}

fn source() -> impl Strategy<Value = Record> {
    let tier = prop::sample::select(&[Tier::Other, Tier::StateNews, Tier::Official][..]);
    (text(), maybe(text()), maybe(date()), any::<bool>(), text(), tier, maybe(both())).prop_map(
        |(title, publisher, date, flag, language, tier, note)| {
            let (id, url) = ("s".to_owned(), publisher.clone());
            Record::Source(Source {
                id,
                title,
                publisher,
                url,
                date,
                date_inferred: flag,
                language,
                tier,
                founding: !flag,
                note,
            })
        },
    )
}

fn place() -> impl Strategy<Value = Record> {
    (both(), aliases()).prop_map(|(name, aliases)| Record::Place(Place { name, kind: PlaceKind::City, aliases }))
}

fn vocabulary() -> impl Strategy<Value = Vec<Record>> {
    (both(), both(), aliases(), maybe(text()), maybe(both())).prop_map(|(name, definition, aliases, other, note)| {
        let attribute = |id: &str, kind| {
            let unit = (kind == AttributeType::Quantity).then(|| "ha".to_owned());
            Record::Attribute(Attribute { id: id.to_owned(), name: name.clone(), kind, unit, aliases: aliases.clone() })
        };
        vec![
            Record::Indicator(Indicator {
                id: "i".to_owned(),
                name: name.clone(),
                kind: IndicatorKind::Rate,
                unit: "percent".to_owned(),
                stale_after_months: 12,
                definition,
                aliases: aliases.clone(),
            }),
            attribute("area", AttributeType::Quantity),
            attribute("opened", AttributeType::Date),
            attribute("told", AttributeType::Text),
            Record::Tag(Tag { id: "t".to_owned(), name: name.clone(), aliases: aliases.clone() }),
            Record::Partner(Partner {
                id: "KR".to_owned(),
                name: PartnerName {
                    en: name.en.clone(),
                    vi: name.vi.clone(),
                    ko: other.clone(),
                    zh: None,
                    ja: other.clone(),
                },
                aliases: aliases.clone(),
            }),
            Record::Subject(Subject {
                id: "x".to_owned(),
                kind: SubjectKind::Port,
                name,
                aliases,
                part_of: Some("z".to_owned()),
                former_of: None,
                partner: Some("KR".to_owned()),
                note,
            }),
        ]
    })
}

fn organisation() -> impl Strategy<Value = Record> {
    let person = (text(), both(), maybe(date()), maybe(date())).prop_map(|(name, role, since, until)| Person {
        name,
        role,
        as_of: since,
        since,
        until,
    });
    let contact = (text(), maybe(text()), maybe(both())).prop_map(|(website, phone, note)| Contact {
        website: Some(website),
        email: phone.clone(),
        phone,
        address: note.clone(),
        note,
    });
    (text(), both(), aliases(), prop::collection::vec(person, 0..4), maybe(contact)).prop_map(
        |(kind, name, aliases, people, contact)| {
            Record::Organisation(Organisation {
                id: "o".to_owned(),
                country: Some(kind.clone()),
                kind,
                partner: None,
                role: name.clone(),
                name,
                aliases,
                people,
                contact,
                zones: vec!["z".to_owned()],
                source: "s".to_owned(),
            })
        },
    )
}

fn zone() -> impl Strategy<Value = Record> {
    let value = (number(), date(), both(), 0usize..3, maybe(both())).prop_map(|(number, date, words, kind, note)| {
        let id = ["area", "opened", "told"][kind];
        let value = match kind {
            0 => ZoneValue::Plain(number.to_string()),
            1 => ZoneValue::Plain(date.to_string()),
            _ => ZoneValue::Words(words),
        };
        let rank = if kind == 0 { Rank::Preferred } else { Rank::Normal };
        let organisations = vec!["o".to_owned()];
        let qualifier = (kind == 0).then_some(Qualifier::UpTo);
        (id, AttributeValue { value, qualifier, as_of: date, source: "s".to_owned(), rank, organisations, note })
    });
    let position = maybe((number(), number(), date()));
    (text(), both(), aliases(), prop::collection::vec(value, 0..6), position).prop_map(
        |(kind, name, aliases, values, position)| {
            let mut attributes = std::collections::BTreeMap::<String, Vec<AttributeValue>>::new();
            for (id, value) in values {
                attributes.entry(id.to_owned()).or_default().push(value);
            }
            let position = position.map(|(latitude, longitude, as_of)| Position {
                latitude,
                longitude,
                as_of,
                source: "s".to_owned(),
            });
            let (id, parent, tags) = ("z".to_owned(), Some("x".to_owned()), vec!["t".to_owned()]);
            Record::Zone(Zone { id, kind, parent, tags, name, aliases, position, attributes })
        },
    )
}

fn event() -> impl Strategy<Value = Record> {
    (both(), aliases(), maybe(date()), maybe(both()), maybe(text())).prop_map(|(title, aliases, start, venue, url)| {
        Record::Event(Event {
            id: "e".to_owned(),
            kind: EventKind::Fair,
            series: Some("e".to_owned()),
            state: EventState::Recurring,
            summary: title.clone(),
            title,
            aliases,
            start,
            end: start,
            date_note: venue.clone(),
            place: url.clone(),
            organiser: venue.clone(),
            venue,
            organisations: vec!["o".to_owned()],
            partners: vec!["KR".to_owned()],
            tags: Vec::new(),
            url,
            source: "s".to_owned(),
        })
    })
}

fn topic() -> impl Strategy<Value = Record> {
    (both(), both(), aliases(), date()).prop_map(|(title, statement, aliases, as_of)| {
        let about = vec!["z".to_owned(), "KR".to_owned(), "e".to_owned()];
        let (id, source) = ("tt".to_owned(), "s".to_owned());
        Record::Topic(Topic { id, title, statement, aliases, about, tags: vec!["t".to_owned()], as_of, source })
    })
}

fn observation() -> impl Strategy<Value = Record> {
    (number(), any::<bool>(), date(), maybe(text()), maybe(both())).prop_map(|(number, range, date, scope, note)| {
        Record::Observation(Observation {
            indicator: "i".to_owned(),
            subject: "x".to_owned(),
            partner: range.then(|| "KR".to_owned()),
            value: (!range).then_some(number),
            value_min: range.then_some(number),
            value_max: range.then_some(number),
            unit: "percent".to_owned(),
            as_of: (!range).then_some(date),
            period: range.then_some(date),
            qualifier: range.then_some(Qualifier::Nearly),
            rank: if range { Rank::Deprecated } else { Rank::Normal },
            scope,
            note,
            source: "s".to_owned(),
        })
    })
}

/// A small store with a record of every kind and some observations of the same date.
fn facts() -> impl Strategy<Value = Vec<Located>> {
    let ones = (source(), place(), vocabulary(), organisation(), zone(), event(), topic());
    (ones, prop::collection::vec(observation(), 0..5)).prop_map(
        |((source, place, words, org, zone, event, topic), many)| {
            let records = [vec![source, place], words, vec![org, zone, event, topic], many].concat();
            let mut seen = std::collections::HashMap::<(FactKind, String), usize>::new();
            let rows = records.into_iter().map(|record| {
                let count = seen.entry((record.kind(), record.id())).or_default();
                *count += 1;
                let id = if *count > 1 { format!("{}#{count}", record.id()) } else { record.id() };
                published(id, record)
            });
            let mut facts: Vec<Located> = rows.collect();
            facts.sort_by_key(|at| at.record.kind());
            facts
        },
    )
}

fn shown(facts: &[Located]) -> Vec<(FactKind, String, String)> {
    facts.iter().map(|at| (at.record.kind(), at.id.clone(), at.record.to_json())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn what_goes_out_comes_back(facts in facts()) {
        let words = Bundles::load().unwrap();
        let csv = write::csv(&facts).unwrap().into_iter().map(|(name, bytes)| File { name, bytes }).collect();
        let book = write::xlsx(&facts, &words, Language::Vi).unwrap();
        prop_assert_eq!(&book, &write::xlsx(&facts, &words, Language::Vi).unwrap());
        let xlsx = vec![File { name: "all.xlsx".to_owned(), bytes: book }];
        for files in [csv, xlsx] {
            let reading = read(&files, &Limits::CHAT, &[], &words, &mut |_| {});
            let refused: Vec<String> = reading.refused.iter().map(|fault| fault.text(&words, Language::En)).collect();
            prop_assert_eq!(refused, Vec::<String>::new());
            let mut back = reading.records;
            back.sort_by_key(|at| at.record.kind());
            prop_assert_eq!(shown(&back), shown(&facts));
            let reading = read(&files, &Limits::CHAT, &facts, &words, &mut |_| {});
            let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
            let preview = preview(&facts, reading, today);
            prop_assert_eq!((preview.added.len(), preview.changed.len(), preview.unchanged), (0, 0, facts.len()));
        }
    }

    #[test]
    fn no_bytes_make_reading_panic(name in "(a|figures|zones)\\.(csv|xlsx)", bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let words = Bundles::load().unwrap();
        for start in [&b""[..], b"PK\x03\x04", b"indicator,subject,value\n", b"\xff\xfe", b"id;name_en;name_vi\n"] {
            let bytes = [start, &bytes].concat();
            let reading = read(&[File { name: name.clone(), bytes }], &Limits::CHAT, &[], &words, &mut |_| {});
            for fault in reading.refused.iter().chain(&reading.notices) {
                prop_assert!(!fault.text(&words, Language::Vi).is_empty());
            }
        }
    }
}
