#include <saglikrapor/base/checked.hpp>

#include <memory>
#include <string>

#include <catch.hpp>

using namespace saglikrapor;

namespace {

Diagnostic fault(std::string code, std::string message) {
    Diagnostic d;
    d.code = std::move(code);
    d.message = std::move(message);
    return d;
}

}  // namespace

TEST_CASE("a checked value is there and may bring warnings") {
    const Checked<std::string> plain(std::string("on"));
    CHECK(plain.has_value());
    CHECK(static_cast<bool>(plain));
    CHECK(*plain == "on");
    CHECK(plain->size() == 2);
    CHECK(plain.diagnostics().empty());

    Checked<std::string> warned("on", {fault("a.b", "c")});
    CHECK(warned.diagnostics().size() == 1);
    CHECK(std::move(warned).value_or_throw() == "on");
}

TEST_CASE("errors stand in the place of the value") {
    const Checked<int> checked(Diagnostics{fault("a.b", "c"), fault("d.e", "f")});
    CHECK_FALSE(checked.has_value());
    CHECK_FALSE(static_cast<bool>(checked));
    CHECK(checked.diagnostics().size() == 2);
    CHECK_THROWS_AS(checked.value(), std::bad_optional_access);
}

TEST_CASE("a missing value is thrown with all that is wrong") {
    Diagnostics diagnostics{fault("a.b", "c"), fault("d.e", "f")};
    diagnostics[0].file = "kural.yaml";
    diagnostics[0].at = {3, 7};
    try {
        (void)Checked<int>(std::move(diagnostics)).value_or_throw();
        FAIL("nothing was thrown");
    } catch (const DiagnosticError& error) {
        CHECK(std::string(error.what()) == "kural.yaml:3:7: a.b: c");
        CHECK(error.diagnostics().size() == 2);
    }
    CHECK(std::string(DiagnosticError({fault("a.b", "c")}).what()) == "a.b: c");
    CHECK(std::string(DiagnosticError({}).what()) == "no value");
}

TEST_CASE("a value that can only be moved is moved out") {
    Checked<std::unique_ptr<int>> checked(std::make_unique<int>(7));
    const std::unique_ptr<int> seven = std::move(checked).value();
    CHECK(*seven == 7);
}
