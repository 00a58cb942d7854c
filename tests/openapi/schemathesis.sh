#!/usr/bin/env bash
# Schemathesis against the stand-in, by the OpenAPI document of the same spec: all checks, 500 examples for each operation or as many
# as the first argument says. It installs schemathesis below `target/`.
set -euo pipefail
cd "$(dirname "$0")/../.."
examples=${1:-500}
work=target/openapi
mkdir -p "$work"
[ -x "$work/schemathesis/bin/schemathesis" ] || {
  python3 -m venv "$work/schemathesis"
  "$work/schemathesis/bin/pip" install --quiet "schemathesis==4.32.5"
}
cargo build --quiet -p kakao-codegen --features mock
target/debug/kakao-codegen openapi > "$work/kakaotalk-social.json"
# Whoever is asked for is registered: no document can say which ids are.
target/debug/kakao-codegen mock --listen 127.0.0.1:0 --state tests/openapi/anyone.json > "$work/mock.log" &
trap 'kill %1' EXIT
until grep -q "^programs" "$work/mock.log"; do sleep 0.1; done
url=$(sed -n 's/^listening on \(.*\);.*/\1/p' "$work/mock.log")
# It keeps what it found in the folder that it is called in.
own=$PWD/tests/openapi
cd "$work"
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$own SCHEMATHESIS_HOOKS=hooks schemathesis/bin/schemathesis \
  --config-file "$own/schemathesis.toml" run kakaotalk-social.json --url "$url" --checks all -n "$examples"
