#include <new>

#include <zstd.h>
#include <zstd_errors.h>

#include "cli/unpack_step.hpp"

namespace saglikrapor::cli {
namespace {

// 32 MiB of what came out before are kept, so that memory stays small; all levels up to 21 need less.
constexpr int window_log = 25;

class ZstdUnpacker final : public SteppingUnpacker {
public:
    ZstdUnpacker(Pull packed, const std::string& name) : SteppingUnpacker(std::move(packed), name), stream_(ZSTD_createDStream()) {
        if (stream_ == nullptr) throw std::bad_alloc();
        ZSTD_DCtx_setParameter(stream_, ZSTD_d_windowLogMax, window_log);
    }
    ~ZstdUnpacker() override { ZSTD_freeDStream(stream_); }
    ZstdUnpacker(const ZstdUnpacker&) = delete;
    ZstdUnpacker& operator=(const ZstdUnpacker&) = delete;

private:
    std::optional<UnpackFault> step(UnpackStep& step) override {
        ZSTD_inBuffer in{step.in, step.in_left, 0};
        ZSTD_outBuffer out{step.out, step.out_left, 0};
        const std::size_t result = ZSTD_decompressStream(stream_, &out, &in);
        step.in_left -= in.pos;
        step.out += out.pos;
        step.out_left -= out.pos;
        if (!ZSTD_isError(result)) {
            whole_ = result == 0;
            return {};
        }
        if (ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge)
            return UnpackFault{"input.compressed-window", "compressed with a window of more than 32 MiB (zstd --ultra -22 or --long)"};
        return UnpackFault{"input.compressed-corrupt", std::string("no zstd from here on: ") + ZSTD_getErrorName(result)};
    }

    ZSTD_DStream* stream_;
};

}  // namespace

std::unique_ptr<Unpacker> make_zstd_unpacker(Pull packed, const std::string& name) {
    return std::make_unique<ZstdUnpacker>(std::move(packed), name);
}

}  // namespace saglikrapor::cli
