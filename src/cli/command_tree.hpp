// The program's commands and options as data, read out of what parses them, so that the man page and the completions cannot differ
// from it.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace saglikrapor::cli {

/// An option, a flag, or an argument.
struct OptionText {
    std::vector<std::string> names;  ///< "-o", "--output"; none for an argument
    std::string value;               ///< how the help names its value: "FILE", "tr|en"; empty for a flag
    std::string text;                ///< one sentence, without a full stop
    bool required = false;
    bool repeated = false;           ///< takes several values

    [[nodiscard]] bool is_flag() const { return value.empty(); }
    [[nodiscard]] bool is_argument() const { return names.empty(); }
};

/// A command with everything below it. Hidden commands and options are left out.
struct CommandText {
    std::string path;    ///< "rules lint"; empty for the program itself
    std::string text;    ///< what it does
    std::string footer;  ///< its examples
    std::vector<OptionText> options;
    std::vector<CommandText> commands;

    /// The last word of the path.
    [[nodiscard]] std::string name() const { return path.substr(path.rfind(' ') + 1); }
};

[[nodiscard]] CommandText command_tree(const CLI::App& app);

/// The command and all below it, parents first.
[[nodiscard]] std::vector<const CommandText*> flattened(const CommandText& command);

/// What an option's value may be, for completion.
struct ValueChoice {
    std::vector<std::string> words;  ///< these
    bool file = false;               ///< a file or folder
};
[[nodiscard]] ValueChoice choice_of(const OptionText& option);

/// The words between single quotes of a shell.
[[nodiscard]] std::string shell_quoted(const std::string& text);

/// Words with a space between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, const std::string& between = " ");

[[nodiscard]] std::string man_page(const CommandText& program);
[[nodiscard]] std::string bash_completion(const CommandText& program);
[[nodiscard]] std::string zsh_completion(const CommandText& program);
[[nodiscard]] std::string fish_completion(const CommandText& program);

}  // namespace saglikrapor::cli
