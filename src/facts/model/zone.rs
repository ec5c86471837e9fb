//! A zone: an economic zone, free trade zone, park or cluster with dated attributes.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Aliases, Bilingual, Exact, FactDate, Qualifier, Rank};

/// A place where investors can settle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// Zone id, for instance `trang-due`.
    pub id: String,
    /// `economic-zone`, `free-trade-zone`, `industrial-park`, `industrial-cluster`, …
    #[serde(rename = "type")]
    pub kind: String,
    /// The zone it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Tag ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Name shown to readers.
    pub name: Bilingual,
    /// Other, former and short names.
    #[serde(default, skip_serializing_if = "Aliases::is_empty")]
    pub aliases: Aliases,
    /// Where it lies on a map, when that is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// Attribute id → values, conflicting ones side by side.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, Vec<AttributeValue>>,
}

/// Coordinates as published, in degrees of WGS 84.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Degrees north.
    pub latitude: Exact,
    /// Degrees east.
    pub longitude: Exact,
    /// When it was published.
    pub as_of: FactDate,
    /// Source id.
    pub source: String,
}

/// One dated value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttributeValue {
    /// A number, a date or words, as the attribute's type says.
    pub value: ZoneValue,
    /// How exact the source says a number is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<Qualifier>,
    /// When it held.
    pub as_of: FactDate,
    /// Source id.
    pub source: String,
    /// Editorial rank.
    #[serde(default, skip_serializing_if = "Rank::is_normal")]
    pub rank: Rank,
    /// Organisations named in the value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<String>,
    /// A remark for the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// A value before its attribute's type is known: words in both languages, or a plain scalar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ZoneValue {
    /// Words in both languages.
    Words(Bilingual),
    /// A number or a date as written.
    Plain(String),
}

impl ZoneValue {
    /// The number, if it is one.
    pub fn number(&self) -> Option<Exact> {
        match self {
            ZoneValue::Plain(text) => rust_decimal::Decimal::from_str_exact(text).ok().map(Exact),
            ZoneValue::Words(_) => None,
        }
    }

    /// The date, if it is one.
    pub fn date(&self) -> Option<FactDate> {
        match self {
            ZoneValue::Plain(text) => text.parse().ok(),
            ZoneValue::Words(_) => None,
        }
    }
}

impl<'de> Deserialize<'de> for ZoneValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ZoneValueVisitor)
    }
}

struct ZoneValueVisitor;

impl<'de> serde::de::Visitor<'de> for ZoneValueVisitor {
    type Value = ZoneValue;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a number, a date, or words as {en: …, vi: …}")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<ZoneValue, E> {
        Ok(ZoneValue::Plain(text.to_owned()))
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<ZoneValue, E> {
        Ok(ZoneValue::Plain(number.to_string()))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<ZoneValue, E> {
        Ok(ZoneValue::Plain(number.to_string()))
    }

    // YAML's reader gives 513.4 as a float; the shortest text that reads back the same is what
    // was written, for any number of at most 15 digits.
    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<ZoneValue, E> {
        Ok(ZoneValue::Plain(number.to_string()))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<ZoneValue, A::Error> {
        Bilingual::deserialize(serde::de::value::MapAccessDeserializer::new(map)).map(ZoneValue::Words)
    }
}
