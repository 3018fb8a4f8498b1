#include <saglikrapor/cel/check.hpp>

#include <catch.hpp>

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

std::string repeated(std::string_view text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

/// The code of the first diagnostic, "fine" when there is none.
std::string code_of(const std::string& text, Limits limits = {}) {
    Environment environment;
    environment.limits = limits;
    const auto tree = compile_tree(text, environment);
    return tree ? "fine" : tree.diagnostics()[0].code;
}

}  // namespace

TEST_CASE("nesting that the language asks for is within the limits") {
    CHECK(code_of(repeated("(", 32) + "7" + repeated(")", 32)) == "fine");
    CHECK(code_of(repeated("-", 32) + "19") == "fine");
    CHECK(code_of(repeated("!", 32) + "true") == "fine");
    CHECK(code_of(repeated("true ? true : ", 24) + "false") == "fine");
    CHECK(code_of(repeated("[", 12) + "0" + repeated("]", 12)) == "fine");
    CHECK(code_of("1" + repeated(" + 1", 24)) == "fine");
    CHECK(code_of("true" + repeated(" && true", 1000)) == "fine");
    CHECK(code_of("true" + repeated(" || true", 1000)) == "fine");
}

TEST_CASE("nesting beyond the limit is a diagnostic, however deep") {
    Limits wide;
    wide.bytes = 10'000'000;
    wide.nodes = 10'000'000;
    for (const std::size_t count : {std::size_t{101}, std::size_t{100'000}}) {
        CHECK(code_of(repeated("(", count), wide) == "cel.limit");
        CHECK(code_of(repeated("[", count), wide) == "cel.limit");
        CHECK(code_of(repeated("{1:", count), wide) == "cel.limit");
        CHECK(code_of(repeated("-", count) + "a", wide) == "cel.limit");
        CHECK(code_of(repeated("!", count) + "true", wide) == "cel.limit");
        CHECK(code_of(repeated("true ? true : ", count) + "false", wide) == "cel.limit");
        CHECK(code_of(repeated("size(", count), wide) == "cel.limit");
        CHECK(code_of("a" + repeated("[0", count), wide) == "cel.limit");
        CHECK(code_of("a" + repeated("[0]", count), wide) == "cel.limit");
        CHECK(code_of("a" + repeated(".b", count), wide) == "cel.limit");
        CHECK(code_of("a" + repeated(".b()", count), wide) == "cel.limit");
        CHECK(code_of("1" + repeated(" + 1", count), wide) == "cel.limit");
        CHECK(code_of("1" + repeated(" < 1", count), wide) == "cel.limit");
        CHECK(code_of("[]" + repeated(".all(x, []", count), wide) == "cel.limit");
    }
}

TEST_CASE("the length and the number of parts are bounded") {
    CHECK(code_of("'" + repeated("x", 16'000) + "' == ''") == "fine");
    CHECK(code_of("'" + repeated("x", 17'000) + "' == ''") == "cel.limit");
    CHECK(code_of("[" + repeated("1,", 4'000) + "]") == "fine");
    CHECK(code_of("[" + repeated("1,", 5'000) + "]") == "cel.limit");
}

TEST_CASE("the limits are the caller's") {
    Limits narrow;
    narrow.depth = 3;
    CHECK(code_of("((1))", narrow) == "fine");
    CHECK(code_of("(((1)))", narrow) == "cel.limit");
    narrow.nodes = 2;
    CHECK(code_of("1 + 1", narrow) == "cel.limit");
    narrow.bytes = 2;
    CHECK(code_of("1+1", narrow) == "cel.limit");
}

TEST_CASE("one limit is reported once") {
    const auto tree = compile_tree(repeated("(", 5'000), Environment{});
    REQUIRE_FALSE(tree);
    CHECK(tree.diagnostics().size() == 1);
    CHECK(tree.diagnostics()[0].message == "the expression is nested more than 100 deep");
}

TEST_CASE("a text full of faults does not give endless diagnostics") {
    const auto tree = compile_tree("[" + repeated(",", 5'000) + "]", Environment{});
    REQUIRE_FALSE(tree);
    CHECK(tree.diagnostics().size() <= 20);
}
