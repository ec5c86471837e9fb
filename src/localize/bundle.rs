//! The messages of both languages, from `locales/*/*.ftl`, built into the program.
//!
//! ```
//! use investor_desk::language::Language;
//! use investor_desk::localize::Bundles;
//! let words = Bundles::load().unwrap();
//! assert!(words.text(Language::Vi, "which", &[]).ends_with(':'));
//! ```

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;

use super::date::Dates;
use super::number::Numbers;
use crate::error::UserError;
use crate::language::Language;

#[derive(RustEmbed)]
#[folder = "locales"]
#[include = "*.ftl"]
struct Locales;

/// Messages and formats of one language.
pub struct Locale {
    bundle: FluentBundle<FluentResource>,
    /// How numbers are written.
    pub numbers: Numbers,
    /// How dates are written.
    pub dates: Dates,
}

/// Messages and formats of all languages.
pub struct Bundles {
    locales: BTreeMap<Language, Locale>,
}

impl Bundles {
    /// Loads the built-in messages; an error means the program itself is broken.
    pub fn load() -> anyhow::Result<Bundles> {
        let locales = Language::ALL.into_iter().map(|language| Ok((language, Locale::load(language)?)));
        Ok(Bundles { locales: locales.collect::<anyhow::Result<_>>()? })
    }

    /// The locale of a language.
    pub fn locale(&self, language: Language) -> Option<&Locale> {
        self.locales.get(&language)
    }

    /// A message with text arguments; the one called `count` is a number, so that the message can tell one from
    /// many. A missing message shows its id, which the tests forbid.
    pub fn text(&self, language: Language, id: &str, args: &[(&str, &str)]) -> String {
        let mut values = FluentArgs::new();
        for (name, value) in args {
            let count = value.parse::<i64>().ok().filter(|_| *name == "count");
            values.set(*name, count.map_or_else(|| FluentValue::from(*value), FluentValue::from));
        }
        self.format(language, id, &values)
    }

    /// A fault of the reader's as the text it is.
    pub fn told(&self, language: Language, error: &UserError) -> String {
        let args: Vec<(&str, &str)> = error.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.text(language, error.id, &args)
    }

    /// A message with any arguments.
    pub fn format(&self, language: Language, id: &str, args: &FluentArgs) -> String {
        let Some(locale) = self.locales.get(&language) else { return id.to_owned() };
        locale.format(id, args).unwrap_or_else(|fault| {
            log::error!("message {id} ({}): {fault}", language.tag());
            id.to_owned()
        })
    }
}

impl Locale {
    fn load(language: Language) -> anyhow::Result<Locale> {
        let tag = language.tag().parse().map_err(|error| anyhow!("locale {}: {error:?}", language.tag()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Chat text is copied by people: no invisible isolation marks around figures.
        bundle.set_use_isolating(false);
        for (name, text) in files(language) {
            let resource = FluentResource::try_new(text).map_err(|(_, errors)| anyhow!("{name}: {errors:?}"))?;
            bundle.add_resource(resource).map_err(|errors| anyhow!("{name}: {errors:?}"))?;
        }
        let numbers = Numbers::new(language).with_context(|| format!("numbers of {}", language.tag()))?;
        let dates = Dates::new(language).with_context(|| format!("dates of {}", language.tag()))?;
        Ok(Locale { bundle, numbers, dates })
    }

    /// A formatted message, or what is wrong with it.
    pub fn format(&self, id: &str, args: &FluentArgs) -> Result<String, String> {
        let message = self.bundle.get_message(id).ok_or("no such message")?;
        let pattern = message.value().ok_or("the message has no text")?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        if errors.is_empty() { Ok(text) } else { Err(format!("{errors:?}")) }
    }
}

/// Names and texts of a language's files, sorted.
pub fn files(language: Language) -> Vec<(String, String)> {
    let folder = format!("{}/", language.tag());
    let mut files: Vec<(String, String)> = Locales::iter()
        .filter(|name| name.starts_with(&folder))
        .filter_map(|name| Some((name.to_string(), String::from_utf8_lossy(&Locales::get(&name)?.data).into_owned())))
        .collect();
    files.sort();
    files
}
