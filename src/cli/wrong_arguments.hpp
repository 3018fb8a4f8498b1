// Arguments that no command takes, said so that they can be put right.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace saglikrapor::cli {

/// What was written where a command must stand, an option that there is not, or one argument too many; empty for other faults.
/// `app` has parsed the arguments and refused them.
[[nodiscard]] std::string what_is_wrong(const CLI::App& app);

}  // namespace saglikrapor::cli
