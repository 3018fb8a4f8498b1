#include "cli/decision_diff.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include <fmt/format.h>

#include <saglikrapor/bind/read_file.hpp>

#include "cli/command.hpp"
#include "cli/input.hpp"

namespace saglikrapor::cli {
namespace {

std::string words_of(const Value& value) {
    switch (value.type.kind()) {
        case TypeKind::boolean: return value.integer != 0 ? "true" : "false";
        case TypeKind::integer: return std::to_string(value.integer);
        case TypeKind::real: return fmt::format("{}", value.real);
        case TypeKind::date: return to_string(from_day_number(value.integer));
        case TypeKind::enumeration: return value.type.enum_info().enumerators[static_cast<std::size_t>(value.integer)];
        case TypeKind::list: {
            std::string out;
            for (const Value& item : value.items) out += (out.empty() ? "" : ", ") + words_of(item);
            return '[' + out + ']';
        }
        default: return value.text;
    }
}

std::string words_of(const Finding& finding) {
    std::string out = fmt::format("{} {} {}", to_string(finding.severity), to_string(finding.outcome), finding.clause);
    for (const NamedValue& value : finding.values)
        if (value.listed) out += fmt::format(", {} = {}", value.name, words_of(value.value));
    for (const Missing& missing : finding.missing)
        out += fmt::format(", {} {}", missing.fault == cel::Fault::none ? "without" : cel::describe(missing.fault), missing.path);
    return out;
}

std::map<std::string, std::string> by_rule(const Decision& decision) {
    std::map<std::string, std::string> out;
    for (const Finding& finding : decision.findings) out[finding.rule] = words_of(finding);
    return out;
}

std::optional<std::string> look_up(const std::map<std::string, std::string>& findings, const std::string& rule) {
    const auto found = findings.find(rule);
    return found == findings.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Case> shipped_case(const Rulebook& rulebook, const std::string& type, std::string& json) {
    const auto found = rulebook.cases.find(type);
    if (found == rulebook.cases.end()) return std::nullopt;
    json = to_json(found->second.root);
    Checked<Case> read = read_case(json);
    if (read) return std::move(*read);
    fmt::print(stderr, "saglikrapor: the case of {} cannot be read: {}\n", type, read.diagnostics().front().message);
    return std::nullopt;
}

}  // namespace

void diff_decisions(Differences& out, const std::string& name, const Engine& a, const Engine& b, const Case& report) {
    const Decision before = a.check(report), after = b.check(report);
    const auto was = by_rule(before), is = by_rule(after);
    Comparison compare;
    compare.member("verdict", std::string(to_string(before.verdict)), std::string(to_string(after.verdict)));
    std::set<std::string> rules;
    for (const auto* findings : {&was, &is})
        for (const auto& [rule, words] : *findings) rules.insert(rule);
    for (const std::string& rule : rules) compare.member("finding " + rule, look_up(was, rule), look_up(is, rule));
    compare.settle(out, "decision", name);
}

void diff_cases(Differences& out, const Engine& a, const Engine& b) {
    std::set<std::string> types;
    for (const Engine* engine : {&a, &b})
        for (const auto& [type, document] : engine->rulebook().cases) types.insert(type);
    for (const std::string& type : types) {
        std::string before, after;
        const std::optional<Case> was = shipped_case(a.rulebook(), type, before), is = shipped_case(b.rulebook(), type, after);
        const std::string name = "cases/" + type + ".yaml";
        if (before != after) {
            const DifferenceKind kind = before.empty() ? DifferenceKind::added : after.empty() ? DifferenceKind::removed : DifferenceKind::changed;
            out.push_back({"case", name, kind, {}});
        }
        if (was) diff_decisions(out, before == after ? name : name + " as it was", a, b, *was);
        if (is && before != after) diff_decisions(out, name + " as it is", a, b, *is);
    }
}

void diff_reports(Differences& out, const std::string& folder, const Engine& a, const Engine& b) {
    namespace fs = std::filesystem;
    std::vector<std::string> files;
    try {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
            const std::string extension = entry.path().extension().string();
            if (entry.is_regular_file() && (extension == ".json" || extension == ".ndjson" || extension == ".jsonl")) files.push_back(entry.path().string());
        }
    } catch (const fs::filesystem_error& error) {
        throw Refused("cannot read " + folder + ": " + error.code().message());
    }
    std::sort(files.begin(), files.end());
    for (const std::string& path : files) {
        Input input(path, InputChoice::automatic);
        CaseFile file(input.pull(), input.form(), input.name());
        CaseItem item;
        while (file.next(item)) {
            const std::string name = fmt::format("{}:{}", path, item.line);
            if (item.ok()) diff_decisions(out, name, a, b, item.value);
            else fmt::print(stderr, "saglikrapor: {}: {} [{}]\n", name, item.errors.front().message, item.errors.front().code);
        }
    }
}

}  // namespace saglikrapor::cli
