// M21-M30 by hand: the rules of a firearm report in force in 2026.
#pragma once

#include <saglikrapor/report/firearm.hpp>

#include "board_rules.hpp"
#include "diagnosis_codes.hpp"

namespace bench {

inline void issuing(const sr::FirearmReport& report, const Guards& guards, Truth control_report, Outcome& out) {
    const auto& permission = report.provider.ministry_permission;
    six_branch_board(report, guards, rule("board.six-branches.own-list"), rule("board.six-branches.private.own-list"), out);
    three_specialists(report, guards, out);
    signed_by_issuers(report, out);
    system_of_report(report, guards, out);
    examinations_signed(report, out);
    board_on_paper(report, guards, out);
    board_of_primary_care(report, guards, out);
    out.judge(rule("firearm.provider"), among(report.provider.affiliation, sr::Affiliation::moh, sr::Affiliation::university) |
                                            (guards.private_provider & told(permission)));
    out.judge(rule("firearm.provider.private-permission"), told(permission), ~guards.private_provider);
    out.judge(rule("firearm.board"), guards.board | (guards.single & control_report));
    out.judge(rule("firearm.form"), equal(report.form, sr::Form::ek_4) | control_report);
    const auto examined = [&](sr::Branch branch) {
        return exists(report.examinations, [&](const auto& e) { return equal(e.branch, branch) & is(e.recorded); });
    };
    out.judge(rule("firearm.examinations"),
              (examined(sr::Branch::psychiatry) & examined(sr::Branch::neurology) & examined(sr::Branch::orthopedics) &
               examined(sr::Branch::ophthalmology) & examined(sr::Branch::ent)) | control_report);
    out.judge(rule("firearm.decided-by-board"), ~equal(report.outcome, sr::ReportOutcome::undecided),
              equal(report.decided_by, sr::DecidedBy::board) | control_report);
}

/// The findings of each branch, of a report that says "fit". `full`: this is no control report.
inline void limbs_and_nerves(const sr::FirearmReport& report, Truth full, Outcome& out) {
    const auto& limbs = or_nothing(report.upper_limbs);
    const auto able = [](const sr::LimbFunction& limb) { return is(limb.grip) & is(limb.strength) & is(limb.movement); };
    out.judge(rule("firearm.limbs"), full | has(report.upper_limbs), able(limbs.right) & able(limbs.left));
    out.judge(rule("firearm.limbs.prosthesis"), ~(told(limbs.right.prosthesis) | told(limbs.left.prosthesis)));
    const auto& orthopedics = or_nothing(report.orthopedics);
    out.judge(rule("firearm.orthopedics"), full | has(report.orthopedics),
              ~(is(orthopedics.weapon_use_impaired) | is(orthopedics.grip_impaired)));

    const auto& n = or_nothing(report.neurology);
    const Truth seen = full | has(report.neurology), impaired = told(n.limb_function_impaired);
    const Truth no_limb_disease = ~(is(n.muscle_disease) | is(n.hand_tremor) | is(n.movement_disorder) | is(n.parkinson));
    out.judge(rule("firearm.neurology.epilepsy"), seen, ~is(n.epilepsy) | told(n.epilepsy_resolved));
    out.judge(rule("firearm.neurology.epilepsy-resolved"), has(n.epilepsy_resolved), ~is(n.epilepsy_resolved));
    out.judge(rule("firearm.neurology.dementia"), seen, ~is(n.dementia));
    out.judge(rule("firearm.neurology.narcolepsy"), seen, ~is(n.narcolepsy));
    out.judge(rule("firearm.neurology.listed-disease"), seen,
              ~(is(n.stroke_prevents_weapon_use) | is(n.nerve_disorder_prevents_weapon_use) | is(n.cerebellar_balance_loss) |
                is(n.dystonia_severe) | is(n.chorea_severe) | is(n.blepharospasm)));
    out.judge(rule("firearm.neurology.limb-disease"), impaired, no_limb_disease);
    out.judge(rule("firearm.neurology.impaired-without-disease"), impaired, ~no_limb_disease);
    out.judge(rule("firearm.neurology.bare-diagnosis"), seen & ~impaired, no_limb_disease);
}

inline void eyes(const sr::FirearmReport& report, Truth full, Outcome& out) {
    const auto& v = or_nothing(report.vision);
    const Truth seen = full | has(report.vision);
    // An absent value is the least of all optionals.
    const auto acuity = [](const sr::EyeFindings& eye) { return std::max(eye.acuity_corrected, eye.acuity_uncorrected); };
    const auto sharp = [](const sr::EyeFindings& eye) {
        const Truth bare = at_least(eye.acuity_uncorrected, 0.6);
        if (!eye.acuity_corrected) return bare;
        return truth(*eye.acuity_corrected >= 0.6 || (eye.acuity_uncorrected && bare == Truth::yes));
    };
    const auto clear = [](const sr::EyeFindings& eye) {
        const Truth beyond = eye.field_defect_degrees ? truth(*eye.field_defect_degrees > 20.0) : Truth::unknown;
        return beyond | (~has(eye.field_defect_degrees) & ~is(eye.field_defect));
    };
    const auto open = [](const sr::EyeFindings& eye) { return equal(eye.ptosis, sr::Ptosis::none); };
    const auto right = acuity(v.right), left = acuity(v.left);
    const Truth left_not_worse = both(left, right, std::greater_equal<>()), right_not_worse = both(right, left, std::greater_equal<>());
    const Truth clear_right = clear(v.right), clear_left = clear(v.left), open_right = open(v.right), open_left = open(v.left);
    out.judge(rule("firearm.vision.central-field"), seen, (clear_right | left_not_worse) & (clear_left | right_not_worse));
    out.judge(rule("firearm.vision.ptosis"), seen, (open_right | left_not_worse) & (open_left | right_not_worse));
    out.judge(rule("firearm.vision.equal-eyes"), seen, ~same(right, left) | (open_right & clear_right) | (open_left & clear_left));
    out.judge(rule("firearm.vision.sufficient"), seen, is(v.judged_sufficient));
    out.judge(rule("firearm.vision.acuity"), seen, sharp(v.right) | sharp(v.left));
    out.judge(rule("firearm.vision.diplopia"), seen, ~is(v.diplopia) | told(v.diplopia_corrected_or_extreme_gaze));
    out.judge(rule("firearm.vision.diplopia-corrected"), has(v.diplopia_corrected_or_extreme_gaze),
              ~is(v.diplopia_corrected_or_extreme_gaze));

    using Disease = sr::ProgressiveEyeDisease;
    const Truth listed = exists(v.progressive_diseases, [](Disease d) { return truth(d != Disease::other); });
    const auto& control = or_nothing(report.control);
    const auto yearly = [&] {
        const Day due = day(control.due_on);
        return is(control.required) & exists(control.branches, [](sr::Branch b) { return truth(b == sr::Branch::ophthalmology); }) &
               truth(!control.interval_months || *control.interval_months <= 12) &
               (truth(control.interval_months && !due) | (due ? within_months(report, *due, 12) : Truth::unknown));
    };
    if ((seen & listed) != Truth::no) out.judge(rule("firearm.vision.yearly-control"), seen & listed, yearly());
    const auto other = [](Disease d) { return truth(d == Disease::other); };
    if (v.progressive_diseases && (exists(v.progressive_diseases, other) & ~listed) == Truth::yes)
        out.judge(rule("firearm.vision.other-progressive-disease"), yearly());
}

inline void mind_and_body(const sr::FirearmReport& report, Truth full, Truth control_report, Outcome& out) {
    const auto& p = or_nothing(report.psychiatry);
    const Truth seen = full | has(report.psychiatry);
    const Truth disorder = ~equal(p.disorder_group, sr::DisorderGroup::none), treated = is(p.treated_adequately);
    const Truth recovered = is(p.recovered), ongoing = is(p.treatment_ongoing);
    out.judge(rule("firearm.hearing"), full | has(report.hearing),
              is(or_nothing(report.hearing).hearing_sufficient) & is(or_nothing(report.hearing).direction_sense_sufficient));
    out.judge(rule("firearm.psychiatry.well-being"), seen, is(p.well_being));
    out.judge(rule("firearm.psychiatry.treatment-resistant"), seen, ~(disorder & treated & ~recovered & ongoing));
    out.judge(rule("firearm.psychiatry.not-recovered"), seen & disorder, recovered | (treated & ongoing));
    out.judge(rule("firearm.psychiatry.psychotic-disorder"), seen,
              ~among(p.psychotic_disorder, sr::PsychoticDisorder::current, sr::PsychoticDisorder::chronic_in_remission));
    out.judge(rule("firearm.psychiatry.single-episode"), has(p.psychotic_disorder),
              ~equal(p.psychotic_disorder, sr::PsychoticDisorder::single_episode_resolved));
    out.judge(rule("firearm.psychiatry.dependence"), seen,
              ~equal(p.substance_dependence, sr::Dependence::current) & ~equal(p.alcohol_dependence, sr::Dependence::current));
    out.judge(rule("firearm.psychiatry.dependence-in-remission"),
              truth(p.substance_dependence != sr::Dependence::remission && p.alcohol_dependence != sr::Dependence::remission));
    out.judge(rule("firearm.psychiatry.organic"), seen, ~is(p.organic_mental_disorder));
    out.judge(rule("firearm.psychiatry.self-harm"), seen, ~(is(p.suicide_attempt) | is(p.self_mutilation_scars)));

    const auto& body = or_nothing(report.internal_medicine);
    const Truth affected = told(body.affects_consciousness) | told(body.extreme_debility);
    out.judge(rule("firearm.internal-medicine"), ~affected);
    out.judge(rule("firearm.internal-medicine.recorded"), ~control_report, has(body.affects_consciousness) & has(body.extreme_debility));
    out.judge(rule("firearm.internal-medicine.or-reading"), affected, is(body.affects_consciousness) & is(body.extreme_debility));
}

inline void control(const sr::FirearmReport& report, Truth fit, Truth single, Truth control_report, Outcome& out) {
    const auto& plan = or_nothing(report.control);
    const Truth required = told(plan.required);
    const Day due = day(plan.due_on), used = day(report.used_on);
    out.judge(rule("firearm.control.date"), required, has(due) | has(plan.interval_months));
    out.judge(rule("firearm.control.branch"), required, truth(plan.branches && !plan.branches->empty()));
    out.judge(rule("weapon.control.after-report"), required,
              truth((!due || *due > *day(report.issued_on)) && (!plan.interval_months || *plan.interval_months >= 1)));
    if (used && (due || plan.interval_months))
        out.judge(rule("firearm.control.overdue"), required,
                  due ? truth(*used <= *due) : within_months(report, *used, *plan.interval_months));
    out.judge(rule("firearm.control.advised"), fit & told(report.disease_may_worsen), is(plan.required));
    if (control_report == Truth::yes) {
        const auto examined = [&](sr::Branch branch, bool found) {
            return truth(found) | ~exists(report.examinations, [&](const auto& e) { return equal(e.branch, branch); });
        };
        out.judge(rule("firearm.control.by-branch-specialist"), single, exists(report.issuer.physicians, [&](const auto& p) {
                      return equal(p.kind, sr::PhysicianKind::specialist) & exists(report.examinations, [&](const auto& e) {
                                 return same(e.branch, p.branch) & is(e.recorded);
                             });
                  }));
        out.judge(rule("firearm.control.report-branches"), all(or_nothing(report.control_before).branches, [&](sr::Branch branch) {
                      return exists(report.examinations, [&](const auto& e) { return equal(e.branch, branch) & is(e.recorded); });
                  }) & exists(report.examinations, [](const auto& e) { return is(e.recorded); }));
        out.judge(rule("firearm.control.findings"), fit,
                  examined(sr::Branch::ophthalmology, report.vision.has_value()) &
                      examined(sr::Branch::neurology, report.neurology.has_value()) &
                      examined(sr::Branch::orthopedics, report.orthopedics.has_value()) &
                      examined(sr::Branch::ent, report.hearing.has_value()) &
                      examined(sr::Branch::psychiatry, report.psychiatry.has_value()));
    }
    if (report.later_finding && *report.later_finding != sr::LaterFinding::none) {
        const auto& notice = or_nothing(report.notice);
        out.judge(rule("firearm.later-finding.notice"), is(report.holds_report_or_licence),
                  is(notice.sent) & among(notice.recipient, sr::NoticeRecipient::security_directorate,
                                          sr::NoticeRecipient::provincial_security_directorate));
    }
}

/// Acuities on the decimal scale.
inline void scale(const sr::FirearmReport& report, Outcome& out) {
    if (!report.vision) return;
    const auto on_it = [](const std::optional<double>& acuity) { return !acuity || (*acuity >= 0.0 && *acuity <= 2.0); };
    const auto eye = [&](const sr::EyeFindings& e) { return on_it(e.acuity_uncorrected) && on_it(e.acuity_corrected); };
    out.judge(rule("firearm.vision.scale"), truth(eye(report.vision->right) && eye(report.vision->left)));
}

/// M29/1, M42/2: what the person's earlier reports make of this one.
template <class History>
void earlier_reports(const sr::FirearmReport& report, const History& history, const Guards& guards, Truth control_report, Outcome& out) {
    const std::int64_t issued = *day(report.issued_on);
    const auto other = [&](const auto& h) {
        return truth(h.type == sr::ReportType::firearm && h.id != report.id) & ~told(h.withdrawn) & at_most(day(h.issued_on), issued);
    };
    const auto examined = [&](sr::Branch branch) {
        return exists(report.examinations, [&](const auto& e) { return equal(e.branch, branch) & is(e.recorded); });
    };
    const Truth overdue = exists(&history, [&](const auto& h) {
        const Day due = day(h.control_due_on);
        if (!due || *due >= issued) return Truth::no;
        return other(h) & ~exists(&history, [&](const auto& g) {
                   return other(g) & truth(g.id != h.id) & both(day(g.issued_on), day(h.issued_on), std::greater_equal<>()) &
                          (equal(g.issuer_mode, sr::IssuerMode::board) | is(g.after_control));
               });
    });
    out.judge(rule("firearm.control.not-held"), ~control_report, ~overdue);
    out.judge(rule("firearm.control.asked-for-before"), control_report, exists(&history, [&](const auto& h) {
                  return other(h) & (has(h.control_due_on) | is(h.control_foreseen));
              }) | (told(or_nothing(report.control_before).required) & ~exists(&history, other)));
    out.judge(rule("firearm.control.branches-asked-for-before"), control_report, ~exists(&history, [&](const auto& h) {
                  return other(h) & has(h.control_branches) & exists(h.control_branches, [&](sr::Branch b) { return ~examined(b); });
              }));
    out.judge(rule("validity.firearm.earlier-in-history"), guards.board & ~control_report, ~exists(&history, [&](const auto& h) {
                  Day until = day(h.valid_until);
                  if (!until && day(h.issued_on)) until = sr::day_number(sr::add_months(h.issued_on, 24, sr::Rounding::down));
                  return other(h) & equal(h.issuer_mode, sr::IssuerMode::board) & at_least(until, issued);
              }));
}

/// M24, M25, M27: a code names an illness only where the finding does.
template <class Diagnoses>
void codes_and_findings(const sr::FirearmReport& report, const Diagnoses& diagnoses, Outcome& out) {
    const auto none_or = [&](std::initializer_list<std::string_view> codes, bool found) { return found || !names_code(diagnoses, codes); };
    const auto yes = [](const std::optional<bool>& finding) { return finding && *finding; };
    const auto named = [](const auto& finding, auto none) { return finding && *finding != none; };
    const auto& n = or_nothing(report.neurology);
    out.judge(rule("firearm.diagnosis.neurology"),
              truth(none_or({"G40", "G41"}, yes(n.epilepsy)) && none_or({"F00", "F01", "F02", "F03", "G30"}, yes(n.dementia)) &&
                    none_or({"G474"}, yes(n.narcolepsy)) && none_or({"G20"}, yes(n.parkinson)) && none_or({"G245"}, yes(n.blepharospasm))));
    const auto& v = or_nothing(report.vision);
    out.judge(rule("firearm.diagnosis.eyes"),
              truth(none_or({"H532"}, yes(v.diplopia)) &&
                    none_or({"H024"}, named(v.right.ptosis, sr::Ptosis::none) || named(v.left.ptosis, sr::Ptosis::none)) &&
                    none_or({"H25", "H26", "H350", "H351", "H352", "H353", "H36"}, v.progressive_diseases && !v.progressive_diseases->empty())));
    const auto& p = or_nothing(report.psychiatry);
    out.judge(rule("firearm.diagnosis.psychiatry"),
              truth(none_or({"F2"}, named(p.psychotic_disorder, sr::PsychoticDisorder::none)) &&
                    none_or({"F102"}, named(p.alcohol_dependence, sr::Dependence::none)) &&
                    none_or({"F112", "F122", "F132", "F142", "F152", "F162", "F182", "F192"}, named(p.substance_dependence, sr::Dependence::none)) &&
                    none_or({"F04", "F05", "F06", "F07", "F08", "F09"}, yes(p.organic_mental_disorder)) &&
                    none_or({"F32", "F33", "F40", "F41", "F42", "F43"}, named(p.disorder_group, sr::DisorderGroup::none)) &&
                    none_or({"X6", "X7", "X80", "X81", "X82", "X83", "X84", "Z915"}, yes(p.suicide_attempt) || yes(p.self_mutilation_scars))));
}

[[nodiscard]] inline Outcome firearm_rules(const sr::FirearmReport& report, const std::vector<sr::EarlierReport>* history) {
    Outcome out;
    const Guards guards(report);
    common_rules(report, guards, out);
    const Truth control_report = told(report.control_report);
    issuing(report, guards, control_report, out);
    board_or_single_in_time(report, guards, out);
    if (const Day used = day(report.used_on)) single_outside_primary_care(report, guards, *used, out);
    if (history != nullptr) earlier_reports(report, *history, guards, control_report, out);
    const Truth fit = truth(report.outcome == sr::ReportOutcome::positive);
    if (fit == Truth::yes) {
        const Truth full = ~is(report.control_report);
        limbs_and_nerves(report, full, out);
        eyes(report, full, out);
        mind_and_body(report, full, control_report, out);
        if (report.diagnoses) codes_and_findings(report, *report.diagnoses, out);
    }
    control(report, fit, guards.single, control_report, out);
    scale(report, out);
    return out;
}

}  // namespace bench
