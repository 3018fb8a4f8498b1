#include "procedure/evaluation.hpp"

#include <algorithm>

namespace saglikrapor::procedure {

Evaluation::Evaluation(const Frame& frame, const program::Code& code, const program::Program& program)
    : frame_(frame), code_(code), program_(program), cells_(frame.inputs + fixed + frame.derived.size()),
      why_(frame.derived.size()), machine_(&program.rulebook().holidays) {}

void Evaluation::set_cells(const std::vector<Cell>& inputs, std::optional<Date> day) {
    machine_.reset();
    std::copy_n(inputs.begin(), std::min(inputs.size(), frame_.inputs), cells_.begin());
    Cell* const known = cells_.data() + frame_.inputs;
    std::fill_n(known, fixed, Cell{});
    if (day) {
        const program::Epoch& epoch = program_.epoch(day_number(*day));
        known[0].slot.integer = day_number(*day);
        known[1].slot.object = epoch.parameters.data();
        known[2].slot.object = epoch.tables.data();
        for (std::size_t i = 0; i < fixed; ++i) known[i].present = true;
    }
    machine_.set_variables(cells_);
    for (std::size_t i = 0; i < frame_.derived.size(); ++i) {
        Cell& cell = known[fixed + i];
        why_[i].clear();
        cell.present = machine_.value(code_, frame_.derived[i], cell.slot);
        if (!cell.present) add_causes(why_[i]);
    }
}

program::Truth Evaluation::condition(const program::Entry& entry, std::vector<Missing>* missing) {
    const program::Truth truth = machine_.condition(code_, entry);
    if (truth == program::unknown_value && missing != nullptr) add_causes(*missing);
    return truth;
}

bool Evaluation::value(const program::Entry& entry, Slot& out, std::vector<Missing>* missing) {
    if (machine_.value(code_, entry, out)) return true;
    if (missing != nullptr) add_causes(*missing);
    return false;
}

// What a derived value lacks is what is missing, not the derived value.
void Evaluation::add_causes(std::vector<Missing>& into) const {
    const auto add = [&](const Missing& missing) {
        if (std::find(into.begin(), into.end(), missing) == into.end()) into.push_back(missing);
    };
    for (const run::Cause& cause : machine_.causes()) {
        const std::string& path = code_.paths[code_.cold[cause.instruction].path];
        const std::size_t first = frame_.inputs + fixed;
        const auto begin = frame_.environment.variables.begin() + static_cast<std::ptrdiff_t>(first);
        const auto derived = std::find_if(begin, frame_.environment.variables.end(), [&](const cel::Variable& v) { return v.name == path; });
        if (derived == frame_.environment.variables.end()) {
            add({path, cause.fault});
            continue;
        }
        for (const Missing& missing : why_[static_cast<std::size_t>(derived - begin)]) add(missing);
    }
}

}  // namespace saglikrapor::procedure
