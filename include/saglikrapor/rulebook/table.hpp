// Dated rows: driver codes, public holidays, branches, authorised providers.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/rulebook/parameter.hpp>

namespace saglikrapor {

struct TableColumn {
    std::string name;
    Type type;              ///< int, double, bool, string, date or list<string>
    bool optional = false;  ///< cells may be left out
};

struct TableRow {
    std::vector<std::optional<ScalarValue>> cells;  ///< as many as columns
    InForce in_force;
    Span span;
};

/// Rows found by the text in the first column. Rules see `table.<name>` as a map from that text to the row in force.
struct Table {
    std::string name;
    Text title;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    std::shared_ptr<const Source> source;
    Span span;
};

}  // namespace saglikrapor
