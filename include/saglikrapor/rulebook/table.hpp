// Dated rows: driver codes, public holidays, branches, authorised providers.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/rulebook/parameter.hpp>

namespace saglikrapor {

/// A column of a table.
struct TableColumn {
    std::string name;       ///< rules write row.name
    Type type;              ///< int, double, bool, string, date or list<string>
    bool optional = false;  ///< cells may be left out
};

/// A row of a table.
struct TableRow {
    std::vector<std::optional<ScalarValue>> cells;  ///< as many as columns
    InForce in_force;                               ///< the days on which the row exists
    Span span;                                      ///< its entry in the file
};

/// Rows found by the text in the first column. Rules see `table.<name>` as a map from that text to the row in force.
struct Table {
    std::string name;                      ///< rules write table.name
    Text title;                            ///< what the table lists
    std::vector<TableColumn> columns;      ///< the first is the key
    std::vector<TableRow> rows;            ///< in the order of the file; a key may come again for other days
    std::shared_ptr<const Source> source;  ///< the file
    Span span;                             ///< its beginning in the file
};

}  // namespace saglikrapor
