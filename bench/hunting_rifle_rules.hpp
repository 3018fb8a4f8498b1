// M31 by hand: the rules on a report for a hunting rifle in force in 2026.
#pragma once

#include <saglikrapor/report/firearm.hpp>

#include "board_rules.hpp"
#include "earlier_reports.hpp"
#include "single_report_rules.hpp"

namespace bench {

/// M31/2: the one rule on findings that asks for an outcome where there is none.
inline void rifle_limbs(const sr::HuntingRifleReport& report, Outcome& out) {
    const auto& limbs = or_nothing(report.upper_limbs);
    const auto able = [](const sr::LimbFunction& limb) { return is(limb.grip) & is(limb.strength) & is(limb.movement); };
    out.judge(rule("hunting-rifle.limbs"),
              equal(report.outcome, sr::ReportOutcome::positive) & (~is(report.control_report) | has(report.upper_limbs)),
              able(limbs.right) & able(limbs.left));
}

/// M31/1-M31/6, of a report that says "fit".
inline void rifle_findings(const sr::HuntingRifleReport& report, Outcome& out) {
    const Truth full = ~is(report.control_report);
    const auto& limbs = or_nothing(report.upper_limbs);
    out.judge(rule("hunting-rifle.limbs.prosthesis"), ~(told(limbs.right.prosthesis) | told(limbs.left.prosthesis)));
    out.judge(rule("hunting-rifle.vision"), full | has(report.able_to_see_target), is(report.able_to_see_target));
    const auto& hearing = or_nothing(report.hearing);
    out.judge(rule("hunting-rifle.hearing"), full | has(report.hearing), is(hearing.hearing_sufficient) & is(hearing.direction_sense_sufficient));
    const Truth well = is(report.psychiatric_well_being),
                favourable = has(report.psychiatrist_opinion) & equal(report.psychiatrist_opinion, sr::SpecialistOpinion::fit);
    out.judge(rule("hunting-rifle.psychiatry.opinion"), full | has(report.psychiatric_well_being) | has(report.psychiatrist_opinion),
              report.psychiatrist_opinion && !report.psychiatric_well_being ? favourable : well | favourable);
    if (report.psychiatric_well_being && report.psychiatrist_opinion)
        out.judge(rule("hunting-rifle.psychiatry.opinion-differs"), well, favourable);
    const auto& body = or_nothing(report.internal_medicine);
    const Truth consciousness = is(body.affects_consciousness), debility = is(body.extreme_debility);
    out.judge(rule("hunting-rifle.internal-medicine"), full | has(report.internal_medicine), ~(consciousness | debility));
    out.judge(rule("hunting-rifle.internal-medicine.or-reading"), told(body.affects_consciousness) | told(body.extreme_debility),
              consciousness & debility);
    if (told(report.disease_may_worsen) == Truth::yes)
        out.judge(rule("hunting-rifle.control.advised"), is(or_nothing(report.control).required));
}

/// M31/7, M31/8.
inline void rifle_control(const sr::HuntingRifleReport& report, Outcome& out) {
    if (told(report.control_report) == Truth::yes) out.judge(rule("hunting-rifle.control.opinion"), is(report.control_opinion_written));
    if (report.later_finding && *report.later_finding != sr::LaterFinding::none) {
        const auto& notice = or_nothing(report.notice);
        out.judge(rule("hunting-rifle.later-finding.notice"), is(report.holds_report_or_licence),
                  is(notice.sent) & among(notice.recipient, sr::NoticeRecipient::security_directorate,
                                          sr::NoticeRecipient::provincial_security_directorate));
    }
    const auto& plan = or_nothing(report.control);
    if (told(plan.required) != Truth::yes) return;
    const Day due = day(plan.due_on), used = day(report.used_on);
    out.judge(rule("hunting-rifle.control.date"), has(due) | has(plan.interval_months));
    out.judge(rule("weapon.control.after-report"),
              truth((!due || *due > *day(report.issued_on)) && (!plan.interval_months || *plan.interval_months >= 1)));
    if (used && (due || plan.interval_months))
        out.judge(rule("hunting-rifle.control.overdue"), due ? truth(*used <= *due) : within_months(report, *used, *plan.interval_months));
}

[[nodiscard]] inline Outcome hunting_rifle_rules(const sr::HuntingRifleReport& report, const std::vector<sr::EarlierReport>* history) {
    Outcome out;
    const Guards guards(report);
    common_rules(report, guards, out);
    three_specialists(report, guards, out);
    signed_by_issuers(report, out);
    system_of_report(report, guards, out);
    board_of_primary_care(report, guards, out);
    single_report(report, guards, out);
    primary_care_fee(report, rule("primary-care.fee.listed"), out);
    const Truth ek_5 = equal(report.form, sr::Form::ek_5);
    ek_5_declaration(report, ek_5, out);
    single_in_system(report, guards, ek_5, out);
    board_or_single_in_time(report, guards, out);
    if (const Day used = day(report.used_on)) {
        single_outside_primary_care(report, guards, *used, out);
        single_of_primary_care(report, guards, *used, rule("validity.primary-care.one-year"), out);
    }
    if (history != nullptr && told(report.control_report) == Truth::no) {
        control_not_held(report, *history, rule("hunting-rifle.control.not-held"), out);
        earlier_single_report(report, *history, guards, rule("validity.hunting-rifle.earlier-in-history"), out);
    }
    const Truth permitted = told(report.provider.ministry_permission);
    const Truth official = among(report.provider.affiliation, sr::Affiliation::moh, sr::Affiliation::university);
    out.judge(rule("hunting-rifle.provider"), official | (guards.private_provider & permitted));
    out.judge(rule("hunting-rifle.provider.private-permission"), permitted, ~guards.private_provider);
    out.judge(rule("hunting-rifle.physician"), ~equal(report.issuer.mode, sr::IssuerMode::commission));
    out.judge(rule("hunting-rifle.board"), guards.board, ~official);
    out.judge(rule("hunting-rifle.form"), guards.single, ek_5);
    out.judge(rule("single-report.board-form"), guards.board, equal(report.form, sr::Form::ek_4));
    if (report.psychiatric_well_being && !*report.psychiatric_well_being)
        out.judge(rule("hunting-rifle.psychiatry.referral"),
                  is(report.referred_to_psychiatry) | (~has(report.referred_to_psychiatry) & has(report.psychiatrist_opinion)));
    if (report.outcome != sr::ReportOutcome::negative) rifle_limbs(report, out);
    if (report.outcome == sr::ReportOutcome::positive) rifle_findings(report, out);
    rifle_control(report, out);
    return out;
}

}  // namespace bench
