#include <saglikrapor/history/person_key.hpp>

#include <algorithm>

#include <saglikrapor/base/identity_number.hpp>
#include <saglikrapor/base/sha256.hpp>
#include <saglikrapor/history/fault.hpp>

namespace saglikrapor::history {
namespace {

constexpr std::size_t shortest_secret = 32;

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool may_be(IdentityKind kind, std::string_view number) {
    switch (kind) {
        case IdentityKind::national_id: return is_national_id(number);
        case IdentityKind::foreigner_id: return is_foreigner_id(number);
        case IdentityKind::passport: return is_passport_number(number);
    }
    return false;
}

std::string_view name_of(IdentityKind kind) {
    switch (kind) {
        case IdentityKind::national_id: return "national_id";
        case IdentityKind::foreigner_id: return "foreigner_id";
        case IdentityKind::passport: return "passport";
    }
    return "";
}

}  // namespace

std::optional<PersonKey> parse_person_key(std::string_view text) {
    const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (text.size() != 64 || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
    return PersonKey{std::string(text)};
}

SiteKey::SiteKey(std::string_view secret) {
    if (secret.size() < shortest_secret)
        throw HistoryFault("history.key", "the site key is shorter than " + std::to_string(shortest_secret) + " bytes",
                           "make one with: head -c 32 /dev/urandom | base64");
    person_secret_ = hmac_sha256_hex(secret, "saglikrapor person");
    seal_secret_ = hmac_sha256_hex(secret, "saglikrapor seal");
    fingerprint_ = hmac_sha256_hex(secret, "saglikrapor fingerprint").substr(0, 16);
}

PersonKey SiteKey::person(const Identity& identity) const {
    if (!identity.kind || !identity.number)
        throw HistoryFault("history.identity", "the report does not say whose it is", "give person.identity.kind and person.identity.number");
    std::string number = identity.number->reveal();
    if (*identity.kind == IdentityKind::passport) std::transform(number.begin(), number.end(), number.begin(), capital);
    if (!may_be(*identity.kind, number))
        throw HistoryFault("history.identity", "the number that says whose the report is cannot be one of its kind", "look at its digits");
    return {hmac_sha256_hex(person_secret_, std::string(name_of(*identity.kind)) + '\n' + number)};
}

std::string SiteKey::seal(std::string_view bytes) const { return hmac_sha256_hex(seal_secret_, bytes); }

}  // namespace saglikrapor::history
