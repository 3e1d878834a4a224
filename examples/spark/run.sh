#!/usr/bin/env bash
# Installs PySpark into examples/spark/.venv, runs texts through it with one core and with two, and checks count and bytes against
# a plain run of the command.
# usage: examples/spark/run.sh [FOLDER_WITH_NDJSON]    without a folder, 20,000 texts are made from seeds/ (COUNT=… for another number)
set -euo pipefail
cd "$(dirname "$0")/../.."
here=examples/spark
work="${WORK:-$here/out}"
[ -f dist/cli.js ] || npm run --silent build
[ -x "$here/.venv/bin/python" ] || python3 -m venv "$here/.venv"
"$here/.venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
mkdir -p "$work"
texts="${1:-$work/texts}"
[ $# -gt 0 ] || node examples/make-texts.mjs "$texts" "${COUNT:-20000}"
plain_start=$SECONDS
cat "$texts"/*.ndjson | node dist/cli.js --ndjson > "$work/plain.ndjson"
echo "plain run: $(wc -l < "$work/plain.ndjson") answers in $((SECONDS - plain_start)) s"
for cores in 1 2; do
  "$here/.venv/bin/python" "$here/parse.py" "$texts" "$work/parquet" --cores "$cores" 2> >(grep -v WARN >&2)
  "$here/.venv/bin/python" "$here/check.py" "$work/parquet" "$work/plain.ndjson"
done
