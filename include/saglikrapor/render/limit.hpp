// How long a rest may be, as JSON and for people: the answer, why not a day more, the year's days, later first days, a timeline.
//
// JSON, keys in a fixed order, no white space:
// {"id","type","status","starts_on","asked_days","longest_days","last_day",
//  "findings":[as in a decision],"notes":[{"from_days","finding":{}}],"remarks":[{"code","message"}],"other_errors":[{"rule","clause","outcome"}],
//  "years":[{"year","limit_days","used_days_by_issue","used_days_by_day","left_days","contributing":[]}],
//  "by_start":[{"from","to","status","longest_days","rule","clause"}],"more_from","receipt":{}}
//
// `longest_days` and `last_day` are null unless the status is limited or unlimited; `last_day` also when no day may be given.
#pragma once

#include <string>

#include <saglikrapor/decision/limit.hpp>
#include <saglikrapor/render/text.hpp>

namespace saglikrapor::render {

void append_limit_json(std::string& out, const Limit& limit, Language language);

/// Lines of at most 100 columns.
void append_limit_text(std::string& out, const Limit& limit, const TextOptions& options);

}  // namespace saglikrapor::render
