//! `contract.rs`, which others write programs against, compiles as it is and without a warning.
#![deny(warnings)]
#![allow(dead_code, reason = "it is a library of shapes, and this is a program")]
#![allow(unreachable_pub, clippy::pedantic, clippy::print_stdout, reason = "the lints of this workspace are not those of its users")]

#[path = "../contract.rs"]
#[rustfmt::skip]
mod contract;

fn main() {}
