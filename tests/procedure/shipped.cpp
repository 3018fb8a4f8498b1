// The procedures and input rules that are part of the library.
#include <saglikrapor/procedures.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>
#include <type_traits>

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

TEST_CASE("every step of a procedure is taken by one of its examples") {
    for (const procedure::CompiledProcedure& compiled : published().procedures()) {
        const Procedure& p = *compiled.procedure;
        std::set<std::int32_t> taken;
        for (const EntryCase& example : p.examples)
            for (const procedure::Step& step :
                 procedure::trace(published(), compiled, procedure::make_case(compiled, example).value_or_throw(), example.as_of))
                taken.insert(step.taken);
        for (std::size_t t = 0; t < p.transitions.size(); ++t) {
            INFO(p.id << " " << p.transitions[t].id);
            CHECK(taken.contains(static_cast<std::int32_t>(t)));
        }
    }
}

namespace {

/// Whether some example of the entry notices when it is changed so.
template <class Entry, class Change>
bool is_noticed(const Entry& entry, const Change& change) {
    auto entries = std::make_shared<Entries>();
    Entry changed = entry;
    change(changed);
    if constexpr (std::is_same_v<Entry, Procedure>) entries->procedures.push_back(std::move(changed));
    else entries->rules.push_back(std::move(changed));
    const auto book = procedure::build(entries, built_in().shared_program());
    if (!book) return true;
    return std::any_of(entry.examples.begin(), entry.examples.end(),
                       [&](const EntryCase& example) { return !procedure::fault_of(**book, entry.id, example).empty(); });
}

}  // namespace

TEST_CASE("leaving out or turning round a guard or a requirement makes some example fail") {
    for (const Procedure& p : published().entries().procedures)
        for (std::size_t t = 0; t < p.transitions.size(); ++t) {
            INFO(p.id << " " << p.transitions[t].id);
            if (!p.transitions[t].guard.empty()) CHECK(is_noticed(p, [&](Procedure& changed) { changed.transitions[t].guard = {}; }));
            if (!p.transitions[t].guard.empty()) {
                const std::string negated = "!(" + p.transitions[t].guard.text + ")";
                CHECK(is_noticed(p, [&](Procedure& changed) { changed.transitions[t].guard.text = negated; }));
            }
        }
    for (const InputRule& rule : published().entries().rules) {
        for (std::size_t i = 0; i < rule.require.size(); ++i) {
            INFO(rule.id << " " << rule.require[i].id);
            CHECK(is_noticed(rule, [&](InputRule& changed) { changed.require[i].condition.text = "true"; }));
            CHECK(is_noticed(rule, [&](InputRule& changed) { changed.require[i].condition.text = "false"; }));
        }
        INFO(rule.id);
        if (!rule.when.empty()) CHECK(is_noticed(rule, [&](InputRule& changed) { changed.when = {}; }));
    }
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
