#include <new>

#include <zlib.h>

#include "cli/unpack_step.hpp"

namespace saglikrapor::cli {
namespace {

constexpr int gzip_only = MAX_WBITS + 16;  // as zlib asks for it

class GzipUnpacker final : public SteppingUnpacker {
public:
    GzipUnpacker(Pull packed, const std::string& name) : SteppingUnpacker(std::move(packed), name) {
        if (inflateInit2(&stream_, gzip_only) != Z_OK) throw std::bad_alloc();
    }
    ~GzipUnpacker() override { inflateEnd(&stream_); }
    GzipUnpacker(const GzipUnpacker&) = delete;
    GzipUnpacker& operator=(const GzipUnpacker&) = delete;

private:
    std::optional<UnpackFault> step(UnpackStep& step) override {
        if (whole_) {  // another member follows
            inflateReset(&stream_);
            whole_ = false;
        }
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(step.in));  // zlib does not write there
        stream_.avail_in = static_cast<uInt>(step.in_left);
        stream_.next_out = reinterpret_cast<Bytef*>(step.out);
        stream_.avail_out = static_cast<uInt>(step.out_left);
        const int result = inflate(&stream_, Z_NO_FLUSH);
        step.in_left = stream_.avail_in;
        step.out += step.out_left - stream_.avail_out;
        step.out_left = stream_.avail_out;
        if (result == Z_MEM_ERROR) throw std::bad_alloc();
        whole_ = result == Z_STREAM_END;
        // Z_BUF_ERROR: nothing to do without more input, or room.
        if (result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR) return {};
        return UnpackFault{"input.compressed-corrupt", stream_.msg != nullptr ? "no gzip from here on: " + std::string(stream_.msg) : "no gzip from here on"};
    }

    z_stream stream_{};
};

}  // namespace

std::unique_ptr<Unpacker> make_gzip_unpacker(Pull packed, const std::string& name) {
    return std::make_unique<GzipUnpacker>(std::move(packed), name);
}

}  // namespace saglikrapor::cli
