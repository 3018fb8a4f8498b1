"""Rules loaded once; reports checked one by one or while a file of them is read."""
import ctypes
import enum
import os
from contextlib import contextmanager
from ctypes import byref, c_void_p
from types import TracebackType
from typing import Any, BinaryIO, Iterator, List, Optional, Tuple, Type, Union

from . import _native
from ._native import library
from .decision import Answer, Decision, Fault, answer_of, decision_of, faults_of


Document = Union[str, bytes, bytearray, memoryview]
"""JSON: a text, or UTF-8."""


class Language(enum.IntEnum):
    """Of the words for people."""

    TURKISH = 0
    ENGLISH = 1


class SaglikraporError(Exception):
    """A call that failed. A faulty document is no failure: its decision is Verdict.UNREADABLE."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        """saglikrapor_status of the C interface."""


class RulebookError(SaglikraporError):
    """A rulebook that was refused, with all its faults."""

    def __init__(self, status: int, message: str, faults: Tuple[Fault, ...]) -> None:
        super().__init__(status, message)
        self.faults = faults


def library_version() -> str:
    """Version of the library: "0.1.0"."""
    version: bytes = library.saglikrapor_version()
    return version.decode()


class Engine:
    """A rulebook ready to check reports. Threads may share one, and check at the same time.

    Without a folder it is the rulebook that is part of the library. Raises RulebookError when a folder's rules are refused.
    """

    def __init__(self, folder: Union[str, "os.PathLike[str]", None] = None) -> None:
        self._idle: List[c_void_p] = []  # results of calls that have returned
        self._engine: Optional[c_void_p] = None
        engine = c_void_p()
        if folder is None:
            _require(library.saglikrapor_engine_built_in(byref(engine)), None)
        else:
            name = os.fsencode(folder)
            with self._result() as result:
                _require(library.saglikrapor_engine_load(name, len(name), result, byref(engine)), result)
        self._engine = engine

    def check(self, document: Document, language: Language = Language.TURKISH, full_receipt: bool = False) -> Decision:
        """Checks one report {"type":…} or case {"report":{…},"history":[…],"as_of":"…"}.

        A faulty document gives Verdict.UNREADABLE, not an exception. A full receipt names engine, rulebook and files of rules in
        the JSON, and digests the input.
        """
        text = _utf8(document)
        with self._result() as result:
            _require(library.saglikrapor_check(self._open(), text, len(text), Language(language), _flags(full_receipt), result), result)
            return decision_of(result)

    def check_lines(self, ndjson: BinaryIO, language: Language = Language.TURKISH, full_receipt: bool = False) -> Iterator[Decision]:
        """Checks NDJSON, one document a line, lazily: reads on when the next decision is asked for, in memory that does not grow."""
        failure: List[BaseException] = []

        def fill(_: Any, buffer: int, size: int, written: Any) -> int:
            try:
                data = _bytes(ndjson.read(size), "a file of reports gives bytes (open it with 'rb')")
                if len(data) > size:
                    raise ValueError(f"read({size}) gave {len(data)} bytes")
                ctypes.memmove(buffer, data, len(data))
                written[0] = len(data)
                return 0
            except BaseException as e:  # must not go through the library
                failure.append(e)
                return 1

        pull = _native.PULL(fill)  # the library calls it until the stream is closed
        stream = c_void_p()
        _require(library.saglikrapor_stream_open(self._open(), Language(language), _flags(full_receipt), pull, None, byref(stream)), None)
        try:
            with self._result() as result:
                while True:
                    status = library.saglikrapor_stream_next(stream, result)
                    if status == _native.END:
                        return
                    if failure:
                        raise failure[0]
                    _require(status, result)
                    yield decision_of(result)
        finally:
            library.saglikrapor_stream_close(stream)

    def explain(self, document: Document, rule: str, language: Language = Language.TURKISH) -> str:
        """Why one rule holds or not for a document, condition by condition, in legal words."""
        text, name = _utf8(document), rule.encode("utf-8")
        with self._result() as result:
            _require(library.saglikrapor_explain(self._open(), text, len(text), name, len(name), Language(language), result), result)
            return _native.text(library.saglikrapor_result_text, result)

    def limit(self, document: Document, language: Language = Language.TURKISH) -> Answer:
        """The longest rest that a single physician may give now to the person of a case, and why not a day more (M6/7, M6/8).

        as_dict()["longest_days"] is there when "status" is "limited". Without the person's earlier reports ("history") the status
        is "incomplete", never a number.
        """
        text = _utf8(document)
        with self._result() as result:
            _require(library.saglikrapor_limit(self._open(), text, len(text), Language(language), result), result)
            return answer_of(result)

    def procedure_next(self, case: Document, language: Language = Language.TURKISH, strict: bool = False) -> Answer:
        """Where a case of a procedure stands on its day "as_of", who may do what next, and until which day.

        The case is {"procedure":…,"id":…,"as_of":…,"given":{…},"events":[…]}, see docs/procedures-format.md. A step that was refused
        is no failure: as_dict()["steps"] says why. Strict: only what the sources state counts.
        """
        text = _utf8(case)
        with self._result() as result:
            flags = _native.STRICT if strict else 0
            _require(library.saglikrapor_procedure_next(self._open(), text, len(text), Language(language), flags, result), result)
            return answer_of(result)

    def procedures(self, language: Language = Language.TURKISH) -> Answer:
        """All procedures and rules on inputs of their own, with id, title, clause and the days in force."""
        with self._result() as result:
            _require(library.saglikrapor_procedure_list(self._open(), Language(language), result), result)
            return answer_of(result)

    @property
    def rulebook_version(self) -> str:
        return str(self._rulebook().version)

    @property
    def rulebook_sha256(self) -> str:
        """Digest of the rulebook's files, 64 digits."""
        return str(self._rulebook().sha256)

    def close(self) -> None:
        """Gives everything back. Only when no thread uses the engine any more."""
        while self._idle:
            library.saglikrapor_result_destroy(self._idle.pop())
        if self._engine is not None:
            library.saglikrapor_engine_destroy(self._engine)
            self._engine = None

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], value: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def _open(self) -> c_void_p:
        if self._engine is None:
            raise ValueError("the engine is closed")
        return self._engine

    def _rulebook(self) -> _native.Rulebook:
        rulebook = _native.Rulebook()
        _require(library.saglikrapor_engine_rulebook(self._open(), byref(rulebook)), None)
        return rulebook

    @contextmanager
    def _result(self) -> Iterator[c_void_p]:
        try:
            result = self._idle.pop()
        except IndexError:
            result = c_void_p()
            _require(library.saglikrapor_result_create(byref(result)), None)
        try:
            yield result
        finally:
            self._idle.append(result)


def _utf8(document: Document) -> bytes:
    return document.encode("utf-8") if isinstance(document, str) else _bytes(document, "a document is str or UTF-8 bytes")


def _bytes(given: Any, wanted: str) -> bytes:
    if not isinstance(given, (bytes, bytearray, memoryview)):  # anything else has no bytes, or other ones than it seems
        raise TypeError(f"{wanted}, not {type(given).__name__}")
    return bytes(given)


def _flags(full_receipt: bool) -> int:
    return _native.FULL_RECEIPT if full_receipt else 0


def _require(status: int, result: Optional[c_void_p]) -> None:
    if status == _native.OK:
        return
    if result is None:
        raise SaglikraporError(status, library.saglikrapor_status_text(status, Language.ENGLISH).decode())
    message, faults = _native.text(library.saglikrapor_result_text, result), faults_of(result)
    raise RulebookError(status, message, faults) if faults else SaglikraporError(status, message)
