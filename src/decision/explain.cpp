#include <saglikrapor/decision/explain.hpp>

#include <algorithm>
#include <array>

#include <saglikrapor/cel/check.hpp>
#include <saglikrapor/cel/print.hpp>
#include <saglikrapor/program/compile.hpp>
#include <saglikrapor/program/program.hpp>
#include <saglikrapor/run/run.hpp>

namespace saglikrapor {
namespace {

using cel::NodeKind;

std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// Where the bracket that opens the text is closed; npos when it is not.
std::size_t closing(std::string_view text) {
    int depth = 0;
    char quote = '\0';
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

/// Without brackets around the whole.
std::string_view bare(std::string_view text) {
    while (text.starts_with('(') && closing(text) == text.size() - 1) text = text.substr(1, text.size() - 2);
    return text;
}

bool is_scalar(Type type) {
    switch (type.kind()) {
        case TypeKind::boolean:
        case TypeKind::integer:
        case TypeKind::real:
        case TypeKind::string:
        case TypeKind::date:
        case TypeKind::timestamp:
        case TypeKind::enumeration: return true;
        default: return false;
    }
}

/// One expression, checked again, its parts compiled one by one into code of their own.
class Explainer {
public:
    Explainer(const ExpressionText& text, const cel::Environment& environment, run::Machine& machine)
        : text_(text.text), environment_(environment), machine_(machine),
          tree_(cel::compile_tree(text.text, environment, Type::boolean()).value_or_throw()) {}

    ExplainedNode run() { return node(tree_.root); }

private:
    ExplainedNode node(std::uint32_t index) {
        const cel::Node& from = tree_.nodes[index];
        ExplainedNode made;
        made.kind = kind_of(from);
        made.text = text_of(from);
        Slot slot;
        if (evaluate(index, slot)) {
            made.truth = slot.integer != 0 ? program::true_value : program::false_value;
        } else {
            for (const run::Cause& cause : machine_.causes()) {
                Missing missing{code_.paths[code_.cold[cause.instruction].path], cause.fault};
                if (std::find(made.missing.begin(), made.missing.end(), missing) == made.missing.end())
                    made.missing.push_back(std::move(missing));
            }
        }
        if (made.kind == ExplainedKind::leaf) {
            see(index, made.seen);
            see_computed(from, made.seen);
            return made;
        }
        made.missing.clear();
        add_parts(index, made.kind, made.children);
        return made;
    }

    [[nodiscard]] std::string text_of(const cel::Node& from) const {
        return on_one_line(bare(std::string_view(text_).substr(from.span.begin, from.span.end - from.span.begin)));
    }

    [[nodiscard]] ExplainedKind kind_of(const cel::Node& from) const {
        if (from.kind == NodeKind::and_) return ExplainedKind::all_of;
        if (from.kind == NodeKind::or_) return ExplainedKind::any_of;
        if (from.kind == NodeKind::call && tree_.calls[from.payload].builtin->name == "!_") return ExplainedKind::not_;
        return ExplainedKind::leaf;
    }

    // a && b && c is one conjunction of three, however it was parsed.
    void add_parts(std::uint32_t index, ExplainedKind kind, std::vector<ExplainedNode>& into) {
        const cel::Node& from = tree_.nodes[index];
        for (std::uint32_t i = 0; i < from.child_count; ++i) {
            const std::uint32_t child = tree_.children[from.first_child + i];
            if (kind != ExplainedKind::not_ && kind_of(tree_.nodes[child]) == kind) add_parts(child, kind, into);
            else into.push_back(node(child));
        }
    }

    bool evaluate(std::uint32_t index, Slot& slot) {
        const auto entry = program::compile_value(code_, tree_, environment_, index);
        return entry.has_value() && machine_.value(code_, *entry, slot);
    }

    // The members below a node. What stands in the body of a loop has no single value.
    void see(std::uint32_t index, std::vector<SeenValue>& into) {
        const cel::Node& from = tree_.nodes[index];
        const std::string path = from.kind == NodeKind::field ? cel::print_path(tree_, environment_, index) : std::string{};
        if (!path.empty()) return see_field(index, path, into);
        const std::uint32_t count = from.kind == NodeKind::macro ? 1 : from.child_count;
        for (std::uint32_t i = 0; i < count; ++i) see(tree_.children[from.first_child + i], into);
    }

    void see_field(std::uint32_t index, const std::string& path, std::vector<SeenValue>& into) {
        const Type type = tree_.nodes[index].type;
        const bool list = type.is(TypeKind::list);
        if (!list && !is_scalar(type)) return;
        if (std::any_of(into.begin(), into.end(), [&](const SeenValue& seen) { return seen.path == path; })) return;
        SeenValue seen;
        seen.path = path;
        seen.identifying = is_identifying(index);
        Slot slot;
        if (!seen.identifying && evaluate(index, slot)) {
            if (!list || is_scalar(type.element())) seen.value = to_value(type, slot);
            else seen.elements = static_cast<std::int64_t>(slot.list.access->size(slot.list.object));
        }
        into.push_back(std::move(seen));
    }

    // The sides of a comparison, where they are more than a member or a constant.
    void see_computed(const cel::Node& leaf, std::vector<SeenValue>& into) {
        if (leaf.kind != NodeKind::call) return;
        for (std::uint32_t i = 0; i < leaf.child_count; ++i) {
            const std::uint32_t index = tree_.children[leaf.first_child + i];
            const cel::Node& side = tree_.nodes[index];
            const bool computes = side.kind == NodeKind::call || side.kind == NodeKind::conditional || side.kind == NodeKind::macro;
            Slot slot;
            if (!computes || !is_scalar(side.type) || is_identifying(index) || !evaluate(index, slot)) continue;
            SeenValue seen;
            seen.path = text_of(side);
            seen.computed = true;
            seen.value = to_value(side.type, slot);
            into.push_back(std::move(seen));
        }
    }

    // Whether a node reads a member that identifies a person, itself or below.
    [[nodiscard]] bool is_identifying(std::uint32_t index) const {
        const cel::Node& from = tree_.nodes[index];
        if (from.kind == NodeKind::field || from.kind == NodeKind::has_field) {
            const Type object = tree_.child(from, 0).type;
            if (object.is(TypeKind::structure) && object.structure_info().fields[from.payload].identifying) return true;
        }
        for (std::uint32_t i = 0; i < from.child_count; ++i)
            if (is_identifying(tree_.children[from.first_child + i])) return true;
        return false;
    }

    std::string text_;
    const cel::Environment& environment_;
    run::Machine& machine_;
    cel::Tree tree_;
    program::Code code_;
};

}  // namespace

std::optional<Explanation> explain(const program::Program& program, std::string_view rule_id, const ExplainedCase& on) {
    const int type_index = program.type_index(on.type);
    if (type_index < 0) return std::nullopt;
    const program::TypeProgram& type = program.type(static_cast<std::size_t>(type_index));
    const auto made = std::find_if(type.rules.begin(), type.rules.end(), [&](const program::RuleProgram& r) {
        return program.rulebook().rules[r.rule].id == rule_id;
    });
    if (made == type.rules.end()) return std::nullopt;
    const Rule& rule = program.rulebook().rules[made->rule];
    Explanation explanation;
    explanation.rule = made->rule;
    explanation.in_force = rule.in_force.holds(on.day);
    if (!explanation.in_force) return explanation;

    const program::Epoch& epoch = program.epoch(day_number(on.day));
    std::array<Cell, program::variable_count> variables{};
    for (Cell& cell : variables) cell.present = true;
    variables[program::report_variable].slot.object = on.report;
    variables[program::history_variable].present = on.history != nullptr;
    if (on.history != nullptr) variables[program::history_variable].slot = *on.history;
    variables[program::as_of_variable].slot.integer = day_number(on.day);
    variables[program::param_variable].slot.object = epoch.parameters.data();
    variables[program::table_variable].slot.object = epoch.tables.data();
    run::Machine machine(&program.rulebook().holidays);
    machine.set_variables(variables);
    explanation.outcome = run::evaluate(machine, type.code, *made);

    const cel::Environment environment = program::rule_environment(program, type);
    const auto part = [&](const ExpressionText& text) { return Explainer(text, environment, machine).run(); };
    if (!rule.when.empty()) explanation.when = part(rule.when);
    explanation.require = part(rule.require);
    for (const Unless& unless : rule.unless) explanation.unless.push_back(part(unless.when));
    return explanation;
}

}  // namespace saglikrapor
