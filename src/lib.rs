//! investor-desk: the help desk of a city's investment office, answering from a curated fact store.
//!
//! Modules in reading order, which is the path of one question:
//!
//! 1. [`question`] – what arrived; [`ask`] – the line every question goes through;
//! 2. [`understand`] – question and lexicon → utterance (intent and slots, each with its origin);
//! 3. [`facts`] – utterance and catalogue → evidence (what bears on it, what is missing);
//! 4. [`compose`] – evidence → answer (what will be said, language-neutral, figures tied to facts);
//! 5. [`localize`] – answer → [`reply`] (text in one language);
//!    What can go with a reply is an [`attachment`]; [`draw`] makes pictures and [`download`] files of it;
//! 6. [`desk`] – the line with its catalogue, words and sessions, as front ends hold it;
//!    [`article`] – a news text in, proposed facts out, for staff to accept, mend or drop;
//!    [`target`] – what a button or a link points at, by id instead of by words;
//! 7. [`golden`] – questions with what a right answer must hold, asked of a desk and judged;
//! 8. [`staff`] – who may do what, and the commands of the office; [`curation`] – how facts are kept true;
//!    [`spreadsheet`] – facts as tables that staff fill in: read, compared with what is published, written;
//!    [`inquiry`] – questions handed to a person, and the way back; [`announce`] – the office tells chats something, in any
//!    channel; [`key`] – short names for facts in buttons and links;
//! 9. [`store`] – revisions on disk; [`cli`], [`telegram`] – the front ends.
//!
//! Invariants, checked by `tests/layers.rs`: modules 1 to 5, 7, [`article`], [`draw`], [`download`], [`search`] and
//! [`spreadsheet`] do no I/O, read no clock and know
//! no front end and no store; only `store` knows SQL; only `telegram` knows teloxide. Every
//! stage makes a new value and changes nothing behind it.

#![warn(missing_docs)]

pub mod announce;
pub mod article;
pub mod ask;
pub mod attachment;
pub mod cli;
pub mod compose;
pub mod config;
pub mod curation;
pub mod desk;
pub mod download;
pub mod draw;
pub mod error;
pub mod facts;
pub mod golden;
pub mod inquiry;
pub mod key;
pub mod language;
pub mod localize;
pub mod question;
pub mod reply;
pub mod search;
pub mod spreadsheet;
pub mod staff;
pub mod store;
pub mod target;
pub mod telegram;
pub mod understand;
