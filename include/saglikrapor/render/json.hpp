// A decision as JSON: one object, keys in a fixed order, no white space.
//
// {"id","type","verdict",
//  "findings":[{"rule","clause","severity","outcome","values":{},"missing":[],"faults":[],"contributing":[],
//               "message","remedy"}],
//  "rule_sets":{"applied":[],"not_applied":[]},
//  "receipt":{"engine","rulebook","version","sha256","as_of","input_sha256"},
//  "recording":{"outcome","entries","head"}}
//
// `missing` stands only in an undetermined finding; `faults` only when an operation had no result; `contributing` only when
// the finding rests on earlier reports; `recording` only when the report was to be recorded in a ledger. Dates are "2026-03-04", enumerators their names.
#pragma once

#include <string>
#include <string_view>

#include <saglikrapor/decision/decision.hpp>
#include <saglikrapor/render/unreadable.hpp>

namespace saglikrapor::render {

/// What of a decision is written.
struct JsonOptions {
    Language language = Language::tr;  ///< of messages and remedies
    bool full_receipt = true;          ///< false: {"sha256":"<first 12 digits of the rulebook's>"}, and no rule_sets
};

/// Appends the decision. What is not UTF-8 in it becomes U+FFFD.
void append_json(std::string& out, const Decision& decision, const JsonOptions& options = {});

/// Appends what stands for an unreadable report:
/// {"index","line","id","verdict":"unreadable","errors":[{"code","message","pointer","line","column","hint"}]}; `id` may be
/// null, `pointer` and `hint` stand only when there is one.
void append_json_error(std::string& out, const Unreadable& unreadable, const Place& place);

/// Appends a text as a JSON string with its quotation marks. What is not UTF-8 in it becomes U+FFFD.
void append_json_text(std::string& out, std::string_view text);

}  // namespace saglikrapor::render
