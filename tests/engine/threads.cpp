#include <saglikrapor/engine.hpp>

#include <thread>

#include <catch.hpp>

#include "sample.hpp"

using namespace saglikrapor;

TEST_CASE("one engine serves many threads, and each gets the same decision") {
    const Engine& engine = sample::engine();
    std::vector<std::thread> threads;
    std::vector<std::size_t> wrong(4, 0);
    for (std::size_t t = 0; t < wrong.size(); ++t)
        threads.emplace_back([&, t] {
            Case c = sample::valid();
            auto& report = sample::rest_leave(c);
            for (int i = 0; i < 200; ++i) {
                report.days = i % 2 == 0 ? 5 : 11;
                report.ends_on = *report.starts_on + boost::gregorian::date_duration(*report.days - 1);
                const Decision decision = engine.check(c);
                if (decision.verdict != (i % 2 == 0 ? Verdict::valid : Verdict::invalid)) ++wrong[t];
                for (const Finding& finding : decision.findings)
                    if (finding.message(Language::tr).empty()) ++wrong[t];
            }
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(wrong == std::vector<std::size_t>(4, 0));
}
