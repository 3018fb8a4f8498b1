#include "cli/run.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "render/sample.hpp"

namespace saglikrapor {
namespace {

/// Goes with the test program.
struct Folder {
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "saglikrapor-cli-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the test's files");
        path = pattern;
    }
    ~Folder() {
        std::error_code none;
        std::filesystem::remove_all(path, none);
    }
    std::string path;
};

}  // namespace

std::string read_file(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return std::move(text).str();
}

const std::string& scratch() {
    static const Folder folder;
    return folder.path;
}

std::string write_file(const std::string& name, const std::string& text) {
    const std::filesystem::path path = std::filesystem::path(scratch()) / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << text;
    if (!file) throw std::runtime_error("cannot write " + path.string());
    return path.string();
}

const std::string& sample_rules() {
    static const std::string folder = [] {
        for (const RulebookFile& file : sample::files()) write_file("rules/" + file.path, file.text);
        return scratch() + "/rules";
    }();
    return folder;
}

Ran run(const std::string& arguments, const std::string& standard_input) {
    const std::string in = write_file("stdin", standard_input), out = scratch() + "/stdout", err = scratch() + "/stderr";
    const std::string command = fmt::format("cd '{}' && '{}' {} < '{}' > '{}' 2> '{}'", scratch(), SAGLIKRAPOR_PROGRAM, arguments, in, out, err);
    const int status = std::system(command.c_str());
    Ran ran;
    ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    ran.out = read_file(out);
    ran.err = read_file(err);
    return ran;
}

std::string report(const std::string& id, int days) {
    return fmt::format(R"({{"type":"rest_leave","id":"{}","issued_on":"2026-03-04","person":{{"identity":{{"kind":"national_id",)"
                       R"("number":"10000000146"}},"name":"Deniz Örnek","birth_date":"1985-05-20"}},"issuer":{{"mode":"single"}},)"
                       R"("channel":"sgk_system","fees":[],"days":{},"starts_on":"2026-03-04","no_board_within_reach":false}})",
                       id, days);
}

}  // namespace saglikrapor
