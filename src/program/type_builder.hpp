// The code of one report type: every rule that speaks of it, and its screening.
#pragma once

#include <optional>

#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/cel/typed.hpp>
#include <saglikrapor/program/program.hpp>

namespace saglikrapor::program {

class TypeBuilder {
public:
    /// Only `type` is written to, so several types may be built at the same time.
    TypeBuilder(const Rulebook& rulebook, const StructInfo& earlier_report, cel::Environment environment, TypeProgram& type);

    /// What is wrong with the rules, in their order. Afterwards the object is used up.
    [[nodiscard]] Diagnostics build();

private:
    /// Kept until the screening of the type is made.
    struct RuleTrees {
        std::optional<cel::Tree> when, require;
    };
    using Trees = std::vector<RuleTrees>;
    void build_rule(RuleProgram& made, RuleTrees& trees);
    Entry condition(const ExpressionText& text, std::optional<cel::Tree>& tree);
    void screen(const Trees& trees);
    Entry contributing(const ExpressionText& text);
    /// Values for the paths that a requirement reads.
    void shown_paths(const cel::Tree& tree, RuleProgram& rule);
    // sentence.cpp
    std::vector<MessagePart> sentence(const Rule& rule, const std::string& text, Span place, RuleProgram& into);
    std::int32_t placeholder(const Rule& rule, const std::string& expression, Span place, RuleProgram& into);

    void report(Diagnostics found, const ExpressionText& text);
    void report(Diagnostic found);

    const Rulebook& rulebook_;
    const StructInfo& earlier_report_;
    cel::Environment environment_;
    TypeProgram& type_;
    Diagnostics diagnostics_;
};

/// Whether the node reads a member that identifies a person, directly or below.
[[nodiscard]] bool reads_identifying(const cel::Tree& tree, std::uint32_t node);

/// Types that can be shown in a sentence: scalars and lists of scalars.
[[nodiscard]] bool is_showable(Type type);

}  // namespace saglikrapor::program
