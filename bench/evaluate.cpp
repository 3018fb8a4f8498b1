// One report, already bound, through all rules in force: engine beside reference in the same rounds.
// `bench_evaluate [ROUNDS]` prints Markdown; `bench_evaluate loop ROW engine|reference TIMES` is for a profiler.
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include <fmt/format.h>

#include <saglikrapor/engine.hpp>

#include "cases.hpp"
#include "measure.hpp"
#include "reference.hpp"

namespace {

using namespace saglikrapor;

/// What is measured: `run` evaluates `evaluations` reports.
struct Contestant {
    std::function<void()> run;
    long evaluations;
    std::vector<double> ns{};
    double allocations = 0, instructions = 0;
};

struct Row {
    std::string name;
    Contestant engine, reference;
    std::size_t findings = 0;
};

constexpr double round_ns = 5e6;  ///< how long a contestant runs in one round

class Evaluation {
public:
    explicit Evaluation(int rounds) : rounds_(rounds), engine_(built_in()) {}

    void add(const std::string& name, std::vector<Case> cases) {
        const std::vector<Case>& kept = *cases_.emplace_back(std::make_unique<std::vector<Case>>(std::move(cases)));
        std::vector<BoundReport> bound_reports;
        for (const Case& c : kept) bound_reports.push_back(bound(c.report));
        Row& row = rows_.emplace_back();
        row.name = name;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            engine_.check(bound_reports[i], known(kept[i]), decision_);
            row.findings += decision_.findings.size();
        }
        const auto count = static_cast<long>(kept.size());
        row.engine = {[this, &kept, bound_reports] {
                          for (std::size_t i = 0; i < kept.size(); ++i) engine_.check(bound_reports[i], known(kept[i]), decision_);
                          bench::keep(decision_);
                      }, count};
        row.reference = {reference_of(kept), count};
    }

    void run() {
        for (Row& row : rows_)
            for (Contestant* contestant : {&row.engine, &row.reference})
                if (contestant->run) prepare(*contestant);
        for (int round = 0; round < rounds_; ++round)
            for (Row& row : rows_)
                for (Contestant* contestant : {&row.engine, &row.reference})
                    if (contestant->run) measure(*contestant);
    }

    /// Nothing but one contestant of the n-th row, over and over.
    void loop(std::size_t n, bool engine, long times) {
        const Contestant& contestant = engine ? rows_.at(n).engine : rows_.at(n).reference;
        if (!contestant.run) throw std::out_of_range("there is no reference for this row");
        for (long i = 0; i < times; ++i) contestant.run();
    }

    void print() const {
        const auto instructions = [&](const Contestant& c) { return counter_.works() ? fmt::format("{:.0f}", c.instructions) : "–"; };
        fmt::print("| report | findings | engine ns, least / median | instructions | allocations | reference ns, least / median | instructions | "
                   "allocations | ratio, least / median |\n|---|---|---|---|---|---|---|---|---|\n");
        for (const Row& row : rows_) {
            const bench::Spread engine = bench::spread_of(row.engine.ns);
            fmt::print("| {} | {:.2f} | {:.0f} / {:.0f} | {} | {:.2f} |", row.name,
                       static_cast<double>(row.findings) / static_cast<double>(row.engine.evaluations), engine.least, engine.median,
                       instructions(row.engine), row.engine.allocations);
            if (!row.reference.run) {
                fmt::print(" – | – | – | – |\n");
                continue;
            }
            const bench::Spread reference = bench::spread_of(row.reference.ns);
            fmt::print(" {:.0f} / {:.0f} | {} | {:.2f} | {:.1f} / {:.1f} |\n", reference.least, reference.median, instructions(row.reference),
                       row.reference.allocations, engine.least / reference.least, engine.median / reference.median);
        }
        if (!counter_.works()) fmt::print("\nInstructions: perf_event_open gives no counter here ({}).\n", counter_.reason());
    }

private:
    static Known known(const Case& c) { return {c.history ? &*c.history : nullptr, c.as_of}; }

