/* Memory runs out at every allocation of a call, once and for good: a status, no verdict, no crash, and the next call is as ever. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "expect.h"

/* glibc's own, which the malloc below stands in front of for the library too. */
void* __libc_malloc(size_t size);

static long until_failure = -1; /* allocations that still succeed; -1: all */
static bool for_good;

void* malloc(size_t size) {
    if (until_failure == 0) {
        if (!for_good) until_failure = -1;
        errno = ENOMEM;
        return NULL;
    }
    if (until_failure > 0) --until_failure;
    return __libc_malloc(size);
}

static saglikrapor_engine* engine;
static file_text text;

static saglikrapor_status checks(saglikrapor_result* result) {
    return saglikrapor_check(engine, text.data, text.size, SAGLIKRAPOR_TR, SAGLIKRAPOR_FULL_RECEIPT, result);
}

static saglikrapor_status explains(saglikrapor_result* result) {
    static const char rule[] = "rest-leave.single-physician.ten-days";
    return saglikrapor_explain(engine, text.data, text.size, rule, sizeof rule - 1, SAGLIKRAPOR_TR, result);
}

static saglikrapor_status limits(saglikrapor_result* result) {
    return saglikrapor_limit(engine, text.data, text.size, SAGLIKRAPOR_TR, result);
}

static saglikrapor_status stands(saglikrapor_result* result) {
    return saglikrapor_procedure_next(engine, text.data, text.size, SAGLIKRAPOR_TR, 0, result);
}

static saglikrapor_status lists(saglikrapor_result* result) {
    return saglikrapor_procedure_list(engine, SAGLIKRAPOR_TR, result);
}

static int32_t pull(void* context, char* buffer, size_t size, size_t* written) {
    file_text* const left = context;
    *written = left->size < size ? left->size : size;
    memcpy(buffer, left->data, *written);
    left->data += *written;
    left->size -= *written;
    return 0;
}

static int32_t push(void* context, saglikrapor_result* result) {
    (void)context;
    return saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT;
}

static saglikrapor_status streams(saglikrapor_result* result) {
    file_text left = text;
    return saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, pull, push, &left, result);
}

static saglikrapor_status makes_engines(saglikrapor_result* result) {
    saglikrapor_engine* made = NULL;
    (void)result;
    const saglikrapor_status status = saglikrapor_engine_built_in(&made);
    EXPECT((status == SAGLIKRAPOR_OK) == (made != NULL));
    saglikrapor_engine_destroy(made);
    return status;
}

static saglikrapor_status loads(saglikrapor_result* result) {
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/rules", source_folder);
    saglikrapor_engine* made = NULL;
    const saglikrapor_status status = saglikrapor_engine_load(folder, strlen(folder), result, &made);
    EXPECT((status == SAGLIKRAPOR_OK) == (made != NULL));
    saglikrapor_engine_destroy(made);
    return status;
}

/* The rules of a type are compiled with its first report. */
static void run_out_while_compiling(void) {
    static const char* const files[] = {"10-driver", "11-firearm", "12-hunting-rifle", "13-security-guard", "15-disability", "16-military",
                                        "19-police-grade", "20-compensation", "21-status-board", "24-medical-device"};
    saglikrapor_result* result = new_result();
    for (long i = 0; i < (long)(sizeof files / sizeof *files); ++i) {
        char name[256];
        snprintf(name, sizeof name, "examples/reports/%s-invalid.json", files[i]);
        text = read_file(name);
        until_failure = 30 + 40 * i * i;
        const saglikrapor_status status = checks(result);
        until_failure = -1;
        EXPECT(status == SAGLIKRAPOR_ERROR_MEMORY && saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
        EXPECT(checks(result) == SAGLIKRAPOR_OK && saglikrapor_result_verdict(result) == SAGLIKRAPOR_INVALID);
        free(text.data);
    }
    saglikrapor_result_destroy(result);
}

/* An engine's procedures are compiled with the first question about them. */
static void run_out_while_compiling_procedures(void) {
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/rules", source_folder);
    saglikrapor_result* result = new_result();
    EXPECT(saglikrapor_engine_load(folder, strlen(folder), result, &engine) == SAGLIKRAPOR_OK);
    for (long allocations = 20; allocations < 20000; allocations *= 5) {
        until_failure = allocations;
        const saglikrapor_status status = stands(result);
        until_failure = -1;
        EXPECT(status == SAGLIKRAPOR_ERROR_MEMORY && saglikrapor_result_json(result, NULL)[0] == '\0');
    }
    EXPECT(stands(result) == SAGLIKRAPOR_OK && has(saglikrapor_result_json(result, NULL), "\"state\":"));
    saglikrapor_engine_destroy(engine);
    engine = NULL;
    saglikrapor_result_destroy(result);
}

/* Fails the n-th allocation of `call`, until the call needs no more: for every n, or for fewer and fewer. */
static void run_out(const char* name, saglikrapor_status (*call)(saglikrapor_result*), bool from_then_on) {
    long failures = 0;
    for (long n = 0;; n += call == loads || call == limits ? n / 2 + 1 : n < 100 ? 1 : 7) {
        saglikrapor_result* result = new_result();
        for_good = from_then_on;
        until_failure = n;
        const saglikrapor_status status = call(result);
        const bool reached = until_failure <= 0 && !(until_failure == 0 && !from_then_on && status == SAGLIKRAPOR_OK);
        const char* const words = saglikrapor_result_text(result, NULL); /* without memory too */
        until_failure = -1;
        EXPECT(words != NULL);
        /* A stream of the standard library hides why it could not read a file. */
        EXPECT(status == SAGLIKRAPOR_OK || status == SAGLIKRAPOR_ERROR_MEMORY || (call == loads && status == SAGLIKRAPOR_ERROR_FILE));
        if (status == SAGLIKRAPOR_ERROR_MEMORY) {
            ++failures;
            EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
            EXPECT(saglikrapor_result_json(result, NULL)[0] == '\0');
            if (call != loads) EXPECT(call(result) == SAGLIKRAPOR_OK); /* the same handle, with memory again */
        }
        saglikrapor_result_destroy(result);
        if (!reached || expectations_failed() > 20) break;
    }
    printf("%s, %s: %ld failures met\n", name, from_then_on ? "for good" : "once", failures);
    EXPECT(failures > 0);
}

int main(int count, char** arguments) {
    if (count != 2) return 2;
    source_folder = arguments[1];
    text = read_file("examples/reports/02-eleven-days.json");
    run_out("built-in rules", makes_engines, false);
    run_out("rules of a folder", loads, false);
    run_out("rules of a folder", loads, true);
    free(text.data);
    text = read_file("examples/procedure/board-objection.json");
    run_out_while_compiling_procedures();
    free(text.data);
    text = read_file("examples/reports/02-eleven-days.json");
    engine = built_in_engine();
    for (int times = 0; times < 2; ++times) {
        run_out("check", checks, times == 1);
        run_out("explain", explains, times == 1);
        run_out("limit", limits, times == 1);
    }
    free(text.data);
    text = read_file("examples/procedure/board-objection.json");
    for (int times = 0; times < 2; ++times) {
        run_out("procedure", stands, times == 1);
        run_out("procedures", lists, times == 1);
    }
    free(text.data);
    run_out_while_compiling();
    text = read_file("examples/reports/08-year.ndjson");
    run_out("stream", streams, false);
    run_out("stream", streams, true);
    printf("%d expectations, %d failed\n", expectations(), expectations_failed());
    saglikrapor_engine_destroy(engine);
    return expectations_failed() == 0 ? 0 : 1;
}
