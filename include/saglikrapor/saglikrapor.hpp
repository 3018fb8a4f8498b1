// The entry: everything a program that checks reports needs, in the order in which a report goes through it.
//
// Left out on purpose, because only tools need them: the expression language (cel/), how rulebooks are read (rulebook/read_yaml,
// lint), how they are compiled (program/) and run (run/machine), explanations (decision/explain), JSON Schemas (bind/json_schema).
#pragma once

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/report/report.hpp>      // 1 what a report is
#include <saglikrapor/bind/read_json.hpp>     // 2 JSON to a report
#include <saglikrapor/rulebook/citation.hpp>  // 3 where rules come from
#include <saglikrapor/engine.hpp>             // 4 rules loaded, a report checked
#include <saglikrapor/decision/decision.hpp>  // 5 the answer
#include <saglikrapor/limit.hpp>              //   and how long a rest may be at most
#include <saglikrapor/render/json.hpp>        // 6 the answer in words
#include <saglikrapor/render/text.hpp>
