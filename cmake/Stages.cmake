# A folder of src/ is a stage: an object library of its own, so that a stage and its tests build without the later ones.
option(SAGLIKRAPOR_WERROR "Treat warnings in the project's own code as errors" OFF)
set(SAGLIKRAPOR_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize= takes them")

find_program(SAGLIKRAPOR_CCACHE ccache)
if(SAGLIKRAPOR_CCACHE AND PROJECT_IS_TOP_LEVEL)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${SAGLIKRAPOR_CCACHE}")
endif()

add_library(saglikrapor_options INTERFACE)
target_compile_features(saglikrapor_options INTERFACE cxx_std_20)
target_compile_options(saglikrapor_options INTERFACE
  $<$<CXX_COMPILER_ID:GNU,Clang>:-Wall;-Wextra;-Wshadow;-Wconversion;-Wnon-virtual-dtor;-Wold-style-cast>
  $<$<AND:$<BOOL:${SAGLIKRAPOR_WERROR}>,$<CXX_COMPILER_ID:GNU,Clang>>:-Werror>)
if(SAGLIKRAPOR_SANITIZE)
  target_compile_options(saglikrapor_options INTERFACE -fsanitize=${SAGLIKRAPOR_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  string(REPLACE "fuzzer-no-link," "" link_sanitize "${SAGLIKRAPOR_SANITIZE}")
  target_link_options(saglikrapor_options INTERFACE -fsanitize=${link_sanitize})
endif()

# saglikrapor_stage(cel lex.cpp parse.cpp LINK PkgConfig::re2)
function(saglikrapor_stage name)
  cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
  add_library(saglikrapor_${name} OBJECT ${arg_UNPARSED_ARGUMENTS})
  target_include_directories(saglikrapor_${name} PUBLIC "${PROJECT_SOURCE_DIR}/include" PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(saglikrapor_${name} PUBLIC Boost::headers fmt::fmt PRIVATE saglikrapor_options ${arg_LINK})
  set_target_properties(saglikrapor_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  set_property(GLOBAL APPEND PROPERTY SAGLIKRAPOR_STAGES saglikrapor_${name})
endfunction()

# saglikrapor_test(cel STAGES base value cel SOURCES lex.cpp parse.cpp): one program, one ctest entry per test case file
function(saglikrapor_test name)
  cmake_parse_arguments(arg "" "" "STAGES;SOURCES;LINK" ${ARGN})
  add_executable(test_${name} ${arg_SOURCES})
  target_link_libraries(test_${name} PRIVATE saglikrapor_options saglikrapor_test_main ${arg_LINK}
    Boost::headers fmt::fmt ${SAGLIKRAPOR_YAML} simdjson::simdjson PkgConfig::re2 Threads::Threads)
  target_include_directories(test_${name} PRIVATE "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/tests")
  foreach(stage IN LISTS arg_STAGES)
    target_link_libraries(test_${name} PRIVATE saglikrapor_${stage})
  endforeach()
  target_compile_definitions(test_${name} PRIVATE SAGLIKRAPOR_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND test_${name})
endfunction()
