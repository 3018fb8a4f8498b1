/* Null handles, impossible lengths, unknown words: a status each time, and nothing that looks like an answer. */
#include <stdint.h>
#include <string.h>

#include "expect.h"

static int32_t no_input(void* context, char* buffer, size_t size, size_t* written) {
    (void)context, (void)buffer, (void)size;
    *written = 0;
    return 0;
}

static int32_t take(void* context, saglikrapor_result* result) {
    (void)context, (void)result;
    return 0;
}

static void nulls(saglikrapor_engine* engine, saglikrapor_result* result) {
    const saglikrapor_status refused = SAGLIKRAPOR_ERROR_ARGUMENT;
    saglikrapor_engine* no_engine = NULL;
    saglikrapor_stream* stream = NULL;
    saglikrapor_finding finding;
    saglikrapor_fault fault;
    saglikrapor_rulebook rulebook;
    EXPECT(saglikrapor_engine_built_in(NULL) == refused);
    EXPECT(saglikrapor_engine_load("rules", 5, result, NULL) == refused);
    EXPECT(saglikrapor_engine_load(NULL, 5, result, &no_engine) == refused && no_engine == NULL);
    EXPECT(saglikrapor_engine_rulebook(NULL, &rulebook) == refused && saglikrapor_engine_rulebook(engine, NULL) == refused);
    EXPECT(saglikrapor_result_create(NULL) == refused);
    EXPECT(saglikrapor_check(NULL, "{}", 2, SAGLIKRAPOR_TR, 0, result) == refused);
    EXPECT(has(saglikrapor_result_text(result, NULL), "engine"));
    EXPECT(saglikrapor_check(engine, NULL, 2, SAGLIKRAPOR_TR, 0, result) == refused);
    EXPECT(saglikrapor_check(engine, "{}", 2, SAGLIKRAPOR_TR, 0, NULL) == refused);
    EXPECT(saglikrapor_explain(NULL, "{}", 2, "a", 1, SAGLIKRAPOR_TR, result) == refused);
    EXPECT(saglikrapor_explain(engine, "{}", 2, NULL, 1, SAGLIKRAPOR_TR, result) == refused);
    EXPECT(saglikrapor_explain(engine, "{}", 2, "a", 1, SAGLIKRAPOR_TR, NULL) == refused);
    EXPECT(saglikrapor_check_ndjson(NULL, SAGLIKRAPOR_TR, 0, no_input, take, NULL, result) == refused);
    EXPECT(saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, NULL, take, NULL, result) == refused);
    EXPECT(saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, no_input, NULL, NULL, result) == refused);
    EXPECT(saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, no_input, take, NULL, NULL) == refused);
    EXPECT(saglikrapor_stream_open(NULL, SAGLIKRAPOR_TR, 0, no_input, NULL, &stream) == refused && stream == NULL);
    EXPECT(saglikrapor_stream_open(engine, SAGLIKRAPOR_TR, 0, NULL, NULL, &stream) == refused && stream == NULL);
    EXPECT(saglikrapor_stream_open(engine, SAGLIKRAPOR_TR, 0, no_input, NULL, NULL) == refused);
    EXPECT(saglikrapor_stream_next(NULL, result) == refused);
    EXPECT(saglikrapor_result_finding(NULL, 0, &finding) == refused && saglikrapor_result_finding(result, 0, NULL) == refused);
    EXPECT(saglikrapor_result_fault(NULL, 0, &fault) == refused && saglikrapor_result_fault(result, 0, NULL) == refused);
    EXPECT(saglikrapor_result_finding_count(NULL) == 0 && saglikrapor_result_fault_count(NULL) == 0);
    EXPECT(saglikrapor_result_verdict(NULL) == SAGLIKRAPOR_NO_VERDICT);
    EXPECT(saglikrapor_result_index(NULL) == 0 && saglikrapor_result_line(NULL) == 0);
    size_t size = 9;
    EXPECT(strcmp(saglikrapor_result_id(NULL, &size), "") == 0 && size == 0);
    EXPECT(strcmp(saglikrapor_result_json(NULL, NULL), "") == 0);
    EXPECT(strcmp(saglikrapor_result_text(NULL, NULL), "") == 0);
    saglikrapor_engine_destroy(NULL);
    saglikrapor_result_destroy(NULL);
    saglikrapor_stream_close(NULL);
}

static void lengths_and_words(saglikrapor_engine* engine, saglikrapor_result* result) {
    const saglikrapor_status refused = SAGLIKRAPOR_ERROR_ARGUMENT;
    EXPECT(saglikrapor_check(engine, "{}", SIZE_MAX, SAGLIKRAPOR_TR, 0, result) == refused);
    EXPECT(saglikrapor_check(engine, "{}", (SIZE_MAX >> 1) + 1, SAGLIKRAPOR_TR, 0, result) == refused);
    EXPECT(saglikrapor_check(engine, "{}", 2, 2, 0, result) == refused);
    EXPECT(saglikrapor_check(engine, "{}", 2, -1, 0, result) == refused);
    EXPECT(saglikrapor_check(engine, "{}", 2, SAGLIKRAPOR_TR, 4, result) == refused);
    EXPECT(saglikrapor_explain(engine, "{}", 2, "a", SIZE_MAX, SAGLIKRAPOR_TR, result) == refused);
    saglikrapor_stream* stream = NULL;
    EXPECT(saglikrapor_stream_open(engine, 7, 0, no_input, NULL, &stream) == refused && stream == NULL);
    EXPECT(saglikrapor_stream_open(engine, SAGLIKRAPOR_TR, 8, no_input, NULL, &stream) == refused && stream == NULL);
}

static void a_refused_call_leaves_no_old_answer(saglikrapor_engine* engine, saglikrapor_result* result) {
    EXPECT(saglikrapor_check(engine, "{", 1, SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE);
    EXPECT(saglikrapor_check(NULL, "{", 1, SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_ERROR_ARGUMENT);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
    EXPECT(saglikrapor_result_fault_count(result) == 0 && strcmp(saglikrapor_result_json(result, NULL), "") == 0);
}

void test_misuse(void) {
    saglikrapor_engine* engine = built_in_engine();
    saglikrapor_result* result = new_result();
    nulls(engine, result);
    lengths_and_words(engine, result);
    a_refused_call_leaves_no_old_answer(engine, result);
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
}
