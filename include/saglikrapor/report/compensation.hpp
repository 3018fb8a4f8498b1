// Board report for cash compensation (nakdi tazminat): M20.
#pragma once

#include <saglikrapor/report/common.hpp>
#include <saglikrapor/report/examination.hpp>

namespace saglikrapor {

// A statement has a value for "the report says nothing of it", because M20/4-6 allow or demand silence;
// an absent member means that the caller does not know.

/// Basit tıbbi müdahale ile giderilebilecek ölçüde hafif (M20/3-a).
enum class SimpleIntervention : std::uint8_t { remediable, not_remediable, not_stated };
BOOST_DESCRIBE_ENUM(SimpleIntervention, remediable, not_remediable, not_stated)

enum class FractureStatement : std::uint8_t { fracture, no_fracture, not_stated };
BOOST_DESCRIBE_ENUM(FractureStatement, fracture, no_fracture, not_stated)

/// Effect of the fracture on life functions (M20/3-b).
enum class FractureDegree : std::uint8_t { light, medium, severe, not_stated };
BOOST_DESCRIBE_ENUM(FractureDegree, light, medium, severe, not_stated)

enum class LifeDanger : std::uint8_t { endangering, not_endangering, not_stated };
BOOST_DESCRIBE_ENUM(LifeDanger, endangering, not_endangering, not_stated)

enum class Sequelae : std::uint8_t {
    remains,
    none,
    to_be_assessed,  ///< "later": neither yes nor no
    not_stated
};
BOOST_DESCRIBE_ENUM(Sequelae, remains, none, to_be_assessed, not_stated)

/// Board report for cash compensation (nakdi tazminat raporu; M20).
struct CompensationReport : ReportCommon {
    static constexpr ReportType type = ReportType::compensation;

    std::optional<Referral> referral;
    std::optional<SimpleIntervention> simple_intervention;
    std::optional<FractureStatement> fracture;
    std::optional<FractureDegree> fracture_degree;
    std::optional<LifeDanger> life_danger;
    std::optional<Sequelae> sequelae;
    std::optional<bool> other_ruling;                 ///< a further decision sentence (M20/4)
    std::optional<std::vector<Examination>> examinations;
};
BOOST_DESCRIBE_STRUCT(CompensationReport, (ReportCommon), (referral, simple_intervention, fracture, fracture_degree, life_danger,
                                                           sequelae, other_ruling, examinations))

}  // namespace saglikrapor
