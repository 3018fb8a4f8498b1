#include "program/storage.hpp"

namespace saglikrapor::program {
namespace {

const TableView& view(const void* map) { return *static_cast<const TableView*>(map); }

const MapAccess table_access{
    [](const void* map) { return view(map).in_order.size(); },
    [](const void* map, std::size_t i, Slot& out) { out.set(*view(map).in_order[i].first); },
    [](const void* map, std::size_t i, Slot& out) { out.object = view(map).in_order[i].second; },
    [](const void* map, std::string_view key, Slot& out) {
        const auto found = view(map).rows.find(key);
        if (found == view(map).rows.end()) return false;
        out.object = found->second;
        return true;
    }};

}  // namespace

Storage::Storage(const Rulebook& rulebook) : rulebook_(rulebook) {
    parameters_.name = "param";
    for (std::size_t i = 0; i < rulebook.parameters.size(); ++i)
        parameters_.fields.push_back(cell_field(rulebook.parameters[i].name, rulebook.parameters[i].type, i));
    tables_.name = "table";
    rows_.resize(rulebook.tables.size());
    for (std::size_t t = 0; t < rulebook.tables.size(); ++t) {
        const Table& table = rulebook.tables[t];
        StructInfo& row = row_schemas_.emplace_back();
        row.name = table.name;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            row.fields.push_back(cell_field(table.columns[c].name, table.columns[c].type, c, table.columns[c].optional));
        tables_.fields.push_back(cell_field(table.name, Type::map(Type::string(), Type::structure(row)), t, false));
        for (const TableRow& source : table.rows) {
            auto& cells = rows_[t].emplace_back(table.columns.size());
            for (std::size_t c = 0; c < cells.size(); ++c) {
                if (!source.cells[c]) continue;
                cells[c].present = true;
                cells[c].slot = slot(*source.cells[c], table.columns[c].type);
            }
        }
    }
}

// Texts stay where the rulebook has them: it lives as long as the program.
Slot Storage::slot(const ScalarValue& value, Type type) {
    Slot out{};
    switch (type.kind()) {
        case TypeKind::real: out.real = value.real; break;
        case TypeKind::string: out.set(value.text); break;
        case TypeKind::list: {
            auto& items = items_.emplace_back();
            for (const std::string& text : value.texts) items.emplace_back().set(text);
            lists_.push_back({items.size(), items.data()});
            out.list = {&lists_.back(), &cel::computed_list_access()};
            break;
        }
        default: out.integer = value.integer; break;
    }
    return out;
}

std::vector<Cell> Storage::parameters_on(Date day) {
    std::vector<Cell> cells(rulebook_.parameters.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const ScalarValue* const value = value_on(rulebook_.parameters[i], day);
        if (value == nullptr) continue;
        cells[i].present = true;
        cells[i].slot = slot(*value, rulebook_.parameters[i].type);
    }
    return cells;
}

std::vector<Cell> Storage::tables_on(Date day) {
    std::vector<Cell> cells(rulebook_.tables.size());
    for (std::size_t t = 0; t < cells.size(); ++t) {
        TableView& shown = views_.emplace_back();
        const Table& table = rulebook_.tables[t];
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            if (!table.rows[r].in_force.holds(day) || !table.rows[r].cells[0]) continue;
            const std::string& key = table.rows[r].cells[0]->text;
            shown.rows.emplace(key, rows_[t][r].data());
            shown.in_order.emplace_back(&key, rows_[t][r].data());
        }
        cells[t].present = true;
        cells[t].slot.map = {&shown, &table_access};
    }
    return cells;
}

}  // namespace saglikrapor::program
