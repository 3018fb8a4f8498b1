// The procedures and input rules that are part of the library.
#include <saglikrapor/procedures.hpp>

#include <fstream>
#include <iterator>
#include <thread>

#include <saglikrapor/procedure/trial.hpp>

#include <catch.hpp>

using namespace saglikrapor;

namespace {

const procedure::Book& published() {
    static const auto book = load_procedures(load_rules(built_in_files()).value_or_throw()).value_or_throw();
    return *book;
}

template <class Run>
void each_example(const Run& run) {
    for (const Procedure& p : published().entries().procedures)
        for (const EntryCase& example : p.examples) run(p.id, example);
    for (const InputRule& r : published().entries().rules)
        for (const EntryCase& example : r.examples) run(r.id, example);
}

}  // namespace

TEST_CASE("every example of a procedure or an input rule ends as it says") {
    std::size_t count = 0;
    each_example([&](const std::string& id, const EntryCase& example) {
        INFO(id << " · " << example.name);
        CHECK(procedure::fault_of(published(), id, example) == "");
        ++count;
    });
    CHECK(count >= 240);
}

TEST_CASE("an example that expects something else fails") {
    each_example([&](const std::string& id, EntryCase example) {
        INFO(id << " · " << example.name);
        const std::string why = example.why;
        if (!why.empty()) {
            example.why = why == "guard" ? "unknown" : "guard";
            CHECK(procedure::fault_of(published(), id, example) != "");
        }
        example.why = why;
        example.expect = example.expect == "refused" ? "STATE" : example.expect == "fail" ? "pass" : "fail";
        CHECK(procedure::fault_of(published(), id, example) != "");
    });
}

TEST_CASE("every entry has examples") {
    for (const Procedure& p : published().entries().procedures) {
        INFO(p.id);
        CHECK(p.examples.size() >= 2);
    }
    for (const InputRule& r : published().entries().rules) {
        INFO(r.id);
        CHECK(r.examples.size() >= 2);
    }
}

TEST_CASE("the built-in procedures are the published ones, and threads may ask for them at once") {
    std::vector<std::thread> threads;
    std::vector<std::size_t> seen(4);
    for (std::size_t i = 0; i < seen.size(); ++i) threads.emplace_back([&, i] { seen[i] = built_in_procedures().ids().size(); });
    for (std::thread& thread : threads) thread.join();
    for (const std::size_t count : seen) CHECK(count == published().ids().size());
    CHECK(built_in_procedures().ids() == published().ids());
}

TEST_CASE("the example of docs/procedures-format.md loads, and its cases end as they say") {
    std::ifstream in(std::string(SAGLIKRAPOR_SOURCE_DIR) + "/docs/procedures-format.md");
    const std::string page{std::istreambuf_iterator<char>(in), {}};
    const std::size_t from = page.find("```yaml\n") + 8;
    const std::string example = page.substr(from, page.find("```", from) - from);
    std::string clauses = "clauses:\n";
    for (const char* id : {"M41/1", "M35/1", "M35/3"}) clauses += "  - {id: " + std::string(id) + ", title: {tr: a, en: b}, covered_by: procedure}\n";
    const auto engine = load_rules({{"rulebook.yaml", "id: yonerge\nversion: \"1\"\n"},
                                    {"yonerge/regulation.yaml", "id: yonerge\ntitle: {tr: a, en: b}\nnumber: \"1\"\nin_force: {}\n"},
                                    {"yonerge/clauses.yaml", clauses},
                                    {"yonerge/parameters.yaml", "parameters:\n  objection_days: {clause: M41/1, unit: day, title: {tr: a, en: b}, values: {2019-09-30: 30}}\n"},
                                    {"tables/public-holidays.yaml", "holidays: {first_year: 2026, last_year: 2026, full_days: []}\n"},
                                    {"yonerge/procedures/example.yaml", example}}).value_or_throw();
    const auto book = load_procedures(engine).value_or_throw();
    std::size_t count = 0;
    for (const EntryCase& test : book->entries().procedures.front().examples) count += procedure::fault_of(*book, "yonerge/example-appeal", test).empty() ? 1U : 0U;
    for (const EntryCase& test : book->entries().rules.front().examples) count += procedure::fault_of(*book, "yonerge/example-rule", test).empty() ? 1U : 0U;
    CHECK(count == 3);
}

TEST_CASE("HES ended on 3 March 2022") {
    const procedure::CompiledRule& rule = *built_in_procedures().rule("HES-ENT/1");
    procedure::Values values(rule.rule->inputs);
    REQUIRE(values.set("ortam", std::string("canli")));
    REQUIRE(values.set("kurum.tur", std::string("is_yeri")));
    REQUIRE(values.set("kurum.calisan", std::int64_t{500}));
    CHECK(procedure::judge(built_in_procedures(), rule, values, date(2022, 3, 2)).verdict == procedure::Verdict::pass);
    CHECK(procedure::judge(built_in_procedures(), rule, values, date(2022, 3, 3)).verdict == procedure::Verdict::not_in_force);
}
