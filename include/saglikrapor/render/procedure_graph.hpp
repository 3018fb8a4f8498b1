// Procedures as diagrams: DOT and Mermaid text, and docs/procedures.md with a diagram of each.
#pragma once

#include <string>

#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor::render {

/// A digraph in the language of Graphviz. What the source does not state is drawn with dashes.
[[nodiscard]] std::string dot(const Procedure& procedure, Language language);

/// A stateDiagram-v2.
[[nodiscard]] std::string mermaid(const Procedure& procedure, Language language);

/// docs/procedures.md, of a rulebook that was read with its examples.
[[nodiscard]] std::string procedures_markdown(const Rulebook& rulebook);

}  // namespace saglikrapor::render
