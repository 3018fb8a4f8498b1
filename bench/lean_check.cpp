#include "lean_check.hpp"

#include <stdexcept>

#include "lean_reader.hpp"
#include "rest_leave_rules.hpp"

namespace bench {

class LeanCheck::State {
public:
    explicit State(const sr::Engine& engine) : holidays_(engine.rulebook().holidays) {
#ifdef SIMDJSON_THREADS_ENABLED
        parser_.threaded = false;
#endif
        for (const sr::Rule& one : engine.rulebook().rules)
            for (std::size_t i = 0; i < rules.size(); ++i) {
                if (rules[i] != one.id) continue;
                if (one.severity == sr::Severity::error) errors_.set(i);
                if (one.severity == sr::Severity::review) reviews_.set(i);
            }
    }

    std::size_t run(const char* text, std::size_t size, std::size_t capacity, std::string& out) {
        od::document_stream documents;
        if (parser_.iterate_many(text, size, std::max(size, std::size_t{32})).get(documents) || capacity < size + simdjson::SIMDJSON_PADDING)
            throw std::runtime_error("simdjson cannot read the block");
        std::size_t count = 0;
        for (auto document : documents) {
            od::document_reference reference;
            if (std::move(document).get(reference) || !reader_.read(reference, case_) || !case_.report.issued_on)
                throw std::runtime_error("a report that the reference cannot read");
            const LeanReport& report = case_.report;
            append(report.id, rest_leave_rules(report, case_.history ? &*case_.history : nullptr, holidays_), out);
            ++count;
        }
        return count;
    }

private:
    void append(std::string_view id, const Outcome& outcome, std::string& out) const {
        const RuleSet violated = outcome.violated.as_set(), undetermined = outcome.undetermined.as_set(), found = violated | undetermined;
        const char* const verdict = (violated & errors_).any()       ? "invalid"
                                    : (undetermined & errors_).any() ? "incomplete"
                                    : (found & reviews_).any()       ? "review"
                                                                     : "valid";
        out += R"({"id":")";
        out += id;
        out += R"(","verdict":")";
        out += verdict;
        out += R"(","rules":[)";
        const char* separator = "\"";
        if (found.any())
            for (std::size_t i = 0; i < rules.size(); ++i) {
                if (!found[i]) continue;
                out += separator;
                out += rules[i];
                out += '"';
                separator = ",\"";
            }
        out += "]}\n";
    }

    const sr::HolidayCalendar& holidays_;
    RuleSet errors_, reviews_;
    od::parser parser_;
    LeanReader reader_;
    LeanCase case_;
};

const std::size_t LeanCheck::padding = simdjson::SIMDJSON_PADDING;

LeanCheck::LeanCheck(const saglikrapor::Engine& engine) : state_(std::make_unique<State>(engine)) {}
LeanCheck::~LeanCheck() = default;

std::size_t LeanCheck::run(const char* text, std::size_t size, std::size_t capacity, std::string& out) {
    return state_->run(text, size, capacity, out);
}

}  // namespace bench
