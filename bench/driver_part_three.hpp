// M15 by hand: Part III of a driver report, by specialists.
#pragma once

#include "driver_part_two.hpp"

namespace bench {

using DriverBoxes = std::optional<std::vector<sr::DriverBox>>;

/// That box is ticked and no other.
[[nodiscard]] inline Truth only(const DriverBoxes& boxes, sr::DriverBox box) {
    return boxes ? truth(boxes->size() == 1 && boxes->front() == box) : Truth::unknown;
}

/// A code that specialists may write, as far as that is known.
[[nodiscard]] inline Truth physicians_code(const sr::DriverCode& c) {
    if (!c.code) return Truth::unknown;
    const auto known = find_code(*c.code);
    return truth(known && (known->physicians() || !known->certain()));
}

/// A mirror, written by an eye specialist (M15/8).
[[nodiscard]] inline Truth eye_specialists_mirror(const sr::DriverCode& c) {
    return (c.code ? truth(is_mirror(*c.code)) : Truth::unknown) & equal(c.written_by, sr::Branch::ophthalmology);
}

/// The control interval in months that a code stands for.
[[nodiscard]] inline std::optional<int> interval_of(const sr::DriverCode& c) {
    const auto known = c.code ? find_code(*c.code) : std::nullopt;
    return known && known->control_months > 0 ? std::optional(known->control_months) : std::nullopt;
}

/// M15/3-M15/6: the one box that fits what was found.
inline void boxes(const sr::DriverReport& report, Truth part_filled, Outcome& out) {
    using Box = sr::DriverBox;
    const auto& part = *report.part_three;
    const auto& found = or_nothing(report.fitness);
    const Truth problem = is(found.has_health_problem), special = is(found.special_equipment_needed), cannot = is(found.cannot_drive);
    const Truth group_2_only = only(part.boxes, Box::group_2), group_1_only = only(part.boxes, Box::group_1);
    const Truth coded = ~is_empty(part.codes);
    out.judge(rule("driver.part-three.one-box"), part_filled, at_most(size(part.boxes), 1));
    out.judge(rule("driver.part-three.no-box"), part_filled, ~is_empty(part.boxes));
    out.judge(rule("driver.part-three.healthy-group-2"), part_filled & ~problem, group_2_only);
    if (report.requested_class)
        if (const int group = group_of_class(*report.requested_class))
            out.judge(rule("driver.part-three.group-1-for-group-2-class"), part_filled & group_1_only, truth(group == 1));
    const Truth could_drive = part_filled & problem & ~special & ~cannot;
    const Truth barred = could_drive & is(found.bars_group_2), not_barred = could_drive & ~is(found.bars_group_2);
    out.judge(rule("driver.part-three.barred-from-group-2"), barred, group_1_only);
    out.judge(rule("driver.part-three.not-barred-from-group-2"), not_barred, group_2_only | group_1_only);
    out.judge(rule("driver.part-three.group-1-though-not-barred"), not_barred, ~group_1_only);
    out.judge(rule("driver.part-three.group-1-code"), part_filled & group_1_only & problem, coded | told(part.no_suitable_code));
    out.judge(rule("driver.part-three.no-suitable-code"), told(part.no_suitable_code) & part_filled & group_1_only, coded);

    const Truth not_healthy = ~told_no(found.has_health_problem);
    out.judge(rule("driver.part-three.commission-box"), part_filled & special & not_healthy,
              only(part.boxes, Box::commission_referral) |
                  (exists(part.codes, eye_specialists_mirror) & is(or_nothing(report.vision).monocular)));
    const Truth cannot_box = part_filled & contains(part.boxes, Box::cannot_drive);
    out.judge(rule("driver.part-three.cannot-drive-box"), part_filled & cannot & ~special & not_healthy, only(part.boxes, Box::cannot_drive));
    out.judge(rule("driver.part-three.cannot-drive-not-referred"), cannot_box, ~is(found.referred_to_commission));
    out.judge(rule("driver.notification.cannot-drive"), cannot_box, has(or_nothing(report.notification).holds_licence));
}

/// M15/5, M15/8, M15/9.
inline void codes_of_part_three(const sr::DriverReport& report, const DriverGuards& guards, Outcome& out) {
    const auto& part = *report.part_three;
    const auto& vision = or_nothing(report.vision);
    const Truth referral = contains(part.boxes, sr::DriverBox::commission_referral);
    const Truth to_commission = guards.part_three & referral, own = guards.part_three & ~referral;
    const auto eye_specialist = [](const auto& s) {
        return equal(s.kind, sr::PhysicianKind::specialist) & equal(s.branch, sr::Branch::ophthalmology);
    };
    const Truth monocular = vision.monocular ? is(vision.monocular) : ~is(vision.both_eyes_see);
    out.judge(rule("driver.part-three.physicians-codes"), own,
              all(part.codes, physicians_code) |
                  (monocular & exists(part.specialists, eye_specialist) &
                   all(part.codes, [](const auto& c) { return eye_specialists_mirror(c) | physicians_code(c); })));
    out.judge(rule("driver.part-three.uncertain-codes"), own, all(part.codes, [](const auto& c) {
                  if (!c.code) return Truth::unknown;
                  const auto known = find_code(*c.code);
                  return truth(!known || known->certain());
              }));
    out.judge(rule("driver.part-three.sent-to-commission"), to_commission, is(or_nothing(report.fitness).referred_to_commission));
    out.judge(rule("driver.part-three.referral-without-commission-codes"), to_commission, all(part.codes, [](const auto& c) {
                  if (!c.code) return Truth::unknown;
                  const auto known = find_code(*c.code);
                  return truth(known && known->physicians());
              }));
    out.judge(rule("driver.part-three.referral-with-physicians-codes"), to_commission, is_empty(part.codes));
    out.judge(rule("driver.part-four.pending"), to_commission, guards.part_four);

    const Truth interval_coded = exists(part.codes, [](const auto& c) {
        if (!c.code) return Truth::unknown;
        return truth(*c.code == "103") | has(interval_of(c));
    });
    out.judge(rule("driver.part-three.control-period-written"), guards.part_three & interval_coded, at_least(part.control_months, 1));
    if (!part.control_months) return;
    const int months = *part.control_months;
    const Truth written = guards.part_three & truth(months > 0);
    out.judge(rule("driver.part-three.control-period-longer"), guards.part_three, all(part.codes, [&](const auto& c) {
                  const auto interval = interval_of(c);
                  return truth(!interval || months <= *interval);
              }));
    out.judge(rule("driver.part-three.control-period-shorter"), written, all(part.codes, [&](const auto& c) {
                  const auto interval = interval_of(c);
                  return truth(!interval || months >= *interval);
              }));
    out.judge(rule("driver.part-three.control-period-without-code"), written, interval_coded);
}

/// M15/1, M15/7: who fills it in, and what each of several says.
inline void specialists(const sr::DriverReport& report, Truth part_filled, Outcome& out) {
    using Box = sr::DriverBox;
    const auto& part = *report.part_three;
    const auto& kind = report.provider.kind;
    out.judge(rule("driver.part-three.filled-by"), part_filled,
              ~is_empty(part.specialists) & all(part.specialists, [](const auto& s) { return equal(s.kind, sr::PhysicianKind::specialist); }));
    out.judge(rule("driver.part-three.family-health-centre"), part_filled, ~equal(kind, sr::ProviderKind::family_health_centre));
    out.judge(rule("driver.part-three.primary-care"), part_filled,
              ~among(kind, sr::ProviderKind::primary_care_unit, sr::ProviderKind::institution_clinic, sr::ProviderKind::other));
    out.judge(rule("driver.part-three.branch-relevant"), part_filled, all(part.specialists, [](const auto& s) { return is(s.branch_relevant); }));
    out.judge(rule("driver.part-three.no-class"), part_filled, is_empty(part.licence_classes));
    out.judge(rule("driver.part-three.unsigned"), part_filled, ~exists(part.specialists, [](const auto& s) { return told_no(s.signed_report); }));

    const Truth several = part_filled & at_least(size(part.specialists), 2);
    if (several == Truth::no) return;
    out.judge(rule("driver.part-three.shared"), several, equal(part.copies, 1));
    out.judge(rule("driver.part-three.each-opinion"), several,
              all(part.specialists, [](const auto& s) { return has(s.opinion) | is(s.opinion_stated); }));
    const auto somebody_says = [&](Box opinion) { return exists(part.specialists, [&](const auto& s) { return equal(s.opinion, opinion); }); };
    const Truth one_box = equal(size(part.boxes), 1);
    Truth strict_enough = Truth::unknown;
    if (one_box == Truth::yes) {
        const Box box = part.boxes->front();
        strict_enough = (~somebody_says(Box::cannot_drive) | truth(box == Box::cannot_drive)) &
                        (~somebody_says(Box::commission_referral) | truth(box == Box::commission_referral || box == Box::cannot_drive)) &
                        (~somebody_says(Box::group_1) | truth(box != Box::group_2));
    }
    out.judge(rule("driver.part-three.strictest-opinion"), several & one_box, strict_enough);
}

/// M17/3: an eye specialist for eyes that need one, where specialists examine.
inline void eye_specialist(const sr::DriverReport& report, const DriverGuards& guards, Outcome& out) {
    const auto& vision = or_nothing(report.vision);
    const bool eyes_matter = told(vision.monocular) == Truth::yes || told_no(vision.both_eyes_see) == Truth::yes ||
                             (vision.declared_conditions && !vision.declared_conditions->empty()) ||
                             vision.acuity == sr::AcuityVerdict::undecided;
    if (!eyes_matter) return;
    const auto& part_two = or_nothing(report.part_two);
    const Truth part_two_too = guards.part_two & equal(part_two.filled_by, sr::PhysicianKind::specialist);
    const auto eyes = [](const auto& who) { return equal(who.branch, sr::Branch::ophthalmology); };
    Truth seen = is(vision.examined_by_eye_specialist);
    if (guards.part_three == Truth::yes) seen = seen | exists(report.part_three->specialists, eyes);
    else if (guards.part_three == Truth::no)
        seen = seen | exists(report.issuer.physicians, eyes) | (is(vision.referred_to_eye_specialist) & ~is(part_two.can_drive_box));
    else seen = seen | Truth::unknown;
    out.judge(rule("driver.part-three.eye-specialist"), guards.part_three | part_two_too, seen);
}

inline void part_three(const sr::DriverReport& report, const DriverGuards& guards, Outcome& out) {
    eye_specialist(report, guards, out);
    if (report.part_three && report.part_three->control_months)
        out.judge(rule("driver.control-months"), at_least(report.part_three->control_months, 0));
    if (guards.part_three == Truth::no) return;
    specialists(report, guards.part_three, out);
    boxes(report, guards.part_three, out);
    codes_of_part_three(report, guards, out);
}

}  // namespace bench
