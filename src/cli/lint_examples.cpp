#include "cli/lint_examples.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <span>

#include <fmt/format.h>

#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/bind/report_schema.hpp>

namespace saglikrapor::cli {
namespace {

/// One name of a path, or an index "[0]", and where it begins in it.
struct Step {
    std::string_view name;
    std::size_t at;
};

std::vector<Step> steps_of(std::string_view path) {
    std::vector<Step> steps;
    for (std::size_t from = 0; from < path.size();) {
        const std::size_t end = std::min(path.find_first_of(".[", from + 1), path.size());
        steps.push_back({path.substr(from, end - from), from});
        from = end + (end < path.size() && path[end] == '.' ? 1 : 0);
    }
    return steps;
}

bool is_index(std::string_view step) { return step.front() == '[' || (step.front() >= '0' && step.front() <= '9'); }

/// A step that leads nowhere.
struct Astray {
    Step step;
    std::string message;
    std::string hint;
};

Astray no_member(Step step, std::string_view of, const std::vector<std::string_view>& names) {
    return {step, fmt::format("{} has no member '{}'", of, step.name), did_you_mean(step.name, names)};
}

/// The first step below `type` that the model does not have. Keys of maps are for the reader to judge.
std::optional<Astray> astray_in(Type type, const std::vector<Step>& steps) {
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const Step& step = steps[i];
        if (type.is(TypeKind::list)) {
            if (!is_index(step.name))
                return Astray{step, fmt::format("'{}' is a list, which has no member '{}'", steps[i - 1].name, step.name), {}};
            type = type.element();
        } else if (type.is(TypeKind::structure)) {
            const StructInfo& info = type.structure_info();
            const FieldInfo* const field = info.find(step.name);
            if (field == nullptr) return i == 1 && step.name == "type" ? std::nullopt : std::optional(no_member(step, info.name, info.names()));
            type = field->type;
        } else if (type.is(TypeKind::map)) {
            return std::nullopt;
        } else {
            return Astray{step, fmt::format("'{}' is a single value, which has no member '{}'", steps[i - 1].name, step.name), {}};
        }
    }
    return std::nullopt;
}

/// The steps of a JSON pointer: "/report/a~1b" → "report", "a/b".
std::vector<std::string> pointer_steps(std::string_view pointer) {
    std::vector<std::string> steps;
    for (const char c : pointer) {
        if (c == '/') steps.emplace_back();
        else if (!steps.empty()) steps.back() += c;
    }
    for (std::string& step : steps)
        for (const auto& [escaped, plain] : {std::pair{"~1", "/"}, {"~0", "~"}})
            for (std::size_t at = step.find(escaped); at != std::string::npos; at = step.find(escaped, at + 1)) step.replace(at, 2, plain);
    return steps;
}

/// What of an entry a fault of it is shown at: its value when that is one word, else its key.
Span span_of(const DocumentNode::Entry& entry, bool of_key) {
    return of_key || entry.value.kind != DocumentKind::scalar ? entry.key_span : entry.value.span;
}

/// Where what a pointer leads to stands below a node; the nearest thing above it when it stands nowhere.
Span span_below(const DocumentNode& node, std::span<const std::string> steps, Span span, bool of_key) {
    if (steps.empty()) return span;
    if (node.kind == DocumentKind::mapping)
        for (const DocumentNode::Entry& entry : node.entries)
            if (entry.key == steps.front()) return span_below(entry.value, steps.subspan(1), span_of(entry, of_key), of_key);
    std::size_t index = 0;
    const std::string& last = steps.front();
    if (node.kind == DocumentKind::sequence && std::from_chars(last.data(), last.data() + last.size(), index).ec == std::errc{} &&
        index < node.items.size())
        return span_below(node.items[index], steps.subspan(1), node.items[index].span, of_key);
    return span;
}

class ExampleLint {
public:
    ExampleLint(const Rulebook& rulebook, Diagnostics& out) : rulebook_(rulebook), out_(out) {
        for (const Parameter& parameter : rulebook.parameters) parameters_.push_back(parameter.name);
        for (const Table& table : rulebook.tables) tables_.push_back(table.name);
    }

    void check_case(const std::string& type, const Document& document) {
        const Checked<Case> read = read_case(to_json(document.root));
        if (read) return;
        faulty_.insert(type);
        for (const Diagnostic& fault : read.diagnostics()) {
            const std::vector<std::string> steps = pointer_steps(fault.pointer);
            say(*document.source, span_below(document.root, steps, document.root.span, is_of_key(fault)), "case", fault.message, fault.hint);
        }
    }

