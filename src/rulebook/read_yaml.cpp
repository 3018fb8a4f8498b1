// YAML text to Document. yaml-cpp finds the tokens; what a rulebook may not say is refused here.
#include <saglikrapor/rulebook/read_yaml.hpp>

#include <algorithm>
#include <optional>
#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "rulebook/flow.hpp"
#include "rulebook/text_check.hpp"
#include "rulebook/tree_builder.hpp"

namespace saglikrapor {
namespace {

std::string syntax_hint(std::string_view message, char at) {
    if (at == '?') return "inside {} and [] a text with a question mark stands in quotes";
    if (message == YAML::ErrorMsg::MAP_VALUE)
        return "a text that holds ': ' stands in quotes, or on the lines after '>-'";
    if (message == YAML::ErrorMsg::END_OF_MAP || message == YAML::ErrorMsg::END_OF_SEQ)
        return "check the indentation; a text that goes on after a closing quote stands as a whole after '>-'";
    if (message == YAML::ErrorMsg::UNKNOWN_TOKEN) return "a text that starts with this character stands in quotes";
    if (message == YAML::ErrorMsg::EOF_IN_SCALAR) return "a closing quote is missing";
    return {};
}

/// What yaml-cpp found wrong, at the place it says.
Diagnostic syntax_error(const Source& source, const YAML::Exception& error) {
    const std::string& text = source.text();
    const std::size_t at = error.mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(error.mark.pos), text.size());
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)};
    if (at < text.size() && text[at] == '*')
        return diagnostic_at(source, span, "yaml.alias", "aliases are not used here", "write the value out");
    return diagnostic_at(source, span, "yaml.syntax", "not YAML: " + error.msg, syntax_hint(error.msg, at < text.size() ? text[at] : '\0'));
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
        std::istringstream in(source->text());
        YAML::Parser parser(in);
        if (parser.HandleNextDocument(builder)) {
            DocumentCounter counter(*source, diagnostics);
            parser.HandleNextDocument(counter);
        }
    } catch (const YAML::Exception& error) {
        diagnostics.push_back(syntax_error(*source, error));
    } catch (const TreeBuilder::Stop&) {
        // what stopped it is in the diagnostics
    }
    if (has_errors(diagnostics)) return diagnostics;
    return Document{source, builder.take()};
}

}  // namespace saglikrapor
