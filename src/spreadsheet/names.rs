//! What a name in a cell means: ids, and names of either language in any case, with or without marks.
//!
//! `KR`, `Hàn Quốc` and `south korea` are the partner `KR`. A name of two things is refused with the ids
//! of both; names go before other names (aliases).

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::error::UserError;
use crate::facts::model::{Aliases, AttributeType, FactKind, Record};
use crate::facts::unit::UNITS;
use crate::understand::typing::fold;

/// Ids and names of everything that is published or stands in the files.
#[derive(Default)]
pub struct Names {
    ids: HashMap<FactKind, HashSet<Arc<str>>>,
    names: HashMap<String, Vec<(FactKind, Arc<str>)>>,
    others: HashMap<String, Vec<(FactKind, Arc<str>)>>,
    /// Unit of each indicator.
    pub units: HashMap<String, String>,
    /// What the values of each attribute are, and their unit.
    pub attributes: HashMap<String, (AttributeType, Option<String>)>,
}

/// A name as it is compared: without case, marks and other signs than letters and digits.
pub fn plain(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

impl Names {
    /// Takes in a record.
    pub fn add(&mut self, id: &str, record: &Record) {
        let no_aliases = Aliases::default();
        let (names, aliases): (Vec<&str>, &Aliases) = match record {
            Record::Source(x) => {
                let mut names = vec![x.title.as_str()];
                names.extend(x.url.as_deref());
                (names, &no_aliases)
            }
            Record::Indicator(x) => {
                self.units.insert(id.to_owned(), x.unit.clone());
                (vec![&x.name.en, &x.name.vi], &x.aliases)
            }
            Record::Attribute(x) => {
                self.attributes.insert(id.to_owned(), (x.kind, x.unit.clone()));
                (vec![&x.name.en, &x.name.vi], &x.aliases)
            }
            Record::Partner(x) => {
                let mut names = vec![x.name.en.as_str(), &x.name.vi];
                names.extend([&x.name.ko, &x.name.zh, &x.name.ja].into_iter().flatten().map(String::as_str));
                (names, &x.aliases)
            }
            Record::Tag(x) => (vec![&x.name.en, &x.name.vi], &x.aliases),
            Record::Subject(x) => (vec![&x.name.en, &x.name.vi], &x.aliases),
            Record::Organisation(x) => (vec![&x.name.en, &x.name.vi], &x.aliases),
            Record::Zone(x) => (vec![&x.name.en, &x.name.vi], &x.aliases),
            Record::Event(x) => (vec![&x.title.en, &x.title.vi], &x.aliases),
            Record::Place(_) | Record::Topic(_) | Record::Observation(_) => return,
        };
        let kind = record.kind();
        self.name(kind, id, names, aliases.iter().map(|(_, alias)| alias));
    }

    /// Takes in an id with its names and other names.
    pub fn name<'a>(
        &mut self,
        kind: FactKind,
        id: &str,
        names: impl IntoIterator<Item = &'a str>,
        others: impl IntoIterator<Item = &'a str>,
    ) {
        let id: Arc<str> = Arc::from(id);
        let put = |list: &mut HashMap<String, Vec<(FactKind, Arc<str>)>>, name: &str| {
            let known = list.entry(plain(name)).or_default();
            if !known.iter().any(|(of, known)| *of == kind && *known == id) {
                known.push((kind, Arc::clone(&id)));
            }
        };
        put(&mut self.names, &id);
        names.into_iter().for_each(|name| put(&mut self.names, name));
        others.into_iter().for_each(|name| put(&mut self.others, name));
        self.ids.entry(kind).or_default().insert(id);
    }

    /// Takes in what the values of an attribute are; words that are not known are told elsewhere.
    pub fn learn_attribute(&mut self, id: &str, kind: Option<&str>, unit: Option<&str>) {
        let kind = match kind.map(plain).as_deref() {
            Some("quantity" | "so luong") => AttributeType::Quantity,
            Some("date" | "ngay thang") => AttributeType::Date,
            Some("text" | "van ban") => AttributeType::Text,
            _ => return,
        };
        let unit = unit.and_then(|text| self::unit(text).ok());
        self.attributes.insert(id.to_owned(), (kind, unit));
    }

    /// The id that a cell means; the error names what it may mean, or what is near it.
    pub fn find(&self, kinds: &[FactKind], text: &str) -> Result<String, UserError> {
        if kinds.iter().any(|kind| self.ids.get(kind).is_some_and(|ids| ids.contains(text))) {
            return Ok(text.to_owned());
        }
        let name = plain(text);
        for list in [&self.names, &self.others] {
            let known = list.get(&name).map(Vec::as_slice).unwrap_or_default();
            let ids: Vec<&str> = known.iter().filter(|(kind, _)| kinds.contains(kind)).map(|(_, id)| &**id).collect();
            match ids.as_slice() {
                [] => {}
                [id] => return Ok((*id).to_owned()),
                _ => {
                    return Err(UserError::new("sheet-ambiguous-name").with("value", text).with("ids", ids.join(", ")));
                }
            }
        }
        Err(match self.nearest(kinds, text) {
            Some(near) => UserError::new("sheet-unknown-name-near").with("value", text).with("near", near),
            None => UserError::new("sheet-unknown-name").with("value", text),
        })
    }

    /// The known id nearest to a text, when it differs in few letters.
    fn nearest(&self, kinds: &[FactKind], text: &str) -> Option<&str> {
        let name = plain(text);
        let ids = self.names.iter().flat_map(|(known, ids)| ids.iter().map(move |(kind, id)| (known, kind, id)));
        let near = ids
            .filter(|(known, kind, _)| kinds.contains(kind) && known.len().abs_diff(name.len()) <= 1 + name.len() / 6)
            .map(|(known, _, id)| (strsim::levenshtein(known, &name), &**id))
            .min()?;
        (near.0 <= 1 + name.len() / 6).then_some(near.1)
    }
}

