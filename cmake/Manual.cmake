# The manual page and the shell completions. The program writes them itself, out of the commands and options that it parses.
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  message(STATUS "No manual page and no shell completions: the program that writes them does not run here")
  return()
endif()

set(manual_dir "${PROJECT_BINARY_DIR}/manual")
file(MAKE_DIRECTORY "${manual_dir}")
# saglikrapor_page(man saglikrapor.1 share/man/man1): what `saglikrapor docs man` prints, as that file, installed there.
function(saglikrapor_page page file destination)
  add_custom_command(OUTPUT "${manual_dir}/${file}" COMMAND saglikrapor_cli docs ${page} > "${manual_dir}/${file}"
    DEPENDS saglikrapor_cli VERBATIM)
  set_property(GLOBAL APPEND PROPERTY SAGLIKRAPOR_PAGES "${manual_dir}/${file}")
  install(FILES "${manual_dir}/${file}" DESTINATION "${destination}" COMPONENT program)
endfunction()

set(zsh_folder site-functions)
if(SAGLIKRAPOR_DEBIAN)
  set(zsh_folder vendor-completions)
endif()
saglikrapor_page(bash saglikrapor "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
saglikrapor_page(zsh _saglikrapor "${CMAKE_INSTALL_DATADIR}/zsh/${zsh_folder}")
saglikrapor_page(fish saglikrapor.fish "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
if(SAGLIKRAPOR_DEBIAN)
  find_program(SAGLIKRAPOR_GZIP_PROGRAM gzip REQUIRED)  # SAGLIKRAPOR_GZIP is the option to read .gz
  add_custom_command(OUTPUT "${manual_dir}/saglikrapor.1.gz"
    COMMAND saglikrapor_cli docs man | "${SAGLIKRAPOR_GZIP_PROGRAM}" -9n > "${manual_dir}/saglikrapor.1.gz" DEPENDS saglikrapor_cli VERBATIM)
  set_property(GLOBAL APPEND PROPERTY SAGLIKRAPOR_PAGES "${manual_dir}/saglikrapor.1.gz")
  install(FILES "${manual_dir}/saglikrapor.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT program)
else()
  saglikrapor_page(man saglikrapor.1 "${CMAKE_INSTALL_MANDIR}/man1")
endif()
get_property(pages GLOBAL PROPERTY SAGLIKRAPOR_PAGES)
add_custom_target(saglikrapor_manual ALL DEPENDS ${pages} COMMENT "Manual page and shell completions")
