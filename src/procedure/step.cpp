// One event of a case: is there a step for it, may this actor take it, are the papers there, is it in time, does the guard hold.
#include <algorithm>
#include <stdexcept>

#include <saglikrapor/procedure/deadline.hpp>

#include "procedure/runner.hpp"

namespace saglikrapor::procedure {
namespace {

/// Those of the needed papers that were not handed over in their form.
std::vector<DocumentNeed> lacking(const std::vector<DocumentNeed>& needs, const std::vector<DocumentGiven>& given) {
    std::vector<DocumentNeed> out;
    for (const DocumentNeed& need : needs) {
        const bool there = std::ranges::any_of(given, [&](const DocumentGiven& paper) {
            return paper.name == need.name && (need.form != DocumentForm::original || paper.form == DocumentForm::original);
        });
        if (!there) out.push_back(need);
    }
    return out;
}

}  // namespace

Runner::Runner(const Book& book, const CompiledProcedure& compiled, const Case& c, std::optional<Date> as_of, const Options& options)
    : book_(book), compiled_(compiled), p_(*compiled.procedure), case_(c), as_of_(as_of), options_(options), known_(c.given),
      state_(compiled.initial), evaluation_(compiled.frame, compiled.code, book.program()) {
    if (c.at.empty()) return;
    const State* const at = p_.state(c.at);
    if (at == nullptr) throw std::out_of_range(p_.id + " has no state " + c.at);
    state_ = static_cast<std::uint32_t>(at - p_.states.data());
}

bool Runner::is_stated(const Transition& t) const {
    return !options_.strict || (t.provenance == Provenance::stated && p_.provenance == Provenance::stated);
}

Step Runner::refuse(Step step, Why why, std::vector<std::uint32_t> transitions) const {
    step.why = why;
    step.transitions = std::move(transitions);
    return step;
}

Step Runner::take(std::uint32_t index) {
    const Event& event = case_.events[index];
    Step step;
    step.event = index;
    step.from = state_;
    if (event.given) known_.lay_over(*event.given);
    const std::optional<Date> day = event.on ? event.on : as_of_;

    std::vector<std::uint32_t> for_event, candidates, elsewhere;
    for (const std::uint32_t t : compiled_.leaving[state_])
        if (p_.transitions[t].event == event.event) for_event.push_back(t);
    if (event.on && last_ && *event.on < *last_) return refuse(std::move(step), Why::date, for_event);
    if (day && !p_.in_force.holds(*day)) return refuse(std::move(step), Why::not_in_force, for_event);
    if (for_event.empty()) {
        for (std::uint32_t t = 0; t < p_.transitions.size(); ++t)
            if (p_.transitions[t].event == event.event) elsewhere.push_back(t);
        return refuse(std::move(step), Why::no_transition, elsewhere);
    }
    for (const std::uint32_t t : for_event)
        if (!event.by || std::ranges::find(p_.transitions[t].actors, *event.by) != p_.transitions[t].actors.end()) candidates.push_back(t);
    if (candidates.empty()) return refuse(std::move(step), Why::actor, for_event);
    const std::vector<std::uint32_t> allowed = candidates;
    std::erase_if(candidates, [&](std::uint32_t t) { return !is_stated(p_.transitions[t]); });
    if (candidates.empty()) return refuse(std::move(step), Why::not_stated, allowed);

    evaluation_.set(known_, day);
    std::vector<std::uint32_t> ready;
    std::vector<Missing> missing;
    bool unknown = false;
    for (const std::uint32_t t : candidates) {
        step.why = Why::none;
        try_transition(event, t, step, ready);
        if (step.why != Why::unknown) continue;
        unknown = true;
        for (const Missing& one : step.missing)
            if (std::ranges::find(missing, one) == missing.end()) missing.push_back(one);
    }
    if (ready.empty()) {
        if (unknown) {  // once the data is known the step may be possible, whatever refuses the other candidates
            step.why = Why::unknown;
            step.missing = std::move(missing);
            step.documents.clear();
            step.last_day.reset();
        }
        step.transitions = candidates;
        return step;
    }
    if (ready.size() > 1) return refuse(std::move(step), Why::ambiguous, ready);
    step.taken = static_cast<std::int32_t>(ready.front());
    step.why = Why::none;
    step.documents.clear();
    step.missing.clear();
    if (p_.transitions[ready.front()].deadline && event.on) {
        const DeadlineStatus status = deadline(ready.front(), event.on);
        step.last_day = status.last_day;
        step.late = status.state == DeadlineState::missed;
    }
    const std::uint32_t to = compiled_.transitions[ready.front()].to;
    if (to != state_) since_ = event.on;  // a step that stays does not begin the state anew
    state_ = to;
    if (event.on) {
        last_ = event.on;
        days_.insert_or_assign(event.event, *event.on);
    } else {
        days_.erase(event.event);
    }
    return step;
}

// The last candidate that is not ready says why nothing is, unless one cannot be decided: see take().
void Runner::try_transition(const Event& event, std::uint32_t index, Step& step, std::vector<std::uint32_t>& ready) {
    const Transition& t = p_.transitions[index];
    if (event.documents) {
        std::vector<DocumentNeed> papers = lacking(t.documents, *event.documents);
        if (!papers.empty()) {
            step.why = Why::documents;
            step.documents = std::move(papers);
            return;
        }
    }
    if (t.deadline && event.on && t.deadline->unit < DeadlineUnit::words && !t.deadline->late_allowed) {
        DeadlineStatus status = deadline(index, event.on);
        if (status.state == DeadlineState::missed || status.state == DeadlineState::unknown) {
            step.why = status.state == DeadlineState::missed ? Why::deadline : Why::unknown;
            step.last_day = status.last_day;
            step.missing = std::move(status.missing);
            return;
        }
    }
    std::vector<Missing> missing;
    const program::Entry& guard = compiled_.transitions[index].guard;
    const program::Truth truth = guard.present ? evaluation_.condition(guard, &missing) : program::true_value;
    if (truth == program::true_value) {
        ready.push_back(index);
    } else {
        step.why = truth == program::false_value ? Why::guard : Why::unknown;
        step.missing = std::move(missing);
    }
}

DeadlineStatus Runner::deadline(std::uint32_t index, std::optional<Date> day) {
    const Deadline& deadline = *p_.transitions[index].deadline;
    const CompiledTransition& compiled = compiled_.transitions[index];
    DeadlineStatus out;
    if (deadline.unit >= DeadlineUnit::words) {
        out.state = deadline.unit == DeadlineUnit::words ? DeadlineState::words : DeadlineState::recurring;
        return out;
    }
    if (compiled.start >= 0) {
        const Cell& cell = evaluation_.variable(static_cast<std::size_t>(compiled.start));
        if (cell.present) out.starts_on = from_day_number(cell.slot.integer);
    } else if (deadline.from == "state") {
        out.starts_on = since_;
    } else if (const auto last = days_.find(deadline.from); last != days_.end()) {
        out.starts_on = last->second;
    }
    if (!out.starts_on) {
        out.missing.push_back({deadline.from, cel::Fault::none});
        return out;
    }
    Slot count{};
    if (!evaluation_.value(compiled.count, count, &out.missing)) return out;
    out.last_day = last_day(deadline, *out.starts_on, count.integer, book_.program().rulebook().holidays);
    if (!out.last_day)
        out.missing.push_back({{}, deadline.unit == DeadlineUnit::business_days || deadline.extends ? cel::Fault::unknown_holidays : cel::Fault::time_range});
    else if (day)
        out.state = *day > *out.last_day ? DeadlineState::missed : DeadlineState::running;
    return out;
}

std::vector<Next> Runner::next(Date day) {
    std::vector<Next> out;
    evaluation_.set(known_, day);
    for (const std::uint32_t index : compiled_.leaving[state_]) {
        const Transition& t = p_.transitions[index];
        if (!is_stated(t)) continue;
        Next& next = out.emplace_back();
        next.transition = index;
        const program::Entry& guard = compiled_.transitions[index].guard;
        const program::Truth truth = guard.present ? evaluation_.condition(guard, &next.missing) : program::true_value;
        next.possibility = truth == program::true_value ? Possibility::open : truth == program::false_value ? Possibility::blocked : Possibility::unknown;
        if (!t.deadline) continue;
        DeadlineStatus status = deadline(index, day);
        next.deadline = status.state;
        next.starts_on = status.starts_on;
        next.last_day = status.last_day;
        if (t.deadline->late_allowed) continue;
        if (status.state == DeadlineState::missed) next.possibility = Possibility::late;
        if (status.state == DeadlineState::unknown && next.possibility != Possibility::blocked) {
            next.possibility = Possibility::unknown;
            next.missing.insert(next.missing.end(), status.missing.begin(), status.missing.end());
        }
    }
    return out;
}

}  // namespace saglikrapor::procedure
