// Values as text, as string() and format() write them.
#pragma once

#include <string>

#include <saglikrapor/cel/builtin.hpp>

namespace saglikrapor::cel {

/// The shortest decimal that reads back as the same double; NaN, Infinity, -Infinity.
void append_double(std::string& out, double value);

/// Any value but a structure: lists as [a, b], maps as {key: value} in the order of their keys' texts.
/// Fault::argument for a structure (it may hold what identifies a person), Fault::limit for more than a megabyte.
[[nodiscard]] Fault append_value(std::string& out, Type type, const Slot& value);

}  // namespace saglikrapor::cel
