/* Where a case of a procedure stands, and which procedures there are. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "expect.h"

static saglikrapor_engine* engine;
static saglikrapor_result* result;

static saglikrapor_status next(const char* json, saglikrapor_language language, saglikrapor_flags flags) {
    return saglikrapor_procedure_next(engine, json, strlen(json), language, flags, result);
}

static saglikrapor_status next_of_file(const saglikrapor_engine* asked) {
    const file_text text = read_file("examples/procedure/board-objection.json");
    char* exact = malloc(text.size); /* without a zero behind it: a sanitizer sees what reads further */
    memcpy(exact, text.data, text.size);
    const saglikrapor_status status = saglikrapor_procedure_next(asked, exact, text.size, SAGLIKRAPOR_TR, 0, result);
    free(exact);
    free(text.data);
    return status;
}

static void a_case_stands_somewhere(void) {
    EXPECT(next_of_file(engine) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
    EXPECT(saglikrapor_result_fault_count(result) == 0 && saglikrapor_result_finding_count(result) == 0);
    EXPECT(strcmp(saglikrapor_result_id(result, NULL), "ITIRAZ-2") == 0);
    size_t size = 0;
    const char* json = saglikrapor_result_json(result, &size);
    EXPECT(size == strlen(json) && has(json, "{\"case\":\"ITIRAZ-2\",\"procedure\":\"yonerge/board-appeal\"") && json[size - 1] == '\n');
    EXPECT(has(json, "\"state\":\"DELIVERED\"") && has(json, "\"last_day\":\"2026-04-01\""));
    EXPECT(has(saglikrapor_result_text(result, NULL), "son gün 01.04.2026"));

    /* The second of April is a day too late: the step is refused, the call is not. */
    const char* const late =
        "{\"procedure\":\"yonerge/board-appeal\",\"as_of\":\"2026-04-10\",\"given\":{\"report\":{\"delivered_on\":\"2026-03-02\","
        "\"issuer_province\":\"\\u00d6\"},\"appeal\":{\"by\":\"person\",\"province\":\"\xc3\x96\"}},\"events\":[{\"event\":\"appeal\","
        "\"on\":\"2026-04-02\",\"by\":\"applicant\",\"docs\":[\"petition\",\"certified_copy\"]}]}";
    EXPECT(next(late, SAGLIKRAPOR_EN, 0) == SAGLIKRAPOR_OK && saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
    EXPECT(has(saglikrapor_result_json(result, NULL), "\"refused\":\"deadline\"") && strcmp(saglikrapor_result_id(result, NULL), "") == 0);
    EXPECT(has(saglikrapor_result_text(result, NULL), "Objection to a board report"));
}

static void strictly_less_is_possible(void) {
    const char* const json =
        "{\"procedure\":\"yonerge/identity-verification\",\"as_of\":\"2026-03-05\",\"given\":{\"person\":{\"is_turkish_citizen\":true},"
        "\"document\":{\"has_identity_number\":true,\"has_photo\":true,\"photo_current\":true,\"altered\":false},\"photo\":{\"in_hbys\":true}},"
        "\"events\":[{\"event\":\"identify\",\"by\":\"staff\",\"on\":\"2026-03-01\"},{\"event\":\"photograph\",\"by\":\"staff\",\"on\":\"2026-03-01\"}]}";
    EXPECT(next(json, SAGLIKRAPOR_TR, 0) == SAGLIKRAPOR_OK);
    EXPECT(has(saglikrapor_result_json(result, NULL), "\"state\":\"PHOTOGRAPHED\""));
    EXPECT(next(json, SAGLIKRAPOR_TR, SAGLIKRAPOR_STRICT) == SAGLIKRAPOR_OK);
    EXPECT(has(saglikrapor_result_json(result, NULL), "\"state\":\"IDENTIFIED\"") && has(saglikrapor_result_json(result, NULL), "\"refused\":\"not_stated\""));
}

static void one_fault(const char* json, const char* code) {
    EXPECT(next(json, SAGLIKRAPOR_TR, 0) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE && saglikrapor_result_fault_count(result) >= 1);
    saglikrapor_fault fault;
    EXPECT(saglikrapor_result_fault(result, 0, &fault) == SAGLIKRAPOR_OK && same(fault.code, code));
    EXPECT(fault.message.size > 0 && fault.line >= 1 && fault.column >= 1 && same(fault.file, ""));
    EXPECT(has(saglikrapor_result_json(result, NULL), "\"verdict\":\"unreadable\"") && has(saglikrapor_result_json(result, NULL), code));
    EXPECT(has(saglikrapor_result_text(result, NULL), code));
}

static void a_faulty_case_is_told_with_all_its_faults(void) {
    one_fault("", "rulebook.type");
    one_fault("{\"procedure\":", "yaml.syntax");
    one_fault("{\"procedure\":\"yonerge/board-appeal\",\"as_of\":\"2026-03-20\",\"as_of\":\"2026-03-21\"}", "yaml.duplicate-key");
    one_fault("[]", "procedure.one-case");
    one_fault("[{\"procedure\":\"a\",\"events\":[]},{\"procedure\":\"b\",\"events\":[]}]", "procedure.one-case");
    one_fault("{\"procedure\":\"yonerge/board-appeall\",\"as_of\":\"2026-03-20\",\"events\":[]}", "procedure.unknown");
    EXPECT(has(saglikrapor_result_json(result, NULL), "did you mean 'yonerge/board-appeal'?"));
    one_fault("{\"procedure\":\"yonerge/appeal-costs\",\"as_of\":\"2026-03-20\",\"events\":[]}", "procedure.unknown"); /* a rule on inputs has no states */
    one_fault("{\"procedure\":\"yonerge/board-appeal\",\"events\":[]}", "procedure.as-of");
    saglikrapor_fault fault;
    EXPECT(saglikrapor_result_fault(result, 0, &fault) == SAGLIKRAPOR_OK && has(fault.message.data, "itibarıyla")); /* Turkish was asked for */
    one_fault("{\"procedure\":\"yonerge/board-appeal\",\n\"given\":{\"reprot\":1},\n\"events\":[{\"event\":\"fly\",\"by\":\"applicant\",\"on\":\"2026-03-20\"}]}",
              "procedure.unknown-input");
    EXPECT(saglikrapor_result_fault_count(result) == 3);
    EXPECT(saglikrapor_result_fault(result, 0, &fault) == SAGLIKRAPOR_OK && fault.line == 2);
    EXPECT(saglikrapor_result_fault(result, 1, &fault) == SAGLIKRAPOR_OK && same(fault.code, "procedure.event") && fault.line == 3);
    EXPECT(saglikrapor_result_fault(result, 2, &fault) == SAGLIKRAPOR_OK && same(fault.code, "procedure.as-of"));

    EXPECT(next_of_file(engine) == SAGLIKRAPOR_OK && saglikrapor_result_fault_count(result) == 0); /* the same result, used again */
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
}

static void all_are_listed(void) {
    EXPECT(saglikrapor_procedure_list(engine, SAGLIKRAPOR_TR, result) == SAGLIKRAPOR_OK);
    const char* const json = saglikrapor_result_json(result, NULL);
    EXPECT(json[0] == '[' && has(json, "{\"kind\":\"procedure\",\"id\":\"yonerge/board-appeal\"") && has(json, "\"kind\":\"rule\""));
    EXPECT(has(saglikrapor_result_text(result, NULL), "Sağlık kurulu raporuna itiraz"));
    EXPECT(saglikrapor_procedure_list(engine, SAGLIKRAPOR_EN, result) == SAGLIKRAPOR_OK);
    EXPECT(has(saglikrapor_result_text(result, NULL), "Objection to a board report"));
}

static void misuse_is_refused(void) {
    const saglikrapor_status refused = SAGLIKRAPOR_ERROR_ARGUMENT;
    EXPECT(saglikrapor_procedure_next(NULL, "{}", 2, SAGLIKRAPOR_TR, 0, result) == refused);
    EXPECT(saglikrapor_procedure_next(engine, NULL, 2, SAGLIKRAPOR_TR, 0, result) == refused);
    EXPECT(saglikrapor_procedure_next(engine, "{}", (size_t)-1, SAGLIKRAPOR_TR, 0, result) == refused);
    EXPECT(saglikrapor_procedure_next(engine, "{}", 2, 7, 0, result) == refused);
    EXPECT(saglikrapor_procedure_next(engine, "{}", 2, SAGLIKRAPOR_TR, SAGLIKRAPOR_FULL_RECEIPT, result) == refused);
    EXPECT(saglikrapor_procedure_next(engine, "{}", 2, SAGLIKRAPOR_TR, 0, NULL) == refused);
    EXPECT(saglikrapor_procedure_list(NULL, SAGLIKRAPOR_TR, result) == refused);
    EXPECT(saglikrapor_procedure_list(engine, 7, result) == refused);
    EXPECT(saglikrapor_procedure_list(engine, SAGLIKRAPOR_TR, NULL) == refused);
    EXPECT(saglikrapor_check(engine, "{}", 2, SAGLIKRAPOR_TR, SAGLIKRAPOR_STRICT, result) == refused);
}

static void of_a_folder(void) {
    char path[4200];
    snprintf(path, sizeof path, "%s/rules", source_folder);
    saglikrapor_engine* own = NULL;
    EXPECT(saglikrapor_engine_load(path, strlen(path), result, &own) == SAGLIKRAPOR_OK);
    EXPECT(next_of_file(engine) == SAGLIKRAPOR_OK);
    char* const built_in = malloc(strlen(saglikrapor_result_json(result, NULL)) + 1);
    strcpy(built_in, saglikrapor_result_json(result, NULL));
    EXPECT(next_of_file(own) == SAGLIKRAPOR_OK && strcmp(saglikrapor_result_json(result, NULL), built_in) == 0);
    free(built_in);
    saglikrapor_engine_destroy(own);
}

static void write_below(const char* folder, const char* name, const char* text) {
    char path[8400];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    write_file(path, text);
}

static void refused_procedures_are_told_with_their_faults(void) {
    char folder[4096], below[4200];
    snprintf(folder, sizeof folder, "%s/faulty-procedures", work_folder);
    mkdir(folder, 0777);
    snprintf(below, sizeof below, "%s/law", folder);
    mkdir(below, 0777);
    snprintf(below, sizeof below, "%s/law/procedures", folder);
    mkdir(below, 0777);
    write_below(folder, "rulebook.yaml", "id: law\nversion: \"1\"\n");
    write_below(folder, "law/regulation.yaml", "id: law\ntitle: {tr: A, en: A}\nnumber: \"1\"\nin_force: {from: 2019-09-30}\n");
    write_below(folder, "law/clauses.yaml", "clauses: []\n");
    write_below(folder, "law/procedures/p.yaml", "inputs: {n: int}\nprocedures:\n  - {id: law/a, title: 5}\n");
    saglikrapor_engine* faulty = NULL;
    EXPECT(saglikrapor_engine_load(folder, strlen(folder), result, &faulty) == SAGLIKRAPOR_OK); /* reports can be checked */
    for (int times = 0; times < 2; ++times) {
        EXPECT(next_of_file(faulty) == SAGLIKRAPOR_ERROR_RULEBOOK && saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT);
        saglikrapor_fault fault;
        EXPECT(saglikrapor_result_fault_count(result) > 0 && saglikrapor_result_fault(result, 0, &fault) == SAGLIKRAPOR_OK);
        EXPECT(same(fault.file, "law/procedures/p.yaml") && fault.line == 3);
        EXPECT(saglikrapor_result_json(result, NULL)[0] == '[' && has(saglikrapor_result_text(result, NULL), "p.yaml:3:"));
        EXPECT(saglikrapor_procedure_list(faulty, SAGLIKRAPOR_TR, result) == SAGLIKRAPOR_ERROR_RULEBOOK);
    }
    saglikrapor_engine_destroy(faulty);
}

static void* ask(void* context) {
    const char* const json = "{\"procedure\":\"yonerge/board-appeal\",\"as_of\":\"2026-03-20\",\"events\":[]}";
    saglikrapor_result* own = new_result();
    for (int i = 0; i < 20; ++i) {
        if (saglikrapor_procedure_next(context, json, strlen(json), SAGLIKRAPOR_TR, 0, own) != SAGLIKRAPOR_OK ||
            !has(saglikrapor_result_json(own, NULL), "\"state\":\"DELIVERED\""))
            return own; /* not given back: never null */
    }
    saglikrapor_result_destroy(own);
    return NULL;
}

static void threads_ask_a_new_engine_at_once(void) {
    char path[4200];
    snprintf(path, sizeof path, "%s/rules", source_folder);
    saglikrapor_engine* fresh = NULL;
    EXPECT(saglikrapor_engine_load(path, strlen(path), NULL, &fresh) == SAGLIKRAPOR_OK);
    pthread_t threads[4];
    for (int i = 0; i < 4; ++i) EXPECT(pthread_create(&threads[i], NULL, ask, fresh) == 0);
    for (int i = 0; i < 4; ++i) {
        void* wrong = threads;
        EXPECT(pthread_join(threads[i], &wrong) == 0 && wrong == NULL);
    }
    saglikrapor_engine_destroy(fresh);
}

void test_procedure(void) {
    engine = built_in_engine();
    result = new_result();
    a_case_stands_somewhere();
    strictly_less_is_possible();
    a_faulty_case_is_told_with_all_its_faults();
    all_are_listed();
    misuse_is_refused();
    of_a_folder();
    refused_procedures_are_told_with_their_faults();
    threads_ask_a_new_engine_at_once();
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
}
