//! The emitted client over real HTTP on loopback.
