# What a user of the library gets, in three parts that are the three Debian packages too (cmake/Package.cmake):
#   runtime      the shared libraries
#   development  headers, static library, CMake package, pkg-config files
#   program      saglikrapor, its manual page and shell completions, the rules as files
# All of it may be moved to another prefix afterwards.
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/saglikrapor")
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME development)

install(TARGETS saglikrapor EXPORT saglikraporTargets
  RUNTIME COMPONENT runtime
  LIBRARY COMPONENT runtime NAMELINK_COMPONENT development
  ARCHIVE COMPONENT development
  FILE_SET HEADERS COMPONENT development)
install(TARGETS saglikrapor_testing EXPORT saglikraporTargets FILE_SET HEADERS COMPONENT development)
install(EXPORT saglikraporTargets NAMESPACE saglikrapor:: DESTINATION "${package_dir}")

# The C library, where it is built, has targets of its own: who uses only that needs no C++ library to be found.
if(TARGET saglikrapor_c)
  set_target_properties(saglikrapor_c PROPERTIES EXPORT_NAME c)
  set(c_headers)
  get_target_property(c_header_sets saglikrapor_c INTERFACE_HEADER_SETS)
  if(c_header_sets)
    set(c_headers FILE_SET HEADERS COMPONENT development)
  endif()
  install(TARGETS saglikrapor_c EXPORT saglikraporCTargets
    RUNTIME COMPONENT runtime
    LIBRARY COMPONENT runtime NAMELINK_COMPONENT development
    ARCHIVE COMPONENT development
    ${c_headers})
  install(EXPORT saglikraporCTargets NAMESPACE saglikrapor:: DESTINATION "${package_dir}")
endif()

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/saglikraporConfig.cmake.in" "${PROJECT_BINARY_DIR}/saglikraporConfig.cmake"
  INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/saglikraporConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/saglikraporConfig.cmake" "${PROJECT_BINARY_DIR}/saglikraporConfigVersion.cmake"
  DESTINATION "${package_dir}")

# pkg-config knows no Boost, so its folder is named unless the compiler looks there anyway.
set(pc_cflags "-I\${includedir}")
get_target_property(boost_dir Boost::headers INTERFACE_INCLUDE_DIRECTORIES)
if(boost_dir AND NOT boost_dir MATCHES "\\$<" AND NOT boost_dir IN_LIST CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES)
  string(APPEND pc_cflags " -I${boost_dir}")
endif()
set(pc_requires "fmt")
if(NOT BUILD_SHARED_LIBS)
  string(APPEND pc_requires ", yaml-0.1, simdjson, re2")
  if(SAGLIKRAPOR_SQLITE)
    string(APPEND pc_requires ", sqlite3")
  endif()
  if(SAGLIKRAPOR_POSTGRES)
    string(APPEND pc_requires ", libpq")
  endif()
endif()
set(pc_dir "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY "${CMAKE_INSTALL_PREFIX}/${pc_dir}" OUTPUT_VARIABLE pc_to_prefix)
configure_file("${CMAKE_CURRENT_LIST_DIR}/saglikrapor.pc.in" "${PROJECT_BINARY_DIR}/saglikrapor.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/saglikrapor.pc" DESTINATION "${pc_dir}")
if(TARGET saglikrapor_c)
  configure_file("${CMAKE_CURRENT_LIST_DIR}/saglikrapor-c.pc.in" "${PROJECT_BINARY_DIR}/saglikrapor-c.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/saglikrapor-c.pc" DESTINATION "${pc_dir}")
endif()

if(TARGET saglikrapor_cli)
  file(RELATIVE_PATH bin_to_lib "${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}" "${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}")
  if(BUILD_SHARED_LIBS)
    set_target_properties(saglikrapor_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${bin_to_lib}")
  endif()
  install(TARGETS saglikrapor_cli COMPONENT program)
  include("${CMAKE_CURRENT_LIST_DIR}/Manual.cmake")
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/rules" DESTINATION "${CMAKE_INSTALL_DATADIR}/saglikrapor" COMPONENT program)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/bindings" DESTINATION "${CMAKE_INSTALL_DATADIR}/saglikrapor" COMPONENT development
  PATTERN test EXCLUDE PATTERN __pycache__ EXCLUDE)
if(SAGLIKRAPOR_DEBIAN)
  include("${CMAKE_CURRENT_LIST_DIR}/Package.cmake")
else()
  install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
endif()
