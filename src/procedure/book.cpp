#include <saglikrapor/procedure/book.hpp>

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include <saglikrapor/cel/check.hpp>
#include <saglikrapor/program/compile.hpp>
#include <saglikrapor/program/domain.hpp>

#include "procedure/overlap.hpp"

namespace saglikrapor::procedure {

class BookBuilder {
public:
    BookBuilder(std::shared_ptr<const Entries> entries, std::shared_ptr<const program::Program> program) {
        book_->entries_ = std::move(entries);
        book_->program_ = std::move(program);
    }

    Checked<std::shared_ptr<const Book>> run() {
        for (const Procedure& procedure : book_->entries_->procedures) add(procedure);
        for (const InputRule& rule : book_->entries_->rules) add(rule);
        if (has_errors(diagnostics_)) return std::move(diagnostics_);
        return Checked<std::shared_ptr<const Book>>(book_, std::move(diagnostics_));
    }

private:
    Frame frame_of(const InputSchema& inputs) const {
        Frame frame;
        frame.environment.builtins = &program::domain_builtins();
        frame.inputs = inputs.inputs.size();
        std::vector<cel::Variable>& variables = frame.environment.variables;
        for (const Input& input : inputs.inputs) variables.push_back({input.name, input.type, true});
        const cel::Environment& shared = book_->program_->shared_environment();
        for (const program::Variables known : {program::as_of_variable, program::param_variable, program::table_variable}) {
            variables.push_back(shared.variables[known]);
            variables.back().optional = true;
        }
        return frame;
    }

    std::optional<cel::Tree> check(const Frame& frame, const ExpressionText& text, std::optional<Type> wanted) {
        auto tree = cel::compile_tree(text.text, frame.environment, wanted);
        if (tree) return std::move(tree).value();
        report(tree.diagnostics(), text);
        return std::nullopt;
    }

    program::Entry compile(const Frame& frame, program::Code& code, const ExpressionText& text, const cel::Tree& tree, bool condition) {
        auto entry = condition ? program::compile_condition(code, tree, frame.environment) : program::compile_value(code, tree, frame.environment);
        if (entry) return *entry;
        report(entry.diagnostics(), text);
        return {};
    }

    program::Entry condition(const Frame& frame, program::Code& code, const ExpressionText& text, Reads* reads = nullptr) {
        if (text.empty()) return {};
        const std::optional<cel::Tree> tree = check(frame, text, Type::boolean());
        if (!tree) return {};
        if (reads != nullptr) *reads = reads_of(*tree);
        return compile(frame, code, text, *tree, true);
    }

    std::vector<Reads> derive(Frame& frame, program::Code& code, const std::vector<Derived>& derived) {
        std::vector<Reads> reads;
        for (const Derived& d : derived) {
            Type type;
            Reads own;
            program::Entry entry;
            if (const std::optional<cel::Tree> tree = check(frame, d.value, std::nullopt)) {
                type = tree->type();
                own = reads_of(*tree);
                entry = compile(frame, code, d.value, *tree, false);
            }
            // What an earlier derived value reads, this one reads too.
            for (const std::size_t first = frame.inputs + 3; const auto& [variable, value] : Reads(own))
                if (variable >= first)
                    for (const auto& [inner, inner_value] : reads[variable - first]) own[inner] |= inner_value;
            reads.push_back(std::move(own));
            frame.derived.push_back(entry);
            frame.environment.variables.push_back({d.name, type, true});
        }
        return reads;
    }

    void add(const InputRule& rule) {
        CompiledRule& made = book_->rules_.emplace_back();
        made.rule = &rule;
        made.frame = frame_of(*rule.inputs);
        made.when = condition(made.frame, made.code, rule.when);
        (void)derive(made.frame, made.code, rule.derive);
        for (const Requirement& requirement : rule.require) made.require.push_back(condition(made.frame, made.code, requirement.condition));
    }

