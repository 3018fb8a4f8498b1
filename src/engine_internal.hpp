// Shared by the two ways to an engine: rules from files, and the rules built in.
#pragma once

#include <saglikrapor/engine.hpp>
#include <saglikrapor/program/program.hpp>

namespace saglikrapor {

/// The names of the report model, for reading a rulebook.
[[nodiscard]] ModelNames model_names();

/// The report model, for compiling a rulebook.
[[nodiscard]] program::ModelSchema model_schema();

/// Compiles what was read; passes the errors on.
[[nodiscard]] Checked<Engine> make_engine(Checked<Rulebook> rulebook);

}  // namespace saglikrapor
