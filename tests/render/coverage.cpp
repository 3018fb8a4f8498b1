#include <saglikrapor/render/coverage.hpp>

#include <catch.hpp>

#include "golden.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;

TEST_CASE("coverage counts the kinds, names what is not covered and ties clauses to rules") {
    std::string out;
    render::append_coverage(out, {Language::en, false, &sample::engine().program()});
    render::append_coverage_json(out, sample::engine().rulebook());
    check_golden("render/coverage.txt", out);
}

TEST_CASE("the page of clauses is a table, safe against bars in titles") {
    check_golden("render/clauses.md", render::clauses_markdown(sample::engine().rulebook()));
}
