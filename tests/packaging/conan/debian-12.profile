# The libraries of Debian 12 in place of Conan's own: `conan create . --profile:all=tests/packaging/conan/debian-12.profile
# --test-folder=tests/packaging/conan --no-remote` needs no server.
[settings]
os=Linux
arch=x86_64
build_type=Release
compiler=gcc
compiler.version=12
compiler.libcxx=libstdc++11
compiler.cppstd=20

[platform_requires]
boost/1.81.0
fmt/9.1.0
libyaml/0.2.5
simdjson/3.0.1
re2/20220601
sqlite3/3.40.1
libpq/15.0
cli11/2.1.2
zlib/1.2.13
zstd/1.5.4

[platform_tool_requires]
cmake/3.25.1
