#!/usr/bin/env python3
"""Fails when a folder includes what it may not: reads the #include lines of include/ and src/.

include_test.py ROOT          checks that tree and prints who includes whom
include_test.py --self-test   checks this checker on small trees with one fault each
"""
import re
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

# Who may include whom: folder -> folders, or single headers, of the project. Its own folder is always allowed.
# docs/architecture.md explains the table.
MAY_INCLUDE = {
    "base": [],
    "report": ["base"],
    "value": ["base"],
    "bind": ["base", "value", "report"],
    "cel": ["base", "value"],
    "rulebook": ["base", "value"],
    "program": ["base", "value", "cel", "rulebook"],
    "run": ["base", "value", "program", "cel/builtin.hpp", "cel/computed.hpp"],
    "decision": ["base", "value", "cel", "rulebook", "program", "run"],
    "render": ["base", "value", "cel/builtin.hpp", "rulebook", "program", "run/outcome.hpp", "decision", "procedure"],
    "history": ["base", "report", "bind", "decision"],
    "procedure": ["base", "value", "cel", "rulebook", "program", "run"],
}
# These, and the headers and sources that stand outside every folder, may include anything public.
FRONT = ["c", "cli", "testing", "."]

PUBLIC_LIBRARIES = ["boost", "fmt"]
# How the first part of an include names a library, and the folders of src/ that may. No header of include/ may.
PRIVATE_LIBRARIES = {
    "yaml.h": ["rulebook"],
    "simdjson.h": ["bind", "c"],
    "re2": ["cel", "program", "run"],
    "sqlite3.h": ["history"],
    "libpq-fe.h": ["history"],
    "CLI": ["cli"],
}
# A public header that needs a library which the project itself does not use: its user brings it along.
BROUGHT_BY_USER = {"include/saglikrapor/testing/catch2.hpp": "catch2"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
STANDARD_C = {"stdint.h", "stddef.h", "stdbool.h", "string.h"}  # what the C interface needs


class Include:
    """One #include line and what it leads to."""

    def __init__(self, root, file, line, quoted, name):
        self.file, self.line, self.name = file.relative_to(root), line, name
        self.public = self.file.parts[0] == "include"
        inside = self.file.parts[2:] if self.public else self.file.parts[1:]
        self.folder = inside[0] if len(inside) > 1 else "."
        self.header = self.to = self.library = None  # the project's header and its folder, or the library's name
        self.to_public = name.startswith("saglikrapor/")
        if self.to_public:
            self.header = name.removeprefix("saglikrapor/")
        elif quoted and (file.parent / name).exists():
            self.header = (file.parent / name).resolve().relative_to(root / self.file.parts[0]).as_posix()
        elif (root / "src" / name).exists():
            self.header = name
        else:
            self.library = name.split("/")[0]
        if self.header is not None:
            self.to = self.header.split("/")[0] if "/" in self.header else "."

    def fault(self):
        """Why the line may not stand there, or None."""
        return self.library_fault() if self.library else self.header_fault()

    def library_fault(self):
        if self.library in PUBLIC_LIBRARIES or self.library == BROUGHT_BY_USER.get(self.file.as_posix()):
            return None
        if self.library in PRIVATE_LIBRARIES:
            if self.public:
                return f"a public header shows {self.library}"
            if self.folder not in PRIVATE_LIBRARIES[self.library]:
                return f"only {', '.join(PRIVATE_LIBRARIES[self.library])} may include {self.library}"
            return None
        if "/" not in self.name and "." not in self.name:
            return None  # a standard header
        if self.public:
            return None if self.name in STANDARD_C else "a public header may include std, Boost and fmt only"
        return None if self.name.endswith(".h") else f"{self.library} is no library of the table PRIVATE_LIBRARIES"

    def header_fault(self):
        if self.to == self.folder:
            return "a public header includes a private one" if self.public and not self.to_public else None
        if not self.to_public:
            return f"{self.header} is private to {self.to}"
        if self.folder in FRONT:
            return None
        allowed = MAY_INCLUDE.get(self.folder)
        if allowed is None:
            return f"the folder {self.folder} is not in the table MAY_INCLUDE"
        if self.to not in allowed and self.header not in allowed:
            return f"{self.folder} may include {', '.join(allowed) or 'nothing of the project'}, not {self.header}"
        return None


def read(root):
    """All #include lines of a tree."""
    for top in ("include", "src"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix in (".hpp", ".cpp", ".h", ".c", ".inc"):
                text = file.read_text(encoding="utf-8")
                for found in INCLUDE.finditer(text):
                    line = text.count("\n", 0, found.start(1)) + 1
                    yield Include(root, file, line, found[1] == '"', found[2])


def check(root):
    """The faults of a tree, one line each, and for every folder what it includes."""
    faults, seen = [], defaultdict(set)
    for include in read(root):
        if include.to != include.folder:
            what = include.library if include.library else include.to
            if include.library is None or include.library in PRIVATE_LIBRARIES or include.library in PUBLIC_LIBRARIES:
                seen[include.folder].add("top" if what == "." else what)
        fault = include.fault()
        if fault:
            faults.append(f"{include.file}:{include.line}: {include.name}: {fault}")
    return faults, seen


def self_test():
    """Small trees: files with their text, and a piece of the one fault to be found ('' for none)."""
    trees = [
        ("",
         {"include/saglikrapor/cel/parse.hpp": "#include <string>\n#include <saglikrapor/value/type.hpp>\n#include <boost/describe.hpp>\n"}),
        ("", {"src/rulebook/read.cpp": "#include <yaml.h>\n#include <sys/stat.h>\n"}),
        ("", {"src/cel/a.cpp": '#include "tables.hpp"\n', "src/cel/tables.hpp": ""}),
        ("", {"src/cel/a.cpp": "#include <cel/tables.hpp>\n", "src/cel/tables.hpp": ""}),
        ("", {"src/cli/check.cpp": "#include <saglikrapor/history/ledger.hpp>\n#include <CLI/CLI.hpp>\n"}),
        ("", {"include/saglikrapor/testing/catch2.hpp": "#include <catch2/catch.hpp>\n#include <saglikrapor/engine.hpp>\n"}),
        ("std, Boost and fmt only", {"include/saglikrapor/testing/limits.hpp": "#include <catch2/catch.hpp>\n"}),
        ("", {"include/saglikrapor/saglikrapor.hpp": "#include <saglikrapor/render/text.hpp>\n"}),
        ("", {"src/decision/decide.cpp": "#include <saglikrapor/rulebook/citation.hpp>\n"}),
        ("cel may include base, value, not report/report.hpp",
         {"include/saglikrapor/cel/parse.hpp": "\n  #  include <saglikrapor/report/report.hpp>\n"}),
        ("decision may include", {"src/decision/decide.cpp": "#include <saglikrapor/report/report.hpp>\n"}),
        ("base may include nothing of the project", {"src/base/date.cpp": "#include <saglikrapor/value/slot.hpp>\n"}),
        ("base may include", {"src/base/date.cpp": "#include <saglikrapor/saglikrapor.hpp>\n"}),
        ("a public header shows yaml.h", {"include/saglikrapor/rulebook/read.hpp": "#include <yaml.h>\n"}),
        ("a public header shows simdjson.h", {"include/saglikrapor/bind/json.hpp": "#include <simdjson.h>\n"}),
        ("only history may include sqlite3.h", {"src/run/a.cpp": "#include <sqlite3.h>\n"}),
        ("std, Boost and fmt only", {"include/saglikrapor/base/a.hpp": "#include <unistd.h>\n"}),
        ("no library of the table", {"src/run/a.cpp": "#include <nlohmann/json.hpp>\n"}),
        ("private to cel", {"src/program/a.cpp": "#include <cel/tables.hpp>\n", "src/cel/tables.hpp": ""}),
        ("private to cel", {"src/cli/a.cpp": '#include "../cel/tables.hpp"\n', "src/cel/tables.hpp": ""}),
        ("a public header includes a private one",
         {"include/saglikrapor/cel/a.hpp": "#include <cel/tables.hpp>\n", "src/cel/tables.hpp": ""}),
        ("not in the table", {"src/newcomer/a.cpp": "#include <saglikrapor/base/date.hpp>\n"}),
    ]
    wrong = 0
    for expected, files in trees:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder).resolve()
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            faults, _ = check(root)
        if (len(faults) != 1 or expected not in faults[0]) if expected else faults:
            wrong += 1
            print(f"expected {expected!r} from {files}, found {faults}")
    print(f"{len(trees)} trees, {wrong} wrong")
    return wrong


def main(arguments):
    if arguments == ["--self-test"]:
        return 1 if self_test() else 0
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    faults, seen = check(Path(arguments[0]).resolve())
    for folder in sorted(seen):
        print(f"{folder if folder != '.' else 'top'}: {', '.join(sorted(seen[folder]))}")
    for fault in faults:
        print(fault)
    print(f"{len(faults)} forbidden includes")
    return 1 if faults or not seen else 0  # a tree without includes is not the project's


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
