// Regular expressions: RE2 syntax, time linear in the text.
#include <map>
#include <mutex>
#include <optional>

#include <re2/re2.h>

#include "cel/builtins.hpp"
#include "cel/short_pattern.hpp"

namespace saglikrapor::cel {
namespace {

RE2::Options options() {
    RE2::Options quiet;
    quiet.set_log_errors(false);
    return quiet;
}

/// A compiled expression.
class Expression {
public:
    explicit Expression(std::string_view text) : short_(ShortPattern::make(text)) {
        if (!short_) re2_.emplace(re2::StringPiece(text.data(), text.size()), options());
    }
    /// Empty when it is one.
    [[nodiscard]] std::string error() const { return short_ || re2_->ok() ? std::string() : re2_->error(); }
    [[nodiscard]] bool search(std::string_view text) const {
        if (short_) return short_->search(text);
        return re2_->Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
    }

private:
    std::optional<ShortPattern> short_;
    std::optional<RE2> re2_;
};

// A rule for all report types is checked once for each of them, at the same time perhaps: its expressions are compiled once.
std::shared_ptr<const Expression> shared(std::string_view text) {
    struct Known {
        std::mutex compiling;
        std::weak_ptr<const Expression> expression;
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
        expression = std::make_shared<const Expression>(text);
        entry.expression = expression;
    }
    return expression;
}

std::shared_ptr<const void> prepare_pattern(const std::vector<const Slot*>& constants, std::string& error) {
    if (constants[1] == nullptr) return nullptr;
    auto expression = shared(constants[1]->view());
    const std::string fault = expression->error();
    if (fault.empty()) return expression;
    error = "not a regular expression: " + fault;
    return nullptr;
}

Fault matches(CallContext& context, const Slot* a, Slot& result) {
    if (context.prepared != nullptr) return give(static_cast<const Expression*>(context.prepared)->search(a[0].view()), result);
    const Expression expression(a[1].view());
    return expression.error().empty() ? give(expression.search(a[0].view()), result) : Fault::argument;
}

}  // namespace

void add_regex(BuiltinTable& table) {
    constexpr std::string_view subject = "Text";
    constexpr std::string_view doc = "Whether a regular expression (RE2 syntax) is found in the text; '^…$' for the whole of it.";
    table.add({"matches", "string.(string) -> bool", doc, subject, matches, prepare_pattern});
    table.add({"matches", "(string, string) -> bool", doc, subject, matches, prepare_pattern});
}

}  // namespace saglikrapor::cel
