// Ek-8 and M11/2 by hand: the codes of drivers and vehicles with those who may write them, and the licence classes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

#include "truth.hpp"

namespace bench {

/// Whose code it is.
enum class CodeGroup : std::uint8_t {
    any_physician,       ///< general practitioners and family physicians too (M14/4)
    specialist,          ///< M15/8
    equipment,           ///< a vehicle adaptation that the directive names as not the physicians'
    inferred_equipment,  ///< a vehicle adaptation of the European list
    automatic_only,
    traffic_authority
};

struct LicenceCode {
    std::string_view code;
    CodeGroup group;
    int control_months = 0;  ///< the control interval that the code stands for, or 0

    [[nodiscard]] constexpr bool physicians() const { return group == CodeGroup::any_physician || group == CodeGroup::specialist; }
    [[nodiscard]] constexpr bool general() const { return group == CodeGroup::any_physician; }
    /// To whom it belongs is known, not inferred.
    [[nodiscard]] constexpr bool certain() const { return physicians() || group == CodeGroup::equipment; }
    [[nodiscard]] constexpr bool commissions() const { return group != CodeGroup::traffic_authority; }
    [[nodiscard]] constexpr bool special_equipment() const {
        return group == CodeGroup::equipment || group == CodeGroup::inferred_equipment;
    }
};

inline constexpr LicenceCode physicians_codes[] = {
    {"01", CodeGroup::specialist},         {"01.01", CodeGroup::any_physician},   {"01.02", CodeGroup::specialist},
    {"01.05", CodeGroup::specialist},      {"01.06", CodeGroup::any_physician},   {"01.07", CodeGroup::specialist},
    {"02", CodeGroup::specialist},         {"03", CodeGroup::specialist},         {"03.01", CodeGroup::specialist},
    {"03.02", CodeGroup::specialist},      {"47", CodeGroup::specialist},         {"61", CodeGroup::specialist},
    {"64", CodeGroup::specialist},         {"101", CodeGroup::specialist},        {"102", CodeGroup::specialist},
    {"103", CodeGroup::specialist},        {"103.01", CodeGroup::specialist, 3},  {"103.02", CodeGroup::specialist, 6},
    {"103.03", CodeGroup::specialist, 12}, {"103.04", CodeGroup::specialist, 36}, {"103.05", CodeGroup::specialist, 60}};

inline constexpr std::string_view equipment_codes[] = {"10.02", "42.01", "42.03", "42.05", "42.06"};

inline constexpr std::string_view inferred_equipment_codes[] = {
    "10",    "10.04", "15",    "15.01", "15.02", "15.03", "15.04", "20",    "20.01", "20.03", "20.04", "20.05", "20.06", "20.07", "20.09",
    "20.12", "20.13", "20.14", "25",    "25.01", "25.03", "25.04", "25.05", "25.06", "25.08", "25.09", "31",    "31.01", "31.02", "31.03",
    "31.04", "32",    "32.01", "32.02", "33",    "33.01", "33.02", "35",    "35.02", "35.03", "35.04", "35.05", "40",    "40.01", "40.05",
    "40.06", "40.09", "40.11", "40.14", "40.15", "42",    "43",    "43.01", "43.02", "43.03", "43.04", "43.06", "43.07", "44",    "44.01",
    "44.02", "44.03", "44.04", "44.08", "44.09", "44.10", "44.11", "44.12", "45",    "46",    "50"};

inline constexpr std::string_view traffic_codes[] = {"62", "63", "65", "66", "67", "68", "69", "70",
                                                     "71", "73", "79", "80", "81", "95", "96", "97"};

/// Nothing when the table has no such code.
[[nodiscard]] inline std::optional<LicenceCode> find_code(std::string_view code) {
    const auto in = [&](const auto& group) { return std::find(std::begin(group), std::end(group), code) != std::end(group); };
    for (const LicenceCode& known : physicians_codes)
        if (known.code == code) return known;
    if (in(equipment_codes)) return LicenceCode{code, CodeGroup::equipment};
    if (in(inferred_equipment_codes)) return LicenceCode{code, CodeGroup::inferred_equipment};
    if (in(traffic_codes)) return LicenceCode{code, CodeGroup::traffic_authority};
    if (code == "78") return LicenceCode{code, CodeGroup::automatic_only};
    return std::nullopt;
}

/// What comes before an argument: "20.07" of "20.07(300N)".
[[nodiscard]] inline std::string_view without_argument(std::string_view code) {
    constexpr std::string_view space = " \t\n\v\f\r";
    code = code.substr(0, code.find('('));
    const std::size_t first = code.find_first_not_of(space);
    return first == std::string_view::npos ? std::string_view() : code.substr(first, code.find_last_not_of(space) - first + 1);
}

/// A mirror that an eye specialist may write for a monocular person (M15/8).
[[nodiscard]] inline bool is_mirror(std::string_view code) {
    return code == "42.01" || code == "42.03" || code == "42.05" || code == "42.06";
}

inline constexpr std::string_view group_1[] = {"M", "A1", "A2", "A", "B1", "B", "BE", "F"};
inline constexpr std::string_view group_2[] = {"C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE", "G"};

/// 1 or 2; 0 of a class that is none of today's.
[[nodiscard]] inline int group_of_class(std::string_view name) {
    if (std::find(std::begin(group_1), std::end(group_1), name) != std::end(group_1)) return 1;
    if (std::find(std::begin(group_2), std::end(group_2), name) != std::end(group_2)) return 2;
    return 0;
}

}  // namespace bench
