//! `contract.rs`, which others write programs against, compiles as it is and without a warning.
#![deny(warnings)]
#![allow(dead_code, reason = "it is a library of shapes, and this is a program")]

#[path = "../contract.rs"]
mod contract;

fn main() {}
