#!/usr/bin/env python3
"""Opens the page of `check --report` in a browser without a screen and looks at what it shows.

page_test.py PROGRAM [PICTURE]     PICTURE: also keep the screenshot there; returns 77 when there is no Chromium
"""
import json
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from html.parser import HTMLParser
from pathlib import Path

VOID = {"meta", "link", "br", "img", "hr", "input"}
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "chromium-headless-shell"]


class Structure(HTMLParser):
    """Tags that are balanced, ids, links within the page, and every address."""

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links, self.faults, self.text = [], [], [], [], []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if "id" in given:
            self.ids.append(given["id"])
        for name in ("href", "src", "xlink:href"):
            if name in given:
                (self.links if given[name].startswith("#") else self.faults).append(given[name])
        if tag == "script" or any(name.startswith("on") for name in given):
            self.faults.append(f"script in <{tag}>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        self.text.append(data)


def look_at(html):
    page = Structure()
    page.feed(html)
    faults = page.faults + [f"<{tag}> is not closed" for tag in page.open]
    faults += [f"two elements have the id {one}" for one in set(page.ids) if page.ids.count(one) > 1]
    faults += [f"{link} leads nowhere" for link in page.links if link[1:] not in page.ids]
    return faults, " ".join(page.text)


def colours(png):
    """How many pixels each colour has; for the eight-bit RGB and RGBA that browsers write."""
    data = png.read_bytes()
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    assert depth == 8 and kind in (2, 6), "another PNG than expected"
    at, packed = 8, b""
    while at < len(data):
        size, name = struct.unpack(">I4s", data[at:at + 8])
        if name == b"IDAT":
            packed += data[at + 8:at + 8 + size]
        at += size + 12
    raw, wide = zlib.decompress(packed), 3 if kind == 2 else 4
    stride, before, count = width * wide, bytearray(width * wide), {}
    for row in range(height):
        line = bytearray(raw[row * (stride + 1) + 1:(row + 1) * (stride + 1)])
        unfilter(raw[row * (stride + 1)], line, before, wide)
        for x in range(0, stride, wide * 4):  # every fourth pixel will do
            colour = bytes(line[x:x + 3])
            count[colour] = count.get(colour, 0) + 1
        before = line
    return count


def unfilter(method, line, before, wide):
    for i in range(len(line)):
        left = line[i - wide] if i >= wide else 0
        up, corner = before[i], before[i - wide] if i >= wide else 0
        if method == 1:
            add = left
        elif method == 2:
            add = up
        elif method == 3:
            add = (left + up) // 2
        elif method == 4:
            guess = left + up - corner
            add = min((left, up, corner), key=lambda one: abs(guess - one))
        else:
            return
        line[i] = (line[i] + add) & 255


def reports(program, folder):
    """The project's example reports in several months and for several providers, some of them broken."""
    lines = []
    for file in sorted((Path(__file__).parents[2] / "examples" / "reports").glob("*.json")):
        document = json.loads(file.read_text(encoding="utf-8"))
        for one in document if isinstance(document, list) else [document]:
            report = one.get("report", one)
            year = report["issued_on"][:4]
            for month in range(1, 13):
                for code in range(month % 3 + 1):
                    report["issued_on"] = f"{year}-{month:02}-15"
                    report.setdefault("provider", {})["code"] = f"1100{code}{month % 4}"
                    lines.append(json.dumps(one, ensure_ascii=False))
    lines.append("{")
    path = folder / "reports.ndjson"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path, len(lines)


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    program = str(Path(arguments[0]).resolve())
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        given, count = reports(program, folder)
        for language, says in (("tr", ["Maddelere göre bulgular", "okunamadı", f"{count} rapor"]), ("en", ["Findings by clause", "unreadable", f"{count} reports"])):
            page = folder / f"page.{language}.html"
            subprocess.run([program, "check", given, "--summary", "--report", page, "--lang", language, "--fail-on", "never"],
                           check=True, stdout=subprocess.DEVNULL)
            found, text = look_at(page.read_text(encoding="utf-8"))
            faults += found + [f"{language}: {one} is not said" for one in says if one not in text]
            if browser is None:
                continue
            picture = folder / f"page.{language}.png"
            seen = subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--enable-logging=stderr",
                                   f"--user-data-dir={folder}/profile", "--window-size=1100,1500", f"--screenshot={picture}", page.as_uri()],
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=240)
            faults += [line for line in seen.stderr.splitlines() if "CONSOLE" in line or "Content Security Policy" in line]
            if not picture.exists():
                faults.append(f"the browser made no picture: {seen.stderr[-500:]}")
                continue
            there = colours(picture)
            for name_of, colour in (("bars", bytes.fromhex("0b5c8a")), ("the tile of invalid reports", bytes.fromhex("b3302f")), ("text", bytes.fromhex("1b2430"))):
                if there.get(colour, 0) < 20:
                    faults.append(f"{language}: the picture does not show {name_of}")
            if len(arguments) == 2 and language == "tr":
                shutil.copy(picture, arguments[1])
    print("\n".join(faults + [f"{count} reports, {len(faults)} faults" + ("" if browser else "; no browser is here to open the page")]))
    return 1 if faults else 0 if browser else 77


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
