#!/bin/sh
# Size and load time of what a vendor ships, as Markdown: bench/size.sh [LIBRARY [PROGRAM [STATIC_LIBRARY]]]
# Without arguments those of build/release. Loading: the least of 40 fresh processes, all symbols bound.
set -eu
cd "$(dirname "$0")/.."
build=build/release/src
library=$(realpath "${1:-$build/c/libsaglikrapor_c.so}")
program=${2:-$build/cli/saglikrapor}
static=${3:-$build/libsaglikrapor.a}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
strip -o "$work/library" "$library"
strip -o "$work/program" "$program"
kib() { echo "$(($(stat -c %s "$1") / 1024)) KiB"; }
section() { echo "$(($(size -A "$library" | sed -n "s/^\\$1  *\\([0-9]*\\) .*/\\1/p") / 1024)) KiB"; }
needs() { readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | tr '\n' ' '; }

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

echo "| what | |"
echo "|---|---|"
echo "| C library, stripped | $(kib "$work/library") |"
echo "| of it code, constants | $(section .text), $(section .rodata) |"
echo "| C library needs | $(needs "$library")|"
echo "| static C++ library, as built | $(kib "$static") |"
echo "| program, stripped | $(kib "$work/program") |"
echo "| program needs | $(needs "$program")|"
echo "| loading the C library, least of 40 | $(for _ in $(seq 40); do "$work/load" "$library"; done | sort -n | head -n 1) ms |"
