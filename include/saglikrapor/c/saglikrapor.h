/* The library for every language that can call C: rules are loaded once, reports go in as JSON, decisions come out.
 *
 * Link saglikrapor_c (libsaglikrapor_c.so.0). C++ programs use <saglikrapor/saglikrapor.hpp> and the static library instead.
 *
 * Texts     are UTF-8. What goes in has an explicit length in bytes and needs no zero at its end. What comes out has a
 *           length and a zero behind it; a pointer that comes out is never null.
 * Ownership What *_create, *_built_in, *_load, *_open give belongs to the caller, who gives it back once to *_destroy or
 *           *_close (null is allowed). Every text belongs to the handle it was asked of: it holds until the next call that
 *           takes the handle as its result, or until the handle is destroyed. Nothing is freed by the caller.
 * Threads   An engine may be used by any number of threads at once. A result or a stream is used by one thread at a time;
 *           each thread makes its own. Keep a result: used again it allocates nothing for a report without findings.
 * Failure   Every function that can fail returns a saglikrapor_status. No exception and no abort comes out, also when memory
 *           runs out; a null handle or an impossible length is SAGLIKRAPOR_ERROR_ARGUMENT. After a failure a result has no
 *           verdict, no JSON and no findings, and its text says what happened.
 * ABI       Structs, values and functions of one SAGLIKRAPOR_ABI do not change; the number is the library's SONAME.
 */
#ifndef SAGLIKRAPOR_C_SAGLIKRAPOR_H
#define SAGLIKRAPOR_C_SAGLIKRAPOR_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    SAGLIKRAPOR_ABI = 0 /* of this header; saglikrapor_abi_version() is that of the library */
};

/* What became of a call. */
typedef int32_t saglikrapor_status;
enum {
    SAGLIKRAPOR_OK = 0,
    SAGLIKRAPOR_END = 1,            /* of a stream: there is no further report */
    SAGLIKRAPOR_STOPPED = 2,        /* a callback asked to stop */
    SAGLIKRAPOR_ERROR_ARGUMENT = 3, /* a null pointer, an impossible length, an unknown language or flag, a handle in use */
    SAGLIKRAPOR_ERROR_FILE = 4,     /* a file of the rulebook cannot be read */
    SAGLIKRAPOR_ERROR_RULEBOOK = 5, /* the rulebook is refused; the result's faults say why */
    SAGLIKRAPOR_ERROR_NO_RULE = 6,  /* there is no rule of that id for that type of report */
    SAGLIKRAPOR_ERROR_MEMORY = 7,   /* out of memory */
    SAGLIKRAPOR_ERROR_INTERNAL = 8  /* a fault of the library */
};

/* What a report is. 0 is no verdict, so what was never filled in is never taken for valid. */
typedef int32_t saglikrapor_verdict;
enum {
    SAGLIKRAPOR_NO_VERDICT = 0,
    SAGLIKRAPOR_VALID = 1,
    SAGLIKRAPOR_INVALID = 2,    /* a rule of severity error is violated */
    SAGLIKRAPOR_REVIEW = 3,     /* a person must decide something */
    SAGLIKRAPOR_INCOMPLETE = 4, /* a rule of severity error cannot be decided: data is missing */
    SAGLIKRAPOR_UNREADABLE = 5  /* the document is faulty and was not checked; the result's faults say why */
};

/* How grave a finding or a fault is. */
typedef int32_t saglikrapor_severity;
enum {
    SAGLIKRAPOR_SEVERITY_ERROR = 1,
    SAGLIKRAPOR_SEVERITY_REVIEW = 2,
    SAGLIKRAPOR_SEVERITY_WARNING = 3,
    SAGLIKRAPOR_SEVERITY_INFO = 4
};

/* What a rule found. */
typedef int32_t saglikrapor_outcome;
enum {
    SAGLIKRAPOR_VIOLATED = 1,
    SAGLIKRAPOR_UNDETERMINED = 2 /* data is missing: saglikrapor_finding.missing */
};

/* Language of the words for people. */
typedef int32_t saglikrapor_language;
enum { SAGLIKRAPOR_TR = 0, SAGLIKRAPOR_EN = 1 };

/* Added together. */
typedef uint32_t saglikrapor_flags;
enum {
    SAGLIKRAPOR_FULL_RECEIPT = 1, /* of a check: the JSON also names the engine, the rulebook, the files of rules, and digests the input */
    SAGLIKRAPOR_STRICT = 2 /* of a procedure: only what the sources state counts; nothing implied, derived or external */
};

/* A text with its length. It belongs to what filled it in. */
typedef struct saglikrapor_text {
    const char* data; /* UTF-8, with a zero at data[size]; never null in what a function has filled in */
    size_t size;      /* bytes, without that zero */
} saglikrapor_text;

