// Makes a Program of a Rulebook: one pass over rules and report types, collecting every error.
#pragma once

#include <mutex>
#include <optional>
#include <set>

#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/cel/typed.hpp>
#include <saglikrapor/program/program.hpp>

#include "program/storage.hpp"

namespace saglikrapor::program {

class Builder {
public:
    Builder(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model);

    /// The program without code: types, rules by number, what is in force.
    [[nodiscard]] const std::shared_ptr<Program>& frame();
    /// The code of one report type.
    void compile(std::size_t type);
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
    [[nodiscard]] static Checked<std::shared_ptr<const Program>> build(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model);
    [[nodiscard]] static std::shared_ptr<const Program> build_lazily(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model);

private:
    /// Kept until the screening of the type is made.
    struct RuleTrees {
        std::optional<cel::Tree> when, require;
    };
    using Trees = std::vector<RuleTrees>;
    void build_rule(TypeProgram& type, RuleProgram& made, RuleTrees& trees);
    Entry condition(TypeProgram& type, const ExpressionText& text, std::optional<cel::Tree>& tree);
    void screen(TypeProgram& type, const Trees& trees);
    Entry contributing(TypeProgram& type, const ExpressionText& text);
    /// Values for the paths that a requirement reads.
    void shown_paths(TypeProgram& type, const cel::Tree& tree, RuleProgram& rule);
    // sentence.cpp
    std::vector<MessagePart> sentence(TypeProgram& type, const Rule& rule, const std::string& text, Span place, RuleProgram& into);
    std::int32_t placeholder(TypeProgram& type, const Rule& rule, const std::string& expression, Span place, RuleProgram& into);
    void build_epochs();

    void report(Diagnostics found, const ExpressionText& text);
    void report(Diagnostic found);

    std::shared_ptr<Program> program_;
    std::shared_ptr<Storage> storage_;
    ModelSchema model_;
    cel::Environment environment_;
    Diagnostics diagnostics_;
    std::set<std::string> seen_;
    std::mutex mutex_;  ///< types may be compiled from several threads
};

/// Whether the node reads a member that identifies a person, directly or below.
[[nodiscard]] bool reads_identifying(const cel::Tree& tree, std::uint32_t node);

/// Types that can be shown in a sentence: scalars and lists of scalars.
[[nodiscard]] bool is_showable(Type type);

}  // namespace saglikrapor::program
