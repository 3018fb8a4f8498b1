// NDJSON on several threads gives what one thread gives. Built into a program of its own, to run under the thread sanitizer.
#include "cli/line_pool.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <memory>
#include <sstream>
#include <system_error>
#include <thread>

#include <catch.hpp>
#include <fmt/format.h>

#include "cli/input.hpp"
#include "cli/line_work.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cli;

namespace {

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
    std::vector<LinePool::Work> workers;
    cli::Input input(lines(), InputChoice::automatic);
    const FileLimits limits;
    for (std::size_t i = 0; i < threads; ++i) {
        writers.push_back(render::make_writer(options));
        owned.push_back(std::make_unique<Judge>(sample::engine(), writers.back().get()));
        workers.push_back(line_work(*owned.back(), input.name(), limits, true));
    }
    Output out(output);
    const auto write = [&](const std::string& text, std::uint64_t) {
        out.buffer() += text;
        return out.written();
    };
    Done checked{LinePool(input.pull(), limits.item, write).run(workers)};
    out.finish();
    for (const auto& judge : owned) checked.worst = std::max(checked.worst, judge->worst());
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

TEST_CASE("blocks are written in their order, whichever thread is done first, and none waits for the one before it") {
    std::string text;
    for (int i = 0; i < 60'000; ++i) text += fmt::format("{:06}{:>60}\n", i, "");  // 15 blocks
    std::string_view rest = text;
    const Pull pull = [&rest](char* buffer, std::size_t size) {
        const std::size_t count = rest.copy(buffer, size);
        rest.remove_prefix(count);
        return count;
    };
    std::string written;
    std::uint64_t lines = 0;
    std::atomic<int> others = 0;
    // The first block is not done before three others are.
    const LinePool::Work work = [&](const LineBlock& block, std::uint64_t first, std::string& out) {
        while (first == 0 && others < 3) std::this_thread::yield();
        out += block.text();
        ++others;
    };
    const auto write = [&](const std::string& block, std::uint64_t so_far) {
        written += block;
        lines = so_far;
        return true;
    };
    CHECK(LinePool(pull, 1'000, write).run({work, work}));
    CHECK((written == text));
    CHECK(lines == 60'000);
}

TEST_CASE("what cannot be worked on ends all threads, and so does an output that nobody reads") {
    std::string_view rest;
    std::string text(4'000'000, '\n');
    const auto pull = [&rest](char* buffer, std::size_t size) {
        const std::size_t count = rest.copy(buffer, size);
        rest.remove_prefix(count);
        return count;
    };
    // The others wait for the one that fails: on a busy machine they would otherwise have worked on all blocks before it began.
    std::atomic<bool> failed = false;
    const LinePool::Work waiting = [&](const LineBlock&, std::uint64_t, std::string&) {
        while (!failed) std::this_thread::yield();
    };
    const LinePool::Work fail = [&](const LineBlock&, std::uint64_t, std::string&) {
        failed = true;
        throw std::runtime_error("a fault");
    };
    const LinePool::Work nothing = [](const LineBlock&, std::uint64_t, std::string&) {};
    rest = text;
    CHECK_THROWS_AS(LinePool(pull, 1'000, [](const auto&, auto) { return true; }).run({waiting, fail, waiting}), std::runtime_error);
    rest = text;
    CHECK_FALSE(LinePool(pull, 1'000, [](const auto&, auto) { return false; }).run({nothing, nothing}));
}

TEST_CASE("a fault of writing ends all threads") {
    if (!std::ifstream("/dev/full")) return;
    CHECK_THROWS_AS(check("/dev/full", 1), std::system_error);
    CHECK_THROWS_AS(check("/dev/full", 4), std::system_error);
}
