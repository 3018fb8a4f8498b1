/* Why a rule holds or not. */
#include <stdlib.h>
#include <string.h>

#include "expect.h"

static saglikrapor_status explain(const saglikrapor_engine* engine, const char* file, const char* rule, saglikrapor_result* result) {
    const file_text text = read_file(file);
    const saglikrapor_status status = saglikrapor_explain(engine, text.data, text.size, rule, strlen(rule), SAGLIKRAPOR_TR, result);
    free(text.data);
    return status;
}

void test_explain(void) {
    saglikrapor_engine* engine = built_in_engine();
    saglikrapor_result* result = new_result();
    const char* const rule = "rest-leave.single-physician.ten-days";
    EXPECT(explain(engine, "examples/reports/02-eleven-days.json", rule, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
    const char* text = saglikrapor_result_text(result, NULL);
    EXPECT(has(text, "M6/7") && has(text, "11") && has(text, "\xe2\x9c\x97")); /* ✗ */

    EXPECT(explain(engine, "examples/reports/02-eleven-days.json", "no.such-rule", result) == SAGLIKRAPOR_ERROR_NO_RULE);
    EXPECT(strcmp(saglikrapor_result_text(result, NULL), saglikrapor_status_text(SAGLIKRAPOR_ERROR_NO_RULE, SAGLIKRAPOR_EN)) == 0);
    EXPECT(explain(engine, "examples/reports/10-driver-invalid.json", rule, result) == SAGLIKRAPOR_ERROR_NO_RULE);

    EXPECT(explain(engine, "examples/reports/06-unreadable.json", rule, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE && saglikrapor_result_fault_count(result) == 4);
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
}
