// What the two kinds of compression have in common: bytes in, bytes out, and how a fault is told.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "cli/unpack.hpp"

namespace saglikrapor::cli {

struct UnpackFault {
    const char* code;
    std::string message;
};

/// Part of the file that was read and not yet used, and where it is to go.
struct UnpackStep {
    const char* in;
    std::size_t in_left;
    char* out;
    std::size_t out_left;
};

class SteppingUnpacker : public Unpacker {
public:
    SteppingUnpacker(Pull packed, std::string name) : packed_(std::move(packed)), name_(std::move(name)), bytes_(std::size_t{1} << 16) {}

    std::size_t read(char* buffer, std::size_t size) final;
    [[nodiscard]] std::uint64_t used() const final { return pulled_ - left_; }

private:
    /// Uses what it can of the input and moves the step's pointers on. `began_` and `whole_` tell where we are.
    virtual std::optional<UnpackFault> step(UnpackStep& step) = 0;

    Pull packed_;
    std::string name_;
    std::vector<char> bytes_;
    std::size_t at_ = 0, left_ = 0;
    std::uint64_t pulled_ = 0;
    bool ended_ = false;
    std::optional<UnpackFault> fault_;

protected:
    bool whole_ = false;  ///< a member or frame is complete and no other has begun
};

#ifdef SAGLIKRAPOR_ZLIB
[[nodiscard]] std::unique_ptr<Unpacker> make_gzip_unpacker(Pull packed, const std::string& name);
#endif
#ifdef SAGLIKRAPOR_ZSTD
[[nodiscard]] std::unique_ptr<Unpacker> make_zstd_unpacker(Pull packed, const std::string& name);
#endif

}  // namespace saglikrapor::cli
