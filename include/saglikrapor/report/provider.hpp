// The health-service provider (sağlık hizmeti sunucusu) that issues a report: M4/1-m, M11/1, M33, M34.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include <saglikrapor/report/branch.hpp>

namespace saglikrapor {

enum class ProviderKind : std::uint8_t {
    hospital,
    branch_hospital,       ///< özel dal hastanesi (eye, rehabilitation, children …), M34/4
    family_health_centre,  ///< aile sağlığı merkezi
    primary_care_unit,     ///< any other official primary-care provider
    institution_clinic,    ///< kurum tabipliği, M4/1-j
    medical_centre,        ///< tıp merkezi
    polyclinic,
    practice,              ///< muayenehane
    health_directorate,    ///< il/ilçe sağlık müdürlüğü (driver commission, M16)
    other
};
BOOST_DESCRIBE_ENUM(ProviderKind, hospital, branch_hospital, family_health_centre, primary_care_unit, institution_clinic,
                    medical_centre, polyclinic, practice, health_directorate, other)

/// Whose provider it is. Ministry primary care is `moh`.
enum class Affiliation : std::uint8_t { moh, university, other_public, private_sector };
BOOST_DESCRIBE_ENUM(Affiliation, moh, university, other_public, private_sector)

enum class CareLevel : std::uint8_t { primary, hospital, other };
BOOST_DESCRIBE_ENUM(CareLevel, primary, hospital, other)

/// The health-service provider that issues the report (M4/1-m, M11/1, M33, M34).
struct Provider {
    std::optional<std::string> code;  ///< ÇKYS/SKRS institution code; the key of the authorised-provider tables
    std::optional<ProviderKind> kind;
    std::optional<Affiliation> affiliation;
    std::optional<CareLevel> level;
    std::optional<bool> sgk_contracted;
    std::optional<bool> ministry_licensed;              ///< private providers: licensed by the Ministry (M11/1)
    std::optional<std::vector<Branch>> licence_branches;  ///< branches in the licence (M34/4)
    std::optional<Branch> main_branch;                  ///< of a branch hospital (M34/4)
    std::optional<bool> ministry_permission;            ///< permitted by the Ministry to issue this type of report (M34/2)
};
BOOST_DESCRIBE_STRUCT(Provider, (), (code, kind, affiliation, level, sgk_contracted, ministry_licensed, licence_branches,
                                     main_branch, ministry_permission))

}  // namespace saglikrapor
