// Engine and reference over the same reports: `bench_verify [CASES]`. Every disagreement is a fault of one of them.
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

#include <fmt/format.h>

#include <saglikrapor/saglikrapor.hpp>
#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

#include "generator.hpp"
#include "perturb.hpp"
#include "perturb_words.hpp"
#include "reference.hpp"

namespace {

using namespace saglikrapor;

/// What one of the two says of all rules.
struct Findings {
    bench::RuleSet violated, undetermined;

    friend bool operator==(const Findings&, const Findings&) = default;
};

std::optional<std::size_t> number_of(std::string_view id) {
    static const std::map<std::string_view, std::size_t> numbers = [] {
        std::map<std::string_view, std::size_t> all;
        for (std::size_t i = 0; i < bench::rules.size(); ++i) all.emplace(bench::rules[i], i);
        return all;
    }();
    const auto found = numbers.find(id);
    return found == numbers.end() ? std::nullopt : std::optional(found->second);
}

std::string words(const Findings& outcome, std::size_t rule) {
    return outcome.violated[rule] ? "violated" : outcome.undetermined[rule] ? "undetermined" : "no finding";
}

/// From this day on the rulebook says of the type what the reference says.
Date known_from(ReportType type) {
    switch (type) {
        case ReportType::rest_leave:
        case ReportType::firearm: return date(2024, 2, 1);  // a row of tables/forms.yaml begins
        case ReportType::military:
        case ReportType::military_flight_diving: return date(2026, 1, 1);  // rows of tables/authorised-providers.yaml end
        default: return date(2025, 6, 15);  // the fees of primary care change (M33/2-c)
    }
}

class Verification {
public:
    explicit Verification(const Engine& engine) : engine_(engine) {}

    /// Cases that the reference does not speak of are passed over.
    void compare(const Case& c, const std::string& what) {
        if (c.as_of) return;
        visit([&](const auto& report) {
            using T = std::remove_cvref_t<decltype(report)>;
            if constexpr (bench::HasReference<T>) compare(report, c.history, what);
        }, c.report);
    }

    [[nodiscard]] long compared() const { return compared_; }
    [[nodiscard]] long disagreements() const { return disagreements_; }
    std::map<std::string, long> verdicts;
    /// Rules that were violated and undetermined at least once.
    [[nodiscard]] const Findings& seen() const { return seen_; }

private:
    template <class T>
    void compare(const T& report, const std::optional<std::vector<EarlierReport>>& history, const std::string& what) {
        if (report.issued_on.is_special() || report.issued_on < known_from(T::type)) return;
        const auto* const known = history ? &*history : nullptr;
        engine_.check(bound(report), {known, std::nullopt}, decision_);
        ++verdicts[std::string(to_string(decision_.verdict))];
        Findings engine;
        for (const Finding& finding : decision_.findings) {
            const auto rule = number_of(finding.rule);
            if (!rule) {
                disagree(finding.rule, what + ": the reference does not know it");
                continue;
            }
            (finding.outcome == Outcome::violated ? engine.violated : engine.undetermined).set(*rule);
        }
        const bench::Outcome outcome = [&] {
            if constexpr (std::is_same_v<T, RestLeaveReport>) return bench::check(report, known, engine_.rulebook().holidays);
            else return bench::check(report, known);
        }();
        const Findings reference{outcome.violated.as_set(), outcome.undetermined.as_set()};
        ++compared_;
        seen_.violated |= engine.violated;
        seen_.undetermined |= engine.undetermined;
        if (engine == reference) return;
        for (std::size_t i = 0; i < bench::rules.size(); ++i)
            if (words(engine, i) != words(reference, i))
                disagree(bench::rules[i], fmt::format("{}: engine {}, reference {}", what, words(engine, i), words(reference, i)));
    }

    void disagree(std::string_view rule, const std::string& what) {
        constexpr long shown = 3;
        ++disagreements_;
        if (++of_rule_[std::string(rule)] <= shown) fmt::print("{}: {}\n", rule, what);
    }