    void check(const Rule& rule, const Example& example) {
        const std::string& type_name = example.report.empty() ? rule.reports.front() : example.report;
        const std::optional<ReportType> type = report_type(type_name);
        if (!type) return;
        const StructInfo& schema = report_schema(*type);
        Example rest = example;  // without the paths that lead nowhere
        std::erase_if(rest.given.entries, [&](const DocumentNode::Entry& entry) {
            const auto astray = astray_at(schema, entry.key);
            if (astray) say(*rule.source, entry.key, entry.key_span, "example-given", *astray);
            return astray.has_value();
        });
        for (std::size_t i = 0; i < example.missing.size(); ++i)
            if (const auto astray = astray_at(schema, example.missing[i]))
                say(*rule.source, example.missing[i], example.missing_spans[i], "example-missing", *astray);
        if (!faulty_.contains(type_name)) read(rule, rest);
    }

private:
    [[nodiscard]] std::optional<Astray> astray_at(const StructInfo& schema, std::string_view path) const {
        const std::vector<Step> steps = steps_of(path);
        const std::string_view root = steps.empty() ? path : steps.front().name;
        if (root == "report") return astray_in(Type::structure(schema), steps);
        if (root == "history") return astray_in(Type::list(Type::structure(earlier_report_schema())), steps);
        if (root == "as_of") return astray_in(Type::date(), steps);
        for (const auto& [name, names] : {std::pair{"param", &parameters_}, {"table", &tables_}})
            if (root == name) {
                if (steps.size() < 2 || std::ranges::find(*names, steps[1].name) != names->end()) return std::nullopt;
                return no_member(steps[1], root, *names);
            }
        return Astray{{root, 0}, fmt::format("there is no '{}'", root), did_you_mean(root, {"report", "history", "as_of", "param", "table"})};
    }

    /// What the reader of reports has against the whole of it: values of a wrong type, enumerators, members further down.
    void read(const Rule& rule, const Example& example) {
        const Checked<std::string> json = example_json(rulebook_, rule, example);
        if (!json) {
            out_.insert(out_.end(), json.diagnostics().begin(), json.diagnostics().end());
            return;
        }
        const Checked<Case> read = read_case(*json);
        if (read) return;
        for (const Diagnostic& fault : read.diagnostics())
            say(*rule.source, span_in(example, pointer_steps(fault.pointer), is_of_key(fault)), "example-given", fault.message, fault.hint);
    }

    static bool is_of_key(const Diagnostic& fault) { return fault.code == "input.unknown-key" || fault.code == "input.duplicate-key"; }

    /// The longest path of `given` on the way of the pointer, and from there further down in its value.
    static Span span_in(const Example& example, const std::vector<std::string>& pointer, bool of_key) {
        Span span = example.span;
        std::size_t longest = 0;
        for (const DocumentNode::Entry& entry : example.given.entries) {
            const std::vector<Step> path = steps_of(entry.key);
            const auto common = static_cast<std::size_t>(
                std::ranges::mismatch(path, pointer, {}, &Step::name, [](const std::string& s) { return std::string_view(s); }).in1 - path.begin());
            if (common <= longest || (common < path.size() && common < pointer.size())) continue;
            longest = common;
            span = span_below(entry.value, std::span(pointer).subspan(common), span_of(entry, of_key || common < path.size()), of_key);
        }
        return span;
    }

    void say(const Source& source, std::string_view path, Span span, std::string_view code, const Astray& astray) {
        if (span.end - span.begin == path.size()) {
            span.begin += static_cast<std::uint32_t>(astray.step.at);
            span.end = span.begin + static_cast<std::uint32_t>(astray.step.name.size());
        }
        say(source, span, code, astray.message, astray.hint);
    }
    void say(const Source& source, Span span, std::string_view code, std::string message, std::string hint) {
        out_.push_back(diagnostic_at(source, span, fmt::format("rulebook.lint.{}", code), std::move(message), std::move(hint)));
    }

    const Rulebook& rulebook_;
    Diagnostics& out_;
    std::vector<std::string_view> parameters_, tables_;
    std::set<std::string> faulty_;  ///< report types whose valid case cannot be read
};

}  // namespace

Diagnostics lint_examples(const Rulebook& rulebook) {
    Diagnostics out;
    ExampleLint lint(rulebook, out);
    for (const auto& [type, document] : rulebook.cases) lint.check_case(type, document);
    for (const Rule& rule : rulebook.rules)
        for (const Example& example : rule.examples) lint.check(rule, example);
    return out;
}

}  // namespace saglikrapor::cli
