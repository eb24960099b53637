# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The target coverage (preset coverage): builds and runs the tests of storage/ and app/document/ and prints their line
# coverage; it fails below ONSET_COVERAGE_LEAST per cent. Needs lcov.

set(ONSET_COVERAGE_LEAST 90 CACHE STRING "Per cent of lines that the tests of storage/ and app/document/ must reach")
set(ONSET_COVERAGE_TESTS db document domain evaluation formats CACHE STRING "Folders of tests/ that are counted")

find_program(ONSET_LCOV lcov)
if(NOT ONSET_LCOV)
    message(FATAL_ERROR "Line coverage needs lcov (apt-get install lcov).")
endif()

set(onset_coverage_programs)
foreach(folder IN LISTS ONSET_COVERAGE_TESTS)
    get_property(targets DIRECTORY "${PROJECT_SOURCE_DIR}/tests/${folder}" PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        if(type STREQUAL EXECUTABLE)
            list(APPEND onset_coverage_programs ${target})
        endif()
    endforeach()
endforeach()
list(JOIN onset_coverage_programs "|" onset_coverage_regex)

add_custom_target(coverage
    COMMAND "${ONSET_LCOV}" --quiet --zerocounters --directory "${PROJECT_BINARY_DIR}"
    COMMAND "${CMAKE_CTEST_COMMAND}" --output-on-failure --tests-regex "^(${onset_coverage_regex})$"
            --exclude-regex "^tst_db_crash$" # kills a writer 220 times: slow here, and adds no line
    COMMAND "${CMAKE_COMMAND}" -D "lcov=${ONSET_LCOV}" -D "source=${PROJECT_SOURCE_DIR}"
            -D "binary=${PROJECT_BINARY_DIR}" -D "least=${ONSET_COVERAGE_LEAST}"
            -P "${CMAKE_CURRENT_LIST_DIR}/CoverageReport.cmake"
    DEPENDS ${onset_coverage_programs}
    WORKING_DIRECTORY "${PROJECT_BINARY_DIR}"
    USES_TERMINAL VERBATIM)
