// Seeded, realistic rest-leave and driver cases: about four in five conform to the rulebook, each of the others breaks one rule.
// Nobody in them exists: numbers are made, with right check digits.
#pragma once

#include <cstdint>
#include <string>

#include "random.hpp"

namespace bench {

/// Appends the rest-leave case of that number as JSON, without a line end. The same number and seed give the same bytes.
void append_case(std::string& out, long number, std::uint64_t seed);
/// The driver case of that number: Part II by a general physician, Part III by specialists, or Part IV by a commission.
void append_driver_case(std::string& out, long number, std::uint64_t seed);

/// An identity number that belongs to nobody, with right check digits.
[[nodiscard]] std::string national_id(Random& random);

}  // namespace bench
