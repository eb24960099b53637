# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler settings every target of ours is built with.

find_program(ONSET_CCACHE ccache)
if(ONSET_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${ONSET_CCACHE}")
endif()

add_library(onset_options INTERFACE)
target_compile_options(onset_options INTERFACE -Wall -Wextra -Wpedantic -Werror)
# gcc 12 sees overlapping copies in std::string operators at -O3 where there are none (gcc bug 105329).
target_compile_options(onset_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
target_include_directories(onset_options INTERFACE "${PROJECT_SOURCE_DIR}")

if(ONSET_SANITIZE)
    add_compile_options(-fsanitize=${ONSET_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${ONSET_SANITIZE})
endif()
if(ONSET_COVERAGE)
    add_compile_options(--coverage -fprofile-update=atomic)
    add_link_options(--coverage)
endif()
