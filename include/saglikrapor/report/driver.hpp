// Driver and driver-candidate report (Ek-7) with its four parts: M7/2, M11-M17.
#pragma once

#include <saglikrapor/report/common.hpp>
#include <saglikrapor/report/examination.hpp>

namespace saglikrapor {

/// Which body's personnel (M11/1).
enum class SecurityBody : std::uint8_t { police, gendarmerie, other, none };
BOOST_DESCRIBE_ENUM(SecurityBody, police, gendarmerie, other, none)

/// Part I: identity (M13).
struct DriverPartOne {
    std::optional<bool> identity_complete;
    std::optional<bool> matches_verified_person;
};
BOOST_DESCRIBE_STRUCT(DriverPartOne, (), (identity_complete, matches_verified_person))

/// Part II: general practitioner or family physician (M14, M16/8, M17).
struct DriverPartTwo {
    std::optional<bool> filled;
    std::optional<PhysicianKind> filled_by;
    std::optional<bool> general_exam_equipment;      ///< a specialist has the equipment for a general examination (M17/1)
    std::optional<bool> can_drive_box;               ///< "Sürücü olabilir" is ticked
    std::optional<bool> decision_written;
    std::optional<bool> decision_contradicts_box;    ///< says something else than the ticked box
    std::optional<std::vector<std::string>> licence_classes;
    std::optional<int> licence_group;                ///< 1 or 2; absent from the form = 0
    std::optional<std::vector<std::string>> codes;
    std::optional<bool> signed_report;
    std::optional<FreeText> text;
};
BOOST_DESCRIBE_STRUCT(DriverPartTwo, (), (filled, filled_by, general_exam_equipment, can_drive_box, decision_written,
                                          decision_contradicts_box, licence_classes, licence_group, codes, signed_report, text))

enum class DriverBox : std::uint8_t { group_2, group_1, commission_referral, cannot_drive };
BOOST_DESCRIBE_ENUM(DriverBox, group_2, group_1, commission_referral, cannot_drive)

/// A specialist of part III and what that specialist says for the own field (M15/7).
struct DriverSpecialist {
    std::optional<PhysicianKind> kind;
    std::optional<Branch> branch;
    std::optional<bool> branch_relevant;             ///< to the finding (M15/1)
    std::optional<DriverBox> opinion;
    std::optional<bool> opinion_stated;
    std::optional<bool> signed_report;
};
BOOST_DESCRIBE_STRUCT(DriverSpecialist, (), (kind, branch, branch_relevant, opinion, opinion_stated, signed_report))

/// A code of the table Ek-8 and the branch of the specialist who wrote it (M15/8).
struct DriverCode {
    std::optional<std::string> code;                 ///< "01.01", "103.02"
    std::optional<Branch> written_by;
};
BOOST_DESCRIBE_STRUCT(DriverCode, (), (code, written_by))

/// Part III: specialists (M15).
struct DriverPartThree {
    std::optional<bool> filled;
    std::optional<std::vector<DriverSpecialist>> specialists;
    std::optional<std::vector<DriverBox>> boxes;     ///< ticked
    std::optional<std::vector<std::string>> licence_classes;
    std::optional<std::vector<DriverCode>> codes;
    std::optional<bool> no_suitable_code;            ///< the specialist explains that no code fits (M15/4)
    std::optional<int> control_months;               ///< control period written, in months (M15/9)
    std::optional<int> copies;                       ///< part III sheets used (M15/7)
};
BOOST_DESCRIBE_STRUCT(DriverPartThree, (), (filled, specialists, boxes, licence_classes, codes, no_suitable_code, control_months, copies))

enum class CommissionDecision : std::uint8_t { special_equipment, no_special_equipment, cannot_drive };
BOOST_DESCRIBE_ENUM(CommissionDecision, special_equipment, no_special_equipment, cannot_drive)

enum class CommissionChair : std::uint8_t { provincial_health_director, appointed_official, other };
BOOST_DESCRIBE_ENUM(CommissionChair, provincial_health_director, appointed_official, other)

enum class Profession : std::uint8_t { physician, mechanical_engineer, electrical_engineer, other };
BOOST_DESCRIBE_ENUM(Profession, physician, mechanical_engineer, electrical_engineer, other)

/// A member of the commission that decides Part IV of a driver report (M16/2).
struct CommissionMember {
    std::optional<Profession> profession;
    std::optional<Branch> branch;                    ///< of a physician
    std::optional<bool> assigned_by_governorship;    ///< of an engineer
};
BOOST_DESCRIBE_STRUCT(CommissionMember, (), (profession, branch, assigned_by_governorship))

enum class FilledBy : std::uint8_t { commission, specialist, family_physician, general_practitioner, board };
BOOST_DESCRIBE_ENUM(FilledBy, commission, specialist, family_physician, general_practitioner, board)

/// The commission's vote (M16/6).
struct Vote {
    std::optional<int> in_favour;
    std::optional<int> against;
    std::optional<bool> chair_in_favour;
    std::optional<int> abstained;
    std::optional<bool> accepted;                    ///< what was recorded as the result
};
BOOST_DESCRIBE_STRUCT(Vote, (), (in_favour, against, chair_in_favour, abstained, accepted))

/// Part IV: the commission at the health directorate (M16).
struct DriverPartFour {
    std::optional<bool> filled;
    std::optional<FilledBy> filled_by;
    std::optional<CommissionChair> chair;
    std::optional<bool> chair_fills_branch_seat;
    std::optional<std::vector<CommissionMember>> members;
    std::optional<CommissionDecision> decision;
    std::optional<std::vector<std::string>> codes;
    std::optional<std::vector<std::string>> licence_classes;
    std::optional<bool> same_report_as_part_three;
    std::optional<FreeText> text;
    std::optional<bool> automatic_gear_sufficient;   ///< without any other equipment (M16/5)
    std::optional<bool> disability_report_exists;    ///< M16/3
    std::optional<bool> codes_compatible;            ///< with that disability report
    std::optional<Vote> vote;
    std::optional<bool> applications_this_month;     ///< M16/6
    std::optional<bool> met_this_month;
    std::optional<int> days_waited;                  ///< from the application to the meeting
};
BOOST_DESCRIBE_STRUCT(DriverPartFour, (), (filled, filled_by, chair, chair_fills_branch_seat, members, decision, codes,
                                           licence_classes, same_report_as_part_three, text, automatic_gear_sufficient,
                                           disability_report_exists, codes_compatible, vote, applications_this_month,
                                           met_this_month, days_waited))

enum class EyeCondition : std::uint8_t {
    colour_blindness, night_blindness, drooping_eyelid, diplopia, squint, blepharospasm, cataract, aphakia, progressive_disease
};
BOOST_DESCRIBE_ENUM(EyeCondition, colour_blindness, night_blindness, drooping_eyelid, diplopia, squint, blepharospasm, cataract,
                    aphakia, progressive_disease)

enum class AcuityVerdict : std::uint8_t { sufficient, sufficient_with_glasses, insufficient, undecided };
BOOST_DESCRIBE_ENUM(AcuityVerdict, sufficient, sufficient_with_glasses, insufficient, undecided)

/// Vision as a general practitioner or family physician examines it (M17/3).
struct DriverVision {
    std::optional<bool> evaluated;
    std::optional<AcuityVerdict> acuity;
    std::optional<bool> both_eyes_see;
    std::optional<std::vector<EyeCondition>> declared_conditions;
    std::optional<bool> suspicion;                   ///< of insufficient acuity or an eye disease
    std::optional<bool> referred_to_eye_specialist;
    std::optional<bool> examined_by_eye_specialist;
    std::optional<bool> monocular;
};
BOOST_DESCRIBE_STRUCT(DriverVision, (), (evaluated, acuity, both_eyes_see, declared_conditions, suspicion,
                                         referred_to_eye_specialist, examined_by_eye_specialist, monocular))

/// What the specialists found for the person (M15/3-M15/6).
struct DriverFitness {
    std::optional<bool> has_health_problem;
    std::optional<bool> bars_group_2;
    std::optional<bool> special_equipment_needed;
    std::optional<bool> cannot_drive;
    std::optional<bool> referred_to_commission;
};
BOOST_DESCRIBE_STRUCT(DriverFitness, (), (has_health_problem, bars_group_2, special_equipment_needed, cannot_drive, referred_to_commission))

enum class ControlField : std::uint8_t { part_three_restrictions, part_two, other };
BOOST_DESCRIBE_ENUM(ControlField, part_three_restrictions, part_two, other)

/// This report is the outcome of a control examination (M15/9).
struct DriverControl {
    std::optional<PhysicianKind> done_by;
    std::optional<bool> branch_relevant;
    std::optional<ControlField> decision_written_in;
};
BOOST_DESCRIBE_STRUCT(DriverControl, (), (done_by, branch_relevant, decision_written_in))

enum class DriverUse : std::uint8_t { driving_licence, otv_exemption, employment, firearm_licence, other };
BOOST_DESCRIBE_ENUM(DriverUse, driving_licence, otv_exemption, employment, firearm_licence, other)

/// A licence holder's condition that must be notified (M17/2).
struct DriverNotification {
    std::optional<bool> holds_licence;
    std::optional<bool> requires_withdrawal;         ///< temporary withdrawal of the licence
    std::optional<bool> notifiable;
    std::optional<Notice> notice;
};
BOOST_DESCRIBE_STRUCT(DriverNotification, (), (holds_licence, requires_withdrawal, notifiable, notice))

/// Driver or driver-candidate report (Ek-7) with its four parts (M7/2, M11-M17).
struct DriverReport : ReportCommon {
    static constexpr ReportType type = ReportType::driver;

