#include <saglikrapor/procedure/values.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <deque>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <saglikrapor/cel/computed.hpp>

namespace saglikrapor::procedure {

struct Values::Store {
    std::deque<std::string> texts;
    std::deque<std::vector<Slot>> items;
    std::deque<std::vector<Cell>> rows;
    std::deque<cel::ComputedList> lists;

    Slot text(std::string_view value) {
        Slot slot{};
        slot.set(texts.emplace_back(value));
        return slot;
    }
    Slot list(std::vector<Slot> values) {
        const std::vector<Slot>& kept = items.emplace_back(std::move(values));
        Slot slot{};
        slot.list = {&lists.emplace_back(cel::ComputedList{kept.size(), kept.data()}), &cel::computed_list_access()};
        return slot;
    }
};

Values::Values(std::shared_ptr<const InputSchema> schema)
    : schema_(std::move(schema)), cells_(schema_->inputs.size()), said_(schema_->inputs.size()) {}

Values::Store& Values::store() {
    if (stores_.empty() || stores_.back().use_count() > 1) stores_.push_back(std::make_shared<Store>());
    return *stores_.back();
}

void Values::put(std::size_t input, Slot slot) {
    cells_[input] = {slot, true};
    said_[input] = true;
}

bool Values::set(std::string_view input, const GivenValue& value) {
    const int index = schema_->find(input);
    if (index < 0) return false;
    const Type type = schema_->inputs[static_cast<std::size_t>(index)].type;
    Slot slot{};
    const auto fits = [&](TypeKind kind) { return type.is(kind); };
    if (const auto* truth = std::get_if<bool>(&value); truth != nullptr && fits(TypeKind::boolean)) {
        slot.integer = *truth ? 1 : 0;
    } else if (const auto* number = std::get_if<std::int64_t>(&value); number != nullptr && fits(TypeKind::integer)) {
        slot.integer = *number;
    } else if (const auto* real = std::get_if<double>(&value); real != nullptr && fits(TypeKind::real)) {
        slot.real = *real;
    } else if (const auto* day = std::get_if<Date>(&value); day != nullptr && fits(TypeKind::date) && !day->is_special()) {
        slot.integer = day_number(*day);
    } else if (const auto* time = std::get_if<DateTime>(&value); time != nullptr && fits(TypeKind::timestamp)) {
        slot.time = {time->seconds, 0};
    } else if (const auto* text = std::get_if<std::string>(&value); text != nullptr && fits(TypeKind::string)) {
        slot = store().text(*text);
    } else if (text != nullptr && fits(TypeKind::enumeration)) {
        slot.integer = type.enum_info().ordinal(*text);
        if (slot.integer < 0) return false;
    } else if (const auto* texts = std::get_if<std::vector<std::string>>(&value); texts != nullptr && fits(TypeKind::list)) {
        std::vector<Slot> items;
        for (const std::string& item : *texts) {
            if (type.element().is(TypeKind::string)) {
                items.push_back(store().text(item));
            } else if (type.element().is(TypeKind::enumeration)) {
                items.emplace_back().integer = type.element().enum_info().ordinal(item);
                if (items.back().integer < 0) return false;
            } else {
                return false;
            }
        }
        slot = store().list(std::move(items));
    } else {
        return false;
    }
    put(static_cast<std::size_t>(index), slot);
    return true;
}

bool Values::clear(std::string_view input) {
    const int index = schema_->find(input);
    if (index < 0) return false;
    cells_[static_cast<std::size_t>(index)] = {};
    said_[static_cast<std::size_t>(index)] = true;
    return true;
}

void Values::lay_over(const Values& later) {
    for (std::size_t i = 0; i < cells_.size() && i < later.cells_.size(); ++i) {
        if (!later.said_[i]) continue;
        cells_[i] = later.cells_[i];
        said_[i] = true;
    }
    stores_.insert(stores_.end(), later.stores_.begin(), later.stores_.end());
}

class ValueReader {
public:
    ValueReader(Values& values, const Source& source) : values_(values), source_(source) {}

    Diagnostics run(const DocumentNode& given) {
        if (given.kind != DocumentKind::null) walk(given, {});
        return std::move(diagnostics_);
    }

private:
    void error(Span span, std::string code, std::string message, std::string hint = {}) {
        diagnostics_.push_back(diagnostic_at(source_, span, std::move(code), std::move(message), std::move(hint)));
    }

