#include <saglikrapor/engine.hpp>

#include "embedded_rules.hpp"
#include "engine_internal.hpp"

namespace saglikrapor {

std::vector<RulebookFile> built_in_files() {
    std::vector<RulebookFile> files;
    for (std::size_t i = 0; i < embedded_count; ++i)
        files.push_back({embedded_files[i].path, std::string(embedded_files[i].text, embedded_files[i].size)});
    return files;
}

std::optional<std::string> built_in_schema(std::string_view name) {
    const std::string path = "schema/" + std::string(name) + ".schema.json";
    for (std::size_t i = 0; i < embedded_schema_count; ++i)
        if (embedded_schemas[i].path == path) return std::string(embedded_schemas[i].text, embedded_schemas[i].size);
    return std::nullopt;
}

const Engine& built_in() {
    // The tests check that these files load, so a failure here is a fault of the build. It lives as long as the process, which ends
    // sooner when its thousands of parts are not taken down one by one.
    static const Engine& engine = *[] {
        std::vector<RulebookFile> files;
        for (std::size_t i = 0; i < embedded_lean_count; ++i)
            files.push_back({embedded_lean_files[i].path, std::string(embedded_lean_files[i].text, embedded_lean_files[i].size)});
        ReadOptions read;
        read.examples = false;
        read.sha256 = embedded_sha256;
        auto rulebook = read_rulebook(files, model_names(), read).value_or_throw();
        return new Engine(program::build_lazily(std::make_shared<const Rulebook>(std::move(rulebook)), model_schema()));
    }();
    return engine;
}

}  // namespace saglikrapor
