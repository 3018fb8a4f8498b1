// M14, M16/8, M17/3 by hand: Part II of a driver report, the declaration before it and the eyes.
#pragma once

#include <saglikrapor/report/driver.hpp>

#include "common_rules.hpp"
#include "driver_codes.hpp"
#include "driver_text.hpp"

namespace bench {

/// Filled in, of one of the report's parts. A part that is not there is not filled in.
template <class Part>
[[nodiscard]] Truth filled(const std::optional<Part>& part) {
    return part ? is(part->filled) : Truth::no;
}

/// What many rules on a driver report begin with.
struct DriverGuards {
    Truth part_two, part_three, part_four;
    Truth general;     ///< Part II is filled in, and not by a specialist
    Truth own_clinic;  ///< police or gendarmerie personnel at their own body's physicians, licensed after training (M11/1)

    explicit DriverGuards(const sr::DriverReport& report)
        : part_two(filled(report.part_two)), part_three(filled(report.part_three)), part_four(filled(report.part_four)),
          general(part_two & ~equal(or_nothing(report.part_two).filled_by, sr::PhysicianKind::specialist)),
          own_clinic(among(report.provider_body, sr::SecurityBody::police, sr::SecurityBody::gendarmerie) &
                     same(report.personnel_of, report.provider_body) &
                     among(report.trained_by, sr::SecurityBody::police, sr::SecurityBody::gendarmerie)) {}
};

/// M14/2, M14/4: no class, no group, and the codes that the physician may write.
inline void codes_of_part_two(const sr::DriverReport& report, const DriverGuards& guards, Outcome& out) {
    const auto& part = *report.part_two;
    const Truth by_specialist = guards.part_two & equal(part.filled_by, sr::PhysicianKind::specialist);
    out.judge(rule("driver.part-two.no-class"), guards.part_two, is_empty(part.licence_classes));
    out.judge(rule("driver.part-two.no-group"), guards.part_two, equal(part.licence_group, 0));
    if (part.text)
        out.judge(rule("driver.part-two.no-class-or-group-in-text"), guards.part_two, truth(!names_class_or_group(text(*part.text))));
    Truth general = guards.general;
    if (by_specialist != Truth::no) {
        const auto& physicians = report.issuer.physicians;
        const Truth family_medicine = ~is_empty(physicians) & all(physicians, [](const auto& p) {
            return truth(p.branch == sr::Branch::family_medicine);
        });
        general = guards.part_two & (~equal(part.filled_by, sr::PhysicianKind::specialist) | family_medicine);
    }
    out.judge(rule("driver.part-two.codes"), general, all(part.codes, [](const std::string& code) {
                  const auto known = find_code(code);
                  return truth(known && known->general());
              }));
    if (by_specialist == Truth::no) return;
    out.judge(rule("driver.part-two.specialist-codes"), by_specialist, all(part.codes, [](const std::string& code) {
                  const auto known = find_code(code);
                  return truth(known && (known->physicians() || !known->certain()));
              }));
    out.judge(rule("driver.part-two.specialist-codes-uncertain"), by_specialist, all(part.codes, [](const std::string& code) {
                  const auto known = find_code(code);
                  return truth(!known || known->certain());
              }));
    out.judge(rule("driver.part-two.specialist-codes-place"), by_specialist, all(part.codes, [](const std::string& code) {
                  const auto known = find_code(code);
                  return truth(!known || !known->physicians() || known->general());
              }));
}

inline void part_two(const sr::DriverReport& report, const DriverGuards& guards, Outcome& out) {
    if (guards.part_two == Truth::no) return;
    using Kind = sr::PhysicianKind;
    const auto& part = *report.part_two;
    const Truth cleared = guards.part_two & is(part.can_drive_box);
    out.judge(rule("driver.part-two.filled-by"), guards.part_two,
              among(part.filled_by, Kind::family_physician, Kind::general_practitioner, Kind::specialist) |
                  (equal(part.filled_by, Kind::institution_physician) & guards.own_clinic));
    out.judge(rule("driver.part-two.decision-written"), guards.part_two & ~is(part.can_drive_box), is(part.decision_written));
    out.judge(rule("driver.part-two.decision-contradicts-box"), cleared & is(part.decision_written), ~is(part.decision_contradicts_box));
    codes_of_part_two(report, guards, out);
    out.judge(rule("driver.part-two.delivered"), cleared & ~told(report.referred_to_specialist), has(day(report.delivery.delivered_on)));
    out.judge(rule("driver.examination.before-report"), guards.part_two,
              report.examined_at ? at_most(day_of(*report.examined_at), *day(report.issued_on)) : Truth::unknown);
    const auto& vision = or_nothing(report.vision);
    out.judge(rule("driver.part-two.cleared-though-referred"), cleared & ~guards.part_three,
              ~told(report.referred_to_specialist) &
                  ~(told(vision.referred_to_eye_specialist) & ~told(vision.examined_by_eye_specialist)));
    const Truth needs_workup = is(report.workup.condition_needs_workup) & guards.general;
    out.judge(rule("driver.referral.further-tests"), needs_workup, is(report.referred_to_specialist) | guards.part_three);
    out.judge(rule("driver.referral.not-cleared-in-part-two"), needs_workup, ~is(part.can_drive_box));
}

/// M17/3.
inline void spectacles(const sr::DriverReport& report, Truth with_glasses, Outcome& out) {
    constexpr std::string_view condition = "gözlük kullanmak kaydıyla";
    const auto& part = *report.part_two;
    const auto says = [&](const auto& where) { return where ? truth(sr::contains_phrase(text(*where), condition)) : Truth::unknown; };
    const Truth code = exists(part.codes, [](const std::string& c) { return truth(c == "01.01" || c == "01.06"); });
    // With the whole text known, a text of Part II that is not given is none.
    const Truth phrase = (report.full_text ? says(report.full_text) : Truth::no) |
                         (report.full_text && !part.text ? Truth::no : says(part.text));
    out.judge(rule("driver.vision.glasses-condition"), with_glasses, code | phrase);
    out.judge(rule("driver.vision.glasses-phrase-and-code"), with_glasses, code & phrase);
}

inline void driver_vision(const sr::DriverReport& report, const DriverGuards& guards, Outcome& out) {
    const auto& vision = or_nothing(report.vision);
    const auto& box = or_nothing(report.part_two).can_drive_box;
    const Truth referred = is(vision.referred_to_eye_specialist), examined = is(vision.examined_by_eye_specialist);
    out.judge(rule("driver.vision.evaluated"), is(vision.evaluated));
    out.judge(rule("driver.vision.suspicion"), is(vision.suspicion) | equal(vision.acuity, sr::AcuityVerdict::insufficient),
              examined | (referred & ~told(box)));
    if (guards.general == Truth::no) return;
    const Truth beyond_general = guards.general & (~is(vision.both_eyes_see) | ~is_empty(vision.declared_conditions) |
                                                   equal(vision.acuity, sr::AcuityVerdict::undecided));
    out.judge(rule("driver.vision.refer-to-eye-specialist"), beyond_general, referred | examined);
    out.judge(rule("driver.vision.not-cleared-in-part-two"), beyond_general, ~is(box));
    const Truth with_glasses = guards.general & equal(vision.acuity, sr::AcuityVerdict::sufficient_with_glasses);
    if (with_glasses != Truth::no) spectacles(report, with_glasses, out);
}

/// M16/8: the person's own form.
inline void declaration(const sr::DriverReport& report, const DriverGuards& guards, Outcome& out) {
    constexpr int of_age = 18;
    const auto& form = or_nothing(report.declaration);
    const Truth by_edevlet = equal(form.channel, sr::DeclarationChannel::edevlet), paper = equal(form.channel, sr::DeclarationChannel::paper);
    const Truth without_edevlet = told_no(report.person.turkish_citizen) | truth(form.filled_by == sr::DeclarationAuthor::guardian);
    const Truth filled_in = (by_edevlet & equal(form.filled_by, sr::DeclarationAuthor::person)) | (paper & without_edevlet);
    const Truth required = told(form.required_by_physician);
    const Day birth = day(report.person.birth_date);
    if (!birth || filled_in != Truth::yes || without_edevlet != Truth::no || required != Truth::no) {
        const auto adult_on = [&](std::int64_t on) {
            return birth ? truth(sr::completed_years(sr::from_day_number(*birth), sr::from_day_number(on)) >= of_age) : Truth::unknown;
        };
        const Truth adult = adult_on(*day(report.issued_on));
        const Day applied = day(report.applied_on);
        const Truth minor_when_applying = applied              ? ~adult_on(*applied)
                                          : report.examined_at ? ~adult_on(*day_of(*report.examined_at))
                                                               : Truth::no;
        out.judge(rule("driver.declaration.adult-by-e-devlet"), adult, filled_in | minor_when_applying);
        out.judge(rule("driver.declaration.without-e-devlet"), adult & without_edevlet, by_edevlet);
        out.judge(rule("driver.declaration.minor-on-paper"), required & ~(applied ? adult_on(*applied) : adult),
                  paper & among(form.filled_by, sr::DeclarationAuthor::parent, sr::DeclarationAuthor::guardian));
    }
    if (!report.declaration) return;
    const Truth there = ~equal(form.channel, sr::DeclarationChannel::none), reviewed = is(form.reviewed_by_physician);
    out.judge(rule("driver.declaration.reviewed"), there & guards.general, reviewed);
    out.judge(rule("driver.declaration.reviewed-by-specialist"), there & equal(report.first_examiner, sr::PhysicianKind::specialist), reviewed);
}

}  // namespace bench