/* What one rule says about a report. */
typedef struct saglikrapor_finding {
    saglikrapor_text rule;    /* "rest-leave.single-physician.ten-days"; "engine.…" for what no rule says */
    saglikrapor_text clause;  /* "M6/7"; empty for engine.… */
    saglikrapor_text message; /* what is wrong */
    saglikrapor_text remedy;  /* what to do now; may be empty */
    saglikrapor_text missing; /* undetermined: the members that are missing, "report.days report.starts_on" */
    saglikrapor_severity severity; /* of the rule: an error decides the verdict */
    saglikrapor_outcome outcome;   /* violated or undetermined */
} saglikrapor_finding;

/* What is wrong with a document or with a rulebook. Never holds a value of a report. */
typedef struct saglikrapor_fault {
    saglikrapor_text code;    /* "input.date"; docs/errors.md has all of them */
    saglikrapor_text message; /* one sentence */
    saglikrapor_text hint;    /* what to do, or "did you mean"; may be empty */
    saglikrapor_text pointer; /* JSON pointer in a document: "/report/issued_on"; may be empty */
    saglikrapor_text file;    /* of a rulebook; empty for a document */
    uint32_t line;            /* from 1; 0: no place */
    uint32_t column;          /* in code points, from 1; 0: no place */
    saglikrapor_severity severity; /* error or warning */
} saglikrapor_fault;

/* Which rules an engine has. */
typedef struct saglikrapor_rulebook {
    saglikrapor_text id;      /* of the main regulation: "yonerge" */
    saglikrapor_text version; /* of the rules */
    saglikrapor_text sha256; /* of its files, 64 digits */
} saglikrapor_rulebook;

typedef struct saglikrapor_engine saglikrapor_engine; /* a compiled rulebook; immutable */
typedef struct saglikrapor_result saglikrapor_result; /* where a call leaves what it found, and its memory for the next */
typedef struct saglikrapor_stream saglikrapor_stream; /* NDJSON that is being read */

/* Writes at most `size` bytes of the input to `buffer` and their number to `*written`; 0 bytes: the input is at its end.
 * Returns 0, or anything else to stop. May be called with any cut of the input, also within a letter. */
typedef int32_t (*saglikrapor_pull)(void* context, char* buffer, size_t size, size_t* written);

/* Takes the decision on one report, which `result` holds until the callback returns. Returns 0, or anything else to stop. */
typedef int32_t (*saglikrapor_push)(void* context, saglikrapor_result* result);

/* ---- Versions --------------------------------------------------------------------------------------------------------- */

/* SAGLIKRAPOR_ABI of the library. A program that loads it by hand compares before it calls anything else. */
uint32_t saglikrapor_abi_version(void);
/* Of the library: "0.1.0". */
const char* saglikrapor_version(void);
/* One sentence on a status, in Turkish for any other language than SAGLIKRAPOR_EN. */
const char* saglikrapor_status_text(saglikrapor_status status, saglikrapor_language language);

/* ---- Results ---------------------------------------------------------------------------------------------------------- */

/* An empty result, for any number of calls one after the other; `*result` is null after a failure. */
saglikrapor_status saglikrapor_result_create(saglikrapor_result** result);
/* Does nothing with a result that a call is using just now (from a callback). */
void saglikrapor_result_destroy(saglikrapor_result* result);

/* SAGLIKRAPOR_NO_VERDICT when the last call checked nothing. */
saglikrapor_verdict saglikrapor_result_verdict(const saglikrapor_result* result);
/* The report's place in a stream, from 0. */
uint64_t saglikrapor_result_index(const saglikrapor_result* result);
/* The line of the stream on which the report begins, from 1. */
uint32_t saglikrapor_result_line(const saglikrapor_result* result);
/* In the following `size` may be null. */
/* The `id` of the report or of a procedure's case; empty when it could not be read. */
const char* saglikrapor_result_id(const saglikrapor_result* result, size_t* size);
/* The decision as one line of JSON; for an unreadable document {"index":…,"verdict":"unreadable","errors":[…]}; for a
 * rulebook the array of its faults. Empty when there is nothing of that kind. */
const char* saglikrapor_result_json(const saglikrapor_result* result, size_t* size);
/* The same for people, several lines: the decision, the faults with their places, the explanation or standing, or why the call failed.
 * Made when it is first asked for. */
const char* saglikrapor_result_text(saglikrapor_result* result, size_t* size);

/* How many rules are violated or cannot be decided. */
size_t saglikrapor_result_finding_count(const saglikrapor_result* result);
/* Findings in the order of the rulebook. An index that is too large is SAGLIKRAPOR_ERROR_ARGUMENT. */
saglikrapor_status saglikrapor_result_finding(saglikrapor_result* result, size_t index, saglikrapor_finding* finding);
/* Faults of an unreadable document, or of a rulebook: all of them at once. */
size_t saglikrapor_result_fault_count(const saglikrapor_result* result);
/* One of them, in order of place. An index that is too large is SAGLIKRAPOR_ERROR_ARGUMENT. */
saglikrapor_status saglikrapor_result_fault(saglikrapor_result* result, size_t index, saglikrapor_fault* fault);

/* ---- Engines ---------------------------------------------------------------------------------------------------------- */

