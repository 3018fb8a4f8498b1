// Runs the built program as a user would: arguments, stdin, exit code, both outputs.
#pragma once

#include <string>

namespace saglikrapor {

struct Ran {
    int exit = -1;    ///< 128 + signal when one ended it
    std::string out;
    std::string err;
};

/// `arguments` as a shell reads them. The folder is where the sample rulebook lies: see sample_rules().
[[nodiscard]] Ran run(const std::string& arguments, const std::string& standard_input = {});

/// A folder of this test's own, empty at first.
[[nodiscard]] const std::string& scratch();
/// Writes a file below scratch() and gives its path.
std::string write_file(const std::string& name, const std::string& text);
[[nodiscard]] std::string read_file(const std::string& path);

[[nodiscard]] inline bool has(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }
/// How often.
[[nodiscard]] inline std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t found = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++found;
    return found;
}

/// The rulebook of tests/render/sample.hpp as a folder.
[[nodiscard]] const std::string& sample_rules();

/// One report as JSON: id, days; complete enough for the sample rulebook.
[[nodiscard]] std::string report(const std::string& id, int days);

}  // namespace saglikrapor
