//! Groups and channels: who administers them, and what is said in them.

use serde_json::{Value, json};

use super::{BotApi, Inner, Refusal, Request, message, private, user};

/// The account Telegram shows in place of an admin who writes as the group.
pub const ANONYMOUS: i64 = 1_087_968_824;

impl BotApi {
    /// These administer a group.
    pub fn admins(&self, group: i64, people: &[i64]) {
        self.inner().admins.insert(group, people.to_vec());
    }

    /// Someone writes in a group; more of the message as it comes from Telegram.
    pub fn say_in(&self, group: i64, person: i64, number: i64, text: &str, more: Value) {
        self.queue("message", in_group(group, person, number, text, more));
    }

    /// Someone edits what they wrote.
    pub fn edit_in(&self, group: i64, person: i64, number: i64, text: &str) {
        let edited = json!({"edit_date": 1_700_000_100});
        self.queue("edited_message", in_group(group, person, number, text, edited));
    }

    /// Someone presses a button in a group.
    pub fn press_in(&self, group: i64, person: i64, under: i64, data: &str) {
        let shown = json!({"message_id": under, "date": 1, "chat": private(group), "text": "shown"});
        let id = self.inner().last_update.to_string();
        let press = json!({"id": id, "from": user(person), "message": shown, "chat_instance": "1", "data": data});
        self.queue("callback_query", press);
    }

    /// What becomes of the bot in a chat.
    pub fn membership(&self, chat: Value, before: &str, now: &str) {
        let change = json!({"chat": chat, "from": user(7), "date": 1_700_000_000,
            "old_chat_member": member(before), "new_chat_member": member(now)});
        self.queue("my_chat_member", change);
    }

    /// The bodies of what was asked of a method (in lower case), once there are that many.
    pub async fn asked(&self, method: &str, count: usize) -> Vec<Value> {
        self.called(method, count).await;
        self.requests(method).into_iter().map(|Request { body, .. }| body).collect()
    }
}

impl Inner {
    pub(super) fn administrators(&self, body: &Value) -> Result<Value, Refusal> {
        let people = self.admins.get(&body["chat_id"].as_i64().unwrap_or(0)).cloned().unwrap_or_default();
        let admin = |person: i64| json!({"status": "administrator", "user": user(person), "something_new": {}});
        Ok(people.into_iter().map(admin).collect())
    }
}

/// A message in a group.
fn in_group(group: i64, person: i64, number: i64, text: &str, more: Value) -> Value {
    let mut message = message(group, json!({"text": text, "message_id": number, "from": user(person)}));
    message["chat"] = private(group);
    message.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    message
}

/// The bot as a member with this status.
fn member(status: &str) -> Value {
    let bot = json!({"id": 424_242, "is_bot": true, "first_name": "Desk", "username": "OurBot"});
    let mut member = json!({"status": status, "user": bot});
    if status == "kicked" {
        member["until_date"] = json!(0);
    }
    if status == "administrator" {
        let rights = [
            "can_be_edited",
            "is_anonymous",
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
            "can_post_messages",
        ];
        for right in rights {
            member[right] = json!(right == "can_post_messages");
        }
    }
    member
}
