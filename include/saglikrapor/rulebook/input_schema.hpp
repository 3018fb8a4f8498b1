// The inputs that a file of procedures or input rules declares for itself: names and types made when the file is read.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/base/source.hpp>
#include <saglikrapor/rulebook/citation.hpp>
#include <saglikrapor/value/schema.hpp>

namespace saglikrapor {

/// One datum. Every input may be absent: what needs it is then unknown.
struct Input {
    std::string name;  ///< dotted: "institution.kind"
    Type type;  ///< of its value
    Text title;        ///< for people; empty: the name is shown
    Span span;  ///< its entry in the file
};

/// Types refer to the enumerations and rows in here, so a schema is neither copied nor moved.
struct InputSchema {
    std::vector<Input> inputs;  ///< in the order of the file
    std::deque<EnumInfo> enumerations;  ///< those that inputs use; addresses stay
    std::deque<StructInfo> rows;  ///< structures of lists' elements; addresses stay

    InputSchema() = default;
    InputSchema(const InputSchema&) = delete;
    InputSchema& operator=(const InputSchema&) = delete;

    /// The input's number, or -1.
    [[nodiscard]] int find(std::string_view name) const;
    /// The inputs' names, for hints.
    [[nodiscard]] std::vector<std::string_view> names() const;
};

}  // namespace saglikrapor
