// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Any number of things that are asked for by a list, in as many calls as that takes.

use std::collections::{HashMap, HashSet, VecDeque};
use std::future::poll_fn;
use std::hash::Hash;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::{error, fmt};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::call::Call;
use super::error::Error;
use super::transport::Decode;

/// How many calls run at once, unless it is told otherwise.
const CONCURRENCY: usize = 4;

/// How many calls are made at most, unless it is told otherwise.
const MAX_REQUESTS: usize = 2_000;

/// How an endpoint is asked for many.
pub(crate) struct Plan<A, K, V> {
    /// Reads an answer.
    pub(crate) decode: Decode<A>,
    /// The parameter that lists their keys.
    pub(crate) list: &'static str,
    /// How many keys a call takes.
    pub(crate) most: usize,
    /// The codes that say that one of them is unknown.
    pub(crate) unknown: &'static [&'static str],
    /// What an answer holds of them.
    pub(crate) items: fn(A) -> Vec<V>,
    /// The key of one.
    pub(crate) key: fn(&V) -> K,
}

/// A request for any number of things by their keys. It tells for each key, in the order given, what is there, or `None`
/// where the API does not know the key: because it refuses it, or leaves it out of its answer.
///
/// The API fails a whole call if one key in it is unknown, and does not say which. Such a call is made again by halves, down
/// to single keys. `n` keys, of which a call takes `m` at most, cost `n/m` calls if all are known; each unknown one costs
/// about `2·log2(m)` more (about `k·log2(n)` calls for `k` strangers among `n`), and no more than `2·n` calls are made in
/// all. A key that is given twice is asked for once.
///
/// If the API tells of something else by the same code, such as another parameter or the credential, every key is told as
/// unknown: make sure that one is known before you act on that. The limits are those of each call; there is none for all of
/// them together.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Bulk<K, V> {
    keys: Vec<K>,
    call: Call,
    most: usize,
    unknown: &'static [&'static str],
    ask: Arc<Ask<K, V>>,
    concurrency: usize,
    max_requests: usize,
}

/// Asks for some keys.
type Ask<K, V> = dyn Fn(Vec<K>) -> Asked<K, V> + Send + Sync;

/// The keys that were asked for, and what came of them.
type Asked<K, V> = Pin<Box<dyn Future<Output = (Vec<K>, Result<HashMap<K, V>, Error>)> + Send>>;

