"""All letters by ReportLab's flowing layout: the same words, a plain look. reportlab_run.py DATA.json OUT.pdf ROOT"""

import json
import sys
import time
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import letter as sheet
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import ListFlowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

data, out, root = sys.argv[1:4]
letters = json.load(open(data))
start = time.perf_counter()
for name in ("Regular", "Bold"):
    pdfmetrics.registerFont(TTFont(f"Noto-{name}", f"{root}/crates/letters/fonts/NotoSans-{name}.ttf"))
pdfmetrics.registerFontFamily("Noto-Regular", normal="Noto-Regular", bold="Noto-Bold")
styles = getSampleStyleSheet()
for style in styles.byName.values():
    if hasattr(style, "fontName"):
        style.fontName = "Noto-Regular"
body, heading = styles["BodyText"], styles["Heading2"]


def line(runs):
    parts = [f"<b>{escape(run['text'])}</b>" if run["run"] == "strong" else escape(run["text"]) for run in runs]
    return Paragraph("".join(parts), body)


def flow(letter):
    for one in letter["blocks"]:
        kind = one["block"]
        if kind in ("sender", "address"):
            yield from (Paragraph(escape(text), body) for text in one["lines"])
            yield Spacer(1, 20)
        elif kind in ("heading", "date"):
            yield Paragraph(escape(one["text"]), heading if kind == "heading" else body)
        elif kind == "paragraph":
            yield line(one["runs"])
        elif kind in ("steps", "bullets", "checklist"):
            yield ListFlowable([line(item) for item in one["items"]], bulletType="1" if kind == "steps" else "bullet")
        elif kind in ("table", "facts"):
            rows = ([one["header"]] if kind == "table" else []) + one["rows"]
            yield Table([[Paragraph(escape(cell), body) for cell in row] for row in rows])
        elif kind == "code_box":
            yield line(one["code"])
        elif kind == "signature":
            yield Paragraph(escape(one["name"]), body)
    yield Paragraph("Our reference: " + letter["reference"], body)
    yield PageBreak()


SimpleDocTemplate(out, pagesize=sheet).build([part for letter in letters for part in flow(letter)])
took = time.perf_counter() - start
peak = next(text.split()[1] for text in open("/proc/self/status") if text.startswith("VmHWM"))
print(json.dumps({"letters": len(letters), "seconds": round(took, 4), "peak_kib": int(peak)}))
