// format(): values in a text, in the manner of printf.
#include <cmath>

#include <fmt/format.h>

#include "cel/builtins.hpp"
#include "cel/utf8.hpp"
#include "cel/value_text.hpp"

namespace saglikrapor::cel {
namespace {

constexpr int most_precision = 100;

/// What follows a '%': a letter, and digits after the point for %f and %e (-1 when not given).
struct Clause {
    char letter = '\0';
    int precision = -1;
};

/// Reads the clause behind the '%' at `at` and moves behind it. False when it is not one.
bool read_clause(std::string_view text, std::size_t& at, Clause& clause) {
    ++at;
    if (at < text.size() && text[at] == '.') {
        clause.precision = 0;
        const std::size_t first = ++at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
            clause.precision = clause.precision * 10 + (text[at] - '0');
            if (clause.precision > most_precision) return false;
        }
        if (at == first) return false;
    }
    if (at == text.size()) return false;
    clause.letter = text[at];
    const bool takes_precision = clause.letter == 'f' || clause.letter == 'e';
    if (std::string_view("%sdfeboxX").find(clause.letter) == std::string_view::npos) return false;
    if (clause.precision >= 0 && !takes_precision) return false;
    ++at;
    return true;
}

Fault append_real(std::string& out, const Clause& clause, double value) {
    const int precision = clause.precision < 0 ? 6 : clause.precision;
    if (!std::isfinite(value)) {
        append_double(out, value);
    } else {
        out += clause.letter == 'f' ? fmt::format("{:.{}f}", value, precision) : fmt::format("{:.{}e}", value, precision);
    }
    return Fault::none;
}

Fault append_hex(std::string& out, bool upper, std::string_view bytes) {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += upper ? fmt::format("{:02X}", byte) : fmt::format("{:02x}", byte);
    }
    return Fault::none;
}

Fault append_clause(std::string& out, const Clause& clause, Type type, const Slot& value) {
    const bool whole = type.is(TypeKind::integer);
    switch (clause.letter) {
        case 's': return append_value(out, type, value);
        case 'f':
        case 'e':
            if (type.is(TypeKind::real)) return append_real(out, clause, value.real);
            return whole ? append_real(out, clause, static_cast<double>(value.integer)) : Fault::argument;
        case 'd':
            if (type.is(TypeKind::real) && !std::isfinite(value.real)) return append_value(out, type, value);
            return whole ? append_value(out, type, value) : Fault::argument;
        case 'x':
        case 'X':
            if (type.is(TypeKind::string)) return append_hex(out, clause.letter == 'X', value.view());
            break;
        case 'b':
            if (type.is(TypeKind::boolean)) return out += value.integer != 0 ? '1' : '0', Fault::none;
            break;
        default: break;
    }
    if (!whole) return Fault::argument;
    switch (clause.letter) {
        case 'x': out += fmt::format("{:x}", value.integer); break;
        case 'X': out += fmt::format("{:X}", value.integer); break;
        case 'o': out += fmt::format("{:o}", value.integer); break;
        default: out += fmt::format("{:b}", value.integer);
    }
    return Fault::none;
}

Fault format(CallContext& context, const Slot* a, Slot& result) {
    const std::string_view text = a[0].view();
    const Items values(a[1].list);
    const Type type = context.types[1].element();
    std::string out;
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '%') {
            out += text[at++];
            continue;
        }
        Clause clause;
        if (!read_clause(text, at, clause)) return Fault::argument;
        if (clause.letter == '%') {
            out += '%';
            continue;
        }
        if (used == values.size()) return Fault::argument;
        if (const Fault fault = append_clause(out, clause, type, values[used++]); fault != Fault::none) return fault;
    }
    return give_text(context, out, result);
}

std::shared_ptr<const void> prepare_format(const std::vector<const Slot*>& constants, std::string& error) {
    if (constants[0] == nullptr) return nullptr;
    const std::string_view text = constants[0]->view();
    for (std::size_t at = text.find('%'); at < text.size(); at = text.find('%', at)) {
        const std::size_t begin = at;
        Clause clause;
        if (read_clause(text, at, clause)) continue;
        const std::size_t end = at < text.size() ? utf8::next(text, at) : at;
        error = fmt::format("'{}' is not a formatting clause: there are %s %d %f %.2f %e %.2e %b %o %x %X and %%",
                            text.substr(begin, end - begin));
        return nullptr;
    }
    return nullptr;
}

}  // namespace

void add_format(BuiltinTable& table) {
    table.add({"format", "string.(list<A>) -> string",
               "The text with %s (any value), %d (int), %.2f and %.2e (decimals), %b %o %x (other bases) replaced by the elements.",
               "Text", format, prepare_format});
}

}  // namespace saglikrapor::cel
