#include <saglikrapor/bind/read_file.hpp>

#include <fmt/format.h>

#include "bind/json_items.hpp"

namespace saglikrapor {
namespace {

void add(Diagnostics& errors, std::string_view file, const char* code, std::string message, Position at) {
    Diagnostic d;
    d.code = code;
    d.message = std::move(message);
    d.file = file;
    d.at = at;
    errors.push_back(std::move(d));
}

}  // namespace

ItemReader::ItemReader(std::string name, const FileLimits& limits)
    : reader_(limits.document), name_(std::move(name)), limits_(limits) {}

void ItemReader::read(std::string_view text, Position start, CaseItem& item) {
    item.line = start.line;
    item.id.clear();
    item.errors.clear();
    if (text.size() > limits_.item)
        return add(item.errors, name_, "input.too-long", fmt::format("longer than the {} bytes that a document may have", limits_.item), start);
    const bool good = reader_.read(text, item.value, item.errors, start);
    item.id = reader_.id();
    if (good) return;
    for (Diagnostic& d : item.errors) d.file = name_;
}

class CaseFile::State {
public:
    State(Pull pull, InputForm form, std::string name, const FileLimits& limits)
        : name_(name), reader_(std::move(name), limits), form_(form),
          lines_(form == InputForm::ndjson ? pull : Pull{}, limits.item, limits.chunk),
          items_(form == InputForm::json ? std::move(pull) : Pull{}, limits.item, limits.chunk) {}

    bool next(CaseItem& item) {
        if (!(form_ == InputForm::ndjson ? next_line(item) : next_element(item))) return false;
        item.index = index_++;
        return true;
    }

private:
    bool next_line(CaseItem& item) {
        std::string_view line;
        std::uint32_t number = 0;
        while (!cursor_.next(line, number)) {
            if (!lines_.next(block_)) return false;
            cursor_ = LineCursor(block_);
        }
        reader_.read(line, {number, 1}, item);
        return true;
    }

    bool next_element(CaseItem& item) {
        json::TextItem text;
        if (!items_.next(text)) return false;
        if (text.has_text) {
            reader_.read(text.text, text.start, item);
        } else {
            item.line = text.fault.at.line;
            item.id.clear();
            item.errors.clear();
        }
        const bool broken = !item.errors.empty() && item.errors.back().code == "input.syntax";
        if (text.fault.code != nullptr && !broken) add(item.errors, name_, text.fault.code, text.fault.message, text.fault.at);
        if (broken && items_.in_array()) {
            item.errors.back().hint = "the rest of the array was not read";
            items_.stop();
        }
        return true;
    }

    std::string name_;
    ItemReader reader_;
    InputForm form_;
    LineBlocks lines_;
    LineBlock block_;
    LineCursor cursor_{block_};
    json::JsonItems items_;
    std::uint64_t index_ = 0;
};

CaseFile::CaseFile(Pull pull, InputForm form, std::string name, const FileLimits& limits)
    : state_(std::make_unique<State>(std::move(pull), form, std::move(name), limits)) {}
CaseFile::~CaseFile() = default;
CaseFile::CaseFile(CaseFile&&) noexcept = default;
CaseFile& CaseFile::operator=(CaseFile&&) noexcept = default;

bool CaseFile::next(CaseItem& item) { return state_->next(item); }

}  // namespace saglikrapor
