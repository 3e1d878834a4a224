#!/bin/sh
# From annotated articles and unlabelled news to src/attribution/generated. See ../README.md for what is needed.
set -e
cd "$(dirname "$0")/../../.."
data="${WIRECOPY_DATA:-../shared}"
work="${WIRECOPY_WORK:-temp}/attribution"
mkdir -p "$work"
zcat "$data/corpora/modern-news.ndjson.gz" | python tools/train/attribution/silver.py > "$work/silver.ndjson"
npx tsx tools/train/attribution/features.ts "$data/gold/polnear/train.ndjson" "$work/train" "$data/gold/polnear/train.gold.ndjson"
npx tsx tools/train/attribution/features.ts "$work/silver.ndjson" "$work/silver"
python tools/train/attribution/train.py
python tools/train/attribution/export.py
npx tsx tools/train/attribution/linking.ts "$data/gold/polnear"
npx tsx tools/train/attribution/readings.ts "$data/gold/polnear"
npx tsx tools/evaluate/confidence.ts "$data/gold/polnear" --write
