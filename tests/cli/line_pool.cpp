// NDJSON on several threads gives what one thread gives. Built into a program of its own, to run under the thread sanitizer.
#include "cli/line_pool.hpp"

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>
#include <system_error>

#include <catch.hpp>
#include <fmt/format.h>

#include "cli/run.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cli;

namespace {

std::string read_file(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return std::move(text).str();
}

/// 8000 lines: every seventh breaks a rule, every fiftieth is blank, every hundredth cannot be read.
const std::string& lines() {
    static const std::string path = [] {
        std::string text;
        for (int i = 0; i < 8'000; ++i) {
            if (i % 50 == 0) text += " \n";
            text += i % 100 == 0 ? "{\n" : report(fmt::format("R-{}", i), i % 7 == 0 ? 11 : 5) + '\n';
        }
        return write_file("lines.ndjson", text);
    }();
    return path;
}

struct Done {
    bool read_to_the_end;
    Grade worst = Grade::none;
};

Done check(const std::string& output, std::size_t threads) {
    render::WriteOptions options;
    options.format = render::Format::ndjson;
    options.program = &sample::engine().program();
    std::vector<std::unique_ptr<render::Writer>> writers;
    std::vector<std::unique_ptr<Judge>> owned;
    std::vector<Judge*> judges;
    for (std::size_t i = 0; i < threads; ++i) {
        writers.push_back(render::make_writer(options));
        owned.push_back(std::make_unique<Judge>(sample::engine(), *writers.back()));
        judges.push_back(owned.back().get());
    }
    Input input(lines(), InputChoice::automatic);
    Output out(output);
    Progress progress(true);
    Done checked{LinePool(input, out, progress, true).run(judges)};
    out.finish();
    for (const Judge* judge : judges) checked.worst = std::max(checked.worst, judge->worst());
    return checked;
}

}  // namespace

TEST_CASE("the decisions are the same, in the same order, on any number of threads") {
    const std::string one = scratch() + "/one", several = scratch() + "/several";
    CHECK(check(one, 1).read_to_the_end);
    const std::string expected = read_file(one);
    CHECK(std::count(expected.begin(), expected.end(), '\n') == 8'000);
    CHECK(expected.find(R"({"index":7900,"line":8060,"id":null,"verdict":"unreadable")") != std::string::npos);
    for (const std::size_t threads : {2U, 3U, 8U}) {
        CAPTURE(threads);
        const Done checked = check(several, threads);
        CHECK(checked.read_to_the_end);
        CHECK(checked.worst == Grade::error);
        CHECK((read_file(several) == expected));
    }
}

TEST_CASE("a fault of writing ends all threads") {
    if (!std::ifstream("/dev/full")) return;
    CHECK_THROWS_AS(check("/dev/full", 1), std::system_error);
    CHECK_THROWS_AS(check("/dev/full", 4), std::system_error);
}