    void add(const Procedure& procedure) {
        CompiledProcedure& made = book_->procedures_.emplace_back();
        made.procedure = &procedure;
        made.frame = frame_of(*procedure.inputs);
        const std::vector<Reads> derived = derive(made.frame, made.code, procedure.derive);
        made.leaving.resize(procedure.states.size());
        std::vector<Reads> guards;
        for (std::uint32_t i = 0; i < procedure.transitions.size(); ++i) {
            const Transition& t = procedure.transitions[i];
            CompiledTransition& compiled = made.transitions.emplace_back();
            compiled.guard = condition(made.frame, made.code, t.guard, &guards.emplace_back());
            if (t.deadline) deadline(made, procedure, *t.deadline, compiled);
            compiled.to = index_of(procedure, t.to);
            for (const std::string& from : t.from) made.leaving[index_of(procedure, from)].push_back(i);
        }
        made.initial = static_cast<std::uint32_t>(procedure.initial() - procedure.states.data());
        if (!has_errors(diagnostics_)) check_overlaps(made, guards, derived, *book_->program_, diagnostics_);
    }

    void deadline(CompiledProcedure& made, const Procedure& procedure, const Deadline& deadline, CompiledTransition& compiled) {
        if (deadline.unit >= DeadlineUnit::words) return;
        if (const std::optional<cel::Tree> tree = check(made.frame, deadline.count, Type::integer()))
            compiled.count = compile(made.frame, made.code, deadline.count, *tree, false);
        const bool event = std::ranges::find(procedure.events, deadline.from, &Named::name) != procedure.events.end();
        if (deadline.from == "state" || event) return;
        const auto& variables = made.frame.environment.variables;
        const auto found = std::ranges::find(variables, deadline.from, &cel::Variable::name);
        compiled.start = static_cast<std::int32_t>(found - variables.begin());
        if (found->type.is(TypeKind::date)) return;
        diagnostics_.push_back(diagnostic_at(*procedure.source, deadline.span, "procedure.deadline",
                                             fmt::format("'{}' is {}, and a deadline starts on a date", deadline.from, to_string(found->type))));
    }

    static std::uint32_t index_of(const Procedure& procedure, std::string_view state) {
        return static_cast<std::uint32_t>(procedure.state(state) - procedure.states.data());
    }

    void report(const Diagnostics& found, const ExpressionText& text) {
        for (const Diagnostic& d : found) {
            Diagnostic placed = diagnostic_at(*text.source, text.place(d.span), d.code, d.message, d.hint);
            placed.level = d.level;
            placed.notes = d.notes;
            diagnostics_.push_back(std::move(placed));
        }
    }

    std::shared_ptr<Book> book_ = std::make_shared<Book>();
    Diagnostics diagnostics_;
};

const CompiledProcedure* Book::procedure(std::string_view id) const {
    const auto found = std::ranges::find_if(procedures_, [&](const CompiledProcedure& p) { return p.procedure->id == id; });
    return found == procedures_.end() ? nullptr : &*found;
}

const CompiledRule* Book::rule(std::string_view id) const {
    const auto found = std::ranges::find_if(rules_, [&](const CompiledRule& r) { return r.rule->id == id; });
    return found == rules_.end() ? nullptr : &*found;
}

std::vector<std::string_view> Book::ids() const {
    std::vector<std::string_view> out;
    for (const CompiledProcedure& p : procedures_) out.push_back(p.procedure->id);
    for (const CompiledRule& r : rules_) out.push_back(r.rule->id);
    return out;
}

std::string Book::hint_for(std::string_view id) const {
    const std::vector<std::string_view> known = ids();
    for (const std::string_view one : known)
        if (one.ends_with(id) && one.size() > id.size() && one[one.size() - id.size() - 1] == '/') return did_you_mean(one, {one});
    return did_you_mean(id, known);
}

Checked<std::shared_ptr<const Book>> build(std::shared_ptr<const Entries> entries, std::shared_ptr<const program::Program> program) {
    return BookBuilder(std::move(entries), std::move(program)).run();
}

}  // namespace saglikrapor::procedure
