// M4/1-r by hand: the board of three specialists, for rest, drugs and devices.
#pragma once

#include "common_rules.hpp"

namespace bench {

template <class Physician>
[[nodiscard]] Truth is_specialist(const Physician& p) {
    return equal(p.kind, sr::PhysicianKind::specialist);
}

/// The six rules, which each group of report types has of its own.
struct TreatmentBoardRules {
    std::size_t three_specialists, fourth_member, relevant_branch_complete, relevant_branch_present, second_branch_specialist, chosen;
};

/// `board`: it is one, of a provider that is not private.
template <TreatmentBoardRules of, class Report>
void treatment_board(const Report& report, Truth board, Outcome& out) {
    constexpr int members = 3;
    const auto& issuer = report.issuer;
    const auto of_branch = [&](const auto& p) { return is_specialist(p) & same(p.branch, issuer.relevant_branch); };
    const std::optional<int> specialists = count(issuer.physicians, [](const auto& p) { return is_specialist(p); });
    const std::optional<int> relevant = count(issuer.physicians, of_branch);
    const Truth enough = at_least(issuer.specialists_in_relevant_branch, members);
    out.judge(of.three_specialists, board, at_least(specialists, members));
    out.judge(of.fourth_member, board, at_most(specialists, members));
    out.judge(of.relevant_branch_complete, board, ~enough | at_least(relevant, members));
    out.judge(of.relevant_branch_present, board, enough | exists(issuer.physicians, of_branch));
    out.judge(of.second_branch_specialist, board & equal(issuer.specialists_in_relevant_branch, 2),
              ~equal(relevant, 1));
    out.judge(of.chosen, board, enough | all(issuer.physicians, [&](const auto& p) {
                  return ~is_specialist(p) | same(p.branch, issuer.relevant_branch) | is(p.chosen_by_chief_physician);
              }));
}

}  // namespace bench
