//! What was reached before: no group may fall below it.
//!
//! A file of floors has one for each question file, by its name without ending:
//! `{"seed": {"right": {"figure/en": 24}, "wrong_at_most": 13}}`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::score::Score;

/// What a file of questions must reach.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Floor {
    /// Right per group.
    pub right: BTreeMap<String, usize>,
    /// Wrong among answered, at most: a wrong figure is worse than none.
    pub wrong_at_most: usize,
}

/// A floor that is broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fall", rename_all = "snake_case")]
pub enum Fall {
    /// Fewer questions of a group are right.
    Below {
        /// The group.
        group: String,
        /// Right now.
        right: usize,
        /// Questions in the group.
        of: usize,
        /// Right before.
        floor: usize,
    },
    /// A group is new and has to be given a floor.
    New {
        /// The group.
        group: String,
    },
    /// A group has no question any more.
    Gone {
        /// The group.
        group: String,
    },
    /// More answers are wrong.
    Wrong {
        /// Wrong now.
        wrong: usize,
        /// Of so many answered.
        answered: usize,
        /// Wrong at most.
        floor: usize,
    },
}

impl Fall {
    /// The message that says so, with its arguments.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Fall::Below { group, right, of, floor } => (
                "eval-fall-below",
                vec![
                    ("group", group.clone()),
                    ("right", right.to_string()),
                    ("of", of.to_string()),
                    ("floor", floor.to_string()),
                ],
            ),
            Fall::New { group } => ("eval-fall-new", vec![("group", group.clone())]),
            Fall::Gone { group } => ("eval-fall-gone", vec![("group", group.clone())]),
            Fall::Wrong { wrong, answered, floor } => (
                "eval-fall-wrong",
                vec![("wrong", wrong.to_string()), ("answered", answered.to_string()), ("floor", floor.to_string())],
            ),
        }
    }
}

impl Floor {
    /// The floor a score reaches.
    pub fn of(score: &Score) -> Floor {
        let right = score.groups.iter().map(|(group, row)| (group.clone(), row.right)).collect();
        Floor { right, wrong_at_most: score.all.wrong }
    }

    /// What of it a score breaks.
    pub fn falls(&self, score: &Score) -> Vec<Fall> {
        let mut falls = Vec::new();
        for (group, row) in &score.groups {
            match self.right.get(group) {
                None => falls.push(Fall::New { group: group.clone() }),
                Some(&floor) if row.right < floor => {
                    falls.push(Fall::Below { group: group.clone(), right: row.right, of: row.of, floor });
                }
                Some(_) => {}
            }
        }
        let gone = self.right.keys().filter(|group| !score.groups.contains_key(*group));
        falls.extend(gone.map(|group| Fall::Gone { group: group.clone() }));
        let (wrong, answered) = (score.all.wrong, score.all.answered);
        if wrong > self.wrong_at_most {
            falls.push(Fall::Wrong { wrong, answered, floor: self.wrong_at_most });
        }
        falls
    }
}
