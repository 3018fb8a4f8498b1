// What a compiled program's code points to: schemas of parameters and tables, their rows, and the texts in them.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include <saglikrapor/cel/computed.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>
#include <saglikrapor/value/schema.hpp>

namespace saglikrapor::program {

/// A table on one day: rows in force by key.
struct TableView {
    std::map<std::string, const Cell*, std::less<>> rows;
    std::vector<std::pair<const std::string*, const Cell*>> in_order;
};

class Storage {
public:
    explicit Storage(const Rulebook& rulebook);

    [[nodiscard]] const StructInfo& parameter_schema() const { return parameters_; }
    [[nodiscard]] const StructInfo& table_schema() const { return tables_; }

    /// The cells of `param` and `table` on a day.
    [[nodiscard]] std::vector<Cell> parameters_on(Date day);
    [[nodiscard]] std::vector<Cell> tables_on(Date day);

private:
    Slot slot(const ScalarValue& value, Type type);

    const Rulebook& rulebook_;
    StructInfo parameters_;
    StructInfo tables_;
    std::deque<StructInfo> row_schemas_;
    std::vector<std::vector<std::vector<Cell>>> rows_;  ///< table, row, column
    std::deque<TableView> views_;
    std::deque<std::vector<Slot>> items_;
    std::deque<cel::ComputedList> lists_;
};

}  // namespace saglikrapor::program
