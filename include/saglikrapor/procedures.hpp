// Procedures and input rules of a rulebook, ready to be asked. Apart from the engine, which checks reports without them:
// they are read and compiled when the first of them is asked for.
#pragma once

#include <memory>

#include <saglikrapor/engine.hpp>
#include <saglikrapor/procedure/standing.hpp>
#include <saglikrapor/procedure/verdict.hpp>

namespace saglikrapor {

/// Those of an engine's rulebook. Refused whole, with every error.
[[nodiscard]] Checked<std::shared_ptr<const procedure::Book>> load_procedures(const Engine& engine);

/// Those that are part of the library, without their examples.
[[nodiscard]] const procedure::Book& built_in_procedures();

}  // namespace saglikrapor
