#!/usr/bin/env bash
# Shows the OpenAPI documents of the project's own spec and of all others here to openapi-spec-validator, Redocly CLI and Spectral.
# No error and no warning is let pass; which rules are switched off, and why, stands in tests/openapi/*.yaml.
#
#   tests/openapi.sh              # needs Python 3 and Node 20, and the network the first time; → target/openapi/
set -euo pipefail
cd "$(dirname "$0")/.."

tools=target/openapi
mkdir -p "$tools"
if [ ! -x "$tools/venv/bin/openapi-spec-validator" ]; then
  python3 -m venv "$tools/venv"
  "$tools/venv/bin/pip" install --quiet openapi-spec-validator==0.9.0
fi
if [ ! -x "$tools/node/node_modules/.bin/spectral" ]; then
  npm install --prefix "$tools/node" --no-audit --no-fund --silent @redocly/cli@2.77.0 @stoplight/spectral-cli@6.16.3
fi
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true

documents=$tools/documents
rm -rf "$documents"
mkdir -p "$documents/own" "$documents/golden"
cargo build --quiet
generator=${CARGO_TARGET_DIR:-target}/debug/kakao-codegen
# Documents in the other format are made, too, but for the validators one is enough.
document() {
  local path=$1
  shift
  "$generator" openapi "$@" >"$path.json" 2>>"$documents/problems"
  "$generator" openapi "$@" --yaml >"$path.yaml" 2>>"$documents/problems"
}
for version in 3.0 3.1; do
  for language in en ko; do
    document "$documents/own/kakaotalk-social-$language-$version" --openapi $version --language $language
  done
  for spec in tests/golden/*/spec.yaml tests/apis/*.yaml tests/openapi/odd.yaml; do
    name=$(basename "${spec%.yaml}")
    if [ "$name" = spec ]; then
      name=$(basename "$(dirname "$spec")")
    fi
    document "$documents/golden/$name-$version" "$spec" --openapi $version
  done
done

echo "PyYAML: in YAML they say the same"
"$tools/venv/bin/python" - "$documents"/*/*.json <<'PYTHON'
import json, sys, yaml
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as one, open(path[:-4] + "yaml", encoding="utf-8") as other:
        assert json.load(one) == yaml.load(other, yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader), path
PYTHON

status=0
echo "openapi-spec-validator: $(find "$documents" -name '*.json' | wc -l) documents"
"$tools/venv/bin/openapi-spec-validator" "$documents"/*/*.json >"$tools/spec-validator.log" 2>&1 || status=1
grep -v ': OK$' "$tools/spec-validator.log" || true

for kind in own golden; do
  config=$([ $kind = own ] && echo "" || echo "-golden")
  echo "Redocly CLI: $kind"
  "$tools/node/node_modules/.bin/redocly" lint --config "tests/openapi/redocly$config.yaml" --max-problems 1000 "$documents/$kind"/*.json \
    >"$tools/redocly-$kind.log" 2>&1 || status=1
  if grep -E 'rule\.$|[0-9]+ (error|warning)|^Failed' "$tools/redocly-$kind.log"; then
    status=1
  fi
  echo "Spectral: $kind"
  "$tools/node/node_modules/.bin/spectral" lint --ruleset "tests/openapi/spectral$config.yaml" --fail-severity hint --quiet \
    "$documents/$kind"/*.json || status=1
done
[ $status = 0 ] && echo "no error, no warning"
exit $status
