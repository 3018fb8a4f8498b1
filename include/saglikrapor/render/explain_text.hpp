// An explanation for people: the rule, then its conditions as a tree with ✓ ✗ ? and the values seen, in legal words.
#pragma once

#include <string>
#include <string_view>

#include <saglikrapor/decision/explain.hpp>
#include <saglikrapor/render/text.hpp>

namespace saglikrapor::render {

/// `options.program` must be the program that was explained; `id` and `type` are the report's.
void append_explanation(std::string& out, const Explanation& explanation, std::string_view id, std::string_view type,
                        const TextOptions& options);

}  // namespace saglikrapor::render
