#!/bin/sh
# Size and load time of library and program, as Markdown: bench/size.sh [BUILD_DIR]
# Builds the library shared in BUILD_DIR/shared, as a vendor would ship it. Load: the least of 40 starts.
set -eu
cd "$(dirname "$0")/.."
build=${1:-build/release}
cmake -S . -B "$build/shared" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=ON -DSAGLIKRAPOR_TESTS=OFF \
  -DSAGLIKRAPOR_EXAMPLES=OFF > "$build/shared.log"
cmake --build "$build/shared" -j "$(nproc)" >> "$build/shared.log"
library=$(find "$build/shared/src" -maxdepth 1 -name 'libsaglikrapor.so.*.*.*')
program=$build/shared/src/cli/saglikrapor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$library" "$work/library.so"
cp "$program" "$work/program"
strip "$work/library.so" "$work/program"
bytes() { stat -c %s "$1"; }
section() { size -A "$library" | sed -n "s/^\\$1  *\\([0-9]*\\) .*/\\1/p"; }

cat > "$work/load.c" <<'C'
#include <dlfcn.h>
#include <stdio.h>
#include <time.h>
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}
int main(int argc, char** argv) {
    const double start = now();
    if (argc != 2 || dlopen(argv[1], RTLD_NOW) == NULL) return fprintf(stderr, "%s\n", dlerror()), 1;
    printf("%.3f\n", now() - start);
    return 0;
}
C
cc -O2 -o "$work/load" "$work/load.c" -ldl
least() { for _ in $(seq 40); do "$@"; done | sort -n | head -n 1; }

echo "| what | |"
echo "|---|---|"
echo "| shared library, stripped | $(($(bytes "$work/library.so") / 1024)) KiB |"
echo "| of it code / constants | $(($(section .text) / 1024)) KiB / $(($(section .rodata) / 1024)) KiB |"
echo "| static library, as built | $(($(bytes "$build/src/libsaglikrapor.a") / 1024)) KiB |"
echo "| program, stripped, with the library shared | $(($(bytes "$work/program") / 1024)) KiB |"
echo "| shared libraries it needs | $(readelf -d "$library" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | tr '\n' ' ')|"
echo "| loading it into a C program, all symbols bound (least of 40) | $(least "$work/load" "$(realpath "$library")") ms |"
