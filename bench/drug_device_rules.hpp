// M33/2-d, M34/1, M42/6 by hand: the rules on reports for drugs and medical devices in force in 2026.
#pragma once

#include "board_rules.hpp"
#include "single_report_rules.hpp"
#include "treatment_board.hpp"

namespace bench {

inline constexpr TreatmentBoardRules drug_device_board{
    rule("drug-device-board.three-specialists"),        rule("drug-device-board.fourth-member"),
    rule("drug-device-board.relevant-branch-complete"), rule("drug-device-board.relevant-branch-present"),
    rule("drug-device-board.second-branch-specialist"), rule("drug-device-board.chosen-by-chief-physician")};

/// A family physician under contract; outside primary care one only counts when it is said.
[[nodiscard]] inline Truth contracted(const sr::Physician& p, Truth primary) {
    return (has(p.family_medicine_contract) | primary) & is(p.family_medicine_contract);
}
/// A specialist, or a family physician who has a branch.
[[nodiscard]] inline Truth with_specialty(const sr::Physician& p) {
    return is_specialist(p) | (equal(p.kind, sr::PhysicianKind::family_physician) & has(p.branch));
}

template <class Report>
void contracted_physician(const Report& report, Truth primary, Outcome& out) {
    const auto& physicians = report.issuer.physicians;
    const Truth any = exists(physicians, [&](const auto& p) { return contracted(p, primary); });
    if (any != Truth::no) {
        out.judge(rule("contracted-physician.specialist"), any,
                  exists(physicians, [](const auto& p) { return is(p.family_medicine_contract) & with_specialty(p); }));
        out.judge(rule("contracted-physician.within-training"), any, is(report.within_training));
    }
    const Truth by_branch_only = exists(physicians, [](const auto& p) {
        return told(p.family_medicine_contract) & equal(p.kind, sr::PhysicianKind::family_physician) & has(p.branch);
    });
    if (by_branch_only != Truth::no)
        out.judge(rule("contracted-physician.specialty-to-confirm"), by_branch_only,
                  exists(physicians, [](const auto& p) { return is_specialist(p) & is(p.family_medicine_contract); }));
}

template <class Report>
void drug_device_common(const Report& report, const Guards& guards, Outcome& out) {
    common_rules(report, guards, out);
    signed_by_issuers(report, out);
    if (report.channel) out.judge(rule("channel.sgk-system"), ~guards.sgk_channel);
    by_physician_or_board(report, guards, out);
    single_report(report, guards, out);
    const Truth official_board = guards.board & ~guards.private_provider;
    if (official_board != Truth::no) treatment_board<drug_device_board>(report, official_board, out);
    contracted_physician(report, equal(report.provider.level, sr::CareLevel::primary), out);
    primary_care_fee(report, rule("primary-care.fee.not-listed"), out);
    out.judge(rule("private.drug-device.treated-here"), guards.private_provider, is(report.treated_here));
    out.judge(rule("private.drug-device.used-in-treatment"), guards.private_provider, is(report.used_in_this_treatment));
    board_or_single_in_time(report, guards, out);
    if (const Day used = day(report.used_on)) {
        single_outside_primary_care(report, guards, *used, out);
        single_of_primary_care(report, guards, *used, rule("validity.primary-care.own-legislation"), out);
    }
}

[[nodiscard]] inline Outcome drug_use_rules(const sr::DrugUseReport& report, const std::vector<sr::EarlierReport>*) {
    Outcome out;
    const Guards guards(report);
    drug_device_common(report, guards, out);
    out.judge(rule("drug-use.form"), equal(report.form, sr::Form::ek_2));
    out.judge(rule("drug-use.electronic"), ~guards.manual);
    Truth approved = is(report.chief_physician_approval);
    if (approved != Truth::yes) {
        const Truth primary = equal(report.provider.level, sr::CareLevel::primary);
        approved = approved | exists(report.issuer.physicians, [&](const auto& p) { return contracted(p, primary) & with_specialty(p); });
    }
    out.judge(rule("drug-use.chief-physician-approval"), approved);
    return out;
}

[[nodiscard]] inline Outcome medical_device_rules(const sr::MedicalDeviceReport& report, const std::vector<sr::EarlierReport>*) {
    Outcome out;
    const Guards guards(report);
    drug_device_common(report, guards, out);
    out.judge(rule("medical-device.form"), equal(report.form, sr::Form::ek_3));
    out.judge(rule("medical-device.orthosis-board"), told(report.orthosis_or_prosthesis), guards.board);
    return out;
}

}  // namespace bench
