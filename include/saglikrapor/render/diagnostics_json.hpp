// The faults of a rulebook as JSON, for programs that show them in an editor of their own.
//
// [{"code","level","message","file","line","column","excerpt","notes":[{"message","file","line","column"}],"hint"}]: `excerpt`,
// `notes` and `hint` stand only when there is one. Lines and columns start at 1; 0 is no place.
#pragma once

#include <string>

#include <saglikrapor/base/diagnostic.hpp>

namespace saglikrapor::render {

/// Appends the array, in the order of the diagnostics, without white space.
void append_json(std::string& out, const Diagnostics& diagnostics);

}  // namespace saglikrapor::render
