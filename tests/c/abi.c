/* Prints the values and layouts of the header; abi_test.py compares them with abi.txt. */
#include <stdio.h>

#include <saglikrapor/c/saglikrapor.h>

#define VALUE(name) printf("value %s %lld\n", #name, (long long)(name))
#define SIZE(type) printf("size %s %zu\n", #type, sizeof(type))
#define MEMBER(type, name) printf("offset %s.%s %zu size %zu\n", #type, #name, offsetof(type, name), sizeof(((type*)0)->name))

int main(void) {
    VALUE(SAGLIKRAPOR_ABI);
    VALUE(SAGLIKRAPOR_OK);
    VALUE(SAGLIKRAPOR_END);
    VALUE(SAGLIKRAPOR_STOPPED);
    VALUE(SAGLIKRAPOR_ERROR_ARGUMENT);
    VALUE(SAGLIKRAPOR_ERROR_FILE);
    VALUE(SAGLIKRAPOR_ERROR_RULEBOOK);
    VALUE(SAGLIKRAPOR_ERROR_NO_RULE);
    VALUE(SAGLIKRAPOR_ERROR_MEMORY);
    VALUE(SAGLIKRAPOR_ERROR_INTERNAL);
    VALUE(SAGLIKRAPOR_NO_VERDICT);
    VALUE(SAGLIKRAPOR_VALID);
    VALUE(SAGLIKRAPOR_INVALID);
    VALUE(SAGLIKRAPOR_REVIEW);
    VALUE(SAGLIKRAPOR_INCOMPLETE);
    VALUE(SAGLIKRAPOR_UNREADABLE);
    VALUE(SAGLIKRAPOR_SEVERITY_ERROR);
    VALUE(SAGLIKRAPOR_SEVERITY_REVIEW);
    VALUE(SAGLIKRAPOR_SEVERITY_WARNING);
    VALUE(SAGLIKRAPOR_SEVERITY_INFO);
    VALUE(SAGLIKRAPOR_VIOLATED);
    VALUE(SAGLIKRAPOR_UNDETERMINED);
    VALUE(SAGLIKRAPOR_TR);
    VALUE(SAGLIKRAPOR_EN);
    VALUE(SAGLIKRAPOR_FULL_RECEIPT);
    VALUE(SAGLIKRAPOR_STRICT);
    SIZE(saglikrapor_status);
    SIZE(saglikrapor_verdict);
    SIZE(saglikrapor_severity);
    SIZE(saglikrapor_outcome);
    SIZE(saglikrapor_language);
    SIZE(saglikrapor_flags);
    SIZE(saglikrapor_text);
    MEMBER(saglikrapor_text, data);
    MEMBER(saglikrapor_text, size);
    SIZE(saglikrapor_finding);
    MEMBER(saglikrapor_finding, rule);
    MEMBER(saglikrapor_finding, clause);
    MEMBER(saglikrapor_finding, message);
    MEMBER(saglikrapor_finding, remedy);
    MEMBER(saglikrapor_finding, missing);
    MEMBER(saglikrapor_finding, severity);
    MEMBER(saglikrapor_finding, outcome);
    SIZE(saglikrapor_fault);
    MEMBER(saglikrapor_fault, code);
    MEMBER(saglikrapor_fault, message);
    MEMBER(saglikrapor_fault, hint);
    MEMBER(saglikrapor_fault, pointer);
    MEMBER(saglikrapor_fault, file);
    MEMBER(saglikrapor_fault, line);
    MEMBER(saglikrapor_fault, column);
    MEMBER(saglikrapor_fault, severity);
    SIZE(saglikrapor_rulebook);
    MEMBER(saglikrapor_rulebook, id);
    MEMBER(saglikrapor_rulebook, version);
    MEMBER(saglikrapor_rulebook, sha256);
    return 0;
}
