# Debian packages, split as Debian does: `cmake --preset debian`, build, then `cpack` in the build folder.
# To build them: what scripts/setup installs. zlib1g-dev and libzstd-dev are for the program alone, so libsaglikrapor-dev does not need them.
# libsaglikrapor0 is named for the major version of the C library's SONAME; there is none where no shared library is built.
set(SAGLIKRAPOR_PACKAGE_CONTACT "saglikrapor maintainers <maintainers@saglikrapor.invalid>" CACHE STRING "Maintainer of the Debian packages")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME saglikrapor)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "${SAGLIKRAPOR_PACKAGE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX "${CMAKE_INSTALL_PREFIX}")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION libs)
set(CPACK_STRIP_FILES ON)
# Not what the umask of the builder happens to be.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_COMPONENTS_ALL development program)
if(TARGET saglikrapor_c OR BUILD_SHARED_LIBS)
  list(PREPEND CPACK_COMPONENTS_ALL runtime)
  set(needs_runtime ", libsaglikrapor0 (= ${PROJECT_VERSION})")
endif()

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME libsaglikrapor0)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "${PROJECT_DESCRIPTION} (shared library)
 The library with a C interface, for systems written in C#, Delphi, Java, C++ or Python.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libsaglikrapor-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
# The static library leaves its own libraries for its user to link (saglikraporConfig.cmake.in names the same).
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  "libboost-dev (>= 1.81) | libboost1.81-dev, libfmt-dev, libyaml-dev, libsimdjson-dev, libre2-dev, libsqlite3-dev, libpq-dev, pkg-config${needs_runtime}")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS "catch2")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "${PROJECT_DESCRIPTION} (development files)
 Headers, static library, CMake package and pkg-config files; with what other people's tests need.")

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME saglikrapor)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "${PROJECT_DESCRIPTION}
 The program saglikrapor, its manual page and shell completions, and the rules as files.")

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} upper)
  install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME}"
    RENAME copyright COMPONENT ${component})
endforeach()
include(CPack)
