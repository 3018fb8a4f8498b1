#include "cli/rulebook_diff.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/cel/lex.hpp>

#include "cli/expression_mutants.hpp"

namespace saglikrapor::cli {
namespace {

using Members = std::optional<std::string>;

std::string joined(const std::vector<std::string>& texts) { return fmt::format("{}", fmt::join(texts, ", ")); }

std::string joined(const std::vector<Citation>& citations) {
    std::vector<std::string> texts;
    for (const Citation& citation : citations) texts.push_back(citation.to_string());
    return joined(texts);
}

Members day(const std::optional<Date>& date) { return date ? Members(to_string(*date)) : std::nullopt; }

Members given(const std::string& text) { return text.empty() ? std::nullopt : Members(text); }

bool is_same_expression(const std::string& a, const std::string& b) {
    if (a == b) return true;
    const auto left = cel::lex(a), right = cel::lex(b);
    if (!left || !right) return false;
    return std::equal(left->begin(), left->end(), right->begin(), right->end(), [](const cel::Token& x, const cel::Token& y) {
        return x.kind == y.kind && x.text == y.text && x.integer == y.integer && x.real == y.real;
    });
}

void text(Comparison& to, const std::string& name, const Text& a, const Text& b) {
    to.member(name + ".tr", given(a.tr), given(b.tr));
    to.member(name + ".en", given(a.en), given(b.en));
}

void interval(Comparison& to, const std::string& name, const InForce& a, const InForce& b) {
    to.member(name + ".from", day(a.from), day(b.from));
    to.member(name + ".to", day(a.to), day(b.to));
}

void expression(Comparison& to, const std::string& name, const ExpressionText& a, const ExpressionText& b) {
    if (!is_same_expression(a.text, b.text))
        to.member(name, given(in_one_line(a.text, std::string::npos)), given(in_one_line(b.text, std::string::npos)));
}

std::string words_of(const ScalarValue& value, Type type) {
    switch (type.kind()) {
        case TypeKind::boolean: return value.integer != 0 ? "true" : "false";
        case TypeKind::integer: return std::to_string(value.integer);
        case TypeKind::real: return fmt::format("{}", value.real);
        case TypeKind::date: return to_string(from_day_number(value.integer));
        case TypeKind::list: return joined(value.texts);
        default: return value.text;
    }
}

class RulebookDiff {
public:
    RulebookDiff(const Rulebook& a, const Rulebook& b) : a_(a), b_(b) {}

    Differences run() {
        compare_.member("id", a_.id, b_.id);
        compare_.member("version", a_.version, b_.version);
        compare_.settle(out_, "rulebook", b_.id);
        regulations();
        pair_up(a_.parameters, b_.parameters, [](const Parameter& p) { return p.name; },
                [&](const Parameter& a, const Parameter& b) { parameter(a, b); },
                [&](const Parameter& p, DifferenceKind kind) { one("parameter", p.name, kind, "values", values_of(p)); });
        pair_up(a_.tables, b_.tables, [](const Table& t) { return t.name; }, [&](const Table& a, const Table& b) { table(a, b); },
                [&](const Table& t, DifferenceKind kind) { one("table", t.name, kind, "rows", std::to_string(t.rows.size())); });
        holidays();
        words();
        procedures();
        pair_up(a_.rules, b_.rules, [](const Rule& r) -> const std::string& { return r.id; }, [&](const Rule& a, const Rule& b) { rule(a, b); },
                [&](const Rule& r, DifferenceKind kind) { one_rule(r, kind); });
        return std::move(out_);
    }

private:
    void one(std::string of, std::string name, DifferenceKind kind, std::string member, std::string value) {
        Difference& d = out_.emplace_back(Difference{std::move(of), std::move(name), kind, {}});
        add(d, std::move(member), std::move(value));
    }

    static void add(Difference& to, std::string member, std::string value) {
        if (value.empty()) return;
        if (to.kind == DifferenceKind::added) to.members.push_back({std::move(member), std::nullopt, std::move(value)});
        else to.members.push_back({std::move(member), std::move(value), std::nullopt});
    }

    void regulations() {
        pair_up(a_.regulations, b_.regulations, [](const Regulation& r) -> const std::string& { return r.id; },
                [&](const Regulation& a, const Regulation& b) {
                    text(compare_, "title", a.title, b.title);
                    compare_.member("number", given(a.number), given(b.number));
                    interval(compare_, "in_force", a.in_force, b.in_force);
                    compare_.member("languages", joined(a.languages), joined(b.languages));
                    compare_.member("reports", given(joined(a.reports)), given(joined(b.reports)));
                    compare_.settle(out_, "regulation", b.id);
                    clauses(a, b);
                },
                [&](const Regulation& r, DifferenceKind kind) { one("regulation", r.id, kind, "title.tr", r.title.tr); });
    }

