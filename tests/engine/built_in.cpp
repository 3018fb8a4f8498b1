#include <saglikrapor/engine.hpp>

#include <catch.hpp>

#include "sample.hpp"

using namespace saglikrapor;

TEST_CASE("the built-in rulebook is the folder of rules, whichever of its two forms is read") {
    const Checked<Engine> whole = load_rules(built_in_files());
    REQUIRE(whole.has_value());
    CHECK(whole->rulebook().sha256 == built_in().rulebook().sha256);
    CHECK(sample::engine().rulebook().sha256 == built_in().rulebook().sha256);
    CHECK(whole->rulebook().rules.size() == built_in().rulebook().rules.size());
    CHECK(built_in().rulebook().rules.size() > 50);
}

TEST_CASE("the built-in rulebook and the folder decide alike") {
    for (const auto& [type, document] : sample::engine().rulebook().cases) {
        CAPTURE(type);
        const Case c = sample::valid(type);
        const Decision from_folder = sample::engine().check(c);
        const Decision from_library = check(c);
        CHECK(from_folder.verdict == Verdict::valid);
        CHECK(from_library.verdict == from_folder.verdict);
        CHECK(from_library.findings.size() == from_folder.findings.size());
        CHECK(from_library.receipt.sha256 == from_folder.receipt.sha256);
    }
}
