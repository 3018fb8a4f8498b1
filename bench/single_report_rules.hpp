// M4/1-s, M33/2, M42/3 by hand: what reports share that a single physician gives on request.
#pragma once

#include <saglikrapor/report/status.hpp>

#include "issuing_rules.hpp"

namespace bench {

template <class Report>
void by_physician_or_board(const Report&, const Guards& guards, Outcome& out) {
    out.judge(rule("issuer.physician-or-board"), guards.single | guards.board);
}

template <class Report>
void single_report(const Report& report, const Guards& guards, Outcome& out) {
    if (guards.single == Truth::no) return;
    const auto& physicians = report.issuer.physicians;
    out.judge(rule("single-report.is-physician"), guards.single,
              exists(physicians, [](const auto& p) { return ~equal(p.kind, sr::PhysicianKind::other); }));
    out.judge(rule("single-report.one-physician"), guards.single, at_most(size(physicians), 1));
}

/// M33/2-a, M33/2-b: the person's own form, of a report in the format Ek-5.
template <class Report>
void ek_5_declaration(const Report& report, Truth ek_5, Outcome& out) {
    constexpr int of_age = 18;
    const auto& form = or_nothing(report.declaration);
    out.judge(rule("primary-care.declaration.archived"),
              equal(report.provider.kind, sr::ProviderKind::family_health_centre) & equal(report.form, sr::Form::ek_5) &
                  truth(form.channel == sr::DeclarationChannel::paper),
              is(form.archived_in_unit));
    const Truth primary_ek_5 = equal(report.provider.level, sr::CareLevel::primary) & ek_5;
    if (primary_ek_5 == Truth::no) return;
    const Day birth = day(report.person.birth_date);
    const Truth adult =
        birth ? truth(sr::completed_years(sr::from_day_number(*birth), report.issued_on) >= of_age) : Truth::unknown;
    const Truth by_edevlet = equal(form.channel, sr::DeclarationChannel::edevlet), paper = equal(form.channel, sr::DeclarationChannel::paper);
    const Truth without_edevlet = told_no(report.person.turkish_citizen) | truth(form.filled_by == sr::DeclarationAuthor::guardian);
    out.judge(rule("primary-care.declaration.adult"), primary_ek_5 & adult, by_edevlet | (paper & without_edevlet));
    out.judge(rule("primary-care.declaration.without-e-devlet"), primary_ek_5 & adult & without_edevlet, by_edevlet);
    out.judge(rule("primary-care.declaration.minor"), primary_ek_5 & told(form.required_by_physician) & ~adult,
              paper & among(form.filled_by, sr::DeclarationAuthor::parent, sr::DeclarationAuthor::guardian));
    if (form.filled_by)
        out.judge(rule("primary-care.declaration.by-person"), primary_ek_5 & adult,
                  among(form.filled_by, sr::DeclarationAuthor::person, sr::DeclarationAuthor::guardian));
}

/// M33/2-ç, M42/4: in which system a single physician makes it.
template <class Report>
void single_in_system(const Report& report, const Guards& guards, Truth ek_5, Outcome& out) {
    const Truth primary = equal(report.provider.level, sr::CareLevel::primary);
    out.judge(rule("e-rapor.manual.single"), ~primary & guards.single, ~guards.manual);
    const Truth single_ek_5 = primary & guards.single & ek_5;
    if (single_ek_5 == Truth::no) return;
    const Truth family = equal(report.provider.kind, sr::ProviderKind::family_health_centre);
    const Truth in_ahbs = among(report.channel, sr::Channel::ahbs, sr::Channel::e_rapor);
    out.judge(rule("primary-care.ahbs"), single_ek_5 & family, in_ahbs);
    out.judge(rule("primary-care.ahbs.other-unit"), single_ek_5 & ~family, in_ahbs);
}

/// M42/3: nothing beyond the format, and no second report while one holds.
template <class Report>
void on_request(const Report& report, const std::vector<sr::EarlierReport>* history, Outcome& out) {
    const Truth primary = equal(report.provider.level, sr::CareLevel::primary);
    if (primary == Truth::no) return;
    out.judge(rule("primary-care.no-extra-wording"), primary, ~told(report.extra_wording_demanded));
    out.judge(rule("primary-care.earlier-report-valid"), primary, ~told(report.earlier_report_valid));
    if (report.earlier_report_valid || history == nullptr) return;
    const std::int64_t issued = *day(report.issued_on);
    out.judge(rule("primary-care.earlier-report-in-history"), primary, ~exists(history, [&](const sr::EarlierReport& h) {
                  const bool of_type = h.type == sr::ReportType::status_single || h.type == sr::ReportType::athlete_licence ||
                                       h.type == sr::ReportType::employment;
                  Day until = day(h.valid_until);
                  if (!until && day(h.issued_on)) until = sr::day_number(sr::add_months(h.issued_on, 12, sr::Rounding::down));
                  return truth(of_type && h.id != report.id) & ~told(h.withdrawn) & equal(h.issuer_mode, sr::IssuerMode::single) &
                         at_most(day(h.issued_on), issued) & truth(!h.provider_level || *h.provider_level == sr::CareLevel::primary) &
                         at_least(until, issued);
              }));
}

/// All that the three types of SingleCommon share. `out` has the common rules too.
template <class Report>
void single_common(const Report& report, const std::vector<sr::EarlierReport>* history, const Guards& guards, Outcome& out) {
    common_rules(report, guards, out);
    signed_by_issuers(report, out);
    system_of_report(report, guards, out);
    single_report(report, guards, out);
    primary_care_fee(report, rule("primary-care.fee.listed"), out);
    const Truth ek_5 = equal(report.form, sr::Form::ek_5);
    ek_5_declaration(report, ek_5, out);
    single_in_system(report, guards, ek_5, out);
    on_request(report, history, out);
    if (const Day used = day(report.used_on)) {
        single_until_stated_day(report, guards, *used, out);
        single_outside_primary_care(report, guards, *used, out);
        single_of_primary_care(report, guards, *used, rule("validity.primary-care.one-year"), out);
    }
}

}  // namespace bench
