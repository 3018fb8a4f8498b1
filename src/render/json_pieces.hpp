// Parts of a decision's JSON that other documents have too. Private to the renderers that write JSON.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/decision/decision.hpp>

namespace saglikrapor::render {

/// {"rule","clause",…}, as in a decision.
void append_finding(std::string& out, const Finding& finding, Language language);
/// ,"contributing":[…]
void append_contributing(std::string& out, const std::vector<Contribution>& contributing);
void append_receipt(std::string& out, const Receipt& receipt, bool full);

}  // namespace saglikrapor::render
