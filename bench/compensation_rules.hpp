// M20 by hand: the rules on a report for cash compensation in force in 2026.
#pragma once

#include <saglikrapor/report/compensation.hpp>

#include "board_rules.hpp"
#include "decision_text.hpp"
#include "diagnosis_codes.hpp"

namespace bench {

/// M20/2: the letter of the person's institution.
inline void compensation_referral(const sr::CompensationReport& report, Outcome& out) {
    const auto& referral = or_nothing(report.referral);
    out.judge(rule("compensation.referral"), is(referral.present) & equal(referral.issued_by, sr::ReferralIssuer::own_institution));
    const auto has_letter = [](std::string_view purpose) {
        skip(purpose, [](char32_t c) { return !is_letter(c); });
        return !purpose.empty();
    };
    const Truth worded = referral.purpose ? truth(has_letter(text(*referral.purpose))) : Truth::unknown;
    out.judge(rule("compensation.referral.purpose"), is(referral.present), referral.purpose_stated ? is(referral.purpose_stated) : worded);
    if (!referral.purpose) return;
    const std::string_view purpose = text(*referral.purpose);
    out.judge(rule("compensation.referral.purpose-wording"),
              truth(sr::contains_phrase(purpose, "Nakdi Tazminat Tahakkukuna Esas Sağlık Kurulu Raporu")));
    out.judge(rule("compensation.referral.other-purpose"), worded, truth(with_dots(sr::fold_turkish(purpose)).find("tazminat") != std::string::npos));
}

/// M20/3-M20/6: what is said, and where silence is demanded.
inline void statements(const sr::CompensationReport& report, Outcome& out) {
    using sr::SimpleIntervention, sr::FractureStatement, sr::FractureDegree, sr::LifeDanger, sr::Sequelae;
    const Truth fractured = equal(report.fracture, FractureStatement::fracture);
    out.judge(rule("compensation.simple-intervention.stated"), ~equal(report.simple_intervention, SimpleIntervention::not_stated) | fractured);
    if (report.simple_intervention == SimpleIntervention::remediable) {
        const auto silent = [](const auto& statement, auto not_stated) { return truth(!statement || *statement == not_stated); };
        out.judge(rule("compensation.simple-intervention.nothing-else"),
                  silent(report.fracture, FractureStatement::not_stated) & silent(report.fracture_degree, FractureDegree::not_stated) &
                      silent(report.life_danger, LifeDanger::not_stated) & silent(report.sequelae, Sequelae::not_stated));
        out.judge(rule("compensation.simple-intervention.other-ruling"), ~told(report.other_ruling));
        return;
    }
    const Truth not_simple = report.simple_intervention ? Truth::yes : fractured;
    if (not_simple == Truth::no) return;
    out.judge(rule("compensation.fracture.stated"), not_simple, ~equal(report.fracture, FractureStatement::not_stated));
    out.judge(rule("compensation.fracture.degree"), not_simple & fractured, ~equal(report.fracture_degree, FractureDegree::not_stated));
    if (report.fracture_degree)
        out.judge(rule("compensation.fracture.degree-without-fracture"), not_simple & equal(report.fracture, FractureStatement::no_fracture),
                  equal(report.fracture_degree, FractureDegree::not_stated));
    out.judge(rule("compensation.life-danger.stated"), not_simple, ~equal(report.life_danger, LifeDanger::not_stated));
    out.judge(rule("compensation.sequelae.stated"), not_simple, ~equal(report.sequelae, Sequelae::not_stated));
    out.judge(rule("compensation.sequelae.to-be-assessed"), not_simple, ~equal(report.sequelae, Sequelae::to_be_assessed));
}

[[nodiscard]] inline Outcome compensation_rules(const sr::CompensationReport& report, const std::vector<sr::EarlierReport>*) {
    Outcome out;
    const Guards guards(report);
    common_rules(report, guards, out);
    six_branch_board(report, guards, rule("board.six-branches"), rule("board.six-branches.private"), out);
    signed_by_issuers(report, out);
    examinations_signed(report, out);
    system_of_report(report, guards, out);
    board_on_paper(report, guards, out);
    board_of_primary_care(report, guards, out);
    private_permission(report, guards, rule("private.board-report.permission"), out);
    board_or_single_in_time(report, guards, out);
    out.judge(rule("compensation.board"), guards.board);
    out.judge(rule("compensation.form"), equal(report.form, sr::Form::ek_4));
    compensation_referral(report, out);
    if (report.diagnoses && names_fracture(*report.diagnoses))
        out.judge(rule("compensation.fracture.diagnosis"), truth(report.fracture == sr::FractureStatement::fracture));
    statements(report, out);
    return out;
}

}  // namespace bench
