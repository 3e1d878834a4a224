#!/usr/bin/env bash
# Installs DuckDB into examples/duckdb/.venv and asks what a speaker said about a subject.
# usage: examples/duckdb/run.sh [FILES [SPEAKER SUBJECT]]
#   without FILES, 200 texts are made from seeds/ and parsed; FILES may be the Parquet of examples/spark: 'out/parquet/*.parquet'
set -euo pipefail
cd "$(dirname "$0")/../.."
here=examples/duckdb
[ -x "$here/.venv/bin/python" ] || python3 -m venv "$here/.venv"
"$here/.venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
if [ $# -eq 0 ]; then
  [ -f dist/cli.js ] || npm run --silent build
  mkdir -p "$here/out"
  node examples/make-texts.mjs "$here/out/texts" 200 1
  node dist/cli.js --ndjson "$here/out/texts/part-0.ndjson" > "$here/out/answers.ndjson"
fi
"$here/.venv/bin/python" "$here/said.py" "${1:-$here/out/answers.ndjson}" "${2:-Marsh}" "${3:-carers}"
