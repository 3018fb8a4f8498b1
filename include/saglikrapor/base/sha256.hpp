// SHA-256 (FIPS 180-4) and HMAC (RFC 2104): the digests of receipts, rulebooks and pseudonyms.
// Own code, because whoever ships the library would otherwise have to ship libcrypto for one digest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace saglikrapor {

/// The digest of bytes that come in pieces.
class Sha256 {
public:
    using Digest = std::array<std::uint8_t, 32>;  ///< the 256 bits, first byte first

    /// Takes more bytes; any number of times before digest().
    void update(std::string_view bytes);
    /// The digest of everything given so far. More may be added afterwards: the state is not touched.
    [[nodiscard]] Digest digest() const;

private:
    static constexpr std::size_t block_size = 64;

    void absorb(const std::uint8_t* block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, block_size> pending_{};
    std::uint64_t length_ = 0;  // bytes so far; length_ % block_size of them are pending
};

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string to_hex(const Sha256::Digest& digest);

/// The SHA-256 of `bytes` in hexadecimal.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The HMAC-SHA-256 of `text` under `key` (of any length) in hexadecimal.
[[nodiscard]] std::string hmac_sha256_hex(std::string_view key, std::string_view text);

}  // namespace saglikrapor
