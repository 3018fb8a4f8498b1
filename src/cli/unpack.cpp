#include "cli/unpack.hpp"

#include <fmt/format.h>

#include <saglikrapor/render/codes.hpp>

#include "cli/refused.hpp"
#include "cli/unpack_step.hpp"

namespace saglikrapor::cli {

Packing packing_of(std::string_view first_bytes) {
    if (first_bytes.starts_with("\x1F\x8B")) return Packing::gzip;
    if (first_bytes.starts_with("\x28\xB5\x2F\xFD")) return Packing::zstd;
    return Packing::none;
}

Packing packing_named(std::string_view path) {
    if (path.ends_with(".gz")) return Packing::gzip;
    if (path.ends_with(".zst")) return Packing::zstd;
    return Packing::none;
}

std::string_view name_unpacked(std::string_view path) {
    return packing_named(path) == Packing::none ? path : path.substr(0, path.rfind('.'));
}

std::size_t SteppingUnpacker::read(char* buffer, std::size_t size) {
    UnpackStep now{nullptr, 0, buffer, size};
    while (now.out_left == size && !fault_) {
        if (left_ == 0 && !ended_) {
            at_ = 0;
            left_ = packed_(bytes_.data(), bytes_.size());
            pulled_ += left_;
            ended_ = left_ == 0;
        }
        if (left_ == 0 && whole_) break;
        now.in = bytes_.data() + at_;
        now.in_left = left_;
        fault_ = step(now);
        at_ += left_ - now.in_left;
        left_ = now.in_left;
        if (!fault_ && ended_ && left_ == 0 && !whole_ && now.out_left == size)
            fault_ = {"input.compressed-truncated", "the compressed data end in the middle"};
    }
    if (now.out_left == size && fault_)
        throw Refused(fmt::format("{}: byte {}: {} [{}]", name_, used(), fault_->message, fault_->code),
                      fmt::format("{}: {}. bayt: {} [{}]", name_, used(), render::meaning_of(fault_->code)->tr, fault_->code));
    return size - now.out_left;
}

std::unique_ptr<Unpacker> make_unpacker(Packing packing, Pull packed, const std::string& name) {
#ifdef SAGLIKRAPOR_ZLIB
    if (packing == Packing::gzip) return make_gzip_unpacker(std::move(packed), name);
#endif
#ifdef SAGLIKRAPOR_ZSTD
    if (packing == Packing::zstd) return make_zstd_unpacker(std::move(packed), name);
#endif
    throw Refused(fmt::format("{}: this program was built without {} [{}]", name,
                              packing == Packing::gzip ? "gzip (zlib)" : "zstd (libzstd)", "input.compressed-unsupported"),
                  fmt::format("{}: {} [{}]", name, render::meaning_of("input.compressed-unsupported")->tr, "input.compressed-unsupported"));
}

}  // namespace saglikrapor::cli
