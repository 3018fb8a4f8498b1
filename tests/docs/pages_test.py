#!/usr/bin/env python3
"""Fails when a page links to what is not there, when code of the README is not that of an example, or when README.tr.md has fallen
behind README.md: other code, other links, other commands.

pages_test.py ROOT
"""
import re
import sys
from pathlib import Path

faults = []


def pages(root):
    for page in sorted(root.rglob("*.md")):
        if not any(part in ("build", ".git") or part.startswith("build-") for part in page.relative_to(root).parts):
            yield page


def links(text):
    return re.findall(r"\]\(([^)\s#]+)[^)]*\)", re.sub(r"```.*?```|`[^`\n]*`(?!\])", "", text, flags=re.DOTALL))


def blocks(text, language):
    return re.findall(rf"```{language}\n(.*?)```", text, flags=re.DOTALL)


def code(text):
    """Lines of code without comments and blanks."""
    lines = (re.sub(r"//.*", "", line).strip(" {") for line in text.splitlines())
    return [line for line in lines if line]


def check_links(root):
    for page in pages(root):
        for link in links(page.read_text(encoding="utf-8")):
            if "://" not in link and not (page.parent / link).exists():
                faults.append(f"{page.relative_to(root)}: {link} does not exist")


def check_readme(root):
    english, turkish = ((root / name).read_text(encoding="utf-8") for name in ("README.md", "README.tr.md"))
    examples = [line for example in sorted((root / "examples").glob("*.cpp")) for line in code(example.read_text(encoding="utf-8"))]
    for line in (line for block in blocks(english, "cpp") for line in code(block)):
        if line not in examples and not line.startswith("show("):  # what shows a finding is the reader's
            faults.append(f"README.md: no example has the line: {line}")
    if [code(block) for block in blocks(english, "cpp")] != [code(block) for block in blocks(turkish, "cpp")]:
        faults.append("README.tr.md: other C++ than README.md")

    def commands(text):
        """Program and words that are no names of files."""
        lines = (re.sub(r"\s#.*", "", line).split() for block in blocks(text, "sh") for line in block.splitlines())
        return [[word for word in line if "." not in word] for line in lines if line]

    if commands(english) != commands(turkish):
        faults.append("README.tr.md: other commands than README.md")
    own = {"README.md", "README.tr.md", "rules/README.tr.md", "CONTRIBUTING.md"}
    differ = set(links(english)) ^ set(links(turkish))
    if differ - own:
        faults.append(f"README.tr.md: links to other pages than README.md: {sorted(differ - own)}")


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(arguments[0]).resolve()
    check_links(root)
    check_readme(root)
    for fault in faults:
        print(fault)
    print(f"{len(list(pages(root)))} pages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
