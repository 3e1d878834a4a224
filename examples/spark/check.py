"""Holds what Spark wrote against a plain run of the command: as many answers, and the same bytes.

usage: python check.py PARQUET PLAIN.ndjson
"""
import hashlib
import json
import sys

import pyarrow.parquet as parquet

written, plain = sys.argv[1:]
digest = lambda text: hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
expected = {}
with open(plain, encoding="utf-8") as lines:
    for line in lines:
        answer = line.rstrip("\n")
        expected[str(json.loads(answer)["id"])] = digest(answer)
table = parquet.read_table(written, columns=["id", "dispatch", "error"]).to_pylist()
different = [one["id"] for one in table if one["error"] is None and digest(one["dispatch"]) != expected.get(one["id"])]
print(f"{len(table)} rows, {len(expected)} answers of a plain run, {len(different)} differ")
if len(table) != len(expected) or different:
    sys.exit(f"not the same: {different[:5]}")
