#!/usr/bin/env python3
"""Fails when anything that a program linked to the C library relies on is not as abi.txt says.

abi_test.py [--write] --nm NM --readelf READELF --layout PROGRAM ROOT LIBRARY

abi.txt holds the library's SONAME and symbols, every declaration of the header, and the values and layouts that PROGRAM prints.
A new function is a new line: run with --write and look at the difference. A changed line breaks programs in use: it needs a new
SAGLIKRAPOR_ABI, which is a new SONAME.
"""
import argparse
import difflib
import re
import subprocess
import sys
from pathlib import Path


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def symbols(nm, library):
    for line in run(nm, "-D", "--defined-only", library).splitlines():
        _, kind, name = line.split()
        yield f"symbol {name}" if kind != "A" else f"version {name}"


def soname(readelf, library):
    yield "soname " + re.search(r"\(SONAME\).*\[(.*)\]", run(readelf, "-d", library))[1]


def declarations(header):
    """Every type and function of the header, one line each, without comments."""
    text = re.sub(r"/\*.*?\*/", "", header.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)
    text = text.replace('extern "C" {', "")
    depth, start = 0, 0
    for i, letter in enumerate(text):
        depth += (letter == "{") - (letter == "}")
        if letter == ";" and depth == 0:
            yield "declares " + " ".join(text[start:i].split())
            start = i + 1


def every_name_is_printed(printed, declared):
    """Enumerators and members of the header that the printing program leaves out."""
    known = {line.split()[1] for line in printed}
    for line in declared:
        if line.startswith("declares enum"):
            for name in re.findall(r"[{,]\s*([A-Z_]+)", line):
                if name not in known:
                    yield name
        struct = re.match(r"declares typedef struct \w+ \{(.*)\} (\w+)", line)
        if struct:
            for member in re.findall(r"(\w+);", struct[1]):
                if f"{struct[2]}.{member}" not in known:
                    yield f"{struct[2]}.{member}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--write", action="store_true")
    for name in ("--nm", "--readelf", "--layout"):
        arguments.add_argument(name, required=True)
    arguments.add_argument("root", type=Path)
    arguments.add_argument("library")
    given = arguments.parse_args()

    declared = list(declarations(given.root / "include/saglikrapor/c/saglikrapor.h"))
    printed = run(given.layout).splitlines()
    exported = sorted(symbols(given.nm, given.library))
    lines = [*soname(given.readelf, given.library), *exported, *declared, *printed]
    left_out = list(every_name_is_printed(printed, declared))
    # A declared function that is not exported would only be noticed by who links it.
    functions = {name for line in declared for name in re.findall(r"(saglikrapor_\w+)\(", line) if "typedef" not in line}
    seen = {line.split()[1].split("@")[0] for line in exported if line.startswith("symbol")}
    left_out += [f"{name} is declared or exported, not both" for name in sorted(functions ^ seen)]

    file = Path(__file__).with_name("abi.txt")
    if given.write:
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    differences = list(difflib.unified_diff(file.read_text(encoding="utf-8").splitlines(), lines, "abi.txt", "this build", lineterm="", n=0))
    print("\n".join(differences + [f"abi.c does not print {name}" for name in left_out]))
    print(f"{len(lines)} lines, {len(differences)} of differences, {len(left_out)} left out")
    return 1 if differences or left_out or len(functions) < 10 else 0


if __name__ == "__main__":
    sys.exit(main())
