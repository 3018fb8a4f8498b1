// The predicates as matchers of Catch2, version 2 or 3, and decisions as text in the message of a failed test.
//
//   using namespace saglikrapor::testing::matchers;
//   CHECK_THAT(decision, violates("M6/7") && !undetermined("report.days"));
#pragma once

#if __has_include(<catch2/matchers/catch_matchers.hpp>)
#include <catch2/catch_tostring.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <string>
#include <string_view>
#include <utility>

#include <saglikrapor/render/text.hpp>
#include <saglikrapor/testing/predicates.hpp>

namespace saglikrapor::testing::matchers {

#if __has_include(<catch2/matchers/catch_matchers.hpp>)
using Base = Catch::Matchers::MatcherBase<Decision>;  ///< what Catch2 3 combines with && || !
#else
using Base = Catch::MatcherBase<Decision>;  ///< what Catch2 2 combines with && || !
#endif

/// A predicate as Catch2 takes it.
class Matcher : public Base {
public:
    /// Any predicate, also one of your own.
    explicit Matcher(Predicate predicate) : predicate_(std::move(predicate)) {}
    /// Called by Catch2.
    bool match(const Decision& decision) const override { return predicate_(decision); }
    /// Called by Catch2 when it is not so.
    std::string describe() const override { return predicate_.description(); }

private:
    Predicate predicate_;
};

/// See testing::has_verdict.
[[nodiscard]] inline Matcher has_verdict(Verdict verdict) { return Matcher(testing::has_verdict(verdict)); }
/// See testing::is_valid.
[[nodiscard]] inline Matcher is_valid() { return Matcher(testing::is_valid()); }
/// See testing::violates: throws for a clause or rule that the engine does not have.
[[nodiscard]] inline Matcher violates(std::string_view clause_or_rule, const Engine& engine = built_in()) {
    return Matcher(testing::violates(clause_or_rule, engine));
}
/// See testing::undetermined: throws for a member that no report has.
[[nodiscard]] inline Matcher undetermined(std::string_view path) { return Matcher(testing::undetermined(path)); }

}  // namespace saglikrapor::testing::matchers

/// A failed test shows the decision as a doctor would read it, in English; it never holds the person's identity.
#ifndef DOXYGEN  // which does not know Catch2
template <>
struct Catch::StringMaker<saglikrapor::Decision> {
    /// Called by Catch2.
    static std::string convert(const saglikrapor::Decision& decision) {
        std::string out = "\n";
        saglikrapor::render::append_text(out, decision, {.language = saglikrapor::Language::en});
        return out;
    }
};
#endif
