# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later

find_package(Threads REQUIRED)
if(ONSET_BUILD_APP)
    find_package(PkgConfig REQUIRED)
    # QCustomPlotQt6's package file uses Qt6::PrintSupport without finding it.
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Multimedia Svg LinguistTools Test)
    find_package(QCustomPlotQt6 REQUIRED)
    find_package(OpenCV 4 REQUIRED COMPONENTS core imgproc video optflow objdetect)
    find_package(SQLite3 REQUIRED)
    # Its package file links OpenMP without finding it.
    find_package(OpenMP REQUIRED COMPONENTS CXX)
    find_package(faiss REQUIRED)
    pkg_check_modules(LIBAV REQUIRED IMPORTED_TARGET
        libavformat libavcodec libavutil libavfilter libswscale libswresample)
    pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
endif()
if(ONSET_BUILD_APP OR ONSET_BUILD_TORCH)
    find_package(nlohmann_json 3.11 REQUIRED)
endif()
if(ONSET_BUILD_TORCH)
    find_package(Torch REQUIRED)
endif()
if(ONSET_BUILD_BENCHMARKS)
    find_package(benchmark REQUIRED)
endif()
