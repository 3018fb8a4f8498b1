/* Rules from a folder: taken, refused with all faults, not there. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "expect.h"

static void the_projects_own_folder_is_loaded(saglikrapor_result* result) {
    char folder[4096];
    snprintf(folder, sizeof folder, "%s/rules", source_folder);
    saglikrapor_engine* engine = NULL;
    EXPECT(saglikrapor_engine_load(folder, strlen(folder), result, &engine) == SAGLIKRAPOR_OK);
    EXPECT(engine != NULL);
    saglikrapor_engine* const built_in = built_in_engine();
    saglikrapor_rulebook loaded, known;
    EXPECT(saglikrapor_engine_rulebook(engine, &loaded) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_engine_rulebook(built_in, &known) == SAGLIKRAPOR_OK);
    EXPECT(same(loaded.sha256, known.sha256.data));
    const file_text text = read_file("examples/reports/02-eleven-days.json");
    EXPECT(saglikrapor_check(engine, text.data, text.size, SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_INVALID);
    free(text.data);
    saglikrapor_engine_destroy(engine);
    saglikrapor_engine_destroy(built_in);
}

static void a_faulty_folder_is_refused_with_all_faults(saglikrapor_result* result) {
    char folder[4096], file[4200];
    snprintf(folder, sizeof folder, "%s/faulty-rules", work_folder);
    mkdir(folder, 0777);
    snprintf(file, sizeof file, "%s/rulebook.yaml", folder);
    write_file(file, "id: 5\nunheard_of: yes\nversion: [\n");
    saglikrapor_engine* engine = (saglikrapor_engine*)&engine;
    EXPECT(saglikrapor_engine_load(folder, strlen(folder), result, &engine) == SAGLIKRAPOR_ERROR_RULEBOOK);
    EXPECT(engine == NULL);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
    EXPECT(saglikrapor_result_fault_count(result) > 0);
    saglikrapor_fault fault;
    EXPECT(saglikrapor_result_fault(result, 0, &fault) == SAGLIKRAPOR_OK);
    EXPECT(has(fault.code.data, ".") && same(fault.file, "rulebook.yaml") && fault.line > 0);
    const char* const json = saglikrapor_result_json(result, NULL);
    EXPECT(json[0] == '[' && has(json, "\"level\":\"error\"") && has(json, fault.code.data));
    EXPECT(has(saglikrapor_result_text(result, NULL), "rulebook.yaml:"));
    EXPECT(saglikrapor_engine_load(folder, strlen(folder), NULL, &engine) == SAGLIKRAPOR_ERROR_RULEBOOK);

    write_file(file, "id: a\nversoin: \"1\"\n"); /* the result has spoken Turkish before */
    EXPECT(saglikrapor_engine_load(folder, strlen(folder), result, &engine) == SAGLIKRAPOR_ERROR_RULEBOOK);
    bool english = false;
    for (size_t i = 0; i < saglikrapor_result_fault_count(result); ++i)
        if (saglikrapor_result_fault(result, i, &fault) == SAGLIKRAPOR_OK && has(fault.hint.data, "did you mean 'version'?")) english = true;
    EXPECT(english);
}

static void a_folder_that_is_not_there(saglikrapor_result* result) {
    saglikrapor_engine* engine = NULL;
    const char* const folder = "/no/such/folder";
    EXPECT(saglikrapor_engine_load(folder, strlen(folder), result, &engine) == SAGLIKRAPOR_ERROR_FILE);
    EXPECT(engine == NULL && has(saglikrapor_result_text(result, NULL), folder));
    EXPECT(saglikrapor_engine_load("", 0, result, &engine) == SAGLIKRAPOR_ERROR_ARGUMENT);
    EXPECT(saglikrapor_engine_load("a\0b", 3, result, &engine) == SAGLIKRAPOR_ERROR_ARGUMENT);
}

void test_load(void) {
    saglikrapor_result* result = new_result();
    the_projects_own_folder_is_loaded(result);
    a_faulty_folder_is_refused_with_all_faults(result);
    a_folder_that_is_not_there(result);
    saglikrapor_result_destroy(result);
}
