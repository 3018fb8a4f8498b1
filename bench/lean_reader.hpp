// A case from JSON by simdjson On-Demand: every member walked once, in any order; those that no rule reads are passed over.
// What a program does that is written for one kind of report: no check of member names or types beyond what it needs.
#pragma once

#include <array>
#include <cstddef>

#include <boost/mp11.hpp>
#include <simdjson.h>

#include <saglikrapor/bind/describe.hpp>

#include "lean_report.hpp"

namespace bench {

namespace od = simdjson::ondemand;

/// Names to numbers by size and three letters, worked out while compiling. No two names of a set may be alike in them.
template <std::size_t Count>
class NameTable {
public:
    static constexpr std::uint8_t none = 255;
    static_assert(Count < none);

    consteval explicit NameTable(const std::array<std::string_view, Count>& names) : names_(names) {
        for (seed_ = 0x9E3779B1U;; seed_ += 0x61C88646U)
            if (fill()) return;
    }
    [[nodiscard]] std::size_t find(std::string_view name) const {
        const std::uint8_t found = slots_[slot(name)];
        return found != none && names_[found] == name ? found : none;
    }

private:
    [[nodiscard]] constexpr std::size_t slot(std::string_view name) const {
        if (name.empty()) return 0;
        const auto letter = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(name[i])); };
        const std::uint32_t mixed = static_cast<std::uint32_t>(name.size()) + (letter(0) << 8U) + (letter(name.size() / 2) << 16U) +
                                    (letter(name.size() - 1) << 24U) + letter(name.size() / 3) * 77U;
        return (mixed * seed_) >> (32U - bits);
    }
    constexpr bool fill() {
        slots_.fill(none);
        for (std::size_t i = 0; i < Count; ++i) {
            std::uint8_t& place = slots_[slot(names_[i])];
            if (place != none) return false;
            place = static_cast<std::uint8_t>(i);
        }
        return true;
    }

    static constexpr unsigned bits = Count < 16 ? 8 : 11;  // few tries find a seed without collisions

    std::array<std::string_view, Count> names_;
    std::array<std::uint8_t, std::size_t{1} << bits> slots_{};
    std::uint32_t seed_ = 0;
};

template <class List>
struct NamesOf;
template <template <class...> class L, class... D>
struct NamesOf<L<D...>> {
    static constexpr NameTable<sizeof...(D)> table{std::array<std::string_view, sizeof...(D)>{D::name...}};
};

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<List<T>> = true;

class LeanReader {
public:
    /// False when it is no case or a value has another type than the rules expect.
    [[nodiscard]] bool read(od::document_reference document, LeanCase& out) {
        od::object object;
        if (document.get_object().get(object)) return false;
        clear(out);
        return members(object, out);
    }

private:
    template <class T>
    using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

    template <class T>
    static void clear(T& value) {
        if constexpr (is_list<T>) value.reset();
        else if constexpr (boost::describe::has_describe_members<T>::value)
            boost::mp11::mp_for_each<Members<T>>([&](auto member) { clear(value.*member.pointer); });
        else value = T{};
    }

    template <class T>
    static bool members(od::object& object, T& out) {
        for (auto each : object) {
            od::field field;
            if (std::move(each).get(field)) return false;
            const char* const letters = field.key().raw();  // the names that are looked for have no escapes
            std::size_t size = 0;
            while (letters[size] != '"') ++size;
            const std::string_view name(letters, size);
            const std::size_t which = NamesOf<Members<T>>::table.find(name);
            if (which == NameTable<1>::none) continue;
            od::value value = field.value();
            const bool good = boost::mp11::mp_with_index<boost::mp11::mp_size<Members<T>>::value>(which, [&](auto index) {
                return read(value, out.*boost::mp11::mp_at_c<Members<T>, decltype(index)::value>::pointer);
            });
            if (!good) return false;
        }
        return true;
    }

    static bool token(od::value& value, std::string_view& text) {
        text = value.raw_json_token();
        while (!text.empty() && text.back() != '"') text.remove_suffix(1);
        if (text.size() < 2 || text.front() != '"') return false;
        text = text.substr(1, text.size() - 2);
        return true;
    }

    template <class T>
    static bool read(od::value& value, std::optional<T>& out) {
        if constexpr (std::is_same_v<std::optional<T>, Day>) return read_day(value, out);
        else return read(value, out.emplace());
    }
    template <class T>
    static bool read(od::value& value, List<T>& out) {
        od::array array;
        if (value.get_array().get(array)) return false;
        out.begin();
        for (auto each : array) {
            od::value element;
            if (std::move(each).get(element) || !read(element, out.append())) return false;
        }
        return true;
    }
    template <class T>
    static bool read(od::value& value, T& out) {
        if constexpr (std::is_same_v<T, bool>) return value.get_bool().get(out) == simdjson::SUCCESS;
        else if constexpr (std::is_same_v<T, double>) return value.get_double().get(out) == simdjson::SUCCESS;
        else if constexpr (std::is_same_v<T, std::string_view>) return value.get_string().get(out) == simdjson::SUCCESS;
        else if constexpr (std::is_same_v<T, int>) {
            std::int64_t number = 0;
            if (value.get_int64().get(number)) return false;
            out = static_cast<int>(number);
            return true;
        } else if constexpr (std::is_same_v<T, sr::DateTime>) {
            std::string_view text;
            return token(value, text) && read_time(text, out);
        } else if constexpr (std::is_enum_v<T>) {
            std::string_view name;
            if (!token(value, name)) return false;
            const std::size_t ordinal = NamesOf<boost::describe::describe_enumerators<T>>::table.find(name);
            out = static_cast<T>(ordinal);
            return ordinal != NameTable<1>::none;
        } else {
            od::object object;
            return value.get_object().get(object) == simdjson::SUCCESS && members(object, out);
        }
    }

    static int digits(std::string_view text, std::size_t from, std::size_t count) {
        int number = 0;
        for (std::size_t i = from; i < from + count; ++i) number = number * 10 + (text[i] - '0');
        return number;
    }
    /// The Julian day of "2026-03-04".
    static Day day_of(std::string_view text) {
        if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
        const int year = digits(text, 0, 4), month = digits(text, 5, 2), day_of_month = digits(text, 8, 2);
        if (year < 1400 || year > 9999 || month < 1 || month > 12 || day_of_month < 1 || day_of_month > 31) return std::nullopt;
        const int a = (14 - month) / 12, y = year + 4800 - a, m = month + 12 * a - 3;
        return day_of_month + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045;
    }
    static bool read_day(od::value& value, Day& out) {
        std::string_view text;
        if (!token(value, text)) return false;
        out = day_of(text);
        return out.has_value();
    }
    static bool read_time(std::string_view text, sr::DateTime& out) {
        const Day day = day_of(text);
        if (!day || text.size() < 16) return false;
        out.seconds = ((*day - epoch_day) * 24 + digits(text, 11, 2)) * 3600 + digits(text, 14, 2) * 60 + (text.size() >= 19 ? digits(text, 17, 2) : 0);
        return true;
    }
};

}  // namespace bench
