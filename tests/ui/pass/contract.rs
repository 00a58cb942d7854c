//! `contract.rs`, which others write programs against, compiles as it is and without a warning.
#![deny(warnings)]
#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::print_stdout,
    dead_code,
    unreachable_pub,
    reason = "it is a library of shapes, and this is a program"
)]

#[path = "../contract.rs"]
mod contract;

fn main() {}
