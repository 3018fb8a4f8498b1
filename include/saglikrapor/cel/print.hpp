// The typed tree and the table of built-ins in words: for explanations and documentation.
#pragma once

#include <string>

#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/cel/typed.hpp>

namespace saglikrapor::cel {

/// The path that a node reads: "report.issuer.mode", "report.rows[0].kind", "table.fees.driver" for a map. A loop variable
/// is an element of what its loop goes through: "report.issuer.physicians[].kind". Empty when the node is not a path.
/// The environment is the one the tree was checked in.
[[nodiscard]] std::string print_path(const Tree& tree, const Environment& environment, std::uint32_t node);

/// A Markdown heading and table per subject, in the order of the rows.
[[nodiscard]] std::string builtin_table_markdown(const BuiltinTable& table);

}  // namespace saglikrapor::cel
