// M18, M19 by hand: the rules on reports of private security guards in force in 2026.
#pragma once

#include <saglikrapor/report/security_guard.hpp>

#include "board_rules.hpp"
#include "decision_text.hpp"

namespace bench {

/// What both kinds share but their words and branches.
template <class Report>
void security_guard_common(const Report& report, const Guards& guards, Outcome& out) {
    common_rules(report, guards, out);
    six_branch_board(report, guards, rule("board.six-branches.own-list"), rule("board.six-branches.private.own-list"), out);
    three_specialists(report, guards, out);
    system_of_report(report, guards, out);
    board_on_paper(report, guards, out);
    board_of_primary_care(report, guards, out);
    private_permission(report, guards, rule("private.board-report.permission"), out);
    board_or_single_in_time(report, guards, out);
}

template <class Report>
[[nodiscard]] Truth all_examiners_sign(const Report& report) {
    return all(report.examinations, [](const auto& e) { return told_no(e.recorded) | (is(e.stamped) & is(e.signed_report)); });
}

[[nodiscard]] inline Outcome security_guard_rules(const sr::SecurityGuardReport& report, const std::vector<sr::EarlierReport>* history) {
    Outcome out;
    const Guards guards(report);
    security_guard_common(report, guards, out);
    constexpr sr::Branch wanted[] = {sr::Branch::psychiatry, sr::Branch::neurology, sr::Branch::ophthalmology, sr::Branch::ent};
    out.judge(rule("security-guard.board"), guards.board);
    out.judge(rule("security-guard.form"), equal(report.form, sr::Form::ek_4));
    out.judge(rule("security-guard.examinations"), examined_in_all(report.examinations, wanted));
    if (report.board_requested_branches)
        out.judge(rule("security-guard.examinations.requested"), examined_in_all(report.examinations, *report.board_requested_branches));
    out.judge(rule("security-guard.examinations.orthopedics"),
              exists(report.examinations, [](const auto& e) { return equal(e.branch, sr::Branch::orthopedics) & ~told_no(e.recorded); }));
    out.judge(rule("security-guard.signatures"), all_examiners_sign(report));
    Truth unresolved = Truth::unknown, one_phrase = Truth::unknown, armed = Truth::unknown;
    if (report.decision_text) {
        const std::string folded = sr::fold_turkish(text(*report.decision_text)), dotted = with_dots(folded);
        const auto says = [&](std::string_view last) { return holds_words(dotted, {"özel", "güvenlik", "görevlisi"}, last); };
        unresolved = truth(leaves_both(folded));
        one_phrase = truth(says("olur") != says("olamaz"));
        armed = truth(says_armed(folded));
    }
    out.judge(rule("security-guard.decision.unresolved"), ~unresolved);
    out.judge(rule("security-guard.decision.phrase"), one_phrase);
    out.judge(rule("security-guard.decision.not-armed"), ~armed);
    earlier_board_report(report, history, guards, [](sr::ReportType type) {
        return type == sr::ReportType::security_guard || type == sr::ReportType::armed_security_guard;
    }, rule("validity.security-guard.earlier-in-history"), out);
    return out;
}

[[nodiscard]] inline Outcome armed_security_guard_rules(const sr::ArmedSecurityGuardReport& report,
                                                        const std::vector<sr::EarlierReport>* history) {
    Outcome out;
    const Guards guards(report);
    security_guard_common(report, guards, out);
    constexpr sr::Branch wanted[] = {sr::Branch::psychiatry, sr::Branch::neurology,   sr::Branch::ophthalmology,
                                     sr::Branch::ent,        sr::Branch::orthopedics, sr::Branch::internal_medicine};
    out.judge(rule("armed-security-guard.board"), guards.board);
    out.judge(rule("armed-security-guard.form"), equal(report.form, sr::Form::ek_4));
    out.judge(rule("armed-security-guard.examinations"), examined_in_all(report.examinations, wanted));
    if (report.board_requested_branches)
        out.judge(rule("armed-security-guard.examinations.requested"), examined_in_all(report.examinations, *report.board_requested_branches));
    out.judge(rule("armed-security-guard.signatures"), all_examiners_sign(report));
    Truth unresolved = Truth::unknown, one_phrase = Truth::unknown;
    if (report.decision_text) {
        const std::string folded = sr::fold_turkish(text(*report.decision_text)), dotted = with_dots(folded);
        const auto says = [&](std::string_view last) { return holds_words(dotted, {"silahli", "özel", "güvenlik", "görevlisi"}, last); };
        unresolved = truth(leaves_both(folded));
        one_phrase = truth(says("olur") != says("olamaz"));
    }
    out.judge(rule("armed-security-guard.decision.unresolved"), ~unresolved);
    out.judge(rule("armed-security-guard.decision.phrase"), one_phrase);
    earlier_board_report(report, history, guards, [](sr::ReportType type) { return type == sr::ReportType::armed_security_guard; },
                         rule("validity.armed-security-guard.earlier-in-history"), out);
    return out;
}

}  // namespace bench
