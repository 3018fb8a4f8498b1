// The screening of a report type: one piece of code that finds the rules that need a closer look. Most reports fulfil most
// rules, and to know that no truth value, no cause and no order is needed: rules whose conditions begin alike stand together
// behind one test, and a condition that is false passes over all of them.
//
// What the screening lets pass holds or does not apply. What it flags is evaluated by itself (run/run.hpp), which says how it
// ends and why. So the screening may flag too much, never too little.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/cel/typed.hpp>
#include <saglikrapor/program/code.hpp>

#include "program/shared_values.hpp"

namespace saglikrapor::program {

class Screening {
public:
    Screening(Code& code, const cel::Environment& environment) : code_(code), environment_(environment) {}

    /// An expression and the text that it was made of.
    struct Expression {
        const cel::Tree* tree;
        const std::string* text;
    };

    /// The trees and texts must live until build(). `when` has no tree for a rule that always applies.
    void add(std::uint32_t rule, const Expression& when, const Expression& require);

    /// Appends the code; nothing when an expression needs too much working memory. Afterwards the object is used up.
    [[nodiscard]] std::optional<std::uint32_t> build();

private:
    /// Part of a condition, between its `&&`: one test, or has(x) and the test of x.
    struct Part {
        Expression expression;
        std::vector<std::uint32_t> nodes;
        std::string text;  ///< parts with the same text are the same
        bool plain;        ///< without loops and calls: cheap
    };
    struct Pending {
        std::uint32_t rule;
        std::vector<std::uint32_t> parts;  ///< still to be tested
        Expression require;
    };

    std::uint32_t part(const Expression& expression, std::vector<std::uint32_t> nodes);
    [[nodiscard]] std::optional<std::uint32_t> most_shared(const std::vector<Pending>& rules) const;
    /// `clouded`: a part that was tested before is unknown, so a rule whose other parts are not false is flagged.
    void group(std::vector<Pending> rules, bool clouded);
    void single(const Pending& rule, bool clouded);
    void test(const std::vector<std::uint32_t>& parts, const Targets& to);
    void one(const Expression& expression, const std::vector<std::uint32_t>& all_of, const Targets& to);
    void flag(std::uint32_t rule);

    /// What stands behind the rest of the code, because it is seldom run.
    struct Aside {
        std::vector<Pending> rules;
        Label* from;
        Label* back;
    };

    Code& code_;
    const cel::Environment& environment_;
    std::vector<Part> parts_;
    std::vector<Pending> rules_;
    std::vector<Aside> asides_;
    std::deque<Label> labels_;
    SharedValues shared_;
    Register highest_ = 0;
};

}  // namespace saglikrapor::program
