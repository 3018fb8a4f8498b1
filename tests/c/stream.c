/* NDJSON: pulled in any cut, pushed or asked for, stopped, misused from within. */
#include <stdlib.h>
#include <string.h>

#include "expect.h"

typedef struct source {
    const char* at;
    size_t left;
    size_t step;       /* bytes given at once */
    int stop_pull;     /* the pull stops at this call, from 1; 0: never */
    size_t too_much;   /* the pull says that it wrote this many bytes more than it was given room for */
    int stop_push;     /* the push stops at this call, from 1; 0: never */
    int pulls, pushes;
    char lines[8192];  /* what was pushed */
    saglikrapor_engine* engine;
    saglikrapor_result* result;
    saglikrapor_stream* stream;
} source;

static int32_t pull(void* context, char* buffer, size_t size, size_t* written) {
    source* const s = context;
    if (++s->pulls == s->stop_pull) return 1;
    size_t count = s->left < s->step ? s->left : s->step;
    if (count > size) count = size;
    memcpy(buffer, s->at, count);
    s->at += count;
    s->left -= count;
    *written = s->too_much > 0 ? size + s->too_much : count;
    return 0;
}

static int32_t push(void* context, saglikrapor_result* result) {
    source* const s = context;
    strcat(s->lines, saglikrapor_result_json(result, NULL));
    strcat(s->lines, "\n");
    EXPECT(saglikrapor_result_index(result) == (uint64_t)s->pushes);
    return ++s->pushes == s->stop_push;
}

static file_text year;

static source source_of(size_t step) {
    source s;
    memset(&s, 0, sizeof s);
    s.at = year.data;
    s.left = year.size;
    s.step = step;
    return s;
}

static size_t count_of(const char* text, char sought) {
    size_t count = 0;
    for (; *text != '\0'; ++text) count += *text == sought;
    return count;
}

static void any_cut_gives_the_same(saglikrapor_engine* engine, saglikrapor_result* result) {
    source whole = source_of(year.size);
    EXPECT(saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, pull, push, &whole, result) == SAGLIKRAPOR_OK);
    EXPECT(whole.pushes == (int)count_of(year.data, '\n') && whole.pushes > 3);
    EXPECT(has(whole.lines, "\"verdict\":\"valid\"") && has(whole.lines, "M6/8"));
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT); /* none of them is the verdict of the call */
    source bytes = source_of(1); /* also through the middle of letters */
    EXPECT(saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, pull, push, &bytes, result) == SAGLIKRAPOR_OK);
    EXPECT(strcmp(whole.lines, bytes.lines) == 0);

    source asked = source_of(7);
    saglikrapor_stream* stream = NULL;
    EXPECT(saglikrapor_stream_open(engine, SAGLIKRAPOR_TR, 0, pull, &asked, &stream) == SAGLIKRAPOR_OK);
    while (saglikrapor_stream_next(stream, result) == SAGLIKRAPOR_OK) push(&asked, result);
    EXPECT(strcmp(whole.lines, asked.lines) == 0);
    EXPECT(saglikrapor_stream_next(stream, result) == SAGLIKRAPOR_END);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
    saglikrapor_stream_close(stream);
}

