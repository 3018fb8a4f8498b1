// Compressed input: the same decisions as of the text, and what is said of files that are cut, changed or meant to burst.
#include "cli/unpack.hpp"

#include <algorithm>
#include <fstream>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

#include <catch.hpp>
#include <fmt/format.h>

#include "cli/refused.hpp"
#include "cli/run.hpp"

#ifdef SAGLIKRAPOR_ZLIB
#include <zlib.h>
#endif
#ifdef SAGLIKRAPOR_ZSTD
#include <zstd.h>
#endif

using namespace saglikrapor;
using namespace saglikrapor::cli;

namespace {

struct Kind {
    const char* suffix;
    std::string (*pack)(const std::string& text);
};

#ifdef SAGLIKRAPOR_ZLIB
std::string gzip(const std::string& text) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
    std::string copy = text;
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}
#endif
#ifdef SAGLIKRAPOR_ZSTD
std::string zstd(const std::string& text) {
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    ZSTD_CCtx* const context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    packed.resize(ZSTD_compress2(context, packed.data(), packed.size(), text.data(), text.size()));
    ZSTD_freeCCtx(context);
    return packed;
}
#endif

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
#ifdef SAGLIKRAPOR_ZLIB
        {".gz", &gzip},
#endif
#ifdef SAGLIKRAPOR_ZSTD
        {".zst", &zstd},
#endif
    };
    return all;
}

std::string lines(int from, int to) {
    std::string text;
    for (int i = from; i < to; ++i) text += report(fmt::format("R-{}", i), i % 7 == 0 ? 11 : 5) + '\n';
    return text;
}

Ran check_file(const std::string& arguments, const std::string& input = {}) {
    return run("check " + arguments + " --format ndjson --fail-on never --rules " + sample_rules(), input);
}

/// All that comes out, in pieces of `size` bytes, of a file read in pieces of `chunk`.
std::string unpack(Packing packing, const std::string& packed, std::size_t size, std::size_t chunk) {
    std::string_view rest = packed;
    const auto unpacker = make_unpacker(packing, [&](char* buffer, std::size_t wanted) {
        const std::size_t count = rest.copy(buffer, std::min(wanted, chunk));
        rest.remove_prefix(count);
        return count;
    }, "a file");
    std::string text, piece(size, '\0');
    for (std::size_t count = 1; count != 0; text.append(piece, 0, count)) count = unpacker->read(piece.data(), size);
    return text;
}

}  // namespace

TEST_CASE("compressed input gives the decisions of its text, known by suffix or by how it begins") {
    const std::string text = lines(0, 3'000), plain = check_file(write_file("plain.ndjson", text)).out;
    REQUIRE(std::count(plain.begin(), plain.end(), '\n') == 3'000);
    REQUIRE_FALSE(kinds().empty());
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.suffix);
        const std::string packed = kind.pack(text);
        for (const char* jobs : {" --jobs 1", " --jobs 3"}) {
            CHECK((check_file(write_file(std::string("packed.ndjson") + kind.suffix, packed) + jobs).out == plain));
            CHECK((check_file("-" + std::string(jobs), packed).out == plain));  // the form is known by its first line
            CHECK((check_file(write_file("no-suffix.ndjson", packed) + jobs).out == plain));
        }
        const Ran array = check_file(write_file(std::string("one.json") + kind.suffix, kind.pack('[' + report("R-1", 5) + ']')));
        CHECK(array.exit == 0);
        CHECK(array.out.find(R"("id":"R-1")") != std::string::npos);
    }
}

