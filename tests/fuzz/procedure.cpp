// Any bytes as a file of procedures and input rules, with their examples; or, after the line "# case", as a file of real cases
// of a procedure that is right.
#include <cstdint>
#include <string>

#include <saglikrapor/procedure/trial.hpp>
#include <saglikrapor/procedures.hpp>
#include <saglikrapor/render/procedure_graph.hpp>
#include <saglikrapor/render/procedure_json.hpp>
#include <saglikrapor/render/procedure_text.hpp>
#include <saglikrapor/rulebook/strip.hpp>

#include "must.hpp"

using namespace saglikrapor;
using fuzz::must;

namespace {

constexpr std::size_t longest = 16U << 10U;

constexpr const char* right =
    "inputs: {delivered_on: date, kind: [a, b], n: int, names: list<string>, rows: {list: {k: string, v: double}}}\n"
    "procedures:\n  - id: law/appeal\n    title: {tr: A, en: A}\n    clause: M1\n    derive: {days: \"kind == 'a' ? 10 : n\"}\n"
    "    actors: {p: {tr: A, en: A}, o: {tr: A, en: A}}\n    events: {go: {tr: A, en: A}, back: {tr: A, en: A}}\n"
    "    documents: {d: {tr: A, en: A}}\n    states:\n      S: {label: {tr: A, en: A}, kind: initial}\n"
    "      M: {label: {tr: A, en: A}, kind: accepting}\n      E: {label: {tr: A, en: A}, kind: terminal_ok}\n    transitions:\n"
    "      - {id: t1, from: S, to: M, event: go, actor: p, documents: [\"d:original\"], deadline: {days: days, from: delivered_on}, clause: M1}\n"
    "      - {id: t2, from: M, to: E, event: go, actor: o, guard: \"n > 3\", deadline: {business_days: n, from: state, late: allow}, clause: M1}\n"
    "      - {id: t3, from: M, to: S, event: back, actor: [p, o], guard: \"size(names) > 0\", clause: M1, provenance: implied}\n";

Checked<Engine> around(const std::string& procedures) {
    return load_rules({{"rulebook.yaml", "id: law\nversion: \"1\"\n"},
                       {"law/regulation.yaml", "id: law\ntitle: {tr: A, en: A}\nnumber: \"1\"\nin_force: {from: 2019-09-30}\n"},
                       {"law/clauses.yaml", "clauses:\n  - {id: M1, title: {tr: A, en: A}, covered_by: procedure}\n"},
                       {"tables/public-holidays.yaml", "holidays: {first_year: 2026, last_year: 2026, full_days: [{date: 2026-04-23}]}\n"},
                       {"law/procedures/p.yaml", procedures}});
}

void must_be_placed(const Diagnostics& diagnostics, const std::string& file, std::size_t size) {
    for (const Diagnostic& d : diagnostics)
        if (d.file == file) fuzz::must_be_placed({d}, size);
}

void procedures(const std::string& text) {
    const Checked<Engine> engine = around(text);
    must_be_placed(engine.diagnostics(), "law/procedures/p.yaml", text.size());
    if (!engine) return;
    const auto book = load_procedures(*engine);
    must_be_placed(book.diagnostics(), "law/procedures/p.yaml", text.size());
    const Checked<Engine> small = around(compact(RulebookFile{"law/procedures/p.yaml", text}));
    must(small && load_procedures(*small).has_value() == book.has_value(), "what is read is read when compacted");
    if (!book) return;
    std::string out;
    const render::TextOptions words{Language::tr, false, &engine->program()};
    for (const Procedure& p : (*book)->entries().procedures) {
        for (const EntryCase& test : p.examples) (void)procedure::fault_of(**book, p.id, test);
        render::append_procedure(out, p, words);
        out += render::mermaid(p, Language::en) + render::dot(p, Language::tr);
    }
    for (const InputRule& r : (*book)->entries().rules) {
        for (const EntryCase& test : r.examples) (void)procedure::fault_of(**book, r.id, test);
        render::append_input_rule(out, r, words);
    }
}

void cases(const std::string& text) {
    static const Engine engine = around(right).value_or_throw();
    static const auto book = load_procedures(engine).value_or_throw();
    const procedure::CompiledProcedure& compiled = *book->procedure("law/appeal");
    const auto file = read_history_file("case.yaml", text);
    must_be_placed(file.diagnostics(), "case.yaml", text.size());
    if (!file) return;
    for (const HistoryText& history : *file) {
        const auto made = procedure::make_case(compiled, history);
        must_be_placed(made.diagnostics(), "case.yaml", text.size());
        if (!made) continue;
        const Date day = history.as_of.value_or(date(2026, 6, 1));
        const procedure::Standing standing = procedure::stand(*book, compiled, *made, day);
        std::uint32_t state = compiled.initial;
        for (const procedure::Step& step : standing.steps) {
            must(step.from == state, "a step begins where the one before it ended");
            must((step.taken >= 0) == (step.why == procedure::Why::none), "a refused step says why");
            if (step.taken >= 0) state = compiled.transitions[static_cast<std::size_t>(step.taken)].to;
        }
        must(state == standing.state, "a case stands where its last step ended");
        must(standing.steps.size() + standing.later == made->events.size(), "every event is taken, refused or later");
        std::string first, second;
        render::append_standing_json(first, standing, *made);
        render::append_standing_json(second, procedure::stand(*book, compiled, *made, day), *made);
        must(first == second, "a case stands the same again");
        render::append_standing(second, standing, *made, {Language::en, false, &engine.program()});
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > longest) return 0;
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (text.starts_with("# case\n")) cases(text);
    else procedures(text);
    return 0;
}
