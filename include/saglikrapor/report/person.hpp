// The person a report is about. Identifying members are wrapped, so that nothing can print them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <boost/describe.hpp>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/identifying.hpp>

namespace saglikrapor {

enum class IdentityKind : std::uint8_t {
    national_id,   ///< T.C. kimlik numarası, 11 digits
    foreigner_id,  ///< yabancı kimlik numarası, 11 digits beginning 99 or 98
    passport       ///< for persons with neither number
};
BOOST_DESCRIBE_ENUM(IdentityKind, national_id, foreigner_id, passport)

/// In whose service the person stands, as far as rest-leave rules care (M6/1, M6/5, M42/10).
enum class PersonCategory : std::uint8_t {
    civil_servant,          ///< memur
    other_public_official,  ///< diğer kamu görevlisi
    insured_worker,         ///< 4/a or 4/b insured
    other
};
BOOST_DESCRIBE_ENUM(PersonCategory, civil_servant, other_public_official, insured_worker, other)

/// The person's identity number (M42). Never shown.
struct Identity {
    std::optional<IdentityKind> kind;
    std::optional<Identifying<std::string>> number;  ///< digits, or the passport number, without spaces
};
BOOST_DESCRIBE_STRUCT(Identity, (), (kind, number))

/// The person a report is about. Number, name and birth date are tested and never shown.
struct Person {
    Identity identity;
    std::optional<Identifying<std::string>> name;
    std::optional<Identifying<Date>> birth_date;
    std::optional<bool> turkish_citizen;
    std::optional<PersonCategory> category;
    std::optional<bool> inpatient;  ///< in hospital as an inpatient on the day the report is issued
};
BOOST_DESCRIBE_STRUCT(Person, (), (identity, name, birth_date, turkish_citizen, category, inpatient))

}  // namespace saglikrapor
