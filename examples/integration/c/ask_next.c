/* Tells how many days may be given, and what may happen next with an objection. */
#include <stdio.h>

#include <saglikrapor/c/saglikrapor.h>

static char document[1 << 20];

static size_t read_file(const char* name) {
    FILE* file = fopen(name, "rb");
    if (file == NULL) return 0;
    const size_t size = fread(document, 1, sizeof document, file);
    fclose(file);
    return size < sizeof document ? size : 0; /* no document is so long */
}

int main(int count, char** arguments) {
    saglikrapor_engine* engine = NULL;
    saglikrapor_result* result = NULL;
    if (count != 3 || saglikrapor_engine_built_in(&engine) != SAGLIKRAPOR_OK || saglikrapor_result_create(&result) != SAGLIKRAPOR_OK) return 2;

    /* saglikrapor_result_json has the same for your program; of a faulty document both tell the faults. */
    size_t size = read_file(arguments[1]);
    saglikrapor_status status = saglikrapor_limit(engine, document, size, SAGLIKRAPOR_TR, result);
    fputs(saglikrapor_result_text(result, NULL), stdout);
    if (status == SAGLIKRAPOR_OK) {
        size = read_file(arguments[2]);
        status = saglikrapor_procedure_next(engine, document, size, SAGLIKRAPOR_TR, 0, result);
        fputs(saglikrapor_result_text(result, NULL), stdout);
    }
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
    return status == SAGLIKRAPOR_OK ? 0 : 2;
}
