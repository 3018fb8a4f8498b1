/* What a small user of the installed C library does: check a report that is not one, and read why. */
#include <saglikrapor/c/saglikrapor.h>

#include <stdio.h>
#include <string.h>

int main(void) {
    const char* json = "{\"type\":\"rest_leave\",\"days\":11}";
    saglikrapor_engine* engine = NULL;
    saglikrapor_result* result = NULL;
    int seen = 0;
    if (saglikrapor_engine_built_in(&engine) == SAGLIKRAPOR_OK && saglikrapor_result_create(&result) == SAGLIKRAPOR_OK &&
        saglikrapor_check(engine, json, strlen(json), SAGLIKRAPOR_EN, 0, result) == SAGLIKRAPOR_OK) {
        seen = saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE; /* it has no id */
        puts(saglikrapor_result_json(result, NULL));
    }
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
    return seen ? 0 : 1;
}
