// Whose history: a keyed hash of the identity, so that a store holds no number that identifies anyone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <saglikrapor/report/person.hpp>

namespace saglikrapor::history {

/// 64 lower-case hexadecimal digits that stand for one person at one site.
struct PersonKey {
    std::string hex;  ///< hexadecimal digits of the digest

    /// By the digits.
    friend auto operator<=>(const PersonKey&, const PersonKey&) = default;
};

/// Nothing when the text is not a person key.
[[nodiscard]] std::optional<PersonKey> parse_person_key(std::string_view text);

/// The secret of a site, from which the person keys and the seals of entries are made (HMAC-SHA-256, a key of its own for each).
/// Whoever has it can find a person's entries by trying identities, so it belongs neither into the store nor on a command line.
/// When it is lost, nothing can be found or verified any more; when it changes, nobody is recognised.
class SiteKey {
public:
    /// `secret`: at least 32 bytes, from a random source. Throws HistoryFault history.key when it is shorter.
    explicit SiteKey(std::string_view secret);

    /// Different kinds of identity make different keys: a passport's holder who gets a number is somebody new to the ledger.
    /// Letters of passport numbers count as capitals. Throws HistoryFault history.identity when kind or number are absent, or
    /// the number cannot be one (check digits).
    [[nodiscard]] PersonKey person(const Identity& identity) const;

    /// A seal that only the holder of the secret can make, 64 hexadecimal digits.
    [[nodiscard]] std::string seal(std::string_view bytes) const;

    /// Tells keys apart without telling anything of them; stored with every ledger, so that the wrong key is refused.
    [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }

private:
    std::string person_secret_;
    std::string seal_secret_;
    std::string fingerprint_;
};

}  // namespace saglikrapor::history
