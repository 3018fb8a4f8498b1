// Completion for zsh: a function for every command, by _arguments.
#include <algorithm>

#include "cli/command_tree.hpp"

namespace saglikrapor::cli {
namespace {

std::string function_of(const CommandText& command) {
    std::string name = command.path;
    std::replace(name.begin(), name.end(), ' ', '_');
    return name.empty() ? "_saglikrapor" : "_saglikrapor_" + name;
}

/// Text inside a specification: no colon or bracket that would end it.
std::string plain(std::string text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string action_of(const OptionText& option) {
    const ValueChoice choice = choice_of(option);
    if (choice.file) return "_files";
    return choice.words.empty() ? " " : "(" + joined(choice.words) + ")";
}

void append_option(std::string& out, const OptionText& option) {
    for (const std::string& name : option.names) {
        std::string spec = (option.repeated ? "*" : "") + name + '[' + plain(option.text) + ']';
        if (!option.is_flag()) spec += ':' + plain(option.value) + ':' + action_of(option);
        out += " \\\n        " + shell_quoted(spec);
    }
    if (option.is_argument()) out += " \\\n        " + shell_quoted((option.repeated ? "*:" : ":") + plain(option.value) + ':' + action_of(option));
}

void append_function(std::string& out, const CommandText& command) {
    out += function_of(command) + "() {\n";
    if (!command.commands.empty()) out += "    local context state line\n    typeset -A opt_args\n";
    out += "    _arguments -s";
    if (!command.commands.empty()) out += " -C";
    for (const OptionText& option : command.options) append_option(out, option);
    if (command.commands.empty()) {
        out += "\n}\n";
        return;
    }
    out += " \\\n        '1:command:->command' '*::argument:->argument'\n    case $state in\n        command)\n            local -a commands=(";
    for (const CommandText& below : command.commands) out += "\n                " + shell_quoted(below.name() + ':' + plain(below.text));
    out += ")\n            _describe command commands ;;\n        argument)\n            case $line[1] in\n";
    for (const CommandText& below : command.commands) out += "                " + below.name() + ") " + function_of(below) + " ;;\n";
    out += "            esac ;;\n    esac\n}\n";
}

}  // namespace

std::string zsh_completion(const CommandText& program) {
    std::string out = "#compdef saglikrapor\n# Completion of saglikrapor for zsh.\n";
    for (const CommandText* command : flattened(program)) append_function(out, *command);
    return out + "_saglikrapor \"$@\"\n";
}

}  // namespace saglikrapor::cli