    void walk(const DocumentNode& mapping, const std::string& prefix) {
        const InputSchema& schema = *values_.schema_;
        for (const DocumentNode::Entry& entry : mapping.entries) {
            const std::string path = prefix + entry.key;
            const int input = schema.find(path);
            const bool group = std::ranges::any_of(schema.inputs, [&](const Input& i) { return i.name.starts_with(path + "."); });
            if (input >= 0) {
                take(static_cast<std::size_t>(input), entry.value);
            } else if (group && entry.value.kind == DocumentKind::mapping) {
                walk(entry.value, path + ".");
            } else if (group && entry.value.kind == DocumentKind::null) {
                for (const Input& inside : schema.inputs)
                    if (inside.name.starts_with(path + ".")) (void)values_.clear(inside.name);
            } else {
                error(entry.key_span, "procedure.unknown-input", group ? fmt::format("'{}' holds other inputs", path) : fmt::format("there is no input '{}'", path),
                      did_you_mean(path, schema.names()));
            }
        }
    }

    void take(std::size_t input, const DocumentNode& node) {
        const Input& declared = values_.schema_->inputs[input];
        if (node.kind == DocumentKind::null) {
            (void)values_.clear(declared.name);
            return;
        }
        Slot slot{};
        if (value(declared.type, node, slot, declared.name)) values_.put(input, slot);
    }

    bool refuse(const DocumentNode& node, Type type, std::string_view name) {
        std::string hint;
        if (type.is(TypeKind::enumeration)) {
            hint = did_you_mean(node.text, type.enum_info().names());
            if (hint.empty() && type.enum_info().enumerators.size() <= 10) hint = fmt::format("one of: {}", fmt::join(type.enum_info().enumerators, ", "));
        }
        if (type.is(TypeKind::date)) hint = "write year-month-day: 2026-03-04";
        if (type.is(TypeKind::timestamp)) hint = "write day and time: 2026-03-04T09:20";
        error(node.span, "procedure.value", fmt::format("'{}' is {}, and this is none", name, to_string(type)), std::move(hint));
        return false;
    }

    bool value(Type type, const DocumentNode& node, Slot& out, std::string_view name) {
        if (type.is(TypeKind::list)) return list(type, node, out, name);
        if (type.is(TypeKind::structure)) return row(type.structure_info(), node, out, name);
        if (node.kind != DocumentKind::scalar) return refuse(node, type, name);
        return scalar(type, node, out) || refuse(node, type, name);
    }

    bool scalar(Type type, const DocumentNode& node, Slot& out) {
        const std::string& text = node.text;
        const auto number = [&](auto& into) {
            const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), into);
            return !node.quoted && fault == std::errc{} && end == text.data() + text.size();
        };
        switch (type.kind()) {
            case TypeKind::boolean:
                out.integer = text == "true" ? 1 : 0;
                return !node.quoted && (text == "true" || text == "false");
            case TypeKind::integer: return number(out.integer);
            case TypeKind::real: return number(out.real) && std::isfinite(out.real);
            case TypeKind::string: out = values_.store().text(text); return true;
            case TypeKind::enumeration: out.integer = type.enum_info().ordinal(text); return out.integer >= 0;
            case TypeKind::date:
                if (const auto day = parse_date(text)) return out.integer = day_number(*day), true;
                return false;
            case TypeKind::timestamp:
                if (const auto time = parse_date_time(text)) return out.time = {time->seconds, 0}, true;
                return false;
            default: return false;
        }
    }

    bool list(Type type, const DocumentNode& node, Slot& out, std::string_view name) {
        if (node.kind != DocumentKind::sequence) return refuse(node, type, name);
        std::vector<Slot> items;
        bool good = true;
        for (const DocumentNode& item : node.items) good = value(type.element(), item, items.emplace_back(), name) && good;
        if (good) out = values_.store().list(std::move(items));
        return good;
    }

    bool row(const StructInfo& info, const DocumentNode& node, Slot& out, std::string_view name) {
        if (node.kind != DocumentKind::mapping) return refuse(node, Type::structure(info), name);
        std::vector<Cell> cells(info.fields.size());
        bool good = true;
        for (const DocumentNode::Entry& entry : node.entries) {
            const FieldInfo* field = info.find(entry.key);
            if (field == nullptr) {
                error(entry.key_span, "procedure.unknown-input", fmt::format("'{}' has no member '{}'", name, entry.key), did_you_mean(entry.key, info.names()));
                good = false;
                continue;
            }
            if (entry.value.kind == DocumentKind::null) continue;
            Cell& cell = cells[static_cast<std::size_t>(field - info.fields.data())];
            cell.present = true;
            good = value(field->type, entry.value, cell.slot, entry.key) && good;
        }
        if (good) out.object = values_.store().rows.emplace_back(std::move(cells)).data();
        return good;
    }

    Values& values_;
    const Source& source_;
    Diagnostics diagnostics_;
};

Checked<Values> read_values(std::shared_ptr<const InputSchema> schema, const DocumentNode& given, const Source& source) {
    Values values(std::move(schema));
    Diagnostics diagnostics = ValueReader(values, source).run(given);
    if (has_errors(diagnostics)) return diagnostics;
    return values;
}

}  // namespace saglikrapor::procedure
