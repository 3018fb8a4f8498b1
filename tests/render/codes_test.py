#!/usr/bin/env python3
"""Holds the list of diagnostic codes in src/render/codes.cpp against the codes that the sources make.

codes_test.py ROOT
"""
import re
import sys
from pathlib import Path

FAMILIES = "yaml|rulebook|cel|program|procedure|input|engine|history|limit"
CODE = re.compile(rf'"((?:{FAMILIES})\.[a-z0-9]+(?:[.-][a-z0-9]+)*)"')
NO_CODES = {"rulebook.yaml"}  # a file's name
# Codes put together from a family and a word: where the words stand.
PUT_TOGETHER = [
    ("cel.syntax.", ["src/cel/lex.cpp", "src/cel/parse.cpp", "src/cel/parse_call.cpp", "src/cel/parser.cpp"],
     re.compile(r'\b(?:fail|report|expect)\(\s*[^;"]*?,\s*"([a-z0-9]+)"')),
    ("rulebook.lint.", ["src/rulebook/lint.cpp", "src/cli/lint_examples.cpp"], re.compile(r'\b(?:error|say)\([^;"]*?,\s*"([a-z]+(?:-[a-z]+)*)"')),
]


def used(root):
    codes = {}
    for file in sorted((root / "src").rglob("*.[ch]pp")):
        name = file.relative_to(root).as_posix()
        if name.startswith("src/render/"):
            continue
        for code in CODE.findall(file.read_text(encoding="utf-8")):
            if code not in NO_CODES:
                codes.setdefault(code, name)
    for family, files, words in PUT_TOGETHER:
        for name in files:
            for word in words.findall((root / name).read_text(encoding="utf-8")):
                if family + word != "cel.syntax.limit":  # renamed to cel.limit there
                    codes.setdefault(family + word, name)
    return codes


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(arguments[0])
    codes = used(root)
    listed = set(re.findall(r'^    \{"([a-z0-9.-]+)",', (root / "src/render/codes.cpp").read_text(encoding="utf-8"), re.MULTILINE))
    faults = [f"{codes[code]}: {code} has no meaning in src/render/codes.cpp" for code in sorted(set(codes) - listed)]
    faults += [f"src/render/codes.cpp: {code} is used nowhere" for code in sorted(listed - set(codes))]
    print("\n".join(faults + [f"{len(codes)} codes used, {len(listed)} listed, {len(faults)} faults"]))
    return 1 if faults or not codes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
