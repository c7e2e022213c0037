"""Measures our print run beside the other programs, in turn, and prints one table. See README.md.

run.py OURS ROOT FOLDER [LETTERS] [ROUNDS]; OURS is the `bench` example of the letters crate, built for release.
"""

import importlib.util
import json
import pathlib
import shutil
import statistics
import subprocess
import sys

ours, root, folder = sys.argv[1:4]
many = int(sys.argv[4]) if len(sys.argv) > 4 else 10_000
rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 5
few = 1_000
here = pathlib.Path(__file__).parent
folder = pathlib.Path(folder)
folder.mkdir(parents=True, exist_ok=True)


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        print(f"  {command[0]} failed: {done.stderr.strip().splitlines()[-1:]}")
        return None
    return json.loads(done.stdout.splitlines()[-1])


def data(size):
    file = folder / f"{size}.json"
    if not file.exists():
        with file.open("w") as to:
            subprocess.run([ours, "data", str(size)], stdout=to, check=True)
    return file


def peer(script, size):
    return lambda: run(sys.executable, here / script, data(size), folder / "peer.pdf", root)


def own(size, threads):
    return lambda: run(ours, size, threads, folder / "own.pdf")


jobs = {
    f"ours, {many} letters, 2 threads": own(many, 2),
    f"ours, {many} letters, 1 thread": own(many, 1),
    f"ours, {few} letters, 2 threads": own(few, 2),
    "ours, 100000 letters, 2 threads": own(100_000, 2),
    f"ours, {few} single letters, nothing shared": lambda: run(ours, few, 1, folder / "own.pdf", "alone"),
}
if importlib.util.find_spec("typst"):
    jobs[f"Typst, one document of {many}"] = peer("typst_one.py", many)
else:
    print("Typst is skipped: `pip install typst` brings it.")
if importlib.util.find_spec("reportlab"):
    jobs[f"ReportLab, {few} letters"] = peer("reportlab_run.py", few)
else:
    print("ReportLab is skipped: `pip install reportlab` brings it.")
if shutil.which("soffice"):
    jobs[f"LibreOffice, one flat file of {few}"] = peer("libreoffice_run.py", few)
else:
    print("LibreOffice is skipped: the package libreoffice-writer brings it.")

for size in {many, few}:
    data(size)
found = {name: [] for name in jobs}
for _ in range(rounds):
    for name, job in jobs.items():
        if (made := job()) is not None:
            found[name].append(made)
preview = run(ours, "preview")

base = statistics.median(made["seconds"] for made in found[f"ours, {many} letters, 2 threads"])
print(f"\n{'what':46} {'seconds':>9} {'spread':>15} {'a letter':>9} {'peak':>9} {'bytes a letter':>15}")
for name, all_made in found.items():
    if not all_made:
        continue
    times = [made["seconds"] for made in all_made]
    median = statistics.median(times)
    letters = all_made[0]["letters"]
    peak = max(made.get("peak_kib", 0) for made in all_made)
    print(
        f"{name:46} {median:9.2f} {min(times):7.2f}–{max(times):<7.2f} {median / letters / (base / many):8.1f}x"
        f" {peak / 1024:6.0f} MiB {all_made[0].get('bytes_a_letter', ''):>15}"
    )
print("\n(a letter: time for one letter beside ours with 2 threads)")


def median(name, part):
    made = found.get(name)
    return statistics.median(one[part] for one in made) if made else None


large, small = "ours, 100000 letters, 2 threads", f"ours, {few} letters, 2 threads"
typst = median(f"Typst, one document of {many}", "seconds")
office = median(f"LibreOffice, one flat file of {few}", "seconds")
if typst:
    print(f"P1  Typst, one document: {typst / base:.0f} times our time (goal: at least 40)")
if office:
    print(f"P1  LibreOffice, one flat file of {few}: {office / median(small, 'seconds'):.0f} times our time (its own merge is slower still; goal for that: 500)")
print(f"P2  peak at 100000 letters: {median(large, 'peak_kib') / median(small, 'peak_kib'):.2f} times that at {few} (goal: at most 2); {median(large, 'over_start_kib') / 1024:.0f} MiB over the start (goal: at most 64)")
shared, alone = median(large, "bytes_a_letter"), median(f"ours, {few} single letters, nothing shared", "bytes_a_letter")
print(f"P3  {shared:.0f} bytes a letter (goal: at most 1500); {shared / alone:.3f} times a letter that shares nothing (goal: at most 0.5)")
if preview:
    print(f"P7  preview after an edit: median {preview['median_ms']} ms, p95 {preview['p95_ms']} ms (goal: at most 16)")
