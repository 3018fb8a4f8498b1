// Writes the rulebook folder as a C++ source: `embed_rules RULES_DIR OUT.cpp`. Run by the build.
// Two copies are kept: the files as they are, and the same without examples and notes, which load faster. Of the second,
// procedures stand apart: whoever only checks reports does not read them. The JSON Schemas of the files go along for those who
// print them.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <fmt/format.h>

#include <saglikrapor/rulebook/rulebook.hpp>
#include <saglikrapor/rulebook/strip.hpp>

namespace {

std::string literal(const std::string& text) {
    std::string out = "\"";
    int column = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            out += "\\n\"\n\"";
            column = 0;
        } else if (c == '"' || c == '\\' || c == '?') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte >= 0x7F) {
            out += fmt::format("\\{:03o}", byte);
        } else {
            out += c;
        }
        if (++column > 2000) {
            out += "\"\n\"";
            column = 0;
        }
    }
    return out + "\"";
}

void write_files(std::string& out, const char* name, const std::vector<saglikrapor::RulebookFile>& files) {
    out += fmt::format("const EmbeddedFile {}[] = {{\n", name);
    for (const auto& file : files) out += fmt::format("{{{}, {},\n{}}},\n", literal(file.path), file.text.size(), literal(file.text));
    out += "};\n";
}

std::vector<saglikrapor::RulebookFile> schemas_below(const std::filesystem::path& folder) {
    std::vector<saglikrapor::RulebookFile> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "schema")) {
        if (entry.path().extension() != ".json") continue;
        std::ostringstream text;
        text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        out.push_back({"schema/" + entry.path().filename().string(), std::move(text).str()});
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: embed_rules RULES_DIR OUT.cpp\n");
        return 2;
    }
    try {
        const auto files = saglikrapor::files_below(argv[1]);
        const auto lean = saglikrapor::compact(files);
        const auto procedures = saglikrapor::compact_procedures(files);
        const auto schemas = schemas_below(argv[1]);
        std::string out = "// Made by embed_rules; not to be edited.\n#include \"embedded_rules.hpp\"\n\nnamespace saglikrapor {\n";
        write_files(out, "embedded_files", files);
        write_files(out, "embedded_lean_files", lean);
        write_files(out, "embedded_procedure_files", procedures);
        write_files(out, "embedded_schemas", schemas);
        out += fmt::format("const std::size_t embedded_count = {};\nconst std::size_t embedded_lean_count = {};\n", files.size(), lean.size());
        out += fmt::format("const std::size_t embedded_schema_count = {};\n", schemas.size());
        out += fmt::format("const std::size_t embedded_procedure_count = {};\n", procedures.size());
        out += fmt::format("const char* const embedded_sha256 = \"{}\";\n}}  // namespace saglikrapor\n", saglikrapor::rulebook_sha256(files));
        std::ofstream file(argv[2], std::ios::binary);
        file << out;
        file.close();
        if (!file) throw std::runtime_error(std::string("cannot write ") + argv[2]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "embed_rules: {}\n", error.what());
        return 1;
    }
}
