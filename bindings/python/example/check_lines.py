"""Checks a file of reports, one a line, in memory that does not grow with the file."""
import sys

from saglikrapor import Engine

with Engine() as engine, open(sys.argv[1], "rb") as file:
    for decision in engine.check_lines(file):
        print(f"line {decision.line}: {decision.id} {decision.verdict.name}")
