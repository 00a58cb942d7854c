#!/usr/bin/env bash
# Asks cargo-semver-checks about each change of tests/diff/changes.yaml, which it installs unless it is there.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=$PWD/target/tools
command -v cargo-semver-checks >/dev/null || cargo install --locked --root "$tools" cargo-semver-checks
PATH=$PATH:$tools/bin cargo test -p tests --test diff -- --ignored --nocapture
