#!/usr/bin/env bash
# What it costs to build a program with one call through the emitted client, beside the same call by hand with the same
# crates and the same TLS: CPU seconds of a clean release build, crates, and the size of the stripped program.
#
#   tests/benches/build-cost.sh [TLS [RUNS]]
#
# TLS is rustls (as by default), native-tls, none, or aws-lc: the client with rustls as ever, but by hand with reqwest's
# own default, aws-lc. RUNS is how often both are built, in turns; 2 unless given. Each build takes a minute or two.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
tls=${1:-rustls}
runs=${2:-2}

emitted=$tls
case $tls in
  rustls) by_hand=rustls-no-provider ;;
  native-tls) by_hand=native-tls ;;
  none) emitted='' by_hand='' ;;
  aws-lc) emitted=rustls by_hand=rustls ;;
  *) echo "no such TLS: $tls (rustls, native-tls, none or aws-lc)" >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A package of its own with this repository's versions; its dependencies come on standard input.
package() {
  mkdir -p "$work/$1/src"
  cp "$root/Cargo.lock" "$work/$1/Cargo.lock"
  {
    printf '[package]\nname = "program"\nversion = "0.1.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n'
    cat
  } > "$work/$1/Cargo.toml"
}

package emitted << END
kakaotalk-social = { path = "$root/generated-client", default-features = false, features = [${emitted:+"\"$emitted\""}] }
tokio = { version = "1", features = ["rt"] }
END
cat > "$work/emitted/src/main.rs" << 'END'
use kakaotalk_social::{Client, Error, TalkProfile};

async fn profile(token: &str) -> Result<TalkProfile, Error> {
    Client::new()?.with_access_token(token).profile().send().await
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let profile = runtime.block_on(profile(&std::env::args().nth(1).unwrap_or_default()))?;
    println!("{:?} {:?} {:?} {:?}", profile.nickname, profile.profile_image_url, profile.thumbnail_url, profile.id);
    Ok(())
}
END

package by-hand << END
reqwest = { version = "0.13", default-features = false, features = [${by_hand:+"\"$by_hand\""}] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", features = ["rt"] }
END
if [ "$tls" = rustls ]; then
  cat >> "$work/by-hand/Cargo.toml" << 'END'
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
rustls-platform-verifier = "0.7"
END
  cat > "$work/by-hand/src/tls.rs" << 'END'
pub fn set_up(http: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, rustls::Error> {
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider.clone()).with_safe_default_protocol_versions()?;
    let verifier = std::sync::Arc::new(rustls_platform_verifier::Verifier::new(provider)?);
    Ok(http.tls_backend_preconfigured(config.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth()))
}
END
else
  cat > "$work/by-hand/src/tls.rs" << 'END'
pub fn set_up(http: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, reqwest::Error> {
    Ok(http)
}
END
fi
cat > "$work/by-hand/src/main.rs" << 'END'
mod tls;

#[derive(serde::Deserialize)]
struct TalkProfile {
    #[serde(rename = "nickName")]
    nickname: Option<String>,
    #[serde(rename = "profileImageURL")]
    profile_image_url: Option<String>,
    #[serde(rename = "thumbnailURL")]
    thumbnail_url: Option<String>,
    id: Option<i64>,
}

async fn profile(token: &str) -> Result<TalkProfile, Box<dyn std::error::Error>> {
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let request = tls::set_up(http)?.build()?.get("https://kapi.kakao.com/v1/api/talk/profile");
    let response = request.header("authorization", format!("Bearer {token}")).send().await?.error_for_status()?;
    Ok(serde_json::from_slice(&response.bytes().await?)?)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let profile = runtime.block_on(profile(&std::env::args().nth(1).unwrap_or_default()))?;
    println!("{:?} {:?} {:?} {:?}", profile.nickname, profile.profile_image_url, profile.thumbnail_url, profile.id);
    Ok(())
}
END

variants=(emitted by-hand)
declare -A cpu crates size
for variant in "${variants[@]}"; do
  (cd "$work/$variant" && cargo fetch --quiet)
  crates[$variant]=$(cd "$work/$variant" && cargo tree --offline -e normal --prefix none | sed 's/ (\*)//' | sort -u | wc -l)
  cpu[$variant]=0
done

TIMEFORMAT='%U %S'
printf '%-10s%12s%12s\n' "$tls" "${variants[@]}"
for run in $(seq "$runs"); do
  printf '%-10s' "run $run"
  for variant in "${variants[@]}"; do
    rm -rf "$work/target"
    seconds=$({ time cargo build --quiet --release --offline --manifest-path "$work/$variant/Cargo.toml" --target-dir "$work/target" \
      > "$work/log" 2>&1; } 2>&1) || { cat "$work/log" >&2; exit 1; }
    seconds=$(awk '{print $1 + $2}' <<< "$seconds")
    cpu[$variant]=$(awk -v a="${cpu[$variant]}" -v b="$seconds" 'BEGIN {print a + b}')
    printf '%12s' "$seconds"
    strip -o "$work/stripped" "$work/target/release/program"
    size[$variant]=$(wc -c < "$work/stripped")
  done
  echo
done
printf '%-10s%12s%12s\n' crates "${crates[emitted]}" "${crates[by-hand]}" bytes "${size[emitted]}" "${size[by-hand]}"
awk -v a="${cpu[emitted]}" -v b="${cpu[by-hand]}" 'BEGIN {printf "CPU seconds, emitted to by hand: %.3f\n", a / b}'
