#!/bin/sh
# Makes every weight file of the language analysis from the data; tools/train/README.md says what is needed.
set -eu
cd "$(dirname "$0")"
for step in teacher silver_text label rows student export; do python "$step.py"; done
cd ../../..
npx tsx tools/train/tag-corrections.ts "${WIRECOPY_DATA:-../shared}/gold/syntax/train.conllu.gz"
npx tsx tools/train/lemmas.ts "$WORDNET"
npx tsx tools/train/kernel.ts
