//! How far along a long job is, told to the page over a channel, and the owner's wish to stop it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use serde::Serialize;
use tauri::ipc::Channel;

/// How far along: `done` of `total`, in whatever the job counts.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Progress {
    done: u32,
    total: u32,
}

/// The jobs under way, known only by how often a stop was asked for: a job stops when that number is no longer the one it started with.
#[derive(Default)]
pub(crate) struct Jobs {
    stops: Arc<AtomicU32>,
}

impl Jobs {
    /// Asks every job under way to stop at its next safe point.
    pub(crate) fn stop(&self) {
        self.stops.fetch_add(1, Ordering::Relaxed);
    }

    /// A job that starts now and reports to `channel`.
    pub(crate) fn begin(&self, channel: Channel<Progress>) -> Job {
        Job { channel, started_at: self.stops.load(Ordering::Relaxed), stops: Arc::clone(&self.stops) }
    }
}

/// One job under way.
pub(crate) struct Job {
    channel: Channel<Progress>,
    started_at: u32,
    stops: Arc<AtomicU32>,
}

impl case::api::Progress for Job {
    fn report(&self, done: u32, total: u32) {
        // A page that is gone needs no news, and the job goes on without it.
        if let Err(error) = self.channel.send(Progress { done, total }) {
            tracing::debug!(%error, "progress went nowhere");
        }
    }

    fn stopped(&self) -> bool {
        self.stops.load(Ordering::Relaxed) != self.started_at
    }
}
