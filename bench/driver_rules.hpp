// M11-M13, M15/9, M17 by hand, and all rules of a driver report in force in 2026.
#pragma once

#include "driver_commission.hpp"
#include "earlier_reports.hpp"
#include "issuing_rules.hpp"

namespace bench {

/// M11, M12, M13: who issues it, in which format, for whom.
inline void provider_and_form(const sr::DriverReport& report, const Guards& guards, const DriverGuards& driver, Outcome& out) {
    const auto& provider = report.provider;
    const Truth competent = among(provider.affiliation, sr::Affiliation::moh, sr::Affiliation::university) |
                            equal(provider.kind, sr::ProviderKind::family_health_centre) |
                            (guards.private_provider & is(provider.ministry_licensed));
    if (competent != Truth::yes) {
        const Truth institution = equal(provider.kind, sr::ProviderKind::institution_clinic) |
                                  exists(report.issuer.physicians, [](const auto& p) {
                                      return equal(p.kind, sr::PhysicianKind::institution_physician);
                                  });
        out.judge(rule("driver.provider.competent"), competent | (institution & driver.own_clinic));
    }
    out.judge(rule("driver.provider.trained-by-other-body"), equal(provider.affiliation, sr::Affiliation::other_public) & driver.own_clinic,
              same(report.trained_by, report.personnel_of));
    if (report.requested_class) out.judge(rule("driver.requested-class.known"), truth(group_of_class(*report.requested_class) != 0));
    out.judge(rule("driver.form.ek-7"), equal(report.form, sr::Form::ek_7));
    out.judge(rule("driver.photo.outside-e-rapor"), ~equal(report.channel, sr::Channel::e_rapor),
              is(report.has_photo) | ~is(report.form_has_photo_field));
    out.judge(rule("driver.part-one.identity-complete"), is(or_nothing(report.part_one).identity_complete));
    out.judge(rule("driver.part-one.matches-person"), is(or_nothing(report.part_one).matches_verified_person));
    out.judge(rule("driver.channel.manual"), ~driver.part_four, ~guards.manual);
    out.judge(rule("driver.channel.manual-commission"), driver.part_four, ~guards.manual);
}

/// M17/1, M17/4 and M15/9: the first examination, the use of the report, a control examination.
inline void examination_and_use(const sr::DriverReport& report, const DriverGuards& driver, Outcome& out) {
    const auto& part_two = or_nothing(report.part_two);
    const Truth part_two_filled = is(part_two.filled);
    const Truth specialist_first = equal(report.first_examiner, sr::PhysicianKind::specialist);
    out.judge(rule("driver.parts.none-filled"), part_two_filled | is(or_nothing(report.part_three).filled));
    out.judge(rule("driver.first-examination.part-two-signed"), (part_two_filled & is(part_two.signed_report)) | specialist_first);
    const Truth by_specialist = equal(part_two.filled_by, sr::PhysicianKind::specialist);
    if (part_two.general_exam_equipment)
        out.judge(rule("driver.first-examination.equipment"), specialist_first | (part_two_filled & by_specialist),
                  is(part_two.general_exam_equipment));
    out.judge(rule("driver.first-examination.equipment-unknown"), specialist_first | (driver.part_two & by_specialist),
              has(part_two.general_exam_equipment));
    if (report.first_examiner) out.judge(rule("driver.first-examination.by-physician"), truth(*report.first_examiner != sr::PhysicianKind::other));
    if (report.issuer.physicians && !report.issuer.physicians->empty())
        out.judge(rule("driver.issuer.physician"),
                  exists(report.issuer.physicians, [](const auto& p) { return ~equal(p.kind, sr::PhysicianKind::other); }));
    const Truth for_otv = equal(report.use, sr::DriverUse::otv_exemption) & driver.part_four;
    out.judge(rule("driver.use.licence-only"),
              equal(report.use, sr::DriverUse::driving_licence) |
                  (for_otv == Truth::no ? Truth::no : for_otv & exists(or_nothing(report.part_four).codes, [](const std::string& code) {
                                                          return truth(is_equipment(code));
                                                      })));
    if (!report.control) return;
    const auto& control = *report.control;
    out.judge(rule("driver.control.by-specialist"), equal(control.done_by, sr::PhysicianKind::specialist));
    out.judge(rule("driver.control.branch-relevant"), is(control.branch_relevant));
    out.judge(rule("driver.control.written-in-part-three"), equal(control.decision_written_in, sr::ControlField::part_three_restrictions));
}

/// M17/2: telling the police of a licence holder.
inline void notification(const sr::DriverReport& report, Outcome& out) {
    if (!report.notification) return;
    const auto& told_of = *report.notification;
    const Truth holder = is(told_of.holds_licence);
    if (holder == Truth::no) return;
    const auto& notice = or_nothing(told_of.notice);
    out.judge(rule("driver.notification.condition-unknown"), holder,
              truth(told_of.requires_withdrawal && (!*told_of.requires_withdrawal || told_of.notifiable)));
    if (told_of.requires_withdrawal && told_of.notifiable)
        out.judge(rule("driver.notification.sent"), holder & is(told_of.requires_withdrawal) & is(told_of.notifiable), is(notice.sent));
    if (!told_of.notice) return;
    const Truth sent = holder & is(notice.sent);
    out.judge(rule("driver.notification.addressee"), sent,
              equal(notice.sender, sr::NoticeSender::institution) &
                  among(notice.recipient, sr::NoticeRecipient::security_directorate, sr::NoticeRecipient::provincial_security_directorate));
    out.judge(rule("driver.notification.content"), sent, is(notice.has_identity) & is(notice.has_diagnosis));
}

/// `history` null: earlier reports are not known. The report must have a day of issue.
[[nodiscard]] inline Outcome driver_rules(const sr::DriverReport& report, const std::vector<sr::EarlierReport>* history) {
    Outcome out;
    const Guards guards(report);
    const DriverGuards driver(report);
    common_rules(report, guards, out);
    signed_by_issuers(report, out);
    system_of_report(report, guards, out);
    primary_care_fee(report, rule("primary-care.fee.listed"), out);
    if (const Day used = day(report.used_on)) {
        single_until_stated_day(report, guards, *used, out);
        single_outside_primary_care(report, guards, *used, out);
        single_of_primary_care(report, guards, *used, rule("validity.primary-care.one-year"), out);
    }
    provider_and_form(report, guards, driver, out);
    declaration(report, driver, out);
    part_two(report, driver, out);
    driver_vision(report, driver, out);
    part_three(report, driver, out);
    part_four(report, driver, out);
    examination_and_use(report, driver, out);
    notification(report, out);
    if (history != nullptr && !report.control) {
        control_not_held(report, *history, rule("driver.control.not-held"), out);
        earlier_single_report(report, *history, guards, rule("validity.driver.earlier-in-history"), out);
    }
    return out;
}

}  // namespace bench
