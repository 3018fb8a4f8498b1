#include "bind/names.hpp"

#include <bit>
#include <stdexcept>

namespace saglikrapor::json {

NameTable::NameTable(std::vector<std::string> names) : names_(std::move(names)) {
    if (names_.size() > 250) throw std::logic_error("more than 250 names in one table");
    slots_.assign(std::bit_ceil(names_.size() * 2 + 2), {});
    shift_ = 64 - std::countr_zero(slots_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (find(names_[i]) >= 0) throw std::logic_error("a name is described twice: " + names_[i]);
        const Start start(names_[i]);
        std::size_t at = start.hash() >> shift_;
        while (slots_[at].index >= 0) at = (at + 1) % slots_.size();
        slots_[at] = {start, static_cast<int>(i)};
    }
}

}  // namespace saglikrapor::json
