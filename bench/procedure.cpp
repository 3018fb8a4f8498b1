// Where a case of twenty events stands: the procedure engine beside the same flow written by hand.
// `bench_procedure [ROUNDS]` prints Markdown. The flow is the monthly data collection (KHGM/gecici-koruma/veri): opened on the
// 1st, entered, checked, provinces called, presented, sent; two months, with refused steps among them.
#include <cstdlib>
#include <stdexcept>

#include <fmt/format.h>

#include <saglikrapor/procedures.hpp>

#include "measure.hpp"

namespace {

using namespace saglikrapor;

struct Happened {
    const char* event;
    const char* actor;
    int month, day;
    int missing;  ///< provinces without data, -1: as before
    std::vector<std::string> papers;
};

const std::vector<Happened>& happenings() {
    static const std::vector<Happened> all = {
        {"sistemi_ac", "birim", 3, 1, 2, {}},          {"veri_gir", "il_yetkilisi", 3, 2, -1, {}},
        {"veri_gir", "birim", 3, 2, -1, {}},           {"veri_gir", "il_yetkilisi", 3, 3, -1, {}},
        {"kontrol_et", "birim", 3, 5, -1, {}},         {"sunum_yap", "birim", 3, 5, -1, {"sunum"}},
        {"eksik_ili_ara", "birim", 3, 5, -1, {}},      {"veri_gir", "il_yetkilisi", 3, 6, 0, {}},
        {"kontrol_et", "birim", 3, 7, -1, {}},         {"sunum_yap", "birim", 3, 8, -1, {}},
        {"sunum_yap", "birim", 3, 9, -1, {"sunum"}},   {"hsgm_gonder", "birim", 3, 10, -1, {"ust_yazi", "veri"}},
        {"bakanliklara_gonder", "birim", 3, 11, -1, {"resmi_talep_yazisi", "veri"}},
        {"sistemi_ac", "birim", 4, 1, 1, {}},          {"veri_gir", "il_yetkilisi", 4, 2, -1, {}},
        {"kontrol_et", "birim", 4, 3, -1, {}},         {"hatali_ili_ara", "birim", 4, 3, -1, {}},
        {"eksik_ili_ara", "birim", 4, 3, 0, {}},       {"kontrol_et", "birim", 4, 4, -1, {}},
        {"sunum_yap", "birim", 4, 6, -1, {"sunum"}}};
    return all;
}

procedure::Case make_case(const procedure::CompiledProcedure& compiled) {
    const auto& schema = compiled.procedure->inputs;
    procedure::Case c{"bench", {}, procedure::Values(schema), {}};
    const auto set = [](procedure::Values& values, std::string_view name, const procedure::GivenValue& value) {
        if (!values.set(name, value)) throw std::logic_error("no input " + std::string(name));
    };
    set(c.given, "hatali_iller", std::vector<std::string>{});
    set(c.given, "resmi_talep", true);
    for (const Happened& h : happenings()) {
        procedure::Event event;
        event.event = h.event;
        event.by = h.actor;
        event.on = date(2026, h.month, h.day);
        event.documents.emplace();
        for (const std::string& paper : h.papers) event.documents->push_back({paper, DocumentForm::any});
        event.given = procedure::Values(schema);
        set(*event.given, "tarih", *event.on);
        if (h.missing >= 0) set(*event.given, "eksik_iller", std::vector<std::string>(static_cast<std::size_t>(h.missing), "p"));
        c.events.push_back(std::move(event));
    }
    return c;
}

/// The same flow as somebody would write it for this flow alone.
struct Reference {
    enum class At { closed, open, checking, presented, sent };

    At at = At::closed;
    int refused = 0;

    static bool has(const procedure::Event& event, std::string_view paper) {
        for (const procedure::DocumentGiven& given : *event.documents)
            if (given.name == paper) return true;
        return false;
    }

