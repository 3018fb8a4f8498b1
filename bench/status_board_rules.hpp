// M32, M33 by hand: the rules on a board's status report and on a premarital report in force in 2026.
#pragma once

#include <saglikrapor/report/status.hpp>

#include "board_rules.hpp"
#include "single_report_rules.hpp"

namespace bench {

[[nodiscard]] inline Outcome status_board_rules(const sr::StatusBoardReport& report, const std::vector<sr::EarlierReport>* history) {
    Outcome out;
    const Guards guards(report);
    common_rules(report, guards, out);
    signed_by_issuers(report, out);
    examinations_signed(report, out);
    system_of_report(report, guards, out);
    board_on_paper(report, guards, out);
    board_of_primary_care(report, guards, out);
    private_permission(report, guards, rule("private.status-report.permission"), out);
    if (const Day used = day(report.used_on)) board_in_time(report, guards, *used, out);
    out.judge(rule("status-board.by-board"), guards.board);
    out.judge(rule("status-board.form"), equal(report.form, sr::Form::ek_4));
    earlier_board_report(report, history, guards, [](sr::ReportType type) { return type == sr::ReportType::status_board; },
                         rule("validity.status-board.earlier-in-history"), out);
    if (report.board_kind != sr::BoardKind::treatment) {
        six_branch_board(report, guards, rule("status-board.six-branches"), rule("status-board.six-branches.private"), out);
        return out;
    }
    // A treatment board may be smaller; whether it is a board at all may still not be known.
    const Truth official = guards.board & ~guards.private_provider;
    const auto& issuer = report.issuer;
    const auto specialist = [](const auto& p) { return equal(p.kind, sr::PhysicianKind::specialist); };
    const auto of_branch = [&](const auto& p) { return specialist(p) & same(p.branch, issuer.relevant_branch); };
    Truth relevant = Truth::unknown;
    if (issuer.specialists_in_relevant_branch)
        relevant = *issuer.specialists_in_relevant_branch >= 3
                       ? at_least(count(issuer.physicians, of_branch), 3)
                       : exists(issuer.physicians, of_branch) & all(issuer.physicians, [&](const auto& p) {
                             return ~specialist(p) | same(p.branch, issuer.relevant_branch) | is(p.chosen_by_chief_physician);
                         });
    out.judge(rule("status-board.six-branches"), official, Truth::yes);
    out.judge(rule("status-board.six-branches.private"),
              guards.board & guards.private_provider & told(report.provider.ministry_permission) &
                  ~equal(report.provider.kind, sr::ProviderKind::branch_hospital),
              Truth::yes);
    out.judge(rule("status-board.treatment.three-specialists"), official, at_least(count(issuer.physicians, specialist), 3));
    out.judge(rule("status-board.treatment.relevant-branch"), official, relevant);
    return out;
}

[[nodiscard]] inline Outcome premarital_rules(const sr::PremaritalReport& report, const std::vector<sr::EarlierReport>*) {
    Outcome out;
    const Guards guards(report);
    common_rules(report, guards, out);
    three_specialists(report, guards, out);
    signed_by_issuers(report, out);
    system_of_report(report, guards, out);
    by_physician_or_board(report, guards, out);
    single_report(report, guards, out);
    primary_care_fee(report, rule("primary-care.fee.not-listed"), out);
    board_or_single_in_time(report, guards, out);
    if (const Day used = day(report.used_on)) {
        single_outside_primary_care(report, guards, *used, out);
        single_of_primary_care(report, guards, *used, rule("validity.primary-care.own-legislation"), out);
    }
    out.judge(rule("premarital.form"), equal(report.form, sr::Form::premarital));
    out.judge(rule("premarital.circular"), is(report.follows_circular));
    out.judge(rule("premarital.private-provider"), ~told(report.provider.ministry_permission), ~guards.private_provider);
    return out;
}

}  // namespace bench
