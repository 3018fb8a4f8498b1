#include <stdio.h>

#include "expect.h"

void test_check(void);
void test_explain(void);
void test_limit(void);
void test_load(void);
void test_misuse(void);
void test_procedure(void);
void test_stream(void);
void test_threads(void);

int main(int count, char** arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: test_c SOURCE_FOLDER WORK_FOLDER\n");
        return 2;
    }
    source_folder = arguments[1];
    work_folder = arguments[2];
    test_check();
    test_explain();
    test_limit();
    test_load();
    test_misuse();
    test_procedure();
    test_stream();
    test_threads();
    printf("%d expectations, %d failed\n", expectations(), expectations_failed());
    return expectations_failed() == 0 && expectations() > 0 ? 0 : 1;
}
