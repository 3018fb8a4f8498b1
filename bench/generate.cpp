// Writes generated cases as NDJSON: `bench_generate OUT COUNT [SEED]`.
#include <cstdio>
#include <cstdlib>

#include "generator.hpp"

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: bench_generate OUT COUNT [SEED]\n", stderr);
        return 2;
    }
    std::FILE* const file = std::fopen(argv[1], "wb");
    if (file == nullptr) {
        std::perror(argv[1]);
        return 1;
    }
    const long count = std::atol(argv[2]);
    const std::uint64_t seed = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 42;
    std::string out;
    bool written = true;
    for (long i = 1; i <= count; ++i) {
        bench::append_case(out, i, seed);
        out += '\n';
        if (out.size() > (1U << 20U) || i == count) {
            written = std::fwrite(out.data(), 1, out.size(), file) == out.size() && written;
            out.clear();
        }
    }
    written = std::fclose(file) == 0 && written;
    if (!written) std::fputs("bench_generate: could not write everything\n", stderr);
    return written ? 0 : 1;
}
