/* One document: every verdict, both languages, both receipts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "expect.h"

static saglikrapor_engine* engine;
static saglikrapor_result* result;

static void check_file(const char* name, saglikrapor_language language, saglikrapor_flags flags) {
    const file_text text = read_file(name);
    EXPECT(saglikrapor_check(engine, text.data, text.size, language, flags, result) == SAGLIKRAPOR_OK);
    free(text.data);
}

static void a_conforming_report_is_valid(void) {
    check_file("examples/reports/01-valid.json", SAGLIKRAPOR_TR, 0);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_VALID);
    EXPECT(saglikrapor_result_finding_count(result) == 0);
    EXPECT(saglikrapor_result_fault_count(result) == 0);
    size_t size = 0;
    EXPECT(strcmp(saglikrapor_result_id(result, &size), "ORNEK-1") == 0 && size == 7);
    const char* json = saglikrapor_result_json(result, &size);
    EXPECT(has(json, "\"verdict\":\"valid\"") && size == strlen(json));
    EXPECT(has(saglikrapor_result_text(result, NULL), "GEÇERLİ"));
}

static void eleven_days_are_a_finding_with_its_clause(void) {
    check_file("examples/reports/02-eleven-days.json", SAGLIKRAPOR_TR, 0);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_INVALID);
    EXPECT(saglikrapor_result_finding_count(result) == 1);
    saglikrapor_finding finding;
    EXPECT(saglikrapor_result_finding(result, 0, &finding) == SAGLIKRAPOR_OK);
    EXPECT(same(finding.rule, "rest-leave.single-physician.ten-days"));
    EXPECT(same(finding.clause, "M6/7"));
    EXPECT(finding.severity == SAGLIKRAPOR_SEVERITY_ERROR && finding.outcome == SAGLIKRAPOR_VIOLATED);
    EXPECT(same(finding.message, "Tek hekim bir defada en çok 10 gün istirahat verebilir; bu raporda 11 gün var (1 gün fazla)."));
    EXPECT(has(finding.remedy.data, "sağlık kuruluna yönlendirin"));
    EXPECT(same(finding.missing, ""));
    EXPECT(saglikrapor_result_finding(result, 1, &finding) == SAGLIKRAPOR_ERROR_ARGUMENT);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_INVALID); /* asking too much loses nothing */

    check_file("examples/reports/02-eleven-days.json", SAGLIKRAPOR_EN, 0);
    EXPECT(saglikrapor_result_finding(result, 0, &finding) == SAGLIKRAPOR_OK);
    EXPECT(has(finding.message.data, "physician") && has(finding.message.data, "11"));
    EXPECT(has(saglikrapor_result_text(result, NULL), "INVALID"));
}

static void missing_data_is_named(void) {
    check_file("examples/reports/05-missing-field.json", SAGLIKRAPOR_TR, 0);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_INCOMPLETE);
    bool days = false;
    for (size_t i = 0; i < saglikrapor_result_finding_count(result); ++i) {
        saglikrapor_finding finding;
        EXPECT(saglikrapor_result_finding(result, i, &finding) == SAGLIKRAPOR_OK);
        if (finding.outcome == SAGLIKRAPOR_UNDETERMINED && has(finding.missing.data, "report.days")) days = true;
    }
    EXPECT(days);
}

