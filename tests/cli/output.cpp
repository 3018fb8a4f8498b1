// What happens when the output cannot be written, and that memory does not grow with the input.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include <catch.hpp>
#include <fmt/format.h>

#include "cli/run.hpp"

using namespace saglikrapor;

namespace {

std::string many(int count) {
    const std::string line = report("R-1", 5) + "\n";
    std::string all;
    for (int i = 0; i < count; ++i) all += line;
    return write_file("many.ndjson", all);
}

}  // namespace

TEST_CASE("-o writes a file and nothing to stdout") {
    const std::string in = write_file("one.json", report("R-1", 5));
    const Ran ran = run("check " + in + " --format ndjson -o out.ndjson --rules " + sample_rules());
    CHECK(ran.exit == 1);
    CHECK(ran.out.empty());
    CHECK(std::filesystem::file_size(scratch() + "/out.ndjson") > 100);
    CHECK(run("check " + in + " -o /nowhere/out --rules " + sample_rules()).exit == 2);
}

TEST_CASE("a file is not overwritten while it is read") {
    const std::string in = write_file("one.json", report("R-1", 5));
    const Ran ran = run("check one.json -o ./one.json --rules " + sample_rules());
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("hem okunup hem yazılamaz") != std::string::npos);
    CHECK(std::filesystem::file_size(in) > 100);
}

TEST_CASE("what stood in the output stays when nothing could be read") {
    namespace fs = std::filesystem;
    const std::string kept = write_file("kept.ndjson", "earlier decisions\n"), page = write_file("kept.html", "earlier page\n");
    const auto text_of = [](const std::string& path) {
        std::string text;
        std::getline(std::ifstream(path), text);
        return text;
    };
    for (const char* files : {"nothing.json", "nothing.json nor-this.json"}) {
        CHECK(run(fmt::format("check {} --format ndjson -o {} --report {} --rules {}", files, kept, page, sample_rules())).exit == 2);
        CHECK(text_of(kept) == "earlier decisions");
        CHECK(text_of(page) == "earlier page");
    }
    const auto beside = std::count_if(fs::directory_iterator(scratch()), fs::directory_iterator(), [](const fs::directory_entry& entry) {
        return entry.path().filename().string().starts_with("kept.");
    });
    CHECK(beside == 2);
}

TEST_CASE("a file that is replaced keeps its rights, a link stays one, and a pipe is written to") {
    namespace fs = std::filesystem;
    const std::string in = write_file("one.json", report("R-1", 5)), out = write_file("private.txt", "x"), page = write_file("private.html", "x");
    const auto owner_only = fs::perms::owner_read | fs::perms::owner_write;
    fs::permissions(out, owner_only);
    fs::permissions(page, owner_only);
    const std::string link = scratch() + "/link.txt";
    fs::create_symlink("private.txt", link);
    CHECK(run(fmt::format("check {} -o {} --report {} --rules {}", in, link, page, sample_rules())).exit == 1);
    CHECK(fs::is_symlink(link));
    CHECK(fs::file_size(out) > 100);
    CHECK(fs::status(out).permissions() == owner_only);
    CHECK(fs::status(page).permissions() == owner_only);
    const Ran piped = run(fmt::format("check {} -o /dev/stderr --rules {}", in, sample_rules()));
    CHECK(piped.exit == 1);
}

TEST_CASE("a full disk is an internal fault with a message") {
    if (!std::filesystem::exists("/dev/full")) return;
    const std::string in = write_file("one.json", report("R-1", 5));
    const Ran ran = run("check " + in + " -o /dev/full --rules " + sample_rules());
    CHECK(ran.exit == 3);
    CHECK(ran.err.find("cannot write /dev/full") != std::string::npos);
}

TEST_CASE("a reader that goes away ends the program quietly") {
    const std::string in = many(5'000);
    const std::string command = fmt::format("check {} --format ndjson --rules {} | head -n 1 > first; echo ${{PIPESTATUS[0]}} > status", in, sample_rules());
    write_file("pipe.sh", fmt::format("'{}' {}\n", SAGLIKRAPOR_PROGRAM, command));
    CHECK(std::system(fmt::format("cd '{}' && bash pipe.sh 2> pipe.err", scratch()).c_str()) == 0);
    int status = -1;
    std::ifstream(scratch() + "/status") >> status;
    CHECK(status == 1);
    CHECK(std::filesystem::file_size(scratch() + "/pipe.err") == 0);
}