    std::optional<SecurityBody> personnel_of;        ///< the person serves in that body (M11/1)
    std::optional<SecurityBody> trained_by;          ///< licence after training given by that body
    std::optional<SecurityBody> provider_body;       ///< the issuing institution clinic belongs to that body
    std::optional<PhysicianKind> first_examiner;     ///< who made the first examination (M17/1)
    std::optional<std::string> requested_class;
    std::optional<DateTime> examined_at;
    std::optional<DriverPartOne> part_one;
    std::optional<DriverPartTwo> part_two;
    std::optional<DriverPartThree> part_three;
    std::optional<DriverPartFour> part_four;
    std::optional<DriverFitness> fitness;
    std::optional<DriverVision> vision;
    std::optional<Declaration> declaration;
    std::optional<bool> referred_to_specialist;      ///< for tests or treatment (M16/8)
    std::optional<DriverControl> control;
    std::optional<DriverUse> use;                    ///< what the report is presented for (M17/4)
    std::optional<DriverNotification> notification;
    std::optional<FreeText> full_text;
};
BOOST_DESCRIBE_STRUCT(DriverReport, (ReportCommon),
                      (personnel_of, trained_by, provider_body, first_examiner, requested_class, examined_at, part_one, part_two,
                       part_three, part_four, fitness, vision, declaration, referred_to_specialist, control, use, notification,
                       full_text))

}  // namespace saglikrapor
