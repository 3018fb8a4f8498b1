// Whether two transitions for the same event can be enabled at once. Used while a book is built.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <saglikrapor/cel/typed.hpp>
#include <saglikrapor/procedure/book.hpp>

namespace saglikrapor::procedure {

/// The variables an expression reads, and of each whether more than has() is asked.
using Reads = std::map<std::uint32_t, bool>;

[[nodiscard]] Reads reads_of(const cel::Tree& tree);

/// Diagnostics procedure.overlap. `guards` are the reads of the transitions' guards, `derived` those of the derived values.
void check_overlaps(const CompiledProcedure& compiled, const std::vector<Reads>& guards, const std::vector<Reads>& derived,
                    const program::Program& program, Diagnostics& diagnostics);

}  // namespace saglikrapor::procedure
