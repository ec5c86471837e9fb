//! Whose turn it is: one line per chat, chats taken in turn.
//!
//! Of each chat only a few updates are out at a time, being handled; the rest waits here, and in
//! the store. So a chat that writes much, or cannot be answered just now, keeps no other waiting.

use std::collections::{HashMap, VecDeque};

use teloxide::types::Update;

/// How many updates of one chat are out at a time. They are handled one after another.
const OUT_OF_ONE: usize = 4;
/// How many updates are out at a time in all.
const OUT_OF_ALL: usize = 4096;
/// How many updates wait in memory with what they say; that of further ones is read when needed.
const IN_MEMORY: usize = 4096;

/// Who an update has to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Lane {
    /// Those that came before it from the same chat.
    Chat(i64),
    /// No one: an inline query, which lives for seconds.
    Alone(i64),
}

/// An update that waits.
#[derive(Debug)]
pub(super) struct Ticket {
    /// Telegram's id.
    pub id: i64,
    /// What it says, unless that is in the store only.
    pub update: Option<Box<Update>>,
    /// True when an earlier run of the program left it.
    pub recovered: bool,
}

#[derive(Default)]
struct Line {
    waiting: VecDeque<Ticket>,
    out: usize,
}

/// The lines of all chats.
#[derive(Default)]
pub(super) struct Lines {
    lines: HashMap<Lane, Line>,
    /// Lines whose first may go, in turn.
    ready: VecDeque<Lane>,
    /// What is being handled.
    out: HashMap<i64, Lane>,
    waiting: usize,
    in_memory: usize,
}

impl Lines {
    /// Puts an update at the end of its line.
    pub(super) fn push(&mut self, lane: Lane, mut ticket: Ticket) {
        if self.in_memory >= IN_MEMORY {
            ticket.update = None;
        }
        self.in_memory += usize::from(ticket.update.is_some());
        self.waiting += 1;
        let line = self.lines.entry(lane).or_default();
        line.waiting.push_back(ticket);
        if line.waiting.len() == 1 && line.out < OUT_OF_ONE {
            self.ready.push_back(lane);
        }
    }

    /// The next update to be handled.
    pub(super) fn take(&mut self) -> Option<Ticket> {
        if self.out.len() >= OUT_OF_ALL {
            return None;
        }
        let lane = self.ready.pop_front()?;
        let line = self.lines.get_mut(&lane)?;
        let ticket = line.waiting.pop_front()?;
        line.out += 1;
        if !line.waiting.is_empty() && line.out < OUT_OF_ONE {
            self.ready.push_back(lane);
        }
        self.out.insert(ticket.id, lane);
        self.waiting -= 1;
        self.in_memory -= usize::from(ticket.update.is_some());
        Some(ticket)
    }

    /// Notes that an update is being handled that never stood in its line.
    pub(super) fn push_out(&mut self, lane: Lane, id: i64) {
        self.lines.entry(lane).or_default().out += 1;
        self.out.insert(id, lane);
    }

    /// Lets the next of its chat go.
    pub(super) fn finished(&mut self, id: i64) {
        let Some(lane) = self.out.remove(&id) else { return };
        let Some(line) = self.lines.get_mut(&lane) else { return };
        line.out -= 1;
        if line.waiting.is_empty() {
            if line.out == 0 {
                self.lines.remove(&lane);
            }
        } else if line.out + 1 == OUT_OF_ONE {
            self.ready.push_back(lane);
        }
    }

    /// How many wait.
    pub(super) fn waiting(&self) -> usize {
        self.waiting
    }

    /// True while an update is being handled.
    pub(super) fn is_out(&self, id: i64) -> bool {
        self.out.contains_key(&id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn push(lines: &mut Lines, chat: i64, ids: std::ops::Range<i64>) {
        for id in ids {
            lines.push(Lane::Chat(chat), Ticket { id, update: None, recovered: false });
        }
    }

    fn take(lines: &mut Lines) -> Vec<i64> {
        std::iter::from_fn(|| lines.take()).map(|ticket| ticket.id).collect()
    }

    #[test]
    fn chats_are_taken_in_turn_and_no_chat_has_more_than_its_share_out() {
        let mut lines = Lines::default();
        push(&mut lines, 7, 0..100);
        push(&mut lines, 8, 100..102);
        assert_eq!(take(&mut lines), [0, 100, 1, 101, 2, 3]);
        assert_eq!((take(&mut lines), lines.waiting()), (vec![], 96));
        push(&mut lines, 9, 200..201);
        assert_eq!(take(&mut lines), [200]);
        lines.finished(1);
        lines.finished(1);
        assert_eq!(take(&mut lines), [4]);
    }

    #[test]
    fn every_update_is_taken_once_and_in_the_order_of_its_chat() {
        let mut lines = Lines::default();
        for chat in 0..50 {
            push(&mut lines, chat, chat * 100..chat * 100 + 20);
        }
        let (mut taken, mut last) = (0, HashMap::new());
        while let Some(ticket) = lines.take() {
            taken += 1;
            let before = last.insert(ticket.id / 100, ticket.id);
            assert!(before.is_none_or(|before| before + 1 == ticket.id));
            if ticket.id % 3 == 0 || !lines.is_out(ticket.id - 1) {
                (0..3).for_each(|back| lines.finished(ticket.id - back));
            } else {
                lines.finished(ticket.id);
            }
        }
        assert_eq!((taken, lines.waiting(), lines.lines.len(), lines.out.len()), (1000, 0, 0, 0));
    }

    #[test]
    fn what_waits_in_memory_is_bounded() {
        let mut lines = Lines::default();
        let body = r#"{"update_id":1,"poll_answer":{"poll_id":"1","option_ids":[],
            "user":{"id":1,"is_bot":false,"first_name":"A"}}}"#;
        let update: Update = serde_json::from_str(body).expect("an update");
        for id in 0..2 * IN_MEMORY as i64 {
            let update = Some(Box::new(update.clone()));
            lines.push(Lane::Alone(id), Ticket { id, update, recovered: false });
        }
        assert_eq!((lines.in_memory, lines.waiting()), (IN_MEMORY, 2 * IN_MEMORY));
        assert_eq!(take(&mut lines).len(), OUT_OF_ALL);
    }
}
