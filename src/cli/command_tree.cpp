#include "cli/command_tree.hpp"

#include <algorithm>

#include <saglikrapor/bind/report_schema.hpp>

namespace saglikrapor::cli {
namespace {

OptionText option_text(const CLI::Option& option) {
    OptionText out;
    for (const std::string& name : option.get_snames()) out.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) out.names.push_back("--" + name);
    if (option.get_items_expected_max() > 0) {
        out.value = option.get_type_name();
        out.value.resize(std::min(out.value.size(), out.value.find(':')));  // what a check adds of its own
    }
    out.text = option.get_description();
    out.required = option.get_required();
    out.repeated = option.get_expected_max() > 1;
    return out;
}

void read(const CLI::App& app, const std::string& path, CommandText& out) {
    out.path = path;
    out.text = app.get_description();
    out.footer = app.get_footer();
    for (const CLI::Option* option : app.get_options())
        if (!option->get_group().empty()) out.options.push_back(option_text(*option));
    const auto shown = [](const CLI::App* command) { return !command->get_group().empty(); };
    for (const CLI::App* command : app.get_subcommands(shown))
        read(*command, path.empty() ? command->get_name() : path + ' ' + command->get_name(), out.commands.emplace_back());
}

/// "FILE|-" is two: FILE and -.
std::vector<std::string> alternatives(const std::string& value) {
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find('|', begin), value.size());
        out.push_back(value.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

bool is_placeholder(const std::string& word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

CommandText command_tree(const CLI::App& app) {
    CommandText out;
    read(app, {}, out);
    return out;
}

std::vector<const CommandText*> flattened(const CommandText& command) {
    std::vector<const CommandText*> out{&command};
    for (const CommandText& below : command.commands)
        for (const CommandText* each : flattened(below)) out.push_back(each);
    return out;
}

ValueChoice choice_of(const OptionText& option) {
    ValueChoice choice;
    for (const std::string& word : alternatives(option.value)) {
        if (word == "FILE" || word == "DIR") choice.file = true;
        else if (word == "TYPE") for (const ReportType type : report_types()) choice.words.emplace_back(name_of(type));
        else if (!word.empty() && word != "-" && !is_placeholder(word)) choice.words.push_back(word);
    }
    return choice;
}

std::string shell_quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') out += "'\\''";
        else out += c;
    }
    return out + "'";
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += between;
        out += word;
    }
    return out;
}

}  // namespace saglikrapor::cli
