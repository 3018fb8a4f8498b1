#!/bin/sh
# Every benchmark, one after the other, as Markdown: bench/run.sh [BUILD_DIR [REPORTS]]
# BUILD_DIR is a Release build with SAGLIKRAPOR_BENCH=ON (the preset `release`). Other work on the machine shows in the numbers:
# see the load averages printed.
set -eu
cd "$(dirname "$0")/.."
build=${1:-build/release}
reports=${2:-100000}
cli=$build/src/cli/saglikrapor

cached() { sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt"; }
load() { cut -d' ' -f1-3 /proc/loadavg; }

echo "## Machine"
echo
echo "| | |"
echo "|---|---|"
echo "| date | $(date +%Y-%m-%d) |"
echo "| processor | $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores |"
echo "| compiler | $("$(cached CMAKE_CXX_COMPILER)" --version | head -n 1) |"
echo "| flags | $(cached CMAKE_CXX_FLAGS) $(cached CMAKE_CXX_FLAGS_RELEASE) |"
echo "| version | $("$cli" --version | tr '\n' ' ') |"
echo "| load average at the start | $(load) |"
echo
echo "## Engine and reference agree"
echo
echo '```'
"$build/bench/bench_verify" 20000
echo '```'
echo
echo "## One report, already bound (load $(load))"
echo
"$build/bench/bench_evaluate"
echo
echo "## One report from JSON to JSON, through C++ and through C (load $(load))"
echo
"$build/bench/bench_c_call" examples/reports/01-valid.json examples/reports/02-eleven-days.json examples/reports/10-driver-invalid.json
echo
echo "## End to end (load $(load))"
echo
"$build/bench/bench_end_to_end" "$cli" "$reports"
echo
echo "## Until the first verdict (load $(load))"
echo
"$build/bench/bench_load" rules "$cli"
echo
echo "## History (load $(load))"
echo
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tests/history/with_postgres.sh "$build/bench/bench_history" "$folder"
echo
echo "## Procedures"
echo
"$build/bench/bench_procedure"
