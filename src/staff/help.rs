//! `/office`: what the reader may do here, each command with its form.

use super::{Said, Visit, Word};

/// Commands that are the business of buttons, and this one.
const UNLISTED: [Word; 4] = [Word::Office, Word::Field, Word::Choose, Word::Cancel];

pub(super) fn run(visit: &Visit<'_>) -> anyhow::Result<Said> {
    let may = |word: &&Word| {
        let role = visit.member.map(|member| member.role);
        visit.actor.is_trusted() || role.is_some_and(|role| role.may(word.right()))
    };
    let listed = Word::ALL.iter().filter(|word| !UNLISTED.contains(word)).filter(may);
    let lines: Vec<String> = listed.map(|word| visit.text(&format!("staff-help-{}", word.text()), &[])).collect();
    Ok(Said::new(format!("{}\n\n{}", visit.text("staff-office", &[]), lines.join("\n"))))
}
