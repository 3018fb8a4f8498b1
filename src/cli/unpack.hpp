// Compressed input to text, a piece at a time. Between the file and whoever reads its text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <saglikrapor/bind/line_blocks.hpp>

namespace saglikrapor::cli {

enum class Packing : std::uint8_t { none, gzip, zstd };

/// By how the file begins; no JSON begins so. Needs the first four bytes.
[[nodiscard]] Packing packing_of(std::string_view first_bytes);
/// By the last suffix of its name, .gz or .zst.
[[nodiscard]] Packing packing_named(std::string_view path);
/// The name without that suffix.
[[nodiscard]] std::string_view name_unpacked(std::string_view path);

/// Members or frames that follow one another are one text. What is held does not depend on how much comes out.
class Unpacker {
public:
    virtual ~Unpacker() = default;
    /// Text, at most `size` bytes; 0 at its end. Whatever came out before a fault is given first. Throws Refused with the
    /// code (input.compressed-corrupt, -truncated, -window) and the byte of the file at which it was noticed.
    virtual std::size_t read(char* buffer, std::size_t size) = 0;
    /// Bytes of the file used so far.
    [[nodiscard]] virtual std::uint64_t used() const = 0;
};

/// `packed` gives the bytes of the file, `name` is what messages call it. Throws Refused (input.compressed-unsupported) when
/// this program was built without the library for it.
[[nodiscard]] std::unique_ptr<Unpacker> make_unpacker(Packing packing, Pull packed, const std::string& name);

}  // namespace saglikrapor::cli
