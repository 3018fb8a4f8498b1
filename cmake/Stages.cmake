# A folder of src/ is a stage: an object library of its own, so that a stage and its tests build without the later ones.
option(SAGLIKRAPOR_WERROR "Treat warnings in the project's own code as errors" OFF)
option(SAGLIKRAPOR_REPRODUCIBLE "Keep the folders of source and build out of what is built" OFF)
set(SAGLIKRAPOR_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize= takes them")

find_program(SAGLIKRAPOR_CCACHE ccache)
if(SAGLIKRAPOR_CCACHE AND PROJECT_IS_TOP_LEVEL AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${SAGLIKRAPOR_CCACHE}")
endif()

add_library(saglikrapor_options INTERFACE)
target_compile_features(saglikrapor_options INTERFACE cxx_std_20)
target_compile_options(saglikrapor_options INTERFACE
  $<$<CXX_COMPILER_ID:GNU,Clang>:-Wall;-Wextra;-Wshadow;-Wconversion;-Wnon-virtual-dtor;-Wold-style-cast>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>  # sees faults in its own std::string
  $<$<AND:$<BOOL:${SAGLIKRAPOR_WERROR}>,$<CXX_COMPILER_ID:GNU,Clang>>:-Werror>)
if(SAGLIKRAPOR_REPRODUCIBLE)
  target_compile_options(saglikrapor_options INTERFACE
    "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=." "-ffile-prefix-map=${PROJECT_BINARY_DIR}=build")
endif()
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

# saglikrapor_test(cel STAGES base value cel SOURCES lex.cpp parse.cpp): one program, one ctest entry.
# WRAPPER is a program that runs it.
# Nearly all of a test file's time goes into its headers, so several are compiled as one: what two files of a folder define in their
# unnamed namespaces has two names. (In the sanitized builds this is true of the stages too.)
# LABELS tsan also puts it among those that run under the thread sanitizer.
function(saglikrapor_test name)
  cmake_parse_arguments(arg "" "" "STAGES;SOURCES;LINK;LABELS;WRAPPER" ${ARGN})
  add_executable(test_${name} ${arg_SOURCES})
  set_target_properties(test_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  target_link_libraries(test_${name} PRIVATE saglikrapor_options saglikrapor_test_main ${arg_LINK}
    Boost::headers fmt::fmt ${SAGLIKRAPOR_YAML} simdjson::simdjson PkgConfig::re2 Threads::Threads)
  target_include_directories(test_${name} PRIVATE "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/tests")
  foreach(stage IN LISTS arg_STAGES)
    target_link_libraries(test_${name} PRIVATE saglikrapor_${stage})
  endforeach()
  target_compile_definitions(test_${name} PRIVATE SAGLIKRAPOR_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${arg_WRAPPER} $<TARGET_FILE:test_${name}>)
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}")
  if("tsan" IN_LIST arg_LABELS)
    add_dependencies(saglikrapor_tsan_tests test_${name})
  endif()
endfunction()
add_custom_target(saglikrapor_tsan_tests COMMENT "The tests that share something between threads")

# saglikrapor_fuzz(cel_parse SOURCES cel_parse.cpp): a libFuzzer program fuzz_cel_parse on the whole library. Its inputs
# are kept in tests/fuzz/corpus/cel_parse.
function(saglikrapor_fuzz name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_executable(fuzz_${name} ${arg_SOURCES})
  target_link_libraries(fuzz_${name} PRIVATE saglikrapor_options saglikrapor::saglikrapor ${arg_LINK})
  target_include_directories(fuzz_${name} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  set_target_properties(fuzz_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/fuzz")
  add_dependencies(saglikrapor_fuzz_targets fuzz_${name})
endfunction()
add_custom_target(saglikrapor_fuzz_targets COMMENT "All fuzz targets")
