// Random changes to a described struct: members taken away, flipped, moved. Finds where two ways of checking differ.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <saglikrapor/bind/describe.hpp>

#include "random.hpp"

namespace bench {

namespace sr = saglikrapor;

/// Each scalar member changes with a chance of one in `rarity`. A list may lose its last element or get one more.
template <class T>
void perturb(T& value, Random& random, int rarity) {
    using sr::detail::is_identifying, sr::detail::is_list, sr::detail::is_optional;
    const bool changes = random.range(1, rarity) == 1;
    if constexpr (is_optional<T>) {
        if (changes) {
            if (value && random.percent(50)) value.reset();
            else perturb(value.emplace(), random, 1);
        } else if (value) {
            perturb(*value, random, rarity);
        }
    } else if constexpr (std::is_same_v<T, std::string> || is_identifying<T>) {
        return;
    } else if constexpr (is_list<T>) {
        for (auto&& element : value) perturb(element, random, rarity);
        if (changes && !value.empty() && random.percent(50)) value.pop_back();
        else if (changes && value.size() < 5) value.push_back(value.empty() ? typename T::value_type{} : value.front());
    } else if constexpr (boost::describe::has_describe_members<T>::value) {
        using namespace boost::describe;
        boost::mp11::mp_for_each<describe_members<T, mod_public | mod_inherited>>(
            [&](auto member) { perturb(value.*member.pointer, random, rarity); });
    } else if (changes) {
        if constexpr (std::is_same_v<T, bool>) value = random.percent(50);
        else if constexpr (std::is_same_v<T, int>) value = random.percent(50) ? random.range(-1, 45) : value + random.range(-1, 1);
        else if constexpr (std::is_same_v<T, double>) value = random.range(0, 12) / 10.0;
        else if constexpr (std::is_same_v<T, sr::Date>)
            value = (value.is_special() ? sr::date(2026, 3, 4) : value) +
                    boost::gregorian::date_duration(random.percent(70) ? random.range(-2, 2) : random.range(-400, 300));
        else if constexpr (std::is_same_v<T, sr::DateTime>) value.seconds += random.range(-7200, 7200);
        else if constexpr (std::is_enum_v<T>)
            value = static_cast<T>(random.range(0, boost::mp11::mp_size<boost::describe::describe_enumerators<T>>::value - 1));
    }
}

}  // namespace bench
