"""The C interface (saglikrapor/c/saglikrapor.h) as ctypes sees it. Use Engine instead."""
import ctypes
import os
import sys
from ctypes import POINTER, Structure, byref, c_char_p, c_int32, c_size_t, c_uint32, c_uint64, c_void_p
from typing import Any, List

ABI = 0
OK, END, STOPPED = 0, 1, 2
FULL_RECEIPT, STRICT = 1, 2


class Text(Structure):
    _fields_ = [("data", c_void_p), ("size", c_size_t)]

    def __str__(self) -> str:
        return ctypes.string_at(self.data, self.size).decode("utf-8")


class Finding(Structure):
    _fields_ = [("rule", Text), ("clause", Text), ("message", Text), ("remedy", Text), ("missing", Text), ("severity", c_int32),
                ("outcome", c_int32)]


class Fault(Structure):
    _fields_ = [("code", Text), ("message", Text), ("hint", Text), ("pointer", Text), ("file", Text), ("line", c_uint32),
                ("column", c_uint32), ("severity", c_int32)]


class Rulebook(Structure):
    _fields_ = [("id", Text), ("version", Text), ("sha256", Text)]


PULL = ctypes.CFUNCTYPE(c_int32, c_void_p, c_void_p, c_size_t, POINTER(c_size_t))


def _load() -> ctypes.CDLL:
    name = "saglikrapor_c.dll" if sys.platform == "win32" else "libsaglikrapor_c.so.0"
    library = ctypes.CDLL(os.environ.get("SAGLIKRAPOR_LIBRARY", name))
    handle, out, size = c_void_p, POINTER(c_void_p), POINTER(c_size_t)

    def declare(function: str, result: Any, arguments: List[Any]) -> None:
        declared = getattr(library, "saglikrapor_" + function)
        declared.restype, declared.argtypes = result, arguments

    declare("abi_version", c_uint32, [])
    declare("version", c_char_p, [])
    declare("status_text", c_char_p, [c_int32, c_int32])
    declare("result_create", c_int32, [out])
    declare("result_destroy", None, [handle])
    declare("result_verdict", c_int32, [handle])
    declare("result_index", c_uint64, [handle])
    declare("result_line", c_uint32, [handle])
    for text in ("result_id", "result_json", "result_text"):
        declare(text, c_void_p, [handle, size])
    declare("result_finding_count", c_size_t, [handle])
    declare("result_finding", c_int32, [handle, c_size_t, POINTER(Finding)])
    declare("result_fault_count", c_size_t, [handle])
    declare("result_fault", c_int32, [handle, c_size_t, POINTER(Fault)])
    declare("engine_built_in", c_int32, [out])
    declare("engine_load", c_int32, [c_char_p, c_size_t, handle, out])
    declare("engine_destroy", None, [handle])
    declare("engine_rulebook", c_int32, [handle, POINTER(Rulebook)])
    declare("check", c_int32, [handle, c_char_p, c_size_t, c_int32, c_uint32, handle])
    declare("explain", c_int32, [handle, c_char_p, c_size_t, c_char_p, c_size_t, c_int32, handle])
    declare("limit", c_int32, [handle, c_char_p, c_size_t, c_int32, handle])
    declare("procedure_next", c_int32, [handle, c_char_p, c_size_t, c_int32, c_uint32, handle])
    declare("procedure_list", c_int32, [handle, c_int32, handle])
    declare("stream_open", c_int32, [handle, c_int32, c_uint32, PULL, c_void_p, out])
    declare("stream_next", c_int32, [handle, handle])
    declare("stream_close", None, [handle])
    found = library.saglikrapor_abi_version()
    if found != ABI:
        raise ImportError(f"saglikrapor_c has ABI {found}, this is for {ABI}")
    return library


library = _load()


def text(function: Any, result: c_void_p) -> str:
    """What result_id, result_json or result_text give."""
    size = c_size_t()
    data = function(result, byref(size))
    return ctypes.string_at(data, size.value).decode("utf-8")
