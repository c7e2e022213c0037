"""All letters by LibreOffice: one flat text file of all of them, made into a PDF. This is quicker than its own mail merge.

libreoffice_run.py DATA.json OUT.pdf ROOT
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time
from xml.sax.saxutils import escape

data, out, _ = sys.argv[1:4]
letters = json.load(open(data))


def words(runs):
    return escape("".join(run["text"] for run in runs))


def lines(letter):
    for one in letter["blocks"]:
        kind = one["block"]
        if kind in ("sender", "address"):
            yield from (escape(text) for text in one["lines"])
        elif kind in ("heading", "date"):
            yield escape(one["text"])
        elif kind == "paragraph":
            yield words(one["runs"])
        elif kind in ("steps", "bullets", "checklist"):
            yield from (words(item) for item in one["items"])
        elif kind in ("table", "facts"):
            yield from (escape("  ".join(row)) for row in one["rows"])
        elif kind == "code_box":
            yield words(one["code"])
        elif kind == "signature":
            yield escape(one["name"])
    yield "Our reference: " + escape(letter["reference"])


HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
<style:style style:name="New" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
</office:automatic-styles><office:body><office:text>"""

with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder) / "letters.fodt"
    with file.open("w") as to:
        to.write(HEAD)
        for letter in letters:
            for at, text in enumerate(lines(letter)):
                to.write(f'<text:p{" text:style-name=" + chr(34) + "New" + chr(34) if at == 0 else ""}>{text}</text:p>')
        to.write("</office:text></office:body></office:document>")
    start = time.perf_counter()
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, file],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    took = time.perf_counter() - start
    (pathlib.Path(folder) / "letters.pdf").replace(out)
print(json.dumps({"letters": len(letters), "seconds": round(took, 4)}))