/// Units as people name them, beside the desk's own names.
const SPELLINGS: &[(&str, &str)] = &[
    ("ty usd", "USD bn"),
    ("ty do la", "USD bn"),
    ("ty do la my", "USD bn"),
    ("usd billion", "USD bn"),
    ("billion usd", "USD bn"),
    ("trieu usd", "USD m"),
    ("trieu do la", "USD m"),
    ("usd million", "USD m"),
    ("million usd", "USD m"),
    ("do la my", "USD"),
    ("nghin ty dong", "VND trn"),
    ("vnd trillion", "VND trn"),
    ("ty dong", "VND bn"),
    ("ty vnd", "VND bn"),
    ("vnd billion", "VND bn"),
    ("phan tram", "percent"),
    ("nguoi", "people"),
    ("trieu nguoi", "million"),
    ("lao dong", "workers"),
    ("viec lam", "jobs"),
    ("hec ta", "ha"),
    ("trieu tan", "million tonnes"),
    ("trieu teu", "m TEU"),
    ("million teu", "m TEU"),
    ("ngay", "days"),
    ("ngay lam viec", "working days"),
    ("nam", "years"),
    ("diem", "points"),
];

/// The unit a cell names, by the desk's name for it.
pub fn unit(text: &str) -> Result<String, UserError> {
    if text == "%" {
        return Ok("percent".to_owned());
    }
    let name = plain(text);
    let own =
        UNITS.iter().find(|unit| unit.name == text).or_else(|| UNITS.iter().find(|unit| plain(unit.name) == name));
    let spelt = || SPELLINGS.iter().find(|(spelling, _)| *spelling == name).map(|(_, unit)| (*unit).to_owned());
    own.map(|unit| unit.name.to_owned()).or_else(spelt).ok_or_else(|| {
        let known: Vec<&str> = UNITS.iter().map(|unit| unit.name).collect();
        UserError::new("sheet-unknown-unit").with("value", text).with("units", known.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_found_by_their_names_in_both_languages() {
        for (text, name) in [("USD bn", "USD bn"), ("tỷ USD", "USD bn"), ("%", "percent"), ("nghìn tỷ đồng", "VND trn")]
        {
            assert_eq!(unit(text), Ok(name.to_owned()));
        }
        assert_eq!(unit("tỉ bảng Anh").unwrap_err().id, "sheet-unknown-unit");
    }

    #[test]
    fn names_are_found_and_two_of_a_name_are_not() {
        let mut names = Names::default();
        names.name(FactKind::Partner, "KR", ["South Korea", "Hàn Quốc"], ["Hàn"]);
        names.name(FactKind::Partner, "KP", ["North Korea", "Triều Tiên"], ["Hàn"]);
        let kinds = &[FactKind::Partner];
        for text in ["KR", "kr", "Hàn Quốc", "han quoc", "SOUTH KOREA"] {
            assert_eq!(names.find(kinds, text), Ok("KR".to_owned()), "{text}");
        }
        let fault = names.find(kinds, "Hàn").unwrap_err();
        assert_eq!((fault.id, fault.args["ids"].as_str()), ("sheet-ambiguous-name", "KR, KP"));
        assert_eq!(names.find(kinds, "Hàn Quôcc").unwrap_err().args["near"], "KR");
        assert_eq!(names.find(&[FactKind::Zone], "KR").unwrap_err().id, "sheet-unknown-name");
    }
}
