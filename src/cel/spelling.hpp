// How calls and signatures are written for people: in error messages and in the documentation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/cel/builtin.hpp>

namespace saglikrapor::cel {

/// The operator of an operator's name: "+" for `_+_`, "[]" for `_[_]`; any other name unchanged.
[[nodiscard]] std::string_view symbol_of(std::string_view function);

[[nodiscard]] bool is_operator(std::string_view function);

/// A call with these arguments (the receiver first): "int + int", "string.startsWith(string)", "size(string)".
[[nodiscard]] std::string spell_call(std::string_view function, bool receiver, const std::vector<std::string>& arguments);

[[nodiscard]] std::string spell(const Pattern& pattern);

/// A row's call: spell_call with its parameters.
[[nodiscard]] std::string spell(const Builtin& row, const Signature& signature);

}  // namespace saglikrapor::cel
