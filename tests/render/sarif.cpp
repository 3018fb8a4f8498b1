#include <saglikrapor/render/sarif.hpp>

#include <catch.hpp>

#include "golden.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;

TEST_CASE("findings are SARIF results at the line of their report") {
    render::WriteOptions options;
    options.language = Language::en;
    options.engine = "0.0.0";
    options.program = &sample::engine().program();
    const auto writer = render::make_sarif_writer(options);
    std::string out;
    writer->begin(out, false);
    std::uint64_t index = 0;
    for (const Case& c : {sample::valid(), sample::invalid(), sample::incomplete()}) {
        writer->decision(out, sample::decide(c), {"rapor klasörü/2026.ndjson", index, static_cast<std::uint32_t>(index + 1)});
        ++index;
    }
    const Diagnostics faults = sample::unreadable();
    writer->unreadable(out, {"R-9", faults}, {"/tam/yol.ndjson", 3, 4});
    writer->unreadable(out, {"", faults}, {"/tam/yol.ndjson", 4, 5});
    writer->end(out);
    check_golden("render/findings.sarif", out);
}
