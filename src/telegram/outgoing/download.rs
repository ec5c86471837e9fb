//! Fetching a file somebody sent: its place is asked for, then it is read up to a limit.

use anyhow::{anyhow, bail};
use futures::StreamExt;
use serde_json::json;
use teloxide::net::Download;

use super::{Request, Sender};

impl Sender {
    /// The bytes of a file, by the id Telegram gave it; an error when it is larger than `most` bytes, whatever
    /// Telegram said of its size.
    pub async fn download(&self, file_id: &str, most: usize) -> anyhow::Result<Vec<u8>> {
        let file = self.ask(Request::new("getFile", json!({"file_id": file_id}))).await?;
        let Some(path) = file["file_path"].as_str() else { bail!("Telegram names no place for a file") };
        let mut pieces = self.shared.bot().download_file_stream(path);
        let mut bytes = Vec::new();
        while let Some(piece) = pieces.next().await {
            // What the library says may hold the address, and that the token.
            let piece = piece.map_err(|_| anyhow!("a file that was sent could not be fetched"))?;
            if bytes.len() + piece.len() > most {
                bail!("a file that was sent is larger than Telegram said");
            }
            bytes.extend_from_slice(&piece);
        }
        Ok(bytes)
    }
}
