//! What an earlier run of the program left unfinished: handled first, in its order.
//!
//! An update that ends the program each time must not do so for ever. How often each was taken up
//! is written before it is; one that was taken up before is handled alone, so that none pays for
//! its neighbour; after [`STARTS`] starts that ended in the middle of it, it is given up.

use std::collections::VecDeque;
use std::time::Duration;

use teloxide::types::Update;
use tokio::time::{sleep, timeout};

use crate::store::{StoreError, Unfinished};

use super::lines::{Lane, Ticket};
use super::{Intake, Notice, locked};

/// How many starts may end in the middle of an update.
const STARTS: i64 = 3;
/// How many are taken up in one transaction.
const AT_ONCE: usize = 64;
/// How long the others wait for one that is handled alone.
const ALONE: Duration = Duration::from_secs(5);
/// How often to look whether it is finished.
const LOOK: Duration = Duration::from_millis(5);

/// What is left of an earlier run.
#[derive(Default)]
pub(super) struct Recovery {
    /// Taken up before; handled one at a time.
    suspects: VecDeque<(Lane, Ticket)>,
    /// The one being handled.
    alone: Option<i64>,
    /// Taken up and not yet handed over.
    taken: VecDeque<Ticket>,
}

impl Intake {
    /// Finds what an earlier run left. To be called once, before anything else.
    pub(in super::super) async fn recover(&self) -> Result<(), StoreError> {
        let unfinished = self.store.unfinished().await?;
        if unfinished.is_empty() {
            return Ok(());
        }
        let mut recovery = self.recovery.lock().await;
        let (given_up, unfinished): (Vec<_>, Vec<_>) = unfinished.into_iter().partition(|row| row.starts >= STARTS);
        log::info!("{} updates of an earlier run are handled first", unfinished.len());
        for row in unfinished {
            let lane = row.chat_id.map_or(Lane::Alone(row.update_id), Lane::Chat);
            let ticket = Ticket { id: row.update_id, update: None, recovered: true };
            if row.starts > 0 {
                recovery.suspects.push_back((lane, ticket));
            } else {
                locked(&self.lines).push(lane, ticket);
            }
        }
        self.give_up(&given_up);
        self.ready.notify_one();
        Ok(())
    }

    fn give_up(&self, rows: &[Unfinished]) {
        for row in rows {
            log::error!("an update of chat {:?} ended the program {STARTS} times and is given up", row.chat_id);
            if let Some(chat) = row.chat_id {
                let _ = self.notices.try_send(Notice::GivenUp { chat });
            }
        }
        if !rows.is_empty() {
            self.writer.given_up(rows.iter().map(|row| row.update_id).collect());
        }
    }
}

impl Recovery {
    /// The next update, if one is ready: those of an earlier run first.
    pub(super) async fn next(&mut self, intake: &Intake) -> Option<Update> {
        loop {
            self.wait_alone(intake).await;
            let ticket = match self.taken.pop_front() {
                Some(ticket) => ticket,
                None => self.take(intake).await?,
            };
            if let Some(update) = intake.open(ticket).await {
                return Some(update);
            }
        }
    }

    async fn wait_alone(&mut self, intake: &Intake) {
        let Some(id) = self.alone.take() else { return };
        let finished = async {
            while locked(&intake.lines).is_out(id) {
                sleep(LOOK).await;
            }
        };
        let _ = timeout(ALONE, finished).await;
    }

    /// Takes the next out of its line, and with one of an earlier run a few more.
    async fn take(&mut self, intake: &Intake) -> Option<Ticket> {
        if let Some((lane, ticket)) = self.suspects.pop_front() {
            let id = ticket.id;
            intake.writer.taken_up(vec![id]).await;
            self.alone = Some(id);
            locked(&intake.lines).push_out(lane, id);
            return Some(ticket);
        }
        let first = locked(&intake.lines).take()?;
        if !first.recovered {
            return Some(first);
        }
        self.taken.push_back(first);
        while self.taken.len() < AT_ONCE {
            let Some(ticket) = locked(&intake.lines).take() else { break };
            self.taken.push_back(ticket);
        }
        let recovered = self.taken.iter().filter(|ticket| ticket.recovered).map(|ticket| ticket.id).collect();
        intake.writer.taken_up(recovered).await;
        self.taken.pop_front()
    }
}
