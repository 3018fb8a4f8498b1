// Who decides and signs: one physician, a health board, or the driver commission. M4/1-i, r, s; M16/2; M34/3-5.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/report/branch.hpp>

namespace saglikrapor {

enum class IssuerMode : std::uint8_t {
    single,     ///< tek hekim raporu, M4/1-s
    board,      ///< sağlık kurulu raporu, M4/1-i, l, r
    commission  ///< driver report part IV, M16
};
BOOST_DESCRIBE_ENUM(IssuerMode, single, board, commission)

enum class PhysicianKind : std::uint8_t {
    family_physician,
    general_practitioner,
    specialist,
    institution_physician,  ///< kurum tabibi
    other                   ///< not a physician (a board's engineer, a nurse)
};
BOOST_DESCRIBE_ENUM(PhysicianKind, family_physician, general_practitioner, specialist, institution_physician, other)

enum class PhysicianRole : std::uint8_t { issuer, chair, member };
BOOST_DESCRIBE_ENUM(PhysicianRole, issuer, chair, member)

enum class SignatureKind : std::uint8_t {
    electronic,  ///< with a qualified electronic certificate
    wet          ///< by hand
};
BOOST_DESCRIBE_ENUM(SignatureKind, electronic, wet)

/// The qualified electronic certificate (nitelikli elektronik sertifika) of a signer: law 5070 m.5, m.9, m.11.
/// Times are local, as the time of signing is.
struct SigningCertificate {
    std::optional<DateTime> valid_from;        ///< first moment of validity
    std::optional<DateTime> valid_to;          ///< the moment of expiry; a signature at it is too late
    std::optional<DateTime> revoked_at;        ///< absent: not revoked
    std::optional<bool> belongs_to_physician;  ///< issued to the physician who signs
};
BOOST_DESCRIBE_STRUCT(SigningCertificate, (), (valid_from, valid_to, revoked_at, belongs_to_physician))

/// One physician of the report. Carries no name and no diploma number: the rules need neither.
struct Physician {
    std::optional<PhysicianKind> kind;
    std::optional<Branch> branch;
    std::optional<PhysicianRole> role;
    std::optional<bool> signed_report;            ///< wet or electronic signature
    std::optional<SignatureKind> signature;
    std::optional<DateTime> signed_at;            ///< by the time stamp of the signature
    std::optional<SigningCertificate> certificate;  ///< that an electronic signature was made with
    std::optional<bool> stamped;                  ///< kaşe
    std::optional<bool> approved_in_system;       ///< approved the report in the system it was issued in (M6/1)
    std::optional<bool> dissents;
    std::optional<bool> reservation_written;      ///< the dissent is written on the report (M34/5)
    std::optional<bool> full_time;                ///< works full time at this provider (M34/4)
    std::optional<bool> responsible_manager;      ///< mesul müdür (M34/3, M34/5)
    std::optional<bool> appointed_by_manager;     ///< chairs or stands in by appointment of the responsible manager
    std::optional<bool> chosen_by_chief_physician;  ///< member of another branch picked by the chief physician (M4/1-r)
    std::optional<bool> family_medicine_contract; ///< contracted family physician (M6/4, M33/2-d)
    std::optional<bool> enrolled_in_sgk_system;   ///< works in the SGK incapacity application already (M6/4)
};
BOOST_DESCRIBE_STRUCT(Physician, (), (kind, branch, role, signed_report, signature, signed_at, certificate, stamped, approved_in_system, dissents,
                                      reservation_written, full_time, responsible_manager, appointed_by_manager,
                                      chosen_by_chief_physician, family_medicine_contract, enrolled_in_sgk_system))

/// One member replaced for this board (M34/4).
struct Substitution {
    std::optional<Branch> original_branch;
    std::optional<Branch> substitute_branch;
    std::optional<bool> compelling_and_temporary;
    std::optional<bool> appointed_by_manager;
};
BOOST_DESCRIBE_STRUCT(Substitution, (), (original_branch, substitute_branch, compelling_and_temporary, appointed_by_manager))

/// Who decides and signs: one physician, a health board or the driver commission (M4/1-i, r, s; M16/2; M34/3-5).
struct Issuer {
    std::optional<IssuerMode> mode;
    std::optional<std::vector<Physician>> physicians;
    std::optional<Branch> relevant_branch;                 ///< branch the matter belongs to (M4/1-r)
    std::optional<int> specialists_in_relevant_branch;     ///< how many the provider has (M4/1-r)
    std::optional<bool> responsible_manager_present;       ///< private providers (M34/5)
    std::optional<std::vector<Substitution>> substitutions;
};
BOOST_DESCRIBE_STRUCT(Issuer, (), (mode, physicians, relevant_branch, specialists_in_relevant_branch,
                                   responsible_manager_present, substitutions))

}  // namespace saglikrapor
