#include <saglikrapor/bind/describe.hpp>

#include <catch.hpp>

#include <saglikrapor/report/report.hpp>

using namespace saglikrapor;

TEST_CASE("x") { CHECK(struct_info<RestLeaveReport>().fields.size() == 42); }
