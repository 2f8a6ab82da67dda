//! What the server knows: its folder, its token, the plans at hand.

use crate::jobs::Jobs;
use crate::types::pole::PolesView;
use crate::types::problem::Problem;
use crate::types::table::TableSet;
use longpole::auditor::Audit;
use longpole::history::History;
use longpole::read::Disk;
use longpole::session::Session;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// Shared by every request.
pub(crate) struct App {
    /// The crisis folder.
    pub folder: PathBuf,
    /// What a caller must know.
    pub token: String,
    /// The port listened on.
    pub port: u16,
    /// Work under way and done.
    pub jobs: Jobs,
    plans: Mutex<BTreeMap<String, Arc<Planned>>>,
    comparison: Mutex<Option<Arc<TableSet>>>,
    /// Held while files of the folder are changed, so that two saves do not cross.
    pub saving: Mutex<()>,
}

/// A plan that was made, with what was found out about it since.
pub(crate) struct Planned {
    /// The plan, with a solver at hand.
    pub session: Session,
    /// What its audit found: no breach.
    pub audit: Audit,
    /// Seconds it took.
    pub seconds: f64,
    /// What holds it back, once that is found.
    pub poles: OnceLock<PolesView>,
}

impl App {
    /// A server of a folder.
    pub fn new(folder: &Path, token: String, port: u16) -> Self {
        Self {
            folder: folder.to_owned(),
            token,
            port,
            jobs: Jobs::default(),
            plans: Mutex::default(),
            comparison: Mutex::default(),
            saving: Mutex::default(),
        }
    }

    /// The folder, to read from.
    pub fn disk(&self) -> Disk {
        Disk::new(&self.folder)
    }

    /// The plans that were made in it.
    pub fn history(&self) -> History {
        History::of(&self.folder.join("plans"))
    }

    /// The folder's own name.
    pub fn name(&self) -> String {
        let whole = self.folder.canonicalize().ok();
        let name = whole.as_ref().and_then(|path| path.file_name());
        name.map_or_else(|| ".".to_owned(), |name| name.to_string_lossy().into_owned())
    }

    /// The plan of a scenario.
    ///
    /// # Errors
    /// When there is none yet.
    pub fn plan(&self, scenario: &str) -> Result<Arc<Planned>, Problem> {
        let plan = lock(&self.plans).get(scenario).cloned();
        plan.ok_or_else(|| {
            let title = format!("`{scenario}` is not planned yet");
            Problem { detail: Some("plan it first".into()), ..Problem::new(404, "no-plan", title) }
        })
    }

    /// Keeps a plan at hand, in place of the one before.
    pub fn keep(&self, scenario: &str, planned: Planned) -> Arc<Planned> {
        let planned = Arc::new(planned);
        lock(&self.plans).insert(scenario.to_owned(), Arc::clone(&planned));
        planned
    }

    /// The last comparison.
    pub fn comparison(&self) -> Option<Arc<TableSet>> {
        lock(&self.comparison).clone()
    }

    /// Keeps a comparison, in place of the one before.
    pub fn keep_comparison(&self, tables: TableSet) {
        *lock(&self.comparison) = Some(Arc::new(tables));
    }
}

/// What a lock guards. Whoever panicked while holding it left it whole: nothing in here is changed in two steps.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
