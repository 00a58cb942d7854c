#!/usr/bin/env bash
# Builds the docs as sites, one for each language, and takes pictures of every page at the widths of a phone and of a screen.
#
#   cargo install mdbook          # 0.5; for the sites
#   apt-get install chromium      # or any Chromium, and a font for Korean such as fonts-noto-cjk; for the pictures
#   tests/site.sh                 # → target/site/, target/site/pictures/
set -euo pipefail
cd "$(dirname "$0")/.."

site=target/site
rm -rf "$site"
mkdir -p "$site/pictures"
for book in generated-client/docs/*/book.toml; do
  language=$(basename "$(dirname "$book")")
  mdbook build "$(dirname "$book")" --dest-dir "$PWD/$site/$language" 2>&1 | tee "$site/$language.log"
  if grep -E 'WARN|ERROR' "$site/$language.log"; then
    exit 1
  fi
done

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
  echo "no Chromium, so no pictures"
  exit
fi
port=${PORT:-8461}
python3 -m http.server "$port" --bind 127.0.0.1 --directory "$site" >"$site/server.log" 2>&1 &
server=$!
profile=$(mktemp -d)
trap 'kill "$server"; rm -rf "$profile"' EXIT
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/"; do :; done
for page in "$site"/*/[a-z]*.html; do
  name=${page#"$site"/}
  case $name in pictures/* | */print.html | */toc.html) continue ;; esac
  for width in 390 1280; do
    picture=${name%.html}
    # No sandbox: in a container there is none to be had, and the pages are our own.
    "$browser" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
      --disable-sync --hide-scrollbars --user-data-dir="$profile" --window-size="$width,${HEIGHT:-3000}" \
      --screenshot="$PWD/$site/pictures/${picture/\//-}-$width.png" "http://127.0.0.1:$port/$name" 2>/dev/null
  done
done
ls "$site/pictures"
