#include "cli/wrong_arguments.hpp"

#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <saglikrapor/base/diagnostic.hpp>

namespace saglikrapor::cli {

std::string what_is_wrong(const CLI::App& app) {
    const CLI::App* command = &app;
    std::string path = app.get_name();
    while (!command->get_subcommands().empty()) {
        command = command->get_subcommands().front();
        path += ' ' + command->get_name();
    }
    const std::vector<std::string> left = command->remaining();
    if (left.empty()) return {};
    std::vector<std::string_view> known;
    std::string what;
    if (left.front().starts_with('-')) {
        const std::string name = left.front().substr(0, left.front().find('='));
        what = fmt::format("'{}' has no option '{}'", path, name);
        std::vector<std::string> names;
        for (const CLI::Option* option : command->get_options())
            for (const std::string& long_name : option->get_lnames()) names.push_back("--" + long_name);
        known.assign(names.begin(), names.end());
        if (const std::string hint = did_you_mean(name, known); !hint.empty()) return what + ": " + hint;
        return fmt::format("{}: '{} --help' names them", what, path);
    }
    const auto below = command->get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); });
    if (!below.empty()) {
        for (const CLI::App* one : below) known.push_back(one->get_name());
        const std::string hint = did_you_mean(left.front(), known);
        return fmt::format("there is no command '{} {}': {}", path, left.front(), hint.empty() ? fmt::format("one of: {}", fmt::join(known, ", ")) : hint);
    }
    what = fmt::format("'{}' does not take '{}'", path, left.front());
    const CLI::Option* const file = command->get_option_no_throw("file");
    if (file == nullptr) return fmt::format("{}: '{} --help' says what it takes", what, path);
    return what + ": it reads one file. Several reports can stand in one, as a JSON array or one a line; or call it once for each file";
}

}  // namespace saglikrapor::cli
