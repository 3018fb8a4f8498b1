/* What the tests in C share. */
#ifndef SAGLIKRAPOR_TESTS_C_EXPECT_H
#define SAGLIKRAPOR_TESTS_C_EXPECT_H

#include <stdbool.h>
#include <stddef.h>

#include <saglikrapor/c/saglikrapor.h>

/* Counts and shows what does not hold. */
#define EXPECT(condition) expect((condition), #condition, __FILE__, __LINE__)
void expect(bool holds, const char* what, const char* file, int line);
int expectations_failed(void);
int expectations(void);

/* A file below the source folder that main() was given; ends the program when it cannot be read. */
typedef struct file_text {
    char* data;
    size_t size;
} file_text;
extern const char* source_folder;
extern const char* work_folder;
file_text read_file(const char* name);
void write_file(const char* path, const char* text);

saglikrapor_engine* built_in_engine(void);
saglikrapor_result* new_result(void);
bool has(const char* text, const char* part);
bool same(saglikrapor_text text, const char* expected);

#endif
