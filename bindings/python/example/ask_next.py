"""Tells how many days may be given, and what may happen next with an objection."""
import sys
from pathlib import Path

from saglikrapor import Engine

with Engine() as engine:
    limit = engine.limit(Path(sys.argv[1]).read_bytes())
    print(limit.as_dict()["status"], limit.as_dict().get("longest_days"))

    standing = engine.procedure_next(Path(sys.argv[2]).read_bytes())
    for fault in standing.faults:  # of an unreadable case
        print(fault.code, fault.message, fault.hint)
    if standing.readable:
        case = standing.as_dict()
        print(case["state"], [(step["event"], step["possible"], step.get("deadline", {}).get("last_day")) for step in case["next"]])
