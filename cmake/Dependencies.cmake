# The libraries the project is built on. Only Boost (headers) and fmt show in public headers.
# What an installed static library needs is found again in saglikraporConfig.cmake.in and saglikrapor.pc.in.
find_package(Boost 1.81 REQUIRED CONFIG)
find_package(fmt REQUIRED)
find_package(simdjson REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)

# Where histories are kept: each store is built when its library is there, and can be left out.
find_package(SQLite3 QUIET)
pkg_check_modules(libpq QUIET IMPORTED_TARGET libpq)
option(SAGLIKRAPOR_SQLITE "Keep histories in SQLite files" ${SQLite3_FOUND})
option(SAGLIKRAPOR_POSTGRES "Keep histories in PostgreSQL" ${libpq_FOUND})
set(SAGLIKRAPOR_STORES "")
if(SAGLIKRAPOR_SQLITE)
  find_package(SQLite3 REQUIRED)
  list(APPEND SAGLIKRAPOR_STORES SQLite::SQLite3)
endif()
if(SAGLIKRAPOR_POSTGRES)
  pkg_check_modules(libpq REQUIRED IMPORTED_TARGET libpq)
  list(APPEND SAGLIKRAPOR_STORES PkgConfig::libpq)
endif()

# libyaml has a CMake package where it was built with CMake, else pkg-config knows it.
find_package(yaml CONFIG QUIET)
if(TARGET yaml)
  set(SAGLIKRAPOR_YAML yaml)
else()
  pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)
  set(SAGLIKRAPOR_YAML PkgConfig::yaml)
endif()
