#include <saglikrapor/render/writer.hpp>

#include <catch.hpp>

#include "render/sample.hpp"

using namespace saglikrapor;
using render::Format;

namespace {

std::string written(Format format, int count, bool lone = false) {
    render::WriteOptions options;
    options.format = format;
    options.language = Language::en;
    options.program = &sample::engine().program();
    const auto writer = render::make_writer(options);
    std::string out;
    writer->begin(out, lone);
    for (int i = 0; i < count; ++i) writer->decision(out, sample::decide(sample::valid()), {"a.ndjson", static_cast<std::uint64_t>(i), 1});
    writer->end(out);
    return out;
}

}  // namespace

TEST_CASE("several decisions are an array, one lone decision is an object") {
    CHECK(written(Format::json, 0) == "[]\n");
    CHECK(written(Format::json, 1).starts_with("[\n{\"id\":\"R-1\""));
    CHECK(written(Format::json, 1).ends_with("}\n]\n"));
    CHECK(written(Format::json, 2).find("},\n{") != std::string::npos);
    CHECK(written(Format::json, 1, true).starts_with("{\"id\":\"R-1\""));
    CHECK(written(Format::json, 1, true).ends_with("}\n"));
}

TEST_CASE("NDJSON is one decision a line, with a short receipt") {
    const std::string out = written(Format::ndjson, 2);
    CHECK(std::count(out.begin(), out.end(), '\n') == 2);
    CHECK(out.find("\"receipt\":{\"sha256\":\"") != std::string::npos);
    CHECK(out.find("\"engine\"") == std::string::npos);
    CHECK(written(Format::ndjson, 0).empty());
}

TEST_CASE("text says of each report how much was looked at, and counts at the end") {
    const std::string out = written(Format::text, 3);
    std::size_t named = 0;
    for (std::size_t at = out.find("  applied: "); at != std::string::npos; at = out.find("  applied: ", at + 1)) ++named;
    CHECK(named == 3);
    CHECK(out.ends_with("3 reports: 3 valid\n"));
    CHECK(written(Format::text, 1).find("reports:") == std::string::npos);
}

TEST_CASE("text of several files says which one the reports are from") {
    render::WriteOptions options;
    options.name_files = true;
    options.program = &sample::engine().program();
    const auto writer = render::make_writer(options);
    std::string out;
    for (const char* file : {"a.json", "b.json", "b.json"}) writer->decision(out, sample::decide(sample::valid()), {file, 0, 1});
    CHECK(out.starts_with("── a.json\n"));
    CHECK(out.find("── b.json\n") == out.rfind("── b.json\n"));
}
