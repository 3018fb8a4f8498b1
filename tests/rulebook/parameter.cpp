#include <saglikrapor/rulebook/parameter.hpp>

#include <algorithm>

#include <catch.hpp>

#include "rulebook/fixtures.hpp"

using namespace saglikrapor;

TEST_CASE("a parameter has the value of the last day that is not after the one asked for") {
    const Rulebook rulebook = fixtures::good_rulebook();
    const auto& parameter = *std::ranges::find(rulebook.parameters, "yearly_days", &Parameter::name);
    CHECK(value_on(parameter, date(2019, 9, 29)) == nullptr);
    REQUIRE(value_on(parameter, date(2019, 9, 30)) != nullptr);
    CHECK(value_on(parameter, date(2019, 9, 30))->integer == 40);
    CHECK(value_on(parameter, date(2023, 12, 31))->integer == 40);
    CHECK(value_on(parameter, date(2024, 1, 1))->integer == 45);
    CHECK(value_on(parameter, date(2024, 12, 31))->integer == 45);
    CHECK(value_on(parameter, date(2025, 1, 1)) == nullptr);
    CHECK(value_on(Parameter{}, date(2025, 1, 1)) == nullptr);
}
