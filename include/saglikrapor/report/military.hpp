// Reports for the Armed Forces, the Gendarmerie and the Coast Guard: M8.
#pragma once

#include <saglikrapor/report/common.hpp>
#include <saglikrapor/report/examination.hpp>

namespace saglikrapor {

enum class MilitarySubject : std::uint8_t { personnel, student, candidate, conscript, other };
BOOST_DESCRIBE_ENUM(MilitarySubject, personnel, student, candidate, conscript, other)

enum class MilitaryPurpose : std::uint8_t { fitness_for_duty, other };
BOOST_DESCRIBE_ENUM(MilitaryPurpose, fitness_for_duty, other)

enum class MilitaryClass : std::uint8_t { flyer, submariner, diver, other };
BOOST_DESCRIBE_ENUM(MilitaryClass, flyer, submariner, diver, other)

/// Sağlık Muayene Fişi, Ek-10 (M8/5).
struct ExaminationSlip {
    std::optional<bool> follows_ek_10;
    std::optional<bool> archived_at_provider;
    std::optional<bool> given_to_person;
    std::optional<bool> sent_to_requester;
};
BOOST_DESCRIBE_STRUCT(ExaminationSlip, (), (follows_ek_10, archived_at_provider, given_to_person, sent_to_requester))

/// What all reports for the Armed Forces, the Gendarmerie and the Coast Guard share (M8).
struct MilitaryCommon : ReportCommon {
    std::optional<MilitarySubject> subject;
    std::optional<MilitaryPurpose> purpose;
    std::optional<Referral> referral;
    std::optional<ExaminationSlip> slip;
    std::optional<int> sheets;          ///< of paper the report is printed on (M8/6)
    std::optional<bool> both_sides;     ///< printed on both sides of the sheet
    std::optional<std::vector<Examination>> examinations;
};
BOOST_DESCRIBE_STRUCT(MilitaryCommon, (ReportCommon), (subject, purpose, referral, slip, sheets, both_sides, examinations))

/// Report on a soldier, conscript or candidate who neither flies nor dives (M8).
struct MilitaryReport : MilitaryCommon {
    static constexpr ReportType type = ReportType::military;
};
BOOST_DESCRIBE_STRUCT(MilitaryReport, (MilitaryCommon), ())

/// Flyers, submariners and divers (M8/3).
struct MilitaryFlightDivingReport : MilitaryCommon {
    static constexpr ReportType type = ReportType::military_flight_diving;

    std::optional<MilitaryClass> military_class;
};
BOOST_DESCRIBE_STRUCT(MilitaryFlightDivingReport, (MilitaryCommon), (military_class))

}  // namespace saglikrapor
