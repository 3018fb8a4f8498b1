#!/usr/bin/env python3
"""What Doxygen reads in place of a header (FILTER_PATTERNS in Doxyfile).

Members of the report structs get their meaning from rules/vocabulary.yaml, unless they have a comment of their own: so the words
are written once, and what a doctor reads of a member is what its programmer reads. The comments of the C header, which are plain C,
become those that Doxygen takes.
"""
import re
import sys
from pathlib import Path

ENTRY = re.compile(r'^  (\w+)\.(\w+): \{tr: "((?:[^"\\]|\\.)*)", en: "((?:[^"\\]|\\.)*)"\}')
STRUCT = re.compile(r"^struct (\w+)(?: : (\w+))? \{$")
MEMBER = re.compile(r"^    (?!static|friend|using|///)[\w:<>, ]+ (\w+)(?: = [^;]*)?;$")


def words(vocabulary):
    """(struct, member) -> its words."""
    found = {}
    for line in vocabulary.read_text(encoding="utf-8").splitlines():
        entry = ENTRY.match(line)
        if entry:
            found[entry[1], entry[2]] = f"{entry[4]} – {entry[3]}"
    return found


def meaning(found, struct, member):
    """The words of a member; those of a base's member stand under each report type that has it."""
    if (struct, member) in found:
        return found[struct, member]
    if struct.endswith("Common"):
        return next((text for (_, name), text in sorted(found.items()) if name == member), None)
    return None


def filtered(text, found):
    struct, commented, out = None, False, []
    for line in text.splitlines():
        begins = STRUCT.match(line)
        if begins:
            struct = begins[1]
        elif line.startswith("};"):
            struct = None
        if struct and line.strip().startswith("static constexpr ReportType type ="):
            line += "  ///< the type that this struct describes"
        member = MEMBER.match(line) if struct else None
        if member and not commented:
            text_of = meaning(found, struct, member[1])
            if text_of:
                line += f"  ///< {text_of}"
        commented = line.strip().startswith("///")
        out.append(line)
    return "\n".join(out) + "\n"


def c_comments(text):
    """A comment after code speaks of that code, one on a line of its own of what follows; a heading of dashes of nothing."""
    text = re.sub(r"^(\s*)/\* (?!-{4})", r"\1/** ", text, flags=re.MULTILINE)
    text = text.replace("/** ", "/** @file\n * ", 1)  # the first is on the file itself; without it functions are left out
    return re.sub(r"(?<=[;,={(}0-9)])([ \t]*)/\* ", r"\1/**< ", text)


def main():
    header = Path(sys.argv[1])
    sys.stdout.reconfigure(encoding="utf-8")
    if header.suffix == ".h":
        sys.stdout.write(c_comments(header.read_text(encoding="utf-8")))
        return
    vocabulary = Path(__file__).resolve().parent.parent / "rules" / "vocabulary.yaml"
    sys.stdout.write(filtered(header.read_text(encoding="utf-8"), words(vocabulary)))


if __name__ == "__main__":
    main()
