#include <saglikrapor/procedure/standing.hpp>

#include <algorithm>

#include "procedure/runner.hpp"

namespace saglikrapor::procedure {
namespace {

void settle_finality(Standing& standing) {
    const State& state = standing.state_text();
    // What the law says of the state says more than that nothing can follow it.
    if (state.final_ || is_terminal(state.kind)) {
        standing.final_ = Finality::yes;
        standing.reason = state.final_ ? FinalReason::marked : FinalReason::terminal;
        return;
    }
    if (state.kind != StateKind::accepting) return;
    // The goal is reached; it stays so when every step that could leave it is too late. What the source does not state keeps no
    // case open.
    bool open = false, unknown = false, expired = false;
    for (const Next& next : standing.next) {
        const Provenance provenance = standing.procedure->procedure->transitions[next.transition].provenance;
        if (provenance != Provenance::stated) continue;
        if (next.possibility == Possibility::late) {
            expired = true;
            continue;
        }
        const bool undated = next.deadline == DeadlineState::unknown;
        (undated ? unknown : open) = true;
    }
    if (open) return;
    standing.final_ = unknown ? Finality::unknown : Finality::yes;
    standing.reason = unknown ? FinalReason::none : expired ? FinalReason::expired : FinalReason::no_step;
}

}  // namespace

Standing stand(const Book& book, const CompiledProcedure& procedure, const Case& c, Date as_of, const Options& options) {
    Standing out;
    out.procedure = &procedure;
    out.as_of = as_of;
    out.in_force = procedure.procedure->in_force.holds(as_of);
    Runner runner(book, procedure, c, as_of, options);
    for (std::uint32_t i = 0; i < c.events.size(); ++i) {
        if (c.events[i].on && *c.events[i].on > as_of) ++out.later;
        else out.steps.push_back(runner.take(i));
    }
    out.state = runner.state();
    out.since = runner.since();
    out.next = runner.next(as_of);
    settle_finality(out);
    return out;
}

std::vector<Step> trace(const Book& book, const CompiledProcedure& procedure, const Case& c, std::optional<Date> as_of, const Options& options) {
    std::vector<Step> out;
    Runner runner(book, procedure, c, as_of, options);
    for (std::uint32_t i = 0; i < c.events.size(); ++i) {
        out.push_back(runner.take(i));
        if (out.back().taken < 0) break;
    }
    return out;
}

}  // namespace saglikrapor::procedure
