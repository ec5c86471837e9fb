//! Files Telegram has already: the first chat's message brings one up, the others name it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;

use crate::language::Language;
use crate::store::{AnnouncementFile, Parcel};

/// A file as Telegram knows it.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    /// The method that sends such a file.
    pub method: &'static str,
    /// Where it stands in the method's arguments.
    pub field: &'static str,
    /// Its id.
    pub file_id: String,
}

/// The files of announcements in each language, as far as they were sent since the start.
#[derive(Clone, Debug, Default)]
pub(super) struct Uploads(Arc<Mutex<HashMap<(i64, Language), Upload>>>);

/// The method and the field for a photo, or for any other file.
pub(super) fn way(photo: bool) -> (&'static str, &'static str) {
    if photo { ("sendPhoto", "photo") } else { ("sendDocument", "document") }
}

impl Uploads {
    /// The file that goes with a parcel, if Telegram has it.
    pub(super) fn of(&self, parcel: &Parcel) -> Option<Upload> {
        let uploads = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        uploads.get(&(parcel.announcement, parcel.language)).filter(|_| parcel.with_file).cloned()
    }

    /// Notes the id in the message a file was sent as: of a photo's sizes the largest, which is the last.
    pub(super) fn note(&self, parcel: &Parcel, file: Option<&AnnouncementFile>, message: &Value) {
        let Some(file) = file else { return };
        let (method, field) = way(file.photo);
        let sent =
            if file.photo { message[field].as_array().and_then(|sizes| sizes.last()) } else { message.get(field) };
        let Some(file_id) = sent.and_then(|sent| sent["file_id"].as_str()) else { return };
        let upload = Upload { method, field, file_id: file_id.to_owned() };
        let mut uploads = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        uploads.insert((parcel.announcement, parcel.language), upload);
    }
}
