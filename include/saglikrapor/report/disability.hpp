// Disability board report (engelli sağlık kurulu raporu): M7.
#pragma once

#include <saglikrapor/report/common.hpp>
#include <saglikrapor/report/examination.hpp>

namespace saglikrapor {

enum class DisabilityBasis : std::uint8_t { adult_regulation, child_regulation, other };
BOOST_DESCRIBE_ENUM(DisabilityBasis, adult_regulation, child_regulation, other)

enum class DisabilityPurpose : std::uint8_t {
    otv_exemption,  ///< buying a vehicle with exemption from the special consumption tax
    other
};
BOOST_DESCRIBE_ENUM(DisabilityPurpose, otv_exemption, other)

enum class DisabilityOccasion : std::uint8_t { terror, accident, invalidity, other };
BOOST_DESCRIBE_ENUM(DisabilityOccasion, terror, accident, invalidity, other)

enum class Limb : std::uint8_t { upper, lower };
BOOST_DESCRIBE_ENUM(Limb, upper, lower)

enum class Side : std::uint8_t { right, left, both };
BOOST_DESCRIBE_ENUM(Side, right, left, both)

/// An impairment of a limb as the report states it (M7/3-a). `both` is how a report says "bilateral".
struct LimbFinding {
    std::optional<Limb> limb;
    std::optional<Side> side;
    std::optional<bool> described;   ///< the impairment is described
    std::optional<double> rate;      ///< per cent, of this limb alone
};
BOOST_DESCRIBE_STRUCT(LimbFinding, (), (limb, side, described, rate))

enum class GuardianStatement : std::uint8_t { needed, not_needed, not_stated };
BOOST_DESCRIBE_ENUM(GuardianStatement, needed, not_needed, not_stated)

/// The person's stay in hospital on the day of the report (M7/3-e).
struct DisabilityStay {
    std::optional<Date> admitted_on;
    std::optional<bool> in_intensive_care;
    std::optional<bool> discharge_planned;
    std::optional<bool> requested_by_patient;
};
BOOST_DESCRIBE_STRUCT(DisabilityStay, (), (admitted_on, in_intensive_care, discharge_planned, requested_by_patient))

/// The tax-exemption file that the report goes into (M7/2, M16/3).
struct ExemptionFile {
    std::optional<bool> equipment_relied_on;         ///< the application rests on special equipment
    std::optional<std::vector<std::string>> licence_codes;   ///< codes on the driving licence
    std::optional<std::vector<std::string>> commission_codes; ///< codes in part IV of the driver report
    std::optional<bool> codes_compatible;            ///< with the disability in the report
};
BOOST_DESCRIBE_STRUCT(ExemptionFile, (), (equipment_relied_on, licence_codes, commission_codes, codes_compatible))

/// A licence of the old class H (M7/2).
struct FormerLicence {
    std::optional<std::string> licence_class;
    std::optional<Date> issued_on;
    std::optional<bool> referred_for_driver_report;
};
BOOST_DESCRIBE_STRUCT(FormerLicence, (), (licence_class, issued_on, referred_for_driver_report))

/// Disability board report (engelli sağlık kurulu raporu; M7).
struct DisabilityReport : ReportCommon {
    static constexpr ReportType type = ReportType::disability;

    std::optional<DisabilityBasis> basis;
    std::optional<DisabilityPurpose> purpose;
    std::optional<DisabilityOccasion> occasion;
    std::optional<std::vector<LimbFinding>> limbs;
    std::optional<FreeText> explanation;              ///< the explanation section (açıklama)
    std::optional<FreeText> full_text;                ///< everything written in the report
    std::optional<bool> can_drive_without_equipment;  ///< a manual vehicle without special equipment
    std::optional<bool> needs_wheelchair_or_stretcher; ///< continuously (M7/3-c)
    std::optional<double> mental_score;               ///< points of the mental section; 0 = none
    std::optional<GuardianStatement> guardian_statement;
    std::optional<std::vector<std::string>> licence_classes;  ///< classes written in the report (M7/3-d forbids them)
    std::optional<std::vector<std::string>> equipment_codes;  ///< codes written in the report (M7/3-d forbids them)
    std::optional<bool> driver_ruling;                ///< says whether the person can be a driver (M7/3-d forbids it)
    std::optional<DisabilityStay> stay;
    std::optional<ExemptionFile> exemption_file;
    std::optional<FormerLicence> former_licence;
};
BOOST_DESCRIBE_STRUCT(DisabilityReport, (ReportCommon),
                      (basis, purpose, occasion, limbs, explanation, full_text, can_drive_without_equipment,
                       needs_wheelchair_or_stretcher, mental_score, guardian_statement, licence_classes, equipment_codes,
                       driver_ruling, stay, exemption_file, former_licence))

}  // namespace saglikrapor
