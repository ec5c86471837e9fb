//! From an article to facts: a news text and the store in, proposals out. Pure; nothing is published by itself.
//!
//! `"Lũy kế đến 31/7/2026, thành phố có 771 dự án FDI"` → the indicator `fdi_projects_count` of `hai-phong`, 771, as of that
//! day, newer than what the store says. Every number of a proposal is a number of the text.
//!
//! Stages, in reading order: [`sentences`] (and the dateline), [`vocabulary`] (the words, in `words/*.yaml`), [`names`]
//! (with their [`kind`]), [`dates`], [`figures`] and [`scene`] (one sentence read), [`memory`] (what earlier sentences leave), [`owners`] (whose
//! a figure is), [`measures`] (what it is), [`slots`] (partner and date), [`events`], [`compare`] (against the store),
//! [`proposal`] (what comes out) and [`show`] (as text).

pub mod compare;
pub mod dates;
pub mod events;
mod fact;
pub mod figures;
pub mod kind;
pub mod measures;
pub mod memory;
pub mod names;
mod no_figure;
pub mod owners;
pub mod proposal;
mod propose;
pub mod scene;
pub mod sentences;
pub mod show;
pub mod slots;
pub mod vocabulary;

use chrono::NaiveDate;
use serde::Serialize;

pub use proposal::{Against, Body, Known, Lack, LeftOver, Proposal, Reason, Slot, Stored, Sure};
pub use show::show;

use crate::ask::Snapshot;
use crate::language::Language;
use memory::Memory;
use scene::Scene;

/// A news text as it was pasted.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// The text.
    pub text: String,
    /// Its language; without one its letters decide.
    pub language: Option<Language>,
    /// The day of publication, when it is known; else the dateline says it, else it is `today`.
    pub published: Option<NaiveDate>,
    /// The day it is read on.
    pub today: NaiveDate,
    /// Source id, when it is known.
    pub source: Option<String>,
}

/// What was read out of an article.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    /// The text all places refer to: composed letters, plain blanks.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// The day of publication.
    pub published: NaiveDate,
    /// What is proposed, in the order of the text.
    pub proposals: Vec<Proposal>,
    /// The figures that are in no proposal, in the order of the text.
    pub left: Vec<LeftOver>,
    /// The end of a very long text was not read.
    pub shortened: bool,
}

/// At most this many bytes are read.
const MOST_BYTES: usize = 60_000;

/// Reads an article.
pub fn read(snapshot: &Snapshot, article: &Article) -> Reading {
    let mut text = sentences::tidy(&article.text);
    let shortened = text.len() > MOST_BYTES;
    let end = (0..=MOST_BYTES.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.truncate(end);
    let language = article.language.unwrap_or_else(|| guess(&text));
    let stated = sentences::dateline(&text, language, article.today);
    let published = article.published.or(stated.as_ref().map(|(day, _)| *day)).unwrap_or(article.today);
    let dateline = stated.map_or(0..0, |(_, span)| span);

    let mut memory = Memory::default();
    let (mut proposals, mut left) = (Vec::new(), Vec::new());
    for mut piece in sentences::pieces(&text) {
        if piece.span.end <= dateline.end && piece.span.start >= dateline.start {
            continue;
        }
        if dateline.contains(&piece.span.start) {
            piece.span.start = dateline.end;
        }
        let scene = Scene::new(snapshot, &text, piece, language, published);
        let told = propose::Teller { snapshot, scene: &scene, published, source: article.source.as_deref(), language };
        told.tell(&mut memory, &mut proposals, &mut left);
    }
    events::merge(&mut proposals);
    Reading { text, language, published, proposals, left, shortened }
}

/// Vietnamese when more than a few of its words carry marks.
fn guess(text: &str) -> Language {
    let words = crate::understand::text::Text::new(text);
    let marked = words.tokens.iter().filter(|token| token.has_marks()).count();
    if marked * 4 > words.tokens.len() { Language::Vi } else { Language::En }
}
