# SPDX-FileCopyrightText: 2026 The Onset developers
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake --install, and a Debian package (cpack -G DEB in the build folder).

set(app_id io.github.onset.Onset)
install(TARGETS onset onset-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
if(TARGET onset_engines)
    install(TARGETS onset_engines LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/onset")
endif()
install(FILES resources/desktop/${app_id}.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES resources/desktop/${app_id}.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES resources/desktop/${app_id}.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
install(FILES resources/icons/onset.svg RENAME ${app_id}.svg
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(DIRECTORY resources/models DESTINATION "${CMAKE_INSTALL_DATADIR}/onset" FILES_MATCHING PATTERN "*.safetensors" PATTERN "*.md")
set(doc_dir "${CMAKE_INSTALL_DATAROOTDIR}/doc/onset")
install(FILES README.md DESTINATION "${doc_dir}")
install(FILES LICENSE DESTINATION "${doc_dir}" RENAME copyright)
install(DIRECTORY docs DESTINATION "${doc_dir}" FILES_MATCHING PATTERN "*.md" PATTERN "*.png")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME onset)
set(CPACK_PACKAGE_VENDOR "The Onset developers")
set(CPACK_PACKAGE_CONTACT "The Onset developers <onset@users.noreply.github.com>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION video)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-translations-l10n, qt6-wayland")
if(TARGET onset_engines)
    # The plain BLAS that libtorch is content with makes networks slow.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-openmp")
endif()
include(CPack)
