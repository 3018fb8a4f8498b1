# The libraries the project is built on. Only Boost (headers) and fmt show in public headers.
find_package(Boost 1.81 REQUIRED)
find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(simdjson REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)

if(TARGET yaml-cpp::yaml-cpp)
  set(SAGLIKRAPOR_YAML yaml-cpp::yaml-cpp)
else()
  set(SAGLIKRAPOR_YAML yaml-cpp)
endif()
