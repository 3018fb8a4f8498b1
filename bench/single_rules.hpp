// M33/2, M42/7, M42/9 by hand: the rules on status, athletes' and pre-employment reports in force in 2026.
#pragma once

#include "board_rules.hpp"
#include "single_report_rules.hpp"

namespace bench {

[[nodiscard]] inline Outcome status_single_rules(const sr::StatusSingleReport& report, const std::vector<sr::EarlierReport>* history) {
    Outcome out;
    const Guards guards(report);
    single_common(report, history, guards, out);
    private_permission(report, guards, rule("private.status-report.permission"), out);
    out.judge(rule("status-single.by-one-physician"), guards.single);
    out.judge(rule("status-single.form"), guards.single, equal(report.form, sr::Form::ek_5));
    return out;
}

/// Of the two types that a board may give as well.
template <class Report>
void board_instead(const Report& report, const Guards& guards, Outcome& out) {
    by_physician_or_board(report, guards, out);
    three_specialists(report, guards, out);
    board_of_primary_care(report, guards, out);
    out.judge(rule("single-report.board-form"), guards.board, equal(report.form, sr::Form::ek_4));
    if (const Day used = day(report.used_on)) board_in_time(report, guards, *used, out);
}

[[nodiscard]] inline Outcome athlete_licence_rules(const sr::AthleteLicenceReport& report, const std::vector<sr::EarlierReport>* history) {
    Outcome out;
    const Guards guards(report);
    single_common(report, history, guards, out);
    board_instead(report, guards, out);
    private_permission(report, guards, rule("private.status-report.permission"), out);
    out.judge(rule("status-single.form"), guards.single, equal(report.form, sr::Form::ek_5));
    const auto& referral = or_nothing(report.referral);
    out.judge(rule("athlete-licence.referral"), equal(report.purpose, sr::SportPurpose::athlete_licence),
              is(referral.present) & equal(referral.issued_by, sr::ReferralIssuer::youth_and_sports));
    const Truth pastime = equal(report.purpose, sr::SportPurpose::social_sport);
    out.judge(rule("athlete-licence.social-sport.not-compulsory"), pastime, ~told(report.report_demanded));
    out.judge(rule("athlete-licence.social-sport.declaration"), pastime,
              among(or_nothing(report.declaration).channel, sr::DeclarationChannel::edevlet, sr::DeclarationChannel::paper));
    return out;
}

[[nodiscard]] inline Outcome employment_rules(const sr::EmploymentReport& report, const std::vector<sr::EarlierReport>* history) {
    Outcome out;
    const Guards guards(report);
    single_common(report, history, guards, out);
    board_instead(report, guards, out);
    const auto& workplace = or_nothing(report.workplace);
    const Truth ek_5 = equal(report.form, sr::Form::ek_5);
    if (workplace.employees) out.judge(rule("employment.employees-counted"), truth(*workplace.employees >= 0));
    if (told(report.occupational_certificate) == Truth::yes) {
        out.judge(rule("employment.form.occupational-physician"), ek_5);
        return out;
    }
    out.judge(rule("employment.form"), guards.single, ek_5);
    out.judge(rule("private.employment.permission"), guards.private_provider, told(report.provider.ministry_permission));
    out.judge(rule("employment.employees"), at_most(workplace.employees, 49));
    out.judge(rule("employment.hazard-class"), equal(workplace.hazard_class, sr::HazardClass::low));
    out.judge(rule("employment.document"), is(workplace.document_presented));
    out.judge(rule("employment.issuer"),
              among(report.provider.affiliation, sr::Affiliation::moh, sr::Affiliation::university, sr::Affiliation::other_public) |
                  exists(report.issuer.physicians, [](const auto& p) {
                      return equal(p.kind, sr::PhysicianKind::family_physician) | told(p.family_medicine_contract);
                  }));
    return out;
}

}  // namespace bench
