// Texts compared with files in tests/golden/. SAGLIKRAPOR_REWRITE_GOLDEN=1 writes them anew; the diff is then reviewed.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <catch.hpp>

namespace saglikrapor {

/// Fails unless `text` is what tests/golden/<name> holds.
inline void check_golden(const std::string& name, const std::string& text) {
    const std::string path = std::string(SAGLIKRAPOR_SOURCE_DIR) + "/tests/golden/" + name;
    const char* const rewrite = std::getenv("SAGLIKRAPOR_REWRITE_GOLDEN");
    if (rewrite != nullptr && std::string(rewrite) == "1") {
        std::ofstream file(path, std::ios::binary);
        file << text;
        REQUIRE(file.good());
        return;
    }
    std::ifstream file(path, std::ios::binary);
    std::ostringstream expected;
    expected << file.rdbuf();
    INFO("golden file " << name);
    REQUIRE(file.good());
    CHECK(text == expected.str());
}

}  // namespace saglikrapor
