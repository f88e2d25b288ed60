//! Named background work with progress and cancel.
//!
//! The main types are [`Jobs`], which starts work, and [`Job`], which is polled for its result once a
//! frame. A job wakes whoever waits through a closure and knows no window. What panics in a job comes
//! back as an error and takes nothing else down.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, RecvError, TryRecvError, channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

use thiserror::Error;

/// Progress is kept in steps of this many to the whole, and waking follows the steps.
const STEPS: f32 = 1000.0;

/// A job ended without a result because its code panicked.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
#[error("the job {job:?} failed unexpectedly: {message}")]
pub struct Panicked {
    /// The job's name.
    pub job: String,
    /// What the panic said.
    pub message: String,
}

/// Starts jobs.
#[derive(Clone)]
pub struct Jobs {
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Jobs {
    /// `wake` is called from the job's thread when a job moves on and when it ends.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self { wake: Arc::new(wake) }
    }

    /// Runs `work` on a thread of its own, named `name`. Fails when the system gives no thread.
    pub fn run<T: Send + 'static>(
        &self,
        name: &str,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> io::Result<Job<T>> {
        let shared = Arc::new(Shared::default());
        let progress = Progress { shared: Arc::clone(&shared), wake: Arc::clone(&self.wake) };
        let (sender, result) = channel();
        let job = name.to_owned();
        thread::Builder::new().name(job.clone()).spawn(move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&progress)));
            let outcome = outcome.map_err(|payload| {
                let message = payload
                    .downcast_ref::<String>()
                    .cloned()
                    .or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned()))
                    .unwrap_or_default();
                Panicked { job, message }
            });
            // Nobody may be waiting any more, which is fine.
            let _ = sender.send(outcome);
            (progress.wake)();
        })?;
        Ok(Job { name: name.to_owned(), shared, result, is_over: false })
    }
}

#[derive(Default)]
struct Shared {
    steps: AtomicU32,
    is_cancelled: AtomicBool,
    stage: RwLock<String>,
}

/// What a running job tells and asks.
pub struct Progress {
    shared: Arc<Shared>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Progress {
    /// Tells that `share`, from 0 to 1, is done. Cheap enough to call often.
    pub fn set(&self, share: f32) {
        let steps = (share.clamp(0.0, 1.0) * STEPS) as u32;
        if self.shared.steps.swap(steps, Ordering::Relaxed) != steps {
            (self.wake)();
        }
    }

    /// Tells what is being done now, by an id that the window has words for.
    pub fn set_stage(&self, stage: &str) {
        stage.clone_into(&mut self.shared.stage.write().unwrap_or_else(PoisonError::into_inner));
        (self.wake)();
    }

    /// Whether the work should stop as soon as it can.
    pub fn is_cancelled(&self) -> bool {
        self.shared.is_cancelled.load(Ordering::Relaxed)
    }
}

/// A job that was started. Dropping it lets the work go on unheard.
pub struct Job<T> {
    name: String,
    shared: Arc<Shared>,
    result: Receiver<Result<T, Panicked>>,
    is_over: bool,
}

impl<T> Job<T> {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How much is done, from 0 to 1.
    pub fn progress(&self) -> f32 {
        self.shared.steps.load(Ordering::Relaxed) as f32 / STEPS
    }

    /// What it said last that it is doing.
    pub fn stage(&self) -> String {
        self.shared.stage.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Asks it to stop; it still ends with a result.
    pub fn cancel(&self) {
        self.shared.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether its result was given out.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Its result, once, when it is there. Never waits.
    pub fn poll(&mut self) -> Option<Result<T, Panicked>> {
        if self.is_over {
            return None;
        }
        let outcome = match self.result.try_recv() {
            Ok(outcome) => outcome,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Err(self.gone()),
        };
        self.is_over = true;
        Some(outcome)
    }

    /// Waits for its result; for callers without a window.
    pub fn wait(self) -> Result<T, Panicked> {
        self.result.recv().unwrap_or_else(|RecvError| Err(self.gone()))
    }

    fn gone(&self) -> Panicked {
        Panicked { job: self.name.clone(), message: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn a_job_reports_and_ends_with_a_result() {
        let woken = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&woken);
        let jobs = Jobs::new(move || {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        let (go, wait) = channel::<()>();
        let mut job = jobs
            .run("count", move |progress| {
                progress.set(0.5);
                wait.recv().unwrap();
                progress.is_cancelled()
            })
            .unwrap();
        assert_eq!(job.name(), "count");
        assert_eq!(job.poll(), None);
        job.cancel();
        go.send(()).unwrap();
        let result = loop {
            if let Some(result) = job.poll() {
                break result;
            }
            thread::yield_now();
        };
        assert_eq!(result, Ok(true));
        assert!(job.poll().is_none() && job.is_over());
        assert_eq!(job.progress(), 0.5);
        assert!(woken.load(Ordering::Relaxed) >= 1);
    }

    #[test]
    fn a_panic_is_an_error_like_any_other() {
        let jobs = Jobs::new(|| {});
        let job = jobs.run("break", |_| -> u8 { panic!("{} broke", "it") }).unwrap();
        assert_eq!(job.wait(), Err(Panicked { job: "break".into(), message: "it broke".into() }));
    }
}
