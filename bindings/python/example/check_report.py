"""Checks one report and shows the doctor what is wrong and what to do."""
import sys
from pathlib import Path

from saglikrapor import Engine, Verdict

with Engine() as engine:
    decision = engine.check(Path(sys.argv[1]).read_bytes())
    print(decision.verdict.name, decision.id)
    for finding in decision.findings:
        print(f"{finding.clause}: {finding.message}")
        print(f"-> {finding.remedy}")
    for fault in decision.faults:  # of an unreadable document
        print(f"{fault.line}:{fault.column} {fault.pointer}: {fault.message} {fault.hint}")
    sys.exit(0 if decision.verdict is Verdict.VALID else 1)
