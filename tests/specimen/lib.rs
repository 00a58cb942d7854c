//! The client of `spec.yaml`, emitted when it is built.

include!(concat!(env!("OUT_DIR"), "/lib.rs"));
