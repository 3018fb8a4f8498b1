#include <saglikrapor/render/junit.hpp>

#include <catch.hpp>

#include "golden.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;

TEST_CASE("every report is a JUnit test case, every file a suite with its counts") {
    render::WriteOptions options;
    options.language = Language::tr;
    const auto writer = render::make_junit_writer(options);
    std::string out;
    writer->begin(out, false);
    for (const Case& c : {sample::valid(), sample::invalid(), sample::incomplete()})
        writer->decision(out, sample::decide(c), {"a \"b\".ndjson", 0, 1});
    Case paper = sample::valid();
    boost::variant2::get<RestLeaveReport>(paper.report).channel = Channel::manual;
    writer->decision(out, sample::decide(paper), {"c.ndjson", 0, 1});
    const Diagnostics faults = sample::unreadable();
    writer->unreadable(out, {"R-9", faults}, {"c.ndjson", 1, 2});
    writer->unreadable(out, {"", faults}, {"c.ndjson", 2, 3});
    writer->end(out);
    check_golden("render/decisions.junit.xml", out);
}

TEST_CASE("no report is a document without suites") {
    const auto writer = render::make_junit_writer({});
    std::string out;
    writer->begin(out, false);
    writer->end(out);
    CHECK(out == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n</testsuites>\n");
}
