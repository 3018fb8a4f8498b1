#include <saglikrapor/base/text_file.hpp>

#include <filesystem>
#include <fstream>

#include <catch.hpp>

using saglikrapor::read_text_file;

TEST_CASE("a file is read to its last byte, whatever its size") {
    const auto path = std::filesystem::temp_directory_path() / "saglikrapor-test-text-file";
    for (const std::size_t size : {0U, 1U, 16383U, 16384U, 16385U, 100000U}) {
        std::string text(size, 'x');
        if (size > 0) text.back() = '\n';
        std::ofstream(path, std::ios::binary) << text;
        CHECK(read_text_file(path.string()) == text);
    }
    std::filesystem::remove(path);
}

TEST_CASE("a file that cannot be read is named") {
    CHECK_THROWS_WITH(read_text_file("/no/such/file.yaml"), "cannot read /no/such/file.yaml");
    CHECK_THROWS_WITH(read_text_file("/"), "cannot read /");
}
