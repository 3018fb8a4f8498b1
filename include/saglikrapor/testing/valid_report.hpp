// A complete valid report of every type, to be changed in one place and checked: the cases of rules/cases, out of the library.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/engine.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

namespace saglikrapor::testing {

/// The valid case of a report type, with its history where the type has one. The built-in rulebook finds it valid; the person
/// is made up and the identity number belongs to nobody. Made anew on every call, so a test may change what it gets. Throws
/// std::invalid_argument for a type without a case; needs no file.
[[nodiscard]] inline Case valid_case(ReportType type) {
    const std::string path = "cases/" + std::string(name_of(type)) + ".yaml";
    for (RulebookFile& file : built_in_files()) {
        if (file.path != path) continue;
        const Document document = read_yaml(path, std::move(file.text)).value_or_throw();
        return read_case(to_json(document.root)).value_or_throw();
    }
    throw std::invalid_argument("the built-in rulebook has no " + path);
}

/// The same for the type's JSON name, "rest_leave". Throws std::invalid_argument, with a hint, when there is no such type.
[[nodiscard]] inline Case valid_case(std::string_view type) {
    std::vector<std::string_view> names;
    for (const ReportType each : report_types()) {
        if (name_of(each) == type) return valid_case(each);
        names.push_back(name_of(each));
    }
    throw std::invalid_argument("there is no report type '" + std::string(type) + "' " + did_you_mean(type, names));
}

/// The valid case of report struct T, its report changed by `change`:
/// `valid_case<RestLeaveReport>([](auto& report) { report.days = 11; })`.
template <class T, class Change>
[[nodiscard]] Case valid_case(Change&& change) {
    Case made = valid_case(T::type);
    std::forward<Change>(change)(boost::variant2::get<T>(made.report));
    return made;
}

/// The valid report of struct T alone. Rules that look at earlier reports need Known::history beside it; valid_case brings both.
template <class T>
[[nodiscard]] T valid_report() {
    return boost::variant2::get<T>(valid_case(T::type).report);
}

}  // namespace saglikrapor::testing