    void clauses(const Regulation& a, const Regulation& b) {
        pair_up(a.clauses, b.clauses, [](const Clause& c) -> const std::string& { return c.id; },
                [&](const Clause& before, const Clause& after) {
                    compare_.member("covered_by", std::string(to_string(before.coverage)), std::string(to_string(after.coverage)));
                    compare_.member("reason", given(before.reason), given(after.reason));
                    text(compare_, "title", before.title, after.title);
                    compare_.member("reports", given(joined(before.reports)), given(joined(after.reports)));
                    compare_.settle(out_, "clause", b.id + ':' + after.id);
                },
                [&](const Clause& c, DifferenceKind kind) {
                    one("clause", b.id + ':' + c.id, kind, "covered_by", std::string(to_string(c.coverage)));
                });
    }

    static std::string value_of(const Parameter& parameter, const DatedValue& value) {
        return value.value ? words_of(*value.value, parameter.type) : "ended";
    }

    static std::string values_of(const Parameter& parameter) {
        std::string out;
        for (const DatedValue& value : parameter.values)
            out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", to_string(value.from), value_of(parameter, value));
        return out;
    }

    void parameter(const Parameter& a, const Parameter& b) {
        compare_.member("clause", a.clause.to_string(), b.clause.to_string());
        compare_.member("unit", given(a.unit), given(b.unit));
        compare_.member("type", to_string(a.type), to_string(b.type));
        text(compare_, "title", a.title, b.title);
        const auto name = [](const DatedValue& value) { return "value from " + to_string(value.from); };
        pair_up(a.values, b.values, [](const DatedValue& value) { return value.from; },
                [&](const DatedValue& before, const DatedValue& after) { compare_.member(name(after), value_of(a, before), value_of(b, after)); },
                [&](const DatedValue& value, DifferenceKind kind) {
                    if (kind == DifferenceKind::removed) compare_.member(name(value), value_of(a, value), std::nullopt);
                    else compare_.member(name(value), std::nullopt, value_of(b, value));
                });
        compare_.settle(out_, "parameter", b.name);
    }

    static std::string columns_of(const Table& table) {
        std::vector<std::string> columns;
        for (const TableColumn& column : table.columns) columns.push_back(fmt::format("{} {}{}", column.name, to_string(column.type), column.optional ? "?" : ""));
        return joined(columns);
    }

