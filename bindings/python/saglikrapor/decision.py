"""What comes out of a check: a decision with its findings, or the faults of a document that could not be read."""
import enum
import json
from ctypes import byref, c_void_p
from dataclasses import dataclass
from typing import Any, Dict, Tuple

from . import _native
from ._native import library


class Verdict(enum.IntEnum):
    """What a report is."""

    VALID = 1
    INVALID = 2
    """A rule of severity error is violated."""
    REVIEW = 3
    """A person must decide something."""
    INCOMPLETE = 4
    """A rule of severity error cannot be decided: data is missing."""
    UNREADABLE = 5
    """The document is faulty and was not checked; see Decision.faults."""


class Severity(enum.IntEnum):
    ERROR = 1
    REVIEW = 2
    WARNING = 3
    INFO = 4


class Outcome(enum.IntEnum):
    VIOLATED = 1
    UNDETERMINED = 2


@dataclass(frozen=True)
class Finding:
    """What one rule says about a report. Never holds the person's identity."""

    rule: str
    """"rest-leave.single-physician.ten-days"; "engine.…" for what no rule says."""
    clause: str
    """Article of the directive: "M6/7"; empty for engine.…"""
    message: str
    """What is wrong."""
    remedy: str
    """What to do now; may be empty."""
    missing: Tuple[str, ...]
    """Members that are missing, when the outcome is undetermined."""
    severity: Severity
    outcome: Outcome


@dataclass(frozen=True)
class Fault:
    """What is wrong with a document or a rulebook. Never holds a value of a report."""

    code: str
    """"input.date"; docs/errors.md has all of them."""
    message: str
    hint: str
    """What to do, or "did you mean"; may be empty."""
    pointer: str
    """JSON pointer: "/report/issued_on"; may be empty."""
    file: str
    """File of a rulebook; empty for a document."""
    line: int
    """From 1; 0: no place."""
    column: int
    severity: Severity


@dataclass(frozen=True)
class Decision:
    """The answer to one document. Holds nothing of the library: keep it as long as you like."""

    verdict: Verdict
    id: str
    """The report's; empty when it could not be read."""
    index: int
    """Place in a stream, from 0."""
    line: int
    """Line on which the document begins in a stream, from 1."""
    json: str
    """All of it, with the values and the receipt."""
    findings: Tuple[Finding, ...]
    faults: Tuple[Fault, ...]
    """Of an unreadable document, all at once."""

    def as_dict(self) -> Dict[str, Any]:
        """The JSON, read."""
        made: Dict[str, Any] = json.loads(self.json)
        return made


@dataclass(frozen=True)
class Answer:
    """The answer to a question that is not "is this report right?". Holds nothing of the library."""

    text: str
    """For people; of an unreadable document its faults."""
    json: str
    """The same for programs."""
    faults: Tuple[Fault, ...]
    """Of an unreadable document, all at once; then there is no answer."""

    @property
    def readable(self) -> bool:
        """False: look at the faults."""
        return not self.faults

    def as_dict(self) -> Dict[str, Any]:
        """The JSON, read; of the list of procedures a list."""
        return json.loads(self.json)


def decision_of(result: c_void_p) -> Decision:
    """What a result of the library holds, copied."""
    return Decision(
        Verdict(library.saglikrapor_result_verdict(result)),
        _native.text(library.saglikrapor_result_id, result),
        library.saglikrapor_result_index(result),
        library.saglikrapor_result_line(result),
        _native.text(library.saglikrapor_result_json, result),
        _findings_of(result),
        faults_of(result),
    )


def _findings_of(result: c_void_p) -> Tuple[Finding, ...]:
    findings = []
    f = _native.Finding()
    for i in range(library.saglikrapor_result_finding_count(result)):
        if library.saglikrapor_result_finding(result, i, byref(f)) != _native.OK:
            raise MemoryError("no memory for the words of a finding")
        findings.append(Finding(str(f.rule), str(f.clause), str(f.message), str(f.remedy), tuple(str(f.missing).split()),
                                Severity(f.severity), Outcome(f.outcome)))
    return tuple(findings)


def faults_of(result: c_void_p) -> Tuple[Fault, ...]:
    faults = []
    f = _native.Fault()
    for i in range(library.saglikrapor_result_fault_count(result)):
        if library.saglikrapor_result_fault(result, i, byref(f)) != _native.OK:
            raise MemoryError("no memory for the words of a fault")
        faults.append(Fault(str(f.code), str(f.message), str(f.hint), str(f.pointer), str(f.file), f.line, f.column, Severity(f.severity)))
    return tuple(faults)


def answer_of(result: c_void_p) -> Answer:
    """What a result of the library holds, copied."""
    return Answer(_native.text(library.saglikrapor_result_text, result), _native.text(library.saglikrapor_result_json, result), faults_of(result))
