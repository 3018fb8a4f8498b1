#include <saglikrapor/base/sha256.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace saglikrapor {
namespace {

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t big_endian(const std::uint8_t* bytes) {
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

}  // namespace

void Sha256::absorb(const std::uint8_t* block) {
    std::array<std::uint32_t, 64> words;
    for (std::size_t i = 0; i < 16; ++i) words[i] = big_endian(block + 4 * i);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t early = words[i - 15], late = words[i - 2];
        words[i] = words[i - 16] + words[i - 7] + (std::rotr(early, 7) ^ std::rotr(early, 18) ^ early >> 3) +
                   (std::rotr(late, 17) ^ std::rotr(late, 19) ^ late >> 10);
    }
    auto [a, b, c, d, e, f, g, h] = state_;
    // Where each letter stands moves on by one with every round; eight rounds later it is where it was, and nothing was moved.
    const auto round = [](std::uint32_t a1, std::uint32_t b1, std::uint32_t c1, std::uint32_t& d1, std::uint32_t e1, std::uint32_t f1,
                          std::uint32_t g1, std::uint32_t& h1, std::uint32_t word) {
        const std::uint32_t choice = g1 ^ (e1 & (f1 ^ g1)), majority = (a1 & b1) | (c1 & (a1 | b1));
        const std::uint32_t first = h1 + (std::rotr(e1, 6) ^ std::rotr(e1, 11) ^ std::rotr(e1, 25)) + choice + word;
        d1 += first;
        h1 = first + (std::rotr(a1, 2) ^ std::rotr(a1, 13) ^ std::rotr(a1, 22)) + majority;
    };
    const auto word = [&](std::size_t at) { return round_constants[at] + words[at]; };
    for (std::size_t i = 0; i < 64; i += 8) {
        round(a, b, c, d, e, f, g, h, word(i));
        round(h, a, b, c, d, e, f, g, word(i + 1));
        round(g, h, a, b, c, d, e, f, word(i + 2));
        round(f, g, h, a, b, c, d, e, word(i + 3));
        round(e, f, g, h, a, b, c, d, word(i + 4));
        round(d, e, f, g, h, a, b, c, word(i + 5));
        round(c, d, e, f, g, h, a, b, word(i + 6));
        round(b, c, d, e, f, g, h, a, word(i + 7));
    }
    const std::array<std::uint32_t, 8> turned{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i) state_[i] += turned[i];
}

void Sha256::update(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t filled = length_ % block_size, taken = std::min(bytes.size(), block_size - filled);
        std::memcpy(pending_.data() + filled, bytes.data(), taken);
        length_ += taken;
        bytes.remove_prefix(taken);
        if (length_ % block_size == 0) absorb(pending_.data());
    }
}

Sha256::Digest Sha256::digest() const {
    using namespace std::string_view_literals;
    Sha256 last = *this;
    const std::uint64_t bits = length_ * 8;
    constexpr std::size_t length_field = 8;
    last.update("\x80"sv);
    while (last.length_ % block_size != block_size - length_field) last.update("\0"sv);
    for (int shift = 56; shift >= 0; shift -= 8) {
        const char byte = static_cast<char>(static_cast<unsigned char>(bits >> shift & 0xFF));
        last.update({&byte, 1});
    }
    Digest digest;
    for (std::size_t i = 0; i < digest.size(); ++i) digest[i] = static_cast<std::uint8_t>(last.state_[i / 4] >> (24 - 8 * (i % 4)) & 0xFF);
    return digest;
}

std::string to_hex(const Sha256::Digest& digest) {
    std::string hex;
    hex.reserve(2 * digest.size());
    for (const std::uint8_t byte : digest) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 0xF];
    }
    return hex;
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 sum;
    sum.update(bytes);
    return to_hex(sum.digest());
}

std::string hmac_sha256_hex(std::string_view key, std::string_view text) {
    constexpr std::size_t block_size = 64;
    const auto as_text = [](const Sha256::Digest& digest) { return std::string(digest.begin(), digest.end()); };
    std::string block(key);
    if (block.size() > block_size) {
        Sha256 shortened;
        shortened.update(key);
        block = as_text(shortened.digest());
    }
    block.resize(block_size, '\0');
    const auto masked = [&](char mask) {
        std::string bytes = block;
        for (char& c : bytes) c = static_cast<char>(c ^ mask);
        return bytes;
    };
    Sha256 inner, outer;
    inner.update(masked(0x36));
    inner.update(text);
    outer.update(masked(0x5c));
    outer.update(as_text(inner.digest()));
    return to_hex(outer.digest());
}

}  // namespace saglikrapor