static void a_faulty_line_costs_only_itself(saglikrapor_engine* engine, saglikrapor_result* result) {
    const char* const text = "{\"type\":\n\n[1]\n";
    source s = source_of(5);
    s.at = text;
    s.left = strlen(text);
    saglikrapor_stream* stream = NULL;
    EXPECT(saglikrapor_stream_open(engine, SAGLIKRAPOR_EN, 0, pull, &s, &stream) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_stream_next(stream, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE && saglikrapor_result_line(result) == 1);
    EXPECT(saglikrapor_stream_next(stream, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_index(result) == 1 && saglikrapor_result_line(result) == 3);
    saglikrapor_fault fault;
    EXPECT(saglikrapor_result_fault(result, 0, &fault) == SAGLIKRAPOR_OK && fault.line == 3);
    EXPECT(saglikrapor_stream_next(stream, result) == SAGLIKRAPOR_END);
    saglikrapor_stream_close(stream);
}

static void callbacks_may_stop(saglikrapor_engine* engine, saglikrapor_result* result) {
    source s = source_of(year.size);
    s.stop_push = 2;
    EXPECT(saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, pull, push, &s, result) == SAGLIKRAPOR_STOPPED);
    EXPECT(s.pushes == 2);
    s = source_of(100);
    s.stop_pull = 1;
    EXPECT(saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, pull, push, &s, result) == SAGLIKRAPOR_STOPPED);
    EXPECT(s.pushes == 0 && saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
    s = source_of(100);
    s.too_much = 1;
    EXPECT(saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, pull, push, &s, result) == SAGLIKRAPOR_ERROR_ARGUMENT);
    EXPECT(has(saglikrapor_result_text(result, NULL), "pull"));

    s = source_of(3000);
    s.stop_pull = 1;
    saglikrapor_stream* stream = NULL;
    EXPECT(saglikrapor_stream_open(engine, SAGLIKRAPOR_TR, 0, pull, &s, &stream) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_stream_next(stream, result) == SAGLIKRAPOR_STOPPED);
    EXPECT(saglikrapor_stream_next(stream, result) == SAGLIKRAPOR_STOPPED && s.pulls == 1); /* it stays so */
    EXPECT(has(saglikrapor_result_text(result, NULL), "stopped")); /* and is told again */
    saglikrapor_stream_close(stream);
}

static int32_t meddle(void* context, saglikrapor_result* result) {
    source* const s = context;
    EXPECT(saglikrapor_check(s->engine, "{}", 2, SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_ERROR_ARGUMENT);
    saglikrapor_result_destroy(result); /* does nothing */
    EXPECT(saglikrapor_result_verdict(result) != SAGLIKRAPOR_NO_VERDICT);
    ++s->pushes;
    return 0;
}

static int32_t meddling_pull(void* context, char* buffer, size_t size, size_t* written) {
    source* const s = context;
    saglikrapor_result* const other = new_result();
    EXPECT(saglikrapor_stream_next(s->stream, other) == SAGLIKRAPOR_ERROR_ARGUMENT);
    EXPECT(saglikrapor_stream_next(s->stream, s->result) == SAGLIKRAPOR_ERROR_ARGUMENT);
    saglikrapor_stream_close(s->stream); /* does nothing */
    saglikrapor_result_destroy(other);
    return pull(context, buffer, size, written);
}

static void handles_in_use_are_refused(saglikrapor_engine* engine, saglikrapor_result* result) {
    source s = source_of(year.size);
    s.engine = engine;
    EXPECT(saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, pull, meddle, &s, result) == SAGLIKRAPOR_OK);
    EXPECT(s.pushes > 3);
    s = source_of(year.size);
    s.result = result;
    EXPECT(saglikrapor_stream_open(engine, SAGLIKRAPOR_TR, 0, meddling_pull, &s, &s.stream) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_stream_next(s.stream, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_VALID);
    saglikrapor_stream_close(s.stream);
}

static void a_stream_outlives_its_engine(saglikrapor_result* result) {
    saglikrapor_engine* engine = built_in_engine();
    source s = source_of(year.size);
    saglikrapor_stream* stream = NULL;
    EXPECT(saglikrapor_stream_open(engine, SAGLIKRAPOR_TR, SAGLIKRAPOR_FULL_RECEIPT, pull, &s, &stream) == SAGLIKRAPOR_OK);
    saglikrapor_engine_destroy(engine);
    EXPECT(saglikrapor_stream_next(stream, result) == SAGLIKRAPOR_OK);
    EXPECT(has(saglikrapor_result_json(result, NULL), "\"input_sha256\":\""));
    saglikrapor_stream_close(stream);
}

void test_stream(void) {
    year = read_file("examples/reports/08-year.ndjson");
    saglikrapor_engine* engine = built_in_engine();
    saglikrapor_result* result = new_result();
    any_cut_gives_the_same(engine, result);
    a_faulty_line_costs_only_itself(engine, result);
    callbacks_may_stop(engine, result);
    handles_in_use_are_refused(engine, result);
    a_stream_outlives_its_engine(result);
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
    free(year.data);
}
