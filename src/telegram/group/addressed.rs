//! What of a message in a group or a channel is said to the desk. It is silent to all else.
//!
//! Addressed is what mentions the desk, replies to one of its messages, or is a command. Forwarded
//! messages, answers put in by inline mode and what other bots write never are: nobody asks with them.

use teloxide::types::{Me, Message};

/// The text that is meant for the desk, without the mention; none when the message is not.
pub(in super::super) fn addressed(message: &Message, me: &Me) -> Option<String> {
    if message.forward_origin().is_some() || message.via_bot.is_some() || is_other_bot(message) {
        return None;
    }
    let text = words(message)?;
    let username = me.user.username.as_deref().unwrap_or_default();
    if let Some(question) = without_mention(text, username) {
        // "@desk" under somebody's question asks that question.
        let replied = || message.reply_to_message().filter(|replied| !is_ours(replied, me)).and_then(words);
        let question = if question.is_empty() { replied().unwrap_or_default().to_owned() } else { question };
        return Some(question);
    }
    let to_us = message.reply_to_message().is_some_and(|replied| is_ours(replied, me));
    (to_us || text.trim_start().starts_with('/')).then(|| text.trim().to_owned())
}

fn words(message: &Message) -> Option<&str> {
    message.text().or_else(|| message.caption())
}

/// Another bot. Who writes as a chat – an anonymous admin, a channel – only looks like one.
fn is_other_bot(message: &Message) -> bool {
    message.sender_chat.is_none() && message.from.as_ref().is_some_and(|user| user.is_bot)
}

/// True for something the desk said. That a topic was made is no message, though all in it reply to it.
fn is_ours(message: &Message, me: &Me) -> bool {
    message.from.as_ref().is_some_and(|user| user.id == me.user.id) && message.forum_topic_created().is_none()
}

/// The text with every `@username` cut out, if there is one.
fn without_mention(text: &str, username: &str) -> Option<String> {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find('@') {
        let (before, name) = (&rest[..at], &rest[at + 1..]);
        let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(name.len());
        let last = before.chars().next_back().or_else(|| kept.chars().next_back());
        // What stands inside an address, or behind a command, is no mention.
        let alone = last.is_none_or(|c| !c.is_alphanumeric() && !"/_.".contains(c));
        if !username.is_empty() && alone && name[..end].eq_ignore_ascii_case(username) {
            found = true;
            kept.push_str(before);
        } else {
            kept.push_str(&rest[..at + 1 + end]);
        }
        rest = &name[end..];
    }
    kept.push_str(rest);
    let words: Vec<&str> = kept.split_whitespace().collect();
    let question = words.join(" ");
    found.then(|| {
        question.trim_start_matches([',', ':', ';', '–', '—', '-', '.', ' ']).replace(" ,", ",").replace(" ?", "?")
    })
}

#[cfg(test)]
mod tests {
    use super::without_mention;

    #[test]
    fn a_mention_is_cut_out_wherever_it_stands() {
        for (text, question) in [
            ("@OurBot total FDI", "total FDI"),
            ("@ourbot, how much FDI?", "how much FDI?"),
            ("@OURBOT: tổng vốn FDI", "tổng vốn FDI"),
            ("How much FDI @OurBot?", "How much FDI?"),
            ("Hi @OurBot, what about @ourbot zones", "Hi, what about zones"),
            ("FDI\n@OurBot", "FDI"),
            ("(@OurBot) FDI", "() FDI"),
            ("@OurBot", ""),
            ("@OurBot ...", ""),
            ("@Other and @OurBot /help", "@Other and /help"),
        ] {
            assert_eq!(without_mention(text, "OurBot").as_deref(), Some(question), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_mention_is_none() {
        for text in
            ["@OurBots FDI", "mail@OurBot.vn", "https://t.me/@OurBot", "/help@OurBot", "OurBot FDI", "@", "a@", "@ệ"]
        {
            assert_eq!(without_mention(text, "OurBot"), None, "{text}");
        }
        assert_eq!(without_mention("@ FDI", ""), None);
    }
}
