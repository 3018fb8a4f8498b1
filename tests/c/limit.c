/* The longest rest that may be given. */
#include <stdlib.h>
#include <string.h>

#include "expect.h"

static saglikrapor_status limit(const saglikrapor_engine* engine, const char* file, saglikrapor_language language, saglikrapor_result* result) {
    const file_text text = read_file(file);
    const saglikrapor_status status = saglikrapor_limit(engine, text.data, text.size, language, result);
    free(text.data);
    return status;
}

void test_limit(void) {
    saglikrapor_engine* engine = built_in_engine();
    saglikrapor_result* result = new_result();
    EXPECT(limit(engine, "examples/reports/02-eleven-days.json", SAGLIKRAPOR_TR, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
    const char* json = saglikrapor_result_json(result, NULL);
    EXPECT(has(json, "\"status\":\"limited\"") && has(json, "\"asked_days\":11,\"longest_days\":10,") && has(json, "M6/7"));
    EXPECT(has(saglikrapor_result_text(result, NULL), "10"));

    EXPECT(limit(engine, "examples/reports/10-driver-invalid.json", SAGLIKRAPOR_EN, result) == SAGLIKRAPOR_OK);
    EXPECT(has(saglikrapor_result_json(result, NULL), "\"status\":\"not_rest_leave\""));
    EXPECT(limit(engine, "examples/reports/06-unreadable.json", SAGLIKRAPOR_TR, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE && saglikrapor_result_fault_count(result) == 4);

    EXPECT(saglikrapor_limit(NULL, "{}", 2, SAGLIKRAPOR_TR, result) == SAGLIKRAPOR_ERROR_ARGUMENT);
    EXPECT(saglikrapor_limit(engine, NULL, 2, SAGLIKRAPOR_TR, result) == SAGLIKRAPOR_ERROR_ARGUMENT);
    EXPECT(saglikrapor_limit(engine, "{}", 2, 5, result) == SAGLIKRAPOR_ERROR_ARGUMENT);
    EXPECT(saglikrapor_limit(engine, "{}", 2, SAGLIKRAPOR_TR, NULL) == SAGLIKRAPOR_ERROR_ARGUMENT);
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
}
