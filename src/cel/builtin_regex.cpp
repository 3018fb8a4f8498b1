// Regular expressions: RE2 syntax, time linear in the text.
#include <map>
#include <mutex>

#include <re2/re2.h>

#include "cel/builtins.hpp"

namespace saglikrapor::cel {
namespace {

bool search(std::string_view text, const RE2& expression) {
    return expression.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

RE2::Options options() {
    RE2::Options quiet;
    quiet.set_log_errors(false);
    return quiet;
}

// A rule for all report types is checked once for each of them, at the same time perhaps: its expressions are compiled once.
std::shared_ptr<const RE2> shared(std::string_view text) {
    struct Known {
        std::mutex compiling;
        std::weak_ptr<const RE2> expression;
    };
    static std::mutex mutex;
    static std::map<std::string, Known, std::less<>> known;
    Known& entry = [&]() -> Known& {
        const std::lock_guard lock(mutex);
        return known[std::string(text)];
    }();
    const std::lock_guard lock(entry.compiling);
    auto expression = entry.expression.lock();
    if (expression == nullptr) {
        expression = std::make_shared<const RE2>(re2::StringPiece(text.data(), text.size()), options());
        entry.expression = expression;
    }
    return expression;
}

std::shared_ptr<const void> prepare_pattern(const std::vector<const Slot*>& constants, std::string& error) {
    if (constants[1] == nullptr) return nullptr;
    auto expression = shared(constants[1]->view());
    if (expression->ok()) return expression;
    error = "not a regular expression: " + expression->error();
    return nullptr;
}

Fault matches(CallContext& context, const Slot* a, Slot& result) {
    if (context.prepared != nullptr) return give(search(a[0].view(), *static_cast<const RE2*>(context.prepared)), result);
    const RE2 expression(re2::StringPiece(a[1].text.data, a[1].text.size), options());
    if (!expression.ok()) return Fault::argument;
    return give(search(a[0].view(), expression), result);
}

}  // namespace

void add_regex(BuiltinTable& table) {
    constexpr std::string_view subject = "Text";
    constexpr std::string_view doc = "Whether a regular expression (RE2 syntax) is found in the text; '^…$' for the whole of it.";
    table.add({"matches", "string.(string) -> bool", doc, subject, matches, prepare_pattern});
    table.add({"matches", "(string, string) -> bool", doc, subject, matches, prepare_pattern});
}

}  // namespace saglikrapor::cel
