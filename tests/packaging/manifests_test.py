#!/usr/bin/env python3
"""Fails when a package manifest names other libraries than CMake looks for: vcpkg.json, its port, conanfile.py, the Debian
packages, the CMake package's own dependencies, scripts/setup, and the version in all of them.

manifests_test.py ROOT
"""
import json
import re
import sys
from pathlib import Path

# How each calls a library: as CMake finds it -> vcpkg (any of its ports), Conan, Debian.
LIBRARIES = {
    "Boost": ("boost-headers", "boost", "libboost"),
    "fmt": ("fmt", "fmt", "libfmt-dev"),
    "yaml": ("libyaml", "libyaml", "libyaml-dev"),
    "simdjson": ("simdjson", "simdjson", "libsimdjson-dev"),
    "re2": ("re2", "re2", "libre2-dev"),
    "SQLite3": ("sqlite3", "sqlite3", "libsqlite3-dev"),
    "libpq": ("libpq", "libpq", "libpq-dev"),
    "CLI11": ("cli11", "cli11", "libcli11-dev"),
    "ZLIB": ("zlib", "zlib", "zlib1g-dev"),
    "zstd": ("zstd", "zstd", "libzstd-dev"),
    "Catch2": ("catch2", None, "catch2"),
}
TOOLS = {"Threads", "PkgConfig", "Python3"}  # found by CMake, no library of a manifest
HELPERS = {"vcpkg-cmake", "vcpkg-cmake-config", "pkgconf"}  # in a manifest, not found by CMake
# Stores of histories, which can be left out: a feature each.
STORES = {"SQLite3": "sqlite", "libpq": "postgres"}
# Libraries only the parts named need; all the others belong to the library itself.
PARTS = {"src/cli/CMakeLists.txt": {"CLI11", "ZLIB", "zstd"}, "tests/CMakeLists.txt": {"Catch2"}}

faults = []


def expect(what, found, wanted):
    if set(found) != set(wanted):
        faults.append(f"{what}: has {sorted(found)}, CMake looks for {sorted(wanted)}")


def found_by_cmake(path):
    text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
    names = set(re.findall(r"find_(?:package|dependency)\(\s*(\w[\w+-]*)", text))
    names |= set(re.findall(r"pkg_check_modules\(\s*(\w+)", text))
    return names - TOOLS


def ports(dependencies):
    return {d if isinstance(d, str) else d["name"] for d in dependencies} - HELPERS


def check(root):
    library = found_by_cmake(root / "cmake" / "Dependencies.cmake")
    unknown = library - set(LIBRARIES)
    if unknown:
        faults.append(f"cmake/Dependencies.cmake looks for {sorted(unknown)}: add it to the manifests and to this test")
        return
    for part, names in PARTS.items():
        expect(part, found_by_cmake(root / part), names)

    version = (root / "VERSION").read_text(encoding="utf-8").strip()
    for manifest in ("vcpkg.json", "cmake/vcpkg/saglikrapor/vcpkg.json"):
        read = json.loads((root / manifest).read_text(encoding="utf-8"))
        if read["version"] != version:
            faults.append(f"{manifest}: version {read['version']}, VERSION says {version}")
        named = {port for port in ports(read["dependencies"]) if not port.startswith("boost-") or port == "boost-headers"}
        expect(manifest, named, {LIBRARIES[name][0] for name in library - set(STORES)})
        for name, feature in STORES.items():
            expect(f"{manifest}, feature {feature}", ports(read["features"].get(feature, {"dependencies": []})["dependencies"]), {LIBRARIES[name][0]})
        expect(f"{manifest}, feature cli", ports(read["features"]["cli"]["dependencies"]), {"cli11", "zlib", "zstd"})
    boost = set(re.findall(r"boost-([\w-]+)", (root / "vcpkg.json").read_text(encoding="utf-8"))) - {"headers", "core"}
    used = set()
    for folder in ("include", "src", "tools"):
        for file in (root / folder).rglob("*.[hc]pp"):
            used |= set(re.findall(r"#include <boost/(\w+)", file.read_text(encoding="utf-8")))
    expect("vcpkg.json, parts of Boost", boost, {part.replace("_", "-") for part in used - {"core"}})

    recipe = (root / "conanfile.py").read_text(encoding="utf-8")
    expect("conanfile.py", re.findall(r'self\.requires\("([\w-]+)/', recipe), {LIBRARIES[name][1] for name in library | {"CLI11", "ZLIB", "zstd"}})
    config = found_by_cmake(root / "cmake" / "saglikraporConfig.cmake.in")
    expect("cmake/saglikraporConfig.cmake.in", config, library)
    debian = re.search(r"DEVELOPMENT_PACKAGE_DEPENDS\s+\"([^\"]*)\"", (root / "cmake" / "Package.cmake").read_text(encoding="utf-8"))[1]
    setup = (root / "scripts" / "setup").read_text(encoding="utf-8")
    for name in library:
        package = LIBRARIES[name][2]
        if package not in debian:
            faults.append(f"cmake/Package.cmake: libsaglikrapor-dev does not depend on {package}")
    for name in LIBRARIES:
        if LIBRARIES[name][2] not in setup:
            faults.append(f"scripts/setup does not install {LIBRARIES[name][2]}")


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    check(Path(arguments[0]))
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults in the manifests")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
