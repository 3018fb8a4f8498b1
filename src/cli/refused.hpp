// The one way to say "with this I cannot work".
#pragma once

#include <stdexcept>

namespace saglikrapor::cli {

/// Wrong usage, an input file or a rulebook that cannot be read: ends the program with `not_usable` and this message.
class Refused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace saglikrapor::cli
