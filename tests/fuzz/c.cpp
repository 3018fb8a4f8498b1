// Any bytes through the C interface: as a document, as NDJSON in any cut, as a rule's id, as the case of a limit or of a procedure. The first two bytes choose the words and the cut.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include <saglikrapor/c/saglikrapor.h>

#include "must.hpp"

using saglikrapor::fuzz::must;

namespace {

constexpr std::size_t longest = 64U << 10U;

void must_be_text(saglikrapor_text text) {
    must(text.data != nullptr && text.data[text.size] == '\0', "a text is never null and has a zero behind it");
}

/// Asks for all that a result has, and gives the words of it.
std::string words_of(saglikrapor_result* result) {
    std::string out = std::to_string(saglikrapor_result_verdict(result)) + ' ';
    std::size_t size = 0;
    const char* json = saglikrapor_result_json(result, &size);
    must(json != nullptr && json[size] == '\0', "JSON is a text");
    out.append(json, size);
    const char* text = saglikrapor_result_text(result, &size);
    must(text != nullptr && text[size] == '\0', "the text is one");
    out.append(text, size);
    for (std::size_t i = 0; i < saglikrapor_result_finding_count(result); ++i) {
        saglikrapor_finding finding;
        must(saglikrapor_result_finding(result, i, &finding) == SAGLIKRAPOR_OK, "every finding can be asked for");
        for (const saglikrapor_text& part : {finding.rule, finding.clause, finding.message, finding.remedy, finding.missing}) must_be_text(part);
        must(finding.message.size > 0, "a finding says something");
    }
    for (std::size_t i = 0; i < saglikrapor_result_fault_count(result); ++i) {
        saglikrapor_fault fault;
        must(saglikrapor_result_fault(result, i, &fault) == SAGLIKRAPOR_OK, "every fault can be asked for");
        for (const saglikrapor_text& part : {fault.code, fault.message, fault.hint, fault.pointer, fault.file}) must_be_text(part);
        must(fault.code.size > 0 && fault.message.size > 0, "a fault has a code and says something");
    }
    const bool unreadable = saglikrapor_result_verdict(result) == SAGLIKRAPOR_UNREADABLE;
    must(unreadable == (saglikrapor_result_fault_count(result) > 0), "what is unreadable has faults");
    return out;
}

struct Input {
    const char* at;
    std::size_t left, step;
    std::string out;
};

std::int32_t pull(void* context, char* buffer, std::size_t size, std::size_t* written) {
    Input& input = *static_cast<Input*>(context);
    *written = std::min({size, input.left, input.step});
    std::copy_n(input.at, *written, buffer);  // also nothing from nowhere
    input.at += *written;
    input.left -= *written;
    return 0;
}

std::int32_t push(void* context, saglikrapor_result* result) {
    static_cast<Input*>(context)->out += words_of(result);
    return 0;
}

struct Handles {
    saglikrapor_engine* engine = nullptr;
    saglikrapor_result* used = nullptr;

    Handles() {
        must(saglikrapor_engine_built_in(&engine) == SAGLIKRAPOR_OK, "the built-in rules load");
        must(saglikrapor_result_create(&used) == SAGLIKRAPOR_OK, "a result is made");
    }
    ~Handles() {
        saglikrapor_result_destroy(used);
        saglikrapor_engine_destroy(engine);
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Handles handles;
    if (size < 2 || size > longest) return 0;
    const saglikrapor_language language = data[0] % 2 == 0 ? SAGLIKRAPOR_TR : SAGLIKRAPOR_EN;
    const saglikrapor_flags flags = data[0] % 4 < 2 ? 0 : SAGLIKRAPOR_FULL_RECEIPT;
    // A copy of just that length: the sanitizer sees what reads further.
    const std::vector<char> text(data + 2, data + size);

    saglikrapor_result* fresh = nullptr;
    must(saglikrapor_result_create(&fresh) == SAGLIKRAPOR_OK, "a result is made");
    must(saglikrapor_check(handles.engine, text.data(), text.size(), language, flags, fresh) == SAGLIKRAPOR_OK, "any document gets an answer");
    must(saglikrapor_check(handles.engine, text.data(), text.size(), language, flags, handles.used) == SAGLIKRAPOR_OK, "also in a used result");
    must(saglikrapor_result_verdict(fresh) != SAGLIKRAPOR_NO_VERDICT, "an answer has a verdict");
    must(words_of(fresh) == words_of(handles.used), "a used result says what a fresh one says");

    Input whole{text.data(), text.size(), longest, {}}, cut{text.data(), text.size(), std::size_t{1} + data[1] % 64, {}};
    must(saglikrapor_check_ndjson(handles.engine, language, flags, pull, push, &whole, fresh) == SAGLIKRAPOR_OK, "any input has an end");
    saglikrapor_stream* stream = nullptr;
    must(saglikrapor_stream_open(handles.engine, language, flags, pull, &cut, &stream) == SAGLIKRAPOR_OK, "a stream opens");
    saglikrapor_status status = SAGLIKRAPOR_OK;
    while ((status = saglikrapor_stream_next(stream, handles.used)) == SAGLIKRAPOR_OK) push(&cut, handles.used);
    must(status == SAGLIKRAPOR_END, "a stream ends");
    must(whole.out == cut.out, "pushed or asked for, in any cut, the decisions are the same");
    saglikrapor_stream_close(stream);

    static constexpr std::string_view rule = "rest-leave.single-physician.ten-days";
    status = saglikrapor_explain(handles.engine, text.data(), text.size(), rule.data(), rule.size(), language, fresh);
    must(status == SAGLIKRAPOR_OK || status == SAGLIKRAPOR_ERROR_NO_RULE, "an explanation or no such rule");
    must(saglikrapor_explain(handles.engine, "{}", 2, text.data(), text.size(), language, fresh) == SAGLIKRAPOR_ERROR_NO_RULE || text.size() > 8,
         "no such rule");

    must(saglikrapor_limit(handles.engine, text.data(), text.size(), language, fresh) == SAGLIKRAPOR_OK, "any document has a limit or faults");
    must(!words_of(fresh).empty(), "a limit has words");
    const saglikrapor_flags strict = flags == 0 ? 0 : SAGLIKRAPOR_STRICT;
    for (saglikrapor_result* result : {fresh, handles.used})
        must(saglikrapor_procedure_next(handles.engine, text.data(), text.size(), language, strict, result) == SAGLIKRAPOR_OK, "any case gets an answer");
    must(words_of(fresh) == words_of(handles.used), "a used result says what a fresh one says");
    const bool stands = saglikrapor_result_verdict(fresh) == SAGLIKRAPOR_NO_VERDICT;
    must(stands == (std::strncmp(saglikrapor_result_json(fresh, nullptr), "{\"case\":", 8) == 0), "a case stands somewhere or is faulty");
    saglikrapor_result_destroy(fresh);
    return 0;
}
