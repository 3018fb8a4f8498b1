# An overlay port that builds the tree it lies in: vcpkg install saglikrapor --overlay-ports=<this tree>/cmake/vcpkg
# A port in a registry differs in one line: SOURCE_PATH comes from the archive of a release.
cmake_path(ABSOLUTE_PATH CURRENT_PORT_DIR NORMALIZE OUTPUT_VARIABLE port_dir)
cmake_path(SET SOURCE_PATH NORMALIZE "${port_dir}/../../..")

vcpkg_check_linkage(ONLY_STATIC_LIBRARY)
vcpkg_check_features(OUT_FEATURE_OPTIONS FEATURE_OPTIONS FEATURES
  cli SAGLIKRAPOR_CLI
  sqlite SAGLIKRAPOR_SQLITE
  postgres SAGLIKRAPOR_POSTGRES)
vcpkg_find_acquire_program(PKGCONFIG)
vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS ${FEATURE_OPTIONS} -DSAGLIKRAPOR_TESTS=OFF -DSAGLIKRAPOR_EXAMPLES=OFF -DSAGLIKRAPOR_INSTALL=ON
    "-DPKG_CONFIG_EXECUTABLE=${PKGCONFIG}")
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/saglikrapor)
vcpkg_fixup_pkgconfig()
if("cli" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES saglikrapor AUTO_CLEAN)
endif()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
