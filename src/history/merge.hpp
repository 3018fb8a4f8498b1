// Two streams in order of the person, states and rows, as one call for each person.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <saglikrapor/history/store.hpp>

namespace saglikrapor::history {

struct KeyedState {
    PersonKey person;
    PersonState state;
};

/// Both functions give the next item, or nothing at the end.
inline void merge(const std::function<std::optional<KeyedState>()>& next_state, const std::function<std::optional<Row>()>& next_row,
                  const Store::Visit& visit) {
    std::optional<KeyedState> state = next_state();
    std::optional<Row> row = next_row();
    std::vector<Row> rows;
    while (state || row) {
        const PersonKey person = !row || (state && state->person < row->person) ? state->person : row->person;
        rows.clear();
        for (; row && row->person == person; row = next_row()) rows.push_back(*std::move(row));
        const bool stated = state && state->person == person;
        visit(person, stated ? state->state : PersonState{}, rows);
        if (stated) state = next_state();
    }
}

}  // namespace saglikrapor::history
