#include "cli/rulebook_mutants.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include <saglikrapor/rulebook/entries.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

#include "cli/expression_mutants.hpp"
#include "cli/off_by_one.hpp"

namespace saglikrapor::cli {
namespace {

/// Files as trees again: the rulebook does not keep where its dates and values stand.
class Documents {
public:
    const DocumentNode& of(const Source& source) {
        const auto [at, added] = known_.try_emplace(&source);
        if (added)
            if (auto read = read_yaml(source.name(), source.text())) at->second = std::move(read->root);
        return at->second;
    }

private:
    std::map<const Source*, DocumentNode> known_;
};

/// Goes down by keys; the node it ends at, or one without a place.
const DocumentNode& below(const DocumentNode& node, std::initializer_list<std::string_view> keys) {
    static const DocumentNode nowhere;
    const DocumentNode* at = &node;
    for (const std::string_view key : keys)
        if ((at = at->find(key)) == nullptr) return nowhere;
    return *at;
}

const DocumentNode& item_with(const DocumentNode& list, std::string_view key, std::string_view value) {
    static const DocumentNode nowhere;
    for (const DocumentNode& item : list.items)
        if (const DocumentNode* found = item.find(key); found != nullptr && found->text == value) return item;
    return nowhere;
}

enum class End { from, to };

/// The beginning or the end of an interval moved by a day either way, and the day that then comes or goes.
template <class Apply>
void move_date(Subject& subject, const std::string& what, std::optional<Date> date, End end, Span place, const Apply& apply) {
    if (!date) return;
    for (const std::string& moved : days_beside(to_string(*date))) {
        const Date to = *parse_date(moved);
        const bool later = to > *date;
        const Date earlier_one = later ? *date : to;
        const Date day = end == End::from ? earlier_one : earlier_one + boost::gregorian::days(1);
        subject.mutants.push_back({fmt::format("{}: {} → {}", what, to_string(*date), moved), place,
                                   [apply, to](Rulebook& changed) { apply(changed, to); }, day});
    }
}

/// Equal descriptions are numbered, in order.
void tell_apart(std::vector<Mutant>& mutants) {
    std::map<std::string, int> seen;
    for (Mutant& mutant : mutants)
        if (const int count = ++seen[mutant.change]; count > 1) mutant.change += fmt::format(" (#{})", count);
}

class Collector {
public:
    explicit Collector(const Rulebook& rulebook) : rulebook_(rulebook) {
        for (const Rule& rule : rulebook_.rules) {
            for (const std::string& name : names_below(rule, "param")) readers_["param." + name].push_back(&rule);
            for (const std::string& name : names_below(rule, "table")) readers_["table." + name].push_back(&rule);
        }
    }

    std::vector<Subject> run() {
        for (const Regulation& r : rulebook_.regulations) regulation(r);
        for (const Parameter& p : rulebook_.parameters) parameter(p);
        for (const Table& t : rulebook_.tables) table(t);
        for (const Rule& r : rulebook_.rules) rule(r);
        for (Subject& subject : out_) tell_apart(subject.mutants);
        return std::move(out_);
    }

private:
    Subject& add(std::string name, const std::shared_ptr<const Source>& source, std::vector<const Rule*> rules) {
        return out_.emplace_back(Subject{std::move(name), source, std::move(rules), {}});
    }

    /// The regulation in whose folder a file stands.
    [[nodiscard]] const Regulation* home(std::string_view path) const {
        const std::string_view folder = path.substr(0, path.find('/'));
        const auto found = std::find_if(rulebook_.regulations.begin(), rulebook_.regulations.end(),
                                        [&](const Regulation& regulation) { return regulation.id == folder; });
        return found == rulebook_.regulations.end() ? nullptr : &*found;
    }
    /// Rows of tables have no folder; their dates go by the main regulation.
    [[nodiscard]] const Regulation* main() const { return home(rulebook_.id); }

