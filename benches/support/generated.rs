//! A store of any size: the real one with more zones, organisations, partners, companies and
//! observations beside it, so that the real questions keep their answers and only the searching
//! grows. Nothing is random.

use std::collections::BTreeMap;

use investor_desk::facts::files::{embedded, read};
use investor_desk::facts::model::*;

/// Observations of the real store, about.
pub const REAL: usize = 1_000;

/// The records the program comes with.
pub fn real() -> Vec<(String, Record)> {
    let (records, _) = read(&embedded());
    records.into_iter().map(|one| (one.id, one.record)).collect()
}

/// How many entities are generated for so many observations: one for each hundred.
pub fn entities(observations: usize) -> usize {
    if observations > REAL { observations / 100 } else { 0 }
}

/// The real records with generated ones up to so many observations.
pub fn generated(observations: usize) -> Vec<(String, Record)> {
    let mut records = real();
    let measure = |record: &(String, Record)| match record {
        (id, Record::Indicator(row)) => Some((id.clone(), row.unit.clone())),
        _ => None,
    };
    let measures: Vec<(String, String)> = records.iter().filter_map(measure).collect();
    let source = records.iter().find(|(_, record)| matches!(record, Record::Source(_)));
    let source = source.map(|(id, _)| id.clone()).unwrap_or_default();
    let count = entities(observations);
    records.extend((0..count).map(|number| entity(number, &source)));
    records.extend((0..observations.saturating_sub(REAL)).map(|number| observation(number, count, &measures, &source)));
    records
}

/// What an entity of that number is: one in a hundred a partner, five a zone, twenty an organisation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Partner,
    Zone,
    Organisation,
    Company,
}

/// See [`Kind`].
pub fn kind(number: usize) -> Kind {
    match number % 100 {
        0 => Kind::Partner,
        1..=5 => Kind::Zone,
        6..=25 => Kind::Organisation,
        _ => Kind::Company,
    }
}

/// Four syllables, as names are here; ten thousand of them.
pub fn name(number: usize) -> String {
    const FIRST: [&str; 10] = ["Thái", "Minh", "Việt", "Đại", "Tân", "Phú", "Hoàng", "Kim", "Bảo", "Ngọc"];
    const SECOND: [&str; 10] = ["Sơn", "Hà", "Long", "Phát", "Thịnh", "Cường", "Quang", "Lộc", "Dương", "Khánh"];
    let syllable = |names: &[&'static str; 10], digit: u32| names[number / 10usize.pow(digit) % 10];
    format!("{} {} {} {}", syllable(&FIRST, 0), syllable(&SECOND, 1), syllable(&FIRST, 2), syllable(&SECOND, 3))
}

fn id(number: usize) -> String {
    match kind(number) {
        Kind::Partner => format!("P{number}"),
        kind => format!("{}-{number}", format!("{kind:?}").to_lowercase()),
    }
}

fn entity(number: usize, source: &str) -> (String, Record) {
    let (id, own) = (id(number), name(number));
    let both = |en: String, vi: String| Bilingual { en, vi };
    let aliases = Aliases::default();
    let record = match kind(number) {
        Kind::Partner => {
            let name = PartnerName {
                en: format!("Republic of {own}"),
                vi: format!("Cộng hòa {own}"),
                ko: None,
                zh: None,
                ja: None,
            };
            Record::Partner(Partner { id: id.clone(), name, aliases })
        }
        Kind::Zone => Record::Zone(zone(number, source)),
        Kind::Organisation => Record::Organisation(Organisation {
            id: id.clone(),
            kind: "association".to_owned(),
            country: None,
            partner: None,
            name: both(format!("{own} Association"), format!("Hiệp hội {own}")),
            aliases,
            role: both(format!("Speaks for the members of {own}."), format!("Đại diện cho hội viên {own}.")),
            people: vec![],
            contact: None,
            zones: vec![],
            source: source.to_owned(),
        }),
        Kind::Company => Record::Subject(Subject {
            id: id.clone(),
            kind: SubjectKind::Company,
            name: both(format!("{own} Company"), own),
            aliases,
            part_of: None,
            former_of: None,
            partner: None,
            note: None,
        }),
    };
    (id, record)
}

fn zone(number: usize, source: &str) -> Zone {
    let value = |value| AttributeValue {
        value,
        qualifier: None,
        as_of: "2024".parse().unwrap_or_else(|error| panic!("{error:?}")),
        source: source.to_owned(),
        rank: Rank::default(),
        organisations: vec![],
        note: None,
    };
    let own = name(number);
    let area = ZoneValue::Plain((number % 290 + 10).to_string());
    let sectors =
        ZoneValue::Words(Bilingual { en: format!("Timber of {own} and paper"), vi: format!("Gỗ {own} và giấy") });
    Zone {
        position: None,
        id: id(number),
        kind: "industrial-cluster".to_owned(),
        parent: None,
        tags: vec![],
        name: Bilingual { en: format!("{own} Industrial Cluster"), vi: format!("Cụm công nghiệp {own}") },
        aliases: Aliases { en: vec![], vi: vec![format!("CCN {own}")] },
        attributes: BTreeMap::from([
            ("total_area_ha".to_owned(), vec![value(area)]),
            ("sectors".to_owned(), vec![value(sectors)]),
        ]),
    }
}

/// Every entity in turn, then the next measure, then the next month; a partner's are of the city.
fn observation(number: usize, entities: usize, measures: &[(String, String)], source: &str) -> (String, Record) {
    let entity = number % entities;
    let (indicator, unit) = &measures[number / entities % measures.len()];
    let month = number / entities / measures.len();
    let partner = kind(entity) == Kind::Partner;
    let row = Observation {
        indicator: indicator.clone(),
        subject: if partner { "hai-phong".to_owned() } else { id(entity) },
        partner: partner.then(|| id(entity)),
        value: Some(Exact(rust_decimal::Decimal::from(number % 977 + 1))),
        value_min: None,
        value_max: None,
        unit: unit.clone(),
        as_of: format!("{}-{:02}", 2015 + month / 12, month % 12 + 1).parse().ok(),
        period: None,
        qualifier: None,
        rank: Rank::default(),
        scope: None,
        note: None,
        source: source.to_owned(),
    };
    (row.id(), Record::Observation(row))
}
