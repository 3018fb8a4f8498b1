// The integrators' kit: valid reports to start from, questions to a decision, values around the limits, the rulebook's own cases.
//
// Left out on purpose: catch2.hpp, which needs Catch2 (version 2 or 3). Nothing here needs a file or a test framework.
#pragma once

#include <saglikrapor/testing/limits.hpp>           // the numbers of the law, each with both sides
#include <saglikrapor/testing/predicates.hpp>       // violates("M6/7"), is_valid(), undetermined("report.days")
#include <saglikrapor/testing/published_cases.hpp>  // the examples of the rules
#include <saglikrapor/testing/valid_report.hpp>     // a valid report of every type