    // Everything that begins (or ends) with the regulation is moved together with it.
    void regulation(const Regulation& regulation) {
        std::vector<const Rule*> rules;
        for (const Rule& r : rulebook_.rules)
            if (home(r.set) == &regulation) rules.push_back(&r);
        Subject& subject = add("regulation." + regulation.id, regulation.source, std::move(rules));
        const DocumentNode& in_force = below(documents_.of(*regulation.source), {"in_force"});
        const bool with_tables = main() == &regulation;
        const std::optional<Date> from = regulation.in_force.from, to = regulation.in_force.to;
        move_date(subject, "in_force.from", from, End::from, below(in_force, {"from"}).span, [from, with_tables](Rulebook& changed, Date day) {
            for (Rule& r : changed.rules)
                if (r.in_force.from == from) r.in_force.from = day;
            for (Parameter& p : changed.parameters)
                if (!p.values.empty() && p.values.front().from == from) p.values.front().from = day;
            for (Table& t : changed.tables)
                for (TableRow& row : t.rows)
                    if (with_tables && row.in_force.from == from) row.in_force.from = day;
            change_entries(changed, [&](InForce& interval) {
                if (interval.from == from) interval.from = day;
            });
        });
        move_date(subject, "in_force.to", to, End::to, below(in_force, {"to"}).span, [to](Rulebook& changed, Date day) {
            for (Rule& r : changed.rules)
                if (r.in_force.to == to) r.in_force.to = day;
            change_entries(changed, [&](InForce& interval) {
                if (interval.to == to) interval.to = day;
            });
        });
    }

    /// Procedures and input rules belong to the rulebook as a whole, so they are copied before they are changed.
    template <class Apply>
    static void change_entries(Rulebook& changed, const Apply& apply) {
        if (changed.entries == nullptr) return;
        const auto entries = std::make_shared<Entries>(*changed.entries);
        for (Procedure& procedure : entries->procedures) apply(procedure.in_force);
        for (InputRule& rule : entries->rules) apply(rule.in_force);
        changed.entries = entries;
    }

    void parameter(const Parameter& parameter) {
        Subject& subject = add("param." + parameter.name, parameter.source, readers_["param." + parameter.name]);
        const Regulation* const regulation = home(parameter.source->name());
        const DocumentNode& values = below(documents_.of(*parameter.source), {"parameters", parameter.name, "values"});
        for (std::size_t i = 0; i < parameter.values.size() && i < values.entries.size(); ++i) {
            const DocumentNode::Entry& entry = values.entries[i];
            const std::string name = parameter.name;
            for (const auto& [text, value] : scalars_beside(entry.value.text, parameter.type))
                if (parameter.values[i].value)
                    subject.mutants.push_back({fmt::format("value from {}: {} → {}", entry.key, entry.value.text, text), entry.value.span,
                                               [name, i, value = value](Rulebook& changed) { find(changed, name).values[i].value = value; }, {}});
            const Date from = parameter.values[i].from;
            if (regulation != nullptr && regulation->in_force.from == from) continue;
            move_date(subject, "from", from, End::from, entry.key_span,
                      [name, i](Rulebook& changed, Date day) { find(changed, name).values[i].from = day; });
        }
    }

    static Parameter& find(Rulebook& rulebook, const std::string& name) {
        return *std::find_if(rulebook.parameters.begin(), rulebook.parameters.end(), [&](const Parameter& p) { return p.name == name; });
    }
    static Table& find_table(Rulebook& rulebook, const std::string& name) {
        return *std::find_if(rulebook.tables.begin(), rulebook.tables.end(), [&](const Table& t) { return t.name == name; });
    }

    /// Values one off the written one, with their texts.
    static std::vector<std::pair<std::string, ScalarValue>> scalars_beside(const std::string& text, Type type) {
        std::vector<std::pair<std::string, ScalarValue>> out;
        const auto put = [&](const std::string& beside, const auto& fill) {
            ScalarValue value;
            fill(value);
            out.emplace_back(beside, std::move(value));
        };
        if (type.is(TypeKind::boolean)) {
            const bool value = text == "true";
            put(value ? "false" : "true", [&](ScalarValue& v) { v.integer = value ? 0 : 1; });
        } else if (type.is(TypeKind::date)) {
            for (const std::string& day : days_beside(text)) put(day, [&](ScalarValue& v) { v.integer = day_number(*parse_date(day)); });
        } else if (type.is(TypeKind::integer)) {
            for (const std::string& number : numbers_beside(text)) put(number, [&](ScalarValue& v) { v.integer = std::stoll(number); });
        } else if (type.is(TypeKind::real)) {
            for (const std::string& number : numbers_beside(text)) put(number, [&](ScalarValue& v) { v.real = std::stod(number); });
        }
        return out;
    }

    static std::string text_of(const ScalarValue& value, Type type) {
        if (type.is(TypeKind::boolean)) return value.integer != 0 ? "true" : "false";
        if (type.is(TypeKind::date)) return to_string(from_day_number(value.integer));
        if (type.is(TypeKind::real)) return fmt::format("{}", value.real);
        return std::to_string(value.integer);
    }

