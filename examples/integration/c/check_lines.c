/* Checks a file of reports, one a line, in memory that does not grow with the file. */
#include <stdio.h>

#include <saglikrapor/c/saglikrapor.h>

static int32_t read_some(void* context, char* buffer, size_t size, size_t* written) {
    *written = fread(buffer, 1, size, context);
    return ferror(context) ? 1 : 0;
}

static int32_t show(void* context, saglikrapor_result* result) {
    (void)context;
    printf("line %u: %s\n", saglikrapor_result_line(result), saglikrapor_result_json(result, NULL));
    return 0; /* anything else stops */
}

int main(int count, char** arguments) {
    FILE* file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    saglikrapor_engine* engine = NULL;
    saglikrapor_result* result = NULL;
    if (file == NULL || saglikrapor_engine_built_in(&engine) != SAGLIKRAPOR_OK || saglikrapor_result_create(&result) != SAGLIKRAPOR_OK) return 2;
    const saglikrapor_status status = saglikrapor_check_ndjson(engine, SAGLIKRAPOR_TR, 0, read_some, show, file, result);
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
    fclose(file);
    return status == SAGLIKRAPOR_OK ? 0 : 2;
}