impl<K, V> Bulk<K, V>
where
    K: Clone + DeserializeOwned + Eq + Hash + Send + Serialize + 'static,
    V: Clone + Send + 'static,
{
    pub(crate) fn new<A: Send + 'static>(call: Call, plan: &'static Plan<A, K, V>) -> Self {
        let (keys, request) = (call.list(plan.list), call.clone());
        let ask = move |keys: Vec<K>| -> Asked<K, V> {
            let mut call = call.clone();
            Box::pin(async move {
                call.set_list::<K>(plan.list, keys.iter().cloned());
                let answer = call.send(plan.decode).await;
                let items = answer.map(|answer| (plan.items)(answer).into_iter().map(|item| ((plan.key)(&item), item)).collect());
                (keys, items)
            })
        };
        let (concurrency, max_requests) = (CONCURRENCY, MAX_REQUESTS);
        Self { keys, call: request, most: plan.most, unknown: plan.unknown, ask: Arc::new(ask), concurrency, max_requests }
    }

    /// How many calls run at once. Default: 4.
    pub fn concurrency(mut self, calls: usize) -> Self {
        self.concurrency = calls.max(1);
        self
    }

    /// How many calls are made at most; retries are not counted. If more are needed, it fails after these with
    /// [`ErrorKind::Refused`](crate::ErrorKind::Refused), and what they found is kept. Default: 2,000.
    pub fn max_requests(mut self, calls: usize) -> Self {
        self.max_requests = calls;
        self
    }

    /// Makes the calls.
    ///
    /// # Errors
    ///
    /// The first failure of a call that is not about an unknown key, as of the request's own `send()`, with what was found
    /// until then. Calls that are under way are dropped.
    ///
    /// # Panics
    ///
    /// As the request's own `send()`.
    pub async fn send(self) -> Result<Vec<(K, Option<V>)>, BulkError<K, V>> {
        let mut found = HashMap::new();
        let outcome = self.find(&mut found).await;
        let known = |key: K| found.get(&key).cloned().map(|value| (key, value));
        let found = self.keys.into_iter().filter_map(known).collect();
        match outcome {
            Ok(()) => Ok(found),
            Err(error) => Err(BulkError { error, found }),
        }
    }

    async fn find(&self, found: &mut HashMap<K, Option<V>>) -> Result<(), Error> {
        let mut waiting = self.chunks();
        let mut running = Vec::new();
        let mut left = self.max_requests;
        self.call.usable()?;
        loop {
            let starting = (self.concurrency - running.len()).min(waiting.len()).min(left);
            running.extend(waiting.drain(..starting).map(|keys| (self.ask)(keys)));
            left -= starting;
            if running.is_empty() && waiting.is_empty() {
                return Ok(());
            }
            if running.is_empty() {
                return Err(self.call.refuse(&format!("asking for all of them takes more than {} calls", self.max_requests)));
            }
            match first(&mut running).await {
                (keys, Ok(mut items)) => found.extend(keys.into_iter().map(|key| (key.clone(), items.remove(&key)))),
                (mut keys, Err(error)) if self.is_about_a_key(&error) => {
                    if keys.len() > 1 {
                        waiting.push_front(keys.split_off(keys.len() / 2));
                        waiting.push_front(keys);
                    } else {
                        found.extend(keys.into_iter().map(|key| (key, None)));
                    }
                }
                (_, Err(error)) => return Err(error),
            }
        }
    }

    /// The keys, each once, as many together as a call takes.
    fn chunks(&self) -> VecDeque<Vec<K>> {
        let mut seen = HashSet::new();
        let distinct: Vec<&K> = self.keys.iter().filter(|key| seen.insert(*key)).collect();
        distinct.chunks(self.most).map(|keys| keys.iter().copied().cloned().collect()).collect()
    }

    fn is_about_a_key(&self, error: &Error) -> bool {
        error.code_text().is_some_and(|code| self.unknown.contains(&code))
    }
}

/// What comes first of several futures; the others go on.
async fn first<T>(running: &mut Vec<Pin<Box<dyn Future<Output = T> + Send>>>) -> T {
    poll_fn(|context| {
        for (index, future) in running.iter_mut().enumerate() {
            if let Poll::Ready(value) = future.as_mut().poll(context) {
                drop(running.swap_remove(index));
                return Poll::Ready(value);
            }
        }
        Poll::Pending
    })
    .await
}

/// `.await` makes the calls.
impl<K, V> IntoFuture for Bulk<K, V>
where
    K: Clone + DeserializeOwned + Eq + Hash + Send + Serialize + Sync + 'static,
    V: Clone + Send + 'static,
{
    type Output = Result<Vec<(K, Option<V>)>, BulkError<K, V>>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

impl<K, V> fmt::Debug for Bulk<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bulk").field("endpoint", &self.call.endpoint.name).field("keys", &self.keys.len()).finish_non_exhaustive()
    }
}

/// Why not all could be asked for, and what was found until then.
pub struct BulkError<K, V> {
    /// The call that failed.
    pub error: Error,
    /// As of a success, but only the keys that were answered already.
    pub found: Vec<(K, Option<V>)>,
}

impl<K, V> fmt::Display for BulkError<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<K, V> fmt::Debug for BulkError<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What was found may be personal.
        f.debug_struct("BulkError").field("error", &self.error).field("found", &self.found.len()).finish()
    }
}

impl<K, V> error::Error for BulkError<K, V> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.error.source()
    }
}

/// Without what was found.
impl<K, V> From<BulkError<K, V>> for Error {
    fn from(error: BulkError<K, V>) -> Self {
        error.error
    }
}
