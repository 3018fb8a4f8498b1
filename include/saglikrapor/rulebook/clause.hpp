// The index of a regulation's clauses and what covers each.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/rulebook/rule.hpp>

namespace saglikrapor {

enum class Coverage : std::uint8_t {
    rules,          ///< at least one rule cites it
    form,           ///< kept by the format a report is made in (the reader and the report model)
    definition,     ///< gives a term its meaning; nothing to check
    procedure,      ///< a state machine under procedures/
    not_decidable,  ///< no program can decide it; `reason` says why
    planned         ///< not covered yet
};

/// One article, paragraph or item of a regulation, and what covers it.
struct Clause {
    std::string id;            ///< "M6/7", "M7/3-b"
    Text title;                ///< what the clause says, in a few words
    Coverage coverage = Coverage::planned;  ///< what checks it; planned: nothing yet
    std::string reason;        ///< why not decidable, or how a form or definition covers it
    std::vector<std::string> reports;  ///< report types it speaks of; `all` is kept as written
    std::vector<std::string> procedures;  ///< ids of procedures and input rules that cover it without citing it
    Span span;                 ///< its entry in clauses.yaml
    std::vector<Span> procedure_spans;    ///< of the ids in `procedures`
};

/// A regulation: the folder's regulation.yaml and clauses.yaml.
struct Regulation {
    std::string id;                                ///< the folder's name: "yonerge"
    Text title;                                    ///< as the Official Gazette or the ministry titles it
    std::string number;                            ///< under which it was approved or published
    InForce in_force;                              ///< rules without dates of their own take these
    std::vector<std::string> languages;            ///< of its texts: tr, en
    std::vector<std::string> reports;              ///< report types it speaks of; `all` is kept as written
    std::vector<Clause> clauses;                   ///< every paragraph and item, in the order of the text
    std::shared_ptr<const Source> source;          ///< regulation.yaml
    std::shared_ptr<const Source> clauses_source;  ///< clauses.yaml
};

[[nodiscard]] std::string_view to_string(Coverage coverage);

}  // namespace saglikrapor
