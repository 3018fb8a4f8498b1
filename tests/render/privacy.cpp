// A finding never carries identity (KVKK): whatever is rendered, the person is not in it.
#include <catch.hpp>

#include <saglikrapor/render/explain_text.hpp>
#include <saglikrapor/render/writer.hpp>

#include "render/sample.hpp"

using namespace saglikrapor;

namespace {

void check_private(const std::string& out) {
    CHECK_FALSE(out.empty());
    for (const char* identifying : {"10000000146", "10000000147", "Deniz", "Örnek", "1985-05-20", "20.05.1985"}) {
        CAPTURE(identifying);
        CHECK(out.find(identifying) == std::string::npos);
    }
}

}  // namespace

TEST_CASE("no rendered form of a decision shows the person") {
    using render::Format;
    for (const Format format : {Format::text, Format::json, Format::ndjson, Format::sarif, Format::junit})
        for (const Language language : {Language::tr, Language::en}) {
            render::WriteOptions options;
            options.format = format;
            options.language = language;
            options.program = &sample::engine().program();
            const auto writer = render::make_writer(options);
            std::string out;
            writer->begin(out, false);
            for (const Case& c : {sample::valid(), sample::invalid(), sample::incomplete()})
                writer->decision(out, sample::decide(c), {"a.ndjson", 0, 1});
            writer->end(out);
            check_private(out);
        }
}

TEST_CASE("no explanation shows the person, though the rule looks at the identity") {
    for (const Case& c : {sample::valid(), sample::invalid()})
        for (const Rule& rule : sample::engine().rulebook().rules) {
            const BoundReport report = bound(c.report);
            const Slot history = history_slot(*c.history);
            const auto explanation =
                explain(sample::engine().program(), rule.id, {name_of(report.type), report.object, &history, report.common->issued_on});
            REQUIRE(explanation.has_value());
            std::string out;
            render::append_explanation(out, *explanation, report.common->id, name_of(report.type),
                                       {Language::tr, false, &sample::engine().program()});
            check_private(out);
        }
}
