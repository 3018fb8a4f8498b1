#!/usr/bin/env python3
"""Builds the tests of one binding and runs them against the library that was built.

run_binding.py csharp|delphi|java|python --source ROOT --library FILE --work FOLDER [--jna JAR]
"""
import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path


def steps(language, source, library, jna):
    """The commands, run in an empty folder."""
    binding = source / "bindings" / language
    folder = library.parent
    if language == "csharp":
        return [["mcs", "-warnaserror", "-out:Tests.exe", *sorted(binding.glob("*.cs")), binding / "test/Tests.cs"],
                ["mono", "Tests.exe", source]]
    if language == "delphi":
        return [["fpc", "-v0ew", "-FU.", "-FE.", f"-Fu{binding}", f"-Fl{folder}", binding / "test/Tests.dpr"], ["./Tests", source]]
    if language == "java":
        return [["javac", "--release", "8", "-encoding", "UTF-8", "-Xlint:all,-options", "-Werror", "-cp", jna, "-d", ".",
                 *sorted((binding / "src/saglikrapor").glob("*.java")), binding / "test/Tests.java"],
                ["java", f"-Djna.library.path={folder}", "-cp", f".{os.pathsep}{jna}", "Tests", source]]
    return [[sys.executable, "-W", "error", binding / "test/test_saglikrapor.py", "-v"]]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("language", choices=["csharp", "delphi", "java", "python"])
    for name in ("--source", "--library", "--work"):
        arguments.add_argument(name, type=Path, required=True)
    arguments.add_argument("--jna", default="")
    given = arguments.parse_args()
    shutil.rmtree(given.work, ignore_errors=True)
    given.work.mkdir(parents=True)
    environment = dict(os.environ, LC_ALL="C.UTF-8", LD_LIBRARY_PATH=str(given.library.parent), SAGLIKRAPOR_LIBRARY=str(given.library),
                       PYTHONPATH=str(given.source / "bindings/python"), PYTHONDONTWRITEBYTECODE="1")
    for command in steps(given.language, given.source, given.library, given.jna):
        code = subprocess.run([str(part) for part in command], cwd=given.work, env=environment).returncode
        if code != 0:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
