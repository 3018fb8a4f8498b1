// A rulebook of a few lines around one file of procedures, and the book that is made of it.
#pragma once

#include <memory>
#include <string>

#include <saglikrapor/procedures.hpp>

namespace sample {

/// What lies around the file: one parameter, holidays of 2026, one table.
inline saglikrapor::Checked<saglikrapor::Engine> load(const std::string& procedures) {
    std::vector<saglikrapor::RulebookFile> files{
        {"rulebook.yaml", "id: law\nversion: \"1\"\n"},
        {"law/regulation.yaml", "id: law\ntitle: {tr: t, en: e}\nnumber: \"1\"\nin_force: {from: 2020-01-01}\n"},
        {"law/clauses.yaml", "clauses:\n  - {id: M1, title: {tr: t, en: e}, covered_by: procedure}\n"
                             "  - {id: M2, title: {tr: t, en: e}, covered_by: form}\n"},
        {"law/parameters.yaml", "parameters:\n  objection_days:\n    clause: M2\n    unit: day\n    title: {tr: t, en: e}\n"
                                "    values: {2020-01-01: 30, 2026-06-01: 15}\n"},
        {"tables/public-holidays.yaml", "holidays:\n  first_year: 2026\n  last_year: 2026\n  full_days:\n    - {date: 2026-04-23}\n"},
        {"tables/hospitals.yaml", "table: hospitals\ntitle: {tr: t, en: e}\ncolumns: {id: string, role: int}\n"
                                  "rows:\n  - {id: A, role: 1}\n  - {id: B, role: 2, from: 2026-03-01}\n"},
        {"law/procedures/p.yaml", procedures}};
    return saglikrapor::load_rules(std::move(files));
}

inline saglikrapor::Checked<std::shared_ptr<const saglikrapor::procedure::Book>> book(const std::string& procedures) {
    const auto engine = load(procedures);
    if (!engine) return engine.diagnostics();
    return saglikrapor::load_procedures(*engine);
}

/// One line for each: "file:line:column code: message".
inline std::string printed(const saglikrapor::Diagnostics& diagnostics) {
    std::string out;
    for (const saglikrapor::Diagnostic& d : diagnostics)
        out += d.file + ":" + std::to_string(d.at.line) + ":" + std::to_string(d.at.column) + " " + d.code + ": " + d.message + "\n";
    return out;
}

/// An appeal with two ways on from the first state; `more` goes into the list of transitions.
inline std::string appeal(const std::string& more = {}, const std::string& inputs = {}) {
    return "inputs:\n  delivered_on: date\n  kind: [content, form]\n  attached: bool\n  beds: int\n  hospital: string\n" + inputs +
           "procedures:\n  - id: law/appeal\n    title: {tr: İtiraz, en: Appeal}\n    clause: M1\n"
           "    derive: {limit: \"kind == 'form' ? 10 : param.objection_days\"}\n"
           "    actors: {person: {tr: kişi, en: person}, office: {tr: müdürlük, en: office}}\n"
           "    events: {object: {tr: itiraz et, en: object}, refer: {tr: sevk et, en: refer}, drop: {tr: vazgeç, en: drop}}\n"
           "    documents: {report: {tr: rapor, en: report}, form: {tr: form, en: form}}\n"
           "    states:\n"
           "      DELIVERED: {label: {tr: verildi, en: delivered}, kind: initial}\n"
           "      OBJECTED: {label: {tr: itiraz edildi, en: objected}}\n"
           "      REFERRED: {label: {tr: sevk edildi, en: referred}, kind: accepting}\n"
           "      DROPPED: {label: {tr: vazgeçildi, en: dropped}, kind: terminal_fail}\n"
           "    transitions:\n"
           "      - {id: t1, from: DELIVERED, to: OBJECTED, event: object, actor: person, documents: [\"report:original\"],\n"
           "         deadline: {days: limit, from: delivered_on}, clause: M1}\n"
           "      - {id: t2, from: OBJECTED, to: REFERRED, event: refer, actor: office, guard: \"attached\",\n"
           "         deadline: {business_days: 5, from: object, late: allow}, clause: M1}\n"
           "      - {id: t3, from: [DELIVERED, OBJECTED], to: DROPPED, event: drop, actor: person, clause: M1, provenance: implied}\n"
           "      - {id: t4, from: REFERRED, to: OBJECTED, event: object, actor: person, deadline: {months: 1, rounding: down, from: state}, clause: M1}\n" +
           more;
}

}  // namespace sample
