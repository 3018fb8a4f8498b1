// A plain tree walker over typed trees, so that built-ins can be tested as expressions before there is a machine.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/base/business_days.hpp>
#include <saglikrapor/cel/check.hpp>

namespace saglikrapor::cel {

/// Walks one tree. Cell n holds variable n.
class Evaluator {
public:
    Evaluator(const Tree& tree, const std::vector<Cell>& cells, const HolidayCalendar* holidays = nullptr)
        : tree_(tree), cells_(cells), holidays_(holidays), locals_(tree.locals) {}

    Fault run(Slot& result) { return walk(tree_.nodes[tree_.root], result); }
    [[nodiscard]] Arena& arena() { return arena_; }

private:
    Fault walk(const Node& node, Slot& result);
    Fault call(const Node& node, Slot& result);
    Fault logic(const Node& node, Slot& result);
    Fault list(const Node& node, Slot& result);
    Fault map(const Node& node, Slot& result);
    Fault has_key(const Node& node, Slot& result);
    Fault macro(const Node& node, Slot& result);

    const Tree& tree_;
    const std::vector<Cell>& cells_;
    const HolidayCalendar* holidays_;
    std::vector<Slot> locals_;
    Arena arena_;
};

/// The value of an expression as string() would write it, "fault: …" when it has none, or the codes of its diagnostics.
[[nodiscard]] std::string evaluate(std::string_view text, const Environment& environment = {}, const std::vector<Cell>& cells = {},
                                   const HolidayCalendar* holidays = nullptr);

}  // namespace saglikrapor::cel