    const Engine& engine_;
    Decision decision_;
    Findings seen_;
    std::map<std::string, long> of_rule_;
    long compared_ = 0, disagreements_ = 0;
};

/// Every node of the document but its root, taken away one at a time.
template <class Use>
void without_each(DocumentNode& root, DocumentNode& node, const std::string& path, Use&& use) {
    for (std::size_t i = 0; i < node.entries.size(); ++i) {
        const DocumentNode::Entry kept = node.entries[i];
        const std::string here = path.empty() ? kept.key : path + '.' + kept.key;
        node.entries.erase(node.entries.begin() + static_cast<std::ptrdiff_t>(i));
        use(to_json(root), here);
        node.entries.insert(node.entries.begin() + static_cast<std::ptrdiff_t>(i), kept);
        without_each(root, node.entries[i].value, here, use);
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const DocumentNode kept = node.items[i];
        const std::string here = fmt::format("{}.{}", path, i);
        node.items.erase(node.items.begin() + static_cast<std::ptrdiff_t>(i));
        use(to_json(root), here);
        node.items.insert(node.items.begin() + static_cast<std::ptrdiff_t>(i), kept);
        without_each(root, node.items[i], here, use);
    }
}

int run(long cases) {
    const Engine engine = load_rules(built_in_files()).value_or_throw();
    Verification verification(engine);
    std::vector<std::pair<Case, std::string>> seeds;
    const auto take = [&](const std::string& json, const std::string& what, bool keep) {
        Checked<Case> read = read_case(json);
        if (!read) return;  // a required member was taken away
        verification.compare(*read, what);
        if (keep) seeds.emplace_back(std::move(*read), what);
    };

    for (const Rule& rule : engine.rulebook().rules)
        for (const Example& example : rule.examples)
            for (const char* type : bench::types_with_reference) {
                if (std::find(rule.reports.begin(), rule.reports.end(), type) == rule.reports.end()) continue;
                Example of_type = example;
                of_type.report = type;
                if (const auto json = example_json(engine.rulebook(), rule, of_type))
                    take(*json, fmt::format("{} · {} ({})", rule.id, example.name, type), true);
            }
    fmt::print("examples of the rulebook: {} compared\n", verification.compared());

    std::vector<std::string> bases;
    for (const char* type : bench::types_with_reference) bases.push_back(to_json(engine.rulebook().cases.at(type).root));
    for (long i = 1; i <= 40; ++i) bench::append_case(bases.emplace_back(), i, 7);
    for (long i = 1; i <= 40; ++i) bench::append_driver_case(bases.emplace_back(), i, 7);
    for (std::size_t i = 0; i < bases.size(); ++i) {
        DocumentNode root = read_yaml("case", bases[i]).value_or_throw().root;
        without_each(root, root, "", [&](const std::string& json, const std::string& path) {
            take(json, fmt::format("case {} without {}", i, path), false);
        });
    }
    fmt::print("with single members taken away: {} compared\n", verification.compared());

    CaseReader reader;
    Case c;
    std::string json;
    const auto generated = [&](const char* type, auto append) {
        verification.verdicts.clear();
        for (long i = 1; i <= cases; ++i) {
            json.clear();
            append(json, i, 42);
            Diagnostics errors;
            if (!reader.read(json, c, errors)) throw DiagnosticError(errors);
            verification.compare(c, fmt::format("generated {} case {}", type, i));
            if (i <= 100) seeds.emplace_back(c, fmt::format("generated {} case {}", type, i));
        }
        for (const auto& [verdict, count] : verification.verdicts)
            fmt::print("generated {}: {} {} ({:.1f} %)\n", type, count, verdict, 100.0 * static_cast<double>(count) / static_cast<double>(cases));
    };
    generated("rest_leave", bench::append_case);
    generated("driver", bench::append_driver_case);

    bench::Random random{1};
    const bench::Words words(engine.rulebook());
    for (long i = 0; i < 5 * cases; ++i) {
        const auto& [seed, what] = seeds[static_cast<std::size_t>(random.range(0, static_cast<int>(seeds.size()) - 1))];
        Case changed = seed;
        const int rarity = i % 3 == 0 ? 8 : i % 3 == 1 ? 25 : 80;
        visit([&](auto& report) {
            bench::perturb(report, random, rarity);
            words.change(report, random);
        }, changed.report);
        bench::perturb(changed.history, random, rarity);
        verification.compare(changed, fmt::format("{}, change {}", what, i));
    }
    for (std::size_t i = 0; i < bench::rules.size(); ++i)
        if (!verification.seen().violated[i]) fmt::print("never violated: {}\n", bench::rules[i]);
    fmt::print("in all {} compared, {} of {} rules seen violated, {} undetermined: {} disagreements\n", verification.compared(),
               verification.seen().violated.count(), bench::rules.size(), verification.seen().undetermined.count(),
               verification.disagreements());
    return verification.disagreements() == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc > 1 ? std::atol(argv[1]) : 20'000);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "bench_verify: {}\n", fault.what());
        return 2;
    }
}
