// The mutants of a rulebook that mean the same as the original, each with the reason: rules/survivors.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace saglikrapor::cli {

struct Survivor {
    std::string rule;    ///< or param.x, table.x, regulation.x
    std::string change;  ///< as `rules mutate` words it
    std::string reason;
    std::uint32_t line = 0;
};

/// Reads lines of rule, change and reason with tabs between them; blank lines and those that begin with # say nothing. The
/// file's name is put before messages. Throws Refused for a file that cannot be read and for a line of another form, without a
/// reason, or given twice.
[[nodiscard]] std::vector<Survivor> read_survivors(const std::string& path);

}  // namespace saglikrapor::cli
