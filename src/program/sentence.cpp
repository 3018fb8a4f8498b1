// Messages and remedies: letters and placeholders. A placeholder is an expression, checked like any other.
#include <algorithm>

#include <saglikrapor/cel/check.hpp>
#include <saglikrapor/program/compile.hpp>

#include "program/type_builder.hpp"

namespace saglikrapor::program {
namespace {

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

// The placeholder's own place when the file shows it letter for letter; the whole sentence otherwise.
Span place_of(const Source& source, Span sentence, std::string_view expression) {
    const std::size_t at = source.text().find(expression, sentence.begin);
    if (at == std::string::npos || at + expression.size() > sentence.end) return sentence;
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + expression.size())};
}

}  // namespace

std::vector<MessagePart> TypeBuilder::sentence(const Rule& rule, const std::string& text, Span place, RuleProgram& into) {
    std::vector<MessagePart> parts;
    std::string letters;
    const auto flush = [&] {
        if (!letters.empty()) parts.push_back({std::exchange(letters, {}), -1});
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if ((c == '{' || c == '}') && i + 1 < text.size() && text[i + 1] == c) {
            letters += c;
            ++i;
            continue;
        }
        if (c == '}') {
            report(diagnostic_at(*rule.source, place, "program.placeholder", "a '}' that closes nothing", "write '}}' for the character itself"));
            continue;
        }
        if (c != '{') {
            const std::size_t run = std::min(text.find_first_of("{}", i), text.size()) - i;
            letters.append(text, i, run);
            i += run - 1;
            continue;
        }
        const std::size_t end = text.find('}', i);
        if (end == std::string::npos) {
            report(diagnostic_at(*rule.source, place, "program.placeholder", "a '{' that is not closed", "write '{{' for the character itself"));
            break;
        }
        flush();
        const std::int32_t value = placeholder(rule, trimmed(std::string_view(text).substr(i + 1, end - i - 1)), place, into);
        if (value >= 0) parts.push_back({{}, value});
        i = end;
    }
    flush();
    return parts;
}

std::int32_t TypeBuilder::placeholder(const Rule& rule, const std::string& expression, Span sentence_place, RuleProgram& into) {
    for (std::size_t i = 0; i < into.values.size(); ++i)
        if (into.values[i].name == expression) return static_cast<std::int32_t>(i);
    const Span place = place_of(*rule.source, sentence_place, expression);
    const auto refuse = [&](std::string code, std::string message, std::string hint) {
        report(diagnostic_at(*rule.source, place, std::move(code), std::move(message), std::move(hint)));
        return -1;
    };
    auto tree = cel::compile_tree(expression, environment_);
    if (!tree) {
        for (const Diagnostic& d : tree.diagnostics()) {
            Span exact = place;
            if (place != sentence_place) exact = {place.begin + d.span.begin, place.begin + d.span.end};
            report(diagnostic_at(*rule.source, exact, d.code, d.message, d.hint));
        }
        return -1;
    }
    if (reads_identifying(*tree, tree->root))
        return refuse("program.identifying", "a message may not show a member that identifies a person", "leave it out: the caller knows the person");
    if (!is_showable(tree->type()))
        return refuse("program.placeholder", "a value of type " + to_string(tree->type()) + " cannot be shown in a sentence", "show a number, a text or a date");
    auto entry = compile_value(type_.code, *tree, environment_);
    if (!entry) return refuse(entry.diagnostics()[0].code, entry.diagnostics()[0].message, entry.diagnostics()[0].hint);
    const cel::Node& root = tree->nodes[tree->root];
    into.values.push_back({expression, *entry, root.kind == cel::NodeKind::field});
    return static_cast<std::int32_t>(into.values.size() - 1);
}

}  // namespace saglikrapor::program
