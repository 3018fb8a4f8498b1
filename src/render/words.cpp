#include <saglikrapor/render/words.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/program/program.hpp>

#include "render/messages.hpp"

namespace saglikrapor::render {
namespace {

const std::string* title_of(const auto& named, std::string_view name, Language language) {
    const auto found = std::find_if(named.begin(), named.end(), [&](const auto& n) { return n.name == name; });
    if (found == named.end() || found->title.in(language).empty()) return nullptr;
    return &found->title.in(language);
}

// Takes the first step off a path: "physicians[].kind" gives "physicians" and leaves "kind".
std::string_view take_step(std::string_view& path) {
    const std::size_t dot = path.find('.');
    const std::string_view step = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    return step.substr(0, step.find('['));
}

std::string date_time_words(std::int64_t seconds, Language language) {
    const std::string iso = to_string(DateTime{seconds});  // 2026-03-04T09:20:30
    if (iso.size() < 19) return iso;
    const auto day = parse_date(std::string_view(iso).substr(0, 10));
    const std::string clock = iso.substr(11, iso.substr(17, 2) == "00" ? 5 : 8);
    return (day ? date_words(*day, language) : iso.substr(0, 10)) + ' ' + clock;
}

std::string number_words(double number, Language language) {
    std::string text = fmt::format("{}", number);
    if (language == Language::tr) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

// The kind of text that a regulation is: Turkish titles end with it ("… Yönerge"), English ones begin ("Directive on …").
std::string kind_of(const Regulation& regulation, Language language) {
    const std::string& title = regulation.title.in(language);
    if (language == Language::tr) return title.substr(title.rfind(' ') + 1);
    return title.substr(0, title.find(' '));
}

}  // namespace

std::string date_words(Date day, Language language) {
    if (language == Language::en || day.is_special()) return to_string(day);
    const auto ymd = day.year_month_day();
    return fmt::format("{:02}.{:02}.{:04}", static_cast<int>(ymd.day), static_cast<int>(ymd.month.as_number()),
                       static_cast<int>(ymd.year));
}

const std::string* Words::look_up(std::string_view key) const {
    if (program_ == nullptr) return nullptr;
    const Vocabulary& vocabulary = program_->rulebook().vocabulary;
    const auto found = vocabulary.find(key);
    if (found == vocabulary.end() || found->second.in(language_).empty()) return nullptr;
    return &found->second.in(language_);
}

Type Words::root(std::string_view name) const {
    if (name == "report")
        return type_index_ < 0 ? Type::never() : Type::structure(*program_->type(static_cast<std::size_t>(type_index_)).schema);
    for (const cel::Variable& variable : program_->shared_environment().variables)
        if (variable.name == name) return variable.type;
    return Type::never();
}

std::string Words::member(std::string_view path) const {
    if (path == "history") return std::string(say(Say::history, language_));
    if (path == "as_of") return std::string(say(Say::as_of, language_));
    if (program_ == nullptr) return std::string(path);
    std::string_view rest = path;
    const std::string_view variable = take_step(rest);
    Type type = root(variable);
    const std::string* words = nullptr;
    for (bool first = true; !rest.empty(); first = false) {
        const std::string_view step = take_step(rest);
        if (variable == "param") words = title_of(program_->rulebook().parameters, step, language_);
        else if (variable == "table") words = title_of(program_->rulebook().tables, step, language_);
        if (words != nullptr) return *words;
        while (type.is(TypeKind::list) || type.is(TypeKind::map)) type = type.element();
        if (!type.is(TypeKind::structure)) return std::string(path);
        const StructInfo& info = type.structure_info();
        const FieldInfo* const field = info.find(step);
        if (field == nullptr) return std::string(path);
        words = look_up(fmt::format("{}.{}", info.name, step));
        if (words == nullptr && first && variable == "report") words = look_up(fmt::format("ReportCommon.{}", step));
        type = field->type;
        if (!rest.empty()) words = nullptr;
    }
    return words == nullptr ? std::string(path) : *words;
}

void Words::append(std::string& out, const Value& value) const {
    switch (value.type.kind()) {
        case TypeKind::boolean: out += say(value.integer != 0 ? Say::yes : Say::no, language_); break;
        case TypeKind::real: out += number_words(value.real, language_); break;
        case TypeKind::string: out += value.text; break;
        case TypeKind::date: out += date_words(from_day_number(value.integer), language_); break;
        case TypeKind::timestamp: out += date_time_words(value.integer, language_); break;
        case TypeKind::enumeration: {
            const EnumInfo& info = value.type.enum_info();
            const std::string& name = info.enumerators.at(static_cast<std::size_t>(value.integer));
            const std::string* const words = look_up(info.name + '.' + name);
            out += words == nullptr ? name : *words;
            break;
        }
        case TypeKind::list:
            if (value.items.empty()) out += say(Say::nothing, language_);
            for (std::size_t i = 0; i < value.items.size(); ++i) {
                if (i > 0) out += ", ";
                append(out, value.items[i]);
            }
            break;
        default: fmt::format_to(std::back_inserter(out), "{}", value.integer); break;
    }
}

std::string Words::value(const Value& value) const {
    std::string out;
    append(out, value);
    return out;
}

std::string Words::report_type(std::string_view name) const {
    const std::string* const words = look_up(fmt::format("ReportType.{}", name));
    return words == nullptr ? std::string(name) : *words;
}

std::string Words::citation(const Citation& citation, std::string_view set) const {
    const std::string& clause = citation.clause;
    const bool numbered = clause.size() > 1 && (clause[0] == 'M' || clause[0] == 'm') && clause[1] >= '0' && clause[1] <= '9';
    const std::string article = numbered ? std::string(say(Say::article, language_)) + clause.substr(1) : clause;
    if (program_ == nullptr) return article;
    const Rulebook& rulebook = program_->rulebook();
    std::string_view id = citation.regulation;
    if (id.empty()) id = set.empty() ? std::string_view(rulebook.id) : set.substr(0, set.find('/'));
    for (const Regulation& regulation : rulebook.regulations)
        if (regulation.id == id)
            return (id == rulebook.id ? kind_of(regulation, language_) : regulation.title.in(language_)) + ' ' + article;
    return std::string(id) + ' ' + article;
}

}  // namespace saglikrapor::render
