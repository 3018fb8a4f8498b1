// Expressions of one entry on the values of one case. Lives on the stack of whoever asks.
#pragma once

#include <optional>

#include <saglikrapor/procedure/book.hpp>
#include <saglikrapor/procedure/values.hpp>
#include <saglikrapor/run/machine.hpp>
#include <saglikrapor/run/outcome.hpp>

namespace saglikrapor::procedure {

class Evaluation {
public:
    Evaluation(const Frame& frame, const program::Code& code, const program::Program& program);
    Evaluation(const Evaluation&) = delete;
    Evaluation& operator=(const Evaluation&) = delete;

    /// Takes the values over and derives what is derived. Parameters and tables are those of the day; without one they are unknown.
    void set(const Values& values, std::optional<Date> day) { set_cells(values.cells(), day); }
    void set_cells(const std::vector<Cell>& inputs, std::optional<Date> day);

    /// Unknown appends what is missing.
    [[nodiscard]] program::Truth condition(const program::Entry& entry, std::vector<Missing>* missing = nullptr);
    [[nodiscard]] bool value(const program::Entry& entry, Slot& out, std::vector<Missing>* missing = nullptr);

    /// The cell of a variable (inputs first, derived last).
    [[nodiscard]] const Cell& variable(std::size_t index) const { return cells_[index]; }
    [[nodiscard]] const Cell& derived(std::size_t index) const { return cells_[frame_.inputs + fixed + index]; }

    static constexpr std::size_t fixed = 3;  ///< as_of, param, table

private:
    void add_causes(std::vector<Missing>& into) const;

    const Frame& frame_;
    const program::Code& code_;
    const program::Program& program_;
    std::vector<Cell> cells_;
    std::vector<std::vector<Missing>> why_;  ///< for every derived value without one: what it lacks
    run::Machine machine_;
};

}  // namespace saglikrapor::procedure
