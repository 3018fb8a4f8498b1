// Seeded, realistic rest-leave cases: about four in five conform to the rulebook, each of the others breaks one rule.
// Nobody in them exists: numbers are made, with right check digits.
#pragma once

#include <cstdint>
#include <string>

namespace bench {

/// Appends the case of that number as JSON, without a line end. The same number and seed give the same bytes.
void append_case(std::string& out, long number, std::uint64_t seed);

}  // namespace bench
