"""Maps a folder of NDJSON through `wirecopy --ndjson` with Spark, into Parquet.

usage: python parse.py INPUT OUTPUT [--cores N] [--command "node dist/cli.js"]

Every line of INPUT is {"id", "text", ...}. OUTPUT holds `id`, `dispatch` (the model as JSON, byte for byte what the command
wrote) and the columns that most questions ask. One command runs for each partition; Spark only carries lines to and fro.
"""
import argparse
import json
import os
import shlex
import subprocess
import sys
import threading
import time

import pandas
from pyspark.sql import SparkSession

SCHEMA = "id string, dispatch string, place string, sent date, quotes int, attributions int, events int, error string"


def answers(lines, command):
    """Sends lines through the command. A thread writes, so that neither waits for the other."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def feed():
        with process.stdin:
            for line in lines:
                process.stdin.write(line)
                process.stdin.write("\n")

    writer = threading.Thread(target=feed)
    writer.start()
    for answer in process.stdout:
        yield answer.rstrip("\n")
    writer.join()
    # 1 says that some line became an error, which its row tells.
    if process.wait() not in (0, 1):
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")


def row(answer):
    """The columns of one answer. `dispatch` is the answer itself: it is not written anew."""
    found = json.loads(answer)
    error = found.get("error")
    if error is not None:
        return (str(found["id"]), None, None, None, 0, 0, 0, error["code"])
    places = (found["dateline"] or {}).get("places") or []
    sent = found["date"]["value"]
    return (
        str(found["id"]),
        answer,
        places[0]["name"] if places else None,
        pandas.Timestamp(sent).date() if sent else None,
        len(found["quotes"]),
        len(found["attributions"]),
        len(found["events"]),
        None,
    )


def mapper(command):
    columns = [column.split()[0] for column in SCHEMA.split(", ")]

    def parse(frames):
        lines = (line for frame in frames for line in frame["value"])
        rows = []
        for answer in answers(lines, command):
            rows.append(row(answer))
            if len(rows) == 500:
                yield pandas.DataFrame(rows, columns=columns)
                rows = []
        if rows:
            yield pandas.DataFrame(rows, columns=columns)

    return parse


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("input")
    arguments.add_argument("output")
    arguments.add_argument("--cores", type=int, default=1)
    arguments.add_argument("--command", default="node dist/cli.js")
    given = arguments.parse_args()
    # The workers are the same Python as this: it has what they need.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master(f"local[{given.cores}]")
        .appName("wirecopy")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.files.maxPartitionBytes", str(4 << 20))
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    command = [*shlex.split(given.command), "--ndjson"]
    start = time.monotonic()
    spark.read.text(given.input).mapInPandas(mapper(command), SCHEMA).write.mode("overwrite").parquet(given.output)
    seconds = time.monotonic() - start
    count = spark.read.parquet(given.output).count()
    print(f"{given.cores} cores: {count} dispatches in {seconds:.1f} s, {count / seconds:.0f} a second", flush=True)
    spark.stop()


main()
