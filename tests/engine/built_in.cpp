#include <saglikrapor/engine.hpp>

#include <algorithm>

#include <catch.hpp>

#include <saglikrapor/bind/describe.hpp>

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

TEST_CASE("every kind of rulebook file has a built-in JSON Schema, and what is none has none") {
    for (const char* const name : {"rules", "parameters", "clauses", "table", "vocabulary", "case", "regulation", "rulebook"}) {
        CAPTURE(name);
        const std::optional<std::string> schema = built_in_schema(name);
        REQUIRE(schema.has_value());
        CHECK(schema->find("\"$schema\"") != std::string::npos);
    }
    CHECK_FALSE(built_in_schema("nothing").has_value());
}

TEST_CASE("the table of branches has a row for every branch, in the words of the vocabulary") {
    const Rulebook& rulebook = sample::engine().rulebook();
    const auto table = std::find_if(rulebook.tables.begin(), rulebook.tables.end(), [](const Table& t) { return t.name == "branches"; });
    REQUIRE(table != rulebook.tables.end());
    const std::vector<std::string>& branches = enum_info<Branch>().enumerators;
    REQUIRE(table->rows.size() == branches.size());
    for (std::size_t i = 0; i < branches.size(); ++i) {
        CAPTURE(branches[i]);
        CHECK(table->rows[i].cells[0]->text == branches[i]);
        CHECK(table->rows[i].cells[1]->text == rulebook.vocabulary.at("Branch." + branches[i]).in(Language::tr));
    }
}
