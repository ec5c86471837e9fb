//! The wall around every handler: whatever happens inside, the desk goes on and the reader
//! gets an end.
//!
//! In teloxide 0.17 a panic in a handler ends the whole program with the next message of the
//! same chat (teloxide issue 1435). Here work runs in a task of its own, so that a panic is a
//! value like any other error.

use std::future::Future;

use teloxide::types::ChatId;

/// Runs the work; when it fails or panics, logs that once – never what the person wrote – and
/// apologises.
pub(super) async fn guard(
    chat: ChatId,
    work: impl Future<Output = anyhow::Result<()>> + Send + 'static,
    apology: impl Future<Output = ()> + Send + 'static,
) {
    match tokio::spawn(work).await {
        Ok(Ok(())) => return,
        Ok(Err(error)) => log::error!("an update of chat {chat} failed: {error:#}"),
        // What a panic says may quote the text it stumbled over.
        Err(_) => log::error!("an update of chat {chat} failed: a bug, its place is in the line before"),
    }
    if tokio::spawn(apology).await.is_err() {
        log::error!("the apology to chat {chat} failed too");
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

    use super::*;

    async fn apologies(work: impl Future<Output = anyhow::Result<()>> + Send + 'static) -> u32 {
        let count = Arc::new(AtomicU32::new(0));
        let counter = count.clone();
        guard(ChatId(1), work, async move {
            counter.fetch_add(1, SeqCst);
        })
        .await;
        count.load(SeqCst)
    }

    #[tokio::test]
    async fn a_panic_stays_inside_and_the_reader_gets_an_apology() {
        assert_eq!(apologies(async { panic!("boom") }).await, 1);
        assert_eq!(apologies(async { anyhow::bail!("no") }).await, 1);
        assert_eq!(apologies(async { Ok(()) }).await, 0);
    }

    #[tokio::test]
    async fn even_an_apology_may_panic() {
        guard(ChatId(1), async { panic!("boom") }, async { panic!("boom again") }).await;
    }
}
