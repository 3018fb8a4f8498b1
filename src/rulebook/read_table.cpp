// tables/*.yaml: rows found by the text in their first column, each in force for some time.
#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "rulebook/read_files.hpp"
#include "rulebook/scalar_value.hpp"

namespace saglikrapor {
namespace {

std::vector<TableColumn> read_columns(const FileReader& file, const DocumentNode& node) {
    std::vector<TableColumn> columns;
    if (!file.is_mapping(node, "'columns'")) return columns;
    if (node.entries.empty()) file.error(node.span, "rulebook.empty", "a table needs columns");
    for (const DocumentNode::Entry& entry : node.entries) {
        TableColumn column;
        column.name = entry.key;
        if (entry.key == "from" || entry.key == "to")
            file.error(entry.key_span, "rulebook.name", fmt::format("a column cannot be called '{}'", entry.key),
                       "that is when a row holds");
        else
            file.is_name(entry.key, entry.key_span, "a column");
        std::string word = file.string(&entry.value, entry.key);
        column.optional = word.ends_with('?');
        if (column.optional) word.pop_back();
        if (const std::optional<Type> type = type_named(word))
            column.type = *type;
        else if (!word.empty())
            file.error(entry.value.span, "rulebook.enumerator", fmt::format("there is no column type '{}'", word),
                       word_hint(word, shapes::column_types));
        if (columns.empty() && (column.type != Type::string() || column.optional))
            file.error(entry.value.span, "rulebook.table.key", fmt::format("the first column, '{}', finds the rows and is a string", entry.key));
        columns.push_back(std::move(column));
    }
    return columns;
}

TableRow read_row(const FileReader& file, const DocumentNode& node, const std::vector<TableColumn>& columns) {
    TableRow row;
    row.span = node.span;
    row.in_force = file.interval(node, {});
    for (const DocumentNode::Entry& entry : node.entries) {
        if (entry.key == "from" || entry.key == "to" || std::ranges::find(columns, entry.key, &TableColumn::name) != columns.end()) continue;
        std::vector<std::string_view> known{"from", "to"};
        for (const TableColumn& column : columns) known.push_back(column.name);
        file.error(entry.key_span, "rulebook.unknown-key", fmt::format("the table has no column '{}'", entry.key),
                   did_you_mean(entry.key, known));
    }
    for (const TableColumn& column : columns) {
        const DocumentNode* cell = node.find(column.name);
        std::optional<ScalarValue>& value = row.cells.emplace_back();
        if (cell != nullptr && !(column.optional && cell->kind == DocumentKind::null))
            value = read_value(file, *cell, column.type, column.name);
        else if (cell == nullptr && !column.optional)
            file.error(node.span, "rulebook.missing-key", fmt::format("the row needs the column '{}'", column.name));
    }
    return row;
}

bool overlap(const InForce& a, const InForce& b) {
    return (!a.to || !b.from || *b.from <= *a.to) && (!b.to || !a.from || *a.from <= *b.to);
}

}  // namespace

void read_table(const FileReader& file, const DocumentNode& root) {
    if (!file.is_mapping(root, shapes::table)) return;
    Table table;
    table.source = file.source;
    table.span = root.span;
    if (const DocumentNode* name = root.find("table"); name != nullptr) {
        table.span = name->span;
        table.name = file.string(name, "table");
        if (!table.name.empty()) file.is_name(table.name, name->span, "a table");
        const auto same = std::ranges::find(file.draft.rulebook.tables, table.name, &Table::name);
        if (same != file.draft.rulebook.tables.end())
            file.error_with_first(name->span, "rulebook.duplicate-id", fmt::format("the table '{}' is given twice", table.name),
                                  {same->source, same->span});
    }
    table.title = file.text(root.find("title"), "title");
    if (const DocumentNode* columns = root.find("columns"); columns != nullptr) table.columns = read_columns(file, *columns);
    const DocumentNode* rows = root.find("rows");
    if (rows != nullptr && file.is_sequence(*rows, "rows") && !table.columns.empty()) {
        std::unordered_map<std::string, std::vector<std::size_t>> rows_of;
        for (const DocumentNode& node : rows->items) {
            if (!file.is_mapping(node, "a row")) continue;
            TableRow row = read_row(file, node, table.columns);
            if (row.cells.front()) {
                std::vector<std::size_t>& same = rows_of[row.cells.front()->text];
                for (const std::size_t other : same)
                    if (overlap(table.rows[other].in_force, row.in_force)) {
                        file.error_with_first(row.span, "rulebook.table.overlap",
                                              fmt::format("two rows for '{}' hold on the same day", row.cells.front()->text),
                                              {file.source, table.rows[other].span});
                        break;
                    }
                same.push_back(table.rows.size());
            }
            table.rows.push_back(std::move(row));
        }
    }
    file.draft.rulebook.tables.push_back(std::move(table));
}

}  // namespace saglikrapor
