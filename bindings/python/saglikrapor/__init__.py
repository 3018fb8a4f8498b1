"""Checks Turkish electronic health reports against the directive, in this process.

    from saglikrapor import Engine

    with Engine() as engine:
        decision = engine.check(report_json)
        for finding in decision.findings:
            print(finding.clause, finding.message, finding.remedy)

Needs nothing but Python 3.8 or later and the library: libsaglikrapor_c.so.0 where the loader finds it, or its path in the
environment variable SAGLIKRAPOR_LIBRARY.
"""
from .decision import Answer, Decision, Fault, Finding, Outcome, Severity, Verdict
from .engine import Engine, Language, RulebookError, SaglikraporError, library_version

__all__ = [
    "Answer", "Decision", "Engine", "Fault", "Finding", "Language", "Outcome", "RulebookError", "SaglikraporError", "Severity", "Verdict",
    "library_version",
]
