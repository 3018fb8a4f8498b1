// What only the whole procedure can tell: names that nothing declares, states without a way in or out. After reading.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "rulebook/read_entry_files.hpp"

namespace saglikrapor {
namespace {

std::vector<std::string_view> names_of(const std::vector<Named>& list) {
    std::vector<std::string_view> out;
    for (const Named& item : list) out.push_back(item.name);
    return out;
}

class ProcedureCheck {
public:
    ProcedureCheck(const FileReader& file, const Procedure& procedure) : file_(file), p_(procedure) {
        for (const State& state : p_.states) states_.push_back(state.name);
    }

    void run() {
        check_states();
        for (const Transition& t : p_.transitions) check_transition(t);
        check_ways();
        check_unused(p_.actors, actors_, "actor", "acts");
        check_unused(p_.events, events_, "event", "happens");
        check_unused(p_.documents, documents_, "document", "is asked for");
    }

private:
    void unknown(Span span, std::string_view code, const std::string& name, const std::vector<std::string_view>& known) {
        if (name.empty()) return;
        const std::string_view what = code.substr(code.find('.') + 1);
        file_.error(span, std::string(code), fmt::format("'{}' has no {} '{}'", p_.id, what, name), word_hint(name, known));
    }

    void check_states() {
        const auto initial = std::ranges::count(p_.states, StateKind::initial, &State::kind);
        if (initial != 1)
            file_.error(p_.span, "procedure.initial", fmt::format("'{}' has {} initial states", p_.id, initial), "exactly one state is of kind initial");
    }

    void check_transition(const Transition& t) {
        if (!t.id.empty() && !ids_.insert(t.id).second)
            file_.error(t.span, "rulebook.duplicate-id", fmt::format("the transition '{}' is given twice", t.id));
        for (const std::string& from : t.from) {
            const State* state = p_.state(from);
            if (state == nullptr) unknown(t.from_span, "procedure.state", from, states_);
            else if (is_terminal(state->kind))
                file_.error(t.from_span, "procedure.terminal", fmt::format("'{}' leaves the terminal state '{}'", t.id, from),
                            "a state that may be left is of kind accepting");
        }
        if (p_.state(t.to) == nullptr) unknown(t.to_span, "procedure.state", t.to, states_);
        for (std::size_t i = 0; i < t.actors.size(); ++i) use(p_.actors, actors_, t.actors[i], t.actor_spans[i], "procedure.actor");
        use(p_.events, events_, t.event, t.event_span, "procedure.event");
        for (const DocumentNeed& need : t.documents) use(p_.documents, documents_, need.name, need.span, "procedure.document");
        if (t.deadline && !t.deadline->from.empty()) check_start(*t.deadline);
        // A period of no days has no last day; what must be done at once is written in words.
        if (t.deadline && t.deadline->unit < DeadlineUnit::words && (t.deadline->count.text.starts_with('-') || t.deadline->count.text == "0"))
            file_.error(t.deadline->span, "procedure.deadline", "a deadline is at least 1 long", "for at once write words: {tr: …, en: …}");
    }

    void use(const std::vector<Named>& list, std::set<std::string_view>& used, const std::string& name, Span span, std::string_view code) {
        used.insert(name);
        if (std::ranges::find(list, name, &Named::name) == list.end()) unknown(span, code, name, names_of(list));
    }

    void check_start(const Deadline& deadline) {
        if (deadline.from == "state") return;
        const bool event = std::ranges::find(p_.events, deadline.from, &Named::name) != p_.events.end();
        const int input = p_.inputs->find(deadline.from);
        const bool derived = std::ranges::find(p_.derive, deadline.from, &Derived::name) != p_.derive.end();
        if (event || derived) return;
        if (input >= 0 && p_.inputs->inputs[static_cast<std::size_t>(input)].type.is(TypeKind::date)) return;
        file_.error(deadline.span, "procedure.deadline-start",
                    input >= 0 ? fmt::format("'{}' is no date, so no deadline can start on it", deadline.from)
                               : fmt::format("nothing tells when '{}' is", deadline.from),
                    "a deadline starts with the state, an event or an input that is a date");
    }

    /// States that can be reached from `seed` along the transitions, forwards or backwards.
    std::set<std::string_view> closure(std::set<std::string_view> seed, bool forwards) const {
        for (bool grew = true; grew;) {
            grew = false;
            for (const Transition& t : p_.transitions)
                for (const std::string& from : t.from)
                    if (forwards ? seed.contains(from) && seed.insert(t.to).second : seed.contains(t.to) && seed.insert(from).second)
                        grew = true;
        }
        return seed;
    }

    void check_ways() {
        if (p_.initial() == nullptr) return;
        std::set<std::string_view> goals;
        for (const State& state : p_.states)
            if (is_goal(state.kind)) goals.insert(state.name);
        const auto reached = closure({p_.initial()->name}, true), live = closure(goals, false);
        for (const State& state : p_.states) {
            if (!reached.contains(state.name))
                file_.error(state.span, "procedure.unreachable", fmt::format("no way leads to the state '{}'", state.name));
            if (!live.contains(state.name))
                file_.error(state.span, "procedure.dead-end", fmt::format("no way leads from the state '{}' to an end", state.name),
                            "an end is a state of kind accepting, terminal_ok or terminal_fail");
        }
    }

    void check_unused(const std::vector<Named>& list, const std::set<std::string_view>& used, std::string_view what, std::string_view never) {
        for (const Named& item : list) {
            if (used.contains(item.name)) continue;
            file_.error(item.span, "procedure.unused", fmt::format("the {} '{}' never {}", what, item.name, never));
            file_.draft.diagnostics.back().level = DiagnosticLevel::warning;
        }
    }

    const FileReader& file_;
    const Procedure& p_;
    std::vector<std::string_view> states_;
    std::set<std::string_view> ids_, actors_, events_, documents_;
};

}  // namespace

void check_procedure(const FileReader& file, const Procedure& procedure) { ProcedureCheck(file, procedure).run(); }

}  // namespace saglikrapor
