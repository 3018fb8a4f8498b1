#include <saglikrapor/procedure/trial.hpp>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace saglikrapor::procedure {
namespace {

std::string sentence(const Diagnostics& diagnostics) {
    std::string out;
    for (const Diagnostic& d : diagnostics)
        out += fmt::format("{}{}{}", out.empty() ? "" : "; ", d.message, d.hint.empty() ? "" : " (" + d.hint + ")");
    return out;
}

std::string missing_words(const std::vector<Missing>& missing) {
    std::string out;
    for (const Missing& m : missing) {
        out += out.empty() ? " (" : ", ";
        out += m.fault == cel::Fault::none ? "missing " + m.path : fmt::format("{}{}{}", cel::describe(m.fault), m.path.empty() ? "" : " at ", m.path);
    }
    return out.empty() ? out : out + ")";
}

std::string rule_fault(const Book& book, const CompiledRule& rule, const EntryCase& test, const Options& options) {
    const Checked<Values> given = read_values(rule.rule->inputs, test.given, *test.source);
    if (!given) return sentence(given.diagnostics());
    const RuleVerdict verdict = judge(book, rule, *given, test.as_of, options);
    if (to_string(verdict.verdict) != test.expect)
        return fmt::format("expected {}, got {}{}", test.expect, to_string(verdict.verdict), missing_words(verdict.missing));
    for (const DocumentNode::Entry& entry : test.derive.entries)
        if (std::string fault = derived_fault(book, rule, *given, test.as_of, entry.key, entry.value); !fault.empty()) return fault;
    return {};
}

std::string standing_fault(const Book& book, const CompiledProcedure& compiled, const Case& c, const EntryCase& test, const Options& options) {
    if (test.final_.empty() && !test.next && test.last_days.empty()) return {};
    if (!test.as_of) return "final, next and last_days are asked as of a day: give as_of";
    const Procedure& p = *compiled.procedure;
    const Standing standing = stand(book, compiled, c, *test.as_of, options);
    if (!test.final_.empty() && to_string(standing.final_) != test.final_)
        return fmt::format("expected final: {}, got {}", test.final_, to_string(standing.final_));
    for (const auto& [id, day] : test.last_days) {
        const auto next = std::ranges::find_if(standing.next, [&, wanted = &id](const Next& n) { return p.transitions[n.transition].id == *wanted; });
        if (next == standing.next.end()) return fmt::format("'{}' does not leave the state '{}'", id, standing.state_text().name);
        if (next->last_day != day)
            return fmt::format("expected the last day of '{}' to be {}, got {}", id, saglikrapor::to_string(day),
                               next->last_day ? saglikrapor::to_string(*next->last_day) : "none");
    }
    if (!test.next) return {};
    std::vector<std::string> open;
    for (const Next& next : standing.next)
        if (next.possibility == Possibility::open) open.push_back(p.transitions[next.transition].event);
    std::ranges::sort(open);
    open.erase(std::unique(open.begin(), open.end()), open.end());
    std::vector<std::string> wanted = *test.next;
    std::ranges::sort(wanted);
    return open == wanted ? std::string{} : fmt::format("expected next: {}, got {}", fmt::join(wanted, ", "), fmt::join(open, ", "));
}

std::string procedure_fault(const Book& book, const CompiledProcedure& compiled, const EntryCase& test, const Options& options) {
    const Procedure& p = *compiled.procedure;
    if (!test.at.empty() && p.state(test.at) == nullptr) return fmt::format("there is no state '{}'", test.at);
    if (test.expect != "refused" && p.state(test.expect) == nullptr) return fmt::format("there is no state '{}'", test.expect);
    if (test.events.empty() && test.at.empty() && test.final_.empty() && !test.next && test.last_days.empty()) return "the case has no event";
    const Checked<Case> c = make_case(compiled, test);
    if (!c) return sentence(c.diagnostics());
    const std::vector<Step> steps = trace(book, compiled, *c, test.as_of, options);
    std::string state = c->at.empty() ? p.initial()->name : c->at;
    Why why = Why::none;
    std::string at;
    for (const Step& step : steps) {
        why = step.why;
        state = step.taken >= 0 ? p.transitions[static_cast<std::size_t>(step.taken)].to : "refused";
        at = c->events[step.event].event;
    }
    if (state != test.expect) {
        const std::string reason = why == Why::none ? "" : fmt::format(" at '{}' ({}){}", at, to_string(why), missing_words(steps.back().missing));
        return fmt::format("expected {}, got {}{}", test.expect, state, reason);
    }
    if (!test.why.empty() && to_string(why) != test.why) return fmt::format("expected to be refused for {}, was for {}", test.why, to_string(why));
    return standing_fault(book, compiled, *c, test, options);
}

}  // namespace

std::string fault_of(const Book& book, std::string_view id, const EntryCase& test, const Options& options) {
    if (const CompiledProcedure* procedure = book.procedure(id)) return procedure_fault(book, *procedure, test, options);
    if (const CompiledRule* rule = book.rule(id)) return rule_fault(book, *rule, test, options);
    const std::string hint = did_you_mean(id, book.ids());
    return fmt::format("there is no procedure or rule '{}'{}{}", id, hint.empty() ? "" : ": ", hint);
}

}  // namespace saglikrapor::procedure