/* The rules that are part of the library. `*engine` is null after a failure. */
saglikrapor_status saglikrapor_engine_built_in(saglikrapor_engine** engine);
/* Rules from a folder. After SAGLIKRAPOR_ERROR_RULEBOOK, `result` has all faults: as text with the lines meant, as JSON, one by
 * one. After SAGLIKRAPOR_OK it may have warnings. `result` may be null. */
saglikrapor_status saglikrapor_engine_load(const char* folder, size_t folder_size, saglikrapor_result* result,
                                           saglikrapor_engine** engine);
/* Results and streams made with it stay good. */
void saglikrapor_engine_destroy(saglikrapor_engine* engine);
/* The texts belong to the engine. */
saglikrapor_status saglikrapor_engine_rulebook(const saglikrapor_engine* engine, saglikrapor_rulebook* rulebook);

/* ---- Checking --------------------------------------------------------------------------------------------------------- */

/* Checks one document: a report {"type":…}, or a case {"report":{…},"history":[…],"as_of":"…"}. A faulty document is no failure
 * of the call: SAGLIKRAPOR_OK with the verdict SAGLIKRAPOR_UNREADABLE. More than 8 MiB are unreadable. A byte order mark at the
 * beginning is left out, here and wherever a document or an NDJSON goes in; it is not digested. */
saglikrapor_status saglikrapor_check(const saglikrapor_engine* engine, const char* json, size_t json_size,
                                     saglikrapor_language language, saglikrapor_flags flags, saglikrapor_result* result);

/* Checks NDJSON, one document a line, in memory that does not grow with it: pulls text and pushes a decision for every line
 * that is not blank, in order. `context` is handed to both. `result` is what the push is given. */
saglikrapor_status saglikrapor_check_ndjson(const saglikrapor_engine* engine, saglikrapor_language language, saglikrapor_flags flags,
                                            saglikrapor_pull pull, saglikrapor_push push, void* context, saglikrapor_result* result);

/* The same for a caller who asks for one decision after the other. */
saglikrapor_status saglikrapor_stream_open(const saglikrapor_engine* engine, saglikrapor_language language, saglikrapor_flags flags,
                                           saglikrapor_pull pull, void* context, saglikrapor_stream** stream);
/* The next decision, or SAGLIKRAPOR_END. After any other status every further call gives the same. */
saglikrapor_status saglikrapor_stream_next(saglikrapor_stream* stream, saglikrapor_result* result);
/* Does nothing with a stream that is being read just now (from its pull). */
void saglikrapor_stream_close(saglikrapor_stream* stream);

/* Why one rule holds or not for a document: saglikrapor_result_text has its conditions with the values seen, in legal words.
 * There is no verdict, but SAGLIKRAPOR_UNREADABLE for a faulty document. A report without the day by which rules are picked is
 * checked instead, and the text says what is missing. */
saglikrapor_status saglikrapor_explain(const saglikrapor_engine* engine, const char* json, size_t json_size, const char* rule,
                                       size_t rule_size, saglikrapor_language language, saglikrapor_result* result);

/* The longest rest that a single physician may give now to the person of a case, and why not a day more: as JSON
 * ({"status":"limited","longest_days":…}, see render/limit.hpp) and as text. There is no verdict, but SAGLIKRAPOR_UNREADABLE for a
 * faulty document. Without the earlier reports of the person the status is "incomplete", never a number. */
saglikrapor_status saglikrapor_limit(const saglikrapor_engine* engine, const char* json, size_t json_size, saglikrapor_language language,
                                     saglikrapor_result* result);

/* ---- Procedures ------------------------------------------------------------------------------------------------------- */
/* Appeals, referrals and the other courses of docs/procedures.md. The first of these two calls reads and compiles an engine's
 * procedures, once; should they be refused, both give SAGLIKRAPOR_ERROR_RULEBOOK, and the result's faults say why. */

/* Where one case stands on its day `as_of`, who may do what next, and until which day: as text, and as JSON exactly as
 * `saglikrapor procedure next --format json` writes it (see render/procedure_json.hpp), with its line end. The case is
 * {"procedure":…,"id":…,"as_of":…,"given":{…},"events":[{"event":…,"on":…,"by":…,"docs":[…],"given":{…}}]}, see "Real cases" in
 * docs/procedures-format.md; more than 4 MiB are unreadable. An event that was refused or came too late is no failure: its entry in
 * "steps" says so. There is no verdict, but SAGLIKRAPOR_UNREADABLE for a faulty case, also for one without `as_of`. */
saglikrapor_status saglikrapor_procedure_next(const saglikrapor_engine* engine, const char* json, size_t json_size,
                                              saglikrapor_language language, saglikrapor_flags flags, saglikrapor_result* result);

/* All procedures and rules on inputs of their own, with id, title, clause and the days in force: as text, one a line, and as JSON, an
 * array, exactly as `saglikrapor procedure list --format json` writes it. */
saglikrapor_status saglikrapor_procedure_list(const saglikrapor_engine* engine, saglikrapor_language language, saglikrapor_result* result);

#ifdef __cplusplus
}
#endif

#endif
