// The one way to say "with this I cannot work".
#pragma once

#include <stdexcept>
#include <string>

#include <saglikrapor/rulebook/citation.hpp>

namespace saglikrapor::cli {

/// Wrong usage, an input file or a rulebook that cannot be read: ends the program with `not_usable` and this message.
/// `in_turkish` is for commands that speak Turkish; without it the message is the same in both languages.
class Refused : public std::runtime_error {
public:
    explicit Refused(const std::string& message, std::string in_turkish = {})
        : std::runtime_error(message), in_turkish_(std::move(in_turkish)) {}

    [[nodiscard]] std::string in(Language language) const {
        return language == Language::en || in_turkish_.empty() ? std::string(what()) : in_turkish_;
    }

private:
    std::string in_turkish_;
};

/// Why the system does not give or take a file: "böyle bir dosya yok". What it has no Turkish words for is its own English.
[[nodiscard]] std::string reason(int error, Language language);

}  // namespace saglikrapor::cli
