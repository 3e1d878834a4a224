"""What did X say about Y? Asked of the Parquet that examples/spark writes, or of NDJSON that the command writes.

usage: python said.py FILES SPEAKER SUBJECT      (FILES: out/parquet/*.parquet, or answers.ndjson)
"""
import sys
import time
from pathlib import Path

import duckdb

files, speaker, subject = sys.argv[1:]
connection = duckdb.connect()
if files.endswith(".parquet"):
    table = f"SELECT id, dispatch::JSON AS dispatch FROM read_parquet('{files}') WHERE dispatch IS NOT NULL"
else:
    table = f"SELECT json ->> 'id' AS id, json AS dispatch FROM read_ndjson_objects('{files}', maximum_object_size = 1 << 28)"
connection.execute(f"CREATE VIEW dispatches AS {table}")
start = time.monotonic()
question = Path(__file__).with_name("said.sql").read_text(encoding="utf-8")
answer = connection.execute(question, {"speaker": speaker, "subject": subject})
names = [column[0] for column in answer.description]
rows = answer.fetchall()
for row in rows:
    print(" | ".join(f"{name}: {value}" for name, value in zip(names, row)))
print(f"{len(rows)} different answers in {time.monotonic() - start:.1f} s")
sys.exit(0 if rows else 1)
