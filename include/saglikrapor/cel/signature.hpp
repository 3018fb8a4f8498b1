// What a built-in accepts and gives: the signature text of its row, taken apart once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <saglikrapor/value/type.hpp>

namespace saglikrapor::cel {

/// A type in a signature: a type, a variable that stands for any type, or a list or map of such.
struct Pattern {
    /// How a type is compared: equal, bound to a variable, any enumeration, a list or map of patterns.
    enum class Kind : std::uint8_t { exact, variable, enumeration, list, map };

    Kind kind = Kind::exact;      ///< how to compare
    Type type;                    ///< exact
    std::uint8_t variable = 0;    ///< 0 for A, 1 for B
    std::vector<Pattern> inside;  ///< list: the element; map: key and value
};

/// What A and B stand for in one call. `never` until something else is seen.
struct Bindings {
    Type types[2];  ///< type bound to each variable; never: not bound yet
};

/// What a built-in takes and gives.
struct Signature {
    bool receiver = false;            ///< called as x.f(…); x is then the first parameter
    std::vector<Pattern> parameters;  ///< of its arguments, in order
    Pattern result;                   ///< of its result, in the same variables
};

/// Reads "(list<A>, int) -> A" or "string.(string) -> bool". Types: bool int double string null date timestamp duration,
/// list<…>, map<…,…>, `enum` for any enumeration, A and B. Throws std::invalid_argument for anything else.
[[nodiscard]] Signature parse_signature(std::string_view text);

/// Whether a value of the type can be passed for the pattern; binds A and B. `never` can be passed for everything.
[[nodiscard]] bool match(const Pattern& pattern, Type type, Bindings& bindings);

/// The pattern with A and B replaced; an enumeration pattern gives `never`.
[[nodiscard]] Type instantiate(const Pattern& pattern, const Bindings& bindings);

}  // namespace saglikrapor::cel
