// Completion for bash: one function, which needs no other package.
#include "cli/command_tree.hpp"

namespace saglikrapor::cli {
namespace {

std::string reply(const ValueChoice& choice) {
    std::string out;
    if (choice.file) out += "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); ";
    if (!choice.words.empty()) out += "mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -W " + shell_quoted(joined(choice.words)) + " -- \"$word\"); ";
    return out;
}

}  // namespace

std::string bash_completion(const CommandText& program) {
    const auto commands = flattened(program);
    std::string out =
        "# Completion of saglikrapor for bash.\n"
        "_saglikrapor() {\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        case \"$command ${COMP_WORDS[i]}\" in\n";
    for (const CommandText* command : commands) {
        if (command == &program) continue;
        const std::size_t space = command->path.rfind(' ');
        const std::string parent = space == std::string::npos ? "" : command->path.substr(0, space);
        out += "            \"" + parent + ' ' + command->name() + "\") command=" + shell_quoted(command->path) + " ;;\n";
    }
    out +=
        "        esac\n"
        "    done\n"
        "    COMPREPLY=()\n"
        "    case \"$command $before\" in\n";
    for (const CommandText* command : commands)
        for (const OptionText& option : command->options) {
            if (option.is_flag() || option.is_argument()) continue;
            std::vector<std::string> patterns;
            for (const std::string& name : option.names) patterns.push_back('"' + command->path + ' ' + name + '"');
            out += "        " + joined(patterns, " | ") + ") " + reply(choice_of(option)) + "return ;;\n";
        }
    out +=
        "    esac\n"
        "    case $command in\n";
    for (const CommandText* command : commands) {
        std::vector<std::string> words;
        ValueChoice argument;
        for (const CommandText& below : command->commands) words.push_back(below.name());
        for (const OptionText& option : command->options) {
            if (option.is_argument()) argument = choice_of(option);
            words.insert(words.end(), option.names.begin(), option.names.end());
        }
        argument.words.insert(argument.words.end(), words.begin(), words.end());
        out += "        " + shell_quoted(command->path) + ") " + reply(argument) + ";;\n";
    }
    out +=
        "    esac\n"
        "}\n"
        "complete -F _saglikrapor saglikrapor\n";
    return out;
}

}  // namespace saglikrapor::cli
