#!/usr/bin/env bash
# Has progenitor and openapi-to-rust make clients of the OpenAPI document, and compiles them. With BASE_URL it calls every endpoint of the
# server there by each of them.
#
#   tests/openapi-clients.sh      # the network, and some minutes, the first time; → target/openapi/
#   BASE_URL=http://127.0.0.1:8080 ACCESS_TOKEN=… SERVICE_APP_ADMIN_KEY=… tests/openapi-clients.sh
set -euo pipefail
cd "$(dirname "$0")/.."

tools=$PWD/target/openapi
clients=$tools/clients
# Exactly these versions, whatever is on the path.
for tool in cargo-progenitor@0.15.1 openapi-to-rust@0.23.0; do
  if [ ! -x "$tools/cargo/bin/${tool%@*}" ]; then
    cargo install --quiet --locked --root "$tools/cargo" "$tool"
  fi
done

cargo build --quiet
generator=${CARGO_TARGET_DIR:-target}/debug/kakao-codegen
mkdir -p "$clients"/{progenitor,openapi-to-rust}/src
for version in 3.0 3.1; do
  "$generator" openapi --openapi $version >"$clients/$version.json"
done

echo "progenitor: 3.0"
# It knows no 3.1.
rm -rf "$clients/by-progenitor"
"$tools/cargo/bin/cargo-progenitor" progenitor --input "$clients/3.0.json" --output "$clients/by-progenitor" --name by-progenitor \
  --version 0.1.0 --interface builder >"$clients/progenitor.log"
cp tests/openapi/clients/progenitor.rs "$clients/progenitor/src/main.rs"
echo "openapi-to-rust: 3.0, 3.1"
cp tests/openapi/clients/openapi-to-rust.rs "$clients/openapi-to-rust/src/main.rs"
cd "$clients"
"$tools/cargo/bin/openapi-to-rust" generate 3.0.json --output-dir openapi-to-rust/src/older
"$tools/cargo/bin/openapi-to-rust" generate 3.1.json --output-dir openapi-to-rust/src/newer

# A workspace of its own, which is no member of that around it.
cat >Cargo.toml <<'TOML'
[workspace]
resolver = "3"
members = ["by-progenitor", "progenitor", "openapi-to-rust"]
TOML
cat >progenitor/Cargo.toml <<'TOML'
[package]
name = "progenitor"
version = "0.1.0"
edition = "2024"

[dependencies]
by-progenitor = { path = "../by-progenitor" }
reqwest = { version = "0.13", default-features = false }
tokio = { version = "1", features = ["macros", "rt"] }
TOML
{
  printf '[package]\nname = "openapi-to-rust"\nversion = "0.1.0"\nedition = "2024"\n\n'
  cat openapi-to-rust/src/newer/REQUIRED_DEPS.toml
  echo 'tokio = { version = "1", features = ["macros", "rt"] }'
} >openapi-to-rust/Cargo.toml

cargo build --quiet --target-dir "$tools/clients-target"
echo "both compile"
if [ -n "${BASE_URL:-}" ]; then
  for client in progenitor openapi-to-rust; do
    echo "$client calls $BASE_URL"
    "$tools/clients-target/debug/$client"
  done
fi
