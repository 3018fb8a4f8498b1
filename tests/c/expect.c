#include "expect.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char* source_folder;
const char* work_folder;

static int all, failed;

void expect(bool holds, const char* what, const char* file, int line) {
    ++all;
    if (holds) return;
    ++failed;
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
}

int expectations_failed(void) { return failed; }
int expectations(void) { return all; }

static void give_up(const char* what) {
    fprintf(stderr, "cannot go on: %s\n", what);
    exit(2);
}

file_text read_file(const char* name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", source_folder, name);
    FILE* file = fopen(path, "rb");
    if (file == NULL) give_up(path);
    file_text text = {malloc(1 << 20), 0};
    if (text.data == NULL) give_up("memory");
    text.size = fread(text.data, 1, (1 << 20) - 1, file);
    text.data[text.size] = '\0';
    fclose(file);
    return text;
}

void write_file(const char* path, const char* text) {
    FILE* file = fopen(path, "wb");
    if (file == NULL || fputs(text, file) < 0 || fclose(file) != 0) give_up(path);
}

saglikrapor_engine* built_in_engine(void) {
    saglikrapor_engine* engine = NULL;
    if (saglikrapor_engine_built_in(&engine) != SAGLIKRAPOR_OK || engine == NULL) give_up("the built-in rules");
    return engine;
}

saglikrapor_result* new_result(void) {
    saglikrapor_result* result = NULL;
    if (saglikrapor_result_create(&result) != SAGLIKRAPOR_OK || result == NULL) give_up("a result");
    return result;
}

bool has(const char* text, const char* part) { return strstr(text, part) != NULL; }

bool same(saglikrapor_text text, const char* expected) {
    return text.data != NULL && text.size == strlen(expected) && memcmp(text.data, expected, text.size + 1) == 0;
}
