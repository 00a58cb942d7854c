#!/usr/bin/env bash
# Fuzzes the generator, beginning with the specs of the tests. What libFuzzer takes may be added.
#
#   cargo install cargo-fuzz            # and a compiler for C++
#   codegen/fuzz/run.sh -max_total_time=600
#
# Without a sanitizer, for there is no unsafe code: so the stable compiler will do.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=target/fuzz
mkdir -p "$work/seeds" "$work/corpus" "$work/crashes"
for spec in tests/golden/*/spec.yaml tests/apis/*.yaml tests/diagnostics/*.yaml; do
  cp "$spec" "$work/seeds/${spec//\//-}"
done
# Keys and short values, which no fuzzer would guess.
grep -hoE '[A-Za-z_]+:?' "$work"/seeds/* | sort | uniq -c | awk '$1 > 4 { print "\"" $2 "\"" }' >"$work/words"

cargo fuzz run --fuzz-dir codegen/fuzz --target-dir "$work/build" --sanitizer none generate "$work/corpus" "$work/seeds" -- \
  -dict="$work/words" -artifact_prefix="$work/crashes/" -max_len=16384 -timeout=10 "$@"
