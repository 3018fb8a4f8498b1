#!/usr/bin/env python3
"""Loads the rule, the parameter and the table of docs/rulebook.md and runs the rule's examples, each in a copy of rules/.

rulebook_page_test.py ROOT PROGRAM
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def main(root, program):
    page = (root / "docs/rulebook.md").read_text(encoding="utf-8")
    blocks = {block.lstrip("# ").split(":")[0].split("\n")[-1].strip(): block for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)}
    faults = []
    for name in ("rules", "parameters", "site_days"):
        if name not in blocks:
            faults.append(f"docs/rulebook.md has no block of {name}")
    if faults:
        return faults
    with tempfile.TemporaryDirectory() as folder:
        rules = Path(folder) / "rules"
        shutil.copytree(root / "rules", rules)
        file = rules / "yonerge/m06-example.yaml"
        file.write_text(blocks["rules"], encoding="utf-8")
        days = Path(folder) / "site-days.yaml"
        days.write_text(blocks["site_days"], encoding="utf-8")
        status, said = run(program, "rules", "test", str(file), "--table", f"site-days={days}")
        if status != 0 or not re.fullmatch(r"[1-9][0-9]* passed, 0 failed\n", said):
            faults.append(f"the rule: {said}")
        status, said = run(program, "rules", "lint", str(rules), "--table", f"site-days={days}")
        if status != 0:
            faults.append(f"the rule: {said}")
        identifier = re.search(r"(?m)^  - id: (\S+)", blocks["rules"]).group(1)
        status, said = run(program, "rules", "mutate", str(rules), "--rule", identifier)
        if status != 0:
            faults.append(f"the examples of the rule: {said}")
        parameters = rules / "yonerge/parameters.yaml"
        text = parameters.read_text(encoding="utf-8")
        own = re.sub(r"^parameters:\n", "", blocks["parameters"])
        text, replaced = re.subn(r"(?ms)^  single_physician_days:\n.*?(?=^  \S)", lambda _: own, text)
        parameters.write_text(text, encoding="utf-8")
        status, said = run(program, "rules", "lint", str(rules))
        if replaced != 1 or status != 0:
            faults.append(f"the parameter: {said}")
    return faults


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = main(Path(sys.argv[1]), sys.argv[2])
    print(*found, sep="\n")
    sys.exit(1 if found else 0)
