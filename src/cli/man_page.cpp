// The manual page saglikrapor(1), in the man macros.
#include <saglikrapor/engine.hpp>

#include "cli/command_tree.hpp"

namespace saglikrapor::cli {
namespace {

/// Text as roff prints it: hyphens that may be copied, no line that looks like a request.
std::string escaped(const std::string& text) {
    std::string out;
    bool line_begins = true;
    for (const char c : text) {
        if (line_begins && (c == '.' || c == '\'')) out += "\\&";
        if (c == '-') out += "\\-";
        else if (c == '\\') out += "\\e";
        else out += c;
        line_begins = c == '\n';
    }
    return out;
}

std::string without_end(std::string text) {
    while (!text.empty() && (text.back() == '.' || text.back() == '\n')) text.pop_back();
    return text;
}

void append_option(std::string& out, const OptionText& option) {
    out += ".TP\n";
    if (option.is_argument()) {
        out += "\\fI" + escaped(option.value) + "\\fR" + (option.repeated ? " ..." : "");
    } else {
        for (std::size_t i = 0; i < option.names.size(); ++i) out += (i == 0 ? "\\fB" : ", \\fB") + escaped(option.names[i]) + "\\fR";
        if (!option.is_flag()) out += " \\fI" + escaped(option.value) + "\\fR";
    }
    out += '\n' + escaped(without_end(option.text)) + (option.required && !option.is_argument() ? " (required)" : "") + ".\n";
}

/// A footer: sentences, and lines of examples after two spaces.
void append_footer(std::string& out, const std::string& footer) {
    if (footer.empty()) return;
    std::string text, commands;
    for (std::size_t begin = 0; begin < footer.size();) {
        const std::size_t end = std::min(footer.find('\n', begin), footer.size());
        const std::string line = footer.substr(begin, end - begin);
        if (line.starts_with("  ")) commands += escaped(line.substr(2)) + '\n';
        else if (!line.empty()) text += escaped(line) + '\n';
        begin = end + 1;
    }
    out += ".PP\n" + text;
    if (!commands.empty()) out += ".PP\n.nf\n.RS\n" + commands + ".RE\n.fi\n";
}

void append_command(std::string& out, const CommandText& command) {
    out += ".SS saglikrapor " + command.path;
    for (const OptionText& option : command.options)
        if (option.is_argument()) out += ' ' + escaped(option.value) + (option.repeated ? " ..." : "");
    out += '\n' + escaped(without_end(command.text)) + ".\n";
    for (const OptionText& option : command.options) append_option(out, option);
    append_footer(out, command.footer);
}

}  // namespace

std::string man_page(const CommandText& program) {
    std::string out = ".TH SAGLIKRAPOR 1 \"\" \"saglikrapor " + std::string(version()) + "\" \"User Commands\"\n";
    out += ".SH NAME\nsaglikrapor \\- check Turkish electronic health reports against the directive\n";
    out += ".SH SYNOPSIS\n.B saglikrapor\n.I command\n.RI [ options ]\n.br\n.B saglikrapor\n.RB [ \\-\\-help | \\-\\-version ]\n";
    out += ".SH DESCRIPTION\n" + escaped(program.text) +
           "\nA report is checked before a physician signs it. Every finding says what is wrong, with which values, by which article, and\n"
           "what to do now. The rules are part of the program; nothing is sent anywhere.\n";
    out += ".SH OPTIONS\n";
    for (const OptionText& option : program.options) append_option(out, option);
    out += ".SH COMMANDS\n";
    for (const CommandText* command : flattened(program))
        if (command != &program) append_command(out, *command);
    out += ".SH EXIT STATUS\n"
           ".TP\n.B 0\nNothing was found.\n"
           ".TP\n.B 1\nSomething was found.\n"
           ".TP\n.B 2\nWrong usage, or input or a rulebook that cannot be read.\n"
           ".TP\n.B 3\nA fault of the program or of the machine.\n";
    out += ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nWhen set, a terminal gets no colours.\n";
    out += ".SH FILES\n.TP\n.I share/saglikrapor/rules\nBelow the prefix of the installation: the rulebook as files, to read or to copy and change for\n"
           ".BR \\-\\-rules .\n";
    return out;
}

}  // namespace saglikrapor::cli
