// M4, M6, M33, M34, M42 by hand: the rules of a rest-leave report in force in 2026. The numbers are those of that year.
#pragma once

#include <saglikrapor/base/business_days.hpp>
#include <saglikrapor/report/rest_leave.hpp>

#include "issuing_rules.hpp"
#include "rest_leave_history.hpp"
#include "treatment_board.hpp"

namespace bench {

/// What the rules of M6 begin with.
struct RestGuards {
    Truth civil_servant, public_official, incapacity, uncontracted, board_endorsed, officially_endorsed, contract_endorsed, coordinated;

    template <class Report>
    explicit RestGuards(const Report& report) {
        const auto& endorsement = or_nothing(report.endorsement);
        civil_servant = equal(report.person.category, sr::PersonCategory::civil_servant);
        public_official = civil_servant | equal(report.person.category, sr::PersonCategory::other_public_official);
        incapacity = truth(report.document == sr::RestDocument::incapacity_document);
        uncontracted = ~is(report.provider.sgk_contracted) &
                       ~among(report.provider.kind, sr::ProviderKind::institution_clinic, sr::ProviderKind::family_health_centre);
        board_endorsed = told(endorsement.present) & equal(endorsement.by, sr::Endorser::board);
        officially_endorsed = board_endorsed & (endorsement.official_board ? truth(*endorsement.official_board) : Truth::yes);
        contract_endorsed = public_official & uncontracted & board_endorsed & is(endorsement.sgk_contracted);
        coordinated = told(or_nothing(report.chief_physician_route).coordinated);
    }
};

inline constexpr TreatmentBoardRules rest_leave_board{
    rule("treatment-board.three-specialists"),         rule("treatment-board.fourth-member"),
    rule("treatment-board.relevant-branch-complete"),  rule("treatment-board.relevant-branch-present"),
    rule("treatment-board.second-branch-specialist"),  rule("treatment-board.chosen-by-chief-physician")};

template <class Report>
void who_decides(const Report& report, const Guards& guards, const RestGuards& rest, Outcome& out) {
    const auto& physicians = report.issuer.physicians;
    out.judge(rule("rest-leave.issuer.physician-or-board"), among(report.issuer.mode, sr::IssuerMode::single, sr::IssuerMode::board));
    if (guards.single != Truth::no) {
        const Truth endorsed = rest.contract_endorsed;
        const Truth ten_days = at_most(report.days, 10);
        out.judge(rule("rest-leave.single-physician.is-physician"), guards.single,
                  exists(physicians, [](const auto& p) { return ~equal(p.kind, sr::PhysicianKind::other); }));
        out.judge(rule("rest-leave.single-physician.one-physician"), guards.single, at_most(size(physicians), 1));
        out.judge(rule("rest-leave.single-physician.ten-days"), guards.single, ten_days | endorsed);
        out.judge(rule("rest-leave.single-physician.ten-days-endorsed"), guards.single & endorsed, ten_days);
    }
    const Truth board = guards.board & ~guards.private_provider;
    if (board != Truth::no) treatment_board<rest_leave_board>(report, board, out);
    const Truth first_board = guards.board & rest.civil_servant & told(report.first_of_episode);
    if (first_board != Truth::no) {
        const Day starts = day(report.starts_on), ends = day(report.ends_on);
        Truth six_months = Truth::unknown;
        if (starts && ends && *starts <= last_day - 200)
            six_months = truth(*ends < sr::day_number(sr::add_months(sr::from_day_number(*starts), 6, sr::Rounding::down)));
        out.judge(rule("rest-leave.board.six-months"), first_board, six_months);
    }
}

template <class Report>
void endorsement_rules(const Report& report, const RestGuards& rest, Outcome& out) {
    if (rest.uncontracted == Truth::no) return;
    const auto& endorsement = or_nothing(report.endorsement);
    const Truth ten_days = at_most(report.days, 10);
    const Truth endorsed = is(endorsement.present) & is(endorsement.sgk_contracted);
    const Truth by_board = equal(endorsement.by, sr::Endorser::board);
    out.judge(rule("rest-leave.endorsement.up-to-ten-days"), rest.civil_servant & rest.uncontracted & ten_days, endorsed);
    out.judge(rule("rest-leave.endorsement.over-ten-days"), rest.civil_servant & rest.uncontracted & ~ten_days, endorsed & by_board);
    out.judge(rule("rest-leave.endorsement.other-public-official"),
              equal(report.person.category, sr::PersonCategory::other_public_official) & rest.uncontracted,
              endorsed & (ten_days | by_board));
}

/// Rests made outside the SGK system: M6/3, M6/4, M33/1-a, M34/7.
template <class Report>
void outside_the_system(const Report& report, const Guards& guards, const RestGuards& rest, Outcome& out) {
    if (guards.sgk_channel == Truth::yes) {
        out.judge(rule("rest-leave.sgk-system.channel"), rest.public_official, Truth::yes);
        return;
    }
    const auto& physicians = report.issuer.physicians;
    const Truth system_error = equal(or_nothing(report.provision).status, sr::ProvisionStatus::system_error);
    const Truth rest_report = ~rest.incapacity;
    out.judge(rule("rest-leave.manual.hospital-barcode"),
              guards.manual & equal(report.provider.level, sr::CareLevel::hospital) & rest_report, is(report.hospital_barcode));
    out.judge(rule("rest-leave.manual.insured-worker"),
              guards.manual & equal(report.person.category, sr::PersonCategory::insured_worker) & rest_report, system_error);
    const Truth own_form = among(report.channel, sr::Channel::manual, sr::Channel::ahbs, sr::Channel::hbys, sr::Channel::other_electronic) & rest_report;
    const Truth ek_1 = equal(report.form, sr::Form::ek_1);
    out.judge(rule("rest-leave.form.ek-1"), own_form & ~guards.private_provider, ek_1);
    out.judge(rule("private.rest-leave.form"), own_form & guards.private_provider, ek_1);
    if (rest.public_official == Truth::no) return;
    const Truth institution = equal(report.provider.kind, sr::ProviderKind::institution_clinic) |
                              exists(physicians, [](const auto& p) { return equal(p.kind, sr::PhysicianKind::institution_physician); });
    const Truth none_enrolled = all(physicians, [](const auto& p) { return ~is(p.enrolled_in_sgk_system); });
    out.judge(rule("rest-leave.manual.institution-physician"), guards.manual & rest.public_official & institution & none_enrolled,
              system_error | rest.coordinated);
    const Truth no_family_contract = all(physicians, [](const auto& p) {
        return ~((equal(p.kind, sr::PhysicianKind::family_physician) | has(p.family_medicine_contract)) & is(p.family_medicine_contract));
    });
    const Truth primary_care = equal(report.provider.level, sr::CareLevel::primary) & ~guards.private_provider & no_family_contract;
    out.judge(rule("rest-leave.sgk-system.channel"), rest.public_official,
              guards.sgk_channel | (guards.manual & system_error) |
                  (guards.manual & none_enrolled & (primary_care | institution)) | rest.coordinated);
}

/// M6/1: the system, its provision, and what follows a denied one.
template <class Report>
void in_the_system(const Report& report, const Guards& guards, const RestGuards& rest, Outcome& out) {
    if (rest.public_official == Truth::no) return;
    const auto& provision = or_nothing(report.provision);
    const Truth in_system = rest.public_official & guards.sgk_channel;
    const Truth granted = equal(provision.status, sr::ProvisionStatus::granted);
    out.judge(rule("rest-leave.medically-necessary"), rest.public_official, is(report.medically_necessary));
    if (report.examined_at)
        out.judge(rule("rest-leave.examination-before-report"), rest.public_official, at_most(day_of(*report.examined_at), *day(report.issued_on)));
    if (in_system != Truth::no) {
        out.judge(rule("rest-leave.sgk-system.provision-granted"), in_system, granted | rest.coordinated);
        out.judge(rule("rest-leave.sgk-system.provision-before-examination"), in_system & truth(granted == Truth::yes),
                  both(provision.at, report.examined_at, std::less_equal<>()));
        out.judge(rule("rest-leave.sgk-system.physicians-approve"), in_system, all(report.issuer.physicians, [](const auto& p) {
                      return equal(p.kind, sr::PhysicianKind::other) | is(p.approved_in_system);
                  }));
    }
    if (provision.status != sr::ProvisionStatus::denied) return;
    const auto& route = or_nothing(report.chief_physician_route);
    const auto& level = report.provider.level;
    const Truth denied = rest.public_official;
    out.judge(rule("rest-leave.provision-denied.applicant-informed"), denied, is(route.applicant_informed));
    out.judge(rule("rest-leave.provision-denied.coordinated"), denied, is(route.coordinated));
    out.judge(rule("rest-leave.provision-denied.hospital-referral"), denied & equal(level, sr::CareLevel::hospital),
              equal(route.referred_to, sr::ChiefPhysicianReferral::own_hospital));
    out.judge(rule("rest-leave.provision-denied.primary-care-referral"), denied & equal(level, sr::CareLevel::primary),
              among(route.referred_to, sr::ChiefPhysicianReferral::nearest_hospital, sr::ChiefPhysicianReferral::chosen_hospital));
    out.judge(rule("rest-leave.provision-denied.other-provider-referral"), denied,
              among(level, sr::CareLevel::hospital, sr::CareLevel::primary));
}

/// M42/10, M42/11: first day, last day, discharge, return to work.
template <class Report, class History>
void days_of_rest(const Report& report, const History* history, const Guards& guards, const RestGuards& rest,
                  const sr::HolidayCalendar& holidays, Outcome& out) {
    const Day issued = day(report.issued_on), starts = day(report.starts_on), ends = day(report.ends_on);
    const Day discharged = day(or_nothing(report.inpatient_stay).discharged_on), back = day(report.return_to_work_on);
    const Truth some_days = at_least(report.days, 1);
    const Day next_day = plus(discharged, 1);
    const Truth starts_next = same(starts, next_day);
    out.judge(rule("rest-leave.at-least-one-day"), some_days | (equal(report.days, 0) & has(discharged)));
    out.judge(rule("rest-leave.calendar.first-day"), some_days,
              same(starts, issued) | (discharged ? truth(*issued <= *discharged) & starts_next : Truth::no));
    out.judge(rule("rest-leave.calendar.last-day"), some_days,
              report.days ? same(ends, plus(starts, std::int64_t{*report.days} - 1)) : Truth::unknown);
    if (!discharged) {
        if (back) out.judge(rule("rest-leave.calendar.return-after-rest"), both(back, ends, std::greater<>()));
        return;
    }
    const Truth in_system = rest.public_official & guards.sgk_channel;
    out.judge(rule("rest-leave.discharge.day-is-inpatient"), in_system,
              same(day(or_nothing(report.inpatient_stay).recorded_inpatient_until), discharged));
    const Truth at_once = at_least(next_day, *issued);  // and not a later report of the same illness
    out.judge(rule("rest-leave.discharge.starts-next-day"), rest.public_official & some_days & at_once, starts_next);
    const Truth later = rest.public_official & ~at_once;
    if (later != Truth::no)
        out.judge(rule("rest-leave.discharge.gap"), later, exists(history, [&](const auto& h) {
                      if (h.type != sr::ReportType::rest_leave || withdrawn(h)) return Truth::no;
                      const Day first = first_day_of(h);
                      return both(first, next_day, std::less_equal<>()) & at_least(plus(first, days_of(h)), *issued);
                  }));
    out.judge(rule("rest-leave.discharge.starts-next-day-others"),
              among(report.person.category, sr::PersonCategory::insured_worker, sr::PersonCategory::other) & some_days &
                  truth(*issued <= *discharged),
              starts_next);
    if ((in_system & at_once) == Truth::no) return;
    Truth on_time = Truth::unknown;
    if (const Day last = report.days ? plus(discharged, std::int64_t{*report.days}) : Day(); last && back)
        if (const auto expected = holidays.add_business_days(sr::from_day_number(*last), 1))
            on_time = truth(*back == sr::day_number(*expected));
    out.judge(rule("rest-leave.discharge.return-to-work"), in_system & at_once, on_time);
}

/// All of them. `history` null: earlier reports are not known. The report must have a day of issue in 2026.
template <class Report, class History>
[[nodiscard]] Outcome rest_leave_rules(const Report& report, const History* history, const sr::HolidayCalendar& holidays) {
    Outcome out;
    const Guards guards(report);
    const RestGuards rest(report);
    common_rules(report, guards, out);
    signed_by_issuers(report, out);
    who_decides(report, guards, rest, out);
    in_the_system(report, guards, rest, out);
    outside_the_system(report, guards, rest, out);
    endorsement_rules(report, rest, out);
    days_of_rest(report, history, guards, rest, holidays, out);
    out.judge(rule("private.rest-leave.treated-here"), guards.private_provider, is(report.treated_here));
    out.judge(rule("rest-leave.incapacity-document.sgk-form"), rest.incapacity, equal(report.form, sr::Form::sgk));
    out.judge(rule("rest-leave.no-report-fee"), all(report.fees, [](const auto& fee) {
                  return ~(is(fee.for_report) & (fee.amount ? truth(*fee.amount > 0.0) : Truth::unknown));
              }));
    const Truth board_of_unknown_kind = rest.board_endorsed & truth(!or_nothing(report.endorsement).official_board);
    HistoryRules<Report, History>(report, history, guards, {rest.officially_endorsed, board_of_unknown_kind, rest.contract_endorsed}, out).run();
    return out;
}

}  // namespace bench
