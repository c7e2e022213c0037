"""Measures lists of people beside other programs, in turn, and prints one table. See README.md.

run.py OURS ROOT FOLDER [ROWS] [ROUNDS]; OURS is the `measure` example of the case crate, built for release.
"""

import importlib.util
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

ours, root, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
rows = int(sys.argv[4]) if len(sys.argv) > 4 else 1_000_000
rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 5
board = 100_000
here = pathlib.Path(__file__).parent
cli = pathlib.Path(ours).parent.parent / "stepback-cli"
folder.mkdir(parents=True, exist_ok=True)


def timed(*command, feed=None):
    start = time.perf_counter()
    done = subprocess.run([str(part) for part in command], input=feed, capture_output=True, text=True)
    spent = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{command[0]} failed: {done.stderr.strip()[-300:]}")
    return spent, done.stdout


def own(*arguments):
    return json.loads(timed(ours, *arguments)[1].splitlines()[-1])


def write(kind, size, name):
    file = folder / name
    if not file.exists():
        subprocess.run([ours, kind, str(file), str(size)], check=True)
    return file


listed = write("list", rows, f"{rows}.csv")
smaller = write("list", board, f"{board}.csv")
workbook = write("workbook", board, f"{board}.xlsx")
found = {}


def note(name, value):
    found.setdefault(name, []).append(value)


sqlite = shutil.which("sqlite3")
openpyxl = importlib.util.find_spec("openpyxl")
if not sqlite:
    print("sqlite3 is skipped: the package sqlite3 brings it.")
if not openpyxl:
    print("openpyxl is skipped: `pip install openpyxl` brings it.")
for _ in range(rounds):
    whole = own("people", listed, cli)
    note("take in, seconds", whole["import_s"])
    note("look at the file first, seconds", whole["look_s"])
    for part in ("p50", "p95", "p99"):
        note(f"keystroke {part}, ms", whole["keystroke_ms"][part])
    note("coverage board, ms", whole["count_ms"])
    note("peak of the window's process, MiB", whole["peak_mib"])
    note("open again to the first page, seconds", whole["open_s"])
    if whole["rows"] + whole["nobody"] != rows:
        sys.exit(f"{rows} rows went in, {whole['rows']} and {whole['nobody']} came out")
    note(f"coverage board at {board}, ms", own("people", smaller, cli)["count_ms"])
    note("duties of 60 places, ms", own("duties")["duties_ms"])
    note(f"read a workbook of {board}, seconds", timed(cli, "inspect", workbook, "--json")[0])
    if sqlite:
        book = folder / "plain.db"
        book.unlink(missing_ok=True)
        note("sqlite3 .import, seconds", timed(sqlite, book, feed=f".mode csv\n.import '{listed}' people\n")[0])
        columns = "\"First Name\"||' '||\"Last Name\"||' '||Email||' '||Phone||' '||Street||' '||City"
        likes = "".join(f"select count(*) from people where {columns} like '%{word}%';\n" for word in ("reyes", "fresno", "zzz"))
        note("LIKE count, ms", timed(sqlite, book, feed=likes)[0] / 3 * 1000)
    if openpyxl:
        note(f"openpyxl, {board} rows, seconds", timed(sys.executable, here / "read_workbook.py", workbook)[0])

print(f"\n{rows} rows, {rounds} rounds in turn\n{'what':44} {'median':>10} {'spread':>20}")
for name, values in found.items():
    print(f"{name:44} {statistics.median(values):10.2f} {min(values):9.2f} – {max(values):8.2f}")


def median(name):
    return statistics.median(found[name]) if name in found else None


print()
if sqlite:
    print(f"P4  take in {rows} rows: {median('take in, seconds') / median('sqlite3 .import, seconds'):.1f} times sqlite3 .import (goal: at most 3)")
    print(f"P5  keystroke, p95: 1/{median('LIKE count, ms') / median('keystroke p95, ms'):.0f} of a LIKE count (goal: at most 1/50); p99 {median('keystroke p99, ms'):.1f} ms (goal: at most 16)")
if openpyxl:
    read = f"read a workbook of {board}, seconds"
    print(f"P4b a workbook of {board} rows: 1/{median(f'openpyxl, {board} rows, seconds') / median(read):.1f} of openpyxl's time (goal: at most 1/8)")
print(f"P9  duties of 60 places: {median('duties of 60 places, ms'):.2f} ms (goal: at most 5); coverage board at {board}: {median(f'coverage board at {board}, ms'):.2f} ms (goal: at most 50)")
