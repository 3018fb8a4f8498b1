// M16 by hand: the commission at the health directorate and Part IV of a driver report.
#pragma once

#include "driver_part_three.hpp"

namespace bench {

[[nodiscard]] inline bool is_equipment(std::string_view code) {
    const auto known = find_code(without_argument(code));
    return known && known->special_equipment();
}

/// M16/2, M16/6.
inline void commission(const sr::DriverPartFour& part, Truth part_filled, Outcome& out) {
    using sr::Branch, sr::Profession;
    const auto member = [&](Branch branch) {
        return exists(part.members, [&](const auto& m) { return equal(m.profession, Profession::physician) & equal(m.branch, branch); });
    };
    out.judge(rule("driver.part-four.filled-by"), part_filled, equal(part.filled_by, sr::FilledBy::commission));
    out.judge(rule("driver.commission.chair"), part_filled,
              among(part.chair, sr::CommissionChair::provincial_health_director, sr::CommissionChair::appointed_official));
    if (part.chair_fills_branch_seat)
        out.judge(rule("driver.commission.chair-in-branch-seat"), part_filled, truth(!*part.chair_fills_branch_seat));
    out.judge(rule("driver.commission.branches"), part_filled,
              member(Branch::orthopedics) & member(Branch::physical_medicine) & member(Branch::neurology));
    out.judge(rule("driver.commission.mechanical-engineer"), part_filled, exists(part.members, [](const auto& m) {
                  return equal(m.profession, Profession::mechanical_engineer) & is(m.assigned_by_governorship);
              }));
    out.judge(rule("driver.commission.extra-members"), part_filled, all(part.members, [](const auto& m) {
                  return among(m.profession, Profession::mechanical_engineer, Profession::electrical_engineer) |
                         (equal(m.profession, Profession::physician) &
                          among(m.branch, Branch::orthopedics, Branch::physical_medicine, Branch::neurology, Branch::internal_medicine,
                                Branch::psychiatry, Branch::ent));
              }));
    if (!part.vote) return;
    const auto& vote = *part.vote;
    const Truth carried = both(vote.in_favour, vote.against, std::greater<>()) |
                          (same(vote.in_favour, vote.against) & is(vote.chair_in_favour));
    out.judge(rule("driver.commission.vote"), part_filled,
              vote.accepted && carried != Truth::unknown ? truth(*vote.accepted == (carried == Truth::yes)) : Truth::unknown);
    if (vote.abstained) out.judge(rule("driver.commission.abstention"), part_filled, truth(*vote.abstained == 0));
}

/// M16/2-M16/5: decision, words, codes and classes.
inline void decision_of_commission(const sr::DriverPartFour& part, Truth part_filled, Outcome& out) {
    using Decision = sr::CommissionDecision;
    constexpr std::string_view no_equipment = "özel tertibat olmadan araç kullanabilir";
    const Truth equipped = exists(part.codes, [](const std::string& code) { return truth(is_equipment(code)); });
    const Truth says_without = part.text ? truth(sr::contains_phrase(text(*part.text), no_equipment)) : Truth::unknown;
    const Truth with = part_filled & equal(part.decision, Decision::special_equipment);
    const Truth without = part_filled & equal(part.decision, Decision::no_special_equipment);
    const Truth cannot = part_filled & equal(part.decision, Decision::cannot_drive);
    const Truth can = part_filled & ~equal(part.decision, Decision::cannot_drive);
    out.judge(rule("driver.part-four.equipment-code"), with, exists(part.codes, [](const std::string& code) {
                  const auto known = find_code(without_argument(code));
                  return truth(!known || !known->physicians());
              }));
    out.judge(rule("driver.part-four.same-report"), with, is(part.same_report_as_part_three));
    out.judge(rule("driver.part-four.class"), can, ~is_empty(part.licence_classes));
    out.judge(rule("driver.part-four.cannot-drive-with-class"), cannot,
              is_empty(part.licence_classes) & truth(!part.codes || part.codes->empty()));
    if (part.licence_classes)
        out.judge(rule("driver.part-four.class-known"), part_filled,
                  all(part.licence_classes, [](const std::string& name) { return truth(group_of_class(name) != 0); }));
    out.judge(rule("driver.part-four.no-equipment-phrase"), without, says_without);
    out.judge(rule("driver.part-four.no-equipment-without-codes"), without, ~equipped);
    if (part.text)
        out.judge(rule("driver.part-four.phrase-against-decision"), part_filled & ~equal(part.decision, Decision::no_special_equipment),
                  ~says_without);
    const Truth automatic = contains(part.codes, std::string_view("10.02"));
    out.judge(rule("driver.part-four.automatic-gear"), can, automatic | ~is(part.automatic_gear_sufficient));
    const Truth beside_disability = part_filled & is(part.disability_report_exists) & equipped;
    out.judge(rule("driver.part-four.codes-match-unknown"), beside_disability, has(part.codes_compatible));
    if (part.codes_compatible) out.judge(rule("driver.part-four.codes-match-disability"), beside_disability, is(part.codes_compatible));
    if (!part.codes) return;
    out.judge(rule("driver.part-four.redundant-automatic"), part_filled, ~(automatic & contains(part.codes, std::string_view("78"))));
    out.judge(rule("driver.part-four.code-known"), part_filled, all(part.codes, [](const std::string& code) {
                  const auto known = find_code(without_argument(code));
                  return truth(known && known->commissions());
              }));
}

inline void part_four(const sr::DriverReport& report, const DriverGuards& guards, Outcome& out) {
    if (!report.part_four) return;
    const auto& part = *report.part_four;
    if (told(part.applications_this_month) == Truth::yes) out.judge(rule("driver.commission.monthly-meeting"), is(part.met_this_month));
    if (part.days_waited) out.judge(rule("driver.commission.waiting"), at_most(part.days_waited, 31));
    if (guards.part_four == Truth::no) return;
    commission(part, guards.part_four, out);
    decision_of_commission(part, guards.part_four, out);
    out.judge(rule("driver.part-four.after-referral"), guards.part_four,
              ~told_no(or_nothing(report.part_three).filled) & only(or_nothing(report.part_three).boxes, sr::DriverBox::commission_referral));
    out.judge(rule("driver.otv.disability-report"), equal(report.use, sr::DriverUse::otv_exemption) & guards.part_four,
              is(part.disability_report_exists));
}

}  // namespace bench