TEST_CASE("members and frames that follow one another are one text, whatever the sizes of the pieces") {
    const std::string one = lines(0, 40), two = lines(40, 60);
    for (const Kind& kind : kinds())
        for (const std::size_t size : {1U, 7U, 100'000U})
            for (const std::size_t chunk : {1U, 13U, 100'000U}) {
                CAPTURE(kind.suffix, size, chunk);
                CHECK((unpack(packing_named(kind.suffix), kind.pack(one) + kind.pack("") + kind.pack(two), size, chunk) == one + two));
            }
}

TEST_CASE("a compressed file that is cut keeps the decisions so far, and the place is told") {
    const std::string text = lines(0, 20'000);
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.suffix);
        const std::string packed = kind.pack(text);
        const std::size_t cut = packed.size() / 2;
        for (const char* jobs : {" --jobs 1", " --jobs 3"}) {
            const Ran ran = check_file(write_file(std::string("cut.ndjson") + kind.suffix, packed.substr(0, cut)) + jobs);
            CHECK(ran.exit == 2);
            CHECK(ran.err.find("[input.compressed-truncated]") != std::string::npos);
            CHECK(ran.err.find(fmt::format("cut.ndjson{}: {}. bayt:", kind.suffix, cut)) != std::string::npos);
            const auto count = std::count(ran.out.begin(), ran.out.end(), '\n');
            CHECK(count > 2'000);
            CHECK(count < 20'000);
            CHECK(ran.out.ends_with("}\n"));
        }
        // In the middle of the trailer the text is there, but nobody vouches for it.
        CHECK_THROWS_AS(unpack(packing_named(kind.suffix), packed.substr(0, packed.size() - 1), 1'000, 1'000), Refused);
        const Ran whole = check_file(write_file(std::string("trailer.ndjson") + kind.suffix, packed.substr(0, packed.size() - 1)));
        CHECK(whole.exit == 2);
        CHECK(std::count(whole.out.begin(), whole.out.end(), '\n') == 20'000);
        CHECK(check_file(write_file(std::string("empty.ndjson") + kind.suffix, "")).err.find("[input.compressed-truncated]") != std::string::npos);
    }
}

TEST_CASE("compressed data that were changed, or are none, are refused") {
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.suffix);
        std::string packed = kind.pack(lines(0, 2'000));
        packed[packed.size() - 3] = static_cast<char>(packed[packed.size() - 3] ^ 1);  // in the checksum
        for (const std::string& input : {packed, lines(0, 3), kind.pack(lines(0, 3)) + "and more"}) {
            const Ran ran = check_file(write_file(std::string("changed.ndjson") + kind.suffix, input));
            CHECK(ran.exit == 2);
            CHECK(ran.err.find("[input.compressed-corrupt]") != std::string::npos);
            CHECK(ran.err.find("changed.ndjson" + std::string(kind.suffix) + ": ") != std::string::npos);
        }
    }
}

/// Peak memory in KiB of the program that a child has become; 0 before that. What wait4 tells includes the test it was forked from.
long peak_of(pid_t child) {
    std::ifstream in("/proc/" + std::to_string(child) + "/status");
    std::string word;
    long peak = 0;
    bool program = false;
    while (in >> word) {
        if (word == "Name:") program = (in >> word) && word == "saglikrapor";
        if (word == "VmHWM:") in >> peak;
    }
    return program ? peak : 0;
}

TEST_CASE("a file that grows a thousandfold when unpacked does not grow the memory") {
    constexpr std::size_t megabyte = std::size_t{1} << 20;
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.suffix);
        std::string packed;
        for (int i = 0; i < 8; ++i) packed += kind.pack(std::string(32 * megabyte, '7'));  // one line
        const std::string file = write_file(std::string("bomb.ndjson") + kind.suffix, packed + kind.pack('\n' + report("R-1", 5)));
        const pid_t child = fork();
        if (child == 0) {
            if (std::freopen("/dev/null", "w", stdout) == nullptr) _exit(9);
            execl(SAGLIKRAPOR_PROGRAM, "saglikrapor", "check", file.c_str(), "--format", "ndjson", "--rules", sample_rules().c_str(), nullptr);
            _exit(9);
        }
        int status = 0;
        long peak = 0;
        while (waitpid(child, &status, WNOHANG) == 0) {
            peak = std::max(peak, peak_of(child));
            usleep(1000);
        }
        CHECK(WEXITSTATUS(status) == 1);  // the first line is too long, the second is checked
        CHECK(peak > 0);
#ifdef __SANITIZE_ADDRESS__
        CHECK(peak < 256 * 1024);
#else
        CHECK(peak < 64 * 1024);
#endif
    }
}

#ifdef SAGLIKRAPOR_ZSTD
TEST_CASE("a zstd window that would take more memory than the program may is refused") {
    const std::string text(100'000, ' ');
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    ZSTD_CCtx* const context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, 27);
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    ZSTD_inBuffer in{text.data(), text.size(), 0};
    ZSTD_outBuffer out{packed.data(), packed.size(), 0};
    REQUIRE_FALSE(ZSTD_isError(ZSTD_compressStream2(context, &out, &in, ZSTD_e_continue)));  // says nothing of the size
    in = {text.data(), 0, 0};
    REQUIRE(ZSTD_compressStream2(context, &out, &in, ZSTD_e_end) == 0);
    ZSTD_freeCCtx(context);
    packed.resize(out.pos);
    CHECK(check_file("-", packed).err.find("[input.compressed-window]") != std::string::npos);
}
#endif
