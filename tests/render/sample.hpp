// A small rulebook whose rules bring out every kind of finding, and reports for it.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/engine.hpp>

namespace saglikrapor::sample {

[[nodiscard]] std::vector<RulebookFile> files();

/// Made once; the sha256 is that of files().
[[nodiscard]] const Engine& engine();

/// Holds every rule. Identity: number 10000000146, name Deniz Örnek, born 1985-05-20.
[[nodiscard]] Case valid();
/// Breaks every rule that can be broken; two earlier reports count.
[[nodiscard]] Case invalid();
/// Lacks what two rules need, and its history.
[[nodiscard]] Case incomplete();

/// A decision whose receipt does not change with the version of the library.
[[nodiscard]] Decision decide(const Case& c);

/// What stands for the file's second entry: two faults, one with pointer and hint.
[[nodiscard]] Diagnostics unreadable();

}  // namespace saglikrapor::sample