    static Members cell_of(const Table& table, const TableRow& row, const std::string& column) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].name == column && row.cells[i]) return words_of(*row.cells[i], table.columns[i].type);
        return std::nullopt;
    }

    static std::string row_of(const Table& table, const TableRow& row) {
        std::vector<std::string> cells;
        for (const TableColumn& column : table.columns)
            if (const Members cell = cell_of(table, row, column.name)) cells.push_back(column.name + ' ' + *cell);
        return joined(cells);
    }

    // A row is known by its key and the day from which it holds.
    void table(const Table& a, const Table& b) {
        text(compare_, "title", a.title, b.title);
        compare_.member("columns", columns_of(a), columns_of(b));
        const auto key = [](const TableRow& row) { return std::pair(row.cells.front() ? row.cells.front()->text : std::string{}, row.in_force.from); };
        const auto name = [](const TableRow& row) {
            return fmt::format("row {}{}", row.cells.front()->text, row.in_force.from ? " from " + to_string(*row.in_force.from) : "");
        };
        pair_up(a.rows, b.rows, key,
                [&](const TableRow& before, const TableRow& after) {
                    compare_.member(name(after) + " to", day(before.in_force.to), day(after.in_force.to));
                    for (const TableColumn& column : b.columns)
                        compare_.member(name(after) + ' ' + column.name, cell_of(a, before, column.name), cell_of(b, after, column.name));
                },
                [&](const TableRow& row, DifferenceKind kind) {
                    if (kind == DifferenceKind::removed) compare_.member(name(row), row_of(a, row), std::nullopt);
                    else compare_.member(name(row), std::nullopt, row_of(b, row));
                });
        compare_.settle(out_, "table", b.name);
    }

    // A calendar answers for days only, so the days of all years that one may know are asked.
    void holidays() {
        const auto words = [](std::optional<DayKind> kind) -> std::string {
            if (!kind) return "not known";
            return *kind == DayKind::working ? "business day" : *kind == DayKind::half ? "half day" : "holiday";
        };
        for (int year = 1900; year <= 2199; ++year) {
            const Date first = date(year, 1, 1), last = date(year, 12, 31);
            const bool before = a_.holidays.is_business_day(first).has_value(), after = b_.holidays.is_business_day(first).has_value();
            compare_.member(std::to_string(year), before ? "known" : "not known", after ? "known" : "not known");
            if (!before || !after) continue;
            for (Date on = first; on <= last; on += boost::gregorian::days(1))
                compare_.member(to_string(on), words(a_.holidays.kind(on)), words(b_.holidays.kind(on)));
        }
        compare_.settle(out_, "holidays", "public-holidays");
    }

    void words() {
        std::vector<std::string> keys;
        for (const Vocabulary* vocabulary : {&a_.vocabulary, &b_.vocabulary})
            for (const auto& [key, words] : *vocabulary) keys.push_back(key);
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        for (const std::string& key : keys) {
            const auto before = a_.vocabulary.find(key), after = b_.vocabulary.find(key);
            text(compare_, key, before == a_.vocabulary.end() ? Text{} : before->second, after == b_.vocabulary.end() ? Text{} : after->second);
        }
        compare_.settle(out_, "words", "vocabulary");
    }

    void procedures() {
        pair_up(a_.procedures, b_.procedures, [](const std::shared_ptr<const Source>& s) { return s->name(); },
                [&](const std::shared_ptr<const Source>& a, const std::shared_ptr<const Source>& b) {
                    if (a->text() != b->text()) out_.push_back({"procedure", b->name(), DifferenceKind::changed, {}});
                },
                [&](const std::shared_ptr<const Source>& s, DifferenceKind kind) { out_.push_back({"procedure", s->name(), kind, {}}); });
    }

    void one_rule(const Rule& rule, DifferenceKind kind) {
        Difference& d = out_.emplace_back(Difference{"rule", rule.id, kind, {}});
        add(d, "clause", rule.clause.to_string());
        add(d, "severity", std::string(to_string(rule.severity)));
        add(d, "reports", joined(rule.reports));
        add(d, "in_force.from", day(rule.in_force.from).value_or(""));
        add(d, "in_force.to", day(rule.in_force.to).value_or(""));
        add(d, "title.tr", rule.title.tr);
    }

    void rule(const Rule& a, const Rule& b) {
        compare_.member("clause", a.clause.to_string(), b.clause.to_string());
        compare_.member("see", given(joined(a.see)), given(joined(b.see)));
        compare_.member("reports", given(joined(a.reports)), given(joined(b.reports)));
        compare_.member("severity", std::string(to_string(a.severity)), std::string(to_string(b.severity)));
        interval(compare_, "in_force", a.in_force, b.in_force);
        expression(compare_, "when", a.when, b.when);
        expression(compare_, "require", a.require, b.require);
        pair_up(a.unless, b.unless, [](const Unless& u) { return u.clause.to_string(); },
                [&](const Unless& before, const Unless& after) {
                    const std::string name = "unless " + after.clause.to_string();
                    expression(compare_, name, before.when, after.when);
                    text(compare_, name + " because", before.because, after.because);
                },
                [&](const Unless& u, DifferenceKind kind) {
                    Members when = in_one_line(u.when.text, std::string::npos), none;
                    const bool removed = kind == DifferenceKind::removed;
                    compare_.member("unless " + u.clause.to_string(), removed ? when : none, removed ? none : when);
                });
        expression(compare_, "contributing", a.contributing, b.contributing);
        text(compare_, "title", a.title, b.title);
        text(compare_, "message", a.message, b.message);
        text(compare_, "remedy", a.remedy, b.remedy);
        compare_.member("file", a.set, b.set);
        const auto words = [](const Example& e) { return fmt::format("{} {}{}", to_json(e.given), to_string(e.expect), e.unless.empty() ? "" : " unless " + e.unless); };
        pair_up(a.examples, b.examples, [](const Example& e) -> const std::string& { return e.name; },
                [&](const Example& before, const Example& after) { compare_.member("example " + after.name, words(before), words(after)); },
                [&](const Example& e, DifferenceKind kind) {
                    const bool removed = kind == DifferenceKind::removed;
                    compare_.member("example " + e.name, removed ? Members(words(e)) : std::nullopt, removed ? std::nullopt : Members(words(e)));
                });
        compare_.settle(out_, "rule", b.id);
    }

    const Rulebook& a_;
    const Rulebook& b_;
    Comparison compare_;
    Differences out_;
};

}  // namespace

Differences rulebook_diff(const Rulebook& a, const Rulebook& b) { return RulebookDiff(a, b).run(); }

}  // namespace saglikrapor::cli
