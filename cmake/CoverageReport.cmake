# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D lcov=… -D source=… -D binary=… -D least=… -P CoverageReport.cmake
# Collects the counters in `binary` and prints the lines run in storage/ and app/document/, by file and in all.

set(folders storage app/document)
set(info "${binary}/coverage.info")

function(run_lcov)
    execute_process(COMMAND "${lcov}" --quiet ${ARGN} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
endfunction()

set(directories)
set(patterns)
foreach(folder IN LISTS folders)
    list(APPEND directories --directory "${binary}/${folder}")
    list(APPEND patterns "${source}/${folder}/*")
endforeach()
run_lcov(--capture ${directories} --output-file "${info}.all")
run_lcov(--extract "${info}.all" ${patterns} --output-file "${info}")
execute_process(COMMAND "${lcov}" --list "${info}" COMMAND_ERROR_IS_FATAL ANY)

set(failed)
foreach(folder IN LISTS folders)
    execute_process(COMMAND "${lcov}" --quiet --extract "${info}" "${source}/${folder}/*" --output-file "${info}.part"
                    RESULT_VARIABLE failure OUTPUT_QUIET ERROR_QUIET)
    if(failure)
        message(FATAL_ERROR "No test that was run uses ${folder}/.")
    endif()
    execute_process(COMMAND "${lcov}" --summary "${info}.part" OUTPUT_VARIABLE out ERROR_VARIABLE err
                    COMMAND_ERROR_IS_FATAL ANY)
    if(NOT "${out}${err}" MATCHES "lines[.]*: ([0-9.]+)% \\(([0-9]+) of ([0-9]+) lines\\)")
        message(FATAL_ERROR "lcov said nothing of lines in ${folder}/")
    endif()
    message(NOTICE "line coverage of ${folder}/: ${CMAKE_MATCH_1} % (${CMAKE_MATCH_2} of ${CMAKE_MATCH_3} lines)")
    if(CMAKE_MATCH_1 LESS least)
        list(APPEND failed "${folder}/")
    endif()
endforeach()
if(failed)
    message(FATAL_ERROR "Less than ${least} % of the lines are run in: ${failed}")
endif()
