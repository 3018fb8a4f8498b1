// The parser's rules for what follows a dot or a name: fields, calls, macros and has().
#include <fmt/format.h>

#include "cel/parser.hpp"

namespace saglikrapor::cel {
namespace {

/// A macro by the name it is written with. A call with n arguments names `variables` of them, or all but one if zero.
struct MacroForm {
    std::string_view name;
    std::string_view canonical;
    std::size_t fewest;
    std::size_t most;
    std::size_t variables;
    std::string_view usage;
};
constexpr MacroForm macro_forms[] = {
    {"all", "all", 2, 3, 0, "all(x, condition) or all(i, x, condition)"},
    {"exists", "exists", 2, 3, 0, "exists(x, condition) or exists(i, x, condition)"},
    {"exists_one", "exists_one", 2, 3, 0, "exists_one(x, condition) or exists_one(i, x, condition)"},
    {"existsOne", "exists_one", 2, 3, 0, "existsOne(x, condition) or existsOne(i, x, condition)"},
    {"filter", "filter", 2, 2, 1, "filter(x, condition)"},
    {"map", "map", 2, 3, 1, "map(x, value) or map(x, condition, value)"},
    {"transformList", "transformList", 3, 4, 2, "transformList(i, x, value) or transformList(i, x, condition, value)"},
    {"transformMap", "transformMap", 3, 4, 2, "transformMap(k, v, value) or transformMap(k, v, condition, value)"}};

const MacroForm* macro_form(std::string_view name) {
    for (const MacroForm& form : macro_forms)
        if (form.name == name) return &form;
    return nullptr;
}

bool can_be_field(TokenKind kind) {
    switch (kind) {
        case TokenKind::identifier:
        case TokenKind::quoted_identifier:
        case TokenKind::reserved:
        case TokenKind::true_:
        case TokenKind::false_:
        case TokenKind::null_:
        case TokenKind::in: return true;
        default: return false;
    }
}

}  // namespace

Parser::Index Parser::select_or_call(Index operand) {
    const Token& name = peek();
    if (!can_be_field(name.kind)) {
        fail(name.span, "expected", fmt::format("expected the name of a field or function before {}", shown(name)));
        return operand;
    }
    ++at_;
    if (name.kind != TokenKind::quoted_identifier && accept(TokenKind::left_paren)) {
        Children arguments = elements(TokenKind::right_paren);
        const Span whole = join(span(operand), last());
        if (macro_form(name.text) != nullptr) return macro(operand, name, std::move(arguments), whole);
        arguments.insert(arguments.begin(), operand);
        const Index node = add_call(name.text, whole, name.span, std::move(arguments));
        syntax_.nodes[node].receiver = true;
        return node;
    }
    const Index node = add(SyntaxKind::select, join(span(operand), name.span), {operand});
    syntax_.nodes[node].text = name.text;
    syntax_.nodes[node].name = name.span;
    return node;
}

Parser::Index Parser::global_call(const Token& name, std::string text) {
    const Span begin = text.front() == '.' ? join(tokens_[at_ - 2].span, name.span) : name.span;
    if (!accept(TokenKind::left_paren)) {
        const Index node = add(SyntaxKind::identifier, begin);
        syntax_.nodes[node].text = std::move(text);
        return node;
    }
    if (text == "has") return has(name);
    Children arguments = elements(TokenKind::right_paren);
    return add_call(text, join(begin, last()), name.span, std::move(arguments));
}

// has(a.b) becomes a `has` node in place of the select; has(v) one without children.
Parser::Index Parser::has(const Token& name) {
    const Children arguments = elements(TokenKind::right_paren);
    const Span whole = join(name.span, last());
    if (lost_) return add(SyntaxKind::null_literal, whole);
    const SyntaxKind kind = arguments.size() == 1 ? syntax_.nodes[arguments[0]].kind : SyntaxKind::null_literal;
    if (kind != SyntaxKind::select && kind != SyntaxKind::identifier) {
        report(whole, "has", "has() takes one field or one variable", "write has(object.field) or has(variable)");
        return add(SyntaxKind::null_literal, whole);
    }
    SyntaxNode& node = syntax_.nodes[arguments[0]];
    node.kind = SyntaxKind::has;
    node.span = whole;
    return arguments[0];
}

Parser::Index Parser::macro(Index range, const Token& name, Children arguments, Span whole) {
    const MacroForm& form = *macro_form(name.text);
    if (lost_) return range;
    if (arguments.size() < form.fewest || arguments.size() > form.most) {
        report(name.span, "macro", fmt::format("{}() takes {} arguments, not {}", form.name,
               form.fewest == form.most ? fmt::format("{}", form.most) : fmt::format("{} or {}", form.fewest, form.most),
               arguments.size()), fmt::format("write {}", form.usage));
        return range;
    }
    const std::size_t count = form.variables == 0 ? arguments.size() - 1 : form.variables;
    std::vector<std::string> variables;
    for (std::size_t i = 0; i < count; ++i) {
        const SyntaxNode& variable = syntax_.nodes[arguments[i]];
        if (variable.kind != SyntaxKind::identifier || variable.text.front() == '.') {
            report(variable.span, "macro", fmt::format("{}() needs the name of a loop variable here", form.name),
                   fmt::format("write {}", form.usage));
            return range;
        }
        if (i == 1 && variable.text == variables[0])
            report(variable.span, "macro", "the two loop variables need different names");
        variables.push_back(variable.text);
    }
    Children children{range};
    children.insert(children.end(), arguments.begin() + static_cast<std::ptrdiff_t>(count), arguments.end());
    const Index node = add(SyntaxKind::macro, whole, std::move(children));
    SyntaxNode& made = syntax_.nodes[node];
    made.text = form.canonical;
    made.name = name.span;
    made.variables = std::move(variables);
    return node;
}

}  // namespace saglikrapor::cel
