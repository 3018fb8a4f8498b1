// M8 by hand: the rules on the two military reports in force in 2026.
#pragma once

#include <saglikrapor/report/military.hpp>

#include "board_rules.hpp"
#include "decision_text.hpp"

namespace bench {

/// The rows of the sample list that hold in 2026.
inline constexpr std::string_view military_boards[] = {"900001", "900002", "900015", "900024", "900025"};
inline constexpr std::string_view flight_diving_boards[] = {"900002"};

template <class List>
[[nodiscard]] Truth listed(const std::optional<std::string>& provider, const List& list) {
    return provider ? truth(std::find(std::begin(list), std::end(list), *provider) != std::end(list)) : Truth::unknown;
}

/// M8/4-M8/6: referral paper, examination slip, format.
template <class Report>
void military_common(const Report& report, const Guards& guards, Outcome& out) {
    common_rules(report, guards, out);
    six_branch_board(report, guards, rule("board.six-branches"), rule("board.six-branches.private"), out);
    signed_by_issuers(report, out);
    examinations_signed(report, out);
    system_of_report(report, guards, out);
    private_permission(report, guards, rule("private.status-report.permission"), out);
    board_or_single_in_time(report, guards, out);

    const auto& referral = or_nothing(report.referral);
    out.judge(rule("military.referral"), guards.board,
              (is(referral.present) & (equal(referral.issued_by, sr::ReferralIssuer::competent_authority) |
                                       (equal(referral.issued_by, sr::ReferralIssuer::own_institution) &
                                        among(report.subject, sr::MilitarySubject::personnel, sr::MilitarySubject::student,
                                              sr::MilitarySubject::conscript)))) |
                  is(report.person.inpatient));
    const Truth with_paper = guards.board & told(referral.present);
    const Truth purpose = referral.purpose ? truth(is_written(text(*referral.purpose))) : is(referral.purpose_stated);
    out.judge(rule("military.referral.purpose"), with_paper, ~told_no(referral.purpose_stated) & purpose);
    out.judge(rule("military.referral.sample"), with_paper, is(referral.follows_ek_9));

    const Truth in_full = ~(guards.single & equal(report.subject, sr::MilitarySubject::conscript));
    const auto& slip = or_nothing(report.slip);
    const Truth one_sheet = equal(report.sheets, 1);
    out.judge(rule("military.slip.ek-10"), in_full, is(slip.follows_ek_10));
    out.judge(rule("military.slip.archived"), in_full, is(slip.archived_at_provider));
    out.judge(rule("military.slip.not-handed-over"), in_full, ~is(slip.given_to_person) & ~is(slip.sent_to_requester));
    out.judge(rule("military.form.ek-11"), in_full, equal(report.form, sr::Form::ek_11));
    out.judge(rule("military.form.one-sheet"), in_full, one_sheet);
    out.judge(rule("military.form.both-sides"), one_sheet, is(report.both_sides));
}

[[nodiscard]] inline Outcome military_rules(const sr::MilitaryReport& report, const std::vector<sr::EarlierReport>*) {
    Outcome out;
    const Guards guards(report);
    military_common(report, guards, out);
    const Truth for_duty = equal(report.purpose, sr::MilitaryPurpose::fitness_for_duty);
    const Truth conscript = equal(report.subject, sr::MilitarySubject::conscript);
    const Truth authorised = listed(report.provider.code, military_boards);
    out.judge(rule("military.issuer"), guards.board | guards.single);
    out.judge(rule("military.authorised-provider"), for_duty & guards.board, authorised);
    out.judge(rule("military.single-physician.conscript"), for_duty & guards.single & conscript, authorised);
    out.judge(rule("military.single-physician.others"), for_duty & guards.single, conscript);
    if (const Day used = day(report.used_on)) single_outside_primary_care(report, guards, *used, out);
    return out;
}

[[nodiscard]] inline Outcome military_flight_diving_rules(const sr::MilitaryFlightDivingReport& report, const std::vector<sr::EarlierReport>*) {
    Outcome out;
    const Guards guards(report);
    military_common(report, guards, out);
    using Class = sr::MilitaryClass;
    out.judge(rule("military-flight-diving.authorised-provider"), among(report.military_class, Class::flyer, Class::submariner, Class::diver),
              listed(report.provider.code, flight_diving_boards));
    out.judge(rule("military-flight-diving.class"), ~equal(report.military_class, Class::other));
    out.judge(rule("military-flight-diving.board"), guards.board);
    return out;
}

}  // namespace bench
