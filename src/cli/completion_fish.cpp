// Completion for fish: one line for every word that may come.
#include "cli/command_tree.hpp"

namespace saglikrapor::cli {
namespace {

/// In fish only \ and ' need a backslash inside single quotes.
std::string fish_quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

std::string begin_of(const CommandText& command) {
    return "complete -c saglikrapor -n " + fish_quoted("__saglikrapor_is '" + command.path + "'");
}

std::string values_of(const OptionText& option) {
    const ValueChoice choice = choice_of(option);
    const std::string words = choice.words.empty() ? "" : " -a " + fish_quoted(joined(choice.words));
    return (choice.file ? " -F" : " -f") + words;
}

void append_option(std::string& out, const CommandText& command, const OptionText& option) {
    out += begin_of(command);
    for (const std::string& name : option.names) out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (!option.is_flag()) out += (option.is_argument() ? "" : " -r") + values_of(option);
    out += " -d " + fish_quoted(option.text) + '\n';
}

}  // namespace

std::string fish_completion(const CommandText& program) {
    std::string paths;
    for (const CommandText* command : flattened(program))
        if (!command->path.empty()) paths += ' ' + fish_quoted(command->path);
    std::string out =
        "# Completion of saglikrapor for fish.\n"
        "function __saglikrapor_is\n"
        "    set -l command ''\n"
        "    for word in (commandline -opc)[2..]\n"
        "        set -l longer (string trim -- \"$command $word\")\n"
        "        if contains -- $longer" + paths + "\n"
        "            set command $longer\n"
        "        end\n"
        "    end\n"
        "    test \"$command\" = \"$argv[1]\"\n"
        "end\n"
        "complete -c saglikrapor -f\n";
    for (const CommandText* command : flattened(program)) {
        for (const CommandText& below : command->commands)
            out += begin_of(*command) + " -f -a " + fish_quoted(below.name()) + " -d " + fish_quoted(below.text) + '\n';
        for (const OptionText& option : command->options) append_option(out, *command, option);
    }
    return out;
}

}  // namespace saglikrapor::cli
