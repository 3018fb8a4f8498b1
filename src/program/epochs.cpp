// The days on which something changes, and what is in force from each.
#include <algorithm>
#include <set>

#include "program/builder.hpp"

namespace saglikrapor::program {
namespace {

void add_interval(std::set<std::int64_t>& days, const InForce& interval) {
    if (interval.from) days.insert(day_number(*interval.from));
    if (interval.to) days.insert(day_number(*interval.to) + 1);
}

std::set<std::int64_t> days_of_change(const Rulebook& rulebook) {
    std::set<std::int64_t> days{first_day_number()};
    for (const Rule& rule : rulebook.rules) add_interval(days, rule.in_force);
    for (const Parameter& parameter : rulebook.parameters)
        for (const DatedValue& value : parameter.values) days.insert(day_number(value.from));
    for (const Table& table : rulebook.tables)
        for (const TableRow& row : table.rows) add_interval(days, row.in_force);
    days.erase(last_day_number() + 1);
    return days;
}

/// The rule sets of a report type, in the order of its rules, and the number of each rule's.
struct SetsOfType {
    std::vector<const std::string*> names;
    std::vector<std::size_t> of_rule;
};

SetsOfType sets_of(const Rulebook& rulebook, const TypeProgram& type) {
    SetsOfType out;
    for (const RuleProgram& made : type.rules) {
        const std::string& set = rulebook.rules[made.rule].set;
        std::size_t number = out.names.size();
        while (number > 0 && *out.names[number - 1] != set) --number;  // from the end: rules of a set stand together
        if (number == 0) {
            out.names.push_back(&set);
            number = out.names.size();
        }
        out.of_rule.push_back(number - 1);
    }
    return out;
}

/// What is in force of one report type on a day.
void add_type(Epoch& epoch, const Rulebook& rulebook, const TypeProgram& type, const SetsOfType& known, Date day) {
    auto& active = epoch.active.emplace_back();
    auto& bits = epoch.active_bits.emplace_back((type.rules.size() + 63) / 64);
    auto sets = std::make_shared<RuleSets>();
    std::vector<bool> applied(known.names.size());
    for (std::uint32_t i = 0; i < type.rules.size(); ++i) {
        if (!rulebook.rules[type.rules[i].rule].in_force.holds(day)) continue;
        active.push_back(i);
        bits[i / 64] |= std::uint64_t{1} << (i % 64);
        const std::size_t set = known.of_rule[i];
        if (!applied[set]) sets->applied.push_back(*known.names[set]);
        applied[set] = true;
    }
    for (std::size_t set = 0; set < applied.size(); ++set)
        if (!applied[set]) sets->not_applied.push_back(*known.names[set]);
    epoch.sets.push_back(std::move(sets));
}

}  // namespace

void Builder::build_epochs() {
    const Rulebook& rulebook = *program_->rulebook_;
    std::vector<SetsOfType> sets;
    for (const TypeProgram& type : program_->types_) sets.push_back(sets_of(rulebook, type));
    for (const std::int64_t from : days_of_change(rulebook)) {
        const Date day = from_day_number(from);
        Epoch& epoch = program_->epochs_.emplace_back();
        epoch.from = from;
        epoch.parameters = storage_->parameters_on(day);
        epoch.tables = storage_->tables_on(day);
        for (std::size_t t = 0; t < sets.size(); ++t) add_type(epoch, rulebook, program_->types_[t], sets[t], day);
    }
}

void Program::compile(std::size_t index) const {
    Compiled& compiled = compiled_[index];
    std::call_once(compiled.once, [&] {
        compile_(index);
        compiled.done.store(true, std::memory_order_release);
    });
}

int Program::type_index(std::string_view name) const {
    for (std::size_t i = 0; i < types_.size(); ++i)
        if (types_[i].name == name) return static_cast<int>(i);
    return -1;
}

const Epoch& Program::epoch(std::int64_t day) const {
    const auto after = std::upper_bound(epochs_.begin(), epochs_.end(), day,
                                        [](std::int64_t d, const Epoch& e) { return d < e.from; });
    return after == epochs_.begin() ? epochs_.front() : *std::prev(after);
}

std::string Program::fingerprint() const { return "1:" + rulebook_->sha256; }

}  // namespace saglikrapor::program
