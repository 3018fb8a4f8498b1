// M34, M42 by hand: who signs, in which system and until when the report is used. The rules of every type but rest leave,
// which has its own.
#pragma once

#include "common_rules.hpp"

namespace bench {

template <class Report>
void signed_by_issuers(const Report& report, Outcome& out) {
    if (!report.issuer.physicians) return;
    const Truth on_paper = among(report.channel, sr::Channel::manual, sr::Channel::hbys, sr::Channel::other_electronic);
    const Truth in_e_rapor = equal(report.channel, sr::Channel::e_rapor);
    out.judge(rule("issuer.unsigned-physician"), ~exists(report.issuer.physicians, [&](const auto& p) {
                  return (told_no(p.signed_report) & ~(told(p.approved_in_system) & ~on_paper)) |
                         (told_no(p.approved_in_system) & in_e_rapor);
              }));
}

template <class Report>
void system_of_report(const Report& report, const Guards& guards, Outcome& out) {
    if (!report.channel) return;
    out.judge(rule("channel.sgk-system"), ~guards.sgk_channel);
    out.judge(rule("channel.medula"), ~equal(report.channel, sr::Channel::medula));
}

/// Whether a day comes no later than so many months after the report.
template <class Report>
[[nodiscard]] Truth within_months(const Report& report, std::int64_t used, int months) {
    return truth(used <= sr::day_number(sr::add_months(report.issued_on, months, sr::Rounding::down)));
}

/// M42/2: the last day that the physicians wrote, of a report that no board gave.
template <class Report>
void single_until_stated_day(const Report& report, const Guards& guards, std::int64_t used, Outcome& out) {
    if (guards.board == Truth::yes) return;
    if (const Day until = day(report.valid_until)) out.judge(rule("validity.single.stated-date"), ~guards.board, truth(used <= *until));
}

/// M42/3: one year, said of primary care, where the physicians wrote no last day.
template <class Report>
void single_outside_primary_care(const Report& report, const Guards& guards, std::int64_t used, Outcome& out) {
    if (day(report.valid_until)) return;
    out.judge(rule("validity.single.outside-primary-care"),
              ~equal(report.provider.level, sr::CareLevel::primary) & ~guards.board & ~told(report.permanent), within_months(report, used, 12));
}
/// `which`: the rule of reports that M42/3 speaks of, or the one of reports with legislation of their own.
template <class Report>
void single_of_primary_care(const Report& report, const Guards& guards, std::int64_t used, std::size_t which, Outcome& out) {
    if (day(report.valid_until)) return;
    out.judge(which, equal(report.provider.level, sr::CareLevel::primary) & ~guards.board & ~told(report.permanent),
              within_months(report, used, 12));
}

/// M33/2-c: a fee for the report itself. `which`: the rule of reports that the tariff lists, or of the others.
template <class Report>
void primary_care_fee(const Report& report, std::size_t which, Outcome& out) {
    if (!report.fees) return;
    out.judge(which, equal(report.provider.level, sr::CareLevel::primary) & equal(report.provider.affiliation, sr::Affiliation::moh),
              ~exists(report.fees, [](const auto& fee) { return is(fee.for_report) & (fee.amount ? truth(*fee.amount > 0.0) : Truth::unknown); }));
}

}  // namespace bench
