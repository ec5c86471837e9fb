//! A form that is filled in becomes a draft.

use serde_json::{Map, Value, json};

use crate::error::UserError;
use crate::facts::model::{FactDate, FactKind, Record};
use crate::facts::unit::unit;
use crate::language::Language;
use crate::staff::{Said, Visit};
use crate::store::Origin;

use super::super::dialogue::{Form, Then};
use super::super::{article, draft, entry, set, typed};

/// The id the answers suggest, one that is not taken.
pub(super) fn made_id(visit: &Visit<'_>, form: &Form) -> String {
    let given = |field: &str| form.given.get(field).map(String::as_str).unwrap_or_default();
    let name = match form.form.as_str() {
        "source" => {
            let host = given("url").split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
            let host = host.trim_start_matches("www.").split('.').next().unwrap_or_default();
            format!(
                "{host} {} {}",
                given("title").split_whitespace().take(4).collect::<Vec<_>>().join(" "),
                given("date")
            )
        }
        "zone" => given("name.en").to_owned(),
        "event" => format!("{} {}", given("title.en"), given("start").get(..4).unwrap_or_default()),
        _ => given("title.en").to_owned(),
    };
    let slug = typed::slug(&name);
    let snapshot = visit.office.desk.snapshot();
    let taken = |id: &str| FactKind::ALL.into_iter().any(|kind| snapshot.catalogue.record(kind, id).is_some());
    if slug.is_empty() || !taken(&slug) {
        return slug;
    }
    (2..).map(|nth| format!("{slug}-{nth}")).find(|id| !taken(id)).unwrap_or(slug)
}

/// Drafts what the form says.
pub(super) async fn finish(visit: &Visit<'_>, form: &Form) -> anyhow::Result<Said> {
    let given = |field: &str| form.given.get(field).map(String::as_str).unwrap_or_default();
    if form.form == "observation" {
        let partner = Some(given("partner")).filter(|id| !id.is_empty()).map(|id| format!("/{id}"));
        let series = format!("{}:{}{}", given("indicator"), given("subject"), partner.unwrap_or_default());
        let line = format!("{series} {} at {} source {}", given("value"), given("date"), given("source"));
        return set::run(visit, &line).await;
    }
    let record = record(visit, form)?;
    let record = match (&form.then, record) {
        (Then::Set(line), Record::Source(source)) => return set::with_source(visit, line, source).await,
        (Then::Article(pasted), Record::Source(source)) => {
            return article::with_source(visit, (**pasted).clone(), source).await;
        }
        (_, record) => record,
    };
    let mut entry = entry::version(visit, record).await?;
    entry.to_translate = form.to_translate.clone();
    let act = visit.act(&entry.fact);
    let id = visit.office.store.begin_draft(&act, Origin::Edit, "", &[entry], visit.utc()).await?;
    draft::show(visit, id).await
}

/// The fact the answers make.
fn record(visit: &Visit<'_>, form: &Form) -> Result<Record, UserError> {
    let kind = FactKind::from_word(&form.form).ok_or_else(|| UserError::new("form-which"))?;
    let given = |field: &str| form.given.get(field).map(String::as_str).filter(|text| !text.is_empty());
    let mut members = Map::new();
    let mut put = |name: &str, value: Value| members.insert(name.to_owned(), value);
    let both = |field: &str| {
        let text = |language: Language| given(&format!("{field}.{}", language.tag()));
        Some(json!({"en": text(Language::En)?, "vi": text(Language::Vi)?}))
    };
    for name in ["id", "kind", "type", "parent", "url", "publisher", "language", "tier", "start", "end"] {
        if let Some(text) = given(name) {
            put(name, json!(text));
        }
    }
    for name in ["name", "title", "venue", "summary", "statement"] {
        if let Some(texts) = both(name) {
            put(name, texts);
        }
    }
    match kind {
        FactKind::Event => {
            let start = given("start").and_then(|text| text.parse::<FactDate>().ok());
            let past = start.is_some_and(|start| start.last_day() < visit.now.date_naive());
            put("state", json!(if past { "past" } else { "announced" }));
            put("place", json!("hai-phong"));
            put("source", json!(given("source")));
        }
        FactKind::Topic => {
            put("as_of", json!(given("date")));
            put("source", json!(given("source")));
            if let Some(about) = given("about") {
                put("about", json!(about.split(';').collect::<Vec<_>>()));
            }
        }
        FactKind::Source => {
            put("title", json!(given("title")));
            if let Some(date) = given("date") {
                put("date", json!(date));
            }
        }
        FactKind::Zone => {
            if let (Some(area), Some(hectares)) = (given("area"), unit("ha")) {
                let area = typed::value(area, hectares, visit.language)?;
                let value = json!({"value": area.high.to_string(), "as_of": given("date"), "source": given("source")});
                put("attributes", json!({"total_area_ha": [value]}));
            }
        }
        _ => {}
    }
    let wrong = |error: serde_json::Error| UserError::new("form-not-a-fact").with("detail", error);
    Record::from_json(kind, &Value::Object(members).to_string()).map_err(wrong)
}
