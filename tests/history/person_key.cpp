#include <saglikrapor/history/person_key.hpp>

#include <set>

#include <catch.hpp>

#include <saglikrapor/base/sha256.hpp>

#include "history/backends.hpp"

using namespace saglikrapor;
using namespace saglikrapor::history;

namespace {

Identity of(IdentityKind kind, const std::string& number) { return {kind, Identifying<std::string>(number)}; }

}  // namespace

TEST_CASE("a person key is the HMAC of kind and number under a key made from the site's") {
    const std::string secret = "0123456789abcdef0123456789abcdef";
    const std::string derived = hmac_sha256_hex(secret, "saglikrapor person");
    CHECK(SiteKey(secret).person(of(IdentityKind::national_id, "10000000146")).hex ==
          hmac_sha256_hex(derived, "national_id\n10000000146"));
    // From another implementation (openssl dgst -sha256 -hmac), so that keys stay what they are from version to version.
    CHECK(SiteKey(secret).person(of(IdentityKind::national_id, "10000000146")).hex ==
          "094ffd3e498c72841159384bceb086087acb6143cb579f8e9ffbcf9df5a3e60e");
}

TEST_CASE("persons, kinds of identity and sites have keys of their own") {
    const SiteKey other("another secret of 32 bytes or more, for tests");
    const Identity passport = of(IdentityKind::passport, "U1234567");
    const std::set<std::string> keys{person(1).hex, person(2).hex, site_key().person(passport).hex, other.person(identity(1)).hex,
                                     site_key().seal("x"), site_key().fingerprint()};
    CHECK(keys.size() == 6);
    CHECK(site_key().person(of(IdentityKind::passport, "u1234567")) == site_key().person(passport));
    CHECK(person(1) == person(1));
}

TEST_CASE("whoever does not say whose the report is, or wrongly, gets no key") {
    const auto code_for = [](const Identity& identity) { return fault_of([&] { (void)site_key().person(identity); }); };
    CHECK(code_for({}) == "history.identity");
    CHECK(code_for({IdentityKind::national_id, {}}) == "history.identity");
    CHECK(code_for({{}, Identifying<std::string>("10000000146")}) == "history.identity");
    CHECK(code_for(of(IdentityKind::national_id, "10000000147")) == "history.identity");
    CHECK(code_for(of(IdentityKind::foreigner_id, "10000000146")) == "history.identity");
    CHECK(code_for(of(IdentityKind::passport, "")) == "history.identity");
    CHECK(code_for(of(IdentityKind::national_id, "10000000146")).empty());
}

TEST_CASE("a site key has 32 bytes at least") {
    CHECK(fault_of([] { SiteKey(std::string(31, 'k')); }) == "history.key");
    CHECK(fault_of([] { SiteKey(std::string(32, 'k')); }).empty());
}

TEST_CASE("a person key as text is 64 small hexadecimal digits") {
    CHECK(parse_person_key(person(1).hex) == person(1));
    CHECK_FALSE(parse_person_key("").has_value());
    CHECK_FALSE(parse_person_key(std::string(63, 'a')).has_value());
    CHECK_FALSE(parse_person_key(std::string(64, 'A')).has_value());
    CHECK_FALSE(parse_person_key(std::string(64, 'g')).has_value());
}
