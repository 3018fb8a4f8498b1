// Any bytes as a report, as a file of lines and as an array. Seeds are documents, some of them broken.
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include <saglikrapor/bind/read_file.hpp>

#include "must.hpp"

using namespace saglikrapor;
using fuzz::must;

namespace {

constexpr std::size_t longest = 64U << 10U;

std::string words_of(bool ok, std::string_view id, const Diagnostics& errors) {
    std::string out = ok ? "ok " : "faulty ";
    out += id;
    for (const Diagnostic& d : errors)
        out += '\n' + d.code + ' ' + d.pointer + ' ' + std::to_string(d.at.line) + ':' + std::to_string(d.at.column) + ' ' + d.message;
    return out;
}

std::string one_document(CaseReader& reader, std::string_view text, Case& into) {
    Diagnostics errors;
    const bool ok = reader.read(text, into, errors);
    must(ok == errors.empty(), "a document is read or there are errors");
    fuzz::must_be_placed(errors, text.size());
    return words_of(ok, reader.id(), errors);
}

// A reader that has read other things before reads the same.
void documents(std::string_view text) {
    static CaseReader used;
    static Case reused;
    CaseReader fresh;
    Case made;
    const std::string first = one_document(fresh, text, made);
    must(first == one_document(used, text, reused), "a used reader reads what a fresh one reads");
    must(first == one_document(fresh, text, made), "a document is read twice alike");
}

Pull pull_from(std::string_view text, std::size_t step) {
    return [text, step](char* buffer, std::size_t size) mutable {
        const std::size_t count = std::min({text.size(), step, size});
        std::copy_n(text.data(), count, buffer);
        text.remove_prefix(count);
        return count;
    };
}

std::string file(std::string_view text, InputForm form, const FileLimits& limits, std::size_t step) {
    CaseFile items(pull_from(text, step), form, "in", limits);
    CaseItem item;
    std::string out;
    for (std::uint64_t index = 0; items.next(item); ++index) {
        must(item.index == index && item.line >= 1, "items are numbered");
        out += std::to_string(item.line) + ' ' + words_of(item.ok(), item.id, item.errors) + '\n';
    }
    return out;
}

// The way `check` goes for lines: blocks, a cursor over each, a reader of its own.
std::string lines(std::string_view text, const FileLimits& limits) {
    LineBlocks blocks(pull_from(text, text.size() + 1), limits.item, limits.chunk);
    ItemReader reader("in", limits);
    LineBlock block;
    CaseItem item;
    std::string out;
    while (blocks.next(block)) {
        LineCursor cursor(block);
        std::string_view line;
        std::uint32_t number = 0;
        while (cursor.next(line, number)) {
            reader.read(line, {number, 1}, item);
            out += std::to_string(item.line) + ' ' + words_of(item.ok(), item.id, item.errors) + '\n';
        }
    }
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > longest) return 0;
    const std::string text(reinterpret_cast<const char*>(data), size);
    documents(text);
    FileLimits limits;
    limits.item = size % 2 == 0 ? 600 : longest;
    limits.chunk = 64;
    const std::string whole = file(text, InputForm::ndjson, limits, size + 1);
    must(whole == file(text, InputForm::ndjson, limits, 7), "lines do not depend on how the text arrives");
    must(whole == lines(text, limits), "lines are the same by blocks");
    must(file(text, InputForm::json, limits, size + 1) == file(text, InputForm::json, limits, 7), "an array does not depend on how the text arrives");
    return 0;
}
