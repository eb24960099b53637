# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later

# moc 6.4 stumbles over libstdc++'s <concepts>; its own include guard keeps it out.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS=1)

# onset_library(NAME SOURCES a.cpp ... [LINK targets seen by users too ...] [PRIVATE_LINK ...] [QT])
# A static library of ours; a library without sources is an interface one. QT turns moc on.
function(onset_library name)
    cmake_parse_arguments(arg "QT" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    if(arg_SOURCES)
        add_library(${name} STATIC ${arg_SOURCES})
        target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE onset_options ${arg_PRIVATE_LINK})
        target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
        if(arg_QT)
            set_target_properties(${name} PROPERTIES AUTOMOC ON)
        endif()
    else()
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE ${arg_LINK})
        target_include_directories(${name} INTERFACE "${PROJECT_SOURCE_DIR}")
    endif()
endfunction()

# onset_test(NAME SOURCES a.cpp ... LINK ... [LABELS ...] [TIMEOUT seconds])
# One Qt Test program, run off-screen, with its data folder in ONSET_TEST_DATA.
function(onset_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    if(ONSET_SANITIZE MATCHES "thread")
        target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support/tsansuppressions.cpp")
    endif()
    set_target_properties(${name} PROPERTIES AUTOMOC ON
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE onset_options Qt6::Test ${arg_LINK})
    target_compile_definitions(${name} PRIVATE
        ONSET_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        ONSET_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared"
        ONSET_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        ONSET_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;OMP_WAIT_POLICY=PASSIVE")
endfunction()