    void table(const Table& table) {
        Subject& subject = add("table." + table.name, table.source, readers_["table." + table.name]);
        const DocumentNode& root = documents_.of(*table.source);
        const DocumentNode& columns = below(root, {"columns"});
        for (std::size_t c = 0; c < table.columns.size() && c < columns.entries.size(); ++c) column(subject, table, c, columns.entries[c].key_span);
        const DocumentNode& rows = below(root, {"rows"});
        for (std::size_t r = 0; r < table.rows.size() && r < rows.items.size(); ++r) {
            const InForce& in_force = table.rows[r].in_force;
            const std::string& key = table.rows[r].cells.front()->text;
            const std::string name = table.name;
            const bool first = main() != nullptr && in_force.from == main()->in_force.from;
            if (!first)
                move_date(subject, fmt::format("row '{}': from", key), in_force.from, End::from, below(rows.items[r], {"from"}).span,
                          [name, r](Rulebook& changed, Date day) { find_table(changed, name).rows[r].in_force.from = day; });
            move_date(subject, fmt::format("row '{}': to", key), in_force.to, End::to, below(rows.items[r], {"to"}).span,
                      [name, r](Rulebook& changed, Date day) { find_table(changed, name).rows[r].in_force.to = day; });
        }
    }

    void column(Subject& subject, const Table& table, std::size_t index, Span place) {
        const Type type = table.columns[index].type;
        const bool flips = type.is(TypeKind::boolean);
        if (!flips && !type.is(TypeKind::integer) && !type.is(TypeKind::real) && !type.is(TypeKind::date)) return;
        const std::size_t ways = flips ? 1 : 2;
        for (std::size_t way = 0; way < ways; ++way)
            subject.mutants.push_back({fmt::format("column {}: every value {}", table.columns[index].name,
                                                   flips ? "the other" : way == 0 ? "one less" : "one more"),
                                       place,
                                       [name = table.name, index, way, type](Rulebook& changed) {
                                           for (TableRow& row : find_table(changed, name).rows) {
                                               if (!row.cells[index]) continue;
                                               auto beside = scalars_beside(text_of(*row.cells[index], type), type);
                                               if (way < beside.size()) row.cells[index] = std::move(beside[way].second);
                                           }
                                       },
                                       {}});
    }

    void expression(Subject& subject, const std::string& where, const ExpressionText& text, ExpressionText& (*of)(Rule&, std::size_t), std::size_t i) {
        for (ExpressionMutant& mutant : expression_mutants(text.text))
            subject.mutants.push_back({where + ": " + mutant.change, text.place(mutant.span),
                                       [of, i, made = std::move(mutant.text)](Rulebook& changed) { of(changed.rules.front(), i).text = made; }, {}});
    }

    void rule(const Rule& rule) {
        Subject& subject = add(rule.id, rule.source, {&rule});
        if (!rule.when.empty())
            subject.mutants.push_back({"when: left out", rule.when.place({0, 1}), [](Rulebook& changed) { changed.rules.front().when = {}; }, {}});
        expression(subject, "when", rule.when, [](Rule& r, std::size_t) -> ExpressionText& { return r.when; }, 0);
        expression(subject, "require", rule.require, [](Rule& r, std::size_t) -> ExpressionText& { return r.require; }, 0);
        for (std::size_t i = 0; i < rule.unless.size(); ++i) {
            const std::string where = "unless " + rule.unless[i].clause.to_string();
            subject.mutants.push_back({where + ": left out", rule.unless[i].when.place({0, 1}), [i](Rulebook& changed) {
                                           auto& unless = changed.rules.front().unless;
                                           unless.erase(unless.begin() + static_cast<std::ptrdiff_t>(i));
                                       }, {}});
            expression(subject, where, rule.unless[i].when, [](Rule& r, std::size_t at) -> ExpressionText& { return r.unless[at].when; }, i);
        }
        const Regulation* const regulation = home(rule.set);
        const InForce inherited = regulation != nullptr ? regulation->in_force : InForce{};
        const DocumentNode& in_force = below(item_with(below(documents_.of(*rule.source), {"rules"}), "id", rule.id), {"in_force"});
        if (rule.in_force.from != inherited.from)
            move_date(subject, "in_force.from", rule.in_force.from, End::from, below(in_force, {"from"}).span,
                      [](Rulebook& changed, Date day) { changed.rules.front().in_force.from = day; });
        if (rule.in_force.to != inherited.to)
            move_date(subject, "in_force.to", rule.in_force.to, End::to, below(in_force, {"to"}).span,
                      [](Rulebook& changed, Date day) { changed.rules.front().in_force.to = day; });
    }

    const Rulebook& rulebook_;
    Documents documents_;
    std::map<std::string, std::vector<const Rule*>> readers_;
    std::vector<Subject> out_;
};

}  // namespace

std::vector<Subject> subjects_of(const Rulebook& rulebook) { return Collector(rulebook).run(); }

}  // namespace saglikrapor::cli
