#include <saglikrapor/cel/builtin.hpp>

#include <cstring>

#include "cel/builtins.hpp"

namespace saglikrapor::cel {

std::string_view describe(Fault fault) {
    switch (fault) {
        case Fault::none: return "no fault";
        case Fault::overflow: return "a number too large for its type";
        case Fault::division_by_zero: return "division by zero";
        case Fault::no_such_key: return "no such key in the map";
        case Fault::index_out_of_range: return "an index outside the list or text";
        case Fault::conversion: return "a text that cannot be converted";
        case Fault::argument: return "an argument that the function does not accept";
        case Fault::time_range: return "a date or time outside the representable range";
        case Fault::unknown_holidays: return "a year whose public holidays are not known";
        case Fault::repeated_key: return "a map with the same key twice";
        case Fault::limit: return "more steps or memory than allowed";
    }
    return "unknown fault";
}

const BuiltinTable& BuiltinTable::standard() {
    static const BuiltinTable table = [] {
        BuiltinTable made;
        for (const auto add_subject : {add_arithmetic, add_comparison, add_list, add_text, add_text_positions, add_text_pieces, add_regex,
                                       add_format, add_turkish, add_conversion, add_time, add_time_parts, add_calendar})
            add_subject(made);
        return made;
    }();
    return table;
}

void BuiltinTable::add(const Builtin& row) {
    signatures_.push_back(parse_signature(row.signature));
    by_name_[row.name].push_back(rows_.size());
    rows_.push_back(row);
}

const std::vector<std::size_t>& BuiltinTable::named(std::string_view name) const {
    static const std::vector<std::size_t> none;
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? none : found->second;
}

Fault give_text(CallContext& context, std::string_view text, Slot& result) {
    char* const copy = context.arena.array<char>(text.size());
    if (copy == nullptr) return Fault::limit;
    if (!text.empty()) std::memcpy(copy, text.data(), text.size());
    return give(std::string_view(copy, text.size()), result);
}

}  // namespace saglikrapor::cel