static void every_fault_of_a_document_is_told_with_its_place(void) {
    check_file("examples/reports/06-unreadable.json", SAGLIKRAPOR_TR, 0);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE);
    EXPECT(saglikrapor_result_finding_count(result) == 0);
    EXPECT(saglikrapor_result_fault_count(result) == 4);
    saglikrapor_fault fault;
    EXPECT(saglikrapor_result_fault(result, 0, &fault) == SAGLIKRAPOR_OK);
    EXPECT(same(fault.code, "input.date"));
    EXPECT(same(fault.pointer, "/issued_on"));
    EXPECT(fault.line == 4 && fault.column > 0 && fault.severity == SAGLIKRAPOR_SEVERITY_ERROR);
    EXPECT(fault.message.size > 0 && same(fault.file, ""));
    EXPECT(has(saglikrapor_result_json(result, NULL), "\"verdict\":\"unreadable\""));
    EXPECT(has(saglikrapor_result_text(result, NULL), "input.date"));
    EXPECT(strcmp(saglikrapor_result_id(result, NULL), "ORNEK-6") == 0);
    EXPECT(saglikrapor_result_fault(result, 4, &fault) == SAGLIKRAPOR_ERROR_ARGUMENT);

    EXPECT(saglikrapor_check(engine, "", 0, SAGLIKRAPOR_EN, 0, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE);
    EXPECT(saglikrapor_result_fault(result, 0, &fault) == SAGLIKRAPOR_OK && same(fault.code, "input.empty"));
    EXPECT(saglikrapor_check(engine, NULL, 0, SAGLIKRAPOR_EN, 0, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE);
    EXPECT(saglikrapor_check(engine, "{\"a\":\0}", 7, SAGLIKRAPOR_EN, 0, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE);
    EXPECT(saglikrapor_check(engine, "{\"\xff\xfe", 4, SAGLIKRAPOR_EN, 0, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE);
}

static void only_the_bytes_named_are_read(void) {
    const file_text text = read_file("examples/reports/01-valid.json");
    char* exact = malloc(text.size); /* without a zero behind it: a sanitizer sees what reads further */
    memcpy(exact, text.data, text.size);
    EXPECT(saglikrapor_check(engine, exact, text.size, SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_VALID);
    EXPECT(saglikrapor_check(engine, exact, text.size / 2, SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE);
    free(exact);
    free(text.data);
}

static void a_document_has_a_greatest_length(void) {
    const size_t size = (8U << 20U) + 1;
    char* blanks = malloc(size);
    memset(blanks, ' ', size);
    EXPECT(saglikrapor_check(engine, blanks, size, SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_OK);
    saglikrapor_fault fault;
    EXPECT(saglikrapor_result_fault(result, 0, &fault) == SAGLIKRAPOR_OK && same(fault.code, "input.too-long"));
    free(blanks);
}

static void a_full_receipt_digests_the_input(void) {
    check_file("examples/reports/01-valid.json", SAGLIKRAPOR_TR, 0);
    EXPECT(!has(saglikrapor_result_json(result, NULL), "input_sha256"));
    check_file("examples/reports/01-valid.json", SAGLIKRAPOR_TR, SAGLIKRAPOR_FULL_RECEIPT);
    const char* json = saglikrapor_result_json(result, NULL);
    EXPECT(has(json, "\"rule_sets\":") && has(json, "\"input_sha256\":\""));
    saglikrapor_rulebook rulebook;
    EXPECT(saglikrapor_engine_rulebook(engine, &rulebook) == SAGLIKRAPOR_OK);
    EXPECT(rulebook.sha256.size == 64 && has(json, rulebook.sha256.data));
    EXPECT(rulebook.id.size > 0 && rulebook.version.size > 0);
}

static void a_result_outlives_the_engine(void) {
    saglikrapor_engine* other = built_in_engine();
    const file_text text = read_file("examples/reports/02-eleven-days.json");
    EXPECT(saglikrapor_check(other, text.data, text.size, SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_OK);
    saglikrapor_engine_destroy(other);
    free(text.data);
    saglikrapor_finding finding;
    EXPECT(saglikrapor_result_finding(result, 0, &finding) == SAGLIKRAPOR_OK && has(finding.message.data, "11 gün"));
    EXPECT(has(saglikrapor_result_text(result, NULL), "istirahat raporu"));
}

static void versions_are_told(void) {
    EXPECT(saglikrapor_abi_version() == SAGLIKRAPOR_ABI);
    EXPECT(has(saglikrapor_version(), "."));
    for (saglikrapor_status status = SAGLIKRAPOR_OK; status <= SAGLIKRAPOR_ERROR_INTERNAL; ++status) {
        EXPECT(strcmp(saglikrapor_status_text(status, SAGLIKRAPOR_EN), saglikrapor_status_text(999, SAGLIKRAPOR_EN)) != 0);
        EXPECT(strcmp(saglikrapor_status_text(status, SAGLIKRAPOR_EN), saglikrapor_status_text(status, SAGLIKRAPOR_TR)) != 0);
    }
}

/* Every question takes the document as a Windows editor saves it; a second mark is none of the document. */
static void a_byte_order_mark_is_left_out(void) {
    const file_text text = read_file("examples/reports/02-eleven-days.json");
    char* const marked = malloc(text.size + 6);
    if (marked == NULL) abort();
    memcpy(marked, "\xEF\xBB\xBF\xEF\xBB\xBF", 6);
    memcpy(marked + 6, text.data, text.size);
    char plain[4096];
    EXPECT(saglikrapor_check(engine, text.data, text.size, SAGLIKRAPOR_TR, SAGLIKRAPOR_FULL_RECEIPT, result) == SAGLIKRAPOR_OK);
    snprintf(plain, sizeof plain, "%s", saglikrapor_result_json(result, NULL));
    EXPECT(saglikrapor_check(engine, marked + 3, text.size + 3, SAGLIKRAPOR_TR, SAGLIKRAPOR_FULL_RECEIPT, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_INVALID && strcmp(saglikrapor_result_json(result, NULL), plain) == 0);
    EXPECT(saglikrapor_check(engine, marked, text.size + 6, SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE);
    EXPECT(saglikrapor_limit(engine, marked + 3, text.size + 3, SAGLIKRAPOR_TR, result) == SAGLIKRAPOR_OK);
    EXPECT(has(saglikrapor_result_json(result, NULL), "\"longest_days\":10,"));
    const char* const rule = "rest-leave.single-physician.ten-days";
    EXPECT(saglikrapor_explain(engine, marked + 3, text.size + 3, rule, strlen(rule), SAGLIKRAPOR_TR, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_verdict(result) == SAGLIKRAPOR_NO_VERDICT && has(saglikrapor_result_text(result, NULL), "M6/7"));
    const char* const standing = "\xEF\xBB\xBF{\"procedure\":\"yonerge/board-appeal\",\"as_of\":\"2026-03-20\",\"events\":[]}";
    EXPECT(saglikrapor_procedure_next(engine, standing, strlen(standing), SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_OK);
    EXPECT(saglikrapor_result_fault_count(result) == 0);
    EXPECT(saglikrapor_check(engine, "\xEF\xBB\xBF", 3, SAGLIKRAPOR_TR, 0, result) == SAGLIKRAPOR_OK);
    saglikrapor_fault fault;
    EXPECT(saglikrapor_result_fault(result, 0, &fault) == SAGLIKRAPOR_OK && same(fault.code, "input.empty"));
    free(marked);
    free(text.data);
}

void test_check(void) {
    engine = built_in_engine();
    result = new_result();
    a_conforming_report_is_valid();
    eleven_days_are_a_finding_with_its_clause();
    missing_data_is_named();
    every_fault_of_a_document_is_told_with_its_place();
    only_the_bytes_named_are_read();
    a_document_has_a_greatest_length();
    a_byte_order_mark_is_left_out();
    a_full_receipt_digests_the_input();
    a_result_outlives_the_engine();
    versions_are_told();
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
}
