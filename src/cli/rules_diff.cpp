// saglikrapor rules diff: what two rulebooks do not have in common, and which reports they judge differently.
#include <memory>

#include <fmt/format.h>

#include <saglikrapor/rulebook/document.hpp>

#include "cli/command.hpp"
#include "cli/decision_diff.hpp"
#include "cli/rulebook_diff.hpp"

namespace saglikrapor::cli {
namespace {

struct DiffOptions {
    std::string before, after, reports;
    bool json = false;
};

std::string_view words_of(DifferenceKind kind) {
    switch (kind) {
        case DifferenceKind::added: return "added";
        case DifferenceKind::removed: return "removed";
        case DifferenceKind::changed: return "changed";
    }
    return "";
}

constexpr std::size_t short_enough = 40;  // of both texts in one line

void append_text(std::string& out, const Difference& difference) {
    out += fmt::format("{} {} {}\n", difference.of, difference.name, words_of(difference.kind));
    for (const MemberChange& change : difference.members) {
        const std::string before = change.before.value_or("(none)"), after = change.after.value_or("(none)");
        if (difference.kind != DifferenceKind::changed) out += fmt::format("  {}: {}\n", change.member, change.before ? before : after);
        else if (before.size() <= short_enough && after.size() <= short_enough) out += fmt::format("  {}: {} → {}\n", change.member, before, after);
        else out += fmt::format("  {}:\n    - {}\n    + {}\n", change.member, before, after);
    }
}

std::string text_of(const Differences& differences) {
    std::string out;
    for (const Difference& difference : differences) append_text(out, difference);
    return out + fmt::format("{} {}\n", differences.size(), differences.size() == 1 ? "difference" : "differences");
}

DocumentNode text_node(std::string_view text) {
    DocumentNode node;
    node.kind = DocumentKind::scalar;
    node.text = text;
    node.quoted = true;
    return node;
}

DocumentNode mapping(std::initializer_list<std::pair<std::string_view, DocumentNode>> entries) {
    DocumentNode node;
    node.kind = DocumentKind::mapping;
    for (const auto& [key, value] : entries) node.entries.push_back({std::string(key), {}, value});
    return node;
}

DocumentNode node_of(const Difference& difference) {
    DocumentNode members;
    members.kind = DocumentKind::sequence;
    for (const MemberChange& change : difference.members)
        members.items.push_back(mapping({{"member", text_node(change.member)},
                                         {"before", change.before ? text_node(*change.before) : DocumentNode{}},
                                         {"after", change.after ? text_node(*change.after) : DocumentNode{}}}));
    return mapping({{"of", text_node(difference.of)}, {"name", text_node(difference.name)}, {"change", text_node(words_of(difference.kind))},
                    {"members", std::move(members)}});
}

DocumentNode node_of(const Rulebook& rulebook) {
    return mapping({{"id", text_node(rulebook.id)}, {"version", text_node(rulebook.version)}, {"sha256", text_node(rulebook.sha256)}});
}

// One difference a line: what else looks at it may be line by line.
std::string json_of(const Rulebook& a, const Rulebook& b, const Differences& differences) {
    std::string out = fmt::format("{{\"before\":{},\n\"after\":{},\n\"differences\":[", to_json(node_of(a)), to_json(node_of(b)));
    for (std::size_t i = 0; i < differences.size(); ++i) out += (i == 0 ? "\n" : ",\n") + to_json(node_of(differences[i]));
    return out + "\n]}\n";
}

int run(const DiffOptions& options) {
    const Engine a = load({options.before, {}}, true);
    const Engine b = load({options.after, {}}, true);
    Differences differences = rulebook_diff(a.rulebook(), b.rulebook());
    diff_cases(differences, a, b);
    if (!options.reports.empty()) diff_reports(differences, options.reports, a, b);
    print(options.json ? json_of(a.rulebook(), b.rulebook(), differences) : text_of(differences));
    return differences.empty() ? nothing_found : something_found;
}

}  // namespace

void add_rules_diff(CLI::App& app, Action& action) {
    const auto options = std::make_shared<DiffOptions>();
    CLI::App& command = *app.add_subcommand("diff", "Compare two rulebooks and how they judge the same reports");
    command.add_option("before", options->before, "Folder of a rulebook")->required()->type_name("A");
    command.add_option("after", options->after, "Folder of another")->required()->type_name("B");
    command.add_option("--reports", options->reports, "Also judge every report in the .json and .ndjson files below this folder by both")->type_name("DIR");
    command.add_option("--format", options->json, "text (default) or json")
        ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"text", false}, {"json", true}}).description(""))
        ->type_name("text|json");
    command.footer("Returns 1 when anything differs. Words of a decision's messages are told with the rule, not with the report.\n"
                   "Example:\n  saglikrapor rules diff rules-2026.1 rules --reports examples/reports");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
