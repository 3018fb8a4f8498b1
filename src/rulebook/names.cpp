// The words of the enumerators, as the files write them.
#include <saglikrapor/rulebook/clause.hpp>

#include "rulebook/shapes.hpp"

namespace saglikrapor {

std::string_view to_string(Coverage coverage) { return shapes::coverages[static_cast<std::size_t>(coverage)]; }
std::string_view to_string(Severity severity) { return shapes::severities[static_cast<std::size_t>(severity)]; }
std::string_view to_string(Expectation expectation) { return shapes::expectations[static_cast<std::size_t>(expectation)]; }

}  // namespace saglikrapor
