// M7 by hand: the rules on a disability report in force in 2026.
#pragma once

#include <saglikrapor/report/disability.hpp>

#include "board_rules.hpp"
#include "disability_text.hpp"

namespace bench {

/// M7/3-b, M7/3-d: nothing forbidden is written. That it is not can be said of a text that is known only.
inline void forbidden_words(const sr::DisabilityReport& report, Truth otv, Outcome& out) {
    ForbiddenWords found;
    if (report.full_text) read_text(text(*report.full_text), otv != Truth::no, found);
    if (report.explanation) read_text(text(*report.explanation), otv != Truth::no, found);
    const Truth read = report.full_text ? Truth::yes : Truth::unknown;
    const auto listed = [](const auto& list) { return list && !list->empty(); };
    out.judge(rule("disability.text.preference"), otv, truth(!found.preference) & read);
    out.judge(rule("disability.text.preference-look-alike"), otv, truth(!found.preference_look_alike) & read);
    out.judge(rule("disability.text.licence-class"), truth(!listed(report.licence_classes) && !found.licence_class) & read);
    out.judge(rule("disability.text.class-look-alike"), truth(!found.class_look_alike) & read);
    out.judge(rule("disability.text.equipment-code"), truth(!listed(report.equipment_codes) && !found.equipment_code) & read);
    out.judge(rule("disability.text.code-look-alike"), truth(!found.code_look_alike) & read);
    out.judge(rule("disability.text.driver-ruling"), ~told(report.driver_ruling) & truth(!found.driver_ruling) & read);
    out.judge(rule("disability.text.driver-look-alike"),
              ~(truth(found.driver_look_alike) | (~otv & truth(found.vehicle_use))) & read);
}

/// M7/2, M7/3-a to M7/3-c: the mandatory sentences, the limbs apart, the exemption file.
inline void tax_exemption(const sr::DisabilityReport& report, Truth otv, Outcome& out) {
    const auto says_there = [&](std::string_view phrase) {
        return report.explanation ? truth(sr::contains_phrase(text(*report.explanation), phrase)) : Truth::unknown;
    };
    const Truth needed = says_there("Sadece hareket ettirici aksamda özel tertibatlı taşıt kullanması gerekir.");
    const Truth not_needed = says_there("özel tertibatlı araç kullanmasına ihtiyaç yoktur");
    const Truth wheelchair = says_there("Sürekli olarak tekerlekli sandalye veya sedye kullanması gerekir");
    const Truth wheels_needed = is(report.needs_wheelchair_or_stretcher);
    out.judge(rule("disability.otv.phrase-missing"), otv, needed | not_needed);
    out.judge(rule("disability.otv.both-phrases"), otv, ~(needed & not_needed));
    out.judge(rule("disability.otv.driving-not-assessed"), otv, has(report.can_drive_without_equipment));
    if (report.can_drive_without_equipment) {
        const bool known = report.explanation.has_value();
        out.judge(rule("disability.otv.phrase-fits"), otv & (known ? truth(needed != not_needed) : Truth::unknown),
                  known ? truth((not_needed == Truth::yes) == *report.can_drive_without_equipment) : Truth::unknown);
    }
    out.judge(rule("disability.otv.wheelchair-phrase"), otv & wheels_needed, wheelchair);
    out.judge(rule("disability.otv.wheelchair-phrase-unfounded"), otv & wheelchair, wheels_needed);

    const auto& limbs = report.limbs;
    const auto on_both = [](const sr::LimbFinding& f) { return equal(f.side, sr::Side::both); };
    const Truth several = exists(limbs, on_both) | exists(limbs, [&](const auto& f) {
                              return exists(limbs, [&](const auto& g) { return ~same(f.limb, g.limb) | ~same(f.side, g.side); });
                          });
    if (several != Truth::no) {
        const Truth any_rated = exists(limbs, [](const auto& g) { return has(g.rate); });
        out.judge(rule("disability.otv.limbs-apart"), otv & several, all(limbs, [&](const auto& f) {
                      return ~on_both(f) & is(f.described) & (has(f.rate) | ~any_rated) & at_least(f.rate, 0.0);
                  }));
    }
    if (!report.exemption_file) return;
    const auto& file = *report.exemption_file;
    const Truth relied_on = otv & is(file.equipment_relied_on);
    out.judge(rule("disability.exemption-file.codes"), relied_on, ~is_empty(file.licence_codes) | ~is_empty(file.commission_codes));
    out.judge(rule("disability.exemption-file.compatibility-not-assessed"), relied_on, has(file.codes_compatible));
    if (file.codes_compatible) out.judge(rule("disability.exemption-file.codes-incompatible"), relied_on, is(file.codes_compatible));
}

/// M7/1, M7/2, M7/3-ç: the regulation, an old licence, a guardian.
inline void basis_and_guardian(const sr::DisabilityReport& report, const Guards& guards, Truth otv, Outcome& out) {
    out.judge(rule("disability.basis.recorded"), guards.board, has(report.basis));
    if (report.basis) {
        out.judge(rule("disability.basis.known-regulation"), truth(*report.basis != sr::DisabilityBasis::other));
        if (*report.basis != sr::DisabilityBasis::other) {
            const Day birth = day(report.person.birth_date);
            const bool of_children = *report.basis == sr::DisabilityBasis::child_regulation;
            out.judge(rule("disability.basis.by-age"),
                      birth ? truth((sr::completed_years(sr::from_day_number(*birth), report.issued_on) < 18) == of_children) : Truth::unknown);
        }
    }
    if (report.former_licence) {
        static const std::int64_t new_classes = sr::day_number(sr::date(2016, 1, 1));
        const auto& licence = *report.former_licence;
        static const RE2 h(R"(\s*h(?:\s+s[ıi]n[ıi]f[ıi]?)?\s*[.]?\s*)");
        const Truth class_h = licence.licence_class ? truth(RE2::FullMatch(sr::fold_turkish(*licence.licence_class), h)) : Truth::unknown;
        const Day issued = day(licence.issued_on);
        out.judge(rule("disability.former-class-h"), class_h & (issued ? truth(*issued < new_classes) : Truth::unknown),
                  is(licence.referred_for_driver_report));
    }
    const Truth mental = report.mental_score ? truth(*report.mental_score > 0.0) : Truth::unknown;
    const Truth stated = among(report.guardian_statement, sr::GuardianStatement::needed, sr::GuardianStatement::not_needed);
    out.judge(rule("disability.guardian.otv"), otv & mental, stated);
    out.judge(rule("disability.guardian.other"), ~otv & mental, stated);
    if (report.limbs)
        out.judge(rule("disability.limb-rate-scale"), all(report.limbs, [](const auto& l) { return truth(!l.rate || (*l.rate >= 0.0 && *l.rate <= 100.0)); }));
}

/// M7/3-e: a person in hospital.
inline void inpatients(const sr::DisabilityReport& report, Outcome& out) {
    const auto& stay = or_nothing(report.stay);
    const Truth inpatient = is(report.person.inpatient), in_care = told(stay.in_intensive_care);
    if ((inpatient | in_care) == Truth::no) return;
    const Truth excepted = among(report.occasion, sr::DisabilityOccasion::terror, sr::DisabilityOccasion::accident, sr::DisabilityOccasion::invalidity);
    const Day admitted = day(stay.admitted_on);
    const Truth long_enough =
        admitted ? truth(*day(report.issued_on) >= sr::day_number(sr::add_months(sr::from_day_number(*admitted), 3, sr::Rounding::down)))
                 : Truth::unknown;
    out.judge(rule("disability.inpatient.three-months"), inpatient,
              long_enough | excepted | (is(stay.discharge_planned) & is(stay.requested_by_patient)));
    out.judge(rule("disability.inpatient.intensive-care"), inpatient | in_care,
              ~is(stay.in_intensive_care) | excepted | (told(stay.discharge_planned) & told(stay.requested_by_patient)));
    out.judge(rule("disability.inpatient.intensive-care-discharge"), in_care & ~excepted,
              ~(told(stay.discharge_planned) & is(stay.requested_by_patient)));
}

[[nodiscard]] inline Outcome disability_rules(const sr::DisabilityReport& report, const std::vector<sr::EarlierReport>*) {
    Outcome out;
    const Guards guards(report);
    common_rules(report, guards, out);
    three_specialists(report, guards, out);
    signed_by_issuers(report, out);
    system_of_report(report, guards, out);
    private_permission(report, guards, rule("private.status-report.permission"), out);
    if (const Day used = day(report.used_on)) {
        single_until_stated_day(report, guards, *used, out);
        if (const Day until = day(report.valid_until)) out.judge(rule("validity.board.stated-date"), guards.board, truth(*used <= *until));
        else out.judge(rule("validity.disability.no-date"), guards.board & ~told(report.permanent), within_months(report, *used, 24));
    }
    const Truth otv = equal(report.purpose, sr::DisabilityPurpose::otv_exemption);
    out.judge(rule("disability.board"), guards.board);
    if (report.form) out.judge(rule("disability.form"), equal(report.form, sr::Form::disability));
    basis_and_guardian(report, guards, otv, out);
    if (otv != Truth::no) tax_exemption(report, otv, out);
    inpatients(report, out);
    forbidden_words(report, otv, out);
    return out;
}

}  // namespace bench
