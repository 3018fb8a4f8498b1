#include <saglikrapor/base/sha256.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("SHA-256 gives the digests that NIST publishes") {
    const struct {
        std::string text;
        const char* hex;
    } rows[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
        {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
         "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
        {std::string(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
    };
    for (const auto& row : rows) CHECK(sha256_hex(row.text) == row.hex);
}

TEST_CASE("the digest does not depend on the pieces the bytes come in") {
    std::string text;
    for (int i = 0; i < 200; ++i) text += static_cast<char>(i);
    for (const std::size_t length : {0U, 1U, 55U, 56U, 57U, 63U, 64U, 65U, 119U, 120U, 128U, 200U}) {
        const std::string_view whole = std::string_view(text).substr(0, length);
        for (const std::size_t piece : {1U, 7U, 64U, 100U}) {
            Sha256 sum;
            for (std::size_t at = 0; at < whole.size(); at += piece) sum.update(whole.substr(at, piece));
            CHECK(to_hex(sum.digest()) == sha256_hex(whole));
        }
    }
}

TEST_CASE("a digest may be taken on the way") {
    Sha256 sum;
    sum.update("a");
    CHECK(to_hex(sum.digest()) == sha256_hex("a"));
    sum.update("bc");
    CHECK(to_hex(sum.digest()) == sha256_hex("abc"));
}

TEST_CASE("HMAC-SHA-256 gives the codes of RFC 4231") {
    std::string counting;
    for (char c = 1; c <= 25; ++c) counting += c;
    const struct {
        std::string key, text;
        const char* hex;
    } rows[] = {
        {std::string(20, '\x0b'), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
        {"Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
        {std::string(20, '\xaa'), std::string(50, '\xdd'), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
        {counting, std::string(50, '\xcd'), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"},
        {std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First",
         "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
        {std::string(131, '\xaa'),
         "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed "
         "before being used by the HMAC algorithm.",
         "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"},
    };
    for (const auto& row : rows) CHECK(hmac_sha256_hex(row.key, row.text) == row.hex);
}
