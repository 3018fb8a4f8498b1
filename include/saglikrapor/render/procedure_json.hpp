// Procedures, input rules and standings as JSON, keys in a fixed order, no white space but a line end after each object.
#pragma once

#include <string>

#include <saglikrapor/procedure/standing.hpp>

namespace saglikrapor::render {

/// [{"id","kind":"procedure"|"rule","title":{"tr","en"},"clause","provenance","from","to","set"}]
void append_entries_json(std::string& out, const Entries& entries);

/// {"id","title","clause","provenance","from","to","derive","states":[…],"actors":{…},"events":{…},"documents":{…},
///  "transitions":[{"id","from":[],"to","event","actors":[],"guard","documents":[{"name","form"}],"channel","deadline","effects",
///  "clause","provenance"}]}
void append_procedure_json(std::string& out, const Procedure& procedure);
/// {"id","title","clause","provenance","from","to","severity","when","derive","require":[{"id","that"}],"message"}
void append_input_rule_json(std::string& out, const InputRule& rule);

/// {"case","procedure","provenance","as_of","in_force","state","kind","since","final":{"is","reason","clause"},
///  "steps":[{"event","on","by","from","to","transition","clause","provenance","late"}
///           or {"event","on","by","from","refused":why,"transitions":[{"id","from":[],"actors":[],"guard","clause"}],"documents":[],"missing":[],"last_day"}],
///  "later","next":[{"transition","event","to","actors":[],"documents":[],"channel","clause","provenance","possible",
///                   "guard","missing":[],"deadline":{"state","starts_on","last_day","words"}}]}
void append_standing_json(std::string& out, const procedure::Standing& standing, const procedure::Case& c);

}  // namespace saglikrapor::render