    /// Empty when there is no reference for the type.
    std::function<void()> reference_of(const std::vector<Case>& cases) const {
        return boost::variant2::visit([&](const auto& first) -> std::function<void()> {
            using T = std::remove_cvref_t<decltype(first)>;
            const auto report_of = [](const Case& c) -> const T& { return boost::variant2::unsafe_get<static_cast<std::size_t>(T::type)>(c.report); };
            if constexpr (std::is_same_v<T, RestLeaveReport>)
                return [=, &cases, &holidays = engine_.rulebook().holidays] {
                    for (const Case& c : cases) bench::keep(bench::check(report_of(c), known(c).history, holidays));
                };
            else if constexpr (bench::HasReference<T>)
                return [=, &cases] {
                    for (const Case& c : cases) bench::keep(bench::check(report_of(c), known(c).history));
                };
            else return {};
        }, cases.front().report);
    }

    static long repeats(const Contestant& c) {
        const double start = bench::now_ns();
        c.run();
        return std::max(1L, static_cast<long>(round_ns / std::max(1.0, bench::now_ns() - start)));
    }

    void prepare(Contestant& c) const {
        for (int i = 0; i < 100; ++i) c.run();
        constexpr int runs = 100;
        const std::uint64_t allocations = bench::allocations(), instructions = counter_.value();
        for (int i = 0; i < runs; ++i) c.run();
        const auto evaluations = static_cast<double>(runs * c.evaluations);
        c.instructions = static_cast<double>(counter_.value() - instructions) / evaluations;
        c.allocations = static_cast<double>(bench::allocations() - allocations) / evaluations;
    }

    static void measure(Contestant& c) {
        const long runs = repeats(c);
        const double start = bench::now_ns();
        for (long i = 0; i < runs; ++i) c.run();
        c.ns.push_back((bench::now_ns() - start) / static_cast<double>(runs * c.evaluations));
    }

    int rounds_;
    const Engine& engine_;
    Decision decision_;
    bench::InstructionCounter counter_;
    std::vector<std::unique_ptr<std::vector<Case>>> cases_;
    std::vector<Row> rows_;
};

void add_rows(Evaluation& evaluation) {
    std::vector<Case> with_history;
    for (Case& c : bench::generated_cases(200))
        if (c.history->size() == 4 && with_history.empty() && check(c).verdict == Verdict::valid) with_history.push_back(std::move(c));
    evaluation.add("rest leave, conforming", {bench::valid_case("rest_leave")});
    evaluation.add("rest leave, conforming, four earlier reports", std::move(with_history));
    evaluation.add("rest leave, eleven days (M6/7)", {bench::valid_case("rest_leave", {{"report.days", "11"}, {"report.ends_on", "2026-03-14"}})});
    evaluation.add("rest leave, 1000 generated in turn", bench::generated_cases(1000));
    evaluation.add("firearm, conforming", {bench::valid_case("firearm")});
    evaluation.add("driver, conforming", {bench::valid_case("driver")});
    evaluation.add("driver, 1000 generated in turn", bench::generated_driver_cases(1000));
    for (const std::string type : bench::types_with_reference)
        if (type != "rest_leave" && type != "firearm" && type != "driver") evaluation.add(type + ", conforming", {bench::valid_case(type)});
}

int run(const std::vector<std::string>& arguments) {
    const bool loop = !arguments.empty() && arguments[0] == "loop";
    if (loop && arguments.size() != 4) throw std::invalid_argument("loop wants ROW engine|reference TIMES");
    Evaluation evaluation(arguments.empty() || loop ? 15 : std::stoi(arguments[0]));
    add_rows(evaluation);
    if (loop) {
        evaluation.loop(static_cast<std::size_t>(std::stoul(arguments[1])), arguments[2] == "engine", std::stol(arguments[3]));
        return 0;
    }
    evaluation.run();
    evaluation.print();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& fault) {
        fmt::print(stderr, "bench_evaluate: {}\n", fault.what());
        return 1;
    }
}
