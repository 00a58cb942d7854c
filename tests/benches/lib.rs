//! What the benches share: a server in a process of its own, and the CPU time of this one.

use std::io::{self, BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{self, Child, Command, Stdio};
use std::time::Duration;
use std::{env, thread};

use nix::sys::resource::{UsageWho, getrusage};

/// The same program as a server: started with the argument `serve`, and ended with this value.
#[derive(Debug)]
pub struct Server {
    child: Child,
    url: String,
}

impl Server {
    /// Starts it, and waits until it listens.
    ///
    /// # Errors
    ///
    /// If it cannot be started, or says nothing.
    pub fn start() -> io::Result<Self> {
        let mut child = Command::new(env::current_exe()?).arg("serve").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut url = String::new();
        if let Some(output) = child.stdout.as_mut() {
            BufReader::new(output).read_line(&mut url)?;
        }
        Ok(Self { child, url: url.trim().to_owned() })
    }

    /// Where it listens.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its standard input closes, and with that it ends.
        drop(self.child.stdin.take());
        drop(self.child.wait());
    }
}

/// The server tells where it listens, and ends when nobody needs it any more.
#[expect(clippy::print_stdout, reason = "whoever started it reads it there")]
pub fn announce(address: SocketAddr) {
    println!("http://{address}");
    thread::spawn(|| {
        let end = io::copy(&mut io::stdin(), &mut io::sink());
        process::exit(i32::from(end.is_err()));
    });
}

/// The CPU time that this process has used.
///
/// # Errors
///
/// If the system does not tell.
pub fn cpu() -> io::Result<Duration> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    let time = usage.user_time() + usage.system_time();
    let seconds = u64::try_from(time.tv_sec()).map_err(io::Error::other)?;
    let microseconds = u64::try_from(time.tv_usec()).map_err(io::Error::other)?;
    Ok(Duration::from_secs(seconds) + Duration::from_micros(microseconds))
}
