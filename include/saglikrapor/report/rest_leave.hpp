// Rest leave (istirahat raporu): M6, M33/1-a, M34, M42/10-11.
#pragma once

#include <saglikrapor/report/common.hpp>

namespace saglikrapor {

enum class RestDocument : std::uint8_t {
    rest_report,          ///< istirahat raporu
    incapacity_document   ///< iş göremezlik belgesi, in the SGK's own format (M6/6)
};
BOOST_DESCRIBE_ENUM(RestDocument, rest_report, incapacity_document)

enum class ProvisionStatus : std::uint8_t {
    granted,
    denied,         ///< the system answered and refused: the chief-physician route of M6/1
    not_requested,
    system_error    ///< the system did not work: the manual report of M6/3
};
BOOST_DESCRIBE_ENUM(ProvisionStatus, granted, denied, not_requested, system_error)

/// Pre-authorisation of the SGK incapacity system (rapor provizyonu, ön izin): M6/1.
struct Provision {
    std::optional<ProvisionStatus> status;
    std::optional<DateTime> at;
};
BOOST_DESCRIBE_STRUCT(Provision, (), (status, at))

enum class ChiefPhysicianReferral : std::uint8_t { own_hospital, nearest_hospital, chosen_hospital, other_hospital, none };
BOOST_DESCRIBE_ENUM(ChiefPhysicianReferral, own_hospital, nearest_hospital, chosen_hospital, other_hospital, none)

/// What happens after a denied provision (M6/1).
struct ChiefPhysicianRoute {
    std::optional<bool> applicant_informed;
    std::optional<ChiefPhysicianReferral> referred_to;
    std::optional<bool> coordinated;  ///< examination and report under the chief physician's coordination
};
BOOST_DESCRIBE_STRUCT(ChiefPhysicianRoute, (), (applicant_informed, referred_to, coordinated))

enum class Endorser : std::uint8_t { physician, board };
BOOST_DESCRIBE_ENUM(Endorser, physician, board)

/// Endorsement of a report from a provider without SGK contract (M6/5).
struct Endorsement {
    std::optional<bool> present;
    std::optional<Endorser> by;
    std::optional<bool> sgk_contracted;  ///< the endorsing provider has an SGK contract
    std::optional<bool> official_board;  ///< the endorsing board is a public provider's (resmî sağlık kurulu, memur-2011 m.6)
};
BOOST_DESCRIBE_STRUCT(Endorsement, (), (present, by, sgk_contracted, official_board))

/// How sure it is that this report continues an earlier illness (M6/7).
enum class EpisodeEvidence : std::uint8_t {
    recorded,         ///< the provider's records tie the reports together
    diagnosis_match   ///< only the diagnosis code is the same
};
BOOST_DESCRIBE_ENUM(EpisodeEvidence, recorded, diagnosis_match)

/// An inpatient stay that the rest follows (M42/10).
struct InpatientStay {
    std::optional<Date> discharged_on;
    std::optional<Date> recorded_inpatient_until;  ///< last day the system shows as "hastanede yatış"
};
BOOST_DESCRIBE_STRUCT(InpatientStay, (), (discharged_on, recorded_inpatient_until))

/// Rest leave (istirahat raporu): M6, M33/1-a, M34, M42/10-11.
struct RestLeaveReport : ReportCommon {
    static constexpr ReportType type = ReportType::rest_leave;

    std::optional<RestDocument> document;          ///< absent: an ordinary rest report
    std::optional<int> days;                       ///< rest given, calendar days, first and last counted (M42/11)
    std::optional<Date> starts_on;                 ///< first day of rest
    std::optional<Date> ends_on;                   ///< last day of rest
    std::optional<DateTime> examined_at;
    std::optional<bool> medically_necessary;       ///< the physician found the rest medically necessary (M6/1)
    std::optional<Provision> provision;
    std::optional<ChiefPhysicianRoute> chief_physician_route;
    std::optional<bool> hospital_barcode;          ///< on the manual print-out (M6/3)
    std::optional<Endorsement> endorsement;
    std::optional<std::string> episode;            ///< the caller's key of the illness; the same in earlier reports of it
    std::optional<EpisodeEvidence> episode_evidence;
    std::optional<bool> first_of_episode;          ///< no earlier rest was given for this illness
    std::optional<bool> control_foreseen;          ///< this report foresees a control examination (M6/7)
    std::optional<bool> control_held;              ///< the control examination foreseen earlier has taken place
    std::optional<Date> control_held_on;           ///< the day of the control examination after which this report is given
    std::optional<bool> no_board_within_reach;     ///< no contracted health board in that place (memur-2011 m.6)
    std::optional<bool> transfer_medically_impossible;  ///< the patient cannot be moved to one (memur-2011 m.6)
    std::optional<bool> treated_here;              ///< the patient is treated at this provider (M34/1)
    std::optional<InpatientStay> inpatient_stay;
    std::optional<Date> return_to_work_on;         ///< işbaşı
};
BOOST_DESCRIBE_STRUCT(RestLeaveReport, (ReportCommon),
                      (document, days, starts_on, ends_on, examined_at, medically_necessary, provision,
                       chief_physician_route, hospital_barcode, endorsement, episode, episode_evidence,
                       first_of_episode, control_foreseen, control_held, control_held_on, no_board_within_reach, transfer_medically_impossible, treated_here,
                       inpatient_stay, return_to_work_on))

}  // namespace saglikrapor
