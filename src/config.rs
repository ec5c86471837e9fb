//! Settings, from the environment or a flag, under the same names everywhere.

use clap::Args;

use crate::store::DatabaseUrl;

/// Where the facts are.
#[derive(Args, Clone, Debug)]
pub struct StoreSettings {
    /// The store: `sqlite://PATH`. By default a file in your data folder, made and filled on first start.
    #[arg(long, env = "DESK_DATABASE_URL", value_name = "URL", global = true)]
    pub database: Option<DatabaseUrl>,
}

impl StoreSettings {
    /// The address of the store.
    pub fn url(&self) -> DatabaseUrl {
        self.database.clone().unwrap_or_else(DatabaseUrl::default_path)
    }
}
