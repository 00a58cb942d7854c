#!/usr/bin/env bash
# What the generator costs beside its peers: whole processes that take turns, medians, ratios to the first of them. All read the same
# API: this generator its spec, its docs included, the others the OpenAPI document that it makes of it.
#
#   tests/benches/peers.sh [RUNS]   # the network and half an hour the first time, then some minutes; → target/openapi/
#
# RUNS is 20 unless given; of the API with 3,000 endpoints 5. openapi-generator takes part where there is a Java.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-20}

tools=$PWD/target/openapi
for tool in cargo-progenitor@0.15.1 openapi-to-rust@0.23.0; do
  if [ ! -x "$tools/cargo/bin/${tool%@*}" ]; then
    cargo install --quiet --locked --root "$tools/cargo" "$tool"
  fi
done
if command -v java >/dev/null && [ ! -x "$tools/python/bin/openapi-generator-cli" ]; then
  python3 -m venv "$tools/python"
  "$tools/python/bin/pip" install --quiet openapi-generator-cli==7.26.0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo build --quiet --release
ours=${CARGO_TARGET_DIR:-$PWD/target}/release/kakao-codegen
bench() {
  cargo bench --quiet -p kakao-codegen --bench generator -- "$@"
}

compare() {
  local spec=$1 runs=$2
  "$ours" openapi "$spec" 2>/dev/null >"$work/api.json"
  "$ours" openapi "$spec" --openapi 3.0 2>/dev/null >"$work/older.json"
  local peers=(
    "openapi-to-rust=$tools/cargo/bin/openapi-to-rust generate $work/api.json --output-dir {out}"
    "this generator=$ours generate $spec --out {out}"
    "progenitor=$tools/cargo/bin/cargo-progenitor progenitor --input $work/older.json --output {out} --name peer --version 0.1.0"
  )
  if [ -x "$tools/python/bin/openapi-generator-cli" ]; then
    peers+=("openapi-generator=$tools/python/bin/openapi-generator-cli generate -g rust -i $work/older.json -o {out} --skip-validate-spec")
  fi
  bench compare "$runs" "${peers[@]}"
}

echo "this project's API"
compare "$PWD/spec/kakaotalk-social.yaml" "$runs"
for endpoints in 100 3000; do
  bench synthetic $endpoints >"$work/$endpoints.yaml"
  printf '\n%s endpoints\n' "$endpoints"
  compare "$work/$endpoints.yaml" $((endpoints > 1000 ? 5 : runs))
done
