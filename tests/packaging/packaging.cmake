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

file(GLOB_RECURSE private "${work}/moved/*.cpp")
if(private)
  message(FATAL_ERROR "Installed although private: ${private}")
endif()
if(EXISTS "${work}/moved/bin/saglikrapor")
  run("${work}/moved/bin/saglikrapor" --version)
endif()
