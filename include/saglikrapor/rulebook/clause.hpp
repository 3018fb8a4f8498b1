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

struct Clause {
    std::string id;            ///< "M6/7", "M7/3-b"
    Text title;
    Coverage coverage = Coverage::planned;
    std::string reason;        ///< why not decidable, or how a form or definition covers it
    std::vector<std::string> reports;  ///< report types it speaks of; `all` is kept as written
    std::vector<std::string> procedures;  ///< ids of procedures and input rules that cover it without citing it
    Span span;
    std::vector<Span> procedure_spans;
};

/// A regulation: the folder's regulation.yaml and clauses.yaml.
struct Regulation {
    std::string id;            ///< the folder's name: "yonerge"
    Text title;
    std::string number;
    InForce in_force;          ///< rules without dates of their own take these
    std::vector<std::string> languages;  ///< of its texts: tr, en
    std::vector<std::string> reports;    ///< report types it speaks of; `all` is kept as written
    std::vector<Clause> clauses;
    std::shared_ptr<const Source> source;
    std::shared_ptr<const Source> clauses_source;
};

[[nodiscard]] std::string_view to_string(Coverage coverage);

}  // namespace saglikrapor
