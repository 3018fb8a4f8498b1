#!/usr/bin/env python3
"""The project's contestant beside other engines, in one interleaved run, as Markdown.

compare.py PEERS CONTESTANT [--rounds N] [--only NAME,…]

PEERS is a folder with the other engines, built there, and their data (README.md says what is looked for); CONTESTANT is
bench_peers of a Release build. Every output is held against the expected one before its time counts. Wall time is what a user
waits; processor time (user and system, all threads) is what is left of it on a busy machine.
"""
import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPORTS = {"1m": 1_000_000, "100k": 100_000}


class Engine:
    def __init__(self, label, e2e=None, evaluate=None, passes=9):
        self.label, self.e2e, self.evaluate, self.passes = label, e2e, evaluate, passes
        self.wall, self.cpu, self.ns = [], [], []


def engines(ours):
    limits, node = ["bin/limits"], ["node", "js/run.mjs"]
    found = {
        "ours": Engine("saglikrapor, one thread", [ours, "e2e"], [ours, "eval"]),
        "ours-2t": Engine("saglikrapor, two threads", [ours, "e2e-2t"]),
        "str_eval": Engine("C++ by hand, struct of string views", None, limits + ["eval-str"], 25),
        "dom_eval": Engine("C++ by hand over a generic parsed tree", None, limits + ["eval-dom"]),
        "sj_stream": Engine("simdjson, members by name in their order", limits + ["e2e-stream"]),
        "sj_fields": Engine("simdjson, member walk", limits + ["e2e-fields"]),
        "sj_2t": Engine("simdjson, members by name, two threads", limits + ["e2e-2t"]),
        "clips": Engine("CLIPS 6.30", ["bin/clips_bench", "e2e"], ["bin/clips_bench", "eval"]),
        "jshand": Engine("JavaScript by hand", node + ["hand", "e2e"], node + ["hand", "eval"]),
        "ajv_one": Engine("ajv 8.20, one schema", node + ["ajv_one", "e2e"], node + ["ajv_one", "eval"]),
        "cel_js": Engine("@marcbachmann/cel-js 8.0, tuned", node + ["cel_marcbachmann_fast", "e2e"],
                         node + ["cel_marcbachmann_fast", "eval"]),
    }
    if not Path("js/node_modules").is_dir():
        found = {name: engine for name, engine in found.items() if not (engine.e2e or engine.evaluate)[0] == "node"}
        print("not run: jshand, ajv_one, cel_js (js/node_modules is missing)", file=sys.stderr)
    return found


def digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def run(command):
    """Wall seconds, processor seconds, standard output."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, output


def measure(name, engine, data, out):
    if engine.e2e:
        wall, cpu, _ = run([*engine.e2e, f"data/{data}.ndjson", out])
        if digest(out) != digest(f"data/{data}.expected"):
            sys.exit(f"{name} disagrees with the expected violations")
        engine.wall.append(wall / REPORTS[data] * 1e6)
        engine.cpu.append(cpu / REPORTS[data] * 1e6)
    if engine.evaluate:
        told = json.loads(run([*engine.evaluate, "data/100k.ndjson", str(engine.passes)])[2])
        if told["checksum"] != json.loads(Path("data/100k.expected.json").read_text())["checksum"]:
            sys.exit(f"{name} disagrees with the expected violations")
        engine.ns += told["ns"][2:]


def both(values, digits):
    return f"{min(values):.{digits}f} / {statistics.median(values):.{digits}f}" if values else "–"


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("peers")
    arguments.add_argument("contestant")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--data", choices=list(REPORTS), default="1m")
    arguments.add_argument("--only", default="")
    given = arguments.parse_args()
    ours = str(Path(given.contestant).resolve())
    os.chdir(given.peers)
    wanted = [name for name in given.only.split(",") if name]
    running = {name: engine for name, engine in engines(ours).items() if not wanted or name in wanted}
    load = os.getloadavg()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(given.rounds):
            for name, engine in running.items():
                print(f"round {number + 1}: {name}", file=sys.stderr)
                measure(name, engine, given.data, f"{folder}/out")
    print(f"{REPORTS[given.data]:,} reports, {given.rounds} rounds, load average {load[0]:.1f} at the start, "
          f"{os.getloadavg()[0]:.1f} at the end. Least / median.\n")
    print("| engine | evaluate ns/report | end to end µs/report | processor µs/report | of sj_fields (least) |")
    print("|---|---|---|---|---|")
    walk = running.get("sj_fields")
    for engine in running.values():
        share = f"{min(walk.wall) / min(engine.wall):.2f}" if walk and engine.wall else "–"
        print(f"| {engine.label} | {both(engine.ns, 0)} | {both(engine.wall, 2)} | {both(engine.cpu, 2)} | {share} |")


if __name__ == "__main__":
    main()
