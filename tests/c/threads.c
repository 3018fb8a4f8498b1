/* One engine, several threads, a result for each. */
#include <pthread.h>
#include <stdlib.h>

#include "expect.h"

enum { thread_count = 4, rounds = 200 };

typedef struct work {
    const saglikrapor_engine* engine;
    file_text valid, invalid;
    int wrong;
} work;

static void* check_many(void* context) {
    work* const w = context;
    saglikrapor_result* result = new_result();
    for (int i = 0; i < rounds; ++i) {
        const file_text* const text = i % 2 == 0 ? &w->valid : &w->invalid;
        const saglikrapor_verdict expected = i % 2 == 0 ? SAGLIKRAPOR_VALID : SAGLIKRAPOR_INVALID;
        if (saglikrapor_check(w->engine, text->data, text->size, SAGLIKRAPOR_TR, 0, result) != SAGLIKRAPOR_OK) ++w->wrong;
        if (saglikrapor_result_verdict(result) != expected) ++w->wrong;
        saglikrapor_finding finding;
        if (i % 2 != 0 && (saglikrapor_result_finding(result, 0, &finding) != SAGLIKRAPOR_OK || !same(finding.clause, "M6/7"))) ++w->wrong;
    }
    saglikrapor_result_destroy(result);
    return NULL;
}

void test_threads(void) {
    saglikrapor_engine* engine = built_in_engine();
    const file_text valid = read_file("examples/reports/01-valid.json"), invalid = read_file("examples/reports/02-eleven-days.json");
    pthread_t threads[thread_count];
    work works[thread_count];
    for (int i = 0; i < thread_count; ++i) {
        works[i] = (work){engine, valid, invalid, 0};
        EXPECT(pthread_create(&threads[i], NULL, check_many, &works[i]) == 0);
    }
    for (int i = 0; i < thread_count; ++i) {
        EXPECT(pthread_join(threads[i], NULL) == 0);
        EXPECT(works[i].wrong == 0);
    }
    free(valid.data);
    free(invalid.data);
    saglikrapor_engine_destroy(engine);
}
