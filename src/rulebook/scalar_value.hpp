// Scalars of parameters and table cells, in the type that their file declares.
#pragma once

#include <optional>
#include <string_view>

#include <saglikrapor/rulebook/parameter.hpp>

#include "rulebook/file_reader.hpp"

namespace saglikrapor {

/// int, double, bool, string, date and list<string>; nothing for another word.
[[nodiscard]] std::optional<Type> type_named(std::string_view word);

/// What a value that is written like this is when nothing declares it.
[[nodiscard]] Type guessed_type(const DocumentNode& value);

/// The value in a type; nothing (and rulebook.value, rulebook.date or rulebook.type told) when it does not fit.
[[nodiscard]] std::optional<ScalarValue> read_value(const FileReader& file, const DocumentNode& node, Type type,
                                                    std::string_view what);

}  // namespace saglikrapor
