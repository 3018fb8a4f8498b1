#!/usr/bin/env python3
"""Does what docs/integration.md says, as its reader would.

page_test.py blocks ROOT                        every block of code is the file that it says it is
page_test.py SECTION ROOT PREFIX WORK           writes the files of that section, runs its commands, compares what they print

In the page a comment stands before each block:
    <!-- file NAME from PATH -->    the block is the file PATH of this project; the reader saves it as NAME
    <!-- run -->                    commands for sh; PREFIX is where the library is installed
    <!-- prints -->                 what the commands before it print
    <!-- before -->                 commands of which the test has done its own kind
Files before the first section are for every section.
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

BLOCK = re.compile(r"^(?:<!-- (?P<kind>file|run|prints|before)(?: (?P<name>\S+) from (?P<path>\S+))? -->\n)?```(?P<language>\w*)\n(?P<text>.*?)^```$",
                   re.MULTILINE | re.DOTALL)


def sections(root):
    """Name of the section ('' before the first) and its blocks."""
    page = (root / "docs/integration.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (.*)$", page, flags=re.MULTILINE)
    named = {"": parts[0], **dict(zip(parts[1::2], parts[2::2]))}
    return {name: list(BLOCK.finditer(text)) for name, text in named.items()}


def check_blocks(root):
    faults, files = [], 0
    for name, blocks in sections(root).items():
        for block in blocks:
            if block["kind"] is None:
                faults.append(f"section '{name}': a block says not what it is: {block['text'][:60]!r}")
            if block["kind"] == "file":
                files += 1
                if (root / block["path"]).read_text(encoding="utf-8") != block["text"]:
                    faults.append(f"section '{name}': the block {block['name']} is not {block['path']}")
    print("\n".join(faults + [f"{files} files, {len(faults)} faults"]))
    return 1 if faults or files < 10 else 0


def follow(section, root, prefix, work):
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    environment = dict(os.environ, PREFIX=str(prefix), LC_ALL="C.UTF-8", CLICOLOR="0")
    printed, compared = "", 0
    all_sections = sections(root)
    for block in all_sections[""] + all_sections[section]:
        if block["kind"] == "file":
            (work / block["name"]).write_text(block["text"], encoding="utf-8")
        elif block["kind"] == "run":
            # A program that found something returns 1, which is no fault here: what it prints is compared.
            done = subprocess.run(["sh", "-c", block["text"]], cwd=work, env=environment, stdout=subprocess.PIPE, encoding="utf-8")
            printed = done.stdout
            if done.returncode not in (0, 1):
                print(f"ended with {done.returncode}: {block['text']}")
                return 1
        elif block["kind"] == "prints":
            compared += 1
            if not printed.endswith(block["text"]):
                print(f"prints\n{printed}\nand not\n{block['text']}")
                return 1
    print(f"{compared} outputs as the page says")
    return 0 if compared else 1


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "blocks":
        return check_blocks(Path(arguments[1]))
    if len(arguments) == 4:
        return follow(arguments[0], *map(Path, arguments[1:]))
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
