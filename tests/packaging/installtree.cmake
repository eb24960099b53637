# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D binary=BUILD -D prefix=EMPTY_FOLDER -D engines=lib/onset/… -P installtree.cmake
# Installs into a folder of its own; the programs there start and find what they need.

file(REMOVE_RECURSE "${prefix}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${binary}" --prefix "${prefix}"
                COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)

execute_process(COMMAND "${prefix}/bin/onset-cli" --version OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
if(NOT version MATCHES "^onset-cli [0-9]")
    message(FATAL_ERROR "onset-cli --version said: ${version}")
endif()
execute_process(COMMAND "${prefix}/bin/onset" --screenshot "${prefix}/window.png" --size 800x600
                COMMAND_ERROR_IS_FATAL ANY)

set(wanted window.png share/applications/io.github.onset.Onset.desktop share/metainfo/io.github.onset.Onset.metainfo.xml
    share/icons/hicolor/scalable/apps/io.github.onset.Onset.svg share/doc/onset/README.md share/doc/onset/copyright
    share/onset/models/etp.safetensors
    share/onset/models/temporalmaxer.safetensors
    ${engines})
foreach(file IN LISTS wanted)
    if(NOT EXISTS "${prefix}/${file}")
        message(FATAL_ERROR "${file} is missing")
    endif()
endforeach()
foreach(file bin/onset bin/onset-cli ${engines})
    execute_process(COMMAND ldd "${prefix}/${file}" OUTPUT_VARIABLE libraries COMMAND_ERROR_IS_FATAL ANY)
    if(libraries MATCHES "not found")
        message(FATAL_ERROR "${file} lacks a library:\n${libraries}")
    endif()
endforeach()
