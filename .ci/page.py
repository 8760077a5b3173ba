"""page.py NAME SIZES DOM: holds what .ci/page.js found against what a reader needs."""

import html
import json
import re
import sys

# Text below this many pixels is hard to read on a telephone; the contrasts are those of WCAG 2.2, 1.4.3 and 1.4.11.
LEAST_TEXT = 11
TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3
# A curve's own width, and markers and rounding, reach so far over the edge of a plot.
SLACK = 8

name, sizes, dom = sys.argv[1:]
match = re.search(r'<pre id="found" hidden="">(.*?)</pre>', open(dom, encoding="utf-8").read(), re.DOTALL)
if not match or not match.group(1):
    sys.exit(f"FAILED: {name}: the page reported nothing")
found = json.loads(html.unescape(match.group(1)))
width, scheme = name.split("-")
faults = []


def need(condition, fault):
    if not condition:
        faults.append(fault)


def inside(inner, outer, slack=0.5):
    return (
        inner["left"] >= outer["left"] - slack
        and inner["right"] <= outer["right"] + slack
        and inner["top"] >= outer["top"] - slack
        and inner["bottom"] <= outer["bottom"] + slack
    )


def overlap(a, b):
    return a["left"] < b["right"] and b["left"] < a["right"] and a["top"] < b["bottom"] and b["top"] < a["bottom"]


screen = {"left": 0, "right": int(width), "top": 0, "bottom": found["height"]}
need(found["width"] == int(width), f"the frame is {found['width']} pixels wide")
need(found["dark"] == (scheme == "dark"), "the colour scheme is not the one asked for")
need((sum(found["page"][:3]) < 384) == (scheme == "dark"), f"the background is {found['page']}")
need(found["scrollWidth"] <= found["width"], f"the page scrolls sideways: it is {found['scrollWidth']} pixels wide")
need(not found["requests"], f"the page loads {found['requests']}")
need(found["plots"], "there is no plot")
need(found["tables"] == len(found["plots"]), "a plot has no table")
need(any(plot["roofs"] for plot in found["plots"]), "no plot shows the machine's peak")
for plot in found["plots"]:
    what = plot["title"]
    need(plot["role"] == "img" and plot["named"] and what and plot["description"], f"{what}: not accessible")
    need(inside(plot["box"], screen), f"{what}: not within the screen")
    need(plot["box"]["right"] - plot["box"]["left"] >= 250, f"{what}: too narrow")
    need(plot["curves"], f"{what}: no curve")
    need(len({c["colour"] for c in plot["curves"]}) == len(plot["curves"]), f"{what}: two curves of one colour")
    need(len({c["dashes"] for c in plot["curves"]}) == len(plot["curves"]), f"{what}: two curves with the same dashes")
    need(len(plot["markers"]) == int(sizes) * len(plot["curves"]), f"{what}: {len(plot['markers'])} markers")
    for curve in plot["curves"]:
        need(curve["points"] == int(sizes), f"{what}: a curve has {curve['points']} points")
        need(inside(curve["box"], plot["box"], SLACK), f"{what}: a curve leaves the plot")
        need(curve["box"]["right"] - curve["box"]["left"] >= 200, f"{what}: a curve does not span the plot")
        need(curve["contrast"] >= LINE_CONTRAST, f"{what}: a curve of contrast {curve['contrast']:.2f}")
for text in found["texts"]:
    what = f"\"{text['words']}\""
    need(text["size"] >= LEAST_TEXT, f"{what}: {text['size']:.1f} pixels high")
    need(text["contrast"] >= TEXT_CONTRAST, f"{what}: contrast {text['contrast']:.2f}")
    need(text["scrolls"] or inside(text["box"], screen), f"{what}: not within the screen")
labels = [text for text in found["texts"] if text["inPlot"]]
for i, one in enumerate(labels):
    for other in labels[:i]:
        if one["plot"] == other["plot"]:
            need(not overlap(one["box"], other["box"]), f"\"{one['words']}\" lies over \"{other['words']}\"")
if faults:
    sys.exit(f"FAILED: the page at {width} pixels, {scheme}:\n  " + "\n  ".join(faults[:20]))
least = min(found["texts"], key=lambda text: text["contrast"])
print(
    f"  {width} pixels, {scheme}: {len(found['plots'])} plots, {sum(len(p['curves']) for p in found['plots'])} curves;"
    f" least text {min(t['size'] for t in found['texts']):.0f} pixels, least contrast {least['contrast']:.1f}"
)
