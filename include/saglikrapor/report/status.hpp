// Reports without rules of their own chapter: status (M33), premarital (M32), drugs, devices, athletes, employment (M42).
#pragma once

#include <saglikrapor/report/common.hpp>
#include <saglikrapor/report/examination.hpp>

namespace saglikrapor {

/// Premarital report (evlilik öncesi sağlık raporu): by the circular in force (M32/1).
struct PremaritalReport : ReportCommon {
    static constexpr ReportType type = ReportType::premarital;

    std::optional<bool> follows_circular;   ///< content and format of the circular in force (M32/1)
};
BOOST_DESCRIBE_STRUCT(PremaritalReport, (ReportCommon), (follows_circular))

enum class BoardKind : std::uint8_t {
    general,   ///< of six branches at least (M4/1-i)
    treatment  ///< of three specialists, for reports on a treatment or an illness (M4/1-r)
};
BOOST_DESCRIBE_ENUM(BoardKind, general, treatment)

/// Status report of a health board (durum bildirir sağlık kurulu raporu; M33, M34).
struct StatusBoardReport : ReportCommon {
    static constexpr ReportType type = ReportType::status_board;

    std::optional<BoardKind> board_kind;
    std::optional<std::vector<Examination>> examinations;
    std::optional<ReportOutcome> outcome;
};
BOOST_DESCRIBE_STRUCT(StatusBoardReport, (ReportCommon), (board_kind, examinations, outcome))

/// What reports of a single physician share that are made on request (M33/2, M42/3).
struct SingleCommon : ReportCommon {
    std::optional<Declaration> declaration;
    std::optional<bool> extra_wording_demanded;      ///< wording beyond the format was demanded (M42/3)
    std::optional<bool> earlier_report_valid;        ///< a report of the same kind is still valid (M42/3)
};
BOOST_DESCRIBE_STRUCT(SingleCommon, (ReportCommon), (declaration, extra_wording_demanded, earlier_report_valid))

/// Status report of a single physician (durum bildirir tek hekim raporu; M33/2).
struct StatusSingleReport : SingleCommon {
    static constexpr ReportType type = ReportType::status_single;
};
BOOST_DESCRIBE_STRUCT(StatusSingleReport, (SingleCommon), ())

/// Report for the use of a drug (ilaç kullanım raporu; M33/2-d, M34/1, M42/6).
struct DrugUseReport : ReportCommon {
    static constexpr ReportType type = ReportType::drug_use;

    std::optional<bool> treated_here;                ///< M34/1
    std::optional<bool> used_in_this_treatment;      ///< the drug is used in the treatment given here (M34/1)
    std::optional<bool> within_training;             ///< of the issuing specialist (M33/2-d)
};
BOOST_DESCRIBE_STRUCT(DrugUseReport, (ReportCommon), (treated_here, used_in_this_treatment, within_training))

/// Report for medical equipment, also orthoses and prostheses (tıbbi malzeme raporu; M4/1-r, M34/1, M42/6).
struct MedicalDeviceReport : ReportCommon {
    static constexpr ReportType type = ReportType::medical_device;

    std::optional<bool> treated_here;
    std::optional<bool> used_in_this_treatment;
    std::optional<bool> within_training;
    std::optional<bool> orthosis_or_prosthesis;      ///< board of three specialists (M4/1-r)
};
BOOST_DESCRIBE_STRUCT(MedicalDeviceReport, (ReportCommon), (treated_here, used_in_this_treatment, within_training, orthosis_or_prosthesis))

enum class SportPurpose : std::uint8_t { athlete_licence, social_sport };
BOOST_DESCRIBE_ENUM(SportPurpose, athlete_licence, social_sport)

/// Report for an athlete's licence or for sport as a pastime (M42/7).
struct AthleteLicenceReport : SingleCommon {
    static constexpr ReportType type = ReportType::athlete_licence;

    std::optional<SportPurpose> purpose;
    std::optional<Referral> referral;
    std::optional<bool> report_demanded;             ///< the institution demands a report as compulsory (M42/7)
};
BOOST_DESCRIBE_STRUCT(AthleteLicenceReport, (SingleCommon), (purpose, referral, report_demanded))

enum class HazardClass : std::uint8_t { low, hazardous, very_hazardous };
BOOST_DESCRIBE_ENUM(HazardClass, low, hazardous, very_hazardous)

/// The workplace that a pre-employment report is for (M42/9).
struct Workplace {
    std::optional<int> employees;
    std::optional<HazardClass> hazard_class;
    std::optional<bool> document_presented;          ///< a document that the person will work there
};
BOOST_DESCRIBE_STRUCT(Workplace, (), (employees, hazard_class, document_presented))

/// Pre-employment report (işe giriş raporu; M42/9).
struct EmploymentReport : SingleCommon {
    static constexpr ReportType type = ReportType::employment;

    std::optional<Workplace> workplace;
    std::optional<bool> occupational_certificate;    ///< of the issuing physician
};
BOOST_DESCRIBE_STRUCT(EmploymentReport, (SingleCommon), (workplace, occupational_certificate))

}  // namespace saglikrapor