    void run(const procedure::Case& c, const std::vector<int>& missing) {
        Date last;
        for (std::size_t i = 0; i < c.events.size(); ++i) {
            const procedure::Event& e = c.events[i];
            const bool unit = *e.by == "birim";
            const bool in_order = last.is_special() || *e.on >= last;
            bool taken = false;
            const auto go = [&](bool allowed, At to) {
                if (!allowed) return;
                at = to;
                taken = true;
            };
            if (!in_order) {
            } else if (e.event == "sistemi_ac") {
                go(unit && (at == At::closed || at == At::sent) && e.on->day() == 1, At::open);
            } else if (e.event == "veri_gir") {
                go(*e.by == "il_yetkilisi" && at == At::open, At::open);
            } else if (e.event == "kontrol_et") {
                go(unit && at == At::open, At::checking);
            } else if (e.event == "eksik_ili_ara") {
                go(unit && at == At::checking && missing[i] > 0, At::open);
            } else if (e.event == "hatali_ili_ara") {
                go(false, At::open);  // no province has errors in this case
            } else if (e.event == "sunum_yap") {
                go(unit && at == At::checking && has(e, "sunum") && missing[i] == 0, At::presented);
            } else if (e.event == "hsgm_gonder") {
                go(unit && at == At::presented && has(e, "ust_yazi") && has(e, "veri"), At::sent);
            } else if (e.event == "bakanliklara_gonder") {
                go(unit && at == At::sent && has(e, "resmi_talep_yazisi") && has(e, "veri"), At::sent);
            }
            if (taken) last = *e.on;
            else ++refused;
        }
    }
};

int run(int rounds) {
    const procedure::Book& book = built_in_procedures();
    const procedure::CompiledProcedure& compiled = *book.procedure("KHGM/gecici-koruma/veri");
    const procedure::Case c = make_case(compiled);
    std::vector<int> missing;
    for (const Happened& h : happenings()) missing.push_back(h.missing >= 0 || missing.empty() ? h.missing : missing.back());
    const Date as_of = date(2026, 4, 30);

    const procedure::Standing standing = procedure::stand(book, compiled, c, as_of);
    Reference reference;
    reference.run(c, missing);
    int refused = 0;
    for (const procedure::Step& step : standing.steps) refused += step.taken < 0 ? 1 : 0;
    const char* const names[] = {"KAPALI", "ACIK", "KONTROLDE", "SUNULDU", "GONDERILDI"};
    if (refused != reference.refused || standing.state_text().name != names[static_cast<std::size_t>(reference.at)]) {
        fmt::print(stderr, "bench_procedure: the engine says {} with {} refused, the reference {} with {}\n", standing.state_text().name, refused,
                   names[static_cast<std::size_t>(reference.at)], reference.refused);
        return 1;
    }
    const auto measure = [&](const auto& work) {
        std::vector<double> us;
        for (int round = 0; round < rounds; ++round) {
            constexpr int turns = 200;
            const double start = bench::now_ns();
            for (int i = 0; i < turns; ++i) work();
            us.push_back((bench::now_ns() - start) / 1e3 / turns);
        }
        return bench::spread_of(us);
    };
    const bench::Spread engine = measure([&] { bench::keep(procedure::stand(book, compiled, c, as_of).state); });
    const bench::Spread by_hand = measure([&] {
        Reference again;
        again.run(c, missing);
        bench::keep(again.refused);
    });
    fmt::print("{} events, {} of them refused; both end in {}.\n\n| what | µs, least / median |\n|---|---|\n", c.events.size(), refused,
               standing.state_text().name);
    fmt::print("| procedure engine: steps, what may follow, finality | {:.2f} / {:.2f} |\n", engine.least, engine.median);
    fmt::print("| written by hand for this flow: the state only | {:.2f} / {:.2f} |\n", by_hand.least, by_hand.median);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc > 1 ? std::atoi(argv[1]) : 100);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "bench_procedure: {}\n", fault.what());
        return 1;
    }
}
