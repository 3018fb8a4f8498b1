#include "procedure/overlap.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "procedure/evaluation.hpp"

namespace saglikrapor::procedure {
namespace {

constexpr std::size_t most_choices = 20'000;  // of values gone through for one pair of guards

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::ranges::any_of(a, [&](const std::string& name) { return std::ranges::find(b, name) != b.end(); });
}

/// An input and the values it can have; nothing (unknown) is always one of them.
struct Axis {
    std::uint32_t variable;
    std::size_t values;  ///< without nothing
};

class OverlapCheck {
public:
    OverlapCheck(const CompiledProcedure& compiled, const std::vector<Reads>& guards, const std::vector<Reads>& derived,
                 const program::Program& program, Diagnostics& diagnostics)
        : compiled_(compiled), p_(*compiled.procedure), guards_(guards), derived_(derived), program_(program), diagnostics_(diagnostics) {}

    void run() {
        for (std::size_t a = 0; a < p_.transitions.size(); ++a)
            for (std::size_t b = a + 1; b < p_.transitions.size(); ++b) {
                const Transition &first = p_.transitions[a], &second = p_.transitions[b];
                if (first.event != second.event || !share(first.from, second.from) || !share(first.actors, second.actors)) continue;
                compare(a, b);
            }
    }

private:
    void compare(std::size_t a, std::size_t b) {
        const ExpressionText &first = p_.transitions[a].guard, &second = p_.transitions[b].guard;
        if (first.empty() || second.empty()) return tell(a, b, "one of them is always enabled");
        if (first.text == second.text) return tell(a, b, "their guards are the same");
        Reads reads = guards_[a];
        for (const auto& [variable, value] : guards_[b]) reads[variable] |= value;
        std::vector<Axis> axes;
        if (axes_of(reads, axes)) go_through(a, b, axes);
    }

    /// False when some input has too many values to go through.
    bool axes_of(const Reads& reads, std::vector<Axis>& axes) const {
        Reads all = reads;
        for (const std::size_t first = compiled_.frame.inputs + Evaluation::fixed; const auto& [variable, value] : reads)
            if (variable >= first)
                for (const auto& [inner, inner_value] : derived_[variable - first]) all[inner] |= inner_value;
        std::size_t choices = 1;
        for (const auto& [variable, value] : all) {
            if (variable >= compiled_.frame.inputs + Evaluation::fixed) continue;
            if (variable >= compiled_.frame.inputs) return false;
            const Type type = compiled_.frame.environment.variables[variable].type;
            std::size_t values = 1;
            if (value && type.is(TypeKind::boolean)) values = 2;
            else if (value && type.is(TypeKind::enumeration)) values = type.enum_info().enumerators.size();
            else if (value) return false;
            choices *= values + 1;
            if (choices > most_choices) return false;
            axes.push_back({variable, values});
        }
        return true;
    }

    void go_through(std::size_t a, std::size_t b, const std::vector<Axis>& axes) {
        std::vector<std::size_t> at(axes.size(), 0);
        Evaluation evaluation(compiled_.frame, compiled_.code, program_);
        for (;;) {
            evaluation.set_cells(cells(axes, at), std::nullopt);
            if (evaluation.condition(compiled_.transitions[a].guard) == program::true_value &&
                evaluation.condition(compiled_.transitions[b].guard) == program::true_value)
                return tell(a, b, words(axes, at));
            std::size_t axis = 0;
            while (axis < at.size() && ++at[axis] > axes[axis].values) at[axis++] = 0;
            if (axis == at.size()) return;
        }
    }

    [[nodiscard]] std::vector<Cell> cells(const std::vector<Axis>& axes, const std::vector<std::size_t>& at) const {
        std::vector<Cell> out(compiled_.frame.inputs);
        for (std::size_t i = 0; i < axes.size(); ++i) {
            Cell& cell = out[axes[i].variable];
            cell.present = at[i] > 0;
            cell.slot.integer = static_cast<std::int64_t>(at[i]) - 1;
        }
        return out;
    }

    [[nodiscard]] std::string words(const std::vector<Axis>& axes, const std::vector<std::size_t>& at) const {
        std::string out = "both are enabled";
        for (std::size_t i = 0; i < axes.size(); ++i) {
            const cel::Variable& variable = compiled_.frame.environment.variables[axes[i].variable];
            out += i == 0 ? " when " : " and ";
            if (at[i] == 0) out += variable.name + " is absent";
            else if (variable.type.is(TypeKind::enumeration)) out += fmt::format("{} is '{}'", variable.name, variable.type.enum_info().enumerators[at[i] - 1]);
            else if (variable.type.is(TypeKind::boolean)) out += fmt::format("{} is {}", variable.name, at[i] == 2);
            else out += variable.name + " is given";
        }
        return out;
    }

    void tell(std::size_t a, std::size_t b, const std::string& how) {
        const Transition &first = p_.transitions[a], &second = p_.transitions[b];
        Diagnostic d = diagnostic_at(*p_.source, second.span, "procedure.overlap",
                                     fmt::format("'{}' and '{}' can be taken at once on '{}': {}", first.id, second.id, second.event, how),
                                     "make the guards exclude each other");
        d.notes.push_back({"the other transition", p_.source->name(), p_.source->position(first.span.begin)});
        diagnostics_.push_back(std::move(d));
    }

    const CompiledProcedure& compiled_;
    const Procedure& p_;
    const std::vector<Reads>& guards_;
    const std::vector<Reads>& derived_;
    const program::Program& program_;
    Diagnostics& diagnostics_;
};

}  // namespace

Reads reads_of(const cel::Tree& tree) {
    Reads out;
    for (const cel::Node& node : tree.nodes) {
        if (node.kind == cel::NodeKind::variable) out[node.payload] = true;
        if (node.kind == cel::NodeKind::has_variable) out.try_emplace(node.payload, false);
    }
    return out;
}

void check_overlaps(const CompiledProcedure& compiled, const std::vector<Reads>& guards, const std::vector<Reads>& derived,
                    const program::Program& program, Diagnostics& diagnostics) {
    OverlapCheck(compiled, guards, derived, program, diagnostics).run();
}

}  // namespace saglikrapor::procedure
