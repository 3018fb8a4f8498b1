#include <saglikrapor/c/saglikrapor.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch.hpp>

#include <saglikrapor/base/sha256.hpp>
#include <saglikrapor/saglikrapor.hpp>

using namespace saglikrapor;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    REQUIRE(file.good());
    return std::move(text).str();
}

std::string json_in_cpp(const std::string& text, Language language, bool full) {
    std::string json;
    CaseReader reader;
    Case c;
    Diagnostics errors;
    if (!reader.read(text, c, errors)) {
        render::append_json_error(json, {reader.id(), errors}, {});
        return json;
    }
    Decision decision = check(c);
    if (full) decision.receipt.input_sha256 = sha256_hex(text);
    render::append_json(json, decision, {language, full});
    return json;
}

}  // namespace

TEST_CASE("C and C++ say the same of every example report") {
    saglikrapor_engine* engine = nullptr;
    saglikrapor_result* result = nullptr;
    REQUIRE(saglikrapor_engine_built_in(&engine) == SAGLIKRAPOR_OK);
    REQUIRE(saglikrapor_result_create(&result) == SAGLIKRAPOR_OK);
    CHECK(saglikrapor_version() == version());
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(SAGLIKRAPOR_SOURCE_DIR "/examples/reports")) {
        if (entry.path().extension() != ".json") continue;
        ++files;
        INFO(entry.path());
        const std::string text = text_of(entry.path());
        for (const bool english : {false, true})
            for (const bool full : {false, true}) {
                REQUIRE(saglikrapor_check(engine, text.data(), text.size(), english ? SAGLIKRAPOR_EN : SAGLIKRAPOR_TR,
                                          full ? SAGLIKRAPOR_FULL_RECEIPT : 0, result) == SAGLIKRAPOR_OK);
                std::size_t size = 0;
                const char* const json = saglikrapor_result_json(result, &size);
                CHECK(std::string(json, size) == json_in_cpp(text, english ? Language::en : Language::tr, full));
            }
    }
    CHECK(files >= 20);
    saglikrapor_result_destroy(result);
    saglikrapor_engine_destroy(engine);
}
