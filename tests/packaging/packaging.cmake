# Installs the build, moves the installed tree elsewhere, and builds and runs what uses it from there.
# Called with -D source, build, work, generator, compiler, config.
function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(use name)
  run("${CMAKE_COMMAND}" -S "${source}/tests/packaging/${name}" -B "${work}/${name}" -G "${generator}" -DCMAKE_CXX_COMPILER=${compiler}
    -DCMAKE_BUILD_TYPE=${config} -DCMAKE_PREFIX_PATH=${work}/moved ${ARGN})
endfunction()

file(REMOVE_RECURSE "${work}")
run("${CMAKE_COMMAND}" --install "${build}" --config "${config}" --prefix "${work}/installed")
file(RENAME "${work}/installed" "${work}/moved")
foreach(name cmake_package pkg_config)
  use(${name})
  run("${CMAKE_COMMAND}" --build "${work}/${name}" --config "${config}")
  run("${work}/${name}/user")
endforeach()
use(subdirectory -DSAGLIKRAPOR_SOURCE_DIR=${source})

# The worked example is a project of its own: its tests run against what was installed.
run("${CMAKE_COMMAND}" -S "${source}/examples/integrator" -B "${work}/integrator" -G "${generator}" -DCMAKE_CXX_COMPILER=${compiler}
  -DCMAKE_BUILD_TYPE=${config} -DCMAKE_PREFIX_PATH=${work}/moved)
run("${CMAKE_COMMAND}" --build "${work}/integrator" --config "${config}")
run("${work}/integrator/leave_screen_test")

# The C library has no other package to be found before it, so a project in C alone may ask for it.
file(GLOB_RECURSE c_targets "${work}/moved/*/saglikraporCTargets.cmake")
if(c_targets)
  foreach(name c_package c_pkg_config)
    use(${name})
    run("${CMAKE_COMMAND}" --build "${work}/${name}" --config "${config}")
    run("${work}/${name}/user")
  endforeach()
endif()

file(GLOB_RECURSE private "${work}/moved/*.cpp")
if(private)
  message(FATAL_ERROR "Installed although private: ${private}")
endif()
run("${work}/moved/bin/saglikrapor" --version)
foreach(part bin/saglikrapor share/man/man1/saglikrapor.1 share/bash-completion/completions/saglikrapor
    share/zsh/site-functions/_saglikrapor share/fish/vendor_completions.d/saglikrapor.fish share/saglikrapor/rules/rulebook.yaml
    include/saglikrapor/testing/testing.hpp)
  if(NOT EXISTS "${work}/moved/${part}")
    message(FATAL_ERROR "Not installed: ${part}")
  endif()
endforeach()
