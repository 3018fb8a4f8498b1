/* Checks one report and shows the doctor what is wrong and what to do. */
#include <stdio.h>
#include <stdlib.h>

#include <saglikrapor/c/saglikrapor.h>

static char document[1 << 20];

int main(int count, char** arguments) {
    FILE* file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    if (file == NULL) return 2;
    const size_t size = fread(document, 1, sizeof document, file);
    fclose(file);
    if (size == sizeof document) return 2; /* no report is so long */

    saglikrapor_engine* engine = NULL; /* one for the program */
    saglikrapor_result* result = NULL; /* one for each thread */
    saglikrapor_status status = saglikrapor_engine_built_in(&engine);
    if (status == SAGLIKRAPOR_OK) status = saglikrapor_result_create(&result);
    if (status == SAGLIKRAPOR_OK) status = saglikrapor_check(engine, document, size, SAGLIKRAPOR_TR, 0, result);
    if (status != SAGLIKRAPOR_OK) {
        fprintf(stderr, "%s\n", saglikrapor_status_text(status, SAGLIKRAPOR_EN));
        return 2;
    }

    static const char* const verdicts[] = {"", "valid", "invalid", "review", "incomplete", "unreadable"};
    const saglikrapor_verdict verdict = saglikrapor_result_verdict(result);
    printf("%s %s\n", verdicts[verdict], saglikrapor_result_id(result, NULL));
    for (size_t i = 0; i < saglikrapor_result_finding_count(result); ++i) {
        saglikrapor_finding finding;
        if (saglikrapor_result_finding(result, i, &finding) != SAGLIKRAPOR_OK) return 2;
        printf("%s: %s\n-> %s\n", finding.clause.data, finding.message.data, finding.remedy.data);
    }
    for (size_t i = 0; i < saglikrapor_result_fault_count(result); ++i) { /* of an unreadable document */
        saglikrapor_fault fault;
        if (saglikrapor_result_fault(result, i, &fault) != SAGLIKRAPOR_OK) return 2;
        printf("%u:%u %s: %s %s\n", fault.line, fault.column, fault.pointer.data, fault.message.data, fault.hint.data);
    }

    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
    return verdict == SAGLIKRAPOR_VALID ? 0 : 1;
}
