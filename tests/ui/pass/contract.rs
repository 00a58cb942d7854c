//! `contract.rs`, which others write programs against, compiles as it is and without a warning.
#![deny(warnings)]
// It is a library of shapes, laid out by others, and this is a program.
#![allow(clippy::all, clippy::pedantic, clippy::print_stdout, dead_code, unreachable_pub)]

#[path = "../contract.rs"]
#[rustfmt::skip]
mod contract;

fn main() {}
