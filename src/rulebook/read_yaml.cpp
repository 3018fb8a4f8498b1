// YAML text to Document. libyaml finds the tokens; what a rulebook may not say is refused here.
#include <saglikrapor/rulebook/read_yaml.hpp>

#include <algorithm>
#include <optional>

#include "rulebook/flow.hpp"
#include "rulebook/text_check.hpp"
#include "rulebook/tree_builder.hpp"
#include "rulebook/yaml_events.hpp"

namespace saglikrapor {
namespace {

std::string syntax_hint(std::string_view problem, char at) {
    if (at == '\t') return "indent with spaces, not with tabs";
    if (problem == "mapping values are not allowed in this context")
        return "a text that holds ': ' stands in quotes, or on the lines after '>-'";
    if (problem == "did not find expected key" || problem == "did not find expected '-' indicator" ||
        problem == "block sequence entries are not allowed in this context")
        return "check the indentation; a text that goes on after a closing quote stands as a whole after '>-'";
    if (problem == "could not find expected ':'") return "a key ends with ': '; a text of several lines is indented more than its key";
    if (problem == "did not find expected ',' or ']'" || problem == "did not find expected ',' or '}'")
        return "a comma or the closing bracket is missing before this";
    if (problem == "found character that cannot start any token") return "a text that starts with this character stands in quotes";
    if (problem == "found unknown escape character") return "write two backslashes for one, or put the text in '…'";
    return {};
}

/// What libyaml found wrong, at the place where a reader would look for it.
Diagnostic syntax_error(const Source& source, const YamlFault& fault, bool in_document) {
    const auto at_byte = [&](std::uint32_t at, std::string code, std::string message, std::string hint) {
        return diagnostic_at(source, {at, at}, std::move(code), std::move(message), std::move(hint));
    };
    const std::string& problem = fault.problem;
    const std::string& context = fault.context;
    if (context == "while scanning a quoted scalar" && problem == "found unexpected end of stream")
        return at_byte(fault.begun, "yaml.syntax", "not YAML: this quotation mark is never closed", "a closing quote is missing");
    if (context == "while scanning an anchor")
        return at_byte(fault.begun, "yaml.alias", "anchors are not used here", "write the value out where it is needed");
    if (context == "while scanning an alias") return at_byte(fault.begun, "yaml.alias", "aliases are not used here", "write the value out");
    if (context == "while scanning a tag" || context == "while parsing a tag" || problem == "found undefined tag handle")
        return at_byte(fault.begun, "yaml.tag", "tags are not used here", "quotes make a value a text; everything else is told by the key");
    if (problem == "did not find expected <document start>" && in_document)
        return at_byte(fault.at, "yaml.documents", "a second document begins here",
                       "one file holds one document; a text that goes on after a closing quote stands as a whole after '>-'");
    const std::uint32_t at = context == "while scanning a simple key" ? fault.begun : fault.at;
    const char found = at < source.text().size() ? source.text()[at] : '\0';
    return at_byte(at, "yaml.syntax", "not YAML: " + problem, syntax_hint(problem, found));
}

}  // namespace

Checked<Document> read_yaml(std::string name, std::string text, const YamlLimits& limits) {
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    const auto source = std::make_shared<const Source>(std::move(name), std::move(text));
    if (std::optional<Diagnostic> wrong = check_characters(*source, limits)) return Diagnostics{std::move(*wrong)};
    if (std::optional<DocumentNode> root = read_flow(source->text(), limits)) return Document{source, std::move(*root)};

    Diagnostics diagnostics;
    TreeBuilder builder(*source, limits, diagnostics);
    try {
        YamlEvents events(source->text());
        while (const std::optional<YamlEvent> event = events.next()) builder.take(*event);
        if (events.fault()) diagnostics.push_back(syntax_error(*source, *events.fault(), builder.has_begun()));
    } catch (const TreeBuilder::Stop&) {
        // what stopped it is in the diagnostics
    }
    if (has_errors(diagnostics)) return diagnostics;
    return Document{source, builder.tree()};
}

}  // namespace saglikrapor
