// M4, M34, M42 by hand: what reports share that a health board gives.
#pragma once

#include "issuing_rules.hpp"

namespace bench {

template <class Physicians>
[[nodiscard]] Truth six_branches(const Physicians& physicians) {
    if (!physicians) return Truth::unknown;
    constexpr sr::Branch wanted[] = {sr::Branch::internal_medicine, sr::Branch::ent,       sr::Branch::general_surgery,
                                     sr::Branch::ophthalmology,     sr::Branch::neurology, sr::Branch::psychiatry};
    Truth all_there = Truth::yes;
    for (const sr::Branch branch : wanted)
        all_there = all_there & exists(physicians, [&](const auto& p) {
                        return equal(p.kind, sr::PhysicianKind::specialist) & equal(p.branch, branch);
                    });
    return all_there;
}

/// M4/1-i. The two rules: of an official board, and of a private one that the Ministry permits.
template <class Report>
void six_branch_board(const Report& report, const Guards& guards, std::size_t official, std::size_t permitted, Outcome& out) {
    if (guards.board == Truth::no) return;
    const Truth six = six_branches(report.issuer.physicians);
    out.judge(official, guards.board & ~guards.private_provider, six);
    out.judge(permitted,
              guards.board & guards.private_provider & told(report.provider.ministry_permission) &
                  ~equal(report.provider.kind, sr::ProviderKind::branch_hospital),
              six);
}

template <class Report>
void three_specialists(const Report& report, const Guards& guards, Outcome& out) {
    if (guards.board == Truth::no) return;
    out.judge(rule("board.three-specialists"), guards.board & ~guards.private_provider,
              at_least(count(report.issuer.physicians, [](const auto& p) { return equal(p.kind, sr::PhysicianKind::specialist); }), 3));
}

template <class Report>
void examinations_signed(const Report& report, Outcome& out) {
    if (!report.examinations) return;
    out.judge(rule("examination.unsigned"), ~exists(report.examinations, [](const auto& e) {
                  return told_no(e.signed_report) & truth(!e.recorded || *e.recorded);
              }));
}

template <class Report>
void board_on_paper(const Report&, const Guards& guards, Outcome& out) {
    out.judge(rule("e-rapor.manual.board"), guards.board, ~guards.manual);
}

template <class Report>
void board_of_primary_care(const Report& report, const Guards& guards, Outcome& out) {
    out.judge(rule("primary-care.only-ek-5"), equal(report.provider.level, sr::CareLevel::primary) & guards.board,
              equal(report.form, sr::Form::ek_5));
}

/// M34/2. `which`: the rule for that kind of report.
template <class Report>
void private_permission(const Report& report, const Guards& guards, std::size_t which, Outcome& out) {
    out.judge(which, guards.private_provider, told(report.provider.ministry_permission));
}

/// M42/2: the last day that was written, or two years of a board's report without one. `used`: the day the report is presented.
template <class Report>
void board_in_time(const Report& report, const Guards& guards, std::int64_t used, Outcome& out) {
    if (guards.board == Truth::no) return;
    if (const Day until = day(report.valid_until)) out.judge(rule("validity.board.stated-date"), guards.board, truth(used <= *until));
    else out.judge(rule("validity.board.two-years"), guards.board & ~told(report.permanent), within_months(report, used, 24));
}
template <class Report>
void board_or_single_in_time(const Report& report, const Guards& guards, Outcome& out) {
    const Day used = day(report.used_on);
    if (!used) return;
    single_until_stated_day(report, guards, *used, out);
    board_in_time(report, guards, *used, out);
}

/// M42/2: an earlier board report of the type that still holds.
template <class Report, class OfType>
void earlier_board_report(const Report& report, const std::vector<sr::EarlierReport>* history, const Guards& guards, OfType of_type,
                          std::size_t which, Outcome& out) {
    if (history == nullptr) return;
    const std::int64_t issued = *day(report.issued_on);
    out.judge(which, guards.board, ~exists(history, [&](const sr::EarlierReport& h) {
                  Day until = day(h.valid_until);
                  if (!until && day(h.issued_on)) until = sr::day_number(sr::add_months(h.issued_on, 24, sr::Rounding::down));
                  return truth(of_type(h.type) && h.id != report.id) & ~told(h.withdrawn) & at_most(day(h.issued_on), issued) &
                         equal(h.issuer_mode, sr::IssuerMode::board) & at_least(until, issued);
              }));
}

/// The branches of the examinations that took place hold all of those. Unknown when one's branch is not known.
template <class Examinations, class Branches>
[[nodiscard]] Truth examined_in_all(const Examinations& examinations, const Branches& wanted) {
    if (!examinations) return Truth::unknown;
    std::bitset<64> examined;
    for (const auto& e : *examinations) {
        if (e.recorded && !*e.recorded) continue;
        if (!e.branch) return Truth::unknown;
        examined.set(static_cast<std::size_t>(*e.branch));
    }
    for (const sr::Branch branch : wanted)
        if (!examined[static_cast<std::size_t>(branch)]) return Truth::no;
    return Truth::yes;
}

}  // namespace bench
