#include <fmt/format.h>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/summary.hpp>

#include "render/json_text.hpp"

namespace saglikrapor::render {
namespace {

std::string json_text(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

std::string verdicts(const Tally& tally) {
    return fmt::format(R"("valid":{},"invalid":{},"review":{},"incomplete":{},"unreadable":{})", tally.valid, tally.invalid,
                       tally.review, tally.incomplete, tally.unreadable);
}

std::string counts(const ReportCounts& counts) {
    return fmt::format(R"("reports":{},{},"findings":{})", counts.reports.total(), verdicts(counts.reports), counts.findings);
}

std::string outcomes(const RuleCounts& rule) {
    return fmt::format(R"("violated":{},"undetermined":{})", rule.violated, rule.undetermined);
}

// "name":[row,row] with one row a line, so that people can read and compare it too.
template <class Rows, class Write>
void append_list(std::string& out, std::string_view name, const Rows& rows, Write write) {
    out += fmt::format(",\n\"{}\":[", name);
    const char* separator = "\n  ";
    for (const auto& row : rows) {
        out += separator + ('{' + write(row)) + '}';
        separator = ",\n  ";
    }
    out += ']';
}

std::string name_or_null(const std::string& name) { return name.empty() ? "null" : json_text(name); }

}  // namespace

void append_summary_json(std::string& out, const Summary& summary, const SummaryOptions& options) {
    out += fmt::format("{{\"reports\":{},\"verdicts\":{{{}}},\"findings\":{},\"inputs_not_read_to_the_end\":{}", summary.reports.total(),
                       verdicts(summary.reports), summary.findings(), summary.broken_inputs);
    append_list(out, "clauses", summary.clauses(), [](const RuleCounts& clause) {
        return fmt::format(R"("clause":{},{})", json_text(clause.clause), outcomes(clause));
    });
    append_list(out, "rules", summary.rules, [](const auto& rule) {
        return fmt::format(R"("rule":{},"clause":{},"severity":"{}",{})", json_text(rule.first), name_or_null(rule.second.clause),
                           to_string(rule.second.severity), outcomes(rule.second));
    });
    append_list(out, "types", summary.types, [](const auto& type) {
        return fmt::format(R"("type":{},{})", json_text(type.first), counts(type.second));
    });
    append_list(out, "months", summary.months, [](const auto& month) {
        return fmt::format(R"("month":{},{})", name_or_null(month.first), counts(month.second));
    });
    append_list(out, "providers", summary.providers.rows(), [](const ProviderCounts::Row& row) {
        return fmt::format(R"("provider":{},{})", json_text(row.code), counts(row.counts));
    });
    out += fmt::format(",\n\"other_providers\":{{{}}},\n\"no_provider\":{{{}}},\n\"hidden_provider\":{{{}}}",
                       counts(summary.providers.others()), counts(summary.no_provider), counts(summary.hidden_provider));
    append_list(out, "faults", summary.faults, [](const auto& fault) {
        return fmt::format(R"("code":{},"reports":{})", json_text(fault.first), fault.second);
    });
    out += fmt::format(",\n\"receipt\":{{\"engine\":{}", json_text(options.engine));
    if (options.program != nullptr) {
        const Rulebook& rulebook = options.program->rulebook();
        out += fmt::format(R"(,"rulebook":{},"version":{},"sha256":{})", json_text(rulebook.id), json_text(rulebook.version), json_text(rulebook.sha256));
    }
    out += "}}\n";
}

}  // namespace saglikrapor::render
