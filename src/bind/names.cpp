#include "bind/names.hpp"

#include <bit>
#include <stdexcept>

namespace saglikrapor::json {

NameTable::NameTable(std::vector<std::string> names) : names_(std::move(names)) {
    if (names_.size() > 250) throw std::logic_error("more than 250 names in one table");
    slots_.resize(std::bit_ceil(names_.size() * 2 + 1));
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const Ends ends(names_[i]);
        Slot& slot = slots_[place(ends, names_[i])];
        if (slot.index >= 0) throw std::logic_error("a name is described twice: " + names_[i]);
        slot = {ends, static_cast<std::int32_t>(i)};
    }
}

}  // namespace saglikrapor::json
