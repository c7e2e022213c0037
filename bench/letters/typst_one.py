"""All letters as one Typst document, by the `typst` package of PyPI: the same template, fonts and people as our own run.

typst_one.py DATA.json OUT.pdf ROOT; DATA is what `bench data N` prints, ROOT is the root of this project.
"""

import json
import pathlib
import sys
import tempfile
import time

import typst

data, out, root = sys.argv[1:4]
root = pathlib.Path(root)


def block(one):
    kind = one["block"]
    if kind == "address":
        one["lines"] = [{"run": "own", "text": line, "han": None} for line in one["lines"]]
    if kind == "table":
        longest = [max(len(row[column]) for row in one["rows"]) for column in range(len(one["header"]))]
        one["shares"] = [None if length <= 24 else min(length, 40) for length in longest]
    return one


letters = json.load(open(data))
fonts = ["Noto Sans", "Droid Sans Fallback"]
document = {
    "title": "Notice of Data Breach",
    "author": "Harbour Books",
    "language": "en",
    "sheet": "us_letter",
    "band": None,
    "mark": None,
    "fonts": fonts,
    "han": {},
    "ruled": False,
    "parts": [
        {
            "title": None,
            "footer": [{"run": "text", "text": "Our reference: " + letter["reference"]}],
            "blocks": [block(one) for one in letter["blocks"]],
        }
        for letter in letters
    ],
}
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    (folder / "data.json").write_text(json.dumps(document))
    (folder / "main.typ").write_text((root / "crates/letters/src/template.typ").read_text())
    start = time.perf_counter()
    typst.compile(
        folder / "main.typ",
        output=out,
        root=folder,
        font_paths=[root / "crates/letters/fonts"],
        ignore_system_fonts=True,
    )
    took = time.perf_counter() - start
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps({"letters": len(letters), "seconds": round(took, 4), "peak_kib": int(peak)}))
