//! Credentials are wiped: no memory that is given back still holds one.
#![allow(unsafe_code, reason = "only an allocator sees what is in the memory that is given back")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::borrow::Cow;
use std::slice;
use std::sync::atomic::{AtomicUsize, Ordering};

use specimen::{AccessToken, AdminKey, Client};

const TOKEN: &str = "s3cret-User_t0ken.value";
const ILLEGAL: &str = "s3cret-User_t0ken.value\n";

/// How many blocks were given back with the token in them.
static LEFT_BEHIND: AtomicUsize = AtomicUsize::new(0);

struct Watching;

// SAFETY: all work is the system allocator's; looking at a block before it is given back changes nothing.
unsafe impl GlobalAlloc for Watching {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // Zeroed, for a block that was not written to in full must not be read.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let bytes = unsafe { slice::from_raw_parts(block, layout.size()) };
        if bytes.windows(TOKEN.len()).any(|window| window == TOKEN.as_bytes()) {
            LEFT_BEHIND.fetch_add(1, Ordering::Relaxed);
        }
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Watching = Watching;

/// How many blocks with the token `work` gives back.
fn left_behind(work: impl FnOnce()) -> usize {
    let before = LEFT_BEHIND.load(Ordering::Relaxed);
    work();
    LEFT_BEHIND.load(Ordering::Relaxed) - before
}

#[test]
fn no_memory_that_is_given_back_holds_a_credential() {
    assert_eq!(left_behind(|| drop(TOKEN.to_owned())), 1, "the allocator does not watch");

    let client = Client::builder().base_url("http://127.0.0.1:1").build().expect("loopback is accepted");
    let cases: [(&str, &dyn Fn()); 8] = [
        ("a credential", &|| drop(AccessToken::from(TOKEN).clone())),
        ("one made of a String", &|| drop(AdminKey::from(TOKEN.to_owned()))),
        ("one made of a boxed text", &|| drop(AdminKey::from(Box::<str>::from(TOKEN)))),
        ("one made of a text that may be owned", &|| drop(AccessToken::from(Cow::<str>::Owned(TOKEN.to_owned())))),
        ("a view", &|| drop(client.with_access_token(TOKEN).clone())),
        ("a view of one that no header may hold", &|| drop(client.with_access_token(ILLEGAL))),
        ("a request", &|| drop(client.with_admin_key(TOKEN).profiles([1, 2]).viewer_id(3).clone())),
        ("a stream", &|| drop(client.with_access_token(TOKEN).friends().limit(3).into_stream())),
    ];
    for (name, work) in cases {
        assert_eq!(left_behind(work), 0, "{name}");
    }
}
